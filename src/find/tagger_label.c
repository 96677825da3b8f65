/* The two looks at a slice: each token by itself and its neighbours, then
 * again with what the article says of the same words elsewhere. */
#include "find/tagger.h"

struct looks {
	const struct tagger_model *model;
	struct work *work;
	uint8_t *labels, *rules;
	struct tagger_scores *scores; /* these are parallel to the tokens */
	struct seen_token *seen;
	struct token_facts *facts;  /* these are of a passage */
	struct tagger_scores *sums;
	struct tagger_steps steps[TAGGER_LOOKS];
};

/* How far the first look was from another opinion, in half units of score:
 * its label against no name, or no name against the best name. */
int8_t
tagger_margin(const float *scores, uint8_t label)
{
	enum { MARGIN_MAX = 12 };
	float other = scores[0], margin;

	if (!label) {
		other = scores[1];
		for (int i = 2; i < NAME_LABEL_COUNT; i++)
			if (scores[i] > other)
				other = scores[i];
	}
	margin = (scores[label] - other) * 2;
	if (margin > MARGIN_MAX)
		return MARGIN_MAX;
	return (int8_t)(margin < -MARGIN_MAX ? -MARGIN_MAX : margin);
}

struct seen_token
tagger_seen(const struct work *work, const struct token *token,
	const struct token_facts *facts)
{
	struct seen_token seen = {.key = facts->key, .flags = token->flags};

	if (token->kind == TOKEN_PUNCTUATION)
		seen.mark = work->article->text.at[token->span.start];
	return seen;
}

static void
look_first(struct looks *looks, const struct passage *passage)
{
	uint32_t first = passage->tokens.first, count = passage->tokens.count;
	struct tagger_scores *scores = looks->scores + first;
	float scale = looks->model->header->scale;
	uint64_t features[FEATURES_MAX];

	tagger_facts(looks->model, looks->work, passage, looks->rules,
		looks->facts);
	for (uint32_t i = 0; i < count; i++)
		scores[i] = tagger_score(looks->model, features,
			tagger_features(looks->facts, count, i, features));
	tagger_decode(&looks->steps[TAGGER_FIRST_LOOK], scores, count,
		looks->labels + first, looks->sums);
	for (uint32_t i = 0; i < count; i++) {
		const struct token *token = &looks->work->tokens.at[first + i];
		float reals[NAME_LABEL_COUNT];

		looks->seen[first + i] =
			tagger_seen(looks->work, token, &looks->facts[i]);
		if (!looks->facts[i].key)
			continue;
		for (int y = 0; y < NAME_LABEL_COUNT; y++)
			reals[y] = scores[i].lanes[TAGGER_FIRST_LANE + y] /
				   scale;
		looks->seen[first + i].margin =
			tagger_margin(reals, looks->labels[first + i]);
	}
	document_use(looks->seen + first, looks->labels + first, count);
}

static void
look_again(struct looks *looks, const struct document_words *words,
	const struct passage *passage)
{
	uint32_t first = passage->tokens.first, count = passage->tokens.count;
	struct seen_token *seen = looks->seen + first;
	uint64_t features[DOCUMENT_FEATURES_MAX];
	bool any = false;

	document_look(words, seen, count);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t found = document_features(seen, count, i, features);
		struct tagger_scores more;

		if (!found)
			continue;
		any = true;
		more = tagger_score(looks->model, features, found);
		for (int y = 0; y < TAGGER_LANES; y++)
			looks->scores[first + i].lanes[y] = (int16_t)(
				looks->scores[first + i].lanes[y] +
				more.lanes[y] * TAGGER_DOCUMENT_FACTOR);
	}
	if (any)
		tagger_decode(&looks->steps[TAGGER_SECOND_LOOK],
			looks->scores + first, count, looks->labels + first,
			looks->sums);
}

void
tagger_label(const struct tagger_model *model, struct work *work,
	struct document_words *words, uint8_t *labels)
{
	uint32_t count = work->tokens.count, longest = 0;
	struct looks looks = {.model = model, .work = work, .labels = labels};

	for (uint32_t i = 0; i < work->passages.count; i++)
		if (work->passages.at[i].tokens.count > longest)
			longest = work->passages.at[i].tokens.count;
	looks.scores =
		arena_new(&work->scratch, (count + 1) * sizeof *looks.scores);
	looks.seen =
		arena_new(&work->scratch, (count + 1) * sizeof *looks.seen);
	looks.facts =
		arena_new(&work->scratch, (longest + 1) * sizeof *looks.facts);
	looks.sums =
		arena_new(&work->scratch, (longest + 1) * sizeof *looks.sums);
	for (unsigned look = 0; look < TAGGER_LOOKS; look++)
		tagger_steps_take(&looks.steps[look], model, look);
	looks.rules = arena_new(&work->scratch, count + 1);
	for (uint32_t i = 0; i < work->passages.count; i++)
		name_rules(work, &work->passages.at[i], looks.rules);
	for (uint32_t i = 0; i < work->passages.count; i++)
		look_first(&looks, &work->passages.at[i]);
	document_note(words, looks.seen, count);
	words->passages += work->passages.count;
	if (words->passages < DOCUMENT_PASSAGES_MIN)
		return;
	for (uint32_t i = 0; i < work->passages.count; i++)
		look_again(&looks, words, &work->passages.at[i]);
}
