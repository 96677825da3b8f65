/* The fixture: a temporary file for each article. */
#include "fixture.h"

#include "article/check.h"
#include "base/memory.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void
fixture_paint(struct fixture *fixture)
{
	while (app_work(fixture->app, 100000))
		;
	fixture->canvas = app_paint(fixture->app);
	check_canvas(fixture);
}

static void
fixture_write(char *path, size_t size, const char *text)
{
	int file;

	snprintf(path, size, "article-XXXXXX");
	file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), strlen(text));
	close(file);
}

void
fixture_open(struct fixture *fixture, int width, int height,
	const char *const *texts)
{
	struct app_start *start = &fixture->start;

	memset(fixture, 0, sizeof *fixture);
	fixture->theme = *theme_terminal();
	start->settings = settings_default();
	if (!getenv("LESART_TEST_STATE"))
		start->settings.places = false;
	start->keymap = keymap_new();
	start->theme = &fixture->theme;
	for (uint32_t i = 0; texts && texts[i]; i++) {
		fixture_write(fixture->paths[i], sizeof fixture->paths[i],
			texts[i]);
		fixture->path_list[i] = fixture->paths[i];
		start->count = i + 1;
	}
	start->paths = fixture->path_list;
	fixture->app = app_new(start);
	assert_non_null(fixture->app);
	resize(fixture, width, height);
}

void
fixture_close(struct fixture *fixture)
{
	app_free(fixture->app);
	keymap_free(fixture->start.keymap);
	for (uint32_t i = 0; i < fixture->start.count; i++)
		unlink(fixture->paths[i]);
}

void
resize(struct fixture *fixture, int width, int height)
{
	app_resize(fixture->app, width, height);
	fixture_paint(fixture);
}

void
press(struct fixture *fixture, const char *keys)
{
	while (*keys) {
		size_t len = strcspn(keys, " ");
		struct key key = key_named(slice_from(keys, len));

		assert_int_not_equal(key.kind, KEY_NONE_YET);
		app_key(fixture->app, key);
		fixture_paint(fixture);
		keys += len + (keys[len] == ' ');
	}
}

void
type(struct fixture *fixture, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		struct key key = {.kind = KEY_CHAR};

		text += utf8_next(text, end, &key.code);
		app_key(fixture->app, key);
		fixture_paint(fixture);
	}
}

const char *
row_text(const struct fixture *fixture, int y)
{
	static char text[16384];
	size_t len = 0;

	for (int x = 0; x < fixture->canvas->width; x++) {
		const struct cell *cell = &fixture->canvas->cells[
			y * fixture->canvas->width + x];

		for (int i = 0; i < CELL_CODES && cell->codes[i]; i++)
			len += utf8_put(text + len, cell->codes[i]);
	}
	while (len && text[len - 1] == ' ')
		len--;
	text[len] = '\0';
	return text;
}

int
column_of(const struct fixture *fixture, int y, const char *text)
{
	const char *row = row_text(fixture, y), *at = strstr(row, text);

	return at ? (int)width_cells(slice_from(row, (size_t)(at - row))) : -1;
}

int
row_with(const struct fixture *fixture, const char *text)
{
	for (int y = 0; y < fixture->canvas->height; y++)
		if (column_of(fixture, y, text) >= 0)
			return y;
	return -1;
}

bool
shows(const struct fixture *fixture, const char *text)
{
	return row_with(fixture, text) >= 0;
}

static const struct cell *
cell_of(const struct fixture *fixture, const char *text)
{
	int y = row_with(fixture, text);

	if (y < 0)
		return NULL;
	return &fixture->canvas->cells[y * fixture->canvas->width +
				       column_of(fixture, y, text)];
}

int
role_of(const struct fixture *fixture, const char *text)
{
	const struct cell *cell = cell_of(fixture, text);

	return cell ? cell->role : -1;
}

int
overlay_of(const struct fixture *fixture, const char *text)
{
	const struct cell *cell = cell_of(fixture, text);

	return cell ? cell->overlay : -1;
}

int
ground_of(const struct fixture *fixture, const char *text)
{
	const struct cell *cell = cell_of(fixture, text);

	return cell ? cell->ground : -1;
}

void
check_canvas(const struct fixture *fixture)
{
	const struct canvas *canvas = fixture->canvas;
	const struct article *article = app_document(fixture->app)->article;

	if (article_check(article))
		fail_msg("%s", article_check(article));
	for (int i = 0; i < canvas->width * canvas->height; i++) {
		const struct cell *cell = &canvas->cells[i];

		assert_true(cell->role < ROLE_COUNT);
		assert_true(cell->overlay < ROLE_COUNT);
		assert_true(cell->width <= 2);
		assert_true(cell->offset == NONE ||
			    cell->offset < article->text.len);
	}
	assert_true(canvas->cursor_x < canvas->width);
	assert_true(canvas->cursor_y < canvas->height);
}
