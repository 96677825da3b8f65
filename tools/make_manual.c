/*
 * Makes the manual page: the prose of doc/lesart.mdoc, with the tables of
 * the program (options, commands, settings, roles, formats) and the first
 * lines of the themes in the place of lines that begin with "@".
 *
 *	make_manual PROSE DATA-FOLDER DOC-FOLDER PROGRAM-FOLDER THEME...
 */
#include "base/memory.h"
#include "commands.h"
#include "config.h"
#include "keymap.h"
#include "options.h"
#include "read/read.h"
#include "text/utf8.h"
#include "theme.h"
#include "write/write.h"

#include <stdio.h>
#include <stdlib.h>

enum { LINE_BYTES = 1024, NAME_BYTES = 256, COLUMNS = 72 };

/* What the command line tells. */
/* Of the installation, by their names in the prose. */
static struct {
	const char *name, *path;
} folders[] = {{"@DATA@", NULL}, {"@DOC@", NULL}, {"@PROGRAMS@", NULL}};

static char **themes;

/* ---- text for roff ---------------------------------------------------- */

/* One character, so that roff shows it and does nothing else. */
static void
put_code(char32_t code)
{
	static const struct {
		char code;
		const char *roff;
	} special[] = {
		{'\\', "\\e"}, {'"', "\\(dq"}, {'-', "\\-"}, {'^', "\\(ha"},
		{'~', "\\(ti"}, {'`', "\\(ga"}, {'\'', "\\(aq"},
	};

	for (size_t i = 0; i < ARRAY_LEN(special); i++)
		if ((char32_t)(unsigned char)special[i].code == code) {
			fputs(special[i].roff, stdout);
			return;
		}
	if (code < 0x80)
		putchar((int)code);
	else
		printf("\\[u%04X]", (unsigned)code);
}

static void
put_codes(const char *text, bool hyphens)
{
	const char *end = text + strlen(text);

	while (text < end) {
		char32_t code;

		text += utf8_next(text, end, &code);
		if (code == '-' && hyphens)
			putchar('-');
		else
			put_code(code);
	}
}

/* An argument of a macro that is never taken for a macro or punctuation. */
static void
put_word(const char *word)
{
	fputs("\\&", stdout);
	put_codes(word, false);
}

/* Running text: a sentence begins a line, and none is long. */
static void
put_sentence(const char *text)
{
	size_t column = 0;
	bool stop = false;

	while (*text) {
		char word[NAME_BYTES];
		size_t len = strcspn(text, " ");

		snprintf(word, sizeof word, "%.*s", (int)len, text);
		if (column)
			putchar(stop || column + len > COLUMNS ? '\n' : ' ');
		column = stop || column + len > COLUMNS ? 0 : column;
		if (!column && *word == '.')
			fputs("\\&", stdout);
		put_codes(word, true);
		column += len + 1;
		stop = len && text[len - 1] == '.' && text[len] == ' ';
		text += len + strspn(text + len, " ");
	}
}

/* Words as "a, b and c", each on a line with its macro. */
struct enumeration {
	const char *macro, *before, *last; /* what is still to be written */
};

static void
enumerate_put(const char *macro, const char *word, const char *after)
{
	printf(".%s ", macro);
	put_word(word);
	printf("%s\n", after);
}

static void
enumerate(struct enumeration *words, const char *word)
{
	if (words->before)
		enumerate_put(words->macro, words->before, " ,");
	words->before = words->last;
	words->last = word;
}

static void
enumerate_end(const struct enumeration *words, const char *and,
	const char *after)
{
	if (words->before) {
		enumerate_put(words->macro, words->before, "");
		puts(and);
	}
	enumerate_put(words->macro, words->last, after);
}

/* ---- tables ----------------------------------------------------------- */

static void
put_options(void)
{
	uint32_t count;
	const struct option_row *rows = options_rows(&count);

	for (uint32_t i = 0; i < count; i++) {
		const char *argument = rows[i].argument;

		printf(".It Fl \\-%s", rows[i].name);
		if (argument && *argument == '[')
			printf(" Ns Op = Ns Ar %.*s",
				(int)strlen(argument) - 3, argument + 2);
		else if (argument)
			printf(" Ns = Ns Ar %s", argument);
		putchar('\n');
		put_sentence(rows[i].help);
		putchar('\n');
	}
}

/* The help of the command; those that say the same (section 1 to 9) are one
 * row, as in the help of the program. */
static uint32_t
put_command(const struct keymap *keymap, const struct command *commands,
	uint32_t count, uint32_t index)
{
	const struct command *command = &commands[index];
	uint32_t last = index;
	char keys[NAME_BYTES];

	while (last + 1 < count && commands[last + 1].help == command->help)
		last++;
	keymap_keys(keymap, command, keys, sizeof keys);
	fputs(".It Ic ", stdout);
	put_word(*keys ? keys : ":");
	if (!*keys)
		put_sentence(command->name);
	if (last > index) {
		keymap_keys(keymap, &commands[last], keys, sizeof keys);
		fputs(" No to Ic ", stdout);
		put_word(keys);
	}
	putchar('\n');
	put_sentence(command->help);
	printf(" (%s%s%s%s%s)\n", command->name,
		last > index ? " to " : "",
		last > index ? commands[last].name : "",
		command->argument ? " " : "",
		command->argument ? command->argument : "");
	return last;
}

static void
put_keys(void)
{
	struct keymap *keymap = keymap_new();
	uint32_t count;
	const struct command *commands = commands_all(&count);

	for (int group = 0; group < GROUP_COUNT; group++) {
		printf(".Ss %s\n.Bl -tag -width \"space pgdn c-f\" -compact\n",
			command_group_name((enum command_group)group));
		for (uint32_t i = 0; i < count; i++)
			if ((int)commands[i].group == group)
				i = put_command(keymap, commands, count, i);
		puts(".El");
	}
	keymap_free(keymap);
}

static void
put_key_names(void)
{
	struct enumeration words = {"Ic", NULL, NULL};
	const char *word;

	puts("or its name:");
	for (uint32_t i = 0; (word = key_word(i)); i++)
		enumerate(&words, word);
	enumerate(&words, "f1");
	enumerate_end(&words, "and", "");
	puts("to\n.Ic f12 .");
	puts(".Ic c\\-x\nand\n.Ic a\\-x\nare a key with Control and with Alt.");
}

/* "0 16-60" as "(0 or 16 to 60)". */
static void
put_allowed(const char *allowed)
{
	putchar('(');
	for (; *allowed; allowed++) {
		if (*allowed == '-')
			fputs(" to ", stdout);
		else if (*allowed == ' ')
			fputs(strchr(allowed + 1, ' ') ? ", " : " or ", stdout);
		else
			putchar(*allowed);
	}
	puts(")");
}

static void
put_setting(const struct setting_facts *facts)
{
	printf(".It Va %s No = Li ", facts->key);
	put_word(facts->value);
	putchar('\n');
	put_sentence(facts->help);
	putchar('\n');
	if (strcmp(facts->allowed, "NAME"))
		put_allowed(facts->allowed);
}

static void
put_settings(void)
{
	const struct settings settings = settings_default();
	struct setting_facts facts;
	const char *section = "";

	for (uint32_t i = 0; setting_facts(i, &settings, &facts); i++) {
		if (strcmp(section, facts.section)) {
			if (*section)
				puts(".El");
			section = facts.section;
			printf(".Ss Section %s\n.Bl -tag -width Ds\n",
				section);
		}
		put_setting(&facts);
	}
	puts(".El");
}

static void
put_formats(void)
{
	uint32_t count;
	const struct format *formats = read_formats(&count);

	for (uint32_t i = 0; i < count; i++) {
		printf(".It Cm %s\n", formats[i].name);
		put_sentence(formats[i].help);
		putchar('\n');
	}
}

static void
put_stages(void)
{
	uint32_t count;
	const struct listing *stages = write_stages(&count);
	struct enumeration words = {"Cm", NULL, NULL};

	for (uint32_t i = 0; i < count; i++)
		enumerate(&words, stages[i].name);
	enumerate_end(&words, "and", " .");
}

static void
put_roles(void)
{
	for (int i = 0; i < ROLE_COUNT; i++) {
		printf(".It Li %s\n", role_name((enum role)i));
		put_sentence(role_help((enum role)i));
		putchar('\n');
	}
}

static void
put_colours(void)
{
	struct enumeration words = {"Li", NULL, NULL};
	const char *word;

	for (uint32_t i = 0; (word = theme_colour_word(i)); i++)
		enumerate(&words, word);
	enumerate_end(&words, "and", " .");
}

static void
put_attributes(void)
{
	struct enumeration words = {"Li", NULL, NULL};
	const char *word;

	for (uint32_t i = 0; (word = theme_attribute_word(i)); i++)
		enumerate(&words, word);
	enumerate_end(&words, "and", " .");
}

/* ---- themes: "; Name: what it is like." opens each --------------------- */

/* The comment that opens a file, its lines joined. */
static void
read_comment(const char *path, char *to, size_t size)
{
	FILE *file = fopen(path, "r");
	char line[LINE_BYTES];
	size_t len = 0;

	while (file && fgets(line, sizeof line, file) && line[0] == ';' &&
		line[1] == ' ') {
		line[strcspn(line, "\n")] = 0;
		len += (size_t)snprintf(to + len, size - len, "%s%s",
			len ? " " : "", line + 2);
		if (len >= size)
			break;
	}
	if (!file || !len || !strstr(to, ": ")) {
		fprintf(stderr, "make_manual: %s: does not open with "
				"\"; Name: what it is like\"\n", path);
		exit(1);
	}
	fclose(file);
}

static void
put_themes(void)
{
	for (char **path = themes; *path; path++) {
		const char *slash = strrchr(*path, '/');
		const char *name = slash ? slash + 1 : *path;
		char comment[LINE_BYTES];

		read_comment(*path, comment, sizeof comment);
		printf(".It Cm %.*s\n", (int)strcspn(name, "."), name);
		put_sentence(strstr(comment, ": ") + 2);
		putchar('\n');
	}
}

/* ---- the prose -------------------------------------------------------- */

static const struct {
	const char *line;
	void (*put)(void);
} tables[] = {
	{"@OPTIONS", put_options}, {"@KEYS", put_keys},
	{"@KEYNAMES", put_key_names}, {"@SETTINGS", put_settings},
	{"@FORMATS", put_formats}, {"@STAGES", put_stages},
	{"@ROLES", put_roles}, {"@COLOURS", put_colours},
	{"@ATTRIBUTES", put_attributes}, {"@THEMES", put_themes},
};

/* A line of prose, with the folders of the installation. */
static void
put_line(const char *line)
{
	const char *at;

	while ((at = strchr(line, '@'))) {
		const char *put = "@";
		size_t len = 1;

		for (size_t i = 0; i < ARRAY_LEN(folders); i++)
			if (!strncmp(at, folders[i].name,
				    strlen(folders[i].name))) {
				put = folders[i].path;
				len = strlen(folders[i].name);
			}
		fwrite(line, 1, (size_t)(at - line), stdout);
		fputs(put, stdout);
		line = at + len;
	}
	puts(line);
}

static void
put_page(FILE *prose)
{
	char line[LINE_BYTES];

	while (fgets(line, sizeof line, prose)) {
		bool table = false;

		line[strcspn(line, "\n")] = 0;
		for (size_t i = 0; i < ARRAY_LEN(tables) && !table; i++)
			if (!strcmp(line, tables[i].line)) {
				tables[i].put();
				table = true;
			}
		if (!table)
			put_line(line);
	}
}

int
main(int argc, char **argv)
{
	int first = 2 + (int)ARRAY_LEN(folders);
	FILE *prose = argc > first ? fopen(argv[1], "r") : NULL;

	if (!prose) {
		fputs("usage: make_manual PROSE DATA-FOLDER DOC-FOLDER "
		      "PROGRAM-FOLDER THEME...\n", stderr);
		return 2;
	}
	for (size_t i = 0; i < ARRAY_LEN(folders); i++)
		folders[i].path = argv[2 + i];
	themes = argv + first;
	put_page(prose);
	fclose(prose);
	return fflush(stdout) || ferror(stdout) ? 1 : 0;
}
