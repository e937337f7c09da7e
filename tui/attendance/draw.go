package attendance

import (
	"fmt"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	at := &m.Attendance
	lines := []string{
		t.Strong.S(" "+words.T("attendance.count", words.Count(at.Count))) +
			t.Base.S("   "+words.T("attendance.names", len(at.Presences))),
	}
	note := ""
	switch {
	case at.Disagrees():
		note = words.T("attendance.disagree", at.Count.N, len(at.Presences))
	case at.Count.Certainty == workshop.Exact && len(at.Presences) > 0 && at.Count.N > len(at.Presences):
		note = words.T("attendance.unnamed", at.Count.N-len(at.Presences))
	}
	if note != "" {
		lines = append(lines, t.Warn.S(" ! "+note))
	} else {
		lines = append(lines, t.Muted.S(" "+kit.Cut(words.T("attendance.hint"), w-2)))
	}
	row, x := s.line.Prompt(t, words.T("attendance.prompt"), "", w)
	lines = append(lines, "", row, "")
	if len(s.rows) == 0 && s.line.Empty() && !at.Count.Known() {
		for _, r := range kit.Wrap(words.T("attendance.empty"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	list := s.list
	if list.At < 0 { // those who came last stay in sight
		list.At = len(s.rows) - 1
	}
	from, to := list.Window(len(s.rows), h-len(lines))
	for i := from; i < to; i++ {
		lines = append(lines, s.draw(s.rows[i], i == s.list.At, w))
	}
	return kit.Frame{Lines: t.Base.Fill(lines, w, h), Cursor: &kit.Point{X: x, Y: 3}}
}

func (s *Screen) draw(r row, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	name, org, state := r.person.Name(), about(r.person), ""
	switch r.kind {
	case rowCount:
		name, state = s.counted(r), words.T("attendance.records")
	case rowKnown:
		state = words.T("attendance.known")
	case rowNew:
		name, state = "+ "+words.T("attendance.add", name), words.T("attendance.marks")
	case rowPresent:
		state = s.presence(r.person)
	}
	if r.kind == rowPresent && name == "" {
		name = words.T("person.erased")
	}
	ink, mark := t.Base, "   "
	if on {
		ink, mark = t.Selected, " ► "
	}
	nw, ow := w*2/5, w*3/10
	row := ink.Raw(mark) + ink.Pad(ink.S(kit.Cut(name, nw-1)), nw) + ink.Pad(ink.S(kit.Cut(org, ow-1)), ow) + ink.S(state)
	return ink.Pad(row, w)
}

// about is what is known of somebody beside the name: organisation and role.
func about(r workshop.Revision) string {
	return strings.Trim(r.Organisation+", "+r.Role, ", ")
}

func (s *Screen) counted(r row) string {
	words := s.host.Words()
	if r.seen.By != 0 {
		return words.T("attendance.change", fmt.Sprintf("%+d", r.seen.By))
	}
	return words.T("attendance.count", words.Count(r.seen.Count))
}

// presence is when somebody came, and the group.
func (s *Screen) presence(r workshop.Revision) string {
	m, words := s.meeting(), s.host.Words()
	p := m.Attendance.Presence(r.Person)
	if p == nil {
		return ""
	}
	text := words.T("attendance.present", words.Clock(p.From))
	if !p.To.IsZero() {
		text = words.T("attendance.left", words.Clock(p.From), words.Clock(p.To))
	}
	if g := m.GroupOf(r.Person); g != nil {
		text += " · " + words.Group(m, g)
	}
	return text
}
