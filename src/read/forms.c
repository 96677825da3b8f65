/* Forms of lines: length, ends, marks, headings, captions. */
#include "read/forms.h"
#include "base/memory.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <strings.h>

enum { HEADING_MAX = 120, TICKER_MAX = 160, LIST_NUMBER_MAX = 999, SAME_WORDS = 8 };

uint32_t
form_length(struct slice line, uint32_t max)
{
	uint32_t length = 0;

	for (size_t i = 0; i < line.len && length < max; i++)
		length += utf8_starts(line.at[i]);
	return length;
}

static bool
is_quote_or_bracket(char32_t code)
{
	return code == '"' || code == '\'' || code == '(' || code == ')' ||
	       code == '[' || code == ']' || code == 0xab || code == 0xbb ||
	       (code >= 0x2018 && code <= 0x201f) || code == 0x2039 ||
	       code == 0x203a;
}

/* The first character that is no opening quotation mark or bracket. */
static char32_t
first_code(struct slice line)
{
	const char *at = line.at, *end = at + line.len;

	while (at < end) {
		char32_t code;

		at += utf8_next(at, end, &code);
		if (!is_quote_or_bracket(code))
			return code;
	}
	return 0;
}

bool
form_begins_lower(struct slice line)
{
	return letter_is_lower(first_code(line));
}

bool
form_begins_upper(struct slice line)
{
	return letter_is_upper(first_code(line));
}

bool
form_has_words(struct slice line)
{
	const char *at = line.at, *end = at + line.len;

	while (at < end) {
		char32_t code;

		at += utf8_next(at, end, &code);
		if (letter_is(code) || letter_is_digit(code))
			return true;
	}
	return false;
}

char32_t
form_last(struct slice line)
{
	const char *end = line.at + line.len;

	while (end > line.at) {
		const char *at = utf8_before(line.at, end);
		char32_t code;

		utf8_next(at, end, &code);
		if (!is_quote_or_bracket(code) && !letter_is_space(code))
			return code;
		end = at;
	}
	return 0;
}

/* Columns that a line takes, counted up to a little over `max`; ideographs
 * and kana take two. */
static uint32_t
columns_of(struct slice line, uint32_t max)
{
	enum { WIDE_FROM = 0x2e80 };
	const char *at = line.at, *end = at + line.len;
	uint32_t columns = 0;

	while (at < end && columns <= max) {
		char32_t code;

		at += utf8_next(at, end, &code);
		columns += code >= WIDE_FROM ? 2 : 1;
	}
	return columns;
}

/* ---- marks ---------------------------------------------------------- */

uint32_t
form_hash(struct slice line, uint32_t *level)
{
	uint32_t hashes = 0;

	while (hashes < line.len && line.at[hashes] == '#')
		hashes++;
	if (!hashes || hashes > 6 || hashes + 1 >= line.len ||
		line.at[hashes] != ' ')
		return 0;
	*level = hashes;
	return hashes + 1;
}

uint32_t
form_underline(struct slice line)
{
	if (line.len < 3 || (line.at[0] != '=' && line.at[0] != '-'))
		return 0;
	for (size_t i = 1; i < line.len; i++)
		if (line.at[i] != line.at[0])
			return 0;
	return line.at[0] == '=' ? 1 : 2;
}

static bool
begins_with(struct slice line, const char *words)
{
	size_t len = strlen(words);

	return line.len >= len && !strncasecmp(line.at, words, len);
}

uint32_t
form_hyphen(struct slice text)
{
	if (text.len && text.at[text.len - 1] == '-')
		return 1;
	return text.len > 3 && slice_ends_with(text, "\xe2\x80\x90") ? 3 : 0;
}

/* "-", "*", "•", "–" and the like, before a space. */
static uint32_t
bullet_len(struct slice line, char marker[6])
{
	static const char bullets[][4] = {
		"-", "*", "+", "•", "–", "—", "·", "◦", "▪", "‣", "●"};

	for (size_t i = 0; i < ARRAY_LEN(bullets); i++) {
		size_t len = strlen(bullets[i]);

		if (line.len > len + 1 && !memcmp(line.at, bullets[i], len) &&
			(line.at[len] == ' ' || line.at[len] == '\t')) {
			strcpy(marker, len == 1 ? "•" : bullets[i]);
			return (uint32_t)len + 1;
		}
	}
	return 0;
}

uint32_t
form_list(struct slice line, uint32_t *number, char marker[6])
{
	uint32_t at = bullet_len(line, marker), value = 0, start;
	bool bracket;
	char day[12];

	*number = 0;
	if (at)
		return at;
	bracket = line.len && line.at[0] == '(';
	at = start = bracket;
	while (at < line.len && at < start + 3 && line.at[at] >= '0' &&
		line.at[at] <= '9')
		value = value * 10 + (uint32_t)(line.at[at++] - '0');
	if (at == start && at < line.len && line.at[at] >= 'a' &&
		line.at[at] <= 'z')
		value = (uint32_t)(line.at[at++] - 'a') + 1;
	if (at == start || at + 2 >= line.len || line.at[at + 1] != ' ' ||
		!value)
		return 0;
	if (line.at[at] != ')' &&
		(bracket || line.at[at] != '.' || line.at[start] > '9'))
		return 0;
	/* "12. März 2026" is a day. */
	if (line.at[at] == '.' && form_date(line, day))
		return 0;
	*number = value;
	snprintf(marker, 6, "%.*s", (int)at + 1, line.at);
	return at + 2;
}

uint32_t
form_quote(struct slice line, uint32_t *depth)
{
	uint32_t at = 0;

	*depth = 0;
	while (at < line.len && line.at[at] == '>') {
		++*depth;
		at++;
		if (at < line.len && line.at[at] == ' ')
			at++;
	}
	return at;
}

/* ---- kinds of lines ------------------------------------------------- */

bool
form_caption(struct slice line)
{
	static const char words[][SAME_WORDS + 8] = {"Foto", "Fotos", "Bild",
		"Bilder", "Grafik", "Quelle", "Photo", "Photos", "Image",
		"Picture", "Caption", "Bildunterschrift", "Illustration",
		"Credit", "Karte", "Video", "Screenshot", "Fotocredit"};

	if (line.len && line.at[0] == '(')
		line = slice_from(line.at + 1, line.len - 1);
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		size_t len = strnlen(words[i], sizeof words[i]);

		if (line.len <= len + 2 ||
			strncasecmp(line.at, words[i], len))
			continue;
		if (line.at[len] == ' ' && line.at[len + 1] >= '0' &&
			line.at[len + 1] <= '9')
			len += 2;
		if (line.at[len] == ':')
			return form_length(line, 400) < 400;
	}
	return false;
}

/* "Montag, 3. 6. 11.30 Uhr: ...": bytes before the time of day, 0 where
 * there is no such thing. */
static uint32_t
ticker_day(struct slice line)
{
	enum { DAY_MAX = 40 };
	uint32_t at = 0;

	while (at + 9 < line.len && at < DAY_MAX &&
		(memcmp(line.at + at, " Uhr:", 5) || at < 7))
		at++;
	if (at >= DAY_MAX || at + 9 >= line.len || line.at[at - 5] < '0' ||
		line.at[at - 5] > '9')
		return 0;
	while (at && line.at[at - 1] != ' ')
		at--;
	return at;
}

bool
form_ticker(struct slice line)
{
	static const char *const ends[] = {" Uhr:", " Uhr -", " Uhr –",
		" Uhr |", ": ", " +++", " a.m.:", " p.m.:", "am:", "pm:"};
	uint32_t at, digits = 0;

	if (begins_with(line, "+++ "))
		line = slice_from(line.at + 4, line.len - 4);
	at = ticker_day(line);
	line = slice_from(line.at + at, line.len - at);
	at = 0;
	while (at < line.len && at < 2 && line.at[at] >= '0' &&
		line.at[at] <= '9')
		at++;
	if (!at || at + 3 >= line.len ||
		(line.at[at] != '.' && line.at[at] != ':'))
		return false;
	at++;
	while (at < line.len && digits < 3 && line.at[at] >= '0' &&
		line.at[at] <= '9') {
		at++;
		digits++;
	}
	if (digits != 2)
		return false;
	line = slice_from(line.at + at, line.len - at);
	for (size_t i = 0; i < ARRAY_LEN(ends); i++)
		if (begins_with(line, ends[i]))
			return true;
	return false;
}

bool
form_reference(struct slice line)
{
	static const char words[][24] = {"Lesen Sie ", "Lesen Sie auch",
		"Lesetipp", "Lies auch", "Mehr zum Thema", "Mehr dazu",
		"Auch interessant", "Siehe auch", "Weiterlesen", "Hier lesen",
		"Read more", "Read also", "Also read", "Read next", "See also",
		"Related:", "More on ", "Sehen Sie", "Hören Sie", "READ MORE",
		"Zum Thema", "Passend dazu"};

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (begins_with(line, words[i]))
			return true;
	return false;
}

/* "... economy; and": an item of an enumeration. */
static bool
ends_in_and(struct slice line)
{
	static const char ends[][6] = {" and", " or", " und", " oder", " &"};

	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		size_t len = strlen(ends[i]);

		if (line.len > len &&
			!memcmp(line.at + line.len - len, ends[i], len))
			return true;
	}
	return false;
}

/* "Das Wichtigste in Kürze:" is a heading, whatever it ends in. */
static bool
is_rubric(struct slice line)
{
	static const char words[][28] = {"Das Wichtigste in Kürze",
		"Das Wichtigste in Kuerze", "Das Wichtigste im Überblick",
		"Das Wichtigste auf einen", "Auf einen Blick", "Darum geht es",
		"Darum geht's", "Die Fakten", "Der Hintergrund",
		"Zum Hintergrund", "At a glance", "Key points", "Key takeaways",
		"The key points", "In brief"};

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (begins_with(line, words[i]) &&
			line.len <= strlen(words[i]) + 8)
			return true;
	return false;
}

bool
form_heading(struct slice line)
{
	char32_t last = form_last(line), first = first_code(line);
	uint32_t columns = columns_of(line, TICKER_MAX);

	if (columns > HEADING_MAX &&
		(columns > TICKER_MAX || !form_ticker(line)))
		return false;
	if (!form_has_words(line) || letter_is_lower(first) ||
		ends_in_and(line))
		return false;
	if (last == ':' && is_rubric(line))
		return true;
	return last != '.' && last != ':' && last != ';' && last != ',' &&
	       last != 0x2026 && last != 0x3002;
}
