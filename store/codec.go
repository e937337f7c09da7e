package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"

	"talkoot/workshop"
)

// Records are JSON, readable in a report of a bug. Package json takes some ten
// microseconds for an entry, which is felt when a meeting of thousands is
// opened, or when a thousand headers are read before the first frame. So what
// is read in great numbers has a reader here that knows the very form in which
// package json writes it. Whatever does not stand in that form, to the letter,
// is left to package json: these readers may be slow to learn of a new field,
// but they cannot be wrong about it. A fuzz test compares the two.

// decode reads a record. What it returns holds nothing of the memory map:
// package json copies.
func decode[T any](v []byte) (T, error) {
	var t T
	err := json.Unmarshal(v, &t)
	return t, err
}

// decodeEntry reads an entry, which has to be the one that its key says.
func decodeEntry(key, value []byte) (workshop.Entry, error) {
	e, err := readEntry(value)
	if err == nil && !bytes.Equal(key, entryKey(e)) {
		err = errors.New("an entry does not match its key")
	}
	return e, err
}

// decodePerson reads the record of a person. Its error says nothing of what
// stood there, since that could be a name.
func decodePerson(v []byte) (workshop.Person, error) {
	s := scanner{rest: string(v)}
	if p := s.person(); s.atEnd() {
		return p, nil
	}
	p, err := decode[workshop.Person](v)
	if err != nil {
		err = errors.New("the record of a person cannot be read")
	}
	return p, err
}

func readEntry(v []byte) (workshop.Entry, error) {
	s := scanner{rest: string(v)}
	if e := s.entry(); s.atEnd() {
		return e, nil
	}
	return decode[workshop.Entry](v)
}

func readHeader(v []byte) (workshop.Header, error) {
	s := scanner{rest: string(v)}
	if h := s.header(); s.atEnd() {
		return h, nil
	}
	return decode[workshop.Header](v)
}

func readSummary(v []byte) (workshop.Summary, error) {
	s := scanner{rest: string(v)}
	if sum := s.summary(); s.atEnd() {
		return sum, nil
	}
	return decode[workshop.Summary](v)
}

func (s *scanner) entry() (e workshop.Entry) {
	s.lit(`{"id":`)
	e.ID = s.id()
	s.lit(`,"seq":`)
	seq, err := strconv.ParseUint(s.digits(), 10, 64)
	s.failed = s.failed || err != nil
	e.Seq = seq
	s.lit(`,"origin":`)
	e.Origin = workshop.Origin(s.text())
	s.lit(`,"at":`)
	e.At = s.time()
	s.lit(`,"offset":`)
	e.Offset = s.number()
	s.lit(`,"events":[`)
	e.Events = make([]workshop.Event, 0, 1)
	for first := true; !s.failed && !s.has(`]`); first = false {
		if !first {
			s.lit(`,`)
		}
		e.Events = append(e.Events, s.event())
	}
	s.lit(`}`)
	return e
}

// frequentKinds are the readers of what a meeting has thousands of.
var frequentKinds = [...]func(*scanner) workshop.Payload{
	(*scanner).noteAdded, (*scanner).noteMentioned, (*scanner).noteReworded, (*scanner).noteMoved,
}

// event reads an event: the most frequent kinds here, the others by package
// workshop.
func (s *scanner) event() (e workshop.Event) {
	for _, read := range frequentKinds {
		if ahead := *s; !s.failed {
			if p := read(&ahead); !ahead.failed {
				*s = ahead
				e.Payload = p
				return e
			}
		}
	}
	if o := s.object(); !s.failed {
		s.failed = e.UnmarshalJSON([]byte(o)) != nil
	}
	return e
}

func (s *scanner) noteAdded() workshop.Payload {
	var p workshop.NoteAdded
	s.lit(`{"kind":"note.added","v":1,"data":{"note":`)
	if s.failed {
		return nil
	}
	p.Note = s.id()
	s.lit(`,"lane":`)
	p.Lane = s.id()
	s.lit(`,"number":`)
	p.Number = s.number()
	s.lit(`,"text":`)
	p.Text = s.text()
	if s.has(`,"group":`) {
		p.Group = s.id()
	}
	s.lit(`}}`)
	return p
}

func (s *scanner) noteMentioned() workshop.Payload {
	var p workshop.NoteMentioned
	s.lit(`{"kind":"note.mentioned","v":1,"data":{"note":`)
	if s.failed {
		return nil
	}
	p.Note = s.id()
	s.lit(`,"by":`)
	p.By = s.number()
	if s.has(`,"group":`) {
		p.Group = s.id()
	}
	if s.has(`,"text":`) {
		p.Text = s.text()
	}
	s.lit(`}}`)
	return p
}

func (s *scanner) noteReworded() workshop.Payload {
	var p workshop.NoteReworded
	s.lit(`{"kind":"note.reworded","v":1,"data":{"note":`)
	if s.failed {
		return nil
	}
	p.Note = s.id()
	s.lit(`,"text":`)
	p.Text = s.text()
	s.lit(`}}`)
	return p
}

func (s *scanner) noteMoved() workshop.Payload {
	var p workshop.NoteMoved
	s.lit(`{"kind":"note.moved","v":1,"data":{"note":`)
	if s.failed {
		return nil
	}
	p.Note = s.id()
	s.lit(`,"lane":`)
	p.Lane = s.id()
	if s.has(`,"after":`) {
		p.After = s.id()
	}
	s.lit(`}}`)
	return p
}

func (s *scanner) header() (h workshop.Header) {
	s.lit(`{"id":`)
	h.ID = s.id()
	s.lit(`,"code":`)
	h.Code = s.text()
	s.lit(`,"title":`)
	h.Title = s.text()
	if s.has(`,"date":`) {
		s.parse(h.Date.UnmarshalText)
	}
	s.lit(`,"time":`)
	s.parse(h.Time.UnmarshalText)
	if s.has(`,"place":`) {
		h.Place = s.text()
	}
	for next := `,"series":[`; s.has(next); next = `,` {
		h.Series = append(h.Series, s.id())
	}
	if h.Series != nil {
		s.lit(`]`)
	}
	s.lit(`,"count":`)
	h.Count = s.count()
	h.Named = s.optional(`,"named":`)
	h.Notes = s.optional(`,"notes":`)
	h.Agreed = s.optional(`,"agreed":`)
	s.lit(`,"status":`)
	h.Status = workshop.Status(s.text())
	h.Deleted = s.has(`,"deleted":true`)
	h.Archived = s.has(`,"archived":true`)
	s.lit(`}`)
	return h
}
