/* The search for names: who is found by what, and who comes first. */
#include "unit.h"

#include "article/article.h"
#include "base/memory.h"
#include "seek/seek.h"

#include <stdlib.h>

static const struct {
	const char *name, *role, *mentions[3];
	float weight;
} people[] = {
	{"Anna Trautmann", "Bürgermeisterin", {"Anna Trautmann"}, 0.3f},
	{"Donald Trump", "US-Präsident", {"Donald Trump", "Trumps"}, 0.9f},
	{"Recep Tayyip Erdoğan", "Präsident", {"Erdoğan"}, 0.8f},
	{"Jens Müller", "", {"Jens Müller"}, 0.2f},
	{"Vereinigte Staaten", "", {"USA", "US"}, 0.7f},
	{"Ursula von der Leyen", "Kommissionschefin", {"von der Leyen"}, 0.6f},
	{"Werk Antrumpel", "", {"Werk Antrumpel"}, 0.1f},
	{"Dirk Thoma", "", {"Dirk Thoma"}, 0.1f},
	{"Karl-Heinz Göthe", "", {"Göthe"}, 0.1f},
};

static void
say(struct article *article, uint32_t entity, const char *words)
{
	struct text *text = &article->text;
	size_t len = strlen(words);
	struct span span = {text->len, text->len + (uint32_t)len};

	text->at = memory_room(text->at, &text->max,
		text->len + (uint32_t)len + 1, 1);
	memcpy(text->at + text->len, words, len);
	memcpy(text->at + span.end, " ", 1);
	text->len += (uint32_t)len + 1;
	article_add_mention(article, span, entity);
}

static struct article *
make_article(void)
{
	struct article *article = article_new();

	for (uint32_t i = 0; i < ARRAY_LEN(people); i++) {
		struct entity *entity = ARRAY_ADD(&article->entities);

		entity->name = slice_string(people[i].name);
		entity->role = slice_string(people[i].role);
		entity->weight = people[i].weight;
		entity->first = entity->last = NONE;
		for (size_t j = 0; j < 3 && people[i].mentions[j]; j++)
			say(article, i, people[i].mentions[j]);
	}
	return article;
}

/* The names that the query finds are these, the best first. */
static void
check_names(const char *query, const char *const want[4])
{
	struct article *article = make_article();
	struct name_matches matches = {0};
	uint32_t count = 0;

	seek_names(article, slice_string(query), &matches);
	while (count < 4 && want[count])
		count++;
	if (matches.count != count)
		fail_msg("%s: %u names", query, matches.count);
	for (uint32_t i = 0; i < count; i++)
		if (strcmp(people[matches.at[i].entity].name, want[i]))
			fail_msg("%s: %s is no. %u", query,
				people[matches.at[i].entity].name, i);
	free(matches.at);
	article_free(article);
}

static void
test_who_is_found_by_what(void **state)
{
	static const struct {
		const char *query;
		const char *want[4];
	} cases[] = {
		{"erdogan", {"Recep Tayyip Erdoğan"}},
		{"muller", {"Jens Müller"}},
		{"mueller", {"Jens Müller"}},
		{"Müllers", {"Jens Müller"}},
		{"goethe", {"Karl-Heinz Göthe"}},
		{"trumps", {"Donald Trump"}},
		{"TRUMP'S", {"Donald Trump"}},
		{"donald", {"Donald Trump"}},
		{"leyen", {"Ursula von der Leyen"}},
		{"usa", {"Vereinigte Staaten"}},
		{"kommission", {"Ursula von der Leyen"}},
		{"trump donald", {"Donald Trump"}},
		{"us-präsident trump", {"Donald Trump"}},
		{"uvdl", {"Ursula von der Leyen"}},
		{"ul", {"Ursula von der Leyen", "Jens Müller"}},
		{"xyz", {NULL}},
		{"für", {NULL}},
		{" trautmann ", {"Anna Trautmann"}},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check_names(cases[i].query, cases[i].want);
}

static void
test_the_best_comes_first(void **state)
{
	(void)state;
	/* Initials: weight decides. */
	check_names("dt", (const char *const[4]){"Donald Trump", "Dirk Thoma"});
	/* A word before the inside of one. */
	check_names("trump",
		(const char *const[4]){"Donald Trump", "Werk Antrumpel"});
	check_names("präsident", (const char *const[4]){"Donald Trump",
					 "Recep Tayyip Erdoğan"});
	/* Beginnings of words, the weightier one first. */
	check_names("tr", (const char *const[4]){"Donald Trump",
				  "Anna Trautmann", "Werk Antrumpel"});
}

static void
test_nothing_typed_gives_all(void **state)
{
	struct article *article = make_article();
	struct name_matches matches = {0};

	(void)state;
	seek_names(article, slice_string("  "), &matches);
	assert_int_equal(matches.count, ARRAY_LEN(people));
	assert_int_equal(matches.at[0].entity, 0);
	/* In the order of weight where the article knows it. */
	for (uint32_t i = 0; i < ARRAY_LEN(people); i++)
		*ARRAY_ADD(&article->entity_order) =
			(uint32_t)ARRAY_LEN(people) - 1 - i;
	seek_names(article, slice_string(""), &matches);
	assert_int_equal(matches.count, ARRAY_LEN(people));
	assert_int_equal(matches.at[0].entity, ARRAY_LEN(people) - 1);
	free(matches.at);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who_is_found_by_what),
		cmocka_unit_test(test_the_best_comes_first),
		cmocka_unit_test(test_nothing_typed_gives_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
