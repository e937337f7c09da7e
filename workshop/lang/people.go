package lang

import (
	"slices"

	"talkoot/workshop"
)

// CountKind returns whom a count by kind is about: "officials", "participants
// remotely", or the words that somebody typed.
func (w *Words) CountKind(p workshop.Part) string {
	name := string(p.Kind)
	switch {
	case name == "":
		name = w.T("people.any")
	case slices.Contains(workshop.CountKinds, p.Kind):
		name = w.T("people." + name)
	}
	if p.Remote {
		return w.T("people.remote", name)
	}
	return name
}
