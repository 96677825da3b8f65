/*
 * Hyphenation: some words by heart, and tens of thousands composed here
 * exactly as libhyphen parts them, where it is there.
 */
#include "unit.h"

#include "base/memory.h"
#include "text/hyphenate.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#ifdef HAVE_HYPHEN
#include <hyphen.h>
#endif

static const char *const german_words[] = {
	"Abend", "Abkommen", "Abstimmung", "Ackerbau", "Angebot", "Anklage",
	"Arbeiterin", "Armut", "Aufsicht", "Ausschuss", "Außenpolitik",
	"Bahnhof", "Bäckerei", "Behörde", "Beleuchtung", "Bürgermeister",
	"Brücke", "Bundesrat", "Chaos", "Dampfschiff", "Demokratie", "Dienst",
	"Donau", "Eigentum", "Energie", "Entwicklung", "Ergebnis", "Europa",
	"Fähre", "Fahrplan", "Februar", "Fenster", "Festnahme", "Finanzen",
	"Forschung", "Frieden", "Fußgänger", "Gebäude", "Gefängnis", "Gemüse",
	"Gericht", "Geschäft", "Gewerkschaft", "Gipfel", "Grenze", "Größe",
	"Hafen", "Handel", "Haushalt", "Hochwasser", "Hubschrauber", "Industrie",
	"Inflation", "Ingenieur", "Jahr", "Januar", "Journalist", "Käse",
	"Kanzlerin", "Klima", "Koalition", "Konferenz", "Kraftwerk", "Krankenhaus",
	"Küste", "Landwirt", "Lösung", "Luftraum", "Maschine", "Mehrheit",
	"Messung", "Minister", "Müll", "Mutter", "Nachricht", "Nebel", "Oper",
	"Opposition", "Parlament", "Pflege", "Präsidentin", "Preis", "Prozess",
	"Quelle", "Rathaus", "Regierung", "Richtlinie", "Rüstung", "Schiff",
	"Schlüssel", "Schnee", "Schule", "Sicherheit", "Sitzung", "Staat",
	"Steuer", "Straße", "Streik", "Tatsache", "Technik", "Teuerung",
	"Tourismus", "Umfrage", "Umwelt", "Universität", "Urteil", "Verbrechen",
	"Verhandlung", "Vereinbarung", "Verkehr", "Versicherung", "Vertrag",
	"Wahl", "Währung", "Wasser", "Weltraum", "Wetter", "Wirtschaft",
	"Wissenschaft", "Wohnung", "Zeitung", "Zeuge", "Zinsen", "Zölle",
	"Zucker", "Zusammenarbeit", "abgeschlossen", "angekündigt", "aufgrund",
	"außerdem", "beispielsweise", "bereits", "dagegen", "daraufhin",
	"darüber", "entscheiden", "erhöhen", "erneuerbar", "gegenüber",
	"gemeinsam", "gestern", "herausgegeben", "hinunter", "insbesondere",
	"jedoch", "künftig", "möglicherweise", "nachdem", "obwohl", "plötzlich",
	"schließlich", "sogenannt", "trotzdem", "übereinstimmend", "überraschend",
	"unterzeichnet", "ursprünglich", "verantwortlich", "verringert",
	"voraussichtlich", "wahrscheinlich", "weiterhin", "wiederholt", "zurück",
	"zusätzlich", "zwischen", "Café", "Crème", "Rosen", "Service", "Bote",
};
static const char *const german_joints[] = {"", "s", "en", "e", "er"};
static const char *const german_endings[] = {"", "en", "s", "ungen", "lich"};

static const char *const english_words[] = {
	"ability", "absolute", "account", "administration", "agreement",
	"airport", "although", "amendment", "analysis", "announcement",
	"apartment", "application", "argument", "article", "attention",
	"authority", "bankruptcy", "beautiful", "biology", "boundary",
	"building", "business", "calculate", "campaign", "candidate", "capital",
	"celebrate", "century", "championship", "character", "chemical",
	"children", "citizen", "climate", "coalition", "commission", "committee",
	"community", "company", "computer", "conference", "congress",
	"conservative", "constitution", "corruption", "country", "criminal",
	"decision", "declaration", "defence", "democracy", "department",
	"development", "diplomat", "disaster", "discover", "economy", "education",
	"election", "electricity", "emergency", "employment", "energy",
	"engineer", "environment", "equipment", "evidence", "example",
	"executive", "expectation", "experience", "experiment", "family",
	"february", "federal", "financial", "foreign", "government", "graduate",
	"harbour", "headquarters", "history", "hospital", "hyphenation",
	"immigration", "important", "independent", "industry", "inflation",
	"information", "infrastructure", "intelligence", "international",
	"investigation", "january", "journalist", "judgement", "knowledge",
	"laboratory", "language", "legislation", "majority", "management",
	"manufacturer", "measure", "medicine", "military", "minister",
	"minority", "national", "negotiation", "neighbour", "newspaper",
	"november", "nuclear", "official", "operation", "opinion", "opposition",
	"organisation", "parliament", "passenger", "percentage", "performance",
	"photograph", "political", "population", "possibility", "powerful",
	"president", "pressure", "probably", "production", "programme",
	"property", "prosecutor", "protection", "provision", "public",
	"quarter", "question", "railway", "reasonable", "recommendation",
	"referendum", "regulation", "relationship", "remember", "reporter",
	"republic", "resident", "resolution", "responsible", "restaurant",
	"revolution", "satellite", "secretary", "security", "separate",
	"september", "service", "shareholder", "significant", "situation",
	"society", "spokesperson", "statement", "statistics", "strategy",
	"student", "summit", "supporter", "technology", "telephone",
	"television", "temperature", "territory", "terrorist", "together",
	"tomorrow", "tradition", "transport", "treatment", "university",
	"vaccine", "vehicle", "victory", "village", "volunteer", "weather",
	"wednesday", "withdrawal", "witness", "yesterday",
};
static const char *const english_joints[] = {"", "s"};
static const char *const english_endings[] = {"", "s", "ed", "ing", "ly"};

/* The word with its places shown by "|". */
static void
show(enum language language, const char *word, char *to)
{
	uint16_t breaks[HYPHENATE_WORD_MAX];
	uint32_t count = hyphenate(language, slice_string(word), breaks);
	uint32_t next = 0;

	for (uint32_t i = 0; word[i]; i++) {
		if (next < count && breaks[next] == i) {
			*to++ = '|';
			next++;
		}
		*to++ = word[i];
	}
	*to = 0;
	assert_int_equal(next, count);
}

static void
expect(enum language language, const char *wanted)
{
	char word[128], got[256], *to = word;

	for (const char *at = wanted; *at; at++)
		if (*at != '|')
			*to++ = *at;
	*to = 0;
	show(language, word, got);
	assert_string_equal(got, wanted);
}

static void
test_words_by_heart(void **state)
{
	(void)state;
	expect(LANGUAGE_GERMAN, "Do|nau|dampf|schiff");
	expect(LANGUAGE_GERMAN, "Ver|hand|lungs|po|si|ti|on");
	expect(LANGUAGE_GERMAN, "Stra|ße");
	expect(LANGUAGE_GERMAN, "ÜBER|ZEU|GUNG");
	expect(LANGUAGE_GERMAN, "Wirt|schafts|zei|tung");
	expect(LANGUAGE_ENGLISH, "hy|phen|ation");
	expect(LANGUAGE_ENGLISH, "gov|ern|ment");
}

static void
test_words_that_are_none(void **state)
{
	uint16_t breaks[HYPHENATE_WORD_MAX];
	char word[400];

	(void)state;
	memset(word, 'a', sizeof word);
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		assert_int_equal(hyphenate((enum language)language,
			slice_from(word, 0), breaks), 0);
		assert_int_equal(hyphenate((enum language)language,
			slice_from(word, 1), breaks), 0);
		assert_int_equal(hyphenate((enum language)language,
			slice_from(word, HYPHENATE_WORD_MAX + 1), breaks), 0);
		assert_true(hyphenate((enum language)language,
			slice_from(word, HYPHENATE_WORD_MAX), breaks) <
			HYPHENATE_WORD_MAX);
		assert_int_equal(hyphenate((enum language)language,
			slice_string("поезд漢字"), breaks), 0);
	}
	assert_int_equal(hyphenate(LANGUAGE_UNKNOWN,
		slice_string("Verhandlung"), breaks), 0);
}

#ifdef HAVE_HYPHEN
/* Lower case, in the charset of the dictionary; returns its length. */
static int
encode(const char *word, bool latin, char *to)
{
	const char *end = word + strlen(word), *at = word;
	char *start = to;

	while (at < end) {
		char32_t code;

		at += utf8_next(at, end, &code);
		if ((code >= 'A' && code <= 'Z') ||
			(code >= 0xc0 && code < 0xdf))
			code += 0x20;
		if (latin)
			*to++ = (char)code;
		else
			to += utf8_put(to, code);
	}
	*to = 0;
	return (int)(to - start);
}

/* The same word by libhyphen: it marks the letter before a place. */
static void
show_oracle(HyphenDict *oracle, const char *word, char *to)
{
	const char *end = word + strlen(word), *at = word;
	char encoded[256], marks[300];
	char **changes = NULL;
	int *positions = NULL, *cuts = NULL;
	int len = encode(word, !oracle->utf8, encoded);

	assert_int_equal(hnj_hyphen_hyphenate3(oracle, encoded, len, marks,
		NULL, &changes, &positions, &cuts, 0, 0, 0, 0), 0);
	assert_null(changes);
	for (int i = 0; at < end; i++) {
		char32_t code;
		uint32_t bytes = utf8_next(at, end, &code);

		memcpy(to, at, bytes);
		to += bytes;
		at += bytes;
		if (at < end && marks[i] & 1)
			*to++ = '|';
	}
	*to = 0;
}

static void
assert_agree(HyphenDict *oracle, enum language language, const char *word)
{
	char mine[256], theirs[256];

	show(language, word, mine);
	show_oracle(oracle, word, theirs);
	assert_string_equal(mine, theirs);
}

struct list {
	const char *const *at;
	uint32_t count;
};
#define LIST(array) ((struct list){array, (uint32_t)ARRAY_LEN(array)})

/* Every word with every ending, every pair of words with a joint. */
static uint32_t
compare(const char *file, enum language language, struct list words,
	struct list joints, struct list endings)
{
	char path[512], word[200];
	uint32_t count = 0;
	HyphenDict *oracle;

	snprintf(path, sizeof path, "%s/%s", PATTERNS, file);
	oracle = hnj_hyphen_load(path);
	assert_non_null(oracle);
	for (uint32_t i = 0; i < words.count; i++) {
		for (uint32_t j = 0; j < endings.count; j++, count++) {
			snprintf(word, sizeof word, "%s%s", words.at[i],
				endings.at[j]);
			assert_agree(oracle, language, word);
		}
		for (uint32_t j = 0; j < words.count; j++, count++) {
			snprintf(word, sizeof word, "%s%s%s", words.at[i],
				joints.at[(i + j) % joints.count],
				words.at[j]);
			assert_agree(oracle, language, word);
		}
	}
	hnj_hyphen_free(oracle);
	return count;
}

static void
test_german_as_libhyphen(void **state)
{
	(void)state;
	assert_true(compare("hyph_de_DE.dic", LANGUAGE_GERMAN,
		LIST(german_words), LIST(german_joints),
		LIST(german_endings)) > 20000);
}

static void
test_english_as_libhyphen(void **state)
{
	(void)state;
	assert_true(compare("hyph_en_US.dic", LANGUAGE_ENGLISH,
		LIST(english_words), LIST(english_joints),
		LIST(english_endings)) > 20000);
}

/* libhyphen forgets some of its own memory; LeakSanitizer asks here. */
const char *__lsan_default_suppressions(void);
const char *
__lsan_default_suppressions(void)
{
	return "leak:libhyphen";
}
#endif

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_by_heart),
		cmocka_unit_test(test_words_that_are_none),
#ifdef HAVE_HYPHEN
		cmocka_unit_test(test_german_as_libhyphen),
		cmocka_unit_test(test_english_as_libhyphen),
#endif
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
