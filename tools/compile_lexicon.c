/*
 * compile_lexicon LIST... > data.c - the lists under lexicon/ as one table
 * of the program (src/lexicon/data.h). A line of a list is a class, a tab,
 * and names that stand for one another, parted by bars; `#` begins a line
 * that is a remark. Several classes are parted by commas. A name that stands
 * in several lists is all of it, and belongs to the first group it is in.
 */
#include "lexicon/data.h"
#include "lexicon/lexicon.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
	const char *name;
	uint16_t class;
} classes[] = {
	{"country", LEXICON_COUNTRY}, {"region", LEXICON_REGION},
	{"city", LEXICON_CITY}, {"given", LEXICON_GIVEN},
	{"organisation", LEXICON_ORGANISATION}, {"other", LEXICON_OTHER},
	{"role", LEXICON_ROLE}, {"title", LEXICON_TITLE},
	{"legal", LEXICON_LEGAL}, {"head", LEXICON_HEAD},
	{"common", LEXICON_COMMON}, {"derived", LEXICON_DERIVED},
	{"particle", LEXICON_PARTICLE}, {"person", LEXICON_PERSON},
};

enum { ENTRIES_MAX = 1 << 17, SLOTS = 1 << 17, GROUPS_MAX = 1 << 16 };

struct entry {
	char *phrase;
	uint16_t classes, group;
};

static struct entry entries[ENTRIES_MAX];
static uint32_t slots[SLOTS]; /* index + 1 */
static uint32_t group_entries[GROUPS_MAX];
static uint32_t entry_count = 1, group_count = 1;

static void
die(const char *file, unsigned line, const char *what)
{
	fprintf(stderr, "compile_lexicon: %s:%u: %s\n", file, line, what);
	exit(1);
}

static struct entry *
entry_of(struct slice phrase)
{
	uint32_t slot = lexicon_hash(phrase) & (SLOTS - 1);

	while (slots[slot]) {
		struct entry *entry = &entries[slots[slot]];

		if (slice_is(phrase, entry->phrase))
			return entry;
		slot = (slot + 1) & (SLOTS - 1);
	}
	if (entry_count > SLOTS * 3 / 4)
		die(phrase.at, 0, "too many names for the table");
	slots[slot] = entry_count;
	entries[entry_count].phrase = strndup(phrase.at, phrase.len);
	return &entries[entry_count++];
}

/* Mark the words with which a phrase begins. */
static void
mark_beginnings(struct slice phrase)
{
	for (size_t i = 1; i < phrase.len; i++)
		if (phrase.at[i] == ' ' || phrase.at[i] == '.' ||
			phrase.at[i] == '&')
			entry_of(slice_from(phrase.at, i))->classes |=
				LEXICON_BEGINS;
}

static uint16_t
read_classes(const char *file, unsigned number, char *names)
{
	uint16_t all = 0;

	for (char *name = strtok(names, ","); name; name = strtok(NULL, ",")) {
		uint16_t class = 0;

		for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
			if (!strcmp(name, classes[i].name))
				class = classes[i].class;
		if (!class)
			die(file, number, "no such class");
		all |= class;
	}
	return all;
}

static void
read_line(const char *file, unsigned number, char *line)
{
	char *names = strchr(line, '\t'), *name;
	uint16_t class, group = 0;

	if (!names)
		die(file, number, "no tab");
	*names++ = '\0';
	class = read_classes(file, number, line);
	if (strchr(names, '|'))
		group = (uint16_t)group_count;
	for (name = strtok(names, "|"); name; name = strtok(NULL, "|")) {
		struct slice phrase = slice_string(name);
		struct entry *entry;

		if (phrase.len > LEXICON_PHRASE_MAX)
			die(file, number, "too long");
		entry = entry_of(phrase);
		entry->classes |= class;
		if (group && !entry->group) {
			if (group_count == group)
				group_entries[group_count++] =
					(uint32_t)(entry - entries);
			entry->group = group;
		}
		mark_beginnings(phrase);
	}
	if (group_count >= GROUPS_MAX)
		die(file, number, "too many groups");
}

static void
read_list(const char *file)
{
	FILE *list = fopen(file, "r");
	char line[4096];

	if (!list)
		die(file, 0, "cannot be read");
	for (unsigned number = 1; fgets(line, sizeof line, list); number++) {
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			read_line(file, number, line);
	}
	fclose(list);
}

static void
write_bytes(const char *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		printf("\\%03o", (unsigned char)at[i]);
}

/* The blob; leaves the offset of each entry in `offsets`. */
static void
write_blob(uint32_t *offsets)
{
	uint32_t offset = 1;

	printf("const char lexicon_blob[] =\n\"\\000\"\n");
	for (uint32_t i = 1; i < entry_count; i++) {
		const struct entry *entry = &entries[i];
		size_t len = strlen(entry->phrase);
		char header[LEXICON_HEADER] = {(char)len,
			(char)entry->classes, (char)(entry->classes >> 8),
			(char)entry->group, (char)(entry->group >> 8)};

		offsets[i] = offset;
		printf("\"");
		write_bytes(header, sizeof header);
		write_bytes(entry->phrase, len);
		printf("\"\n");
		offset += (uint32_t)(sizeof header + len);
	}
	if (offset >> LEXICON_OFFSET_BITS)
		die("lexicon", 0, "too large");
	printf(";\n");
}

/* The table of the program, filled to three quarters at most. */
static void
write_slots(const uint32_t *offsets)
{
	uint32_t count = 1;
	uint32_t *table;

	while (count * 3 / 4 < entry_count)
		count *= 2;
	table = calloc(count, sizeof *table);
	if (!table)
		die("lexicon", 0, "out of memory");
	for (uint32_t i = 1; i < entry_count; i++) {
		uint32_t hash = lexicon_hash(slice_string(entries[i].phrase));
		uint32_t slot = hash & (count - 1);

		while (table[slot])
			slot = (slot + 1) & (count - 1);
		table[slot] = offsets[i] |
			      lexicon_print(hash) << LEXICON_OFFSET_BITS;
	}
	printf("const uint32_t lexicon_slot_count = %u;\n"
	       "const uint32_t lexicon_slots[] = {\n", count);
	for (uint32_t i = 0; i < count; i++)
		printf("%u,%s", table[i], i % 12 == 11 ? "\n" : "");
	printf("};\n");
	free(table);
}

/* Bytes of the letter of UTF-8 at `at`. */
static size_t
letter_bytes(const char *at)
{
	size_t len = 1;

	while ((at[len] & 0xc0) == 0x80)
		len++;
	return len;
}

static void
write_role_tails(void)
{
	static uint8_t tails[LEXICON_TAIL_BITS / 8];

	for (uint32_t i = 1; i < entry_count; i++) {
		struct slice phrase = slice_string(entries[i].phrase);
		uint32_t bit;

		if (!(entries[i].classes & LEXICON_ROLE) ||
			phrase.len <= LEXICON_TAIL)
			continue;
		if (phrase.len < letter_bytes(phrase.at) + LEXICON_TAIL)
			die(phrase.at, 0, "a role that ends in its first letter");
		bit = lexicon_tail(phrase);
		tails[bit / 8] |= (uint8_t)(1u << bit % 8);
	}
	printf("const uint8_t lexicon_role_tails[] = {\n");
	for (uint32_t i = 0; i < sizeof tails; i++)
		printf("%u,%s", tails[i], i % 16 == 15 ? "\n" : "");
	printf("};\n");
}

int
main(int argc, char **argv)
{
	static uint32_t offsets[ENTRIES_MAX];

	for (int i = 1; i < argc; i++)
		read_list(argv[i]);
	printf("/* Made by tools/compile_lexicon.c. */\n"
	       "#include \"lexicon/data.h\"\n\n");
	write_blob(offsets);
	write_slots(offsets);
	write_role_tails();
	printf("const uint32_t lexicon_group_count = %u;\n"
	       "const uint32_t lexicon_groups[] = {\n", group_count);
	for (uint32_t i = 0; i < group_count; i++)
		printf("%u,%s", offsets[group_entries[i]],
			i % 12 == 11 ? "\n" : "");
	printf("};\n");
	return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
