/* Where files are: beside the program in a build tree, below its prefix where
 * it was moved to, else where it was to be installed. */
#include "paths.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct slice
path_last(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slice_string(slash && slash[1] ? slash + 1 : path);
}

/* Put a path together; NULL if it does not fit. */
static char *
join(char *to, size_t size, const char *folder, const char *between,
	const char *name)
{
	int len = snprintf(to, size, "%s%s%s%s", folder, between,
		*name ? "/" : "", name);

	return len > 0 && (size_t)len < size ? to : NULL;
}

/* The folder with "share" in it that belongs to the program: its own in a
 * build tree, the one above bin/ where it is installed. */
static char *
own_folder(char *to, size_t size)
{
	char share[4096];
	ssize_t len = readlink("/proc/self/exe", to, size - 1);

	if (len <= 0 || (size_t)len >= size - 1)
		return NULL;
	to[len] = 0;
	for (int up = 0; up < 2; up++) {
		char *slash = strrchr(to, '/');

		if (!slash || slash == to)
			return NULL;
		*slash = 0;
		if (join(share, sizeof share, to, "/share/lesart", "") &&
			!access(share, R_OK | X_OK))
			return to;
	}
	return NULL;
}

char *
path_data(char *to, size_t size, const char *name)
{
	char folder[2048];

	if (own_folder(folder, sizeof folder))
		return join(to, size, folder, "/share/lesart", name);
	return join(to, size, PACKAGE_DATA, "", name);
}

char *
path_locale(char *to, size_t size)
{
	char folder[2048];

	if (own_folder(folder, sizeof folder))
		return join(to, size, folder, "/share/locale", "");
	return join(to, size, PACKAGE_LOCALE, "", "");
}

/* A file of the person's: in $VARIABLE/lesart, else in $HOME/FALLBACK. */
static char *
path_of_person(char *to, size_t size, const char *variable,
	const char *fallback, const char *name)
{
	const char *folder = getenv(variable), *home = getenv("HOME");

	if (folder && *folder == '/')
		return join(to, size, folder, "/lesart", name);
	if (home && *home == '/')
		return join(to, size, home, fallback, name);
	return NULL;
}

char *
path_config(char *to, size_t size, const char *name)
{
	return path_of_person(
		to, size, "XDG_CONFIG_HOME", "/.config/lesart", name);
}

char *
path_state(char *to, size_t size, const char *name)
{
	return path_of_person(
		to, size, "XDG_STATE_HOME", "/.local/state/lesart", name);
}

char *
path_cache(char *to, size_t size, const char *name)
{
	return path_of_person(
		to, size, "XDG_CACHE_HOME", "/.cache/lesart", name);
}

void
path_make_folders(const char *path)
{
	char folder[4096];

	if ((size_t)snprintf(folder, sizeof folder, "%s", path) >=
		sizeof folder)
		return;
	for (char *slash = strchr(folder + 1, '/'); slash;
		slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(folder, 0700);
		*slash = '/';
	}
}
