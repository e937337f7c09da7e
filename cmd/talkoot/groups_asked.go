package main

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// asked is one thing that the command line asks of a division. Whom it names is
// found when the meeting is open.
type asked struct {
	kind  plan.CriterionKind
	words string
}

// askedFor is a flag that asks for something. It may be given several times; what
// stands first in the line matters most.
func askedFor(to *[]asked, kind plan.CriterionKind) *value {
	var words string
	read := text(&words)
	return &value{set: func(s string) error {
		if err := read.set(s); err != nil {
			return err
		}
		if kind == plan.Apart {
			if _, _, ok := trait(s); !ok {
				return workshop.Err(codeUnknownChoice, s, "organisation, role, organisation=…, role=…")
			}
		}
		*to = append(*to, asked{kind, s})
		return nil
	}}
}

// trait reads what people have in common: "organisation", "role", or one of them
// with a value, "role=chair". It is false for anything else.
func trait(s string) (by plan.Attribute, of string, ok bool) {
	name, of, _ := strings.Cut(s, "=")
	by = plan.Attribute(strings.ToLower(strings.TrimSpace(name)))
	return by, workshop.CleanLine(of), by == plan.Organisation || by == plan.Role
}

// criteria makes criteria of what was asked, in its order. Sets of people who
// belong together are one criterion, where the first of them stands.
func criteria(all []asked, s *workshop.Session, groups int) ([]plan.Criterion, error) {
	var out []plan.Criterion
	for _, a := range all {
		c := plan.Criterion{Kind: a.kind}
		switch a.kind {
		case plan.Together:
			set, err := set(s, a.words)
			if err != nil {
				return nil, err
			}
			if i := slices.IndexFunc(out, func(c plan.Criterion) bool { return c.Kind == plan.Together }); i >= 0 {
				out[i].Sets = append(out[i].Sets, set)
				continue
			}
			c.Sets = [][]workshop.ID{set}
		case plan.Fixed:
			id, group, err := fixed(s, a.words, groups)
			if err != nil {
				return nil, err
			}
			c.Fixed = map[workshop.ID]int{id: group}
		default:
			var ok bool
			if c.By, c.Value, ok = trait(a.words); !ok {
				c.By, c.Value = plan.Role, workshop.CleanLine(a.words)
			}
			if !anybody(s, c) {
				return nil, workshop.Err(codeNobodyOf, c.Value)
			}
		}
		out = append(out, c)
	}
	return out, nil
}

// anybody reports whether somebody is present whom a criterion is about: a role or
// an organisation that nobody has is more likely misspelt than meant.
func anybody(s *workshop.Session, c plan.Criterion) bool {
	if c.Value == "" {
		return true
	}
	circle := s.Circle()
	return slices.ContainsFunc(s.Meeting().Here(), func(id workshop.ID) bool {
		r := circle[id].Latest()
		has := r.Role
		if c.By == plan.Organisation {
			has = r.Organisation
		}
		return strings.EqualFold(workshop.CleanLine(has), c.Value)
	})
}

// set reads names between commas.
func set(s *workshop.Session, words string) (out []workshop.ID, err error) {
	for name := range strings.SplitSeq(words, ",") {
		id, err := attendee(s, name)
		switch {
		case err != nil:
			return nil, err
		case slices.Contains(out, id):
			return nil, workshop.Err(workshop.CodePersonTwice)
		}
		out = append(out, id)
	}
	return out, nil
}

// fixed reads a name and a group, "Aino=2".
func fixed(s *workshop.Session, words string, groups int) (workshop.ID, int, error) {
	i := strings.LastIndexByte(words, '=')
	group, err := strconv.Atoi(strings.TrimSpace(words[i+1:]))
	switch {
	case i < 0 || err != nil:
		return "", 0, workshop.Err(codeFixedHow)
	case group < 1 || group > groups:
		return "", 0, workshop.Err(codeNoSuchGroup, group, groups)
	}
	id, err := attendee(s, words[:i])
	return id, group, err
}

// attendee finds somebody who is present: by the whole name, or by a part of it
// that nobody else has.
func attendee(s *workshop.Session, name string) (workshop.ID, error) {
	want, err := workshop.NewRevision(workshop.PersonRef{}, name, "")
	if err != nil {
		return "", err
	}
	var whole, part []workshop.ID
	for _, id := range s.Meeting().Here() {
		r := s.People()[id].Latest()
		switch {
		case strings.EqualFold(r.Name(), want.Name()):
			whole = append(whole, id)
		case strings.EqualFold(r.Given, want.Name()), strings.EqualFold(r.Family, want.Name()):
			part = append(part, id)
		}
	}
	if len(whole) == 0 {
		whole = part
	}
	switch len(whole) {
	case 0:
		return "", workshop.Err(codeNotPresent)
	case 1:
		return whole[0], nil
	}
	return "", workshop.Err(codeSeveralPresent)
}
