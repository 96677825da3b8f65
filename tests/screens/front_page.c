/* The articles of the folder, and what is looked for on the front page. */
#include "front_page.h"

#include <stdio.h>

static const struct {
	const char *name, *text;
} files[] = {
	{"faehre.txt",
		"Brücke: Rendsburg sperrt die Schwebefähre\n\n"
		"Von Jorun Krog\n\n12. März 2026\n\n"
		"Rendsburg. Bürgermeisterin Anna Meyer hat die Schwebefähre "
		"für 14 Tage gesperrt. Die Werft Sommer GmbH hatte einen Riss "
		"im Tragseil gemeldet. Die Reparatur kostet 2,4 Millionen "
		"Euro.\n\n„Sicherheit geht vor“, sagte Anna Meyer bei einem "
		"Rundgang. Ihr Amtskollege Ole Hansen aus Kiel bot Hilfe an.\n"},
	{"seil.txt",
		"Neues Tragseil für die Fähre bestellt\n\n"
		"Von Henrik Moll\n\n14. März 2026\n\n"
		"Rendsburg. Die Werft Sommer GmbH hat ein Seil bestellt. Anna "
		"Meyer rechnet mit Kosten von 2,4 Millionen Euro.\n\nAnna Meyer "
		"sagte, im April fahre man wieder. Ute Brandt von der "
		"Opposition nannte das zu spät.\n"},
	{"night.txt",
		"Harbour council backs night ferry\n\n"
		"By Tom Ahlers\n\n3 February 2026\n\n"
		"HUSUM. The harbour council voted on Monday to pay 1.2 million "
		"euros for a night ferry. Mayor Karin Lorenz said the boat "
		"would sail 4 times a week.\n"},
	{"turm.md",
		"# Der Turm leuchtet wieder\n\n"
		"Der Leuchtturm von Husum hat nach 18 Monaten wieder Licht. "
		"Wärter Sven Petersen zündete die Lampe an.\n"},
	/* No articles: a plan, damage, and what a browser saved beside. */
	{"plan.pdf", "%PDF-1.4 Der Plan des Hafens"},
	{"alt/schaden.gz", "\x1f\x8b und was das nicht ist"},
	{"alt/regen_files/werbung.txt", "Die Werbung neben dem Regen."},
	{"alt/regen.html",
		"<!doctype html><html lang=\"de\"><meta charset=\"utf-8\">"
		"<title>Regen bis Sonntag</title><link rel=\"canonical\" "
		"href=\"https://wetter.example/regen\"><meta "
		"property=\"article:published_time\" content=\"2025-11-02\">"
		"<article><h1>Regen bis Sonntag</h1><p>Es regnet seit Tagen in "
		"Kiel, und die Wege am Kanal sind nass. Sven Petersen vom "
		"Wetteramt erwartet 30 Liter je Quadratmeter.</p><p>Danach "
		"klart es auf, und der Wind dreht auf Ost. Die Feuerwehr hat "
		"am Freitag 12 Keller leer gepumpt.</p></article></html>\n"},
	{"bote.xml",
		"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>"
		"Wieker Bote</title><item><title>Der Kran steht still</title>"
		"<link>https://bote.example/kran</link><pubDate>Mon, 09 Mar "
		"2026 08:00:00 +0000</pubDate><description>Kiel. Die Arbeit am "
		"Hafen ruht, sagte Ole Hansen.</description></item><item>"
		"<title>Neues Licht</title><description>Die Lampe braucht 60 "
		"Watt. Karin Lorenz hat sie bezahlt.</description></item>"
		"</channel></rss>\n"},
};

void
front_write(const struct reader *reader)
{
	char name[64];

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(name, sizeof name, "news/%s", files[i].name);
		file_write(reader->home, name, files[i].text);
	}
}

void
front_open(struct reader *reader, int width, int height)
{
	reader_open(reader, &(struct run){.articles = {"news"},
		.width = width, .height = height});
	terminal_expect(reader->terminal, "Articles (7)");
}

void
front_expect_beside(
	struct reader *reader, const char *text, const char *other)
{
	int x, y = -1;

	terminal_expect(reader->terminal, text);
	terminal_expect(reader->terminal, other);
	while (terminal_find(reader->terminal, text, y + 1, &x, &y))
		if (strstr(terminal_row(reader->terminal, y), other))
			return;
	terminal_dump(reader->terminal);
	fail_msg("\"%s\" does not stand beside \"%s\"", other, text);
}

void
front_expect_order(struct reader *reader, const char *const *texts)
{
	int x, y = -1, next;

	terminal_settle(reader->terminal);
	for (; *texts; texts++, y = next) {
		terminal_expect(reader->terminal, *texts);
		if (terminal_find(reader->terminal, *texts, 0, &x, &next) &&
			next > y)
			continue;
		terminal_dump(reader->terminal);
		fail_msg("\"%s\" stands too high", *texts);
	}
}
