/* What the name pass keeps between slices. */
#ifndef LESART_FIND_FIND_NAMES_H
#define LESART_FIND_FIND_NAMES_H

#include "find/name_agree.h"
#include "find/name_entities.h"
#include "find/tagger_document.h"

struct names {
	struct name_entities entities;
	struct document_words words;
	struct name_forms forms;
	bool begun; /* a slice has been worked on */
};

#endif
