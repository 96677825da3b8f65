/* The sample configuration says what holds without one, and all of it. */
#include "unit.h"

#include "config.h"
#include "keymap.h"

#include <stdio.h>
#include <stdlib.h>

static char path[1024];

static void
loads_without_complaint(struct settings *settings, struct keymap *keymap)
{
	struct complaints complaints = {0};

	assert_int_equal(
		config_load(path, settings, keymap, &complaints), STATUS_OK);
	if (complaints.count)
		print_message("%s\n", complaints.at[0]);
	assert_int_equal(complaints.count, 0);
	complaints_free(&complaints);
}

/* Settings that all differ from the default. */
static struct settings
other_settings(void)
{
	struct settings settings = {.theme = "other",
		.text_width = 33,
		.outline_width = 33,
		.panel_width = 33,
		.panel = "none",
		.case_matters = true,
		.offline = true,
		.language = "de"};

	return settings;
}

static void
every_setting_has_its_default(void **state)
{
	const struct settings usual = settings_default();
	struct settings settings = other_settings();
	struct setting_facts before, after, expected;
	uint32_t count = 0;

	(void)state;
	for (; setting_facts(count, &settings, &before); count++) {
		setting_facts(count, &usual, &expected);
		assert_string_not_equal(before.value, expected.value);
	}
	assert_int_not_equal(count, 0);
	loads_without_complaint(&settings, NULL);
	for (uint32_t i = 0; i < count; i++) {
		setting_facts(i, &settings, &after);
		setting_facts(i, &usual, &expected);
		assert_string_equal(after.value, expected.value);
	}
}

static void
every_command_has_its_keys(void **state)
{
	struct keymap *usual = keymap_new(), *keymap = keymap_new();
	struct settings settings = settings_default();
	uint32_t count;
	const struct command *commands = commands_all(&count);

	(void)state;
	/* Without keys first: the sample has to give them back. */
	for (uint32_t i = 0; i < count; i++) {
		struct slice bad;

		keymap_set(keymap, &commands[i], slice_string(""), &bad);
	}
	loads_without_complaint(&settings, keymap);
	for (uint32_t i = 0; i < count; i++) {
		char expected[256], keys[256];

		keymap_keys(usual, &commands[i], expected, sizeof expected);
		keymap_keys(keymap, &commands[i], keys, sizeof keys);
		assert_string_equal(keys, expected);
	}
	keymap_free(usual);
	keymap_free(keymap);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_setting_has_its_default),
		cmocka_unit_test(every_command_has_its_keys),
	};
	const char *folder = getenv("builddir");

	snprintf(path, sizeof path, "%s/lesart.ini", folder ? folder : ".");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
