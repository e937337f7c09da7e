package themes

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// columnWidth is how wide a column is at least where clusters stand side by
// side, which they do where at least minColumns have room.
const (
	columnWidth = 40
	minColumns  = 3
)

// Draw implements [kit.Screen]: clusters below each other, or side by side in a
// wide window, and the line at the bottom.
func (s *Screen) Draw(w, h int) kit.Frame {
	t := s.host.Theme()
	if s.board() == nil {
		return kit.Frame{Lines: t.Base.Fill(nil, w, h)}
	}
	s.follow()
	var lines []string
	switch {
	case len(s.sheet.rows) == 0:
		lines = s.empty(w)
	case w >= minColumns*columnWidth:
		lines = s.columns(w, h-1)
	default:
		lines = s.rows(w, h-1)
	}
	row, x := s.line.Prompt(t, s.prompt(), s.beside(w), w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

func (s *Screen) empty(w int) []string {
	lines := []string{""}
	for _, r := range kit.Wrap(s.host.Words().T("themes.empty"), w-6) {
		lines = append(lines, s.host.Theme().Base.S("   "+r))
	}
	return lines
}

// rows draws the clusters below each other: the rows that have room.
func (s *Screen) rows(w, h int) []string {
	if s.list.At < 0 {
		s.list.Top()
	}
	from, to := s.list.Window(len(s.sheet.rows), h)
	lines := make([]string, 0, h)
	for i := from; i < to; i++ {
		r := s.sheet.rows[i]
		switch {
		case r.cluster == noCluster:
			lines = append(lines, s.looseTitle(w))
		case r.note == asName:
			lines = append(lines, s.name(r.cluster, i == s.list.At, w))
		default:
			n := s.sheet.clusters[r.cluster].notes[r.note]
			lines = append(lines, s.noteRow(n, kit.Plain(n.Text), i == s.list.At, w))
		}
	}
	return lines
}

// looseTitle stands above all notes that have no theme.
func (s *Screen) looseTitle(w int) string {
	t, words := s.host.Theme(), s.host.Words()
	text := " " + strings.ToUpper(words.T("themes.loose")) + " " + strconv.Itoa(s.sheet.loose) + " "
	return t.Strong.S(text) + t.Edge.Raw(strings.Repeat("─", max(0, w-kit.Width(text))))
}

// name draws the name of a cluster, how many notes it has, and for a theme the
// sums of its notes.
func (s *Screen) name(at int, on bool, w int) string {
	t, words, c := s.host.Theme(), s.host.Words(), &s.sheet.clusters[at]
	count := " " + strconv.Itoa(len(c.notes))
	switch {
	case c.theme == nil && c.topic == "" && len(c.notes) == s.sheet.loose:
		return t.Base.Pad(t.Strong.S(" "+words.T("themes.loose"))+t.Muted.S(count), w)
	case c.theme == nil && c.topic == "":
		return t.Base.Pad(t.Muted.S(" "+words.T("themes.rest")+count), w)
	case c.theme == nil && on:
		return t.Selected.Pad(t.Selected.S(kit.Cut(kit.Marked(" "+s.suggestion(c)), w)), w)
	case c.theme == nil:
		return t.Base.Pad(t.Muted.S(" "+s.suggestion(c)), w)
	}
	tail := s.themeTail(c)
	glyph, name := kit.ThemeGlyph(c.theme.Colour), " "+kit.Cut(kit.Plain(c.theme.Name), max(8, w-kit.Width(tail)-len(count)-4))
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(" ")+glyph+name+count), t.Selected.S(tail), w)
	}
	return t.Base.Spread(t.Base.Raw(" ")+t.ThemeInk(c.theme.Colour).Raw(glyph)+t.Strong.S(name)+t.Muted.S(count), t.Accent.S(tail), w)
}

// suggestion is the name of a suggested theme: "Ehdotus: nuoret (4)".
func (s *Screen) suggestion(c *cluster) string {
	return s.host.Words().T("themes.suggestion", c.topic, len(c.notes))
}

// themeTail is what a theme got in the vote, and how often its notes were said
// if any was more than once.
func (s *Screen) themeTail(c *cluster) string {
	said := 0
	if c.said > len(c.notes) {
		said = c.said
	}
	if s.sheet.voting == nil {
		return s.tail(nil, said)
	}
	return s.tail(s.sheet.tally(c.theme), said)
}

func (s *Screen) tail(votes workshop.Tally, said int) string {
	tail := ""
	if votes.Sum() > 0 {
		tail += " ✓" + s.host.Words().Score(s.sheet.voting, votes)
	}
	if said > 1 {
		tail += " ×" + strconv.Itoa(said)
	}
	if tail != "" {
		tail += " "
	}
	return tail
}

// noteRow draws the first row of a note: its number, its text, made plain, as far
// as it has room, what it got and how often it was said, and in a wide row its
// lane.
func (s *Screen) noteRow(n *workshop.Note, text string, on bool, w int) string {
	t := s.host.Theme()
	head := kit.Numbered(n.Number)
	lane, tail := "", s.noteTail(n)
	if w >= laneFrom {
		lane = " " + kit.Cut(kit.Plain(s.host.Words().Lane(n.Lane())), w/5) + " "
	}
	text = kit.Cut(text, max(8, w-kit.Width(head)-kit.Width(tail)-kit.Width(lane)))
	if on {
		return t.Selected.Spread(t.Selected.Raw(kit.Marked(head)+text), t.Selected.Raw(tail+lane), w)
	}
	return t.Base.Spread(t.Muted.Raw(head)+t.Base.Raw(text), t.Accent.Raw(tail)+t.Muted.Raw(lane), w)
}

// laneFrom is from what width on a row names the lane of its note.
const laneFrom = 70

func (s *Screen) noteTail(n *workshop.Note) string {
	if v := s.sheet.voting; v != nil && !v.OnThemes {
		return s.tail(v.OfNote(n), 1+n.Repeats())
	}
	return s.tail(nil, 1+n.Repeats())
}

// prompt names what the line will do.
func (s *Screen) prompt() string {
	w := s.host.Words()
	switch n := s.note(); {
	case n != nil:
		return w.T("themes.prompt.note", strconv.Itoa(n.Number))
	case s.theme() != nil:
		return w.T("themes.prompt.rename")
	case s.picked.topic != "":
		return w.T("themes.prompt.topic")
	}
	return w.T("theme.new")
}

// beside tells which theme the typed name is, or what the neighbour's is.
func (s *Screen) beside(w int) string {
	t, words, n := s.host.Theme(), s.host.Words(), s.note()
	name := s.typed()
	var to *workshop.Theme
	key := ""
	switch {
	case n != nil && name == "":
		to, key = s.neighbour(n), kit.KeyOf(words, kit.ThemeNeighbour)
	case name != "":
		to, key = s.named(name), kit.KeyOf(words, kit.Record)
	}
	if to == nil {
		return ""
	}
	label := kit.Cut(kit.Plain(to.Name), w/4)
	return t.Key.S(key) + t.Muted.Raw(" → ") + t.ThemeInk(to.Colour).Raw(kit.ThemeGlyph(to.Colour)) + t.Muted.S(" "+label+" ")
}
