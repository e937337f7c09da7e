package twins

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
)

// group is notes that say the same, or, as the last one, all that are merged
// with others already.
type group struct {
	notes  []*workshop.Note
	merged bool
}

// row is a note of a group.
type row struct{ group, note int }

// sheet is the near-duplicates of the board as they stand now. It is made anew
// only when the board or what was found has changed.
type sheet struct {
	version kit.Version
	search  int // the number of the search that the groups are from

	groups []group
	rows   []row
	aside  int // how many groups are left out
}

// newSheet makes the sheet of a board. Found are the groups as they were found,
// perhaps before the newest changes; those that were put aside are left out.
func newSheet(b *workshop.Board, found [][]workshop.ID, aside []map[workshop.ID]bool) sheet {
	var s sheet
	notes := b.Notes()
	standing := make(map[workshop.ID]*workshop.Note, len(notes))
	var merged group
	merged.merged = true
	for _, n := range notes {
		standing[n.ID] = n
		merged.notes = append(merged.notes, mergedWith(n)...)
	}
	for _, ids := range found {
		var g group
		for _, id := range ids {
			if n := standing[id]; n != nil {
				g.notes = append(g.notes, n)
			}
		}
		switch {
		case len(g.notes) < 2:
		case g.isAside(aside):
			s.aside++
		default:
			s.add(g)
		}
	}
	if len(merged.notes) > 0 {
		s.add(merged)
	}
	return s
}

func (s *sheet) add(g group) {
	for i := range g.notes {
		s.rows = append(s.rows, row{len(s.groups), i})
	}
	s.groups = append(s.groups, g)
}

// mergedWith are all notes that a note stands for.
func mergedWith(n *workshop.Note) (out []*workshop.Note) {
	for _, x := range n.Merged {
		out = append(append(out, x), mergedWith(x)...)
	}
	return out
}

// isAside reports whether all notes of a group were put aside together.
func (g group) isAside(aside []map[workshop.ID]bool) bool {
	for _, ids := range aside {
		all := true
		for _, n := range g.notes {
			all = all && ids[n.ID]
		}
		if all {
			return true
		}
	}
	return false
}

// others are the notes of a group but one.
func (g group) others(but *workshop.Note) (out []*workshop.Note) {
	for _, n := range g.notes {
		if n != but {
			out = append(out, n)
		}
	}
	return out
}

// twoLanes reports whether some notes stand in different lanes.
func (g group) twoLanes() bool {
	for _, n := range g.notes {
		if n.Lane() != g.notes[0].Lane() {
			return true
		}
	}
	return false
}

// note is the note of a row.
func (s *sheet) note(i int) *workshop.Note {
	r := s.rows[i]
	return s.groups[r.group].notes[r.note]
}
