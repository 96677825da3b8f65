/*
 * Addresses of the web (RFC 3986) as strings: cleaned, joined, and looked
 * at before a program is given one.
 *
 * Must not know: the network, programs.
 */
#ifndef LESART_BASE_ADDRESS_H
#define LESART_BASE_ADDRESS_H

#include "base/arena.h"

/* Longer ones are no links. */
enum { ADDRESS_MAX = 2048 };

/*
 * The address as it is kept: without white space at its ends and without
 * tabs and line ends in it, all that is not of "!" to "~" as "%XX", as
 * browsers read it; in the arena. Empty where it is too long or a script.
 */
struct slice address_clean(struct arena *arena, struct slice address);

/* Has it a scheme and an authority? */
bool address_is_whole(struct slice address);

/* Does a person who gives this mean an address, and no file? */
bool address_is_meant(const char *path);

/*
 * Is it one of http or https with a host, of ADDRESS_MAX bytes of "!" to
 * "~" at most? Nothing else is ever opened or fetched. Such an address
 * cannot be taken for an option.
 */
bool address_is_web(struct slice address);

/* The host of such an address, with its port; within it. */
struct slice address_host(struct slice address);

/*
 * `address` as seen from `base` (5.2, as far as http needs it), in the
 * arena; as it is where base is not whole. Empty for a fragment, which leads
 * nowhere else.
 */
struct slice address_join(
	struct arena *arena, struct slice base, struct slice address);

#endif
