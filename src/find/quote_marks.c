/*
 * Pairing quotation marks of all styles: „…“ »…« «…» “…” "…" ‚…‘ ‘…’ '…' ›…‹.
 * What a mark does is told by its form first, by the space around it second,
 * and by what is open third.
 */
#include "find/quote_window.h"
#include "base/memory.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum style {
	LOW,      /* „ closed by “ ” " */
	HIGH,     /* “ closed by ” */
	STRAIGHT, /* " */
	RIGHTWARD, /* » closed by « */
	LEFTWARD,  /* « closed by » */
	LOW_SINGLE,  /* ‚ closed by ‘ ’ ' */
	HIGH_SINGLE, /* ‘ closed by ’ */
	STRAIGHT_SINGLE,
	RIGHTWARD_SINGLE,
	LEFTWARD_SINGLE,
	STYLE_COUNT,
};

enum { DEPTH_MAX = 6 };

struct pairing {
	struct quote_window *window;
	struct {
		uint32_t token;
		uint8_t style;
	} open[DEPTH_MAX];
	uint32_t depth;
};

#define STYLE(style) (1u << (style))

/* The innermost that is open and of one of these styles; NONE. */
static uint32_t
find_open(const struct pairing *pairing, unsigned styles)
{
	for (uint32_t i = pairing->depth; i--;)
		if (STYLE(pairing->open[i].style) & styles)
			return i;
	return NONE;
}

static void
push(struct pairing *pairing, uint32_t token, enum style style)
{
	if (pairing->depth == DEPTH_MAX) /* the oldest was never closed */
		memmove(pairing->open, pairing->open + 1,
			--pairing->depth * sizeof *pairing->open);
	pairing->open[pairing->depth].token = token;
	pairing->open[pairing->depth].style = (uint8_t)style;
	pairing->depth++;
}

/* Close the one at this depth: what is open within it was never closed. */
static void
close_at(struct pairing *pairing, uint32_t depth, uint32_t token)
{
	struct quote_mark *mark = ARRAY_ADD(&pairing->window->marks);

	*mark = (struct quote_mark){
		.open = pairing->open[depth].token,
		.close = token,
		.style = pairing->open[depth].style,
		.depth = (uint8_t)depth,
	};
	pairing->depth = depth;
}

/* Could the mark open, by the space around it? */
static bool
opens(const struct quote_window *window, uint32_t token)
{
	const struct token *tokens = window->tokens.at;

	if (token + 1 >= window->tokens.count ||
		(tokens[token + 1].flags & TOKEN_SPACED))
		return false;
	if (!token || (tokens[token].flags & TOKEN_SPACED))
		return true;
	if (tokens[token - 1].kind == TOKEN_WORD ||
		tokens[token - 1].kind == TOKEN_NUMBER)
		return false;
	return !quote_is(window, token - 1, '.') &&
	       !quote_is(window, token - 1, ',') &&
	       !quote_is(window, token - 1, '!') &&
	       !quote_is(window, token - 1, '?') &&
	       !quote_is(window, token - 1, ')');
}

/* Could it close? A word right behind it speaks against that. */
static bool
closes(const struct quote_window *window, uint32_t token)
{
	const struct token *tokens = window->tokens.at;

	if (!token || (tokens[token].flags & TOKEN_SPACED))
		return false;
	return token + 1 >= window->tokens.count ||
	       (tokens[token + 1].flags & TOKEN_SPACED) ||
	       tokens[token + 1].kind != TOKEN_WORD;
}

/*
 * What a mark may do: the styles that it closes, and the style that it
 * opens. `always`: it closes, or opens, whatever the space around it says.
 */
struct rule {
	char32_t code;
	uint16_t closes;
	uint8_t opens; /* STYLE_COUNT: none */
	bool closes_always, opens_always;
};

static const struct rule rules[] = {
	{0x201e, 0, LOW, false, true},
	{0x201c, STYLE(LOW), HIGH, true, false},
	{0x201d, STYLE(LOW) | STYLE(HIGH), HIGH, true, false},
	{0x201f, 0, HIGH, false, false},
	{'"', STYLE(STRAIGHT) | STYLE(LOW) | STYLE(HIGH), STRAIGHT, false, false},
	{0xbb, STYLE(LEFTWARD), RIGHTWARD, true, true},
	{0xab, STYLE(RIGHTWARD), LEFTWARD, true, true},
	{0x201a, 0, LOW_SINGLE, false, false},
	{0x2018, STYLE(LOW_SINGLE), HIGH_SINGLE, true, false},
	{0x2019, STYLE(LOW_SINGLE) | STYLE(HIGH_SINGLE), STYLE_COUNT, false,
		false},
	{'\'', STYLE(LOW_SINGLE) | STYLE(STRAIGHT_SINGLE), STRAIGHT_SINGLE,
		false, false},
	{0x203a, STYLE(LEFTWARD_SINGLE), RIGHTWARD_SINGLE, true, true},
	{0x2039, STYLE(RIGHTWARD_SINGLE), LEFTWARD_SINGLE, true, true},
};

static const struct rule *
rule_of(const struct quote_window *window, uint32_t token)
{
	struct slice slice = quote_word(window, token);
	char32_t code;

	utf8_next(slice.at, slice.at + slice.len, &code);
	for (size_t i = 0; i < ARRAY_LEN(rules); i++)
		if (rules[i].code == code)
			return &rules[i];
	return NULL;
}

/* A double mark that closes nothing, before all others. */
static void
note_orphan(struct pairing *pairing, uint32_t token, const struct rule *rule)
{
	struct quote_window *window = pairing->window;
	unsigned doubles = STYLE(LOW) | STYLE(HIGH) | STYLE(STRAIGHT);

	if (!pairing->depth && !window->marks.count &&
		(rule->closes & doubles || rule->code == 0x201e) &&
		closes(window, token))
		window->orphan = token;
}

static void
pair(struct pairing *pairing, uint32_t token)
{
	const struct quote_window *window = pairing->window;
	const struct rule *rule = rule_of(window, token);
	uint32_t open;

	if (!rule)
		return;
	open = find_open(pairing, rule->closes);
	if (open != NONE && (rule->closes_always || closes(window, token) ||
				    !opens(window, token))) {
		close_at(pairing, open, token);
		return;
	}
	if (!rule->opens_always && !opens(window, token)) {
		note_orphan(pairing, token, rule);
		return;
	}
	if (rule->code == 0x201e && closes(window, token) &&
		!opens(window, token)) {
		/* a mark of another style by mistake, as in „Ja.„ */
		open = find_open(pairing,
			STYLE(LOW) | STYLE(STRAIGHT) | STYLE(HIGH));
		if (open != NONE)
			close_at(pairing, open, token);
		else
			note_orphan(pairing, token, rule);
		return;
	}
	if (rule->opens == STYLE_COUNT)
		return;
	push(pairing, token, (enum style)rule->opens);
}

static int
compare_marks(const void *a, const void *b)
{
	const struct quote_mark *one = a, *other = b;

	return (one->open > other->open) - (one->open < other->open);
}

/* What encloses what, now that it is known which marks were ever closed. */
static void
set_depths(struct quote_marks *marks)
{
	uint32_t ends[DEPTH_MAX + 1], depth = 0;

	for (uint32_t i = 0; i < marks->count; i++) {
		while (depth && ends[depth - 1] < marks->at[i].open)
			depth--;
		marks->at[i].depth = (uint8_t)depth;
		if (depth < DEPTH_MAX)
			ends[depth++] = marks->at[i].close;
	}
}

static bool
ends_sentence(const struct quote_window *window, uint32_t token)
{
	return quote_is(window, token, '.') || quote_is(window, token, '!') ||
	       quote_is(window, token, '?') ||
	       window->tokens.at[token].kind == TOKEN_QUOTE;
}

/* Does the mark at `open`, which nothing closes, begin a sentence or stand
 * behind a colon? The next paragraph may go on with it. */
static bool
begins_speech(const struct quote_window *window, uint32_t open)
{
	return !open || quote_is(window, open - 1, ':') ||
	       ends_sentence(window, open - 1);
}

/* A paragraph whose only mark closes it: the first one is lost. */
static void
open_at_start(struct quote_window *window)
{
	enum { LEAST = 8 };
	uint32_t last = window->orphan;
	struct quote_mark *mark;

	if (last == NONE || window->marks.count || last < LEAST ||
		last + 1 != window->tokens.count ||
		!ends_sentence(window, last - 1))
		return;
	mark = ARRAY_ADD(&window->marks);
	*mark = (struct quote_mark){.close = last, .unopened = true};
}

void
quote_marks_pair(struct quote_window *window)
{
	struct pairing pairing = {.window = window};
	const struct tokens *tokens = &window->tokens;

	window->orphan = NONE;
	for (uint32_t i = 0; i < tokens->count; i++)
		if (tokens->at[i].kind == TOKEN_QUOTE)
			pair(&pairing, i);
	for (uint32_t i = pairing.depth; i--;)
		if (pairing.open[i].style < LOW_SINGLE &&
			begins_speech(window, pairing.open[i].token)) {
			close_at(&pairing, i, tokens->count);
			break;
		}
	if (!pairing.depth)
		open_at_start(window);
	if (window->marks.count)
		qsort(window->marks.at, window->marks.count,
			sizeof *window->marks.at, compare_marks);
	set_depths(&window->marks);
}
