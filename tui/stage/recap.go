package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// agreement is a row of the panel above the notes: in a recap what was agreed
// before, in a closing what was agreed today.
type agreement struct {
	meeting workshop.ID // where it was agreed
	id      workshop.ID
	from    string // the day of an earlier meeting
	workshop.Terms
	state workshop.AgreementState
}

// agreements are the rows of the panel; none in other kinds of stages.
func (s *Screen) agreements() []agreement {
	st, m := s.stage(), s.meeting()
	var out []agreement
	switch {
	case st == nil:
	case st.Kind == workshop.Recap:
		for _, r := range s.host.Catalogue().Recap(m.ID) {
			from := s.host.Words().T("agreed.on", s.host.Words().Date(r.Meeting.Date))
			out = append(out, agreement{r.Meeting.ID, r.ID, from, r.Terms, r.State})
		}
	case st.Kind == workshop.Closing:
		for _, a := range m.Agreements {
			out = append(out, agreement{m.ID, a.ID, "", a.Terms, a.State})
		}
	}
	return out
}

// followMenu asks what became of the selected agreement.
func (s *Screen) followMenu() tea.Cmd {
	a := s.agreements()[s.recalled.At]
	w := s.host.Words()
	var choices []kit.Choice
	for _, state := range []workshop.AgreementState{workshop.Done, workshop.Open, workshop.Dropped} {
		off := ""
		if state == a.state {
			off = w.T("off.state_same")
		}
		choices = append(choices, kit.Choice{Name: w.T("follow." + string(state)), Off: off, Run: func() tea.Cmd {
			return s.follow(a, state)
		}})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("agreement."+string(a.Kind)), []string{a.What}, choices...))
	return nil
}

func (s *Screen) follow(a agreement, state workshop.AgreementState) tea.Cmd {
	here := s.meeting().ID
	if a.meeting == here {
		c, err := s.meeting().FollowAgreement(a.id, state, here)
		cmd, _ := s.host.Do(c, err)
		return cmd
	}
	return s.host.DoIn(a.meeting, func(m *workshop.Meeting) (workshop.Change, error) {
		return m.FollowAgreement(a.id, state, here)
	})
}

// panel draws the agreements in a box of at most h lines; nil where there is
// none. Where the window is narrow an agreement takes two lines: what, and below
// it who, when and where next.
func (s *Screen) panel(w, h int) []string {
	st, t, words := s.stage(), s.host.Theme(), s.host.Words()
	if st.Kind != workshop.Recap && st.Kind != workshop.Closing {
		return nil
	}
	rows := s.agreements()
	title := words.T("stage.agreed." + string(st.Kind))
	if len(rows) == 0 {
		return t.Box(title, []string{t.Muted.S(" " + words.T("stage.agreed.none."+string(st.Kind)))}, w, 3, false)
	}
	each := 1
	if w < 120 {
		each = 2
	}
	h = min(h, len(rows)*each+2)
	var lines []string
	from, to := s.recalled.Window(len(rows), max(1, (h-2)/each))
	for i := from; i < to; i++ {
		on := s.picked == pickedAgreement && i == s.recalled.At
		if each == 1 {
			lines = append(lines, s.agreementRow(rows[i], on, w-2))
			continue
		}
		lines = append(lines, s.agreementRows(rows[i], on, w-2)...)
	}
	if hidden := len(rows) - (to - from); hidden > 0 {
		title += " " + words.T("stage.agreed.more", hidden)
	}
	return t.Box(title, lines, w, h, s.picked == pickedAgreement)
}

// aside is who, when, where next and from which meeting.
func (s *Screen) aside(a agreement) string {
	words := s.host.Words()
	var parts []string
	for _, part := range []string{
		words.Owner(a.Who, s.host.Session().People(), workshop.Revision.Name), due(words, a.Due), a.Next, a.from,
	} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func due(w *lang.Words, d workshop.Date) string {
	if d.IsZero() {
		return ""
	}
	return w.T("due.by", w.Date(d))
}

func (s *Screen) agreementRow(a agreement, on bool, w int) string {
	t := s.host.Theme()
	left, right := " "+kit.StateMark(a.state)+" "+a.What, kit.Cut(kit.Plain(s.aside(a)), w*2/5)
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(left)), t.Selected.S(" "+right+" "), w)
	}
	return t.Base.Spread(t.Base.S(left), t.Muted.S(" "+right+" "), w)
}

func (s *Screen) agreementRows(a agreement, on bool, w int) []string {
	t := s.host.Theme()
	what, aside, first := t.Base, t.Muted, " "+kit.StateMark(a.state)+" "+a.What
	if on {
		what, aside, first = t.Selected, t.Selected, kit.Marked(first)
	}
	return []string{
		what.Pad(what.S(first), w),
		aside.Pad(aside.S("     "+s.aside(a)), w),
	}
}
