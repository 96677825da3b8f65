/*
 * lesart-shelf: reads the articles of files and folders into the index and
 * answers the front end (record.h), which starts it, so that neither the
 * first screen nor a key waits for a thousand articles. It ends with its
 * standard input.
 */
#include "base/memory.h"
#include "find/models.h"
#include "shelf/folder.h"
#include "shelf/index.h"
#include "shelf/intake.h"
#include "shelf/prune.h"
#include "shelf/record.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	LINE_MAX_ = 16384, /* bytes of a line that is asked */
	FOUND_MAX = 500,
	PATIENCE = 20, /* milliseconds, while another program writes */
};

struct shelf {
	struct index *index;
	struct folder_files files;
	uint32_t seen; /* files that are taken or left out */
	uint32_t done; /* files that are told of */
	struct intake intake;
	struct prune prune; /* when all is told */
	char line[LINE_MAX_];
	size_t len;
	bool too_long; /* the line is; it is dropped */
	int64_t serial; /* of the question that is answered */
	uint32_t number; /* of the file whose cards are told */
};

/* ---- said -------------------------------------------------------------- */

static void
say_card(void *context, const struct index_card *card)
{
	const struct shelf *shelf = context;

	record_text(stdout, slice_string("card"), true);
	record_value(stdout, card->id);
	record_value(stdout, shelf->number);
	record_value(stdout, card->entry);
	record_value(stdout, card->minutes);
	record_value(stdout, card->opened);
	record_text(stdout, slice_string(card->date), false);
	record_text(stdout, slice_string(card->path), false);
	record_text(stdout, slice_string(card->source), false);
	record_text(stdout, slice_string(card->names), false);
	record_text(stdout, slice_string(card->headline), false);
	putchar('\n');
}

static void
say_failure(const char *path, enum status status)
{
	record_text(stdout, slice_string("failed"), true);
	record_text(stdout, slice_string(path), false);
	record_text(stdout, slice_string(status_sentence(status)), false);
	putchar('\n');
}

static void
say_progress(const struct shelf *shelf)
{
	printf("progress\t%u\t%u\n", shelf->done, shelf->files.count);
	fflush(stdout);
}

static void
say_article(void *context, int64_t id, uint32_t count)
{
	const struct shelf *shelf = context;

	record_text(stdout, slice_string("found"), true);
	record_value(stdout, shelf->serial);
	record_value(stdout, id);
	record_value(stdout, count);
	putchar('\n');
}

static void
say_name(void *context, const struct index_name *name)
{
	const struct shelf *shelf = context;

	record_text(stdout, slice_string("who"), true);
	record_value(stdout, shelf->serial);
	record_value(stdout, name->kind);
	record_value(stdout, name->articles);
	record_value(stdout, name->mentions);
	record_text(stdout, slice_string(name->name), false);
	putchar('\n');
}

/* ---- asked -------------------------------------------------------------- */

static void
ask_open(struct shelf *shelf, const struct record *record)
{
	const char *asked = record->fields[2];
	char *path = realpath(asked, NULL);
	enum status status = path ? folder_add(&shelf->files, path,
						    (uint32_t)record_number(
							    record, 1))
				  : status_from_errno(errno);

	if (status)
		say_failure(asked, status);
	else
		prune_add(&shelf->prune, path);
	free(path);
	say_progress(shelf);
}

static void
ask_opened(struct shelf *shelf, const struct record *record)
{
	index_opened(shelf->index, record_number(record, 1));
}

static void
ask_text(struct shelf *shelf, const struct record *record)
{
	index_find_text(shelf->index, slice_string(record->fields[2]),
		FOUND_MAX, say_article, shelf);
}

static void
ask_names(struct shelf *shelf, const struct record *record)
{
	index_find_names(shelf->index, slice_string(record->fields[2]),
		FOUND_MAX, say_name, shelf);
}

static void
ask_name(struct shelf *shelf, const struct record *record)
{
	index_name_articles(shelf->index, record->fields[3],
		(uint32_t)record_number(record, 2), say_article, shelf);
}

static void
ask_like(struct shelf *shelf, const struct record *record)
{
	index_like(shelf->index, record_number(record, 2), say_article, shelf);
}

static const struct question {
	const char *word;
	bool answered; /* by records with its serial, and an end */
	void (*ask)(struct shelf *shelf, const struct record *record);
} questions[] = {
	{"open", false, ask_open},
	{"opened", false, ask_opened},
	{"text", true, ask_text},
	{"names", true, ask_names},
	{"name", true, ask_name},
	{"like", true, ask_like},
};

static void
shelf_ask(struct shelf *shelf, char *line)
{
	struct record record = record_parse(line);

	for (size_t i = 0; i < ARRAY_LEN(questions); i++) {
		if (strcmp(record.fields[0], questions[i].word) != 0)
			continue;
		shelf->serial = record_number(&record, 1);
		questions[i].ask(shelf, &record);
		if (questions[i].answered) {
			fputs("end", stdout);
			record_value(stdout, shelf->serial);
			putchar('\n');
		}
		fflush(stdout);
		return;
	}
}

static void
line_take(struct shelf *shelf, char c)
{
	if (c != '\n') {
		if (shelf->len + 1 < sizeof shelf->line)
			shelf->line[shelf->len++] = c;
		else
			shelf->too_long = true;
		return;
	}
	shelf->line[shelf->len] = '\0';
	if (!shelf->too_long)
		shelf_ask(shelf, shelf->line);
	shelf->len = 0;
	shelf->too_long = false;
}

/* What has been asked; waits for it so many milliseconds, -1 for ever.
 * False at the end. */
static bool
shelf_listen(struct shelf *shelf, int wait)
{
	struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
	char bytes[4096];
	ssize_t len;

	while (poll(&ready, 1, wait) > 0) {
		len = read(STDIN_FILENO, bytes, sizeof bytes);
		if (len < 0 && errno == EINTR)
			continue;
		if (len <= 0)
			return false;
		for (ssize_t i = 0; i < len; i++)
			line_take(shelf, bytes[i]);
		wait = 0;
	}
	return true;
}

/* ---- read --------------------------------------------------------------- */

/* Tell of what was taken, once it is in the index. */
static bool
shelf_tell(struct shelf *shelf)
{
	struct intake *intake = &shelf->intake;

	if (!intake_put(intake))
		return false;
	for (uint32_t i = 0; i < intake->count; i++) {
		const struct intake_file *taken = &intake->at[i];

		if (taken->status)
			say_failure(taken->file->path, taken->status);
		shelf->number = taken->file->number;
		index_cards(shelf->index, taken->file->path, say_card, shelf);
	}
	intake_clear(intake);
	shelf->done = shelf->seen;
	say_progress(shelf);
	return true;
}

/* Go on; returns how long to wait for a question before the next file. */
static int
shelf_next(struct shelf *shelf)
{
	bool first = !shelf->done;

	if (shelf->seen < shelf->files.count && !intake_full(&shelf->intake)) {
		struct folder_file *file = &shelf->files.at[shelf->seen++];

		if (folder_look(file))
			intake_take(&shelf->intake, file);
	}
	if ((first || intake_full(&shelf->intake) ||
		    shelf->seen == shelf->files.count) &&
		!shelf_tell(shelf))
		return PATIENCE;
	return 0;
}

/* What is there to be done while nothing is asked; returns how long to wait
 * for a question before the next of it. */
static int
shelf_work(struct shelf *shelf)
{
	if (shelf->done < shelf->files.count)
		return shelf_next(shelf);
	if (!prune_waits(&shelf->prune))
		return -1;
	return prune_step(&shelf->prune, shelf->index) ? 0 : PATIENCE;
}

static int
shelf_run(struct shelf *shelf)
{
	int wait = -1;

	while (shelf_listen(shelf, wait)) {
		if (ferror(stdout))
			return 1;
		wait = shelf_work(shelf);
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct shelf *shelf = memory_zeroed(1, sizeof *shelf);
	enum status status;
	int result = 1;

	signal(SIGPIPE, SIG_IGN);
	shelf->index = index_open(argc > 1 && *argv[1] ? argv[1] : NULL, &status);
	shelf->intake.index = shelf->index;
	shelf->intake.models = argc > 2 && *argv[2] ? models_new(argv[2]) : NULL;
	if (shelf->index)
		result = shelf_run(shelf);
	else
		fprintf(stderr, "lesart-shelf: %s\n", status_sentence(status));
	intake_clear(&shelf->intake);
	prune_free(&shelf->prune);
	index_close(shelf->index);
	models_free(shelf->intake.models);
	folder_free(&shelf->files);
	free(shelf);
	return result;
}
