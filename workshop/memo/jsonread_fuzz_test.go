package memo

import (
	"encoding/json"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// small is a file with a little of everything that a file can hold.
func small(t testing.TB) string {
	e := newEvening(t, workshop.Details{Title: "Ilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: workshop.NoTime})
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Lanes: []string{"Nyt"}, Speaker: workshop.Owner{Office: "kunnanjohtaja"}})
	e.enter(s).notes(s.Board.Lanes[0], "", "Kyläbussi", "Etätyö")
	c, err := e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: "Aino Karttunen", Organisation: "Martat"})
	e.do(c, err)
	e.do(e.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 4}))
	e.do(e.m().FormGroups(e.moment(), 2))
	e.do(e.m().OpenVoting(e.moment(), s.ID, workshop.VotingTerms{Kind: workshop.Dots, Title: "Kierros", Voters: 3, Budget: 2}))
	if _, _, err := e.journal.Undo(e.moment()); err != nil {
		t.Fatal(err)
	}
	file := jsonOf(t, alone(e.input()), whole)
	_, journal, _ := strings.Cut(file, `"journal_series"`)
	return `{"format":"talkoot-meeting","version":2,"id":"meeting","journal_series"` + journal
}

// FuzzReadJSON brings whatever it is given into a library. Either it is refused with
// a sentence, or it can be kept, read again, shown and written, and brought into
// another library in the same way.
func FuzzReadJSON(f *testing.F) {
	file := small(f)
	f.Add(file)
	for _, x := range [][2]string{
		{`"Kyläbussi"`, `"\ud800"`},
		{`"Kyläbussi"`, `"\udfff\u0000\u202egnp.exe\u001b[31m"`},
		{`"Kyläbussi"`, "\"\xff\xfe\""},
		{`"seq":3`, `"seq":1e999`},
		{`"number":1`, `"number":9999999999999999999`},
		{`"n":4`, `"n":2000000000`},
		{`"offset":7200`, `"offset":-9999999`},
		{`"at":"2015-01-20T12:05:00Z"`, `"at":"0000-00-00T99:99:99Z"`},
		{`"id":"meeting"`, `"id":"library"`},
		{`"person":"id-`, `"person":"kind`},
		{`"note.added"`, `"meeting.deleted"`},
		{`"laptop"`, `"../x"`},
		{`"events":[`, `"events":[[[[[[[[`},
	} {
		f.Add(strings.ReplaceAll(file, x[0], x[1]))
	}
	f.Add(strings.Repeat("[", 20_000))
	f.Add(`{"format":"talkoot-meeting","version":2,"journal":[null]}`)
	f.Fuzz(func(t *testing.T, file string) {
		l := newLibrary(t)
		s, err := l.bring(file, false)
		if err != nil {
			if said := lang.New(lang.English).Error(err); workshop.ErrorCode(err) == "" || strings.Contains(said, "error.") {
				t.Fatalf("%v says %q", err, said)
			}
			return
		}
		checkBrought(t, l, s.Meeting().ID)
	})
}

// checkBrought checks that a meeting that was brought is sound.
func checkBrought(t *testing.T, l *library, id workshop.ID) {
	t.Helper()
	in := l.read(id)
	for _, e := range in.Entries {
		e.Rewrite(func(v any) any {
			if s, ok := v.(string); ok && s != workshop.CleanText(s) {
				t.Errorf("%q is not clean", s)
			}
			return nil
		})
	}
	if in.Meeting.ReadOnly {
		t.Error("nothing can be written in it")
	}
	file := jsonOf(t, in, whole)
	if !json.Valid([]byte(file)) {
		t.Error("the JSON is broken")
	}
	documenttest.CheckHarmless(t, "the meeting", file)
	Build(in, whole)
	other := newLibrary(t)
	if _, err := other.bring(file, false); err != nil {
		t.Fatalf("it cannot be brought on: %v", err)
	}
	if again := jsonOf(t, other.read(id), whole); again != file {
		t.Errorf("it became\n%s\nand was\n%s", again, file)
	}
}

// Texts come in clean, whatever they were, and nothing is left out.
func TestReadJSONCleansTexts(t *testing.T) {
	file := small(t)
	for _, s := range append([]string{"\ufeff\u2066x\u2069", "a\u0000b", "\x1b]0;x\x07y", "👨‍👩‍👧"}, documenttest.Hostile...) {
		quoted, err := json.Marshal(s)
		if err != nil || json.Unmarshal(quoted, &s) != nil { // which replaces what is no text
			t.Fatal(err)
		}
		want := workshop.CleanLine(s)
		l := newLibrary(t)
		x, err := l.bring(strings.Replace(file, `"Kyläbussi"`, string(quoted), 1), false)
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if got := x.Meeting().NoteByNumber(1).Text; got != want {
			t.Errorf("%q became %q, want %q", s, got, want)
		}
		checkBrought(t, l, "meeting")
	}
	for quoted, want := range map[string]string{`"a\ud800b"`: "a\uFFFDb", "\"a\xffb\"": "a\uFFFDb", `"\udc00"`: "\uFFFD"} {
		l := newLibrary(t)
		x, err := l.bring(strings.Replace(file, `"Kyläbussi"`, quoted, 1), false)
		if err != nil {
			t.Fatal(err)
		}
		if got := x.Meeting().NoteByNumber(1).Text; got != want {
			t.Errorf("%s became %q", quoted, got)
		}
	}
}

// What cannot be a journal is refused, with what is wrong, and nothing is added.
func TestReadJSONRefuses(t *testing.T) {
	file := small(t)
	for _, tt := range []struct {
		old, put string
		code     workshop.Code
	}{
		{`"talkoot-meeting"`, `"talkoot-report"`, workshop.CodeNotAMeeting},
		{`"version":2`, `"version":"two"`, workshop.CodeNotAMeeting},
		{`"version":2`, `"version":7`, workshop.CodeNewerJournal},
		{`"version":2`, `"version":99999999999999999999`, workshop.CodeNotAMeeting},
		{`"note.added","v":1`, `"note.added","v":2`, workshop.CodeNewerJournal},
		{`"note.added"`, `"note.sung"`, workshop.CodeNewerJournal},
		{`"number":1`, `"number":"one"`, workshop.CodeBadJournal},
		{`"number":1`, `"number":1e99`, workshop.CodeBadJournal},
		{`"n":4`, `"n":2000000000`, workshop.CodeBadJournal},
		{`"seq":3`, `"seq":-1`, workshop.CodeBadJournal},
		{`"at":"2015-01-20T12:05:00Z"`, `"at":"eilen"`, workshop.CodeBadJournal},
		{`"at":"2015-01-20T12:05:00Z"`, `"at":"0000-01-01T00:00:00Z"`, workshop.CodeBadJournal},
		{`"offset":7200`, `"offset":720000`, workshop.CodeBadJournal},
		{`"laptop"`, `"lap top"`, workshop.CodeBadJournal},
		{`"id":"meeting"`, `"id":"library"`, workshop.CodeBadJournal},
		{`"id":"meeting"`, `"id":"another"`, workshop.CodeBadJournal},
		{`"note.added"`, `"meeting.deleted"`, workshop.CodeBadJournal},
		{`"meeting.made"`, `"meeting.closed"`, workshop.CodeBadJournal},
		{`"person":"id-`, `"person":"`, workshop.CodeBadJournal},
		{`"given":"Aino","family":"Karttunen",`, ``, workshop.CodeBadJournal},
		{`"Kyläbussi"`, `"` + strings.Repeat("x", workshop.MaxText+1) + `"`, workshop.CodeTextTooLong},
		{`"journal":[`, `"journal":null,"x":[`, workshop.CodeNoJournal},
		{"\n", "[", workshop.CodeNotAMeeting},
	} {
		put := tt.put
		if tt.old == `"journal":[` {
			tt.old, put = `"journal": [`, `"journal": null, "x": [`
		}
		if !strings.Contains(file, tt.old) {
			t.Errorf("there is no %s", tt.old)
		}
		l := newLibrary(t)
		_, err := l.bring(strings.ReplaceAll(file, tt.old, put), false)
		if workshop.ErrorCode(err) != tt.code {
			t.Errorf("%s for %s: %v, want %s", put[:min(len(put), 60)], tt.old, err, tt.code)
		}
		if len(l.Headers()) > 0 {
			t.Errorf("%s for %s: there is a meeting", put, tt.old)
		}
	}
	twice := strings.Replace(file, `"journal": [`, `"journal": [`+strings.Split(file, "\n")[2], 1)
	if _, err := newLibrary(t).bring(twice, false); workshop.ErrorCode(err) != workshop.CodeBadJournal {
		t.Errorf("an entry that stands twice: %v", err)
	}
}
