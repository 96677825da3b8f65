/* Notes of an article, bounded in number. */
#include "article/note.h"
#include "article/article.h"
#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>

enum { NOTES_MAX = 1000, NOTE_TEXT_MAX = 512 };

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
	note = ARRAY_ADD(&article->notes);
	note->code = code;
	note->level = level;
	note->span = span;
	note->text = arena_slice(&article->arena, slice_from(text, (size_t)len));
}
