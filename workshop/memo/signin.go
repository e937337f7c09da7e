package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// usualBlank is how many empty lines a sign-in sheet has at the least.
const usualBlank = 10

// SignIn makes the sheet on which people sign that they are there: a line for each
// who is registered or present by name, where names were asked for, and empty lines
// for those who come unannounced. Without names it is empty lines, as many as there
// are people and those.
func SignIn(in Input, opt Options) document.Document {
	b := newBuilder(in, opt)
	b.facts(b.fact("doc.when", b.when()), b.fact("doc.where", b.m.Place))
	t := document.Table{Caption: b.w.T("doc.signin"), Columns: []document.Column{
		{Title: b.w.T("doc.number"), Narrow: true}, {Title: b.w.T("doc.name")}, {Title: b.w.T("doc.organisation")}, {Title: b.w.T("doc.signature")},
	}}
	blank := b.opt.Blank
	if blank <= 0 {
		blank = usualBlank
	}
	row := func(name, organisation string) {
		t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), name, organisation, ""})
	}
	for _, p := range expected(b) {
		if b.opt.Names == FullNames {
			row(p.name, p.organisation)
		} else {
			row("", "")
		}
	}
	for range blank {
		row("", "")
	}
	b.add(document.Paper{Table: t})
	return b.sheet("doc.signin")
}

// NameBadges makes names to be cut out and worn, of those who are registered or
// present by name. It gives [workshop.CodeSheetNames] where names were not asked
// for, and [workshop.CodeNobodyListed].
func NameBadges(in Input, opt Options) (document.Document, error) {
	b := newBuilder(in, opt)
	people := expected(b)
	switch {
	case b.opt.Names != FullNames:
		return document.Document{}, workshop.Err(workshop.CodeSheetNames)
	case len(people) == 0:
		return document.Document{}, workshop.Err(workshop.CodeNobodyListed)
	}
	var badges document.Badges
	for _, p := range people {
		badges.Rows = append(badges.Rows, document.Badge{Name: p.name, Organisation: p.organisation})
	}
	b.add(badges)
	return b.sheet("doc.badges"), nil
}

// expected are the people who are at the meeting or may still come, whose names are
// kept.
func expected(b *builder) []person {
	opt := b.opt
	opt.Names = FullNames
	var out []person
	for _, p := range namedOrExpected(b.in, opt) {
		state := b.m.Attendance.State(p.id)
		if p.sort != "" && state != workshop.Excused && state != workshop.Absent {
			out = append(out, p)
		}
	}
	return out
}
