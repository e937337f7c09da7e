package memo

import (
	"slices"
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// teller puts entries into words. It remembers what every thing was called in
// the program's own words, so that it can also speak of what is gone by now.
type teller struct {
	m       *workshop.Meeting
	w       *lang.Words
	entries map[workshop.ID]workshop.Entry
	stages  map[workshop.ID]string
	lanes   map[workshop.ID]string
	notes   map[workshop.ID]int
	groups  map[workshop.ID]string
	themes  map[workshop.ID]bool
	votings map[workshop.ID]string
}

func newTeller(entries []workshop.Entry, m *workshop.Meeting, w *lang.Words) *teller {
	t := &teller{
		m: m, w: w,
		entries: make(map[workshop.ID]workshop.Entry, len(entries)),
		stages:  map[workshop.ID]string{},
		lanes:   map[workshop.ID]string{},
		notes:   map[workshop.ID]int{},
		groups:  map[workshop.ID]string{},
		themes:  map[workshop.ID]bool{},
		votings: map[workshop.ID]string{},
	}
	for _, e := range entries {
		t.entries[e.ID] = e
		for _, ev := range e.Events {
			t.remember(ev.Payload)
		}
	}
	return t
}

func (t *teller) remember(p workshop.Payload) {
	switch p := p.(type) {
	case workshop.StageAdded:
		s := workshop.Stage{Kind: p.StagePlan.Kind, Title: workshop.Word(p.Title.Key)}
		for _, l := range p.Lanes {
			s.Board.Lanes = append(s.Board.Lanes, &workshop.Lane{Label: l.Label})
		}
		t.rememberLanes(p.Lanes)
		t.stages[p.Stage] = t.w.Stage(&s)
		t.lanes[workshop.ParkingID(p.Stage)] = t.w.Label(workshop.Word("parking"))
	case workshop.BoardChanged:
		t.rememberLanes(p.Lanes)
	case workshop.ThemeMade:
		t.themes[p.Theme] = true
	case workshop.VotingOpened:
		t.votings[p.Voting] = votingName(t.w, workshop.VotingTerms{Kind: p.Terms.Kind})
	case workshop.NoteAdded:
		t.notes[p.Note] = p.Number
	case workshop.GroupsFormed:
		for i, g := range p.Groups {
			number := strconv.Itoa(i + 1)
			t.groups[g.Group] = document.Join(" ", number, t.w.Label(g.Label))
			if g.Label.IsZero() {
				t.groups[g.Group] = t.w.T("group.numbered", number)
			}
		}
	}
}

func (t *teller) rememberLanes(lanes []workshop.LanePlan) {
	for _, l := range lanes {
		if l.Label.Key != "" {
			t.lanes[l.Lane] = t.w.Label(l.Label)
		}
	}
}

func (t *teller) stage(id workshop.ID) string {
	if s := t.m.Stage(id); s != nil {
		return t.w.Stage(s)
	}
	return t.stages[id]
}

func (t *teller) lane(id workshop.ID) string {
	if l := t.m.Lane(id); l != nil {
		return excerpt(t.w.Label(l.Label))
	}
	if name := t.lanes[id]; name != "" {
		return name
	}
	return gone
}

// laneTitle returns a title that a lane was given, if it can still be read.
func (t *teller) laneTitle(id workshop.ID, title workshop.Label) string {
	l := t.m.Lane(id)
	if l == nil || l.Label != title && !slices.Contains(l.Wordings, title) {
		return gone
	}
	return excerpt(t.w.Label(title))
}

func (t *teller) note(id workshop.ID) string {
	if n := t.m.Note(id); n != nil {
		return strconv.Itoa(n.Number)
	}
	if n, ok := t.notes[id]; ok {
		return strconv.Itoa(n)
	}
	return gone
}

func (t *teller) group(id workshop.ID) string {
	if g := t.m.Group(id); g != nil {
		return t.w.Group(t.m, g)
	}
	return t.groups[id]
}

// groupName returns a name that a group was given, if it still has it.
func (t *teller) groupName(id workshop.ID, name workshop.Label) string {
	if g := t.m.Group(id); g == nil || g.Label != name {
		return gone
	}
	return t.w.Label(name)
}

// agreement returns what was agreed, "…" if it no longer stands.
func (t *teller) agreement(id workshop.ID) string {
	if a := t.m.Agreement(id); a != nil {
		return excerpt(a.What)
	}
	return gone
}

// gone stands for a text that was undone or removed. Somebody took it back, so
// no document repeats it.
const gone = "…"

// wording returns a wording of a note if it can still be read in the meeting.
func (t *teller) wording(id workshop.ID, text string) string {
	n := t.m.Note(id)
	if n == nil || n.Text != text && !slices.Contains(n.Wordings, text) {
		return gone
	}
	return excerpt(text)
}

// entry returns an entry in words. An undo of an undo is told as what it is,
// doing it again. Each entry is only followed to one before it, so that no
// journal, however broken, leads round in a circle.
func (t *teller) entry(e workshop.Entry) string {
	key := ""
	for target, ok := undoes(e); ok; target, ok = undoes(e) {
		if key != "log.undone" {
			key = "log.undone"
		} else {
			key = "log.redone"
		}
		before, known := t.entries[target]
		if !known || workshop.Compare(before, e) >= 0 {
			return t.w.T(key, t.w.T("log.lost"))
		}
		e = before
	}
	if key == "" {
		return t.events(e)
	}
	return t.w.T(key, t.events(e))
}

// undoes returns the entry that e takes back, if it does.
func undoes(e workshop.Entry) (workshop.ID, bool) {
	if len(e.Events) != 1 {
		return "", false
	}
	u, ok := e.Events[0].Payload.(workshop.Undone)
	return u.Entry, ok
}

// mostPhrases is how many things one line tells before it stops.
const mostPhrases = 4

// events returns what happened in an entry, the same things together.
func (t *teller) events(e workshop.Entry) string {
	if s := t.imported(e.Events); s != "" {
		return s
	}
	if len(e.Events) == 1 {
		return t.run([]workshop.Payload{e.Events[0].Payload})
	}
	var phrases []string
	rest := mainEvents(e.Events)
	for len(rest) > 0 && len(phrases) < mostPhrases {
		n := 1
		for n < len(rest) && alike(rest[0], rest[n]) {
			n++
		}
		phrases = append(phrases, t.run(rest[:n]))
		rest = rest[n:]
	}
	if len(rest) > 0 {
		phrases = append(phrases, "…")
	}
	return document.Join("; ", phrases...)
}

// consequences are kinds of events that only follow from another in the same
// entry and go without saying.
var consequences = map[string][]string{
	"meeting.made":   {"meeting.described", "stage.added"},
	"person.came":    {"member.placed", "seat.taken"},
	"count.changed":  {"group.grew", "seat.taken"},
	"count.observed": {"group.grew", "seat.taken"},
	"theme.made":     {"notes.themed"},
	"meeting.closed": {"timer.ended"},
	"factors.chosen": {"stage.added"},
	"timer.started":  {"timer.ended"},
}

func mainEvents(events []workshop.Event) []workshop.Payload {
	var implied []string
	for _, ev := range events {
		implied = append(implied, consequences[ev.Kind()]...)
	}
	var out []workshop.Payload
	for _, ev := range events {
		if !slices.Contains(implied, ev.Kind()) {
			out = append(out, ev.Payload)
		}
	}
	return out
}

// alike reports whether two events are told as one: notes in one lane, people
// who came, registered or were corrected, votes of one voting, priorities.
func alike(a, b workshop.Payload) bool {
	switch a := a.(type) {
	case workshop.NoteAdded:
		n, ok := b.(workshop.NoteAdded)
		return ok && n.Lane == a.Lane && n.Group == a.Group && n.Source.Kind == a.Source.Kind
	case workshop.PersonCame:
		_, ok := b.(workshop.PersonCame)
		return ok
	case workshop.PersonRegistered:
		r, ok := b.(workshop.PersonRegistered)
		return ok && registration(a) == workshop.Registered && registration(r) == workshop.Registered
	case workshop.PersonRenamed:
		_, ok := b.(workshop.PersonRenamed)
		return ok
	case workshop.VotesEntered:
		v, ok := b.(workshop.VotesEntered)
		return ok && v.Voting == a.Voting
	case workshop.PriorityAdded:
		_, ok := b.(workshop.PriorityAdded)
		return ok
	}
	return false
}

// run returns some events that are alike in words.
func (t *teller) run(events []workshop.Payload) string {
	switch p := events[0].(type) {
	case workshop.PersonCame:
		return t.w.T("log.came", len(events))
	case workshop.PersonRegistered:
		if len(events) > 1 {
			return t.w.T("log.person.registered.many", len(events))
		}
	case workshop.PersonRenamed:
		if n := corrected(events); n > 1 {
			return t.w.T("log.person.renamed.many", n)
		}
	case workshop.NoteAdded:
		if p.Source.Kind == workshop.FromMeeting {
			return t.w.T("log.topics.carried", len(events))
		}
		where := document.Join(", ", t.lane(p.Lane), t.group(p.Group))
		if len(events) > 1 {
			return t.w.T("log.notes", len(events), where)
		}
		return t.w.T("log.note", t.note(p.Note), where, t.wording(p.Note, p.Text))
	case workshop.PriorityAdded:
		if len(events) > 1 {
			return t.w.T("log.priorities", len(events))
		}
	case workshop.VotesEntered:
		// What merged notes had of their own goes into the sum, which is last.
		return t.event(events[len(events)-1])
	}
	return t.event(events[0])
}
