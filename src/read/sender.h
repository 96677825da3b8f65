/*
 * What whoever sent an input said of it, beside its bytes.
 */
#ifndef LESART_READ_SENDER_H
#define LESART_READ_SENDER_H

#include "base/span.h"

/* Of a file nothing is said: empty slices. */
struct sender {
	struct slice address; /* where the input came from */
	struct slice charset; /* its label */
};

#endif
