/* The table of commands. */
#include "commands.h"
#include "base/language.h"
#include "base/memory.h"
#include "run.h"

#define SECTION_HELP N_("go to the section of this number")

static const struct command commands[] = {
	{"line-down", "j down", N_("a line down"), GROUP_MOVE, NULL,
		run_line_down},
	{"line-up", "k up", N_("a line up"), GROUP_MOVE, NULL, run_line_up},
	{"page-down", "space pgdn c-f", N_("a page down"), GROUP_MOVE, NULL,
		run_page_down},
	{"page-up", "b pgup c-b", N_("a page up"), GROUP_MOVE, NULL,
		run_page_up},
	{"half-down", "d c-d", N_("half a page down"), GROUP_MOVE, NULL,
		run_half_down},
	{"half-up", "u c-u", N_("half a page up"), GROUP_MOVE, NULL,
		run_half_up},
	{"start", "g home", N_("to the start"), GROUP_MOVE, NULL, run_start},
	{"end", "G end", N_("to the end"), GROUP_MOVE, NULL, run_end},
	{"left", "left", N_("left in wide preformatted text"), GROUP_MOVE,
		NULL, run_left},
	{"right", "right", N_("right in wide preformatted text"), GROUP_MOVE,
		NULL, run_right},

	{"next-section", "] J", N_("the next section"), GROUP_JUMP, NULL,
		run_next_section},
	{"previous-section", "[ K", N_("the previous section"), GROUP_JUMP,
		NULL, run_previous_section},
	{"headline", "0", N_("to the headline"), GROUP_JUMP, NULL,
		run_headline},
	{"section-1", "1", SECTION_HELP, GROUP_JUMP, NULL, run_section_1},
	{"section-2", "2", SECTION_HELP, GROUP_JUMP, NULL, run_section_2},
	{"section-3", "3", SECTION_HELP, GROUP_JUMP, NULL, run_section_3},
	{"section-4", "4", SECTION_HELP, GROUP_JUMP, NULL, run_section_4},
	{"section-5", "5", SECTION_HELP, GROUP_JUMP, NULL, run_section_5},
	{"section-6", "6", SECTION_HELP, GROUP_JUMP, NULL, run_section_6},
	{"section-7", "7", SECTION_HELP, GROUP_JUMP, NULL, run_section_7},
	{"section-8", "8", SECTION_HELP, GROUP_JUMP, NULL, run_section_8},
	{"section-9", "9", SECTION_HELP, GROUP_JUMP, NULL, run_section_9},
	{"section", "", N_("go to any section: \":12\" is enough"), GROUP_JUMP,
		N_("NUMBER"), run_section},
	{"next-paragraph", "} L", N_("the next paragraph"), GROUP_JUMP, NULL,
		run_next_paragraph},
	{"previous-paragraph", "{ H", N_("the previous paragraph"),
		GROUP_JUMP, NULL, run_previous_paragraph},
	{"next-mark", ")", N_("the next name, number, date, quote or link"),
		GROUP_JUMP, NULL, run_next_mark},
	{"previous-mark", "(",
		N_("the previous name, number, date, quote or link"),
		GROUP_JUMP, NULL, run_previous_mark},
	{"enter", "enter", N_("go there; open what stands at the mark"),
		GROUP_JUMP, NULL, run_enter},
	{"back", "backspace", N_("go back to where the last jump began"),
		GROUP_JUMP, NULL, run_back},

	{"search", "/", N_("search the text; in a list, filter it"),
		GROUP_SEARCH, N_("WORDS"), run_search},
	{"next-hit", "n", N_("on to the next hit or mention"), GROUP_SEARCH,
		NULL, run_next_hit},
	{"previous-hit", "N", N_("back to the previous hit or mention"),
		GROUP_SEARCH, NULL, run_previous_hit},
	{"find-name", "@ f2", N_("search names"), GROUP_SEARCH, N_("NAME"),
		run_find_name},
	{"next-mention", "*", N_("the next mention of the name at the mark"),
		GROUP_SEARCH, NULL, run_next_mention},

	{"numbers", "hash f", N_("the key numbers"), GROUP_PANEL, NULL,
		run_numbers},
	{"names", "w", N_("names: who and where"), GROUP_PANEL, NULL,
		run_names},
	{"quotes", "quote c", N_("quotes: who said what"), GROUP_PANEL, NULL,
		run_quotes},
	{"timeline", "t", N_("the timeline"), GROUP_PANEL, NULL, run_timeline},
	{"links", "l", N_("the links"), GROUP_PANEL, NULL, run_links},
	{"outline", "o", N_("the outline"), GROUP_PANEL, NULL, run_outline},
	{"key-ones", ".", N_("key ones or all (numbers, names)"), GROUP_PANEL,
		NULL, run_key_ones},
	{"sort", "s", N_("sort the list another way"), GROUP_PANEL, NULL,
		run_sort},
	{"next-pane", "tab", N_("the next pane"), GROUP_PANEL, NULL,
		run_next_pane},
	{"previous-pane", "s-tab", N_("the previous pane"), GROUP_PANEL, NULL,
		run_previous_pane},

	{"emphasis", "v", N_("names and numbers faint, off, on"), GROUP_VIEW,
		NULL, run_emphasis},
	{"link-numbers", "e", N_("numbers of the links in the text"),
		GROUP_VIEW, NULL, run_link_numbers},
	{"wider", "+", N_("the text wider"), GROUP_VIEW, NULL, run_wider},
	{"narrower", "-", N_("the text narrower"), GROUP_VIEW, NULL,
		run_narrower},
	{"next-theme", "T", N_("the next theme"), GROUP_VIEW, NULL,
		run_next_theme},
	{"theme", "", N_("the theme of this name"), GROUP_VIEW, N_("NAME"),
		run_theme},
	{"mouse", "M", N_("free the mouse, or take it"), GROUP_VIEW, NULL,
		run_mouse},
	{"redraw", "c-l", N_("paint everything anew"), GROUP_VIEW, NULL,
		run_redraw},

	{"copy", "y",
		N_("copy the sentence or quote with its source, or a link"),
		GROUP_ARTICLE, NULL, run_copy},
	{"open", "O",
		N_("open the selected link, or the article, in a browser"),
		GROUP_ARTICLE, N_("NUMBER"), run_open},
	{"fetch", "F",
		N_("fetch the selected link, or the article, and read it"),
		GROUP_ARTICLE, N_("NUMBER"), run_fetch},
	{"reload", "r", N_("read the article, or fetch it, once more"),
		GROUP_ARTICLE, NULL, run_reload},
	{"next-article", ">", N_("the next article"), GROUP_ARTICLE, NULL,
		run_next_article},
	{"previous-article", "<", N_("the previous article"), GROUP_ARTICLE,
		NULL, run_previous_article},
	{"articles", "a", N_("the list of articles"), GROUP_ARTICLE, NULL,
		run_articles},
	{"same-story", "S", N_("the articles about the same story"),
		GROUP_ARTICLE, NULL, run_same_story},
	{"compare", "=", N_("compare with the article before, or the selected"),
		GROUP_ARTICLE, NULL, run_compare},

	{"command", ":", N_("the command line"), GROUP_PROGRAM, NULL,
		run_command},
	{"help", "? f1", N_("this help"), GROUP_PROGRAM, NULL, run_help},
	{"close", "q c-c",
		N_("close what is open; else back; else leave"),
		GROUP_PROGRAM, NULL, run_close},
	{"escape", "esc", N_("close what is open; never leaves"),
		GROUP_PROGRAM, NULL, run_escape},
	{"suspend", "c-z", N_("suspend"), GROUP_PROGRAM, NULL, run_suspend},
	{"quit", "Q", N_("leave (\":q\")"), GROUP_PROGRAM, NULL, run_quit},
};

const struct command *
commands_all(uint32_t *count)
{
	*count = ARRAY_LEN(commands);
	return commands;
}

const char *
command_group_name(enum command_group group)
{
	static const char *const names[] = {N_("Moving"), N_("Jumping"),
		N_("Searching"), N_("Panels"), N_("View"), N_("Articles"),
		N_("Program")};

	return names[group];
}

const struct command *
command_named(struct slice name)
{
	for (size_t i = 0; i < ARRAY_LEN(commands); i++)
		if (slice_is(name, commands[i].name))
			return &commands[i];
	return NULL;
}
