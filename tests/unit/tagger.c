/* The models of names: used, damaged, missing, and fed with odd texts. */
#include "unit.h"

#include "article/check.h"
#include "find/tagger_model.h"
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char *
folder_of_models(char *to, size_t size)
{
	const char *source = getenv("srcdir");

	snprintf(to, size, "%s/models", source ? source : ".");
	return to;
}

static struct models *
models_shipped(void)
{
	char folder[4096];

	return models_new(folder_of_models(folder, sizeof folder));
}

static struct reading *
read_text(struct slice text, enum language language, struct models *models)
{
	struct reading_options options = {
		.language = language, .models = models};
	struct reading *reading = reading_of_bytes(text, "test", &options);

	assert_int_equal(reading_finish(reading), STATUS_OK);
	assert_null(article_check(reading_article(reading)));
	return reading;
}

/* The kind of the mention that reads so, or -1. */
static int
kind_of(const struct article *article, const char *form)
{
	for (uint32_t i = 0; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];

		if (slice_is(article_slice(article, mention->span), form))
			return article->entities.at[mention->entity].kind;
	}
	return -1;
}

static bool
has_note(const struct article *article, const char *code)
{
	for (uint32_t i = 0; i < article->notes.count; i++)
		if (!strcmp(article->notes.at[i].code, code))
			return true;
	return false;
}

static const char german[] =
	"Werft baut Fähre\n\nDie Reederei Norlinje hat bei der Werft "
	"Meerkamp in Emden eine Fähre bestellt. Geschäftsführer Tjark "
	"Olthoff sprach von einem Glücksfall. Olthoffs Firma hat 300 "
	"Beschäftigte.\n";

static const char english[] =
	"Ferry ordered\n\nThe shipping line has ordered a ferry from a yard "
	"in Belfast, its chief executive Moira Tandragee said. Ms "
	"Tandragee's company employs 300 people.\n";

static void
test_german_names(void **state)
{
	struct models *models = models_shipped();
	struct reading *reading = read_text(
		slice_string(german), LANGUAGE_GERMAN, models);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_int_equal(kind_of(article, "Emden"), ENTITY_PLACE);
	assert_int_equal(kind_of(article, "Tjark Olthoff"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Olthoffs"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Geschäftsführer"), -1);
	assert_false(has_note(article, "names-by-rules"));
	reading_free(reading);
	models_free(models);
}

static void
test_english_names(void **state)
{
	struct models *models = models_shipped();
	struct reading *reading = read_text(
		slice_string(english), LANGUAGE_ENGLISH, models);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_int_equal(kind_of(article, "Belfast"), ENTITY_PLACE);
	assert_int_equal(kind_of(article, "Moira Tandragee"), ENTITY_PERSON);
	/* The possessive stays outside. */
	assert_int_equal(kind_of(article, "Tandragee"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Tandragee's"), -1);
	reading_free(reading);
	models_free(models);
}

/* A model that rests is there again for the next slice. */
static void
test_models_rest(void **state)
{
	struct models *models = models_shipped();
	enum status status;
	bool more = true;
	struct reading *reading = reading_of_bytes(slice_string(english),
		"rested", &(struct reading_options){.language = LANGUAGE_ENGLISH,
				  .models = models});

	(void)state;
	assert_non_null(models_of(models, LANGUAGE_ENGLISH, &status));
	while (more) {
		models_rest(models);
		assert_int_equal(reading_step(reading, 64, &more), STATUS_OK);
	}
	assert_int_equal(kind_of(reading_article(reading), "Belfast"),
		ENTITY_PLACE);
	assert_false(has_note(reading_article(reading), "names-by-rules"));
	reading_free(reading);
	models_rest(models);
	models_rest(NULL);
	models_free(models);
	/* One that cannot be used stays so, and is told. */
	models = models_new("/nowhere");
	assert_null(models_of(models, LANGUAGE_ENGLISH, &status));
	models_rest(models);
	assert_null(models_of(models, LANGUAGE_ENGLISH, &status));
	assert_int_equal(status, STATUS_NOT_FOUND);
	models_free(models);
}

/* What is certain about names mends what the tagger saw. */
static void
test_names_are_mended(void **state)
{
	struct models *models = models_shipped();
	struct reading *reading = read_text(
		slice_string(
			"Besuch beim Nachbarn\n\nDie Ministerin Gesa "
			"Holtkamp ist nach Oslo gereist. Vor der Abreise "
			"hatte sie in Deutschland Norwegen gelobt. Holtkamp "
			"sagte, in Berlin werde gerechnet. Danach lobte in "
			"Norwegen Holtkamp die Küche. Dem "
			"Grünen-Abgeordneten Lasse Brodersen war das zu viel. "
			"Es kostete 300 Euro.\n"),
		LANGUAGE_GERMAN, models);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_int_equal(kind_of(article, "Gesa Holtkamp"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Holtkamp"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Norwegen"), ENTITY_PLACE);
	assert_int_equal(kind_of(article, "Lasse Brodersen"), ENTITY_PERSON);
	assert_int_equal(kind_of(article, "Norwegen Holtkamp"), -1);
	assert_int_equal(kind_of(article, "Deutschland Norwegen"), -1);
	assert_int_equal(kind_of(article, "Euro"), -1);
	reading_free(reading);
	reading = read_text(
		slice_string(
			"Chart office moves\n\nThe Bureau of Coastal "
			"Mapping is moving. The BCM said so on Monday. "
			"Norway's Finance Ministry pays for it.\n"),
		LANGUAGE_ENGLISH, models);
	article = reading_article(reading);
	assert_int_equal(kind_of(article, "BCM"), ENTITY_ORGANISATION);
	assert_int_equal(kind_of(article, "Norway"), ENTITY_PLACE);
	reading_free(reading);
	models_free(models);
}

/* The German model's bytes. */
static char *
model_bytes(size_t *size)
{
	char folder[2000], path[2100], *bytes;
	FILE *file;

	snprintf(path, sizeof path, "%s/names-de.model",
		folder_of_models(folder, sizeof folder));
	file = fopen(path, "rb");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	*size = (size_t)ftell(file);
	rewind(file);
	bytes = malloc(*size);
	assert_int_equal(fread(bytes, 1, *size, file), *size);
	fclose(file);
	return bytes;
}

/* Read German with a model of these bytes in `folder`: by rules, said so. */
static void
assert_refused(const char *folder, const char *bytes, size_t size)
{
	char path[256];
	struct models *models = models_new(folder);
	struct reading *reading;
	FILE *file;

	snprintf(path, sizeof path, "%s/names-de.model", folder);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	fclose(file);
	reading = read_text(slice_string(german), LANGUAGE_GERMAN, models);
	assert_true(has_note(reading_article(reading), "names-by-rules"));
	/* The lexicon still knows cities. */
	assert_int_equal(
		kind_of(reading_article(reading), "Emden"), ENTITY_PLACE);
	reading_free(reading);
	models_free(models);
	unlink(path);
}

static void
test_damaged_models_are_refused(void **state)
{
	char folder[] = "/tmp/lesart-models-XXXXXX";
	size_t size, places[] = {0, 8, 12, 16, 24, 28, 32, 36, 40, 44};
	char *bytes = model_bytes(&size);

	(void)state;
	assert_non_null(mkdtemp(folder));
	/* The head: every number of it. */
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		bytes[places[i]] = (char)(bytes[places[i]] ^ 0x41);
		assert_refused(folder, bytes, size);
		bytes[places[i]] = (char)(bytes[places[i]] ^ 0x41);
	}
	/* A bit of the tables, early, in the middle and last. */
	for (size_t at = 600; at < size; at += (size - 601) / 2) {
		bytes[at] = (char)(bytes[at] ^ 1);
		assert_refused(folder, bytes, size);
		bytes[at] = (char)(bytes[at] ^ 1);
	}
	assert_refused(folder, bytes, size - 1);
	assert_refused(folder, bytes, sizeof(struct tagger_header));
	assert_refused(folder, bytes, 100);
	assert_refused(folder, bytes, 0);
	rmdir(folder);
	free(bytes);
}

static void
test_missing_models_are_told(void **state)
{
	struct models *models = models_new("/nonexistent");
	struct reading *reading = read_text(
		slice_string(german), LANGUAGE_GERMAN, models);

	(void)state;
	assert_true(has_note(reading_article(reading), "names-by-rules"));
	reading_free(reading);
	models_free(models);
}

static void
test_odd_texts_do_no_harm(void **state)
{
	enum { LARGE = 1 << 20 };
	static const char *const words[] = {"a", "Ö", "Anna ", "Trump’s ",
		"Müller-", "US-", "(EZB) ", "漢字 Иван Αθήνα ", "A.", "\n\n",
		"der von zu ", "„ ", "Bad Bad Bad ", "\xf0\x9f\x98\x80 "};
	struct models *models = models_shipped();
	char *text = malloc(LARGE + 32);

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = 0, word = strlen(words[i]);

		for (; len + word <= (i ? LARGE / 4 : LARGE); len += word)
			memcpy(text + len, words[i], word);
		for (int l = LANGUAGE_UNKNOWN; l < LANGUAGE_COUNT; l++)
			reading_free(read_text(slice_from(text, len),
				(enum language)l, models));
	}
	models_free(models);
	free(text);
}

/* 100,000 different capitalised words. */
static void
test_many_names(void **state)
{
	enum { WORDS = 100000 };
	struct models *models = models_shipped();
	char *text = malloc(WORDS * 16);
	size_t len = 0;

	(void)state;
	for (unsigned i = 0; i < WORDS; i++)
		len += (size_t)sprintf(text + len, "%c%c%c%c%c%s",
			(int)('A' + i % 26), (int)('a' + i / 26 % 26),
			(int)('a' + i / 676 % 26), (int)('a' + i / 17576),
			(int)('a' + i % 7), i % 11 ? " " : ". ");
	reading_free(
		read_text(slice_from(text, len), LANGUAGE_GERMAN, models));
	reading_free(
		read_text(slice_from(text, len), LANGUAGE_ENGLISH, models));
	models_free(models);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german_names),
		cmocka_unit_test(test_english_names),
		cmocka_unit_test(test_models_rest),
		cmocka_unit_test(test_names_are_mended),
		cmocka_unit_test(test_damaged_models_are_refused),
		cmocka_unit_test(test_missing_models_are_told),
		cmocka_unit_test(test_odd_texts_do_no_harm),
		cmocka_unit_test(test_many_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
