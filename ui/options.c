/* The table of options, and how each is taken. */
#include "options.h"
#include "base/memory.h"
#include "read/read.h"
#include "write/clean.h"

#include <getopt.h>
#include <stdlib.h>

#include "configured.h"

/* What an option's value was refused for; NULL when it was taken. */
typedef const char *option_take(struct options *options, const char *value);

static const char *
take_print(struct options *options, const char *value)
{
	options->mode = MODE_PRINT;
	if (!value)
		return NULL;
	if (strcmp(value, "plain"))
		return N_("knows only \"plain\"");
	options->mode = MODE_PRINT_PLAIN;
	return NULL;
}

static const char *
take_json(struct options *options, const char *value)
{
	(void)value;
	options->mode = MODE_JSON;
	return NULL;
}

static const char *
take_dump(struct options *options, const char *value)
{
	uint32_t count;
	const struct listing *stages = write_stages(&count);

	for (uint32_t i = 0; i < count; i++)
		if (!strcmp(stages[i].name, value)) {
			options->mode = MODE_LISTING;
			options->listing = &stages[i];
			return NULL;
		}
	return N_("knows no such stage");
}

static const char *
take_check(struct options *options, const char *value)
{
	(void)value;
	options->mode = MODE_CHECK;
	return NULL;
}

static const char *
take_theme(struct options *options, const char *value)
{
	options->theme = value;
	return NULL;
}

static const char *
take_width(struct options *options, const char *value)
{
	enum { WIDTH_MIN = 20, WIDTH_MAX = 200 };
	char *end;
	long width = strtol(value, &end, 10);

	if (*end || !*value || width < WIDTH_MIN || width > WIDTH_MAX)
		return N_("needs a number from 20 to 200");
	options->width = (int)width;
	return NULL;
}

static const char *
take_language(struct options *options, const char *value)
{
	for (int i = 1; i < LANGUAGE_COUNT; i++)
		if (!strcmp(language_code((enum language)i), value)) {
			options->language = (enum language)i;
			return NULL;
		}
	return N_("knows only \"de\" and \"en\"");
}

static const char *
take_date(struct options *options, const char *value)
{
	if (!options_is_day(value))
		return N_("needs a day as YYYY-MM-DD");
	options->date = value;
	return NULL;
}

static const char *
take_format(struct options *options, const char *value)
{
	if (!read_format_named(value))
		return N_("knows only \"text\", \"feed\", \"html\", \"mail\" "
			  "and \"markdown\"");
	options->format = value;
	return NULL;
}

static const char *
take_config(struct options *options, const char *value)
{
	options->config = value;
	return NULL;
}

static const char *
take_offline(struct options *options, const char *value)
{
	(void)value;
	options->offline = true;
	return NULL;
}

static const char *
take_color(struct options *options, const char *value)
{
	static const char *const words[] = {"auto", "always", "never"};

	if (!value)
		value = "always";
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (!strcmp(words[i], value)) {
			options->color = (enum options_color)i;
			return NULL;
		}
	return N_("knows only \"auto\", \"always\" and \"never\"");
}

static const char *
take_help(struct options *options, const char *value)
{
	(void)value;
	options->mode = MODE_HELP;
	return NULL;
}

static const char *
take_version(struct options *options, const char *value)
{
	(void)value;
	options->mode = MODE_VERSION;
	return NULL;
}

static const struct option_row rows[] = {
	{"print", "[=plain]", N_("print the article, set for reading; "
				 "plain: a block a line")},
	{"json", NULL, N_("print the model as JSON, an object an article")},
	{"outline", NULL, N_("list the sections")},
	{"names", NULL, N_("list people, places and organisations")},
	{"numbers", NULL, N_("list the numbers")},
	{"quotes", NULL, N_("list who said what")},
	{"dates", NULL, N_("list the dates")},
	{"links", NULL, N_("list the links")},
	{"check", NULL, N_("list what was odd; status 1 if it is a warning")},
	{"dump", N_("STAGE"), N_("print what one stage made")},
	{"theme", N_("NAME"), N_("use this theme")},
	{"width", N_("CELLS"), N_("width of the text, 20 to 200")},
	{"color", N_("[=WHEN]"), N_("colours of --print: auto, always, never")},
	{"lang", N_("CODE"), N_("language of the article: de or en")},
	{"date", N_("YYYY-MM-DD"), N_("the day of the article")},
	{"format", N_("NAME"), N_("format of the input")},
	{"config", N_("FILE"), N_("read this configuration")},
	{"offline", NULL, N_("fetch nothing from the network")},
	{"help", NULL, N_("print this help")},
	{"version", NULL, N_("print the version")},
};

/* One function a row; NULL: the row is a listing of its name. */
static option_take *const takers[ARRAY_LEN(rows)] = {
	take_print, take_json, NULL, NULL, NULL, NULL, NULL, NULL, take_check,
	take_dump, take_theme, take_width, take_color, take_language,
	take_date, take_format, take_config, take_offline, take_help,
	take_version,
};

const struct option_row *
options_rows(uint32_t *count)
{
	*count = ARRAY_LEN(rows);
	return rows;
}

static const char *
take_listing(struct options *options, const char *name)
{
	uint32_t count;
	const struct listing *listings = write_listings(&count);

	for (uint32_t i = 0; i < count; i++)
		if (!strcmp(listings[i].name, name))
			options->listing = &listings[i];
	options->mode = MODE_LISTING;
	return NULL;
}

bool
options_is_day(const char *text)
{
	static const int days[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year, month, day;

	if (strlen(text) != 10 || text[4] != '-' || text[7] != '-')
		return false;
	for (int i = 0; i < 10; i++)
		if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9'))
			return false;
	year = atoi(text);
	month = (text[5] - '0') * 10 + text[6] - '0';
	day = (text[8] - '0') * 10 + text[9] - '0';
	if (month == 2 && day == 29 &&
		(year % 4 || (year % 100 == 0 && year % 400)))
		return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static bool
options_refuse(const char *what, const char *why)
{
	fputs("lesart: ", stderr);
	write_clean(stderr, slice_string(what));
	fprintf(stderr, ": %s\n", why);
	return false;
}

static void
options_for_getopt(struct option longs[ARRAY_LEN(rows) + 1])
{
	memset(longs, 0, (ARRAY_LEN(rows) + 1) * sizeof *longs);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		const char *argument = rows[i].argument;

		longs[i].name = rows[i].name;
		longs[i].val = (int)i;
		longs[i].has_arg = !argument	      ? no_argument
				   : *argument == '[' ? optional_argument
						      : required_argument;
	}
}

bool
options_parse(int argc, char **argv, struct options *options)
{
	struct option longs[ARRAY_LEN(rows) + 1];
	int row;

	*options = (struct options){0};
	options_for_getopt(longs);
	opterr = 0;
	while ((row = getopt_long(argc, argv, ":hV", longs, NULL)) != -1) {
		const char *why;

		if (row == 'h' || row == 'V') {
			options->mode = row == 'h' ? MODE_HELP : MODE_VERSION;
			continue;
		}
		if (row == ':')
			return options_refuse(
				argv[optind - 1], _("needs a value"));
		if (row == '?')
			return options_refuse(argv[optind - 1],
				_("no such option; see lesart --help"));
		why = takers[row] ? takers[row](options, optarg)
				  : take_listing(options, rows[row].name);
		if (why) {
			char name[32];

			snprintf(name, sizeof name, "--%s", rows[row].name);
			return options_refuse(name, _(why));
		}
	}
	options->paths = argv + optind;
	options->path_count = argc - optind;
	return true;
}

void
options_help(FILE *to)
{
	fputs(_("Usage: lesart [OPTION...] [FILE...]\n"
		"Read an article in the terminal, marked up: sections, names, "
		"numbers, quotes.\n\n"
		"FILE may be \"-\" for standard input, or an address of the web "
		"(http or https).\nWithout a FILE and without a pipe a short "
		"tour opens. Press ? for help.\n\n"),
		to);
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		char left[40];
		const char *argument = rows[i].argument;

		snprintf(left, sizeof left, "--%s%s%s", rows[i].name,
			argument && *argument != '[' ? "=" : "",
			argument ? _(argument) : "");
		fprintf(to, "  %-20s %s\n", left, _(rows[i].help));
	}
	fputs(_("\nStatus: 0 done, 1 a file could not be read, "
		"2 wrong usage.\n"),
		to);
}

void
options_version(FILE *to)
{
	fprintf(to, "lesart %s\n", PACKAGE_VERSION);
}
