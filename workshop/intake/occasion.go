package intake

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"talkoot/workshop"
)

// Occasion reads a coming event as it is said aloud: when, what, and where behind
// the last comma.
//
//	7.4.2015 klo 18 Hyvinvointiryhmän kokous, kunnantalo
//	Pestuumarkkinat 15.10. 12.00–15.00, tori
//	kesä 2016 Kyläpäivät
//
// Today helps with dates without a year. What looks like a date and is none is
// refused with [workshop.CodeBadDate], so too with a time.
func Occasion(line string, today workshop.Date) (workshop.OccasionTerms, error) {
	words := strings.Fields(oneSpace.Replace(workshop.CleanLine(line)))
	t := workshop.OccasionTerms{Time: workshop.NoTime}
	var err error
	words, t.Date, err = cutDay(words, today)
	if err != nil {
		return t, err
	}
	if t.Date.IsZero() {
		words, t.Around = cutAround(words)
	} else if words, t.Time, err = cutTime(words); err != nil {
		return t, err
	}
	rest := strings.Trim(strings.ReplaceAll(strings.Join(words, " "), " ,", ","), " ,:;–-")
	if i := strings.LastIndex(rest, ", "); i > 0 {
		rest, t.Place = rest[:i], strings.TrimSpace(rest[i+2:])
	}
	if t.Title = strings.Join(strings.Fields(trimName(rest)), " "); t.Title == "" {
		return t, workshop.Err(workshop.CodeEmptyText)
	}
	return t, nil
}

// dayForm is what can only be meant as a day: "7.4.", "7.4.2015", "2015-04-07".
var dayForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,2}\.\d{1,2}\.(\d{4})?|\d{4}-\d{1,2}-\d{1,2})$`)
})

// cutDay takes the first day out of some words, with the day of the week before
// it and "on" or the like.
func cutDay(words []string, today workshop.Date) (rest []string, day workshop.Date, err error) {
	for i, word := range words {
		word = strings.TrimRight(word, ",;:")
		n := 1
		switch {
		case dayForm().MatchString(word):
			if day, err = workshop.ParseDateNear(word, today); err != nil {
				return words, day, err
			}
		case i+2 < len(words):
			long, err := workshop.ParseDate(strings.TrimRight(strings.Join(words[i:i+3], " "), ",;:"))
			if err != nil {
				continue
			}
			day, n = long, 3
		default:
			continue
		}
		from := i
		for from > 0 && dayWords[strings.ToLower(strings.TrimRight(words[from-1], ".,"))] {
			from--
		}
		var comma []string // what comes next is the place
		if strings.HasSuffix(words[i+n-1], ",") && from > 0 {
			comma = []string{","}
		}
		return slices.Concat(words[:from], comma, words[i+n:]), day, nil
	}
	return words, day, nil
}

// dayWords may stand before a day and mean nothing else.
var dayWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("ma ti ke pe la su maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina " +
		"mån tis ons tors fre lör sön måndag tisdag onsdag torsdag fredag lördag söndag den " +
		"mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday on") {
		out[w] = true
	}
	return out
}()

// clockWords stand before a time.
var clockWords = map[string]bool{"klo": true, "klo.": true, "kl": true, "kl.": true, "klockan": true, "kello": true, "at": true}

// timeForm is what can only be meant as a time, perhaps with when it ends.
var timeForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,2}[.:]\d{2})((?:[-–]\d{1,2}(?:[.:]\d{2})?)?),?$`)
})

// hourForm is a time behind the word for it.
var hourForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,2}(?:[.:]\d{2})?)((?:[-–]\d{1,2}(?:[.:]\d{2})?)?),?$`)
})

// cutTime takes the first time of day out of some words. When it ends stays among
// them, since only the beginning is kept as a time.
func cutTime(words []string) (rest []string, at workshop.TimeOfDay, err error) {
	for i, word := range words {
		form, from := timeForm(), i
		if i > 0 && clockWords[strings.ToLower(words[i-1])] {
			form, from = hourForm(), i-1
		}
		m := form.FindStringSubmatch(word)
		if m == nil {
			continue
		}
		if at, err = workshop.ParseTimeOfDay(m[1]); err != nil {
			return words, at, err
		}
		left := ""
		if m[2] != "" {
			left = "(" + m[2] + ")"
		}
		if strings.HasSuffix(word, ",") { // what comes next is the place
			left += ","
		}
		return slices.Concat(words[:from], []string{left}, words[i+1:]), at, nil
	}
	return words, workshop.NoTime, nil
}

// aroundForm is a beginning that tells when without a day: a year, a month of a
// year, some days.
var aroundForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((19|20)\d\d|\d{1,2}/(19|20)\d\d|\d{1,2}\.(\d{1,2}\.)?(\d{4})?[-–]\d{1,2}\.\d{1,2}\.(\d{4})?):?$`)
})

// cutAround takes the words at the beginning that tell when something is, while no
// day is fixed: "summer 2016", "8/2016", "2017".
func cutAround(words []string) (rest []string, around string) {
	small := func(i int) string {
		if i < len(words) {
			return strings.ToLower(strings.TrimRight(words[i], ":,"))
		}
		return ""
	}
	_, month := monthWords[small(0)]
	_, season := seasonWords[small(0)]
	n := 0
	if month || season {
		n = 1
	}
	switch {
	case aroundForm().MatchString(small(n)):
		n++
	case !season:
		return words, ""
	}
	return words[n:], strings.TrimRight(strings.Join(words[:n], " "), ":,")
}
