package attendance

import (
	"fmt"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/door"
	"talkoot/workshop/intake"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	s.fresh()
	t, words := s.host.Theme(), s.host.Words()
	prompt, x := s.line.Prompt(t, words.T("attendance.prompt"), "", w)
	lines := append(s.summary(w), prompt, "")
	cursor := &kit.Point{X: x, Y: len(lines) - 2}
	if p, ok := intake.Typed(s.line.Value()); ok {
		if warning := words.Sensitive(p.Organisation, p.Role); warning != "" {
			lines[len(lines)-1] = t.Warn.S(" " + kit.Cut(warning, w-2))
		}
	}
	if s.several > 0 && !s.chosen {
		lines[len(lines)-1] = t.Warn.S(" " + kit.Cut(words.T("attendance.several", s.several), w-2))
	}
	if len(s.rows) == 0 && s.line.Empty() && !s.meeting().Attendance.Room().Known() {
		for _, r := range kit.Wrap(words.T("attendance.empty"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	lines = append(lines, s.drawRows(w, h-len(lines))...)
	return kit.Frame{Lines: t.Base.Fill(lines, w, h), Cursor: cursor}
}

// summary is the room in three lines or four: in numbers; where they disagree or, if they
// do not, what can be typed; and by kind.
func (s *Screen) summary(w int) []string {
	t, words, at := s.host.Theme(), s.host.Words(), &s.meeting().Attendance
	turnout := at.Turnout()
	numbers := []string{words.T("attendance.names", turnout.Named())}
	if turnout.Registered > 0 {
		numbers = append(numbers, words.T("attendance.expected", turnout.Registered, turnout.Came))
	}
	if remote := at.Remote(); remote.Known() {
		numbers = append(numbers, words.T("attendance.remote", words.Count(remote)))
	}
	if funder := at.ForFunder(); funder != at.Best() {
		numbers = append(numbers, words.T("attendance.funder", words.Count(funder)))
	}
	if n := len(s.meeting().Organisations(s.host.Session().People(), s.host.Catalogue().Organisation)); n > 0 {
		numbers = append(numbers, words.T("people.organisations.number", n))
	}
	counted := " " + words.T("attendance.count", words.Count(at.Room()))
	rest := kit.Cut("   "+strings.Join(numbers, "   "), max(0, w-kit.Width(counted)))
	note := t.Muted.S(" " + kit.Cut(words.T("attendance.hint"), w-2))
	if notes := s.disagreements(turnout); len(notes) > 0 {
		note = t.Warn.S(" ! " + kit.Cut(strings.Join(notes, " · "), w-4))
	}
	lines := []string{t.Strong.S(counted) + t.Base.S(rest), note}
	for _, row := range s.byKind(w - 2) {
		lines = append(lines, t.Base.S(" "+kit.Cut(row, w-2)))
	}
	return lines
}

// mostKinds is how many lines the counts by kind get.
const mostKinds = 2

// disagreements tells where the observations are not the same. None of them is
// wrong.
func (s *Screen) disagreements(turnout workshop.Turnout) (notes []string) {
	words, at := s.host.Words(), &s.meeting().Attendance
	room := at.Room()
	if at.Disagrees() {
		notes = append(notes, words.T("attendance.disagree", room.N, turnout.InRoom))
	} else if n := at.Unnamed(); n > 0 {
		notes = append(notes, words.T("attendance.unnamed", room.N, turnout.InRoom, n))
	}
	if parts, ok := at.PartsDisagree(); ok {
		notes = append(notes, words.T("attendance.parts", words.Count(parts), room.N))
	}
	return notes
}

// byKind is the counts by kind, in lines as wide as there is room.
func (s *Screen) byKind(w int) []string {
	lines := []string{""}
	for _, p := range s.meeting().Attendance.Parts {
		if p.Kind == "" { // all who took part from elsewhere stand above
			continue
		}
		at, part := len(lines)-1, s.part(p)
		switch {
		case lines[at] == "":
			lines[at] = part
		case kit.Width(lines[at]+" · "+part) <= w || len(lines) == mostKinds:
			lines[at] += " · " + part
		default:
			lines = append(lines, part)
		}
	}
	return lines
}

// part is a count by kind, and whether it counts for the funder.
func (s *Screen) part(p workshop.Part) string {
	words := s.host.Words()
	text := words.Counted(p)
	if p.Excluded {
		text += " " + words.T("attendance.excluded")
	}
	return text
}

// leastCame is which part of the list shows who came, while it is too short for
// everybody who is still expected.
const leastCame = 3

// drawRows draws as much of the list as there is room for. While nothing is
// selected those who came last stay in sight below those who are expected.
func (s *Screen) drawRows(w, h int) (lines []string) {
	if h <= 0 {
		return nil
	}
	t, n := s.host.Theme(), len(s.rows)
	expected := 0
	for expected < n && s.rows[expected].kind == rowComing {
		expected++
	}
	came := min(n-expected, h/leastCame)
	if s.list.At >= 0 || !s.line.Empty() || n <= h || expected+came <= h {
		from, to := s.list.Window(n, h)
		for i := from; i < to; i++ {
			lines = append(lines, s.draw(s.rows[i], i == s.list.At, w))
		}
		return lines
	}
	top := h - came - 1
	for i := range top {
		lines = append(lines, s.draw(s.rows[i], false, w))
	}
	lines = append(lines, t.Muted.S("   "+s.host.Words().T("attendance.more", expected-top)))
	for i := range came {
		lines = append(lines, s.draw(s.rows[expected+i], false, w))
	}
	return lines
}

func (s *Screen) draw(r row, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	name, org, state := "", "", ""
	switch r.kind {
	case rowCount:
		name, state = s.counted(r), words.T("attendance.records")
	case rowNew:
		name, org, state = "+ "+words.T("attendance.add", r.typed.Name), about(r.typed.Organisation, r.typed.Role), words.T("attendance.marks")
	default:
		name, org, state = r.person.Name(), about(r.person.Organisation, r.person.Role), s.state(r.person)
	}
	if r.kind == rowCame && r.person.Erased {
		name = words.T("person.erased")
	}
	ink, mark := t.Base, "   "
	if on {
		ink, mark = t.Selected, " ► "
	}
	nw, ow := w*3/10, w*3/10
	if org == "" { // a long name may need the room
		nw, ow = nw+ow, 0
	}
	row := ink.Raw(mark) + ink.Pad(ink.S(kit.Cut(name, nw-1)), nw) + ink.Pad(ink.S(kit.Cut(org, max(0, ow-1))), ow)
	room := max(0, w-kit.Width(row))
	if on && r.kind == rowComing {
		marks := words.T("attendance.known")
		if state += " · " + marks; kit.Width(state) > room {
			state = marks
		}
	}
	return ink.Pad(row+ink.S(kit.Cut(state, room)), w)
}

// about is what is known of somebody beside the name: organisation and role.
func about(organisation, role string) string { return strings.Trim(organisation+", "+role, ", ") }

// told is somebody as a question tells them apart from others of their name.
func (s *Screen) told(p *door.Person) string {
	return strings.TrimPrefix(strings.TrimSuffix(about(p.Organisation, p.Role)+", "+s.state(p), ", "), ", ")
}

func (s *Screen) counted(r row) string {
	words := s.host.Words()
	if r.seen.Kind != "" || r.seen.Remote {
		return s.part(r.seen.Part(s.meeting()))
	}
	if r.seen.By != 0 {
		return words.T("attendance.change", fmt.Sprintf("%+d", r.seen.By))
	}
	return words.T("attendance.count", words.Count(r.seen.Count))
}

// state is what is known of somebody's coming; for those who came when, how, and
// at which table.
func (s *Screen) state(p *door.Person) string {
	m, words := s.meeting(), s.host.Words()
	if p.Presence == nil {
		if p.State == "" {
			return words.T("attendance.onrecord")
		}
		return words.T("attendance." + string(p.State))
	}
	text := words.T("attendance.present", words.Clock(p.Presence.From))
	switch {
	case !p.Here():
		text = words.T("attendance.left", words.Clock(p.Presence.From), words.Clock(p.Presence.To))
	case p.Presence.Remote:
		text = words.T("attendance.remote", words.Clock(p.Presence.From))
	}
	if g := m.GroupOf(p.Person); g != nil {
		text += " · " + words.Group(m, g)
		if later := s.later(p.Person); later != "" {
			text += words.T("attendance.then", later)
		}
	}
	if p.Presence.Excluded {
		text += " " + words.T("attendance.excluded")
	}
	return text
}

// later is the tables of somebody in the rounds to come: "3, 1"; "" where nobody
// changes tables.
func (s *Screen) later(person workshop.ID) string {
	m := s.meeting()
	if m.Rotation == nil || m.Rotation.Kind == workshop.NoRotation {
		return ""
	}
	var tables []string
	for round, stop := range m.Route(person) {
		if round > m.Rotation.At && stop.Table > 0 {
			tables = append(tables, fmt.Sprint(stop.Table))
		}
	}
	return strings.Join(tables, ", ")
}
