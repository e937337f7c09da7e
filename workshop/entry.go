package workshop

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"
)

// Entry is one thing that somebody did: one action, one undo step, one line of
// the timeline. Entries are never altered (but for the redaction of their free
// text and the erasure of names, which they do not hold).
type Entry struct {
	// ID is a UUIDv7 and nothing but identity.
	ID ID `json:"id"`
	// Seq is a Lamport counter. The order of entries is (Seq, Origin), never
	// the clock's.
	Seq uint64 `json:"seq"`
	// Origin is the database that wrote the entry.
	Origin Origin `json:"origin"`
	// At is when it was written, in UTC.
	At time.Time `json:"at"`
	// Offset is how far local time was ahead of UTC, in seconds.
	Offset int `json:"offset"`
	// Events are what happened, in order.
	Events []Event `json:"events"`
}

// Local returns when the entry was written, in the local time of its writer.
func (e Entry) Local() time.Time { return e.At.In(time.FixedZone("", e.Offset)) }

// IsClock reports whether the entry records the running of the meeting (stage
// entered, timer started) rather than its content. Clock entries are corrected
// by commands of their own and are never on the undo stack.
func (e Entry) IsClock() bool {
	for _, ev := range e.Events {
		if _, ok := ev.Payload.(clockPayload); !ok {
			return false
		}
	}
	return len(e.Events) > 0
}

// Compare orders entries by (Seq, Origin).
func Compare(a, b Entry) int {
	return cmp.Or(cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Origin, b.Origin), cmp.Compare(a.ID, b.ID))
}

// SortEntries returns entries in their order without any that stand twice, as
// happens when two copies of a journal are merged. What it was given stays as
// it is; entries that are in order already are not copied.
func SortEntries(entries []Entry) []Entry {
	inOrder := true
	for i := 1; i < len(entries) && inOrder; i++ {
		inOrder = Compare(entries[i-1], entries[i]) < 0
	}
	if inOrder {
		return entries
	}
	entries = slices.Clone(entries)
	slices.SortFunc(entries, Compare)
	return slices.CompactFunc(entries, func(a, b Entry) bool { return a.ID == b.ID })
}

// Event is one fact of an entry. In a journal it reads
// {"kind": …, "v": …, "data": …}.
type Event struct{ Payload }

// Payload is what an event of one kind says. The kinds stand in events.go.
type Payload interface {
	// Kind is the name of the kind in journals, such as "note.added".
	Kind() string
}

// clockPayload marks the kinds of events that record the running of a meeting.
type clockPayload interface{ clock() }

// Unknown is an event that this program cannot read, because a newer one wrote
// it. It is kept as it is; a meeting that holds one is opened read-only.
type Unknown struct {
	Name    string
	Version int
	Data    json.RawMessage
}

// Kind implements [Payload].
func (u Unknown) Kind() string { return u.Name }

// envelope is the stored form of an event.
type envelope struct {
	Kind string          `json:"kind"`
	V    int             `json:"v"`
	Data json.RawMessage `json:"data"`
}

// eventVersion is the version of every kind of event so far. A kind whose data
// changes its meaning gets its own number and a reader of the old one.
const eventVersion = 1

// MarshalJSON implements json.Marshaler.
func (e Event) MarshalJSON() ([]byte, error) {
	if u, ok := e.Payload.(Unknown); ok {
		return json.Marshal(envelope{u.Name, u.Version, u.Data})
	}
	data, err := json.Marshal(e.Payload)
	if err != nil {
		return nil, err
	}
	return json.Marshal(envelope{e.Kind(), eventVersion, data})
}

// UnmarshalJSON implements json.Unmarshaler. It never refuses an event that
// stands in a well-formed envelope: what it cannot read becomes [Unknown].
func (e *Event) UnmarshalJSON(b []byte) error {
	var env envelope
	if err := json.Unmarshal(b, &env); err != nil {
		return err
	}
	e.Payload = Unknown{env.Kind, env.V, env.Data}
	// Data that is missing would read as an event with nothing in it.
	missing := len(env.Data) == 0 || string(env.Data) == "null"
	if decode, ok := kinds[env.Kind]; ok && env.V == eventVersion && !missing {
		if p, err := decode(env.Data); err == nil {
			e.Payload = p
		}
	}
	return nil
}
