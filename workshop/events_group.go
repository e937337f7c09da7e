package workshop

// The kinds of events that concern small groups. What each does stands beside the
// part of the meeting that it concerns.

// GroupsFormed divides the people into groups, in place of any before.
type GroupsFormed struct {
	Groups []GroupPlan `json:"groups"`
	Division
}

// GroupPlan is a group of a [GroupsFormed].
type GroupPlan struct {
	Group   ID    `json:"group"`
	Label   Label `json:"label,omitzero"`
	Members []ID  `json:"members,omitempty"`
	Unnamed int   `json:"unnamed,omitempty"`
	Host    ID    `json:"host,omitempty"`
}

// GroupsAnnounced says that the room was told who belongs where, or takes that
// back.
type GroupsAnnounced struct {
	Division ID   `json:"division"`
	On       bool `json:"on"`
}

// GroupNamed gives a group a name of its own.
type GroupNamed struct {
	Group ID    `json:"group"`
	Label Label `json:"label"`
}

// GroupsMerged puts the people of one group into another, and ends the first.
type GroupsMerged struct {
	Into ID `json:"into"`
	From ID `json:"from"`
}

// MemberPlaced puts a person into a group and out of any other; where people
// change tables, for the present round.
type MemberPlaced struct {
	Group  ID `json:"group"`
	Person ID `json:"person"`
}

// SeatTaken gives somebody who came late a seat in each round from one on: a
// person, or the number that somebody without a name counts off.
type SeatTaken struct {
	Division ID   `json:"division"`
	Person   ID   `json:"person,omitempty"`
	Number   int  `json:"number,omitempty"`
	From     int  `json:"from"` // the round, from 0
	Groups   []ID `json:"groups"`
}

// GroupGrew changes how many people without a name a group has.
type GroupGrew struct {
	Group ID  `json:"group"`
	By    int `json:"by"`
}

// HostNamed says who is the host of a group; "" for nobody.
type HostNamed struct {
	Group  ID `json:"group"`
	Person ID `json:"person,omitempty"`
}

// ScribeNamed says who writes for a group; "" for nobody.
type ScribeNamed struct {
	Group  ID `json:"group"`
	Person ID `json:"person,omitempty"`
}

// RoundEntered says that a round of a rotation begins.
type RoundEntered struct {
	Division ID  `json:"division"`
	Round    int `json:"round"` // from 0
}

// PersonLeft says that a person has gone before the end.
type PersonLeft struct {
	Person ID `json:"person"`
}

func init() {
	register[GroupsFormed]()
	register[GroupsAnnounced]()
	register[GroupNamed]()
	register[GroupsMerged]()
	register[MemberPlaced]()
	register[SeatTaken]()
	register[GroupGrew]()
	register[HostNamed]()
	register[ScribeNamed]()
	register[RoundEntered]()
	register[PersonLeft]()
}

// Kind implements [Payload].
func (GroupsFormed) Kind() string    { return "groups.formed" }
func (GroupsAnnounced) Kind() string { return "groups.announced" }
func (GroupNamed) Kind() string      { return "group.named" }
func (GroupsMerged) Kind() string    { return "groups.merged" }
func (MemberPlaced) Kind() string    { return "member.placed" }
func (SeatTaken) Kind() string       { return "seat.taken" }
func (GroupGrew) Kind() string       { return "group.grew" }
func (HostNamed) Kind() string       { return "host.named" }
func (ScribeNamed) Kind() string     { return "scribe.named" }
func (RoundEntered) Kind() string    { return "round.entered" }
func (PersonLeft) Kind() string      { return "person.left" }

// The clock entries, which are never on the undo stack.
func (RoundEntered) clock() {}
