package workshop

import "slices"

// Facts are what a meeting was told besides notes: its key figures, coming
// events, the activities of the year, and materials. They stand in lists of their
// own and are removed and moved alike.

// factIn returns the fact of a list with an id, or nil.
func factIn[T any](list []*T, id ID, idOf func(*T) ID) *T {
	if i := slices.IndexFunc(list, func(x *T) bool { return idOf(x) == id }); i >= 0 {
		return list[i]
	}
	return nil
}

// hasFact reports whether something of the meeting has an id that a fact is
// about to get.
func (m *Meeting) hasFact(id ID) bool {
	return m.Figure(id) != nil || m.Occasion(id) != nil || m.Activity(id) != nil || m.Material(id) != nil
}

// roomForFact refuses ([CodeTooManyFacts]) one more where there are so many.
func roomForFact(n int) error {
	if n >= MaxFacts {
		return Err(CodeTooManyFacts, MaxFacts)
	}
	return nil
}

// RemoveFact takes a figure, coming event, activity or material away. A figure
// from which others are derived stays ([CodeFigureInUse]).
func (m *Meeting) RemoveFact(id ID) (Change, error) {
	if !m.hasFact(id) {
		return Change{}, Err(CodeUnknownFact)
	}
	if derived := m.DerivedFrom(id); len(derived) > 0 {
		return Change{}, Err(CodeFigureInUse, derived[0].Name)
	}
	return change(FactRemoved{id})
}

// MoveFact moves a figure, coming event, activity or material by some places in
// its list. Coming events stay in the order of their dates.
func (m *Meeting) MoveFact(id ID, by int) (Change, error) {
	if !m.hasFact(id) {
		return Change{}, Err(CodeUnknownFact)
	}
	for _, after := range []func() (ID, bool){
		func() (ID, bool) { return afterMove(m.Figures, id, by, figureID) },
		func() (ID, bool) { return afterMove(m.Activities, id, by, activityID) },
		func() (ID, bool) { return afterMove(m.Materials, id, by, materialID) },
		func() (ID, bool) {
			o := m.Occasion(id)
			same := slices.DeleteFunc(slices.Clone(m.Occasions), func(x *Occasion) bool { return o == nil || compareOccasions(o, x) != 0 })
			after, ok := afterMove(same, id, by, occasionID)
			if i := slices.IndexFunc(m.Occasions, func(x *Occasion) bool { return len(same) > 0 && x == same[0] }); ok && after == "" && i > 0 {
				after = m.Occasions[i-1].ID
			}
			return after, ok
		},
	} {
		if after, ok := after(); ok {
			return change(FactMoved{id, after})
		}
	}
	return Change{}, Err(CodeUnchanged)
}

// afterMove returns behind what a fact comes to stand when it moves by some
// places, and whether it stands in the list and moves at all.
func afterMove[T any](list []*T, id ID, by int, idOf func(*T) ID) (ID, bool) {
	i := slices.IndexFunc(list, func(x *T) bool { return idOf(x) == id })
	if i < 0 {
		return "", false
	}
	to := min(max(i+by, 0), len(list)-1)
	return afterAt(list, i, to, idOf), to != i
}

func (p FactRemoved) onMeeting(m *Meeting, _ Entry) {
	m.Figures = slices.DeleteFunc(m.Figures, func(x *Figure) bool { return x.ID == p.Fact })
	m.Occasions = slices.DeleteFunc(m.Occasions, func(x *Occasion) bool { return x.ID == p.Fact })
	m.Activities = slices.DeleteFunc(m.Activities, func(x *Activity) bool { return x.ID == p.Fact })
	m.Materials = slices.DeleteFunc(m.Materials, func(x *Material) bool { return x.ID == p.Fact })
}

func (p FactMoved) onMeeting(m *Meeting, _ Entry) {
	if p.After == p.Fact {
		return
	}
	m.Figures = moveFact(m.Figures, p, figureID)
	m.Occasions = moveFact(m.Occasions, p, occasionID)
	m.Activities = moveFact(m.Activities, p, activityID)
	m.Materials = moveFact(m.Materials, p, materialID)
	m.sortOccasions()
}

func moveFact[T any](list []*T, p FactMoved, idOf func(*T) ID) []*T {
	x := factIn(list, p.Fact, idOf)
	if x == nil {
		return list
	}
	list = slices.DeleteFunc(list, func(y *T) bool { return y == x })
	return insertAfter(list, x, p.After, idOf)
}

// factOwners are those who see to activities or gave materials.
func (m *Meeting) factOwners() []*Owner {
	var out []*Owner
	for _, a := range m.Activities {
		out = append(out, &a.Who)
	}
	for _, x := range m.Materials {
		out = append(out, &x.By)
	}
	return out
}
