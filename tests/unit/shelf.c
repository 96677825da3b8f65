/* The shelf: records, folders, and the index that outlives damage. */
#include "unit.h"

#include "reading.h"
#include "shelf/folder.h"
#include "shelf/index.h"
#include "shelf/prune.h"
#include "shelf/record.h"
#include "shelf/text_file.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static int
make_folder(void **state)
{
	(void)state;
	strcpy(folder, "shelf-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	char command[128];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command);
}

static const char *
in_folder(const char *name)
{
	static char path[256];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

/* ---- records ------------------------------------------------------------ */

static void
test_fields_come_back(void **state)
{
	static const char odd[] = "a\tb\nc%d\x7f ü";
	char *line = NULL;
	size_t size;
	FILE *to = open_memstream(&line, &size);
	struct record record;

	(void)state;
	record_text(to, slice_string("card"), true);
	record_value(to, -17);
	record_text(to, slice_string(odd), false);
	fclose(to);
	assert_null(strchr(line, '\n'));
	record = record_parse(line);
	assert_int_equal(record.count, 3);
	assert_string_equal(record.fields[0], "card");
	assert_int_equal(record_number(&record, 1), -17);
	assert_string_equal(record.fields[2], odd);
	assert_string_equal(record.fields[7], "");
	assert_int_equal(record_number(&record, 9), 0);
	free(line);
}

static void
test_broken_lines_are_harmless(void **state)
{
	char many[] = "a\tb\tc\td\te\tf\tg\th\ti\tj\tk\tl\tm\tn";
	char percent[] = "%\t%4\t%zz\t%00";
	struct record record = record_parse(many);

	(void)state;
	assert_int_equal(record.count, RECORD_FIELDS);
	assert_string_equal(record.fields[11], "l");
	record = record_parse(percent);
	assert_string_equal(record.fields[0], "%");
	assert_string_equal(record.fields[1], "%4");
	assert_string_equal(record.fields[2], "%zz");
	assert_string_equal(record.fields[3], "%00");
}

/* ---- folders ------------------------------------------------------------ */

static void
test_folders_in_order(void **state)
{
	struct folder_files files = {0};

	(void)state;
	write_file(in_folder("b.txt"), "b");
	write_file(in_folder("a.txt"), "a");
	write_file(in_folder(".hidden"), "h");
	write_file(in_folder("empty.txt"), "");
	assert_int_equal(mkdir(in_folder("deep"), 0700), 0);
	write_file(in_folder("deep/c.txt"), "c");
	assert_int_equal(symlink("..", in_folder("deep/up")), 0);
	assert_int_equal(folder_add(&files, folder, 7), STATUS_OK);
	assert_int_equal(files.count, 5);
	assert_string_equal(files.at[0].path, in_folder("a.txt"));
	assert_string_equal(files.at[1].path, in_folder("b.txt"));
	assert_string_equal(files.at[2].path, in_folder("empty.txt"));
	assert_string_equal(files.at[3].path, in_folder("deep/c.txt"));
	assert_string_equal(files.at[4].path, in_folder("deep/up"));
	assert_false(folder_look(&files.at[2]));
	assert_true(folder_look(&files.at[3]));
	assert_false(folder_look(&files.at[4]));
	assert_int_equal(files.at[3].size, 1);
	assert_true(files.at[3].modified > 1000000000);
	assert_int_equal(
		folder_add(&files, in_folder("nothing"), 8), STATUS_NOT_FOUND);
	assert_int_equal(files.at[4].number, 7);
	folder_free(&files);
}

/* Pictures and programs are none; a page saved by a browser has a folder of
 * such beside it. */
static void
test_what_is_read(void **state)
{
	static const char utf16[] = "\xff\xfeH\0a\0f\0e\0n\0";
	struct folder_files files = {0};
	FILE *file;

	(void)state;
	assert_int_equal(mkdir(in_folder("saved"), 0700), 0);
	assert_int_equal(mkdir(in_folder("saved/page_files"), 0700), 0);
	assert_int_equal(mkdir(in_folder("saved/other_files"), 0700), 0);
	write_file(in_folder("saved/page.html"), "<p>Der Kran steht still.");
	write_file(in_folder("saved/page_files/a.css"), "p { color: red }");
	write_file(in_folder("saved/other_files/b.txt"), "Der Kran.");
	assert_int_equal(folder_add(&files, in_folder("saved"), 0), STATUS_OK);
	assert_int_equal(files.count, 2);
	assert_string_equal(
		files.at[1].path, in_folder("saved/other_files/b.txt"));
	folder_free(&files);
	assert_true(text_file(in_folder("saved/page.html")));
	write_file(in_folder("saved/a.pdf"), "%PDF-1.4 and so on");
	assert_false(text_file(in_folder("saved/a.pdf")));
	file = fopen(in_folder("saved/a.pdf"), "w");
	fwrite("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 1, 16, file);
	fclose(file);
	assert_false(text_file(in_folder("saved/a.pdf")));
	file = fopen(in_folder("saved/a.pdf"), "w");
	fwrite(utf16, 1, sizeof utf16 - 1, file);
	fclose(file);
	assert_true(text_file(in_folder("saved/a.pdf")));
	assert_true(text_file(in_folder("saved/none")));
}

/* ---- the index ---------------------------------------------------------- */

static const char cranes[] =
	"Hafen: Kiel bekommt zwei neue Kräne\n\nKiel. Bürgermeisterin Anna "
	"Meyer hat zwei Kräne für 12,4 Millionen Euro bestellt. Anna Meyer "
	"sagte, sie kämen im Frühjahr.\n";
static const char repairs[] =
	"Streit um Kräne\n\nKiel. Die Opposition warf Anna Meyer vor, dass "
	"12,4 Millionen Euro zu viel seien. Der Streit dauert an.\n";
static const char weather[] =
	"Regen\n\nEs regnet seit Tagen. Die Wege sind nass.\n";

/* What has been shown is what can be found. */
static void
look(void *context, const struct index_card *card)
{
	(void)context;
	(void)card;
}

static struct folder_file
put(struct index *index, const char *name, const char *text)
{
	struct reading_options options = {.language = LANGUAGE_GERMAN};
	struct reading *reading =
		reading_of_bytes(slice_string(text), name, &options);
	struct folder_file file = {name, strlen(text), 42, 0};

	reading_finish(reading);
	index_forget(index, name);
	assert_true(index_put(index, name, 0, reading_article(reading)) > 0);
	index_learn(index, &file);
	index_cards(index, name, look, NULL);
	reading_free(reading);
	return file;
}

struct taken {
	int64_t ids[16];
	uint32_t counts[16];
	uint32_t count;
};

static void
take(void *context, int64_t id, uint32_t count)
{
	struct taken *taken = context;

	taken->ids[taken->count] = id;
	taken->counts[taken->count++] = count;
}

static uint32_t
found(struct index *index, const char *query)
{
	struct taken taken = {.count = 0};

	index_find_text(index, slice_string(query), 16, take, &taken);
	return taken.count;
}

static struct index *
three_articles(const char *path)
{
	enum status status;
	struct index *index = index_open(path, &status);

	assert_non_null(index);
	assert_true(index_begin(index));
	put(index, "cranes.txt", cranes);
	put(index, "repairs.txt", repairs);
	put(index, "weather.txt", weather);
	assert_true(index_commit(index));
	return index;
}

static void
take_card(void *context, const struct index_card *card)
{
	struct index_card *to = context;

	*to = *card;
	assert_string_equal(card->headline, "Kiel bekommt zwei neue Kräne");
	assert_non_null(strstr(card->names, "Anna Meyer"));
}

static void
test_known_until_it_changes(void **state)
{
	struct index *index = three_articles(NULL);
	struct folder_file file = {"cranes.txt", strlen(cranes), 42, 0};
	struct index_card card = {0};

	(void)state;
	assert_true(index_knows(index, &file));
	file.modified++;
	assert_false(index_knows(index, &file));
	index_cards(index, "cranes.txt", take_card, &card);
	assert_int_equal(card.minutes, 1);
	assert_false(card.opened);
	index_opened(index, card.id);
	/* Read anew, it is still one that has been opened. */
	put(index, "cranes.txt", cranes);
	index_cards(index, "cranes.txt", take_card, &card);
	assert_true(card.opened);
	index_close(index);
}

static void
test_texts_by_folded_words(void **state)
{
	struct index *index = three_articles(NULL);

	(void)state;
	assert_int_equal(found(index, "kräne"), 2);
	assert_int_equal(found(index, "kraene"), 2);
	assert_int_equal(found(index, "KRANE"), 2);
	assert_int_equal(found(index, "kräne streit"), 1);
	assert_int_equal(found(index, "stre"), 1);
	/* A letter with a diacritic asks for it, as in the search. */
	assert_int_equal(found(index, "régen"), 0);
	assert_int_equal(found(index, "regen"), 1);
	assert_int_equal(found(index, ""), 0);
	assert_int_equal(found(index, "\"* OR ("), 0);
	index_close(index);
}

static void
take_name(void *context, const struct index_name *name)
{
	uint32_t *articles = context;

	if (!strcmp(name->name, "Anna Meyer"))
		*articles = name->articles;
}

static void
test_names_across_articles(void **state)
{
	struct index *index = three_articles(NULL);
	struct taken taken = {.count = 0};
	uint32_t articles = 0;

	(void)state;
	index_find_names(index, slice_string("mey"), 9, take_name, &articles);
	assert_int_equal(articles, 2);
	articles = 0;
	index_find_names(
		index, slice_string("anna m"), 9, take_name, &articles);
	assert_int_equal(articles, 2);
	articles = 0;
	index_find_names(index, slice_string("eyer"), 9, take_name, &articles);
	assert_int_equal(articles, 0);
	index_name_articles(
		index, "Anna Meyer", ENTITY_PERSON, take, &taken);
	assert_int_equal(taken.count, 2);
	assert_true(taken.counts[0] >= taken.counts[1]);
	index_close(index);
}

static void
test_the_same_story(void **state)
{
	struct index *index = three_articles(NULL);
	struct taken taken = {.count = 0};

	(void)state;
	for (int i = 0; i < 8; i++) {
		char name[16];

		snprintf(name, sizeof name, "other%d", i);
		put(index, name, weather);
	}
	index_like(index, 1, take, &taken);
	assert_int_equal(taken.count, 1);
	assert_int_equal(taken.ids[0], 2);
	assert_in_range(taken.counts[0], 25, 100);
	index_close(index);
}

static void
test_kept_and_shared(void **state)
{
	struct folder_file file = {"cranes.txt", strlen(cranes), 42, 0};
	const char *path = in_folder("index");
	struct index *one = three_articles(path), *two;
	enum status status;

	(void)state;
	two = index_open(in_folder("index"), &status);
	assert_non_null(two);
	assert_true(index_knows(two, &file));
	assert_true(index_begin(one));
	assert_false(index_begin(two));
	assert_true(index_commit(one));
	assert_true(index_begin(two));
	put(two, "more.txt", weather);
	assert_true(index_commit(two));
	/* Nobody has shown it there yet. */
	assert_int_equal(found(one, "regen"), 1);
	index_cards(one, "more.txt", look, NULL);
	assert_int_equal(found(one, "regen"), 2);
	index_close(one);
	index_close(two);
}

static void
test_damage_is_mended(void **state)
{
	struct folder_file file = {"cranes.txt", strlen(cranes), 42, 0};
	struct index *index;
	enum status status;
	FILE *damaged;

	(void)state;
	damaged = fopen(in_folder("index"), "r+");
	assert_non_null(damaged);
	for (int i = 0; i < 20000; i++)
		putc(i * 7, damaged);
	fclose(damaged);
	index = index_open(in_folder("index"), &status);
	assert_non_null(index);
	assert_false(index_knows(index, &file));
	index_close(index);
	index = three_articles(in_folder("index"));
	assert_true(index_knows(index, &file));
	index_close(index);
	/* Where no file can be, the index is in memory. */
	index = three_articles(in_folder("no/such/folder"));
	assert_true(index_knows(index, &file));
	index_close(index);
}

/* What is gone is forgotten, with the names that stood nowhere else; what
 * lies beside the folder is left alone. */
static void
test_gone_files_are_forgotten(void **state)
{
	enum { FILES = 40 };
	enum status status;
	struct index *index = index_open(NULL, &status);
	struct prune prune = {0};
	struct folder_file kept, beside;
	uint32_t articles = 0, steps = 0;
	char name[64];

	(void)state;
	assert_int_equal(mkdir(in_folder("gone"), 0700), 0);
	write_file(in_folder("gone/kept.txt"), repairs);
	assert_true(index_begin(index));
	kept = put(index, in_folder("gone/kept.txt"), repairs);
	strcpy(name, in_folder("gone0.txt"));
	beside = put(index, name, weather);
	for (int i = 0; i < FILES; i++) {
		char path[128];

		snprintf(path, sizeof path, "%s/gone/%d.txt", folder, i);
		put(index, path, cranes);
	}
	assert_true(index_commit(index));
	assert_int_equal(found(index, "kräne"), 16);
	prune_add(&prune, in_folder("gone"));
	for (; prune_waits(&prune); steps++)
		assert_true(prune_step(&prune, index));
	prune_free(&prune);
	assert_in_range(steps, FILES / 16, 10);
	assert_int_equal(found(index, "kräne"), 1);
	kept.path = in_folder("gone/kept.txt");
	assert_true(index_knows(index, &kept));
	beside.path = name;
	assert_true(index_knows(index, &beside));
	index_find_names(index, slice_string("mey"), 9, take_name, &articles);
	assert_int_equal(articles, 1);
	assert_false(index_forget_bearers(index, 0, 1000000));
	index_close(index);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fields_come_back),
		cmocka_unit_test(test_broken_lines_are_harmless),
		cmocka_unit_test(test_folders_in_order),
		cmocka_unit_test(test_what_is_read),
		cmocka_unit_test(test_known_until_it_changes),
		cmocka_unit_test(test_texts_by_folded_words),
		cmocka_unit_test(test_names_across_articles),
		cmocka_unit_test(test_the_same_story),
		cmocka_unit_test(test_kept_and_shared),
		cmocka_unit_test(test_damage_is_mended),
		cmocka_unit_test(test_gone_files_are_forgotten),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
