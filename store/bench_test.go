package store

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

const benchText = "The lakes and the shores are close to every village, and nobody sells them to anybody"

// bigMeeting is a meeting with n notes, written in few transactions.
func bigMeeting(b *testing.B, d *DB, n int) *storetest.Meeting {
	b.Helper()
	m := storetest.NewLibrary(b, d).Meeting("Evening", "Liperi")
	var batches []workshop.Batch
	for i := range n {
		c, err := m.Meeting().AddNotes(m.Moment(), m.Lane(), "", fmt.Sprintf("%s %d", benchText, i))
		batch, err := m.Session.Do(m.Moment(), c, err)
		if err != nil {
			b.Fatal(err)
		}
		batches = append(batches, batch)
	}
	if err := d.Append(batches...); err != nil {
		b.Fatal(err)
	}
	return m
}

// BenchmarkAppend stores one note durably, in a meeting of 1,000 notes.
func BenchmarkAppend(b *testing.B) {
	d := openTest(b, b.TempDir())
	m := bigMeeting(b, d, 1000)
	for b.Loop() {
		m.Note(benchText)
	}
}

// BenchmarkBareUpdate stores the same bytes in one bucket of a bare bbolt.
func BenchmarkBareUpdate(b *testing.B) {
	bare := newBare(b)
	for b.Loop() {
		bare.put(b, 1)
	}
}

// BenchmarkAppendAgainstBare does both in turn, so that both meet the same
// disk, and compares the medians: of [DB.Append] alone, and together with the
// folding of the note and the deriving of the records.
func BenchmarkAppendAgainstBare(b *testing.B) {
	d := openTest(b, b.TempDir())
	m := bigMeeting(b, d, 1000)
	bare := newBare(b)
	var whole, appends, theirs []time.Duration
	for b.Loop() {
		start := time.Now()
		c, err := m.Meeting().AddNotes(m.Moment(), m.Lane(), "", benchText)
		batch, err := m.Session.Do(m.Moment(), c, err)
		folded := time.Now()
		m.Save(batch, err)
		saved := time.Now()
		bare.put(b, 1)
		whole, appends = append(whole, saved.Sub(start)), append(appends, saved.Sub(folded))
		theirs = append(theirs, time.Since(saved))
	}
	median := func(all []time.Duration) float64 {
		slices.Sort(all)
		return float64(all[len(all)/2].Nanoseconds()) / 1000
	}
	b.ReportMetric(median(appends), "append-µs")
	b.ReportMetric(median(theirs), "bare-µs")
	b.ReportMetric(median(appends)/median(theirs), "append/bare")
	b.ReportMetric(median(whole)/median(theirs), "whole/bare")
}

// bareStore is a bbolt with one bucket, into which go the bytes of an append.
type bareStore struct {
	db    *bolt.DB
	value []byte
}

func newBare(b *testing.B) *bareStore {
	d := openTest(b, b.TempDir())
	m := bigMeeting(b, d, 1)
	entries := m.Entries()
	value, err := json.Marshal(entries[len(entries)-1])
	if err != nil {
		b.Fatal(err)
	}
	header, err := json.Marshal(m.Meeting().Header())
	if err != nil {
		b.Fatal(err)
	}
	db, err := bolt.Open(filepath.Join(b.TempDir(), "bare.db"), 0o600, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	out := &bareStore{db, append(append(value, header...), benchText...)}
	out.put(b, 1000)
	return out
}

func (x *bareStore) put(b *testing.B, n int) {
	err := x.db.Update(func(tx *bolt.Tx) error {
		bucket, err := tx.CreateBucketIfNotExists([]byte("notes"))
		for range n {
			if err == nil {
				seq, _ := bucket.NextSequence()
				err = bucket.Put(entryKey(workshop.Entry{Seq: seq}), x.value)
			}
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
}

// BenchmarkLoad5000 opens a meeting of 5,000 entries: reading, decoding and
// folding.
func BenchmarkLoad5000(b *testing.B) {
	d := openTest(b, b.TempDir())
	m := bigMeeting(b, d, 5000)
	b.Run("journal", func(b *testing.B) {
		for b.Loop() {
			if _, err := d.Journal(m.ID()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("session", func(b *testing.B) {
		c, err := workshop.OpenCatalogue(d)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := c.Open(m.ID()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkHeaders1000 reads what the list of 1,000 meetings shows.
func BenchmarkHeaders1000(b *testing.B) {
	dir := b.TempDir()
	d := openTest(b, dir)
	l := storetest.NewLibrary(b, d)
	var batch workshop.Batch
	for i := range 1000 {
		_, made, err := l.Catalogue.Create(l.Moment(), workshop.NewMeetingSpec{
			Details:     workshop.Details{Title: fmt.Sprint("Evening ", i), Date: workshop.DateOf(l.Now), Place: "Liperi"},
			SeriesNames: []string{"Liperi", "Villages"},
		})
		if err != nil {
			b.Fatal(err)
		}
		batch.Add(made)
		l.Now = l.Now.Add(24 * time.Hour)
	}
	if err := d.Append(batch); err != nil {
		b.Fatal(err)
	}
	b.Run("headers", func(b *testing.B) {
		for b.Loop() {
			if _, err := d.Headers(); err != nil {
				b.Fatal(err)
			}
		}
	})
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			d, err := Open(dir)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := d.Headers(); err != nil {
				b.Fatal(err)
			}
			if err := d.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
