package intake

import "talkoot/workshop/lang"

// Told says in a few words each what else becomes of the notes of a table beside
// those that are added: what was there already, what is refused or left out, and
// what is added with them. Nothing is said of what does not occur.
func (p NotesPlan) Told(w *lang.Words) []string {
	var out []string
	for _, part := range []struct {
		key string
		n   int
	}{
		{"import.there", p.Done.Repeated},
		{"import.repeated", p.Read.Repeated},
		{"import.refused", len(p.Read.Refused)},
		{"import.skipped", p.Read.Skipped},
		{"import.lanes", p.Done.Lanes},
		{"import.themes", p.Done.Themes},
	} {
		if part.n > 0 {
			out = append(out, w.T(part.key, part.n))
		}
	}
	return out
}
