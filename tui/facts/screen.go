// Package facts is what a meeting was told besides notes: its key figures, coming
// events, the yearly clock and materials, each in a section of its own.
package facts

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// section is one of the lists of the screen.
type section string

const (
	figures   section = "figures"
	occasions section = "occasions"
	yearly    section = "yearly"
	materials section = "materials"
)

// sections are all, in the order of Tab.
var sections = []section{figures, occasions, yearly, materials}

// Screen is the facts. What is typed becomes a new one of the section.
type Screen struct {
	host    kit.Host
	line    *kit.Line
	list    kit.List
	at      section
	rows    []row
	missing map[string]bool // the paths where nothing lies
}

// row is a fact as it is listed.
type row struct {
	id    workshop.ID
	cells []string
	text  []string // what a menu tells of it
}

// New returns the facts of the open meeting.
func New(host kit.Host) *Screen {
	return &Screen{host: host, line: kit.NewLine("facts"), list: kit.List{At: -1}, at: figures}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Aim implements [kit.Aimed].
func (s *Screen) Aim() string {
	if s.at == figures {
		return ""
	}
	return string(s.at)
}

// AimAt implements [kit.Aimed].
func (s *Screen) AimAt(aim string) {
	for _, x := range sections {
		if string(x) == aim {
			s.at = x
		}
	}
}

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() {
	s.rows = s.listed(s.at)
	s.list.Clamp(len(s.rows))
	if !s.line.Empty() {
		s.list.At = -1
	}
}

func (s *Screen) selected() *row {
	if s.list.At >= 0 && s.list.At < len(s.rows) {
		return &s.rows[s.list.At]
	}
	return nil
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	out := []kit.Command{
		{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter},
		{ID: kit.Next, Name: w.T("facts.next"), Hint: w.T("facts.hint.next"), Run: func() tea.Cmd { return s.turn(1) }},
		{ID: kit.Previous, Name: w.T("facts.next"), Quiet: true, Run: func() tea.Cmd { return s.turn(-1) }},
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }},
	}
	if r := s.selected(); r != nil {
		out[0].Hint = w.T("hint.open")
		out = append(out,
			kit.Command{ID: kit.Delete, Name: w.T("fact.remove"), Run: func() tea.Cmd { return s.remove(r.id) }},
			kit.Command{ID: kit.NoteUp, Name: w.T("fact.up"), Quiet: true, Run: func() tea.Cmd { return s.shift(r.id, -1) }},
			kit.Command{ID: kit.NoteDown, Name: w.T("fact.down"), Quiet: true, Run: func() tea.Cmd { return s.shift(r.id, 1) }},
			kit.Command{ID: kit.Back, Run: func() tea.Cmd { s.list.At = -1; return nil }})
	}
	return out
}

// turn goes to another section; what is typed comes along.
func (s *Screen) turn(by int) tea.Cmd {
	for i, x := range sections {
		if x == s.at {
			s.at = sections[(i+by+len(sections))%len(sections)]
			break
		}
	}
	s.list = kit.List{At: -1}
	s.Refresh()
	return s.look()
}

// look has the paths of materials looked up, beside the keys: a disk may be slow.
func (s *Screen) look() tea.Cmd {
	var paths []string
	for _, x := range s.meeting().Materials {
		if p := x.Path(); p != "" {
			paths = append(paths, p)
		}
	}
	if s.at != materials || len(paths) == 0 {
		return nil
	}
	return s.host.Find(paths, func(missing map[string]bool) tea.Cmd {
		s.missing = missing
		s.Refresh()
		return nil
	})
}

// move goes from the line up into the list and back down to it.
func (s *Screen) move(by int) tea.Cmd {
	s.list.Climb(by, len(s.rows))
	return nil
}

// shift moves a fact in its list, and keeps it selected.
func (s *Screen) shift(id workshop.ID, by int) tea.Cmd {
	c, err := s.meeting().MoveFact(id, by)
	cmd, ok := s.host.Do(c, err)
	for i, r := range s.rows {
		if ok && r.id == id {
			s.list.At = i
		}
	}
	return cmd
}

func (s *Screen) remove(id workshop.ID) tea.Cmd {
	c, err := s.meeting().RemoveFact(id)
	cmd, _ := s.host.Do(c, err)
	return cmd
}

func (s *Screen) enter() tea.Cmd {
	if r := s.selected(); r != nil {
		s.menu(*r)
		return nil
	}
	c, err := s.read(s.line.Value())
	cmd, ok := s.host.Do(c, err, s.line)
	if !ok {
		return cmd
	}
	return tea.Batch(cmd, s.look())
}

// menu offers what can be done with a fact.
func (s *Screen) menu(r row) {
	w := s.host.Words()
	choices := []kit.Choice{{Name: w.T("fact.edit"), Run: func() tea.Cmd { s.edit(r.id); return nil }}}
	if f := s.meeting().Figure(r.id); f != nil {
		off := ""
		if f.Derived() {
			off = w.T("off.figure_derived")
		}
		choices = append(choices, kit.Choice{Name: w.T("figure.divide"), Off: off, Run: func() tea.Cmd { s.divide(f); return nil }})
	}
	for _, step := range []struct {
		key string
		by  int
	}{{"fact.up", -1}, {"fact.down", 1}} {
		off := ""
		if _, err := s.meeting().MoveFact(r.id, step.by); err != nil {
			off = w.T("off.fact_order")
		}
		choices = append(choices, kit.Choice{Name: w.T(step.key), Off: off, Run: func() tea.Cmd { return s.shift(r.id, step.by) }})
	}
	choices = append(choices,
		kit.Choice{Name: w.T("fact.remove"), Run: func() tea.Cmd { return s.remove(r.id) }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { s.askRedact(r); return nil }})
	s.host.Show(kit.NewMenu(s.host, w.T("facts."+string(s.at)), r.text, choices...))
}

// askRedact asks before a text is taken out for good: undo cannot help there.
func (s *Screen) askRedact(r row) {
	w := s.host.Words()
	s.host.Show(kit.NewMenu(s.host, w.T("note.redact"), append(r.text[:1:1], w.T("redact.warning")),
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("note.redact"), Run: func() tea.Cmd { return s.host.Redact(r.id) }},
	))
}

// counted is the name of a section with how many it holds.
func (s *Screen) counted(x section) string {
	m := s.meeting()
	n := map[section]int{figures: len(m.Figures), occasions: len(m.Occasions), yearly: len(m.Activities), materials: len(m.Materials)}[x]
	return s.host.Words().T("facts."+string(x)) + " " + strconv.Itoa(n)
}
