// Package series shows the series with what they come to, and lets somebody
// describe one. It lies over whatever screen it was asked for on.
package series

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/report"
)

// List is the series by name, found by typing starts of words.
type List struct {
	host kit.Host
	// count makes a report and shows it, and leave takes the list away.
	count func(report.Scope) tea.Cmd
	leave func()
	line  *kit.Line
	list  kit.List

	overviews []report.Overview
	of        []workshop.Series // those that the overviews are of
	headers   []workshop.Header // from which they were made
}

// New returns the list; count makes a report and shows it, and leave takes the
// list away.
func New(host kit.Host, count func(report.Scope) tea.Cmd, leave func(*List)) *List {
	s := &List{host: host, count: count, line: kit.NewLine("")}
	s.leave = func() { leave(s) }
	return s
}

// refresh counts anew what has changed since. The catalogue gives the same list
// of headers as long as no meeting changes.
func (s *List) refresh() {
	headers, all := s.host.Catalogue().Headers(), s.host.Catalogue().AllSeries()
	same := len(headers) == len(s.headers) && (len(headers) == 0 || &headers[0] == &s.headers[0])
	if same && slices.Equal(all, s.of) {
		return
	}
	s.headers, s.of = headers, all
	s.overviews = report.Overviews(all, headers, s.host.Now())
}

// found are the series whose names, or what else is said of them, fit what was
// typed.
func (s *List) found() []report.Overview {
	s.refresh()
	if s.line.Empty() {
		return s.overviews
	}
	var out []report.Overview
	for _, o := range s.overviews {
		x := o.Series
		if workshop.Matches(s.line.Value(), x.Name+" "+x.Target+" "+x.Municipality+" "+x.Funder) {
			out = append(out, o)
		}
	}
	return out
}

// Key implements [kit.Overlay].
func (s *List) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	found := s.found()
	switch k.String() {
	case "esc", "ctrl+k", "f2":
		return true, nil
	case "up", "shift+tab":
		s.list.Move(-1, len(found))
	case "down", "tab":
		s.list.Move(1, len(found))
	case "pgup":
		s.list.Move(-10, len(found))
	case "pgdown":
		s.list.Move(10, len(found))
	case "enter":
		if s.list.At >= 0 && s.list.At < len(found) {
			s.open(found[s.list.At])
		}
	default:
		cmd := s.line.Key(k)
		s.list = kit.List{}
		return false, cmd
	}
	return false, nil
}

// Paste implements [kit.Overlay].
func (s *List) Paste(text string) tea.Cmd {
	s.line.Insert(text)
	s.list = kit.List{}
	return nil
}
