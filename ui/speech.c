/* Locale and message catalogue. */
#include "speech.h"
#include "base/language.h"
#include "paths.h"

#include <langinfo.h>
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

/* Let LANGUAGE count: the C locale has no messages but its own. */
static void
leave_c_locale(void)
{
	if (is_c_locale(setlocale(LC_MESSAGES, NULL)))
		setlocale(LC_MESSAGES, "C.UTF-8");
}

void
speech_set(const char *language)
{
	if (!*language)
		return;
	leave_c_locale();
	setenv("LANGUAGE", language, 1);
	/* What has been said already may now be said otherwise. */
	textdomain("lesart");
}

/* A locale that is not installed still tells the language: "de" of
 * "de_AT.UTF-8". */
static void
speech_by_name(const char *asked)
{
	const char *languages = getenv("LANGUAGE");
	char language[16];
	size_t len = strcspn(asked, "_.@");

	if (languages && *languages) {
		leave_c_locale();
	} else if (len < sizeof language) {
		memcpy(language, asked, len);
		language[len] = 0;
		speech_set(language);
	}
}

void
speech_by_locale(void)
{
	const char *asked = locale_asked();
	bool known = setlocale(LC_MESSAGES, "") != NULL;
	char folder[4096];

	if (!setlocale(LC_CTYPE, "") ||
		strcmp(nl_langinfo(CODESET), "UTF-8"))
		setlocale(LC_CTYPE, "C.UTF-8");
	if (!known || !*asked)
		speech_by_name(asked);
	if (path_locale(folder, sizeof folder))
		bindtextdomain("lesart", folder);
	bind_textdomain_codeset("lesart", "UTF-8");
	textdomain("lesart");
}
