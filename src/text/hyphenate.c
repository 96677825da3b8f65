/* No patterns are compiled yet: no word is parted. */
#include "text/hyphenate.h"

uint32_t
hyphenate(enum language language, struct slice word,
	uint16_t breaks[HYPHENATE_WORD_MAX])
{
	(void)language;
	(void)word;
	(void)breaks;
	return 0;
}
