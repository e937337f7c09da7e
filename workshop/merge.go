package workshop

import "slices"

// Repeats is how many times a note was said again by others, those merged with
// it included: each of them was said once, and as often again as it was itself.
func (n *Note) Repeats() int {
	again := n.Mentions
	for _, x := range n.Merged {
		again += 1 + x.Repeats()
	}
	return again
}

// Sayings returns all other words in which a note was said: again by others, or
// in the notes merged with it. Each stands once.
func (n *Note) Sayings() []string {
	if len(n.Merged) == 0 {
		return n.Said
	}
	out := slices.Clone(n.Said)
	for _, x := range n.Merged {
		for _, s := range append([]string{x.Text}, x.Sayings()...) {
			if s != n.Text && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// isPartOf reports whether a note, which may be nil, is another one or was
// merged with it.
func (n *Note) isPartOf(whole *Note) bool {
	for ; n != nil; n = n.into {
		if n == whole {
			return true
		}
	}
	return false
}

// MergeNotes says that notes of a board mean the same as another one of it,
// which from now on stands for them. Their words, mentions and votes stay and
// are counted with it.
func (m *Meeting) MergeNotes(into ID, notes ...ID) (Change, error) {
	to := m.notes[into]
	if to == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	to = to.Standing()
	var ids []ID
	for _, id := range notes {
		n := m.notes[id]
		switch {
		case n == nil:
			return Change{}, Err(CodeUnknownNote, "")
		case n.Standing() == to:
			continue
		case n.Lane().stage != to.lane.stage:
			return Change{}, Err(CodeOtherBoard, n.Number, to.Number)
		}
		ids = append(ids, n.Standing().ID)
	}
	if len(ids) == 0 {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NotesMerged{to.ID, ids})
}

// UnmergeNote lets a merged note stand for itself again, in its own lanes.
func (m *Meeting) UnmergeNote(id ID) (Change, error) {
	n := m.notes[id]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case n.into == nil:
		return Change{}, Err(CodeUnchanged)
	}
	return change(NoteUnmerged{id})
}

func (p NotesMerged) onMeeting(m *Meeting, _ Entry) {
	to := m.notes[p.Into]
	if to == nil {
		return
	}
	to = to.Standing() // another laptop may have merged it away meanwhile
	for _, id := range p.Notes {
		n := m.notes[id]
		if n == nil || n.into != nil || n == to || n.lane.stage != to.lane.stage {
			continue
		}
		n.leaveLanes()
		n.into = to
		to.Merged = append(slices.Clone(to.Merged), n)
		m.merged++
		m.touchWhole(n)
	}
}

func (p NoteUnmerged) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	if n == nil || n.into == nil {
		return
	}
	m.touchWhole(n)
	stood := n.Lane()
	n.into.Merged = slices.DeleteFunc(slices.Clone(n.into.Merged), func(x *Note) bool { return x == n })
	n.into = nil
	m.merged--
	m.comeBack(n, stood)
}

// comeBack puts a note that was merged into the lanes from which it came. Where
// its own went meanwhile with the whole board, that is the lane in which it
// stood under another note. It keeps its theme if it is on that board.
func (m *Meeting) comeBack(n *Note, stood *Lane) {
	also := n.also
	n.also = nil
	if m.lanes[n.lane.ID] != n.lane {
		l, displaced := m.laneFor(n.lane.ID)
		if l == nil {
			l = stood
		}
		n.lane, n.displaced = l, displaced
	}
	n.lane.Notes = append(n.lane.Notes, n)
	for _, l := range also {
		if l, displaced := m.laneFor(l.ID); l == nil || l.stage != n.lane.stage {
			continue
		} else if !displaced.IsZero() {
			n.away = append(slices.Clone(n.away), displaced)
		} else if !n.StandsIn(l) {
			m.list(n, l)
		}
	}
	if !n.displaced.IsZero() || len(n.away) > 0 { // the board may have its lanes again
		m.sortDisplaced(&n.lane.stage.Board)
	}
	if n.Theme != nil && n.Theme.stage != n.lane.stage {
		n.Theme = nil
	}
}
