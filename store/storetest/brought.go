package storetest

import (
	"testing"

	"talkoot/workshop"
)

// elsewhere is a database on another machine that keeps nothing: what is in it is
// what its catalogue has in memory.
type elsewhere struct{ workshop.Store }

func (elsewhere) Origin() workshop.Origin                              { return "another" }
func (elsewhere) Append(...workshop.Batch) error                       { return nil }
func (elsewhere) Journal(workshop.ID) ([]workshop.Entry, error)        { return nil, nil }
func (elsewhere) Headers() ([]workshop.Header, error)                  { return nil, nil }
func (elsewhere) Summaries(...workshop.ID) ([]workshop.Summary, error) { return nil, nil }
func (elsewhere) Series() ([]workshop.Series, error)                   { return nil, nil }
func (elsewhere) Aliases() ([]workshop.Alias, error)                   { return nil, nil }
func (elsewhere) People() (workshop.People, error)                     { return workshop.People{}, nil }

// brought brings a meeting from another database: journal, people, series and all
// that is derived are there, and what was done last there can be taken back here.
func brought(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, elsewhere{}).Meeting("Ilta", "Illat")
	m.Arrive("Aino Karttunen", "Martat")
	m.Note("Kyläbussi")
	m.Save(undone(m))
	m.Note("Etätyö")
	b := workshop.Brought{
		Meeting: m.ID(), Entries: m.Entries(), Series: m.Catalogue.SeriesOf(m.Meeting().Series),
	}
	for _, p := range m.People() {
		b.People = append(b.People, p.Revisions...)
	}
	l := NewLibrary(t, s)
	plan, err := l.Catalogue.PlanMeeting(l.Moment(), b, false)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, len(must[[]workshop.Header](t)(s.Headers())), 0) // nothing has happened yet
	_, batch, err := l.Catalogue.Bring(l.Moment(), plan)
	if err != nil {
		t.Fatal(err)
	}
	appendTo(t, s, batch)

	want := m.Meeting().Derive()
	equal(t, must[[]workshop.Entry](t)(s.Journal(m.ID())), m.Entries())
	equal(t, must[[]workshop.Header](t)(s.Headers()), []workshop.Header{want.Header})
	equal(t, must[[]workshop.Summary](t)(s.Summaries(m.ID())), []workshop.Summary{want.Summary})
	equal(t, must[[]workshop.SearchText](t)(s.SearchTexts(m.ID())), want.Search)
	equal(t, must[[]workshop.Series](t)(s.Series()), b.Series)
	equal(t, must[workshop.People](t)(s.People()), m.People())

	l = NewLibrary(t, s)
	here := &Meeting{l, must[*workshop.Session](t)(l.Catalogue.Open(m.ID()))}
	here.Save(undone(here))
	equal(t, here.Meeting().NoteCount(), 0)
}

// undone takes back what was done last.
func undone(m *Meeting) (workshop.Batch, error) {
	b, _, err := m.Undo(m.Moment())
	return b, err
}
