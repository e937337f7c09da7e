package groups

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// roundWidth is how wide the column of a round is.
const roundWidth = 5

// drawRoutes draws a row for everybody, or for those who were found: at which
// table they are in each round.
func (s *Screen) drawRoutes(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	all := s.listed()
	if len(all) == 0 {
		return []string{"", t.Base.S("   " + kit.Cut(words.T("groups.nobody"), w-4))}
	}
	name := min(40, w/2)
	columns := kit.List{At: s.shown()}
	first, last := columns.Window(s.rounds(), max(1, (w-name-2)/roundWidth))
	single := s.rounds() == 1
	head := t.Muted.Pad(t.Muted.S("   "+words.T("groups.name")), name)
	for round := first; round < last && !single; round++ {
		ink := t.Muted
		if round == s.meeting().Rotation.At {
			ink = t.Strong
		}
		head += ink.Pad(ink.S(words.T("groups.short", strconv.Itoa(round+1))), roundWidth)
	}
	if single {
		head += t.Muted.S(words.T("groups.in"))
	}
	lines := []string{t.Base.Pad(head, w)}
	from, to := s.list.Window(len(all), h-1)
	for i := from; i < to; i++ {
		lines = append(lines, s.drawRoute(all[i], i == s.list.At, name, first, last, w))
	}
	return lines
}

// drawRoute draws where somebody is in some of the rounds.
func (s *Screen) drawRoute(p walker, on bool, name, first, last, w int) string {
	t, m := s.host.Theme(), s.meeting()
	ink := t.Base
	lead := "   "
	if on {
		ink, lead = t.Selected, " ► "
	}
	row := ink.Pad(ink.S(lead+kit.Cut(kit.Plain(p.name), name-4)), name)
	if len(p.route) == 1 {
		if g := m.Giver(p.route[0].Group); g != nil {
			row += ink.S(kit.Cut(s.host.Words().Group(m, g), w-name-1))
		}
		return ink.Pad(row, w)
	}
	for round := first; round < last; round++ {
		cell, mark := "–", " "
		if n := p.route[round].Table; n > 0 {
			cell = strconv.Itoa(n)
		}
		if round == m.Rotation.At {
			mark = "◄"
		}
		row += ink.Pad(ink.S(cell+mark), roundWidth)
	}
	return ink.Pad(row, w)
}

// tables are who sits at each table round by round, as lines for a window of a
// width.
type tables struct {
	lines []tableLine
	width int
}

// tableLine is a line of the tables.
type tableLine struct {
	text string
	kind lineKind
}

type lineKind int

const (
	tableName lineKind = iota
	tableNow           // the round that is on
	tableOther
)

// drawTables draws the sheet of each table, as far as there is room.
func (s *Screen) drawTables(w, h int) []string {
	t := s.host.Theme()
	if s.sheet.tables.width != w {
		s.sheet.tables = s.newTables(w)
	}
	all := s.sheet.tables.lines
	s.list.At = min(s.list.At, max(0, len(all)-h))
	from := max(0, s.list.At)
	var lines []string
	for _, l := range all[from:min(len(all), from+h)] {
		switch l.kind {
		case tableName:
			lines = append(lines, t.Accent.S(l.text))
		case tableNow:
			lines = append(lines, t.Strong.S(l.text))
		default:
			lines = append(lines, t.Base.S(l.text))
		}
	}
	return lines
}

// jumpTable scrolls to the next or previous table.
func (s *Screen) jumpTable(by int) tea.Cmd {
	all := s.sheet.tables.lines
	for at := max(0, s.list.At) + by; at >= 0 && at < len(all); at += by {
		if all[at].kind == tableName {
			s.list.At = at
			break
		}
	}
	return nil
}

// newTables writes who sits at each table in each round.
func (s *Screen) newTables(w int) tables {
	m, words := s.meeting(), s.host.Words()
	out := tables{width: w}
	rounds := make([]map[int]workshop.Seats, s.rounds())
	for round := range rounds {
		rounds[round] = map[int]workshop.Seats{}
		for _, seats := range m.SeatsIn(round) {
			if n := m.TableOf(seats.Group, round); n > 0 {
				rounds[round][n] = seats
			}
		}
	}
	for n := 1; n <= len(m.Groups); n++ {
		name := words.T("groups.table.title", strconv.Itoa(n))
		if m.Rotation.Kind != workshop.QuestionRotation {
			name += " · " + words.Group(m, m.Groups[n-1])
		}
		out.lines = append(out.lines, tableLine{" " + name, tableName})
		for round := range rounds {
			out.add(s.tableText(rounds[round][n], round), w, s.rounds() > 1 && round == m.Rotation.At)
		}
	}
	return out
}

// tableText says who sits at a table in a round.
func (s *Screen) tableText(seats workshop.Seats, round int) string {
	m, words := s.meeting(), s.host.Words()
	var names []string
	for _, person := range seats.People {
		name := s.sheet.names[person]
		if g := m.Group(seats.Group); g != nil && officeOf(m, g, person, round) == "host" {
			name += " (" + words.T("office.host") + ")"
		}
		names = append(names, name)
	}
	for _, r := range numbered(words, seats.Numbers) {
		names = append(names, r.name)
	}
	text := strings.Join(names, ", ")
	if g := m.Giver(seats.Group); g != nil && m.Rotation.Kind == workshop.QuestionRotation {
		text = strings.TrimSuffix(words.Group(m, g)+": "+text, ": ")
	}
	if s.rounds() > 1 {
		return words.T("groups.round", round+1) + ": " + text
	}
	return text
}

// add wraps a text into lines that hang below its first.
func (t *tables) add(text string, w int, now bool) {
	lead, kind := "   ", tableOther
	if now {
		lead, kind = " ► ", tableNow
	}
	for i, r := range kit.Wrap(text, w-8) {
		if i > 0 {
			lead = "       "
		}
		t.lines = append(t.lines, tableLine{lead + r, kind})
	}
}
