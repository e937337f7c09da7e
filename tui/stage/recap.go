package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// agreement is a row of the panel above the notes: in a recap what was agreed
// before and what was parked, in a closing what was agreed today.
type agreement struct {
	meeting workshop.ID // where it stands
	id      workshop.ID
	from    string // the day of an earlier meeting
	workshop.Terms
	state workshop.AgreementState
	topic bool // it is a parked note
	carry bool // it can be carried over
}

// agreements are the rows of the panel; none in other kinds of stages.
func (s *Screen) agreements() []agreement {
	st, m := s.stage(), s.meeting()
	var out []agreement
	switch {
	case st == nil:
	case st.Kind == workshop.Recap:
		out = s.recalledRows()
	case st.Kind == workshop.Closing:
		for _, a := range m.Agreements {
			out = append(out, agreement{meeting: m.ID, id: a.ID, Terms: a.Terms, state: a.State})
		}
	}
	return out
}

// recalledRows are what earlier meetings left. What was carried over stands as it
// is in this meeting.
func (s *Screen) recalledRows() (out []agreement) {
	m, w, c := s.meeting(), s.host.Words(), s.host.Catalogue()
	open := m.Closed.IsZero()
	for _, r := range c.Recap(m.ID) {
		row := agreement{
			meeting: r.Meeting.ID, id: r.ID, from: w.T("agreed.on", w.Date(r.Meeting.Date)), Terms: r.Terms, state: r.State,
			carry: open && r.Kind != workshop.Decision && r.State == workshop.Open,
		}
		if a := m.Agreement(r.ID); a != nil {
			row.meeting, row.Terms, row.state, row.carry = m.ID, a.Terms, a.State, false
			row.from += ", " + w.T("off.carried")
		}
		out = append(out, row)
	}
	for _, t := range c.ParkedBefore(m.ID) {
		row := agreement{
			meeting: t.Meeting.ID, id: t.Note, from: w.T("recap.from", w.Date(t.Meeting.Date)), state: t.State,
			Terms: workshop.Terms{What: w.T("carry.topic", t.Text)}, topic: true, carry: open && t.State == workshop.Open,
		}
		if n := m.Note(t.Note); n != nil {
			row.meeting, row.state, row.carry = m.ID, n.State, false
			row.from += ", " + w.T("off.carried")
		}
		out = append(out, row)
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
		name := w.T("follow." + string(state))
		if a.topic {
			name = w.T("recap.topic." + string(state))
		}
		choices = append(choices, kit.Choice{Name: name, Off: off, Run: func() tea.Cmd { return s.follow(a, state) }})
	}
	if a.carry {
		choices = append(choices, kit.Choice{Name: w.T("recap.carry"), Run: func() tea.Cmd { return kit.CarryOne(s.host, a.id) }})
	}
	title := w.T("recap.topic")
	if !a.topic {
		title = w.T("agreement." + string(a.Kind))
	}
	s.host.Show(kit.NewMenu(s.host, title, []string{a.What}, choices...))
	return nil
}

func (s *Screen) follow(a agreement, state workshop.AgreementState) tea.Cmd {
	here := s.meeting().ID
	how := func(m *workshop.Meeting) (workshop.Change, error) {
		if a.topic {
			return m.FollowNote(a.id, state, here)
		}
		return m.FollowAgreement(a.id, state, here)
	}
	if a.meeting == here {
		c, err := how(s.meeting())
		cmd, _ := s.host.Do(c, err)
		return cmd
	}
	return s.host.DoIn(a.meeting, how)
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
