/*
 * Numbers and dates by phrase books: one phrase and its meaning a line.
 * Precision and recall over each book have floors, which only rise; what
 * is not read as it is meant is printed.
 */
#include "unit.h"

#include "article/check.h"
#include "reading.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { LINE = 1024, MEANINGS = 16, MEANING = 96 };

/* A phrase book and what is known of it. */
struct book {
	const char *name;
	enum language language;
	bool dates;         /* of dates, else of numbers */
	uint32_t lines;     /* at least */
	double precision, recall; /* floors */
};

struct tally {
	uint32_t lines, hit, missed, wrong;
};

struct meanings {
	char at[MEANINGS][MEANING];
	uint32_t count;
};

static const char today[] = "2025-10-28";

/* ---- what the program finds, in the words of the books -------------- */

static void
tell_value(const struct number *number, char *to, size_t size)
{
	if (!isnan(number->from))
		snprintf(to, size, "%.13g>%.13g", number->from, number->to);
	else if (!isnan(number->low))
		snprintf(to, size, "%.13g..%.13g", number->low, number->high);
	else if (number->value == floor(number->value))
		snprintf(to, size, "%.15g", number->value);
	else
		snprintf(to, size, "%.*g", number->value < 1 ? 6 : 7,
			number->value);
}

static void
tell_number(const struct number *number, char to[MEANING])
{
	const char *bound = number_bound_name(number->bound);
	char value[64];

	tell_value(number, value, sizeof value);
	snprintf(to, MEANING, "%s %s%s%s%s%s", number_kind_name(number->kind),
		value, number->unit ? " " : "",
		number->unit ? number->unit : "", bound ? " " : "",
		bound ? bound : "");
}

static void
tell_date(const struct date *date, char to[MEANING])
{
	snprintf(to, MEANING, "%s%s%s", *date->value ? date->value : "?",
		*date->end ? "/" : "", date->end);
}

static void
tell_article(const struct article *article, bool dates,
	struct meanings *told)
{
	uint32_t count = dates ? article->dates.count : article->numbers.count;

	told->count = 0;
	for (uint32_t i = 0; i < count && i < MEANINGS; i++)
		if (dates)
			tell_date(&article->dates.at[i],
				told->at[told->count++]);
		else
			tell_number(&article->numbers.at[i],
				told->at[told->count++]);
}

/* ---- the books ------------------------------------------------------- */

/* Cut "a; b" into its meanings; "none" has none. */
static void
read_meanings(char *text, struct meanings *meant)
{
	meant->count = 0;
	if (strcmp(text, "none") == 0)
		return;
	for (char *part = strtok(text, ";"); part; part = strtok(NULL, ";")) {
		assert_true(meant->count < MEANINGS);
		part += strspn(part, " ");
		snprintf(meant->at[meant->count++], MEANING, "%s", part);
	}
}

/* How many meanings of the one are in the other, in the same order. */
static uint32_t
common_meanings(const struct meanings *a, const struct meanings *b)
{
	uint32_t row[MEANINGS + 1] = {0};

	for (uint32_t i = 0; i < a->count; i++) {
		uint32_t corner = 0;

		for (uint32_t k = 0; k < b->count; k++) {
			uint32_t above = row[k + 1];

			if (strcmp(a->at[i], b->at[k]) == 0)
				row[k + 1] = corner + 1;
			else if (row[k] > above)
				row[k + 1] = row[k];
			corner = above;
		}
	}
	return row[b->count];
}

static void
judge(const struct book *book, char *line, struct tally *tally)
{
	struct reading_options options = {
		.language = book->language, .date = today};
	char *arrow = strstr(line, " -> ");
	struct meanings meant, told;
	struct reading *reading;
	uint32_t hit;

	if (!arrow)
		fail_msg("%s: no meaning: %s", book->name, line);
	*arrow = '\0';
	read_meanings(arrow + 4, &meant);
	reading = reading_of_bytes(
		slice_from(line, strlen(line)), "phrase", &options);
	assert_int_equal(reading_finish(reading), STATUS_OK);
	assert_null(article_check(reading_article(reading)));
	tell_article(reading_article(reading), book->dates, &told);
	reading_free(reading);

	hit = common_meanings(&meant, &told);
	tally->lines++;
	tally->hit += hit;
	tally->missed += meant.count - hit;
	tally->wrong += told.count - hit;
	if (hit == meant.count && hit == told.count)
		return;
	print_message("# %s:", line);
	for (uint32_t i = 0; i < told.count; i++)
		print_message(" [%s]", told.at[i]);
	print_message(" for");
	for (uint32_t i = 0; i < meant.count; i++)
		print_message(" [%s]", meant.at[i]);
	print_message("\n");
}

static void
judge_book(const struct book *book)
{
	struct tally tally = {0};
	char line[LINE], path[LINE];
	double precision, recall;
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/phrases/%s", getenv("srcdir"),
		book->name);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			judge(book, line, &tally);
	}
	fclose(file);
	precision = tally.hit / (double)(tally.hit + tally.wrong);
	recall = tally.hit / (double)(tally.hit + tally.missed);
	print_message("# %s: %u lines, precision %.3f, recall %.3f\n",
		book->name, tally.lines, precision, recall);
	assert_true(tally.lines >= book->lines);
	assert_true(precision >= book->precision);
	assert_true(recall >= book->recall);
}

static void
test_german_numbers(void **state)
{
	(void)state;
	judge_book(&(struct book){"numbers.de", LANGUAGE_GERMAN, false, 246,
		0.995, 0.995});
}

static void
test_numbers_of_other_languages(void **state)
{
	(void)state;
	judge_book(&(struct book){"numbers.others", LANGUAGE_UNKNOWN, false,
		40, 1.0, 1.0});
}

static void
test_dates_of_other_languages(void **state)
{
	(void)state;
	judge_book(&(struct book){"dates.others", LANGUAGE_UNKNOWN, true, 15,
		1.0, 1.0});
}

static void
test_english_numbers(void **state)
{
	(void)state;
	judge_book(&(struct book){"numbers.en", LANGUAGE_ENGLISH, false, 260,
		0.995, 0.995});
}

static void
test_german_dates(void **state)
{
	(void)state;
	judge_book(&(struct book){"dates.de", LANGUAGE_GERMAN, true, 174,
		0.995, 0.995});
}

static void
test_english_dates(void **state)
{
	(void)state;
	judge_book(&(struct book){"dates.en", LANGUAGE_ENGLISH, true, 188,
		0.995, 0.995});
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german_numbers),
		cmocka_unit_test(test_english_numbers),
		cmocka_unit_test(test_numbers_of_other_languages),
		cmocka_unit_test(test_dates_of_other_languages),
		cmocka_unit_test(test_german_dates),
		cmocka_unit_test(test_english_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
