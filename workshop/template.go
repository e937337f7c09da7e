package workshop

import (
	"slices"
	"strings"
)

// Template is what a board is made from: a layout and the titles of its lanes.
type Template struct {
	// ID is that of a template of one's own; the ready ones have none.
	ID     ID      `json:"template,omitempty"`
	Name   string  `json:"name,omitempty"` // of a template of one's own
	Layout Layout  `json:"layout"`
	Lanes  []Label `json:"lanes"`
}

func ready(layout Layout, keys ...string) Template {
	t := Template{Layout: layout}
	for _, key := range keys {
		t.Lanes = append(t.Lanes, Word(key))
	}
	return t
}

// Templates are the ready boards, by key.
//
// Swot-plus is the SWOT of Finnish village plans, with big changes, goals and
// means (Helka). Tows sets strengths and weaknesses against opportunities and
// threats (H. Weihrich, 1982). Levels are the three levels of partnership of
// the Liperi meetings.
var Templates = map[string]Template{
	"swot":       ready(Grid, "strengths", "weaknesses", "opportunities", "threats"),
	"swot-plus":  ready(Grid, "strengths", "weaknesses", "opportunities", "threats", "changes", "goals", "means"),
	"tows":       ready(Grid, "so", "wo", "st", "wt"),
	"levels":     ready(Pyramid, "help", "cooperation", "purchase"),
	"impact":     ready(Grid, "quickwins", "projects", "fillins", "thankless"),
	"ideas":      ready(List, "ideas"),
	"start-stop": ready(Columns, "start", "stop", "continue"),
	"survey":     ready(List),
	"talk":       ready(List, "points", "links"),
	"discussion": ready(List, "questions", "answers", "solutions"),
	"recap":      ready(List, "remarks"),
	"closing":    ready(List, "feedback"),
	"rounds":     ready(Questions),
	"none":       ready(List),
}

// BoardTemplates are the ready templates to choose from for a stage of the kind
// board, in the order in which menus show them.
var BoardTemplates = []string{"swot", "swot-plus", "tows", "levels", "impact", "ideas", "start-stop", "survey"}

var templateOf = map[StageKind]string{
	Talk: "talk", Discussion: "discussion", Recap: "recap", BoardStage: "swot",
	Rounds: "rounds", Break: "none", Closing: "closing",
}

// FindTemplate returns the ready template with a key, or [CodeUnknownBoard].
func FindTemplate(key string) (Template, error) {
	t, ok := Templates[key]
	if !ok {
		return Template{}, Err(CodeUnknownBoard, CleanLine(key), strings.Join(BoardTemplates, ", "))
	}
	return t, nil
}

// TemplateKey returns the key of the ready template whose lanes the board has,
// "" if there is none such. Of two that fit, it is the one with more lanes.
func (b *Board) TemplateKey() string {
	found := ""
	for _, key := range BoardTemplates {
		t := Templates[key]
		if b.BeginsWith(t.Lanes) && len(t.Lanes) > len(Templates[found].Lanes) {
			found = key
		}
	}
	return found
}

// Template returns the board as a template that others can be made from.
func (b *Board) Template() Template {
	t := Template{Layout: b.Layout}
	for _, l := range b.Lanes {
		t.Lanes = append(t.Lanes, l.Label)
	}
	return t
}

// clean returns the template as it may be kept.
func (t Template) clean() (Template, error) {
	var err error
	if t.Name, err = checkText(t.Name, MaxTitle); err != nil {
		return t, err
	}
	switch {
	case len(t.Lanes) == 0:
		return t, Err(CodeNoLanes)
	case len(t.Lanes) > MaxLanes:
		return t, Err(CodeTooManyLines, len(t.Lanes), MaxLanes)
	}
	if !slices.Contains(Layouts, t.Layout) {
		t.Layout = Columns
	}
	lanes := make([]Label, len(t.Lanes))
	for i, l := range t.Lanes {
		if lanes[i], err = l.checked(); err != nil {
			return t, err
		}
	}
	t.Lanes = lanes
	return t, nil
}

// Same reports whether two templates make the same board.
func (t Template) Same(o Template) bool {
	return t.Layout == o.Layout && slices.Equal(t.Lanes, o.Lanes)
}

// ChangeTemplate makes the board of a stage anew from a template. Lanes that it
// had already keep their notes; the notes of the others go to the lane for
// unsorted notes, and come back from there when a template has their lane
// again. No note is lost.
func (m *Meeting) ChangeTemplate(mo Moment, stage ID, t Template) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	if s.Board.Template().Same(t) {
		return Change{}, Err(CodeUnchanged)
	}
	p := BoardChanged{Stage: stage, Layout: t.Layout}
	left := slices.Clone(s.Board.Lanes) // two lanes can have the same title
	for _, label := range t.Lanes {
		plan := LanePlan{Label: label}
		if i := slices.IndexFunc(left, func(l *Lane) bool { return l.Label == label }); i >= 0 {
			plan.Lane = left[i].ID
			left = slices.Delete(left, i, i+1)
		} else {
			plan.Lane = mo.NewID()
		}
		p.Lanes = append(p.Lanes, plan)
	}
	return change(p)
}

func (p BoardChanged) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	b := &s.Board
	before := b.Lanes
	b.Layout, b.Lanes = p.Layout, nil
	for _, plan := range p.Lanes {
		if l := m.lanes[plan.Lane]; l == nil {
			m.addLane(s, plan.Lane, plan.Label, b.lastLane())
		} else if slices.Contains(before, l) && !slices.Contains(b.Lanes, l) {
			b.Lanes = append(b.Lanes, l)
		}
	}
	for _, l := range before {
		if !slices.Contains(b.Lanes, l) {
			m.displace(l)
		}
	}
	m.sortDisplaced(b)
}

// displace takes a lane away and puts its notes with the unsorted ones. Whatever
// another laptop writes into the lane afterwards goes there too.
func (m *Meeting) displace(l *Lane) {
	unsorted := l.stage.Board.Unsorted
	notes := l.Notes
	l.Notes = nil // so that none has to be looked for
	for _, n := range notes {
		if n.lane != l || n.StandsIn(unsorted) {
			m.unlist(n, l)
			n.away = append(slices.Clone(n.away), l.Label)
			continue
		}
		n.displaced = l.Label
		m.place(n, unsorted, unsorted.lastNote())
	}
	delete(m.lanes, l.ID)
	m.gone[l.ID] = goneLane{unsorted, l.Label, l.Wordings}
}

// sortDisplaced brings notes back into lanes that the board has again.
func (m *Meeting) sortDisplaced(b *Board) {
	notes := b.Unsorted.Notes
	var left []*Note
	b.Unsorted.Notes = nil // as in displace
	for _, n := range notes {
		l := b.called(n.displaced)
		switch {
		case l == nil || n.lane != b.Unsorted:
			left = append(left, n)
			continue
		case n.StandsIn(l):
			m.unlist(n, b.Unsorted)
		default:
			m.place(n, l, l.lastNote())
		}
		n.displaced = Label{}
	}
	b.Unsorted.Notes = left
	for _, n := range b.Notes() {
		if len(n.away) == 0 {
			continue
		}
		n.away = slices.DeleteFunc(slices.Clone(n.away), func(title Label) bool {
			l := b.called(title)
			if l != nil && !n.StandsIn(l) {
				m.list(n, l)
			}
			return l != nil
		})
	}
}

// called returns the first lane of the board with a title, or nil.
func (b *Board) called(title Label) *Lane {
	i := slices.IndexFunc(b.Lanes, func(l *Lane) bool { return l.Label == title })
	if i < 0 || title.IsZero() {
		return nil
	}
	return b.Lanes[i]
}

// SetSecond says in which second language the program's own titles of lanes
// stand on the board of a stage, by its ISO 639-1 code; "" for none.
func (m *Meeting) SetSecond(stage ID, language string) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case s.Board.Second == language:
		return Change{}, Err(CodeUnchanged)
	}
	return change(BoardSecondSet{stage, language})
}

func (p BoardSecondSet) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Board.Second = p.Language
	}
}
