package store

import (
	"fmt"
	"testing"
	"time"

	"talkoot/store/storetest"
	"talkoot/workshop"
	"talkoot/workshop/report"
)

// The size of a library that a report has to count at once.
const (
	reportMeetings = 10_000
	reportVisits   = 30     // in each meeting, by name
	reportPeople   = 40_000 // of 3,000 organisations
)

// reportLibrary writes the records of a large library into a database.
func reportLibrary(b *testing.B, d *DB) {
	b.Helper()
	w := storetest.NewWorld()
	people := make([]workshop.PersonRef, reportPeople)
	var batch workshop.Batch
	for i := range people {
		people[i] = workshop.PersonRef{Person: w.NewID(), Rev: 1}
		batch.People = append(batch.People, workshop.Revision{
			PersonRef: people[i], Given: "Aino", Family: fmt.Sprintf("Karttunen%d", i),
			Organisation: fmt.Sprintf("Liperin kyläyhdistys %d", i%3000),
		})
	}
	series := []workshop.Series{{ID: w.NewID(), Name: "Hytinät"}, {ID: w.NewID(), Name: "Ralli"}}
	batch.Series = series
	for i := range reportMeetings {
		h := workshop.Header{
			ID: w.NewID(), Code: fmt.Sprintf("2015-01-21-liperi-%d", i), Title: "Hyvinvointihytinät", Place: fmt.Sprintf("Kylä %d", i%300),
			Date: workshop.Date{Year: 2010 + i%10, Month: time.Month(1 + i%12), Day: 1 + i%28}, Time: workshop.NoTime,
			Series: []workshop.ID{series[i%2].ID}, Named: reportVisits, Status: workshop.Held,
			Count: workshop.Count{Certainty: workshop.Exact, N: reportVisits + i%5},
		}
		s := workshop.Summary{
			Meeting: h.ID, Count: h.Count, Minutes: 120,
			Stages: []workshop.StageKind{workshop.Talk, workshop.BoardStage}, Held: []workshop.StageKind{workshop.Talk},
		}
		for v := range reportVisits {
			s.Present = append(s.Present, people[(i*37+v*1009)%reportPeople])
		}
		s.Agreements = []workshop.AgreementSummary{{ID: w.NewID(), State: workshop.Open, Terms: workshop.Terms{
			Kind: workshop.Action, What: "Kootaan yhdistysten tapahtumat yhteen kalenteriin", Who: workshop.Owner{Office: "Kunta"},
		}}}
		batch.Headers, batch.Summaries = append(batch.Headers, h), append(batch.Summaries, s)
	}
	if err := d.Append(batch); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReportCold opens a database of 10,000 meetings and 300,000 presences
// by name, and counts all of it: what "talkoot report" does before it writes.
func BenchmarkReportCold(b *testing.B) {
	dir := b.TempDir()
	d, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	reportLibrary(b, d)
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		d, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		c, err := workshop.OpenCatalogue(d)
		if err != nil {
			b.Fatal(err)
		}
		records, err := workshop.FetchRecords(d, c.Headers())
		if err != nil {
			b.Fatal(err)
		}
		c.AdoptRecords(records)
		r := report.Build(report.Input{
			Headers: c.Headers(), Summary: c.Summary, People: c.Directory(), Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		if r.Meetings() != reportMeetings || r.Named != reportMeetings*reportVisits || r.Organisations != 3000 {
			b.Fatalf("%d meetings, %d visits, %d organisations", r.Meetings(), r.Named, r.Organisations)
		}
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
