/* The features of a token: the templates. Every one is a number of its own,
 * mixed with the hashes of what it looks at. */
#include "find/tagger_features.h"

enum template {
	OF_BIAS = 1, OF_WORD, OF_LOWER, OF_BARE, OF_SHAPE, OF_LONG_SHAPE,
	OF_PREFIX, OF_SUFFIX, OF_GRAM, OF_FIRST_PART, OF_LAST_PART, OF_FINE,
	OF_COARSE, OF_KNOWN, OF_KNOWN_SHAPE, OF_ROLE, OF_FIRST,
	OF_LOWER_1 = 32, /* + offset + 2 */
	OF_SHAPE_1 = 40, OF_FINE_1 = 48, OF_COARSE_1 = 56, OF_KNOWN_1 = 64,
	OF_SUFFIX_1 = 72, OF_ROLE_1 = 80,
	OF_LOWER_LOWER = 88, OF_SHAPES = 96, OF_FINES = 104, OF_COARSES = 112,
	OF_LOWER_SHAPE = 120, OF_TITLED = 128, OF_KNOWNS = 136,
	OF_RULE = 144,
};

struct features {
	uint64_t *at;
	uint32_t count;
};

static void
add(struct features *features, unsigned template, uint64_t hash)
{
	if (features->count == FEATURES_MAX)
		return;
	features->at[features->count++] = tagger_mix(
		(hash + template) * 0x9e3779b97f4a7c15u ^
		(uint64_t)template << 47);
}

static void
add_pair(struct features *features, unsigned template, uint64_t a, uint64_t b)
{
	add(features, template, a * 31 + (b ^ b >> 17) * 1000003);
}

/* Facts of what lies before the first and behind the last token. */
static const struct token_facts outside = {
	.word = 1, .lower = 1, .shape = 1, .coarse = 100, .fine = 2000};

static const struct token_facts *
near(const struct token_facts *facts, uint32_t count, uint32_t at, int offset)
{
	int64_t place = (int64_t)at + offset;

	return place < 0 || place >= count ? &outside : &facts[place];
}

static void
add_own(struct features *features, const struct token_facts *facts)
{
	uint64_t first = facts->flags & TOKEN_FIRST;

	add(features, OF_BIAS, 0);
	add(features, OF_LOWER, facts->lower);
	add_pair(features, OF_SHAPE, facts->shape, first);
	if (facts->fine)
		add(features, OF_FINE, facts->fine);
	if (facts->coarse)
		add_pair(features, OF_COARSE, facts->coarse, facts->shape);
	if (facts->role)
		add(features, OF_ROLE, facts->shape);
	if (facts->plain)
		return;
	add(features, OF_WORD, facts->word);
	add(features, OF_BARE, facts->bare);
	add(features, OF_LONG_SHAPE, facts->long_shape);
	for (int i = 0; i < TAGGER_PREFIXES && facts->prefixes[i]; i++)
		add(features, OF_PREFIX, facts->prefixes[i]);
	for (int i = 0; i < TAGGER_SUFFIXES && facts->suffixes[i]; i++)
		add(features, OF_SUFFIX, facts->suffixes[i]);
	for (int i = 0; i < TAGGER_GRAMS && facts->grams[i]; i++)
		add(features, OF_GRAM, facts->grams[i]);
	if (facts->last_part) {
		add(features, OF_FIRST_PART, facts->first_part);
		add(features, OF_LAST_PART, facts->last_part);
	}
}

static void
add_known(struct features *features, const struct token_facts *facts)
{
	uint32_t all = 0;

	for (unsigned i = 0; i < PHRASE_POSITIONS; i++) {
		all |= facts->known[i];
		for (uint32_t bits = facts->known[i]; bits; bits &= bits - 1)
			add(features, OF_KNOWN,
				i * 64u + (unsigned)__builtin_ctz(bits));
	}
	if (all)
		add_pair(features, OF_KNOWN_SHAPE, all, facts->shape);
}

static uint32_t
known_of(const struct token_facts *facts)
{
	return facts->known[0] | facts->known[1] | facts->known[2] |
	       facts->known[3];
}

static void
add_near(struct features *features, const struct token_facts *other,
	int offset)
{
	unsigned place = (unsigned)(offset + 2);
	uint32_t known = known_of(other);

	add(features, OF_LOWER_1 + place, other->lower);
	add(features, OF_SHAPE_1 + place, other->shape);
	if (other->fine)
		add(features, OF_FINE_1 + place, other->fine);
	if (offset != -1 && offset != 1)
		return;
	if (other->coarse)
		add(features, OF_COARSE_1 + place, other->coarse);
	if (other->suffixes[2])
		add(features, OF_SUFFIX_1 + place, other->suffixes[2]);
	if (other->role)
		add(features, OF_ROLE_1 + place, 1);
	for (; known; known &= known - 1)
		add(features, OF_KNOWN_1 + place,
			(unsigned)__builtin_ctz(known));
}

static void
add_pairs(struct features *features, const struct token_facts *facts,
	uint32_t count, uint32_t at)
{
	const struct token_facts *own = &facts[at];
	const struct token_facts *before = near(facts, count, at, -1);
	const struct token_facts *behind = near(facts, count, at, 1);
	const struct token_facts *before2 = near(facts, count, at, -2);
	const struct token_facts *behind2 = near(facts, count, at, 2);

	add_pair(features, OF_LOWER_LOWER, before->lower, own->lower);
	add_pair(features, OF_LOWER_LOWER + 1, own->lower, behind->lower);
	add_pair(features, OF_SHAPES, before->shape * 7 + own->shape,
		behind->shape);
	add_pair(features, OF_FINES, before->fine, own->fine);
	add_pair(features, OF_FINES + 1, own->fine, behind->fine);
	add_pair(features, OF_LOWER_SHAPE, before->lower, own->shape);
	add_pair(features, OF_LOWER_SHAPE + 1, own->shape, behind->lower);
	add_pair(features, OF_COARSES, before->coarse * 128 + own->coarse,
		behind->coarse);
	if (own->rule || before->rule || behind->rule)
		add_pair(features, OF_RULE,
			before->rule * 64u + own->rule * 8192u, behind->rule);
	if (own->plain)
		return;
	if (own->rule) {
		add(features, OF_RULE + 1, own->rule);
		add_pair(features, OF_RULE + 2, own->rule, own->shape);
		add_pair(features, OF_RULE + 3, own->rule, own->coarse);
	}
	add_pair(features, OF_LOWER_LOWER + 2, before2->lower, before->lower);
	add_pair(features, OF_LOWER_LOWER + 3, behind->lower, behind2->lower);
	add_pair(features, OF_KNOWNS, known_of(before), known_of(own));
	add_pair(features, OF_KNOWNS + 1, known_of(own), known_of(behind));
	add_pair(features, OF_SHAPES + 1, before2->shape * 7 + before->shape,
		own->shape);
	add_pair(features, OF_SHAPES + 2, own->shape * 7 + behind->shape,
		behind2->shape);
}

uint32_t
tagger_features(const struct token_facts *facts, uint32_t count, uint32_t at,
	uint64_t to[FEATURES_MAX])
{
	struct features features = {to, 0};

	add_own(&features, &facts[at]);
	add_known(&features, &facts[at]);
	for (int offset = -2; offset <= 2; offset++)
		if (offset)
			add_near(&features, near(facts, count, at, offset),
				offset);
	add_pairs(&features, facts, count, at);
	return features.count;
}
