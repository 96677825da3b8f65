/* Forms of a masthead: bylines, lines with a date, datelines. */
#include "read/forms.h"
#include "base/memory.h"
#include "lexicon/places.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <strings.h>

enum { BYLINE_MAX = 160, NAME_WORDS_MAX = 5, PLACE_WORDS_MAX = 5,
	PLACE_MAX = 60, DATE_LINE_MAX = 80, DATE_WORDS_MAX = 12 };

/* One word of a line: up to white space. Empty at the line's end. */
static struct slice
word_at(struct slice line, size_t at)
{
	size_t end = at;

	while (end < line.len && line.at[end] != ' ')
		end++;
	return slice_from(line.at + at, end - at);
}

static bool
word_is(struct slice word, const char *which)
{
	return word.len == strlen(which) &&
	       !strncasecmp(word.at, which, word.len);
}

static bool
word_is_one_of(struct slice word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (word_is(word, words[i]))
			return true;
	return false;
}

static bool
begins_upper(struct slice word)
{
	char32_t code;

	if (!word.len)
		return false;
	utf8_next(word.at, word.at + word.len, &code);
	return letter_is_upper(code);
}

/* ---- bylines -------------------------------------------------------- */

/* How many bytes the words before the names take: "Von ", "By ". */
static size_t
byline_begin(struct slice line)
{
	static const char *const begins[] = {"von ", "by ", "text: ",
		"text von ", "interview: ", "interview von ",
		"ein kommentar von ", "kommentar von ", "ein gastbeitrag von ",
		"gastbeitrag von ", "eine analyse von ", "analyse von ",
		"ein bericht von ", "eine reportage von ", "reportage von ",
		"eine kolumne von ", "kolumne von ", "ein essay von ",
		"ein interview von ", "das interview führte ",
		"words by ", "story by ", "analysis by ", "opinion by "};

	for (size_t i = 0; i < ARRAY_LEN(begins); i++) {
		size_t len = strlen(begins[i]);

		if (line.len > len && !strncasecmp(line.at, begins[i], len))
			return len;
	}
	return 0;
}

static bool
is_particle(struct slice word)
{
	static const char *const words[] = {"von", "van", "de", "der", "den",
		"zu", "zur", "di", "da", "dos", "al", "bin", "le", "la", "ter",
		"vom"};

	return word_is_one_of(word, words, ARRAY_LEN(words));
}

static bool
is_and(struct slice word)
{
	static const char *const words[] = {"und", "and", "&", "/", "|"};

	return word_is_one_of(word, words, ARRAY_LEN(words));
}

/* A name from `at` on: two to five words; where it ends, 0 for none. */
static size_t
name_end(struct slice line, size_t at)
{
	size_t end = 0;
	uint32_t names = 0;

	for (uint32_t words = 0; words < NAME_WORDS_MAX; words++) {
		struct slice word = word_at(line, at);
		bool comma = word.len && strchr(",;", word.at[word.len - 1]);

		word.len -= comma;
		if (!word.len || is_and(word) ||
			(!begins_upper(word) && !(names && is_particle(word))))
			break;
		if (word.len > 3 && word.at[word.len - 1] == '.')
			return 0;
		names += begins_upper(word);
		end = at + word.len;
		if (comma || end == line.len)
			break;
		at = end + 1;
	}
	return names >= 2 ? end : 0;
}

/* Names from `at` on, parted by commas and "und": where they end, and the
 * separator behind them; `at` itself where there are none. */
static size_t
names_end(struct slice line, size_t at, struct spans *authors)
{
	while (at < line.len) {
		size_t end = name_end(line, at);

		if (!end)
			break;
		if (authors)
			*ARRAY_ADD(authors) = (struct span){
				(uint32_t)at, (uint32_t)end};
		at = end;
		while (at < line.len && strchr(", ;", line.at[at]))
			at++;
		if (is_and(word_at(line, at)))
			at += word_at(line, at).len + 1;
		else if (at < line.len && line.at[at - 1] == ' ' &&
			 line.at[end] == ' ')
			break;
	}
	return at < line.len ? at : line.len;
}

/* Behind the last comma may stand what the person is or where. */
bool
form_byline(struct slice line, struct spans *authors)
{
	size_t begin = byline_begin(line), at;
	char day[12];

	if (!begin || form_length(line, BYLINE_MAX + 1) > BYLINE_MAX)
		return false;
	at = names_end(line, begin, authors);
	if (at == begin)
		return false;
	return at == line.len || strchr(",;(|", line.at[at]) ||
	       line.at[at - 2] == ',' || word_is(word_at(line, at), "in") ||
	       word_is(word_at(line, at), "aus") ||
	       form_date(slice_from(line.at + at, line.len - at), day);
}

/* More capitalised words are a title rather than a name. */
static bool
is_short_name(struct slice name)
{
	uint32_t words = 1;

	for (size_t i = 0; i < name.len; i++)
		words += name.at[i] == ' ' && i + 1 < name.len &&
			 begins_upper(slice_from(name.at + i + 1,
				 name.len - i - 1));
	return words <= 3;
}

bool
form_names(struct slice line, struct spans *authors)
{
	uint32_t first = authors->count;

	if (!line.len || form_length(line, BYLINE_MAX + 1) > BYLINE_MAX ||
		names_end(line, 0, authors) != line.len)
		return false;
	for (uint32_t i = first; i < authors->count; i++)
		if (!is_short_name(slice_from(line.at + authors->at[i].start,
			    span_len(authors->at[i]))))
			return false;
	return true;
}

/* ---- dates ---------------------------------------------------------- */

static uint32_t
month_named(struct slice word)
{
	static const char months[][2][10] = {{"januar", "january"},
		{"februar", "february"}, {"märz", "march"},
		{"april", "april"}, {"mai", "may"}, {"juni", "june"},
		{"juli", "july"}, {"august", "august"},
		{"september", "september"}, {"oktober", "october"},
		{"november", "november"}, {"dezember", "december"}};

	while (word.len && strchr(".,", word.at[word.len - 1]))
		word.len--;
	if (word.len < 3)
		return 0;
	for (uint32_t i = 0; i < ARRAY_LEN(months); i++)
		for (uint32_t j = 0; j < 2; j++)
			if (word.len <= strlen(months[i][j]) &&
				(word.len == strlen(months[i][j]) ||
					word.len <= 4) &&
				!strncasecmp(word.at, months[i][j], word.len))
				return i + 1;
	if (word_is(word, "jänner"))
		return 1;
	return 0;
}

static uint32_t
digits_at(struct slice word, size_t *at)
{
	uint32_t value = 0;

	while (*at < word.len && word.at[*at] >= '0' && word.at[*at] <= '9' &&
		value < 100000)
		value = value * 10 + (uint32_t)(word.at[(*at)++] - '0');
	return value;
}

struct day { uint32_t year, month, day; };

/* "28.10.2025", "28.10.25", "2025-10-28", "28", "28.", "2025", "Okt." */
static bool
date_word(struct slice word, struct day *day)
{
	size_t at = 0;
	uint32_t parts[3] = {0}, count = 0;
	char sign = 0;

	if (month_named(word)) {
		day->month = month_named(word);
		return true;
	}
	while (at < word.len && count < 3) {
		size_t before = at;

		parts[count] = digits_at(word, &at);
		if (at == before)
			break;
		count++;
		if (at < word.len && strchr(".-/,", word.at[at]))
			sign = word.at[at++];
	}
	if (at < word.len || !count)
		return false;
	if (count == 1 && parts[0] > 31)
		day->year = parts[0];
	else if (count == 1)
		day->day = parts[0];
	if (count == 3 && sign == '-')
		*day = (struct day){parts[0], parts[1], parts[2]};
	else if (count == 3)
		*day = (struct day){parts[2], parts[1], parts[0]};
	return count != 2;
}

static bool
is_filler(struct slice word)
{
	static const char *const words[] = {"stand", "vom", "am", "um", "uhr",
		"aktualisiert", "veröffentlicht", "erschienen", "updated",
		"published", "on", "at", "of", "montag", "dienstag",
		"mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
		"sonntag", "monday", "tuesday", "wednesday", "thursday",
		"friday", "saturday", "sunday", "am", "pm", "a.m.", "p.m.",
		"et", "est", "edt", "gmt", "bst", "cet", "mez", "mesz", "den",
		"-", "–", "|", "·", "datum", "date"};

	while (word.len && strchr(",:", word.at[word.len - 1]))
		word.len--;
	return !word.len || word_is_one_of(word, words, ARRAY_LEN(words));
}

/* "14:30", "14.30" */
static bool
is_clock(struct slice word)
{
	size_t at = 0;

	while (word.len && word.at[word.len - 1] == ',')
		word.len--;
	if (digits_at(word, &at) > 24 || !at || at > 2 || at + 3 > word.len ||
		(word.at[at] != ':' && word.at[at] != '.'))
		return false;
	at++;
	return digits_at(word, &at) < 60 && at == word.len;
}

/* Bytes of "Kiel, " before a date: a place that the program knows. */
static size_t
place_before(struct slice line)
{
	const char *comma = memchr(line.at, ',', line.len);
	size_t len = comma ? (size_t)(comma - line.at) : 0;

	if (!len || len + 2 >= line.len || comma[1] != ' ' ||
		!lexicon_is_place(slice_from(line.at, len)))
		return 0;
	return len + 2;
}

bool
form_date(struct slice line, char date[12])
{
	struct day day = {0};
	size_t at = 0;

	if (!line.len || form_length(line, DATE_LINE_MAX + 1) > DATE_LINE_MAX)
		return false;
	at = place_before(line);
	for (uint32_t words = 0; at < line.len; words++) {
		struct slice word = word_at(line, at);

		if (words >= DATE_WORDS_MAX ||
			(!is_clock(word) && !is_filler(word) &&
				!date_word(word, &day)))
			return false;
		at += word.len + 1;
	}
	if (day.year && day.year < 100)
		day.year += 2000;
	if (day.year < 1500 || day.year > 2999 || !day.month ||
		day.month > 12 || !day.day || day.day > 31)
		return false;
	snprintf(date, 12, "%04u-%02u-%02u", day.year % 10000, day.month % 100,
		day.day % 100);
	return true;
}

bool
form_byline_date(struct slice line, char day[12])
{
	size_t at = names_end(line, byline_begin(line), NULL);

	while (at < line.len && strchr(",;| ", line.at[at]))
		at++;
	return form_date(slice_from(line.at + at, line.len - at), day);
}

/* ---- datelines ------------------------------------------------------ */

/*
 * Where a place that begins the line ends: capitalised words, with "am",
 * "of" and the like between them and "/" or "-" within; 0 for none. *upper
 * tells whether it is in capitals, *words how many there are.
 */
static size_t
place_end(struct slice line, bool *upper, uint32_t *words)
{
	static const char *const joins[] = {"am", "an", "der", "im", "in", "of",
		"the", "de", "del", "la", "am", "ob", "bei", "vor", "auf"};
	size_t at = 0, end = 0;

	*upper = true;
	*words = 0;
	while (at < line.len && *words < PLACE_WORDS_MAX && at < PLACE_MAX) {
		struct slice word = word_at(line, at);
		size_t len = 0;

		if (!begins_upper(word)) {
			if (!*words || !word_is_one_of(word, joins,
					       ARRAY_LEN(joins)))
				break;
			at += word.len + 1;
			continue;
		}
		while (len < word.len) {
			char32_t code;
			uint32_t bytes = utf8_next(word.at + len,
				word.at + word.len, &code);

			if (!letter_is(code) && !(code == '/' && len) &&
				code != '-' && code != '\'' && code != 0x2019)
				break;
			if (letter_is_lower(code))
				*upper = false;
			len += bytes;
		}
		if (!len)
			break;
		++*words;
		end = at + len;
		if (len < word.len && !slice_is(word, "St."))
			break;
		len = word.len;
		at += len + 1;
	}
	return end;
}

/* " - ", " – ", " — ", ": " or "- " at `at`: its length, 0 for none. */
static size_t
dash_len(struct slice line, size_t at)
{
	static const char *const dashes[] = {" - ", " – ", " — ", " -- ", "– ",
		"— ", ": "};

	for (size_t i = 0; i < ARRAY_LEN(dashes); i++) {
		size_t len = strlen(dashes[i]);

		if (line.len > at + len &&
			!memcmp(line.at + at, dashes[i], len))
			return len;
	}
	return 0;
}

/* ", Oct 28", ", 3. Mai", ", October 28, 2025" at `at`: where it ends. */
static size_t
dateline_day(struct slice line, size_t at, struct span *day)
{
	struct day found = {0};
	size_t begin = at, end = at;
	uint32_t words = 0;

	if (at + 2 >= line.len || line.at[at] != ',')
		return at;
	for (at += 2; at < line.len && words < 4; words++) {
		struct slice word = word_at(line, at);

		if (!date_word(word, &found))
			break;
		end = at + word.len;
		if (!words)
			day->start = (uint32_t)at;
		at = end + 1;
	}
	if (!found.month || !found.day) {
		*day = (struct span){0};
		return begin;
	}
	if (line.at[end - 1] == ',')
		end--;
	day->end = (uint32_t)end;
	return end;
}

/* ", Calif.", ", N.J.", ", D.C." at `at`, before an agency or a dash: where
 * it ends. */
static size_t
dateline_state(struct slice line, size_t at)
{
	struct slice word;
	size_t end;

	if (at + 2 >= line.len || line.at[at] != ',')
		return at;
	word = word_at(line, at + 2);
	end = at + 2 + word.len;
	if (!begins_upper(word) || word.len > 12 || end >= line.len ||
		(line.at[end + 1] != '(' && !dash_len(line, end)))
		return at;
	return end;
}

/* " (dpa)", " (dpa/lnw)", " (AP)" at `at`: where it ends. */
static size_t
dateline_agency(struct slice line, size_t at, struct span *agency)
{
	size_t end;

	if (at + 3 >= line.len || line.at[at] != ' ' || line.at[at + 1] != '(')
		return at;
	for (end = at + 2; end < line.len && line.at[end] != ')'; end++)
		if (end > at + 30)
			return at;
	if (end >= line.len)
		return at;
	*agency = (struct span){(uint32_t)at + 2, (uint32_t)end};
	return end + 1;
}

/* Towns that no list knows mostly end like this. */
static bool
sounds_like_place(struct slice word)
{
	static const char ends[][8] = {"burg", "berg", "dorf", "hausen", "heim",
		"stadt", "stedt", "bach", "furt", "kirchen", "hafen", "leben",
		"ingen", "brück", "brücken", "haven", "rode", "walde", "münde",
		"ville", "ton", "ford", "bury", "shire", "borough"};

	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		size_t len = strlen(ends[i]);

		if (word.len > len + 2 &&
			!memcmp(word.at + word.len - len, ends[i], len))
			return true;
	}
	return false;
}

/* Does the program know the place, or one of those that "/" parts? */
static bool
is_known_place(struct slice place)
{
	const char *slash = memchr(place.at, '/', place.len);
	struct slice first = place;

	if (slash)
		first.len = (size_t)(slash - place.at);
	return lexicon_is_place(first);
}

bool
form_place(struct slice line)
{
	return form_length(line, PLACE_MAX + 1) <= PLACE_MAX &&
	       lexicon_is_place(line);
}

static bool
upper_follows(struct slice line, size_t at)
{
	while (at < line.len && line.at[at] == ' ')
		at++;
	return at < line.len &&
	       form_begins_upper(slice_from(line.at + at, line.len - at));
}

bool
form_dateline(struct slice line, struct dateline *dateline)
{
	struct dateline found = {0};
	bool upper, slash, told, known;
	uint32_t words;
	size_t end = place_end(line, &upper, &words), at = end, dash;

	if (!end || end >= line.len)
		return false;
	found.place.end = (uint32_t)end;
	slash = memchr(line.at, '/', end);
	at = dateline_day(line, end, &found.day);
	if (at == end)
		at = dateline_state(line, end);
	at = dateline_agency(line, at, &found.agency);
	told = at > end;
	dash = dash_len(line, at);
	if (told && !dash && at + 1 < line.len && line.at[at] == '.')
		dash = 2;
	known = is_known_place(slice_from(line.at, end));
	if (!told && line.at[end] == '.' && words <= 3 &&
		end + 2 < line.len && line.at[end + 1] == ' ' &&
		upper_follows(line, end + 1))
		dash = known || (words == 1 &&
					sounds_like_place(
						slice_from(line.at, end)));
	else if (!told && (line.at[at] == ':' || !(upper || slash || known)))
		dash = 0;
	if (!dash)
		return false;
	found.span.end = (uint32_t)at;
	*dateline = found;
	return true;
}
