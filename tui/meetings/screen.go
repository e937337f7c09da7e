// Package meetings is the list of meetings, newest first, found by typing.
package meetings

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Screen is the list of meetings. Its last row makes a new meeting, called
// what was typed.
type Screen struct {
	host    kit.Host
	line    *kit.Line
	list    kit.List
	rows    []workshop.Header // what the filter lets through
	filter  string
	shelf   shelf // which meetings are shown
	texts   texts
	matched []workshop.Header // used again at every key
}

// shelf is where meetings stand.
type shelf string

const (
	current  shelf = "" // those that are neither deleted nor archived
	archived shelf = "archived"
	deleted  shelf = "deleted"
)

// meetings are those on the shelf that is shown.
func (s *Screen) meetings() []workshop.Header {
	c := s.host.Catalogue()
	switch s.shelf {
	case archived:
		return c.Archived()
	case deleted:
		return c.Deleted()
	}
	return c.Current()
}

// New returns the list.
func New(host kit.Host) *Screen {
	s := &Screen{host: host, line: kit.NewLine("")}
	s.Refresh()
	return s
}

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() {
	all := s.meetings()
	s.rows = all
	if f := s.line.Value(); f != "" {
		s.rows = s.matching(f, all)
	}
	if f := s.line.Value(); f != s.filter {
		s.filter = f
		s.list = kit.List{}
	}
	s.list.Clamp(s.count())
}

// count is how many rows there are, the one for a new meeting included.
func (s *Screen) count() int {
	if s.shelf != current {
		return len(s.rows)
	}
	return len(s.rows) + 1
}

// Reveal selects a meeting, on the way back from it.
func (s *Screen) Reveal(id workshop.ID) {
	s.Refresh()
	for i, h := range s.rows {
		if h.ID == id {
			s.list.At = i
		}
	}
}

func (s *Screen) selected() (workshop.Header, bool) {
	if s.list.At < 0 || s.list.At >= len(s.rows) {
		return workshop.Header{}, false
	}
	return s.rows[s.list.At], true
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	h, on := s.selected()
	w := s.host.Words()
	off := ""
	if !on {
		off = w.T("off.no_meeting")
	}
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.list.Move(by, s.count()); return nil }
	}
	out := []kit.Command{
		{ID: kit.Record, Hint: w.T("hint.open"), Run: s.enter},
		{ID: kit.Up, Quiet: true, Run: move(-1)},
		{ID: kit.Down, Run: move(1)},
		{ID: kit.StageNext, Name: w.T("cmd.page.down"), Quiet: true, Run: move(10)},
		{ID: kit.StagePrev, Name: w.T("cmd.page.up"), Quiet: true, Run: move(-10)},
		{ID: kit.MeetingNew, Quiet: true, Run: s.create},
	}
	leave := kit.Command{ID: kit.Back, Run: func() tea.Cmd { return s.show(current) }}
	like := kit.Command{ID: kit.MeetingLike, Quiet: true, Off: off, Run: func() tea.Cmd { return s.createLike(h) }}
	switch s.shelf {
	case deleted:
		return append(out,
			kit.Command{ID: kit.MeetingBack, Quiet: true, Off: off, Run: func() tea.Cmd { return s.bringBack(h.ID) }}, leave)
	case archived:
		return append(out, like,
			kit.Command{ID: kit.MeetingUnarchive, Quiet: true, Off: off, Run: func() tea.Cmd { return s.unarchive(h) }}, leave)
	}
	none, empty := "", ""
	if len(s.host.Catalogue().Deleted()) == 0 {
		none = w.T("off.none_deleted")
	}
	if len(s.host.Catalogue().Archived()) == 0 {
		empty = w.T("off.none_archived")
	}
	return append(out, like,
		kit.Command{ID: kit.MeetingArchive, Quiet: true, Off: off, Run: func() tea.Cmd { return s.archive(h) }},
		kit.Command{ID: kit.GoArchive, Quiet: true, Off: empty, Run: func() tea.Cmd { return s.show(archived) }},
		kit.Command{ID: kit.MeetingDelete, Quiet: true, Off: off, Run: func() tea.Cmd { return s.remove(h) }},
		kit.Command{ID: kit.Delete, Off: off, Name: w.T("cmd.meeting.delete"), Run: func() tea.Cmd { return s.remove(h) }},
		kit.Command{ID: kit.MeetingBack, Quiet: true, Off: none, Run: func() tea.Cmd { return s.show(deleted) }},
		kit.Command{ID: kit.Back, Quiet: true, Run: func() tea.Cmd { s.host.Say(w.T("meetings.top")); return nil }})
}

func (s *Screen) show(which shelf) tea.Cmd {
	s.shelf = which
	s.list = kit.List{}
	s.line.Clear()
	s.Refresh()
	return nil
}

func (s *Screen) enter() tea.Cmd {
	h, on := s.selected()
	switch {
	case on && s.shelf == deleted:
		return s.bringBack(h.ID)
	case on:
		return s.host.Open(h.ID)
	case s.shelf != current:
		return nil
	}
	return s.create()
}

// create asks for the details of a new meeting, which is called what was
// typed unless somebody says otherwise.
func (s *Screen) create() tea.Cmd {
	h := s.host
	d := workshop.Details{Title: s.line.Value(), Date: workshop.DateOf(h.Now()), Time: workshop.NoTime}
	h.Show(kit.NewDetailsForm(h, h.Words().T("cmd.meeting.new"), d, nil, true,
		func(spec workshop.NewMeetingSpec) (tea.Cmd, error) {
			cmd, err := h.Create(spec)
			if err == nil {
				s.line.Clear()
			}
			return cmd, err
		}))
	return nil
}

func (s *Screen) remove(h workshop.Header) tea.Cmd {
	b, err := s.host.Catalogue().Delete(s.host.Moment(), h.ID)
	return s.changed(b, err, "meeting.deleted", h.Title)
}

func (s *Screen) bringBack(id workshop.ID) tea.Cmd {
	h, _ := s.host.Catalogue().Header(id)
	b, err := s.host.Catalogue().BringBack(s.host.Moment(), id)
	cmd := s.changed(b, err, "meeting.back", h.Title)
	if err == nil {
		s.show(current)
		s.Reveal(id)
	}
	return cmd
}

func (s *Screen) changed(b workshop.Batch, err error, said, title string) tea.Cmd {
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	cmd := s.host.Save(b)
	s.host.Say(s.host.Words().T(said, kit.Cut(kit.Plain(title), 28)))
	return cmd
}
