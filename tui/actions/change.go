package actions

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// menu offers what can be said of an action.
func (l *List) menu(a workshop.Recalled) {
	w := l.host.Words()
	var choices []kit.Choice
	for _, state := range []workshop.AgreementState{workshop.Done, workshop.Open, workshop.Dropped} {
		off := ""
		if state == a.State {
			off = w.T("off.state_same")
		}
		choices = append(choices, kit.Choice{Name: w.T("follow." + string(state)), Off: off, Run: func() tea.Cmd {
			return l.change(a, func(m *workshop.Meeting) (workshop.Change, error) { return m.FollowAgreement(a.ID, state, "") })
		}})
	}
	choices = append(choices,
		kit.Choice{Name: w.T("actions.edit"), Run: func() tea.Cmd { l.form(a); return nil }},
		kit.Choice{Name: w.T("actions.open"), Run: func() tea.Cmd { l.host.Close(l); return l.host.Open(a.Meeting.ID) }})
	l.host.Show(kit.NewMenu(l.host, w.T("agreement.action"), []string{a.What, w.Date(a.Meeting.Date) + " " + a.Meeting.Title}, choices...))
}

// form states anew what, who and when.
func (l *List) form(a workshop.Recalled) {
	w := l.host.Words()
	what := kit.NewField(w.T("field.what"), a.What, w.T("field.what.hint"))
	who := kit.NewField(w.T("field.who"), l.who(a.Who), w.T("field.who.hint"))
	due := kit.NewField(w.T("field.due"), w.Date(a.Due), w.T("field.date.hint"))
	was := who.Value()
	l.host.Show(kit.NewForm(l.host, w.T("agreement.edit"), func() (tea.Cmd, error) {
		terms := a.Terms
		var err error
		if terms.Due, err = workshop.ParseDateNear(due.Value(), l.today()); err != nil {
			return nil, err
		}
		if terms.What = what.Value(); workshop.CleanLine(terms.What) == "" {
			return nil, workshop.Err(workshop.CodeEmptyText)
		}
		if strings.TrimSpace(who.Value()) != was {
			terms.Who = l.people().OwnerNamed(who.Value())
		}
		return l.change(a, func(m *workshop.Meeting) (workshop.Change, error) { return m.EditAgreement(a.ID, terms) }), nil
	}, what, who, due))
}

// change lets something happen to an action in the meeting where it stands, which
// is read first if it was not.
func (l *List) change(a workshop.Recalled, how func(*workshop.Meeting) (workshop.Change, error)) tea.Cmd {
	id := a.Meeting.ID
	return l.host.Read(func() tea.Cmd {
		cmd := l.host.DoIn(id, func(m *workshop.Meeting) (workshop.Change, error) {
			c, err := how(m)
			if err == nil {
				l.changed = append(l.changed, id)
			}
			return c, err
		})
		l.load()
		return cmd
	}, id)
}

// undo takes back what was changed here last.
func (l *List) undo() tea.Cmd {
	n := len(l.changed)
	if n == 0 {
		l.host.Fail(workshop.Err(workshop.CodeNothingToUndo))
		return nil
	}
	cmd := l.host.UndoIn(l.changed[n-1])
	l.changed = l.changed[:n-1]
	l.load()
	return cmd
}
