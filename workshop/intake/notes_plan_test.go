package intake_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
	"talkoot/workshop/workshoptest"
)

// desk is an open meeting with one board.
type desk struct {
	clock *workshoptest.Clock
	s     *workshop.Session
	to    intake.NotesTarget
}

type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

func newDesk(t tester, template string) *desk {
	t.Helper()
	c, err := workshop.OpenCatalogue(workshoptest.NewStore("a"))
	if err != nil {
		t.Fatalf("%v", err)
	}
	d := &desk{clock: workshoptest.NewClock("x")}
	d.s, _, err = c.Create(d.clock.Moment(), workshop.NewMeetingSpec{
		Details: workshop.Details{Title: "Ilta", Time: workshop.NoTime}, Programme: "empty",
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	change, err := d.m().AddStage(d.clock.Moment(), workshop.StageDraft{Kind: workshop.BoardStage, Board: template}, "")
	d.do(t, change, err)
	d.to.Stage = d.m().Stages[0].ID
	return d
}

func (d *desk) m() *workshop.Meeting { return d.s.Meeting() }

func (d *desk) board() *workshop.Board { return &d.m().Stages[0].Board }

func (d *desk) do(t tester, c workshop.Change, err error) {
	t.Helper()
	if _, err := d.s.Do(d.clock.Moment(), c, err); err != nil {
		t.Fatalf("%v", err)
	}
}

func (d *desk) plan(table intake.Table, c intake.NoteColumns) (intake.NotesPlan, error) {
	return intake.PlanNotes(d.m(), d.clock.Moment(), d.to, table, c)
}

// picture is the board: its lanes with their notes, those with votes and theme.
func (d *desk) picture() string {
	var out []string
	v := d.board().LastVoting()
	for _, l := range d.board().All() {
		var notes []string
		for _, n := range l.Notes {
			s := n.Text
			if n.Theme != nil {
				s += " #" + n.Theme.Name
			}
			if v != nil && v.OfNote(n).Sum() > 0 {
				s += fmt.Sprint(" +", v.OfNote(n).Sum())
			}
			notes = append(notes, s)
		}
		out = append(out, l.Label.Key+l.Label.Text+": "+strings.Join(notes, "; "))
	}
	return strings.Join(out, "\n")
}

func TestPlanNotes(t *testing.T) {
	for _, c := range []struct {
		name, template, file string
		lane                 int // the lane of the notes that name none, from 1; 0 for none
		title                string
		columns              func(intake.NoteColumns) intake.NoteColumns
		told, board          string
	}{
		{
			name: "the only lane", template: "ideas", file: "Talkoot\nSauna\nTalkoot\n", told: "1 repeated in the file",
			board: "ideas: Talkoot; Sauna",
		},
		{
			name: "a given lane", template: "swot", file: "Talkoot\nSauna\n", lane: 2,
			board: "strengths: \nweaknesses: Talkoot; Sauna\nopportunities: \nthreats: ",
		},
		{
			name: "lanes in three languages", template: "swot",
			file:  "lane;text\nVahvuudet;Talkoot\nStyrkor;Talkoot\nHOT;Skolan\nthreats;Bussi\nParkki;Liput\nTavoitteet;Uimaranta\n",
			told:  "1 repeated in the file, 1 new lane",
			board: "strengths: Talkoot\nweaknesses: \nopportunities: \nthreats: Skolan; Bussi\nTavoitteet: Uimaranta\nparking: Liput",
		},
		{
			name: "no starts of words", template: "ideas", file: "lane;text\nIde;Talkoot\n", told: "1 new lane",
			board: "ideas: \nIde: Talkoot",
		},
		{
			name: "some name no lane", template: "swot", lane: 1, file: "ruutu;teksti;teema;ääniä\nUhat;Koulu;Lapset;3\n;Talo;Lapset;2\nVahvuudet;Talo;;4\n",
			told:  "1 repeated in the file, 1 new theme",
			board: "strengths: Talo #Lapset +6\nweaknesses: \nopportunities: \nthreats: Koulu #Lapset +3",
		},
		{
			name: "questions", template: "survey", file: "Aikaleima;Mikä toimii?;Mitä puuttuu?\n1.1.;Talkoot;Bussi\n2.1.;Sauna;\n",
			told: "2 new lanes", board: "Mikä toimii?: Talkoot; Sauna\nMitä puuttuu?: Bussi",
		},
		{
			name: "questions to one lane", template: "swot", lane: 3, file: "Aikaleima;Mikä toimii?;Mitä puuttuu?\n1.1.;Talkoot;Bussi\n2.1.;Sauna;Talkoot\n",
			columns: func(c intake.NoteColumns) intake.NoteColumns { c.OneLane = true; return c },
			told:    "1 repeated in the file", board: "strengths: \nweaknesses: \nopportunities: Talkoot; Bussi; Sauna\nthreats: ",
		},
		{name: "a new lane", template: "survey", title: " Mitä\tpuuttuu?", file: "Bussi\n", told: "1 new lane", board: "Mitä puuttuu?: Bussi"},
		{
			name: "stacks", template: "survey", file: "note_id,text,column,stack,voting_0\na,Talkoot,Hyvää,null,2\nb,Yhdessä,Hyvää,a,1\n",
			told: "1 new lane, 1 new theme", board: "Hyvää: Talkoot #Talkoot +2; Yhdessä #Talkoot +1",
		},
		{
			name: "no stacks", template: "survey", file: "note_id,text,column,stack,voting_0\na,Talkoot,Hyvää,null,2\nb,Yhdessä,Hyvää,a,1\n",
			columns: func(c intake.NoteColumns) intake.NoteColumns { return c.ThemeIn(-1).VotesIn(-1) },
			told:    "1 new lane", board: "Hyvää: Talkoot; Yhdessä",
		},
		{
			name: "moderated", template: "ideas", file: "comment,moderated\na,1\nb,-1\nc,0\n",
			columns: func(c intake.NoteColumns) intake.NoteColumns { c.SkipModerated = true; return c },
			told:    "1 left out by the moderator", board: "ideas: a; c",
		},
		{
			name: "too long", template: "ideas", file: "text\n" + strings.Repeat("x", workshop.MaxText+1) + "\nSauna\n",
			told: "1 refused", board: "ideas: Sauna",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, c.template)
			if d.to.Title = c.title; c.lane > 0 {
				d.to.Lane = d.board().Lanes[c.lane-1].ID
			}
			table := readTable(t, c.file)
			columns := intake.Guess(table)
			if c.columns != nil {
				columns = c.columns(columns)
			}
			p, err := d.plan(table, columns)
			if got := strings.Join(p.Told(lang.New(lang.English)), ", "); got != c.told {
				t.Errorf("told %q, want %q", got, c.told)
			}
			d.do(t, p.Change, err)
			if got := d.picture(); got != c.board {
				t.Errorf("the board:\n%s\nwant:\n%s", got, c.board)
			}
			again, err := d.plan(table, columns)
			if workshop.ErrorCode(err) != workshop.CodeUnchanged || again.Done != (workshop.Imported{Repeated: p.Done.Added}) {
				t.Errorf("again %+v, %v", again.Done, err)
			}
			if len(d.s.Entries()) != 3 {
				t.Errorf("%d entries", len(d.s.Entries()))
			}
		})
	}
}

// What a plan refuses it refuses whole, and tells what was read all the same.
func TestPlanNotesRefuses(t *testing.T) {
	swot, survey := newDesk(t, "swot"), newDesk(t, "survey")
	lanes := "ruutu;teksti\n"
	for i := range workshop.MaxLanes + 1 {
		lanes += fmt.Sprintf("%d;sama\n", i)
	}
	var many strings.Builder
	for i := range workshop.MaxImport + 1 {
		fmt.Fprintf(&many, "x;kirjaus %d\n", i)
	}
	nowhere := *swot
	nowhere.to = intake.NotesTarget{Stage: "x"}
	for _, c := range []struct {
		desk *desk
		file string
		code workshop.Code
		said string
	}{
		{swot, "Talkoot\nSauna\n", workshop.CodeWhichLane, "2 kirjaukselta puuttuu ruutu, ensin riviltä 1. Mitään ei lisätty. Valitse niille ruutu (komentorivillä --lane): Vahvuudet, Heikkoudet, Mahdollisuudet, Uhat."},
		{swot, "ruutu;teksti\nUhat;a\n;b\n", workshop.CodeWhichLane, "1 kirjaukselta puuttuu ruutu, riviltä 3."},
		{survey, "Talkoot\n", workshop.CodeNoLaneYet, "Anna ruudulle nimi (komentorivillä --lane)."},
		{swot, "Nimi;Yhdistys\nAino Karttunen;Martat\n", workshop.CodeNoTextColumn, "1 Nimi, 2 Yhdistys."},
		{swot, "Nimi\nAino Karttunen\n", workshop.CodeNoTextColumn, "1 Nimi."},
		{swot, "ruutu;teksti\nUhat;\n", workshop.CodeNoNotes, "Mitään ei lisätty."},
		{survey, lanes, workshop.CodeTooManyLanes, "enintään 200 mahtuu"},
		{survey, "ruutu;teksti\n" + many.String(), workshop.CodeTooManyLines, "enintään 20"},
		{&nowhere, "Talkoot\n", workshop.CodeUnknownStage, ""},
	} {
		table := readTable(t, c.file)
		p, err := c.desk.plan(table, intake.Guess(table))
		if workshop.ErrorCode(err) != c.code {
			t.Errorf("%.30q: %v, want %s", c.file, err, c.code)
			continue
		}
		if said := lang.New(lang.Finnish).Error(err); !strings.Contains(said, c.said) {
			t.Errorf("%.30q: said %q", c.file, said)
		}
		if len(p.Change.Events) > 0 || len(p.Lanes) > 0 || len(p.First(c.desk.m(), 9)) > 0 {
			t.Errorf("%.30q: would add %d events", c.file, len(p.Change.Events))
		}
	}
}

// The notes of one meeting go into another by the table that the program itself
// writes, with lanes, themes and votes, whatever the languages.
func TestPlanNotesOfOwnExport(t *testing.T) {
	from := newDesk(t, "swot")
	change, err := from.m().SetSecond(from.to.Stage, "sv")
	from.do(t, change, err)
	table := readTable(t, "ruutu;teksti;teema;ääniä\nUhat;Koulu;Lapset;3\nVahvuudet;Talo;;4\nMuuta;-5 astetta;;\nParkki;Liput;;\n")
	p, err := from.plan(table, intake.Guess(table))
	from.do(t, p.Change, err)
	want := from.picture()
	for _, l := range lang.Languages {
		var file bytes.Buffer
		in := memo.Input{Meeting: from.m()}
		if err := memo.NotesCSV(&file, in, memo.Options{Words: lang.New(l)}); err != nil {
			t.Fatal(err)
		}
		to := newDesk(t, "swot")
		table := readTable(t, file.String())
		p, err := to.plan(table, intake.Guess(table))
		to.do(t, p.Change, err)
		// A text that a spreadsheet would take for a formula has an apostrophe.
		if got := strings.ReplaceAll(to.picture(), "'-5", "-5"); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", l, got, want)
		}
	}
}

// Whatever is in a file and chosen of it: each text is accounted for, the plan
// tells what happens, it is one step, and a second time there is nothing new.
func TestPlanNotesTellsWhatHappens(t *testing.T) {
	cells := rapid.SampledFrom([]string{"", "Talkoot", "talkoot", "Vahvuudet", "styrkor", "Uhat / Hot", "Parkki", "a\nb", "-1", "3", "null", strings.Repeat("ä", workshop.MaxText+1)})
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(rt, rapid.SampledFrom([]string{"swot", "ideas", "survey"}).Draw(rt, "template"))
		width := rapid.IntRange(1, 4).Draw(rt, "width")
		table := intake.Table{Headed: true}
		for i := range width {
			table.Columns = append(table.Columns, []string{"Kysymys", "Vahvuudet", "kysymys", "Ideat"}[i])
		}
		for i := range rapid.IntRange(0, 8).Draw(rt, "rows") {
			table.Rows = append(table.Rows, rapid.SliceOfN(cells, width, width).Draw(rt, "row"))
			table.Numbers = append(table.Numbers, i+2)
		}
		column := rapid.IntRange(-1, width-1)
		c := intake.NoColumns().TextIn(rapid.SliceOfNDistinct(rapid.IntRange(0, width-1), 1, width, rapid.ID[int]).Draw(rt, "texts")...)
		c.Lane, c.OneLane = column.Draw(rt, "lane"), rapid.Bool().Draw(rt, "one lane")
		c = c.ThemeIn(column.Draw(rt, "theme")).VotesIn(column.Draw(rt, "votes"))
		c.Moderation = column.Draw(rt, "moderation")
		c.SkipModerated = c.Moderation >= 0 && rapid.Bool().Draw(rt, "skip")
		d.to.Title = rapid.SampledFrom([]string{"", "Muuta", "vahvuudet"}).Draw(rt, "title")
		if len(d.board().Lanes) > 0 && rapid.Bool().Draw(rt, "to a lane") {
			d.to.Lane = rapid.SampledFrom(append(slices.Clone(d.board().Lanes), d.board().Parking)).Draw(rt, "lane of the rest").ID
		}
		p, err := d.plan(table, c)
		if want := intake.ReadNotes(table, c); len(want.Refused) != len(p.Read.Refused) || want.Skipped != p.Read.Skipped ||
			len(want.Notes)+want.Repeated != len(p.Read.Notes)+p.Read.Repeated {
			rt.Fatalf("read %+v, planned %+v", want, p.Read)
		}
		if err != nil {
			if len(p.Change.Events) > 0 || workshop.ErrorCode(err) == workshop.CodeUnchanged && p.Done.Repeated == 0 {
				rt.Fatalf("%v with %d events", err, len(p.Change.Events))
			}
			return
		}
		if p.Done.Added+p.Done.Repeated != len(p.Read.Notes) {
			rt.Fatalf("%+v of %d notes", p.Done, len(p.Read.Notes))
		}
		first := p.First(d.m(), 1000)
		d.do(rt, p.Change, nil)
		checkPlanned(rt, d, p, first)
		again, err := d.plan(table, c)
		if workshop.ErrorCode(err) != workshop.CodeUnchanged || again.Done != (workshop.Imported{Repeated: len(p.Read.Notes)}) {
			rt.Fatalf("again %+v, %v", again.Done, err)
		}
	})
}

// checkPlanned compares a board with what was told before.
func checkPlanned(t tester, d *desk, p intake.NotesPlan, first []intake.PlannedNote) {
	t.Helper()
	if len(first) != p.Done.Added || d.m().NoteCount() != p.Done.Added || len(d.board().Themes) != p.Done.Themes {
		t.Fatalf("told %+v, shown %d, added %d notes, %d themes", p.Done, len(first), d.m().NoteCount(), len(d.board().Themes))
	}
	for i, n := range first {
		note, theme := d.m().NoteByNumber(i+1), ""
		if note.Theme != nil {
			theme = note.Theme.Name
		}
		votes := 0
		if v := d.board().LastVoting(); v != nil {
			votes = v.OfNote(note).Sum()
		}
		if note.ID != n.ID || note.Text != n.Text || note.Lane().ID != n.Lane.ID || theme != n.Theme || votes != n.Votes {
			t.Fatalf("note %d is %q in %s #%s +%d; told %+v", i+1, note.Text, note.Lane().ID, theme, votes, n)
		}
	}
	lanes, fresh := 0, 0
	for _, l := range p.Lanes {
		if got := d.m().Lane(l.ID); len(got.Notes) != l.Notes || got.Label != l.Label {
			t.Fatalf("lane %+v has %d notes", l, len(got.Notes))
		}
		lanes += l.Notes
		if l.New {
			fresh++
		}
	}
	if lanes != p.Done.Added || fresh != p.Done.Lanes {
		t.Fatalf("%d in %d new lanes; told %+v", lanes, fresh, p.Done)
	}
}
