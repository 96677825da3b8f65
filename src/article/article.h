/*
 * THE MODEL: an article and everything that is known about it. One text,
 * and arrays of spans of that text, sorted by their start. Readers append
 * structure, passes append knowledge, panes and exports only read. The
 * names are those of the JSON form.
 *
 * An article grows at its end while it is read (reading.h): what is there
 * stays where it is in the text, so that an offset or an index once known
 * holds. Addresses do not hold: the arrays and the text move as they grow.
 *
 * Must not know: files, formats, how anything is found, screens.
 */
#ifndef LESART_ARTICLE_ARTICLE_H
#define LESART_ARTICLE_ARTICLE_H

#include "article/note.h"
#include "base/arena.h"
#include "base/language.h"
#include "base/span.h"

/* Valid UTF-8, NFC, lines parted by LF; see SPEC of the JSON form. */
struct text {
	char *at;
	uint32_t len, max;
};

/* ---- structure: filled by a reader -------------------------------- */

struct dateline {
	struct span span;  /* empty: there is none */
	struct span place; /* within span */
	struct span agency; /* "dpa"; may be empty */
	struct span day;   /* the words that tell a date; may be empty */
	char date[12];     /* ISO 8601 day; "" unknown (set by find_dates) */
};

struct spans {
	struct span *at;
	uint32_t count, max;
};

/* Spans are empty where the article has no such part. */
struct masthead {
	struct span kicker, headline, byline;
	struct spans standfirst; /* one a paragraph */
	struct spans authors;    /* names within the byline */
	struct dateline dateline;
	char published[12];      /* ISO 8601 day; "" unknown */
};

/*
 * A section reaches from its heading to the end of its last block. The
 * first one, the opening, has no heading (an empty span) and level 0.
 */
struct section {
	struct span span, heading;
	struct range blocks;
	uint32_t words; /* parted by white space; the heading's included */
	uint8_t level;  /* 0 opening, 1 to 6 */
};

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_LIST_ITEM,
	BLOCK_QUOTE,
	BLOCK_PREFORMATTED,
	BLOCK_CAPTION,
	BLOCK_QUESTION,
	BLOCK_KIND_COUNT,
};

struct block {
	struct span span;
	uint32_t section;
	uint8_t kind;   /* enum block_kind */
	uint8_t depth;  /* nesting of lists and quotes; 0 the outermost */
	char marker[6]; /* of a list item, as drawn: "1.", "•"; else "" */
};

enum part_kind {
	PART_KICKER,
	PART_HEADLINE,
	PART_STANDFIRST,
	PART_BYLINE,
	PART_HEADING, /* index: its section */
	PART_BLOCK,   /* index: its block */
};

/*
 * The parts of an article in the order of its text: what is set on lines
 * of its own. They cover the text but for separators (LF, "Kicker: ").
 */
struct part {
	struct span span;
	uint32_t index; /* of the section or block; else 0 */
	uint8_t kind;   /* enum part_kind */
};

struct link {
	struct span span;
	struct slice address; /* in the article's arena */
};

/* ---- knowledge: one array, one pass ------------------------------- */

enum entity_kind {
	ENTITY_PERSON,
	ENTITY_PLACE,
	ENTITY_ORGANISATION,
	ENTITY_OTHER,
	ENTITY_KIND_COUNT,
};

/* Whoever is named: all mentions of one name. */
struct entity {
	struct slice name; /* the fullest form; in the article's arena */
	struct slice role; /* as the text gives it; len 0 unknown */
	uint32_t first, last; /* indices of its mentions, chained by next */
	uint32_t count;       /* of its mentions */
	float weight;         /* 0 to 1; set by weights */
	uint8_t kind;         /* enum entity_kind */
};

struct mention {
	struct span span;
	uint32_t entity;
	uint32_t next; /* the entity's next mention in the text, or NONE */
};

enum number_kind {
	NUMBER_MONEY,
	NUMBER_PERCENT,
	NUMBER_PERCENTAGE_POINT,
	NUMBER_QUANTITY,
	NUMBER_COUNT,
	NUMBER_RATIO,
	NUMBER_ORDINAL,
	NUMBER_AGE,
	NUMBER_DURATION,
	NUMBER_KIND_COUNT,
};

enum number_bound {
	BOUND_NONE,
	BOUND_ABOUT,
	BOUND_AT_LEAST,
	BOUND_AT_MOST,
	BOUND_MORE_THAN,
	BOUND_LESS_THAN,
	BOUND_COUNT,
};

/* An amount. What it does not have is NAN, NULL or an empty span. */
struct number {
	struct span span;    /* the expression with its unit */
	struct span subject; /* what the number is about */
	double value;        /* or low and high, or from and to */
	double low, high;    /* of a range */
	double from, to;     /* of a change */
	const char *unit;    /* ISO 4217 or CLDR identifier; static */
	float weight;        /* 0 to 1; set by weights */
	bool key;            /* shown in the panel; set by weights */
	uint8_t kind;        /* enum number_kind */
	uint8_t bound;       /* enum number_bound */
};

enum date_grain {
	GRAIN_YEAR,
	GRAIN_QUARTER,
	GRAIN_MONTH,
	GRAIN_WEEK,
	GRAIN_WEEKEND,
	GRAIN_DAY,
	GRAIN_SEASON,
	GRAIN_DECADE,
	GRAIN_CENTURY,
	GRAIN_COUNT,
};

struct date {
	struct span span; /* without its preposition */
	char value[12];   /* ISO 8601 at its grain; "" unresolved */
	char end[12];     /* of a period; "" for a single date */
	bool relative;    /* told from the day of the article */
	uint8_t grain;    /* enum date_grain */
};

enum quote_kind { QUOTE_DIRECT, QUOTE_REPORTED };

struct quote {
	struct span span;    /* without the quotation marks */
	struct span verb;    /* of saying; may be empty */
	struct span teller;  /* the words for who spoke, where that is no
				entity; may be empty */
	uint32_t speaker;    /* an entity, or NONE */
	uint8_t kind;        /* enum quote_kind */
};

/* ---- the article --------------------------------------------------- */

struct sections { struct section *at; uint32_t count, max; };
struct blocks { struct block *at; uint32_t count, max; };
struct parts { struct part *at; uint32_t count, max; };
struct links { struct link *at; uint32_t count, max; };
struct entities { struct entity *at; uint32_t count, max; };
struct mentions { struct mention *at; uint32_t count, max; };
struct numbers { struct number *at; uint32_t count, max; };
struct dates { struct date *at; uint32_t count, max; };
struct quotes { struct quote *at; uint32_t count, max; };
struct order { uint32_t *at; uint32_t count, max; };

struct article {
	struct arena arena;      /* owns names, roles, addresses, notes */
	const char *path;        /* as given; "-" standard input; in arena */
	const char *format;      /* name of the reader: "text"; static */
	const char *charset;     /* "UTF-8", "windows-1252" ...; static */
	const char *address;     /* of the source; NULL unknown */
	const char *charset_told; /* the label that came with the source; in
				     arena; NULL: none */
	char today[12];          /* the day of the article if told; "" */
	enum language language;
	bool language_told;      /* by the person: not to be found out */

	struct text text;
	struct masthead masthead;
	struct sections sections;
	struct blocks blocks;
	struct parts parts;
	struct links links;

	struct spans sentences;  /* of the body, without the dateline */
	struct mentions mentions;
	struct entities entities; /* in order of their first mention */
	struct order entity_order; /* entities, weightiest first */
	struct numbers numbers;
	struct dates dates;
	struct quotes quotes;

	struct notes notes;
	uint32_t notes_dropped;
	uint32_t analysed;       /* text before this offset has been through
				    the passes */
	bool complete;           /* everything is read and found */
};

struct article *article_new(void);
void article_free(struct article *article);

/* Forget what the passes found; text, structure and notes stay. Indices of
 * what is forgotten mean nothing from here on. */
void article_forget_found(struct article *article);

/* The bytes of a span; good until the text grows. */
static inline struct slice
article_slice(const struct article *article, struct span span)
{
	return (struct slice){article->text.at + span.start, span_len(span)};
}

/*
 * Where an offset lies: index of the part, section, block or sentence that
 * holds it, else of the last one that begins before it; NONE where there
 * is no such thing. The section of the masthead is NONE. Logarithmic.
 */
uint32_t article_part_at(const struct article *article, uint32_t offset);
uint32_t article_section_at(const struct article *article, uint32_t offset);
uint32_t article_block_at(const struct article *article, uint32_t offset);
uint32_t article_sentence_at(const struct article *article, uint32_t offset);

/* The sentence that holds an offset, else the part, else an empty span. */
struct span article_context(const struct article *article, uint32_t offset);

/*
 * First item of an array that ends after `offset` (its count if none):
 * where to begin when going through the marks of a stretch of text.
 */
uint32_t article_mention_from(const struct article *article, uint32_t offset);
uint32_t article_number_from(const struct article *article, uint32_t offset);
uint32_t article_date_from(const struct article *article, uint32_t offset);
uint32_t article_link_from(const struct article *article, uint32_t offset);
uint32_t article_quote_from(const struct article *article, uint32_t offset);

/* Minutes that reading `words` words takes at 220 a minute, at least 1. */
uint32_t article_minutes(uint32_t words);

/* Append a mention of an entity: keeps the chain of the entity's mentions.
 * Mentions have to come in the order of the text. Returns its index. */
uint32_t article_add_mention(
	struct article *article, struct span span, uint32_t entity);

/* The words of enumerations in the JSON form; static. */
const char *block_kind_name(enum block_kind kind);
const char *entity_kind_name(enum entity_kind kind);
const char *number_kind_name(enum number_kind kind);
const char *number_bound_name(enum number_bound bound); /* NULL for none */
const char *date_grain_name(enum date_grain grain);
const char *quote_kind_name(enum quote_kind kind);

#endif
