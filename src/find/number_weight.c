/* The weight of a number: see the header for what the features are. */
#include "find/number_weight.h"

#include <math.h>

/* Key from a probability of 0.38 on: a box that lacks a number is worse
 * than one with a number too many. */
static const float BORDER = 0.5f;

static const float BASE = 2.5f;
static const float kinds[NUMBER_KIND_COUNT] = {
	[NUMBER_MONEY] = 1.75f,
	[NUMBER_PERCENT] = 0.5f,
	[NUMBER_PERCENTAGE_POINT] = 0.5f,
	[NUMBER_RATIO] = -1.5f,
	[NUMBER_DURATION] = -1.75f,
};
static const float COUNT_BELOW_3 = -1.0f, COUNT_TO_12 = -0.25f;
static const float COUNT_IN_WORDS = -1.5f, COUNT_FROM_1000 = 0.5f;
static const float HEADCOUNT = 0.75f, ONLY = 0.5f;
static const float TOLD = -2.25f, HEAD = 0.25f, OPENS = 0.75f;
static const float ADJECTIVE = -0.75f, CHANGE = 0.25f, BOUND = -0.5f;
static const float LONG = -0.75f, LATE = -1.5f, PLACE = -1.25f;
static const float FEW = 0.75f, MANY = -1.25f, DENSE = -1.0f;

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

bool
number_is_small(const struct number *number)
{
	return (number->kind == NUMBER_COUNT ||
		       number->kind == NUMBER_DURATION) &&
		number_size(number) <= 12;
}

static float
count_logit(double size, bool words, bool headcount)
{
	float logit = headcount ? HEADCOUNT : 0;

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

/* Of where the number stands. */
static float
company_logit(const struct number_company *company)
{
	float late = (float)company->before / 30.0f;
	float logit = LATE * fminf(late, 1);

	if (company->told)
		logit += TOLD;
	if (company->passage == PASSAGE_HEADLINE ||
		company->passage == PASSAGE_KICKER)
		logit += HEAD;
	if (company->opens)
		logit += OPENS;
	if (company->only)
		logit += ONLY;
	if (company->words)
		logit += LONG * logf(fmaxf((float)company->words, 4) / 15.0f);
	return logit;
}

float
number_logit(const struct article *article, const struct number *number,
	const struct number_company *company)
{
	struct slice text = article_slice(article, number->span);
	float logit = BASE + kinds[number->kind] + company_logit(company);

	if (number->kind == NUMBER_COUNT)
		logit += count_logit(number_size(number), !has_digits(text),
			company->headcount);
	if (number->kind != NUMBER_AGE && tells_of_noun(text))
		logit += ADJECTIVE;
	if (!isnan(number->from))
		logit += CHANGE;
	if (number->bound)
		logit += BOUND;
	return logit;
}

float
number_logit_of_article(uint32_t count, uint32_t bytes)
{
	float dense;

	if (!count || !bytes)
		return 0;
	dense = logf((float)count * 500.0f / (float)bytes);
	return DENSE * fmaxf(fminf(dense, 1.5f), -1.5f) +
		(count < 8 ? FEW * (float)(8 - count) / 8.0f
			   : MANY * logf((float)count / 8.0f));
}

float
number_logit_of_place(float place)
{
	return PLACE * place;
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
