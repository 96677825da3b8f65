/* Magnitudes, units and currencies by tables of both languages. */
#include "number_text.h"

#include <math.h>
#include <stdio.h>

struct writer {
	char *to;
	size_t size, len;
	bool german;
};

static void
put(struct writer *writer, const char *text)
{
	size_t len = strlen(text);

	if (writer->len + len >= writer->size)
		return;
	memcpy(writer->to + writer->len, text, len + 1);
	writer->len += len;
}

/* ---- amounts ---------------------------------------------------------- */

struct magnitude {
	double one;
	const char *german, *english;
};

static const struct magnitude magnitudes[] = {
	{1e12, " Bio.", " trillion"},
	{1e9, " Mrd.", " billion"},
	{1e6, " Mio.", " million"},
	{1, "", ""},
};
enum { PLAIN = 3 };

/* Is the value a number of at most three decimals? */
static bool
is_short(double value)
{
	double scaled = value * 1000;

	return fabs(scaled - nearbyint(scaled)) < 1e-6 * fabs(scaled);
}

static int
magnitude_of(double value)
{
	double size = fabs(value);

	for (int i = 0; i < PLAIN; i++)
		if (size >= magnitudes[i].one &&
			is_short(size / magnitudes[i].one))
			return i;
	return PLAIN;
}

/* Digits with their thousands apart, from a number without. */
static void
put_grouped(struct writer *writer, const char *digits)
{
	size_t len = strlen(digits);
	char one[2] = "";

	for (size_t i = 0; i < len; i++) {
		if (i && len > 4 && (len - i) % 3 == 0)
			put(writer, writer->german ? "." : ",");
		one[0] = digits[i];
		put(writer, one);
	}
}

static void
put_digits(struct writer *writer, double value)
{
	char digits[64], *point, *end;

	if (value < 0)
		put(writer, "−");
	snprintf(digits, sizeof digits, "%.3f", fabs(value));
	/* The locale of numbers may have any decimal point. */
	for (point = digits; *point >= '0' && *point <= '9'; point++)
		;
	end = digits + strlen(digits);
	while (end > point + 1 && end[-1] == '0')
		*--end = '\0';
	if (*point)
		*point++ = '\0';
	put_grouped(writer, digits);
	if (*point) {
		put(writer, writer->german ? "," : ".");
		put(writer, point);
	}
}

static void
put_amount(struct writer *writer, double value, bool suffix)
{
	const struct magnitude *magnitude = &magnitudes[magnitude_of(value)];

	if (fabs(value) >= 1e18) {
		char text[32];

		snprintf(text, sizeof text, "%g", value);
		put(writer, text);
		return;
	}
	put_digits(writer, value / magnitude->one);
	if (suffix)
		put(writer, writer->german ? magnitude->german
					   : magnitude->english);
}

/* ---- units ------------------------------------------------------------ */

/* Without pointers, which would have to be relocated at the start. */
struct unit_name {
	char unit[20]; /* CLDR */
	char german_one[20], german[20], english_one[20], english[20];
};

static const struct unit_name unit_names[] = {
	{"percent", "%", "%", "%", "%"},
	{"permille", "‰", "‰", "‰", "‰"},
	{"point", "Punkt", "Punkte", "point", "points"},
	{"second", "Sekunde", "Sekunden", "second", "seconds"},
	{"minute", "Minute", "Minuten", "minute", "minutes"},
	{"hour", "Stunde", "Stunden", "hour", "hours"},
	{"day", "Tag", "Tage", "day", "days"},
	{"week", "Woche", "Wochen", "week", "weeks"},
	{"month", "Monat", "Monate", "month", "months"},
	{"quarter", "Quartal", "Quartale", "quarter", "quarters"},
	{"year", "Jahr", "Jahre", "year", "years"},
	{"decade", "Jahrzehnt", "Jahrzehnte", "decade", "decades"},
	{"century", "Jahrhundert", "Jahrhunderte", "century", "centuries"},
	{"nanometer", "nm", "nm", "nm", "nm"},
	{"micrometer", "µm", "µm", "µm", "µm"},
	{"millimeter", "mm", "mm", "mm", "mm"},
	{"centimeter", "cm", "cm", "cm", "cm"},
	{"decimeter", "dm", "dm", "dm", "dm"},
	{"meter", "m", "m", "m", "m"},
	{"kilometer", "km", "km", "km", "km"},
	{"mile", "Meile", "Meilen", "mile", "miles"},
	{"nautical-mile", "sm", "sm", "nmi", "nmi"},
	{"foot", "Fuß", "Fuß", "foot", "feet"},
	{"inch", "Zoll", "Zoll", "inch", "inches"},
	{"yard", "Yard", "Yards", "yard", "yards"},
	{"fathom", "Faden", "Faden", "fathom", "fathoms"},
	{"light-year", "Lichtjahr", "Lichtjahre", "light-year", "light-years"},
	{"astronomical-unit", "AE", "AE", "au", "au"},
	{"square-centimeter", "cm²", "cm²", "cm²", "cm²"},
	{"square-meter", "m²", "m²", "m²", "m²"},
	{"square-kilometer", "km²", "km²", "km²", "km²"},
	{"square-mile", "Quadratmeile", "Quadratmeilen", "square mile",
		"square miles"},
	{"square-foot", "Quadratfuß", "Quadratfuß", "sq ft", "sq ft"},
	{"square-yard", "Quadratyard", "Quadratyards", "square yard",
		"square yards"},
	{"hectare", "ha", "ha", "ha", "ha"},
	{"acre", "Acre", "Acres", "acre", "acres"},
	{"cubic-centimeter", "cm³", "cm³", "cm³", "cm³"},
	{"cubic-meter", "m³", "m³", "m³", "m³"},
	{"cubic-kilometer", "km³", "km³", "km³", "km³"},
	{"cubic-foot", "Kubikfuß", "Kubikfuß", "cubic foot", "cubic feet"},
	{"milliliter", "ml", "ml", "ml", "ml"},
	{"centiliter", "cl", "cl", "cl", "cl"},
	{"deciliter", "dl", "dl", "dl", "dl"},
	{"liter", "l", "l", "l", "l"},
	{"hectoliter", "hl", "hl", "hl", "hl"},
	{"pint", "Pint", "Pints", "pint", "pints"},
	{"gallon", "Gallone", "Gallonen", "gallon", "gallons"},
	{"barrel", "Barrel", "Barrel", "barrel", "barrels"},
	{"barrel-per-day", "Barrel am Tag", "Barrel am Tag", "barrel a day",
		"barrels a day"},
	{"microgram", "µg", "µg", "µg", "µg"},
	{"milligram", "mg", "mg", "mg", "mg"},
	{"gram", "g", "g", "g", "g"},
	{"kilogram", "kg", "kg", "kg", "kg"},
	{"tonne", "t", "t", "t", "t"},
	{"metric-ton", "t", "t", "t", "t"},
	{"ton", "t", "t", "ton", "tons"},
	{"pound", "Pfund", "Pfund", "pound", "pounds"},
	{"ounce", "Unze", "Unzen", "ounce", "ounces"},
	{"stone", "Stone", "Stone", "stone", "stone"},
	{"carat", "Karat", "Karat", "carat", "carats"},
	{"celsius", "°C", "°C", "°C", "°C"},
	{"fahrenheit", "°F", "°F", "°F", "°F"},
	{"kelvin", "K", "K", "K", "K"},
	{"degree", "Grad", "Grad", "degree", "degrees"},
	{"milliwatt", "mW", "mW", "mW", "mW"},
	{"watt", "W", "W", "W", "W"},
	{"kilowatt", "kW", "kW", "kW", "kW"},
	{"megawatt", "MW", "MW", "MW", "MW"},
	{"gigawatt", "GW", "GW", "GW", "GW"},
	{"terawatt", "TW", "TW", "TW", "TW"},
	{"kilowatt-hour", "kWh", "kWh", "kWh", "kWh"},
	{"megawatt-hour", "MWh", "MWh", "MWh", "MWh"},
	{"gigawatt-hour", "GWh", "GWh", "GWh", "GWh"},
	{"terawatt-hour", "TWh", "TWh", "TWh", "TWh"},
	{"volt", "V", "V", "V", "V"},
	{"ampere", "A", "A", "A", "A"},
	{"milliampere-hour", "mAh", "mAh", "mAh", "mAh"},
	{"ohm", "Ω", "Ω", "Ω", "Ω"},
	{"joule", "J", "J", "J", "J"},
	{"kilojoule", "kJ", "kJ", "kJ", "kJ"},
	{"calorie", "Kalorie", "Kalorien", "calorie", "calories"},
	{"kilocalorie", "kcal", "kcal", "kcal", "kcal"},
	{"hertz", "Hz", "Hz", "Hz", "Hz"},
	{"kilohertz", "kHz", "kHz", "kHz", "kHz"},
	{"megahertz", "MHz", "MHz", "MHz", "MHz"},
	{"gigahertz", "GHz", "GHz", "GHz", "GHz"},
	{"pascal", "Pa", "Pa", "Pa", "Pa"},
	{"hectopascal", "hPa", "hPa", "hPa", "hPa"},
	{"kilopascal", "kPa", "kPa", "kPa", "kPa"},
	{"megapascal", "MPa", "MPa", "MPa", "MPa"},
	{"bar", "bar", "bar", "bar", "bar"},
	{"millibar", "mbar", "mbar", "mbar", "mbar"},
	{"kilometer-per-hour", "km/h", "km/h", "km/h", "km/h"},
	{"mile-per-hour", "mph", "mph", "mph", "mph"},
	{"meter-per-second", "m/s", "m/s", "m/s", "m/s"},
	{"knot", "Knoten", "Knoten", "knot", "knots"},
	{"horsepower", "PS", "PS", "hp", "hp"},
	{"bit", "Bit", "Bit", "bit", "bits"},
	{"megabit-per-second", "Mbit/s", "Mbit/s", "Mbit/s", "Mbit/s"},
	{"gigabit-per-second", "Gbit/s", "Gbit/s", "Gbit/s", "Gbit/s"},
	{"byte", "Byte", "Byte", "byte", "bytes"},
	{"kilobyte", "kB", "kB", "kB", "kB"},
	{"megabyte", "MB", "MB", "MB", "MB"},
	{"gigabyte", "GB", "GB", "GB", "GB"},
	{"terabyte", "TB", "TB", "TB", "TB"},
	{"petabyte", "PB", "PB", "PB", "PB"},
	{"pixel", "Pixel", "Pixel", "pixel", "pixels"},
	{"decibel", "dB", "dB", "dB", "dB"},
};

static const struct unit_name percentage_point = {"", "Prozentpunkt",
	"Prozentpunkte", "percentage point", "percentage points"};

/* Currencies that have a sign; English sets it before the amount. */
static const struct {
	const char *code, *german, *english;
} currencies[] = {
	{"EUR", "€", "€"}, {"USD", "US-$", "$"}, {"GBP", "£", "£"},
	{"JPY", "Yen", "¥"}, {"CNY", "Yuan", "CN¥"}, {"CHF", "Fr.", "CHF "},
	{"INR", "₹", "₹"}, {"KRW", "₩", "₩"}, {"RUB", "Rubel", "₽"},
	{"TRY", "Lira", "₺"}, {"UAH", "Hrywnja", "₴"}, {"PLN", "Złoty", "zł"},
	{"AUD", "A-$", "A$"}, {"CAD", "C-$", "C$"}, {"ILS", "Schekel", "₪"},
	{"DEM", "DM", "DM "},
};

static const char *
currency_sign(const struct writer *writer, const char *code)
{
	for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
		if (!strcmp(currencies[i].code, code))
			return writer->german ? currencies[i].german
					      : currencies[i].english;
	return NULL;
}

static bool
is_currency(const char *unit)
{
	for (int i = 0; i < 3; i++)
		if (unit[i] < 'A' || unit[i] > 'Z')
			return false;
	return !unit[3];
}

static const struct unit_name *
unit_named(const char *unit)
{
	for (size_t i = 0; i < sizeof unit_names / sizeof *unit_names; i++)
		if (!strcmp(unit_names[i].unit, unit))
			return &unit_names[i];
	return NULL;
}

static void
put_unit_name(
	struct writer *writer, const struct unit_name *name, bool one)
{
	if (name->german[0] == '%' && !writer->german)
		put(writer, "%");
	else {
		put(writer, " ");
		put(writer, writer->german
				? (one ? name->german_one : name->german)
				: (one ? name->english_one : name->english));
	}
}

/* A unit that is in no table, as its identifier: "light-year". */
static void
put_identifier(struct writer *writer, const char *unit)
{
	char one[2] = " ";

	put(writer, one);
	for (; *unit; unit++) {
		one[0] = *unit == '-' ? ' ' : *unit;
		put(writer, one);
	}
}

static void
put_unit(struct writer *writer, const struct number *number, double last)
{
	bool one = fabs(last) == 1;
	const char *sign;

	if (number->kind == NUMBER_PERCENTAGE_POINT) {
		put_unit_name(writer, &percentage_point, one);
		return;
	}
	if (!number->unit)
		return;
	if (is_currency(number->unit)) {
		sign = currency_sign(writer, number->unit);
		if (!writer->german && sign)
			return;
		put(writer, " ");
		put(writer, sign ? sign : number->unit);
	} else if (unit_named(number->unit)) {
		put_unit_name(writer, unit_named(number->unit), one);
	} else {
		put_identifier(writer, number->unit);
	}
}

/* What English sets before an amount: "$", "€". */
static void
put_sign(struct writer *writer, const struct number *number)
{
	const char *sign;

	if (writer->german || !number->unit || !is_currency(number->unit))
		return;
	sign = currency_sign(writer, number->unit);
	if (sign)
		put(writer, sign);
}

/* ---- all of it -------------------------------------------------------- */

static void
put_pair(struct writer *writer, const struct number *number, double a,
	double b, const char *between)
{
	bool same = magnitude_of(a) == magnitude_of(b);

	put_sign(writer, number);
	put_amount(writer, a, !same);
	put(writer, between);
	put_sign(writer, number);
	put_amount(writer, b, true);
	put_unit(writer, number, b);
}

static void
put_ordinal(struct writer *writer, double value)
{
	int tens = (int)fmod(fabs(value), 100), ones = tens % 10;
	const char *ending = "th";

	put_amount(writer, value, true);
	if (tens / 10 != 1 && ones >= 1 && ones <= 3)
		ending = ones == 1 ? "st" : ones == 2 ? "nd" : "rd";
	put(writer, writer->german ? "." : ending);
}

bool
number_text(const struct number *number, enum language language, char *to,
	size_t size)
{
	static const char *const bounds[] = {
		"", "≈ ", "≥ ", "≤ ", "> ", "< "};
	struct writer writer = {to, size, 0, language == LANGUAGE_GERMAN};

	to[0] = '\0';
	if (number->kind == NUMBER_RATIO)
		return false;
	put(&writer, bounds[number->bound]);
	if (isfinite(number->from) && isfinite(number->to)) {
		put_pair(&writer, number, number->from, number->to, " → ");
	} else if (isfinite(number->low) && isfinite(number->high)) {
		put_pair(&writer, number, number->low, number->high, "–");
	} else if (isfinite(number->value)) {
		if (number->kind == NUMBER_ORDINAL) {
			put_ordinal(&writer, number->value);
			return true;
		}
		put_sign(&writer, number);
		put_amount(&writer, number->value, true);
		put_unit(&writer, number, number->value);
	} else {
		to[0] = '\0';
		return false;
	}
	return true;
}
