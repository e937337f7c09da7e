package store

import "talkoot/workshop"

// What a report reads by the thousand: summaries with who was there, and the
// records of people. The way of reading is that of codec.go.

func (s *scanner) count() (c workshop.Count) {
	s.lit(`{"certainty":`)
	c.Certainty = workshop.Certainty(s.text())
	c.N = s.optional(`,"n":`)
	s.lit(`}`)
	return c
}

func (s *scanner) part() (p workshop.Part) {
	s.lit(`{`)
	if s.has(`"kind":`) {
		p.Kind = workshop.CountKind(s.text())
		s.lit(`,`)
	}
	if p.Remote = s.has(`"remote":true`); p.Remote {
		s.lit(`,`)
	}
	s.lit(`"certainty":`)
	p.Certainty = workshop.Certainty(s.text())
	p.N = s.optional(`,"n":`)
	p.Excluded = s.has(`,"excluded":true`)
	s.lit(`}`)
	return p
}

func (s *scanner) summary() (sum workshop.Summary) {
	s.lit(`{"meeting":`)
	sum.Meeting = s.id()
	s.lit(`,"count":`)
	sum.Count = s.count()
	for next := `,"present":[`; s.has(next); next = `,` {
		if sum.Present == nil {
			sum.Present = make([]workshop.PersonRef, 0, len(s.rest)/presentLength+1)
		}
		sum.Present = append(sum.Present, s.personRef())
	}
	if sum.Present != nil {
		s.lit(`]`)
	}
	for next := `,"agreements":[`; s.has(next); next = `,` {
		sum.Agreements = append(sum.Agreements, s.agreement())
	}
	if sum.Agreements != nil {
		s.lit(`]`)
	}
	sum.Stages = s.kinds(`,"stages":[`)
	sum.Held = s.kinds(`,"held":[`)
	sum.Minutes = s.optional(`,"minutes":`)
	if s.has(`}`) { // most meetings had nothing of what follows
		return sum
	}
	for next := `,"parked":[`; s.has(next); next = `,` {
		sum.Parked = append(sum.Parked, s.parked())
	}
	if sum.Parked != nil {
		s.lit(`]`)
	}
	if s.has(`,"funder":`) {
		sum.Funder = s.count()
	}
	for next := `,"parts":[`; s.has(next); next = `,` {
		sum.Parts = append(sum.Parts, s.part())
	}
	if sum.Parts != nil {
		s.lit(`]`)
	}
	sum.Registered = s.optional(`,"registered":`)
	for next := `,"excluded":[`; s.has(next); next = `,` {
		sum.Excluded = append(sum.Excluded, s.id())
	}
	if sum.Excluded != nil {
		s.lit(`]`)
	}
	for next := `,"others":[`; s.has(next); next = `,` {
		sum.Others = append(sum.Others, s.id())
	}
	if sum.Others != nil {
		s.lit(`]`)
	}
	if s.has(`,"remote":`) {
		sum.Remote = s.count()
	}
	sum.Came = s.optional(`,"came":`)
	s.lit(`}`)
	return sum
}

func (s *scanner) agreement() (a workshop.AgreementSummary) {
	s.lit(`{"id":`)
	a.ID = s.id()
	s.lit(`,"kind":`)
	a.Kind = workshop.AgreementKind(s.text())
	s.lit(`,"what":`)
	a.What = s.text()
	if s.has(`,"who":`) {
		a.Who = s.owner()
	}
	if s.has(`,"due":`) {
		s.parse(a.Due.UnmarshalText)
	}
	if s.has(`,"next":`) {
		a.Next = s.text()
	}
	s.lit(`,"state":`)
	a.State = workshop.AgreementState(s.text())
	if s.has(`,"in":`) {
		a.In = s.id()
	}
	if s.has(`,"carried_from":`) {
		a.CarriedFrom = s.id()
	}
	s.lit(`}`)
	return a
}

func (s *scanner) parked() (p workshop.ParkedNote) {
	s.lit(`{"note":`)
	p.Note = s.id()
	p.Number = s.optional(`,"number":`)
	s.lit(`,"text":`)
	p.Text = s.text()
	s.lit(`,"state":`)
	p.State = workshop.AgreementState(s.text())
	if s.has(`,"in":`) {
		p.In = s.id()
	}
	s.lit(`}`)
	return p
}

// owner reads somebody on record, an office, or both: never nobody.
func (s *scanner) owner() (o workshop.Owner) {
	switch {
	case s.has(`{"person":`):
		o.Person = s.id()
		o.Rev = s.optional(`,"rev":`)
		if s.has(`,"office":`) {
			o.Office = s.text()
		}
	default:
		s.lit(`{"office":`)
		o.Office = s.text()
	}
	s.lit(`}`)
	return o
}

// presentLength is how long one person is in the list of those present.
const presentLength = len(`{"person":"01890a5d-ac96-774b-bcce-b302099a8057","rev":1},`)

// personRef reads a reference as it stands in a list, where it is never empty.
func (s *scanner) personRef() (ref workshop.PersonRef) {
	s.lit(`{"person":`)
	ref.Person = s.id()
	ref.Rev = s.optional(`,"rev":`)
	s.lit(`}`)
	return ref
}

// kinds reads a list of kinds that opens with a literal, if that comes next.
func (s *scanner) kinds(opening string) (out []workshop.StageKind) {
	for next := opening; s.has(next); next = `,` {
		out = append(out, workshop.StageKind(s.text()))
	}
	if out != nil {
		s.lit(`]`)
	}
	return out
}

func (s *scanner) person() (p workshop.Person) {
	s.lit(`{"id":`)
	p.ID = s.id()
	s.lit(`,"revisions":[`)
	p.Revisions = make([]workshop.Revision, 0, 1)
	for first := true; !s.failed && !s.has(`]`); first = false {
		if !first {
			s.lit(`,`)
		}
		p.Revisions = append(p.Revisions, s.revision())
	}
	s.lit(`}`)
	return p
}

func (s *scanner) revision() (r workshop.Revision) {
	s.lit(`{"person":`)
	r.Person = s.id()
	r.Rev = s.optional(`,"rev":`)
	for _, field := range [...]struct {
		name string
		to   *string
	}{
		{`,"given":`, &r.Given},
		{`,"family":`, &r.Family},
		{`,"organisation":`, &r.Organisation},
		{`,"role":`, &r.Role},
		{`,"place":`, &r.Place},
	} {
		if s.has(field.name) {
			*field.to = s.text()
		}
	}
	if s.has(`}`) { // most records say no more
		return r
	}
	r.Staff = s.has(`,"staff":true`)
	if s.has(`,"photo":`) {
		r.Photo = workshop.Permission(s.text())
	}
	if s.has(`,"keep_until":`) {
		s.parse(r.KeepUntil.UnmarshalText)
	}
	if s.has(`,"same":`) {
		r.Same = s.id()
	}
	s.lit(`}`)
	return r
}
