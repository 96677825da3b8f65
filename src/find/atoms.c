/* Cutting tokens into atoms. */
#include "find/amount.h"
#include "base/memory.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

static bool
digit_is(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool
inside_word(char32_t code)
{
	return letter_is(code) || code == '\'' || code == 0x2019 ||
		code == 0xad || code == 0x200c || code == 0x200d;
}

/* The bytes of ASCII that may be inside a word. */
static const bool plain[256] = {
	['\''] = true, ['A' ... 'Z'] = true, ['a' ... 'z'] = true};

/* End of the run of letters that begins at `at`. */
static uint32_t
word_end(const char *text, uint32_t at, uint32_t end)
{
	while (at < end) {
		char32_t code;
		uint32_t len = 1;
		unsigned char byte = (unsigned char)text[at];

		if (plain[byte]) {
			at++;
			continue;
		}
		if (byte < 0x80)
			break;
		if (byte == 0xc3 && at + 1 < end &&
			((unsigned char)text[at + 1] | 0x20) != 0xb7) {
			len = 2; /* À to ÿ but for × and ÷ */
		} else {
			len = utf8_next(text + at, text + end, &code);
			if (!inside_word(code))
				break;
		}
		at += len;
	}
	return at;
}

/* Atoms being cut into room for them. */
struct cutter {
	const struct article *article;
	struct atom *at;
	uint32_t end;
};

static struct atom *
atom_add(struct cutter *cutter, struct span span, uint8_t kind)
{
	struct atom *atom = &cutter->at[cutter->end++];

	*atom = (struct atom){.span = span, .kind = kind};
	return atom;
}

/* "Friday’s", "next year's": the word of time without its ending. */
static void
cut_genitive(struct cutter *cutter, const char *text, struct atom *atom)
{
	static const uint64_t times = (uint64_t)1 << TERM_WEEKDAY |
		(uint64_t)1 << TERM_DAY | (uint64_t)1 << TERM_TIME_UNIT |
		(uint64_t)1 << TERM_MONTH;
	struct slice word = {text + atom->span.start, span_len(atom->span)};
	size_t ending = word.len > 4 && word.at[word.len - 1] == 's'
		? word.at[word.len - 2] == '\'' ? 2
		  : !memcmp(word.at + word.len - 4, "\xe2\x80\x99", 3) ? 4 : 0
		: 0;
	const struct term *term;

	if (!ending || (cutter->end > 1 && term_is(
			cutter->at[cutter->end - 2].word, TERM_FEAST_HEAD)))
		return;
	word.len -= ending;
	term = term_find(LANGUAGE_ENGLISH, word);
	if (!term || !(term->classes & times))
		return;
	atom->word = term;
	atom->span.end -= (uint32_t)ending;
}

/* What can be told of a word that is in no list. */
static void
know_atom(struct cutter *cutter, const char *text, struct atom *atom)
{
	enum language language = cutter->article->language;
	struct slice word = {text + atom->span.start, span_len(atom->span)};

	if (language == LANGUAGE_ENGLISH)
		cut_genitive(cutter, text, atom);
	else if (language == LANGUAGE_GERMAN)
		atom->numeral = compound_begins(word);
}

static uint32_t
cut_atom(struct cutter *cutter, const char *text, uint32_t at, uint32_t end)
{
	char32_t code;
	uint32_t stop = at + utf8_next(text + at, text + end, &code);
	struct atom *atom;

	if (digit_is(text[at])) {
		while (stop < end && digit_is(text[stop]))
			stop++;
		atom_add(cutter, (struct span){at, stop}, ATOM_DIGITS);
		return stop;
	}
	if (letter_is(code)) {
		stop = word_end(text, stop, end);
		atom = atom_add(cutter, (struct span){at, stop}, ATOM_WORD);
		atom->capital = letter_is_upper(code);
		atom->word = term_find(cutter->article->language,
			(struct slice){text + at, stop - at});
		if (!atom->word)
			know_atom(cutter, text, atom);
		return atom->span.end;
	}
	atom = atom_add(cutter, (struct span){at, stop}, ATOM_SIGN);
	atom->sign = code;
	return stop;
}

/* A number may hold spaces of its own, between groups of digits. */
static void
cut_pieces(struct cutter *cutter, const char *text, struct span span)
{
	bool spaced = false;

	while (span.start < span.end) {
		char32_t code;
		uint32_t len;

		if ((unsigned char)text[span.start] >= 0x80 ||
			text[span.start] == ' ') {
			len = utf8_next(text + span.start, text + span.end,
				&code);
			if (letter_is_space(code)) {
				span.start += len;
				spaced = true;
				continue;
			}
		}
		span.start = cut_atom(cutter, text, span.start, span.end);
		cutter->at[cutter->end - 1].spaced = spaced;
		spaced = false;
	}
}

static void
cut_token(struct cutter *cutter, const char *text, const struct token *token)
{
	uint32_t first = cutter->end;

	if (token->kind == TOKEN_OTHER)
		atom_add(cutter, token->span, ATOM_OTHER);
	else if (token->kind > TOKEN_NUMBER && span_len(token->span) == 1)
		atom_add(cutter, token->span, ATOM_SIGN)->sign =
			(unsigned char)text[token->span.start];
	else
		cut_pieces(cutter, text, token->span);
	if (first == cutter->end)
		return;
	cutter->at[first].spaced = token->flags & TOKEN_SPACED;
	cutter->at[first].first = token->flags & TOKEN_FIRST;
}

static void
add_margin(struct cutter *cutter, uint32_t offset)
{
	for (uint32_t i = 0; i < ATOMS_BEGIN; i++)
		atom_add(cutter, (struct span){offset, offset}, ATOM_OTHER)
			->spaced = true;
}

/* Cut a passage into the scratch of its slice. */
static void
cut_passage(struct atoms *atoms, struct work *work, struct passage *passage)
{
	const struct token *token = work->tokens.at + passage->tokens.first;
	struct cutter cutter = {.article = work->article};
	struct atom *kept;

	/* No atom is shorter than a byte. */
	atoms->room = memory_room(atoms->room, &atoms->max,
		span_len(passage->span) + 2 * ATOMS_BEGIN, sizeof *atoms->room);
	cutter.at = atoms->room;
	add_margin(&cutter, passage->span.start);
	for (uint32_t i = 0; i < passage->tokens.count; i++)
		cut_token(&cutter, work->article->text.at, &token[i]);
	add_margin(&cutter, passage->span.end);
	kept = arena_new(&work->scratch, cutter.end * sizeof *kept);
	memcpy(kept, cutter.at, cutter.end * sizeof *kept);
	passage->atoms = kept;
	passage->atoms_end = cutter.end - ATOMS_BEGIN;
}

void
atoms_cut(struct atoms *atoms, struct work *work, struct passage *passage)
{
	if (!passage->atoms)
		cut_passage(atoms, work, passage);
	atoms->article = work->article;
	atoms->passage = passage;
	atoms->language = work->article->language;
	atoms->at = passage->atoms;
	atoms->end = passage->atoms_end;
	if (atoms->memo)
		atoms->memo->at = 0;
}

void
atoms_free(struct atoms *atoms)
{
	free(atoms->room);
	memset(atoms, 0, sizeof *atoms);
}

bool
atom_reads(const struct atoms *atoms, uint32_t at, const char *word)
{
	struct slice text = atom_text(atoms, at);

	if (!text.len || (text.at[0] | 0x20) != word[0] ||
		text.len != strlen(word))
		return false;
	for (size_t i = 1; i < text.len; i++)
		if ((text.at[i] | 0x20) != word[i])
			return false;
	return true;
}

bool
atom_is_one(const struct atoms *atoms, uint32_t at,
	const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (atom_reads(atoms, at, words[i]))
			return true;
	return false;
}

bool
atom_one_space(const struct atoms *atoms, uint32_t at)
{
	const char *text = atoms->article->text.at;
	uint32_t from = atoms->at[at - 1].span.end;
	uint32_t to = atoms->at[at].span.start;
	char32_t code;

	return from < to &&
		utf8_next(text + from, text + to, &code) == to - from;
}
