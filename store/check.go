package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Report is what [DB.Check] found.
type Report struct {
	Schema   int
	Meetings int // journals of meetings
	Entries  int // in all journals
	People   int
	Problems []Problem
	// Unknown are events that a newer program wrote. They are no problem; their
	// meetings are opened read-only.
	Unknown []UnknownEvents
}

// Clean reports whether nothing is wrong.
func (r Report) Clean() bool { return len(r.Problems) == 0 }

// Rebuildable reports whether [DB.Rebuild] puts everything right that is wrong.
func (r Report) Rebuildable() bool {
	return !slices.ContainsFunc(r.Problems, func(p Problem) bool { return p.Kind != ProblemDerived })
}

// ProblemKind says what sort of thing is wrong.
type ProblemKind string

// The kinds of problems.
const (
	ProblemStructure  ProblemKind = "structure"  // the pages of the file do not hold together
	ProblemEntry      ProblemKind = "entry"      // an entry or a record cannot be read
	ProblemJournal    ProblemKind = "journal"    // a journal is missing, or not of its meeting
	ProblemDerived    ProblemKind = "derived"    // a derived record is not what the journals say
	ProblemUnfinished ProblemKind = "unfinished" // an erasure has not reached all backups
)

// Problem is one thing that is wrong. Detail is technical, in English, and
// holds neither names nor what was said.
type Problem struct {
	Kind    ProblemKind
	Meeting workshop.ID // "" if it concerns none
	Detail  string
}

// UnknownEvents counts the events of a kind that this program does not know.
type UnknownEvents struct {
	Journal workshop.ID
	Kind    string
	Count   int
}

// Check examines the database: its pages, every entry and record, and whether
// the derived records are those that the journals give. It changes nothing. A
// file too damaged to be read through is a problem in the report, not an error;
// it returns [workshop.CodeStorage] when the database is closed.
func (d *DB) Check() (Report, error) {
	c := checker{}
	err := d.alone(func() error {
		err := d.h.view(func(tx *bolt.Tx) error { return c.pages(tx, d.h.structure(tx)) })
		if err != nil {
			c.problem(ProblemStructure, "", "%v", err)
		}
		if !c.report.Clean() && c.report.Problems[0].Kind == ProblemStructure {
			d.h.suspect.Store(true)
			return nil // what stands on such pages is anybody's guess
		}
		if err := d.h.view(c.records); err != nil {
			c.problem(ProblemEntry, "", "%v", err)
		}
		return nil
	})
	return c.report, err
}

type checker struct{ report Report }

func (c *checker) problem(kind ProblemKind, meeting workshop.ID, format string, args ...any) {
	c.report.Problems = append(c.report.Problems, Problem{kind, meeting, fmt.Sprintf(format, args...)})
}

func (c *checker) pages(tx *bolt.Tx, problems []error) error {
	for _, err := range problems {
		c.problem(ProblemStructure, "", "%v", err)
	}
	for _, name := range allBuckets {
		if tx.Bucket(name) == nil {
			return fmt.Errorf("bucket %s is missing", name)
		}
	}
	c.report.Schema = schemaOf(tx)
	if isUnfinished(tx) {
		c.problem(ProblemUnfinished, "", "an erasure is not finished")
	}
	return nil
}

func (c *checker) records(tx *bolt.Tx) error {
	j := &journals{onBad: func(journal workshop.ID, key []byte, err error) {
		c.problem(ProblemEntry, journal, "entry %x: %v", key, err)
	}}
	c.entries(tx, j)
	j.onBad = nil // each is told of once
	r := rebuild(tx, j)
	c.derived(tx, r)
	return tx.Bucket(bucketPeople).ForEach(func(k, v []byte) error {
		c.report.People++
		if p, err := decodePerson(v); err != nil || string(p.ID) != string(k) {
			c.problem(ProblemEntry, "", "the record of person %s cannot be read", k)
		}
		return nil
	})
}

// entries reads every journal for what stands in it.
func (c *checker) entries(tx *bolt.Tx, j *journals) {
	library := workshop.Fold(workshop.NewLibrary(), c.journal(tx, j, workshop.LibraryID))
	for _, id := range meetingsIn(tx) {
		c.report.Meetings++
		entries := c.journal(tx, j, id)
		m := workshop.Fold(workshop.NewMeeting(), entries)
		if m.ID != id && !m.ReadOnly && !j.bad[id] {
			c.problem(ProblemJournal, id, "the journal does not found its meeting")
		}
	}
	for id := range library.Meetings {
		if findJournal(tx, id) == nil {
			c.problem(ProblemJournal, id, "the library names a meeting without a journal")
		}
	}
}

func (c *checker) journal(tx *bolt.Tx, j *journals, id workshop.ID) []workshop.Entry {
	entries := j.read(tx, id)
	c.report.Entries += len(entries)
	unknown := map[string]int{}
	for _, e := range entries {
		for _, ev := range e.Events {
			if u, ok := ev.Payload.(workshop.Unknown); ok {
				unknown[u.Name]++
			}
		}
	}
	for kind, n := range unknown {
		c.report.Unknown = append(c.report.Unknown, UnknownEvents{id, kind, n})
	}
	return entries
}

// derived compares the derived records with those of a rebuild.
func (c *checker) derived(tx *bolt.Tx, r rebuilt) {
	headers, summaries := map[workshop.ID]any{}, map[workshop.ID]any{}
	texts := map[string]string{}
	for _, d := range r.meetings {
		headers[d.Header.ID], summaries[d.Header.ID] = d.Header, d.Summary
		for _, t := range d.Search {
			texts[string(searchKey(t.Meeting, t.Number))] = string(searchValue(t))
		}
	}
	compare[workshop.Header](c, tx.Bucket(bucketHeaders), headers, r.theirs, true)
	compare[workshop.Summary](c, tx.Bucket(bucketSummaries), summaries, r.theirs, true)
	c.searchTexts(tx, texts, r.theirs)
	if !r.theirs[workshop.LibraryID] {
		series := map[workshop.ID]any{}
		for _, s := range r.series {
			series[s.ID] = s
		}
		compare[workshop.Series](c, tx.Bucket(bucketSeries), series, nil, false)
		aliases := map[workshop.ID]any{}
		for _, a := range r.aliases {
			aliases[workshop.ID(aliasKey(a))] = a
		}
		compare[workshop.Alias](c, tx.Bucket(bucketAliases), aliases, nil, false)
	}
}

// compare looks at the records of a bucket, decoded and encoded again, so that
// the order of fields does not matter.
func compare[T any](c *checker, b *bolt.Bucket, want map[workshop.ID]any, skip map[workshop.ID]bool, ofMeetings bool) {
	problem := func(id workshop.ID, what string) {
		meeting := id
		if !ofMeetings {
			meeting = ""
		}
		var record T
		c.problem(ProblemDerived, meeting, "%T of %s %s", record, id, what)
	}
	_ = b.ForEach(func(k, v []byte) error {
		id := workshop.ID(k)
		w, wanted := want[id]
		delete(want, id)
		have, err := decode[T](v)
		switch {
		case skip[id]:
		case !wanted:
			problem(id, "has no journal")
		case err != nil:
			problem(id, "cannot be read")
		case !sameJSON(have, w):
			problem(id, "is not what the journals say")
		}
		return nil
	})
	for id := range want {
		problem(id, "is missing")
	}
}

func sameJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// searchTexts says which notes differ, not how.
func (c *checker) searchTexts(tx *bolt.Tx, want map[string]string, skip map[workshop.ID]bool) {
	_ = tx.Bucket(bucketSearch).ForEach(func(k, v []byte) error {
		meeting, number, ok := parseSearchKey(k)
		text, wanted := want[string(k)]
		delete(want, string(k))
		if !skip[meeting] && (!ok || !wanted || text != string(v)) {
			c.problem(ProblemDerived, meeting, "search text of note %d is not what the journals say", number)
		}
		return nil
	})
	for k := range want {
		meeting, number, _ := parseSearchKey([]byte(k))
		c.problem(ProblemDerived, meeting, "search text of note %d is missing", number)
	}
}
