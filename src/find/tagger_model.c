/* The file of a model in memory, and looking things up in it. */
#include "find/tagger_model.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGE = 2 << 20 }; /* a large page */

static uint64_t
sum_more(uint64_t sum, const unsigned char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof word);
	return (sum << 5 | sum >> 59) + word;
}

/* Four sums side by side, as fast as the memory: against damage, not
 * against malice. They are no array, as compilers make vectors of one, which
 * have no rotation and take three times as long. */
uint64_t
tagger_checksum(const struct tagger_header *file, size_t size)
{
	enum { FROM = offsetof(struct tagger_header, checksum) + 8 };
	uint64_t sum = 1, second = 2, third = 3, fourth = 4;
	const unsigned char *bytes = (const unsigned char *)file + FROM;
	size_t len = size - FROM;

	for (; len >= 32; len -= 32, bytes += 32) {
		sum = sum_more(sum, bytes);
		second = sum_more(second, bytes + 8);
		third = sum_more(third, bytes + 16);
		fourth = sum_more(fourth, bytes + 24);
	}
	for (; len; len--)
		sum = (sum ^ *bytes++) * 1099511628211u;
	return (sum * 3 ^ second * 5) * 7 ^ (third * 11 ^ fourth);
}

static_assert(sizeof(struct tagger_header) % sizeof(struct tagger_line) == 0,
	"rows are loaded whole");

/* Are the head's numbers those of a file of `size` bytes? */
static bool
header_fits(const struct tagger_header *header, size_t size)
{
	uint64_t need = sizeof *header;

	if (memcmp(header->magic, "LESARTnm", 8) ||
		header->version != TAGGER_VERSION ||
		header->size != size || header->labels != NAME_LABEL_COUNT ||
		header->language[3] || !header->lines || !header->words || !header->phrases ||
		!(header->scale > 0))
		return false;
	need += (uint64_t)header->lines * sizeof(struct tagger_line);
	need += (uint64_t)header->words * tagger_words.bytes;
	need += (uint64_t)header->phrases * tagger_phrases.bytes;
	return need == size;
}

static bool
model_take(struct tagger_model *model, void *mapped, size_t size)
{
	const struct tagger_header *header = mapped;
	const char *at = (const char *)(header + 1);

	if (!header_fits(header, size) ||
		header->checksum != tagger_checksum(header, size))
		return false;
	model->header = header;
	model->lines = (const struct tagger_line *)at;
	model->words = (const uint8_t *)(model->lines + header->lines);
	model->phrases = model->words +
			 (size_t)header->words * tagger_words.bytes;
	return true;
}

static bool
read_whole(char *at, size_t len, int descriptor)
{
	while (len) {
		ssize_t got = read(descriptor, at, len);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		len -= (size_t)got;
	}
	return true;
}

/*
 * The file in memory, to be read only. Its pages are wanted at once and all
 * over, and the first touch of a mapped one costs more than to copy it: so
 * it is read into large pages. *room is what to unmap. MAP_FAILED with
 * errno.
 */
static void *
model_load(int descriptor, size_t size, void **room)
{
	char *all = mmap(NULL, size + LARGE, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0), *mapped;

	*room = all;
	if (all == MAP_FAILED)
		return all;
	mapped = all + (-(uintptr_t)all & (LARGE - 1));
	madvise(mapped, size, MADV_HUGEPAGE);
	if (read_whole(mapped, size, descriptor) &&
		!mprotect(mapped, size, PROT_READ))
		return mapped;
	munmap(all, size + LARGE);
	return MAP_FAILED;
}

enum status
tagger_model_open(const char *path, struct tagger_model *model)
{
	struct stat stat;
	void *mapped, *room;
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	size_t size;

	*model = (struct tagger_model){0};
	if (descriptor < 0)
		return status_from_errno(errno);
	if (fstat(descriptor, &stat) || !S_ISREG(stat.st_mode)) {
		close(descriptor);
		return STATUS_NOT_REGULAR;
	}
	size = (size_t)stat.st_size;
	if (size < sizeof(struct tagger_header) || size > TAGGER_SIZE_MAX) {
		close(descriptor);
		return STATUS_MALFORMED;
	}
	mapped = model_load(descriptor, size, &room);
	close(descriptor);
	if (mapped == MAP_FAILED)
		return status_from_errno(errno);
	if (model_take(model, mapped, size)) {
		model->room = room;
		return STATUS_OK;
	}
	munmap(room, size + LARGE);
	*model = (struct tagger_model){0};
	return STATUS_MALFORMED;
}

void
tagger_model_close(struct tagger_model *model)
{
	if (model->room)
		munmap(model->room, model->header->size + LARGE);
	*model = (struct tagger_model){0};
}

static uint32_t
value_of(const uint8_t *table, uint32_t slots, uint64_t hash,
	struct tagger_packing packing)
{
	uint32_t at = tagger_slot(table, slots, hash, packing);

	return at == UINT32_MAX ? 0
				: tagger_slot_get(table, at, packing) &
					  ((1u << packing.bits) - 1);
}

uint32_t
tagger_word_class(const struct tagger_model *model, uint64_t hash)
{
	return value_of(
		model->words, model->header->words, hash, tagger_words);
}

uint32_t
tagger_phrase(const struct tagger_model *model, uint64_t hash)
{
	return value_of(
		model->phrases, model->header->phrases, hash, tagger_phrases);
}
