/* Editing by grapheme clusters, so that no mark is left without its letter. */
#include "line_edit.h"
#include "base/memory.h"
#include "text/grapheme.h"
#include "text/letters.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdlib.h>

void
edit_set(struct line_edit *edit, struct slice text)
{
	edit->len = edit->at = 0;
	edit->text[0] = '\0';
	edit_insert(edit, text);
}

void
edit_insert(struct line_edit *edit, struct slice text)
{
	text = utf8_fit(text, EDIT_MAX - 1 - edit->len);
	memmove(edit->text + edit->at + text.len, edit->text + edit->at,
		edit->len - edit->at + 1);
	memcpy(edit->text + edit->at, text.at, text.len);
	edit->at += text.len;
	edit->len += text.len;
	edit->text[edit->len] = '\0';
}

static void
edit_delete(struct line_edit *edit, size_t from, size_t to)
{
	memmove(edit->text + from, edit->text + to, edit->len - to + 1);
	edit->len -= to - from;
	edit->at = from;
}

static size_t
edit_after(const struct line_edit *edit, size_t at)
{
	if (at >= edit->len)
		return edit->len;
	return at + grapheme_len(slice_from(edit->text + at, edit->len - at));
}

static size_t
edit_before(const struct line_edit *edit, size_t at)
{
	size_t last = 0, next = 0;

	while (next < at) {
		last = next;
		next = edit_after(edit, next);
	}
	return last;
}

/* Start of the word before the cursor: blanks, then what is none. */
static size_t
edit_word(const struct line_edit *edit)
{
	size_t at = edit->at;

	while (at && edit->text[at - 1] == ' ')
		at--;
	while (at && edit->text[at - 1] != ' ')
		at--;
	return at;
}

static bool
edit_control(struct line_edit *edit, char32_t code)
{
	switch (code) {
	case 'a':
		edit->at = 0;
		return true;
	case 'e':
		edit->at = edit->len;
		return true;
	case 'b':
		edit->at = edit_before(edit, edit->at);
		return true;
	case 'f':
		edit->at = edit_after(edit, edit->at);
		return true;
	case 'w':
		edit_delete(edit, edit_word(edit), edit->at);
		return true;
	case 'u':
		edit_delete(edit, 0, edit->at);
		return true;
	case 'k':
		edit_delete(edit, edit->at, edit->len);
		return true;
	case 'h':
		edit_delete(edit, edit_before(edit, edit->at), edit->at);
		return true;
	case 'd':
		edit_delete(edit, edit->at, edit_after(edit, edit->at));
		return true;
	default:
		return false;
	}
}

static bool
edit_char(struct line_edit *edit, struct key key)
{
	char bytes[4];

	if (key.modifiers & KEY_CONTROL)
		return edit_control(edit, key.code);
	if (key.modifiers || width_of(key.code) < 0)
		return false;
	edit_insert(edit, slice_from(bytes, utf8_put(bytes, key.code)));
	return true;
}

bool
edit_key(struct line_edit *edit, struct key key, bool *changed)
{
	size_t len = edit->len;
	bool known = true;

	switch (key.kind) {
	case KEY_CHAR:
		known = edit_char(edit, key);
		break;
	case KEY_LEFT_:
		edit->at = edit_before(edit, edit->at);
		break;
	case KEY_RIGHT_:
		edit->at = edit_after(edit, edit->at);
		break;
	case KEY_HOME_:
		edit->at = 0;
		break;
	case KEY_END_:
		edit->at = edit->len;
		break;
	case KEY_BACKSPACE_:
		edit_delete(edit, edit_before(edit, edit->at), edit->at);
		break;
	case KEY_DELETE_:
		edit_delete(edit, edit->at, edit_after(edit, edit->at));
		break;
	default:
		known = false;
	}
	*changed = edit->len != len;
	return known;
}

void
history_add(struct history *history, struct slice line)
{
	char bytes[EDIT_MAX];

	history->at = history->count;
	if (!line.len || line.len >= EDIT_MAX)
		return;
	if (history->count &&
		slice_is(line, history->lines[history->count - 1]))
		return;
	memcpy(bytes, line.at, line.len);
	bytes[line.len] = '\0';
	if (history->count == HISTORY_MAX) {
		free(history->lines[0]);
		memmove(history->lines, history->lines + 1,
			(HISTORY_MAX - 1) * sizeof *history->lines);
		history->count--;
	}
	history->lines[history->count++] = memory_string(bytes);
	history->at = history->count;
}

bool
history_go(struct history *history, struct line_edit *edit, int step)
{
	if (step < 0 ? !history->at : history->at >= history->count)
		return false;
	if (history->at == history->count)
		memcpy(history->typed, edit->text, edit->len + 1);
	history->at += (uint32_t)step;
	edit_set(edit, slice_string(history->at == history->count
					    ? history->typed
					    : history->lines[history->at]));
	return true;
}

void
history_free(struct history *history)
{
	for (uint32_t i = 0; i < history->count; i++)
		free(history->lines[i]);
	history->count = history->at = 0;
}
