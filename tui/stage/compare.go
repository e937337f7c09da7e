package stage

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// askCompare asks what the board should be compared with: the groups with each
// other, or the same board of other meetings, one or several.
func (s *Screen) askCompare() tea.Cmd {
	s.host.Show(kit.NewTicker(s.host, s.host.Words().T("cmd.board.compare"), s.compareChoices))
	return nil
}

func (s *Screen) compareChoices() []kit.Choice {
	w, m := s.host.Words(), s.meeting()
	compared := s.stage().Board.Compared
	groups := workshop.BoardRef{Meeting: m.ID, Stage: s.id}
	noGroups := ""
	if len(m.Groups) == 0 {
		noGroups = w.T("off.no_groups")
	}
	out := []kit.Choice{{
		Name: kit.Tick(slices.Contains(compared, groups), w.T("compare.groups")), Off: noGroups,
		Run: func() tea.Cmd { return s.toggleCompared(groups) },
	}}
	for _, h := range s.host.Catalogue().Headers() {
		if h.ID == m.ID {
			continue
		}
		on := slices.ContainsFunc(compared, func(r workshop.BoardRef) bool { return r.Meeting == h.ID })
		name := w.Date(h.Date) + " " + h.Title + ", " + h.Place
		out = append(out, kit.Choice{Name: kit.Tick(on, name), Run: func() tea.Cmd {
			return s.host.Read(func() tea.Cmd { return s.compareWith(h.ID) }, h.ID)
		}})
	}
	return out
}

// compareWith compares with the board of another meeting that has the same
// lanes.
func (s *Screen) compareWith(meeting workshop.ID) tea.Cmd {
	other := s.host.Other(meeting)
	if other == nil || s.stage() == nil {
		return nil
	}
	for _, r := range s.stage().Board.Compared {
		if r.Meeting == meeting {
			return s.toggleCompared(r)
		}
	}
	mine := s.stage().Board.Template().Lanes
	for _, st := range other.Stages {
		if st.Board.BeginsWith(mine) || s.stage().Board.BeginsWith(st.Board.Template().Lanes) {
			return s.toggleCompared(workshop.BoardRef{Meeting: meeting, Stage: st.ID})
		}
	}
	s.host.Say(s.host.Words().T("compare.no_such", other.Title))
	return nil
}

// toggleCompared puts a board among those compared, or takes it out. The groups
// are compared by themselves.
func (s *Screen) toggleCompared(ref workshop.BoardRef) tea.Cmd {
	own := func(r workshop.BoardRef) bool { return r.Meeting == s.meeting().ID && r.Stage == s.id }
	with := slices.Clone(s.stage().Board.Compared)
	switch i := slices.Index(with, ref); {
	case i >= 0:
		with = slices.Delete(with, i, i+1)
	case own(ref):
		with = []workshop.BoardRef{ref}
	default:
		with = append(slices.DeleteFunc(with, own), ref)
	}
	return s.do(s.meeting().CompareBoards(s.id, with...))
}
