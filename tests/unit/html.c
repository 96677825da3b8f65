/* The ways of a web page, in process: what blunts it, its charset, what its
 * elements are called, its records. */
#include "article/check.h"
#include "base/memory.h"
#include "read/formats.h"
#include "read/html/extract.h"
#include "read/html/features.h"
#include "read/html/settle.h"
#include "read/strip.h"
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

static const struct sender nobody;

static struct article *
article_of(const char *page)
{
	struct article *article = article_new();
	struct records records = {0};

	html_extract(slice_string(page), &nobody, &records);
	assert_true(records_read(
		article, slice_from(records.at, records.len)));
	assert_null(article_check(article));
	free(records.at);
	return article;
}

static bool
is_text(const struct article *article, const char *text)
{
	return slice_is(slice_from(article->text.at, article->text.len), text);
}

/* ---- blunting ----------------------------------------------------------- */

static void
deep_nesting_is_left_out(void **state)
{
	enum { DEPTH = 100000 };
	size_t len = 5 * DEPTH + 6;
	char *page = memory_new(len + 1);
	struct tree tree;
	uint32_t deepest = 0;

	(void)state;
	for (size_t i = 0; i < DEPTH; i++)
		memcpy(page + 5 * i, "<div>", 5);
	memcpy(page + 5 * DEPTH, "Hallo!", 7);
	tree_parse(&tree, page, len);
	assert_true(tree.blunted);
	for (uint32_t i = 0; i < tree.count; i++)
		if (tree.at[i].depth > deepest)
			deepest = tree.at[i].depth;
	assert_in_range(deepest, TREE_DEPTH_MAX, TREE_DEPTH_MAX + 8);
	tree_free(&tree);
	free(page);
}

static void
blunts_to(const char *before, const char *want)
{
	char *page = memory_string(before);
	size_t len = strlen(before);

	assert_false(tree_blunt(page, &len));
	assert_true(slice_is(slice_from(page, len), want));
	free(page);
}

static void
only_what_is_asked_for_stays(void **state)
{
	(void)state;
	blunts_to("<p a='1' class=x b c = \"2\" CLASS=y>Text</p>",
		"<p class=x>Text</p>");
	blunts_to("<div class='a>b' title=\"<div><div>\"><p>1<p>2<br/>",
		"<div class='a>b'><p>1<p>2<br/>");
	blunts_to("<svg id=a/><path d=\"M0 0\" />", "<svg id=a/><path/>");
	blunts_to("<time datetime='2024-05-03' title=x>vor zwei Jahren</time>",
		"<time datetime='2024-05-03'>vor zwei Jahren</time>");
	blunts_to("<path id=a />", "<path id=a />");
	blunts_to("<p style='color:red'><p style='display:none'>",
		"<p><p style='display:none'>");
	blunts_to("1 < 2, </3> <!-- <p x> --><?a b?><A HREF=x data=y>",
		"1 < 2, </3> <!-- <p x> --><?a b?><A HREF=x>");
	blunts_to("<p>Text<p class='x", "<p>Text");
	blunts_to("<p =x=y class=\"a\"id=b>", "<p class=\"a\" id=b>");
}

static void
scripts_lose_their_content(void **state)
{
	(void)state;
	blunts_to("<script src=a>if (a<b) write('<div>')</script><p>1",
		"<script></script><p>1");
	blunts_to("<style media=all>p{}</STYLE><p>1", "<style></STYLE><p>1");
	blunts_to("<script type='application/ld+json'>{}</script>",
		"<script type='application/ld+json'>{}</script>");
	blunts_to("<script><!--<script></script>--></script><p>1",
		"<script><!--<script></script>--></script><p>1");
	blunts_to("<title>a <b c=d></title>", "<title>a <b c=d></title>");
}

/* ---- charsets ------------------------------------------------------------ */

static void
charset_is(const char *page, size_t size, const char *label,
	enum charset want, bool fits, const char *text)
{
	bool label_fits, invalid;
	enum charset charset;
	size_t len;
	char *utf8 = html_decode(slice_from(page, size), slice_string(label),
		&len, &charset, &label_fits, &invalid);

	assert_int_equal(charset, want);
	assert_int_equal(label_fits, fits);
	assert_false(invalid);
	assert_non_null(strstr(utf8, text));
	free(utf8);
}

#define CHARSET_IS(page, want, fits, text)                                     \
	charset_is(page, sizeof page - 1, "", want, fits, text)

static void
charset_by_evidence(void **state)
{
	static const char labelled[] = "<meta charset=utf-8><p>f\xfcr";

	(void)state;
	/* The label that came with the page is asked before its own. */
	charset_is(labelled, sizeof labelled - 1, "iso-8859-1",
		CHARSET_WINDOWS_1252, true, "für");
	charset_is(labelled, sizeof labelled - 1, "unheard-of",
		CHARSET_WINDOWS_1252, false, "für");
	CHARSET_IS("\xef\xbb\xbf<p>f\xc3\xbcr", CHARSET_UTF8, true, "für");
	CHARSET_IS("<meta charset=iso-8859-1><p>f\xc3\xbcr \xe2\x80\x9e",
		CHARSET_UTF8, false, "für");
	CHARSET_IS("<meta charset=utf-8><p>f\xfcr \x84so\x93",
		CHARSET_WINDOWS_1252, false, "für „so“");
	CHARSET_IS("<meta content='text/html; charset=windows-1252'>\x80",
		CHARSET_WINDOWS_1252, true, "€");
	CHARSET_IS("<\0p\0>\0f\0\xfc\0r\0 \0u\0n\0d\0 \0\xe4\0", CHARSET_UTF16_LE,
		true, "für und ä");
	/* A label of a wide charset in a page that could be read is wrong. */
	CHARSET_IS("<meta charset=utf-16><p>nur ASCII", CHARSET_UTF8, true,
		"nur ASCII");
}

/* ---- names --------------------------------------------------------------- */

static void
name_says(struct hint_index *index, const char *name, enum hint hint,
	bool want)
{
	uint32_t hints = hints_of_name(index, slice_string(name));

	assert_int_equal(hints >> hint & 1, want);
}

static void
names_are_taken_apart(void **state)
{
	struct arena arena = {0};
	struct hint_index *index = hints_index(&arena);

	(void)state;
	name_says(index, "c-related-articles", HINT_RELATED, true);
	name_says(index, "relatedLinks", HINT_RELATED, true);
	name_says(index, "read-more", HINT_RELATED, true);
	name_says(index, "article__body", HINT_BODY, true);
	name_says(index, "ad-slot", HINT_ADVERT, true);
	name_says(index, "header", HINT_ADVERT, false);
	name_says(index, "shadow", HINT_ADVERT, false);
	name_says(index, "navbar", HINT_NAVIGATION, true);
	name_says(index, "", HINT_BODY, false);
	/* Long stems stand anywhere, short ones at the begin. */
	name_says(index, "maincontentarea", HINT_BODY, true);
	name_says(index, "xmaincontentarea", HINT_BODY, true);
	name_says(index, "xteaser", HINT_RELATED, false);
	name_says(index, "ads", HINT_ADVERT, true);
	/* Asked again, the same is told. */
	name_says(index, "read-more", HINT_RELATED, true);
	name_says(index, "shadow", HINT_ADVERT, false);
	arena_free(&arena);
}

/* ---- settling ------------------------------------------------------------ */

/*
 * What is settled of a page whose pieces were chosen or not, one letter a
 * piece: before, "x" chosen, "." not, "?" a heading that is hardly sure;
 * after, "x" chosen, "h" a heading, "s" the standfirst, "." not.
 */
static void
settles(const char *html, const char *before, const char *after)
{
	char *utf8 = memory_string(html), marks[64] = "";
	uint32_t headline;
	struct page page;
	float *rows;

	page_open(&page, utf8, strlen(utf8), slice_from("", 0));
	headline = headline_find(&page);
	rows = features_find(&page, headline);
	assert_int_equal(page.pieces.count, strlen(before));
	for (uint32_t i = 0; i < page.pieces.count; i++) {
		struct piece *piece = &page.pieces.at[i];

		piece->kept = before[i] == 'x';
		piece->score = piece->kept ? .9f : before[i] == '?' ? .2f : 0;
	}
	settle(&page, rows, headline);
	for (uint32_t i = 0; i < page.pieces.count; i++) {
		const struct piece *piece = &page.pieces.at[i];

		marks[i] = !piece->kept ? '.' : piece->lead ? 's' :
			piece->kind == PIECE_HEADING ? 'h' : 'x';
	}
	assert_string_equal(marks, after);
	free(rows);
	page_free(&page);
	free(utf8);
}

#define NAV "<nav><a href=/>Start</a></nav>"
#define TEXT "<p>Die neue Lampe im Turm ist weiter zu sehen als die alte, " \
	"sagt der Wärter, und sie braucht weniger Strom.</p>"
#define BOX "<div class=embed><p>Erst wenn Sie hier zustimmen, werden " \
	"externe Inhalte mit Cookies geladen.</p></div>"

static void
headings_join_their_text(void **state)
{
	(void)state;
	/* A caption lies between; the heading stands with its text. */
	settles(NAV TEXT "<figure><figcaption>Der Turm</figcaption></figure>"
		"<h2>Ein Boot bringt die Linse</h2>" TEXT, ".x.?x", ".x.hx");
	settles(NAV TEXT "<figure><figcaption>Der Turm</figcaption></figure>"
		"<div><h2>Der Hafen wird tiefer</h2></div>" TEXT, ".x.?x",
		".x..x");
	settles(NAV "<p>Mehr</p><h2>Der Hafen wird tiefer</h2>" TEXT, "..?x",
		"...x");
}

static void
headings_of_the_masthead_are_no_sections(void **state)
{
	(void)state;
	settles(NAV TEXT "<h1>Der alte Turm bekommt ein neues Licht</h1>"
		"<h2>Küste</h2><h2>Nach vierzig Jahren wird die Lampe auf der "
		"Insel ersetzt, ohne eine dunkle Nacht</h2>" TEXT
		"<h2>Die Linse</h2>" TEXT, ".x.xxxxx", ".x..sxhx");
}

static void
pointers_and_placeholders_go(void **state)
{
	(void)state;
	settles(NAV TEXT "<h2>Auch interessant</h2>" TEXT, ".xxx", ".x.x");
	settles(NAV TEXT "<h2>Auch Kinder kommen</h2>" TEXT, ".xxx", ".xhx");
	settles(NAV TEXT BOX "<p>Eins.</p>" BOX "<p>Zwei.</p>" BOX "<p>Drei.</p>",
		".xxxxxxx", ".x.x.x.x");
	settles(NAV "<p>Ja.</p><p>Ja.</p><p>Ja.</p>", ".xxx", ".xxx");
}

static void
a_tail_far_behind_goes(void **state)
{
	char html[4096] = NAV;
	char chosen[40] = ".xxx", left[40] = ".xxx";

	(void)state;
	strcat(html, TEXT TEXT TEXT);
	for (int i = 0; i < 20; i++) {
		strcat(html, "<p>Mehr</p>");
		strcat(chosen, ".");
		strcat(left, ".");
	}
	strcat(html, TEXT);
	/* It is a fourth of the text; twenty pieces lie between. */
	settles(html, strcat(chosen, "x"), strcat(left, "."));
	/* As long as what is before, it stays. */
	memcpy(chosen, "...x", 4);
	settles(html, chosen, chosen);
}

/* Many words about the lamp, told apart by a number. */
static void
put_words(char *to, size_t size, int number)
{
	size_t len = strlen(to);

	snprintf(to + len, size - len,
		"Abend %d: Die Lampe im Turm ist weiter zu sehen als je zuvor, "
		"sagt der Wärter, und sie braucht weniger Strom als die alte. ",
		number);
}

static void
a_copy_of_the_article_goes(void **state)
{
	enum { COUNT = 9 };
	char html[6144] = NAV, chosen[COUNT + 3] = ".", left[COUNT + 3] = ".";

	(void)state;
	for (int i = 0; i < COUNT; i++) {
		strcat(html, "<p>");
		put_words(html, sizeof html, i);
		chosen[i + 1] = left[i + 1] = 'x';
	}
	strcat(html, "<div>");
	for (int i = 0; i < COUNT; i++)
		put_words(html, sizeof html, i);
	chosen[COUNT + 1] = 'x';
	left[COUNT + 1] = '.';
	settles(html, chosen, left);
	/* Where it is all that was chosen, it stays. */
	memset(chosen + 1, '.', COUNT);
	settles(html, chosen, chosen);
}

/* ---- the day ------------------------------------------------------------- */

static void
published_is(const char *head, const char *day)
{
	char page[2048];
	struct article *article;

	snprintf(page, sizeof page, NAV "<p>1. Januar 2020</p><p>Mehr</p>"
		"<p>Küste</p><p>Turm</p>%s" TEXT TEXT TEXT TEXT
		"<p>4. Juli 2021</p>", head);
	article = article_of(page);
	assert_string_equal(article->masthead.published, day);
	article_free(article);
}

#define H1 "<h1>Der alte Turm bekommt ein neues Licht</h1>"

static void
the_day_stands_by_the_headline(void **state)
{
	(void)state;
	published_is(H1 "<p>Von Anna Muster</p><p>3. Mai 2024</p>",
		"2024-05-03");
	published_is(H1 "<p>Von Anna Muster, 3. Mai 2024</p>", "2024-05-03");
	published_is(H1 "<p>Von Anna Muster vor <time datetime='2024-05-03T10:00'>"
		"zwei Jahren</time></p>", "2024-05-03");
	published_is("<p>Kiel, 3. Mai 2024</p>" H1, "2024-05-03");
	published_is("<meta property='article:published_time' "
		"content='2024-05-02'>" H1 "<p>3. Mai 2024</p>", "2024-05-02");
	published_is(H1, "");
}

/* ---- detection ----------------------------------------------------------- */

static void
detects(const char *head, int least, int most)
{
	int sure = read_html_detect(slice_string(head));

	assert_in_range(sure, least, most);
}

static void
pages_are_told_from_text(void **state)
{
	(void)state;
	detects("<!DOCTYPE html><p>x", 90, 100);
	detects("\xef\xbb\xbf \n<!-- x --><html lang=de><body>", 90, 100);
	detects("<?xml version='1.0'?>\n<html xmlns='x'>", 90, 100);
	detects("<div><p>Eins</p><p>Zwei</p></div>", 50, 100);
	detects("<?xml version='1.0'?><rss><channel>", 0, 0);
	detects("<p> ist ein Absatz, <b> ist fett.", 0, 0);
	detects("Wer <p>, </p>, <div> und <li> kennt, kennt HTML.", 0, 0);
	detects("# Titel\n\n<p>Absatz</p> <p>Absatz</p>", 0, 0);
	detects("", 0, 0);
}

/* ---- records and the rest ------------------------------------------------- */

static void
links_keep_their_words(void **state)
{
	struct article *article = article_of(
		"<!DOCTYPE html><title>T</title><base href='https://x.example/'>"
		"<link rel=canonical href='https://x.example/a/b.html'>"
		"<p>Das  <a href='/c'> Wort </a> und <a href='d'>das\n"
		"andere</a>.</p>");
	struct slice words;

	(void)state;
	assert_int_equal(article->links.count, 2);
	words = article_slice(article, article->links.at[0].span);
	assert_true(slice_is(words, "Wort"));
	assert_true(slice_is(article->links.at[0].address,
		"https://x.example/c"));
	words = article_slice(article, article->links.at[1].span);
	assert_true(slice_is(words, "das andere"));
	article_free(article);
}

/* Whatever the bytes are, an article comes out that keeps its laws. */
static void
records_are_not_trusted(void **state)
{
	struct records good = {0};
	uint32_t seed = 7;

	(void)state;
	html_extract(slice_string("<!DOCTYPE html><title>Titel der Seite</title>"
		"<p>Ein <a href='https://x.example'>Absatz</a> mit Text."),
		&nobody, &good);
	for (uint32_t round = 0; round < 3000; round++) {
		struct article *article = article_new();
		char *bad = memory_new(good.len);

		memcpy(bad, good.at, good.len);
		for (int i = 0; i < 3; i++) {
			seed = seed * 1103515245 + 12345;
			bad[(seed >> 8) % good.len] = (char)(seed >> 24);
		}
		records_read(article, slice_from(bad, good.len - seed % 3));
		assert_null(article_check(article));
		free(bad);
		article_free(article);
	}
	free(good.at);
}

static void
pieces_are_limited(void **state)
{
	enum { COUNT = PIECES_MAX + 10 };
	char *page = memory_new(4 * COUNT + 32);
	struct article *article;
	size_t len = 15;

	(void)state;
	memcpy(page, "<!DOCTYPE html>", len);
	for (uint32_t i = 0; i < COUNT; i++, len += 4)
		memcpy(page + len, "<p>x", 4);
	page[len] = '\0';
	article = article_of(page);
	assert_int_equal(article->blocks.count, PIECES_MAX);
	assert_int_equal(article->notes.count, 1);
	assert_string_equal(article->notes.at[0].code, "pieces-cut");
	article_free(article);
	free(page);
}

static void
tags_can_be_stripped(void **state)
{
	struct article *article = article_new();

	(void)state;
	strip_markup(article, slice_string("<html><script>x<y</script>"
		"<h1>Kopf</h1><p>Ein <b>fettes</b>\n Wort, 1 < 2.<p>Zwei"));
	assert_null(article_check(article));
	assert_true(is_text(article, "Kopf\nEin fettes Wort, 1 < 2.\nZwei"));
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(deep_nesting_is_left_out),
		cmocka_unit_test(only_what_is_asked_for_stays),
		cmocka_unit_test(scripts_lose_their_content),
		cmocka_unit_test(charset_by_evidence),
		cmocka_unit_test(names_are_taken_apart),
		cmocka_unit_test(headings_join_their_text),
		cmocka_unit_test(headings_of_the_masthead_are_no_sections),
		cmocka_unit_test(pointers_and_placeholders_go),
		cmocka_unit_test(a_copy_of_the_article_goes),
		cmocka_unit_test(a_tail_far_behind_goes),
		cmocka_unit_test(the_day_stands_by_the_headline),
		cmocka_unit_test(pages_are_told_from_text),
		cmocka_unit_test(links_keep_their_words),
		cmocka_unit_test(records_are_not_trusted),
		cmocka_unit_test(pieces_are_limited),
		cmocka_unit_test(tags_can_be_stripped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
