/* Articles from an address on the terminal: how they come, are cancelled,
 * fail, and are read once more. */
#include "../support/server.h"
#include "reader.h"

#include <stdio.h>
#include <sys/wait.h>

#define PAGE(words)                                                            \
	"<!doctype html><html lang=\"de\"><meta charset=\"utf-8\">"            \
	"<title>Der Kran steht still</title><article>"                         \
	"<h1>Der Kran steht still</h1><p>Kiel. " words                         \
	" und niemand kann sagen, wie es im Hafen weitergeht, wenn der "       \
	"Sommer kommt.</p></article>"

static const char page[] = PAGE("Der Kran ruht seit Montag,");
static const char newer[] = PAGE("Der Kran ruht noch immer,");
static const char html[] = "text/html; charset=utf-8";

#define ENTRY(title, words)                                                    \
	"<item><title>" title "</title><description>" words                    \
	"</description></item>"
#define FEED(entries)                                                          \
	"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>"                \
	"<title>Bote</title>" entries "</channel></rss>"

static const char feed[] =
	FEED(ENTRY("Die Schleuse klemmt", "Seit Montag klemmt das Tor.")
		ENTRY("Neues Licht im Turm", "Die Lampe hat 60 Watt."));
static const char longer_feed[] =
	FEED(ENTRY("Das Eis ist da", "Der Hafen ist zugefroren.")
		ENTRY("Die Schleuse klemmt", "Seit Montag klemmt das Tor.")
			ENTRY("Neues Licht im Turm", "Die Lampe hat 80 Watt."));

static struct server *server;

/* Addresses come where options do. */
static void
open_address(struct reader *reader, const char *option)
{
	reader_open(reader, &(struct run){
		.options = {server_address(server), option}});
}

static void
begin(struct reader *reader, const char *body, size_t hold)
{
	server = server_open();
	server_answer(server, "200 OK", html, body, hold);
	open_address(reader, NULL);
}

static void
end(struct reader *reader)
{
	reader_leave(reader);
	server_close(server);
}

/* It comes while one waits, and the status bar tells how far. */
static void
test_comes(void **state)
{
	static const struct step waiting[] = {
		{NULL, {"fetching 127.0.0.1:", "of 1 kB", "esc cancels"},
			"niemand"},
		{"?", {"Help"}, NULL},
		{"q", {"esc cancels"}, "Help"},
	};
	static const struct step come[] = {
		{NULL, {"Der Kran ruht seit Montag", "100 %"}, "fetching"},
		{"/niemand\r", {"/niemand 1/1"}, NULL},
	};
	struct reader *reader = *state;

	begin(reader, page, 100);
	reader_do(reader, STEPS(waiting));
	server_go(server);
	reader_do(reader, STEPS(come));
	end(reader);
}

#define LINE "Ein Satz steht im Bericht, und noch einer steht darin.\n\n"
#define LINES LINE LINE LINE LINE LINE LINE LINE LINE LINE LINE
static const char text[] = "Der Kran steht still\n\nKiel. Der Kran ruht seit "
			   "Montag, und das bleibt so.\n\n"
			   LINES LINES LINES "Ende gut.\n";

/* What has come stays, and one goes on. */
static void
test_cancelled(void **state)
{
	static const char *const ways[] = {"\033", "\003"};
	struct reader *reader = *state;

	for (int i = 0; i < 2; i++) {
		struct step steps[] = {
			{NULL, {": 1 of 2 kB", "esc cancels"}, NULL},
			{ways[i], {"fetching was cancelled",
				"Der Kran ruht seit"}, NULL},
			{"G", {"Ein Satz"}, "Ende gut"},
		};

		server = server_open();
		server_answer(server, "200 OK", "text/plain", text, 1100);
		open_address(reader, NULL);
		reader_do(reader, STEPS(steps));
		/* r fetches what was cancelled. */
		server_answer(server, "200 OK", "text/plain", text, 0);
		reader_do(reader, &(struct step){"r", {"read once more"},
			"cancelled"}, 1);
		reader_do(reader, &(struct step){"G", {"Ende gut"}, NULL}, 1);
		end(reader);
	}
}

static void
test_once_more(void **state)
{
	static const struct step first[] = {
		{NULL, {"ruht seit Montag"}, "fetching"},
		{"r", {"nothing has changed", "ruht seit Montag"}, NULL},
	};
	static const struct step then[] = {
		{"r", {"read once more", "ruht noch immer"}, "seit Montag"},
		{"w.", {"All names (1)", "Kiel"}, NULL},
		{"w", {"ruht noch immer"}, "Names"},
	};
	static const struct step gone[] = {
		{"r", {"127.0.0.1:", "there is no such page (404)",
			"ruht noch immer"}, NULL},
		{"j", {"ruht noch immer"}, "(404)"},
	};
	static const struct step held[] = {
		{"r", {"fetching 127.0.0.1:", "ruht noch immer"}, NULL},
		{"r", {"it is still being read"}, NULL},
		{"\033", {"fetching was cancelled", "ruht noch immer"},
			"seit Montag"},
		{"r", {"fetching 127.0.0.1:"}, NULL},
	};
	static const struct step last[] = {
		{NULL, {"read once more", "ruht seit Montag"}, "noch immer"},
	};
	struct reader *reader = *state;

	begin(reader, page, 0);
	reader_do(reader, STEPS(first));
	server_answer(server, "200 OK", html, newer, 0);
	reader_do(reader, STEPS(then));
	server_answer(server, "404 Not Found", html, page, 0);
	reader_do(reader, STEPS(gone));
	server_answer(server, "200 OK", html, page, 100);
	reader_do(reader, STEPS(held));
	server_go(server);
	server_go(server);
	reader_do(reader, STEPS(last));
	end(reader);
}

/* Fetching goes on while one looks at another article. */
static void
test_elsewhere(void **state)
{
	static const struct step leaving[] = {
		{NULL, {"fetching 127.0.0.1:", "of 1 kB"}, "niemand"},
		{">", {"Vorher war hier nichts"}, "fetching"},
		{"a", {"Articles (2)", "article"}, "Der Kran"},
	};
	static const struct step come[] = {
		{NULL, {"Articles (2)", "Der Kran steht still"}, NULL},
		{"a<", {"Der Kran ruht seit Montag"}, "fetching"},
	};
	struct reader *reader = *state;

	file_write(reader->home, "vorher.txt",
		"Vorher\nVorher war hier nichts als Sand und Wind.\n");
	server = server_open();
	server_answer(server, "200 OK", html, page, 100);
	reader_open(reader, &(struct run){
		.options = {server_address(server)},
		.articles = {"vorher.txt"}});
	reader_do(reader, STEPS(leaving));
	server_go(server);
	reader_do(reader, STEPS(come));
	end(reader);
}

/* It says so in the pane; leaving says it again, with status 1. */
static void
test_fails(void **state)
{
	static const struct step steps[] = {
		{NULL, {"there is no such page (404)"}, "fetching"},
		{"j", {"there is no such page (404)"}, "nothing to read"},
	};
	struct reader *reader = *state;
	char line[256];
	int status;

	server = server_open();
	server_answer(server, "404 Not Found", html, page, 0);
	open_address(reader, NULL);
	reader_do(reader, STEPS(steps));
	terminal_press(reader->terminal, "q");
	status = terminal_wait(reader->terminal);
	assert_int_equal(WEXITSTATUS(status), 1);
	snprintf(line, sizeof line,
		"lesart: %s: there is no such page (404)\n",
		server_address(server));
	assert_string_equal(terminal_errors(reader->terminal), line);
	terminal_close(reader->terminal);
	reader->terminal = NULL;
	/* What came in the end was no failure. */
	open_address(reader, NULL);
	reader_do(reader, STEPS(steps));
	server_answer(server, "200 OK", html, page, 0);
	reader_do(reader, &(struct step){
		"r", {"ruht seit Montag"}, "(404)"}, 1);
	end(reader);
}

static void
test_offline(void **state)
{
	struct reader *reader = *state;
	int status;

	server = server_open();
	open_address(reader, "--offline");
	status = terminal_wait(reader->terminal);
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_non_null(strstr(terminal_errors(reader->terminal),
		"nothing is fetched: Lesart is offline\n"));
	assert_int_equal(server_asked(server), 0);
	server_close(server);
}

/* Of a feed one stays with the entry. */
static void
test_feed_once_more(void **state)
{
	static const struct step first[] = {
		{">", {"Die Lampe hat 60 Watt", "article 2 of 2"}, NULL},
	};
	static const struct step then[] = {
		{"r", {"Die Lampe hat 80 Watt", "read once more"}, NULL},
		{"<", {"klemmt das Tor", "article 2 of 3"}, NULL},
		{"<", {"zugefroren", "article 1 of 3"}, NULL},
		{"a", {"1 Das Eis ist da", "3 Neues Licht"}, NULL},
	};
	struct reader *reader = *state;

	begin(reader, feed, 0);
	reader_do(reader, &(struct step){
		NULL, {"klemmt das Tor", "article 1 of 2"}, NULL}, 1);
	reader_do(reader, STEPS(first));
	server_answer(server, "200 OK", html, longer_feed, 0);
	reader_do(reader, STEPS(then));
	server_answer(server, "200 OK", html, feed, 0);
	reader_do(reader, &(struct step){"q>>r", {"60 Watt",
		"read once more"}, NULL}, 1);
	end(reader);
}

/* Nobody is asked before one goes there; files are read once more, too. */
static void
test_beside_a_file(void **state)
{
	static const struct step before[] = {
		{NULL, {"Am Kai ist Ruhe"}, NULL},
		{"r", {"nothing has changed"}, NULL},
	};
	static const struct step then[] = {
		{"r", {"Am Kai ist Betrieb", "read once more"}, "Ruhe"},
		{">", {"ruht seit Montag"}, "Betrieb"},
		{"<", {"Am Kai ist Betrieb"}, NULL},
	};
	struct reader *reader = *state;
	char path[512];

	server = server_open();
	server_answer(server, "200 OK", html, page, 0);
	file_write(reader->home, "kai.txt", "Der Kai\n\nAm Kai ist Ruhe, und "
		"das bleibt auch morgen so.\n");
	snprintf(path, sizeof path, "%s/kai.txt", reader->home);
	reader_open(reader, &(struct run){
		.options = {path, server_address(server)}});
	reader_do(reader, STEPS(before));
	assert_int_equal(server_asked(server), 0);
	file_write(reader->home, "kai.txt", "Der Kai\n\nAm Kai ist Betrieb, "
		"und das bleibt auch morgen so.\n");
	reader_do(reader, STEPS(then));
	assert_int_equal(server_asked(server), 1);
	end(reader);
}

/* What the link of an entry leads to is fetched when one asks for it. */
static void
test_followed(void **state)
{
	static const struct step steps[] = {
		{NULL, {"klemmt das Tor"}, NULL},
		{"F", {"ruht seit Montag"}, "klemmt"},
		{"q", {"klemmt das Tor", "article 1 of 2"}, "ruht"},
		{"l", {"[0] this article", "[1] Mehr", "ftp://"}, NULL},
		{"F", {"ruht seit Montag"}, "Links"},
		{"q", {"klemmt das Tor"}, NULL},
		{":fetch 1\r", {"only addresses of http and https"}, NULL},
		{":fetch 7\r", {"there is no link 7"}, NULL},
	};
	static const struct step fails[] = {
		{NULL, {"klemmt das Tor"}, NULL},
		{"F", {"127.0.0.1:", "no such page (404)"}, "klemmt"},
		{"q", {"klemmt das Tor"}, NULL},
	};
	struct reader *reader = *state;
	struct run run = {.articles = {"bote.xml"}};
	char bytes[1024];

	server = server_open();
	snprintf(bytes, sizeof bytes, "<?xml version=\"1.0\"?><rss version="
		"\"2.0\"><channel><title>Bote</title><item><title>Die Schleuse "
		"klemmt</title><link>%s</link><description>&lt;p&gt;Seit Montag "
		"klemmt das Tor. &lt;a href=\"ftp://x.example/\"&gt;Mehr&lt;/a"
		"&gt;&lt;/p&gt;</description></item></channel></rss>",
		server_address(server));
	file_write(reader->home, "bote.xml", bytes);
	server_answer(server, "200 OK", html, page, 0);
	reader_open(reader, &run);
	terminal_expect(reader->terminal, "klemmt das Tor");
	assert_int_equal(server_asked(server), 0);
	reader_do(reader, STEPS(steps));
	assert_int_equal(server_asked(server), 1);
	reader_leave(reader);
	server_answer(server, "404 Not Found", html, page, 0);
	reader_open(reader, &run);
	reader_do(reader, STEPS(fails));
	reader_leave(reader);
	assert_int_equal(server_asked(server), 2);
	run.options[0] = "--offline";
	reader_open(reader, &run);
	terminal_expect(reader->terminal, "klemmt das Tor");
	terminal_press(reader->terminal, "F");
	terminal_expect(reader->terminal, "Lesart is offline");
	terminal_press(reader->terminal, ">");
	terminal_expect(reader->terminal, "this is the last article");
	assert_int_equal(server_asked(server), 2);
	end(reader);
}

/* What cannot be had again says so. */
static void
test_only_once(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Am Kai"}, NULL},
		{"r", {"this can be read only once"}, NULL},
	};
	struct reader *reader = *state;

	file_write(reader->home, "kai.txt", "Am Kai\n\nEs ist Ruhe am Kai, und "
		"das bleibt auch morgen so.\n");
	reader_open(reader, &(struct run){.input = "kai.txt"});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_comes),
		READER_TEST(test_cancelled),
		READER_TEST(test_elsewhere),
		READER_TEST(test_once_more),
		READER_TEST(test_fails),
		READER_TEST(test_offline),
		READER_TEST(test_feed_once_more),
		READER_TEST(test_beside_a_file),
		READER_TEST(test_followed),
		READER_TEST(test_only_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
