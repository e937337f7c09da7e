package workshop

import "slices"

// Theme is what several notes of a board are about.
type Theme struct {
	ID   ID
	Name string
	// Former are the names that it had before, oldest first.
	Former []string
	// Colour is one of 1..[ThemeColours]; a glyph goes with each, so that it
	// can be told without colours.
	Colour int
	stage  *Stage
}

// ThemeColours is how many colours, each with its glyph, themes take in turn.
const ThemeColours = 8

// Stage returns the stage on whose board the theme is.
func (t *Theme) Stage() *Stage { return t.stage }

// Theme returns a theme of any board of the meeting, or nil.
func (m *Meeting) Theme(id ID) *Theme { return m.themes[id] }

// InTheme returns the notes of a theme, in the order of the board; those
// without any for nil.
func (b *Board) InTheme(t *Theme) []*Note {
	var out []*Note
	for _, n := range b.Notes() {
		if n.Theme == t {
			out = append(out, n)
		}
	}
	return out
}

// nextColour returns the colour that the fewest themes of the board have.
func (b *Board) nextColour() int {
	var used [ThemeColours + 1]int
	for _, t := range b.Themes {
		used[t.Colour]++
	}
	best := 1
	for c := 2; c <= ThemeColours; c++ {
		if used[c] < used[best] {
			best = c
		}
	}
	return best
}

// MakeTheme gives notes of a board a theme of their own.
func (m *Meeting) MakeTheme(mo Moment, stage ID, name string, notes ...ID) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	name, err := checkText(name, MaxTitle)
	if err != nil {
		return Change{}, err
	}
	if i := slices.IndexFunc(s.Board.Themes, func(t *Theme) bool { return t.Name == name }); i >= 0 {
		return m.ThemeNotes(s.Board.Themes[i].ID, notes...)
	}
	id := mo.NewID()
	events := []Payload{ThemeMade{id, stage, name, s.Board.nextColour()}}
	if ids, err := m.onBoard(s, notes); err != nil {
		return Change{}, err
	} else if len(ids) > 0 {
		events = append(events, NotesThemed{ids, id})
	}
	return change(events...)
}

// ThemeNotes puts notes into a theme, or out of any for "".
func (m *Meeting) ThemeNotes(theme ID, notes ...ID) (Change, error) {
	t := m.themes[theme]
	if theme != "" && t == nil {
		return Change{}, Err(CodeUnknownTheme)
	}
	var ids []ID
	for _, id := range notes {
		n := m.notes[id]
		if n == nil {
			return Change{}, Err(CodeUnknownNote, "")
		}
		n = n.Standing()
		if t != nil && n.lane.stage != t.stage {
			return Change{}, Err(CodeUnknownTheme)
		}
		if n.Theme != t {
			ids = append(ids, n.ID)
		}
	}
	if len(ids) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NotesThemed{ids, theme})
}

// onBoard returns the notes that stand for some notes on the board of a stage.
func (m *Meeting) onBoard(s *Stage, notes []ID) ([]ID, error) {
	var ids []ID
	for _, id := range notes {
		n := m.notes[id]
		if n == nil || n.Lane().stage != s {
			return nil, Err(CodeUnknownNote, "")
		}
		ids = append(ids, n.Standing().ID)
	}
	return ids, nil
}

// RenameTheme gives a theme another name.
func (m *Meeting) RenameTheme(id ID, name string) (Change, error) {
	t := m.themes[id]
	if t == nil {
		return Change{}, Err(CodeUnknownTheme)
	}
	name, err := checkText(name, MaxTitle)
	if err != nil {
		return Change{}, err
	}
	if name == t.Name {
		return Change{}, Err(CodeUnchanged)
	}
	return change(ThemeRenamed{id, name})
}

// DissolveTheme takes a theme away; its notes stay, without one.
func (m *Meeting) DissolveTheme(id ID) (Change, error) {
	if m.themes[id] == nil {
		return Change{}, Err(CodeUnknownTheme)
	}
	return change(ThemeDissolved{id})
}

func (p ThemeMade) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil || m.themes[p.Theme] != nil {
		return
	}
	t := &Theme{ID: p.Theme, Name: p.Name, Colour: min(max(1, p.Colour), ThemeColours), stage: s}
	m.themes[t.ID] = t
	s.Board.Themes = append(s.Board.Themes, t)
}

func (p ThemeRenamed) onMeeting(m *Meeting, _ Entry) {
	t := m.themes[p.Theme]
	if t == nil || t.Name == p.Name {
		return
	}
	t.Former = append(t.Former, t.Name)
	t.Name = p.Name
	m.touchTheme(t)
}

func (p ThemeDissolved) onMeeting(m *Meeting, _ Entry) {
	if t := m.themes[p.Theme]; t != nil {
		m.dissolve(t)
	}
}

func (m *Meeting) dissolve(t *Theme) {
	m.touchTheme(t)
	for _, n := range m.notes {
		if n.Theme == t {
			n.Theme = nil
		}
	}
	b := &t.stage.Board
	b.Themes = slices.DeleteFunc(b.Themes, func(x *Theme) bool { return x == t })
	delete(m.themes, t.ID)
}

func (m *Meeting) touchTheme(t *Theme) {
	for _, n := range m.notes {
		if n.Theme == t {
			m.touchWhole(n)
		}
	}
}

func (p NotesThemed) onMeeting(m *Meeting, _ Entry) {
	t := m.themes[p.Theme]
	if p.Theme != "" && t == nil {
		return
	}
	for _, id := range p.Notes {
		if n := m.notes[id]; n != nil && (t == nil || n.Lane().stage == t.stage) {
			n.Theme = t
			m.touchWhole(n)
		}
	}
}
