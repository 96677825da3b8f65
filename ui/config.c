/* config.ini: what its sections and keys mean. */
#include "config.h"

#include "base/memory.h"
#include "config_ini.h"
#include "keymap.h"
#include "paths.h"
#include "speech.h"

#include <stdio.h>
#include <stdlib.h>

enum { PATH_BYTES = 4096 };

/* What an entry may hold. */
enum value_kind { VALUE_BOOL, VALUE_NUMBER, VALUE_WORD, VALUE_NAME };

/* The settings there are: a row each. */
static const struct setting {
	char section[8], key[16];
	uint8_t kind; /* enum value_kind */
	bool zero;    /* 0, or no word, is allowed too */
	uint16_t least, most;
	uint16_t offset, size; /* in struct settings */
	char words[48];        /* allowed ones, parted by blanks */
	char help[64];         /* one sentence, translatable */
} rows[] = {
#define PLACE(member)                                                          \
	offsetof(struct settings, member),                                     \
		sizeof((struct settings *)NULL)->member
	{"ui", "theme", VALUE_NAME, false, 0, 0, PLACE(theme), "",
		N_("colours and attributes of everything shown")},
	{"ui", "language", VALUE_WORD, true, 0, 0, PLACE(language), "de en",
		N_("language in which Lesart speaks; \"\": as the locale")},
	{"layout", "text_width", VALUE_NUMBER, false, 20, 200,
		PLACE(text_width), "", N_("columns of the text, at most")},
	{"layout", "outline_width", VALUE_NUMBER, true, 16, 60,
		PLACE(outline_width), "",
		N_("columns of the outline; 0: by the screen")},
	{"layout", "panel_width", VALUE_NUMBER, true, 20, 80,
		PLACE(panel_width), "",
		N_("columns of the panel; 0: by the screen")},
	{"layout", "panel", VALUE_WORD, false, 0, 0, PLACE(panel),
		"numbers names quotes timeline links none",
		N_("the panel that is open from the start")},
	{"layout", "outline", VALUE_BOOL, false, 0, 0, PLACE(outline), "",
		N_("show the outline beside the text")},
	{"layout", "status_bar", VALUE_BOOL, false, 0, 0, PLACE(status_bar),
		"", N_("show the status bar")},
	{"reading", "hyphenate", VALUE_BOOL, false, 0, 0, PLACE(hyphenate),
		"", N_("hyphenate words at the ends of lines")},
	{"reading", "places", VALUE_BOOL, false, 0, 0, PLACE(places), "",
		N_("keep the place where one stopped reading")},
	{"reading", "mouse", VALUE_BOOL, false, 0, 0, PLACE(mouse), "",
		N_("take clicks and the wheel of the mouse")},
	{"reading", "case_matters", VALUE_BOOL, false, 0, 0,
		PLACE(case_matters), "",
		N_("tell small and capital letters apart in searches")},
	{"reading", "offline", VALUE_BOOL, false, 0, 0, PLACE(offline), "",
		N_("fetch nothing from the network")},
	{"reading", "fetch_seconds", VALUE_NUMBER, false, 1, 600,
		PLACE(fetch_seconds), "",
		N_("seconds that fetching an article may take")},
#undef PLACE
};

struct settings
settings_default(void)
{
	return (struct settings){
		.theme = "terminal",
		.text_width = 72,
		.panel = "numbers",
		.outline = true,
		.hyphenate = true,
		.places = true,
		.mouse = true,
		.status_bar = true,
		.fetch_seconds = 60,
	};
}

/* ---- facts for the manual --------------------------------------------- */

static void
value_text(const struct setting *setting, const struct settings *settings,
	char *to, size_t size)
{
	const char *value = (const char *)settings + setting->offset;
	int number;

	switch ((enum value_kind)setting->kind) {
	case VALUE_BOOL:
		snprintf(to, size, "%s", *value ? "on" : "off");
		break;
	case VALUE_NUMBER:
		memcpy(&number, value, sizeof number);
		snprintf(to, size, "%d", number);
		break;
	case VALUE_WORD:
	case VALUE_NAME:
		snprintf(to, size, "\"%s\"", value);
		break;
	}
}

static void
allowed_text(const struct setting *setting, char *to, size_t size)
{
	switch ((enum value_kind)setting->kind) {
	case VALUE_BOOL:
		snprintf(to, size, "on off");
		break;
	case VALUE_NUMBER:
		snprintf(to, size, "%s%d-%d", setting->zero ? "0 " : "",
			setting->least, setting->most);
		break;
	case VALUE_WORD:
		snprintf(to, size, "%s", setting->words);
		break;
	case VALUE_NAME:
		snprintf(to, size, "NAME");
		break;
	}
}

bool
setting_facts(uint32_t index, const struct settings *settings,
	struct setting_facts *facts)
{
	const struct setting *setting = &rows[index];

	if (index >= ARRAY_LEN(rows))
		return false;
	facts->section = setting->section;
	facts->key = setting->key;
	facts->help = setting->help;
	value_text(setting, settings, facts->value, sizeof facts->value);
	allowed_text(setting, facts->allowed, sizeof facts->allowed);
	return true;
}

/* ---- values ---------------------------------------------------------- */

static bool
parse_bool(const char *value, bool *to)
{
	static const char words[][6] = {
		"off", "on", "no", "yes", "false", "true", "0", "1"};

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (!strcmp(value, words[i])) {
			*to = i % 2;
			return true;
		}
	return false;
}

static bool
parse_number(const char *value, const struct setting *setting, int *to)
{
	size_t len = strlen(value);
	int number;

	if (!len || len > 6 || strspn(value, "0123456789") != len)
		return false;
	number = atoi(value);
	if (!(setting->zero && number == 0) &&
		(number < setting->least || number > setting->most))
		return false;
	*to = number;
	return true;
}

static bool
word_is_among(const char *word, const char *words)
{
	size_t len = strlen(word);

	if (!len || strchr(word, ' '))
		return false;
	for (const char *at = words; (at = strstr(at, word)); at += len)
		if ((at == words || at[-1] == ' ') &&
			(at[len] == ' ' || !at[len]))
			return true;
	return false;
}

static void
value_set(const struct setting *setting, struct settings *settings,
	const char *path, const struct ini_entry *entry,
	struct complaints *complaints)
{
	char *to = (char *)settings + setting->offset;

	switch ((enum value_kind)setting->kind) {
	case VALUE_BOOL:
		if (!parse_bool(entry->value, (bool *)to))
			complaints_add(complaints, path, entry->line,
				_("%s is on or off"), entry->key);
		break;
	case VALUE_NUMBER:
		/* Through a copy: `to` is known to be a char only. */
		{
			int number;

			if (parse_number(entry->value, setting, &number))
				memcpy(to, &number, sizeof number);
			else
				complaints_add(complaints, path, entry->line,
					_("%s is a number from %d to %d"),
					entry->key, setting->least,
					setting->most);
		}
		break;
	case VALUE_WORD:
		if (word_is_among(entry->value, setting->words) ||
			(setting->zero && !*entry->value))
			snprintf(to, setting->size, "%s", entry->value);
		else
			complaints_add(complaints, path, entry->line,
				_("%s is one of: %s"), entry->key,
				setting->words);
		break;
	case VALUE_NAME:
		if (theme_name_is_good(entry->value))
			snprintf(to, setting->size, "%s", entry->value);
		else
			complaints_add(complaints, path, entry->line,
				_("no name of a theme: \"%.*s\""),
				ini_quoted_len(entry->value), entry->value);
		break;
	}
}

/* ---- entries --------------------------------------------------------- */

static void
keys_set(struct keymap *keymap, const char *path,
	const struct ini_entry *entry, struct complaints *complaints)
{
	const struct command *command =
		command_named(slice_string(entry->key));
	struct slice bad;
	const char *wrong;

	if (!command) {
		complaints_add(complaints, path, entry->line,
			_("no such command: \"%.*s\""),
			ini_quoted_len(entry->key), entry->key);
		return;
	}
	wrong = keymap_set(keymap, command, slice_string(entry->value), &bad);
	if (wrong) {
		int len = bad.len > INI_QUOTED_MAX ? INI_QUOTED_MAX
						   : (int)bad.len;

		complaints_add(complaints, path, entry->line,
			"%s: \"%.*s\"", _(wrong), len, bad.at);
	}
}

static void
entry_set(const char *path, const struct ini_entry *entry,
	struct settings *settings, struct keymap *keymap,
	struct complaints *complaints)
{
	bool known = false;

	if (!strcmp(entry->section, "keys")) {
		if (keymap)
			keys_set(keymap, path, entry, complaints);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(rows[i].section, entry->section))
			continue;
		known = true;
		if (!strcmp(rows[i].key, entry->key)) {
			value_set(&rows[i], settings, path, entry, complaints);
			return;
		}
	}
	if (known)
		complaints_add(complaints, path, entry->line,
			_("no such setting in [%s]: \"%.*s\""),
			entry->section, ini_quoted_len(entry->key),
			entry->key);
	else if (*entry->section)
		complaints_add(complaints, path, entry->line,
			_("no such section: [%.*s]"),
			ini_quoted_len(entry->section), entry->section);
	else
		complaints_add(complaints, path, entry->line, "%s",
			_("an entry before any section"));
}

/* What is wrong is told in the language that the file asks for. */
static void
language_set(const struct ini *ini)
{
	for (uint32_t i = 0; i < ini->count; i++)
		if (!strcmp(ini->at[i].section, "ui") &&
			!strcmp(ini->at[i].key, "language") &&
			word_is_among(ini->at[i].value, "de en"))
			speech_set(ini->at[i].value);
}

enum status
config_load(const char *path, struct settings *settings,
	struct keymap *keymap, struct complaints *complaints)
{
	char own[PATH_BYTES];
	struct ini ini;
	enum status status;
	bool named = path != NULL;

	if (!named)
		path = path_config(own, sizeof own, "config.ini");
	if (!path)
		return STATUS_OK;
	status = ini_read(path, &ini, complaints);
	language_set(&ini);
	for (uint32_t i = 0; i < ini.count; i++)
		entry_set(path, &ini.at[i], settings, keymap, complaints);
	ini_free(&ini);
	if (named || !status || status == STATUS_NOT_FOUND)
		return named ? status : STATUS_OK;
	complaints_add(complaints, path, 0, "%s", status_sentence(status));
	return STATUS_OK;
}
