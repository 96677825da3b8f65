/* Cutting tokens into atoms. */
#include "find/atoms.h"
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

/* End of the run of letters that begins at `at`. */
static uint32_t
word_end(const char *text, uint32_t at, uint32_t end)
{
	while (at < end) {
		char32_t code;
		uint32_t len = 1;
		unsigned char byte = (unsigned char)text[at];

		if (byte < 0x80) {
			if ((byte | 0x20) < 'a' || (byte | 0x20) > 'z')
				if (byte != '\'')
					break;
		} else {
			len = utf8_next(text + at, text + end, &code);
			if (!inside_word(code))
				break;
		}
		at += len;
	}
	return at;
}

static struct atom *
atom_add(struct atoms *atoms)
{
	atoms->at = memory_room(
		atoms->at, &atoms->max, atoms->end + 1, sizeof *atoms->at);
	memset(&atoms->at[atoms->end], 0, sizeof *atoms->at);
	return &atoms->at[atoms->end++];
}

static void
look_up(struct atoms *atoms, struct atom *atom)
{
	struct slice word = article_slice(atoms->article, atom->span);
	char32_t code;

	utf8_next(word.at, word.at + word.len, &code);
	atom->capital = letter_is_upper(code);
	atom->word = term_find(atoms->language, word);
}

static uint32_t
cut_atom(struct atoms *atoms, const char *text, uint32_t at, uint32_t end)
{
	struct atom *atom = atom_add(atoms);
	char32_t code;
	uint32_t len = utf8_next(text + at, text + end, &code);

	atom->span = (struct span){at, at + len};
	if (digit_is(text[at])) {
		while (atom->span.end < end && digit_is(text[atom->span.end]))
			atom->span.end++;
		atom->kind = ATOM_DIGITS;
		atoms->figures = true;
	} else if (letter_is(code)) {
		atom->span.end = word_end(text, at, end);
		atom->kind = ATOM_WORD;
		look_up(atoms, atom);
	} else {
		atom->kind = ATOM_SIGN;
		atom->sign = code;
		if (code >= 0xbc && code <= 0x215e)
			atoms->figures = true; /* may be ½ or the like */
	}
	return atom->span.end;
}

/* A number may hold spaces of its own, between groups of digits. */
static void
cut_pieces(struct atoms *atoms, const char *text, struct span span)
{
	bool spaced = false;

	while (span.start < span.end) {
		char32_t code;
		uint32_t len = utf8_next(
			text + span.start, text + span.end, &code);

		if (letter_is_space(code)) {
			span.start += len;
			spaced = true;
			continue;
		}
		span.start = cut_atom(atoms, text, span.start, span.end);
		atoms->at[atoms->end - 1].spaced = spaced;
		spaced = false;
	}
}

static void
cut_token(struct atoms *atoms, const char *text, const struct token *token)
{
	uint32_t first = atoms->end;

	if (token->kind == TOKEN_OTHER) {
		struct atom *atom = atom_add(atoms);

		atom->kind = ATOM_OTHER;
		atom->span = token->span;
	} else {
		cut_pieces(atoms, text, token->span);
	}
	if (first == atoms->end)
		return;
	atoms->at[first].spaced = token->flags & TOKEN_SPACED;
	atoms->at[first].first = token->flags & TOKEN_FIRST;
}

static void
add_margin(struct atoms *atoms, uint32_t offset)
{
	for (uint32_t i = 0; i < ATOMS_BEGIN; i++) {
		struct atom *atom = atom_add(atoms);

		atom->kind = ATOM_OTHER;
		atom->spaced = true;
		atom->span = (struct span){offset, offset};
	}
}

void
atoms_cut(struct atoms *atoms, const struct work *work,
	const struct passage *passage)
{
	const struct token *token = work->tokens.at + passage->tokens.first;

	atoms->article = work->article;
	atoms->passage = passage;
	atoms->language = work->article->language;
	atoms->figures = false;
	atoms->end = 0;
	add_margin(atoms, passage->span.start);
	for (uint32_t i = 0; i < passage->tokens.count; i++)
		cut_token(atoms, work->article->text.at, &token[i]);
	add_margin(atoms, passage->span.end);
	atoms->end -= ATOMS_BEGIN;
}

void
atoms_free(struct atoms *atoms)
{
	free(atoms->at);
	memset(atoms, 0, sizeof *atoms);
}

bool
atom_reads(const struct atoms *atoms, uint32_t at, const char *word)
{
	struct slice text = atom_text(atoms, at);
	size_t len = strlen(word);

	if (text.len != len)
		return false;
	for (size_t i = 0; i < len; i++)
		if ((text.at[i] | 0x20) != word[i])
			return false;
	return true;
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
