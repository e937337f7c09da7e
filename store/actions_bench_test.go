package store

import (
	"testing"
	"time"

	"talkoot/workshop"
)

// BenchmarkActionsCold opens a database of 10,000 meetings with an action each and
// 300,000 presences by name, and lists all actions: what "talkoot actions" does
// before it prints.
func BenchmarkActionsCold(b *testing.B) {
	dir := b.TempDir()
	d, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	reportLibrary(b, d)
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	today := workshop.DateOf(time.Now())
	for b.Loop() {
		d, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		c, err := workshop.OpenCatalogue(d)
		if err != nil {
			b.Fatal(err)
		}
		records, err := workshop.FetchActions(d, c.Headers())
		if err != nil {
			b.Fatal(err)
		}
		c.AdoptRecords(records)
		rows := c.Actions(workshop.ActionFilter{}, today, func(o workshop.Owner) string { return c.Directory().Recognise(o).Office })
		if len(rows) != reportMeetings {
			b.Fatalf("%d actions", len(rows))
		}
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
