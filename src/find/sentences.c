/*
 * Sentence ends by rules: what the stop is, what stands before it
 * (abbreviation, initial, ordinal), and what comes behind it.
 */
#include "find/sentences.h"
#include "lexicon/abbreviations.h"
#include "lexicon/sayings.h"
#include "text/letters.h"
#include "text/utf8.h"

/* The place that is looked at: a stop and what stands around it. */
struct place {
	struct token_stream *stream;
	enum language language;
	uint32_t first; /* token of the sentence */
	uint32_t stop;  /* the stop's token */
	uint32_t next;  /* the first token behind stop and closing marks */
	bool closed;    /* a quotation mark closed behind the stop */
};

static inline const struct token *
look(const struct place *place, uint32_t index)
{
	return tokens_get(place->stream, index);
}

static inline struct slice
word(const struct place *place, uint32_t index)
{
	const struct token *token = look(place, index);

	return slice_from(place->stream->text + token->span.start,
		span_len(token->span));
}

static inline char
mark(const struct place *place, const struct token *token)
{
	return place->stream->text[token->span.start];
}

static bool
is_kind(const struct token *token, enum token_kind kind)
{
	return token && token->kind == kind;
}

static bool
is_capital(const struct token *token)
{
	return is_kind(token, TOKEN_WORD) && token->flags & TOKEN_CAPITALISED;
}

/* A word in lower case but "iPhone" and its like. */
static bool
is_lower(const struct place *place, uint32_t index)
{
	const struct token *token = look(place, index);
	struct slice slice;
	char32_t code;

	if (!is_kind(token, TOKEN_WORD) || token->flags & TOKEN_CAPITALISED)
		return false;
	slice = word(place, index);
	utf8_next(slice.at, slice.at + slice.len, &code);
	if (!letter_is_lower(code))
		return false; /* a letter without case */
	return slice.len < 2 || slice.at[1] < 'A' || slice.at[1] > 'Z';
}

static bool
begins_sentence(const struct place *place, uint32_t index)
{
	const struct token *token = look(place, index);

	if (is_kind(token, TOKEN_QUOTE))
		token = look(place, ++index);
	return is_capital(token) &&
	       word_begins_sentence(place->language, word(place, index));
}

static bool
is_stop(const struct place *place, const struct token *token)
{
	if (!is_kind(token, TOKEN_PUNCTUATION))
		return false;
	switch (mark(place, token)) {
	case '.':
	case '!':
	case '?':
		return true;
	}
	return slice_is(slice_from(place->stream->text + token->span.start,
				span_len(token->span)),
		"\xe2\x80\xa6");
}

/* "..." or its one character. */
static bool
is_ellipsis(const struct place *place, uint32_t index)
{
	struct slice slice = word(place, index);

	return slice.len > 1;
}

static bool
closes_bracket(const struct place *place, const struct token *token)
{
	return is_kind(token, TOKEN_PUNCTUATION) &&
	       (mark(place, token) == ')' || mark(place, token) == ']');
}

/* A quotation mark that closes: nothing parts it from what it closes but,
 * in the French manner, a no-break space. */
static bool
closes_quote(const struct place *place, uint32_t index)
{
	const struct token *token = look(place, index), *next;
	uint32_t start, at;

	if (!is_kind(token, TOKEN_QUOTE))
		return false;
	start = token->span.start;
	at = token->span.end;
	if (token->flags & TOKEN_SPACED)
		return place->stream->text[start - 1] != ' ' &&
		       place->stream->text[start] == '\xc2';
	if (slice_is(slice_from(place->stream->text + start, at - start),
		    "\xe2\x80\x9e"))
		return false;
	next = look(place, index + 1);
	return !next || next->flags & TOKEN_SPACED ||
	       next->kind != TOKEN_WORD;
}

/* A stop with more marks than these behind it ends nothing: it keeps long
 * runs of marks linear. */
enum { CLOSING_MAX = 32 };

/* Behind the stop: further stops and all that closes. */
static void
place_close(struct place *place)
{
	uint32_t index = place->stop + 1, max = index + CLOSING_MAX;
	const struct token *token;

	while (index < max && (token = look(place, index))) {
		if (!(token->flags & TOKEN_SPACED) &&
			(is_stop(place, token) || closes_bracket(place, token)))
			;
		else if (closes_quote(place, index))
			place->closed = true;
		else
			break;
		index++;
	}
	place->next = index;
}

/* ---- what stands before the stop ------------------------------------- */

static uint32_t
letters_of(struct slice slice)
{
	uint32_t count = 0;

	for (size_t i = 0; i < slice.len && count < 3; i++)
		count += utf8_starts(slice.at[i]);
	return count;
}

static bool
is_digits(struct slice slice)
{
	for (size_t i = 0; i < slice.len; i++)
		if (slice.at[i] < '0' || slice.at[i] > '9')
			return false;
	return true;
}

/* "3." before "Mai", behind "am", before another number, or a list's. */
static bool
number_ends(const struct place *place)
{
	uint32_t before = place->stop - 1;
	struct slice number = word(place, before);

	if (number.len > 3 || !is_digits(number))
		return true;
	if (before == place->first)
		return false;
	if (place->language == LANGUAGE_ENGLISH)
		return true;
	if (is_kind(look(place, place->next), TOKEN_NUMBER) && number.len < 3)
		return false;
	if (is_kind(look(place, place->next), TOKEN_WORD) &&
		word_takes_ordinal(word(place, place->next)))
		return false;
	return !is_kind(look(place, before - 1), TOKEN_WORD) ||
	       !word_before_ordinal(word(place, before - 1)) ||
	       begins_sentence(place, place->next);
}

/* One letter and a stop: an initial, or "z. B." */
static bool
letter_ends(const struct place *place)
{
	uint32_t before = place->stop - 1;
	const struct token *token = look(place, before);
	bool chain = before > place->first + 1 &&
		     is_stop(place, look(place, before - 1)) &&
		     letters_of(word(place, before - 2)) == 1;

	if (before > place->first && /* "1,5 m" */
		look(place, before - 1)->kind == TOKEN_NUMBER)
		return begins_sentence(place, place->next);
	if (!(token->flags & TOKEN_CAPITALISED) || chain)
		return false;
	return begins_sentence(place, place->next);
}

static bool
ends_with(struct slice slice, const char *end)
{
	size_t len = strlen(end);

	return slice.len > len && !memcmp(slice.at + slice.len - len, end, len);
}

static bool
word_ends(const struct place *place)
{
	struct slice slice = word(place, place->stop - 1);
	enum abbreviation class = abbreviation_class(place->language, slice);

	if (letters_of(slice) == 1)
		return letter_ends(place);
	if (place->language != LANGUAGE_ENGLISH && ends_with(slice, "str"))
		class = ABBREVIATION_EITHER;
	switch (class) {
	case ABBREVIATION_INNER:
		return false;
	case ABBREVIATION_NUMBER:
		return !is_kind(look(place, place->next), TOKEN_NUMBER);
	case ABBREVIATION_EITHER:
		return begins_sentence(place, place->next);
	default:
		return true;
	}
}

/* Roman numerals of kings and popes: "Johannes Paul II. in Rom". */
static bool
is_roman(const struct place *place)
{
	uint32_t before = place->stop - 1;
	struct slice slice = word(place, before);

	for (size_t i = 0; i < slice.len; i++)
		if (!strchr("IVX", slice.at[i]))
			return false;
	return before > place->first && is_capital(look(place, before - 1));
}

/* May the word or number before a single full stop end a sentence? */
static bool
before_ends(const struct place *place)
{
	const struct token *before;

	if (place->stop == place->first)
		return true;
	before = look(place, place->stop - 1);
	if (look(place, place->stop)->flags & TOKEN_SPACED)
		return true;
	if (before->kind == TOKEN_NUMBER)
		return number_ends(place);
	if (before->kind != TOKEN_WORD)
		return true;
	if (place->language != LANGUAGE_ENGLISH && is_roman(place))
		return begins_sentence(place, place->next);
	return word_ends(place);
}

/* ---- what comes behind ------------------------------------------------ */

/* "Trump said", "rief der Präsident": names, then a verb of saying. */
static bool
tells_who_spoke(const struct place *place, uint32_t index)
{
	for (uint32_t i = 0; i < 6; i++) {
		const struct token *token = look(place, index + i);

		if (!is_kind(token, TOKEN_WORD))
			return false;
		if (!(token->flags & TOKEN_CAPITALISED))
			return i && saying_class(place->language,
					    word(place, index + i)) ==
					    SAYING_SPEECH;
	}
	return false;
}

/* Is what comes behind the stop the beginning of another sentence? */
static bool
next_begins(const struct place *place)
{
	uint32_t index = place->next;
	const struct token *next = look(place, index);
	char stop = mark(place, look(place, place->stop));

	if (!(next->flags & TOKEN_SPACED))
		return false;
	if (is_lower(place, index))
		return false;
	if (next->kind == TOKEN_WORD && place->closed && stop != '.')
		return !tells_who_spoke(place, index);
	if (next->kind == TOKEN_QUOTE)
		return true;
	if (next->kind != TOKEN_PUNCTUATION)
		return true;
	switch (mark(place, next)) {
	case '(':
	case '[':
		return !is_lower(place, index + 1);
	case ',':
	case ';':
	case ':':
	case ')':
	case ']':
	case '/':
	case '.':
	case '!':
	case '?':
		return false;
	case '-':
	case '\xe2':
		return !is_lower(place, index + 1) &&
		       look(place, index + 1) &&
		       look(place, index + 1)->kind != TOKEN_PUNCTUATION;
	}
	return true;
}

static bool
ellipsis_ends(const struct place *place)
{
	if (place->stop == place->first)
		return false;
	return begins_sentence(place, place->next) || place->closed ||
	       (place->language == LANGUAGE_ENGLISH &&
		       is_capital(look(place, place->next)) &&
		       !(look(place, place->stop)->flags & TOKEN_SPACED));
}

/* "U.S.", "p.m.", "z.B.": the stop is part of the word. */
static uint32_t
dotted_end(struct place *place)
{
	struct slice slice = word(place, place->stop);

	if (slice.len < 4 || slice.at[slice.len - 1] != '.')
		return 0;
	place_close(place);
	if (!look(place, place->next))
		return place->next;
	if (place->next > place->stop + 1 && place->closed)
		return next_begins(place) ? place->next : 0;
	return (look(place, place->next)->flags & TOKEN_SPACED) &&
			       begins_sentence(place, place->next)
		       ? place->next
		       : 0;
}

uint32_t
sentence_end(struct token_stream *stream, enum language language,
	uint32_t first, uint32_t index)
{
	struct place place = {stream, language, first, index, 0, false};
	const struct token *token = look(&place, index);

	if (token->kind == TOKEN_WORD)
		return dotted_end(&place);
	if (!is_stop(&place, token))
		return 0;
	place_close(&place);
	if (!look(&place, place.next))
		return place.next;
	if (!next_begins(&place))
		return 0;
	if (is_ellipsis(&place, index))
		return ellipsis_ends(&place) ? place.next : 0;
	if (stream->text[stream->tokens->at[index].span.start] == '.' &&
		place.next == index + 1 && !before_ends(&place))
		return 0;
	return place.next;
}
