package workshop

import (
	"slices"
	"strings"
	"time"
)

// Certainty is how sure a count is.
type Certainty string

// The certainties. An unknown count is never 0.
const (
	Uncounted   Certainty = "unknown"
	Exact       Certainty = "exact"
	Approximate Certainty = "approximate"
	AtLeast     Certainty = "at-least"
)

// MaxCount is the largest head count that is believed.
const MaxCount = 1_000_000

// Count is how many people were there, and how sure that is.
type Count struct {
	Certainty Certainty `json:"certainty"`
	N         int       `json:"n,omitempty"` // 0 while Certainty is unknown
}

// Known reports whether anybody counted.
func (c Count) Known() bool { return c.Certainty != Uncounted && c.Certainty != "" }

// Plus returns the sum of two counts of different people, no surer than the less
// sure of them and no larger than [MaxCount]. An unknown one adds nothing.
func (c Count) Plus(o Count) Count {
	switch {
	case !o.Known():
		return c
	case !c.Known():
		return o
	}
	return Count{lessSure(c.Certainty, o.Certainty), min(c.N+o.N, MaxCount)}
}

// minus returns a count without some of its people.
func (c Count) minus(o Count) Count {
	if !c.Known() || o.N == 0 {
		return c
	}
	sure := c.Certainty
	if o.Certainty != Exact { // of "at least 20", about 5 may be more or fewer
		sure = Approximate
	}
	return Count{sure, max(0, c.N-o.N)}
}

func lessSure(a, b Certainty) Certainty {
	for _, c := range []Certainty{AtLeast, Approximate} {
		if a == c || b == c {
			return c
		}
	}
	return Exact
}

// atLeast is the count of a room in which so many people are known by name.
func atLeast(named int) Count {
	if named == 0 {
		return Count{Certainty: Uncounted}
	}
	return Count{AtLeast, named}
}

// CountKind is of what kind people are who were counted together: one of the
// program's own kinds, or words that somebody typed; "" for people of any kind.
type CountKind string

// The program's own kinds, by which funders ask.
const (
	AssociationPeople CountKind = "associations" // members of associations
	Officials         CountKind = "officials"    // of the municipality or the state
	Residents         CountKind = "residents"
	Students          CountKind = "students" // who help
	OwnStaff          CountKind = "staff"    // of the organiser
)

// CountKinds are the program's own kinds, in the order in which menus show them.
var CountKinds = []CountKind{AssociationPeople, Officials, Residents, Students, OwnStaff}

// Part is a count of some of the people of a meeting: of one kind, in the room
// or taking part from elsewhere.
type Part struct {
	Kind   CountKind `json:"kind,omitempty"`
	Remote bool      `json:"remote,omitempty"`
	Count
	// Excluded says that they do not count for whoever funds the meeting, as the
	// organiser's own staff does not.
	Excluded bool `json:"excluded,omitempty"`
	// At is when the count was stated, local; no part of what is stored.
	At time.Time `json:"-"`
}

// isRoom reports whether a part is the head count of the room as a whole.
func (p Part) isRoom() bool { return p.Kind == "" && !p.Remote }

// same reports whether two parts count the same people.
func (p Part) same(o Part) bool {
	return p.Remote == o.Remote && strings.EqualFold(string(p.Kind), string(o.Kind))
}

// SetCount states the head count. Where groups were formed, those who are more
// than before get seats, as by [Meeting.ChangeCount]. A number below 0 or above
// [MaxCount] is refused with [CodeBadCount].
func (m *Meeting) SetCount(c Count) (Change, error) {
	c, err := c.checked()
	if err != nil {
		return Change{}, err
	}
	if c == m.Attendance.Count || !c.Known() && !m.Attendance.Count.Known() {
		return Change{}, Err(CodeUnchanged)
	}
	out := Change{Events: []Payload{CountObserved{c}}}
	if c.Known() {
		out.Events = append(out.Events, m.seatCounted(c.N-max(m.Attendance.Room().N, len(m.Here())), c.N)...)
	}
	return out, nil
}

// CountPart states how many people of one kind were there, or took part from
// elsewhere; a count that is not known takes the part away. A part of no kind in
// the room is the head count, as by [Meeting.SetCount]. The errors are those of
// SetCount, and [CodeTextTooLong] for the words of a kind.
func (m *Meeting) CountPart(p Part) (Change, error) {
	p.Kind, p.At = CountKind(CleanLine(string(p.Kind))), time.Time{}
	if p.isRoom() {
		return m.SetCount(p.Count)
	}
	if err := checkLength(string(p.Kind), MaxTitle); err != nil {
		return Change{}, err
	}
	var err error
	if p.Count, err = p.checked(); err != nil {
		return Change{}, err
	}
	i := slices.IndexFunc(m.Attendance.Parts, p.same)
	if i < 0 && !p.Known() {
		return Change{}, Err(CodeUnchanged)
	}
	if i >= 0 {
		old := m.Attendance.Parts[i]
		p.Kind, old.At = old.Kind, time.Time{}
		if p == old {
			return Change{}, Err(CodeUnchanged)
		}
	}
	return change(PartCounted{p})
}

// checked returns a count that can be believed.
func (c Count) checked() (Count, error) {
	if !c.Known() {
		c = Count{Certainty: Uncounted}
	}
	if c.N < 0 || c.N > MaxCount {
		return c, Err(CodeBadCount, c.N, MaxCount)
	}
	return c, nil
}

// believed returns a count as a journal may hold it, within bounds.
func (c Count) believed() Count {
	if !c.Known() {
		return Count{Certainty: Uncounted}
	}
	return Count{c.Certainty, min(max(0, c.N), MaxCount)}
}

// ChangeCount says that some people came, or (below 0) left, since the room was
// counted, as a whole or by kind. Where people are known by name and nobody has
// counted, they come to those.
func (m *Meeting) ChangeCount(by int) (Change, error) {
	room := m.Attendance.Room()
	if named := m.Attendance.named(false); !room.Known() && named > 0 && by > 0 {
		room = Count{Exact, named}
	}
	n := room.N + by
	if n < 0 || n > MaxCount || by == 0 {
		return Change{}, Err(CodeBadCount, by, MaxCount)
	}
	said := Payload(CountChanged{by})
	if room.Known() && !m.Attendance.Count.Known() {
		said = CountObserved{Count{room.Certainty, n}}
	}
	return Change{Events: append([]Payload{said}, m.seatCounted(by, n)...)}, nil
}

// seatCounted seats people without a name who came to a room where groups were
// formed, and now of n people: they join the smallest groups, and those who leave
// are taken from the largest. The groups never hold more people than are known to
// be there.
func (m *Meeting) seatCounted(by, n int) []Payload {
	if len(m.Groups) == 0 {
		return nil
	}
	s := m.seating()
	missing := max(len(m.Here()), n) - s.total
	if by > 0 {
		return s.grow(min(by, max(0, missing)))
	}
	return s.grow(max(by, min(0, missing)))
}

func (p CountObserved) onMeeting(m *Meeting, e Entry) {
	m.Attendance.Count = p.believed()
	m.Attendance.observed(e)
}

// observed notes that the room was counted.
func (a *Attendance) observed(e Entry) {
	a.Counted = e.Local()
	a.Observed = append(a.Observed, Part{Count: a.Count, At: a.Counted})
}

func (p PartCounted) onMeeting(m *Meeting, e Entry) {
	a := &m.Attendance
	p.Count, p.At = p.believed(), e.Local()
	a.Observed = append(a.Observed, p.Part)
	switch i := slices.IndexFunc(a.Parts, p.same); {
	case i >= 0 && p.Known():
		a.Parts[i] = p.Part
	case i >= 0:
		a.Parts = slices.Delete(a.Parts, i, i+1)
	case p.Known() && !p.isRoom():
		a.Parts = append(a.Parts, p.Part)
	}
}

// onMeeting counts on from the last count. That somebody left a room which
// nobody has counted (any more: another laptop may have undone its count) does
// not make its count known.
func (p CountChanged) onMeeting(m *Meeting, e Entry) {
	c := &m.Attendance.Count
	if !c.Known() {
		if p.By <= 0 {
			return
		}
		*c = Count{Certainty: Exact}
	}
	c.N = min(max(0, c.N+min(p.By, MaxCount)), MaxCount)
	m.Attendance.observed(e)
}
