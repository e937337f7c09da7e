package memo

import (
	"strconv"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// speaking tells how long people spoke, each by a number in the order of their
// first turns; by name only if names were asked for, and the same holds for the
// words by which somebody was put on the list.
func (b *builder) speaking() {
	spoken := b.m.Spoken(b.m.Closed)
	if len(spoken) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.speaking"),
		Columns: []document.Column{
			{Title: b.w.T("doc.speaker")},
			{Title: b.w.T("doc.turns"), Narrow: true},
			{Title: b.w.T("doc.spoken"), Narrow: true},
		},
	}
	turns, used := 0, time.Duration(0)
	for i, s := range spoken {
		turns, used = turns+s.Turns, used+s.Used
		t.Rows = append(t.Rows, []string{b.spokesman(s.Who, i+1), strconv.Itoa(s.Turns), b.w.T("minutes", minutes(s.Used))})
	}
	b.section("doc.speaking")
	b.add(document.Paragraph{Text: b.w.T("doc.speaking.sum", turns, minutes(used))})
	b.table(t)
}

// spokesman is who spoke as far as that may be seen, or else a number.
func (b *builder) spokesman(who workshop.Owner, number int) string {
	if b.opt.Names == NoNames {
		return strconv.Itoa(number)
	}
	return b.owner(who)
}

// minutes rounds a stretch of time up: who spoke at all spoke a minute.
func minutes(d time.Duration) int {
	if d <= 0 {
		return 0
	}
	return int((d + time.Minute - 1) / time.Minute)
}
