package intake

import (
	"regexp"
	"strings"
	"sync"

	"talkoot/workshop"
)

// stepForm is a step: its name, how often it comes ("3x") and its minutes.
var stepForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(.*?)[\s:]*(?:(\d{1,2})\s*[x×*]\s*)?(\d{1,5})\s*(?:minuuttia|minuutti|minuter|minut|minutes|minute|mins|min|m|')?\.?$`)
})

// belowZero is a step whose minutes have a minus before them; "1-2-4" is a name.
var belowZero = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|[\s:x×*])[-−–]\d+\D*$`) })

// plainSteps is minutes alone, with strokes between: "1/2/4/5".
var plainSteps = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d+(\s*/\s*\d+)+$`) })

// Steps reads steps of a timer, with commas, semicolons or line ends between
// them: "alone 1, in pairs 2 min", "3x20", "1/2/4/5". A step without a name has
// its number for one. What is no step is refused with [workshop.CodeBadStep], and
// none with [workshop.CodeNoSteps]; the lengths are for the preset to check.
func Steps(text string) ([]workshop.Step, error) {
	text = workshop.CleanText(text)
	if plainSteps().MatchString(text) {
		text = strings.ReplaceAll(text, "/", ",")
	}
	var out []workshop.Step
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if part = workshop.CleanLine(part); part == "" {
			continue
		}
		p := stepForm().FindStringSubmatch(part)
		if p == nil || belowZero().MatchString(part) {
			return nil, workshop.Err(workshop.CodeBadStep, part)
		}
		step := workshop.Step{Minutes: atoi(p[3])}
		if name := workshop.CleanLine(p[1]); name != "" {
			step.Label = workshop.Text(name)
		}
		for range max(1, atoi(p[2])) {
			out = append(out, step)
		}
		if len(out) > workshop.MaxSteps {
			return nil, workshop.Err(workshop.CodeTooManyLines, len(out), workshop.MaxSteps)
		}
	}
	if len(out) == 0 {
		return nil, workshop.Err(workshop.CodeNoSteps)
	}
	return out, nil
}
