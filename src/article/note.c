/* Notes of an article, bounded in number. */
#include "article/note.h"
#include "article/article.h"
#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>

enum { NOTES_MAX = 1000, NOTE_TEXT_MAX = 512 };

/* Has just this been noted? What is found anew notes it again. */
static bool
is_noted(const struct article *article, const char *code, struct span span,
	struct slice text)
{
	for (uint32_t i = 0; i < article->notes.count; i++) {
		const struct note *note = &article->notes.at[i];

		if (note->span.start == span.start &&
			note->span.end == span.end &&
			!strcmp(note->code, code) &&
			slice_equal(note->text, text))
			return true;
	}
	return false;
}

void
note_add(struct article *article, const char *code, enum note_level level,
	struct span span, const char *format, ...)
{
	struct note *note;
	va_list arguments;
	char text[NOTE_TEXT_MAX];
	int len;

	if (article->notes.count >= NOTES_MAX) {
		article->notes_dropped++;
		return;
	}
	va_start(arguments, format);
	len = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	if (len < 0)
		len = 0;
	if (len >= NOTE_TEXT_MAX)
		len = NOTE_TEXT_MAX - 1;
	if (is_noted(article, code, span, slice_from(text, (size_t)len)))
		return;
	note = ARRAY_ADD(&article->notes);
	note->code = code;
	note->level = level;
	note->span = span;
	note->text = arena_slice(&article->arena, slice_from(text, (size_t)len));
}
