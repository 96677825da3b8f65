/* Conventions of mail: flowed lines, signatures. */
#include "read/mail/prose.h"
#include "base/memory.h"

static const char dashes[] = "-- ";

/* ---- flowed lines -------------------------------------------------------- */

struct flowed {
	struct slice text;
	size_t depth; /* signs of quoting */
	bool soft;    /* goes on in the next line */
};

static struct flowed
flowed_line(struct slice line)
{
	struct flowed flowed = {line, 0, false};

	while (flowed.depth < line.len && line.at[flowed.depth] == '>')
		flowed.depth++;
	flowed.text = slice_from(
		line.at + flowed.depth, line.len - flowed.depth);
	/* A space that was stuffed before the text. */
	if (flowed.text.len && flowed.text.at[0] == ' ')
		flowed.text =
			slice_from(flowed.text.at + 1, flowed.text.len - 1);
	flowed.soft = flowed.text.len &&
		      flowed.text.at[flowed.text.len - 1] == ' ' &&
		      !slice_is(flowed.text, dashes);
	return flowed;
}

static void
put_depth(struct prose *prose, size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		BYTES_ADD(prose, ">", 1);
	if (depth)
		BYTES_ADD(prose, " ", 1);
}

void
prose_join(struct prose *prose, struct slice text, bool spaces_go)
{
	struct flowed before = {{"", 0}, 0, false};
	bool begun = false;

	while (text.len) {
		struct flowed line = flowed_line(slice_line(&text));
		bool goes_on = before.soft && before.depth == line.depth &&
			       !slice_is(line.text, dashes);
		size_t len = line.text.len - (line.soft && spaces_go);

		if (begun && !goes_on)
			BYTES_ADD(prose, "\n", 1);
		if (!goes_on)
			put_depth(prose, line.depth);
		BYTES_ADD(prose, line.text.at, len);
		before = line;
		begun = true;
	}
}

/* ---- signed text --------------------------------------------------------- */

static const char signed_begin[] = "-----BEGIN PGP SIGNED MESSAGE-----";
static const char armour_begin[] = "-----BEGIN PGP SIGNATURE-----";
static const char armour_end[] = "-----END PGP SIGNATURE-----";

enum frame { OUTSIDE, HEAD, SIGNED, ARMOUR };

/* A header of the frame, "Hash: SHA256", or nothing, or base64. */
static bool
is_header(struct slice line)
{
	const char *colon = memchr(line.at, ':', line.len);

	return colon && colon > line.at &&
	       !memchr(line.at, ' ', (size_t)(colon - line.at));
}

static bool
is_base64(struct slice line)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
		"0123456789+/=";

	for (size_t i = 0; i < line.len; i++)
		if (!memchr(digits, line.at[i], sizeof digits - 1))
			return false;
	return line.len % 4 == 0 || line.at[0] == '=';
}

/* Is the line one of the frame? Moves on to what follows it. */
static bool
frame_takes(enum frame *frame, struct slice line)
{
	switch (*frame) {
	case OUTSIDE:
		*frame = slice_is(line, signed_begin) ? HEAD : OUTSIDE;
		return *frame == HEAD;
	case HEAD:
		*frame = is_header(line) ? HEAD : SIGNED;
		return *frame == HEAD || !line.len;
	case SIGNED:
		*frame = slice_is(line, armour_begin) ? ARMOUR : SIGNED;
		return *frame == ARMOUR;
	case ARMOUR:
		if (is_header(line) || is_base64(line))
			return true;
		*frame = OUTSIDE;
		return slice_is(line, armour_end);
	}
	return false;
}

bool
prose_unsigned(struct prose *prose, struct slice text)
{
	enum frame frame = OUTSIDE;

	if (!memmem(text.at, text.len, signed_begin, sizeof signed_begin - 1))
		return false;
	while (text.len) {
		struct slice line = slice_line(&text);
		bool escaped = frame == SIGNED && line.len > 1 &&
			       line.at[0] == '-' && line.at[1] == ' ';

		if (frame_takes(&frame, slice_trimmed(line, " \t\r")))
			continue;
		BYTES_ADD(prose, line.at + 2 * escaped,
			line.len - 2 * escaped);
		BYTES_ADD(prose, "\n", 1);
	}
	return true;
}

/* ---- mailboxes and signatures -------------------------------------------- */

void
prose_from_mailbox(struct prose *prose, struct slice text)
{
	while (text.len) {
		struct slice line = slice_line(&text);
		bool kept = line.len > 6 && !memcmp(line.at, ">From ", 6);

		BYTES_ADD(prose, line.at + kept, line.len - kept);
		BYTES_ADD(prose, "\n", 1);
	}
}

struct slice
prose_signature(struct slice *text)
{
	struct slice rest = *text, signature = {"", 0};

	while (rest.len) {
		const char *begin = rest.at;

		if (!slice_is(slice_line(&rest), dashes))
			continue;
		signature = rest;
		text->len = (size_t)(begin - text->at);
	}
	return signature;
}
