package store

import (
	"fmt"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// firstSchema is the version of the first tree of buckets. Each migration leads
// one further. A new kind of event is no reason for one; a change of the tree
// in buckets.go is.
const firstSchema = 1

// migration brings a database from one schema version to the next, in the one
// transaction of all migrations. It has a test that runs it on a database file
// of the version before, in testdata.
type migration struct {
	name string
	run  func(*bolt.Tx) error
}

// migrations in order: the first leads from version 1 to 2.
var migrations = []migration{
	{"search reads lanes, themes and other wordings", widenSearch},
	{"reports read what was held and how long it took", deriveSummaries},
	{"organisations have other names; reports read kinds of people", nameOrganisations},
}

// widenSearch derives all search texts anew: in version 1 they were the text of
// the note and no more. Where that cannot be done, since a newer program wrote in
// a meeting or an entry of it cannot be read, the text is all that there is.
func widenSearch(tx *bolt.Tx) error {
	r := rebuild(tx, &journals{})
	for _, d := range r.meetings {
		if err := putSearchTexts(tx, d.Header.ID, d.Search); err != nil {
			return err
		}
	}
	b := tx.Bucket(bucketSearch)
	for id := range r.theirs {
		var texts []workshop.SearchText
		err := eachUnder(b, under(id), func(k, v []byte) error {
			if meeting, number, ok := parseSearchKey(k); ok {
				texts = append(texts, workshop.SearchText{Meeting: meeting, Number: number, Words: string(v)})
			}
			return nil
		})
		if err != nil {
			return err
		}
		if err := putSearchTexts(tx, id, texts); err != nil {
			return err
		}
	}
	return nil
}

// deriveSummaries derives all summaries anew: until version 2 they did not tell
// which stages were held, nor how long. Where that cannot be done the summary
// stays as it is.
func deriveSummaries(tx *bolt.Tx) error {
	b := tx.Bucket(bucketSummaries)
	for _, d := range rebuild(tx, &journals{}).meetings {
		if err := putChanged(b, []byte(d.Header.ID), d.Summary); err != nil {
			return err
		}
	}
	return nil
}

// nameOrganisations makes the bucket for other names of organisations, and
// derives all summaries anew: until version 3 they told nothing of kinds of
// people.
func nameOrganisations(tx *bolt.Tx) error {
	if _, err := tx.CreateBucketIfNotExists(bucketAliases); err != nil {
		return err
	}
	return deriveSummaries(tx)
}

// migrate brings the open database, which has the given schema version, to the
// present one. A backup is kept of what it was.
func (d *DB) migrate(schema int) error {
	if err := checkSchema(schema, d.config, d.paths.Database); err != nil {
		return err
	}
	if schema == d.schema() {
		return nil
	}
	if _, err := d.keep(d.now(), BeforeMigration); err != nil {
		return err
	}
	return d.h.update(func(tx *bolt.Tx) error { return migrateTx(tx, d.config) })
}

// migrateTx runs the migrations that a database has not had.
func migrateTx(tx *bolt.Tx, c config) error {
	from := schemaOf(tx)
	for i, m := range c.migrations[from-firstSchema:] {
		if err := m.run(tx); err != nil {
			err = fmt.Errorf("migration to schema %d (%s): %w", from+i+1, m.name, err)
			return workshop.Wrap(err, workshop.CodeStorage)
		}
	}
	if from == c.schema() {
		return nil
	}
	return putSchema(tx, c.schema())
}
