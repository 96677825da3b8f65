/*
 * The list of function_words.h: the commonest words of each language, sorted
 * by their bytes. German and English have most; the others are there to be
 * told from them.
 */
#include "lexicon/function_words.h"
#include "base/memory.h"
#include "lexicon/words.h"

/* ISO 639-1; DA stands for Norwegian, too. */
enum {
	DE = 1 << 0,
	EN = 1 << 1,
	NL = 1 << 2,
	DA = 1 << 3,
	SV = 1 << 4,
	FR = 1 << 5,
	ES = 1 << 6,
	PT = 1 << 7,
	IT = 1 << 8,
	PL = 1 << 9,
	TR = 1 << 10,
	CS = 1 << 11,
	FI = 1 << 12,
	HU = 1 << 13,
	RO = 1 << 14,
};

struct function_word {
	char word[12];
	uint16_t languages;
};

static const struct function_word words[] = {
	{"a", EN | FR | ES | PT | IT | CS | HU | RO}, {"aan", NL}, {"aber", DE},
	{"about", EN}, {"af", DA}, {"after", EN}, {"against", EN}, {"ai", IT},
	{"aki", HU}, {"al", NL | ES | IT}, {"ale", PL | CS}, {"all", EN},
	{"alla", IT}, {"als", DE | NL}, {"also", EN}, {"am", DE}, {"ama", TR},
	{"ami", HU}, {"an", DE | EN}, {"anche", IT}, {"and", EN}, {"any", EN},
	{"ao", PT}, {"après", FR}, {"are", EN}, {"as", EN | PT},
	{"at", EN | DA}, {"att", SV}, {"até", PT}, {"au", FR | RO},
	{"auch", DE}, {"auf", DE}, {"aus", DE}, {"aux", FR}, {"av", SV},
	{"avait", FR}, {"avant", FR}, {"avec", FR}, {"aveva", IT},
	{"avoir", FR}, {"az", HU}, {"bara", SV}, {"bardzo", PL}, {"be", EN},
	{"because", EN}, {"been", EN}, {"before", EN}, {"bei", DE}, {"ben", TR},
	{"bereits", DE}, {"between", EN}, {"bij", NL}, {"bir", TR}, {"bis", DE},
	{"biz", TR}, {"blev", DA | SV}, {"blevet", DA}, {"blir", SV},
	{"bliver", DA}, {"bu", TR}, {"but", EN}, {"by", EN | CS}, {"byl", CS},
	{"byla", CS}, {"bylo", CS}, {"był", PL}, {"była", PL}, {"było", PL},
	{"ca", RO}, {"can", EN}, {"care", RO}, {"ce", FR}, {"ces", FR},
	{"cette", FR}, {"che", IT}, {"co", PL}, {"com", PT}, {"come", IT},
	{"comme", FR}, {"como", ES | PT}, {"con", ES | IT}, {"could", EN},
	{"csak", HU}, {"cu", RO}, {"cuando", ES}, {"czy", PL}, {"că", RO},
	{"da", DE | PT | IT | TR}, {"daha", TR}, {"dal", IT}, {"dalla", IT},
	{"damit", DE}, {"dan", NL}, {"dann", DE}, {"dans", FR}, {"dar", RO},
	{"das", DE | PT}, {"dass", DE}, {"dat", NL}, {"daß", DE},
	{"de", NL | DA | SV | FR | ES | PT | TR | HU | RO}, {"dedi", TR},
	{"dei", IT}, {"del", ES | IT}, {"della", IT}, {"delle", IT},
	{"dem", DE}, {"den", DE | DA | SV}, {"denna", SV}, {"denne", DA},
	{"depuis", FR}, {"der", DE | DA}, {"deras", SV}, {"deres", DA},
	{"des", DE | FR}, {"desde", ES | PT}, {"dessa", SV}, {"det", DA | SV},
	{"detta", SV}, {"dette", DA}, {"deux", FR}, {"deze", NL}, {"değil", TR},
	{"di", IT}, {"did", EN}, {"die", DE | NL}, {"diese", DE},
	{"diesem", DE}, {"diesen", DE}, {"dieser", DE}, {"dieses", DE},
	{"din", RO}, {"disse", DA}, {"dit", NL}, {"dla", PL},
	{"do", EN | PT | PL | CS}, {"doch", DE}, {"does", EN}, {"dois", PT},
	{"donde", ES}, {"dont", FR}, {"door", NL}, {"dos", ES | PT},
	{"dove", IT}, {"drei", DE}, {"du", FR}, {"due", IT}, {"după", RO},
	{"durch", DE}, {"dwa", PL}, {"där", SV}, {"e", PT | IT}, {"een", NL},
	{"efter", DA | SV}, {"egy", HU}, {"ei", FI}, {"ein", DE}, {"eine", DE},
	{"einem", DE}, {"einen", DE}, {"einer", DE}, {"eines", DE}, {"el", ES},
	{"ela", PT}, {"ele", PT}, {"eles", PT}, {"ella", ES}, {"elle", FR},
	{"eller", DA | SV}, {"elles", FR}, {"ellos", ES}, {"em", PT},
	{"en", NL | DA | SV | FR | ES | TR}, {"end", DA}, {"enligt", SV},
	{"entre", FR | ES | PT}, {"er", DE | NL | DA}, {"era", ES | PT | IT},
	{"es", DE | ES}, {"esa", ES}, {"ese", ES}, {"essere", IT}, {"est", FR},
	{"esta", ES | PT}, {"estar", ES}, {"estas", ES}, {"este", ES | PT | RO},
	{"estos", ES}, {"et", DA | FR}, {"ett", SV}, {"että", FI}, {"ez", HU},
	{"fait", FR}, {"foi", PT}, {"for", EN | DA}, {"fost", RO},
	{"fra", DA | IT}, {"from", EN}, {"från", SV}, {"fue", ES}, {"för", SV},
	{"für", DE}, {"gdy", PL}, {"geen", NL}, {"gegen", DE}, {"gibi", TR},
	{"già", IT}, {"gli", IT}, {"göre", TR}, {"ha", ES | IT | HU},
	{"haar", NL}, {"haben", DE}, {"había", ES}, {"had", EN | NL},
	{"hadden", NL}, {"hade", SV}, {"han", DA | SV | ES}, {"hanno", IT},
	{"hans", DA | SV}, {"har", DA | SV}, {"has", EN}, {"hasta", ES},
	{"hat", DE}, {"hatte", DE}, {"hatten", DE}, {"havde", DA}, {"have", EN},
	{"he", EN}, {"hebben", NL}, {"heeft", NL}, {"hem", NL}, {"hendes", DA},
	{"hennes", SV}, {"her", EN | TR}, {"here", EN}, {"het", NL},
	{"hier", DE}, {"hij", NL}, {"his", EN}, {"hoe", NL}, {"hogy", HU},
	{"hon", SV}, {"how", EN}, {"hun", NL | DA}, {"hvad", DA}, {"hvis", DA},
	{"hvor", DA}, {"hän", FI}, {"i", EN | DA | SV | IT | PL | CS},
	{"ich", DE | PL}, {"if", EN}, {"ihr", DE}, {"ihre", DE}, {"ihren", DE},
	{"ihrer", DE}, {"ik", NL}, {"iki", TR}, {"ikke", DA}, {"il", FR | IT},
	{"ile", TR}, {"ils", FR}, {"im", DE}, {"in", DE | EN | NL | IT},
	{"inte", SV}, {"into", EN}, {"is", EN | NL | HU}, {"ist", DE},
	{"it", EN}, {"its", EN}, {"için", TR}, {"ja", FI}, {"jag", SV},
	{"jak", PL}, {"jako", CS}, {"je", NL | FR | CS}, {"jeg", DA},
	{"jego", PL}, {"jeho", CS}, {"jej", PL}, {"jejich", CS}, {"jest", PL},
	{"jij", NL}, {"joka", FI}, {"jos", FI}, {"jotka", FI}, {"jsou", CS},
	{"już", PL}, {"já", PT}, {"k", CS}, {"kadar", TR},
	{"kan", NL | DA | SV}, {"kann", DE}, {"kein", DE}, {"keine", DE},
	{"keinen", DE}, {"ki", TR}, {"která", CS}, {"které", CS}, {"který", CS},
	{"która", PL}, {"które", PL}, {"który", PL}, {"kuin", FI},
	{"kun", DA | FI}, {"kunde", SV}, {"kunne", DA}, {"kunnen", NL},
	{"können", DE}, {"között", HU}, {"la", FR | ES | IT | RO}, {"las", ES},
	{"le", FR | ES | IT}, {"lei", IT}, {"les", FR | ES}, {"leur", FR},
	{"leurs", FR}, {"lo", ES | IT}, {"loro", IT}, {"los", ES}, {"lub", PL},
	{"lui", IT | RO}, {"ma", IT}, {"maar", NL}, {"mai", RO},
	{"mais", FR | PT}, {"man", DE | DA | SV}, {"mas", PT}, {"may", EN},
	{"med", DA | SV}, {"meer", NL}, {"meg", HU}, {"mehr", DE},
	{"mellan", SV}, {"mellem", DA}, {"men", DA | SV}, {"mer", SV},
	{"mere", DA}, {"met", NL}, {"mezi", CS}, {"might", EN}, {"mint", HU},
	{"mit", DE}, {"między", PL}, {"mod", DA}, {"moet", NL}, {"moeten", NL},
	{"molto", IT}, {"more", EN}, {"mot", SV}, {"może", PL}, {"muito", PT},
	{"mukaan", FI}, {"muss", DE}, {"must", EN}, {"mutta", FI}, {"muy", ES},
	{"my", EN}, {"myös", FI}, {"már", HU}, {"más", ES}, {"må", DA},
	{"måste", SV}, {"még", HU}, {"même", FR}, {"müssen", DE},
	{"na", NL | PT | PL | CS}, {"naar", NL}, {"nach", DE}, {"nas", PT},
	{"ne", FR | TR}, {"nebo", CS}, {"nel", IT}, {"nella", IT}, {"nem", HU},
	{"není", CS}, {"new", EN}, {"nicht", DE}, {"nie", PL}, {"niet", NL},
	{"niin", FI}, {"no", EN | ES | PT}, {"noch", DE}, {"nog", NL},
	{"noi", IT}, {"non", IT}, {"nos", PT}, {"nosotros", ES}, {"not", EN},
	{"nous", FR}, {"nu", RO}, {"nun", DE}, {"nur", DE}, {"nyt", FI},
	{"não", PT}, {"när", SV}, {"når", DA},
	{"o", ES | PT | IT | PL | TR | CS | RO}, {"och", SV}, {"också", SV},
	{"od", PL | CS}, {"oder", DE}, {"of", EN | NL}, {"og", DA},
	{"også", DA}, {"ohne", DE}, {"olan", TR}, {"olarak", TR}, {"oldu", TR},
	{"olduğu", TR}, {"ole", FI}, {"oli", FI}, {"om", NL | DA | SV},
	{"on", EN | FR | FI}, {"onde", PT}, {"onder", NL}, {"one", EN},
	{"onlar", TR}, {"only", EN}, {"ont", FR}, {"ook", NL}, {"op", NL},
	{"or", EN}, {"oraz", PL}, {"os", PT}, {"ou", FR | PT}, {"our", EN},
	{"out", EN}, {"ovat", FI}, {"over", EN | NL | DA}, {"où", FR},
	{"par", FR}, {"para", ES | PT}, {"pas", FR}, {"pe", RO}, {"pela", PT},
	{"pelo", PT}, {"pentru", RO}, {"per", IT}, {"perché", IT}, {"pero", ES},
	{"più", IT}, {"plus", FR}, {"po", PL | CS}, {"podle", CS},
	{"por", ES | PT}, {"porque", ES | PT}, {"pour", FR}, {"prin", RO},
	{"pro", CS}, {"przed", PL}, {"przez", PL}, {"på", DA | SV},
	{"quand", FR}, {"quando", PT | IT}, {"que", FR | ES | PT},
	{"questa", IT}, {"questo", IT}, {"qui", FR}, {"s", CS}, {"sa", FR},
	{"sade", SV}, {"sagde", DA}, {"sagte", DE}, {"said", EN}, {"sans", FR},
	{"sau", RO}, {"says", EN}, {"schon", DE},
	{"se", FR | ES | PT | IT | CS | FI | RO}, {"secondo", IT},
	{"segundo", PT}, {"según", ES}, {"sei", DE}, {"sein", DE},
	{"seine", DE}, {"seinen", DE}, {"seiner", DE}, {"seit", DE},
	{"sekä", FI}, {"selon", FR}, {"sem", PT}, {"sen", TR | FI},
	{"ser", ES | PT}, {"ses", FR}, {"seu", PT}, {"she", EN}, {"should", EN},
	{"si", FR | ES | IT}, {"sich", DE}, {"sie", DE}, {"sig", DA | SV},
	{"siger", DA}, {"sin", DA | SV | ES}, {"since", EN}, {"sind", DE},
	{"się", PL}, {"ska", SV}, {"skal", DA}, {"skulle", DA | SV},
	{"so", DE | EN}, {"sobre", ES | PT}, {"soll", DE}, {"sollen", DE},
	{"som", DA | SV}, {"some", EN}, {"son", FR | ES}, {"sono", IT},
	{"sonra", TR}, {"sont", FR}, {"sous", FR}, {"sowie", DE},
	{"su", ES | IT}, {"sua", PT | IT}, {"sul", IT}, {"sulla", IT},
	{"sunt", RO}, {"suo", IT}, {"sur", FR}, {"sus", ES}, {"szerint", HU},
	{"são", PT}, {"säger", SV}, {"så", DA | SV}, {"să", RO}, {"są", PL},
	{"tai", FI}, {"také", CS}, {"także", PL}, {"también", ES},
	{"também", PT}, {"te", NL}, {"tegen", NL}, {"tego", PL}, {"tem", PT},
	{"ter", PT}, {"than", EN}, {"that", EN}, {"the", EN}, {"their", EN},
	{"there", EN}, {"these", EN}, {"they", EN}, {"this", EN}, {"those", EN},
	{"til", DA}, {"till", SV}, {"to", EN | PL | CS}, {"tot", NL},
	{"tra", IT}, {"tussen", NL}, {"twee", NL}, {"two", EN}, {"tylko", PL},
	{"tym", PL}, {"uit", NL}, {"um", DE | PT}, {"uma", PT},
	{"un", FR | ES | IT | RO}, {"una", ES | IT}, {"unas", ES}, {"und", DE},
	{"under", EN | DA | SV}, {"une", FR}, {"uno", IT}, {"unos", ES},
	{"unter", DE}, {"up", EN}, {"után", HU}, {"už", CS}, {"v", CS},
	{"vad", SV}, {"vagy", HU}, {"vain", FI}, {"van", NL | HU},
	{"var", DA | SV | TR}, {"vara", SV}, {"ve", TR}, {"ved", DA},
	{"veya", TR}, {"vi", DA | SV}, {"vid", SV}, {"vil", DA}, {"vill", SV},
	{"ville", DA}, {"volt", HU}, {"vom", DE}, {"von", DE}, {"voor", NL},
	{"vor", DE}, {"vous", FR}, {"være", DA}, {"však", CS}, {"w", PL},
	{"waar", NL}, {"war", DE}, {"waren", DE | NL}, {"was", DE | EN | NL},
	{"wat", NL}, {"we", EN | NL}, {"według", PL}, {"wegen", DE},
	{"weil", DE}, {"wenn", DE}, {"wer", DE}, {"werd", NL},
	{"werden", DE | NL}, {"were", EN}, {"what", EN}, {"when", EN},
	{"where", EN}, {"which", EN}, {"while", EN}, {"who", EN}, {"why", EN},
	{"wie", DE | NL}, {"wij", NL}, {"wil", NL}, {"will", DE | EN},
	{"wir", DE}, {"wird", DE}, {"with", EN}, {"wollen", DE}, {"worden", NL},
	{"wordt", NL}, {"would", EN}, {"wurde", DE}, {"wurden", DE},
	{"während", DE}, {"y", ES}, {"ya", ES}, {"yo", ES}, {"yok", TR},
	{"you", EN}, {"your", EN}, {"z", PL | CS}, {"za", PL | CS}, {"zal", NL},
	{"ze", NL | PL}, {"zei", NL}, {"zich", NL}, {"zij", NL}, {"zijn", NL},
	{"zo", NL}, {"zu", DE}, {"zullen", NL}, {"zum", DE}, {"zur", DE},
	{"zwei", DE}, {"zwischen", DE}, {"à", FR}, {"än", SV}, {"är", SV},
	{"çok", TR}, {"è", IT}, {"é", PT}, {"él", ES}, {"és", HU},
	{"était", FR}, {"être", FR}, {"în", RO}, {"între", RO}, {"över", SV},
	{"über", DE}, {"şu", TR}, {"że", PL}, {"že", CS}, {"și", RO},
};

uint16_t
function_word_languages(struct slice word)
{
	char folded[LEXICON_WORD_MAX];
	size_t low = 0, high = ARRAY_LEN(words);

	if (word.len > sizeof words->word || !words_fold(word, folded))
		return 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = memcmp(
			words[middle].word, folded, sizeof words->word);

		if (!order)
			return words[middle].languages;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

bool
function_words_sorted(void)
{
	for (size_t i = 1; i < ARRAY_LEN(words); i++)
		if (memcmp(words[i - 1].word, words[i].word,
			    sizeof words->word) >= 0)
			return false;
	return true;
}
