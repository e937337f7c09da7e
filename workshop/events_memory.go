package workshop

// The kinds of events that concern what goes on from one meeting to the next.
// What each does stands in carry.go.

// NoteFollowed says what became of a parked note, perhaps long afterwards and in
// another meeting. It is to a note what [AgreementFollowed] is to an agreement.
type NoteFollowed struct {
	Note    ID             `json:"note"`
	State   AgreementState `json:"state"`
	Meeting ID             `json:"meeting,omitempty"` // where it was said, if elsewhere
}

func init() { register[NoteFollowed]() }

// Kind implements [Payload].
func (NoteFollowed) Kind() string { return "note.followed" }
