package intake

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// people are the rows of a file as people.
type people struct {
	*Screen
	file *file
	// brought is the table as it was read, and headed says that its first row is
	// taken for a header.
	brought intake.Table
	headed  bool

	guess, wanted intake.PeopleColumns
	as            intake.Attending // of everybody; "" leaves it to the column of presence
	same          map[int]bool     // what was said of people with the name of somebody else

	read intake.PeoplePlan
}

// newPeople takes a file for people. A list that was pasted is of those who are
// there; who stands in a file is registered, unless it tells more.
func newPeople(s *Screen, f *file) matter {
	p := &people{Screen: s, file: f, brought: f.table}
	p.take(intake.AsPeople(f.table))
	if f.name == "" && p.guess.Presence < 0 {
		p.as = intake.Present
	}
	return p
}

// take takes the table with or without its header.
func (p *people) take(t intake.Table) {
	p.file.table, p.headed = t, t.Headed
	p.guess = intake.GuessPeople(t)
	p.wanted, p.same = p.guess, map[int]bool{}
	p.as = ""
	if p.guess.Presence < 0 {
		p.as = intake.Registered
	}
}

func (p *people) plan() (workshop.Change, error) {
	how := intake.PeopleHow{As: p.as, Same: p.same, Organisation: p.host.Catalogue().Organisation}
	var err error
	p.read, err = intake.PlanPeople(p.meeting(), p.host.Session().People(), p.host.Moment(), p.file.table, p.wanted, how)
	return p.read.Change, err
}

// adds says how many would be marked present or registered, or brought where that
// is not all.
func (p *people) adds() string {
	w, done := p.host.Words(), p.read.Done
	changed := len(p.read.People) - done.There
	switch changed {
	case done.Came:
		return w.T("people.import.mark", changed)
	case done.Registered:
		return w.T("people.import.register", changed)
	}
	return w.T("people.import.add", changed)
}

func (p *people) told() []string { return p.read.Told(p.host.Words()) }

func (p *people) more() []remark {
	t, w := p.host.Theme(), p.host.Words()
	out := p.refusedRows(p.read.Read.Refused)
	if len(p.read.Left) > 0 {
		out = append(out, remark{t.Muted, w.T("people.import.left", strings.Join(p.read.Left, ", "))})
	}
	return out
}

// added goes to the attendance.
func (p *people) added() tea.Cmd {
	cmd := p.host.Go(kit.Attendance)
	p.host.Say(strings.Join(p.told(), " · "))
	return cmd
}

// draw draws the first people as they would be brought: those first whose name is
// on record with another organisation.
func (p *people) draw(w, h int) []string {
	t := p.host.Theme()
	shown := slices.Clone(p.read.People)
	slices.SortStableFunc(shown, func(a, b intake.PlannedPerson) int { return doubt(b) - doubt(a) })
	shown = shown[:min(len(shown), h, most)]
	right := 0
	for _, x := range shown {
		right = max(right, kit.Width(p.becomes(x)))
	}
	room := max(1, w-right-3)
	name := room * 2 / 5
	lines := make([]string, len(shown))
	for i, x := range shown {
		ink := t.Muted
		if x.Doubtful || x.Is == intake.PersonNamesake {
			ink = t.Warn
		}
		about := strings.Join(known(x.Organisation, x.Role, x.Place), ", ")
		row := t.Base.Pad(t.Base.S(" "+kit.Cut(kit.Plain(x.Name), name-2)), name) + t.Muted.S(kit.Cut(kit.Plain(about), room-name))
		lines[i] = t.Base.Spread(row, ink.S(" "+p.becomes(x)+" "), w)
	}
	return lines
}

// doubt is 1 for those who come first.
func doubt(x intake.PlannedPerson) int {
	if x.Doubtful {
		return 1
	}
	return 0
}

// known are the texts that are not empty.
func known(texts ...string) []string {
	var out []string
	for _, s := range texts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// mostFormer is how wide the organisation is that somebody had before.
const mostFormer = 20

// becomes tells who somebody of the list is, and how they take part where the list
// says so.
func (p *people) becomes(x intake.PlannedPerson) string {
	w := p.host.Words()
	text := w.T("people.is." + string(x.Is))
	if x.Doubtful {
		text = w.T("people.is."+string(x.Is)+".doubtful", kit.Cut(kit.Plain(x.On.Organisation), mostFormer))
	}
	if p.as == "" {
		text = w.T("people.as."+string(x.Attending)) + " · " + text
	}
	return text
}
