/* Which tour to open. */
#include "tour.h"

enum language
interface_language(void)
{
	/* Translators: the ISO 639-1 code of your language. */
	return strcmp(_("en"), "de") ? LANGUAGE_ENGLISH : LANGUAGE_GERMAN;
}

struct slice
tour_text(enum language language)
{
	return slice_string(
		language == LANGUAGE_GERMAN ? tour_german : tour_english);
}

const char *
tour_date(void)
{
	return "2025-11-14";
}
