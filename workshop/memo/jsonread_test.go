package memo

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
	"talkoot/workshop/memory"
	"talkoot/workshop/workshoptest"
)

// library is an empty library on another machine.
type library struct {
	t testing.TB
	*workshop.Catalogue
	store *memory.Store
	clock *workshoptest.Clock
}

func newLibrary(t testing.TB) *library {
	store := memory.NewStore("another")
	return &library{t, workshop.NewCatalogue(store), store, workshoptest.NewClock("new-")}
}

// bring brings the meeting of a file in and stores it.
func (l *library) bring(file string, asCopy bool) (*workshop.Session, error) {
	b, err := ReadJSON("tilaisuus.json", strings.NewReader(file))
	if err != nil {
		return nil, err
	}
	p, err := l.PlanMeeting(l.clock.Moment(), b, asCopy)
	if err != nil {
		return nil, err
	}
	s, batch, err := l.Bring(l.clock.Moment(), p)
	if err == nil {
		err = l.store.Append(batch)
	}
	return s, err
}

// read is what documents are made of, of a meeting as it was stored.
func (l *library) read(id workshop.ID) Input {
	l.t.Helper()
	c, err := workshop.OpenCatalogue(l.store)
	if err != nil {
		l.t.Fatal(err)
	}
	s, err := c.Open(id)
	if err != nil {
		l.t.Fatal(err)
	}
	return Input{Meeting: s.Meeting(), People: s.People(), Entries: s.Entries(), Series: c.SeriesOf(s.Meeting().Series)}
}

func jsonOf(t testing.TB, in Input, opt Options) string {
	return documenttest.Written(t, func(w io.Writer) error { return JSON(w, in, opt) })
}

// alone is what a meeting is in a library of its own.
func alone(in Input) Input {
	in.Recap, in.Series = nil, nil
	return in
}

var whole = Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}

// A meeting that was written whole is the same where it is brought in: the journal,
// what comes of it, and every file that is written of it.
func TestJSONRoundTrip(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := alone(anyMeeting(r, t))
		if len(in.Meeting.Stages) == 0 {
			return
		}
		l := newLibrary(t)
		if _, err := l.bring(jsonOf(t, in, whole), false); err != nil {
			r.Fatal(err)
		}
		got := l.read("meeting")
		if a, b := asLines(t, got.Entries), asLines(t, in.Entries); a != b {
			r.Fatalf("the journal is\n%s\nand was\n%s", a, b)
		}
		if !reflect.DeepEqual(workshop.Fold(workshop.NewMeeting(), got.Entries), workshop.Fold(workshop.NewMeeting(), stored(t, in.Entries))) {
			r.Fatal("the meeting is another one")
		}
		for name, o := range outputs {
			for _, part := range o {
				write := func(in Input) string {
					return documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, whole) })
				}
				if a, b := write(got), write(in); a != b {
					r.Fatalf("the %s %s is\n%s\nand was\n%s", name, part.name, a, b)
				}
			}
		}
		if d, _ := l.Header("meeting"); !reflect.DeepEqual(d, got.Meeting.Header()) {
			r.Fatalf("the list has %v", d)
		}
	})
}

// stored are entries as a store gives them back.
func stored(t testing.TB, entries []workshop.Entry) (out []workshop.Entry) {
	if err := json.Unmarshal([]byte(asLines(t, entries)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func asLines(t testing.TB, entries []workshop.Entry) string {
	data, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What may be told to others comes back as it was told: the same notes, agreements
// and numbers, and nothing besides.
func TestJSONRoundTripForOthers(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := alone(anyMeeting(r, t))
		if len(in.Meeting.Stages) == 0 {
			return
		}
		opt := Options{
			Words: lang.New(lang.Finnish), For: rapid.SampledFrom(Audiences).Draw(r, "for"),
			Names: rapid.SampledFrom([]Names{NoNames, Initials}).Draw(r, "names"),
		}
		file := jsonOf(t, in, opt)
		l := newLibrary(t)
		if _, err := l.bring(file, false); err != nil {
			r.Fatal(err)
		}
		if people, _ := l.People(); len(people) > 0 {
			r.Fatalf("%d people came along", len(people))
		}
		opt.Names = NoNames // nobody knows the initials any more
		got, want := dataOf(t, l.read("meeting"), opt), dataOf(t, in, opt)
		want.Attendance.Organisations = 0 // those of people on record
		if !reflect.DeepEqual(got, want) {
			a, _ := json.MarshalIndent(got, "", " ")
			b, _ := json.MarshalIndent(want, "", " ")
			r.Fatalf("got\n%s\nwant\n%s", a, b)
		}
		if a, b := journalOf(t, jsonOf(t, l.read("meeting"), opt)), journalOf(t, jsonOf(t, in, opt)); a != b {
			r.Fatalf("the journal is\n%s\nand was\n%s", a, b)
		}
	})
}

func journalOf(t testing.TB, file string) string {
	var f struct {
		Journal json.RawMessage `json:"journal"`
	}
	if err := json.Unmarshal([]byte(file), &f); err != nil {
		t.Fatal(err)
	}
	return string(f.Journal)
}

// In a file for others no text stands in the journal that does not stand before it,
// nobody who is on record, and nothing that was taken back.
func TestJournalTellsNoMore(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := alone(anyMeeting(r, t))
		file := jsonOf(t, in, Options{})
		state, _, _ := strings.Cut(file, `"journal_series"`)
		var entries []workshop.Entry
		if err := json.Unmarshal([]byte(journalOf(t, file)), &entries); err != nil {
			r.Fatal(err)
		}
		for _, e := range entries {
			e.Rewrite(func(v any) any {
				switch v := v.(type) {
				case workshop.Label:
					v.Key = ""
					return v
				case workshop.BoardSecondSet:
					v.Language = ""
					return v
				case workshop.Remarked, workshop.StageSupplied, workshop.Undone:
					r.Fatalf("%v", v)
				case workshop.ID:
					if _, known := in.People[v]; known {
						r.Fatalf("%s is on record", v)
					}
				}
				return nil
			}).Rewrite(func(v any) any {
				if s, ok := v.(string); ok && s != workshop.RedactedText {
					quoted, _ := json.Marshal(document.Clean(s))
					if !bytes.Contains([]byte(state), quoted[1:len(quoted)-1]) {
						r.Fatalf("%q stands in the journal alone", s)
					}
				}
				return nil
			})
		}
	})
}

// What was done last can be taken back on the other machine, and what is done there
// too.
func TestUndoGoesOnWhereAMeetingIsBrought(t *testing.T) {
	e := liperi(t)
	e.do(e.m().RewordNote(e.m().NoteByNumber(1).ID, "Viimeisin"))
	l := newLibrary(t)
	s, err := l.bring(jsonOf(t, alone(e.input()), whole), false)
	if err != nil {
		t.Fatal(err)
	}
	before := e.journal.State().NoteByNumber(1).Wordings[0]
	c, err := s.Meeting().RewordNote(s.Meeting().NoteByNumber(2).ID, "Täällä")
	if _, err := s.Do(l.clock.Moment(), c, err); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, _, err := s.Undo(l.clock.Moment()); err != nil {
			t.Fatal(err)
		}
	}
	if got := s.Meeting().NoteByNumber(1).Text; got != before {
		t.Errorf("the note is %q", got)
	}
	if _, _, err := s.Redo(l.clock.Moment()); err != nil {
		t.Fatal(err)
	}
	if got := s.Meeting().NoteByNumber(1).Text; got != "Viimeisin" {
		t.Errorf("the note is %q", got)
	}
}

// People are the same by their id, or by name and organisation; what is on record
// stays as it is.
func TestBroughtPeopleAreRecognised(t *testing.T) {
	in := alone(liperi(t).input())
	file := jsonOf(t, in, whole)
	l := newLibrary(t)
	aino := workshop.Revision{PersonRef: workshop.PersonRef{Person: "here-1", Rev: 4}, Given: "aino", Family: "Karttunen", Organisation: "MARTAT", Role: "pj"}
	other := workshop.Revision{PersonRef: workshop.PersonRef{Person: "here-2", Rev: 1}, Given: "Åke", Family: "Öhman", Organisation: "Muu"}
	if err := l.store.Append(workshop.Batch{People: []workshop.Revision{aino, other}}); err != nil {
		t.Fatal(err)
	}
	s, err := l.bring(file, false)
	if err != nil {
		t.Fatal(err)
	}
	var present []workshop.PersonRef
	for _, p := range s.Meeting().Attendance.Presences {
		present = append(present, p.PersonRef)
	}
	want := []workshop.PersonRef{aino.PersonRef, {Person: "id-0030", Rev: 1}, {Person: "id-0031", Rev: 1}}
	if !slices.Equal(present, want) {
		t.Errorf("present are %v, want %v", present, want)
	}
	people, _ := l.store.People()
	if got := slices.Sorted(maps.Keys(people)); !slices.Equal(got, []workshop.ID{"here-1", "here-2", "id-0030", "id-0031"}) {
		t.Errorf("on record are %v", got)
	}
	if people["here-1"].Latest() != aino {
		t.Errorf("the record became %v", people["here-1"])
	}
}

// A meeting that is here is not brought twice, but as one of its own.
func TestBroughtAgain(t *testing.T) {
	in := alone(liperi(t).input())
	file := jsonOf(t, in, whole)
	l := newLibrary(t)
	for i, tt := range []struct {
		asCopy bool
		code   string
		err    workshop.Code
	}{{false, "2015-01-21-liperi", ""}, {false, "", workshop.CodeMeetingHere}, {true, "2015-01-21-liperi-2", ""}, {true, "2015-01-21-liperi-3", ""}} {
		s, err := l.bring(file, tt.asCopy)
		if workshop.ErrorCode(err) != tt.err {
			t.Fatalf("%d: %v", i, err)
		}
		if err == nil && s.Meeting().Code != tt.code {
			t.Errorf("%d: the code is %s", i, s.Meeting().Code)
		}
	}
	if len(l.Headers()) != 3 {
		t.Fatalf("there are %d meetings", len(l.Headers()))
	}
	first, second := l.read("meeting"), Input{}
	for _, h := range l.Headers() {
		if h.Code == "2015-01-21-liperi-2" {
			second = l.read(h.ID)
		}
	}
	for i, e := range second.Entries {
		if e.ID == first.Entries[i].ID {
			t.Errorf("entry %d is the same one", i)
		}
	}
	second.Meeting.Code = first.Meeting.Code
	opt := Options{Words: lang.New(lang.Swedish), Names: FullNames}
	if a, b := markdownOf(t, Build(first, opt)), markdownOf(t, Build(second, opt)); a != b {
		t.Errorf("the copy reads\n%s\nand not\n%s", b, a)
	}
	if b, err := l.Delete(l.clock.Moment(), "meeting"); err != nil || l.store.Append(b) != nil {
		t.Fatal(err)
	}
	if _, err := l.bring(file, false); workshop.ErrorCode(err) != workshop.CodeMeetingDeleted {
		t.Errorf("a deleted one: %v", err)
	}
}
