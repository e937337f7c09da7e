package workshop

// The kinds of events that concern who was there. What each does stands beside
// the part of the meeting that it concerns.

// CountObserved is a head count of the room as a whole.
type CountObserved struct{ Count }

// CountChanged says that people came (or, below 0, left) since the last count.
type CountChanged struct {
	By int `json:"by"`
}

// PartCounted is a count of people of one kind, or of those who take part from
// elsewhere; one that is not known takes it back.
type PartCounted struct{ Part }

// PersonCame says that a person is present.
type PersonCame struct {
	PersonRef
	Remote   bool `json:"remote,omitempty"`
	Excluded bool `json:"excluded,omitempty"`
}

// PersonRegistered says that a person said that they would come, or could not,
// or did not.
type PersonRegistered struct {
	PersonRef
	State PresenceState `json:"state"`
}

// RegistrationRemoved says that a person was not registered after all.
type RegistrationRemoved struct {
	Person ID `json:"person"`
}

// PresenceMarked says how a person takes part, and whether they count for whoever
// funds the meeting.
type PresenceMarked struct {
	Person   ID   `json:"person"`
	Remote   bool `json:"remote,omitempty"`
	Excluded bool `json:"excluded,omitempty"`
}

// PresenceTimed corrects when a person was there.
type PresenceTimed struct {
	Person ID     `json:"person"`
	Spans  []Span `json:"spans"`
}

// PersonRenamed says which revision of a person's record is now the right one.
type PersonRenamed struct{ PersonRef }

// PresenceRemoved says that the person was not there after all.
type PresenceRemoved struct {
	Person ID `json:"person"`
}

func init() {
	register[CountObserved]()
	register[CountChanged]()
	register[PartCounted]()
	register[PersonCame]()
	register[PersonRegistered]()
	register[RegistrationRemoved]()
	register[PresenceMarked]()
	register[PresenceTimed]()
	register[PersonRenamed]()
	register[PresenceRemoved]()
}

// Kind implements [Payload].
func (CountObserved) Kind() string       { return "count.observed" }
func (CountChanged) Kind() string        { return "count.changed" }
func (PartCounted) Kind() string         { return "count.part" }
func (PersonCame) Kind() string          { return "person.came" }
func (PersonRegistered) Kind() string    { return "person.registered" }
func (RegistrationRemoved) Kind() string { return "registration.removed" }
func (PresenceMarked) Kind() string      { return "presence.marked" }
func (PresenceTimed) Kind() string       { return "presence.timed" }
func (PersonRenamed) Kind() string       { return "person.renamed" }
func (PresenceRemoved) Kind() string     { return "presence.removed" }
