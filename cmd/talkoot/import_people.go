package main

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// peopleFlags say how the people of a file are read, and what they are.
type peopleFlags struct {
	names                              []string // one column, or those of given and family names
	organisation, role, place, present string   // columns; empty ones take nothing
	allPresent, registered             bool
	same, another                      bool
}

func (f *peopleFlags) register(fs *pflag.FlagSet) {
	fs.Var(texts(&f.names), "name-column", "cli.flag.import.name-column")
	fs.Var(anyText(&f.organisation), "organisation-column", "cli.flag.import.organisation-column")
	fs.Var(anyText(&f.role), "role-column", "cli.flag.import.role-column")
	fs.Var(anyText(&f.place), "place-column", "cli.flag.import.place-column")
	fs.Var(anyText(&f.present), "present-column", "cli.flag.import.present-column")
	fs.BoolVar(&f.allPresent, "present", false, "cli.flag.import.present")
	fs.BoolVar(&f.registered, "registered", false, "cli.flag.import.registered")
	fs.BoolVar(&f.same, "same", false, "cli.flag.import.same")
	fs.BoolVar(&f.another, "another", false, "cli.flag.import.another")
}

// importPeople brings the people of a file into a meeting, as one action.
func (m *Main) importPeople(meeting, path string, flags importFlags) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	read, err := m.readTable(path)
	if err != nil {
		return err
	}
	table, columns, err := flags.peopleColumns(read)
	if err != nil {
		return err
	}
	mo, how := m.moment(), flags.people.how(l)
	plan := func() (intake.PeoplePlan, error) {
		return intake.PlanPeople(s.Meeting(), s.People(), mo, table, columns, how)
	}
	p, err := plan()
	if said := flags.people.said(p); said != nil {
		how.Same = said
		p, err = plan()
	}
	unchanged := workshop.ErrorCode(err) == workshop.CodeUnchanged
	if !unchanged && !(flags.dry && err == nil) {
		if err := m.do(l, s, mo, p.Change, err); err != nil {
			m.printRefused(p.Read.Refused)
			return err
		}
	}
	m.printPeopleRead(table, columns)
	switch {
	case unchanged:
		m.say(m.words().T("cli.import.nothing"))
	case flags.dry:
		m.say(m.words().T("cli.import.dry"))
	}
	m.printImported(p, flags.dry)
	return nil
}

// how says how the people are taken.
func (f peopleFlags) how(l *library) intake.PeopleHow {
	how := intake.PeopleHow{Organisation: l.Organisation}
	switch {
	case f.allPresent:
		how.As = intake.Present
	case f.registered:
		how.As = intake.Registered
	}
	return how
}

// said is what the flags say of people with the name of somebody else, nil for
// nothing.
func (f peopleFlags) said(p intake.PeoplePlan) map[int]bool {
	if !f.same && !f.another {
		return nil
	}
	said := map[int]bool{}
	for _, x := range p.People {
		if x.Doubtful {
			said[x.Row] = f.same
		}
	}
	return said
}

// peopleColumns are the columns as they are understood, but for what the flags
// say. A column that is named by its header has one.
func (f importFlags) peopleColumns(read intake.Table) (intake.Table, intake.PeopleColumns, error) {
	t := intake.AsPeople(read)
	find := func(words string) (int, error) {
		i, err := intake.FindColumn(t, words)
		if err == nil || t.Headed == read.Headed {
			return i, err
		}
		if i, err = intake.FindColumn(read, words); err == nil {
			t = read
		}
		return i, err
	}
	c := intake.GuessPeople(t)
	var names []int
	for _, words := range f.people.names {
		i, err := find(words)
		if err != nil {
			return t, c, err
		}
		names = append(names, i)
	}
	switch len(names) {
	case 0:
	case 1:
		c = c.NameIn(names[0])
	default:
		c = c.NamesIn(names[0], names[1])
	}
	for _, column := range []struct {
		flag, words string
		to          *int
	}{
		{"organisation-column", f.people.organisation, &c.Organisation},
		{"role-column", f.people.role, &c.Role},
		{"place-column", f.people.place, &c.Place},
		{"present-column", f.people.present, &c.Presence},
	} {
		if !f.changed(column.flag) {
			continue
		}
		i := -1
		if column.words != "" {
			var err error
			if i, err = find(column.words); err != nil {
				return t, c, err
			}
			c = c.Without(i)
		}
		*column.to = i
	}
	return t, c, nil
}

// printPeopleRead says how a list was read, and from which columns.
func (m *Main) printPeopleRead(t intake.Table, c intake.PeopleColumns) {
	w := m.words()
	parts := t.Told(w)
	for _, column := range []struct {
		key string
		at  []int
	}{
		{"cli.import.names", []int{c.Name, c.Given, c.Family}},
		{"cli.import.organisations", []int{c.Organisation}},
		{"cli.import.roles", []int{c.Role}},
		{"cli.import.places", []int{c.Place}},
		{"cli.import.presence", []int{c.Presence}},
	} {
		var names []string
		for _, i := range column.at {
			if i >= 0 && i < len(t.Columns) {
				names = append(names, t.Columns[i])
			}
		}
		if len(names) > 0 && len(t.Columns) > 1 {
			parts = append(parts, w.T(column.key, strings.Join(names, " + ")))
		}
	}
	m.say(strings.Join(parts, " · "))
}

// printImported says what becomes of people, and of whom it is in doubt who they
// are. Everybody is listed where nothing was done.
func (m *Main) printImported(p intake.PeoplePlan, everybody bool) {
	w := m.words()
	if told := p.Told(w); len(told) > 0 {
		m.say(strings.Join(told, " · "))
	}
	for _, x := range p.People {
		switch {
		case everybody:
			m.say("- " + strings.Join([]string{
				strconv.Itoa(x.Row), x.Name, cmp.Or(x.Organisation, "–"), cmp.Or(x.Role, "–"), cmp.Or(x.Place, "–"), w.T("people.is." + string(x.Is)),
			}, " · "))
		case x.Doubtful && x.Is == intake.PersonNamesake:
			m.say("- " + w.T("cli.import.another", x.Row))
		case x.Doubtful:
			m.say("- " + w.T("cli.import.same", x.Row))
		}
	}
	if len(p.Left) > 0 {
		m.say(w.T("people.import.left", strings.Join(p.Left, ", ")))
	}
	m.printRefused(p.Read.Refused)
}

// importProgramme adds the stages of a file to the programme, as one action.
func (m *Main) importProgramme(meeting, path string, dry bool) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	table, err := m.readTable(path)
	if err != nil {
		return err
	}
	if intake.LooksLikePeople(table) {
		return workshop.Err(codePeopleNotStages)
	}
	table = intake.AsProgramme(table)
	mo, w := m.moment(), m.words()
	p, err := intake.PlanStages(s.Meeting(), s.People(), mo, table, intake.GuessStages(table))
	unchanged := workshop.ErrorCode(err) == workshop.CodeUnchanged
	if !unchanged && !(dry && err == nil) {
		if err := m.do(l, s, mo, p.Change, err); err != nil {
			m.printRefused(p.Read.Refused)
			return err
		}
	}
	m.say(strings.Join(table.Told(w), " · "))
	switch {
	case unchanged:
		m.say(w.T("cli.import.nothing"))
	case dry:
		m.say(w.T("cli.import.dry"))
	default:
		m.say(w.T("programme.import.done", p.Added))
	}
	for i, x := range p.Read.Stages {
		if dry && p.There[i] == "" {
			m.say("- " + strings.Join([]string{strconv.Itoa(p.Read.Rows[i]), x.Title, w.T("minutes", x.Minutes), w.T("kind." + string(x.Kind))}, " · "))
		}
	}
	if told := p.Told(w); len(told) > 0 {
		m.say(strings.Join(told, " · "))
	}
	m.printRefused(p.Read.Refused)
	return nil
}
