package workshop_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// TestNamelessMeetingIsTheSame: whatever happened in a meeting, it comes to the
// same without its names; no id of anybody is left, in memory as in the store, and
// it goes on from there.
func TestNamelessMeetingIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDesk(t)
		d.arrive("Aino Karttunen", "Eino Leskinen", "Olli Uusi")
		d.do(d.m().Agree(d.mo(), "", workshop.Terms{What: "Kysy", Who: workshop.Owner{PersonRef: d.m().Attendance.Presences[0].PersonRef}}))
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			step(t, d)
		}
		before, people := d.m(), maps.Clone(must(d.cat.People())(t))
		entries := slices.Clone(d.s.Entries())
		s, fresh, err := d.cat.Nameless(d.mo(), before.ID, entries)
		if err != nil {
			t.Fatalf("%v", err)
		}
		stored, err := d.store.EraseNames(before.ID, fresh)
		if err != nil || len(stored) != len(fresh) {
			t.Fatalf("%d of %d erased, %v", len(stored), len(fresh), err)
		}
		d.s = s
		d.cat.Forget(stored...)
		if got, want := asJSON(t, must(d.store.Journal(before.ID))(t)), asJSON(t, s.Entries()); got != want {
			t.Fatalf("stored:\n%s\nin memory:\n%s", got, want)
		}
		text := asJSON(t, s.Entries()) + asJSON(t, s.Meeting().Derive()) + asJSON(t, d.store.Derived(before.ID))
		for id := range people {
			if strings.Contains(text, string(id)) {
				t.Fatalf("%s is still named", id)
			}
		}
		// With the old ids in place of the new ones, nothing has changed at all.
		old := map[workshop.ID]workshop.ID{}
		for was, is := range fresh {
			old[is] = was
		}
		again := make([]workshop.Entry, len(entries))
		for i, e := range s.Entries() {
			again[i], _ = e.ReplaceIDs(func(id workshop.ID) (workshop.ID, bool) { f, ok := old[id]; return f, ok })
		}
		if !reflect.DeepEqual(asJSON(t, again), asJSON(t, entries)) {
			t.Fatalf("put back:\n%s\nbefore:\n%s", asJSON(t, again), asJSON(t, entries))
		}
		equalTotals(t, s.Meeting(), before)
		d.checkFold()
		checkSound(t, d.m())
		for range rapid.IntRange(0, 10).Draw(t, "more steps") {
			step(t, d)
			d.checkFold()
			checkSound(t, d.m())
		}
	})
}

// equalTotals tells that two states hold the same numbers of everything.
func equalTotals(t *rapid.T, got, want *workshop.Meeting) {
	t.Helper()
	if g, w := got.Header(), want.Header(); !reflect.DeepEqual(g, w) {
		t.Fatalf("%+v, before %+v", g, w)
	}
	g, w := got.Summary(), want.Summary()
	if g.Count != w.Count || len(g.Present) != len(w.Present) || len(g.Agreements) != len(w.Agreements) || g.Minutes != w.Minutes {
		t.Fatalf("%+v, before %+v", g, w)
	}
	for i := range want.Groups {
		if g, w := got.Groups[i], want.Groups[i]; len(g.Members) != len(w.Members) || g.Unnamed != w.Unnamed || g.Label != w.Label {
			t.Fatalf("%+v, before %+v", g, w)
		}
	}
}

func TestReplaceIDs(t *testing.T) {
	with := func(id workshop.ID) (workshop.ID, bool) { return "new-" + id, id == "p1" || id == "p22" }
	for _, c := range []struct{ in, want string }{
		{`{}`, ``},
		{``, ``},
		{`{"person":"p1"}`, `{"person":"new-p1"}`},
		{`{"p1":2,"p11":["p22","p1"]}`, `{"new-p1":2,"p11":["new-p22","new-p1"]}`},
		{`{"text":"about p1","also":"\"p1\"","and":"\\","who":"p1"}`, `{"text":"about p1","also":"\"p1\"","and":"\\","who":"new-p1"}`},
		{`{"text":"p1 "}`, ``},
		{`"p1`, `"new-p1`},
		{`"\`, ``},
	} {
		got, found := workshop.ReplaceIDs([]byte(c.in), with)
		if want := c.want; want == "" && (found || string(got) != c.in) || want != "" && (!found || string(got) != want) {
			t.Errorf("%s: %s, %v", c.in, got, found)
		}
	}
}

// FuzzReplaceIDs: JSON stays JSON, and of the old id no whole text is left.
func FuzzReplaceIDs(f *testing.F) {
	f.Add(`{"person":"p1","text":"\"p1\" \\","list":["p1",{"p1":1}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		data := []byte(text)
		got, found := workshop.ReplaceIDs(data, func(id workshop.ID) (workshop.ID, bool) { return "p2", id == "p1" })
		if string(data) != text {
			t.Fatal("what it was given has changed")
		}
		if !json.Valid(data) {
			return
		}
		if !json.Valid(got) {
			t.Fatalf("%s became %s", data, got)
		}
		if _, again := workshop.ReplaceIDs(got, func(id workshop.ID) (workshop.ID, bool) { return "", id == "p1" }); again {
			t.Fatalf("%s is in %s, found %v", "p1", got, found)
		}
	})
}

// A kind of event of a newer program loses its names like any other.
func TestNamesInUnknownEvents(t *testing.T) {
	e := workshop.Entry{ID: "e", Events: []workshop.Event{{Payload: workshop.Unknown{
		Name: "person.sang", Version: 2, Data: []byte(`{"who":"p1","with":["p2"]}`),
	}}}}
	after, found := e.ReplaceIDs(func(id workshop.ID) (workshop.ID, bool) { return "x", id == "p1" })
	if got := asJSON(t, after); !found || strings.Contains(got, "p1") || !strings.Contains(got, `"p2"`) {
		t.Errorf("%v %s", found, got)
	}
}

func TestNamelessRefuses(t *testing.T) {
	d := newDesk(t, "empty")
	if _, _, err := d.cat.Nameless(d.mo(), d.m().ID, d.s.Entries()); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("a meeting that names nobody: %v", err)
	}
	if _, _, err := d.cat.Nameless(d.mo(), "x", nil); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("no meeting: %v", err)
	}
}
