/* A feed on the terminal: its entries are articles of the list. */
#include "reader.h"

#include <stdio.h>
#include <string.h>

static const char feed[] =
	"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"
	"<title>Wieker Bote</title>"
	"<item><title>Der Kran steht still</title><description>Kiel. Die "
	"Arbeit am Hafen ruht seit Montag.</description></item>"
	"<item><title>Die F\xc3\xa4hre &amp;amp; ihr Reeder</title>"
	"<description>&lt;p&gt;Der Rat hat &lt;b&gt;lange&lt;/b&gt; "
	"getagt.&lt;/p&gt;</description></item>"
	"<item><title>Neues Licht f\xc3\xbcr den Turm</title><description>"
	"Die Lampe braucht 60 Watt.</description></item>"
	"</channel></rss>\n";

static void
test_entries(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Der Kran steht still", "Die Arbeit am Hafen"},
			"ihr Reeder"},
		{"a", {"  Der Kran steht still",
			"\xe2\x80\xa2 Die F\xc3\xa4hre & ihr",
			"\xe2\x80\xa2 Neues Licht"}, NULL},
		{"j\r", {"Der Rat hat lange getagt", "article 2 of 3"},
			"<b>"},
		{">", {"Die Lampe braucht 60 Watt", "article 3 of 3"}, NULL},
		{">", {"this is the last article"}, NULL},
		{"<<", {"Die Arbeit am Hafen", "article 1 of 3"}, NULL},
		{"a/Turm\r", {"Neues Licht"}, "ihr Reeder"},
	};
	struct reader *reader = *state;

	file_write(reader->home, "bote.xml", feed);
	reader_open(reader, &(struct run){.articles = {"bote.xml"}});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* The files of the command line keep their order around the entries. */
static void
test_between_files(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Vorher"}, NULL},
		{"a", {"Articles (5)", "  Vorher",
			"\xe2\x80\xa2 Der Kran"}, NULL},
		{NULL, {"\xe2\x80\xa2 Die F\xc3\xa4hre", "Neues Licht",
			"\xe2\x80\xa2 Nachher"}, NULL},
		{"j\r", {"Die Arbeit am Hafen", "article 2 of 5"}, NULL},
		{">>>", {"Nachher", "article 5 of 5"}, NULL},
		{"<", {"60 Watt", "article 4 of 5"}, NULL},
	};
	struct reader *reader = *state;

	file_write(reader->home, "bote.xml", feed);
	file_write(reader->home, "vorher.txt",
		"Vorher\nEs war einmal ein Hafen, der keine Kr\xc3\xa4ne "
		"hatte und auch keine brauchte.\n");
	file_write(reader->home, "nachher.txt",
		"Nachher\nAm Ende standen im Hafen sieben Kr\xc3\xa4ne, und "
		"alle drehten sich im Wind.\n");
	reader_open(reader, &(struct run){
			.articles = {"vorher.txt", "bote.xml", "nachher.txt"}});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Whether the shelf or the reader has told of the entries, each is there
 * once; and one is compared with another. */
static void
test_entries_compared(void **state)
{
	static const struct step steps[] = {
		{">=", {"Names only in Der Kran", "Kiel"}, NULL},
		{NULL, {"Names only in Neues Licht", "Karin Lorenz"}, NULL},
		{"qa", {"Articles (2)"}, NULL},
	};
	struct reader *reader = *state;

	file_write(reader->home, "bote.xml",
		"<rss version=\"2.0\"><channel><title>Bote</title>"
		"<item><title>Der Kran steht still</title><description>Kiel. "
		"Die Arbeit am Hafen von Kiel ruht.</description></item>"
		"<item><title>Neues Licht</title><description>Die Lampe "
		"braucht 60 Watt, sagte Karin Lorenz.</description></item></channel></rss>\n");
	reader_open(reader, &(struct run){.articles = {"bote.xml"}});
	terminal_expect(reader->terminal, "ruht");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Read once more, entries have their cards on the front page again, also
 * those that are new. */
static void
test_cards_once_more(void **state)
{
	static const struct step first[] = {
		{"a", {"Articles (3)", "Der Kran steht still", "1 m"}, NULL},
		{NULL, {"bote.xml  Kiel"}, NULL},
		{"\r", {"Die Arbeit am Hafen"}, "Articles (3)"},
	};
	static const struct step then[] = {
		{"r", {"read once more"}, NULL},
		{"a", {"Articles (4)", "Das Eis ist da", "bote.xml  Wismar"},
			NULL},
		{NULL, {"bote.xml  Kiel", "Der Kran steht still"}, NULL},
	};
	struct reader *reader = *state;
	char longer[sizeof feed + 200];
	const char *items = strstr(feed, "<item>");

	file_write(reader->home, "bote.xml", feed);
	reader_open(reader, &(struct run){.articles = {"bote.xml"}});
	reader_do(reader, STEPS(first));
	snprintf(longer, sizeof longer, "%.*s<item><title>Das Eis ist da"
		"</title><description>Wismar. Der Hafen ist zugefroren."
		"</description></item>%s", (int)(items - feed), feed, items);
	file_write(reader->home, "bote.xml", longer);
	reader_do(reader, STEPS(then));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_entries),
		READER_TEST(test_between_files),
		READER_TEST(test_entries_compared),
		READER_TEST(test_cards_once_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
