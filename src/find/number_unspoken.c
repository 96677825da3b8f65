/* Figures with signs that need no language: 25 %, € 1,20, 12 km. */
#include "find/number_unspoken.h"
#include "base/memory.h"

#include <math.h>

/* The signs that are units in every language written with Latin letters, and
 * no word in any: neither "ha", which has, nor "t", which may be hours. */
static const char units[][8] = {"km", "m", "cm", "mm", "µm", "μm", "km²",
	"km2", "m²", "m2", "cm²", "m³", "m3", "cm³", "km³", "kg", "g", "mg",
	"µg", "μg", "hl", "cl", "dl", "ml", "mL", "W", "kW", "MW", "GW", "TW",
	"kWh", "MWh", "GWh", "TWh", "V", "kV", "Hz", "kHz", "MHz", "GHz",
	"kB", "GB", "TB", "km/h", "m/s", "°C", "°F", "hPa", "kPa", "kJ",
	"kcal", "dB", "‰"};

/* Currencies: their codes in trade, and signs of one country alone. */
static const char currencies[][8] = {"€", "£", "₽", "₴", "₺", "₹", "₩", "₪",
	"zł", "Kč", "US$", "R$", "EUR", "USD", "GBP", "CHF", "JPY", "CNY",
	"SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY",
	"RUB", "UAH", "CAD", "AUD", "NZD", "BRL", "MXN", "INR", "KRW", "ZAR",
	"ILS"};

static bool
listed(const char (*list)[8], size_t count, struct slice sign)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(sign, list[i]))
			return true;
	return false;
}

static bool
glued(const struct atoms *atoms, uint32_t at)
{
	return at < atoms->end && !atoms->at[at].spaced;
}

static bool
glued_digits(const struct atoms *atoms, uint32_t at)
{
	return glued(atoms, at) && atoms->at[at].kind == ATOM_DIGITS;
}

/* ---- figures --------------------------------------------------------- */

/* A figure with how sure its value is. */
struct sure_figure {
	struct figure figure;
	char32_t decimal; /* the mark that its form tells, or 0 */
	char32_t doubted; /* the only mark, three digits behind it; or 0 */
};

static bool
is_mark(char32_t sign)
{
	return sign == '.' || sign == ',';
}

/* What the marks of the figure tell: those of groups that they are none. */
static void
read_marks(const struct atoms *atoms, uint32_t at, struct sure_figure *sure)
{
	uint32_t marks = 0;
	char32_t last = 0;

	for (uint32_t i = at + 1; i < sure->figure.end; i++)
		if (is_mark(atoms->at[i].sign)) {
			last = atoms->at[i].sign;
			marks++;
		}
	if (!marks)
		return;
	if (sure->figure.point && (marks > 1 || span_len(atoms->at
			[sure->figure.end - 1].span) != 3 ||
			sure->figure.end != at + 3))
		sure->decimal = last;
	else if (marks > 1)
		sure->decimal = last == '.' ? ',' : '.';
	else if (*atom_text(atoms, at).at != '0' && sure->figure.end == at + 3)
		sure->doubted = last;
}

/* The figure at `at`, if nothing more hangs on it that may be part of it. */
static bool
parse_figure(const struct atoms *atoms, uint32_t at, struct sure_figure *sure)
{
	uint32_t end;

	memset(sure, 0, sizeof *sure);
	if (!figure_parse(atoms, at, &sure->figure) ||
		sure->figure.leading_zero)
		return false;
	read_marks(atoms, at, sure);
	end = sure->figure.end;
	return !(glued(atoms, end) && atoms->at[end].kind == ATOM_SIGN &&
		!atom_dash(atoms, end) && glued_digits(atoms, end + 1));
}

/* Its value, where need be by what the text has told; NAN: not certain. */
static double
figure_value(const struct sure_figure *sure, const struct unspoken_mark *mark)
{
	struct decimal decimal = sure->figure.decimal;

	if (!sure->doubted)
		return decimal_value(decimal);
	if (!mark->decimal || mark->mixed)
		return NAN;
	decimal.exponent = sure->doubted == mark->decimal ? -3 : 0;
	return decimal_value(decimal);
}

static void
learn(struct unspoken_mark *mark, const struct sure_figure *sure)
{
	if (!sure->decimal)
		return;
	if (mark->decimal && mark->decimal != sure->decimal)
		mark->mixed = true;
	mark->decimal = sure->decimal;
}

/* ---- signs ----------------------------------------------------------- */

static bool
take_unit(struct slice sign, struct unspoken *found)
{
	struct unit unit;

	if (slice_is(sign, "%")) {
		found->kind = NUMBER_PERCENT;
		found->unit = "percent";
		return true;
	}
	if (slice_is(sign, "$")) {
		found->kind = NUMBER_MONEY;
		found->unit = NULL;
		return true;
	}
	if (listed(currencies, ARRAY_LEN(currencies), sign) &&
		money_by_sign(LANGUAGE_GERMAN, sign, &unit))
		found->kind = NUMBER_MONEY;
	else if (listed(units, ARRAY_LEN(units), sign) &&
		unit_by_sign(sign, &unit))
		found->kind = NUMBER_QUANTITY;
	else
		return false;
	found->unit = unit.name;
	return true;
}

/* A sign behind the figure: the longest of up to three atoms, behind which
 * no word goes on and no other sign of money stands. */
static bool
sign_behind(const struct atoms *atoms, uint32_t at, struct unspoken *found)
{
	uint32_t end = at + 1;
	struct unspoken other;

	if (at >= atoms->end || (atoms->at[at].spaced &&
		!atom_one_space(atoms, at)))
		return false;
	while (end < at + 3 && glued(atoms, end))
		end++;
	for (; end > at; end--) {
		if (glued(atoms, end) && (atoms->at[end].kind != ATOM_SIGN ||
			(atoms->at[end].sign == '/' &&
				glued(atoms, end + 1))))
			continue;
		if (!take_unit(atom_stretch(atoms, at, end), found))
			continue;
		found->end = end;
		return found->kind != NUMBER_QUANTITY || end >= atoms->end ||
			!take_unit(atom_text(atoms, end), &other);
	}
	return false;
}

/* "%25", as Turkish has it. */
static bool
percent_before(const struct atoms *atoms, struct unspoken *found)
{
	uint32_t at = found->first - 1;

	return atoms->at[at].sign == '%' && glued(atoms, found->first) &&
		(atoms->at[at].spaced || at == ATOMS_BEGIN) &&
		take_unit(atom_text(atoms, at), found);
}

/* A sign of money of up to two atoms that ends before the figure. */
static bool
money_before(const struct atoms *atoms, uint32_t limit, struct unspoken *found)
{
	uint32_t at = found->first;

	if (atoms->at[at].spaced && !atom_one_space(atoms, at))
		return false;
	for (uint32_t first = at - 2; first < at; first++) {
		if (first < limit || first < ATOMS_BEGIN ||
			(first > ATOMS_BEGIN && glued(atoms, first) &&
				atoms->at[first - 1].kind != ATOM_SIGN) ||
			(first + 1 < at && atoms->at[first + 1].spaced) ||
			!take_unit(atom_stretch(atoms, first, at), found) ||
			found->kind != NUMBER_MONEY)
			continue;
		found->first = first;
		return true;
	}
	return false;
}

/* The sign, behind or before. Behind money that is told before may stand a
 * word of millions, or their letter, so that no word may. */
static bool
find_sign(const struct atoms *atoms, uint32_t limit, struct unspoken *found)
{
	struct unspoken before = *found;

	if (money_before(atoms, limit, &before)) {
		if (before.end < atoms->end &&
			atoms->at[before.end].kind != ATOM_SIGN)
			return false;
		*found = before;
		return true;
	}
	return sign_behind(atoms, found->end, found) ||
		percent_before(atoms, found);
}

/* ---- the whole ------------------------------------------------------- */

/* Do the digits at `at` go on with what stands before them: A380, 3/4? */
static bool
hangs(const struct atoms *atoms, uint32_t at)
{
	static const char joints[] = "./:_#+@,'";
	char32_t sign = atoms->at[at - 1].sign;

	if (!glued(atoms, at) || at == ATOMS_BEGIN)
		return false;
	if (atoms->at[at - 1].kind != ATOM_SIGN)
		return true;
	return at > ATOMS_BEGIN + 1 && glued(atoms, at - 1) &&
		atoms->at[at - 2].kind != ATOM_SIGN &&
		(atom_dash(atoms, at - 1) || (sign < 0x80 &&
			memchr(joints, (int)sign, sizeof joints - 1)));
}

/* The second figure of "10–15 %", from the dash at `at` on. */
static bool
take_range(const struct atoms *atoms, uint32_t at,
	const struct unspoken_mark *mark, struct sure_figure *sure,
	struct unspoken *found)
{
	if (!glued(atoms, at) || !atom_dash(atoms, at) ||
		!glued_digits(atoms, at + 1) ||
		!parse_figure(atoms, at + 1, sure))
		return false;
	found->low = found->value;
	found->value = figure_value(sure, mark);
	found->end = sure->figure.end;
	return found->low < found->value;
}

/* A minus that hangs on the figure and on nothing before it. */
static void
take_minus(const struct atoms *atoms, struct unspoken *found)
{
	uint32_t at = found->first - 1;

	if (!glued(atoms, found->first) || at < ATOMS_BEGIN ||
		(atoms->at[at].sign != '-' && atoms->at[at].sign != 0x2212) ||
		(!atoms->at[at].spaced && at > ATOMS_BEGIN) ||
		!isnan(found->low))
		return;
	found->first = at;
	found->value = -found->value;
}

bool
unspoken_parse(const struct atoms *atoms, uint32_t at, uint32_t limit,
	struct unspoken_mark *mark, struct unspoken *found)
{
	struct sure_figure sure, last = {0};

	if (atoms->at[at].kind != ATOM_DIGITS || hangs(atoms, at) ||
		!parse_figure(atoms, at, &sure))
		return false;
	found->first = at;
	found->end = sure.figure.end;
	found->low = NAN;
	found->value = figure_value(&sure, mark);
	if (atom_dash(atoms, found->end) && glued(atoms, found->end) &&
		glued_digits(atoms, found->end + 1) &&
		!take_range(atoms, found->end, mark, &last, found))
		return false;
	if (!find_sign(atoms, limit, found))
		return false;
	learn(mark, &sure);
	learn(mark, &last);
	if (found->first == at)
		take_minus(atoms, found);
	return !isnan(found->value);
}
