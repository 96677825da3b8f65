/*
 * Roles: what a cell of the screen stands for. Panes know roles, never
 * colours; a theme says what each looks like. A new role is a row here.
 */
#ifndef LESART_UI_ROLES_H
#define LESART_UI_ROLES_H

/* ROLE(identifier, "name in themes", "what it is for") */
#define ROLES(ROLE)                                                            \
	ROLE(TEXT, "text", "running text")                                     \
	ROLE(KICKER, "kicker", "the words above the headline")                 \
	ROLE(HEADLINE, "headline", "the headline")                             \
	ROLE(STANDFIRST, "standfirst", "the summary below the headline")       \
	ROLE(BYLINE, "byline", "who wrote it")                                 \
	ROLE(DATELINE, "dateline", "where it was written")                     \
	ROLE(HEADING, "heading", "headings of sections")                       \
	ROLE(BLOCK_QUOTE, "block-quote", "quoted paragraphs and their bar")    \
	ROLE(LIST_MARK, "list-mark", "marks and numbers of list items")        \
	ROLE(PREFORMATTED, "preformatted", "text that is not wrapped")         \
	ROLE(CAPTION, "caption", "captions of pictures")                       \
	ROLE(QUESTION, "question", "questions of an interview")                \
	ROLE(HYPHEN, "hyphen", "hyphens that the line end added")              \
	ROLE(PERSON, "person", "names of people")                              \
	ROLE(PLACE, "place", "names of places")                                \
	ROLE(ORGANISATION, "organisation", "names of organisations")           \
	ROLE(OTHER, "other", "names of anything else")                         \
	ROLE(FIGURE, "figure", "numbers with their units")                     \
	ROLE(KEY_FIGURE, "key-figure", "the numbers that matter most")         \
	ROLE(DATE, "date", "dates and periods")                                \
	ROLE(QUOTE, "quote", "what somebody said")                             \
	ROLE(LINK, "link", "links")                                            \
	ROLE(HIT, "hit", "search hits")                                        \
	ROLE(CURRENT_HIT, "current-hit", "the search hit one is at")           \
	ROLE(WALK, "walk", "mentions of the name one goes through")            \
	ROLE(MARK, "mark", "the reading mark")                                 \
	ROLE(BORDER, "border", "frames of panes")                              \
	ROLE(FOCUS, "focus", "the frame of the pane that has the keys")        \
	ROLE(TITLE, "title", "titles of panes")                                \
	ROLE(ENTRY, "entry", "entries of lists")                               \
	ROLE(CURRENT_ENTRY, "current-entry", "where one reads, in a list")     \
	ROLE(SELECTED, "selected", "the entry that Enter takes")               \
	ROLE(FAINT, "faint", "what may be overlooked: counts, snippets")       \
	ROLE(BAR, "bar", "small bars of where a name occurs")                  \
	ROLE(STATUS, "status", "the status bar")                               \
	ROLE(STATUS_KEY, "status-key", "keys named in the status bar")         \
	ROLE(PROMPT, "prompt", "prompts and what is typed there")              \
	ROLE(MESSAGE, "message", "messages in the status bar")                 \
	ROLE(ERROR, "error", "messages that something went wrong")

enum role {
#define ROLE(identifier, name, help) ROLE_##identifier,
	ROLES(ROLE)
#undef ROLE
	ROLE_COUNT,
};

/* Name and sentence of a role; static. */
const char *role_name(enum role role);
const char *role_help(enum role role);

/* The role of the name, or -1. */
int role_named(const char *name);

#endif
