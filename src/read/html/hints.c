/* The table of stems, and how names are taken apart into words. */
#include "read/html/hints.h"
#include "base/hash.h"
#include "base/memory.h"

enum { NAME_WORDS_MAX = 64, WORD_MAX = 32, ANYWHERE_MIN = 9 };

#define BIT(hint) (1u << (hint))

/*
 * Stems of the words in class names and ids, English and German. A stem
 * with "$" is the whole word; others may go on, and one of ANYWHERE_MIN
 * letters or more may stand anywhere in it. Written by hand.
 */
static const struct stem {
	char stem[15];
	uint8_t hint;
} stems[] = {
	{"articlebody", HINT_BODY}, {"bodytext", HINT_BODY},
	{"body", HINT_BODY}, {"content$", HINT_BODY},
	{"contents$", HINT_BODY}, {"copy$", HINT_BODY},
	{"fliesstext", HINT_BODY}, {"inhalt", HINT_BODY},
	{"maincontent", HINT_BODY}, {"paragraph", HINT_BODY},
	{"richtext", HINT_BODY}, {"text$", HINT_BODY},
	{"textblock", HINT_BODY}, {"prose", HINT_BODY},
	{"absatz", HINT_BODY}, {"wysiwyg", HINT_BODY},

	{"article", HINT_ARTICLE}, {"artikel", HINT_ARTICLE},
	{"beitrag", HINT_ARTICLE}, {"blogpost", HINT_ARTICLE},
	{"entry", HINT_ARTICLE}, {"hentry", HINT_ARTICLE},
	{"main$", HINT_ARTICLE}, {"news$", HINT_ARTICLE},
	{"post$", HINT_ARTICLE}, {"story", HINT_ARTICLE},
	{"storytext", HINT_BODY}, {"artikeltext", HINT_BODY},
	{"articletext", HINT_BODY}, {"articlecontent", HINT_BODY},

	{"abstract", HINT_LEAD}, {"deck$", HINT_LEAD}, {"dek$", HINT_LEAD},
	{"excerpt", HINT_LEAD}, {"intro", HINT_LEAD}, {"lead$", HINT_LEAD},
	{"leadtext", HINT_LEAD}, {"lede$", HINT_LEAD},
	{"standfirst", HINT_LEAD}, {"strapline", HINT_LEAD},
	{"subheadline", HINT_LEAD}, {"subline", HINT_LEAD},
	{"subtitle", HINT_LEAD}, {"summary", HINT_LEAD},
	{"unterzeile", HINT_LEAD}, {"vorspann", HINT_LEAD},
	{"einleitung", HINT_LEAD}, {"anreisser", HINT_LEAD},
	{"anrisstext", HINT_LEAD},

	{"dachzeile", HINT_HEADLINE}, {"headline", HINT_HEADLINE},
	{"heading", HINT_HEADLINE}, {"kicker", HINT_HEADLINE},
	{"overline", HINT_HEADLINE}, {"schlagzeile", HINT_HEADLINE},
	{"title$", HINT_HEADLINE}, {"titel$", HINT_HEADLINE},
	{"ueberschrift", HINT_HEADLINE}, {"eyebrow", HINT_HEADLINE},

	{"author", HINT_AUTHOR}, {"autor", HINT_AUTHOR},
	{"bio$", HINT_AUTHOR}, {"biography", HINT_AUTHOR},
	{"byline", HINT_AUTHOR}, {"contributor", HINT_AUTHOR},
	{"creator", HINT_AUTHOR}, {"profile", HINT_AUTHOR},
	{"redakteur", HINT_AUTHOR}, {"reporter", HINT_AUTHOR},
	{"writer", HINT_AUTHOR}, {"verfasser", HINT_AUTHOR},

	{"category", HINT_META}, {"categories", HINT_META},
	{"date", HINT_META}, {"datum", HINT_META}, {"dateline", HINT_META},
	{"info$", HINT_META}, {"keyword", HINT_META}, {"label", HINT_META},
	{"meta", HINT_META}, {"published", HINT_META},
	{"readingtime", HINT_META}, {"rubrik", HINT_META},
	{"schlagwort", HINT_META}, {"source$", HINT_META},
	{"tag$", HINT_META}, {"tags$", HINT_META}, {"taglist", HINT_META},
	{"themen", HINT_META}, {"time$", HINT_META},
	{"timestamp", HINT_META}, {"topic", HINT_META},
	{"updated", HINT_META}, {"lesezeit", HINT_META},

	{"bild", HINT_CAPTION}, {"bildunter", HINT_CAPTION},
	{"caption", HINT_CAPTION}, {"carousel", HINT_CAPTION},
	{"copyright", HINT_CAPTION}, {"credit", HINT_CAPTION},
	{"fig$", HINT_CAPTION}, {"figure", HINT_CAPTION},
	{"foto", HINT_CAPTION}, {"gallery", HINT_CAPTION},
	{"galerie", HINT_CAPTION}, {"image", HINT_CAPTION},
	{"img$", HINT_CAPTION}, {"legend", HINT_CAPTION},
	{"media$", HINT_CAPTION}, {"photo", HINT_CAPTION},
	{"picture", HINT_CAPTION}, {"player", HINT_CAPTION},
	{"slide", HINT_CAPTION}, {"thumb", HINT_CAPTION},
	{"video", HINT_CAPTION}, {"audio", HINT_CAPTION},
	{"podcast", HINT_CAPTION}, {"quelle", HINT_CAPTION},

	{"comment", HINT_COMMENT}, {"discussion", HINT_COMMENT},
	{"disqus", HINT_COMMENT}, {"forum", HINT_COMMENT},
	{"kommentar", HINT_COMMENT}, {"leserbrief", HINT_COMMENT},
	{"replies", HINT_COMMENT}, {"reply", HINT_COMMENT},
	{"respond$", HINT_COMMENT},

	{"alsoread", HINT_RELATED}, {"empfehl", HINT_RELATED},
	{"latest", HINT_RELATED}, {"linklist", HINT_RELATED},
	{"meistgelesen", HINT_RELATED}, {"more$", HINT_RELATED},
	{"mehr$", HINT_RELATED}, {"mostread", HINT_RELATED},
	{"most$", HINT_RELATED}, {"onward", HINT_RELATED},
	{"outbrain", HINT_RELATED}, {"popular", HINT_RELATED},
	{"promo", HINT_RELATED}, {"readmore", HINT_RELATED},
	{"recirc", HINT_RELATED}, {"recommend", HINT_RELATED},
	{"related", HINT_RELATED}, {"similar", HINT_RELATED},
	{"suggest", HINT_RELATED}, {"taboola", HINT_RELATED},
	{"teaser", HINT_RELATED}, {"top$", HINT_RELATED},
	{"trending", HINT_RELATED}, {"upnext", HINT_RELATED},
	{"verwandt", HINT_RELATED}, {"weitere", HINT_RELATED},
	{"feed$", HINT_RELATED}, {"card", HINT_RELATED},
	{"recent", HINT_RELATED}, {"river", HINT_RELATED},
	{"next$", HINT_RELATED}, {"tease", HINT_RELATED},

	{"facebook", HINT_SHARE}, {"follow", HINT_SHARE},
	{"share", HINT_SHARE}, {"sharing", HINT_SHARE},
	{"social", HINT_SHARE}, {"teilen", HINT_SHARE},
	{"whatsapp", HINT_SHARE}, {"addthis", HINT_SHARE},
	{"bookmark", HINT_SHARE},

	{"ad$", HINT_ADVERT}, {"ads$", HINT_ADVERT},
	{"adslot", HINT_ADVERT}, {"advert", HINT_ADVERT},
	{"affiliate", HINT_ADVERT}, {"anzeige", HINT_ADVERT},
	{"banner", HINT_ADVERT}, {"commercial", HINT_ADVERT},
	{"dfp", HINT_ADVERT}, {"shopping", HINT_ADVERT},
	{"sponsor", HINT_ADVERT}, {"werbung", HINT_ADVERT},
	{"product", HINT_ADVERT}, {"deal$", HINT_ADVERT},
	{"deals$", HINT_ADVERT},

	{"breadcrumb", HINT_NAVIGATION}, {"menu", HINT_NAVIGATION},
	{"nav$", HINT_NAVIGATION}, {"navbar", HINT_NAVIGATION},
	{"navi", HINT_NAVIGATION}, {"pager", HINT_NAVIGATION},
	{"pagination", HINT_NAVIGATION}, {"search", HINT_NAVIGATION},
	{"sitemap", HINT_NAVIGATION}, {"skip$", HINT_NAVIGATION},
	{"suche", HINT_NAVIGATION}, {"tabs$", HINT_NAVIGATION},
	{"toc$", HINT_NAVIGATION}, {"toolbar", HINT_NAVIGATION},
	{"topbar", HINT_NAVIGATION}, {"tools$", HINT_NAVIGATION},
	{"jump", HINT_NAVIGATION}, {"ticker", HINT_NAVIGATION},

	{"colophon", HINT_FOOTER}, {"disclaimer", HINT_FOOTER},
	{"foot$", HINT_FOOTER}, {"footer", HINT_FOOTER},
	{"footnote", HINT_FOOTER}, {"impressum", HINT_FOOTER},
	{"imprint", HINT_FOOTER}, {"legal", HINT_FOOTER},
	{"correction", HINT_FOOTER}, {"bottom", HINT_FOOTER},

	{"aside", HINT_SIDE}, {"marginal", HINT_SIDE},
	{"rail$", HINT_SIDE}, {"secondary", HINT_SIDE},
	{"side$", HINT_SIDE}, {"sidebar", HINT_SIDE},
	{"widget", HINT_SIDE}, {"module$", HINT_SIDE},

	{"abo$", HINT_OFFER}, {"barrier", HINT_OFFER},
	{"consent", HINT_OFFER}, {"cookie", HINT_OFFER},
	{"cta$", HINT_OFFER}, {"dialog", HINT_OFFER},
	{"donat", HINT_OFFER}, {"gdpr", HINT_OFFER},
	{"lightbox", HINT_OFFER}, {"login", HINT_OFFER},
	{"modal", HINT_OFFER}, {"newsletter", HINT_OFFER},
	{"optin", HINT_OFFER}, {"overlay", HINT_OFFER},
	{"paywall", HINT_OFFER}, {"plus$", HINT_OFFER},
	{"popup", HINT_OFFER}, {"push$", HINT_OFFER},
	{"register", HINT_OFFER}, {"registration", HINT_OFFER},
	{"signup", HINT_OFFER}, {"spende", HINT_OFFER},
	{"subscri", HINT_OFFER}, {"notification", HINT_OFFER},
	{"marketing", HINT_OFFER}, {"offer", HINT_OFFER},
	{"callout", HINT_OFFER}, {"premium", HINT_OFFER},

	{"embed", HINT_EMBED}, {"instagram", HINT_EMBED},
	{"pullquote", HINT_EMBED}, {"quote", HINT_EMBED},
	{"tweet", HINT_EMBED}, {"twitter", HINT_EMBED},
	{"zitat", HINT_EMBED}, {"poll$", HINT_EMBED},
	{"quiz", HINT_EMBED}, {"chart", HINT_EMBED},

	{"box$", HINT_BOX}, {"factbox", HINT_BOX}, {"facts", HINT_BOX},
	{"infobox", HINT_BOX}, {"infokasten", HINT_BOX},
	{"kasten", HINT_BOX}, {"zurperson", HINT_BOX}, {"glossar", HINT_BOX},
	{"highlight", HINT_BOX}, {"keypoint", HINT_BOX},
	{"takeaway", HINT_BOX}, {"bullet", HINT_BOX},

	{"hidden", HINT_HIDDEN}, {"hide$", HINT_HIDDEN},
	{"invisible", HINT_HIDDEN}, {"noprint", HINT_HIDDEN},
	{"offscreen", HINT_HIDDEN}, {"sr$", HINT_HIDDEN},
	{"screenreader", HINT_HIDDEN}, {"visually", HINT_HIDDEN},
	{"vh$", HINT_HIDDEN},

	{"header", HINT_HEADER}, {"hero$", HINT_HEADER},
	{"masthead", HINT_HEADER}, {"opener", HINT_HEADER},

	{"crosshead", HINT_CROSSHEAD}, {"interline", HINT_CROSSHEAD},
	{"intertitle", HINT_CROSSHEAD}, {"subhead$", HINT_CROSSHEAD},
	{"subheading", HINT_CROSSHEAD}, {"zwischentitel", HINT_CROSSHEAD},
	{"zwischenueber", HINT_CROSSHEAD}, {"zwischenzeile", HINT_CROSSHEAD},

	{"form$", HINT_FORM}, {"button", HINT_FORM}, {"btn", HINT_FORM},
	{"input", HINT_FORM}, {"cart$", HINT_FORM}, {"price", HINT_FORM},
};

enum { LETTERS = 26, SEEN_MAX = 1024 };

/* The stems in the order of their first letters, those that may stand
 * anywhere in a word first. */
struct hint_index {
	uint16_t from[LETTERS + 1];  /* the first stem of a letter */
	uint16_t short_from[LETTERS]; /* its first one for the begin alone */
	uint16_t stem[ARRAY_LEN(stems)];
	uint8_t len[ARRAY_LEN(stems)]; /* without the "$" */
	struct {
		struct slice name;
		uint32_t hints;
	} seen[SEEN_MAX];
};

static bool
is_whole(const struct stem *stem)
{
	return stem->stem[strlen(stem->stem) - 1] == '$';
}

/* The longer ones say enough within a word, too. */
static bool
may_be_within(const struct stem *stem)
{
	return !is_whole(stem) && strlen(stem->stem) >= ANYWHERE_MIN;
}

static void
index_letter(struct hint_index *index, uint16_t *count, int letter, bool within)
{
	for (uint16_t i = 0; i < ARRAY_LEN(stems); i++)
		if (stems[i].stem[0] == 'a' + letter &&
			may_be_within(&stems[i]) == within) {
			index->len[*count] = (uint8_t)(strlen(stems[i].stem) -
						       is_whole(&stems[i]));
			index->stem[(*count)++] = i;
		}
}

struct hint_index *
hints_index(struct arena *arena)
{
	struct hint_index *index = arena_new(arena, sizeof *index);
	uint16_t count = 0;

	memset(index, 0, sizeof *index);
	for (int letter = 0; letter < LETTERS; letter++) {
		index->from[letter] = count;
		index_letter(index, &count, letter, true);
		index->short_from[letter] = count;
		index_letter(index, &count, letter, false);
	}
	index->from[LETTERS] = count;
	return index;
}

/* Those of the stems from `from` to `to` that begin at a place in a word. */
static uint32_t
hints_at(const struct hint_index *index, uint16_t from, uint16_t to,
	const char *at, size_t left, bool begin)
{
	uint32_t hints = 0;

	for (uint16_t i = from; i < to; i++) {
		const struct stem *stem = &stems[index->stem[i]];
		size_t len = index->len[i];

		if (left >= len && !memcmp(at, stem->stem, len) &&
			(stem->stem[len] != '$' || (begin && left == len)))
			hints |= BIT(stem->hint);
	}
	return hints;
}

static uint32_t
hints_of_word(const struct hint_index *index, struct slice word)
{
	uint32_t hints = 0;

	for (size_t i = 0; i < word.len; i++) {
		int letter = word.at[i] - 'a';
		uint16_t to = i ? index->short_from[letter]
				: index->from[letter + 1];

		hints |= hints_at(index, index->from[letter], to, word.at + i,
			word.len - i, !i);
	}
	return hints;
}

static bool
is_upper(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static bool
is_lower(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

/* The next word of a name: letters, parted also before a capital behind a
 * small letter; lower-cased into `word`. False at the end. */
static bool
next_word(struct slice *name, char word[WORD_MAX], size_t *len)
{
	const char *at = name->at, *end = at + name->len;

	while (at < end && !is_upper(*at) && !is_lower(*at))
		at++;
	*len = 0;
	while (at < end && (is_upper(*at) || is_lower(*at))) {
		if (*len && is_upper(*at) && is_lower(at[-1]))
			break;
		if (*len < WORD_MAX)
			word[(*len)++] =
				(char)(is_upper(*at) ? *at - 'A' + 'a' : *at);
		at++;
	}
	*name = slice_from(at, (size_t)(end - at));
	return *len > 0;
}

/* Each word, and each with the one before it: "info-box", "read-more". */
static uint32_t
hints_of_words(const struct hint_index *index, struct slice name)
{
	char word[WORD_MAX], pair[2 * WORD_MAX];
	size_t len, before = 0;
	uint32_t hints = 0, words = 0;

	while (words++ < NAME_WORDS_MAX && next_word(&name, word, &len)) {
		hints |= hints_of_word(index, slice_from(word, len));
		memcpy(pair + before, word, len);
		if (before)
			hints |= hints_of_word(
				index, slice_from(pair, before + len));
		memcpy(pair, word, len);
		before = len;
	}
	return hints;
}

uint32_t
hints_of_name(struct hint_index *index, struct slice name)
{
	uint64_t hash = hash_bytes(HASH_BEGIN, name.at, name.len);
	uint32_t slot = (uint32_t)(hash ^ hash >> 32) % SEEN_MAX;

	if (!slice_equal(index->seen[slot].name, name)) {
		index->seen[slot].hints = hints_of_words(index, name);
		index->seen[slot].name = name;
	}
	return index->seen[slot].hints;
}

static uint32_t
hints_of_tag(uint8_t tag)
{
	switch (tag) {
	case TAG_ARTICLE:
	case TAG_MAIN:
		return BIT(HINT_ARTICLE);
	case TAG_ASIDE:
		return BIT(HINT_SIDE);
	case TAG_NAV:
		return BIT(HINT_NAVIGATION);
	case TAG_FOOTER:
		return BIT(HINT_FOOTER);
	case TAG_HEADER:
	case TAG_HGROUP:
		return BIT(HINT_HEADER);
	case TAG_FIGURE:
	case TAG_FIGCAPTION:
		return BIT(HINT_CAPTION);
	case TAG_FORM:
	case TAG_FIELDSET:
	case TAG_BUTTON:
	case TAG_LABEL:
		return BIT(HINT_FORM);
	case TAG_ADDRESS:
		return BIT(HINT_AUTHOR);
	case TAG_TIME:
		return BIT(HINT_META);
	case TAG_BLOCKQUOTE:
		return BIT(HINT_EMBED);
	default:
		return 0;
	}
}

static uint32_t
hints_of_role(struct slice role)
{
	if (slice_is(role, "complementary"))
		return BIT(HINT_SIDE);
	if (slice_is(role, "contentinfo"))
		return BIT(HINT_FOOTER);
	if (slice_is(role, "dialog") || slice_is(role, "alertdialog"))
		return BIT(HINT_OFFER);
	if (slice_is(role, "navigation") || slice_is(role, "menu") ||
		slice_is(role, "menubar"))
		return BIT(HINT_NAVIGATION);
	if (slice_is(role, "main") || slice_is(role, "article"))
		return BIT(HINT_ARTICLE);
	if (slice_is(role, "search"))
		return BIT(HINT_FORM);
	return 0;
}

uint32_t
hints_of(struct hint_index *index, const struct tree *tree, uint32_t node)
{
	static const char names[][9] = {"class", "id", "itemprop"};
	uint8_t tag = tree->at[node].tag;
	uint32_t hints = hints_of_tag(tag);

	if (tag == TAG_BODY || tag == TAG_HTML)
		return 0;
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct slice name = tree_attribute(tree, node, names[i]);

		if (name.len)
			hints |= hints_of_name(index, name);
	}
	return hints | hints_of_role(tree_attribute(tree, node, "role"));
}
