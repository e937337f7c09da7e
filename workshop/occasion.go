package workshop

import (
	"cmp"
	"slices"
)

// Occasion is a coming event that a meeting was told of.
type Occasion struct {
	ID ID
	OccasionTerms
	Stage ID // where it was told, "" if that is not known
}

// OccasionTerms are what, when and where.
type OccasionTerms struct {
	Title string    `json:"title"`
	Date  Date      `json:"date,omitzero"`
	Time  TimeOfDay `json:"time"` // [NoTime] if that was not said
	// Around says in words when it is while no day is fixed: "summer 2016".
	Around string `json:"around,omitempty"`
	Place  string `json:"place,omitempty"`
}

// Occasion returns a coming event of the meeting, or nil.
func (m *Meeting) Occasion(id ID) *Occasion { return factIn(m.Occasions, id, occasionID) }

// AddOccasion records a coming event that was told in a stage ("" if not known).
func (m *Meeting) AddOccasion(mo Moment, stage ID, t OccasionTerms) (Change, error) {
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if err := roomForFact(len(m.Occasions)); err != nil {
		return Change{}, err
	}
	return change(OccasionAdded{mo.NewID(), t, stage})
}

// EditOccasion states a coming event anew.
func (m *Meeting) EditOccasion(id ID, t OccasionTerms) (Change, error) {
	o := m.Occasion(id)
	if o == nil {
		return Change{}, Err(CodeUnknownFact)
	}
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t == o.OccasionTerms {
		return Change{}, Err(CodeUnchanged)
	}
	return change(OccasionEdited{id, t})
}

func (t OccasionTerms) clean() (OccasionTerms, error) {
	var err error
	if t.Title, err = checkText(t.Title, MaxText); err != nil {
		return t, err
	}
	t.Around, t.Place = CleanLine(t.Around), CleanLine(t.Place)
	for _, s := range []string{t.Around, t.Place} {
		if err := checkLength(s, MaxTitle); err != nil {
			return t, err
		}
	}
	if t.Time >= 24*60 {
		return t, Err(CodeBadTime, t.Time.String())
	}
	switch {
	case t.Date.IsZero():
		t.Time = NoTime // of a day that nobody knows there is none
	default:
		t.Around = ""
	}
	return t, t.Date.check()
}

// compareOccasions orders coming events by day and time, those without a day
// last and those of a day without a time before the others.
func compareOccasions(a, b *Occasion) int {
	undated := func(o *Occasion) int {
		if o.Date.IsZero() {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(undated(a), undated(b)), a.Date.Compare(b.Date), cmp.Compare(a.Time, b.Time))
}

func (m *Meeting) sortOccasions() { slices.SortStableFunc(m.Occasions, compareOccasions) }

func occasionID(o *Occasion) ID { return o.ID }

func (p OccasionAdded) onMeeting(m *Meeting, _ Entry) {
	if m.hasFact(p.Occasion) {
		return
	}
	m.Occasions = append(m.Occasions, &Occasion{p.Occasion, p.OccasionTerms, p.Stage})
	m.sortOccasions()
}

func (p OccasionEdited) onMeeting(m *Meeting, _ Entry) {
	if o := m.Occasion(p.Occasion); o != nil {
		o.OccasionTerms = p.OccasionTerms
		m.sortOccasions()
	}
}
