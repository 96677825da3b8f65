/*
 * The lists of abbreviations.h, each in lower case and sorted by its bytes.
 */
#include "lexicon/abbreviations.h"
#include "base/memory.h"
#include "lexicon/words.h"

enum {
	INNER = ABBREVIATION_INNER,
	NUMBER = ABBREVIATION_NUMBER,
	EITHER = ABBREVIATION_EITHER,
};

static const struct lexicon_word german[] = {
	{"abb", NUMBER}, {"abg", EITHER}, {"abs", NUMBER}, {"allg", INNER},
	{"amerik", INNER}, {"anm", NUMBER}, {"apr", EITHER}, {"art", NUMBER},
	{"aufl", NUMBER}, {"aug", EITHER}, {"az", NUMBER}, {"bd", NUMBER},
	{"bes", INNER}, {"bhf", EITHER}, {"bl", NUMBER}, {"brit", INNER},
	{"bspw", INNER}, {"bzw", INNER}, {"ca", INNER}, {"chin", INNER},
	{"chr", EITHER}, {"co", EITHER}, {"corp", EITHER}, {"dergl", EITHER},
	{"dez", EITHER}, {"dgl", EITHER}, {"di", NUMBER}, {"dipl", INNER},
	{"do", NUMBER}, {"dr", INNER}, {"dt", INNER}, {"ehem", INNER},
	{"einschl", INNER}, {"engl", INNER}, {"entspr", INNER},
	{"ersch", INNER}, {"etc", EITHER}, {"ev", INNER}, {"evtl", INNER},
	{"exkl", INNER}, {"fax", INNER}, {"feb", EITHER}, {"ff", EITHER},
	{"fig", NUMBER}, {"fr", INNER}, {"franz", INNER}, {"frl", INNER},
	{"geb", INNER}, {"gegr", INNER}, {"gem", INNER}, {"gen-lt", INNER},
	{"gest", INNER}, {"gez", INNER}, {"ggf", INNER}, {"griech", INNER},
	{"habil", INNER}, {"hbf", EITHER}, {"hc", INNER}, {"hptm", INNER},
	{"hr", INNER}, {"hrn", INNER}, {"hrsg", INNER}, {"inc", EITHER},
	{"ing", INNER}, {"inh", INNER}, {"inkl", INNER}, {"insb", INNER},
	{"ital", INNER}, {"jahrh", EITHER}, {"jan", EITHER}, {"jap", INNER},
	{"jh", EITHER}, {"jhd", EITHER}, {"jr", EITHER}, {"jur", INNER},
	{"kap", NUMBER}, {"kath", INNER}, {"kgl", INNER}, {"kl", NUMBER},
	{"komm", INNER}, {"kpt", INNER}, {"lat", INNER}, {"lfd", INNER},
	{"lt", INNER}, {"ltd", EITHER}, {"max", EITHER}, {"med", INNER},
	{"mi", NUMBER}, {"min", INNER}, {"mind", INNER}, {"mio", EITHER},
	{"mo", NUMBER}, {"mr", INNER}, {"mrd", EITHER}, {"mrs", INNER},
	{"mrz", EITHER}, {"ms", INNER}, {"mt", INNER}, {"nachf", INNER},
	{"nat", INNER}, {"no", NUMBER}, {"norddt", INNER}, {"nov", EITHER},
	{"nr", NUMBER}, {"nö", INNER}, {"nördl", INNER}, {"oberst-lt", INNER},
	{"obfw", INNER}, {"oblt", INNER}, {"okt", EITHER}, {"oö", INNER},
	{"phil", INNER}, {"pl", EITHER}, {"poln", INNER}, {"prof", INNER},
	{"präs", INNER}, {"qm", EITHER}, {"rd", INNER}, {"rdnr", NUMBER},
	{"rer", INNER}, {"resp", INNER}, {"rn", NUMBER}, {"russ", INNER},
	{"röm", INNER}, {"s", NUMBER}, {"sa", NUMBER}, {"sankt", INNER},
	{"schweiz", INNER}, {"sek", EITHER}, {"sen", EITHER}, {"sept", EITHER},
	{"so", NUMBER}, {"sog", INNER}, {"span", INNER}, {"st", INNER},
	{"std", EITHER}, {"stellv", INNER}, {"str", EITHER}, {"stv", INNER},
	{"südd", INNER}, {"südl", INNER}, {"tab", NUMBER}, {"tel", INNER},
	{"tsd", EITHER}, {"türk", INNER}, {"uffz", INNER}, {"ul", INNER},
	{"ungar", INNER}, {"usw", EITHER}, {"verh", INNER}, {"verw", INNER},
	{"vgl", INNER}, {"vollst", INNER}, {"vors", INNER}, {"vs", INNER},
	{"westl", INNER}, {"wg", INNER}, {"wiss", INNER}, {"ziff", NUMBER},
	{"zit", INNER}, {"zus", INNER}, {"zw", INNER}, {"zzgl", INNER},
	{"ä", EITHER}, {"österr", INNER}, {"östl", INNER},
};

static const struct lexicon_word english[] = {
	{"adm", INNER}, {"aka", INNER}, {"al", EITHER}, {"ald", INNER},
	{"amb", INNER}, {"approx", INNER}, {"apr", EITHER}, {"ariz", EITHER},
	{"art", NUMBER}, {"assn", INNER}, {"assoc", INNER}, {"asst", INNER},
	{"atty", INNER}, {"aug", EITHER}, {"ave", EITHER}, {"blvd", EITHER},
	{"brig", INNER}, {"bros", EITHER}, {"ca", INNER}, {"calif", EITHER},
	{"capt", INNER}, {"cf", INNER}, {"ch", NUMBER}, {"cmdr", INNER},
	{"cmte", INNER}, {"co", EITHER}, {"col", INNER}, {"colo", EITHER},
	{"conn", EITHER}, {"corp", EITHER}, {"cos", EITHER}, {"cpl", INNER},
	{"dec", EITHER}, {"dept", INNER}, {"det", INNER}, {"dr", INNER},
	{"drs", INNER}, {"ed", EITHER}, {"eds", EITHER}, {"eq", NUMBER},
	{"esq", EITHER}, {"est", INNER}, {"etc", EITHER}, {"ext", EITHER},
	{"feb", EITHER}, {"fig", NUMBER}, {"figs", NUMBER}, {"fla", EITHER},
	{"fr", INNER}, {"ft", EITHER}, {"ga", EITHER}, {"gen", INNER},
	{"gov", INNER}, {"govs", INNER}, {"hon", INNER}, {"hr", EITHER},
	{"hrs", EITHER}, {"hwy", EITHER}, {"inc", EITHER}, {"insp", INNER},
	{"jan", EITHER}, {"jr", EITHER}, {"jul", EITHER}, {"jun", EITHER},
	{"kan", EITHER}, {"ky", EITHER}, {"lb", EITHER}, {"lbs", EITHER},
	{"lt", INNER}, {"ltd", EITHER}, {"maj", INNER}, {"mar", EITHER},
	{"max", EITHER}, {"md", EITHER}, {"messr", INNER}, {"messrs", INNER},
	{"mich", EITHER}, {"min", EITHER}, {"minn", EITHER}, {"mins", EITHER},
	{"mont", EITHER}, {"mr", INNER}, {"mrs", INNER}, {"ms", INNER},
	{"mt", INNER}, {"mx", INNER}, {"neb", EITHER}, {"nev", EITHER},
	{"no", NUMBER}, {"nos", NUMBER}, {"nov", EITHER}, {"oct", EITHER},
	{"okla", EITHER}, {"oz", EITHER}, {"p", NUMBER}, {"pa", EITHER},
	{"para", NUMBER}, {"ph", EITHER}, {"plc", EITHER}, {"pp", NUMBER},
	{"pres", INNER}, {"prof", INNER}, {"pt", NUMBER}, {"pvt", INNER},
	{"rd", EITHER}, {"rep", INNER}, {"reps", INNER}, {"ret", INNER},
	{"rev", INNER}, {"sec", NUMBER}, {"secs", EITHER}, {"sen", INNER},
	{"sens", INNER}, {"sep", EITHER}, {"sept", EITHER}, {"sgt", INNER},
	{"sq", EITHER}, {"sr", EITHER}, {"st", INNER}, {"ste", INNER},
	{"supt", INNER}, {"tel", EITHER}, {"tenn", EITHER}, {"tex", EITHER},
	{"univ", INNER}, {"v", INNER}, {"va", EITHER}, {"ver", NUMBER},
	{"viz", INNER}, {"vol", NUMBER}, {"vs", INNER}, {"vt", EITHER},
	{"wis", EITHER}, {"wyo", EITHER}, {"yd", EITHER}, {"yds", EITHER},
};

static const struct lexicon_word german_openers[] = {
	{"ab", 1}, {"aber", 1}, {"alle", 1}, {"allerdings", 1}, {"als", 1},
	{"also", 1}, {"am", 1}, {"an", 1}, {"andere", 1}, {"anders", 1},
	{"auch", 1}, {"auf", 1}, {"aus", 1}, {"außerdem", 1}, {"bei", 1},
	{"beide", 1}, {"beides", 1}, {"bereits", 1}, {"bis", 1}, {"bisher", 1},
	{"bislang", 1}, {"da", 1}, {"dabei", 1}, {"dafür", 1}, {"dagegen", 1},
	{"daher", 1}, {"damals", 1}, {"damit", 1}, {"danach", 1}, {"dann", 1},
	{"daran", 1}, {"darauf", 1}, {"darf", 1}, {"darin", 1}, {"darum", 1},
	{"das", 1}, {"dass", 1}, {"davon", 1}, {"dazu", 1}, {"dein", 1},
	{"deine", 1}, {"dem", 1}, {"den", 1}, {"denn", 1}, {"dennoch", 1},
	{"der", 1}, {"derzeit", 1}, {"des", 1}, {"deshalb", 1}, {"deswegen", 1},
	{"die", 1}, {"dies", 1}, {"diese", 1}, {"diesem", 1}, {"diesen", 1},
	{"dieser", 1}, {"dieses", 1}, {"doch", 1}, {"dort", 1}, {"du", 1},
	{"durch", 1}, {"eben", 1}, {"ebenso", 1}, {"ein", 1}, {"eine", 1},
	{"einem", 1}, {"einen", 1}, {"einer", 1}, {"eines", 1}, {"einige", 1},
	{"einst", 1}, {"er", 1}, {"erst", 1}, {"es", 1}, {"etwas", 1},
	{"falls", 1}, {"ferner", 1}, {"für", 1}, {"gegen", 1}, {"gerade", 1},
	{"gestern", 1}, {"gleichzeitig", 1}, {"haben", 1}, {"hat", 1},
	{"heute", 1}, {"hier", 1}, {"hierzu", 1}, {"hinter", 1}, {"hinzu", 1},
	{"ich", 1}, {"ihr", 1}, {"ihre", 1}, {"ihrem", 1}, {"ihren", 1},
	{"im", 1}, {"immer", 1}, {"in", 1}, {"insgesamt", 1}, {"inzwischen", 1},
	{"ist", 1}, {"ja", 1}, {"jede", 1}, {"jeder", 1}, {"jedes", 1},
	{"jedoch", 1}, {"jemand", 1}, {"jene", 1}, {"jener", 1}, {"jenes", 1},
	{"jetzt", 1}, {"kann", 1}, {"kein", 1}, {"keine", 1}, {"keiner", 1},
	{"können", 1}, {"künftig", 1}, {"laut", 1}, {"man", 1}, {"manche", 1},
	{"mehr", 1}, {"mehrere", 1}, {"mein", 1}, {"meine", 1}, {"mit", 1},
	{"mittlerweile", 1}, {"morgen", 1}, {"muss", 1}, {"nach", 1},
	{"natürlich", 1}, {"neben", 1}, {"nein", 1}, {"nicht", 1},
	{"nichts", 1}, {"niemand", 1}, {"noch", 1}, {"nun", 1}, {"nur", 1},
	{"ob", 1}, {"obwohl", 1}, {"oder", 1}, {"offenbar", 1}, {"ohne", 1},
	{"parallel", 1}, {"schließlich", 1}, {"schon", 1}, {"sein", 1},
	{"seine", 1}, {"seit", 1}, {"sie", 1}, {"sind", 1}, {"so", 1},
	{"sobald", 1}, {"solange", 1}, {"soll", 1}, {"sollen", 1}, {"somit", 1},
	{"sonst", 1}, {"sowie", 1}, {"später", 1}, {"stattdessen", 1},
	{"tatsächlich", 1}, {"trotz", 1}, {"trotzdem", 1}, {"um", 1},
	{"und", 1}, {"unser", 1}, {"unsere", 1}, {"unter", 1}, {"viele", 1},
	{"vielleicht", 1}, {"vom", 1}, {"von", 1}, {"vor", 1}, {"wann", 1},
	{"war", 1}, {"waren", 1}, {"warum", 1}, {"was", 1}, {"wegen", 1},
	{"weil", 1}, {"weiter", 1}, {"weitere", 1}, {"welche", 1},
	{"welcher", 1}, {"wenige", 1}, {"wenn", 1}, {"wer", 1}, {"werden", 1},
	{"weshalb", 1}, {"wie", 1}, {"wieso", 1}, {"will", 1}, {"wir", 1},
	{"wird", 1}, {"wo", 1}, {"während", 1}, {"währenddessen", 1},
	{"zahlreiche", 1}, {"zu", 1}, {"zudem", 1}, {"zuletzt", 1}, {"zum", 1},
	{"zunächst", 1}, {"zur", 1}, {"zusätzlich", 1}, {"zuvor", 1},
	{"zwar", 1}, {"zwischen", 1}, {"ähnlich", 1}, {"über", 1},
};

static const struct lexicon_word english_openers[] = {
	{"a", 1}, {"about", 1}, {"according", 1}, {"across", 1}, {"after", 1},
	{"against", 1}, {"all", 1}, {"along", 1}, {"also", 1}, {"although", 1},
	{"amid", 1}, {"among", 1}, {"an", 1}, {"and", 1}, {"another", 1},
	{"anyone", 1}, {"are", 1}, {"around", 1}, {"as", 1}, {"at", 1},
	{"because", 1}, {"before", 1}, {"behind", 1}, {"between", 1},
	{"beyond", 1}, {"both", 1}, {"but", 1}, {"by", 1}, {"can", 1},
	{"could", 1}, {"despite", 1}, {"did", 1}, {"do", 1}, {"does", 1},
	{"during", 1}, {"each", 1}, {"earlier", 1}, {"even", 1}, {"every", 1},
	{"everyone", 1}, {"everything", 1}, {"few", 1}, {"for", 1}, {"from", 1},
	{"furthermore", 1}, {"had", 1}, {"has", 1}, {"have", 1}, {"he", 1},
	{"her", 1}, {"here", 1}, {"his", 1}, {"how", 1}, {"however", 1},
	{"i", 1}, {"if", 1}, {"in", 1}, {"instead", 1}, {"into", 1}, {"is", 1},
	{"it", 1}, {"its", 1}, {"later", 1}, {"let", 1}, {"like", 1},
	{"many", 1}, {"may", 1}, {"maybe", 1}, {"meanwhile", 1}, {"might", 1},
	{"moreover", 1}, {"most", 1}, {"must", 1}, {"my", 1},
	{"nevertheless", 1}, {"no", 1}, {"nobody", 1}, {"none", 1},
	{"nonetheless", 1}, {"nor", 1}, {"not", 1}, {"nothing", 1}, {"now", 1},
	{"of", 1}, {"oh", 1}, {"on", 1}, {"once", 1}, {"one", 1}, {"only", 1},
	{"or", 1}, {"other", 1}, {"others", 1}, {"our", 1}, {"over", 1},
	{"perhaps", 1}, {"please", 1}, {"several", 1}, {"she", 1},
	{"should", 1}, {"since", 1}, {"so", 1}, {"some", 1}, {"someone", 1},
	{"soon", 1}, {"still", 1}, {"such", 1}, {"than", 1}, {"that", 1},
	{"the", 1}, {"their", 1}, {"then", 1}, {"there", 1}, {"these", 1},
	{"they", 1}, {"this", 1}, {"those", 1}, {"though", 1}, {"through", 1},
	{"to", 1}, {"today", 1}, {"tomorrow", 1}, {"two", 1}, {"under", 1},
	{"unless", 1}, {"until", 1}, {"was", 1}, {"we", 1}, {"well", 1},
	{"were", 1}, {"what", 1}, {"when", 1}, {"where", 1}, {"which", 1},
	{"while", 1}, {"who", 1}, {"whom", 1}, {"whose", 1}, {"why", 1},
	{"will", 1}, {"with", 1}, {"without", 1}, {"would", 1}, {"yes", 1},
	{"yesterday", 1}, {"yet", 1}, {"you", 1}, {"your", 1},
};

static const struct lexicon_word ordinal_nouns[] = {
	{"apr", 1}, {"april", 1}, {"auflage", 1}, {"aug", 1}, {"august", 1},
	{"bundesliga", 1}, {"dez", 1}, {"dezember", 1}, {"etage", 1}, {"fc", 1},
	{"fck", 1}, {"feb", 1}, {"feber", 1}, {"februar", 1}, {"geburtstag", 1},
	{"halbjahr", 1}, {"jahrestag", 1}, {"jahrgang", 1}, {"jahrhundert", 1},
	{"jahrhunderte", 1}, {"jahrhunderten", 1}, {"jahrhunderts", 1},
	{"jahrtausend", 1}, {"jahrtausends", 1}, {"jan", 1}, {"januar", 1},
	{"jh", 1}, {"jhd", 1}, {"jul", 1}, {"juli", 1}, {"jun", 1}, {"juni", 1},
	{"jänner", 1}, {"kapitel", 1}, {"klasse", 1}, {"lebensjahr", 1},
	{"legislaturperiode", 1}, {"liga", 1}, {"mai", 1}, {"minute", 1},
	{"minuten", 1}, {"mrz", 1}, {"märz", 1}, {"nov", 1}, {"november", 1},
	{"okt", 1}, {"oktober", 1}, {"platz", 1}, {"quartal", 1}, {"runde", 1},
	{"sep", 1}, {"sept", 1}, {"september", 1}, {"sfc", 1}, {"sitzung", 1},
	{"spieltag", 1}, {"stock", 1}, {"stockwerk", 1}, {"tag", 1},
	{"tage", 1}, {"todestag", 1}, {"verhandlungstag", 1},
	{"wahlperiode", 1}, {"weltkrieg", 1}, {"weltkrieges", 1},
	{"weltkriegs", 1}, {"woche", 1}, {"zusatzartikel", 1},
};

static const struct lexicon_word before_ordinals[] = {
	{"ab", 1}, {"am", 1}, {"ans", 1}, {"beim", 1}, {"bis", 1}, {"das", 1},
	{"dem", 1}, {"den", 1}, {"der", 1}, {"des", 1}, {"di", 1}, {"die", 1},
	{"dienstag", 1}, {"diesem", 1}, {"diesen", 1}, {"dieser", 1},
	{"dieses", 1}, {"do", 1}, {"donnerstag", 1}, {"ein", 1}, {"eine", 1},
	{"einem", 1}, {"einen", 1}, {"einer", 1}, {"eines", 1}, {"fast", 1},
	{"fr", 1}, {"freitag", 1}, {"ihr", 1}, {"ihre", 1}, {"ihrem", 1},
	{"ihren", 1}, {"im", 1}, {"ins", 1}, {"jede", 1}, {"jeden", 1},
	{"jeder", 1}, {"jedes", 1}, {"mi", 1}, {"mittwoch", 1}, {"mo", 1},
	{"montag", 1}, {"nach", 1}, {"sa", 1}, {"samstag", 1}, {"sein", 1},
	{"seine", 1}, {"seinem", 1}, {"seinen", 1}, {"seit", 1}, {"so", 1},
	{"sonnabend", 1}, {"sonntag", 1}, {"und", 1}, {"unserem", 1},
	{"vom", 1}, {"vor", 1}, {"zum", 1}, {"zur", 1},
};

static uint8_t
find(const struct lexicon_word *list, size_t count, struct slice word)
{
	char folded[LEXICON_WORD_MAX];

	return words_fold(word, folded) ? words_find(list, count, folded) : 0;
}

#define FIND(list, word) find(list, ARRAY_LEN(list), word)

enum abbreviation
abbreviation_class(enum language language, struct slice word)
{
	uint8_t class = 0;

	if (language != LANGUAGE_ENGLISH)
		class = FIND(german, word);
	if (!class && language != LANGUAGE_GERMAN)
		class = FIND(english, word);
	return (enum abbreviation)class;
}

bool
word_begins_sentence(enum language language, struct slice word)
{
	return (language != LANGUAGE_ENGLISH && FIND(german_openers, word)) ||
	       (language != LANGUAGE_GERMAN && FIND(english_openers, word));
}

bool
word_takes_ordinal(struct slice word)
{
	return FIND(ordinal_nouns, word);
}

bool
word_before_ordinal(struct slice word)
{
	return FIND(before_ordinals, word);
}

static bool
sorted(const struct lexicon_word *list, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (memcmp(list[i - 1].word, list[i].word, LEXICON_WORD_MAX) >=
			0)
			return false;
	return true;
}

#define SORTED(list) sorted(list, ARRAY_LEN(list))

bool
abbreviations_sorted(void)
{
	return SORTED(german) && SORTED(english) && SORTED(german_openers) &&
	       SORTED(english_openers) && SORTED(ordinal_nouns) &&
	       SORTED(before_ordinals);
}
