package app

import (
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// draftAfter is how long after the last key a half-typed line is saved, and
// draftWithin how long it may be unsaved at the most while somebody types on
// and on.
const (
	draftAfter  = 400 * time.Millisecond
	draftWithin = 500 * time.Millisecond
)

// drafts are the half-typed lines of the open meeting (or of the list), as
// they stand in the store or are on their way there.
type drafts struct {
	of    workshop.ID
	saved map[string]string // by field
	dirty map[string]string
	tick  int       // the newest timer that was set
	since time.Time // when the oldest of what is dirty was typed
	// known are the drafts of the meetings that were open. What the store tells
	// may be older: some may still be on their way to it.
	known map[workshop.ID]map[string]string
}

// draftMsg says that no key came for a while.
type draftMsg struct{ tick int }

// open goes to the drafts of a meeting, of which the store has told some.
func (d *drafts) open(meeting workshop.ID, stored map[string]string) {
	if d.known == nil {
		d.known = map[workshop.ID]map[string]string{}
	}
	if d.known[meeting] == nil {
		d.known[meeting] = map[string]string{}
		maps.Copy(d.known[meeting], stored)
	}
	d.saved, d.dirty = d.known[meeting], map[string]string{}
}

// text returns the draft of a line that appears on the screen.
func (d *drafts) text(field string) string { return d.saved[field] }

// aimField is the field beside that of a line which holds where it writes.
func aimField(l *kit.Line) string { return l.Field + "/aim" }

// note looks at the line of a screen after a key, and at where it writes, and
// sets a timer if either changed.
func (d *drafts) note(s kit.Screen, now time.Time) tea.Cmd {
	l := s.Line()
	if l == nil || l.Field == "" || d.of == "" {
		return nil
	}
	changed := d.differs(l.Field, l.Value(), now)
	if aimed, ok := s.(kit.Aimed); ok {
		changed = d.differs(aimField(l), aimed.Aim(), now) || changed
	}
	if !changed {
		return nil
	}
	d.tick++
	n := d.tick
	return tea.Tick(draftAfter, func(time.Time) tea.Msg { return draftMsg{n} })
}

// differs notes the text of a field, and reports whether it has to be saved.
func (d *drafts) differs(field, text string, now time.Time) bool {
	if text == d.saved[field] {
		delete(d.dirty, field)
		return false
	}
	if len(d.dirty) == 0 {
		d.since = now
	}
	d.dirty[field] = text
	return true
}

// take returns the drafts that have to be saved.
func (d *drafts) take() []workshop.Draft {
	var out []workshop.Draft
	for field, text := range d.dirty {
		out = append(out, workshop.Draft{Of: d.of, Field: field, Text: text})
		d.saved[field] = text
	}
	clear(d.dirty)
	return out
}

// clear forgets the draft of a line that was recorded, and returns what
// removes it from the store.
func (d *drafts) clear(field string) []workshop.Draft {
	if field == "" || d.of == "" {
		return nil
	}
	delete(d.dirty, field)
	if d.saved[field] == "" {
		return nil
	}
	delete(d.saved, field)
	return []workshop.Draft{{Of: d.of, Field: field}}
}

// draftDue saves the half-typed lines if no key came since the timer was set,
// or if they have waited long enough.
func (a *App) draftDue(msg draftMsg) tea.Cmd {
	if msg.tick != a.drafts.tick && a.Now().Sub(a.drafts.since) < draftWithin {
		return nil
	}
	return a.flushDrafts()
}

func (a *App) flushDrafts() tea.Cmd {
	if d := a.drafts.take(); len(d) > 0 {
		return a.saver.add(workshop.Batch{Drafts: d})
	}
	return nil
}
