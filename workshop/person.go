package workshop

import (
	"strings"
	"unicode/utf8"
)

// PersonRef names a person in a journal: by id and by the revision of the
// record that was right at the time. A journal never holds a structured name.
type PersonRef struct {
	Person ID  `json:"person,omitempty"`
	Rev    int `json:"rev,omitempty"`
}

// Revision is one state of a person's record. Correcting a name adds a
// revision, so that undo can go back to the one before.
type Revision struct {
	PersonRef
	Given        string `json:"given,omitempty"`
	Family       string `json:"family,omitempty"`
	Organisation string `json:"organisation,omitempty"`
	Role         string `json:"role,omitempty"`
	Place        string `json:"place,omitempty"`
	// What these mean stands at [PersonDetails].
	Staff     bool       `json:"staff,omitempty"`
	Photo     Permission `json:"photo,omitempty"`
	KeepUntil Date       `json:"keep_until,omitzero"`
	// Same says that the record is of the same person as another, or, by its own
	// id, that it is not after all: see [People.Standing]. Revisions that say
	// nothing of it leave it as it was.
	Same ID `json:"same,omitempty"`
}

// Name returns the name as it is said: given name first.
func (r Revision) Name() string { return strings.TrimSpace(r.Given + " " + r.Family) }

// Initials returns the first letters of the parts of a name: "K.-L. P.".
func (r Revision) Initials() string {
	var out []string
	for part := range strings.FieldsSeq(r.Name()) {
		var half []string
		for h := range strings.SplitSeq(part, "-") {
			if first, _ := utf8.DecodeRuneInString(h); first != utf8.RuneError {
				half = append(half, string(first)+".")
			}
		}
		out = append(out, strings.Join(half, "-"))
	}
	return strings.Join(out, " ")
}

// NewRevision reads the words of a name: "Aino Karttunen", "Karttunen, Aino",
// or a single word. It refuses an empty or overlong name.
func NewRevision(ref PersonRef, name, organisation string) (Revision, error) {
	// A list that was pasted has spaces of all kinds between the words, and
	// commas where a name was left out.
	name = strings.Join(strings.Fields(CleanLine(name)), " ")
	name, err := checkText(strings.Trim(name, ", "), MaxTitle)
	if err != nil {
		return Revision{}, err
	}
	organisation = CleanLine(organisation)
	if err := checkLength(organisation, MaxTitle); err != nil {
		return Revision{}, err
	}
	r := Revision{PersonRef: ref, Organisation: organisation}
	if family, given, ok := strings.Cut(name, ","); ok {
		r.Given, r.Family = strings.TrimSpace(given), strings.TrimSpace(family)
		return r, nil
	}
	if i := strings.LastIndexByte(name, ' '); i >= 0 {
		r.Given, r.Family = strings.TrimSpace(name[:i]), name[i+1:]
		return r, nil
	}
	r.Given = name
	return r, nil
}

// Person is a record with its revisions, oldest first.
type Person struct {
	ID        ID         `json:"id"`
	Revisions []Revision `json:"revisions"`
}

// Latest returns the newest revision.
func (p Person) Latest() Revision {
	if len(p.Revisions) == 0 {
		return Revision{PersonRef: PersonRef{Person: p.ID}}
	}
	return p.Revisions[len(p.Revisions)-1]
}

// People is the directory of everybody whose record is kept, by id.
type People map[ID]Person

// Add puts a revision into the directory.
func (pp People) Add(r Revision) {
	p := pp[r.Person]
	p.ID = r.Person
	for i := range p.Revisions {
		if p.Revisions[i].Rev == r.Rev {
			p.Revisions[i] = r
			pp[r.Person] = p
			return
		}
	}
	p.Revisions = append(p.Revisions, r)
	pp[r.Person] = p
}

// Revision returns what a reference means. It is false for a person who was
// erased.
func (pp People) Revision(ref PersonRef) (Revision, bool) {
	for _, r := range pp[ref.Person].Revisions {
		if r.Rev == ref.Rev {
			return r, true
		}
	}
	return Revision{}, false
}

// Find returns the person with this name and organisation, if the record of
// exactly one is kept. An empty organisation matches any.
func (pp People) Find(name, organisation string) (Revision, bool) {
	want, err := NewRevision(PersonRef{}, name, organisation)
	if err != nil {
		return Revision{}, false
	}
	var found Revision
	for _, p := range pp {
		r := p.Latest()
		if !strings.EqualFold(r.Name(), want.Name()) || pp.Standing(p.ID) != p.ID {
			continue
		}
		if want.Organisation != "" && !strings.EqualFold(r.Organisation, want.Organisation) {
			continue
		}
		if found.Person != "" {
			return Revision{}, false
		}
		found = r
	}
	return found, found.Person != ""
}

// Owner is who speaks or who sees to something: a person whose record is kept,
// or an office in words ("the municipal manager").
type Owner struct {
	PersonRef
	Office string `json:"office,omitempty"`
}

// IsZero reports whether nobody is named.
func (o Owner) IsZero() bool { return o == Owner{} }

func (o Owner) clean() Owner {
	o.Office = CleanLine(o.Office)
	return o
}

// Recognise returns an owner as the person whose name its words are, if there is
// such a person on record, and as it is otherwise. Somebody may have been named
// before the record was made, or by a name that was corrected since; of several
// of one name it is the one on record the longest.
func (pp People) Recognise(o Owner) Owner {
	if o.Person != "" || o.Office == "" {
		return o
	}
	want, err := NewRevision(PersonRef{}, o.Office, "")
	if err != nil {
		return o
	}
	found := o
	for id, p := range pp {
		for _, r := range p.Revisions {
			if strings.EqualFold(r.Name(), want.Name()) && (found.Person == "" || id < found.Person) {
				found = Owner{PersonRef: r.PersonRef}
			}
		}
	}
	return found
}

// Named returns the person of a name, to be named by a journal. Where none is
// known, or several are, the revision that makes the record of a new one comes
// with it; an empty name is nobody.
func (pp People) Named(mo Moment, name string) (PersonRef, []Revision, error) {
	if CleanLine(name) == "" {
		return PersonRef{}, nil, nil
	}
	if r, ok := pp.Find(name, ""); ok {
		return r.PersonRef, nil, nil
	}
	r, err := NewRevision(PersonRef{mo.NewID(), 1}, name, "")
	if err != nil {
		return PersonRef{}, nil, err
	}
	return r.PersonRef, []Revision{r}, nil
}

// OwnerNamed makes an owner of what somebody typed: the person of that name, if
// one is known, and otherwise the words as an office.
func (pp People) OwnerNamed(words string) Owner {
	return pp.Recognise(Owner{Office: CleanLine(words)})
}
