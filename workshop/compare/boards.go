package compare

import (
	"cmp"
	"slices"

	"talkoot/workshop"
)

// Names are what the sides of a comparison are called.
type Names interface {
	// Sitting names a meeting among others at the same place.
	Sitting(m *workshop.Meeting) string
	// Venue names a meeting among others at other places.
	Venue(m *workshop.Meeting) string
	// Answering names a group, and with nil those without one.
	Answering(m *workshop.Meeting, g *workshop.Group) string
}

// Boards compares the board of a stage with those that [workshop.Board.Compared]
// names: itself means its groups with each other; meetings at one place are
// compared over time, and those at several places with each other. Other returns
// another meeting, nil for one that cannot be had, which is left out. It is false
// where there is nothing to compare with.
func Boards(m *workshop.Meeting, s *workshop.Stage, other func(workshop.ID) *workshop.Meeting, names Names) (Comparison, bool) {
	type held struct {
		*workshop.Meeting
		stage *workshop.Stage
	}
	all := []held{{m, s}}
	for _, ref := range s.Board.Compared {
		if ref.Meeting == m.ID && ref.Stage == s.ID {
			return Groups(m, s, names), len(m.Groups) > 0
		}
		o := m
		if ref.Meeting != m.ID {
			o = other(ref.Meeting)
		}
		if o != nil && o.Stage(ref.Stage) != nil {
			all = append(all, held{o, o.Stage(ref.Stage)})
		}
	}
	slices.SortStableFunc(all, func(a, b held) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Time, b.Time), cmp.Compare(a.StageNumber(a.stage.ID), b.StageNumber(b.stage.ID)))
	})
	kind, name := OverTime, names.Sitting
	if slices.ContainsFunc(all, func(h held) bool { return folded(h.Place) != folded(m.Place) }) {
		kind, name = Between, names.Venue
	}
	var sides []Side
	for _, h := range all {
		sides = append(sides, OfBoard(h.stage, name(h.Meeting)))
	}
	return Compare(sides, kind), len(all) > 1
}
