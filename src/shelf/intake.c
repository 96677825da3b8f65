/* Read first, without the index; then put in at once. */
#include "shelf/intake.h"
#include "base/trace.h"
#include "reading.h"
#include "shelf/text_file.h"

enum {
	TOGETHER = 50000,      /* microseconds of reading */
	ARTICLE_MAX = 4 << 20, /* bytes; of a longer one the first part counts */
};

static struct reading_options
intake_options(const struct intake *intake)
{
	return (struct reading_options){.models = intake->models};
}

/* Read an article, the first part of it if it is very long. */
static void
read_whole(struct reading *reading)
{
	bool more = true;

	while (more && reading_article(reading)->text.len < ARTICLE_MAX)
		reading_step(reading, 64 * 1024, &more);
}

static bool
has_nothing(const struct reading *reading)
{
	return !reading_article(reading)->text.len &&
	       reading_entries(reading) < 2;
}

void
intake_take(struct intake *intake, const struct folder_file *file)
{
	struct intake_file *taken = &intake->at[intake->count++];
	struct reading_options options = intake_options(intake);

	if (intake->count == 1)
		intake->begun = trace_now();
	*taken = (struct intake_file){.file = file};
	if (index_knows(intake->index, file))
		return;
	taken->no_text = !file->named && !text_file(file->path);
	if (taken->no_text)
		return;
	taken->status = reading_open(file->path, &options, &taken->reading);
	if (taken->status)
		taken->reading = NULL;
	else
		read_whole(taken->reading);
	if (taken->reading && !file->named && has_nothing(taken->reading)) {
		reading_free(taken->reading);
		taken->reading = NULL;
		taken->no_text = true;
	}
}

bool
intake_full(const struct intake *intake)
{
	return intake->count == INTAKE_MAX ||
	       (intake->count && trace_now() - intake->begun > TOGETHER);
}

static bool
is_news(const struct intake_file *taken)
{
	return taken->reading || taken->status || taken->no_text;
}

static bool
intake_has_news(const struct intake *intake)
{
	for (uint32_t i = 0; i < intake->count; i++)
		if (is_news(&intake->at[i]))
			return true;
	return false;
}

/* The other articles of a file that holds several. */
static void
put_entries(struct intake *intake, const struct intake_file *taken)
{
	struct reading_options options = intake_options(intake);
	uint32_t count = reading_entries(taken->reading);

	for (uint32_t i = 1; i < count; i++) {
		struct reading *entry =
			reading_of_entry(taken->reading, i, &options);

		read_whole(entry);
		index_put(intake->index, taken->file->path, i,
			reading_article(entry));
		reading_free(entry);
	}
}

/* Another program may have put it in meanwhile. */
static void
put_file(struct intake *intake, const struct intake_file *taken)
{
	const struct folder_file *file = taken->file;

	if (index_knows(intake->index, file))
		return;
	index_forget(intake->index, file->path);
	if (taken->no_text)
		index_learn(intake->index, file);
	if (!taken->reading)
		return;
	index_put(intake->index, file->path, 0,
		reading_article(taken->reading));
	put_entries(intake, taken);
	index_learn(intake->index, file);
}

bool
intake_put(struct intake *intake)
{
	if (!intake_has_news(intake))
		return true;
	if (!index_begin(intake->index))
		return false;
	for (uint32_t i = 0; i < intake->count; i++)
		if (is_news(&intake->at[i]))
			put_file(intake, &intake->at[i]);
	return index_commit(intake->index);
}

void
intake_clear(struct intake *intake)
{
	for (uint32_t i = 0; i < intake->count; i++)
		if (intake->at[i].reading)
			reading_free(intake->at[i].reading);
	intake->count = 0;
}
