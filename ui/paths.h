/*
 * Where the program's own files are (in the build tree, or installed) and
 * the person's (XDG base directories).
 */
#ifndef LESART_UI_PATHS_H
#define LESART_UI_PATHS_H

#include "base/span.h"

/* The last part of a path: the name of the file. */
struct slice path_last(const char *path);

/*
 * Each writes a path into `to` of `size` bytes and returns it, or NULL where
 * there is none (no home, or too long). `name` is a file within the folder;
 * "" for the folder itself. Relative XDG values are ignored, as the
 * specification says.
 */
char *path_data(char *to, size_t size, const char *name);   /* share/lesart */
char *path_locale(char *to, size_t size);                   /* share/locale */
char *path_config(char *to, size_t size, const char *name);
char *path_state(char *to, size_t size, const char *name);
char *path_cache(char *to, size_t size, const char *name);

/* Make the folders above a file, for the person alone, as far as they are
 * missing. */
void path_make_folders(const char *path);

#endif
