/*
 * page_features FILE... - what the choice of an article's pieces is learned
 * from: for each piece of each page a line of tab-parted fields: file,
 * index, kind, text, and its features. Made for tools/label_pieces.py.
 */
#include "base/memory.h"
#include "read/html/extract.h"
#include "read/html/features.h"

#include <stdio.h>
#include <stdlib.h>

static struct slice
read_file(const char *path)
{
	uint32_t len = 0, max = 0;
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t got = 1;

	while (file && got) {
		bytes = memory_room(bytes, &max, len + (1 << 16), 1);
		got = fread(bytes + len, 1, 1 << 16, file);
		len += (uint32_t)got;
	}
	if (file)
		fclose(file);
	return slice_from(bytes, len);
}

static void
put_text(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		putchar((unsigned char)text.at[i] < ' ' ? ' ' : text.at[i]);
}

static void
put_page(const char *path, struct page *page)
{
	uint32_t headline = headline_find(page);
	float *rows = features_find(page, headline);


	for (uint32_t i = 0; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		const float *row = rows + (size_t)i * FEATURE_COUNT;

		printf("%s\t%u\t%u\t", path, i,
			i == headline ? 9 : piece->kind);
		put_text(piece_text(page, piece));
		for (uint32_t f = 0; f < FEATURE_COUNT; f++)
			printf("\t%.4g", (double)row[f]);
		putchar('\n');
	}
	free(rows);
}

int
main(int count, char **argument)
{
	for (int i = 1; i < count; i++) {
		struct slice bytes = read_file(argument[i]);
		bool fits, invalid;
		enum charset charset;
		struct page page;
		size_t len;
		char *utf8 = html_decode(bytes, slice_from("", 0), &len,
			&charset, &fits, &invalid);

		page_open(&page, utf8, len, slice_from("", 0));
		put_page(argument[i], &page);
		page_free(&page);
		free(utf8);
		free((char *)bytes.at);
	}
	return 0;
}
