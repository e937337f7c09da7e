package intake

import (
	"strings"
	"time"

	"talkoot/workshop"
)

// monthWords are the names of the months: in full, as they begin, and as people
// decline and shorten them.
var monthWords = func() map[string]time.Month {
	out := map[string]time.Month{}
	for i, stem := range strings.Fields("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu") {
		for _, end := range []string{"", "kuu", "kuun", "kuussa", "kuuta", "kuulle", "kuuhun", "kuusta"} {
			out[stem+end] = time.Month(i + 1)
		}
	}
	for _, names := range []string{
		"januari februari mars april maj juni juli augusti september oktober november december",
		"january february march april may june july august september october november december",
		"jan feb mar apr may jun jul aug sep oct nov dec", "jan. feb. mars apr. maj jun. jul. aug. sept. okt. nov. dec.", "jan feb mars apr maj juni juli aug sept okt nov dec",
	} {
		for i, name := range strings.Fields(names) {
			out[name] = time.Month(i + 1)
		}
	}
	return out
}()

// seasonWords are the words for several months. "Kesä" alone is June, as in
// "kesä–elo"; the summer is "kesällä" or "kesäisin".
var seasonWords = func() map[string]workshop.Months {
	out := map[string]workshop.Months{}
	for words, months := range map[string]workshop.Months{
		"keväällä keväisin kevät vår våren vårarna spring":          workshop.MonthSpan(time.March, time.May),
		"kesällä kesäisin sommar sommaren somrarna summer":          workshop.MonthSpan(time.June, time.August),
		"syksyllä syksyisin syksy höst hösten höstarna autumn fall": workshop.MonthSpan(time.September, time.November),
		"talvella talvisin talvi vinter vintern vintrarna winter":   workshop.MonthSpan(time.December, time.February),
	} {
		for _, w := range strings.Fields(words) {
			out[w] = months
		}
	}
	return out
}()

// looseSeasons are those of them that also begin the names of things: "summer
// events".
var looseSeasons = map[string]bool{
	"kevät": true, "syksy": true, "talvi": true, "vår": true, "sommar": true, "höst": true, "vinter": true,
	"spring": true, "summer": true, "autumn": true, "fall": true, "winter": true,
}

// allYear are the phrases for every month.
var allYear = []string{
	"ympäri vuoden", "koko vuoden", "läpi vuoden", "joka kuukausi", "kuukausittain",
	"året runt", "hela året", "varje månad", "all year round", "all year", "every month", "monthly",
}
