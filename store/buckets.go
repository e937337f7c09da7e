package store

import (
	"bytes"
	"encoding/binary"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// The tree of the database. "be32" and "be64" are big-endian numbers, so that
// bbolt's order of bytes is the order of the numbers; "␀" is a zero byte; JSON
// is that of the named type in package workshop.
//
//	meta
//	  schema            version of this tree, in digits
//	  origin            name of this database in the entries that it writes
//	  created           RFC 3339
//	  unfinished        present while an erasure still has to be taken out of
//	                    the free pages or the backups
//	journal/<meeting>   one bucket a meeting, and journal/library
//	  be64(seq) origin "/" entry     Entry
//	headers
//	  <meeting>         Header
//	summaries
//	  <meeting>         Summary
//	search
//	  <meeting> ␀ be32(number)       SearchText: Where ␀ Words
//	series
//	  <series>          Series
//	organisations
//	  folded name       Alias: another name of an organisation
//	people
//	  <person>          Person, with all revisions
//	drafts
//	  <meeting> ␀ field              the half-typed line
//	settings
//	  <key>             value
//	erased
//	  <person>          RFC 3339, when
//	redacted
//	  <meeting> "/" target           redaction: when, and up to which seq
//	nameless
//	  <meeting>                      redaction; the bucket is made when needed
//
// Headers, summaries, search, series and organisations are derived from the journals. The
// journals stand at the top because the page of the top is written in every
// transaction anyway; a bucket around them would be a page more. The sequence
// of a bucket counts the transactions that wrote in it (drafts are not
// counted), so that their sum tells whether anything changed since a backup.
var (
	bucketMeta      = []byte("meta")
	bucketHeaders   = []byte("headers")
	bucketSummaries = []byte("summaries")
	bucketSearch    = []byte("search")
	bucketSeries    = []byte("series")
	bucketAliases   = []byte("organisations")
	bucketPeople    = []byte("people")
	bucketDrafts    = []byte("drafts")
	bucketSettings  = []byte("settings")
	bucketErased    = []byte("erased")
	bucketRedacted  = []byte("redacted")

	keySchema     = []byte("schema")
	keyOrigin     = []byte("origin")
	keyCreated    = []byte("created")
	keyUnfinished = []byte("unfinished")
)

var allBuckets = [][]byte{
	bucketMeta, bucketHeaders, bucketSummaries, bucketSearch, bucketSeries, bucketAliases,
	bucketPeople, bucketDrafts, bucketSettings, bucketErased, bucketRedacted,
}

// journalPrefix stands before the id of a meeting in the name of its journal.
const journalPrefix = "journal/"

// appendOnlyFill is how full bbolt leaves the pages of journals when it splits
// them. Keys only ever come at the end, so that the usual half would stay empty
// for ever; a tenth is left for entries merged in from elsewhere.
const appendOnlyFill = 0.9

// journalBucket returns the bucket of a journal, and makes it if need be.
func journalBucket(tx *bolt.Tx, id workshop.ID) (*bolt.Bucket, error) {
	b, err := tx.CreateBucketIfNotExists([]byte(journalPrefix + id))
	if err != nil {
		return nil, err
	}
	b.FillPercent = appendOnlyFill
	return b, nil
}

// findJournal returns the bucket of a journal, nil if there is none.
func findJournal(tx *bolt.Tx, id workshop.ID) *bolt.Bucket {
	return tx.Bucket([]byte(journalPrefix + id))
}

// meetingsIn returns the ids of all journals but the library's.
func meetingsIn(tx *bolt.Tx) (ids []workshop.ID) {
	c := tx.Cursor()
	for k, _ := c.Seek([]byte(journalPrefix)); bytes.HasPrefix(k, []byte(journalPrefix)); k, _ = c.Next() {
		if id := workshop.ID(k[len(journalPrefix):]); id != workshop.LibraryID {
			ids = append(ids, id)
		}
	}
	return ids
}

// entryKey orders entries by (seq, origin) and tells two apart by id.
func entryKey(e workshop.Entry) []byte {
	key := make([]byte, 0, 8+len(e.Origin)+1+len(e.ID))
	key = binary.BigEndian.AppendUint64(key, e.Seq)
	key = append(key, e.Origin...)
	key = append(key, '/')
	return append(key, e.ID...)
}

// parseEntryKey reads what [entryKey] wrote; false if it is not of that form.
func parseEntryKey(key []byte) (seq uint64, origin workshop.Origin, id workshop.ID, ok bool) {
	if len(key) < 9 {
		return 0, "", "", false
	}
	before, after, found := bytes.Cut(key[8:], []byte("/"))
	if !found {
		return 0, "", "", false
	}
	return binary.BigEndian.Uint64(key), workshop.Origin(before), workshop.ID(after), true
}

// under returns the start of all keys of a meeting in the search and drafts
// buckets.
func under(meeting workshop.ID) []byte { return append([]byte(meeting), 0) }

func searchKey(meeting workshop.ID, number int) []byte {
	return binary.BigEndian.AppendUint32(under(meeting), uint32(number))
}

func parseSearchKey(key []byte) (meeting workshop.ID, number int, ok bool) {
	i := len(key) - 4
	if i < 1 || key[i-1] != 0 {
		return "", 0, false
	}
	return workshop.ID(key[:i-1]), int(binary.BigEndian.Uint32(key[i:])), true
}

func aliasKey(a workshop.Alias) []byte { return []byte(workshop.FoldName(a.Alias)) }

func draftKey(of workshop.ID, field string) []byte { return append(under(of), field...) }

// eachUnder calls fn for every key of a bucket that starts with prefix.
func eachUnder(b *bolt.Bucket, prefix []byte, fn func(k, v []byte) error) error {
	c := b.Cursor()
	for k, v := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, v = c.Next() {
		if err := fn(k, v); err != nil {
			return err
		}
	}
	return nil
}

// deleteUnder removes every key of a bucket that starts with prefix.
func deleteUnder(b *bolt.Bucket, prefix []byte) error {
	return deleteWhere(b, prefix, func(_, _ []byte) bool { return true })
}

// deleteWhere removes the keys of a bucket that start with prefix and of which
// drop says so. It collects them first: a cursor loses its place when the
// bucket changes.
func deleteWhere(b *bolt.Bucket, prefix []byte, drop func(k, v []byte) bool) error {
	var keys [][]byte
	err := eachUnder(b, prefix, func(k, v []byte) error {
		if drop(k, v) {
			keys = append(keys, bytes.Clone(k))
		}
		return nil
	})
	for _, k := range keys {
		if err == nil {
			err = b.Delete(k)
		}
	}
	return err
}

// schemaOf returns the schema version of a database; 0 if it is not one of
// Talkoot's.
func schemaOf(tx *bolt.Tx) int {
	meta := tx.Bucket(bucketMeta)
	if meta == nil || meta.Get(keyOrigin) == nil {
		return 0
	}
	n, _ := strconv.Atoi(string(meta.Get(keySchema)))
	return n
}

func putSchema(tx *bolt.Tx, version int) error {
	return tx.Bucket(bucketMeta).Put(keySchema, []byte(strconv.Itoa(version)))
}
