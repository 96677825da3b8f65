/* The table of passes, and the driver that takes them slice by slice. */
#include "find/find.h"
#include "base/memory.h"
#include "base/trace.h"
#include "find/find_language.h"
#include "find/find_names.h"
#include "find/find_quotes.h"
#include "find/passages.h"
#include "find/passes.h"

#include <stdlib.h>

static const struct pass passes[] = {
	/* name, help, bytes of state, run, finish */
	{"dates", "days, weeks, months, years, resolved where that is possible",
		sizeof(struct pass_memory), find_dates, finish_dates},
	{"names", "people, places, organisations and other names",
		sizeof(struct names), find_names, find_names_finish},
	{"numbers", "amounts with their units and what they are about",
		sizeof(struct pass_memory), find_numbers, finish_numbers},
	{"quotes", "direct and reported speech, and who said it",
		sizeof(struct quotes_state), find_quotes, find_quotes_finish},
	{"weights", "which numbers are key, which names come first",
		sizeof(struct pass_memory), find_weights, finish_weights},
};

const struct pass *
find_passes(uint32_t *count)
{
	*count = ARRAY_LEN(passes);
	return passes;
}

struct finder {
	struct work work;
	void *states[ARRAY_LEN(passes)];
	bool language_known; /* find_language has run */
	bool finished;
	void (*seen)(const struct article *, const char *pass, void *data);
	void *data;
};

struct finder *
finder_new(struct article *article)
{
	struct finder *finder = memory_zeroed(1, sizeof *finder);

	finder->work.article = article;
	for (uint32_t i = 0; i < ARRAY_LEN(passes); i++)
		if (passes[i].state)
			finder->states[i] = memory_zeroed(1, passes[i].state);
	return finder;
}

void
finder_watch(struct finder *finder,
	void (*seen)(const struct article *, const char *, void *), void *data)
{
	finder->seen = seen;
	finder->data = data;
}

static void
finder_tell(const struct finder *finder, const char *pass)
{
	if (finder->seen)
		finder->seen(finder->work.article, pass, finder->data);
}

void
finder_use(struct finder *finder, struct models *models)
{
	finder->work.models = models;
}

static void
finder_finish(struct finder *finder)
{
	if (finder->finished)
		return;
	finder->finished = true;
	finder->work.tokens.count = 0;
	finder->work.passages.count = 0;
	for (uint32_t i = 0; i < ARRAY_LEN(passes); i++)
		if (passes[i].finish) {
			passes[i].finish(&finder->work, finder->states[i]);
			finder_tell(finder, passes[i].name);
		}
}

void
finder_again(struct finder *finder)
{
	void (*seen)(const struct article *, const char *, void *) =
		finder->seen;

	finder->seen = NULL;
	finder_finish(finder);
	finder->seen = seen;
	finder->finished = false;
	for (uint32_t i = 0; i < ARRAY_LEN(passes); i++)
		if (passes[i].state)
			memset(finder->states[i], 0, passes[i].state);
	finder->work.span = (struct span){0, 0};
	article_forget_found(finder->work.article);
}

static void
finder_run(struct finder *finder)
{
	finder_tell(finder, "passages");
	for (uint32_t i = 0; i < ARRAY_LEN(passes); i++)
		if (passes[i].run) {
			passes[i].run(&finder->work, finder->states[i]);
			finder_tell(finder, passes[i].name);
		}
}

void
finder_free(struct finder *finder)
{
	if (!finder)
		return;
	finder->seen = NULL;
	finder_finish(finder);
	for (uint32_t i = 0; i < ARRAY_LEN(passes); i++)
		free(finder->states[i]);
	free(finder->work.tokens.at);
	free(finder->work.passages.at);
	arena_free(&finder->work.scratch);
	free(finder);
}

bool
finder_step(struct finder *finder, uint32_t bytes, bool last)
{
	struct work *work = &finder->work;
	struct article *article = work->article;

	arena_clear(&work->scratch);
	if (!finder->language_known) {
		if (!last && article->text.len < LANGUAGE_HEAD_MIN)
			return false;
		find_language(article);
		finder->language_known = true;
	}
	if (passages_cut(work, bytes, last)) {
		finder_run(finder);
		article->analysed = work->span.end;
		return true;
	}
	if (last) {
		finder_finish(finder);
		article->analysed = article->text.len;
		article->complete = true;
	}
	return false;
}
