package workshop

import (
	"slices"
	"time"
)

// Header is what a list shows of a meeting. It is derived: written together
// with the entry that changes it, and rebuilt and compared by check.
type Header struct {
	ID      ID        `json:"id"`
	Code    string    `json:"code"`
	Title   string    `json:"title"`
	Date    Date      `json:"date,omitzero"`
	Time    TimeOfDay `json:"time"`
	Place   string    `json:"place,omitempty"`
	Series  []ID      `json:"series,omitempty"`
	Count   Count     `json:"count"` // [Attendance.Best]
	Named   int       `json:"named,omitempty"`
	Notes   int       `json:"notes,omitempty"`
	Agreed  int       `json:"agreed,omitempty"`
	Status  Status    `json:"status"`
	Deleted bool      `json:"deleted,omitempty"`
	// Archived meetings are out of the way, and count in reports all the same.
	Archived bool `json:"archived,omitempty"`
}

func (h Header) equal(o Header) bool {
	return h.ID == o.ID && h.Code == o.Code && h.Title == o.Title && h.Date == o.Date && h.Time == o.Time &&
		h.Place == o.Place && slices.Equal(h.Series, o.Series) && h.Count == o.Count && h.Named == o.Named &&
		h.Notes == o.Notes && h.Agreed == o.Agreed && h.Status == o.Status && h.Deleted == o.Deleted &&
		h.Archived == o.Archived
}

// Status is how far a meeting has come.
type Status string

// The statuses.
const (
	Planned  Status = "planned"
	UnderWay Status = "underway"
	Held     Status = "held"
)

// Status returns how far the meeting has come.
func (m *Meeting) Status() Status {
	switch {
	case !m.Closed.IsZero():
		return Held
	case !m.Started().IsZero():
		return UnderWay
	}
	return Planned
}

// Summary is what reports and recaps read of a meeting instead of folding its
// journal. It is derived like a [Header].
type Summary struct {
	Meeting    ID                 `json:"meeting"`
	Count      Count              `json:"count"`
	Present    []PersonRef        `json:"present,omitempty"`
	Agreements []AgreementSummary `json:"agreements,omitempty"`
	Stages     []StageKind        `json:"stages,omitempty"` // of the programme
	// Held are the kinds of the stages that were held, nil where no times were
	// recorded, as in a meeting that was written up later.
	Held []StageKind `json:"held,omitempty"`
	// Minutes is how long it took, 0 where that is not known.
	Minutes int `json:"minutes,omitempty"`
	// Parked are the notes in the lanes for parked ones of which nothing was made.
	Parked []ParkedNote `json:"parked,omitempty"`
	// Funder is [Attendance.ForFunder] where that is not Count; see
	// [Summary.ForFunder].
	Funder Count `json:"funder,omitzero"`
	// Parts are the counts by kind, and of those who took part from elsewhere.
	Parts []Part `json:"parts,omitempty"`
	// Registered is how many were expected by name, and Excluded who of those
	// present does not count for the funder.
	Registered int  `json:"registered,omitempty"`
	Excluded   []ID `json:"excluded,omitempty"`
	// Others are the people on record whom the meeting names without their having
	// been present: who was expected, owes something, speaks or asked to.
	Others []ID `json:"others,omitempty"`
	// Remote is [Attendance.Remote] where that is known, and Came how many of those
	// who were expected came.
	Remote Count `json:"remote,omitzero"`
	Came   int   `json:"came,omitempty"`
}

// ForFunder is how many count for whoever funds the meeting.
func (s Summary) ForFunder() Count {
	if s.Funder == (Count{}) {
		return s.Count
	}
	return s.Funder
}

// equal compares what every change compares, so it is not left to reflection.
func (s Summary) equal(o Summary) bool {
	return s.Meeting == o.Meeting && s.Count == o.Count && slices.Equal(s.Present, o.Present) &&
		slices.Equal(s.Agreements, o.Agreements) && slices.Equal(s.Stages, o.Stages) &&
		slices.Equal(s.Held, o.Held) && s.Minutes == o.Minutes && slices.Equal(s.Parked, o.Parked) && s.Funder == o.Funder &&
		slices.Equal(s.Parts, o.Parts) && s.Registered == o.Registered && slices.Equal(s.Excluded, o.Excluded) &&
		slices.Equal(s.Others, o.Others) && s.Remote == o.Remote && s.Came == o.Came
}

// AgreementSummary is an agreement in a [Summary].
type AgreementSummary struct {
	ID ID `json:"id"`
	Terms
	State       AgreementState `json:"state"`
	In          ID             `json:"in,omitempty"`           // [Agreement.FollowedIn]
	CarriedFrom ID             `json:"carried_from,omitempty"` // [Agreement.CarriedFrom]
}

// Header derives the header of the meeting. A meeting that can be written to
// is not deleted; the library alone knows of deletion, and of the archive.
func (m *Meeting) Header() Header {
	return Header{
		ID: m.ID, Code: m.Code, Title: m.Title, Date: m.Date, Time: m.Time, Place: m.Place,
		Series: slices.Clone(m.Series), Count: m.Attendance.Best(), Named: len(m.Attendance.Presences),
		Notes: m.NoteCount(), Agreed: len(m.Agreements), Status: m.Status(),
	}
}

// Summary derives the summary of the meeting.
func (m *Meeting) Summary() Summary {
	s := Summary{Meeting: m.ID, Count: m.Attendance.Best(), Minutes: m.minutes(), Parked: m.parked()}
	s.Present = slices.Grow(s.Present, len(m.Attendance.Presences))
	for _, p := range m.Attendance.Presences {
		s.Present = append(s.Present, p.PersonRef)
		if p.Excluded {
			s.Excluded = append(s.Excluded, p.Person)
		}
	}
	s.expected(&m.Attendance)
	s.Others = m.others()
	for _, a := range m.Agreements {
		s.Agreements = append(s.Agreements, AgreementSummary{a.ID, a.Terms, a.State, a.FollowedIn, a.CarriedFrom})
	}
	for _, st := range m.Stages {
		s.Stages = append(s.Stages, st.Kind)
		if len(st.Spans) > 0 {
			s.Held = append(s.Held, st.Kind)
		}
	}
	return s
}

// others returns the people whom the meeting names without their having been
// present, in the order in which it does.
func (m *Meeting) others() (out []ID) {
	var seen map[ID]bool // made when it is first needed: most meetings name nobody else
	add := func(id ID) {
		if id == "" || seen[id] {
			return
		}
		if seen == nil {
			seen = make(map[ID]bool, len(m.Attendance.Presences))
			for _, p := range m.Attendance.Presences {
				seen[p.Person] = true
			}
			if seen[id] {
				return
			}
		}
		seen[id] = true
		out = append(out, id)
	}
	for _, r := range m.Attendance.Registrations {
		add(r.Person)
	}
	for _, st := range m.Stages {
		add(st.Speaker.Person)
	}
	for _, a := range m.Agreements {
		add(a.Who.Person)
	}
	for _, t := range m.Turns {
		add(t.Who.Person)
	}
	return out
}

// expected derives what else is known of who was there.
func (s *Summary) expected(a *Attendance) {
	if funder := a.ForFunder(); funder != s.Count {
		s.Funder = funder
	}
	for _, p := range a.Parts {
		p.At = time.Time{}
		s.Parts = append(s.Parts, p)
	}
	if remote := a.Remote(); remote.Known() {
		s.Remote = remote
	}
	s.Registered, s.Came = len(a.Registrations), a.came()
}

// minutes returns how long the meeting took on its day, 0 where that is not
// known: while it goes on, or where it was written up on another day.
func (m *Meeting) minutes() int {
	began, ended := m.Started(), m.Ended()
	if began.IsZero() || ended.IsZero() || DateOf(began) != m.Date {
		return 0
	}
	if n := int(ended.Sub(began).Round(time.Minute) / time.Minute); n <= MaxMinutes {
		return n
	}
	return 0
}

// Derived is everything that is derived from one meeting.
type Derived struct {
	Header  Header
	Summary Summary
	Search  []SearchText
}

// Derive derives everything anew, for a rebuild or a comparison.
func (m *Meeting) Derive() Derived { return Derived{m.Header(), m.Summary(), m.SearchTexts()} }
