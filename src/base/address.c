/* Cleaning, judging and joining addresses. */
#include "base/address.h"

#include <strings.h>

/* Bytes of the scheme with its colon, 0 for none. */
static size_t
scheme_len(struct slice address)
{
	for (size_t i = 0; i < address.len; i++) {
		char byte = address.at[i] | ' ';

		if (address.at[i] == ':')
			return i ? i + 1 : 0;
		if (!(byte >= 'a' && byte <= 'z') &&
			!(i && address.at[i] && strchr("0123456789+-.",
						address.at[i])))
			return 0;
	}
	return 0;
}

bool
address_is_whole(struct slice address)
{
	size_t len = scheme_len(address);

	return len && address.len > len + 2 &&
	       !memcmp(address.at + len, "//", 2);
}

/* Bytes of scheme and authority of a whole address. */
static size_t
root_len(struct slice address)
{
	size_t at = scheme_len(address) + 2;

	while (at < address.len && !strchr("/?#", address.at[at]))
		at++;
	return at;
}

/* Bytes up to the last slash of the path. */
static size_t
folder_len(struct slice address, size_t root)
{
	size_t end = root;

	while (end < address.len && !strchr("?#", address.at[end]))
		end++;
	while (end > root && address.at[end - 1] != '/')
		end--;
	return end;
}

static struct slice
trimmed(struct slice address)
{
	while (address.len && (unsigned char)*address.at <= ' ')
		address = slice_from(address.at + 1, address.len - 1);
	while (address.len &&
		(unsigned char)address.at[address.len - 1] <= ' ')
		address.len--;
	return address;
}

static bool
is_visible(char byte)
{
	return byte >= '!' && byte <= '~';
}

struct slice
address_clean(struct arena *arena, struct slice address)
{
	static const char digits[] = "0123456789ABCDEF";
	char to[ADDRESS_MAX + 3];
	size_t len = 0;

	address = trimmed(address);
	for (size_t i = 0; i < address.len && len <= ADDRESS_MAX; i++) {
		unsigned char byte = (unsigned char)address.at[i];

		if (is_visible(address.at[i])) {
			to[len++] = address.at[i];
		} else if (!strchr("\t\n\r", byte) || !byte) {
			to[len++] = '%';
			to[len++] = digits[byte >> 4];
			to[len++] = digits[byte & 15];
		}
	}
	if (len > ADDRESS_MAX ||
		(len >= 11 && !strncasecmp(to, "javascript:", 11)))
		return slice_from("", 0);
	return arena_slice(arena, slice_from(to, len));
}

static bool
begins(struct slice address, const char *scheme)
{
	size_t len = strlen(scheme);

	return address.len >= len && !strncasecmp(address.at, scheme, len);
}

bool
address_is_meant(const char *path)
{
	struct slice address = slice_string(path);

	return begins(address, "http://") || begins(address, "https://");
}

bool
address_is_web(struct slice address)
{
	bool web = begins(address, "http://") || begins(address, "https://");

	if (!web || address.len > ADDRESS_MAX || !address_host(address).len)
		return false;
	for (size_t i = 0; i < address.len; i++)
		if (!is_visible(address.at[i]))
			return false;
	return true;
}

struct slice
address_host(struct slice address)
{
	size_t from = scheme_len(address) + 2, to = root_len(address);

	for (size_t i = from; i < to; i++)
		if (address.at[i] == '@')
			from = i + 1;
	return slice_from(address.at + from, to - from);
}

static struct slice
joined(struct arena *arena, struct slice a, struct slice b)
{
	char *to = arena_new(arena, a.len + b.len + 2);
	bool slash = b.len && !strchr("/?", *b.at) &&
		     (!a.len || a.at[a.len - 1] != '/');

	memcpy(to, a.at, a.len);
	if (slash)
		to[a.len] = '/';
	memcpy(to + a.len + slash, b.at, b.len);
	return slice_from(to, a.len + slash + b.len);
}

/* Take "./" and "../" off the front of a path and the folder that it is
 * seen from. */
static struct slice
climb(struct slice *path, struct slice folder, size_t root)
{
	for (;;) {
		if (path->len >= 2 && !memcmp(path->at, "./", 2)) {
			*path = slice_from(path->at + 2, path->len - 2);
		} else if (path->len >= 3 && !memcmp(path->at, "../", 3)) {
			*path = slice_from(path->at + 3, path->len - 3);
			if (folder.len > root + 1)
				folder.len--;
			while (folder.len > root + 1 &&
				folder.at[folder.len - 1] != '/')
				folder.len--;
		} else {
			return folder;
		}
	}
}

struct slice
address_join(struct arena *arena, struct slice base, struct slice address)
{
	size_t root;

	address = trimmed(address);
	if (!address.len || *address.at == '#')
		return (struct slice){NULL, 0};
	if (scheme_len(address) || !address_is_whole(base))
		return address;
	root = root_len(base);
	if (address.len > 1 && !memcmp(address.at, "//", 2))
		return joined(arena, slice_from(base.at, scheme_len(base)),
			address);
	if (*address.at == '/')
		return joined(arena, slice_from(base.at, root), address);
	if (*address.at == '?') {
		size_t end = root;

		while (end < base.len && !strchr("?#", base.at[end]))
			end++;
		return joined(arena, slice_from(base.at, end), address);
	}
	base = climb(&address, slice_from(base.at, folder_len(base, root)),
		root);
	return joined(arena, base, address);
}
