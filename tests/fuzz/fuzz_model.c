/* Any bytes as the model of the tagger: refused, or safe to look things up
 * in. Input: a flag, whether magic, size and checksum are put right; then the
 * file. */
#include "fuzz.h"

#include "find/tagger.h"
#include "find/tagger_model.h"

#include <unistd.h>

enum { FEATURES = 40, TOKENS = 12 };

static void
put_right(char *bytes, size_t size)
{
	struct tagger_header *header = (struct tagger_header *)bytes;

	if (size < sizeof *header)
		return;
	memcpy(header->magic, "LESARTnm", 8);
	header->version = TAGGER_VERSION;
	header->labels = NAME_LABEL_COUNT;
	header->size = (uint32_t)size;
	header->checksum = tagger_checksum(header, size);
}

static void
look_up(const struct tagger_model *model)
{
	struct tagger_scores scores[TOKENS], sums[TOKENS];
	struct tagger_steps steps;
	uint8_t labels[TOKENS];
	uint64_t features[FEATURES], hash = 14695981039346656037u;

	for (int token = 0; token < TOKENS; token++) {
		for (int i = 0; i < FEATURES; i++) {
			hash = (hash ^ (uint64_t)(i + token)) * 1099511628211u;
			features[i] = hash;
			tagger_word_class(model, hash);
			tagger_phrase(model, hash);
		}
		scores[token] = tagger_score(model, features, FEATURES);
	}
	tagger_steps_take(&steps, model, TAGGER_FIRST_LOOK);
	tagger_decode(&steps, scores, TOKENS, labels, sums);
	for (int token = 0; token < TOKENS; token++)
		FUZZ_REQUIRE(labels[token] < NAME_LABEL_COUNT);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	unsigned flag = fuzz_byte(&input);
	char path[] = "/tmp/lesart-fuzz-XXXXXX", *bytes = malloc(input.len + 1);
	int file = mkstemp(path);
	struct tagger_model model;

	FUZZ_REQUIRE(file >= 0);
	memcpy(bytes, input.at, input.len);
	if (flag & 1)
		put_right(bytes, input.len);
	FUZZ_REQUIRE(write(file, bytes, input.len) == (ssize_t)input.len);
	close(file);
	if (tagger_model_open(path, &model) == STATUS_OK)
		look_up(&model);
	tagger_model_close(&model);
	unlink(path);
	free(bytes);
	return 0;
}
