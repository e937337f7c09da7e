package store

import (
	"bytes"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// Redact implements [workshop.Store]: it takes the free text of a note,
// agreement, lane or stage out of the entries of a meeting, which keep their
// ids and order, out of what is derived from them, and out of half-typed lines
// that repeat it; in the database and its backups, down to the bytes in free
// pages. What was carried over stands in several meetings by the same id and goes
// from all of them, also from one where that was undone. A session that is open
// keeps the text in memory: open it again.
//
// It returns [workshop.CodeUnchanged] when the meeting says nothing about the
// target, and otherwise the codes of [DB.Erase].
func (d *DB) Redact(meeting, target workshop.ID) error {
	return d.alone(func() error {
		err := d.h.update(func(tx *bolt.Tx) error {
			for _, id := range append(carriers(tx, meeting, target), meeting) {
				found, err := redactText(tx, d.paths.Database, textKey{id, target}, redaction{d.stamp(), lastSeq(tx, id)})
				if err != nil {
					return err
				}
				if !found && id == meeting {
					return workshop.Err(workshop.CodeUnchanged)
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

// carriers returns the other meetings whose journals speak of a target.
func carriers(tx *bolt.Tx, meeting, target workshop.ID) (ids []workshop.ID) {
	for _, id := range meetingsIn(tx) {
		c := findJournal(tx, id).Cursor()
		for k, v := c.First(); k != nil && id != meeting; k, v = c.Next() {
			if bytes.Contains(v, []byte(target)) {
				ids = append(ids, id)
				break
			}
		}
	}
	return ids
}

// lastSeq returns the sequence number of the newest entry of a journal.
func lastSeq(tx *bolt.Tx, journal workshop.ID) uint64 {
	b := findJournal(tx, journal)
	if b == nil {
		return 0
	}
	last, _ := b.Cursor().Last()
	seq, _, _, _ := parseEntryKey(last)
	return seq
}

// redactText takes a text out of a database and remembers that it did. It
// reports whether there was any.
func redactText(tx *bolt.Tx, path string, k textKey, r redaction) (bool, error) {
	if err := putRedaction(tx, k, r); err != nil {
		return false, err
	}
	b := findJournal(tx, k.meeting)
	if b == nil {
		return false, nil
	}
	changed, texts, err := redactEntries(b, path, k.target, r.Seq)
	if err != nil || len(changed) == 0 {
		return false, err
	}
	for key, value := range changed {
		if err := b.Put([]byte(key), value); err != nil {
			return false, err
		}
	}
	if err := clearDrafts(tx, under(k.meeting), texts); err != nil {
		return false, err
	}
	return true, deriveAgain(tx, k.meeting)
}

// redactEntries returns the entries to write anew, by key, and the texts that
// stood in them.
func redactEntries(b *bolt.Bucket, path string, target workshop.ID, upTo uint64) (changed map[string][]byte, texts []string, err error) {
	changed = map[string][]byte{}
	return changed, texts, b.ForEach(func(key, v []byte) error {
		if !bytes.Contains(v, []byte(target)) {
			return nil
		}
		e, err := decodeEntry(key, v)
		if err != nil {
			return workshop.Wrap(err, workshop.CodeDamaged, path)
		}
		after, found := e.Redact(target)
		if !found || e.Seq > upTo {
			return nil
		}
		value, err := json.Marshal(after)
		if err != nil {
			return err
		}
		for i := range e.Events {
			texts = append(texts, removedTexts(e.Events[i], after.Events[i])...)
		}
		changed[string(key)] = value
		return nil
	})
}

// removedTexts returns the strings of an event that are not in it any more,
// whatever its kind.
func removedTexts(before, after workshop.Event) (texts []string) {
	kept := map[string]bool{}
	for _, s := range stringsIn(after) {
		kept[s] = true
	}
	for _, s := range stringsIn(before) {
		if !kept[s] {
			texts = append(texts, s)
		}
	}
	return texts
}

func stringsIn(e workshop.Event) (found []string) {
	v, err := json.Marshal(e)
	if err != nil {
		return nil
	}
	tree, _ := decode[any](v)
	var walk func(any)
	walk = func(node any) {
		switch node := node.(type) {
		case string:
			found = append(found, node)
		case []any:
			for _, n := range node {
				walk(n)
			}
		case map[string]any:
			for _, n := range node {
				walk(n)
			}
		}
	}
	walk(tree)
	return found
}

// deriveAgain writes the derived records of a meeting anew. That holds for a
// meeting in which a newer program wrote, too: what it derived may repeat the
// text, and it can derive it again.
func deriveAgain(tx *bolt.Tx, meeting workshop.ID) error {
	derived, _ := derive(meeting, (&journals{}).read(tx, meeting))
	if derived.Header.ID != meeting {
		return nil
	}
	keepAside(tx, &derived.Header)
	return putDerived(tx, derived)
}
