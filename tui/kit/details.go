package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// NewDetailsForm asks for the details of a meeting. Programmes, if any, lets a
// ready programme be chosen too. Series stand with semicolons between them.
func NewDetailsForm(h Host, title string, d workshop.Details, series []string, programmes bool,
	accept func(spec workshop.NewMeetingSpec) (tea.Cmd, error),
) *Form {
	w := h.Words()
	name := NewField(w.T("field.title"), d.Title, w.T("field.title.hint"))
	date := NewField(w.T("field.date"), w.Date(d.Date), w.T("field.date.hint"))
	if d.Date.IsZero() {
		date.Line.Clear()
	}
	at := NewField(w.T("field.time"), w.TimeOfDay(d.Time), w.T("field.time.hint"))
	place := NewField(w.T("field.place"), d.Place, w.T("field.place.hint"))
	organiser := NewField(w.T("field.organiser"), d.Organiser, w.T("field.organiser.hint"))
	in := NewField(w.T("field.series"), strings.Join(series, "; "), w.T("field.series.hint"))
	next := NewField(w.T("field.next.meeting"), w.NextMeeting(d.Next), w.T("field.next.meeting.hint"))
	fields := []*Field{name, date, at, place, organiser, in, next}
	var programme *Field
	if programmes {
		var names []string
		for _, p := range workshop.Programmes {
			names = append(names, w.T("programme."+p.Key))
		}
		programme = NewChoice(w.T("field.programme"), names, 0)
		programme.Hint = w.T("field.choice.hint")
		fields = append(fields, programme)
	}
	return NewForm(h, title, func() (tea.Cmd, error) {
		spec := workshop.NewMeetingSpec{SeriesNames: strings.Split(in.Value(), ";")}
		spec.Title, spec.Place, spec.Organiser = name.Value(), place.Value(), organiser.Value()
		var err error
		if spec.Date, err = workshop.ParseDateNear(date.Value(), workshop.DateOf(h.Now())); err != nil {
			return nil, err
		}
		if spec.Time, err = workshop.ParseTimeOfDay(at.Value()); err != nil {
			return nil, err
		}
		if spec.Details.Next, err = workshop.ParseNextMeeting(next.Value(), workshop.DateOf(h.Now())); err != nil {
			return nil, err
		}
		if programme != nil {
			spec.Programme = workshop.Programmes[programme.At()].Key
		}
		return accept(spec)
	}, fields...)
}
