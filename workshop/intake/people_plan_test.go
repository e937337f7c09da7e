package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
)

func (d *desk) listed(t tester, text string, how intake.PeopleHow) (intake.PeoplePlan, error) {
	t.Helper()
	table, err := intake.ReadTable("a.csv", strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v", err)
	}
	table = intake.AsPeople(table)
	return intake.PlanPeople(d.m(), d.s.People(), d.clock.Moment(), table, intake.GuessPeople(table), how)
}

// brings brings a list in, which must be new.
func (d *desk) brings(t tester, text string, how intake.PeopleHow) intake.PeoplePlan {
	t.Helper()
	p, err := d.listed(t, text, how)
	d.do(t, p.Change, err)
	return p
}

// roll is everybody of the meeting by name, with organisation, role and state.
func (d *desk) roll() string {
	var out []string
	a := &d.m().Attendance
	add := func(ref workshop.PersonRef) {
		r, _ := d.s.People().Revision(ref)
		out = append(out, strings.Join([]string{string(a.State(ref.Person)), r.Name(), r.Organisation, r.Role}, "/"))
	}
	for _, r := range a.Registrations {
		add(r.PersonRef)
	}
	for _, p := range a.Presences {
		if a.Registration(p.Person) == nil {
			add(p.PersonRef)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

func is(p intake.PeoplePlan) string {
	var out []string
	for _, x := range p.People {
		s := string(x.Is)
		if x.Doubtful {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

const header = "Nimi;Yhdistys;Rooli\n"

func TestPlanPeople(t *testing.T) {
	d := newDesk(t, "ideas")
	w := lang.New(lang.English)
	p := d.brings(t, header+"Aino Karttunen;Martat;\nEero Virta;;\nAino Karttunen;Seura;pj\naino karttunen;martat;\n", intake.PeopleHow{})
	alike(t, "who they are", is(p), "new new new")
	alike(t, "told", strings.Join(p.Told(w), " · "), "3 new · 3 registered · 1 repeated in the file · 2 of one name in the file")
	alike(t, "the roll", d.roll(), "registered/Aino Karttunen/Martat/\nregistered/Aino Karttunen/Seura/pj\nregistered/Eero Virta//")

	// Again, in other letters, they are who they were.
	p, err := d.listed(t, header+"AINO KARTTUNEN;martat;\nEero Virta;;\n\"Karttunen, Aino\";Seura;PJ\n", intake.PeopleHow{})
	alike(t, "again", fmt.Sprint(workshop.ErrorCode(err), " ", is(p), " ", p.Done.There), "unchanged known known known 3")

	// Somebody of the meeting has another organisation now: the one that nobody of
	// the list has.
	p = d.brings(t, header+"Aino Karttunen;Martat;\nAino Karttunen;Urheilijat;pj\nEero Virta;Klubi;sihteeri\n", intake.PeopleHow{})
	alike(t, "updated", is(p), "known updated? updated")
	alike(t, "the roll", d.roll(), "registered/Aino Karttunen/Martat/\nregistered/Aino Karttunen/Urheilijat/pj\nregistered/Eero Virta/Klubi/sihteeri")

	// Said to be another person, it is another one.
	p = d.brings(t, header+"Eero Virta;Martat;\n", intake.PeopleHow{Same: map[int]bool{2: false}, As: intake.Present})
	alike(t, "another", is(p), "namesake?")
	alike(t, "told", strings.Join(p.Told(w), " · "), "1 new · 1 present")
	alike(t, "the roll", d.roll(), "came/Eero Virta/Martat/\nregistered/Aino Karttunen/Martat/\nregistered/Aino Karttunen/Urheilijat/pj\nregistered/Eero Virta/Klubi/sihteeri")

	// Which of two is meant nobody can tell: it is neither, unless it is said.
	p, err = d.listed(t, header+"Eero Virta;Uusi;\n", intake.PeopleHow{})
	alike(t, "neither", fmt.Sprint(is(p), err), "namesake?<nil>")
	p, _ = d.listed(t, header+"Eero Virta;Uusi;\n", intake.PeopleHow{Same: map[int]bool{2: true}})
	alike(t, "said", is(p)+" "+p.People[0].On.Organisation, "updated? Klubi")
	p, _ = d.listed(t, header+"Eero Virta;;\n", intake.PeopleHow{})
	alike(t, "no organisation", is(p), "namesake")

	// One organisation may have several names.
	p, err = d.listed(t, header+"Aino Karttunen;Liperin Martat ry;\n", intake.PeopleHow{Organisation: func(s string) string {
		return strings.ReplaceAll(s, "Liperin Martat ry", "Martat")
	}})
	alike(t, "an alias", fmt.Sprint(is(p), " ", workshop.ErrorCode(err)), "known unchanged")
}

func TestPlanPeopleRefuses(t *testing.T) {
	d := newDesk(t, "ideas")
	for text, want := range map[string]workshop.Code{
		"Yhdistys;Kunta\nMartat;Liperi": workshop.CodeNoNameColumn,
		"Nimi;Yhdistys\n;Martat":        workshop.CodeNoPeople,
		"Nimi\n" + strings.Repeat("Aino X\nEero Y\n", 1) + many(workshop.MaxLines): workshop.CodeTooManyLines,
	} {
		if p, err := d.listed(t, text, intake.PeopleHow{}); workshop.ErrorCode(err) != want || len(p.Change.Events)+len(p.Change.People) > 0 {
			t.Errorf("%.30q: %v, %v", text, err, p.Change)
		}
	}
}

// many are as many names, each another one.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Nimi Numero%d\n", i)
	}
	return b.String()
}

// A list that comes again changes nothing, whoever is on record and whatever the
// list repeats; and nobody who differs in name or organisation is lost.
func TestPlanPeopleTwice(t *testing.T) {
	row := rapid.Custom(func(t *rapid.T) string {
		name := rapid.SampledFrom([]string{"Aino Karttunen", "aino karttunen", "Karttunen, Aino", "Eero Virta", "Åke"}).Draw(t, "name")
		organisation := rapid.SampledFrom([]string{"", "Martat", "MARTAT", "Seura", "Klubi"}).Draw(t, "organisation")
		role := rapid.SampledFrom([]string{"", "pj", "sihteeri"}).Draw(t, "role")
		there := rapid.SampledFrom([]string{"", "x", "estynyt", "poissa"}).Draw(t, "there")
		return strings.Join([]string{name, organisation, role, there}, ";")
	})
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "ideas")
		for i := range rapid.IntRange(1, 3).Draw(t, "lists") {
			text := "Nimi;Yhdistys;Rooli;Läsnä\n" + strings.Join(rapid.SliceOfN(row, 1, 8).Draw(t, fmt.Sprint("list ", i)), "\n")
			how := intake.PeopleHow{As: rapid.SampledFrom([]intake.Attending{"", intake.Registered, intake.Present}).Draw(t, "as")}
			p, err := d.listed(t, text, how)
			if workshop.ErrorCode(err) == workshop.CodeUnchanged {
				continue
			}
			d.do(t, p.Change, err)
			roll := d.roll()
			for _, x := range p.People {
				if !strings.Contains(strings.ToLower(roll), strings.ToLower("/"+x.Name+"/"+x.Organisation)) {
					t.Fatalf("%s, %s is not in\n%s", x.Name, x.Organisation, roll)
				}
			}
			if p, err := d.listed(t, text, how); workshop.ErrorCode(err) != workshop.CodeUnchanged {
				t.Fatalf("again: %s, %+v, %v\n%s\n%s", is(p), p.Done, err, text, roll)
			}
		}
	})
}

func alike(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}
