package workshop_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

func TestMergeAndSplitPeople(t *testing.T) {
	d := newDesk(t, "empty")
	ids := d.arrive("Aino Karttunen", "Aino Kartunen", "Eino Leskinen")
	aino, slip, eino := ids[0], ids[1], ids[2]
	refused := func(code workshop.Code, err error) {
		t.Helper()
		if workshop.ErrorCode(err) != code {
			t.Errorf("got %v, want %s", err, code)
		}
	}
	one := func(a, b workshop.ID) bool {
		people := must(d.cat.People())(t)
		return people.Standing(a) == people.Standing(b)
	}
	_, err := d.cat.MergePeople(slip, "nobody")
	refused(workshop.CodeUnknownPerson, err)
	_, err = d.cat.MergePeople(aino, aino)
	refused(workshop.CodeUnchanged, err)
	_, err = d.cat.SplitPerson(aino)
	refused(workshop.CodeUnchanged, err)
	_, err = d.cat.SplitPerson("nobody")
	refused(workshop.CodeUnknownPerson, err)

	again := func() {
		d.reopen()
		d.s = must(d.cat.Open(d.m().ID))(t)
	}
	before := len(d.s.Entries())
	d.keep(must(d.cat.MergePeople(slip, aino))(t))
	equal(t, "entries", len(d.s.Entries()), before)
	_, err = d.cat.MergePeople(aino, slip)
	refused(workshop.CodeUnchanged, err)
	d.do(d.m().CorrectPerson(d.s.People(), slip, workshop.PersonDetails{Name: "Aino Kartunen", Role: "chair"}))
	d.undo()
	for range 2 {
		people := must(d.cat.People())(t)
		equal(t, "stands", people.Standing(slip), aino)
		equal(t, "together", people.Together(slip), []workshop.ID{aino, slip})
		if r, ok := people.Find("Aino Kartunen", ""); ok {
			t.Errorf("found %v, which another stands for", r.Person)
		}
		again()
	}
	d.keep(must(d.cat.MergePeople(aino, eino))(t))
	if !one(slip, eino) {
		t.Error("who was merged before does not go along")
	}
	d.keep(must(d.cat.SplitPerson(aino))(t))
	if one(aino, eino) || !one(aino, slip) {
		t.Error("split from the wrong one")
	}
	d.keep(must(d.cat.SplitPerson(slip))(t))
	d.do(d.m().CorrectPerson(d.s.People(), slip, workshop.PersonDetails{Name: "Aino Toinen"}))
	d.undo() // back to the revision that said who it was
	for range 2 {
		if one(aino, slip) {
			t.Error("merged again by an undo")
		}
		again()
	}
	d.keep(must(d.cat.MergePeople(slip, aino))(t))
	d.cat.Forget(aino)
	if err := d.store.Erase(aino); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		people := must(d.cat.People())(t)
		if len(people) != 1 || people[eino].ID == "" {
			t.Errorf("left: %v", people)
		}
		again()
	}
}

func TestCorrectPersonOutsideMeetings(t *testing.T) {
	d := newDesk(t, "empty")
	aino := d.arrive("Aino Kartunen")[0]
	before := len(d.s.Entries())
	d.keep(must(d.cat.CorrectPerson(aino, workshop.PersonDetails{Name: "Aino Karttunen", Place: "Liperi"}))(t))
	equal(t, "entries", len(d.s.Entries()), before)
	for code, c := range map[workshop.Code]struct {
		id workshop.ID
		workshop.PersonDetails
	}{
		workshop.CodeUnchanged:     {aino, workshop.PersonDetails{Name: "Aino Karttunen", Place: "Liperi"}},
		workshop.CodeEmptyText:     {aino, workshop.PersonDetails{Place: "Liperi"}},
		workshop.CodeUnknownPerson: {"nobody", workshop.PersonDetails{Name: "Aino"}},
	} {
		if _, err := d.cat.CorrectPerson(c.id, c.PersonDetails); workshop.ErrorCode(err) != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
	for range 2 {
		people := must(d.cat.People())(t)
		equal(t, "now", people[aino].Latest().Details(), workshop.PersonDetails{Name: "Aino Karttunen", Place: "Liperi"})
		r, _ := people.Revision(d.m().Attendance.Presences[0].PersonRef)
		equal(t, "then", r.Name(), "Aino Kartunen")
		d.reopen()
	}
}

// However records are merged, split, corrected and pointed at each other, each
// person is stood for by one record, which stands for itself.
func TestOneRecordStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []workshop.ID{"a", "b", "c", "d", "e"}
		people := workshop.People{}
		id := rapid.SampledFrom(append(slices.Clone(ids), "", "gone"))
		for _, p := range ids {
			for rev := range rapid.IntRange(1, 3).Draw(t, "revisions") {
				people.Add(workshop.Revision{
					PersonRef: workshop.PersonRef{Person: p, Rev: rev + 1}, Given: string(p), Same: id.Draw(t, "same"),
				})
			}
		}
		together := 0
		for _, p := range ids {
			s := people.Standing(p)
			if people[s].ID == "" || people.Standing(s) != s {
				t.Fatalf("%s is stood for by %s, that by %s", p, s, people.Standing(s))
			}
			all := people.Together(p)
			if !slices.Contains(all, p) || !slices.Contains(all, s) {
				t.Fatalf("%s and %s are not among %v", p, s, all)
			}
			for _, o := range all {
				if people.Standing(o) != s {
					t.Fatalf("%s is with %s and stood for by %s", o, p, people.Standing(o))
				}
			}
			if s == p {
				together += len(all)
			}
		}
		if together != len(ids) {
			t.Fatalf("%d records are of somebody, want %d", together, len(ids))
		}
	})
}
