/*
 * What a number is about: words of its sentence, by the shape of the
 * clause around it. There is no parser: nouns are known by their capital in
 * German and by what stands around them in English.
 */
#ifndef LESART_FIND_NUMBER_SUBJECT_H
#define LESART_FIND_NUMBER_SUBJECT_H

#include "find/atoms.h"

/*
 * The subject of a number of a kind that reaches from atom `first` to
 * before `end`; an empty span where none is found. `adjective`: the number
 * is told of the noun behind it ("dreijährig").
 */
struct span number_subject(const struct atoms *atoms, uint32_t first,
	uint32_t end, enum number_kind kind, bool adjective);

#endif
