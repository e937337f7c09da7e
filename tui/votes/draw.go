package votes

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	if s.Line() == nil {
		return kit.Frame{Lines: t.Base.Fill(s.said("votes.nothing", w), w, h)}
	}
	s.follow()
	v := s.voting()
	if v == nil {
		row, x := s.line.Prompt(t, words.T("field.voters"), "", w)
		lines := t.Base.Fill(s.said("votes.none", w), w, h-1)
		return kit.Frame{Lines: append(lines, row), Cursor: &kit.Point{X: x, Y: h - 1}}
	}
	lines := s.head(v, w)
	lines = append(lines, s.entries(v, w, h-1-len(lines))...)
	row, x := s.line.Prompt(t, s.prompt(), s.beside(v, w), w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

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
	name := words.T("votes.kind." + string(v.Kind))
	if v.OnThemes {
		name = words.T("votes.themes", name)
	}
	if v.Title != "" {
		name += " · " + v.Title
	}
	seen := t.Warn.S(words.T("votes.hidden") + " ")
	if v.Revealed {
		seen = t.Good.S(words.T("votes.revealed") + " ")
	}
	given := t.Strong.S(" " + s.given(v))
	if rules := s.rules(v); rules != "" {
		given += t.Muted.S(" · " + rules)
	}
	entered := words.T("votes.entered", s.sheet.entered, s.options(v.VotingTerms))
	return []string{
		t.Base.Spread(t.Strong.S(" "+name), seen, w),
		t.Base.Spread(given, t.Muted.S("  "+entered+" "), w),
		t.Edge.Raw(strings.Repeat("─", w)),
	}
}

// given is what was cast, of what the voters could cast: "Annettu 76 / 80".
func (s *Screen) given(v *workshop.Voting) string {
	if s.sheet.possible == 0 {
		return s.host.Words().T("votes.given", s.sheet.cast)
	}
	return s.host.Words().T("votes.given_of", s.sheet.cast, s.sheet.possible)
}

// rules are how many vote and what each of them has.
func (s *Screen) rules(v *workshop.Voting) string {
	words := s.host.Words()
	var parts []string
	if v.Voters > 0 {
		parts = append(parts, words.T("votes.voters", v.Voters))
	}
	if v.Budget > 0 {
		parts = append(parts, words.T("votes.each."+string(v.Kind), v.Budget))
	}
	return strings.Join(parts, " × ")
}

// entries draws what was entered, in the order of the board.
func (s *Screen) entries(v *workshop.Voting, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	from, to := s.list.Window(len(s.sheet.board), h)
	lines := make([]string, 0, h)
	for i := from; i < to; i++ {
		r := s.sheet.board[i]
		if r.lane != nil {
			lines = append(lines, t.Strong.S(" "+strings.ToUpper(words.Lane(r.lane))))
			continue
		}
		on := i == s.list.At
		lines = append(lines, s.entry(r, s.amount(v, r, on), on, w))
	}
	return lines
}

func (s *Screen) entry(r row, amount string, on bool, w int) string {
	t := s.host.Theme()
	head := numbered(r.number)
	text := kit.Cut(kit.Plain(r.text()), w-len(head)-kit.Width(amount)-2)
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(head)+text), t.Selected.S(amount+" "), w)
	}
	return t.Base.Spread(t.Muted.S(head)+t.Base.S(text), t.Accent.S(amount+" "), w)
}

// numbered is the number of a note or theme, right-aligned.
func numbered(n int) string {
	number := strconv.Itoa(n)
	return strings.Repeat(" ", max(1, 5-len(number))) + number + " "
}

// amount is what a row got. Until the result is revealed only that of the
// selected row can be read: the room may see this screen.
func (s *Screen) amount(v *workshop.Voting, r row, on bool) string {
	switch {
	case r.Tally.Sum() == 0:
		return ""
	case !v.Revealed && !on:
		return "•"
	}
	return s.tally(v.Kind, r.Tally, r.Score)
}

// tally writes what was given: "6", "250 €", a mean grade with the number of
// grades, or those for less those against with all three.
func (s *Screen) tally(kind workshop.VotingKind, t workshop.Tally, score float64) string {
	words := s.host.Words()
	switch kind {
	case workshop.Rating:
		return words.T("votes.mean", words.Decimal(score), t.Sum())
	case workshop.Hands:
		return strings.Replace(strconv.Itoa(int(score)), "-", "−", 1) + words.T("votes.hands", t[0], t[1], t[2])
	}
	return words.T("votes.amount."+string(kind), t.Sum())
}

// prompt names what a number goes to.
func (s *Screen) prompt() string {
	words := s.host.Words()
	r, ok := s.selected()
	switch {
	case !ok:
		return words.T("votes.prompt")
	case r.Theme != nil:
		return words.T("votes.theme", strconv.Itoa(r.number))
	}
	return words.T("note.title", strconv.Itoa(r.number))
}

// beside reminds of what can be typed.
func (s *Screen) beside(v *workshop.Voting, w int) string {
	if w < 80 || !s.line.Empty() {
		return ""
	}
	return s.host.Theme().Muted.S(s.host.Words().T("votes.type."+string(v.Kind)) + " ")
}
