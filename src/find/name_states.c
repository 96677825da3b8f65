/* Bodies of which every state has one: told apart by the state that the text
 * names right before them. */
#include "base/hash.h"
#include "base/memory.h"
#include "find/name_parts.h"

/* Letters by which a state and what comes from it are known as one. */
enum { STEM = 4 };

/* Stems of one state that differ. */
static const char same[][2][STEM + 1] = {
	{"fren", "fran"}, {"pola", "pole"}, {"poli", "pole"}, {"poln", "pole"},
	{"span", "spai"}, {"dani", "denm"}, {"däni", "däne"}, {"dutc", "neth"},
	{"amer", "us"}, {"u.s.", "us"}, {"unit", "us"}, {"usa", "us"},
	{"swis", "swit"}, {"fili", "phil"}, {"brit", "uk"}, {"u.k.", "uk"}};

bool
name_is_of_state(struct slice form)
{
	static const char endings[][16] = {"Ministry", "Parliament", "Army",
		"Navy", "Air Force", "Supreme Court", "Central Bank",
		"Coast Guard", "inisterium", "inisteriums", "arlament",
		"arlaments"};
	static const char beginning[] = "Ministry of ";

	if (form.len > sizeof beginning &&
		!memcmp(form.at, beginning, sizeof beginning - 1))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(endings); i++)
		if (slice_ends_with(form, endings[i]))
			return true;
	return false;
}

struct slice
name_without_state(struct slice form, struct slice state)
{
	if (form.len <= state.len + 1 ||
		memcmp(form.at, state.at, state.len) ||
		form.at[state.len] != ' ')
		return form;
	return slice_from(
		form.at + state.len + 1, form.len - state.len - 1);
}

/* The stem of the state's name or adjective. */
static struct slice
stem_of(struct slice state, char room[STEM])
{
	struct slice stem = slice_from(
		room, state.len < STEM ? state.len : STEM);

	for (size_t i = 0; i < stem.len; i++)
		room[i] = (char)(state.at[i] >= 'A' && state.at[i] <= 'Z'
					 ? state.at[i] + 'a' - 'A'
					 : state.at[i]);
	for (size_t i = 0; i < ARRAY_LEN(same); i++)
		if (slice_is(stem, same[i][0]))
			return slice_string(same[i][1]);
	return stem;
}

uint64_t
name_key_of_state(struct slice form, struct slice state)
{
	char room[STEM];
	struct slice stem = stem_of(state, room);
	uint64_t key = hash_bytes(
		name_key_of(form, KEY_STATE), stem.at, stem.len);

	return key ? key : 1;
}
