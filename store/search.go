package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// searchValue returns the record of a note, nil if that is gone. It is no JSON,
// so that reading only has to take parts of a string.
func searchValue(t workshop.SearchText) []byte {
	if t.Words == "" {
		return nil
	}
	return []byte(string(t.Where) + "\x00" + t.Words)
}

// readSearchText reads what [searchValue] wrote. Anything is the record of some
// note: check compares it with what the journals say.
func readSearchText(meeting workshop.ID, number int, value string) workshop.SearchText {
	where, words, _ := strings.Cut(value, "\x00")
	return workshop.SearchText{Meeting: meeting, Number: number, Where: workshop.SearchPlace(where), Words: words}
}

// SearchTexts implements [workshop.Store].
func (d *DB) SearchTexts(meetings ...workshop.ID) (texts []workshop.SearchText, err error) {
	err = d.view(func(tx *bolt.Tx) error {
		r := searchReader{c: tx.Bucket(bucketSearch).Cursor(), values: make([]byte, 0, 16<<10), notes: make([]searchNote, 0, 256)}
		for _, id := range meetings {
			texts = r.read(texts, id)
		}
		return nil
	})
	return texts, err
}

// searchReader reads the records of one meeting after another. Those of a meeting
// become parts of one string: strings of their own would cost more than the rest.
type searchReader struct {
	c *bolt.Cursor
	// values are those of the meeting at hand, one behind the other.
	values []byte
	notes  []searchNote
}

type searchNote struct{ number, size int }

// read appends what search reads of the notes of a meeting.
func (r *searchReader) read(texts []workshop.SearchText, meeting workshop.ID) []workshop.SearchText {
	r.values, r.notes = r.values[:0], r.notes[:0]
	prefix := under(meeting)
	for k, v := r.c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = r.c.Next() {
		if len(k) == len(prefix)+4 {
			r.values = append(r.values, v...)
			r.notes = append(r.notes, searchNote{int(binary.BigEndian.Uint32(k[len(prefix):])), len(v)})
		}
	}
	texts = slices.Grow(texts, len(r.notes))
	rest := string(r.values)
	for _, n := range r.notes {
		texts = append(texts, readSearchText(meeting, n.number, rest[:n.size]))
		rest = rest[n.size:]
	}
	return texts
}

// putSearchTexts replaces the search texts of a meeting.
func putSearchTexts(tx *bolt.Tx, meeting workshop.ID, texts []workshop.SearchText) error {
	b := tx.Bucket(bucketSearch)
	if err := deleteUnder(b, under(meeting)); err != nil {
		return err
	}
	for _, t := range texts {
		if err := b.Put(searchKey(meeting, t.Number), searchValue(t)); err != nil {
			return err
		}
	}
	return nil
}
