package kit

import (
	"strconv"
	"strings"

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

// AskMember asks who of a group should move to another, and to which.
func AskMember(h Host, g *workshop.Group) {
	w, s := h.Words(), h.Session()
	var choices []Choice
	for _, id := range g.Members {
		p := s.Meeting().Attendance.Presence(id)
		if p == nil {
			continue
		}
		name := w.T("person.erased")
		if r, ok := s.People().Revision(p.PersonRef); ok {
			name = r.Name()
		}
		choices = append(choices, Choice{Name: name, Run: func() tea.Cmd { AskGroup(h, id); return nil }})
	}
	if len(choices) == 0 {
		h.Say(w.T("groups.unnamed"))
		return
	}
	h.Show(NewMenu(h, w.T("cmd.group.move"), nil, choices...))
}

// AskGroupName asks for a name of its own for a group.
func AskGroupName(h Host, g *workshop.Group) {
	w := h.Words()
	f := NewField(w.T("field.name"), w.Label(g.Label), "")
	h.Show(NewForm(h, w.T("cmd.group.name"), func() (tea.Cmd, error) {
		c, err := h.Session().Meeting().NameGroup(g.ID, f.Value())
		return Accepted(h, c, err)
	}, f))
}

// GroupSizes writes the sizes of the groups of a meeting, ": 4, 4, 3"; "" where
// nobody counted the room.
func GroupSizes(m *workshop.Meeting) string {
	var parts []string
	for _, g := range m.Groups {
		if g.Size() > 0 {
			parts = append(parts, strconv.Itoa(g.Size()))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

// SizesOf writes of which sizes so many groups are: "4", or "4–5".
func SizesOf(people, groups int) string {
	if people%groups == 0 {
		return strconv.Itoa(people / groups)
	}
	return strconv.Itoa(people/groups) + "–" + strconv.Itoa(people/groups+1)
}
