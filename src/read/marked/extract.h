/*
 * Inputs of marked-up formats to records, each the whole way of an input
 * within the parsing process. Several articles are records one after the
 * other, each ended by RECORD_END.
 */
#ifndef LESART_READ_MARKED_EXTRACT_H
#define LESART_READ_MARKED_EXTRACT_H

#include "read/records.h"
#include "read/sender.h"

void feed_extract(struct slice bytes, const struct sender *sender,
	struct records *records);
void markdown_extract(struct slice bytes, const struct sender *sender,
	struct records *records);

#endif
