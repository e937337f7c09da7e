// Package welcome is the first start: it asks for the language and offers the
// example or a new meeting. It is never shown again.
package welcome

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Screen is the first start.
type Screen struct {
	host    kit.Host
	choose  func(lang.Language) tea.Cmd
	example func() tea.Cmd
	chosen  bool // the language is
	list    kit.List
}

// New returns the first start. Choose sets the language for good, and example
// opens the example.
func New(host kit.Host, choose func(lang.Language) tea.Cmd, example func() tea.Cmd) *Screen {
	s := &Screen{host: host, choose: choose, example: example}
	s.list.At = slices.Index(lang.Languages, host.Words().Language())
	return s
}

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	lines := []string{"", t.Strong.S("  " + words.T("welcome.title")), ""}
	for _, row := range kit.Wrap(words.T("welcome.text"), min(w-4, 72)) {
		lines = append(lines, t.Base.S("  "+row))
	}
	lines = append(lines, "")
	var rows []string
	if !s.chosen {
		lines = append(lines, t.Accent.S("  Kieli · Språk · Language"), "")
		for _, l := range lang.Languages {
			rows = append(rows, words.T("language."+string(l)))
		}
	} else {
		lines = append(lines, t.Accent.S("  "+words.T("welcome.next")), "")
		rows = []string{words.T("welcome.example"), words.T("welcome.new")}
	}
	for i, row := range rows {
		if i == s.list.At {
			lines = append(lines, t.Base.Raw("  ")+t.Selected.S(" ► "+row+" "))
			continue
		}
		lines = append(lines, t.Base.S("     "+row))
	}
	return kit.Frame{Lines: t.Base.Fill(lines, w, h)}
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	n := len(lang.Languages)
	if s.chosen {
		n = 2
	}
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.list.Move(by, n); return nil }
	}
	return []kit.Command{
		{ID: kit.Record, Hint: s.host.Words().T("hint.choose"), Run: s.enter},
		{ID: kit.Up, Run: move(-1)},
		{ID: kit.Down, Run: move(1)},
		{ID: kit.Back, Quiet: true, Run: func() tea.Cmd { s.chosen = false; return nil }},
	}
}

func (s *Screen) enter() tea.Cmd {
	switch {
	case !s.chosen:
		s.chosen = true
		l := lang.Languages[s.list.At]
		s.list.At = 0
		return s.choose(l)
	case s.list.At == 0:
		return s.example()
	}
	w := s.host.Words()
	d := workshop.Details{Date: workshop.DateOf(s.host.Now()), Time: workshop.NoTime}
	s.host.Show(kit.NewDetailsForm(s.host, w.T("cmd.meeting.new"), d, nil, true, s.host.Create))
	return nil
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return nil }

// Paste implements [kit.Screen].
func (s *Screen) Paste(string) tea.Cmd { return nil }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() {}
