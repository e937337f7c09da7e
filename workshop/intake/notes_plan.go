package intake

import (
	"cmp"
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// NotesTarget is where the notes of a table go.
type NotesTarget struct {
	Stage workshop.ID
	// Lane takes the notes that name none. Where it is "", a lane with this
	// Title does, which is made if the board lacks it.
	Lane  workshop.ID
	Title string
}

// NotesPlan is what the notes of a table come to on a board. Nothing has happened
// yet.
type NotesPlan struct {
	Read NotesRead
	// Done is what was there already, and what would be added by Change.
	Done   workshop.Imported
	Change workshop.Change
	// Nameless is how many notes name no lane.
	Nameless int
	// Lanes are those that would get notes, in the order of the board.
	Lanes []PlannedLane
}

// PlannedLane is a lane that would get notes.
type PlannedLane struct {
	ID    workshop.ID
	Label workshop.Label
	New   bool // the board lacks it
	Notes int
}

// PlanNotes reads the notes of a table for a board. Titles mean the lanes of the
// board by their whole names, in every language where they are the program's own.
// Where neither any note nor the target names a lane, the only one of the board is
// meant.
//
// It gives the codes of [NoteColumns.Check] and [workshop.Meeting.ImportNotes]:
// among them [workshop.CodeUnchanged] where all is there already; besides,
// [workshop.CodeNoNotes], and [workshop.CodeWhichLane] or [workshop.CodeNoLaneYet]
// for notes without a lane. The plan then still tells what was read.
func PlanNotes(m *workshop.Meeting, mo workshop.Moment, to NotesTarget, t Table, c NoteColumns) (NotesPlan, error) {
	st := m.Stage(to.Stage)
	if st == nil {
		return NotesPlan{}, workshop.Err(workshop.CodeUnknownStage, "")
	}
	if err := c.Check(t); err != nil {
		return NotesPlan{}, err
	}
	b := &st.Board
	home := homeOf(m, to)
	p := NotesPlan{Read: readNotes(t, c, home.name(), func(title string) (string, string) { return lang.LaneTitle(b, title) })}
	lane, err := p.settle(b, to, home)
	if err != nil {
		return p, err
	}
	p.Change, p.Done, err = m.ImportNotes(mo, to.Stage, lane, p.Read.Notes...)
	p.countLanes(m, b)
	return p, err
}

// homeOf returns how the board knows the lane of the notes that name none.
func homeOf(m *workshop.Meeting, to NotesTarget) laneName {
	if l := m.Lane(to.Lane); l != nil {
		return laneName{l.Label.Text, l.Label.Key}
	}
	text, key := lang.LaneTitle(&m.Stage(to.Stage).Board, to.Title)
	return laneName{text, key}
}

// settle finds the lane of the notes that name none, or refuses them. That the
// board has but one does not tell where some of them belong while others make new
// lanes: when the file comes again, it has several.
func (p *NotesPlan) settle(b *workshop.Board, to NotesTarget, home laneName) (workshop.ID, error) {
	if len(p.Read.Notes) == 0 {
		return "", workshop.Err(workshop.CodeNoNotes)
	}
	first := 0
	for i := range p.Read.Notes {
		n := &p.Read.Notes[i]
		if n.Lane != "" {
			continue
		}
		first = cmp.Or(first, p.Read.Rows[i])
		p.Nameless++
		if to.Lane == "" {
			n.Lane, n.Key = home.text, home.key
		}
	}
	switch {
	case p.Nameless == 0 || to.Lane != "" || home.text != "":
		return to.Lane, nil
	case len(b.Lanes) == 0:
		return "", workshop.Err(workshop.CodeNoLaneYet, p.Nameless, first)
	case len(b.Lanes) == 1 && p.Nameless == len(p.Read.Notes):
		return b.Lanes[0].ID, nil
	}
	var lanes []workshop.Label
	for _, l := range b.Lanes {
		lanes = append(lanes, l.Label)
	}
	return "", workshop.Err(workshop.CodeWhichLane, p.Nameless, first, lanes)
}

// countLanes counts what each lane would get.
func (p *NotesPlan) countLanes(m *workshop.Meeting, b *workshop.Board) {
	counts := map[workshop.ID]int{}
	var added []PlannedLane
	for _, e := range p.Change.Events {
		switch e := e.(type) {
		case workshop.LaneAdded:
			added = append(added, PlannedLane{ID: e.Lane, Label: e.Label, New: true})
		case workshop.NoteAdded:
			counts[e.Lane]++
		}
	}
	for _, l := range append(slices.Clone(b.Lanes), b.Unsorted, b.Parking) {
		p.Lanes = append(p.Lanes, PlannedLane{ID: l.ID, Label: l.Label})
	}
	p.Lanes = append(p.Lanes, added...)
	for i := range p.Lanes {
		p.Lanes[i].Notes = counts[p.Lanes[i].ID]
	}
	p.Lanes = slices.DeleteFunc(p.Lanes, func(l PlannedLane) bool { return l.Notes == 0 })
}

// PlannedNote is a note as it would be added.
type PlannedNote struct {
	ID    workshop.ID
	Lane  PlannedLane
	Text  string
	Theme string
	Votes int
}

// First returns the first notes that would be added, at most some.
func (p NotesPlan) First(m *workshop.Meeting, most int) []PlannedNote {
	var out []PlannedNote
	at := map[workshop.ID]int{}
	themes := map[workshop.ID]string{}
	for _, e := range p.Change.Events {
		switch e := e.(type) {
		case workshop.ThemeMade:
			themes[e.Theme] = e.Name
		case workshop.NoteAdded:
			if len(out) < most {
				at[e.Note] = len(out)
				i := slices.IndexFunc(p.Lanes, func(l PlannedLane) bool { return l.ID == e.Lane })
				out = append(out, PlannedNote{ID: e.Note, Lane: p.Lanes[i], Text: e.Text})
			}
		case workshop.NotesThemed:
			name := themes[e.Theme]
			if t := m.Theme(e.Theme); t != nil {
				name = t.Name
			}
			for _, id := range e.Notes {
				if i, shown := at[id]; shown {
					out[i].Theme = name
				}
			}
		case workshop.VotesEntered:
			if i, shown := at[e.Target]; shown {
				out[i].Votes = e.Counts.Sum()
			}
		}
	}
	return out
}
