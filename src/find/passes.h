/*
 * The functions of the passes, named in the table of find.c. What each
 * finds, from which sources, stands in its file.
 */
#ifndef LESART_FIND_PASSES_H
#define LESART_FIND_PASSES_H

#include "find/work.h"

#endif
