package memo

import (
	"slices"
	"strconv"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"talkoot/workshop"
)

// owner returns who speaks or sees to something. An office is always told, a
// person as the options ask; words that are the name of somebody on record are
// that person's name, whenever the record was made.
func (b *builder) owner(o workshop.Owner) string {
	o = b.recognise(o)
	return b.w.Owner(o, b.in.People, func(r workshop.Revision) string { return shown(r, b.opt.Names) })
}

// shown returns a name as far as it may be seen; "" if it may not.
func shown(r workshop.Revision, names Names) string {
	switch names {
	case FullNames:
		return r.Name()
	case Initials:
		return r.Initials()
	}
	return ""
}

// person is somebody present, as far as they may be seen.
type person struct {
	id                 workshop.ID
	name, organisation string
	role               string
	sort               string // family name first
	presence           *workshop.Presence
}

// persons returns those present by name, none unless names were asked for.
// Their order is that of their names and not of their arrival.
func persons(in Input, opt Options) []person {
	if opt.Names == NoNames {
		return nil
	}
	var out []person
	for _, p := range in.Meeting.Attendance.Presences {
		x := person{id: p.Person, name: opt.Words.T("person.erased"), presence: p}
		if r, ok := in.People.Revision(p.PersonRef); ok {
			x.name = shown(r, opt.Names)
			x.sort = x.name
			if opt.Names == FullNames {
				x.organisation, x.role = r.Organisation, r.Role
				x.sort = r.Family + " " + r.Given
			}
		}
		out = append(out, x)
	}
	byName := collate.New(language.Make(string(opt.Words.Language())))
	slices.SortStableFunc(out, func(a, b person) int {
		if (a.sort == "") != (b.sort == "") { // the erased come last
			return len(b.sort) - len(a.sort)
		}
		return byName.CompareString(a.sort, b.sort)
	})
	return out
}

// participants tells both observations of who was there, and the names if they
// were asked for.
func (b *builder) participants() {
	a := &b.m.Attendance
	if !a.Count.Known() && len(a.Presences) == 0 {
		return // the cover says that nobody counted
	}
	b.section("doc.participants")
	named := ""
	if n := len(a.Presences); n > 0 {
		named = strconv.Itoa(n)
	}
	left := ""
	if n := len(a.Presences) - len(b.m.Here()); n > 0 {
		left = strconv.Itoa(n)
	}
	b.facts(b.fact("doc.counted", b.w.Count(a.Count)), b.fact("doc.byname", named), b.fact("person.leave", left))
	if a.Disagrees() {
		b.add(Paragraph{b.w.T("doc.disagrees"), true})
	}
	b.nameTable()
}

// participantNames is the whole section of a short memo, whose cover tells the
// counts.
func (b *builder) participantNames() {
	if b.opt.Names != NoNames && len(b.m.Attendance.Presences) > 0 {
		b.section("doc.participants")
		b.nameTable()
	}
}

func (b *builder) nameTable() {
	t := Table{
		Caption: b.w.T("doc.participants"),
		Columns: []Column{
			{Title: b.w.T("doc.name")},
			{Title: b.w.T("doc.organisation")},
			{Title: b.w.T("field.role")},
			{Title: b.w.T("doc.left"), Narrow: true},
		},
	}
	for _, p := range persons(b.in, b.opt) {
		left := ""
		if to := p.presence.To; !to.IsZero() {
			left = b.w.Clock(to)
		}
		t.Rows = append(t.Rows, []string{p.name, p.organisation, p.role, left})
	}
	if len(t.Rows) > 0 {
		b.table(t)
	}
}

// groups tells the small groups with their sizes, and their members if names
// were asked for, and how people changed tables.
func (b *builder) groups() {
	if len(b.m.Groups) == 0 {
		return
	}
	t := Table{
		Caption: b.w.T("doc.groups"),
		Columns: []Column{
			{Title: b.w.T("doc.group")},
			{Title: b.w.T("doc.size"), Narrow: true},
			{Title: b.w.T("doc.members")},
			{Title: b.w.T("doc.host")},
			{Title: b.w.T("doc.scribe")},
		},
	}
	names := b.namesByID()
	for _, g := range b.m.Groups {
		var members []string
		for _, id := range g.Members {
			members = append(members, names[id])
		}
		size := "" // nobody counted the room
		if n := g.Size(); n > 0 {
			size = strconv.Itoa(n)
		}
		t.Rows = append(t.Rows, []string{b.w.Group(b.m, g), size, joined(", ", members...), names[g.Host], names[g.Scribe]})
	}
	b.section("doc.groups")
	b.table(t)
	b.rotation()
}

// namesByID returns the names that may be seen of those present.
func (b *builder) namesByID() map[workshop.ID]string {
	names := map[workshop.ID]string{}
	for _, p := range persons(b.in, b.opt) {
		names[p.id] = p.name
	}
	return names
}
