package intake

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// StagesRead is what a table holds as stages of a programme.
type StagesRead struct {
	Stages []workshop.ImportedStage
	// Rows are where the stages stand in the file, as [Table.Numbers] counts.
	Rows []int
	// Refused are the rows from which no stage was taken, and why:
	// [workshop.CodeRowWithoutTitle], [workshop.CodeRowTooLong].
	Refused []RefusedRow
	// Open are the rows whose length is told but cannot be read.
	Open []int
}

// ReadStages reads the stages of a table, row by row. Where no length is told,
// times of day tell it: those of the stage, or its own and that of the next.
func ReadStages(t Table, c StageColumns) StagesRead {
	r := stageReader{t: t, c: c}
	for i := range t.Rows {
		r.row(i)
	}
	r.lengthsFromTimes()
	return r.read
}

// stageReader gathers the stages of a table.
type stageReader struct {
	t     Table
	c     StageColumns
	read  StagesRead
	times []span // when the stages stand in the file, as far as it tells
}

// span is when a stage begins and ends, in minutes of the day; -1 for not told.
type span struct{ from, to int }

var noSpan = span{-1, -1}

func (r *stageReader) cell(i, column int) string {
	if !r.t.has(column) {
		return ""
	}
	return r.t.Rows[i][column]
}

func (r *stageReader) row(i int) {
	number := r.t.Numbers[i]
	title, minutes, when := oneLine(r.cell(i, r.c.Title)), 0, noSpan
	if len(r.t.Columns) == 1 {
		if isProgrammeHeading(title) && len(r.read.Stages) == 0 {
			return
		}
		title, minutes, when = stageLine(title)
	}
	if at, ok := clockIn(r.cell(i, r.c.Time)); ok {
		when = at
	}
	if told := r.cell(i, r.c.Minutes); told != "" {
		var err error
		if minutes, err = Minutes(told); err != nil {
			r.read.Open = append(r.read.Open, number)
		}
	}
	s := workshop.ImportedStage{Kind: workshop.Talk, Title: title, Minutes: minutes}
	if !r.c.OnlyTalks {
		s.Kind = kindOf(title)
	}
	s.Speaker, s.Remark = r.text(oneLine(r.cell(i, r.c.Text)))
	if err := checkStageRow(s, number); err != nil {
		r.read.Refused = append(r.read.Refused, RefusedRow{number, err})
		return
	}
	r.read.Stages, r.read.Rows = append(r.read.Stages, s), append(r.read.Rows, number)
	r.times = append(r.times, when)
}

func checkStageRow(s workshop.ImportedStage, number int) error {
	switch {
	case !hasLetter(s.Title):
		return workshop.Err(workshop.CodeRowWithoutTitle, number)
	case utf8.RuneCountInString(s.Title) > workshop.MaxTitle || utf8.RuneCountInString(s.Speaker) > workshop.MaxTitle:
		return workshop.Err(workshop.CodeRowTooLong, number, workshop.MaxTitle)
	case utf8.RuneCountInString(s.Remark) > workshop.MaxText:
		return workshop.Err(workshop.CodeRowTooLong, number, workshop.MaxText)
	}
	return nil
}

// text tells who speaks and what there is to remark.
func (r *stageReader) text(s string) (speaker, remark string) {
	if r.c.TextAs == TextSpeaker || r.c.TextAs == TextAsItLooks && looksLikeSpeaker(s) {
		return s, ""
	}
	return "", s
}

// mostSpeakerWords is how many words a name has with what stands before it.
const mostSpeakerWords = 6

// looksLikeSpeaker reports whether a text is somebody's name: a few words, the
// first and last with a capital, and no sentence.
func looksLikeSpeaker(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > mostSpeakerWords || strings.ContainsAny(s, ":;!?/\"") || hasDigit(s) || strings.HasSuffix(s, ".") {
		return false
	}
	for _, w := range []string{words[0], words[len(words)-1]} {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			return false
		}
	}
	return len(words) > 1
}

// isProgrammeHeading tells the line above a programme that says what it is.
func isProgrammeHeading(line string) bool {
	switch folded(line) {
	case "ohjelma", "esityslista", "program", "dagordning", "programme", "agenda", "programm", "tagesordnung":
		return true
	}
	return false
}

// clockStart is a time of day at the start of a line, perhaps with that of the end.
var clockStart = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:klo|kl|at)?\.?\s*([01]?\d|2[0-4])[.:]([0-5]\d)(?:\s*(?:[-–—]|to|till)\s*([01]?\d|2[0-4])[.:]([0-5]\d))?(?:\s+uhr)?(?:\s*[:,–—-])?(?:\s+|$)`)
})

// clockIn reads a cell with a time of day, or two with a dash between them.
func clockIn(cell string) (span, bool) {
	when, rest := cutClock(workshop.CleanLine(cell))
	return when, when != noSpan && rest == ""
}

// cutClock takes a time of day off the front of a line.
func cutClock(line string) (span, string) {
	p := clockStart().FindStringSubmatch(line)
	if p == nil {
		return noSpan, line
	}
	when := span{60*atoi(p[1]) + atoi(p[2]), -1}
	if p[3] != "" {
		when.to = 60*atoi(p[3]) + atoi(p[4])
	}
	return when, line[len(p[0]):]
}

// lengthEnd is a length of time at the end of a line: with its unit, or a number
// alone.
var lengthEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(.*?\S)[\s,;:–—-]+[(\[]?((?:\d{1,2}(?:[.,]\d)?\s*(?:tuntia|tunti|timmar|timme|tim|hours|hour|hrs|hr|h|t)\.?\s*)?` +
		`(?:\d{1,4}\s*(?:minuuttia|minuutti|minuter|minuten|minut|minutes|minute|mins|min|')\.?)?|\d{1,4})[)\]]?$`)
})

// leastBare is from which number on one without a unit is minutes: "Dinner 120".
// A smaller one belongs to the title: "Ryhmä 2".
const leastBare = 5

// stageLine reads a line of a programme: "18.00 Tervetuloa 10 min".
func stageLine(line string) (title string, minutes int, when span) {
	for _, cut := range []func(string) (string, bool){cutBullet, cutNumbering} {
		if rest, ok := cut(line); ok {
			line = rest
		}
	}
	if when, line = cutClock(line); when != noSpan {
		line = strings.TrimLeft(line, " –—-")
	}
	if p := lengthEnd().FindStringSubmatch(line); p != nil && p[2] != "" {
		told := strings.TrimSpace(p[2])
		n, err := Minutes(strings.TrimSuffix(told, "en"))
		bare := strings.Trim(told, digits) == ""
		if err == nil && n > 0 && (!bare || n >= leastBare) {
			line, minutes = p[1], n
		}
	}
	return strings.TrimRight(line, " ,;:–—-"), minutes, when
}

// lengthsFromTimes finds out how long stages take of which only times are told.
func (r *stageReader) lengthsFromTimes() {
	for i, s := range r.read.Stages {
		if s.Minutes > 0 || r.times[i].from < 0 {
			continue
		}
		to := r.times[i].to
		if to < 0 && i+1 < len(r.times) {
			to = r.times[i+1].from
		}
		if length := to - r.times[i].from; to >= 0 && length > 0 {
			r.read.Stages[i].Minutes = length
		}
	}
}
