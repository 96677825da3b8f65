/*
 * Whether words in quotation marks are something said, by how they look and
 * what stands around them; or the name of a paper or a work, or a word that
 * is only held at a distance.
 */
#include "find/find_quotes.h"

/* Words that begin in lower case: a piece of a sentence, or a word that
 * somebody does not want to call his own. */
static bool
is_piece(const struct quote_looks *looks)
{
	if (looks->epithet && looks->words < 4 && !looks->clause)
		return false;
	if (looks->words == 1)
		return looks->reported || ((looks->label ||
			(looks->told && !looks->article)) &&
		       !looks->attribute && !looks->to);
	if (looks->told || looks->reported)
		return true;
	return looks->words > 3 || looks->clause;
}

/* A noun with more behind it, in a sentence of a source, of no name found:
 * ... wegen „Problemen mit dem Strom“ ausgefallen, so die Bahn. Or hardly a
 * noun in it, in the subjunctive of speech. */
static bool
is_from_source(const struct quote_looks *looks)
{
	if (looks->noun || looks->gloss || looks->title || looks->named ||
		looks->as)
		return false;
	if (looks->reported && !looks->article && looks->words > 3 &&
		looks->lower + 2 >= looks->words)
		return true;
	return looks->told && !looks->verb && !looks->subject &&
	       looks->lower && looks->words > 2;
}

/* Words that begin with a capital: a sentence, or a name. */
static bool
is_sentence(const struct quote_looks *looks)
{
	if (looks->one && (looks->reported || (looks->would && looks->told)))
		return true;
	if (is_from_source(looks))
		return true;
	if (!looks->lower)
		return looks->label && (looks->as || looks->one) &&
		       looks->words < 3 && !looks->generic;
	if (looks->whole && looks->stop)
		return looks->words > 2;
	if (looks->clause)
		return looks->told || looks->whole || looks->words > 4;
	return (looks->label && (looks->as || looks->article)) ||
	       (looks->told && looks->one);
}

/* Many words: surely said, but for titles, and for names that begin with a
 * capital and are no clause. */
static bool
is_long_speech(const struct quote_looks *looks, bool title)
{
	if (title && (looks->noun || looks->colon || !looks->clause))
		return false;
	return !looks->capital || looks->stop || looks->told ||
	       !(looks->article || looks->noun || looks->listed);
}

/* Few words right before a verb of saying are the name of who speaks, but
 * for a piece of a sentence: Eine „ganz heiße Spur“ führte ... */
static bool
is_subject(const struct quote_looks *looks)
{
	if (!looks->subject || looks->as || looks->words > 4 || looks->stop)
		return false;
	return looks->capital || looks->words == 1 ||
	       (looks->article && !looks->one) || looks->like;
}

/* An address, what a group calls itself, a translation in brackets, the
 * title of a work that the sentence tells of, what stands on a sign. */
static bool
is_name(const struct quote_looks *looks)
{
	if (looks->name || (looks->oneself && looks->label) || looks->sign)
		return true;
	if (looks->gloss && !looks->clause && !looks->stop)
		return looks->words < 7 || looks->colon;
	if (looks->work && !looks->stop && !(looks->adjacent && looks->verb))
		return true;
	return looks->headed && looks->article && looks->capital &&
	       !looks->stop && looks->lower;
}

bool
quote_looks_spoken(const struct quote_looks *looks)
{
	bool title = looks->title && !(looks->colon && looks->verb);

	if (!looks->words || is_name(looks))
		return false;
	if (looks->speech)
		return looks->words > 1 || looks->capital;
	if (looks->adjacent)
		return looks->stop || looks->lower ||
		       (looks->words > 1 && !looks->noun &&
			       !(looks->article && !looks->one));
	if (looks->joined && looks->words < 7)
		return looks->joined > 0;
	if (looks->part_of && looks->words < 7 && !looks->reported)
		return false;
	if ((looks->bound || looks->opinion) && !title)
		return true;
	if (looks->words > 6 && looks->lower > 1)
		return is_long_speech(looks, title);
	if (title || looks->source || is_subject(looks))
		return false;
	if (looks->colon && looks->stop && looks->told)
		return true;
	if (looks->colon)
		return looks->words > 1 && (looks->clause || looks->stop ||
						   looks->verb);
	return looks->capital ? is_sentence(looks) : is_piece(looks);
}
