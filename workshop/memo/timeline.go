package memo

import (
	"cmp"
	"slices"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Line is one entry of a journal in words, or several of one sort about people, one
// after another.
type Line struct {
	At time.Time // in the local time of whoever wrote it
	// When is the time of day, with the date where that is not the meeting's.
	When string
	Text string
}

// Timeline tells a journal in words, a line an entry; neighbouring ones about
// people (who came, who registered, whose details were corrected) are told as one. What was undone and what
// was done again is told as well, but only texts that can still be read in the
// meeting are quoted: whoever took something back does not find it in the memo.
// No line holds the name of a person: journals have none, and offices are left
// out, since somebody may have typed a name there.
func Timeline(entries []workshop.Entry, m *workshop.Meeting, w *lang.Words) []Line {
	return newTeller(entries, m, w).lines(entries)
}

// lines tells entries of the journal that the teller knows.
func (t *teller) lines(entries []workshop.Entry) []Line {
	lines := make([]Line, 0, len(entries))
	var minute time.Time
	var when string
	for len(entries) > 0 {
		e, n := together(entries)
		entries = entries[n:]
		at := e.Local()
		if this := at.Truncate(time.Minute); when == "" || this != minute {
			minute, when = this, whenIn(at, t.m, t.w) // many entries share a minute
		}
		lines = append(lines, Line{at, when, document.Clean(t.entry(e))})
	}
	return lines
}

// Told puts one entry of a journal into words, for whoever takes it back or lets it
// happen again: what was undone can only be read in the meeting as it was before,
// and what was done again only in the present one, so that both are asked.
func Told(entries []workshop.Entry, e workshop.Entry, w *lang.Words, in ...*workshop.Meeting) string {
	// Up to the entry: a later one does not change how it is told.
	until := 1 + slices.IndexFunc(entries, func(x workshop.Entry) bool { return x.ID == e.ID })
	longest := ""
	for _, m := range in {
		if told := document.Clean(newTeller(entries[:until], m, w).entry(e)); len(told) > len(longest) {
			longest = told
		}
	}
	return longest
}

func whenIn(at time.Time, m *workshop.Meeting, w *lang.Words) string {
	clock := w.Clock(at)
	if day := workshop.DateOf(at); day != m.Date {
		return w.Date(day) + " " + clock
	}
	return clock
}

// withoutRemarks returns the entries without the facilitator's own remarks and
// lists of material: the public is not told that there are any.
func withoutRemarks(entries []workshop.Entry) []workshop.Entry {
	left := map[workshop.ID]bool{}
	out := make([]workshop.Entry, 0, len(entries))
	for _, e := range entries {
		target, undoing := undoes(e)
		events := slices.DeleteFunc(slices.Clone(e.Events), func(ev workshop.Event) bool {
			switch ev.Payload.(type) {
			case workshop.Remarked, workshop.StageSupplied:
				return true
			}
			return false
		})
		if undoing && left[target] || len(events) == 0 && len(e.Events) > 0 {
			left[e.ID] = true
			continue
		}
		e.Events = events
		out = append(out, e)
	}
	return out
}

// timeline is an appendix: what happened until the meeting was over.
func (b *builder) timeline() {
	entries, over := b.told()
	b.linesTable("doc.timeline", newTeller(entries, b.m, b.w).lines(entries[:over]))
}

// changes is an appendix: what was changed after the meeting.
func (b *builder) changes() {
	entries, over := b.told()
	b.linesTable("doc.changes", newTeller(entries, b.m, b.w).lines(entries[over:]))
}

// told returns the entries of which the appendices tell, and how many of them were
// written until the meeting was over. The public reads what lasted; those who led the
// meeting also what was taken back.
func (b *builder) told() (entries []workshop.Entry, over int) {
	entries = b.in.Entries
	if b.opt.For != Internal {
		entries = withoutRemarks(workshop.Lasting(entries))
	}
	return entries, untilOver(entries, b.m)
}

// untilOver returns how many entries were written until a meeting was over: until it was
// closed last on its own day, and otherwise at all. All of them where it was not, or
// where it goes on again.
func untilOver(entries []workshop.Entry, m *workshop.Meeting) int {
	ownDay, last := 0, 0
	for i, e := range entries {
		for _, ev := range e.Events {
			switch ev.Payload.(type) {
			case workshop.MeetingClosed:
				last = i + 1
				if workshop.DateOf(e.Local()) == m.Date {
					ownDay = i + 1
				}
			case workshop.MeetingReopened:
				last = 0
				if workshop.DateOf(e.Local()) == m.Date {
					ownDay = 0
				}
			}
		}
	}
	if n := cmp.Or(ownDay, last); n > 0 {
		return n
	}
	return len(entries)
}

// linesTable adds a section with what happened when.
func (b *builder) linesTable(title string, lines []Line) {
	if len(lines) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T(title),
		Columns: []document.Column{{Title: b.w.T("doc.time"), Narrow: true}, {Title: b.w.T("doc.event")}},
		Rows:    make([][]string, len(lines)),
	}
	for i, l := range lines {
		t.Rows[i] = []string{l.When, l.Text}
	}
	b.section(title)
	b.add(t)
}
