package meetings

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

func (s *Screen) archive(h workshop.Header) tea.Cmd {
	b, err := s.host.Catalogue().Archive(s.host.Moment(), h.ID)
	return s.changed(b, err, "meeting.archived", h.Title)
}

func (s *Screen) unarchive(h workshop.Header) tea.Cmd {
	b, err := s.host.Catalogue().Unarchive(s.host.Moment(), h.ID)
	cmd := s.changed(b, err, "meeting.unarchived", h.Title)
	if err == nil {
		s.show(current)
		s.Reveal(h.ID)
	}
	return cmd
}

// archiveRow tells how many meetings are left out; "" if none is.
func (s *Screen) archiveRow() string {
	n := len(s.host.Catalogue().Archived())
	if n == 0 || s.shelf != current {
		return ""
	}
	return s.host.Words().T("meetings.archived.number", n)
}

// createLike asks for the details of a new meeting that takes its programme, and
// what stands on its cover but the day, from another one.
func (s *Screen) createLike(old workshop.Header) tea.Cmd {
	h := s.host
	return h.Read(func() tea.Cmd {
		m := h.Other(old.ID)
		if m == nil {
			return nil
		}
		series := h.Catalogue().SeriesNames(m.Series)
		h.Show(kit.NewDetailsForm(h, h.Words().T("meetings.like", kit.Cut(kit.Plain(m.Title), 28)), m.DetailsLike(), series, false,
			func(spec workshop.NewMeetingSpec) (tea.Cmd, error) {
				spec.Like = m
				return h.Create(spec)
			}))
		return nil
	}, old.ID)
}
