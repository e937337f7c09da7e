package intake

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"talkoot/workshop"
)

// lengthForm is a length of time in small letters: hours, perhaps with one
// decimal, then minutes, either of them missing.
var lengthForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(\d{1,2})(?:[.,](\d))? ?(?:tuntia|tunti|timmar|timme|tim|hours|hour|hrs|hr|h|t)\.? ?)?` +
		`(?:(\d{1,4}) ?(?:minuuttia|minuutti|minuter|minut|minutes|minute|mins|min|m|')?\.?)?$`)
})

// clockForm is hours and minutes as on a clock.
var clockForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\d{1,2})[:.]([0-5]\d)(?: ?h)?$`)
})

// Minutes reads a length of time: "45", "45 min", "1 h 30", "1:30", "1,5 h". An
// empty text is 0, which leaves the length open. What is no length, or longer
// than [workshop.MaxMinutes], is refused with [workshop.CodeBadMinutes].
func Minutes(text string) (int, error) {
	typed := workshop.CleanLine(text)
	s := strings.Join(strings.Fields(strings.ToLower(typed)), " ")
	minutes, ok := 0, false
	if p := clockForm().FindStringSubmatch(s); p != nil {
		minutes, ok = 60*atoi(p[1])+atoi(p[2]), true
	} else if p := lengthForm().FindStringSubmatch(s); p != nil {
		minutes, ok = 60*atoi(p[1])+6*atoi(p[2])+atoi(p[3]), true
	}
	if !ok || minutes > workshop.MaxMinutes {
		return 0, workshop.Err(workshop.CodeBadMinutes, typed, workshop.MaxMinutes)
	}
	return minutes, nil
}

// atoi reads a part of a form, which is a few digits or missing.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
