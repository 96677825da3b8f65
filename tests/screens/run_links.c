/* Links on the terminal: their list, their numbers, opened and copied. */
#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char page[] =
	"<!doctype html><html lang=\"de\"><meta charset=\"utf-8\">"
	"<title>Der Kran steht still</title>"
	"<link rel=\"canonical\" href=\"https://hafen.example/kran\">"
	"<article><h1>Der Kran steht still</h1>"
	"<p>Der Kran am <a href=\"/ostufer\">Ostufer</a> steht seit Montag "
	"still. Die <a href=\"https://werft.example/stra\xc3\x9f"
	"e?a=1&amp;b=2;touch%20x\">Werft</a> best\xc3\xa4tigte das am "
	"Dienstag auf Anfrage dieser Zeitung und nannte keine "
	"Gr\xc3\xbcnde.</p>"
	"<p>Mehr wei\xc3\x9f der <a href=\"mailto:rat@hafen.example\">Rat"
	"</a>, und zwar seit er im Sommer &uuml;ber den "
	"<a href=\"https://rat.example/&#27;[31m&#x202e;x\">Beschluss</a> "
	"der Stadt beraten hat.</p></article></html>\n";

/* A browser that writes its arguments down, says that it is there, and ends
 * with a status. */
static void
browser_make(const struct reader *reader, const char *name, int status)
{
	char script[512], path[128];

	snprintf(script, sizeof script, "#!/bin/sh\nprintf '%%s|' \"$@\" "
		">>%s/opened\ntest -t 0 && test -t 1 && echo shared >>%s/opened\n"
		"exit %d\n", reader->home, reader->home, status);
	file_write(reader->home, name, script);
	snprintf(path, sizeof path, "%s/%s", reader->home, name);
	assert_int_equal(chmod(path, 0700), 0);
}

static const char *
opened(const struct reader *reader)
{
	static char text[2048];
	char path[128];
	FILE *file;

	snprintf(path, sizeof path, "%s/opened", reader->home);
	file = fopen(path, "r");
	if (!file)
		return "";
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

static void
open_page(struct reader *reader, const char *browser, const char *display,
	int width)
{
	char variable[256];

	file_write(reader->home, "kran.html", page);
	snprintf(variable, sizeof variable, "BROWSER=%s", browser);
	reader_open(reader, &(struct run){.articles = {"kran.html"},
		.width = width, .environment = {variable, display}});
}

static void
test_list(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Der Kran am Ostufer steht"}, "[1]"},
		{"l", {"Links (5)", "[0] this article",
			"https://hafen.example/kran"}, NULL},
		{NULL, {"[2] Werft", "https://werft.example/stra%C3%9Fe?a=1&b=2",
			"https://rat.example/%1B[31m%E2%80%AEx"}, NULL},
		{"/werft", {"[2] Werft"}, "[1] Ostufer"},
		{"\r", {"/werft"}, NULL},
		{"l", {"Der Kran am Ostufer"}, "Links"},
		{"e", {"Ostufer[1] steht", "Werft[2]", "links have numbers"},
			NULL},
		{"e", {"links are without"}, "[1]"},
		/* The mark goes there, and Enter to its row. */
		{"G(\r", {"Links (5)", "[4] Beschluss"}, NULL},
		{"\033", {"Der Kran am Ostufer"}, "Links"},
	};
	struct reader *reader = *state;

	open_page(reader, "", "DISPLAY=", 80);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Beside the list the text has the numbers. */
static void
test_numbers_beside_the_list(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Der Kran am Ostufer steht"}, "[1]"},
		{"l", {"Ostufer[1] steht", "Beschluss[4]", "Links (5)"}, NULL},
		{"l", {"Ostufer steht"}, "[1]"},
	};
	struct reader *reader = *state;

	open_page(reader, "", "DISPLAY=", 160);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

static void
test_opened_in_this_terminal(void **state)
{
	static const struct step steps[] = {
		{"ljj\r", {"Links (5)"}, NULL},
		{"\033", {"Der Kran am Ostufer"}, "Links"},
		{"O", {"Der Kran am Ostufer"}, NULL},
		{":open 1\r", {"Der Kran am Ostufer"}, NULL},
		{":open 77\r", {"there is no link 77"}, NULL},
		{"l/rat@\r\r", {"only addresses of http and https"}, NULL},
		{"q", {"Der Kran am Ostufer"}, "Links"},
	};
	struct reader *reader = *state;
	char browser[128];

	browser_make(reader, "w3m", 0);
	snprintf(browser, sizeof browser, "none-such:%s/w3m -x %%s",
		reader->home);
	open_page(reader, browser, "DISPLAY=:7", 80);
	reader_do(reader, STEPS(steps));
	assert_string_equal(opened(reader),
		"-x|https://werft.example/stra%C3%9Fe?a=1&b=2;touch%20x|shared\n"
		"-x|https://hafen.example/kran|shared\n"
		"-x|https://hafen.example/ostufer|shared\n");
	reader_leave(reader);
}

/* One with windows of its own has nothing of the terminal; how it ends is
 * told. */
static void
test_opened_in_a_window(void **state)
{
	static const struct step steps[] = {
		{"lj\r", {"the browser ended with status 3"}, NULL},
	};
	struct reader *reader = *state;
	char browser[128];

	browser_make(reader, "window", 3);
	snprintf(browser, sizeof browser, "%s/window", reader->home);
	open_page(reader, browser, "DISPLAY=:7", 80);
	reader_do(reader, STEPS(steps));
	assert_string_equal(
		opened(reader), "https://hafen.example/ostufer|");
	reader_leave(reader);
}

static void
test_no_browser(void **state)
{
	static const struct step steps[] = {
		{"lj\r", {"there is no browser: name one in BROWSER"}, NULL},
	};
	struct reader *reader = *state;

	file_write(reader->home, "kran.html", page);
	reader_open(reader, &(struct run){.articles = {"kran.html"},
		.environment = {"BROWSER=none-such", "PATH=/none"}});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

static void
test_copied(void **state)
{
	static const struct step steps[] = {
		{"ljy", {"address copied"}, NULL},
		{"/rat.example\r", {"[4] Beschluss"}, "[1]"},
		{"y", {"address copied"}, NULL},
	};
	struct reader *reader = *state;

	open_page(reader, "", "DISPLAY=", 80);
	reader_do(reader, STEPS(steps));
	/* https://hafen.example/ostufer and
	 * https://rat.example/%1B[31m%E2%80%AEx */
	assert_non_null(strstr(terminal_bytes(reader->terminal),
		"\033]52;c;aHR0cHM6Ly9oYWZlbi5leGFtcGxlL29zdHVmZXI=\a"));
	assert_non_null(strstr(terminal_bytes(reader->terminal),
		"\033]52;c;aHR0cHM6Ly9yYXQuZXhhbXBsZS8lMUJbMzFtJUUyJTgwJUFFeA"
		"==\a"));
	assert_null(strstr(terminal_bytes(reader->terminal), "\xe2\x80\xae"));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_list),
		READER_TEST(test_numbers_beside_the_list),
		READER_TEST(test_opened_in_this_terminal),
		READER_TEST(test_opened_in_a_window),
		READER_TEST(test_no_browser),
		READER_TEST(test_copied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
