package storetest

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
)

// RedactedDrafts is the part of the contract that half-typed lines lose a text
// that was taken out, which a store that outlives no program need not keep.
const RedactedDrafts = "redacted text is gone"

// Run checks that stores keep the contract of [workshop.Store], but for some parts
// of it. open returns an empty one, which it closes when the test ends.
func Run(t *testing.T, open func(t *testing.T) workshop.Store, except ...string) {
	for _, c := range []struct {
		name string
		test func(t *testing.T, s workshop.Store)
	}{
		{"an empty store holds nothing", empty},
		{"a journal keeps its order", order},
		{"an entry stands once", once},
		{"all kinds of events come back", events},
		{"what a newer program wrote comes back", unknown},
		{"the last of derived records wins", lastWins},
		{"drafts", drafts},
		{"settings", settings},
		{"people", people},
		{"summaries of those that exist", summaries},
		{"search texts", searchTexts},
		{"search texts of what happens to a note", searchTextsOfNote},
		{"series", series},
		{"erased people stay erased", erase},
		{"all records of erased people go", eraseTogether},
		{"the erased names of a meeting are replaced", eraseNames},
		{"what comes late to a meeting without names", eraseNamesLate},
		{"a meeting that is brought is the same", brought},
		{RedactedDrafts, redact},
		{"redacting what was carried over", redactCarried},
		{"redacting what is not there", redactNothing},
	} {
		if slices.Contains(except, c.name) {
			continue
		}
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func appendTo(t *testing.T, s workshop.Store, batches ...workshop.Batch) {
	t.Helper()
	if err := s.Append(batches...); err != nil {
		t.Fatal(err)
	}
}

func equal(t *testing.T, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func empty(t *testing.T, s workshop.Store) {
	appendTo(t, s)
	appendTo(t, s, workshop.Batch{})
	if s.Origin() == "" {
		t.Error("no origin")
	}
	equal(t, len(must[[]workshop.Entry](t)(s.Journal("nobody"))), 0)
	equal(t, len(must[[]workshop.Entry](t)(s.Journal(workshop.LibraryID))), 0)
	equal(t, len(must[[]workshop.Header](t)(s.Headers())), 0)
	equal(t, len(must[[]workshop.Summary](t)(s.Summaries("nobody"))), 0)
	equal(t, len(must[[]workshop.SearchText](t)(s.SearchTexts())), 0)
	equal(t, len(must[[]workshop.SearchText](t)(s.SearchTexts("nobody"))), 0)
	equal(t, len(must[[]workshop.Series](t)(s.Series())), 0)
	equal(t, len(must[workshop.People](t)(s.People())), 0)
	equal(t, len(must[map[string]string](t)(s.Drafts("nobody"))), 0)
	equal(t, must[string](t)(s.Setting("nothing")), "")
}

// entry makes an entry that says nothing new.
func entry(w *World, seq uint64, origin workshop.Origin) workshop.Entry {
	return workshop.Entry{
		ID: w.NewID(), Seq: seq, Origin: origin, At: w.Now.UTC(), Offset: 7200,
		Events: []workshop.Event{{Payload: workshop.CountChanged{By: 1}}},
	}
}

func order(t *testing.T, s workshop.Store) {
	w := NewWorld()
	a, b, c, d := entry(w, 1, "a"), entry(w, 2, "a"), entry(w, 2, "b"), entry(w, 256, "a")
	for _, e := range []workshop.Entry{d, b, c, a} {
		appendTo(t, s, workshop.Batch{Entries: []workshop.Record{{Journal: "m", Entry: e}}})
	}
	appendTo(t, s, workshop.Batch{Entries: []workshop.Record{{Journal: "n", Entry: a}}})
	equal(t, must[[]workshop.Entry](t)(s.Journal("m")), []workshop.Entry{a, b, c, d})
	equal(t, must[[]workshop.Entry](t)(s.Journal("n")), []workshop.Entry{a})
}

func once(t *testing.T, s workshop.Store) {
	w := NewWorld()
	b := workshop.Batch{Entries: []workshop.Record{{Journal: "m", Entry: entry(w, 1, "a")}}}
	appendTo(t, s, b, b)
	appendTo(t, s, b)
	equal(t, len(must[[]workshop.Entry](t)(s.Journal("m"))), 1)
}

func events(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, s).Meeting("Evening", "Liperi")
	m.Note("ääkköset, 👩‍👩‍👧 and <b>&amp;</b>")
	m.Arrive("Aino Karttunen", "Village association")
	m.Do(m.Meeting().SetCount(workshop.Count{N: 13, Certainty: workshop.Exact}))
	m.Save(func() (workshop.Batch, error) { b, _, err := m.Undo(m.Moment()); return b, err }())
	again := m.Reopen()
	equal(t, again.Entries(), m.Entries())
	equal(t, again.Meeting().Derive(), m.Meeting().Derive())
}

func unknown(t *testing.T, s workshop.Store) {
	w := NewWorld()
	e := entry(w, 1, "a")
	e.Events = []workshop.Event{{Payload: workshop.Unknown{Name: "note.sung", Version: 3, Data: []byte(`{"tune":"A"}`)}}}
	appendTo(t, s, workshop.Batch{Entries: []workshop.Record{{Journal: "m", Entry: e}}})
	equal(t, must[[]workshop.Entry](t)(s.Journal("m")), []workshop.Entry{e})
}

func lastWins(t *testing.T, s workshop.Store) {
	first := workshop.Batch{
		Headers:   []workshop.Header{{ID: "m", Title: "a"}, {ID: "m", Title: "b"}},
		Summaries: []workshop.Summary{{Meeting: "m", Count: workshop.Count{N: 1, Certainty: workshop.Exact}}},
	}
	second := workshop.Batch{
		Headers:   []workshop.Header{{ID: "m", Title: "c"}},
		Summaries: []workshop.Summary{{Meeting: "m", Count: workshop.Count{N: 2, Certainty: workshop.Exact}}},
	}
	appendTo(t, s, first, second)
	headers := must[[]workshop.Header](t)(s.Headers())
	if len(headers) != 1 || headers[0].Title != "c" {
		t.Errorf("headers %+v", headers)
	}
	sums := must[[]workshop.Summary](t)(s.Summaries("m"))
	if len(sums) != 1 || sums[0].Count.N != 2 {
		t.Errorf("summaries %+v", sums)
	}
}

func drafts(t *testing.T, s workshop.Store) {
	put := func(of workshop.ID, field, text string) workshop.Batch {
		return workshop.Batch{Drafts: []workshop.Draft{{Of: of, Field: field, Text: text}}}
	}
	appendTo(t, s, put("m", "capture", "Beauti"), put("m", "capture", "Beautiful lak"), put("m", "name", "x"), put("mm", "capture", "y"))
	equal(t, must[map[string]string](t)(s.Drafts("m")), map[string]string{"capture": "Beautiful lak", "name": "x"})
	appendTo(t, s, put("m", "capture", ""), put("m", "never", ""))
	equal(t, must[map[string]string](t)(s.Drafts("m")), map[string]string{"name": "x"})
	equal(t, must[map[string]string](t)(s.Drafts("mm")), map[string]string{"capture": "y"})
}

func settings(t *testing.T, s workshop.Store) {
	appendTo(t, s, workshop.Batch{Settings: []workshop.Setting{{Key: workshop.SettingLanguage, Value: "fi"}}})
	appendTo(t, s, workshop.Batch{Settings: []workshop.Setting{{Key: workshop.SettingLanguage, Value: "sv"}}})
	equal(t, must[string](t)(s.Setting(workshop.SettingLanguage)), "sv")
	appendTo(t, s, workshop.Batch{Settings: []workshop.Setting{{Key: workshop.SettingLanguage}}})
	equal(t, must[string](t)(s.Setting(workshop.SettingLanguage)), "")
}

func revision(id workshop.ID, rev int, given string) workshop.Revision {
	return workshop.Revision{PersonRef: workshop.PersonRef{Person: id, Rev: rev}, Given: given, Family: "Karttunen"}
}

func people(t *testing.T, s workshop.Store) {
	one, two := revision("p", 1, "Aino"), revision("p", 2, "Aina")
	appendTo(t, s, workshop.Batch{People: []workshop.Revision{one}})
	appendTo(t, s, workshop.Batch{People: []workshop.Revision{two, one, revision("q", 1, "Eino")}})
	got := must[workshop.People](t)(s.People())
	equal(t, got["p"], workshop.Person{ID: "p", Revisions: []workshop.Revision{one, two}})
	equal(t, slices.Sorted(maps.Keys(got)), []workshop.ID{"p", "q"})
}

func summaries(t *testing.T, s workshop.Store) {
	l := NewLibrary(t, s)
	a, b := l.Meeting("A"), l.Meeting("B")
	got := must[[]workshop.Summary](t)(s.Summaries(b.ID(), "nobody", a.ID()))
	equal(t, got, []workshop.Summary{b.Meeting().Summary(), a.Meeting().Summary()})
}

func searchTexts(t *testing.T, s workshop.Store) {
	text := func(meeting workshop.ID, number int, words string) workshop.SearchText {
		return workshop.SearchText{
			Meeting: meeting, Number: number, Where: workshop.SearchPlaceOf(workshop.Word("threats"), "School"),
			Words: words + "\nbefore\nagain",
		}
	}
	typed := workshop.SearchText{Meeting: "m", Number: 2, Where: workshop.SearchPlaceOf(workshop.Text("Parking"), ""), Words: "ää 👩‍👩‍👧"}
	first := workshop.Batch{Search: []workshop.SearchText{
		text("m", 300, "c"), text("m", 1, "a"), typed, text("m", 4, "gone"), text("mm", 1, "x"), text("k", 7, "k"), text("k", 8, "gone"),
	}}
	second := workshop.Batch{Search: []workshop.SearchText{
		text("m", 1, "b"), {Meeting: "m", Number: 4}, {Meeting: "m", Number: 5}, text("k", 8, "back"), {Meeting: "k", Number: 8},
	}}
	appendTo(t, s, first)
	appendTo(t, s, second)
	got := must[[]workshop.SearchText](t)(s.SearchTexts("m", "nobody", "k"))
	equal(t, got, []workshop.SearchText{text("m", 1, "b"), typed, text("m", 300, "c"), text("k", 7, "k")})
	equal(t, len(must[[]workshop.SearchText](t)(s.SearchTexts())), 0)
}

func searchTextsOfNote(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, s).Meeting("Evening")
	note, crook := m.Note("The lakes"), m.Note("The mayor is a crook")
	m.Do(m.Meeting().RewordNote(note, "The lakes are close"))
	m.Do(m.Meeting().MentionNote(note, "", "Water everywhere"))
	m.Do(m.Meeting().RenameLane(m.Lane(), "Good things"))
	good := workshop.SearchPlaceOf(workshop.Text("Good things"), "")
	want := []workshop.SearchText{
		{Meeting: m.ID(), Number: 1, Where: good, Words: "The lakes are close\nThe lakes\nWater everywhere"},
		{Meeting: m.ID(), Number: 2, Where: good, Words: "The mayor is a crook"},
	}
	equal(t, must[[]workshop.SearchText](t)(s.SearchTexts(m.ID())), want)
	if err := s.Redact(m.ID(), crook); err != nil {
		t.Fatal(err)
	}
	want[1].Words = workshop.RedactedText
	equal(t, must[[]workshop.SearchText](t)(s.SearchTexts(m.ID())), want)
}

func series(t *testing.T, s workshop.Store) {
	NewLibrary(t, s).Meeting("A", "Villages", "Liperi 2015")
	got := must[[]workshop.Series](t)(s.Series())
	var names []string
	for _, x := range got {
		names = append(names, x.Name)
	}
	slices.Sort(names)
	equal(t, names, []string{"Liperi 2015", "Villages"})
}

func erase(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, s).Meeting("Evening")
	aino, eino := m.Arrive("Aino Karttunen", ""), m.Arrive("Eino Leskinen", "")
	if err := s.Erase(aino, "somebody never heard of"); err != nil {
		t.Fatal(err)
	}
	appendTo(t, s, workshop.Batch{People: []workshop.Revision{revision(aino, 2, "Aino")}})
	got := must[workshop.People](t)(s.People())
	equal(t, slices.Collect(maps.Keys(got)), []workshop.ID{eino})
	m = m.Reopen()
	equal(t, len(m.Meeting().Attendance.Presences), 2)
	if _, undone, err := m.Undo(m.Moment()); err != nil || undone.Events[0].Payload.(workshop.PersonCame).Person != eino {
		t.Errorf("undo took back %+v, %v", undone, err)
	}
}

func eraseTogether(t *testing.T, s workshop.Store) {
	l := NewLibrary(t, s)
	m := l.Meeting("Evening")
	aino, slip, eino := m.Arrive("Aino Karttunen", ""), m.Arrive("Aino Kartunen", ""), m.Arrive("Eino Leskinen", "")
	appendTo(t, s, must[workshop.Batch](t)(l.Catalogue.MergePeople(slip, aino)))
	if err := s.Erase(aino); err != nil {
		t.Fatal(err)
	}
	appendTo(t, s, workshop.Batch{People: []workshop.Revision{revision(slip, 3, "Aino")}})
	equal(t, slices.Collect(maps.Keys(must[workshop.People](t)(s.People()))), []workshop.ID{eino})
}

// crowd is a meeting where Aino, who was elsewhere too, sits in a group with Eino,
// who was not, speaks, and owes something.
func crowd(t *testing.T, s workshop.Store) (m, other *Meeting, aino, eino workshop.ID) {
	l := NewLibrary(t, s)
	other = l.Meeting("Another")
	aino = other.Arrive("Aino Karttunen", "Village association")
	m = l.Meeting("Evening")
	ref := l.Catalogue.Directory()[aino].Latest().PersonRef
	m.Do(m.Meeting().Arrive(m.Moment(), m.People(), workshop.Arrival{Person: ref}))
	eino = m.Arrive("Eino Leskinen", "")
	m.Do(m.Meeting().SetCount(workshop.Count{N: 13, Certainty: workshop.Exact}))
	m.Do(m.Meeting().FormGroups(m.Moment(), 2))
	m.Do(m.Meeting().Agree(m.Moment(), "", workshop.Terms{What: "Ask", Who: workshop.Owner{PersonRef: ref}}))
	m.Do(m.Meeting().AskToSpeak(m.Moment(), workshop.Owner{PersonRef: ref}))
	return m, other, aino, eino
}

// namesIn reports whether a journal, or what is derived from it, names somebody.
func namesIn(t *testing.T, s workshop.Store, meeting, person workshop.ID) bool {
	t.Helper()
	stored := []any{must[[]workshop.Entry](t)(s.Journal(meeting)), must[[]workshop.Summary](t)(s.Summaries(meeting))}
	data, err := json.Marshal(stored)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(data, []byte(person))
}

func eraseNames(t *testing.T, s workshop.Store) {
	m, other, aino, eino := crowd(t, s)
	before := m.Meeting()
	chosen := map[workshop.ID]workshop.ID{aino: m.NewID()} // none for Eino
	gone, err := s.EraseNames(m.ID(), chosen)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, gone, []workshop.ID{eino})
	equal(t, slices.Collect(maps.Keys(must[workshop.People](t)(s.People()))), []workshop.ID{aino})
	appendTo(t, s, workshop.Batch{People: []workshop.Revision{revision(eino, 1, "Eino")}})
	equal(t, len(must[workshop.People](t)(s.People())), 1)
	for _, id := range []workshop.ID{aino, eino} {
		if namesIn(t, s, m.ID(), id) {
			t.Errorf("the meeting still names %s", id)
		}
	}
	if !namesIn(t, s, other.ID(), aino) {
		t.Error("another meeting lost a name")
	}
	m = m.Reopen()
	after := m.Meeting()
	equal(t, after.Attendance.Count, before.Attendance.Count)
	equal(t, len(after.Attendance.Presences), 2)
	equal(t, after.Attendance.Presences[0].Person, chosen[aino])
	equal(t, after.Agreements[0].Who.Person, chosen[aino])
	equal(t, after.Turns[0].Who.Person, chosen[aino])
	for i, g := range after.Groups {
		equal(t, len(g.Members), len(before.Groups[i].Members))
	}
	equal(t, after.GroupOf(chosen[aino]).ID, before.GroupOf(aino).ID)
	equal(t, must[[]workshop.Summary](t)(s.Summaries(m.ID())), []workshop.Summary{after.Summary()})
	if _, err := s.EraseNames(m.ID(), nil); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("erased again: %v", err)
	}
	if _, err := s.EraseNames("no meeting", nil); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("erased where nothing is: %v", err)
	}
	// Whoever is named later is, until that is erased too.
	m.Arrive("Olli Uusi", "")
	m = m.Reopen()
	olli := m.Meeting().Attendance.Presences[2].Person
	if m.People()[olli].Latest().Name() != "Olli Uusi" {
		t.Error("nobody can be named any more")
	}
	equal(t, must[[]workshop.ID](t)(s.EraseNames(m.ID(), nil)), []workshop.ID{olli})
	equal(t, m.Reopen().Meeting().Attendance.Presences[0].Person, chosen[aino])
}

func eraseNamesLate(t *testing.T, s workshop.Store) {
	m, other, aino, _ := crowd(t, s)
	must[[]workshop.ID](t)(s.EraseNames(m.ID(), nil))
	// The other laptop wrote down before the erasure that Aino and Outi came.
	outi := revision("outi", 1, "Outi")
	came := func(id workshop.ID) workshop.Event {
		return workshop.Event{Payload: workshop.PersonCame{PersonRef: workshop.PersonRef{Person: id, Rev: 1}}}
	}
	late := workshop.Entry{
		ID: m.NewID(), Seq: 1000, Origin: "elsewhere", At: m.Now.UTC(),
		Events: []workshop.Event{came("outi"), came(aino), came("outi")},
	}
	theirs := workshop.Batch{
		Entries: []workshop.Record{{Journal: m.ID(), Entry: late}}, People: []workshop.Revision{outi},
		Summaries: []workshop.Summary{{Meeting: m.ID(), Present: []workshop.PersonRef{outi.PersonRef}}},
	}
	for range 2 {
		appendTo(t, s, theirs)
		for _, id := range []workshop.ID{aino, "outi"} {
			if namesIn(t, s, m.ID(), id) {
				t.Errorf("%s is named again", id)
			}
		}
		equal(t, slices.Collect(maps.Keys(must[workshop.People](t)(s.People()))), []workshop.ID{aino})
		equal(t, len(m.Reopen().Meeting().Attendance.Presences), 4)
	}
	// What it says of another meeting stays.
	late.ID = m.NewID()
	theirs.Summaries, theirs.Entries = nil, []workshop.Record{{Journal: other.ID(), Entry: late}}
	appendTo(t, s, theirs)
	equal(t, len(must[workshop.People](t)(s.People())), 2)
	equal(t, len(other.Reopen().Meeting().Attendance.Presences), 2)
}

func redact(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, s).Meeting("Evening")
	keep, id := m.Note("The lakes"), m.Note("The mayor is a crook")
	m.Do(m.Meeting().RewordNote(id, "The mayor is a rascal"))
	appendTo(t, s, workshop.Batch{Drafts: []workshop.Draft{
		{Of: m.ID(), Field: "reword", Text: "The mayor is a rascal!"}, {Of: m.ID(), Field: "capture", Text: "The la"},
	}})
	before := len(m.Entries())
	if err := s.Redact(m.ID(), id); err != nil {
		t.Fatal(err)
	}
	m = m.Reopen()
	n := m.Meeting().Note(id)
	equal(t, n.Text, workshop.RedactedText)
	equal(t, m.Meeting().Note(keep).Text, "The lakes")
	equal(t, len(m.Entries()), before)
	equal(t, must[map[string]string](t)(s.Drafts(m.ID())), map[string]string{"capture": "The la"})
	// What is said about it later stays, whatever is redacted elsewhere.
	m.Do(m.Meeting().RewordNote(id, "The mayor was criticised"))
	if err := s.Redact(m.ID(), keep); err != nil {
		t.Fatal(err)
	}
	equal(t, m.Reopen().Meeting().Note(id).Text, "The mayor was criticised")
}

// What was carried over goes from the later meeting too, even where that was undone.
func redactCarried(t *testing.T, s workshop.Store) {
	l := NewLibrary(t, s)
	before, after := l.Meeting("Evening", "Villages"), l.Meeting("Next evening", "Villages")
	note, lane := before.Meeting().Note(before.Note("A secret of the mayor")), after.Lane()
	after.Do(workshop.Change{Events: []workshop.Payload{workshop.NoteAdded{
		Note: note.ID, Lane: lane, Number: 1, Text: note.Text, Source: workshop.Source{Kind: workshop.FromMeeting, Meeting: before.ID()},
	}}}, nil)
	after.Save(func() (workshop.Batch, error) { b, _, err := after.Undo(after.Moment()); return b, err }())
	if err := s.Redact(before.ID(), note.ID); err != nil {
		t.Fatal(err)
	}
	for _, id := range []workshop.ID{before.ID(), after.ID()} {
		v := must[[]byte](t)(json.Marshal(must[[]workshop.Entry](t)(s.Journal(id))))
		if bytes.Contains(v, []byte("secret")) || !bytes.Contains(v, []byte(workshop.RedactedText)) {
			t.Errorf("the text is still there: %s", v)
		}
	}
}

func redactNothing(t *testing.T, s workshop.Store) {
	m := NewLibrary(t, s).Meeting("Evening")
	for _, meeting := range []workshop.ID{m.ID(), "no meeting"} {
		if err := s.Redact(meeting, "no note"); workshop.ErrorCode(err) != workshop.CodeUnchanged {
			t.Errorf("redacting what is not there: %v", err)
		}
	}
}
