package workshop

import "strings"

// Sensitive is what an organisation or a role may say about whoever is written
// down with it, if it is one of the special categories of personal data (GDPR,
// article 9); "" for nothing.
type Sensitive string

// The special categories that a name of an organisation can give away.
const (
	SensitiveHealth Sensitive = "health" // a patient association, a disability, an addiction
	SensitiveFaith  Sensitive = "faith"  // a parish, a religious community
	SensitiveUnion  Sensitive = "union"  // a trade union
	SensitiveParty  Sensitive = "party"  // a political party
	SensitiveOrigin Sensitive = "origin" // ethnic origin
	SensitiveLife   Sensitive = "life"   // sexual orientation, gender
)

// SensitiveKinds are all of them, in the order in which they are listed.
var SensitiveKinds = []Sensitive{SensitiveHealth, SensitiveFaith, SensitiveUnion, SensitiveParty, SensitiveOrigin, SensitiveLife}

// SensitiveIn looks in the names of organisations and roles for words that say
// something special about whoever belongs to them, in Finnish, Swedish and
// English. It is a hint for whoever types: it knows common words only, and that
// somebody works somewhere says less than that somebody belongs.
func SensitiveIn(texts ...string) Sensitive {
	var best sensitiveStem
	for _, text := range texts {
		words := wordsOf(strings.ToLower(text))
		for i := range words {
			for _, s := range sensitiveStems[initial(words[i])] {
				if s.length > best.length && s.starts(words[i:]) {
					best = s
				}
			}
			for _, s := range sensitiveParts {
				if s.length > best.length && strings.Contains(words[i], s.words[0]) && !impartial(words[i]) {
					best = s
				}
			}
		}
	}
	return best.says
}

// impartial reports whether a word of Finnish says that somebody belongs to no
// party.
func impartial(word string) bool {
	return strings.Contains(word, "puolueeton") || strings.Contains(word, "puolueettom")
}

// sensitiveStem is the start of words that say something special.
type sensitiveStem struct {
	says  Sensitive
	words []string // that follow each other
	whole bool     // the last one is a whole word
	// length is that of the stem: where several fit, the longest says the most.
	length int
}

func (s sensitiveStem) starts(words []string) bool {
	if len(words) < len(s.words) {
		return false
	}
	last := len(s.words) - 1
	for i, w := range s.words {
		if i == last && !s.whole {
			return strings.HasPrefix(words[i], w)
		}
		if words[i] != w {
			return false
		}
	}
	return true
}

func initial(word string) rune {
	for _, r := range word {
		return r
	}
	return 0
}

// sensitiveWords are the stems by category: starts of words; with "=" before it
// a whole word, and with "~" a part that may stand anywhere in a word, as the
// second half of a compound. Several words follow each other.
var sensitiveWords = map[Sensitive][]string{
	SensitiveHealth: {
		// Finnish
		"~potilasjärj", "~potilasyhd", "~potilasliit", "=potilas", "~potilaat", "~potilaiden", "syöpäyhd", "syöpäjärj", "syöpäpot",
		"mielenterveysseur", "mielenterveysyhd", "mielenterveyskunt", "mielenterveysomai", "mielenterveystoip", "mielenterveyden keskusl", "mieli ry", "diabet", "reumayhd", "reumaliit", "epilep", "parkinson",
		"alzheimer", "muistiyhd", "muistiliit", "muistisair", "dementia", "astma", "allergia", "hengitysyhd", "hengitysliit",
		"keliakia", "sydänyhd", "sydänliit", "sydänpiir", "~munuais", "~maksayhd", "psoria", "aivoliit", "aivoyhd", "aivovamm",
		"afasia", "invalid", "~vammaisten", "~vammaisyhd", "~vammaisjärj", "~vammaisneuv", "kehitysvamm", "näkövamm", "~kuulovamm",
		"kuuloyhd", "kuuloliit", "kuurojen", "kuurosok", "päihdeyhd", "päihdekunt", "päihdejärj", "päihdetoip", "a-kilta", "=a kilta", "aa-ryhm", "=aa ryhmä", "nimettömät alkoholistit",
		"autism", "adhd", "=ms yhdistys", "neuroliit", "hivpoint", "=hiv", "selkäyhd", "selkäliit",
		"nivelyhd", "fibromyalgia", "luustoyhd", "uniyhd", "uniliit", "syömishäiri", "harvinaiset sairaudet", "omaisyhd",
		"finfami", "kipuyhd", "endometrioosi", "lapsettomien",
		// Swedish
		"~patientför", "~patientorg", "=patient", "~patienter", "~cancerför", "cancerorg", "psykisk hälsa", "psykosocial", "diabetes", "reumaför", "reumatik", "epilepsi",
		"demensför", "minnesför", "astmaför", "andningsför", "celiaki", "hjärtför", "njurför", "leverför", "handikapp",
		"funktionshind", "funktionsneds", "synskad", "hörselskad", "hörselför", "dövför", "=döva", "rusmedel", "missbruk",
		"anonyma alkoholister", "neuroför", "ätstörning", "hjärnskad",
		// English
		"patients assoc", "patient assoc", "patient org", "patient group", "=patients", "cancer soc", "cancer assoc", "cancer support", "mental health", "diabetic", "rheumat", "arthritis", "epileps",
		"dementia", "asthma", "coeliac", "celiac", "heart assoc", "kidney", "stroke assoc", "disabled", "disability",
		"deaf", "blind people", "blind assoc", "of the blind", "visually impaired", "hard of hearing", "addict",
		"alcoholics", "narcotics anon", "multiple sclerosis", "eating disorder", "depression",
	},
	SensitiveFaith: {
		"~seurakun", "helluntai", "adventist", "ortodoks", "luterilai", "katoli", "vapaakirk", "=kirkko", "=kirkon",
		"~kirkkoneuv", "~kirkkovaltuu", "moskeija", "islam", "muslim", "juutalai", "synagog", "buddh", "hindu",
		"jehova", "baptist", "metodist", "mormon", "pelastusarm", "kristilli", "herättäjä", "lähetysseur", "rauhanyhd", "lestadiol", "evankelioim", "uskonno", "uskonyhteis", "hiippakun", "opus dei",
		"~församling", "frikyrk", "=kyrka", "=kyrkan", "kyrkofull", "kyrkoråd", "luthersk", "katolsk", "=moské", "moskén",
		"judisk", "frälsningsarm", "kristen", "kristn", "missionsför", "missionskyrk", "bönehus", "trossamfund", "pingst", "=stift", "=stiftet",
		"parish", "congregation", "=church", "=churches", "lutheran", "catholic", "orthodox", "mosque", "jewish", "synagogue",
		"methodist", "pentecost", "salvation army", "diocese", "christian assoc", "christian un", "christian fell", "bible",
		"religious", "quaker",
	},
	SensitiveUnion: {
		"~ammattiliit", "~ammattiosast", "~ammattiyhd", "~ammattijärj", "=sak", "=sttk", "=akava", "=jhl", "=pam", "=tehy", "=oaj",
		"=jyty", "=jyry", "teollisuusliit", "rakennusliit", "metalliliit", "palvelualojen", "paperiliit", "~pääluottamusm", "luottamusmie",
		"=talentia", "=superliitto",
		"~fackför", "fackavd", "fackklubb", "fackcentral", "fackförbund", "förtroendeman",
		"trade un", "trades un", "labour un", "labor un", "workers un", "shop steward",
	},
	SensitiveParty: {
		"~puolue", "kokoomu", "keskustan kunnallisj", "keskustan paikallis", "keskustan piiri", "keskustanais", "keskustanuor",
		"keskustan valtuust", "demarit", "~sosialidemokra", "=sdp", "perussuomal", "vasemmistoliit", "vasemmistonuor", "=vihreät", "vihreä liitto",
		"vihreiden kunnallisj", "vihreiden paikallis", "vihreiden valtuust", "vihreät nuoret", "=rkp", "=sfp", "kristillisdem", "liike nyt", "kommunist", "~valtuustoryhm",
		"socialdemokra", "~folkparti", "~partiet", "=parti", "sannfinl", "vänsterförb", "de gröna", "gröna förb", "kristdemokr",
		"samlingspart", "fullmäktigegrupp",
		"political party", "labour party", "labor party", "green party", "conservative party", "social democrat",
		"left alliance", "finns party", "centre party", "center party", "coalition party", "christian dem", "council group",
	},
	SensitiveOrigin: {
		"~saamelai", "romaniyhd", "romanijärj", "romaniasiain", "romanien", "romaninuor",
		"samisk", "samernas", "sameting", "romsk", "romernas", "=romer",
		"sámi", "sami people", "sami parl", "roma people", "roma assoc", "romani people",
	},
	SensitiveLife: {
		"=seta", "hlbt", "=homo", "homoseks", "lesbo", "sateenkaar", "transihmis", "transyhd", "=trasek",
		"hbt", "regnbågs",
		"lgbt", "=gay", "lesbian", "queer", "rainbow fam", "transgender",
	},
}

var sensitiveStems, sensitiveParts = sortedStems()

// sortedStems makes the stems ready: by their first letter, and those that may
// stand anywhere.
func sortedStems() (map[rune][]sensitiveStem, []sensitiveStem) {
	stems := map[rune][]sensitiveStem{}
	var parts []sensitiveStem
	for _, says := range SensitiveKinds {
		for _, text := range sensitiveWords[says] {
			part := strings.HasPrefix(text, "~")
			s := sensitiveStem{says: says, words: wordsOf(text), whole: strings.HasPrefix(text, "="), length: len(text)}
			if part {
				parts = append(parts, s)
				continue
			}
			stems[initial(s.words[0])] = append(stems[initial(s.words[0])], s)
		}
	}
	return stems, parts
}
