/*
 * INI files: the door to iniparser. One bad line does not lose the others:
 * it is told and left out. Must not know what sections and keys mean.
 */
#ifndef LESART_UI_CONFIG_INI_H
#define LESART_UI_CONFIG_INI_H

#include "base/arena.h"
#include "config.h"

enum {
	INI_BYTES_MAX = 256 * 1024,
	INI_LINES_MAX = 4000, /* iniparser's dictionary is a list */
	INI_LINE_MAX = 1000,  /* bytes; iniparser knows 1,024 */
	INI_QUOTED_MAX = 40,  /* bytes of a word in a complaint */
};

struct ini_entry {
	const char *section, *key; /* lower case; "" outside of sections */
	const char *value;         /* without its quotes */
	uint32_t line;             /* from 1 */
};

struct ini {
	struct arena arena; /* owns the strings */
	struct ini_entry *at;
	uint32_t count, max;
};

/*
 * Read a file: its entries in their order; of those with the same name each
 * has the value of the last one. A status if it cannot be read (it is not a
 * regular file, or too large); bad lines are complaints.
 */
enum status ini_read(
	const char *path, struct ini *ini, struct complaints *complaints);
void ini_free(struct ini *ini);

/* A word to be quoted in a complaint: not too long, cut at a character. */
int ini_quoted_len(const char *word);

#endif
