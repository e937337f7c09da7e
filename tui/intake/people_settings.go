package intake

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/intake"
)

func (p *people) settings() []setting {
	var out []setting
	if w := &p.wanted; len(p.file.table.Columns) > 1 { // else each line holds all of somebody
		out = append(out, p.nameSetting(), p.columnSetting("field.organisation", &w.Organisation),
			p.columnSetting("field.role", &w.Role), p.columnSetting("people.place", &w.Place))
	}
	out = append(out, p.asSetting())
	if p.brought.Headed && !intake.AsPeople(p.brought).Headed {
		out = append(out, p.headerSetting())
	}
	if p.read.Doubts() > 0 {
		out = append(out, p.sameSetting())
	}
	return out
}

// nameSetting is where the names stand: in one column, in either order, or in two
// beside each other.
func (p *people) nameSetting() setting {
	w, names := p.host.Words(), p.file.table.Columns
	var options []option
	at := -1
	add := func(chosen bool, name string, take func()) {
		if chosen {
			at = len(options)
		}
		options = append(options, option{name, take})
	}
	pair := func(given, family int) {
		add(p.wanted.Name < 0 && p.wanted.Given == given && p.wanted.Family == family,
			w.T("people.import.pair", names[given], names[family]),
			func() { p.wanted = p.wanted.NamesIn(given, family) })
	}
	if p.guess.Given >= 0 && p.guess.Family >= 0 {
		pair(p.guess.Given, p.guess.Family)
	}
	for i, name := range names {
		if p.file.table.Contact(i) {
			continue
		}
		for _, familyFirst := range []bool{false, true} {
			text := w.T("import.column", name)
			if familyFirst {
				text = w.T("people.import.family_first", name)
			}
			add(p.wanted.Name == i && p.wanted.FamilyFirst == familyFirst, text, func() {
				p.wanted = p.wanted.NameIn(i)
				p.wanted.FamilyFirst = familyFirst
			})
		}
	}
	for i := range len(names) - 1 {
		for _, c := range [][2]int{{i, i + 1}, {i + 1, i}} {
			if c != [2]int{p.guess.Given, p.guess.Family} && !p.file.table.Contact(i) && !p.file.table.Contact(i+1) {
				pair(c[0], c[1])
			}
		}
	}
	return p.chosen(p.file, "people.import.name", at, options...)
}

// columnSetting is a column from which something is taken, or none.
func (p *people) columnSetting(label string, column *int) setting {
	w := p.host.Words()
	options := []option{{w.T("import.without"), func() { *column = -1 }}}
	at := 0
	for _, i := range p.columns(*column) {
		if i == *column {
			at = len(options)
		}
		options = append(options, option{w.T("import.column", p.file.table.Columns[i]), func() { *column = i }})
	}
	return p.chosen(p.file, label, at, options...)
}

// columns are those from which nothing else is taken, nor ways to reach somebody.
func (p *people) columns(own int) []int {
	taken := p.wanted.Taken()
	var out []int
	for i := range p.file.table.Columns {
		if i == own || !slices.Contains(taken, i) && !p.file.table.Contact(i) {
			out = append(out, i)
		}
	}
	return out
}

// asSetting is how everybody takes part: registered, present, or as a column says.
func (p *people) asSetting() setting {
	w := p.host.Words()
	var options []option
	at := -1
	for _, as := range []intake.Attending{intake.Registered, intake.Present} {
		if p.as == as {
			at = len(options)
		}
		options = append(options, option{w.T("people.as." + string(as)), func() { p.as = as; p.wanted.Presence = -1 }})
	}
	for _, i := range p.columns(p.wanted.Presence) {
		if p.as == "" && p.wanted.Presence == i {
			at = len(options)
		}
		options = append(options, option{w.T("people.import.as_column", p.file.table.Columns[i]), func() { p.as, p.wanted.Presence = "", i }})
	}
	return p.chosen(p.file, "people.import.as", at, options...)
}

// headerSetting is whether the first row tells what the columns are.
func (p *people) headerSetting() setting {
	w := p.host.Words()
	at := 0
	if p.headed {
		at = 1
	}
	return p.chosen(p.file, "import.first_row", at,
		option{w.T("people.import.row_person"), func() { p.take(p.brought.Unheaded()) }},
		option{w.T("import.row_header"), func() { p.take(p.brought) }})
}

// sameSetting is whether people with the name of somebody on record who has another
// organisation are the same: all of them, or each by itself in its list.
func (p *people) sameSetting() setting {
	w := p.host.Words()
	all := func(same bool) func() {
		return func() {
			for _, x := range p.doubtful() {
				p.same[x.Row] = same
			}
		}
	}
	same := 0
	for _, x := range p.doubtful() {
		if x.Is != intake.PersonNamesake {
			same++
		}
	}
	at := -1
	switch same {
	case 0:
		at = 1
	case len(p.doubtful()):
		at = 0
	}
	x := p.chosen(p.file, "people.import.doubts", at,
		option{w.T("people.import.same"), all(true)}, option{w.T("people.import.another"), all(false)})
	if at < 0 {
		x.value = w.T("people.import.mixed")
	}
	x.open = func() { p.host.Show(kit.NewTicker(p.host, w.T("people.import.same.which"), p.doubts)) }
	return x
}

// doubtful are the people whose name is on record with another organisation.
func (p *people) doubtful() []intake.PlannedPerson {
	return slices.DeleteFunc(slices.Clone(p.read.People), func(x intake.PlannedPerson) bool { return !x.Doubtful })
}

// doubts are those people, to be ticked if they are the same.
func (p *people) doubts() []kit.Choice {
	var out []kit.Choice
	for _, x := range p.doubtful() {
		same := x.Is != intake.PersonNamesake
		name := x.Name + " · " + strings.Join([]string{x.On.Organisation, x.Organisation}, " → ")
		out = append(out, kit.Choice{Name: kit.Tick(same, name), Run: func() tea.Cmd {
			p.same[x.Row] = !same
			p.Screen.plan(p.file)
			return nil
		}})
	}
	return out
}
