package attendance

import (
	"fmt"
	"strings"
	"time"

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
	most := mostLines(h)
	lines := append(s.summary(w, most), prompt)
	cursor := &kit.Point{X: x, Y: len(lines) - 1}
	warning := ""
	if p, ok := intake.Typed(s.line.Value()); ok {
		warning = words.Sensitive(p.Organisation, p.Role)
	}
	if s.several > 0 && !s.chosen {
		warning = words.T("attendance.several", s.several)
	}
	for _, text := range wrapped(warning, w-2, most) {
		lines = append(lines, t.Warn.S(" "+text))
	}
	if len(s.rows) == 0 && s.line.Empty() && !s.meeting().Attendance.Room().Known() {
		for _, r := range kit.Wrap(words.T("attendance.empty"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	lines = append(lines, s.drawRows(w, h-len(lines))...)
	return kit.Frame{Lines: t.Base.Fill(lines, w, h), Cursor: cursor}
}

// roomy is how many lines a window has where sentences get a second one.
const roomy = 16

// mostLines is how many lines a sentence above the list can have.
func mostLines(h int) int {
	if h < roomy {
		return 1
	}
	return 2
}

// wrapped is a text in as many lines as it needs, though no more than most and at
// least one.
func wrapped(text string, w, most int) []string {
	lines := kit.Wrap(text, w)
	if len(lines) == 0 {
		return []string{""}
	}
	if len(lines) > most {
		lines[most-1] = kit.Cut(strings.Join(lines[most-1:], " "), w)
		lines = lines[:most]
	}
	return lines
}

// joined puts parts on lines as wide as there is room, and no more lines than most.
func joined(parts []string, between string, w, most int) []string {
	lines := []string{""}
	for _, part := range parts {
		at := len(lines) - 1
		switch {
		case lines[at] == "":
			lines[at] = part
		case kit.Width(lines[at]+between+part) <= w || len(lines) == most:
			lines[at] += between + part
		default:
			lines = append(lines, part)
		}
	}
	for i, line := range lines {
		lines[i] = kit.Cut(line, w)
	}
	return lines
}

// summary is the room: in numbers; where they disagree or, if they do not, what can
// be typed; and by kind. Each takes a line, or two where there is room.
func (s *Screen) summary(w, most int) []string {
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
	counted := words.T("attendance.count", words.Count(at.Room()))
	var lines []string
	for i, row := range joined(append([]string{counted}, numbers...), "   ", w-1, most) {
		rest, first := strings.CutPrefix(row, counted)
		if i > 0 || !first {
			lines = append(lines, t.Base.S(" "+row))
			continue
		}
		lines = append(lines, t.Strong.S(" "+counted)+t.Base.S(rest))
	}
	if notes := s.disagreements(turnout); len(notes) > 0 {
		for i, row := range joined(notes, " · ", w-4, most) {
			lines = append(lines, t.Warn.S([]string{" ! ", "   "}[min(i, 1)]+row))
		}
	} else {
		for _, row := range wrapped(words.T("attendance.hint"), w-2, most) {
			lines = append(lines, t.Muted.S(" "+row))
		}
	}
	for _, row := range s.byKind(w - 2) {
		lines = append(lines, t.Base.S(" "+row))
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
	var parts []string
	for _, p := range s.meeting().Attendance.Parts {
		if p.Kind != "" { // all who took part from elsewhere stand above
			parts = append(parts, s.part(p))
		}
	}
	return joined(parts, " · ", w, mostKinds)
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
	// A long state takes what the name and the organisation leave empty.
	if over := kit.Width(mark) + nw + ow + kit.Width(state) - w; over > 0 && !on {
		free := max(0, ow-kit.Width(org)-1)
		ow -= min(over, free)
		nw -= max(0, min(over-free, nw-kit.Width(name)-1))
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
	from, to := s.clock(p.Presence.From), s.clock(p.Presence.To)
	text := words.T("attendance.present", from)
	switch {
	case !p.Here() && to == "":
		text = words.T("person.leave")
	case !p.Here():
		text = words.T("attendance.left", from, to)
	case p.Presence.Remote:
		text = words.T("attendance.remote", from)
	}
	text = strings.TrimSpace(text)
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

// clock is a time of the day of the meeting; "" on any other day, when somebody
// only wrote down who had been there.
func (s *Screen) clock(at time.Time) string {
	if day := s.meeting().Date; !day.IsZero() && workshop.DateOf(at) != day {
		return ""
	}
	return s.host.Words().Clock(at)
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
