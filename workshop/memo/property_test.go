package memo

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
	"talkoot/workshop/plan"
)

// secret is a part of every name of the meetings that [anyMeeting] makes, and of
// nothing else.
const secret = "Zqxvj"

// anyMeeting makes a meeting of random actions that obey the rules.
func anyMeeting(t *rapid.T, tb testing.TB) Input {
	e := newEvening(tb, workshop.Details{Title: "Ilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: workshop.NoTime})
	e.at("18.00")
	try := func(c workshop.Change, err error) {
		if err == nil {
			e.do(c, nil)
		}
	}
	words := rapid.OneOf(rapid.SampledFrom(documenttest.Hostile), rapid.StringN(1, 30, 100), rapid.StringMatching(`[a-zåäö ]{1,20}`))
	owner := func() workshop.Owner {
		if n := len(e.m().Attendance.Presences); n > 0 && rapid.Bool().Draw(t, "person") {
			ref := e.m().Attendance.Presences[rapid.IntRange(0, n-1).Draw(t, "who")].PersonRef
			if r, ok := e.people.Revision(ref); ok && rapid.Bool().Draw(t, "typed") {
				return workshop.Owner{Office: r.Name()} // as before there was a record
			}
			return workshop.Owner{PersonRef: ref}
		}
		return workshop.Owner{Office: "kunnanjohtaja"}
	}
	stage := func() *workshop.Stage { return rapid.SampledFrom(e.m().Stages).Draw(t, "stage") }
	for _, k := range []workshop.StageKind{workshop.BoardStage, workshop.Rounds, workshop.Talk} {
		e.stage(workshop.StageDraft{Kind: k, Lanes: []string{"Ensin", "Sitten"}})
	}
	actions := map[string]func(*rapid.T){
		"person": func(t *rapid.T) {
			name := fmt.Sprintf("Given %s%d", secret, len(e.people))
			try(e.m().Arrive(e.moment(), e.people, workshop.Arrival{Name: name, Organisation: secret + " ry", Role: secret}))
		},
		"rename": func(t *rapid.T) {
			if o := owner(); o.Person != "" {
				try(e.m().CorrectPerson(e.people, o.Person, workshop.PersonDetails{Name: secret + strconv.Itoa(e.ids)}))
			}
		},
		"count":  func(t *rapid.T) { try(e.m().ChangeCount(rapid.IntRange(-2, 5).Draw(t, "by"))) },
		"groups": func(t *rapid.T) { try(e.m().FormGroups(e.moment(), rapid.IntRange(1, 3).Draw(t, "n"))) },
		"divide": func(t *rapid.T) {
			w := plan.Wish{Groups: rapid.IntRange(1, 3).Draw(t, "n"), Rounds: rapid.IntRange(1, 10).Draw(t, "rounds"), Again: true}
			w.Kind = rapid.SampledFrom(workshop.RotationKinds).Draw(t, "kind")
			if o, err := plan.Divide(e.m(), e.people, nil, w); err == nil {
				try(e.m().Divide(e.moment(), o.Plan))
			}
		},
		"seats": func(t *rapid.T) {
			switch m := e.m(); rapid.IntRange(0, 3).Draw(t, "how") {
			case 0:
				try(m.NextRound())
			case 1:
				try(m.PassScribes())
			case 2:
				if here := m.Here(); len(here) > 0 {
					try(m.Leave(rapid.SampledFrom(here).Draw(t, "who")))
				}
			default:
				if len(m.Groups) > 1 {
					try(m.MergeGroups(m.Groups[0].ID, m.Groups[1].ID))
				}
			}
		},
		"stage": func(t *rapid.T) {
			kind := rapid.SampledFrom(workshop.StageKinds).Draw(t, "kind")
			e.stage(workshop.StageDraft{Kind: kind, Speaker: owner()})
		},
		"note": func(t *rapid.T) {
			s := stage()
			if len(s.Board.Lanes) == 0 {
				return
			}
			var group workshop.ID
			if len(e.m().Groups) > 0 && rapid.Bool().Draw(t, "grouped") {
				group = rapid.SampledFrom(e.m().Groups).Draw(t, "group").ID
			}
			lane := rapid.SampledFrom(s.Board.Lanes).Draw(t, "lane")
			try(e.m().AddNotes(e.moment(), lane.ID, group, rapid.SliceOfN(words, 1, 3).Draw(t, "texts")...))
		},
		"change": func(t *rapid.T) {
			n := e.m().NoteByNumber(rapid.IntRange(1, 1+e.m().NoteCount()).Draw(t, "number"))
			if n == nil {
				return
			}
			switch rapid.IntRange(0, 3).Draw(t, "how") {
			case 0:
				try(e.m().RewordNote(n.ID, words.Draw(t, "text")))
			case 1:
				try(e.m().MentionNote(n.ID, "", ""))
			case 2:
				try(e.m().RemoveNote(n.ID))
			default:
				if lanes := stage().Board.Lanes; len(lanes) > 0 {
					try(e.m().MoveNote(n.ID, rapid.SampledFrom(lanes).Draw(t, "lane").ID))
				}
			}
		},
		"agree": func(t *rapid.T) {
			kind := rapid.SampledFrom([]workshop.AgreementKind{workshop.Decision, workshop.Action}).Draw(t, "kind")
			try(e.m().Agree(e.moment(), "", workshop.Terms{Kind: kind, What: words.Draw(t, "what"), Who: owner(), Next: words.Draw(t, "next")}))
		},
		"undo": func(t *rapid.T) { _, _, _ = e.journal.Undo(e.moment()) },
		"redo": func(t *rapid.T) { _, _, _ = e.journal.Redo(e.moment()) },
	}
	maps.Copy(actions, boardActions(e, try, words))
	names := []string{"note", "note", "note", "agree", "change", "person", "groups", "count", "stage", "rename", "undo", "redo"}
	names = append(names, "merge", "list", "divide", "seats", "seats")
	names = append(names, slices.Sorted(maps.Keys(boardActions(e, try, words)))...)
	for range rapid.IntRange(0, 60).Draw(t, "steps") {
		if len(e.m().Stages) == 0 {
			break // all undone
		}
		actions[rapid.SampledFrom(names).Draw(t, "action")](t)
	}
	return e.input()
}

// standing returns every lane of a document with the notes in it.
func standing(doc document.Document) []document.Notes {
	var out []document.Notes
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case document.Notes:
			out = append(out, b)
		case document.Grid:
			out = append(out, b.Lanes...)
		}
	}
	return out
}

// Every note and agreement of a meeting appears in every full format, each note
// once for the lane in which it stands.
func TestEverythingAppears(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		opt := Options{Words: lang.New(rapid.SampledFrom(lang.Languages).Draw(r, "language"))}
		doc := Build(in, opt)
		found := map[int]int{}
		for _, lane := range standing(doc) {
			for _, n := range lane.Items {
				found[n.Number]++
			}
		}
		page, md := htmlOf(t, doc), markdownOf(t, doc)
		read, plain := html.UnescapeString(page), documenttest.Unescape(md)
		word := docxText(t, doc)
		rows := notesOf(t, in, opt)
		data := dataOf(t, in, opt)
		for _, s := range in.Meeting.Stages {
			for _, l := range s.Board.All() {
				for _, n := range l.Notes {
					number, text := strconv.Itoa(n.Number), document.Clean(n.Text)
					if found[n.Number] != len(n.Lanes()) {
						r.Errorf("note %s stands %d times in the model", number, found[n.Number])
					}
					if c := strings.Count(page, `<li value="`+number+`">`); c != len(n.Lanes()) || !strings.Contains(read, text) {
						r.Errorf("note %s stands %d times in the HTML", number, c)
					}
					if c := strings.Count(md, "\n- **"+number+"** "); c != len(n.Lanes()) || !strings.Contains(plain, text) && document.SafeLink(text) == "" {
						r.Errorf("note %s stands %d times in the Markdown", number, c)
					}
					if c := strings.Count(word, "\n"+number+"\t"); c != len(n.Lanes()) || !strings.Contains(word, text) {
						r.Errorf("note %s stands %d times in the DOCX", number, c)
					}
					row := rows[n.Number]
					if len(row) != 1 || row[0][2] != document.Cell(opt.Words.Lane(n.Lane())) || row[0][3] != document.Cell(n.Text) ||
						l != n.Lane() && !strings.Contains(row[0][14], document.Clean(opt.Words.Lane(l))) {
						r.Errorf("note %s in the CSV: %q", number, row)
					}
				}
			}
		}
		for _, a := range in.Meeting.Agreements {
			if !strings.Contains(read, document.Clean(a.What)) || !strings.Contains(plain, document.Clean(a.What)) || !strings.Contains(word, document.Clean(a.What)) {
				r.Errorf("%q was agreed and is not in the documents", a.What)
			}
		}
		checkData(r, in.Meeting, data)
	})
}

func notesOf(t *testing.T, in Input, opt Options) map[int][][]string {
	out := documenttest.Written(t, func(w io.Writer) error { return NotesCSV(w, in, opt) })
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\uFEFF")))
	if opt.Words.Language() != lang.English {
		c.Comma = ';'
	}
	all, err := c.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[int][][]string{}
	for _, row := range all[1:] {
		n, err := strconv.Atoi(row[0])
		if err != nil {
			t.Fatal(err)
		}
		rows[n] = append(rows[n], row)
	}
	return rows
}

func dataOf(t *testing.T, in Input, opt Options) meetingData {
	out := documenttest.Written(t, func(w io.Writer) error { return JSON(w, in, opt) })
	var d meetingData
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// checkData compares what was read back from the JSON with the meeting.
func checkData(r *rapid.T, m *workshop.Meeting, d meetingData) {
	if len(d.Stages) != len(m.Stages) || len(d.Agreements) != len(m.Agreements) {
		r.Fatalf("%d stages and %d agreements of %d and %d", len(d.Stages), len(d.Agreements), len(m.Stages), len(m.Agreements))
	}
	for i, s := range m.Stages {
		if len(d.Stages[i].Lanes) != len(s.Board.All()) {
			r.Fatalf("%d lanes of stage %d", len(d.Stages[i].Lanes), i)
		}
		for j, l := range s.Board.All() {
			got := d.Stages[i].Lanes[j]
			same := slices.EqualFunc(got.Notes, l.Notes, func(a noteData, n *workshop.Note) bool {
				return a.Number == n.Number && a.Text == n.Text && a.Mentions == n.Repeats() && slices.Equal(a.Wordings, n.Wordings) &&
					len(a.Lanes) == len(n.Lanes()) && slices.Contains(a.Lanes, j+1) && len(a.Merged) == len(n.Merged) &&
					(a.Theme == nil) == (n.Theme == nil)
			})
			if !same {
				r.Errorf("lane %d of stage %d: %v", j, i, got)
			}
		}
	}
	for i, a := range m.Agreements {
		if d.Agreements[i].What != a.What {
			r.Errorf("agreement %d: %q", i, d.Agreements[i].What)
		}
	}
}

// Where names were not asked for, none appears, in any format.
func TestNamesStayIn(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		for _, v := range Variants {
			for _, a := range Audiences {
				opt := Options{Words: lang.New(lang.Finnish), Variant: v, Names: NoNames, For: a}
				for name, o := range outputs {
					for _, part := range o {
						out := documenttest.Unpacked(t, documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, opt) }))
						if strings.Contains(out, secret) {
							r.Fatalf("a name stands in the %s %s for %s", v, name, a)
						}
					}
				}
			}
		}
		for _, l := range Timeline(in.Entries, in.Meeting, lang.New(lang.English)) {
			if strings.Contains(l.Text, secret) {
				r.Fatalf("a name stands in the timeline: %q", l.Text)
			}
		}
	})
}

func TestNamesAsAsked(t *testing.T) {
	in := liperi(t).input()
	for _, tt := range []struct {
		names         Names
		whole, letter bool
	}{{NoNames, false, false}, {Initials, false, true}, {FullNames, true, false}} {
		for name, o := range outputs {
			for _, part := range o {
				if part.name != "memo" && part.name != "attendance" { // of those who see to actions: see TestCalendar
					continue
				}
				opt := Options{Words: lang.New(lang.Swedish), Names: tt.names}
				out := documenttest.Unpacked(t, documenttest.Written(t, func(w io.Writer) error { return part.write(w, in, opt) }))
				if strings.Contains(out, "K.-L. A.") != tt.letter {
					t.Errorf("%s with names %s: initials %v", name, tt.names, !tt.letter)
				}
				for _, s := range surnames {
					if strings.Contains(out, s) != tt.whole {
						t.Errorf("%s with names %s: %s %v", name, tt.names, s, !tt.whole)
					}
				}
				if strings.Contains(out, "Martat") != tt.whole {
					t.Errorf("%s with names %s tells the organisation: %v", name, tt.names, !tt.whole)
				}
			}
		}
	}
}
