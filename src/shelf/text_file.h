/*
 * Is a file one of text? Folders hold pictures and programs, too, which
 * nobody wants to read as articles.
 */
#ifndef LESART_SHELF_TEXT_FILE_H
#define LESART_SHELF_TEXT_FILE_H

#include <stdbool.h>

/* By its first bytes: false for those of PDF and for a NUL where the charset
 * has none (text/charset.h). True for what is compressed, and for what
 * cannot be opened: reading it will tell why. */
bool text_file(const char *path);

#endif
