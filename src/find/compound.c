/*
 * German numerals of one word. Grammar after Duden: units before tens with
 * "und", hundreds, thousands; then an ending of adjectives and ordinals.
 */
#include "find/amount.h"

struct piece {
	char letters[12];
	uint8_t len, value;
};

/* Longer ones before those that they begin with. */
static const struct piece pieces[] = {
	{"zwanzig", 7, 20}, {"dreißig", 8, 30}, {"dreissig", 8, 30},
	{"vierzig", 7, 40}, {"fünfzig", 8, 50}, {"fuenfzig", 8, 50},
	{"sechzig", 7, 60}, {"siebzig", 7, 70}, {"achtzig", 7, 80},
	{"neunzig", 7, 90}, {"dreizehn", 8, 13}, {"vierzehn", 8, 14},
	{"fünfzehn", 9, 15}, {"fuenfzehn", 9, 15}, {"sechzehn", 8, 16},
	{"siebzehn", 8, 17}, {"achtzehn", 8, 18}, {"neunzehn", 8, 19},
	{"zehn", 4, 10}, {"elf", 3, 11}, {"zwölf", 6, 12}, {"zwoelf", 6, 12},
	{"eins", 4, 1}, {"ein", 3, 1}, {"zwei", 4, 2}, {"zwo", 3, 2},
	{"drei", 4, 3}, {"drit", 4, 3}, {"vier", 4, 4}, {"fünf", 5, 5},
	{"fuenf", 5, 5}, {"sechs", 5, 6}, {"sieben", 6, 7}, {"sieb", 4, 7},
	{"acht", 4, 8}, {"ach", 3, 8}, {"neun", 4, 9}};

static bool
takes(struct slice *rest, const char *letters, size_t len)
{
	if (rest->len < len || memcmp(rest->at, letters, len) != 0)
		return false;
	rest->at += len;
	rest->len -= len;
	return true;
}

#define TAKES(rest, letters) takes(rest, letters, sizeof(letters) - 1)

static uint32_t
take_piece(struct slice *rest)
{
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		if (takes(rest, pieces[i].letters, pieces[i].len))
			return pieces[i].value;
	return 0;
}

/* 1 to 99: "sieben", "siebzehn", "siebenundzwanzig". */
static uint32_t
take_tens(struct slice *rest)
{
	uint32_t units = take_piece(rest), tens;
	struct slice before = *rest;

	if (!units || units > 9 || !TAKES(rest, "und"))
		return units;
	tens = take_piece(rest);
	if (tens >= 20)
		return tens + units;
	*rest = before;
	return units;
}

/* 1 to 999. */
static uint32_t
take_hundreds(struct slice *rest)
{
	struct slice before = *rest;
	uint32_t head = take_tens(rest);

	if ((head && head <= 19 && TAKES(rest, "hundert")) ||
		(!head && TAKES(rest, "hundert"))) {
		struct slice behind = *rest;

		head = (head ? head : 1) * 100;
		if (TAKES(rest, "und")) {
			uint32_t tens = take_tens(rest);

			if (!tens)
				*rest = behind;
			return head + tens;
		}
		return head + take_tens(rest);
	}
	if (!head)
		*rest = before;
	return head;
}

static double
take_number(struct slice *rest)
{
	struct slice before = *rest;
	uint32_t head = take_hundreds(rest);
	double value = head;

	if (TAKES(rest, "tausend")) {
		struct slice behind = *rest;
		uint32_t low;

		value = (head ? head : 1) * 1000.0;
		if (TAKES(rest, "und")) {
			low = take_hundreds(rest);
			if (!low)
				*rest = behind;
		} else {
			low = take_hundreds(rest);
		}
		return value + low;
	}
	if (!head)
		*rest = before;
	return value;
}

struct tail {
	char letters[14];
	uint8_t len, tail;
};

static const struct tail tails[] = {
	{"jährig", 7, TAIL_YEARS}, {"jaehrig", 7, TAIL_YEARS},
	{"monatig", 7, TAIL_MONTHS}, {"wöchig", 7, TAIL_WEEKS},
	{"tägig", 6, TAIL_DAYS}, {"stündig", 8, TAIL_HOURS},
	{"minütig", 8, TAIL_MINUTES}, {"köpfig", 7, TAIL_HEADS},
	{"prozentig", 9, TAIL_PERCENT}, {"fach", 4, TAIL_TIMES},
	{"malig", 5, TAIL_TIMES}, {"stel", 4, TAIL_FRACTION},
	{"tel", 3, TAIL_FRACTION}, {"st", 2, TAIL_ORDINAL},
	{"t", 1, TAIL_ORDINAL}};

static bool
adjective_ending(struct slice rest)
{
	return !rest.len || slice_is(rest, "e") || slice_is(rest, "en") ||
		slice_is(rest, "em") || slice_is(rest, "er") ||
		slice_is(rest, "es") || slice_is(rest, "n") ||
		slice_is(rest, "s");
}

enum compound_tail
compound_tail_of(struct slice letters)
{
	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
		struct slice rest = letters;

		if (!takes(&rest, tails[i].letters, tails[i].len))
			continue;
		if (tails[i].tail == TAIL_ORDINAL && !rest.len)
			continue;
		if (adjective_ending(rest))
			return tails[i].tail;
	}
	if (slice_is(letters, "mal"))
		return TAIL_TIMES;
	return TAIL_UNKNOWN;
}

bool
compound_begins(struct slice word)
{
	static const struct {
		char letters[5];
		uint8_t len;
	} heads[] = {{"ein", 3}, {"zw", 2}, {"drei", 4}, {"drit", 4},
		{"vier", 4}, {"fün", 4}, {"fuen", 4}, {"sech", 4}, {"sieb", 4},
		{"acht", 4}, {"neun", 4}, {"zehn", 4}, {"elf", 3}, {"hund", 4},
		{"taus", 4}};
	char first;

	if (word.len < 3)
		return false;
	first = (char)(word.at[0] | 0x20);
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (first == heads[i].letters[0] && word.len >= heads[i].len &&
			!memcmp(word.at + 1, heads[i].letters + 1,
				heads[i].len - 1u))
			return true;
	return false;
}

bool
compound_parse(struct slice word, double *value, enum compound_tail *tail)
{
	enum { LONGEST = 120 };
	char letters[LONGEST + 1];
	struct slice rest = {letters, word.len};

	if (word.len > LONGEST || !compound_begins(word))
		return false;
	for (size_t i = 0; i < word.len; i++) {
		unsigned char byte = (unsigned char)word.at[i];

		if ((byte >= 'A' && byte <= 'Z') ||
			(i && (unsigned char)word.at[i - 1] == 0xc3 &&
				byte >= 0x80 && byte < 0x9f))
			byte = (unsigned char)(byte + 0x20);
		letters[i] = (char)byte;
	}
	*value = take_number(&rest);
	if (!*value)
		return false;
	if (TAKES(&rest, "einhalb"))
		*value += 0.5;
	*tail = rest.len ? compound_tail_of(rest) : TAIL_NONE;
	return *tail != TAIL_UNKNOWN &&
		!(*value == 1 && *tail != TAIL_YEARS && *tail != TAIL_HOURS);
}
