/*
 * compile_patterns NAME FILE [NAME FILE...]: hyphenation patterns (.dic files
 * of libhyphen) to C tables on standard output.
 *
 * A level of patterns becomes a minimal acyclic automaton of their letters
 * (Daciuk et al. 2000). An edge is 32 bits: letter 6, whether it is the last
 * of its node 1, the node it leads to 25 (the index of its first edge). Edges
 * of a node are sorted by letter; letter 0 is the end of a pattern and leads
 * to its digits, without zeros before them. A table tells where the edges of
 * a letter begin in the first node. Patterns that change letters are refused.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	LINE_MAX_BYTES = 512,
	LETTERS_MAX = 128, /* of a pattern */
	ALPHABET_MAX = 62, /* letters 1 to 62; 63 is none of the alphabet */
	LETTER_END = 0,
	LEVELS_MAX = 2,
	HASH_SIZE = 1 << 19,
	EDGES_MAX = 1 << 21,
	DIGITS_MAX = 1 << 16,
};

struct pattern {
	uint8_t letters[LETTERS_MAX + 1];   /* ends with LETTER_END */
	char digits[LETTERS_MAX + 2];       /* before each, behind the last */
	uint32_t count, line;               /* letters with the end */
};

struct level {
	struct pattern *at;
	uint32_t count, max;
};

struct dictionary {
	const char *path;
	bool utf8;
	int left, right, compound_left, compound_right;
	uint32_t alphabet[ALPHABET_MAX];
	uint32_t letters;
	struct level levels[LEVELS_MAX];
	uint32_t level_count;
};

static void
fail(const char *path, uint32_t line, const char *why)
{
	fprintf(stderr, "compile_patterns: %s:%u: %s\n", path, line, why);
	exit(1);
}

static void *
allocate(void *old, size_t size)
{
	void *at = realloc(old, size);

	if (!at)
		fail("-", 0, "out of memory");
	return at;
}

/* ---- reading --------------------------------------------------------- */

/* The next code point of a line of the dictionary's charset. */
static uint32_t
code_next(const struct dictionary *dictionary, const unsigned char **at)
{
	const unsigned char *b = *at;

	if (!dictionary->utf8 || b[0] < 0x80) {
		*at += 1;
		return b[0];
	}
	if (b[0] < 0xe0) {
		*at += 2;
		return (b[0] & 0x1fu) << 6 | (b[1] & 0x3fu);
	}
	*at += 3;
	return (b[0] & 0x0fu) << 12 | (b[1] & 0x3fu) << 6 | (b[2] & 0x3fu);
}

static uint32_t
letter_number(struct dictionary *dictionary, uint32_t code, uint32_t line)
{
	for (uint32_t i = 0; i < dictionary->letters; i++)
		if (dictionary->alphabet[i] == code)
			return i + 1;
	if (dictionary->letters == ALPHABET_MAX || code > 0xffff)
		fail(dictionary->path, line, "too many letters");
	dictionary->alphabet[dictionary->letters] = code;
	return ++dictionary->letters;
}

/* Keywords that set a minimum; false if the line is none. */
static bool
read_minimum(struct dictionary *dictionary, const char *line)
{
	const struct {
		const char *name;
		int *value;
	} minima[] = {
		{"LEFTHYPHENMIN", &dictionary->left},
		{"RIGHTHYPHENMIN", &dictionary->right},
		{"COMPOUNDLEFTHYPHENMIN", &dictionary->compound_left},
		{"COMPOUNDRIGHTHYPHENMIN", &dictionary->compound_right},
	};

	for (size_t i = 0; i < sizeof minima / sizeof minima[0]; i++) {
		size_t len = strlen(minima[i].name);

		if (!strncmp(line, minima[i].name, len)) {
			*minima[i].value = atoi(line + len);
			return true;
		}
	}
	/* Words hold letters only, so what is listed here never occurs. */
	return !strncmp(line, "NOHYPHEN", 8);
}

static void
read_pattern(struct dictionary *dictionary, const char *line, uint32_t number)
{
	struct level *level = &dictionary->levels[dictionary->level_count - 1];
	const unsigned char *at = (const unsigned char *)line;
	struct pattern *pattern;

	if (level->count == level->max) {
		level->max = level->max ? level->max * 2 : 1024;
		level->at = allocate(
			level->at, level->max * sizeof *level->at);
	}
	pattern = &level->at[level->count];
	memset(pattern, 0, sizeof *pattern);
	pattern->line = number;
	pattern->digits[0] = '0';
	while (*at > ' ') {
		if (*at >= '0' && *at <= '9') {
			pattern->digits[pattern->count] = (char)*at++;
			continue;
		}
		if (*at == '/')
			fail(dictionary->path, number, "changes letters");
		if (pattern->count == LETTERS_MAX)
			fail(dictionary->path, number, "too long");
		pattern->letters[pattern->count++] = (uint8_t)letter_number(
			dictionary, code_next(dictionary, &at), number);
		pattern->digits[pattern->count] = '0';
	}
	if (!pattern->count)
		return;
	pattern->letters[pattern->count++] = LETTER_END;
	level->count++;
}

static void
read_dictionary(struct dictionary *dictionary, const char *path)
{
	char line[LINE_MAX_BYTES];
	uint32_t number = 1;
	FILE *file = fopen(path, "r");

	dictionary->path = path;
	if (!file || !fgets(line, sizeof line, file))
		fail(path, 1, "cannot be read");
	dictionary->utf8 = !strncmp(line, "UTF-8", 5);
	if (!dictionary->utf8 && strncmp(line, "ISO8859-1", 9))
		fail(path, 1, "unknown charset");
	dictionary->level_count = 1;
	while (fgets(line, sizeof line, file)) {
		number++;
		if (!strncmp(line, "NEXTLEVEL", 9)) {
			if (dictionary->level_count == LEVELS_MAX)
				fail(path, number, "too many levels");
			dictionary->level_count++;
		} else if (line[0] != '%' && line[0] != '#' &&
			   !read_minimum(dictionary, line)) {
			read_pattern(dictionary, line, number);
		}
	}
	fclose(file);
}

/* ---- the automaton ---------------------------------------------------- */

struct edge {
	uint8_t letter;
	uint32_t target;
};

/* A node on the path of the last pattern, which may still get edges. */
struct open_node {
	struct edge edges[64];
	uint32_t count;
};

static struct open_node open_nodes[LETTERS_MAX + 2];
static uint32_t packed[EDGES_MAX], packed_count;
static uint32_t known[HASH_SIZE]; /* index of a node + 1 */
static char digits[DIGITS_MAX];   /* strings */
static uint32_t digits_len;

static uint32_t
edge_pack(const struct edge *edge, bool last)
{
	return edge->target << 7 | (uint32_t)last << 6 | edge->letter;
}

/* The packed form of a node that is done: an equal one's, or a new one. */
static uint32_t
node_pack(const struct open_node *node)
{
	uint32_t hash = 2166136261u, slot;

	for (uint32_t i = 0; i < node->count; i++) {
		hash = (hash ^ node->edges[i].letter) * 16777619u;
		hash = (hash ^ node->edges[i].target) * 16777619u;
		hash ^= hash >> 15;
	}
	for (slot = hash % HASH_SIZE; known[slot];
		slot = (slot + 1) % HASH_SIZE) {
		uint32_t at = known[slot] - 1, i = 0;

		while (i < node->count && at + i < packed_count &&
			packed[at + i] == edge_pack(&node->edges[i],
						  i + 1 == node->count))
			i++;
		if (i == node->count)
			return at;
	}
	if (packed_count + node->count > EDGES_MAX)
		fail("-", 0, "too many edges");
	known[slot] = packed_count + 1;
	for (uint32_t i = 0; i < node->count; i++)
		packed[packed_count++] =
			edge_pack(&node->edges[i], i + 1 == node->count);
	return known[slot] - 1;
}

/* Where the digits of a pattern stand among all. */
static uint32_t
digits_find(const char *wanted)
{
	size_t len;
	uint32_t at = 0;

	while (*wanted == '0')
		wanted++;
	len = strlen(wanted) + 1;
	while (at < digits_len) {
		if (!strcmp(digits + at, wanted))
			return at;
		at += (uint32_t)strlen(digits + at) + 1;
	}
	if (at + len > DIGITS_MAX)
		fail("-", 0, "too many digits");
	memcpy(digits + at, wanted, len);
	digits_len += (uint32_t)len;
	return at;
}

/* By letters, then by line: the last one of equal letters counts. */
static int
pattern_compare(const void *a, const void *b)
{
	const struct pattern *one = a, *two = b;
	int order = memcmp(one->letters, two->letters, sizeof one->letters);

	if (order)
		return order;
	return (one->line > two->line) - (one->line < two->line);
}

static void
level_sort(struct level *level)
{
	uint32_t kept = 0;

	qsort(level->at, level->count, sizeof *level->at, pattern_compare);
	for (uint32_t i = 0; i < level->count; i++)
		if (i + 1 == level->count ||
			memcmp(level->at[i].letters, level->at[i + 1].letters,
				sizeof level->at[i].letters) != 0)
			level->at[kept++] = level->at[i];
	level->count = kept;
}

/* Pack the open nodes deeper than `depth`, from the deepest on. */
static void
close_nodes(uint32_t from, uint32_t depth)
{
	for (; from > depth; from--) {
		struct open_node *parent = &open_nodes[from - 1];

		if (open_nodes[from].count)
			parent->edges[parent->count - 1].target =
				node_pack(&open_nodes[from]);
		open_nodes[from].count = 0;
	}
}

static uint32_t
level_compile(struct level *level)
{
	const struct pattern *last = NULL;

	level_sort(level);
	memset(known, 0, sizeof known);
	memset(open_nodes, 0, sizeof open_nodes);
	packed_count = digits_len = 0;
	for (uint32_t i = 0; i < level->count; i++) {
		const struct pattern *pattern = &level->at[i];
		uint32_t depth = 0;

		while (last && depth < last->count && depth < pattern->count &&
			last->letters[depth] == pattern->letters[depth])
			depth++;
		if (last)
			close_nodes(last->count, depth);
		for (; depth < pattern->count; depth++) {
			struct open_node *node = &open_nodes[depth];

			node->edges[node->count++] =
				(struct edge){pattern->letters[depth], 0};
		}
		open_nodes[depth - 1].edges[0].target =
			digits_find(pattern->digits);
		last = pattern;
	}
	if (last)
		close_nodes(last->count, 0);
	return node_pack(&open_nodes[0]);
}

/* ---- writing ---------------------------------------------------------- */

static void
write_level(const char *name, uint32_t number, uint32_t root)
{
	printf("static const uint32_t %s_edges_%u[] = {", name, number);
	for (uint32_t i = 0; i < packed_count; i++)
		printf("%s%#x,", i % 8 ? "" : "\n\t", packed[i]);
	printf("\n};\nstatic const uint32_t %s_roots_%u[64] = {", name, number);
	for (uint32_t i = 0; i < 64; i++) {
		uint32_t at = root;

		while ((packed[at] & 63) < i && !(packed[at] >> 6 & 1))
			at++;
		printf("%s%u,", i % 8 ? "" : "\n\t", at);
	}
	printf("\n};\nstatic const char %s_digits_%u[] =", name, number);
	for (uint32_t at = 0; at < digits_len;
		at += (uint32_t)strlen(digits + at) + 1)
		printf("\n\t\"%s\\0\"", digits + at);
	printf(";\n\n");
}

/* Numbers of letters: a table of Latin-1, pairs of code point and number for
 * the others. 63 is no letter, a pair of zeros ends the pairs. */
static void
write_alphabet(const char *name, const struct dictionary *dictionary)
{
	uint8_t latin[256];

	memset(latin, 63, sizeof latin);
	printf("static const uint16_t %s_others[][2] = {\n", name);
	for (uint32_t i = 0; i < dictionary->letters; i++)
		if (dictionary->alphabet[i] < 256)
			latin[dictionary->alphabet[i]] = (uint8_t)(i + 1);
		else
			printf("\t{%#x, %u},\n", dictionary->alphabet[i],
				i + 1);
	printf("\t{0, 0},\n};\nstatic const uint8_t %s_latin[256] = {", name);
	for (uint32_t i = 0; i < 256; i++)
		printf("%s%u,", i % 16 ? "" : "\n\t", latin[i]);
	printf("\n};\n\n");
}

static void
compile(const char *name, const char *path)
{
	static const struct dictionary empty;
	struct dictionary dictionary = empty;

	read_dictionary(&dictionary, path);
	write_alphabet(name, &dictionary);
	for (uint32_t i = 0; i < dictionary.level_count; i++) {
		write_level(name, i, level_compile(&dictionary.levels[i]));
		free(dictionary.levels[i].at);
	}
	printf("enum {\n\t%s_levels = %u,\n\t%s_left = %d,\n\t%s_right = %d,\n"
	       "\t%s_compound_left = %d,\n\t%s_compound_right = %d,\n};\n\n",
		name, dictionary.level_count, name,
		dictionary.left ? dictionary.left : 2, name,
		dictionary.right ? dictionary.right : 2, name,
		dictionary.compound_left, name, dictionary.compound_right);
}

int
main(int argc, char **argv)
{
	if (argc < 3 || argc % 2 == 0) {
		fputs("usage: compile_patterns NAME FILE...\n", stderr);
		return 2;
	}
	printf("/* Made by tools/compile_patterns; see hyphenate.c. */\n"
	       "#include <stdint.h>\n\n");
	for (int i = 1; i < argc; i += 2)
		compile(argv[i], argv[i + 1]);
	return fflush(stdout) || ferror(stdout);
}
