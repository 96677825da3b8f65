/*
 * The tokenizer: one step at a time along the text, by what class of
 * character stands there.
 */
#include "find/tokens.h"
#include "base/memory.h"
#include "find/classes.h"
#include "text/utf8.h"

/* The character at an offset and its length, OTHER at the end. */
static inline enum class
class_at(const struct token_stream *stream, uint32_t at, uint32_t *len)
{
	*len = 1;
	return at < stream->end ? class_of(stream->text + at,
					  stream->text + stream->end, len)
				: OTHER;
}

static inline char
byte_at(const struct token_stream *stream, uint32_t at)
{
	return at < stream->end ? stream->text[at] : 0;
}

/* Length of an apostrophe at the offset: ' or ’; else 0. */
static uint32_t
apostrophe_len(const struct token_stream *stream, uint32_t at)
{
	if (byte_at(stream, at) == '\'')
		return 1;
	if (at + 3 <= stream->end &&
		!memcmp(stream->text + at, "\xe2\x80\x99", 3))
		return 3;
	return 0;
}

/* ---- words ----------------------------------------------------------- */

/* What the letters of a word have shown so far. */
struct letters {
	uint32_t upper, lower;
};

/* Letters, figures and joiners from `at` on; returns where they end. */
static uint32_t
letters_end(const struct token_stream *stream, uint32_t at, uint32_t max,
	struct letters *letters)
{
	uint32_t len;

	while (at < max) {
		switch (class_at(stream, at, &len)) {
		case UPPER:
			letters->upper++;
			break;
		case LOWER:
			letters->lower++;
			break;
		case DIGIT:
		case JOINER:
			break;
		default:
			return at;
		}
		at += len;
	}
	return at;
}

/* Does a dot at `at` begin the ending of an address ("Booking.com")?
 * Returns the length with the dot, or 0. */
static uint32_t
domain_len(const struct token_stream *stream, uint32_t at)
{
	static const char domains[][6] = {".com", ".de", ".org", ".net", ".at",
		".ch", ".eu", ".io", ".ai", ".info", ".fr", ".uk", ".gov"};
	uint32_t len;

	for (size_t i = 0; i < ARRAY_LEN(domains); i++) {
		uint32_t size = (uint32_t)strnlen(domains[i], 6);

		if (at + size <= stream->end &&
			!memcmp(stream->text + at, domains[i], size) &&
			!class_is_word(class_at(stream, at + size, &len)))
			return size;
	}
	return 0;
}

/* "U.S.", "z.B.": single letters, each with its stop. Returns where they
 * end behind a first letter that ends at `at`, or `at`. */
static uint32_t
dotted_end(const struct token_stream *stream, uint32_t at, uint32_t max,
	struct letters *letters)
{
	uint32_t end = at, len;

	while (end < max && byte_at(stream, end) == '.') {
		enum class class = class_at(stream, end + 1, &len);

		if ((class != UPPER && class != LOWER) ||
			byte_at(stream, end + 1 + len) != '.')
			break;
		letters->upper += class == UPPER;
		letters->lower += class == LOWER;
		end += 1 + len;
	}
	return end > at ? end + 1 : at;
}

/* The apostrophe behind a word that ends in an s: "Marx'", "the workers’". */
static bool
takes_apostrophe(const struct token_stream *stream, uint32_t at)
{
	char byte = stream->text[at - 1];

	if (stream->single_open)
		return false;
	return strchr("sxzSXZ", byte) ||
	       (at > 1 && !memcmp(stream->text + at - 2, "\xc3\x9f", 2));
}

/*
 * What may go on behind letters that end at `at`: a hyphen or an apostrophe
 * with letters behind it, or the end of an address. Returns where the next letters
 * begin, or where the word ends; *more tells which.
 */
static uint32_t
word_joint(const struct token_stream *stream, uint32_t at, bool *more)
{
	uint32_t len, next, dot;

	*more = false;
	if (at >= stream->end)
		return at;
	len = apostrophe_len(stream, at);
	if (len) {
		enum class class = class_at(stream, at + len, &next);

		*more = class == UPPER || class == LOWER;
		if (*more || (class != DIGIT && takes_apostrophe(stream, at)))
			return at + len;
		return at;
	}
	if (class_at(stream, at, &len) == DASH) {
		*more = class_is_word(class_at(stream, at + len, &next));
		return *more ? at + len : at;
	}
	dot = stream->text[at] == '.' ? domain_len(stream, at) : 0;
	return at + dot;
}

static uint32_t
word_end(const struct token_stream *stream, uint32_t at, uint32_t max,
	struct letters *letters)
{
	uint32_t start = at;
	bool more = true;

	while (more && at < max) {
		at = letters_end(stream, at, max, letters);
		if (at - start <= 4 && letters->upper + letters->lower == 1)
			at = dotted_end(stream, at, max, letters);
		if (at >= max)
			break;
		at = word_joint(stream, at, &more);
	}
	return at;
}

/* ---- numbers --------------------------------------------------------- */

/* A space or apostrophe that parts groups of three digits: its length if
 * exactly three digits stand behind it, else 0. */
static uint32_t
group_len(const struct token_stream *stream, uint32_t at)
{
	static const char parts[][4] = {"\xc2\xa0", "\xe2\x80\xaf",
		"\xe2\x80\x89", "\xe2\x80\x99", "'"};
	uint32_t len = 0, digits = 0, next;

	for (size_t i = 0; i < ARRAY_LEN(parts) && !len; i++) {
		uint32_t size = (uint32_t)strnlen(parts[i], 4);

		if (at + size <= stream->end &&
			!memcmp(stream->text + at, parts[i], size))
			len = size;
	}
	while (len && digits < 4 &&
		class_at(stream, at + len + digits, &next) == DIGIT &&
		next == 1)
		digits++;
	return digits == 3 ? len : 0;
}

static uint32_t
digits_end(const struct token_stream *stream, uint32_t at, uint32_t max)
{
	uint32_t len, group = 0;

	while (at < max) {
		enum class class = class_at(stream, at, &len);

		if (class == DIGIT) {
			group++;
			at += len;
			continue;
		}
		if (len == 1 && (stream->text[at] == '.' ||
					stream->text[at] == ',')) {
			if (class_at(stream, at + 1, &len) != DIGIT)
				return at;
			at++;
		} else {
			len = group <= 3 && at < stream->end
				      ? group_len(stream, at)
				      : 0;
			if (!len)
				return at;
			at += len;
		}
		group = 0;
	}
	return at;
}

static uint32_t
number_end(const struct token_stream *stream, uint32_t at, uint32_t max)
{
	struct letters letters = {0};
	uint32_t len, next;
	enum class class;

	at = digits_end(stream, at, max);
	class = class_at(stream, at, &len);
	if (class == DASH) {
		class = class_at(stream, at + len, &next);
		if (class == UPPER || class == LOWER)
			return word_end(stream, at + len, max, &letters);
		return at;
	}
	if (class == UPPER || class == LOWER || class == JOINER)
		return word_end(stream, at, max, &letters);
	len = apostrophe_len(stream, at); /* "2024's" */
	if (len && class_at(stream, at + len, &next) == LOWER)
		return word_end(stream, at + len, max, &letters);
	return at;
}

/* ---- addresses ------------------------------------------------------- */

static bool
begins_url(const struct token_stream *stream, uint32_t start, uint32_t end)
{
	uint32_t len = end - start;
	const char *at = stream->text + start;

	if (end + 3 <= stream->end && !memcmp(stream->text + end, "://", 3))
		return (len == 4 && !memcmp(at, "http", 4)) ||
		       (len == 5 && !memcmp(at, "https", 5)) ||
		       (len == 3 && !memcmp(at, "ftp", 3));
	return len == 3 && !memcmp(at, "www", 3) && byte_at(stream, end) == '.';
}

/* Everything but space, without the marks that end a sentence. */
static uint32_t
address_end(const struct token_stream *stream, uint32_t at, uint32_t max)
{
	uint32_t len, end = at;

	while (at < max) {
		enum class class = class_at(stream, at, &len);

		if (class == SPACE || class == QUOTE || byte_at(stream, at) == '<' ||
			byte_at(stream, at) == '>')
			break;
		if (class != MARK)
			end = at + len;
		at += len;
	}
	return end;
}

/*
 * Where an address of mail ends that may begin with the word or number from
 * start to end, or `end`. It is looked for only where something stands at
 * the word, and only so far.
 */
enum { MAILBOX_MAX = 64 };

static uint32_t
mail_end(const struct token_stream *stream, uint32_t start, uint32_t end,
	uint32_t max)
{
	uint32_t at = end, len;

	while (at < max && at - start < MAILBOX_MAX) {
		char byte = stream->text[at];

		if (byte == '@')
			return class_is_word(class_at(stream, at + 1, &len))
				       ? address_end(stream, at + 1, max)
				       : end;
		if (!strchr("._+-", byte) &&
			!class_is_word(class_at(stream, at, &len)))
			return end;
		at++;
	}
	return end;
}

/* ---- marks ----------------------------------------------------------- */

/* Does a quotation mark at `at` open? By what stands around it. */
static bool
quote_opens(const struct token_stream *stream, uint32_t at, uint32_t len)
{
	uint32_t next;
	enum class after = class_at(stream, at + len, &next);

	if (len == 3 && (!memcmp(stream->text + at, "\xe2\x80\x9e", 3) ||
				!memcmp(stream->text + at, "\xe2\x80\x9a", 3)))
		return true;
	if (after == SPACE || at + len >= stream->end)
		return false;
	if (stream->spaced || stream->fresh)
		return true;
	switch (stream->text[at - 1]) {
	case '(':
	case '[':
	case '/':
	case '-':
	case ':':
		return true;
	}
	return false;
}

static void
quote_seen(struct token_stream *stream, uint32_t at, uint32_t len)
{
	const char *mark = stream->text + at;
	bool opens = quote_opens(stream, at, len);

	if (*mark == '\'' || (len == 3 && mark[2] >= '\x98' &&
				     mark[2] <= '\x9b'))
		stream->single_open = opens;
	stream->fresh = opens;
}

/* A run of dots is one mark. */
static uint32_t
mark_end(const struct token_stream *stream, uint32_t at, uint32_t len,
	uint32_t max)
{
	at += len;
	if (len == 1 && stream->text[at - 1] == '.')
		while (at < max && stream->text[at] == '.')
			at++;
	return at;
}

static uint8_t
flags_of_bytes(const char *at, uint32_t len)
{
	while (len--)
		if ((unsigned char)*at++ >= 0x80)
			return 0;
	return TOKEN_ASCII;
}

static void
tokens_add(struct token_stream *stream, struct span span,
	enum token_kind kind, uint8_t flags)
{
	struct token *token = ARRAY_ADD(stream->tokens);

	token->span = span;
	token->kind = (uint8_t)kind;
	token->flags = (uint8_t)(flags | (stream->spaced ? TOKEN_SPACED : 0) |
		flags_of_bytes(stream->text + span.start, span_len(span)));
	stream->at = span.end;
	stream->spaced = false;
}

static void
cut_word(struct token_stream *stream, uint32_t start, uint32_t max, bool upper)
{
	struct letters letters = {0};
	uint32_t end = word_end(stream, start, max, &letters);
	enum token_kind kind = TOKEN_WORD;
	uint8_t flags = upper ? TOKEN_CAPITALISED : 0;

	if (end == start) /* a joiner that joins nothing */
		end = start + utf8_next(stream->text + start,
				stream->text + stream->end, &(char32_t){0});
	if (letters.upper > 1 && !letters.lower)
		flags |= TOKEN_UPPER;
	if (begins_url(stream, start, end)) {
		end = address_end(stream, end, max);
		kind = TOKEN_OTHER;
	} else if (mail_end(stream, start, end, max) > end) {
		end = mail_end(stream, start, end, max);
		kind = TOKEN_OTHER;
	}
	if (stream->fresh && kind == TOKEN_WORD)
		flags |= TOKEN_FIRST;
	stream->fresh = false;
	tokens_add(stream, (struct span){start, end}, kind, flags);
}

static void
cut_number(struct token_stream *stream, uint32_t start, uint32_t max)
{
	uint32_t end = number_end(stream, start, max);
	uint32_t mail = mail_end(stream, start, end, max);

	stream->fresh = false;
	tokens_add(stream, (struct span){start, mail > end ? mail : end},
		mail > end ? TOKEN_OTHER : TOKEN_NUMBER, 0);
}

static void
cut_sign(struct token_stream *stream, uint32_t start, uint32_t len,
	uint32_t max)
{
	uint32_t next;
	enum token_kind kind = TOKEN_SYMBOL;
	uint32_t end = start + len;

	if (stream->text[start] == '@' &&
		class_is_word(class_at(stream, end, &next))) {
		end = address_end(stream, end, max);
		kind = TOKEN_OTHER;
	}
	stream->fresh = false;
	tokens_add(stream, (struct span){start, end}, kind, 0);
}

static void
cut_mark(struct token_stream *stream, uint32_t start, uint32_t len,
	uint32_t max, enum class class)
{
	uint32_t end = mark_end(stream, start, len, max);

	if (class == QUOTE) {
		quote_seen(stream, start, len);
		tokens_add(stream, (struct span){start, end}, TOKEN_QUOTE, 0);
		return;
	}
	if (stream->text[start] != '(' && stream->text[start] != '[')
		stream->fresh = stream->text[start] == ':';
	tokens_add(stream, (struct span){start, end}, TOKEN_PUNCTUATION, 0);
}

void
tokens_begin(struct token_stream *stream, struct tokens *tokens,
	const char *text, struct span span)
{
	*stream = (struct token_stream){
		.tokens = tokens, .text = text, .at = span.start, .end = span.end, .fresh = true};
}

bool
tokens_cut(struct token_stream *stream)
{
	uint32_t at = stream->at, len, max;
	enum class class = class_at(stream, at, &len);

	while (class == SPACE) {
		at += len;
		stream->spaced = true;
		class = class_at(stream, at, &len);
	}
	stream->at = at;
	if (at >= stream->end)
		return false;
	max = stream->end - at > TOKEN_MAX ? at + TOKEN_MAX : stream->end;
	switch (class) {
	case UPPER:
	case LOWER:
	case JOINER:
		cut_word(stream, at, max, class == UPPER);
		break;
	case DIGIT:
		cut_number(stream, at, max);
		break;
	case SIGN:
		cut_sign(stream, at, len, max);
		break;
	case MARK:
	case DASH:
	case QUOTE:
		cut_mark(stream, at, len, max, class);
		break;
	default:
		stream->fresh = false;
		tokens_add(stream, (struct span){at, at + len}, TOKEN_OTHER, 0);
	}
	return true;
}
