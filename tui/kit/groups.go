package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// AskGroup asks for the group that somebody should be in.
func AskGroup(h Host, person workshop.ID) {
	w, m := h.Words(), h.Session().Meeting()
	var choices []Choice
	for _, g := range m.Groups {
		name := w.GroupSize(m, g)
		off := ""
		if now := m.GroupOf(person); now != nil && now.ID == g.ID {
			off = w.T("off.group_same")
		}
		choices = append(choices, Choice{Name: name, Off: off, Run: func() tea.Cmd {
			c, err := h.Session().Meeting().PlaceMember(g.ID, person)
			cmd, ok := h.Do(c, err)
			if ok {
				h.Say(w.T("group.moved", w.Group(h.Session().Meeting(), g)))
			}
			return cmd
		}})
	}
	h.Show(NewMenu(h, w.T("person.group"), nil, choices...))
}
