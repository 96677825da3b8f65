/* What is known of a token by itself: its letters, its shape, its classes,
 * where it stands in a phrase of the gazetteers. */
#include "find/tagger_features.h"
#include "base/hash.h"
#include "lexicon/lexicon.h"
#include "text/letters.h"
#include "text/utf8.h"

enum { PHRASE_TOKENS = 6 };

static uint64_t
hash_of(const char *at, size_t len)
{
	return hash_bytes(HASH_BEGIN, at, len);
}

uint64_t
tagger_hash(struct slice word)
{
	return tagger_mix(hash_of(word.at, word.len));
}

/* A word in lower case, cut to what is looked at. */
struct lowered {
	char at[TAGGER_WORD_BYTES + 4];
	uint32_t len;
	uint8_t starts[TAGGER_WORD_BYTES + 4]; /* of its characters */
	uint32_t characters;
	uint64_t shape, long_shape;
};

static char
shape_of(char32_t code)
{
	if (letter_is_upper(code))
		return 'X';
	if (letter_is(code))
		return 'x';
	if (letter_is_digit(code))
		return '0';
	return code < 0x80 ? (char)code : '?';
}

static char
shape_of_byte(unsigned char byte)
{
	if (byte >= 'a' && byte <= 'z')
		return 'x';
	if (byte >= 'A' && byte <= 'Z')
		return 'X';
	return byte >= '0' && byte <= '9' ? '0' : (char)byte;
}

static void
lower_word(struct slice word, struct lowered *lowered)
{
	const char *at = word.at, *end = word.at + word.len;
	char last = 0;

	lowered->len = lowered->characters = 0;
	lowered->shape = lowered->long_shape = HASH_BEGIN;
	while (at < end && lowered->len < TAGGER_WORD_BYTES - 4) {
		char32_t code;
		char shape;

		lowered->starts[lowered->characters++] =
			(uint8_t)lowered->len;
		if ((unsigned char)*at < 0x80) {
			char byte = *at++;

			shape = shape_of_byte((unsigned char)byte);
			if (shape == 'X')
				byte = (char)(byte + 'a' - 'A');
			lowered->at[lowered->len++] = byte;
		} else {
			at += utf8_next(at, end, &code);
			shape = shape_of(code);
			if (shape == 'X')
				code = letter_lower(code);
			lowered->len +=
				utf8_put(lowered->at + lowered->len, code);
		}
		if (lowered->characters <= 12)
			lowered->long_shape = hash_byte(lowered->long_shape,
				(unsigned char)shape);
		if (shape != last)
			lowered->shape = hash_byte(
				lowered->shape, (unsigned char)shape);
		last = shape;
	}
	lowered->starts[lowered->characters] = (uint8_t)lowered->len;
}

static void
add_affixes(const struct lowered *word, struct token_facts *facts)
{
	uint32_t count = word->characters;

	for (uint32_t i = 0; i < TAGGER_PREFIXES && i + 1 < count; i++)
		facts->prefixes[i] =
			hash_of(word->at, word->starts[i + 1]) + i;
	for (uint32_t i = 0; i < TAGGER_SUFFIXES && i + 1 < count; i++) {
		uint32_t from = word->starts[count - 1 - i];

		facts->suffixes[i] =
			hash_of(word->at + from, word->len - from) + i;
	}
	for (uint32_t i = 1, n = 0; i + 4 <= count && n < TAGGER_GRAMS;
		i++, n++) {
		uint32_t from = word->starts[i];

		facts->grams[n] = hash_of(
			word->at + from, word->starts[i + 3] - from);
	}
}

static void
add_parts(const struct lowered *word, struct token_facts *facts)
{
	const char *first = memchr(word->at, '-', word->len);
	const char *last = first;

	if (!first)
		return;
	for (const char *at = first; at < word->at + word->len; at++)
		if (*at == '-')
			last = at + 1;
	facts->first_part = hash_of(word->at, (size_t)(first - word->at));
	facts->last_part =
		hash_of(last, (size_t)(word->at + word->len - last));
}

static void
add_class(const struct tagger_model *model, struct slice word,
	struct token_facts *facts)
{
	uint32_t class = tagger_word_class(model, facts->word);

	if (!class && facts->lower != facts->word)
		class = tagger_word_class(model, facts->lower);
	if (!class) {
		struct slice bare = name_without_genitive(word);

		if (bare.len < word.len)
			class = tagger_word_class(model, tagger_hash(bare));
	}
	if (!class && facts->bare != facts->lower)
		class = tagger_word_class(model, facts->bare);
	facts->fine = class >> 6;
	facts->coarse = class ? (class & 63) + 1 : 0;
}

static void
add_word(const struct tagger_model *model, struct slice word,
	const struct token *token, struct token_facts *facts)
{
	struct lowered lowered;
	struct slice bare;

	lower_word(word, &lowered);
	facts->word = tagger_hash(word);
	facts->lower = tagger_mix(hash_of(lowered.at, lowered.len));
	facts->shape = lowered.shape;
	facts->long_shape = lowered.long_shape;
	bare = name_without_genitive(slice_from(lowered.at, lowered.len));
	facts->bare = tagger_mix(hash_of(bare.at, bare.len));
	facts->flags = token->flags & (TOKEN_FIRST | TOKEN_SPACED);
	facts->kind = token->kind;
	facts->capitalised = token->flags & TOKEN_CAPITALISED;
	if (facts->capitalised && token->kind == TOKEN_WORD)
		facts->key = tagger_hash(name_without_genitive(word));
	facts->plain = !facts->capitalised && !memchr(word.at, '-', word.len);
	add_class(model, word, facts);
	if (!facts->plain || (token->kind == TOKEN_NUMBER &&
				     memchr(word.at, '-', word.len))) {
		add_affixes(&lowered, facts);
		add_parts(&lowered, facts);
	}
	facts->role = token->kind == TOKEN_WORD && name_is_role(word);
}

/* Note that tokens `at` to `end` are a phrase of these classes. */
static void
note_phrase(struct token_facts *facts, uint32_t at, uint32_t end,
	uint32_t classes)
{
	if (end == at + 1) {
		facts[at].known[PHRASE_SINGLE] |= classes;
		return;
	}
	facts[at].known[PHRASE_BEGIN] |= classes;
	facts[end - 1].known[PHRASE_END] |= classes;
	for (at++; at + 1 < end; at++)
		facts[at].known[PHRASE_INSIDE] |= classes;
}

/* The gazetteers' phrases that begin at `at`: of each class the longest. */
static void
add_phrases(const struct tagger_model *model, const struct work *work,
	uint32_t first, struct token_facts *facts, uint32_t at, uint32_t count)
{
	uint32_t ends[8] = {0}, end = at;
	uint64_t hash = 0;
	bool more = true;

	for (; more && end < count && end < at + PHRASE_TOKENS; end++) {
		uint64_t longer = tagger_hash_more(hash, facts[end].word);
		uint32_t classes = tagger_phrase(model, longer);

		more = classes & GAZETTEER_MORE;
		hash = longer;
		if (!(classes & GAZETTEER_CLASSES)) {
			struct slice word =
				work_words(work, first + end, first + end);
			struct slice bare = name_without_genitive(word);

			if (bare.len < word.len && bare.len > 2)
				classes = tagger_phrase(model,
					tagger_hash_more(end > at ? hash : 0,
						tagger_hash(bare)));
		}
		for (int i = 0; i < 8; i++)
			if (classes >> i & 1)
				ends[i] = end + 1;
	}
	for (int i = 0; i < 8; i++)
		if (ends[i])
			note_phrase(facts, at, ends[i], 1u << i);
}

static void
add_lexicon(const struct work *work, uint32_t first,
	struct token_facts *facts, uint32_t at, uint32_t count)
{
	uint32_t tokens;
	struct lexicon_entry entry =
		name_phrase(work, first + at, first + count, &tokens);
	uint32_t classes = entry.classes & ~(uint32_t)LEXICON_BEGINS;

	if (classes)
		note_phrase(facts, at, at + tokens, classes << 16);
}

void
tagger_facts(const struct tagger_model *model, const struct work *work,
	const struct passage *passage, const uint8_t *rules,
	struct token_facts *facts)
{
	uint32_t first = passage->tokens.first, count = passage->tokens.count;

	memset(facts, 0, count * sizeof *facts);
	for (uint32_t i = 0; i < count; i++) {
		add_word(model, work_words(work, first + i, first + i),
			&work->tokens.at[first + i], &facts[i]);
		facts[i].rule = rules[first + i];
	}
	for (uint32_t i = 0; i < count; i++)
		if (facts[i].kind == TOKEN_WORD) {
			add_phrases(model, work, first, facts, i, count);
			add_lexicon(work, first, facts, i, count);
		}
}
