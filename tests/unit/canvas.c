/* The door to the terminal: what gets into cells, and where. */
#include "unit.h"

#include "term/canvas.h"
#include "text/utf8.h"
#include "text/width.h"

#include <locale.h>
#include <wchar.h>

static struct canvas canvas;

static struct rect
everything(void)
{
	return (struct rect){0, 0, canvas.width, canvas.height};
}

static int
put(int x, int y, const char *text)
{
	return canvas_put(&canvas, everything(), x, y, slice_string(text),
		ROLE_TEXT, 0);
}

/* A row as UTF-8, right halves left out; static. */
static const char *
row(int y)
{
	static char text[4096];
	char *to = text;

	for (int x = 0; x < canvas.width; x++) {
		const struct cell *cell = canvas_cell(&canvas, x, y);

		for (int i = 0; i < CELL_CODES && cell->codes[i]; i++)
			to += utf8_put(to, cell->codes[i]);
	}
	*to = 0;
	return text;
}

/* Cells must be whole: a wide character has its right half, every cell but
 * that has something printable first and marks behind it. */
static void
check_cells(void)
{
	for (int y = 0; y < canvas.height; y++)
		for (int x = 0; x < canvas.width; x++) {
			struct cell *cell = canvas_cell(&canvas, x, y);

			if (cell->width == 0) {
				assert_true(x > 0);
				assert_int_equal(cell[-1].width, 2);
				assert_int_equal(cell->codes[0], 0);
				continue;
			}
			assert_int_equal(
				width_of(cell->codes[0]), cell->width);
			assert_int_equal(wcwidth((wchar_t)cell->codes[0]),
				cell->width);
			if (cell->width == 2) {
				assert_true(x + 1 < canvas.width);
				assert_int_equal(cell[1].width, 0);
			}
			for (int i = 1; i < CELL_CODES; i++)
				assert_true(!cell->codes[i] ||
					    !wcwidth((wchar_t)cell->codes[i]));
		}
}

static int
set_up(void **state)
{
	(void)state;
	canvas_resize(&canvas, 20, 4);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	check_cells();
	canvas_free(&canvas);
	return 0;
}

static void
test_every_code_point(void **state)
{
	(void)state;
	for (char32_t code = 0; code <= 0x10ffff; code++) {
		char text[16] = {'a'};
		uint32_t len = 1;
		int end;

		if (code >= 0xd800 && code <= 0xdfff)
			continue;
		len += utf8_put(text + len, code);
		text[len++] = 'b';
		canvas_resize(&canvas, 8, 1);
		end = canvas_put(&canvas, everything(), 0, 0,
			slice_from(text, len), ROLE_TEXT, 0);
		assert_in_range(end, 2, 4);
		assert_int_equal(canvas_cell(&canvas, end - 1, 0)->codes[0],
			'b');
		for (int x = 0; x < 8; x++) {
			struct cell *cell = canvas_cell(&canvas, x, 0);

			for (int i = 0; i < CELL_CODES && cell->codes[i]; i++)
				assert_true(wcwidth((wchar_t)cell->codes[i]) >=
					    0);
		}
		check_cells();
	}
}

static void
test_controls_stay_out(void **state)
{
	(void)state;
	put(0, 0, "a\033]0;x\007\xc2\x9b" "31mb\xe2\x80\xae\xc2\xadz\r\n\t");
	assert_string_equal(row(0), "a]0;x31mbz          ");
	/* Bytes that are no UTF-8 show as what they are. */
	put(0, 1, "\xff\xc3(\xed\xa0\x80");
	assert_string_equal(row(1), "\xef\xbf\xbd\xef\xbf\xbd("
				    "                 ");
}

static void
test_wide_characters_at_edges(void **state)
{
	struct rect clip = {2, 0, 4, 1};

	(void)state;
	assert_int_equal(put(19, 0, "日"), 21);
	assert_string_equal(row(0), "                    ");
	assert_int_equal(canvas_cell(&canvas, 19, 0)->offset, 0);
	canvas_put(&canvas, clip, 1, 0, slice_string("日本語"), ROLE_TEXT, 0);
	assert_string_equal(row(0), "   本               ");
	assert_int_equal(canvas_cell(&canvas, 3, 0)->width, 2);
	assert_int_equal(canvas_cell(&canvas, 4, 0)->width, 0);
	assert_int_equal(canvas_cell(&canvas, 5, 0)->codes[0], ' ');
	assert_int_equal(canvas_cell(&canvas, 5, 0)->offset, 6);
}

static void
test_halves_are_never_left(void **state)
{
	(void)state;
	put(0, 0, "日本語");
	put(1, 0, "x");
	assert_string_equal(row(0), " x本語              ");
	put(4, 0, "y");
	assert_string_equal(row(0), " x本y               ");
	put(1, 0, "語");
	assert_string_equal(row(0), " 語 y               ");
	canvas_fill(&canvas, (struct rect){2, 0, 1, 1}, ROLE_BAR);
	assert_string_equal(row(0), "    y               ");
}

static void
test_marks_are_at_most_four(void **state)
{
	char text[64] = "e";
	struct cell *cell = canvas_cell(&canvas, 0, 0);

	(void)state;
	for (int i = 0; i < 20; i++)
		strcat(text, "\xcc\x81");
	strcat(text, "n");
	assert_int_equal(put(0, 0, text), 2);
	for (int i = 1; i < CELL_CODES; i++)
		assert_int_equal(cell->codes[i], 0x301);
	assert_int_equal(cell[1].codes[0], 'n');
	assert_int_equal(put(0, 1, "\xcc\x81"), 0);
}

static void
test_emoji_keep_in_step(void **state)
{
	(void)state;
	/* A family: only its first member, in the two cells of that. */
	assert_int_equal(put(0, 0, "👨‍👩‍👧!"), 3);
	assert_int_equal(canvas_cell(&canvas, 0, 0)->codes[0], 0x1f468);
	assert_int_equal(canvas_cell(&canvas, 0, 0)->codes[1], 0);
	/* A colour of skin, a selector of emoji. */
	assert_int_equal(put(0, 1, "👍🏽!"), 3);
	assert_int_equal(put(0, 2, "❤️!"), 2);
	assert_int_equal(canvas_cell(&canvas, 0, 2)->codes[1], 0);
	assert_int_equal(put(0, 3, "🇩🇪!"), 3);
}

static void
test_offsets_are_bytes_of_the_text(void **state)
{
	(void)state;
	canvas_put(&canvas, everything(), 2, 1, slice_string("für 日x"),
		ROLE_PERSON, 100);
	assert_int_equal(canvas_cell(&canvas, 1, 1)->offset, NONE);
	assert_int_equal(canvas_cell(&canvas, 2, 1)->offset, 100);
	assert_int_equal(canvas_cell(&canvas, 3, 1)->offset, 101);
	assert_int_equal(canvas_cell(&canvas, 4, 1)->offset, 103);
	assert_int_equal(canvas_cell(&canvas, 6, 1)->offset, 105);
	assert_int_equal(canvas_cell(&canvas, 7, 1)->offset, 105);
	assert_int_equal(canvas_cell(&canvas, 8, 1)->offset, 108);
	assert_int_equal(canvas_cell(&canvas, 8, 1)->role, ROLE_PERSON);
	canvas_overlay_span(&canvas, everything(), (struct span){101, 104},
		ROLE_HIT);
	assert_int_equal(canvas_cell(&canvas, 2, 1)->overlay, ROLE_TEXT);
	assert_int_equal(canvas_cell(&canvas, 3, 1)->overlay, ROLE_HIT);
	assert_int_equal(canvas_cell(&canvas, 4, 1)->overlay, ROLE_HIT);
	assert_int_equal(canvas_cell(&canvas, 5, 1)->overlay, ROLE_TEXT);
	canvas_role_span(&canvas, everything(), (struct span){105, 108},
		ROLE_PLACE);
	assert_int_equal(canvas_cell(&canvas, 7, 1)->role, ROLE_PLACE);
	assert_int_equal(canvas_cell(&canvas, 8, 1)->role, ROLE_PERSON);
}

static void
test_cut_with_an_ellipsis(void **state)
{
	struct slice text = slice_string("Straße 日本");

	(void)state;
	assert_int_equal(canvas_put_cut(&canvas, everything(), 0, 0, text,
		ROLE_ENTRY, 11), 11);
	assert_string_equal(row(0), "Straße 日本         ");
	canvas_put_cut(&canvas, everything(), 0, 1, text, ROLE_ENTRY, 10);
	assert_string_equal(row(1), "Straße 日…          ");
	canvas_put_cut(&canvas, everything(), 0, 2, text, ROLE_ENTRY, 9);
	assert_string_equal(row(2), "Straße …            ");
	assert_int_equal(canvas_put_cut(&canvas, everything(), 0, 3, text,
		ROLE_ENTRY, 1), 1);
	assert_string_equal(row(3), "…                   ");
	assert_int_equal(canvas_put_cut(&canvas, everything(), 5, 3, text,
		ROLE_ENTRY, 0), 5);
	assert_int_equal(canvas_put_cut(&canvas, everything(), 5, 3, text,
		ROLE_ENTRY, -3), 5);
}

static void
test_frame(void **state)
{
	(void)state;
	canvas_frame(&canvas, (struct rect){0, 0, 12, 3}, "Zahlen", true);
	assert_string_equal(row(0), "┌ Zahlen ──┐        ");
	assert_string_equal(row(1), "│          │        ");
	assert_string_equal(row(2), "└──────────┘        ");
	assert_int_equal(canvas_cell(&canvas, 0, 0)->role, ROLE_FOCUS);
	assert_int_equal(canvas_cell(&canvas, 3, 0)->role, ROLE_TITLE);
	canvas_frame(&canvas, (struct rect){12, 0, 8, 4}, "Organisationen",
		false);
	assert_string_equal(row(0), "┌ Zahlen ──┐┌ Org… ┐");
	assert_int_equal(canvas_cell(&canvas, 12, 0)->role, ROLE_BORDER);
}

static void
test_anything_off_the_canvas(void **state)
{
	static const int odd[] = {INT32_MIN / 4, -3, -1, 0, 3, 19, 20, 21, 4000,
		INT32_MAX / 4};

	(void)state;
	for (size_t a = 0; a < sizeof odd / sizeof *odd; a++)
		for (size_t b = 0; b < sizeof odd / sizeof *odd; b++)
			for (size_t c = 0; c < sizeof odd / sizeof *odd; c++) {
				struct rect rect = {
					odd[a], odd[b], odd[c] % 100, odd[a] % 90};

				canvas_fill(&canvas, rect, ROLE_TEXT);
				canvas_frame(&canvas, rect, "日本", false);
				canvas_overlay(&canvas, rect, ROLE_HIT);
				put(odd[a], odd[b], "日本語 für");
				canvas_put(&canvas, rect, odd[b], odd[c],
					slice_string("日本語"), ROLE_TEXT, 0);
				check_cells();
			}
	canvas_resize(&canvas, 0, -5);
	assert_int_equal(canvas.width, 1);
	assert_int_equal(canvas.height, 1);
	put(0, 0, "日");
	assert_string_equal(row(0), " ");
	canvas_resize(&canvas, 1000, 300);
	put(999, 299, "x");
	assert_int_equal(canvas_cell(&canvas, 999, 299)->codes[0], 'x');
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_every_code_point),
		TEST(test_controls_stay_out),
		TEST(test_wide_characters_at_edges),
		TEST(test_halves_are_never_left),
		TEST(test_marks_are_at_most_four),
		TEST(test_emoji_keep_in_step),
		TEST(test_offsets_are_bytes_of_the_text),
		TEST(test_cut_with_an_ellipsis),
		TEST(test_frame),
		TEST(test_anything_off_the_canvas),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
