/* The front end without a terminal: any bytes typed at any article, at
 * changing sizes; every screen keeps its rules. Input: two bytes of size,
 * the keys, a NUL, the article. A key byte 0xff changes the size. */
#include "fuzz.h"

#include "app.h"
#include "article/check.h"
#include "state.h"
#include "term/input.h"

#include <unistd.h>

enum { KEYS_MAX = 300 };

static void
check_screen(struct app *app)
{
	const struct canvas *canvas = app_paint(app);
	const struct document *document = app_document(app);

	FUZZ_REQUIRE(canvas->width == app->layout.width);
	for (int i = 0; i < canvas->width * canvas->height; i++) {
		const struct cell *cell = &canvas->cells[i];

		FUZZ_REQUIRE(cell->role < ROLE_COUNT);
		FUZZ_REQUIRE(cell->overlay < ROLE_COUNT && cell->width <= 2);
		FUZZ_REQUIRE(cell->offset == NONE || !document->article ||
			     cell->offset < document->article->text.len);
		for (int j = 0; j < CELL_CODES && cell->codes[j]; j++)
			FUZZ_REQUIRE(cell->codes[j] >= ' ' &&
				     (cell->codes[j] < 0x7f ||
					     cell->codes[j] >= 0xa0));
	}
	FUZZ_REQUIRE(canvas->cursor_x < canvas->width);
	FUZZ_REQUIRE(canvas->cursor_y < canvas->height);
}

static void
type_keys(struct app *app, struct slice keys)
{
	struct input *input = calloc(1, sizeof *input);

	for (size_t i = 0; i < keys.len && i < KEYS_MAX; i++) {
		unsigned char byte = (unsigned char)keys.at[i];
		size_t room;
		struct key key;

		if (byte == 0xff) {
			app_resize(app, (int)(i * 37 % 190), (int)(i * 17 % 60));
			check_screen(app);
			continue;
		}
		*input_room(input, &room) = byte;
		input_read(input, 1);
		/* Now and then there is a pause. */
		while ((key = input_key(input, i % 3 == 0)).kind) {
			app_key(app, key);
			app_work(app, 200);
			check_screen(app);
		}
	}
	free(input);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size), keys;
	int width = (int)fuzz_byte(&input), height = (int)fuzz_byte(&input) / 4;
	char path[] = "/tmp/lesart-fuzz-XXXXXX", *paths[] = {path, path};
	int file = mkstemp(path);
	struct app_start start = {.paths = paths, .count = 2,
		.settings = settings_default(), .keymap = keymap_new(),
		.theme = theme_terminal()};
	struct app *app;

	keys = fuzz_string(&input);
	FUZZ_REQUIRE(file >= 0);
	FUZZ_REQUIRE(write(file, input.at, input.len) == (ssize_t)input.len);
	close(file);
	start.settings.places = false;
	app = app_new(&start);
	FUZZ_REQUIRE(app);
	app_resize(app, width, height);
	app_first_screen(app);
	check_screen(app);
	type_keys(app, keys);
	while (app_work(app, 100000))
		;
	check_screen(app);
	FUZZ_REQUIRE(!article_check(app_document(app)->article));
	app_free(app);
	keymap_free(start.keymap);
	unlink(path);
	return 0;
}
