/*
 * Makes the sample of a configuration, lesart.ini: every setting with its
 * default, what it may be, and every command with its keys. Read by the
 * program it changes nothing (a test does so).
 */
#include "commands.h"
#include "config.h"

#include <stdio.h>
#include <string.h>

static void
put_settings(void)
{
	const struct settings settings = settings_default();
	struct setting_facts facts;
	const char *section = "";

	for (uint32_t i = 0; setting_facts(i, &settings, &facts); i++) {
		bool name = !strcmp(facts.allowed, "NAME");

		if (strcmp(section, facts.section))
			printf("\n[%s]\n", facts.section);
		section = facts.section;
		printf("; %s (%s)\n%s = %s\n", facts.help,
			name ? "a name of \":theme \" and tab" : facts.allowed,
			facts.key, facts.value);
	}
}

static void
put_keys(void)
{
	uint32_t count;
	const struct command *commands = commands_all(&count);
	int group = -1;

	puts("\n; A command and its keys: characters, or space quote hash comma "
	     "semicolon\n; backslash enter tab s-tab esc backspace del up down "
	     "left right home end\n; pgup pgdn f1 to f12; c-x with Control, "
	     "a-x with Alt. \"\": no key.\n[keys]");
	for (uint32_t i = 0; i < count; i++) {
		bool backslash = strchr(commands[i].keys, '\\') != NULL;

		if (backslash || strchr(commands[i].keys, '"')) {
			fprintf(stderr, "make_sample: the keys of %s have "
					"names\n", commands[i].name);
			continue;
		}
		if ((int)commands[i].group != group)
			printf("; ---- %s\n", command_group_name(
				commands[i].group));
		group = (int)commands[i].group;
		if (!i || commands[i].help != commands[i - 1].help)
			printf("; %s\n", commands[i].help);
		printf("%s = \"%s\"\n", commands[i].name, commands[i].keys);
	}
}

int
main(void)
{
	puts("; The configuration of Lesart, as it is without one. Copy what "
	     "you want to\n; change to ~/.config/lesart/config.ini; what is "
	     "not said there keeps its\n; default. See lesart(1).");
	put_settings();
	put_keys();
	return fflush(stdout) || ferror(stdout) ? 1 : 0;
}
