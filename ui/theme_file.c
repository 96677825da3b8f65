/* Theme files: where they are, and what stands in them. */
#include "config.h"

#include "base/memory.h"
#include "config_ini.h"
#include "paths.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { PATH_BYTES = 4096, NAMES_MAX = 500 };

bool
theme_name_is_good(const char *name)
{
	size_t len = strlen(name);

	return len && len < sizeof((struct theme *)NULL)->name &&
	       strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
			    "abcdefghijklmnopqrstuvwxyz0123456789-_") == len;
}

/* ---- reading --------------------------------------------------------- */

struct colours {
	struct colour_name *at;
	uint32_t count, max;
};

/* An entry of [colours]: a name for a colour. Only those before it count,
 * so that names cannot go round in a circle. */
static const char *
colour_add(struct colours *colours, const struct ini_entry *entry)
{
	struct style style;
	const char *wrong = theme_parse_style(
		entry->value, colours->at, colours->count, &style);

	if (wrong)
		return wrong;
	if (style.ink.kind == COLOUR_UNSET || style.attributes ||
		style.paper.kind != COLOUR_UNSET)
		return N_("a colour and nothing else is needed here");
	*ARRAY_ADD(colours) = (struct colour_name){entry->key, style.ink};
	return NULL;
}

/* An entry of [theme]. */
static const char *
fact_set(struct theme *theme, const struct ini_entry *entry)
{
	if (!strcmp(entry->key, "name"))
		return NULL; /* the file's name is what counts */
	if (strcmp(entry->key, "background"))
		return N_("no such entry in [theme]");
	if (strcmp(entry->value, "dark") && strcmp(entry->value, "light"))
		return N_("background is dark or light");
	theme->dark = !strcmp(entry->value, "dark");
	return NULL;
}

static const char *
role_set(struct theme *theme, const struct colours *colours,
	const struct ini_entry *entry)
{
	int role = role_named(entry->key);

	if (role < 0)
		return N_("no such role");
	return theme_parse_style(entry->value, colours->at, colours->count,
		&theme->styles[role]);
}

static void
theme_fill(struct theme *theme, const char *path, const struct ini *ini,
	struct complaints *complaints)
{
	struct colours colours = {0};

	for (uint32_t i = 0; i < ini->count; i++) {
		const struct ini_entry *entry = &ini->at[i];
		const char *wrong = N_("no such section in a theme");

		if (!strcmp(entry->section, "theme"))
			wrong = fact_set(theme, entry);
		else if (!strcmp(entry->section, "colours"))
			wrong = colour_add(&colours, entry);
		else if (!strcmp(entry->section, "roles"))
			wrong = role_set(theme, &colours, entry);
		if (wrong)
			complaints_add(complaints, path, entry->line,
				"%.*s: %s", ini_quoted_len(entry->key),
				entry->key, _(wrong));
	}
	free(colours.at);
}

/* A theme from a file, over the default one. */
static enum status
theme_read(const char *path, const char *name, struct theme *theme,
	struct complaints *complaints)
{
	struct ini ini;
	enum status status = ini_read(path, &ini, complaints);

	if (!status) {
		*theme = *theme_terminal();
		snprintf(theme->name, sizeof theme->name, "%s", name);
		theme_fill(theme, path, &ini, complaints);
	}
	ini_free(&ini);
	return status;
}

enum status
theme_load(const char *name, struct theme *theme,
	struct complaints *complaints)
{
	char file[128], path[PATH_BYTES];
	enum status status;

	if (!theme_name_is_good(name))
		return STATUS_NOT_FOUND;
	snprintf(file, sizeof file, "themes/%s.ini", name);
	if (path_config(path, sizeof path, file) && !access(path, F_OK))
		return theme_read(path, name, theme, complaints);
	if (!strcmp(name, theme_terminal()->name)) {
		*theme = *theme_terminal();
		return STATUS_OK;
	}
	if (!path_data(path, sizeof path, file))
		return STATUS_NOT_FOUND;
	status = theme_read(path, name, theme, complaints);
	return status;
}

/* ---- which there are ------------------------------------------------- */

struct names {
	char **at;
	uint32_t count, max;
};

static void
names_add(struct names *names, const char *name)
{
	for (uint32_t i = 0; i < names->count; i++)
		if (!strcmp(names->at[i], name))
			return;
	if (names->count < NAMES_MAX)
		*ARRAY_ADD(names) = memory_string(name);
}

static void
names_add_folder(struct names *names, const char *path)
{
	DIR *folder = path ? opendir(path) : NULL;
	struct dirent *entry;

	while (folder && (entry = readdir(folder))) {
		char name[64];
		size_t len = strlen(entry->d_name);

		if (len < 5 || len - 4 >= sizeof name ||
			strcmp(entry->d_name + len - 4, ".ini"))
			continue;
		memcpy(name, entry->d_name, len - 4);
		name[len - 4] = 0;
		if (theme_name_is_good(name))
			names_add(names, name);
	}
	if (folder)
		closedir(folder);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

uint32_t
theme_names(char ***names)
{
	struct names found = {0};
	char path[PATH_BYTES];

	names_add(&found, theme_terminal()->name);
	names_add_folder(&found, path_config(path, sizeof path, "themes"));
	names_add_folder(&found, path_data(path, sizeof path, "themes"));
	qsort(found.at, found.count, sizeof *found.at, compare_names);
	*names = found.at;
	return found.count;
}
