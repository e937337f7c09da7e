package store

import (
	"fmt"
	"testing"
	"time"

	"talkoot/store/storetest"
	"talkoot/workshop"
	"talkoot/workshop/search"
	"talkoot/workshop/workshoptest"
)

// manyNotes fills a folder with meetings of 200 notes each, as they come about
// in the program: journals, headers and all.
func manyNotes(b *testing.B, dir string, meetings int) {
	b.Helper()
	d, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	l := storetest.NewLibrary(b, d)
	scribe := workshoptest.NewScribe()
	towns := []string{"Liperi", "Viinijärvi", "Ylämylly", "Käsämä", "Joensuu", "Outokumpu", "Polvijärvi"}
	for i := range meetings {
		s, batch, err := l.Catalogue.Create(l.Moment(), workshop.NewMeetingSpec{
			Details: workshop.Details{
				Title: scribe.Note(i % workshoptest.Languages), Date: workshop.DateOf(l.Now), Place: towns[i%len(towns)],
			},
			SeriesNames: []string{fmt.Sprint("Kehittämisillat ", i/20)},
			Programme:   "swot-evening",
		})
		if err != nil {
			b.Fatal(err)
		}
		for lane := range 4 {
			texts := make([]string, 50)
			for j := range texts {
				texts[j] = scribe.Note(i % workshoptest.Languages)
			}
			mo := l.Moment()
			c, err := s.Meeting().AddNotes(mo, s.Meeting().Stages[2].Board.Lanes[lane].ID, "", texts...)
			notes, err := s.Do(mo, c, err)
			if err != nil {
				b.Fatal(err)
			}
			batch.Add(notes)
		}
		if err := d.Append(batch); err != nil {
			b.Fatal(err)
		}
		l.Now = l.Now.Add(24 * time.Hour)
	}
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSearchColdOpen finds words among 100,000 notes, from the opening of
// the database on: 100 ms are promised.
func BenchmarkSearchColdOpen(b *testing.B) {
	dir := b.TempDir()
	manyNotes(b, dir, 500)
	for _, words := range []string{"koulu", "kylien tapahtumia", "liperi uhat koulu", "zzz"} {
		b.Run(words, func(b *testing.B) {
			for b.Loop() {
				d, err := Open(dir)
				if err != nil {
					b.Fatal(err)
				}
				c, err := workshop.OpenCatalogue(d)
				if err != nil {
					b.Fatal(err)
				}
				r, err := search.Find(d, search.All(c), words, 100)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(r.Total), "hits")
				if err := d.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
