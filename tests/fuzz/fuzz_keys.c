/* Any bytes from a terminal: they end, and every key is one. Input: how many
 * bytes come at once, and whether it is quiet between; then the bytes. */
#include "fuzz.h"

#include "term/input.h"

static void
check_key(struct key key)
{
	char name[KEY_NAME_MAX];

	FUZZ_REQUIRE(key.kind <= KEY_RESIZED && key.modifiers < 4);
	FUZZ_REQUIRE(key.code <= 0x10ffff &&
		     (key.code < 0xd800 || key.code >= 0xe000));
	FUZZ_REQUIRE(key.kind != KEY_FUNCTION ||
		     (key.code >= 1 && key.code <= 12));
	FUZZ_REQUIRE(key.x >= 0 && key.y >= 0);
	key_name(key, name);
	FUZZ_REQUIRE(memchr(name, 0, sizeof name));
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	unsigned at_once = fuzz_byte(&input), quiet = fuzz_byte(&input) & 1;
	struct input *decoder = calloc(1, sizeof *decoder);
	size_t keys = 0;

	input_learn(decoder, "\033OX", key_named(slice_string("f5")));
	input_learn(decoder, "\033[77~", key_named(slice_string("home")));
	while (input.len) {
		size_t room, take = at_once * at_once + 1;
		unsigned char *to = input_room(decoder, &room);
		struct key key;

		FUZZ_REQUIRE(room > 0);
		take = take < room ? take : room;
		take = take < input.len ? take : input.len;
		memcpy(to, input.at, take);
		input = slice_from(input.at + take, input.len - take);
		input_read(decoder, take);
		while ((key = input_key(decoder, quiet || !input.len)).kind !=
			KEY_NONE_YET) {
			check_key(key);
			FUZZ_REQUIRE(++keys <= size);
		}
	}
	FUZZ_REQUIRE(!input_waits(decoder));
	free(decoder);
	return 0;
}
