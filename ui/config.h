/*
 * The configuration: config.ini and theme files, read through
 * config_ini.h, the door to iniparser. What a file does not say keeps its
 * default; what is wrong in it is told with file and line, and the rest of
 * the file is used.
 */
#ifndef LESART_UI_CONFIG_H
#define LESART_UI_CONFIG_H

#include "base/language.h"
#include "base/status.h"
#include "theme.h"

#include <stdbool.h>

struct settings {
	char theme[64];
	int text_width;    /* 20 to 200; 72 */
	int outline_width; /* 16 to 60; 0: by the size of the screen */
	int panel_width;   /* 20 to 80; 0: by the size of the screen */
	char panel[16];    /* "numbers", "names", "quotes", "timeline",
			      "links", "none" */
	bool outline;
	bool hyphenate, places, mouse, case_matters, status_bar;
	bool offline;      /* nothing is fetched */
	int fetch_seconds; /* 1 to 600; 60 */
	char language[8];  /* of the interface; "" by locale */
};

/*
 * What was wrong in a configuration: lines "FILE:LINE: sentence", cleaned
 * of unprintable characters, for standard error or the message line. There
 * are at most COMPLAINTS_MAX and a last one, "and N more".
 */
enum { COMPLAINTS_MAX = 4 };

struct complaints {
	char **at;
	uint32_t count, max;
	uint32_t more; /* how many the last line stands for */
};

/* Line 0: about the file as a whole. The sentence without a final stop. */
void complaints_add(struct complaints *complaints, const char *path,
	uint32_t line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void complaints_free(struct complaints *complaints);

struct keymap;

/* Defaults. */
struct settings settings_default(void);

/*
 * What the manual and the sample configuration say about a setting: the row
 * of an index, in the order of the table. False beyond the last one.
 */
struct setting_facts {
	const char *section, *key; /* static */
	const char *help;          /* one sentence, translatable; static */
	char value[72];            /* as it stands in a file: "on" */
	char allowed[64];          /* "on off", "0 16-60", words, or "NAME" */
};
bool setting_facts(uint32_t index, const struct settings *settings,
	struct setting_facts *facts);

/*
 * Read a configuration file (NULL: the one of the person, which may be
 * missing) into settings and keymap; from then on the program speaks the
 * language that it asks for. Only an explicitly named file that cannot be
 * read is a status; all else are complaints.
 */
enum status config_load(const char *path, struct settings *settings,
	struct keymap *keymap, struct complaints *complaints);

/* A theme by name: of the person, else of the program, else compiled in.
 * Names hold letters, digits, "-" and "_" only. */
enum status theme_load(const char *name, struct theme *theme,
	struct complaints *complaints);

/* Could a theme be called so? */
bool theme_name_is_good(const char *name);

/* Names of all themes there are, sorted; the caller frees each and the
 * array. Returns how many. */
uint32_t theme_names(char ***names);

#endif
