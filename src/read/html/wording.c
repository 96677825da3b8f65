/* Counting words and signs of a piece. */
#include "read/html/wording.h"
#include "base/memory.h"
#include "lexicon/function_words.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <strings.h>

/* Beginnings of words and of phrases, in lower case, German and English.
 * Written by hand. */
static const char offers[][20] = {"abonn", "abo ", "account", "advertis",
	"angebot", "anmeld", "anzeige", "cookie", "datenschutz", "download",
	"einwillig", "e-mail", "email", "kostenlos", "login", "log in",
	"newsletter", "privacy", "probeabo", "push-", "registr", "sign in",
	"sign up", "subscri", "support us", "terms of", "trial", "unterstütz",
	"whatsapp", "javascript", "browser", "app ", "inbox", "donat",
	"rights reserved", "copyright", "spende", "werbung", "enable ",
	"consent", "zustimm", "free ", "freischalten", "jetzt testen",
	"externe inhalte", "externer inhalt", "externen inhalt",
	"einverstanden", "personenbezogen", "privatsphäre", "third part",
	"redaktioneller inh", "lesezeit", "drittplattform"};
static const char leads[][24] = {"auch interessant", "lesen sie", "lesen sie auch",
	"mehr zum", "mehr lesen", "mehr dazu", "mehr:", "read more",
	"read also", "also read", "related", "see also", "weitere artikel",
	"weiterlesen", "zum artikel", "zum thema", "click here", "hier klicken",
	"more from", "more on", "recommended", "lesetipp", "empfehl",
	"das könnte sie", "you may", "most read", "meistgelesen", "siehe auch",
	"continue reading", "share this", "follow us", "folgen sie", "watch:",
	"read the", "zur startseite", "jump to", "comments",
	"kommentare", "video:", "folge uns", "reported by", "editing by",
	"contributed to", "find out more", "up next", "see more",
	"weitere videos", "mehr videos", "mehr über", "more about",
	"also interesting", "don't miss"};
static const char credits[][16] = {"afp", "alamy", "bild:", "bildquelle",
	"credit", "dpa", "foto:", "fotos:", "getty", "grafik:", "image:",
	"imago", "photo:", "photo by", "photograph", "picture:", "quelle:",
	"reuters", "shutterstock", "source:", "symbolbild", "archivbild",
	"archivfoto", "illustration", "courtesy", "picture alliance", "pexels",
	"unsplash", "istock", "adobe stock"};

static const char bios[][20] = {"can be reached", "may be reached",
	"email her", "email him", "is a freelance", "is a journalist",
	"is a reporter", "is a senior", "is a staff", "is a writer",
	"is an editor", "is the author", "is the editor", "is based in",
	"has written for", "contributing", "lives in", "follow her",
	"follow him", "follow me", "on twitter", "on linkedin",
	"ist redakteur", "ist autor", "ist journalist", "ist korrespondent",
	"ist reporter", "ist freie", "ist volontär", "ist chef", "schreibt für",
	"schreibt über", "berichtet für", "berichtet über", "berichtet aus",
	"arbeitet als", "leitet das", "leitet die", "studierte", "seit 20",
	"auf twitter", "über den autor", "über die autor", "about the author",
	"zur person"};
static const char talk[][20] = {"antworten", "melden", "gefällt", "likes",
	"reply", "replies", "report abuse", "upvote", "vote up", "votes",
	"posted by", "posted at", "says:", "said on", "wrote:", "schrieb am",
	"hours ago", "hour ago", "days ago", "day ago", "minutes ago",
	"weeks ago", "months ago", "years ago", "vor einer", "vor einem",
	"vor 1", "vor 2", "vor 3", "vor 4", "vor 5", "vor 6", "vor 7", "vor 8",
	"vor 9", "kommentar", "comment", "permalink", "joined:", "messages:",
	"mitglied seit", "beiträge:", "registriert"};

static uint32_t
begins(const char *at, const char *end, const char *list, size_t size,
	size_t count)
{
	char first = (char)(*at >= 'A' && *at <= 'Z' ? *at - 'A' + 'a' : *at);

	for (size_t i = 0; i < count; i++) {
		const char *stem = list + i * size;

		if (*stem == first) {
			size_t len = strlen(stem);

			if ((size_t)(end - at) >= len &&
				!strncasecmp(at, stem, len))
				return 1;
		}
	}
	return 0;
}

static void
count_word(struct wording *to, const char *at, size_t len, const char *end)
{
	char32_t code;
	uint32_t lead;

	utf8_next(at, at + len, &code);
	to->upper += letter_is_upper(code);
	to->small += function_word_languages(slice_from(at, len)) != 0;
	to->offers += begins(at, end, offers[0], sizeof offers[0],
		ARRAY_LEN(offers));
	lead = begins(at, end, leads[0], sizeof leads[0], ARRAY_LEN(leads));
	to->lead_first |= lead && !to->words;
	to->leads += lead;
	to->credits += begins(at, end, credits[0], sizeof credits[0],
		ARRAY_LEN(credits));
	to->bios += begins(at, end, bios[0], sizeof bios[0], ARRAY_LEN(bios));
	to->talk += begins(at, end, talk[0], sizeof talk[0], ARRAY_LEN(talk));
	to->words++;
}

static bool
is_sign(char32_t code)
{
	static const char32_t signs[] = {'|', 0xa9, 0xbb, 0x203a, 0x2192,
		0x25b6, 0x25ba, 0x2022, 0xae, 0x2122, 0x2197, 0x2713, '>'};

	for (size_t i = 0; i < ARRAY_LEN(signs); i++)
		if (signs[i] == code)
			return true;
	return false;
}

static void
count_character(struct wording *to, char32_t code, char32_t next)
{
	if (letter_is(code)) {
		to->letters++;
		to->capitals += letter_is_upper(code);
		return;
	}
	to->digits += letter_is_digit(code);
	to->signs += is_sign(code);
	to->commas += code == ',' || code == ';' || code == ':';
	to->sentences += (code == '.' || code == '!' || code == '?') &&
			 (next == ' ' || next == 0);
}

static bool
is_closing(char32_t code)
{
	return code == '"' || code == '\'' || code == ')' || code == ']' ||
	       code == 0x201c || code == 0x201d || code == 0x2019 ||
	       code == 0xab || code == 0xbb || code == 0x2018 || code == '*';
}

static uint8_t
end_of(struct slice text)
{
	const char *end = text.at + text.len;
	char32_t code = 0;

	while (end > text.at) {
		const char *before = utf8_before(text.at, end);

		utf8_next(before, end, &code);
		if (!is_closing(code) && code != ' ')
			break;
		end = before;
	}
	if (code == '.' || code == '!' || code == '?' || code == 0x2026)
		return 2;
	return code == ':' || code == ',' || code == ';';
}

void
wording_count(struct slice text, struct wording *to)
{
	const char *at = text.at, *end, *word = NULL;

	*to = (struct wording){.end = end_of(text)};
	if (text.len > WORDING_MAX)
		text.len = WORDING_MAX;
	end = at + text.len;
	to->bytes = (uint32_t)text.len;
	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);
		char next = at + len < end ? at[len] : 0;
		bool part = letter_is(code) || letter_is_digit(code) ||
			    (word && (code == '-' || code == '\''));

		count_character(to, code, (unsigned char)next);
		if (part && !word)
			word = at;
		if (!part && word) {
			count_word(to, word, (size_t)(at - word), end);
			word = NULL;
		}
		at += len;
	}
	if (word)
		count_word(to, word, (size_t)(end - word), end);
}
