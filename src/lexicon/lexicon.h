/*
 * Words and phrases that the program knows: places, given names,
 * organisations, roles, titles, common words. Made at build time from the
 * lists under lexicon/ by tools/compile_lexicon.c; DATA_SOURCES.md says
 * where each list comes from.
 *
 * Must not know: articles, how names are found.
 */
#ifndef LESART_LEXICON_LEXICON_H
#define LESART_LEXICON_LEXICON_H

#include "base/span.h"

/* What a word or phrase is; it may be several things. */
enum lexicon_class {
	LEXICON_COUNTRY = 1 << 0,
	LEXICON_REGION = 1 << 1,
	LEXICON_CITY = 1 << 2,
	LEXICON_GIVEN = 1 << 3,        /* a person's given name */
	LEXICON_ORGANISATION = 1 << 4,
	LEXICON_OTHER = 1 << 5,        /* a work, product, event by name */
	LEXICON_ROLE = 1 << 6,         /* "Präsident", "chief executive" */
	LEXICON_TITLE = 1 << 7,        /* "Dr.", "Frau", "Mr." */
	LEXICON_LEGAL = 1 << 8,        /* "GmbH", "Inc." */
	LEXICON_HEAD = 1 << 9,         /* "Ministerium", "University": the
					  noun that a body is named by */
	LEXICON_COMMON = 1 << 10,      /* also an everyday word: a name only
					  where the context says so */
	LEXICON_DERIVED = 1 << 11,     /* "japanisch", "German" */
	LEXICON_PARTICLE = 1 << 12,    /* "von", "de" within names */
	LEXICON_PERSON = 1 << 13,      /* a surname or whole name */
	LEXICON_BEGINS = 1 << 14,      /* a longer phrase begins so */
	LEXICON_PLACE = LEXICON_COUNTRY | LEXICON_REGION | LEXICON_CITY,
};

/* Bytes of the longest phrase. */
enum { LEXICON_PHRASE_MAX = 127 };

struct lexicon_entry {
	uint16_t classes; /* enum lexicon_class; 0: not known */
	uint16_t group;   /* names of one thing share it; 0: none */
};

/* The entry of a word or phrase, words parted by one space, case as
 * written. Constant time. */
struct lexicon_entry lexicon_find(struct slice phrase);

/* Can a role end as this does, whatever the case of its first letter? False
 * is sure, and quicker than to look for all that a word may end with. Short
 * phrases always can. */
bool lexicon_may_end_role(struct slice phrase);

/* First name in the list of a group: how the thing is best called. Empty for
 * group 0. Static. */
struct slice lexicon_group_name(uint16_t group);

#endif
