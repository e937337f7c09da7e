package report

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// However names of organisations are merged and split, and records of people,
// nobody's visit is lost, nobody counts twice, and taking all of it back gives the
// report of before.
func TestMergingLosesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawn(t)
		people := []workshop.ID{"p", "q", "r", "s"}
		names := []string{"Liperin Martat", "Liperin Martat ry", "martat, Liperi", "Kunta"}
		for i, id := range people {
			m.people.Add(workshop.Revision{PersonRef: workshop.PersonRef{Person: id, Rev: 1}, Given: "Aino", Organisation: names[i]})
		}
		cat, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
		if err != nil {
			t.Fatal(err)
		}
		clock := workshoptest.NewClock("a")
		build := func() Report {
			summary := func(id workshop.ID) (workshop.Summary, bool) { x, ok := m.summaries[id]; return x, ok }
			return Build(Input{Headers: m.headers, Summary: summary, People: m.people, Organisation: cat.Organisation, Now: now})
		}
		before := build()
		name, id := rapid.SampledFrom(names), rapid.SampledFrom(people)
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			person := id.Draw(t, "person")
			switch rapid.IntRange(0, 2).Draw(t, "step") {
			case 0:
				_, _ = cat.MergeOrganisations(clock.Moment(), name.Draw(t, "alias"), name.Draw(t, "name"))
			case 1:
				_, _ = cat.SplitOrganisation(clock.Moment(), name.Draw(t, "alias"))
			case 2:
				r := m.people[person].Latest()
				r.Rev, r.Same = i+2, id.Draw(t, "same")
				m.people.Add(r)
			}
			r := build()
			if r.Named != before.Named || r.Erased != before.Erased || r.NamedIn != before.NamedIn {
				t.Fatalf("%d visits, %d erased; want %d and %d", r.Named, r.Erased, before.Named, before.Erased)
			}
			if r.Unique > before.Unique || r.Unique+r.Erased > r.Named || r.Organisations > r.Unique {
				t.Fatalf("%d people of %d organisations in %d visits", r.Unique, r.Organisations, r.Named)
			}
			if (r.Unique == 0) != (before.Unique == 0) || (r.Organisations == 0) != (before.Organisations == 0) {
				t.Fatalf("nobody is left: %+v", r)
			}
		}
		for _, n := range names {
			_, _ = cat.SplitOrganisation(clock.Moment(), n)
		}
		for _, p := range people {
			r := m.people[p].Latest()
			r.Rev, r.Same = 99, p
			m.people.Add(r)
		}
		if r := build(); fmt.Sprint(r) != fmt.Sprint(before) {
			t.Fatalf("%+v, want %+v", r, before)
		}
	})
}
