/* The lists of kind_nouns.h, in lower case and sorted by their bytes. */
#include "lexicon/kind_nouns.h"
#include "base/memory.h"
#include "lexicon/words.h"

/* Short, for the table. */
enum {
	BODY = KIND_NOUN_BODY,
	PLACE = KIND_NOUN_PLACE,
};

static const struct lexicon_word english[] = {
	{"aircraft-maker", BODY}, {"airline", BODY}, {"airlines", BODY},
	{"archipelago", PLACE}, {"automaker", BODY}, {"automakers", BODY},
	{"bakery", BODY}, {"band", BODY}, {"bank", BODY}, {"banks", BODY},
	{"bookmaker", BODY}, {"bookseller", BODY}, {"borough", PLACE},
	{"brewer", BODY}, {"brewery", BODY}, {"broadcaster", BODY},
	{"broadcasters", BODY}, {"broker", BODY}, {"brokerage", BODY},
	{"capital", PLACE}, {"carmaker", BODY}, {"carmakers", BODY},
	{"chain", BODY}, {"chains", BODY}, {"charity", BODY},
	{"chipmaker", BODY}, {"cities", PLACE}, {"city", PLACE}, {"club", BODY},
	{"clubs", BODY}, {"co-operative", BODY}, {"college", BODY},
	{"companies", BODY}, {"company", BODY}, {"conglomerate", BODY},
	{"consortium", BODY}, {"consultancy", BODY}, {"contractor", BODY},
	{"cooperative", BODY}, {"county", PLACE}, {"crater", PLACE},
	{"developer", BODY}, {"distributor", BODY}, {"district", PLACE},
	{"districts", PLACE}, {"drugmaker", BODY}, {"firm", BODY},
	{"firms", BODY}, {"foundation", BODY}, {"franchise", BODY},
	{"giant", BODY}, {"grocer", BODY}, {"hamlet", PLACE},
	{"homebuilder", BODY}, {"hospital", BODY}, {"hotelier", BODY},
	{"housebuilder", BODY}, {"insurer", BODY}, {"insurers", BODY},
	{"island", PLACE}, {"islands", PLACE}, {"journal", BODY},
	{"lake", PLACE}, {"lender", BODY}, {"lenders", BODY},
	{"magazine", BODY}, {"maker", BODY}, {"manufacturer", BODY},
	{"megacity", PLACE}, {"militia", BODY}, {"moon", PLACE},
	{"mountain", PLACE}, {"multinational", BODY}, {"municipality", PLACE},
	{"neighborhood", PLACE}, {"neighbourhood", PLACE}, {"network", BODY},
	{"newspaper", BODY}, {"newspapers", BODY}, {"newsroom", BODY},
	{"ngo", BODY}, {"nonprofit", BODY}, {"oblast", PLACE},
	{"operator", BODY}, {"orchestra", BODY}, {"outlet", BODY},
	{"parish", PLACE}, {"parties", BODY}, {"party", BODY},
	{"peninsula", PLACE}, {"planemaker", BODY}, {"planet", PLACE},
	{"platform", BODY}, {"port", PLACE}, {"prefecture", PLACE},
	{"provider", BODY}, {"province", PLACE}, {"provinces", PLACE},
	{"publisher", BODY}, {"region", PLACE}, {"regulator", BODY},
	{"resort", PLACE}, {"retailer", BODY}, {"retailers", BODY},
	{"river", PLACE}, {"rivers", PLACE}, {"settlement", PLACE},
	{"shipbuilder", BODY}, {"start-up", BODY}, {"startup", BODY},
	{"steelmaker", BODY}, {"studio", BODY}, {"subsidiary", BODY},
	{"suburb", PLACE}, {"suburbs", PLACE}, {"supermarket", BODY},
	{"supplier", BODY}, {"tabloid", BODY}, {"think-tank", BODY},
	{"thinktank", BODY}, {"town", PLACE}, {"towns", PLACE},
	{"township", PLACE}, {"toymaker", BODY}, {"union", BODY},
	{"university", BODY}, {"utility", BODY}, {"valley", PLACE},
	{"village", PLACE}, {"villages", PLACE}, {"volcano", PLACE},
	{"watchdog", BODY}, {"website", BODY}, {"weekly", BODY},
	{"wholesaler", BODY}, {"winery", BODY},
};

enum kind_noun
kind_noun_of(enum language language, struct slice word)
{
	char folded[LEXICON_WORD_MAX];

	if (language != LANGUAGE_ENGLISH || !words_fold(word, folded))
		return KIND_NOUN_NONE;
	return (enum kind_noun)words_find(
		english, ARRAY_LEN(english), folded);
}

bool
kind_nouns_sorted(void)
{
	for (size_t i = 1; i < ARRAY_LEN(english); i++)
		if (memcmp(english[i - 1].word, english[i].word,
			    LEXICON_WORD_MAX) >= 0)
			return false;
	return true;
}
