/* Keys and the commands they run: a short list, searched from its start. */
#include "keymap.h"

#include "base/language.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

struct binding {
	struct key key;
	const struct command *command;
	bool told; /* by the configuration */
};

struct keymap {
	struct binding *at;
	uint32_t count, max;
};

static struct binding *
binding_of(const struct keymap *keymap, struct key key)
{
	for (uint32_t i = 0; i < keymap->count; i++)
		if (key_equal(keymap->at[i].key, key))
			return &keymap->at[i];
	return NULL;
}

/* The next word of *text; len 0 at its end. */
static struct slice
next_word(struct slice *text)
{
	size_t start = 0, end;

	while (start < text->len &&
		(text->at[start] == ' ' || text->at[start] == '\t'))
		start++;
	end = start;
	while (end < text->len && text->at[end] != ' ' &&
		text->at[end] != '\t')
		end++;
	{
		struct slice word = {text->at + start, end - start};

		*text = slice_from(text->at + end, text->len - end);
		return word;
	}
}

/* Take all keys from a command. */
static void
forget(struct keymap *keymap, const struct command *command)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < keymap->count; i++)
		if (keymap->at[i].command != command)
			keymap->at[kept++] = keymap->at[i];
	keymap->count = kept;
}

/* Give one key to a command; whether the configuration had given it to
 * another one before. */
static bool
give(struct keymap *keymap, const struct command *command, struct key key,
	bool told)
{
	struct binding *binding = binding_of(keymap, key);
	bool clash = binding && binding->told && binding->command != command;

	if (!binding)
		binding = ARRAY_ADD(keymap);
	*binding = (struct binding){key, command, told};
	return clash;
}

static const char *
set(struct keymap *keymap, const struct command *command, struct slice keys,
	bool told, struct slice *bad)
{
	const char *wrong = NULL;
	struct slice word;

	while ((word = next_word(&keys)).len) {
		struct key key = key_named(word);
		const char *why = NULL;

		if (key.kind == KEY_NONE_YET)
			why = N_("no such key");
		else if (give(keymap, command, key, told))
			why = N_("this key is given twice");
		if (why && !wrong) {
			wrong = why;
			*bad = word;
		}
	}
	return wrong;
}

const char *
keymap_set(struct keymap *keymap, const struct command *command,
	struct slice keys, struct slice *bad)
{
	forget(keymap, command);
	return set(keymap, command, keys, true, bad);
}

struct keymap *
keymap_new(void)
{
	struct keymap *keymap = memory_zeroed(1, sizeof *keymap);
	uint32_t count;
	const struct command *commands = commands_all(&count);
	struct slice bad;

	for (uint32_t i = 0; i < count; i++)
		set(keymap, &commands[i], slice_string(commands[i].keys),
			false, &bad);
	return keymap;
}

void
keymap_free(struct keymap *keymap)
{
	if (keymap)
		free(keymap->at);
	free(keymap);
}

const struct command *
keymap_command(const struct keymap *keymap, struct key key)
{
	struct binding *binding = binding_of(keymap, key);

	return binding ? binding->command : NULL;
}

void
keymap_keys(const struct keymap *keymap, const struct command *command,
	char *to, size_t size)
{
	size_t used = 0;

	if (size)
		*to = 0;
	for (uint32_t i = 0; i < keymap->count; i++) {
		char name[KEY_NAME_MAX];
		int len;

		if (keymap->at[i].command != command)
			continue;
		key_name(keymap->at[i].key, name);
		len = snprintf(to + used, size - used, "%s%s",
			used ? " " : "", name);
		if (len < 0 || (size_t)len >= size - used) {
			to[used] = 0;
			return;
		}
		used += (size_t)len;
	}
}
