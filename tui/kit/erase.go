package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// AskErase asks before a name is erased: undo cannot help there.
func AskErase(h Host, r workshop.Revision) {
	w := h.Words()
	Confirm(h, w.T("person.erase"), []string{r.Name(), w.T("erase.warning")}, func() tea.Cmd { return h.Erase(r.Person) })
}

// Confirm asks before something happens that undo cannot take back. Enter alone
// leaves everything as it is.
func Confirm(h Host, name string, text []string, run func() tea.Cmd) {
	h.Show(NewMenu(h, name, text,
		Choice{Name: h.Words().T("cancel"), Run: func() tea.Cmd { return nil }},
		Choice{Name: name, Run: run},
	))
}
