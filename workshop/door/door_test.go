package door_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/door"
	"talkoot/workshop/workshoptest"
)

// room is a meeting with people who are registered, on record, there, and gone.
type room struct {
	t       testing.TB
	clock   *workshoptest.Clock
	session *workshop.Session
}

func newRoom(t testing.TB) *room {
	t.Helper()
	clock := workshoptest.NewClock("a")
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := c.Create(clock.Moment(), workshop.NewMeetingSpec{Details: workshop.Details{Title: "Ilta", Date: workshop.DateOf(clock.Now)}})
	if err != nil {
		t.Fatal(err)
	}
	return &room{t, clock, s}
}

func (r *room) do(c workshop.Change, err error) {
	r.t.Helper()
	if _, err := r.session.Do(r.clock.Moment(), c, err); err != nil {
		r.t.Fatal(err)
	}
}

// arrivals reads "Åke Öhman, Martat".
func arrivals(names ...string) (out []workshop.Arrival) {
	for _, n := range names {
		name, org, _ := strings.Cut(n, ", ")
		out = append(out, workshop.Arrival{Name: name, Organisation: org})
	}
	return out
}

func (r *room) registered(names ...string) {
	r.t.Helper()
	r.do(r.session.Meeting().Register(r.clock.Moment(), r.session.People(), workshop.Registered, arrivals(names...)...))
}

// known puts people on record who are not expected.
func (r *room) known(names ...string) {
	for _, a := range arrivals(names...) {
		rev, err := workshop.NewRevision(workshop.PersonRef{Person: r.clock.Moment().NewID(), Rev: 1}, a.Name, a.Organisation)
		if err != nil {
			r.t.Fatal(err)
		}
		r.session.People().Add(rev)
	}
}

func (r *room) came(names ...string) {
	r.t.Helper()
	coming := arrivals(names...)
	for i, a := range coming {
		if known, ok := r.session.People().Find(a.Name, a.Organisation); ok {
			coming[i] = workshop.Arrival{Person: known.PersonRef}
		}
	}
	r.do(r.session.Meeting().Arrive(r.clock.Moment(), r.session.People(), coming...))
}

func (r *room) index() *door.Index {
	x := door.New()
	x.Update(r.session.Meeting(), r.session.People())
	return x
}

func names(people []*door.Person) []string {
	out := []string{}
	for _, p := range people {
		out = append(out, strings.TrimSuffix(p.Name()+", "+p.Organisation, ", "))
	}
	return out
}

func TestFind(t *testing.T) {
	r := newRoom(t)
	r.known("Matti Virtanen, Kunta", "Aake Ohlsson", "Mari Viitala")
	r.registered("Åke Öhman, Byaföreningen", "Anna-Liisa Karttunen, Liperin Martat", "Matti Virtanen, Martat", "Anna Virta")
	r.came("Maija Virta, Kunta", "Liisa Aho")
	for typed, want := range map[string][]string{
		"ake ohm":         {"Åke Öhman, Byaföreningen"},
		"ohm ak":          {"Åke Öhman, Byaföreningen"},
		"öhm":             {"Åke Öhman, Byaföreningen"},
		"byaf":            {"Åke Öhman, Byaföreningen"},
		"anna kart":       {"Anna-Liisa Karttunen, Liperin Martat"},
		"liisa kart":      {"Anna-Liisa Karttunen, Liperin Martat"},
		"an-li":           {"Anna-Liisa Karttunen, Liperin Martat"},
		"liisa":           {"Anna-Liisa Karttunen, Liperin Martat", "Liisa Aho"},
		"ma vi":           {"Matti Virtanen, Martat", "Mari Viitala", "Matti Virtanen, Kunta", "Maija Virta, Kunta"},
		"virtanen kunta":  {"Matti Virtanen, Kunta"},
		"ättä":            {},
		"martat":          {"Anna-Liisa Karttunen, Liperin Martat", "Matti Virtanen, Martat"},
		"mar":             {"Anna-Liisa Karttunen, Liperin Martat", "Matti Virtanen, Martat", "Mari Viitala"},
		"Virtanen, Matti": {"Matti Virtanen, Martat", "Matti Virtanen, Kunta"},
	} {
		got := names(r.index().Find(typed).People)
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

// Who is meant is clear, or is asked for.
func TestSure(t *testing.T) {
	r := newRoom(t)
	r.known("Matti Virtanen, Kunta", "Mari Viitala", "Eero Aho", "Pia Aho, Kunta")
	r.registered("Matti Virtanen, Martat", "Anna Virta", "Anna Virtala", "Maija Salo, Kunta", "Eeva Ahonen", "Martta Koski, Martat")
	r.came("Liisa Aho", "Liisa Ahonen")
	for typed, want := range map[string]string{
		"mai sa":        "Maija Salo, Kunta",      // the only one
		"ma vi":         "",                       // two of one name
		"matti":         "",                       // the same two
		"matti martat":  "Matti Virtanen, Martat", // told apart
		"anna vi":       "",                       // two who are expected
		"anna virtal":   "Anna Virtala",
		"anna virta":    "Anna Virta", // in full
		"virta anna":    "Anna Virta",
		"aho e":         "Eeva Ahonen", // expected, and the other not
		"eero aho":      "Eero Aho",
		"liisa aho":     "",             // both are there, and one is meant by it
		"liisa ahonen":  "Liisa Ahonen", // the only one
		"Kirkko Maija":  "",
		"Kunta Maija":   "", // a name is being written
		"kunta maija":   "Maija Salo, Kunta",
		"mart":          "Martta Koski, Martat", // by the name, the other by the organisation
		"kunta":         "",
		"nobody at all": "",
	} {
		f, got := r.index().Find(typed), ""
		if f.Sure {
			got = names(f.People[:1])[0]
		}
		if got != want {
			t.Errorf("%q surely means %q, want %q (of %q)", typed, got, want, names(f.People))
		}
	}
}

// The list with nothing typed: who is missing, by name, and who came, the last
// first and those who left behind them.
func TestLists(t *testing.T) {
	r := newRoom(t)
	r.known("Mari Viitala")
	r.registered("Matti Virtanen", "Anna Virta", "Åke Öhman", "Pia Aho")
	r.came("Liisa Aho", "Matti Virtanen", "Kaisa Koski")
	m, people := r.session.Meeting(), r.session.People()
	liisa, _ := people.Find("Liisa Aho", "")
	r.do(m.Leave(liisa.Person))
	pia, _ := people.Find("Pia Aho", "")
	r.do(r.session.Meeting().Register(r.clock.Moment(), people, workshop.Excused, workshop.Arrival{Person: pia.PersonRef}))
	x := r.index()
	for what, got := range map[string][]*door.Person{
		"Anna Virta|Åke Öhman":                 x.Expected(),
		"Pia Aho":                              x.KeptAway(),
		"Kaisa Koski|Matti Virtanen|Liisa Aho": x.Came(),
	} {
		if s := strings.Join(names(got), "|"); s != what {
			t.Errorf("%s, want %s", s, what)
		}
	}
	people.Add(workshop.Revision{PersonRef: workshop.PersonRef{Person: pia.Person, Rev: 2}, Given: "Pia", Family: "Ahola"})
	delete(people, liisa.Person)
	x.Update(r.session.Meeting(), people)
	if got := names(x.Find("ahol").People); !slices.Equal(got, []string{"Pia Ahola"}) {
		t.Errorf("after a correction: %q", got)
	}
	came := x.Came()
	if last := came[len(came)-1]; !last.Erased || last.Name() != "" || last.Presence == nil {
		t.Errorf("who was erased: %+v", last)
	}
	if got := x.Find("liisa").People; len(got) != 0 {
		t.Errorf("who was erased is found: %q", names(got))
	}
}

// A name with an organisation means the one of both, or one of whom no
// organisation is known, and never surely one of another.
func TestFindNamed(t *testing.T) {
	r := newRoom(t)
	r.known("Matti Virtanen, Kunta", "Anna Virta", "Pia Salo", "Pia Salo, Martat")
	r.came("Olli Koski, Kunta")
	for typed, want := range map[string][]string{
		"Matti Virtanen, Kunt":   {"Matti Virtanen, Kunta", "sure"},
		"Matti Virtanen, Kirkko": {"Matti Virtanen, Kunta"},
		"anna virta, kunta":      {"Anna Virta", "sure"},
		"Pia Salo, Kunta":        {"Pia Salo", "Pia Salo, Martat", "sure"},
		"Pia Salo, Martat":       {"Pia Salo, Martat", "sure"},
		"Olli Koski, Kirkko":     {"Olli Koski, Kunta"},
		"Mari Virta, Kunta":      {},
	} {
		name, org, _ := strings.Cut(typed, ", ")
		f := r.index().FindNamed(name, org)
		got := names(f.People)
		if f.Sure {
			got = append(got, "sure")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

func TestIs(t *testing.T) {
	r := newRoom(t)
	r.registered("Matti Virtanen, Martat", "Anna Virta")
	x := r.index()
	matti, anna := x.Named("MATTI  virtanen")[0], x.Named("Anna Virta")[0]
	for _, c := range []struct {
		p         *door.Person
		name, org string
		want      bool
	}{
		{matti, "matti virtanen", "", true},
		{matti, "Matti Virtanen", "martat", true},
		{matti, "Matti Virtanen", "Kunta", false},
		{anna, "Anna Virta", "Kunta", true},
		{anna, "Anna Virt", "", false},
	} {
		if got := c.p.Is(c.name, c.org); got != c.want {
			t.Errorf("%s is %s, %s: %v", c.p.Name(), c.name, c.org, got)
		}
	}
}

// What is found is what [workshop.Matches] finds, each once; and whoever is sure
// fits, and shares the name with nobody who is not there.
func TestFindProperties(t *testing.T) {
	words := []string{"matti", "Matti", "Åke", "ake", "Öhman", "Virta", "Virtanen", "Anna-Liisa", "Aho", "Ahonen", "Kunta", "Martat"}
	name := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 3).Draw(t, "name"), " ")
	})
	rapid.Check(t, func(rt *rapid.T) {
		r := newRoom(t)
		known := rapid.SliceOfN(name, 1, 12).Draw(rt, "people")
		r.known(known...)
		if n := rapid.IntRange(0, len(known)-1).Draw(rt, "registered"); n > 0 {
			r.registered(known[:n]...)
		}
		typed := strings.ToLower(name.Draw(rt, "typed"))
		typed = string([]rune(typed)[:rapid.IntRange(1, len([]rune(typed))).Draw(rt, "length")])
		x := r.index()
		for i := range typed { // key by key
			x.Find(typed[:i])
		}
		f := x.Find(typed)
		fits := map[workshop.ID]bool{}
		for _, p := range r.session.People() {
			if l := p.Latest(); workshop.Matches(typed, l.Name()+" "+l.Organisation) {
				fits[l.Person] = true
			}
		}
		for _, p := range f.People {
			if !fits[p.Person] {
				rt.Fatalf("%q finds %q", typed, p.Name())
			}
			delete(fits, p.Person)
		}
		if len(fits) > 0 {
			rt.Fatalf("%q does not find %d people", typed, len(fits))
		}
		if !f.Sure {
			return
		}
		for _, p := range f.People[1:max(1, f.Coming)] {
			if strings.EqualFold(p.Name(), f.People[0].Name()) {
				rt.Fatalf("%q surely means one of two who are called %q", typed, p.Name())
			}
		}
	})
}

// BenchmarkFind is a key with 300 people registered and 10,000 on record.
func BenchmarkFind(b *testing.B) {
	r := crowd(b)
	x := r.index()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		x.Find([]string{"e", "et1", "et1 su", "et1 su1", "et1 su12", "kyl"}[i%6])
	}
}

// BenchmarkUpdate makes the index of the same ready after somebody came.
func BenchmarkUpdate(b *testing.B) {
	r := crowd(b)
	x := r.index()
	b.ResetTimer()
	for b.Loop() {
		x.Update(r.session.Meeting(), r.session.People())
	}
}

func crowd(b *testing.B) *room {
	r := newRoom(b)
	all := make([]string, 10_000)
	for i := range all {
		all[i] = fmt.Sprintf("Etunimi%d Sukunimi%d, Kyläyhdistys %d", i, (i*7919)%10_000, i%40)
	}
	r.known(all[300:]...)
	r.registered(all[:300]...)
	return r
}
