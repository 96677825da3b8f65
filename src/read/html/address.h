/*
 * Addresses of links, made whole by the address of the page.
 */
#ifndef LESART_READ_HTML_ADDRESS_H
#define LESART_READ_HTML_ADDRESS_H

#include "read/html/page.h"

/* Has it a scheme and an authority? */
bool address_is_whole(struct slice address);

/*
 * `address` as seen from `base` (RFC 3986, 5.2, as far as http needs it), in
 * the arena; as it is where base is not whole. Empty for what leads nowhere
 * else: fragments and scripts.
 */
struct slice address_join(
	struct arena *arena, struct slice base, struct slice address);

/* The address that an <a> of a page leads to, or an empty one. */
struct slice address_of_link(struct page *page, uint32_t anchor);

#endif
