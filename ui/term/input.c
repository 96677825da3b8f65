/* A decoder of keys: one function a form, each of which says how many
 * bytes it took, or that it needs more. */
#include "term/input.h"

#include "base/memory.h"
#include "text/utf8.h"
#include "text/width.h"

enum {
	ESC = 0x1b, BEL = 0x07, CAN = 0x18, SUB = 0x1a, DEL = 0x7f,
	SEQUENCE_MAX = 64, /* a longer control sequence is none */
	PARAMETERS = 4,
};

/* What is left to decode. */
struct bytes {
	const unsigned char *at;
	uint32_t len;
	bool quiet;
};

/* How a form ended: this many bytes are done with; 0: more are needed. */
typedef uint32_t taken;

static const struct key nothing = {KEY_NONE_YET};

static struct key
key_of(enum key_kind kind, char32_t code)
{
	return (struct key){.kind = (uint8_t)kind, .code = code};
}

void
input_learn(struct input *input, const char *sequence, struct key key)
{
	size_t len = sequence ? strlen(sequence) : 0;

	if (len < 2 || len >= INPUT_SEQUENCE ||
		(unsigned char)sequence[0] >= ' ' ||
		input->learned_count == INPUT_LEARNED)
		return;
	memcpy(input->learned[input->learned_count].bytes, sequence, len + 1);
	input->learned[input->learned_count].len = (uint8_t)len;
	input->learned[input->learned_count++].key = key;
}

unsigned char *
input_room(struct input *input, size_t *room)
{
	if (input->start) {
		memmove(input->bytes, input->bytes + input->start,
			input->end - input->start);
		input->end -= input->start;
		input->start = 0;
	}
	*room = INPUT_BYTES - input->end;
	return input->bytes + input->end;
}

void
input_read(struct input *input, size_t count)
{
	input->end += (uint32_t)count;
}

/* ---- characters ------------------------------------------------------ */

/* A control character other than ESC. */
static struct key
key_of_control(unsigned char byte)
{
	struct key key;

	switch (byte) {
	case '\t':
		return key_of(KEY_TAB_, 0);
	case '\r':
	case '\n':
		return key_of(KEY_ENTER_, 0);
	case '\b':
	case DEL:
		return key_of(KEY_BACKSPACE_, 0);
	}
	key = key_of(KEY_CHAR,
		byte == 0                 ? ' '
		: byte >= 1 && byte <= 26 ? (char32_t)(byte - 1 + 'a')
					  : (char32_t)(byte + '@'));
	key.modifiers = KEY_CONTROL;
	return key;
}

/* Bytes that a UTF-8 sequence with this first byte has; 1 for no such. */
static uint32_t
utf8_len(unsigned char first)
{
	return first >= 0xf0 && first < 0xf5 ? 4
	       : first >= 0xe0 && first < 0xf0 ? 3
	       : first >= 0xc2 && first < 0xe0 ? 2
					       : 1;
}

/* A character; invalid bytes and what is not printable are no key. */
static taken
decode_character(struct bytes bytes, struct key *key)
{
	const char *at = (const char *)bytes.at;
	char32_t code;
	uint32_t len;

	if (bytes.at[0] < ' ' || bytes.at[0] == DEL) {
		*key = key_of_control(bytes.at[0]);
		return 1;
	}
	if (bytes.len < utf8_len(bytes.at[0]) && !bytes.quiet)
		return 0;
	len = utf8_next(at, at + bytes.len, &code);
	if (!(code == 0xfffd && len == 1) && width_of(code) >= 0)
		*key = key_of(KEY_CHAR, code);
	return len;
}

/* ---- sequences ------------------------------------------------------- */

struct sequence {
	uint32_t parameters[PARAMETERS];
	uint32_t count;
	char private, final;
};

static const struct {
	char final;
	uint8_t kind;
	char32_t code;
} finals[] = {
	{'A', KEY_UP_}, {'B', KEY_DOWN_}, {'C', KEY_RIGHT_},
	{'D', KEY_LEFT_}, {'F', KEY_END_}, {'H', KEY_HOME_},
	{'P', KEY_FUNCTION, 1}, {'Q', KEY_FUNCTION, 2},
	{'R', KEY_FUNCTION, 3}, {'S', KEY_FUNCTION, 4},
	{'Z', KEY_BACKTAB_}, {'M', KEY_ENTER_},
};

static const struct {
	uint8_t number, kind;
	char32_t code;
} tildes[] = {
	{1, KEY_HOME_}, {7, KEY_HOME_}, {4, KEY_END_}, {8, KEY_END_},
	{3, KEY_DELETE_}, {5, KEY_PGUP_}, {6, KEY_PGDN_},
	{11, KEY_FUNCTION, 1}, {12, KEY_FUNCTION, 2}, {13, KEY_FUNCTION, 3},
	{14, KEY_FUNCTION, 4}, {15, KEY_FUNCTION, 5}, {17, KEY_FUNCTION, 6},
	{18, KEY_FUNCTION, 7}, {19, KEY_FUNCTION, 8}, {20, KEY_FUNCTION, 9},
	{21, KEY_FUNCTION, 10}, {23, KEY_FUNCTION, 11},
	{24, KEY_FUNCTION, 12}, {200, KEY_PASTE_BEGIN}, {201, KEY_PASTE_END},
};

static struct key
key_of_final(char final)
{
	for (size_t i = 0; i < ARRAY_LEN(finals); i++)
		if (finals[i].final == final)
			return key_of(finals[i].kind, finals[i].code);
	return nothing;
}

static struct key
key_of_tilde(uint32_t number)
{
	for (size_t i = 0; i < ARRAY_LEN(tildes); i++)
		if (tildes[i].number == number)
			return key_of(tildes[i].kind, tildes[i].code);
	return nothing;
}

/* The modifiers of xterm: 1 and bits of shift, alt, control. */
static uint8_t
modifiers_of(uint32_t parameter)
{
	uint32_t bits = parameter ? parameter - 1 : 0;

	return (uint8_t)((bits & 2 ? KEY_ALT : 0) |
			 (bits & 4 ? KEY_CONTROL : 0));
}

/* A code point with modifiers, as CSI u and modifyOtherKeys tell it. */
static struct key
key_of_code(uint32_t code, uint8_t modifiers)
{
	struct key key;

	if (code == ESC)
		key = key_of(KEY_ESC_, 0);
	else if (code < ' ' || code == DEL)
		key = key_of_control((unsigned char)code);
	else if (width_of(code) >= 0)
		key = key_of(KEY_CHAR, code);
	else
		return nothing;
	key.modifiers |= modifiers;
	return key;
}

/* A report of the mouse: presses of the first button, and the wheel. */
static struct key
key_of_mouse(const struct sequence *sequence)
{
	uint32_t button = sequence->parameters[0];
	uint32_t x = sequence->parameters[1], y = sequence->parameters[2];
	struct key key = nothing;

	if (!x || !y || x > INT16_MAX || y > INT16_MAX ||
		sequence->final == 'm' || button & 32)
		return nothing;
	switch (button & ~28u) { /* without Shift, Alt and Control */
	case 0:
		key.kind = KEY_CLICK;
		break;
	case 64:
		key.kind = KEY_WHEEL_UP;
		break;
	case 65:
		key.kind = KEY_WHEEL_DOWN;
		break;
	default:
		return nothing;
	}
	key.x = (int)x - 1;
	key.y = (int)y - 1;
	return key;
}

static struct key
key_of_sequence(const struct sequence *sequence)
{
	const uint32_t *parameters = sequence->parameters;
	struct key key = nothing;

	if (sequence->private == '<')
		return sequence->final == 'M' || sequence->final == 'm'
			       ? key_of_mouse(sequence)
			       : nothing;
	if (sequence->private)
		return nothing;
	if (sequence->final == 'u')
		return key_of_code(
			parameters[0], modifiers_of(parameters[1]));
	if (sequence->final == '~' && parameters[0] == 27)
		return key_of_code(
			parameters[2], modifiers_of(parameters[1]));
	if (sequence->final == '~')
		key = key_of_tilde(parameters[0]);
	else if (parameters[0] <= 1 && sequence->final != 'M')
		key = key_of_final(sequence->final);
	if (key.kind != KEY_NONE_YET)
		key.modifiers |= modifiers_of(parameters[1]);
	return key;
}

/* One more byte of the parameters of a sequence. */
static void
sequence_add(struct sequence *sequence, unsigned char byte)
{
	uint32_t *parameter;

	if (byte >= '<' && byte <= '?') {
		sequence->private = (char)byte;
		return;
	}
	if (byte == ';') {
		sequence->count++;
		return;
	}
	if (byte < '0' || byte > '9' || sequence->count >= PARAMETERS)
		return;
	parameter = &sequence->parameters[sequence->count];
	if (*parameter < 10000000)
		*parameter = *parameter * 10 + (byte - '0');
}

/* After "ESC [". */
static taken
decode_sequence(struct bytes bytes, struct key *key)
{
	struct sequence sequence = {0};
	uint32_t i = 2;

	/* The console of Linux: ESC [ [ A to E are F1 to F5. */
	if (bytes.len > 3 && bytes.at[2] == '[') {
		if (bytes.at[3] >= 'A' && bytes.at[3] <= 'E')
			*key = key_of(KEY_FUNCTION, bytes.at[3] - 'A' + 1u);
		return 4;
	}
	for (; i < bytes.len && i < SEQUENCE_MAX; i++) {
		unsigned char byte = bytes.at[i];

		if (byte < ' ' || byte >= DEL)
			return i; /* broken off */
		if (byte >= '@' && !(byte == '[' && i == 2)) {
			sequence.final = (char)byte;
			break;
		}
		sequence_add(&sequence, byte);
	}
	if (sequence.final == 'M' && i == 2) {
		/* The old mouse: three bytes follow, of which none is read. */
		return bytes.len >= 6 || bytes.quiet
			       ? (bytes.len < 6 ? bytes.len : 6)
			       : 0;
	}
	if (!sequence.final)
		return bytes.quiet || i >= SEQUENCE_MAX ? i : 0;
	*key = key_of_sequence(&sequence);
	return i + 1;
}

/* A sequence that this terminal's entry in terminfo names. */
static taken
decode_learned(const struct input *input, struct bytes bytes, struct key *key,
	bool *waits)
{
	for (uint32_t i = 0; i < input->learned_count; i++) {
		uint32_t len = input->learned[i].len;
		uint32_t common = len < bytes.len ? len : bytes.len;

		if (memcmp(bytes.at, input->learned[i].bytes, common))
			continue;
		if (common == len) {
			*key = input->learned[i].key;
			return len;
		}
		*waits = true;
	}
	return 0;
}

/* "ESC" and what follows: a sequence, an answer, or a key with Alt. */
static taken
decode_escape(struct input *input, struct bytes bytes, struct key *key)
{
	struct bytes rest = {bytes.at + 1, bytes.len - 1, bytes.quiet};
	taken count;

	if (!rest.len || rest.at[0] == ESC) {
		if (!rest.len && !bytes.quiet)
			return 0;
		*key = key_of(KEY_ESC_, 0);
		return 1;
	}
	if (rest.len == 1 && !bytes.quiet && rest.at[0] &&
		strchr("[O]P_", rest.at[0]))
		return 0;
	if (rest.len > 1)
		switch (rest.at[0]) {
		case '[':
			return decode_sequence(bytes, key);
		case 'O':
			*key = key_of_final((char)rest.at[1]);
			return 3;
		case ']':
		case 'P':
		case '_':
			input->swallowing = true;
			return 2;
		}
	count = decode_character(rest, key);
	if (key->kind != KEY_NONE_YET)
		key->modifiers |= KEY_ALT;
	return count ? count + 1 : 0;
}

/* ---- states ---------------------------------------------------------- */

/* Within an answer: up to BEL, ESC \ or what breaks it off. */
static taken
swallow(struct input *input, struct bytes bytes)
{
	for (uint32_t i = 0; i < bytes.len; i++) {
		unsigned char byte = bytes.at[i];

		if (byte == BEL || byte == CAN || byte == SUB) {
			input->swallowing = false;
			return i + 1;
		}
		if (byte != ESC)
			continue;
		if (i + 1 == bytes.len && !bytes.quiet)
			return i;
		input->swallowing = false;
		return i + 1 < bytes.len && bytes.at[i + 1] == '\\' ? i + 2
								    : i;
	}
	return bytes.len;
}

/* In a paste everything is text but its end. */
static taken
decode_pasted(struct input *input, struct bytes bytes, struct key *key)
{
	static const char end[] = "\033[201~";
	uint32_t len = sizeof end - 1;
	uint32_t common = bytes.len < len ? bytes.len : len;
	taken count;

	if (!memcmp(bytes.at, end, common)) {
		if (common < len)
			return bytes.quiet ? 1 : 0;
		input->pasting = false;
		*key = key_of(KEY_PASTE_END, 0);
		return len;
	}
	count = decode_character(bytes, key);
	if (key->kind == KEY_CHAR && key->modifiers)
		*key = nothing;
	if (key->kind == KEY_BACKSPACE_)
		*key = nothing;
	return count;
}

static taken
decode(struct input *input, struct bytes bytes, struct key *key)
{
	bool waits = false;
	taken count;

	if (input->swallowing)
		return swallow(input, bytes);
	if (input->pasting)
		return decode_pasted(input, bytes, key);
	if (bytes.at[0] < ' ') {
		count = decode_learned(input, bytes, key, &waits);
		if (count)
			return count;
		if (waits && !bytes.quiet)
			return 0;
	}
	return bytes.at[0] == ESC ? decode_escape(input, bytes, key)
				  : decode_character(bytes, key);
}

struct key
input_key(struct input *input, bool quiet)
{
	while (input->start < input->end) {
		struct bytes bytes = {input->bytes + input->start,
			input->end - input->start, quiet};
		struct key key = nothing;
		bool answer = input->swallowing, paste = input->pasting;
		taken count = decode(input, bytes, &key);

		if (!count && answer == input->swallowing)
			break;
		input->start += count;
		if (key.kind == KEY_PASTE_BEGIN)
			input->pasting = true;
		if (key.kind == KEY_PASTE_END && !paste)
			continue;
		if (key.kind != KEY_NONE_YET)
			return key;
	}
	/* Somebody typed what begins an answer, and it never came. */
	if (quiet)
		input->swallowing = false;
	return nothing;
}

bool
input_waits(const struct input *input)
{
	return input->start < input->end || input->swallowing;
}
