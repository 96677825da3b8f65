/* Words of saying looked up, and the endings of nouns. */
#include "lexicon/sayings.h"
#include "base/memory.h"
#include "lexicon/saying_words.h"

static bool
ends(struct slice word, const char *end)
{
	size_t len = strlen(end);

	return word.len >= len &&
	       !memcmp(word.at + word.len - len, end, len);
}

/* Endings, so that compounds count. */
static bool
ends_with_any(struct slice word, const char *const *endings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (word.len > strlen(endings[i]) && ends(word, endings[i]))
			return true;
	return false;
}

enum saying
saying_class(enum language language, struct slice word)
{
	char folded[LEXICON_WORD_MAX];
	uint8_t class = 0;

	if (!words_fold(word, folded))
		return SAYING_NONE;
	if (language != LANGUAGE_ENGLISH) {
		class = words_find(saying_words_german,
			saying_words_german_count, folded);
		if (!class && ends(word, "iere") && word.len > 7)
			class = SAYING_SUBJUNCTIVE;
	}
	if (!class && language != LANGUAGE_GERMAN)
		class = words_find(saying_words_english,
			saying_words_english_count, folded);
	return (enum saying)class;
}

bool
saying_source(struct slice noun)
{
	static const char *const endings[] = {"ngaben", "ussage", "ussagen",
		"nsicht", "inschätzung", "inschätzungen", "uffassung",
		"einung", "nformationen", "orten", "ericht", "erichten",
		"arstellung", "rkenntnissen", "chätzungen", "chätzung",
		"berzeugung", "rmittlungen", "itteilung", "erechnungen",
		"ngabe", "mfrage", "mfragen", "eröffentlichung", "nalyse",
		"utachten", "tudie", "orstellung", "nweisung"};

	return ends_with_any(noun, endings, ARRAY_LEN(endings));
}

bool
saying_noun(struct slice noun)
{
	static const char *const endings[] = {"nsicht", "einung", "uffassung",
		"berzeugung", "inweis", "inweise", "inweisen", "orwurf",
		"orwürfe", "orwürfen", "erdacht", "ehauptung", "ehauptungen",
		"ussage", "ussagen", "rklärung", "rklärungen", "nkündigung",
		"orderung", "orderungen", "efürchtung", "efürchtungen",
		"offnung", "inschätzung", "chluss", "rgebnis", "rohung",
		"egründung", "arnung", "arnungen", "eststellung", "ermutung",
		"ermutungen", "hese", "rgument", "erücht", "erüchte",
		"ericht", "erichte", "erichten", "ichtweise", "indruck",
		"usage", "nnahme", "ngabe", "ngaben", "tandpunkt", "ritik",
		"weifel", "itteilung", "ußerung", "ußerungen", "orge",
		"ewissheit", "rkenntnis", "nformation", "nformationen",
		"ersprechen", "otschaft", "ntwort", "eldung", "eldungen",
		"arstellung", "dee", "edingung", "ppell", "orschlag"};

	return ends_with_any(noun, endings, ARRAY_LEN(endings));
}

static bool
sorted(const struct lexicon_word *list, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (memcmp(list[i - 1].word, list[i].word, LEXICON_WORD_MAX) >=
			0)
			return false;
	return true;
}

bool
sayings_sorted(void)
{
	return sorted(saying_words_german, saying_words_german_count) &&
	       sorted(saying_words_english, saying_words_english_count);
}
