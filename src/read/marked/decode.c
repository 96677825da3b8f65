/* Decoding and cleaning of a whole input. */
#include "read/marked/decode.h"
#include "read/marked/part.h"
#include "text/normalise.h"

static enum charset
charset_for(struct slice bytes, enum charset said)
{
	size_t mark;
	enum charset charset = charset_of_head(bytes, &mark);

	if (charset != CHARSET_UNKNOWN)
		return charset;
	/* Whoever names a wide charset and has no NULs is wrong. */
	if (said != CHARSET_WINDOWS_1252)
		return CHARSET_UNKNOWN;
	charset = charset_of_evidence(bytes, true);
	return charset == CHARSET_UTF8 ? charset : said;
}

void
decode(struct decoded *decoded, struct slice bytes, enum charset charset)
{
	const struct oddities *odd;

	*decoded = (struct decoded){.cut = bytes.len > MARKED_MAX};
	if (decoded->cut)
		bytes.len = MARKED_MAX;
	decoded->normaliser = normaliser_new(charset_for(bytes, charset));
	decoded->text = normaliser_feed(decoded->normaliser, bytes, true, &odd);
	decoded->charset = normaliser_charset(decoded->normaliser);
	if (!decoded->text.at)
		decoded->text.at = "";
	for (uint32_t i = 0; i < odd->count; i++)
		if (odd->at[i].kind == ODDITY_INVALID)
			decoded->invalid = true;
		else
			decoded->odd = true;
}

void
decoded_free(struct decoded *decoded)
{
	normaliser_free(decoded->normaliser);
}

void
decoded_tell(const struct decoded *decoded, struct records *records)
{
	records_put(records, RECORD_CHARSET, (uint8_t)decoded->charset, 0,
		(struct slice){NULL, 0});
	if (decoded->cut)
		part_note(records, RECORD_NOTE_CUT);
	if (decoded->invalid)
		part_note(records, RECORD_NOTE_INVALID);
	if (decoded->odd)
		part_note(records, RECORD_NOTE_ODD);
}
