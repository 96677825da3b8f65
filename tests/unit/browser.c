/* Which program shows a page, and that its arguments are given as they are. */
#include "unit.h"

#include "base/memory.h"
#include "browser.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char address[] = "https://x.example/$(touch%20x);`id`&'\"?a=1";
static char folder[64];

/* A program that writes its arguments, a line each, into the file "said". */
static void
program_make(const char *name)
{
	char path[128];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	fprintf(file, "#!/bin/sh\nprintf '%%s\\n' \"$@\" >%s/said\n"
		"exit 7\n", folder);
	fclose(file);
	assert_int_equal(chmod(path, 0700), 0);
}

static int
before(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/lesart-browser-XXXXXX");
	assert_non_null(mkdtemp(folder));
	program_make("w3m");
	program_make("window");
	program_make("xdg-open");
	setenv("PATH", folder, 1);
	setenv("DISPLAY", ":7", 1);
	unsetenv("WAYLAND_DISPLAY");
	unsetenv("BROWSER");
	return 0;
}

static int
after(void **state)
{
	static const char *const names[] = {
		"w3m", "window", "xdg-open", "said"};
	char path[128];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		unlink(path);
	}
	return rmdir(folder);
}

/* The words of its command, parted by "|"; "" for no program. */
static void
finds(const char *list, const char *words, bool terminal)
{
	char got[1024] = "";
	struct browser browser;

	if (list)
		setenv("BROWSER", list, 1);
	else
		unsetenv("BROWSER");
	if (browser_find(&browser, "https://x")) {
		for (int i = 0; browser.arguments[i]; i++)
			snprintf(got + strlen(got), sizeof got - strlen(got),
				"%s%s", i ? "|" : "", browser.arguments[i]);
		assert_int_equal(browser.terminal, terminal);
	}
	assert_string_equal(got, words);
	arena_free(&browser.arena);
}

static void
programs_are_found(void **state)
{
	char list[256], words[256];

	(void)state;
	finds(NULL, "xdg-open|https://x", false);
	finds("", "xdg-open|https://x", false);
	finds("window", "window|https://x", false);
	finds("w3m", "w3m|https://x", true);
	finds("none-such:w3m:window", "w3m|https://x", true);
	finds("none-such:: :other", "xdg-open|https://x", false);
	finds("window -a  -b", "window|-a|-b|https://x", false);
	finds("window --url=%s --new", "window|--url=https://x|--new", false);
	finds("window %s%s %%s 100%", "window|https://xhttps://x|%s|100%",
		false);
	finds("w3m &", "w3m|https://x", true);
	finds("window &:w3m", "window|https://x", false);
	finds("&", "xdg-open|https://x", false);
	snprintf(list, sizeof list, "/none/w3m:%s/w3m -F", folder);
	snprintf(words, sizeof words, "%s/w3m|-F|https://x", folder);
	finds(list, words, true);
}

/* Without a screen for windows a program can but have this terminal. */
static void
terminals_are_shared(void **state)
{
	(void)state;
	unsetenv("DISPLAY");
	finds(NULL, "xdg-open|https://x", true);
	finds("window", "window|https://x", true);
	finds("window &", "window|https://x", false);
	setenv("WAYLAND_DISPLAY", "wayland-0", 1);
	finds("window", "window|https://x", false);
}

static void
nothing_is_found(void **state)
{
	(void)state;
	setenv("PATH", "/none", 1);
	finds(NULL, "", false);
	finds("w3m:window", "", false);
	unsetenv("PATH");
	finds("none-such-at-all", "", false);
}

/* No shell has read the address. */
static void
addresses_are_given_whole(void **state)
{
	struct browser browser;
	char path[128], said[256] = "";
	pid_t process;
	FILE *file;
	int status;

	(void)state;
	setenv("BROWSER", "w3m -t %s", 1);
	assert_true(browser_find(&browser, address));
	process = browser_start(&browser, STDIN_FILENO);
	assert_true(process > 0);
	status = browser_wait(process);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 7);
	snprintf(path, sizeof path, "%s/said", folder);
	file = fopen(path, "r");
	assert_non_null(file);
	said[fread(said, 1, sizeof said - 1, file)] = '\0';
	fclose(file);
	assert_true(!strncmp(said, "-t\n", 3) &&
		    !strncmp(said + 3, address, sizeof address - 1) &&
		    !strcmp(said + 3 + sizeof address - 1, "\n"));
	arena_free(&browser.arena);
}

#define BROWSER_TEST(name) cmocka_unit_test_setup_teardown(name, before, after)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BROWSER_TEST(programs_are_found),
		BROWSER_TEST(terminals_are_shared),
		BROWSER_TEST(nothing_is_found),
		BROWSER_TEST(addresses_are_given_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
