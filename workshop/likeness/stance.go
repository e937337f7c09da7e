package likeness

import "strings"

// stance is what a text says of its subject on the axes of opposites. Two texts
// that take opposite sides of one axis never say the same, however many words
// they share.
type stance struct {
	axes map[*axis]int
	// against says that something is not, is missing, or is hard.
	against bool
	not     bool
}

// hear takes in one word of the text.
func (s *stance) hear(text string) {
	if negations[text] {
		s.not = true
	}
	c := senseOf(text)
	switch {
	case c.sign == 0:
	case c.axis == ease:
		s.against = s.against || c.sign < 0
	default:
		if s.axes == nil {
			s.axes = make(map[*axis]int)
		}
		s.axes[c.axis] = c.sign
	}
}

// opposes reports whether two texts take opposite sides. A "not" turns every
// side that its text takes: "not open" goes with "closed".
func (s stance) opposes(o stance) bool {
	common := false
	for a, sign := range s.axes {
		other, ok := o.axes[a]
		if !ok {
			continue
		}
		common = true
		if s.turned(sign) != o.turned(other) {
			return true
		}
	}
	return !common && (s.not || s.against) != (o.not || o.against)
}

func (s stance) turned(sign int) int {
	if s.not {
		return -sign
	}
	return sign
}

// axis is a pair of opposites.
type axis struct {
	more, less string
	// alike says that the words of one side stand in for each other
	// ("shrink", "decrease").
	alike bool
	// light says that the words weigh little as content.
	light bool
	// subject says that the words are also what a note can be about.
	subject bool
}

// sense is the side of an axis on which a word stands; sign is 0 for none.
type sense struct {
	axis *axis
	sign int
}

var negations = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`
ei eivät emme älä eikä ilman inte ej ingen inga inget icke aldrig utan
not no nobody dont doesnt didnt isnt arent cant cannot wont never without none`) {
		m[w] = true
	}
	return m
}()

// ease holds what stands in the way. "Hard to find" and "not found" are on one
// side of it.
var ease = &axis{
	more:  "helppo* helpot* lätt lätta easy easily",
	less:  "vaike* hankala* puuttu* puute svår* saknas saknar brist* hard difficult* lack* missing",
	light: true,
}

// axes lists the opposites that notes of workshops turn on. A star stands for
// any ending.
var axes = []*axis{
	ease,
	{
		more:  "paljon runsaa* runsas* monta moni monet monia lisää enemmän många fler flera mer mera many much more lots plenty",
		less:  "vähän vähemmän vähäi* harva* harvo* niuk* få färre lite few fewer little less",
		alike: true,
	},
	{
		more:  "kasva* nouse* nousu* lisäänty* suurene* öka* ökning* stig* växer växa väx grow* increas* rise rises rising bigger up",
		less:  "piene* vähene* vähenty* vähenn* lasku* laske* supist* minska* minskning* mindre sjunk* krymp* shrink* decreas* fall* declin* reduc* smaller drop drops down",
		alike: true,
	},
	{
		more:  "hyvä hyvät hyvää hyviä vahv* erinomai* bra god goda gott stark* good great strong* excellent",
		less:  "huono* heiko* heikk* surke* hiipu* dålig* svag* poor* bad badly weak*",
		alike: true,
	},
	{more: "nopea* snabb* fast quick*", less: "hidas* hitaa* hita* långsam* slow*", alike: true},
	{more: "kalli* dyr dyra dyrt expensive", less: "halp* halv* ilmai* maksut* billig* gratis cheap* free", alike: true},
	{more: "auki avoin* avoinna avataan öppen öppet öppna öppnas open opens", less: "sulje* sulke* kiinni stäng* clos* shut*"},
	{more: "säily* jatku* fortsät* bevara* continu* remain*", less: "lakkau* loppu* lopete* läggs läggas nedlägg* upphör* indrag* stop stops discontinu*"},
	{
		more:    "nuori nuoret nuoria nuorten nuorien nuorille unga ungas ungdomar ungdomarna ungdom young youth youngsters",
		less:    "vanhus* ikäänty* ikäih* eläkelä* äldre äldres pensionär* elderly seniors older",
		subject: true,
	},
	{more: "uusi uude* uudet uusia ny nya nytt new", less: "vanha vanhat vanhentu* gammal gamla föråldra* outdated old"},
	{more: "lähellä nära near nearby", less: "kauka* kauas långt far distant"},
	{more: "kesä* sommar* summer*", less: "talv* vinter* winter*", subject: true},
	{more: "varma* vakaa* trygg tryggt secure stable", less: "epävarm* osäker* uncertain* insecure"},
}

// senses finds the exact words of the axes, endings their beginnings.
var senses, endings = func() (map[string]sense, map[string]sense) {
	exact, open := make(map[string]sense), make(map[string]sense)
	for _, a := range axes {
		for sign, words := range map[int]string{1: a.more, -1: a.less} {
			for _, w := range strings.Fields(words) {
				if begin, ok := strings.CutSuffix(w, "*"); ok {
					open[begin] = sense{a, sign}
				} else {
					exact[w] = sense{a, sign}
				}
			}
		}
	}
	return exact, open
}()

// longestBeginning is how long the longest of the beginnings is: more of a word
// need not be looked up, or a pasted megabyte of one would take half a minute.
var longestBeginning = func() (longest int) {
	for s := range endings {
		longest = max(longest, len(s))
	}
	return longest
}()

// senseOf returns the side that a word takes. Of two beginnings that fit the
// longer one counts.
func senseOf(text string) sense {
	if s, ok := senses[text]; ok {
		return s
	}
	for i := min(len(text), longestBeginning); i >= 3; i-- {
		if s, ok := endings[text[:i]]; ok {
			return s
		}
	}
	return sense{}
}
