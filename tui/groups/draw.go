package groups

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	s.follow()
	t := s.host.Theme()
	if s.mode == proposing {
		return kit.Frame{Lines: t.Base.Fill(s.drawProposal(w, h), w, h)}
	}
	var lines []string
	switch {
	case s.mode == wishing:
		lines = s.drawWishes(w, h-1)
	case len(s.meeting().Groups) == 0:
		lines = s.drawNone(w)
	default:
		lines = s.head(w)
		lines = append(lines, s.body(w, h-1-len(lines))...)
	}
	row, x := s.Line().Prompt(t, s.prompt(), s.beside(w), w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// prompt names what the line takes.
func (s *Screen) prompt() string {
	w := s.host.Words()
	switch {
	case s.mode == wishing && s.wishes.list.At == rowRounds:
		return w.T("wish.rounds")
	case s.mode == wishing, len(s.meeting().Groups) == 0:
		return w.T("field.groups")
	}
	return w.T("groups.find")
}

// beside says of which sizes the groups would be.
func (s *Screen) beside(int) string {
	n, ok := s.typed()
	if s.mode == looking && len(s.meeting().Groups) > 0 || s.mode == wishing && s.wishes.list.At == rowRounds {
		return ""
	}
	if people := s.people(); ok && n > 0 && people >= n {
		return s.host.Theme().Accent.S(s.host.Words().T("groups.preview", n, kit.SizesOf(people, n)) + " ")
	}
	return ""
}

// drawNone says who is there and what to type.
func (s *Screen) drawNone(w int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	there := words.T("groups.here", len(m.Here()))
	if room := m.Attendance.Room(); room.Known() {
		there = words.T("attendance.count", words.Count(room)) + " · " + there
	}
	lines := []string{"", t.Strong.S("   " + there), ""}
	for _, key := range []string{"groups.empty", "groups.empty.wishes", "groups.empty.late"} {
		for _, r := range kit.Wrap(words.T(key), min(w-6, 96)) {
			lines = append(lines, t.Base.S("   "+r))
		}
		lines = append(lines, "")
	}
	return lines
}

// head says in two lines what the groups are, how they change tables, and
// whether the room knows.
func (s *Screen) head(w int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	r := m.Rotation
	told := t.Warn.S("  ○ " + words.T("groups.nottold") + " ")
	if r.Announced {
		told = t.Good.S("  ● " + words.T("groups.announced") + " ")
	}
	title := words.T("groups.formed", len(m.Groups))
	if r.Rounds > 1 {
		title += " · " + words.T("rotation."+string(r.Kind))
	}
	lines := []string{t.Base.Spread(t.Strong.S(" "+title), told, w)}
	if r.Rounds > 1 {
		lines = append(lines, t.Base.Pad(s.roundLine(), w))
	}
	return append(lines, s.countOff(w)...)
}

// roundLine names the rounds: the one that is on, and the one that is looked at.
func (s *Screen) roundLine() string {
	t, words, r := s.host.Theme(), s.host.Words(), s.meeting().Rotation
	now := words.T("groups.on", r.At+1, r.Rounds)
	if s.shown() == r.At {
		return t.Base.S(" " + now)
	}
	return t.Muted.S(" "+now+" · ") + t.Accent.S("► "+words.T("groups.looked", s.shown()+1))
}

// countOff says how those without a name find their groups.
func (s *Screen) countOff(w int) []string {
	m, words := s.meeting(), s.host.Words()
	if s.shown() > 0 || !countsOff(m) { // later a number is not that of the table
		return nil
	}
	var lines []string
	for _, r := range kit.Wrap(words.T("groups.countoff", len(m.Groups)), w-2) {
		lines = append(lines, s.host.Theme().Base.S(" "+r))
	}
	return lines
}

// countsOff reports whether nobody is known by name and everybody finds a group
// by counting up to the number of the groups and from one again.
func countsOff(m *workshop.Meeting) bool {
	if len(m.Groups) < 2 || len(m.Here()) > 0 {
		return false
	}
	any := false
	for i, seats := range m.SeatsIn(0) {
		for _, n := range seats.Numbers {
			if any = true; (n-1)%len(m.Groups) != i {
				return false
			}
		}
	}
	return any
}

// body is the groups in the way in which they are looked at.
func (s *Screen) body(w, h int) []string {
	switch {
	case s.searching(), s.view == asRoutes:
		return s.drawRoutes(w, h)
	case s.view == asTables:
		return s.drawTables(w, h)
	}
	return s.drawLater(s.drawCards(s.sheet.cards, s.group, s.member, w, h), w, h)
}

// drawWishes draws what is asked for, in rows.
func (s *Screen) drawWishes(w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	rows := [][2]string{
		{words.T("field.groups"), s.sizesText()},
		{words.T("wish.kind"), words.T("rotation." + string(s.wishes.Kind))},
		{words.T("wish.rounds"), words.T("wish.times", s.wishes.Rounds)},
	}
	for i, c := range s.wishes.Criteria {
		label := ""
		if i == 0 {
			label = words.T("wish.criteria")
		}
		rows = append(rows, [2]string{label, number(i) + kit.Plain(s.criterionText(c))})
	}
	rows = append(rows, [2]string{"", "+ " + words.T("wish.add")}, [2]string{"", "→ " + words.T("groups.propose")})
	label := 0
	for _, r := range rows {
		label = max(label, kit.Width(r[0]))
	}
	lines := []string{t.Strong.S(" " + words.T("groups.wishes")), ""}
	from, to := s.wishes.list.Window(len(rows), h-2)
	for i := from; i < to; i++ {
		text := "   " + rows[i][0] + strings.Repeat(" ", label-kit.Width(rows[i][0])) + "  " + rows[i][1]
		if i == s.wishes.list.At {
			lines = append(lines, t.Selected.Pad(t.Selected.S(kit.Cut(" "+kit.Marked(text[1:]), w)), w))
			continue
		}
		lines = append(lines, t.Base.S(kit.Cut(text, w)))
	}
	if hint := s.wishHint(); len(lines)+1 < h {
		lines = append(lines, "")
		for _, r := range kit.Wrap(hint, min(w-6, 96)) {
			lines = append(lines, t.Muted.S("   "+r))
		}
	}
	return lines[:min(len(lines), h)]
}

// sizesText says how many groups are asked for and of which sizes they would be.
func (s *Screen) sizesText() string {
	n, people := s.wishes.Groups, s.people()
	if n < 1 || people < n {
		return s.host.Words().T("groups.formed", n)
	}
	return s.host.Words().T("wish.sizes", n, kit.SizesOf(people, n))
}

// wishHint explains the selected row.
func (s *Screen) wishHint() string {
	w := s.host.Words()
	switch at := s.wishes.list.At; {
	case at == rowGroups || at == rowRounds:
		return w.T("wish.number.hint")
	case at == rowKind:
		return w.T("rotation.hint." + string(s.wishes.Kind))
	case at == s.wishRows()-1:
		return w.T("wish.propose.hint")
	}
	return w.T("wish.criteria.hint")
}

// drawProposal draws what would be made, and what of the wishes it does not have.
func (s *Screen) drawProposal(w, h int) []string {
	t, words, p := s.host.Theme(), s.host.Words(), &s.proposal
	if len(p.cards) == 0 {
		return []string{"", t.Strong.S("   " + words.T("groups.searching"))}
	}
	title := words.T("groups.proposal", strconv.FormatUint(p.Wish.Seed, 10)) + words.T("groups.formed", len(p.cards[0]))
	if p.Wish.Rounds > 1 {
		title += " · " + words.T("rotation."+string(p.Wish.Kind)) + " · " + words.T("wish.times", p.Wish.Rounds)
	}
	right := ""
	switch {
	case p.waiting:
		right = t.Warn.S("  " + words.T("groups.searching") + " ")
	case len(p.cards) > 1:
		right = t.Accent.S("  ◄ " + words.T("groups.of", p.round+1, len(p.cards)) + " ► ")
	}
	lines := []string{t.Base.Spread(t.Strong.S(" "+title), right, w)}
	if p.Wish.Rounds > 1 {
		lines = append(lines, t.Base.S(" "+kit.Cut(s.pairsText(), w-2)))
	}
	lines = append(lines, s.drawUnmet(w, max(2, h/3-len(lines)))...)
	foot := t.Muted.S(" " + kit.Cut(words.T("groups.proposal.keys"), w-2))
	cards := s.drawCards(p.cards[p.round], p.list.At, unmarked, w, h-1-len(lines))
	return append(t.Base.Fill(append(lines, cards...), w, h-1), foot)
}

// pairsText says how many pairs would meet again.
func (s *Screen) pairsText() string {
	w, o := s.host.Words(), s.proposal.Outcome
	switch {
	case o.RepeatedPairs == 0:
		return w.T("pairs.none")
	case o.Wish.Kind == plan.None, o.Wish.Kind == plan.Questions:
		return w.T("pairs.together")
	case o.RepeatedPairs == o.LowerBound:
		return w.T("pairs.least", o.RepeatedPairs)
	}
	return w.T("pairs.most", o.RepeatedPairs, o.LowerBound)
}

// drawUnmet says what of the wishes could not be had, in so many lines at most.
func (s *Screen) drawUnmet(w, most int) []string {
	t, words := s.host.Theme(), s.host.Words()
	if len(s.proposal.Unmet) == 0 {
		if len(s.proposal.Wish.Criteria) == 0 {
			return nil
		}
		return []string{t.Good.S(" ✓ " + words.T("groups.met"))}
	}
	var lines []string
	for i, u := range s.proposal.Unmet {
		for j, r := range kit.Wrap(words.Unmet(u), w-4) {
			lead := " ! "
			if j > 0 {
				lead = "   "
			}
			lines = append(lines, t.Warn.S(lead+r))
		}
		if left := len(s.proposal.Unmet) - i - 1; left > 0 && len(lines) >= most-1 {
			return append(lines[:most-1], t.Warn.S("   "+words.T("groups.unmet.more", left)))
		}
	}
	return lines[:min(len(lines), most)]
}
