/* Messages and their parts by GMime. */
#include "read/mail/mime.h"
#include "base/memory.h"

#include <errno.h>
#include <gmime/gmime.h>
#include <stdlib.h>

enum { LABEL_MAX = 64, CHARACTER_MAX = 8 };

struct mime {
	GMimeParser *parser;
	GMimeParserOptions *options;
	GMimeMessage *message;
	GMimePartIter *parts;
	bool begun;        /* the iterator stands at a part that was given */
	GMimeStream *text; /* of the last part */
	char *type;
};

/* The charsets that are met in Europe, beside those that are known to
 * text/charset.h. */
static const char *const charsets[] = {
	"ISO-8859-1", "ISO-8859-2", "ISO-8859-15", "WINDOWS-1250",
	"WINDOWS-1251", "WINDOWS-1252", "KOI8-R"};

void
mime_prepare(void)
{
	g_mime_init();
	/* An open converter keeps its module loaded. */
	for (size_t i = 0; i < ARRAY_LEN(charsets); i++)
		g_mime_iconv_open("UTF-8", charsets[i]);
}

static GMimeParserOptions *
options_new(void)
{
	/* Headers with bytes that no word declares. */
	static const char *fallbacks[] = {"utf-8", "windows-1252", NULL};
	GMimeParserOptions *options = g_mime_parser_options_new();

	g_mime_parser_options_set_fallback_charsets(options, fallbacks);
	return options;
}

struct mime *
mime_open(struct slice bytes, bool mailbox)
{
	struct mime *mime = memory_zeroed(1, sizeof *mime);
	GMimeStream *stream =
		g_mime_stream_mem_new_with_buffer(bytes.at, bytes.len);

	mime->options = options_new();
	mime->parser = g_mime_parser_new_with_stream(stream);
	g_object_unref(stream);
	g_mime_parser_set_format(mime->parser,
		mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
	return mime;
}

static void
part_forget(struct mime *mime)
{
	if (mime->text)
		g_object_unref(mime->text);
	g_free(mime->type);
	mime->text = NULL;
	mime->type = NULL;
}

static void
message_forget(struct mime *mime)
{
	part_forget(mime);
	if (mime->parts)
		g_mime_part_iter_free(mime->parts);
	if (mime->message)
		g_object_unref(mime->message);
	mime->parts = NULL;
	mime->message = NULL;
}

void
mime_close(struct mime *mime)
{
	message_forget(mime);
	g_object_unref(mime->parser);
	g_mime_parser_options_free(mime->options);
	free(mime);
}

/* ---- messages ------------------------------------------------------------ */

static struct slice
told(const char *text)
{
	return slice_string(text ? text : "");
}

static void
take_authors(struct mime_head *head, InternetAddressList *from)
{
	int count = from ? internet_address_list_length(from) : 0;

	for (int i = 0; i < count && head->authors < MIME_AUTHORS_MAX; i++) {
		InternetAddress *one =
			internet_address_list_get_address(from, i);
		struct slice name = told(internet_address_get_name(one));

		if (!name.len && INTERNET_ADDRESS_IS_MAILBOX(one))
			name = told(internet_address_mailbox_get_addr(
				INTERNET_ADDRESS_MAILBOX(one)));
		if (name.len)
			head->author[head->authors++] = name;
	}
}

/* "<https://...>" of RFC 5064. */
static struct slice
address_of(GMimeObject *message)
{
	struct slice address =
		told(g_mime_object_get_header(message, "Archived-At"));

	return slice_trimmed(address, " \t<>");
}

bool
mime_message(struct mime *mime, struct mime_head *head)
{
	GMimeObject *object;

	message_forget(mime);
	*head = (struct mime_head){0};
	if (g_mime_parser_eos(mime->parser))
		return false;
	mime->message =
		g_mime_parser_construct_message(mime->parser, mime->options);
	if (!mime->message)
		return false;
	object = GMIME_OBJECT(mime->message);
	head->subject = told(g_mime_message_get_subject(mime->message));
	head->date = told(g_mime_object_get_header(object, "Date"));
	head->address = address_of(object);
	take_authors(head, g_mime_message_get_from(mime->message));
	mime->parts = g_mime_part_iter_new(object);
	mime->begun = false;
	return true;
}

/* ---- parts --------------------------------------------------------------- */

static bool
parameter_is(GMimeObject *object, const char *name, const char *value)
{
	const char *told_value =
		g_mime_object_get_content_type_parameter(object, name);

	return told_value && !g_ascii_strcasecmp(told_value, value);
}

static enum mime_kind
kind_of(GMimeObject *object)
{
	GMimeContentType *type = g_mime_object_get_content_type(object);
	const char *disposition = g_mime_object_get_disposition(object);

	if (disposition && !g_ascii_strcasecmp(disposition, "attachment"))
		return MIME_ATTACHED;
	if (!type || g_mime_content_type_is_type(type, "text", "plain"))
		return MIME_PLAIN;
	return g_mime_content_type_is_type(type, "text", "html")
		       ? MIME_HTML : MIME_ATTACHED;
}

static struct slice
name_of(struct mime *mime, GMimePart *part)
{
	GMimeContentType *type =
		g_mime_object_get_content_type(GMIME_OBJECT(part));
	const char *name = g_mime_part_get_filename(part);

	if (!name || !*name)
		name = mime->type = g_mime_content_type_get_mime_type(type);
	return told(name);
}

static struct slice
content_of(struct mime *mime, GMimePart *part)
{
	GMimeDataWrapper *content = g_mime_part_get_content(part);
	GByteArray *bytes;

	mime->text = g_mime_stream_mem_new();
	if (content)
		g_mime_data_wrapper_write_to_stream(content, mime->text);
	bytes = g_mime_stream_mem_get_byte_array(
		GMIME_STREAM_MEM(mime->text));
	return slice_from(bytes->len ? (const char *)bytes->data : "",
		bytes->len);
}

/* Of "multipart/alternative", or of the page and its pictures in it. */
static bool
is_choice(GMimeObject *parent)
{
	GMimeContentType *type =
		parent ? g_mime_object_get_content_type(parent) : NULL;

	return type && (g_mime_content_type_is_type(type, "multipart",
				"alternative") ||
			       g_mime_content_type_is_type(type, "multipart",
				       "related"));
}

static void
take_part(struct mime *mime, GMimePart *from, struct mime_part *part)
{
	GMimeObject *object = GMIME_OBJECT(from);

	*part = (struct mime_part){.kind = kind_of(object)};
	if (part->kind == MIME_ATTACHED) {
		part->name = name_of(mime, from);
		return;
	}
	part->bytes = content_of(mime, from);
	part->charset = told(
		g_mime_object_get_content_type_parameter(object, "charset"));
	part->choice = is_choice(g_mime_part_iter_get_parent(mime->parts));
	part->flowed = parameter_is(object, "format", "flowed");
	part->spaces_go = parameter_is(object, "delsp", "yes");
}

bool
mime_part(struct mime *mime, struct mime_part *part)
{
	bool there = mime->begun ? g_mime_part_iter_next(mime->parts)
				 : g_mime_part_iter_is_valid(mime->parts);

	part_forget(mime);
	mime->begun = true;
	while (there) {
		GMimeObject *at = g_mime_part_iter_get_current(mime->parts);

		if (at && GMIME_IS_PART(at)) {
			take_part(mime, GMIME_PART(at), part);
			return true;
		}
		there = g_mime_part_iter_next(mime->parts);
	}
	return false;
}

/* ---- charsets ------------------------------------------------------------ */

/* All of the bytes; room for CHARACTER_MAX for each is there. */
static size_t
convert(iconv_t converter, struct slice bytes, char *to, size_t room)
{
	char *in = (char *)(uintptr_t)bytes.at, *out = to;
	size_t left = bytes.len;

	while (left && iconv(converter, &in, &left, &out, &room) ==
			       (size_t)-1 && errno != E2BIG) {
		memcpy(out, "\xef\xbf\xbd", 3);
		out += 3;
		room -= 3;
		in++;
		left--;
	}
	return (size_t)(out - to);
}

char *
mime_convert(struct slice bytes, struct slice label, size_t *len)
{
	char name[LABEL_MAX + 1];
	iconv_t converter;
	char *to;

	if (label.len > LABEL_MAX)
		return NULL;
	memcpy(name, label.at, label.len);
	name[label.len] = '\0';
	converter = g_mime_iconv_open("UTF-8", name);
	if (converter == (iconv_t)-1)
		return NULL;
	to = memory_new(bytes.len * CHARACTER_MAX + 1);
	*len = convert(converter, bytes, to, bytes.len * CHARACTER_MAX);
	g_mime_iconv_close(converter);
	return to;
}
