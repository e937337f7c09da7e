package lang

import (
	"slices"

	"talkoot/workshop"
)

// Counted returns a count with whom it is about, as it is said: "noin 20 asukasta",
// "5 participants remotely".
func (w *Words) Counted(p workshop.Part) string {
	n := w.Count(p.Count)
	if !p.Known() { // there is no number that the words could follow
		return w.CountKind(p) + ": " + n
	}
	text := n + " " + string(p.Kind)
	switch {
	case p.Kind == "":
		text = w.T("counted.any", n)
	case slices.Contains(workshop.CountKinds, p.Kind):
		text = w.T("counted."+string(p.Kind), n)
	}
	if p.Remote {
		return w.T("people.remote", text)
	}
	return text
}
