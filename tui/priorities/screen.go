// Package priorities is the aims of a meeting, such as those of a municipality's
// well-being report, with the notes that serve each: a coverage table in which
// gaps and heaps stand out, and the conclusions beside it.
package priorities

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen is the priorities. What is typed becomes a new one.
type Screen struct {
	host kit.Host
	line *kit.Line
	list kit.List
	// rows are the coverage at the time of the last change.
	rows []workshop.Coverage
}

// New returns the priorities of the open meeting.
func New(host kit.Host) *Screen {
	return &Screen{host: host, line: kit.NewLine("priorities"), list: kit.List{At: -1}}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() {
	s.rows = s.meeting().Coverage()
	s.list.Clamp(len(s.rows))
	if !s.line.Empty() {
		s.list.At = -1
	}
}

// Paste implements [kit.Screen]: a list of priorities comes from a report, a line
// each.
func (s *Screen) Paste(text string) tea.Cmd {
	lines := intake.Lines(text)
	if len(lines) < 2 {
		s.line.Insert(text)
		return nil
	}
	w := s.host.Words()
	shown := slices.Clone(lines[:min(len(lines), 5)])
	s.host.Show(kit.NewMenu(s.host, w.T("priorities.paste", len(lines)), shown,
		kit.Choice{Name: w.T("paste.add", ""), Run: func() tea.Cmd { return s.do(s.meeting().AddPriorities(s.host.Moment(), lines...)) }},
		kit.Choice{Name: w.T("paste.one"), Run: func() tea.Cmd { s.line.Insert(text); return nil }},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
	))
	return nil
}

func (s *Screen) do(c workshop.Change, err error, clear ...*kit.Line) tea.Cmd {
	cmd, _ := s.host.Do(c, err, clear...)
	return cmd
}

func (s *Screen) selected() *workshop.Coverage {
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
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }},
		{ID: kit.PrioritiesTake, Quiet: true, Run: s.askSource},
	}
	if p := s.selected(); p != nil {
		out[0].Hint = w.T("hint.open")
		out = append(out,
			kit.Command{ID: kit.Delete, Name: w.T("priority.remove"), Run: func() tea.Cmd { return s.do(s.meeting().RemovePriority(p.ID)) }},
			kit.Command{ID: kit.Back, Run: func() tea.Cmd { s.list.At = -1; return nil }})
	}
	return out
}

// move goes from the line up into the list and back down to it.
func (s *Screen) move(by int) tea.Cmd {
	s.list.Climb(by, len(s.rows))
	return nil
}

func (s *Screen) enter() tea.Cmd {
	if p := s.selected(); p != nil {
		s.menu(p)
		return nil
	}
	c, err := s.meeting().AddPriorities(s.host.Moment(), s.line.Value())
	return s.do(c, err, s.line)
}
