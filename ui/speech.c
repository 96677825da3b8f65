/* Locale and message catalogue. */
#include "speech.h"
#include "base/language.h"
#include "paths.h"

#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* What the environment asks for, in the order of setlocale(3). */
static const char *
locale_asked(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (int i = 0; i < 3; i++) {
		const char *value = getenv(names[i]);

		if (value && *value)
			return value;
	}
	return "";
}

static bool
is_c_locale(const char *locale)
{
	return !locale || !strcmp(locale, "C") || !strcmp(locale, "POSIX");
}

void
speech_set(const char *language)
{
	if (!*language)
		return;
	/* The C locale has no messages but its own; C.UTF-8 asks LANGUAGE. */
	if (is_c_locale(setlocale(LC_MESSAGES, NULL)))
		setlocale(LC_MESSAGES, "C.UTF-8");
	setenv("LANGUAGE", language, 1);
}

void
speech_by_locale(void)
{
	const char *asked = locale_asked();
	char folder[4096];

	if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX < 4)
		setlocale(LC_CTYPE, "C.UTF-8");
	/* A locale that is not installed still tells the language. */
	if (!setlocale(LC_MESSAGES, "") && !strncmp(asked, "de", 2))
		speech_set("de");
	if (path_locale(folder, sizeof folder))
		bindtextdomain("lesart", folder);
	bind_textdomain_codeset("lesart", "UTF-8");
	textdomain("lesart");
}
