/*
 * What a line of plain text is by its form alone: marks of lists, quotes
 * and headings, bylines, datelines, captions. Each looks at one line,
 * without white space at its ends; what stands around it is the reader's
 * matter.
 */
#ifndef LESART_READ_FORMS_H
#define LESART_READ_FORMS_H

#include "article/article.h"

#include <uchar.h>

/* Characters (code points) of a line, counted up to `max`. */
uint32_t form_length(struct slice line, uint32_t max);

/* Does it begin with a letter, and with a lower-case one? Opening quotation
 * marks and brackets before it are passed over. */
bool form_begins_lower(struct slice line);
bool form_begins_upper(struct slice line);

/* Does any letter or digit stand in it? */
bool form_has_words(struct slice line);

/* The last character that is no closing quotation mark or bracket; 0 in an
 * empty line. */
char32_t form_last(struct slice line);

/* "# Words" to "###### Words": level 1 to 6 and how many bytes the mark
 * takes; 0 for what is none. */
uint32_t form_hash(struct slice line, uint32_t *level);

/* A line that underlines a heading: "=" 1, "-" 2 (at least three, nothing
 * else); 0 for what is none. */
uint32_t form_underline(struct slice line);

/* A mark of a list: bytes that it takes with the space behind it, 0 for
 * none. The number of "3." or "c)" goes to *number (0 for bullets), what is
 * drawn to marker. */
uint32_t form_list(struct slice line, uint32_t *number, char marker[6]);

/* "> Words": bytes of the marks, their count in *depth; 0 for none. */
uint32_t form_quote(struct slice line, uint32_t *depth);

/* "Foto: dpa", "Bild 3: ...", "(Photo: AP)", "Caption: ..." */
bool form_caption(struct slice line);

/* "11.30 Uhr: ...", "Montag, 3. 6. 11.30 Uhr: ...", "+++ 11:30 ...", "9.15 a.m.: ...": entry of a ticker. */
bool form_ticker(struct slice line);

/* "Lesen Sie auch: ...", "Read more: ...": leads to another article. */
bool form_reference(struct slice line);

/* Can it be a heading, read alone: short, with a word, and not ended as a
 * sentence or a list is? */
bool form_heading(struct slice line);

/* "Von Anna Muster und Otto Beispiel", "By Jane Doe, Berlin". The names'
 * spans, relative to the line, are appended to *authors unless NULL. */
bool form_byline(struct slice line, struct spans *authors);

/* The same without a word before: "Anna Muster, Otto Beispiel". Many lines
 * look so; what stands around has to say that it is a byline. */
bool form_names(struct slice line, struct spans *authors);

/* A line that is nothing but a date, with "Stand:", the place, time of day
 * and the like: the ISO 8601 day to `day`. */
bool form_date(struct slice line, char day[12]);

/* The date behind the names of a byline: "Von Anna Muster, 3. Mai 2024". */
bool form_byline_date(struct slice line, char day[12]);

/* A line that is nothing but the name of a place that the program knows. */
bool form_place(struct slice line);

/*
 * "Tokio. Die ...", "BERLIN (dpa) - ...", "WASHINGTON, Oct 28 - ...",
 * "Brüssel/Paris – ..." at the begin of a line: spans relative to the line.
 */
bool form_dateline(struct slice line, struct dateline *dateline);

/* Bytes of the hyphen at the end of a text: "-", or behind other letters the
 * one of Unicode, U+2010, which manuals are set with; 0: there is none. */
uint32_t form_hyphen(struct slice text);

#endif
