package memo

import (
	"slices"
	"strconv"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"talkoot/workshop"
	"talkoot/workshop/document"
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
	role, place        string
	sort               string             // family name first
	presence           *workshop.Presence // nil for who is only registered
}

// persons returns those present by name, none unless names were asked for.
// Their order is that of their names and not of their arrival.
func persons(in Input, opt Options) []person {
	var refs []workshop.PersonRef
	for _, p := range in.Meeting.Attendance.Presences {
		refs = append(refs, p.PersonRef)
	}
	return personsOf(in, opt, refs)
}

// namedOrExpected returns those present or registered by name, as [persons] does.
func namedOrExpected(in Input, opt Options) []person {
	a := &in.Meeting.Attendance
	var refs []workshop.PersonRef
	for _, p := range a.Presences {
		refs = append(refs, p.PersonRef)
	}
	for _, r := range a.Registrations {
		if a.Presence(r.Person) == nil {
			refs = append(refs, r.PersonRef)
		}
	}
	return personsOf(in, opt, refs)
}

// personsOf returns people as far as they may be seen, in the order of their names.
func personsOf(in Input, opt Options, refs []workshop.PersonRef) []person {
	if opt.Names == NoNames {
		return nil
	}
	var out []person
	for _, ref := range refs {
		x := person{id: ref.Person, name: opt.Words.T("person.erased"), presence: in.Meeting.Attendance.Presence(ref.Person)}
		if r, ok := in.People.Revision(ref); ok {
			x.name = shown(r, opt.Names)
			x.sort = x.name
			if opt.Names == FullNames {
				x.organisation, x.role, x.place = r.Organisation, r.Role, r.Place
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

// participants tells the observations of who was there side by side, and the names
// if they were asked for.
func (b *builder) participants() {
	a := &b.m.Attendance
	if !a.Count.Known() && len(a.Presences)+len(a.Parts)+len(a.Registrations) == 0 {
		return // the cover says that nobody counted
	}
	b.section("doc.participants")
	turnout := a.Turnout()
	var kinds []string
	for _, p := range a.Parts {
		kinds = append(kinds, b.funded(b.w.Counted(p), p.Excluded))
	}
	funder, remote := "", ""
	if c := a.ForFunder(); c != a.Best() && b.opt.For != Funder { // whom the cover tells it
		funder = b.w.Count(c)
	}
	if c := a.Remote(); c.Known() {
		remote = b.w.Count(c)
	}
	b.facts(b.fact("doc.counted", b.w.Count(a.Count)), b.fact("doc.kinds", document.Join(", ", kinds...)), b.fact("doc.byname", some(turnout.Named())),
		b.fact("report.organisations", b.organisations()),
		b.fact("doc.remote", remote), b.fact("doc.funder", funder), b.fact("person.leave", some(turnout.Left)),
		b.fact("doc.registered", some(turnout.Registered)), b.fact("doc.came", some(turnout.Came)),
		b.fact("doc.excused", some(turnout.Excused)), b.fact("doc.absent", some(turnout.Absent)))
	if a.Disagrees() {
		b.add(document.Paragraph{Text: b.w.T("doc.disagrees"), Quiet: true})
	}
	if parts, ok := a.PartsDisagree(); ok {
		b.add(document.Paragraph{Text: b.w.T("doc.parts", b.w.Count(parts), a.Count.N), Quiet: true})
	}
	b.nameTable()
}

// briefParticipants are what a short memo tells of them: who they were, if names were
// asked for; a funder is told the numbers too.
func (b *builder) briefParticipants() {
	if b.opt.For == Funder {
		b.participants()
		return
	}
	b.participantNames()
}

// some writes a number of people, "" for none.
func some(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// organisations tells how many organisations were there, those of the people who
// were named. Which they were stands only where the names do: an organisation of
// one person names that person.
func (b *builder) organisations() string {
	all := b.m.Organisations(b.in.People, b.in.Organisation)
	number := some(len(all))
	if number == "" || b.opt.Names != FullNames {
		return number
	}
	var names []string
	for _, o := range all {
		names = append(names, o.Name+" "+strconv.Itoa(o.People))
	}
	return number + " (" + document.Join(", ", names...) + ")"
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
	t := document.Table{
		Caption: b.w.T("doc.participants"),
		Columns: []document.Column{
			{Title: b.w.T("doc.name")},
			{Title: b.w.T("doc.organisation")},
			{Title: b.w.T("field.role")},
			{Title: b.w.T("doc.left"), Narrow: true},
		},
	}
	all := persons(b.in, b.opt)
	// When somebody was there is told of nobody unless there is something to tell.
	there := slices.ContainsFunc(all, func(p person) bool { return b.there(p.presence) != "" })
	if there {
		t.Columns = append(t.Columns, document.Column{Title: b.w.T("field.there")})
	}
	for _, p := range all {
		row := []string{p.name, p.organisation, p.role, b.w.Clock(p.presence.To)}
		if there {
			row = append(row, b.there(p.presence))
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) > 0 {
		b.table(t)
	}
}

// there tells of somebody who came back or took part from elsewhere when, and how,
// they were there; "" of others.
func (b *builder) there(p *workshop.Presence) string {
	if len(p.Earlier) == 0 && !p.Remote {
		return ""
	}
	var spans []string
	for _, s := range p.Spans() {
		if workshop.DateOf(s.From) == b.m.Date { // not written down on another day
			spans = append(spans, b.w.Clock(s.From)+"–"+b.w.Clock(s.To))
		}
	}
	if p.Remote {
		return b.w.T("people.remote", document.Join(", ", spans...))
	}
	return document.Join(", ", spans...)
}

// groups tells the small groups with their sizes, and their members if names
// were asked for, and how people changed tables.
func (b *builder) groups() {
	if len(b.m.Groups) == 0 {
		return
	}
	t := document.Table{
		Caption: b.w.T("doc.groups"),
		Columns: []document.Column{
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
		t.Rows = append(t.Rows, []string{b.w.Group(b.m, g), size, document.Join(", ", members...), names[g.Host], names[g.Scribe]})
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
