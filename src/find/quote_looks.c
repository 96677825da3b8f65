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

#define IS_IN(list, folded) words_find(list, ARRAY_LEN(list), folded)

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

/* "als große „...“": behind the word before an adjective. */
static bool
stands_as_adjective(const struct quote_window *window, uint32_t token)
{
	struct slice word = quote_word(window, token);

	return token && word.len > 4 &&
	       !(window->tokens.at[token].flags & TOKEN_CAPITALISED) &&
	       (word.at[word.len - 1] == 'e' || word.at[word.len - 2] == 'e') &&
	       quote_is_word(window, token - 1, "als");
}

/* "der Plan von „...“": a preposition that hangs on a noun. */
static bool
of_noun(const struct quote_window *window, uint32_t token)
{
	return token && (quote_is_word(window, token, "von") ||
			quote_is_word(window, token, "of")) &&
	       window->tokens.at[token - 1].flags & TOKEN_CAPITALISED &&
	       !quote_is_word(window, token - 1, "Rede") &&
	       !saying_noun(quote_word(window, token - 1));
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
			    stands_as(window, open - 2)) ||
		    stands_as_adjective(window, open - 1);
	looks->part_of = looks->as && of_noun(window, open - 1);
	looks->like = !strcmp(folded, "wie");
	looks->to = !strcmp(folded, "zu") || !strcmp(folded, "to");
	looks->oneself = of_oneself(window, open);
	looks->speech = IS_IN(speech_words, folded) ||
			(!strcmp(folded, "wie") && open > 1 &&
				words_fold(quote_word(window, open - 2),
					folded) &&
				IS_IN(speech_words, folded));
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

/* In a German text: "am", and what looks like a word of a clause within a
 * foreign name, "Championnat du Monde", "Teil I". */
static bool
is_foreign(const struct quote_window *window, uint32_t token,
	const char *folded)
{
	const struct token *tokens = window->tokens.at;

	if (window->language == LANGUAGE_ENGLISH)
		return false;
	if (token + 1 >= window->tokens.count)
		return false;
	if (!strcmp(folded, "du"))
		return tokens[token - 1].flags & tokens[token + 1].flags &
		       TOKEN_CAPITALISED;
	if (!strcmp(folded, "i"))
		return tokens[token + 1].kind != TOKEN_WORD ||
		       tokens[token + 1].flags & TOKEN_CAPITALISED;
	return !strcmp(folded, "am");
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
	quote_title_at(window, mark, looks);
	for (uint32_t i = first; i < mark->close; i++) {
		if (tokens[i].kind > TOKEN_NUMBER)
			continue;
		looks->words++;
		if (tokens[i].kind != TOKEN_WORD)
			continue;
		looks->lower += !(tokens[i].flags & TOKEN_CAPITALISED);
		looks->clause |= words_fold(quote_word(window, i), folded) &&
				 IS_IN(clause_words, folded) &&
				 !is_foreign(window, i, folded);
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
