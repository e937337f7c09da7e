package workshop

import (
	"strings"
	"time"
)

// Activity is what somebody does every year in the same months: the yearly
// clock is made of them.
type Activity struct {
	ID ID
	ActivityTerms
	Stage ID // where it was told, "" if that is not known
}

// ActivityTerms are what, in which months, and who sees to it.
type ActivityTerms struct {
	Name   string `json:"name"`
	Months Months `json:"months"`
	Who    Owner  `json:"who,omitzero"`
}

// Activity returns an activity of the meeting's yearly clock, or nil.
func (m *Meeting) Activity(id ID) *Activity { return factIn(m.Activities, id, activityID) }

// AddActivity records an activity that was told in a stage ("" if not known).
func (m *Meeting) AddActivity(mo Moment, stage ID, t ActivityTerms) (Change, error) {
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if err := roomForFact(len(m.Activities)); err != nil {
		return Change{}, err
	}
	return change(ActivityAdded{mo.NewID(), t, stage})
}

// EditActivity states an activity anew.
func (m *Meeting) EditActivity(id ID, t ActivityTerms) (Change, error) {
	a := m.Activity(id)
	if a == nil {
		return Change{}, Err(CodeUnknownFact)
	}
	t, err := t.clean()
	if err != nil {
		return Change{}, err
	}
	if t == a.ActivityTerms {
		return Change{}, Err(CodeUnchanged)
	}
	return change(ActivityEdited{id, t})
}

func (t ActivityTerms) clean() (ActivityTerms, error) {
	var err error
	if t.Name, err = checkText(t.Name, MaxText); err != nil {
		return t, err
	}
	if t.Months &= AllMonths; t.Months == 0 {
		return t, Err(CodeNoMonths, t.Name)
	}
	t.Who = t.Who.clean()
	return t, checkLength(t.Who.Office, MaxTitle)
}

// Yearly collects the activities of some meetings, the oldest first. One that was
// told of again, by the same name and of the same people, stands once, as it was
// told last.
func Yearly(meetings ...*Meeting) []*Activity {
	type key struct{ name, who string }
	at := map[key]int{}
	var out []*Activity
	for _, m := range meetings {
		for _, a := range m.Activities {
			k := key{strings.ToLower(a.Name), string(a.Who.Person) + strings.ToLower(a.Who.Office)}
			if i, known := at[k]; known {
				out[i] = a
				continue
			}
			at[k] = len(out)
			out = append(out, a)
		}
	}
	return out
}

// InMonth returns those of some activities that fall into a month.
func InMonth(all []*Activity, month time.Month) []*Activity {
	var out []*Activity
	for _, a := range all {
		if a.Months.Has(month) {
			out = append(out, a)
		}
	}
	return out
}

func activityID(a *Activity) ID { return a.ID }

func (p ActivityAdded) onMeeting(m *Meeting, _ Entry) {
	if m.hasFact(p.Activity) {
		return
	}
	m.Activities = append(m.Activities, &Activity{p.Activity, p.ActivityTerms, p.Stage})
}

func (p ActivityEdited) onMeeting(m *Meeting, _ Entry) {
	if a := m.Activity(p.Activity); a != nil {
		a.ActivityTerms = p.ActivityTerms
	}
}
