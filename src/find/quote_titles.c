/*
 * Names of papers, works, bodies and signs in quotation marks: what the words
 * beside the marks tell of that.
 */
#include "find/find_quotes.h"
#include "base/memory.h"
#include "lexicon/function_words.h"
#include "lexicon/words.h"

/* Words behind which marks hold a name. */
static const struct lexicon_word title_words[] = {
	{"album", 1}, {"book", 1}, {"called", 1}, {"codenamed", 1},
	{"dubbed", 1}, {"entitled", 1}, {"film", 1}, {"genannt", 1},
	{"genannte", 1}, {"genannten", 1}, {"genannter", 1}, {"genanntes", 1},
	{"headlined", 1}, {"heißen", 1}, {"heißt", 1}, {"hieß", 1},
	{"known", 1}, {"lautet", 1}, {"lautete", 1}, {"magazine", 1},
	{"motto", 1}, {"movie", 1}, {"named", 1}, {"newspaper", 1},
	{"nicknamed", 1}, {"novel", 1}, {"operation", 1}, {"play", 1},
	{"program", 1}, {"programme", 1}, {"project", 1}, {"series", 1},
	{"ship", 1}, {"show", 1}, {"so-called", 1}, {"sogenannt", 1},
	{"sogenannte", 1}, {"sogenannten", 1}, {"sogenannter", 1},
	{"sogenanntes", 1}, {"song", 1}, {"term", 1}, {"title", 1},
	{"titled", 1}, {"titles", 1},
};

/* German nouns, also at the end of compounds, behind which they do. */
static const char *const title_nouns[] = {
	"abschnitt", "agentur", "aktion", "album", "artikel", "auszeichnung",
	"band", "begriff", "begriffs", "blatt", "blattes", "buch", "bündnis",
	"cd", "film", "firma", "gewerkschaft", "grundsatz", "gruppe", "hotel",
	"initiative", "kampagne", "kapitel", "kategorie", "klasse", "lied",
	"magazin", "magazins", "magazines", "marke", "modell", "motto",
	"musical", "name", "namen", "operation", "organisation", "partei",
	"portal", "portals", "preis", "programm", "programms", "projekt",
	"projekts", "restaurant", "roman", "rubrik", "satellit", "schiff",
	"sender", "senders", "sendung", "serie", "sonde", "song", "spiel",
	"studie", "stück", "titel", "unternehmen", "verband", "verein",
	"vereins", "wort", "yacht", "zeitschrift", "zeitung", "überschrift",
};

/* Nouns of works, whose titles stand behind a colon. */
static const char *const work_nouns[] = {
	"album", "aufsatz", "ausstellung", "buch", "cd", "film", "gedicht",
	"homepage", "lied", "name", "namen", "musical", "roman", "sendung",
	"serie", "single", "song", "stück", "titel", "werk", "überschrift",
};

static bool
ends_with_one(const char *folded, const char *const *nouns, size_t count)
{
	size_t len = strnlen(folded, LEXICON_WORD_MAX);

	for (size_t i = 0; i < count; i++) {
		size_t end = strlen(nouns[i]);

		if (end <= len && !memcmp(folded + len - end, nouns[i], end))
			return true;
	}
	return false;
}

#define ENDS_WITH_ONE(folded, nouns) \
	ends_with_one(folded, nouns, ARRAY_LEN(nouns))

/* "der Film „...“": does the word right before the marks tell of a name? */
static bool
titled_before(const struct quote_window *window, uint32_t open)
{
	const struct token *token = &window->tokens.at[open - 1];
	char folded[LEXICON_WORD_MAX];

	if (token->kind != TOKEN_WORD ||
		!words_fold(quote_word(window, open - 1), folded))
		return false;
	return words_find(title_words, ARRAY_LEN(title_words), folded) ||
	       ((token->flags & TOKEN_CAPITALISED) &&
		       ENDS_WITH_ONE(folded, title_nouns));
}

/* "Motto: „...“", "Titel: „...“" */
static bool
titled_by_colon(const struct quote_window *window, uint32_t open)
{
	char folded[LEXICON_WORD_MAX];

	return open > 1 &&
	       window->tokens.at[open - 2].flags & TOKEN_CAPITALISED &&
	       words_fold(quote_word(window, open - 2), folded) &&
	       ENDS_WITH_ONE(folded, title_nouns);
}

/* Does the sentence tell of a work before the colon of these marks: "ihr
 * neues Buch trägt den Titel: „...“"? */
static bool
tells_of_work(const struct quote_window *window, uint32_t open)
{
	uint32_t first =
		window->sentences.at[quote_sentence_at(window, open)].first;
	char folded[LEXICON_WORD_MAX];

	for (uint32_t i = open, steps = 0; i-- > first && steps < 20; steps++)
		if ((window->tokens.at[i].flags & TOKEN_CAPITALISED) &&
			words_fold(quote_word(window, i), folded) &&
			ENDS_WITH_ONE(folded, work_nouns))
			return true;
	return false;
}

/* Is a name that was found all that the marks hold? */
static bool
is_named(const struct quote_window *window, uint32_t first, uint32_t close)
{
	const struct article *article = window->article;
	uint32_t mention = quote_mention_at(window, first);

	return mention != NONE && article->mentions.at[mention].span.end >=
		window->tokens.at[close - 1].span.start;
}

/* An English noun right behind: "the ‘Be Ready’ brochure". */
static bool
has_head(const struct quote_window *window, uint32_t after)
{
	const struct token *token = &window->tokens.at[after];

	return window->language == LANGUAGE_ENGLISH &&
	       after < window->tokens.count && token->kind == TOKEN_WORD &&
	       !(token->flags & TOKEN_CAPITALISED) &&
	       quote_class(window, after) == SAYING_NONE &&
	       !function_word_languages(quote_word(window, after));
}

/* "a sign that read “...”" */
static bool
stands_on_sign(const struct quote_window *window, uint32_t open)
{
	static const char *const verbs[] = {"read", "reads", "reading", "said",
		"says", "saying"};
	static const char *const things[] = {"sign", "signs", "banner",
		"banners", "placard", "placards", "poster", "posters",
		"sticker", "stickers", "plaque", "label", "t-shirt", "badge"};

	if (open < 2 || !QUOTE_IS_ONE(window, open - 1, verbs))
		return false;
	for (uint32_t i = open - 1; i-- > 0 && i + 5 > open;)
		if (QUOTE_IS_ONE(window, i, things))
			return true;
	return false;
}

/* `“, so lautet der Titel` */
static bool
titled_behind(const struct quote_window *window, uint32_t after)
{
	char folded[LEXICON_WORD_MAX];
	bool verb = false;

	for (uint32_t i = after; i < window->tokens.count && i < after + 7;
		i++) {
		verb |= quote_is_word(window, i, "lautet") ||
			quote_is_word(window, i, "lautete") ||
			quote_is_word(window, i, "heißt");
		if (verb && words_fold(quote_word(window, i), folded) &&
			ENDS_WITH_ONE(folded, work_nouns))
			return true;
	}
	return false;
}

void
quote_title_at(const struct quote_window *window,
	const struct quote_mark *mark, struct quote_looks *looks)
{
	uint32_t open = mark->open, after = mark->close + 1;

	if (looks->colon) {
		looks->title = titled_by_colon(window, open);
		looks->work = tells_of_work(window, open);
	} else if (!looks->whole) {
		looks->title = titled_before(window, open);
	}
	if (mark->close <= open + 1)
		return;
	looks->named = is_named(window, open + 1, mark->close);
	looks->sign = stands_on_sign(window, open);
	looks->headed = has_head(window, after);
	looks->work |= titled_behind(window, after);
}
