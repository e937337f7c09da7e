package kit

import (
	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// remembered is how many meetings back people remember with whom they sat.
const remembered = 8

// EarlierMeetings are the meetings of the series that a division of the room
// takes into account, the newest first. Whoever divides has them read.
func EarlierMeetings(h Host) (out []workshop.ID) {
	for _, e := range h.Catalogue().EarlierInSeries(h.Session().Meeting().ID) {
		if len(out) < remembered {
			out = append(out, e.ID)
		}
	}
	return out
}

// SatTogether is who has sat with whom, as far as the earlier meetings are read.
func SatTogether(h Host) plan.Pairs {
	var earlier []*workshop.Meeting
	for _, id := range EarlierMeetings(h) {
		if m := h.Other(id); m != nil {
			earlier = append(earlier, m)
		}
	}
	return plan.History(h.Session().Meeting(), earlier...)
}

// DivideInto divides the room at once into so many groups, as it is usually
// wanted: see [plan.Usual]. A thousand people take some 10 ms.
func DivideInto(h Host, groups int) (workshop.Change, error) {
	m, people := h.Session().Meeting(), h.Session().People()
	o, err := plan.Divide(m, people, SatTogether(h), plan.Wish{Groups: groups, Criteria: plan.Usual(), Seed: 1})
	if err != nil {
		return workshop.Change{}, err
	}
	return m.Divide(h.Moment(), o.Plan)
}
