package store

import (
	"bytes"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Erase implements [workshop.Store]: it removes the records of people with all
// revisions, and half-typed lines that hold their names, from the database and
// its backups, down to the bytes in free pages. The ids are remembered, so that
// neither [DB.Append] nor [Restore] brings a name back. The backups are those
// in their folder; one that was kept elsewhere is seen to when it is restored.
//
// It returns [workshop.CodeDiskFull], [workshop.CodeNotWritable],
// [workshop.CodeStorage], or [workshop.CodeStillInBackup] with the path of a
// backup that it could not rewrite. The records are then gone all the same, and
// the rest is tried again when the database is next opened.
func (d *DB) Erase(people ...workshop.ID) error {
	if len(people) == 0 {
		return nil
	}
	return d.alone(func() error {
		at := d.stamp()
		err := d.h.update(func(tx *bolt.Tx) error {
			for _, id := range together(tx, people) {
				if err := erasePerson(tx, id, at); err != nil {
					return err
				}
			}
			return markUnfinished(tx)
		})
		if err != nil {
			return err
		}
		return d.finishForgetting()
	})
}

// together returns some people with all records that are of the same ones.
func together(tx *bolt.Tx, people []workshop.ID) []workshop.ID {
	all := workshop.People{}
	_ = tx.Bucket(bucketPeople).ForEach(func(_, v []byte) error {
		if p, err := decodePerson(v); err == nil { // one that cannot be read says nothing of others
			all[p.ID] = p
		}
		return nil
	})
	return all.Together(people...)
}

// erasePerson removes a record and remembers that it did.
func erasePerson(tx *bolt.Tx, id workshop.ID, at string) error {
	if err := removePerson(tx, id); err != nil {
		return err
	}
	return rememberErased(tx, id, at)
}

func rememberErased(tx *bolt.Tx, id workshop.ID, at string) error {
	return tx.Bucket(bucketErased).Put([]byte(id), []byte(at))
}

// removePerson removes a record, and the drafts that repeat the name.
func removePerson(tx *bolt.Tx, id workshop.ID) error {
	key := []byte(id)
	people := tx.Bucket(bucketPeople)
	if v := people.Get(key); v != nil {
		// A record that cannot be read is erased like any other.
		p, _ := decodePerson(v)
		if err := clearDrafts(tx, nil, namesOf(p)); err != nil {
			return err
		}
		return people.Delete(key)
	}
	return nil
}

// namesOf returns the names of a person as somebody may have half typed them.
func namesOf(p workshop.Person) (names []string) {
	for _, r := range p.Revisions {
		names = append(names, r.Name())
		if r.Given != "" && r.Family != "" {
			names = append(names, r.Family+", "+r.Given, r.Family+" "+r.Given)
		}
	}
	return names
}

// clearDrafts removes the drafts under a prefix that hold one of some texts.
func clearDrafts(tx *bolt.Tx, prefix []byte, texts []string) error {
	return deleteWhere(tx.Bucket(bucketDrafts), prefix, func(_, v []byte) bool {
		for _, t := range texts {
			if t != "" && bytes.Contains(bytes.ToLower(v), bytes.ToLower([]byte(t))) {
				return true
			}
		}
		return false
	})
}
