package workshop

import "slices"

// Two records can turn out to be of one person: somebody who was written down
// twice, with another organisation or a slip in the name. Both stay, and so do the
// journals, each of which goes on naming the record that it was written with; one
// of the records says whose it is. That is all: it can be taken back, and is
// erased with the record.

// same returns the record that a record says to be of the same person, "" for none.
func (p Person) same() ID {
	for _, r := range slices.Backward(p.Revisions) {
		if r.Same != "" && r.Same != p.ID {
			return r.Same
		}
		if r.Same == p.ID {
			break
		}
	}
	return ""
}

// IsMerged reports whether a record says that it is of the same person as another.
func (p Person) IsMerged() bool { return p.same() != "" }

// Standing returns the record that stands for a person, of those that are said to
// be of the same one: most often the record itself.
func (pp People) Standing(id ID) ID {
	var met []ID
	for {
		next := pp[id].same()
		if next == "" || pp[next].ID == "" {
			return id
		}
		// Two laptops can have said of two records that each is the other.
		if i := slices.Index(met, next); i >= 0 {
			return slices.Min(met[i:])
		}
		if met == nil {
			met = append(met, id)
		}
		met = append(met, next)
		id = next
	}
}

// Together returns some people with all records that are of the same ones, each
// once.
func (pp People) Together(people ...ID) []ID {
	asked := map[ID]bool{}
	for _, id := range people {
		asked[pp.Standing(id)] = true
	}
	out := slices.Clone(people)
	for id := range pp {
		if asked[pp.Standing(id)] {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// MergePeople says that two records are of the same person, for whom the second
// stands from now on. It gives [CodeUnknownPerson], and [CodeUnchanged] where they
// are one already.
func (c *Catalogue) MergePeople(person, into ID) (Batch, error) {
	if err := c.readPeople(); err != nil {
		return Batch{}, err
	}
	if c.people[person].ID == "" || c.people[into].ID == "" {
		return Batch{}, Err(CodeUnknownPerson)
	}
	person, into = c.people.Standing(person), c.people.Standing(into)
	if person == into {
		return Batch{}, Err(CodeUnchanged)
	}
	return c.saySame(person, into), nil
}

// SplitPerson says that a record is of a person of its own after all. It gives
// [CodeUnknownPerson], and [CodeUnchanged] where that was never doubted.
func (c *Catalogue) SplitPerson(person ID) (Batch, error) {
	if err := c.readPeople(); err != nil {
		return Batch{}, err
	}
	p := c.people[person]
	switch {
	case p.ID == "":
		return Batch{}, Err(CodeUnknownPerson)
	case p.same() == "":
		return Batch{}, Err(CodeUnchanged)
	}
	return c.saySame(person, person), nil
}

func (c *Catalogue) saySame(person, as ID) Batch {
	r := c.people[person].Latest()
	r.Rev++
	r.Same = as
	c.people.Add(r)
	return Batch{People: []Revision{r}}
}

// KeptUntil returns the last day on which somebody may be kept who is named in
// some meetings: as it was stated for the person, or as the rules of the series
// say; zero where nothing does.
func (c *Catalogue) KeptUntil(r Revision, meetings []Header) Date {
	if !r.KeepUntil.IsZero() {
		return r.KeepUntil
	}
	return c.keepUntil(meetings)
}

// CorrectPerson states what is kept of a person anew, outside any meeting: the
// journals of those where the person was go on naming the revision of the time. It
// gives [CodeUnknownPerson], [CodeUnchanged], or what is wrong with the details.
func (c *Catalogue) CorrectPerson(person ID, d PersonDetails) (Batch, error) {
	if err := c.readPeople(); err != nil {
		return Batch{}, err
	}
	r, err := c.people.corrected(person, d)
	if err != nil {
		return Batch{}, err
	}
	c.people.Add(r)
	return Batch{People: []Revision{r}}, nil
}
