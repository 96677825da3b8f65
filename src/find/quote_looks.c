/*
 * What words in quotation marks look like: something said, or the name of a
 * paper or a work, or a word that is only held at a distance.
 */
#include "find/find_quotes.h"
#include "base/memory.h"
#include "lexicon/words.h"

/* Words that stand in clauses, and hardly in names. */
static const struct lexicon_word clause_words[] = {
	{"am", 1}, {"are", 1}, {"bin", 1}, {"bist", 1}, {"can", 1},
	{"can't", 1}, {"could", 1}, {"darf", 1}, {"dass", 1}, {"dich", 1},
	{"did", 1}, {"do", 1}, {"doesn't", 1}, {"don't", 1}, {"du", 1},
	{"dürfen", 1}, {"er", 1}, {"es", 1}, {"euch", 1}, {"finde", 1},
	{"geht", 1}, {"gibt", 1}, {"haben", 1}, {"halte", 1}, {"has", 1},
	{"hat", 1}, {"hatte", 1}, {"hatten", 1}, {"have", 1}, {"he", 1},
	{"i", 1}, {"i'm", 1}, {"i've", 1}, {"ich", 1}, {"ihr", 1}, {"is", 1},
	{"isn't", 1}, {"ist", 1}, {"it", 1}, {"it's", 1}, {"just", 1},
	{"kann", 1}, {"kein", 1}, {"keine", 1}, {"können", 1}, {"man", 1},
	{"mein", 1}, {"meine", 1}, {"mich", 1}, {"mir", 1}, {"muss", 1},
	{"must", 1}, {"my", 1}, {"müssen", 1}, {"nicht", 1}, {"nichts", 1},
	{"nie", 1}, {"not", 1}, {"our", 1}, {"sehr", 1}, {"she", 1},
	{"should", 1}, {"sie", 1}, {"sind", 1}, {"soll", 1}, {"sollen", 1},
	{"that's", 1}, {"they", 1}, {"too", 1}, {"uns", 1}, {"unser", 1},
	{"unsere", 1}, {"very", 1}, {"war", 1}, {"waren", 1}, {"was", 1},
	{"we", 1}, {"we're", 1}, {"werden", 1}, {"were", 1}, {"will", 1},
	{"wir", 1}, {"wird", 1}, {"won't", 1}, {"would", 1}, {"wurde", 1},
	{"you", 1}, {"your", 1},
};

/* Articles and what stands for them. */
static const struct lexicon_word article_words[] = {
	{"a", 1}, {"am", 1}, {"an", 1}, {"ans", 1}, {"beim", 1}, {"das", 1},
	{"dem", 1}, {"den", 1}, {"der", 1}, {"des", 1}, {"die", 1},
	{"diese", 1}, {"diesem", 1}, {"diesen", 1}, {"dieser", 1},
	{"dieses", 1}, {"ein", 1}, {"eine", 1}, {"einem", 1}, {"einen", 1},
	{"einer", 1}, {"eines", 1}, {"her", 1}, {"his", 1}, {"ihre", 1},
	{"ihrem", 1}, {"ihren", 1}, {"ihrer", 1}, {"im", 1}, {"ins", 1},
	{"its", 1}, {"my", 1}, {"our", 1}, {"seine", 1}, {"seinem", 1},
	{"seinen", 1}, {"seiner", 1}, {"that", 1}, {"the", 1}, {"their", 1},
	{"these", 1}, {"this", 1}, {"those", 1}, {"vom", 1}, {"zum", 1},
	{"zur", 1},
};

/* Words behind which marks hold what somebody says. */
static const struct lexicon_word speech_words[] = {
	{"answer", 1}, {"antwort", 1}, {"aufforderung", 1}, {"ausruf", 1},
	{"aussage", 1}, {"begründung", 1}, {"bemerkung", 1}, {"chant", 1},
	{"chants", 1}, {"feststellung", 1}, {"frage", 1}, {"hinweis", 1},
	{"kommentar", 1}, {"losung", 1}, {"message", 1}, {"parole", 1},
	{"parolen", 1}, {"question", 1}, {"remark", 1}, {"reply", 1},
	{"ruf", 1}, {"rufe", 1}, {"rufen", 1}, {"rufs", 1}, {"satz", 1},
	{"slogan", 1}, {"slogans", 1}, {"sprüche", 1}, {"sprüchen", 1},
	{"statement", 1}, {"warnung", 1}, {"words", 1}, {"worten", 1},
};

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
	"cd", "film", "firma", "gewerkschaft", "gruppe", "hotel",
	 "initiative", "kampagne", "kapitel", "kategorie",
	"klasse", "lied", "magazin", "magazins", "magazines", "marke", "modell",
	"motto", "musical", "name", "namen", "operation", "organisation",
	"partei", "portal", "portals", "preis", "programm", "programms",
	"projekt", "projekts", "restaurant", "roman",
	"rubrik", "satellit", "schiff", "sender", "senders", "sendung",
	"serie", "sonde", "song", "spiel", "studie", "stück", "titel",
	"unternehmen", "verband", "verein", "vereins", "wort", "yacht",
	"zeitschrift", "zeitung", "überschrift",
};

#define IS_IN(list, folded) words_find(list, ARRAY_LEN(list), folded)

static bool
ends_with_title(const char *folded)
{
	size_t len = strnlen(folded, LEXICON_WORD_MAX);

	for (size_t i = 0; i < ARRAY_LEN(title_nouns); i++) {
		size_t end = strlen(title_nouns[i]);

		if (end <= len && !memcmp(folded + len - end, title_nouns[i],
					  end))
			return true;
	}
	return false;
}

/* Do brackets open right before the marks, or before a few words and a
 * colon: (etwa: „Kranz“)? */
static bool
in_brackets(const struct quote_window *window, uint32_t open)
{
	uint32_t least = quote_is(window, open - 1, ':') ? 5 : 1;

	for (uint32_t i = open; i-- > 0 && i + least >= open;)
		if (quote_is(window, i, '(') || quote_is(window, i, '['))
			return true;
	return false;
}

/* "die sich (selbst) „Kranz“ nennen" */
static bool
of_oneself(const struct quote_window *window, uint32_t open)
{
	uint32_t at = open - 1;

	if (at && quote_is_word(window, at, "selbst"))
		at--;
	return quote_is_word(window, at, "sich");
}

/* The words before these: of "von einer" the first. */
static bool
stands_as(const struct quote_window *window, uint32_t token)
{
	static const char *const words[] = {"als", "as", "von", "of"};

	return QUOTE_IS_ONE(window, token, words);
}

/* "Motto: „...“", "Titel: „...“" */
static bool
titled_by_colon(const struct quote_window *window, uint32_t open)
{
	char folded[LEXICON_WORD_MAX];

	return open > 1 &&
	       window->tokens.at[open - 2].flags & TOKEN_CAPITALISED &&
	       words_fold(quote_word(window, open - 2), folded) &&
	       ends_with_title(folded);
}

/* What stands right before the marks. */
static void
look_before(const struct quote_window *window, uint32_t open,
	struct quote_looks *looks)
{
	const struct token *token;
	char folded[LEXICON_WORD_MAX];

	looks->whole = !open ||
		       window->sentences.at[quote_sentence_at(window, open)]
				       .first == open;
	if (!open)
		return;
	looks->colon = quote_is(window, open - 1, ':');
	looks->gloss = in_brackets(window, open);
	looks->listed = quote_is(window, open - 1, ',');
	if (looks->colon)
		looks->title = titled_by_colon(window, open);
	token = &window->tokens.at[open - 1];
	if (token->kind != TOKEN_WORD || looks->whole)
		return;
	looks->noun = token->flags & TOKEN_CAPITALISED;
	if (!words_fold(quote_word(window, open - 1), folded))
		return;
	looks->article = IS_IN(article_words, folded);
	looks->one = !strncmp(folded, "ein", 3) || !strcmp(folded, "a") ||
		     !strcmp(folded, "an");
	looks->as = stands_as(window, open - 1) ||
		    (looks->article && open > 1 &&
			    stands_as(window, open - 2));
	looks->like = !strcmp(folded, "wie");
	looks->to = !strcmp(folded, "zu") || !strcmp(folded, "to");
	looks->oneself = of_oneself(window, open);
	looks->speech = IS_IN(speech_words, folded) ||
			(!strcmp(folded, "wie") && open > 1 &&
				words_fold(quote_word(window, open - 2),
					folded) &&
				IS_IN(speech_words, folded));
	looks->title = IS_IN(title_words, folded) ||
		       (looks->noun && ends_with_title(folded));
	looks->noun = looks->noun && !looks->article;
}

static bool
is_end_mark(const struct quote_window *window, uint32_t token)
{
	struct slice word = quote_word(window, token);

	return slice_is(word, ".") || slice_is(word, "!") ||
	       slice_is(word, "?") || slice_is(word, ",") ||
	       slice_is(word, "...") || slice_is(word, "\xe2\x80\xa6");
}

/* An address: "example.org". */
static bool
is_address(const struct quote_window *window, uint32_t token)
{
	struct slice word = quote_word(window, token);

	return window->tokens.at[token].kind == TOKEN_OTHER ||
	       (window->tokens.at[token].kind == TOKEN_WORD && word.len > 4 &&
		       memchr(word.at + 1, '.', word.len - 3));
}

/* `„Kranz“-Leute`, `„Kranz“, kurz KZ`: the token behind the marks. */
static bool
is_named_behind(const struct quote_window *window, uint32_t after)
{
	if (after + 1 >= window->tokens.count)
		return false;
	if (quote_is(window, after, '-'))
		return !((window->tokens.at[after].flags |
				window->tokens.at[after + 1].flags) &
			TOKEN_SPACED);
	return quote_is(window, after, ',') &&
	       quote_is_word(window, after + 1, "kurz");
}

void
quote_look_at(const struct quote_window *window, const struct quote_mark *mark,
	struct quote_looks *looks)
{
	const struct token *tokens = window->tokens.at;
	uint32_t first = mark->open + 1, after = mark->close + 1;
	char folded[LEXICON_WORD_MAX];

	memset(looks, 0, sizeof *looks);
	look_before(window, mark->open, looks);
	for (uint32_t i = first; i < mark->close; i++) {
		if (tokens[i].kind > TOKEN_NUMBER)
			continue;
		looks->words++;
		if (tokens[i].kind != TOKEN_WORD)
			continue;
		looks->lower += !(tokens[i].flags & TOKEN_CAPITALISED);
		looks->clause |= words_fold(quote_word(window, i), folded) &&
				 IS_IN(clause_words, folded) &&
				 !(window->language != LANGUAGE_ENGLISH &&
					 !strcmp(folded, "am"));
	}
	if (mark->close <= first)
		return;
	looks->name |= (looks->words < 2 && is_address(window, first)) ||
		       is_named_behind(window, after);
	looks->capital = tokens[first].flags & TOKEN_CAPITALISED ||
			 tokens[first].kind != TOKEN_WORD;
	looks->stop = is_end_mark(window, mark->close - 1);
	looks->source = mark->open && quote_class(window, mark->open - 1) ==
					      SAYING_BEFORE;
	looks->subject = quote_tells(quote_class(window, after));
	looks->attribute = after < window->tokens.count &&
			   tokens[after].kind == TOKEN_WORD &&
			   tokens[after].flags & TOKEN_CAPITALISED;
}

/* Words that begin in lower case: a piece of a sentence, or a word that
 * somebody does not want to call his own. */
static bool
is_piece(const struct quote_looks *looks)
{
	if (looks->words == 1)
		return looks->reported || ((looks->label ||
			(looks->told && !looks->article)) &&
		       !looks->attribute && !looks->to);
	if (looks->told || looks->reported)
		return true;
	return looks->words > 3 || looks->clause;
}

/* Words that begin with a capital: a sentence, or a name. */
static bool
is_sentence(const struct quote_looks *looks)
{
	if (!looks->lower)
		return looks->label && (looks->as || looks->one) &&
		       looks->words < 3 && !looks->generic;
	if (looks->whole && looks->stop)
		return looks->words > 2;
	if (looks->clause)
		return looks->told || looks->whole || looks->words > 4;
	return (looks->label && (looks->as || looks->article)) ||
	       (looks->told && looks->one);
}

/* Many words: surely said, but for titles, and for names that begin with a
 * capital and are no clause. */
static bool
is_long_speech(const struct quote_looks *looks, bool title)
{
	if (title && (looks->noun || looks->colon || !looks->clause))
		return false;
	return !looks->capital || looks->stop || looks->told ||
	       !(looks->article || looks->noun || looks->listed);
}

/* Few words right before a verb of saying are the name of who speaks, but
 * for a piece of a sentence: Eine „ganz heiße Spur“ führte ... */
static bool
is_subject(const struct quote_looks *looks)
{
	if (!looks->subject || looks->as || looks->words > 4 || looks->stop)
		return false;
	return looks->capital || looks->words == 1 ||
	       (looks->article && !looks->one) || looks->like;
}

bool
quote_looks_spoken(const struct quote_looks *looks)
{
	bool title = looks->title && !(looks->colon && looks->verb);

	if (!looks->words || looks->name || (looks->oneself && looks->label) ||
		(looks->gloss && !looks->clause && !looks->stop))
		return false;
	if (looks->speech)
		return true;
	if (looks->adjacent)
		return looks->stop || looks->lower ||
		       (looks->words > 1 && !looks->noun);
	if (looks->words > 6 && looks->lower > 1)
		return is_long_speech(looks, title);
	if (title || looks->source || is_subject(looks))
		return false;
	if (looks->colon && looks->stop && looks->told)
		return true;
	if (looks->colon)
		return looks->words > 1 && (looks->clause || looks->stop ||
						   looks->verb);
	return looks->capital ? is_sentence(looks) : is_piece(looks);
}
