package directory

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// world is a catalogue over a store in memory.
type world struct {
	t     tester
	store *workshoptest.Store
	clock *workshoptest.Clock
	cat   *workshop.Catalogue
}

func newWorld(t tester) *world {
	t.Helper()
	w := &world{t: t, store: workshoptest.NewStore("a"), clock: workshoptest.NewClock("p")}
	var err error
	if w.cat, err = workshop.OpenCatalogue(w.store); err != nil {
		t.Fatalf("%v", err)
	}
	return w
}

func (w *world) keep(b workshop.Batch, err error) {
	w.t.Helper()
	if err == nil {
		err = w.store.Append(b)
	}
	if err != nil {
		w.t.Fatalf("%v", err)
	}
}

// person puts somebody on record.
func (w *world) person(name, organisation string) workshop.PersonRef {
	w.t.Helper()
	r, err := workshop.NewRevision(workshop.PersonRef{Person: w.clock.NewID(), Rev: 1}, name, organisation)
	w.keep(workshop.Batch{People: []workshop.Revision{r}}, err)
	return r.PersonRef
}

// meeting is one that was held, with those present by name.
func (w *world) meeting(day int, present ...workshop.PersonRef) {
	w.t.Helper()
	h := workshop.Header{
		ID: w.clock.NewID(), Code: fmt.Sprint("m", day), Date: workshop.Date{Year: 2015, Month: 1, Day: day},
		Time: workshop.NoTime, Status: workshop.Held, Named: len(present),
	}
	w.keep(workshop.Batch{Headers: []workshop.Header{h}, Summaries: []workshop.Summary{{Meeting: h.ID, Present: present}}}, nil)
}

// directory reads everything anew, as the program does.
func (w *world) directory() Directory {
	w.t.Helper()
	cat, err := workshop.OpenCatalogue(w.store)
	if err != nil {
		w.t.Fatalf("%v", err)
	}
	records, err := workshop.FetchHoldings(w.store, cat.Stored())
	if err != nil {
		w.t.Fatalf("%v", err)
	}
	cat.AdoptRecords(records)
	w.cat = cat
	return New(cat)
}

// told is a directory in a form that can be compared.
func (d Directory) told() (people, organisations []string) {
	for _, p := range d.People {
		people = append(people, fmt.Sprintf("%s, %s: %d, %s, +%d", p.Name(), p.Organisation, p.Meetings, p.Last, len(p.Others)))
	}
	for _, o := range d.Organisations {
		organisations = append(organisations, fmt.Sprintf("%s %v: %d, %d", o.Name, o.Aliases, o.People, o.Meetings))
	}
	return people, organisations
}

func TestDirectory(t *testing.T) {
	w := newWorld(t)
	aino, eino := w.person("Aino Karttunen", "Liperin Martat"), w.person("Eino Aho", "LIPERIN MARTAT RY")
	again := w.person("Aino Karttunen", "liperin martat")
	w.person("Maija", "")
	w.person("Aila Zitting", "Liperin Martat")
	w.meeting(21, aino, eino, again)
	w.meeting(22, again, workshop.PersonRef{Person: "gone", Rev: 1})
	check := func(wantPeople, wantOrganisations []string) {
		t.Helper()
		people, organisations := w.directory().told()
		if !reflect.DeepEqual(people, wantPeople) || !reflect.DeepEqual(organisations, wantOrganisations) {
			t.Errorf("got\n%q\n%q\nwant\n%q\n%q", people, organisations, wantPeople, wantOrganisations)
		}
	}
	check([]string{
		"Maija, : 0, , +0", "Eino Aho, LIPERIN MARTAT RY: 1, 2015-01-21, +0",
		"Aino Karttunen, Liperin Martat: 1, 2015-01-21, +0", "Aino Karttunen, Liperin Martat: 2, 2015-01-22, +0",
		"Aila Zitting, Liperin Martat: 0, , +0",
	}, []string{"LIPERIN MARTAT RY []: 1, 1", "Liperin Martat []: 3, 2"})

	w.keep(w.cat.MergePeople(again.Person, aino.Person))
	w.keep(w.cat.MergeOrganisations(w.clock.Moment(), "Liperin Martat ry", "Liperin Martat"))
	check([]string{
		"Maija, : 0, , +0", "Eino Aho, Liperin Martat: 1, 2015-01-21, +0",
		"Aino Karttunen, Liperin Martat: 2, 2015-01-22, +1", "Aila Zitting, Liperin Martat: 0, , +0",
	}, []string{"Liperin Martat [Liperin Martat ry]: 3, 2"})
	if d := w.directory(); len(d.People[0].Others) != 0 || d.People[2].Person != aino.Person || d.People[2].Others[0].PersonRef.Person != again.Person {
		t.Errorf("the records are mixed up: %+v", d.People)
	}
}

// What looks alike, and what does not.
func TestAlikeNames(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		alike bool
	}{
		{"Liperin Martat", "Liperin Martat ry", true},
		{"Liperin Martat", "martat, Liperi", true},
		{"LIPERIN  MARTAT R.Y.", "Liperin martat ry.", true},
		{"Liperi hembygdsförening r.f.", "Liperis Hembygdsförening", true},
		{"Viinijärven kyläyhdistys", "Viinijärven kyläyhdistis", true},
		{"Viinijärven kyläyhdistys", "Viinijärven kylayhdistys", true},
		{"Kylätoimikunta 1", "Kylätoimikunta 2", false},
		{"Kylätoimikunta 1", "Kylätoimikunta 11", false},
		{"Liperin kunta", "Kiteen kunta", false},
		{"Liperin Martat", "Liperin Marttapiiri", false},
		{"SPR", "SPL", false},
		{"RY", "RF", false},
		{"???", "!!!", false},
	} {
		w := newWorld(t)
		w.person("Aino", c.a)
		w.person("Eino", c.b)
		d := w.directory()
		if got := len(d.LikeOrganisations(nil)) == 1; got != c.alike {
			t.Errorf("%q and %q: %t, want %t", c.a, c.b, got, c.alike)
		}
		if !c.alike {
			continue
		}
		w.keep(w.cat.KeepApart(w.clock.Moment(), c.a, c.b))
		apart, err := w.cat.Apart()
		if got := w.directory().LikeOrganisations(apart); err != nil || len(got) > 0 {
			t.Errorf("%q and %q are suggested again: %v, %v", c.a, c.b, got, err)
		}
		w.keep(w.cat.MergeOrganisations(w.clock.Moment(), c.a, c.b))
		if d := w.directory(); len(d.Organisations) != 1 {
			t.Errorf("%q and %q are not one: %v", c.a, c.b, d.Organisations)
		}
	}
}

func TestAlikePeople(t *testing.T) {
	type record struct{ name, organisation string }
	for _, c := range []struct {
		a, b  record
		alike bool
	}{
		{record{"Aino Karttunen", "Martat"}, record{"Aino Karttunen", "Kunta"}, true},
		{record{"Aino Karttunen", "Martat"}, record{"karttunen aino", ""}, true},
		{record{"Karttunen, Aino", ""}, record{"Aino Karttunen", ""}, true},
		{record{"Aino Karttunen", "Martat"}, record{"Aino Kartunen", "martat"}, true},
		{record{"Aino Karttunen", "Martat"}, record{"Aino Kartunen", ""}, true},
		{record{"Aino Karttunen", "Martat"}, record{"Aino Kartunen", "Kunta"}, false},
		{record{"Anna Virtanen", "Martat"}, record{"Aino Virtanen", "Martat"}, false},
		{record{"Ai Xu", ""}, record{"Ao Xu", ""}, false},
	} {
		w := newWorld(t)
		a, b := w.person(c.a.name, c.a.organisation), w.person(c.b.name, c.b.organisation)
		d := w.directory()
		if got := len(d.LikePeople(func(a, b workshop.ID) bool { return false })) == 1; got != c.alike {
			t.Errorf("%v and %v: %t, want %t", c.a, c.b, got, c.alike)
		}
		put := func(x, y workshop.ID) bool {
			return slices.Contains([]workshop.ID{x, y}, a.Person) && slices.Contains([]workshop.ID{x, y}, b.Person)
		}
		if got := d.LikePeople(put); len(got) > 0 {
			t.Errorf("%v and %v are suggested again", c.a, c.b)
		}
	}
}

// However organisations and people are merged and split, everybody with an
// organisation is in one, nobody is in two, and each is found again.
func TestNobodyIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		names := []string{"", "Liperin Martat", "LIPERIN MARTAT", "Liperin Martat ry", "martat, Liperi", "Kunta"}
		name := rapid.SampledFrom(names)
		var people []workshop.PersonRef
		for i := range rapid.IntRange(1, 8).Draw(t, "people") {
			people = append(people, w.person(fmt.Sprint("Aino ", i/2), name.Draw(t, "organisation")))
		}
		for day := range rapid.IntRange(0, 3).Draw(t, "meetings") {
			w.meeting(day+1, rapid.SliceOfN(rapid.SampledFrom(people), 0, 5).Draw(t, "present")...)
		}
		person := rapid.SampledFrom(people)
		for range rapid.IntRange(0, 8).Draw(t, "steps") {
			var b workshop.Batch
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				b, _ = w.cat.MergeOrganisations(w.clock.Moment(), name.Draw(t, "alias"), name.Draw(t, "name"))
			case 1:
				b, _ = w.cat.SplitOrganisation(w.clock.Moment(), name.Draw(t, "alias"))
			case 2:
				b, _ = w.cat.MergePeople(person.Draw(t, "record").Person, person.Draw(t, "into").Person)
			case 3:
				b, _ = w.cat.SplitPerson(person.Draw(t, "record").Person)
			}
			w.keep(b, nil)
		}
		d := w.directory()
		records, members, with := 0, 0, 0
		for _, p := range d.People {
			records += 1 + len(p.Others)
			if p.Organisation != "" {
				with++
			}
			if p.Organisation != "" && !slices.ContainsFunc(d.Organisations, func(o Organisation) bool { return o.Name == p.Organisation }) {
				t.Fatalf("%s is not listed", p.Organisation)
			}
		}
		for _, o := range d.Organisations {
			members += o.People
			if o.People == 0 || o.Name == "" {
				t.Fatalf("%+v", o)
			}
		}
		if records != len(people) || members != with {
			t.Fatalf("%d records of %d; %d of %d people in organisations", records, len(people), members, with)
		}
		for _, g := range d.LikePeople(func(a, b workshop.ID) bool { return false }) {
			if len(g) < 2 || !slices.Equal(slices.Compact(slices.Clone(g)), g) {
				t.Fatalf("group %v", g)
			}
		}
	})
}

// BenchmarkDirectory makes the directory of 10,000 people of 3,000 organisations
// who were at 1,000 meetings, with what could be the same.
func BenchmarkDirectory(b *testing.B) {
	w := newWorld(b)
	var people []workshop.PersonRef
	for i := range 10_000 {
		people = append(people, w.person(fmt.Sprintf("%c%cino Kart%ctunen%d", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, i), fmt.Sprintf("Liperin kyläyhdistys %d", i%3000)))
	}
	for i := range 1000 {
		var present []workshop.PersonRef
		for v := range 30 {
			present = append(present, people[(i*37+v*1009)%len(people)])
		}
		w.meeting(1+i%28, present...)
	}
	w.directory()
	for b.Loop() {
		d := New(w.cat)
		d.LikePeople(func(a, b workshop.ID) bool { return false })
		d.LikeOrganisations(nil)
		if len(d.People) != len(people) || len(d.Organisations) != 3000 {
			b.Fatal(len(d.People), len(d.Organisations))
		}
	}
}
