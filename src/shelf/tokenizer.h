/*
 * Words as the index of texts knows them: folded like the search of an
 * article does (text/fold.h), so that "fuer" and "FÜR" are found alike.
 */
#ifndef LESART_SHELF_TOKENIZER_H
#define LESART_SHELF_TOKENIZER_H

#include <sqlite3.h>
#include <stdbool.h>

/* Make the tokenizer "lesart" known to a database; false if it has no full
 * text search. */
bool tokenizer_add(sqlite3 *database);

#endif
