/* Spans, memory, arenas. */
#include "unit.h"

#include "base/arena.h"
#include "base/memory.h"
#include "base/status.h"

#include <errno.h>
#include <stdlib.h>

static void
test_spans_meet_and_cover(void **state)
{
	struct span a = {2, 5}, b = {5, 8}, c = {3, 4};

	(void)state;
	assert_false(span_meets(a, b));
	assert_true(span_meets(a, c));
	assert_true(span_covers(a, c));
	assert_false(span_covers(c, a));
	assert_true(span_holds(a, 2));
	assert_false(span_holds(a, 5));
	assert_true(span_empty((struct span){4, 4}));
}

static void
test_array_grows_and_zeroes(void **state)
{
	struct { uint32_t *at; uint32_t count, max; } numbers = {0};

	(void)state;
	for (uint32_t i = 0; i < 1000; i++) {
		uint32_t *number = ARRAY_ADD(&numbers);

		assert_int_equal(*number, 0);
		*number = i;
	}
	assert_int_equal(numbers.count, 1000);
	for (uint32_t i = 0; i < 1000; i++)
		assert_int_equal(numbers.at[i], i);
	free(numbers.at);
}

static void
test_arena_keeps_and_aligns(void **state)
{
	struct arena arena = {0};
	struct slice kept = arena_slice(&arena, slice_string("Lesart"));

	(void)state;
	for (size_t size = 1; size < 100000; size *= 3) {
		unsigned char *at = arena_new(&arena, size);

		assert_int_equal((uintptr_t)at % 16, 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(at[i], 0);
		memset(at, 0xff, size);
	}
	assert_true(slice_is(kept, "Lesart"));
	assert_int_equal(kept.at[kept.len], 0);
	arena_free(&arena);
	assert_null(arena.chunk);
}

static void
test_errno_becomes_status(void **state)
{
	(void)state;
	assert_int_equal(status_from_errno(ENOENT), STATUS_NOT_FOUND);
	assert_int_equal(status_from_errno(EACCES), STATUS_NO_ACCESS);
	assert_int_equal(status_from_errno(EISDIR), STATUS_DIRECTORY);
	assert_int_equal(status_from_errno(0), STATUS_OK);
	assert_string_equal(status_sentence(STATUS_NOT_FOUND), "no such file");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spans_meet_and_cover),
		cmocka_unit_test(test_array_grows_and_zeroes),
		cmocka_unit_test(test_arena_keeps_and_aligns),
		cmocka_unit_test(test_errno_becomes_status),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
