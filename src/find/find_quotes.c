/*
 * Quotes: direct speech in quotation marks and reported speech, with who
 * spoke. The pass looks at whole parts, so that it does not matter how the
 * article is sliced; a part that a slice leaves half done waits.
 */
#include "find/find_quotes.h"
#include "base/memory.h"
#include "find/passes.h"

/* Append a quote, in its place by start. */
static void
add_quote(struct article *article, const struct quote *quote)
{
	struct quotes *quotes = &article->quotes;
	uint32_t at;

	ARRAY_ADD(quotes);
	for (at = quotes->count - 1;
		at && quotes->at[at - 1].span.start > quote->span.start; at--)
		quotes->at[at] = quotes->at[at - 1];
	quotes->at[at] = *quote;
}

static struct span
token_span(const struct quote_window *window, uint32_t token)
{
	return token == NONE ? (struct span){0, 0}
			     : window->tokens.at[token].span;
}

/* Is there nothing in these words that could be a speaker, as in ", and"? */
static bool
tells_nobody(const struct quote_window *window, const struct telling *telling)
{
	for (uint32_t i = telling->first; i < telling->end; i++) {
		enum saying class = quote_class(window, i);

		if ((window->tokens.at[i].flags & TOKEN_CAPITALISED) ||
			window->tokens.at[i].kind == TOKEN_QUOTE ||
			(class >= SAYING_HE && class <= SAYING_THEY) ||
			quote_is_word(window, i, "the") ||
			quote_is_word(window, i, "a") ||
			quote_is_word(window, i, "es") ||
			quote_is_word(window, i, "man"))
			return false;
	}
	return true;
}

/* Where nothing tells who spoke: the person of whom the sentence tells before
 * this token, whoever spoke last in this part or at the end of the last one,
 * the person of the sentence before. */
static uint32_t
likely_speaker(const struct quotes_state *state, uint32_t token)
{
	const struct quote_window *window = &state->window;
	uint32_t index = quote_sentence_at(window, token);
	uint32_t first = window->sentences.at[index].first;
	uint32_t speaker = quote_subject(state, first, token);

	if (speaker != NONE)
		return speaker;
	if (state->speaker != NONE &&
		(state->spoke_in == window->part ||
			(state->spoke_in + 1 == window->part &&
				(state->ends_with_quote || !token))))
		return state->speaker;
	return index ? quote_subject(state,
			       window->sentences.at[index - 1].first, first)
		     : NONE;
}

/* Who spoke, as the words tell it, else as is likely. */
static uint32_t
speaker_of(struct quotes_state *state, const struct telling *telling,
	uint32_t token)
{
	uint32_t speaker = quote_speaker(state, telling);

	if (speaker == NONE && tells_nobody(&state->window, telling)) {
		speaker = likely_speaker(state, token);
		if (speaker == NONE)
			return NONE;
	}
	state->speaker = speaker;
	state->spoke_in = state->window.part;
	return speaker;
}

static void
add_direct(struct quotes_state *state, struct quote_mark *mark)
{
	const struct quote_window *window = &state->window;
	struct telling telling;
	struct quote quote = {.kind = QUOTE_DIRECT};

	mark->spoken = quote_is_speech(window, mark, &telling);
	if (!mark->spoken)
		return;
	quote.speaker = speaker_of(state, &telling, mark->open);
	quote.verb = token_span(window, telling.verb);
	if (quote.speaker == NONE)
		quote.teller = quote_teller(window, &telling);
	quote.span.start = mark->unopened
		? window->tokens.at[mark->open].span.start
		: window->tokens.at[mark->open].span.end;
	quote.span.end = window->span.end;
	if (mark->close < window->tokens.count) {
		quote.span.end = window->tokens.at[mark->close].span.start;
		add_quote(window->article, &quote);
		return;
	}
	state->open = quote;
	state->open_part = window->part;
}

static void
add_reported(struct quotes_state *state, uint32_t sentence)
{
	const struct quote_window *window = &state->window;
	struct telling telling;
	struct quote quote = {.kind = QUOTE_REPORTED};
	uint32_t first, end;

	if (!quote_reported(state, sentence, &first, &end, &telling))
		return;
	quote.speaker = speaker_of(state, &telling, first);
	quote.verb = token_span(window, telling.verb);
	if (quote.speaker == NONE)
		quote.teller = quote_teller(window, &telling);
	quote.span.start = window->tokens.at[first].span.start;
	quote.span.end = window->tokens.at[end - 1].span.end;
	add_quote(window->article, &quote);
}

static void
close_open(struct quotes_state *state)
{
	struct quote *open = &state->open;

	if (span_empty(open->span))
		return;
	add_quote(state->window.article, open);
	open->span = (struct span){0, 0};
}

/* A quote that an earlier paragraph left open ends with that, unless this
 * one closes what it did not open; paragraphs without marks may lie
 * between. */
static void
go_on_with_open(struct quotes_state *state)
{
	enum { PARAGRAPHS_MAX = 8 };
	struct quote_window *window = &state->window;
	struct quote_mark *first = window->marks.at;

	if (span_empty(state->open.span))
		return;
	if (window->orphan != NONE && !window->heading) {
		state->open.span.end =
			window->tokens.at[window->orphan].span.start;
		if (window->marks.count && first->unopened)
			window->marks.count = 0;
	} else if (!window->heading && !window->marks.count &&
		window->part <= state->open_part + PARAGRAPHS_MAX) {
		return;
	}
	close_open(state);
}

/* A paragraph that ends with a colon tells who speaks in the next. */
static void
announce_speaker(struct quotes_state *state)
{
	const struct quote_window *window = &state->window;
	uint32_t end = window->tokens.count;
	struct telling telling = {.verb = NONE};
	uint32_t first;

	if (window->heading || !end || !quote_is(window, end - 1, ':'))
		return;
	first = window->sentences.at[window->sentences.count - 1].first;
	if (quote_told_before(window, end, first, &telling) &&
		speaker_of(state, &telling, end) != NONE)
		state->ends_with_quote = true;
}

void
quotes_in_window(struct quotes_state *state)
{
	const struct quote_window *window = &state->window;
	uint32_t mark = 0;

	go_on_with_open(state);
	for (uint32_t i = 0; i < window->sentences.count; i++) {
		while (mark < window->marks.count &&
			window->marks.at[mark].open <
				window->sentences.at[i].end) {
			if (!window->marks.at[mark].depth)
				add_direct(state, &window->marks.at[mark]);
			mark++;
		}
		if (!window->heading)
			add_reported(state, i);
	}
	state->ends_with_quote =
		window->marks.count && window->tokens.count &&
		window->marks.at[window->marks.count - 1].close + 3 >=
			window->tokens.count;
	announce_speaker(state);
}

/* The tokens of a part from this passage of the slice on; none where the
 * slice lacks some: an earlier one began with the part, or a dateline and
 * what parts it from the text lie between. */
static struct range
tokens_of_part(const struct work *work, uint32_t part, uint32_t *passage)
{
	const struct passages *passages = &work->passages;
	struct range tokens = {0, 0};
	bool whole = work->article->parts.at[part].span.start >=
		work->span.start;

	while (*passage < passages->count &&
		passages->at[*passage].part < part)
		++*passage;
	for (; *passage < passages->count &&
		passages->at[*passage].part == part; ++*passage) {
		const struct passage *at = &passages->at[*passage];

		if (!tokens.count)
			tokens.first = at->tokens.first;
		tokens.count += at->tokens.count;
		whole &= at->kind != PASSAGE_DATELINE;
	}
	if (!whole)
		tokens.count = 0;
	return tokens;
}

/* Look at the rest of a part, in pieces of sentences if it is long. */
static void
find_in_part(struct quotes_state *state, const struct work *work,
	struct range tokens)
{
	struct article *article = work->article;
	struct span span = article->parts.at[state->part].span;

	while (state->from < span.end) {
		struct span piece = {state->from, span.end};

		if (span_len(piece) > QUOTE_WINDOW_MAX) {
			uint32_t sentence = article_sentence_at(
				article, piece.start + QUOTE_WINDOW_MAX);
			uint32_t end = sentence == NONE
					       ? 0
					       : article->sentences.at[sentence]
							 .end;

			if (end > piece.start && end < span.end)
				piece.end = end;
		}
		if (span_len(piece) < span_len(span))
			tokens.count = 0;
		quote_window_fill(
			&state->window, work, state->part, piece, tokens);
		if (state->window.tokens.count)
			quotes_in_window(state);
		state->from = piece.end;
	}
}

void
find_quotes(struct work *work, void *data)
{
	struct quotes_state *state = data;
	struct article *article = work->article;
	uint32_t passage = 0;

	if (!state->part && !state->from)
		state->speaker = NONE;
	while (state->part < article->parts.count &&
		article->parts.at[state->part].span.end <= work->span.end) {
		if (state->from < article->parts.at[state->part].span.start)
			state->from = article->parts.at[state->part].span.start;
		find_in_part(state, work,
			tokens_of_part(work, state->part, &passage));
		state->part++;
	}
}

void
find_quotes_finish(struct work *work, void *data)
{
	struct quotes_state *state = data;

	(void)work;
	if (state->window.article)
		close_open(state);
	quote_window_free(&state->window);
}
