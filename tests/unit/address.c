/* Addresses: cleaned, judged, joined. */
#include "unit.h"

#include "base/address.h"
#include "base/memory.h"

static void
cleans(const char *address, const char *want)
{
	struct arena arena = {0};

	assert_true(slice_is(
		address_clean(&arena, slice_string(address)), want));
	arena_free(&arena);
}

static void
addresses_are_cleaned(void **state)
{
	(void)state;
	cleans("https://x.example/a?b=c#d", "https://x.example/a?b=c#d");
	cleans(" \n https://x.example/ \r\n", "https://x.example/");
	cleans("https://x.ex\n\tample/", "https://x.example/");
	cleans("https://x.example/a b", "https://x.example/a%20b");
	cleans("https://x.example/Stra\u00dfe",
		"https://x.example/Stra%C3%9Fe");
	cleans("https://x.example/\033[31m\177", "https://x.example/%1B[31m%7F");
	cleans("https://x.example/\u202ecba", "https://x.example/%E2%80%AEcba");
	cleans("https://x.example/100%25", "https://x.example/100%25");
	cleans("javascript:alert(1)", "");
	cleans(" java\tScript\n:alert(1)", "");
	cleans("", "");
}

static void
long_addresses_are_none(void **state)
{
	static char address[1 << 20];
	struct arena arena = {0};

	(void)state;
	memset(address, 'a', sizeof address);
	assert_int_equal(address_clean(&arena,
		slice_from(address, ADDRESS_MAX)).len, ADDRESS_MAX);
	assert_int_equal(address_clean(&arena,
		slice_from(address, ADDRESS_MAX + 1)).len, 0);
	assert_int_equal(address_clean(&arena,
		slice_from(address, sizeof address)).len, 0);
	memset(address, '\177', sizeof address);
	assert_int_equal(address_clean(&arena,
		slice_from(address, ADDRESS_MAX / 3)).len,
		ADDRESS_MAX / 3 * 3);
	assert_int_equal(address_clean(&arena,
		slice_from(address, ADDRESS_MAX / 3 + 1)).len, 0);
	memcpy(address, "https://x.example/", 18);
	memset(address + 18, 'a', sizeof address - 18);
	assert_true(address_is_web(slice_from(address, ADDRESS_MAX)));
	assert_false(address_is_web(slice_from(address, ADDRESS_MAX + 1)));
	arena_free(&arena);
}

static void
only_the_web_is_the_web(void **state)
{
	static const char *const good[] = {"http://x", "https://x.example",
		"HTTPS://X.example:8080/?a=%20#b", "http://[::1]:80/",
		"https://me@x.example/"};
	static const char *const bad[] = {"", "http://", "https:///way",
		"https://?x", "https://me@/", "file:///etc/passwd",
		"ftp://x.example/", "javascript:alert(1)", "mailto:a@b",
		"-https://x.example/", " https://x.example/", "x.example",
		"https:x.example", "https://x.example/a b",
		"https://x.example/\n", "https://x.example/\033[31m",
		"https://x.example/\u202e", "data:text/html,x",
		"https://x.example/\177", "//x.example/"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(good); i++)
		if (!address_is_web(slice_string(good[i])))
			fail_msg("refused: %s", good[i]);
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		if (address_is_web(slice_string(bad[i])))
			fail_msg("taken: %s", bad[i]);
}

/* What begins so is no file, also where nothing can be fetched. */
static void
addresses_are_told_from_files(void **state)
{
	(void)state;
	assert_true(address_is_meant("http://"));
	assert_true(address_is_meant("HTTPS://x.example/a b"));
	assert_false(address_is_meant("http:/x"));
	assert_false(address_is_meant("file:///etc/hostname"));
	assert_false(address_is_meant("./https://x"));
	assert_false(address_is_meant("-"));
}

static void
hosts_are_told(void **state)
{
	(void)state;
	assert_true(slice_is(address_host(slice_string("http://x/y")), "x"));
	assert_true(slice_is(address_host(slice_string(
		"https://good.example@evil.example:81?x")),
		"evil.example:81"));
	assert_true(slice_is(address_host(slice_string("https://a@b@c/")),
		"c"));
}

static void
joins(const char *base, const char *address, const char *want)
{
	struct arena arena = {0};

	assert_true(slice_is(address_join(&arena, slice_string(base),
				     slice_string(address)), want));
	arena_free(&arena);
}

/* Out of RFC 3986, 5.4.1. */
static void
addresses_are_joined(void **state)
{
	static const char base[] = "http://a/b/c/d?q";

	(void)state;
	joins(base, "g", "http://a/b/c/g");
	joins(base, "./g", "http://a/b/c/g");
	joins(base, "g/", "http://a/b/c/g/");
	joins(base, "/g", "http://a/g");
	joins(base, "//g", "http://g");
	joins(base, "?y", "http://a/b/c/d?y");
	joins(base, "../g", "http://a/b/g");
	joins(base, "../../../g", "http://a/g");
	joins(base, "https://x/", "https://x/");
	joins("http://a", "g", "http://a/g");
	joins("", "g", "g");
	joins(base, "#s", "");
	joins(base, "mailto:x@y", "mailto:x@y");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_are_cleaned),
		cmocka_unit_test(long_addresses_are_none),
		cmocka_unit_test(only_the_web_is_the_web),
		cmocka_unit_test(addresses_are_told_from_files),
		cmocka_unit_test(hosts_are_told),
		cmocka_unit_test(addresses_are_joined),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
