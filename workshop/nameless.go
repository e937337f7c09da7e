package workshop

import "encoding/json"

// The names of one meeting can be erased while those who were there are known
// elsewhere: their ids in its journal are replaced by fresh ones that no record
// has. Nothing leads from the meeting to a person any more, and everything else
// (head counts, how many came by name, groups, seats) stays as it was.
//
// Ids are replaced wherever they stand as a whole text, so that no kind of event
// can be forgotten, not even one of a newer program.

// ReplaceIDs returns the JSON of an entry with other ids in place of some, and
// whether there were any. With gives the id to write, false for one that stays.
func ReplaceIDs(data []byte, with func(ID) (ID, bool)) ([]byte, bool) {
	var out []byte
	done := 0
	eachText(data, func(from, to int) {
		if fresh, ok := with(ID(data[from:to])); ok {
			out = append(append(out, data[done:from]...), fresh...)
			done = to
		}
	})
	if done == 0 {
		return data, false
	}
	return append(out, data[done:]...), true
}

// eachText calls fn with where each text of some JSON begins and ends, without
// its quotes.
func eachText(data []byte, fn func(from, to int)) {
	for i := 0; i < len(data); i++ {
		if data[i] != '"' {
			continue
		}
		from := i + 1
		for i = from; i < len(data) && data[i] != '"'; i++ {
			if data[i] == '\\' {
				i++
			}
		}
		fn(from, min(i, len(data)))
	}
}

// ReplaceIDs returns an entry with other ids in place of some, and whether it
// held any of them.
func (e Entry) ReplaceIDs(with func(ID) (ID, bool)) (Entry, bool) {
	data, err := json.Marshal(e)
	if err != nil {
		return e, false
	}
	data, found := ReplaceIDs(data, with)
	var out Entry
	if !found || json.Unmarshal(data, &out) != nil {
		return e, false
	}
	return out, true
}

// PeopleIn returns the people on record whom some entries name.
func (pp People) PeopleIn(entries []Entry) map[ID]bool {
	found := map[ID]bool{}
	for _, e := range entries {
		e.ReplaceIDs(func(id ID) (ID, bool) {
			if _, known := pp[id]; known {
				found[id] = true
			}
			return id, false
		})
	}
	return found
}

// Nameless opens a meeting anew from its entries, with fresh ids for all the
// people on record whom it names, and returns those ids for
// [Store.EraseNames]. Whatever is recorded from then on is made with them. It
// gives [CodeUnchanged] where nobody is named, and otherwise the errors of
// [Catalogue.Adopt].
func (c *Catalogue) Nameless(mo Moment, id ID, entries []Entry) (*Session, map[ID]ID, error) {
	if err := c.readPeople(); err != nil {
		return nil, nil, err
	}
	fresh := map[ID]ID{}
	for person := range c.people.PeopleIn(entries) {
		fresh[person] = mo.NewID()
	}
	if len(fresh) == 0 {
		return nil, nil, Err(CodeUnchanged)
	}
	without := make([]Entry, len(entries))
	for i, e := range entries {
		without[i], _ = e.ReplaceIDs(func(id ID) (ID, bool) { f, ok := fresh[id]; return f, ok })
	}
	s, err := c.Reread(id, without)
	return s, fresh, err
}
