package storetest

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/memory"
)

// brought brings a meeting from another database: journal, people, series and all
// that is derived are there, and what was done last there can be taken back here.
func brought(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, memory.NewStore("another")).Meeting("Ilta", "Illat")
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

	equal(t, must[[]workshop.Entry](t)(s.Journal(m.ID())), must[[]workshop.Entry](t)(m.Store.Journal(m.ID())))
	equal(t, must[[]workshop.Header](t)(s.Headers()), must[[]workshop.Header](t)(m.Store.Headers()))
	equal(t, must[[]workshop.Summary](t)(s.Summaries(m.ID())), must[[]workshop.Summary](t)(m.Store.Summaries(m.ID())))
	equal(t, must[[]workshop.SearchText](t)(s.SearchTexts(m.ID())), must[[]workshop.SearchText](t)(m.Store.SearchTexts(m.ID())))
	equal(t, must[[]workshop.Series](t)(s.Series()), must[[]workshop.Series](t)(m.Store.Series()))
	equal(t, must[workshop.People](t)(s.People()), must[workshop.People](t)(m.Store.People()))

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
