/* Configurations and themes: what is used, and what is told. */
#include "unit.h"

#include "config.h"
#include "keymap.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A table of commands of this test's own. */
static const struct command commands[] = {
	{"down", "j down", "a line down", GROUP_MOVE, NULL, NULL},
	{"up", "k up", "a line up", GROUP_MOVE, NULL, NULL},
	{"quit", "q c-c", "leave", GROUP_PROGRAM, NULL, NULL},
	{"quotes", "quote c", "quotes", GROUP_PANEL, NULL, NULL},
};

const struct command *
commands_all(uint32_t *count)
{
	*count = sizeof commands / sizeof *commands;
	return commands;
}

const struct command *
command_named(struct slice name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (slice_is(name, commands[i].name))
			return &commands[i];
	return NULL;
}

static char folder[] = "/tmp/lesart-config-XXXXXX";
static char path[256];
static struct settings settings;
static struct keymap *keymap;
static struct complaints complaints;

static int
set_up(void **state)
{
	(void)state;
	settings = settings_default();
	keymap = keymap_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	keymap_free(keymap);
	complaints_free(&complaints);
	unlink(path);
	return 0;
}

static void
write_bytes(const char *bytes, size_t len)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

static enum status
load_bytes(const char *bytes, size_t len)
{
	write_bytes(bytes, len);
	return config_load(path, &settings, keymap, &complaints);
}

static void
load(const char *text)
{
	assert_int_equal(load_bytes(text, strlen(text)), STATUS_OK);
}

/* A complaint without the file's path; "" if there are fewer. */
static const char *
complaint(uint32_t number)
{
	const char *line;

	if (number >= complaints.count)
		return "";
	line = complaints.at[number];
	if (!strncmp(line, path, strlen(path)))
		line += strlen(path);
	return line;
}

static const char *
command_of(const char *name)
{
	const struct command *command =
		keymap_command(keymap, key_named(slice_string(name)));

	return command ? command->name : "";
}

/* ---- config.ini ------------------------------------------------------ */

static void
test_everything_that_can_be_set(void **state)
{
	(void)state;
	load("; mine\n[ui]\ntheme = \"night\"\nlanguage = \"de\" ; here\n"
	     "[layout]\ntext_width = 60\noutline_width=20\n"
	     "panel_width = \"44\"\npanel = timeline\noutline = off\n"
	     "status_bar = no\n"
	     "[Reading]\nHyphenate = off\nplaces = 0\nmouse = false\n"
	     "case_matters = on\n");
	assert_string_equal(complaint(0), "");
	assert_string_equal(settings.theme, "night");
	assert_string_equal(settings.language, "de");
	assert_int_equal(settings.text_width, 60);
	assert_int_equal(settings.outline_width, 20);
	assert_int_equal(settings.panel_width, 44);
	assert_string_equal(settings.panel, "timeline");
	assert_false(settings.outline || settings.status_bar ||
		     settings.hyphenate || settings.places || settings.mouse);
	assert_true(settings.case_matters);
}

static void
test_keys(void **state)
{
	char names[64];

	(void)state;
	load("[keys]\ndown = \"n  c-n pgdn\"\nquotes = \"hash semicolon\"\n"
	     "up = \"\"\n");
	assert_string_equal(complaint(0), "");
	assert_string_equal(command_of("n"), "down");
	assert_string_equal(command_of("c-n"), "down");
	assert_string_equal(command_of("j"), "");
	assert_string_equal(command_of("k"), "");
	assert_string_equal(command_of("#"), "quotes");
	assert_string_equal(command_of("\""), "");
	assert_string_equal(command_of("q"), "quit");
	keymap_keys(keymap, &commands[0], names, sizeof names);
	assert_string_equal(names, "n c-n pgdn");
	keymap_keys(keymap, &commands[0], names, 6);
	assert_string_equal(names, "n c-n");
	keymap_keys(keymap, &commands[0], names, 4);
	assert_string_equal(names, "n");
}

static void
test_keys_that_clash_or_are_none(void **state)
{
	(void)state;
	load("[keys]\nquit = \"j\"\ndown = \"j x\"\nup = \"<C-\"\n"
	     "fly = \"x\"\n");
	assert_string_equal(complaint(0), ":3: this key is given twice: \"j\"");
	assert_string_equal(complaint(1), ":4: no such key: \"<C-\"");
	assert_string_equal(complaint(2), ":5: no such command: \"fly\"");
	assert_int_equal(complaints.count, 3);
	assert_string_equal(command_of("x"), "down");
	assert_string_equal(command_of("j"), "down");
}

static void
test_one_bad_line_loses_no_other(void **state)
{
	(void)state;
	load("[layout]\nthis line has no sign\ntext_width = 50\n=\n"
	     "[keys\nquit = \"x\"\n[layout]\npanel_width = 33\n");
	assert_string_equal(
		complaint(0), ":2: neither a section nor an entry");
	assert_string_equal(
		complaint(1), ":4: neither a section nor an entry");
	assert_string_equal(
		complaint(2), ":5: neither a section nor an entry");
	assert_string_equal(
		complaint(3), ":6: no such setting in [layout]: \"quit\"");
	assert_int_equal(complaints.count, 4);
	assert_int_equal(settings.text_width, 50);
	assert_int_equal(settings.panel_width, 33);
}

static void
test_values_out_of_range(void **state)
{
	(void)state;
	load("[layout]\ntext_width = 99999999999999999999\n"
	     "outline_width = 0\npanel_width = -5\npanel = names quotes\n");
	assert_string_equal(
		complaint(0), ":2: text_width is a number from 20 to 200");
	assert_string_equal(
		complaint(1), ":4: panel_width is a number from 20 to 80");
	assert_string_equal(complaint(2),
		":5: panel is one of: numbers names quotes timeline links none");
	assert_int_equal(complaints.count, 3);
	assert_int_equal(settings.text_width, 72);
	assert_int_equal(settings.panel_width, 0);
	assert_string_equal(settings.panel, "numbers");
}

static void
test_what_is_unknown(void **state)
{
	(void)state;
	load("early = 1\n[nonsense]\nfoo = bar\n[ui]\ntheme = ../../passwd\n"
	     "mouse = perhaps\n[reading]\nmouse = perhaps\n[ui]\nfoo = 1\n");
	assert_string_equal(complaint(0), ":1: an entry before any section");
	assert_string_equal(complaint(1), ":3: no such section: [nonsense]");
	assert_string_equal(
		complaint(2), ":5: no name of a theme: \"../../passwd\"");
	assert_string_equal(
		complaint(3), ":6: no such setting in [ui]: \"mouse\"");
	assert_string_equal(complaint(4), "and 2 more");
	assert_int_equal(complaints.count, 5);
	assert_string_equal(settings.theme, "terminal");
}

static void
test_lines_iniparser_stumbles_over(void **state)
{
	char text[4096] = "\xef\xbb\xbf[layout]\r\npanel = ";

	(void)state;
	memset(text + strlen(text), 'x', 1100);
	strcat(text, "\ntext_width = 40\r\noutline = \"off\nfoo = bar\\\n"
		     "panel_width = 30\n[]\n[ ]\noutline_width = 17");
	load(text);
	assert_string_equal(complaint(0), ":2: the line is too long");
	assert_string_equal(complaint(1), ":4: quotation marks are not closed");
	assert_string_equal(
		complaint(2), ":5: a backslash at the end of the line");
	assert_string_equal(complaint(3), ":7: a section without a name");
	assert_string_equal(complaint(4), "and 1 more");
	assert_int_equal(settings.text_width, 40);
	assert_int_equal(settings.panel_width, 30);
	assert_int_equal(settings.outline_width, 17);
	assert_true(settings.outline);
}

static void
test_bytes_that_are_no_text(void **state)
{
	static const char nul[] = "[layout]\ntext_\0width = 9\npanel_width = 31";

	(void)state;
	assert_int_equal(load_bytes(nul, sizeof nul - 1), STATUS_OK);
	assert_string_equal(
		complaint(0), ":2: control characters in the line");
	assert_int_equal(settings.panel_width, 31);
	complaints_free(&complaints);
	load("[\033]0;x\007]\n[\xc2\x9b" "31m]\nb\xe2\x80\xae" "ad = %s%n\n"
	     "[keys]\nquit = \"\xff%n\"\n");
	assert_int_equal(complaints.count, 3);
	for (uint32_t i = 0; i < complaints.count; i++)
		for (const char *at = complaints.at[i]; *at; at++) {
			assert_true((unsigned char)*at >= ' ');
			assert_int_not_equal(*at, 0x7f);
		}
	assert_string_equal(complaint(1), ":3: no such section: [31m]");
	assert_string_equal(complaint(2), ":5: no such key: \"\xef\xbf\xbd%n\"");
}

static void
test_files_that_are_none(void **state)
{
	char other[300];

	(void)state;
	assert_int_equal(config_load("/nonexistent/x", &settings, keymap,
		&complaints), STATUS_NOT_FOUND);
	assert_int_equal(config_load(folder, &settings, keymap, &complaints),
		STATUS_DIRECTORY);
	assert_int_equal(config_load("/dev/zero", &settings, keymap,
		&complaints), STATUS_NOT_REGULAR);
	snprintf(other, sizeof other, "%s/fifo", folder);
	assert_int_equal(mkfifo(other, 0600), 0);
	assert_int_equal(config_load(other, &settings, keymap, &complaints),
		STATUS_NOT_REGULAR);
	unlink(other);
	assert_int_equal(complaints.count, 0);
}

static void
test_limits(void **state)
{
	char *text = malloc(300000);
	size_t len = (size_t)sprintf(text, "[keys]\n");

	(void)state;
	for (int i = 0; i < 5000; i++)
		len += (size_t)sprintf(text + len, "k%d = x\n", i);
	assert_int_equal(load_bytes(text, len), STATUS_OK);
	assert_int_equal(complaints.count, 5);
	assert_string_equal(
		complaint(0), ":4001: too many lines; the rest is not read");
	assert_string_equal(complaint(4), "and 3996 more");
	memset(text, '\n', 300000);
	assert_int_equal(load_bytes(text, 300000), STATUS_TOO_LARGE);
	/* Larger than a pipe usually is. */
	memset(text, ' ', 200000);
	for (int i = 0; i < 200000; i += 500)
		text[i] = '\n';
	memcpy(text + 199900, "\n[layout]\ntext_width = 44\n", 26);
	complaints_free(&complaints);
	assert_int_equal(load_bytes(text, 200000), STATUS_OK);
	assert_int_equal(complaints.count, 0);
	assert_int_equal(settings.text_width, 44);
	free(text);
}

/* ---- themes ---------------------------------------------------------- */

static double
luminance(struct colour colour)
{
	const uint8_t parts[] = {colour.red, colour.green, colour.blue};
	static const double weights[] = {.2126, .7152, .0722};
	double sum = 0;

	/* WCAG 2, with the power 2.4 as (x^12)^(1/5) by Newton's method. */
	for (int i = 0; i < 3; i++) {
		double part = parts[i] / 255.0;

		if (part <= .03928) {
			part /= 12.92;
		} else {
			double x = (part + .055) / 1.055, y = x * x;
			double goal = y * y * y * y * y * y;

			for (int k = 0; k < 40; k++)
				y -= (y * y * y * y * y - goal) /
				     (5 * y * y * y * y);
			part = y;
		}
		sum += weights[i] * part;
	}
	return sum;
}

static double
contrast(struct style style)
{
	double ink = luminance(style.ink), paper = luminance(style.paper);

	return ink > paper ? (ink + .05) / (paper + .05)
			   : (paper + .05) / (ink + .05);
}

static struct theme
theme(const char *name)
{
	struct theme read;

	assert_int_equal(theme_load(name, &read, &complaints), STATUS_OK);
	assert_string_equal(complaint(0), "");
	assert_string_equal(read.name, name);
	return read;
}

/* Running text and everything in it, lists, bars; and all of that under
 * what may lie over it. */
static void
check_contrast(const char *name, double least)
{
	static const enum role overlays[] = {ROLE_TEXT, ROLE_HIT,
		ROLE_CURRENT_HIT, ROLE_WALK, ROLE_MARK, ROLE_SELECTED};
	struct theme read = theme(name);

	for (int role = 0; role < ROLE_COUNT; role++)
		for (size_t i = 0; i < sizeof overlays / sizeof *overlays;
			i++) {
			bool chrome = role == ROLE_BORDER ||
				      role > ROLE_FAINT || role == ROLE_FOCUS ||
				      (role >= ROLE_HIT && role <= ROLE_MARK);
			double found;

			if (overlays[i] != ROLE_TEXT && chrome)
				continue;
			found = contrast(theme_style(
				&read, (enum role)role, overlays[i]));
			if (found < (role == ROLE_BORDER ? 3 : least))
				fail_msg("%s: %s under %s: %.2f", name,
					role_name((enum role)role),
					role_name(overlays[i]), found);
		}
}

static void
test_themes_can_be_read(void **state)
{
	(void)state;
	assert_true(luminance((struct colour){
		.red = 255, .green = 255, .blue = 255}) > .999);
	check_contrast("paper", 4.5);
	check_contrast("night", 4.5);
	check_contrast("solarized", 4.5);
	check_contrast("contrast", 7);
	assert_false(theme("paper").dark);
	assert_true(theme("night").dark);
}

static void
test_colour_is_never_the_only_sign(void **state)
{
	static const char *const themes[] = {"terminal", "paper", "night",
		"contrast", "mono", "solarized"};
	static const enum role names[] = {ROLE_TEXT, ROLE_PERSON, ROLE_PLACE,
		ROLE_ORGANISATION, ROLE_KEY_FIGURE};

	(void)state;
	for (size_t t = 0; t < sizeof themes / sizeof *themes; t++) {
		struct theme read = theme(themes[t]);

		for (size_t i = 0; i < sizeof names / sizeof *names; i++)
			for (size_t k = 0; k < i; k++)
				assert_int_not_equal(
					read.styles[names[i]].attributes,
					read.styles[names[k]].attributes);
	}
}

/* Every theme says every role, with its sentence above it. */
static void
test_theme_files_are_commented(void **state)
{
	char **names;
	uint32_t count = theme_names(&names);

	(void)state;
	assert_int_equal(count, 6);
	for (uint32_t i = 0; i < count; i++) {
		char file[300], *text = calloc(1, 65536);
		FILE *from;

		snprintf(file, sizeof file, "%s/themes/%s.ini",
			getenv("srcdir"), names[i]);
		from = fopen(file, "r");
		assert_non_null(from);
		assert_true(fread(text, 1, 65535, from) > 1000);
		fclose(from);
		for (int role = 0; role < ROLE_COUNT; role++) {
			char expected[200];

			snprintf(expected, sizeof expected, "\n; %s\n%s = \"",
				role_help((enum role)role),
				role_name((enum role)role));
			assert_non_null(strstr(text, expected));
		}
		free(text);
		free(names[i]);
	}
	free(names);
}

/* The compiled-in theme and its file say the same. */
static void
test_terminal_theme_is_its_file(void **state)
{
	const struct theme *compiled = theme_terminal();
	struct theme read = theme("terminal");

	(void)state;
	for (int i = 0; i < ROLE_COUNT; i++)
		assert_memory_equal(&read.styles[i], &compiled->styles[i],
			sizeof read.styles[i]);
}

static void
test_bad_themes_are_told_and_used(void **state)
{
	static const char bad[] =
		"[theme]\nbackground = grey\n[colours]\nred = \"#gg0000\"\n"
		"me = \"#112233\"\n[roles]\ntext = \"me\"\n"
		"heading = \"red on on red\"\nperson = \"me bold\"\n"
		"nobody = \"red\"\n";
	char file[300];
	struct theme read;

	(void)state;
	snprintf(file, sizeof file, "%s/lesart/themes/own.ini", folder);
	strcpy(path, file);
	write_bytes(bad, sizeof bad - 1);
	assert_int_equal(theme_load("own", &read, &complaints), STATUS_OK);
	assert_string_equal(
		complaint(0), ":2: background: background is dark or light");
	assert_string_equal(
		complaint(1), ":4: red: no such colour or attribute");
	assert_string_equal(complaint(2), ":8: heading: \"on\" stands twice");
	assert_string_equal(complaint(3), ":10: nobody: no such role");
	assert_int_equal(complaints.count, 4);
	assert_int_equal(read.styles[ROLE_TEXT].ink.blue, 0x33);
	assert_int_equal(read.styles[ROLE_PERSON].attributes, ATTRIBUTE_BOLD);
	assert_memory_equal(&read.styles[ROLE_HEADING],
		&theme_terminal()->styles[ROLE_HEADING],
		sizeof read.styles[0]);
	unlink(file);
}

static void
test_themes_that_are_none(void **state)
{
	struct theme read;

	(void)state;
	assert_int_equal(theme_load("nowhere", &read, &complaints),
		STATUS_NOT_FOUND);
	assert_int_equal(theme_load("../../etc/passwd", &read, &complaints),
		STATUS_NOT_FOUND);
	assert_int_equal(
		theme_load("", &read, &complaints), STATUS_NOT_FOUND);
	assert_int_equal(theme_load("x\033]0;y", &read, &complaints),
		STATUS_NOT_FOUND);
}

/* A configuration directory with the program's themes in it. */
static int
make_folder(void **state)
{
	char command[1024];

	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(command, sizeof command,
		"mkdir -p %s/lesart/themes && cp %s/themes/*.ini "
		"%s/lesart/themes/", folder, getenv("srcdir"), folder);
	snprintf(path, sizeof path, "%s/config.ini", folder);
	setenv("XDG_CONFIG_HOME", folder, 1);
	return system(command);
}

static int
remove_folder(void **state)
{
	char command[256];

	(void)state;
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_everything_that_can_be_set),
		TEST(test_keys),
		TEST(test_keys_that_clash_or_are_none),
		TEST(test_one_bad_line_loses_no_other),
		TEST(test_values_out_of_range),
		TEST(test_what_is_unknown),
		TEST(test_lines_iniparser_stumbles_over),
		TEST(test_bytes_that_are_no_text),
		TEST(test_files_that_are_none),
		TEST(test_limits),
		TEST(test_themes_can_be_read),
		TEST(test_colour_is_never_the_only_sign),
		TEST(test_theme_files_are_commented),
		TEST(test_terminal_theme_is_its_file),
		TEST(test_bad_themes_are_told_and_used),
		TEST(test_themes_that_are_none),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
