/* Mapping the file of a model and looking things up in it. */
#include "find/tagger_model.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* Four sums side by side, as fast as the memory: against damage, not
 * against malice. */
uint64_t
tagger_checksum(const struct tagger_header *file, size_t size)
{
	enum { FROM = offsetof(struct tagger_header, checksum) + 8 };
	uint64_t sums[4] = {1, 2, 3, 4}, words[4];
	const unsigned char *bytes = (const unsigned char *)file + FROM;
	size_t len = size - FROM;

	for (; len >= sizeof words; len -= sizeof words) {
		memcpy(words, bytes, sizeof words);
		for (int i = 0; i < 4; i++)
			sums[i] = (sums[i] << 5 | sums[i] >> 59) + words[i];
		bytes += sizeof words;
	}
	for (; len; len--)
		sums[0] = (sums[0] ^ *bytes++) * 1099511628211u;
	return (sums[0] * 3 ^ sums[1] * 5) * 7 ^ (sums[2] * 11 ^ sums[3]);
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
	need += ((uint64_t)header->words + header->phrases) * sizeof(uint32_t);
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
	model->words = (const uint32_t *)(model->lines + header->lines);
	model->phrases = model->words + header->words;
	model->mapped = mapped;
	return true;
}

enum status
tagger_model_open(const char *path, struct tagger_model *model)
{
	struct stat stat;
	void *mapped;
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
	if (size < sizeof(struct tagger_header) || size > UINT32_MAX) {
		close(descriptor);
		return STATUS_MALFORMED;
	}
	mapped = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE,
		descriptor, 0);
	close(descriptor);
	if (mapped == MAP_FAILED)
		return status_from_errno(errno);
	if (model_take(model, mapped, size))
		return STATUS_OK;
	munmap(mapped, size);
	return STATUS_MALFORMED;
}

void
tagger_model_close(struct tagger_model *model)
{
	if (model->mapped)
		munmap(model->mapped, model->header->size);
	*model = (struct tagger_model){0};
}

static uint32_t
value_of(const uint32_t *table, uint32_t slots, uint64_t hash, int bits)
{
	uint32_t at = tagger_slot(table, slots, hash, bits);

	return at == UINT32_MAX ? 0 : table[at] & ((1u << bits) - 1);
}

uint32_t
tagger_word_class(const struct tagger_model *model, uint64_t hash)
{
	return value_of(
		model->words, model->header->words, hash, TAGGER_WORD_BITS);
}

uint32_t
tagger_phrase(const struct tagger_model *model, uint64_t hash)
{
	return value_of(model->phrases, model->header->phrases, hash,
		TAGGER_PHRASE_BITS);
}
