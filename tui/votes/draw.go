package votes

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// From these widths on the totals stand beside the list, and the result beside
// what was entered.
const (
	wide   = 120
	widest = 160
)

// Draw implements [kit.Screen]: how far the voting has come, the list, and the
// line at the bottom.
func (s *Screen) Draw(w, h int) kit.Frame {
	t := s.host.Theme()
	if s.Line() == nil {
		return kit.Frame{Lines: t.Base.Fill(s.said("votes.nothing", w), w, h)}
	}
	v := s.voting()
	var lines []string
	if v == nil {
		lines = s.said("votes.none", w)
	} else {
		lines = s.head(v, w)
		lines = append(lines, s.body(v, w, h-1-len(lines))...)
	}
	row, x := s.line.Prompt(t, s.prompt(v), s.beside(v, w), w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// said is a sentence in place of a list.
func (s *Screen) said(key string, w int) []string {
	lines := []string{""}
	for _, r := range kit.Wrap(s.host.Words().T(key), w-6) {
		lines = append(lines, s.host.Theme().Base.S("   "+r))
	}
	return lines
}

// head says in two lines what is voted on and how far that has come.
func (s *Screen) head(v *workshop.Voting, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	seen := t.Warn.S("  " + words.T("votes.hidden") + " ")
	if v.Revealed {
		seen = t.Good.S("  " + words.T("votes.revealed") + " ")
	}
	given := t.Strong.S(" " + s.given())
	if rules := s.rules(v); rules != "" {
		given += t.Muted.S(" · " + rules)
	}
	voted := words.T("votes.voted", s.sheet.voted, s.sheet.options)
	return []string{
		t.Base.Spread(t.Strong.S(" "+s.name(v)), seen, w),
		t.Base.Spread(given, t.Muted.S("  "+voted+" "), w),
	}
}

// given is what was cast, of what the voters could cast: "Annettu 76 / 80".
func (s *Screen) given() string {
	if s.sheet.possible == 0 {
		return s.host.Words().T("votes.given", s.sheet.cast)
	}
	return s.host.Words().T("votes.given_of", s.sheet.cast, s.sheet.possible)
}

// rules are how many vote and what each of them has: "20 äänestäjää × 4 ääntä".
func (s *Screen) rules(v *workshop.Voting) string {
	words := s.host.Words()
	var parts []string
	if v.Voters > 0 {
		parts = append(parts, words.T("doc.voters", v.Voters))
	}
	if v.Budget > 0 {
		parts = append(parts, s.each(v.Kind, v.Budget))
	}
	return strings.Join(parts, " × ")
}

// each writes a number of dots or euros.
func (s *Screen) each(kind workshop.VotingKind, n int) string {
	if kind == workshop.Money {
		return s.host.Words().Euros(int64(n) * 100)
	}
	return s.host.Words().T("votes.each", n)
}

// body is the list, and as much beside it as there is room for.
func (s *Screen) body(v *workshop.Voting, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	switch {
	case s.sheet.options == 0:
		return s.said("votes.nothing", w)
	case w < wide:
		rule := t.Edge.Raw(strings.Repeat("─", w))
		if s.result {
			return append([]string{rule}, s.ranked(v, w, h-1)...)
		}
		return append([]string{rule}, s.entered(v, w, h-1)...)
	case w < widest:
		pw := 40
		title, lines := words.T("votes.entering"), s.entered
		if s.result {
			title, lines = words.T("votes.result"), s.ranked
		}
		return kit.Beside(t.Box(title, lines(v, w-pw-2, h-2), w-pw, h, true), s.panel(v, pw, h))
	}
	pw := 44
	left := (w - pw) / 2
	return kit.Beside(
		t.Box(words.T("votes.entering"), s.entered(v, left-2, h-2), left, h, !s.result),
		t.Box(words.T("votes.result"), s.ranked(v, w-pw-left-2, h-2), w-pw-left, h, s.result),
		s.panel(v, pw, h))
}

// entered draws what was entered, in the order of the board.
func (s *Screen) entered(v *workshop.Voting, w, h int) []string {
	from, to := window(&s.entries, s.sheet.board, h)
	lines := make([]string, 0, h)
	for i := from; i < to; i++ {
		r := s.sheet.board[i]
		if r.option == nil {
			lines = append(lines, s.heading(r, w))
			continue
		}
		on := i == s.entries.At && !s.result
		lines = append(lines, s.row("", r.option, "", s.amount(v, r.option, on), on, w))
	}
	return lines
}

// window returns the rows to draw: with the first of a lane its heading too.
func window(l *picks, rows []row, h int) (from, to int) {
	if l.At > 0 && rows[l.At-1].option == nil {
		l.At--
		l.Window(len(rows), h)
		l.At++
	}
	return l.Window(len(rows), h)
}

func (s *Screen) heading(r row, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	title := words.T("votes.without")
	if r.lane != nil {
		title = words.Lane(r.lane)
	}
	return t.Strong.S(" " + kit.Cut(strings.ToUpper(kit.Plain(title)), w-2))
}

// row draws a note or theme: its place, number and text, a bar, and what it got.
func (s *Screen) row(place string, o *option, bar, amount string, on bool, w int) string {
	t := s.host.Theme()
	head := place + " " + before(strconv.Itoa(o.number), 4) + " "
	tail := bar + amount + " "
	room := max(1, w-kit.Width(head)-kit.Width(tail)-1)
	text := kit.Plain(o.text())
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(head)+kit.Cut(s.glyph(o)+text, room)), t.Selected.S(tail), w)
	}
	mark := ""
	if o.Theme != nil {
		mark = t.ThemeInk(o.Theme.Colour).S(s.glyph(o))
		room -= 2
	}
	return t.Base.Spread(t.Muted.S(head)+mark+t.Base.S(kit.Cut(text, room)), t.Accent.S(tail), w)
}

// glyph stands before the name of a theme.
func (s *Screen) glyph(o *option) string {
	if o.Theme == nil {
		return ""
	}
	return kit.ThemeGlyph(o.Theme.Colour) + " "
}

// amount is what a row got. Until the result is revealed only that of the
// selected row can be read: the room may see this screen.
func (s *Screen) amount(v *workshop.Voting, o *option, on bool) string {
	switch {
	case o.Tally.Sum() == 0:
		return ""
	case !v.Revealed && !on:
		return secret
	}
	return tally(s.host.Words(), v, o.Tally)
}

// secret stands for what is entered and not yet revealed.
const secret = "•"

// tally writes what was given: a sum, the mean grade with the number of grades,
// or how many were for, against and abstaining.
func tally(w *lang.Words, v *workshop.Voting, t workshop.Tally) string {
	switch v.Kind {
	case workshop.Rating:
		return w.T("votes.mean", w.Score(v, t), t.Sum())
	case workshop.Hands:
		var parts []string
		for _, n := range t {
			parts = append(parts, w.Number(int64(n)))
		}
		return strings.Join(parts, "–")
	}
	return w.Score(v, t)
}

// prompt names what a number goes to.
func (s *Screen) prompt(v *workshop.Voting) string {
	words := s.host.Words()
	if v == nil {
		return words.T("field.voters")
	}
	if o := s.selected(); o != nil {
		return s.label(o)
	}
	return words.T("votes.prompt")
}

// beside reminds of what can be typed.
func (s *Screen) beside(v *workshop.Voting, w int) string {
	if w < 80 || v == nil || !s.line.Empty() {
		return ""
	}
	return s.host.Theme().Muted.S(s.host.Words().T("votes.type."+string(v.Kind)) + " ")
}
