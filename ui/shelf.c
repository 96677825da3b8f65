/* Two pipes to lesart-shelf, and its records as they come. */
#include "shelf.h"
#include "base/address.h"
#include "base/memory.h"
#include "base/trace.h"
#include "filter.h"
#include "paths.h"
#include "shelf/record.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern char **environ;

enum { PATH_ROOM = 1024, READ_SIZE = 64 * 1024, LINE_LONGEST = 1 << 20 };

/* ---- started and ended -------------------------------------------------- */

/* The file of the index, its folder made; "" keeps none. */
static void
index_path(char to[PATH_ROOM])
{
	if (!path_cache(to, PATH_ROOM, "index.sqlite")) {
		*to = '\0';
		return;
	}
	path_make_folders(to);
}

static bool
shelf_spawn(struct shelf *shelf, bool kept)
{
	char index[PATH_ROOM] = "", models[PATH_ROOM], name[] = "lesart-shelf";
	char *arguments[] = {name, index, models, NULL};

	if (kept)
		index_path(index);
	if (!path_data(models, sizeof models, "models"))
		*models = '\0';
	if (!child_start(&shelf->child, arguments, environ))
		return false;
	fcntl(shelf->child.from, F_SETFL, O_NONBLOCK);
	return true;
}

static void
shelf_close(struct shelf *shelf)
{
	child_close(&shelf->child.to);
	child_close(&shelf->child.from);
}

/* Write a line; a shelf that does not listen any more has ended. */
static void
shelf_say(struct shelf *shelf, const char *word, const int64_t *number,
	struct slice first, struct slice second)
{
	struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
	char *line = NULL;
	size_t len = 0, done = 0;
	FILE *to;

	if (shelf->child.to < 0)
		return;
	to = open_memstream(&line, &len);
	if (!to)
		return;
	record_text(to, slice_string(word), true);
	if (number)
		record_value(to, *number);
	if (first.at)
		record_text(to, first, false);
	if (second.at)
		record_text(to, second, false);
	putc('\n', to);
	fclose(to);
	sigaction(SIGPIPE, &ignored, &before);
	while (done < len) {
		ssize_t put = write(shelf->child.to, line + done, len - done);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			break;
		done += (size_t)put;
	}
	sigaction(SIGPIPE, &before, NULL);
	free(line);
}

bool
shelf_takes(const char *path)
{
	return strcmp(path, "-") != 0 && !address_is_meant(path);
}

struct shelf *
shelf_start(char *const *paths, uint32_t count, bool kept)
{
	static const struct slice none;
	struct shelf *shelf = memory_zeroed(1, sizeof *shelf);

	if (!shelf_spawn(shelf, kept)) {
		shelf_end(shelf);
		return NULL;
	}
	for (int64_t i = 0; i < count; i++)
		if (shelf_takes(paths[i]))
			shelf_say(shelf, "open", &i, slice_string(paths[i]),
				none);
	return shelf;
}

void
shelf_read_again(struct shelf *shelf, const char *path, uint32_t number)
{
	static const struct slice none;
	int64_t told = number;

	for (uint32_t i = 0; i < shelf->cards.count; i++) {
		struct shelf_card *card = &shelf->cards.at[i];

		if (card->number != number || card->opened)
			continue;
		card->opened = true;
		shelf->unread--;
	}
	shelf_say(shelf, "open", &told, slice_string(path), none);
}

static void
answer_clear(struct shelf_answer *answer)
{
	answer->question = SHELF_NOTHING;
	answer->complete = false;
	answer->count = answer->names.count = 0;
	arena_free(&answer->arena);
	answer->arena = (struct arena){0};
}

void
shelf_end(struct shelf *shelf)
{
	if (!shelf)
		return;
	/* It ends by itself when it has done what was asked. */
	shelf_close(shelf);
	answer_clear(&shelf->answer);
	free(shelf->answer.at);
	free(shelf->answer.names.at);
	free(shelf->cards.at);
	arena_free(&shelf->arena);
	free(shelf->line.at);
	free(shelf);
}

int
shelf_descriptor(const struct shelf *shelf)
{
	return shelf->child.from;
}

/* ---- records ------------------------------------------------------------- */

static const char *
keep(struct arena *arena, const char *string)
{
	return *string ? arena_string(arena, slice_string(string)) : "";
}

/* The host of an address, without "www."; else the name of the file. */
static struct slice
source_of(const char *address, const char *path)
{
	const char *host = strstr(address, "://");

	if (!host)
		return path_last(path);
	host += 3;
	if (!strncmp(host, "www.", 4))
		host += 4;
	return slice_from(host, strcspn(host, "/:?#"));
}

static void
take_card(struct shelf *shelf, const struct record *record)
{
	struct shelf_card *card = ARRAY_ADD(&shelf->cards);
	struct slice words[4];

	card->id = record_number(record, 1);
	card->number = (uint32_t)record_number(record, 2);
	card->entry = (uint32_t)record_number(record, 3);
	card->minutes = (uint32_t)record_number(record, 4);
	card->opened = record_number(record, 5);
	shelf->unread += !card->opened;
	card->date = keep(&shelf->arena, record->fields[6]);
	card->path = keep(&shelf->arena, record->fields[7]);
	card->source = source_of(
		keep(&shelf->arena, record->fields[8]), card->path);
	card->names = keep(&shelf->arena, record->fields[9]);
	card->headline = keep(&shelf->arena, record->fields[10]);
	words[0] = slice_string(card->headline);
	words[1] = slice_string(card->names);
	words[2] = card->source;
	words[3] = path_last(card->path);
	card->folded = filter_fold(&shelf->arena, words, ARRAY_LEN(words));
}

static void
take_found(struct shelf *shelf, const struct record *record)
{
	struct shelf_found *found;

	if (record_number(record, 1) != shelf->serial)
		return;
	found = ARRAY_ADD(&shelf->answer);
	shelf->answer.sorted = false;
	found->id = record_number(record, 2);
	found->count = (uint32_t)record_number(record, 3);
}

static void
take_who(struct shelf *shelf, const struct record *record)
{
	struct shelf_name *name;

	if (record_number(record, 1) != shelf->serial)
		return;
	name = ARRAY_ADD(&shelf->answer.names);
	name->kind = (uint32_t)record_number(record, 2);
	name->articles = (uint32_t)record_number(record, 3);
	name->mentions = (uint32_t)record_number(record, 4);
	name->name = keep(&shelf->answer.arena, record->fields[5]);
}

static void
take_end(struct shelf *shelf, const struct record *record)
{
	if (record_number(record, 1) == shelf->serial)
		shelf->answer.complete = true;
}

static void
take_failed(struct shelf *shelf, const struct record *record)
{
	(void)record;
	shelf->failed++;
}

static void
take_progress(struct shelf *shelf, const struct record *record)
{
	shelf->done = (uint32_t)record_number(record, 1);
	shelf->total = (uint32_t)record_number(record, 2);
	shelf->total_known = true;
}

static void
take_line(struct shelf *shelf)
{
	static const struct {
		const char *word;
		void (*take)(struct shelf *shelf, const struct record *record);
	} records[] = {
		{"card", take_card}, {"found", take_found}, {"who", take_who},
		{"end", take_end}, {"failed", take_failed},
		{"progress", take_progress},
	};
	struct record record;

	BYTES_ADD(&shelf->line, "", 1);
	record = record_parse(shelf->line.at);
	for (size_t i = 0; i < ARRAY_LEN(records); i++)
		if (!strcmp(record.fields[0], records[i].word))
			records[i].take(shelf, &record);
	shelf->line.len = 0;
	shelf->revision++;
}

static void
take_bytes(struct shelf *shelf, const char *bytes, size_t len)
{
	while (len) {
		const char *end = memchr(bytes, '\n', len);
		size_t part = end ? (size_t)(end - bytes) : len;

		if (shelf->line.len + part < LINE_LONGEST) {
			BYTES_ADD(&shelf->line, bytes, part);
		}
		if (end) {
			take_line(shelf);
			part++;
		}
		bytes += part;
		len -= part;
	}
}

bool
shelf_work(struct shelf *shelf, uint32_t microseconds)
{
	uint64_t until = trace_now() + microseconds;
	uint32_t before = shelf->revision;
	char *bytes;

	if (shelf->child.from < 0)
		return false;
	bytes = memory_new(READ_SIZE);
	do {
		ssize_t got = read(shelf->child.from, bytes, READ_SIZE);

		if (got < 0 && (errno == EAGAIN || errno == EINTR))
			break;
		if (got <= 0) {
			shelf_close(shelf);
			shelf->done = shelf->total;
			shelf->revision++;
			break;
		}
		take_bytes(shelf, bytes, (size_t)got);
	} while (trace_now() < until);
	free(bytes);
	return shelf->revision != before;
}

/* ---- asked ----------------------------------------------------------------- */

static void
ask_anew(struct shelf *shelf, enum shelf_question question)
{
	answer_clear(&shelf->answer);
	shelf->answer.question = question;
	shelf->serial++;
	shelf->revision++;
}

void
shelf_ask(struct shelf *shelf, enum shelf_question question, struct slice words)
{
	static const struct slice none;

	ask_anew(shelf, question);
	shelf_say(shelf, question == SHELF_TEXT ? "text" : "names",
		&shelf->serial, words, none);
}

void
shelf_ask_name(struct shelf *shelf, uint32_t kind, struct slice name)
{
	char digits[16];

	ask_anew(shelf, SHELF_NAME);
	snprintf(digits, sizeof digits, "%u", kind);
	shelf_say(shelf, "name", &shelf->serial, slice_string(digits), name);
}

void
shelf_ask_like(struct shelf *shelf, int64_t id)
{
	static const struct slice none;
	char digits[32];

	ask_anew(shelf, SHELF_LIKE);
	snprintf(digits, sizeof digits, "%lld", (long long)id);
	shelf_say(shelf, "like", &shelf->serial, slice_string(digits), none);
}

void
shelf_forget(struct shelf *shelf)
{
	ask_anew(shelf, SHELF_NOTHING);
}

static int
compare_ids(const void *a, const void *b)
{
	const struct shelf_found *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

uint32_t
shelf_found(struct shelf *shelf, int64_t id)
{
	struct shelf_answer *answer = &shelf->answer;
	const struct shelf_found wanted = {.id = id}, *found;

	if (!answer->count)
		return 0;
	if (!answer->sorted)
		qsort(answer->at, answer->count, sizeof *answer->at,
			compare_ids);
	answer->sorted = true;
	found = bsearch(&wanted, answer->at, answer->count,
		sizeof *answer->at, compare_ids);
	return !found ? 0 : found->count ? found->count : 1;
}

void
shelf_opened(struct shelf *shelf, struct shelf_card *card)
{
	static const struct slice none;

	if (card->opened)
		return;
	card->opened = true;
	shelf->opened++;
	shelf->unread--;
	shelf->revision++;
	shelf_say(shelf, "opened", &card->id, none, none);
}
