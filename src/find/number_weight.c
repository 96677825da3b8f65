/* The weight of a number: see the header for what the features are. */
#include "find/number_weight.h"

#include <math.h>

/* Key from a probability of 0.4 on: a box that lacks a number is worse
 * than one with a number too many. */
static const float BORDER = 0.405f;

static const float BASE = 2.03f;
static const float kinds[NUMBER_KIND_COUNT] = {
	[NUMBER_MONEY] = 1.20f,
	[NUMBER_PERCENT] = 0.19f,
	[NUMBER_PERCENTAGE_POINT] = 0.19f,
	[NUMBER_QUANTITY] = -0.38f,
	[NUMBER_RATIO] = -1.50f,
	[NUMBER_AGE] = -0.20f,
	[NUMBER_DURATION] = -1.67f,
};
static const float COUNT_BELOW_3 = -0.85f, COUNT_TO_12 = -0.41f;
static const float COUNT_IN_WORDS = -1.18f, COUNT_FROM_1000 = 0.50f;
static const float TOLD = -2.47f, HEAD = 0.46f, SECOND = -0.34f;
static const float THIRD = -0.16f, ADJECTIVE = -0.56f, CHANGE = 0.26f;
static const float BOUND = -0.24f, LATE = -2.48f;
static const float FEW = 1.30f, MANY = -1.40f;

static double
number_size(const struct number *number)
{
	double size = fabs(number->value);

	if (isnan(size))
		size = fabs(number->high);
	return isnan(size) ? fabs(number->to) : size;
}

static bool
has_digits(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return true;
	return false;
}

/* "four-year", "15-köpfig", "vierwöchigen". */
static bool
tells_of_noun(struct slice text)
{
	for (size_t i = 1; i + 1 < text.len; i++)
		if (text.at[i] == '-' && (text.at[i + 1] | 0x20) >= 'a' &&
			(text.at[i + 1] | 0x20) <= 'z')
			return true;
	for (size_t i = text.len > 5 ? text.len - 5 : 1; i + 1 < text.len; i++)
		if (text.at[i] == 'i' && text.at[i + 1] == 'g' &&
			!memchr(text.at, ' ', text.len))
			return true;
	return false;
}

static float
count_logit(double size, bool words)
{
	float logit = 0;

	if (size < 3)
		logit += COUNT_BELOW_3;
	else if (size <= 12)
		logit += COUNT_TO_12;
	else if (size >= 1000)
		logit += COUNT_FROM_1000;
	if (words && size < 1000)
		logit += COUNT_IN_WORDS;
	return logit;
}

float
number_logit(const struct article *article, const struct number *number,
	const struct number_company *company)
{
	struct slice text = article_slice(article, number->span);
	float late = (float)company->before / 30.0f;
	float logit = BASE + kinds[number->kind];

	if (number->kind == NUMBER_COUNT)
		logit += count_logit(number_size(number), !has_digits(text));
	if (company->told)
		logit += TOLD;
	if (company->passage == PASSAGE_HEADLINE ||
		company->passage == PASSAGE_KICKER)
		logit += HEAD;
	if (company->alike)
		logit += company->alike == 1 ? SECOND : THIRD;
	if (number->kind != NUMBER_AGE && tells_of_noun(text))
		logit += ADJECTIVE;
	if (!isnan(number->from))
		logit += CHANGE;
	if (number->bound)
		logit += BOUND;
	return logit + LATE * (late > 1 ? 1 : late);
}

float
number_logit_of_count(uint32_t count)
{
	if (!count)
		return 0;
	if (count < 8)
		return FEW * (float)(8 - count) / 8.0f;
	return MANY * logf((float)count / 8.0f);
}

float
weight_of_logit(float logit)
{
	return 1.0f / (1.0f + expf(-(logit + BORDER)));
}

float
logit_of_weight(float weight)
{
	return logf(weight / (1.0f - weight)) - BORDER;
}
