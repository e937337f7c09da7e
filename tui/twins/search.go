package twins

import (
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// search is what a search remembers for the next one. Of notes with the very same
// text only the first stands in the index: a survey may bring hundreds of them,
// and to compare each with each would take minutes.
type search struct {
	index likeness.Index
	known map[workshop.ID]bool // what stands in the index
}

// groups returns the notes that say the same: first those in the very same
// words, then the likest.
func (s *search) groups(texts []likeness.Text) (out [][]workshop.ID) {
	same := map[string][]workshop.ID{}
	first := map[workshop.ID]string{}
	for _, t := range texts {
		if len(same[t.Text]) == 0 {
			first[t.ID] = t.Text
		}
		same[t.Text] = append(same[t.Text], t.ID)
	}
	for id := range s.known {
		if _, stands := first[id]; !stands {
			s.index.Remove(id)
		}
	}
	s.known = map[workshop.ID]bool{}
	for id, text := range first {
		s.index.Add(id, text)
		s.known[id] = true
	}
	for _, like := range s.index.Groups() {
		var g []workshop.ID
		for _, id := range like {
			g = append(g, same[first[id]]...)
			delete(same, first[id])
		}
		out = append(out, g)
	}
	var alone [][]workshop.ID
	for _, t := range texts {
		if g := same[t.Text]; len(g) > 1 && g[0] == t.ID {
			alone = append(alone, g)
		}
	}
	return append(alone, out...)
}
