package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"talkoot/store/storetest"
	"talkoot/workshop"
)

// seeds are entries as they stand in journals, and some that do not.
func seeds(t testing.TB) [][]byte {
	w := storetest.NewWorld()
	at := w.Now.UTC()
	event := func(p workshop.Payload) []workshop.Event { return []workshop.Event{{Payload: p}} }
	var out [][]byte
	for _, events := range [][]workshop.Event{
		nil,
		{},
		event(workshop.NoteAdded{Note: w.NewID(), Lane: w.NewID(), Number: 1, Text: "The lakes"}),
		event(workshop.NoteAdded{Note: w.NewID(), Lane: w.NewID(), Number: -7, Text: "ä \"quoted\" <b> \u2028 👩‍👩‍👧\n", Group: w.NewID()}),
		append(event(workshop.NoteMentioned{Note: w.NewID(), By: 1}), event(workshop.NoteMentioned{Note: w.NewID(), By: -1, Group: "g", Text: "in other words"})...),
		event(workshop.NoteReworded{Note: w.NewID(), Text: ""}),
		event(workshop.NoteMoved{Note: w.NewID(), Lane: w.NewID()}),
		event(workshop.NoteMoved{Note: w.NewID(), Lane: w.NewID(), After: w.NewID()}),
		event(workshop.MeetingDescribed{Details: workshop.Details{Title: "}{\\", Time: workshop.NoTime}}),
		event(workshop.Unknown{Name: "note.added", Version: 2, Data: []byte(`{"note":"a","lane":"b","number":1,"text":"c"}`)}),
	} {
		v, err := json.Marshal(workshop.Entry{ID: w.NewID(), Seq: 1 << 63, Origin: "o/o", At: at, Offset: -3600, Events: events})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	for _, text := range []string{
		``, `{}`, `null`, `{"id":"a"`, `{"id":"\u00e4","seq":01,"origin":"","at":"x","offset":0,"events":[]}`,
		`{"id":"a","seq":1,"origin":"o","at":"2015-01-21T15:30:01Z","offset":0,"events":[]} `,
		"{\"id\":\"\xff\",\"seq\":1,\"origin\":\"o\",\"at\":\"2015-01-21T15:30:01.25Z\",\"offset\":0,\"events\":[{}]}",
		`{"id":"a","seq":1,"origin":"o","at":"2015-01-21T15:30:01Z","offset":0,"events":[{"kind":"note.added","v":1,"data":{"note":"n","lane":"l","number":1,"text":"t","sung":true}}]}`,
	} {
		out = append(out, []byte(text))
	}
	return out
}

func FuzzEntry(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, v []byte) {
		got, err := readEntry(v)
		want, wantErr := decode[workshop.Entry](v)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%v, package json %v", err, wantErr)
		}
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\npackage json\n%+v", got, want)
		}
	})
}

func FuzzHeader(f *testing.F) {
	for _, h := range []workshop.Header{
		{},
		{ID: "m", Code: "c", Title: "T", Time: workshop.NoTime, Status: workshop.Held, Deleted: true},
		{
			ID: "m", Code: "2015-01-21-liperi", Title: "Ilta \"ä\"", Date: workshop.Date{Year: 2015, Month: 1, Day: 21},
			Time: 1050, Place: "Liperi", Series: []workshop.ID{"a", "b"}, Named: 3, Notes: 40, Agreed: 2,
			Count: workshop.Count{N: 13, Certainty: workshop.Exact}, Status: workshop.Planned,
		},
	} {
		v, err := json.Marshal(h)
		if err != nil {
			f.Fatal(err)
		}
		s := scanner{rest: string(v)}
		if s.header(); !s.atEnd() {
			f.Errorf("%s is left to package json", v)
		}
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v []byte) {
		got, err := readHeader(v)
		want, wantErr := decode[workshop.Header](v)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%v, package json %v", err, wantErr)
		}
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\npackage json\n%+v", got, want)
		}
	})
}

func FuzzEntryKey(f *testing.F) {
	f.Add(uint64(1), "origin", "id")
	f.Add(uint64(1<<63), "", "a/b")
	f.Fuzz(func(t *testing.T, seq uint64, origin, id string) {
		key := entryKey(workshop.Entry{Seq: seq, Origin: workshop.Origin(origin), ID: workshop.ID(id)})
		s, o, i, ok := parseEntryKey(key)
		if !ok || s != seq || string(o)+"/"+string(i) != origin+"/"+id {
			t.Fatalf("%x reads %d %q %q %v", key, s, o, i, ok)
		}
		parseSearchKey(key)
	})
}

func TestFrequentKindsNeedNotPackageJSON(t *testing.T) {
	fast := 0
	for _, v := range seeds(t) {
		s := scanner{rest: string(v)}
		if s.entry(); s.atEnd() {
			fast++
		}
	}
	if fast < 9 {
		t.Errorf("only %d of the seeds were read without package json", fast)
	}
}

func TestSearchKey(t *testing.T) {
	for _, number := range []int{0, 1, 255, 256, 1 << 20} {
		meeting, n, ok := parseSearchKey(searchKey("m", number))
		if !ok || meeting != "m" || n != number {
			t.Errorf("%q %d %v", meeting, n, ok)
		}
	}
}
