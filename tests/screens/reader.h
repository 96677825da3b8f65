/*
 * Lesart as a person runs it: the real program in a terminal of tests, with
 * a home of its own, on articles of tests/articles or of the test's words.
 */
#ifndef LESART_TESTS_SCREENS_READER_H
#define LESART_TESTS_SCREENS_READER_H

#include "../unit/unit.h"

#include "terminal.h"

struct reader {
	struct terminal *terminal; /* NULL: not started */
	char home[64];
};

/* How it is started. All but the home is optional. */
struct run {
	int width, height;       /* 0: 80 by 24 */
	const char *articles[32]; /* names in tests/articles or in the home */
	const char *options[6];
	const char *term;
	const char *environment[7];
	const char *input;       /* a file of the home on standard input */
};

/* What a person does, and what the screen shows then. */
struct step {
	const char *keys;
	const char *shows[3]; /* NULL: nothing to wait for */
	const char *hides;
};

/* Start it; what it shows is waited for by the test. */
void reader_open(struct reader *reader, const struct run *run);
/* Do the steps one after the other. */
void reader_do(
	struct reader *reader, const struct step *steps, size_t count);
/* Leave by Q: it ends well, leaves the terminal as it was, and says nothing
 * on standard error. Then it can be opened again, at home. */
void reader_leave(struct reader *reader);

/* Write config.ini, or a theme. */
void reader_config(struct reader *reader, const char *text);
/* The path of an article, of the tests or at home, good until the third
 * call after this one. */
const char *reader_article(const struct reader *reader, const char *name);

/* A fresh home before a test; afterwards nothing is left of it. */
int reader_before(void **state);
int reader_after(void **state);

#define READER_TEST(name)                                                      \
	cmocka_unit_test_setup_teardown(name, reader_before, reader_after)
#define STEPS(steps) steps, sizeof(steps) / sizeof *(steps)

#endif
