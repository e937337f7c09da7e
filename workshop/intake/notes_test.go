package intake_test

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func readFile(t *testing.T, name string) intake.Table {
	t.Helper()
	content, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return readTable(t, string(content))
}

// told writes notes so that they can be compared: row, lane, theme, votes, text.
func told(read intake.NotesRead) string {
	var lines []string
	for i, n := range read.Notes {
		lines = append(lines, fmt.Sprintf("%d|%.40s|%s|%d|%s", read.Rows[i], n.Lane, n.Theme, n.Votes, n.Text))
	}
	return strings.Join(lines, "\n")
}

func TestNotesOfPolis(t *testing.T) {
	table := readFile(t, "polis-affordable-housing-comments.csv")
	c := intake.Guess(table)
	if table.Columns[c.Text] != "comment-body" || table.Columns[c.Moderation] != "moderated" || c.SkipModerated ||
		c.Lane != -1 || c.Votes != -1 || c.Theme != -1 || c.ByColumn != nil {
		t.Errorf("guessed %+v", c)
	}
	read := intake.ReadNotes(table, c)
	if len(read.Notes) != 165 || read.Repeated != 0 || read.Skipped != 0 || read.Refused != nil {
		t.Errorf("%d notes, %d repeated, %d skipped, %v", len(read.Notes), read.Repeated, read.Skipped, read.Refused)
	}
	c.SkipModerated = true
	if read := intake.ReadNotes(table, c); len(read.Notes) != 119 || read.Skipped != 46 {
		t.Errorf("when asked, %d notes and %d skipped", len(read.Notes), read.Skipped)
	}
}

func TestNotesOfExportsAndForms(t *testing.T) {
	for name, want := range map[string]struct {
		repeated int
		notes    string
	}{
		"scrumlr-board.csv": {1, `2|Vahvuudet|Talkoohenki on vahva|4|Talkoohenki on vahva
3|Vahvuudet|Talkoohenki on vahva|1|Naapurit auttavat, aina kun pyytää
4|Vahvuudet||3|Kylätalo
5|Heikkoudet||2|Kylätalo`},
		"parabol-retrospective.csv": {0, `2|What went well?|Clean-up day|5|Forty people came
3|What went well?|Clean-up day|0|The "coffee" was hot, and there was enough
4|What could be better?|News|2|Nobody knew of the bus
5||Clean-up day|0|Again in May`},
		"forms-sv.csv": {1, `2|Vad är bäst i byn?||0|Talkoandan
2|Vad borde göras?||0|Ett anslagsbräde vid butiken
3|Vad är bäst i byn?||0|Lugnet, och grannarna
4|Vad borde göras?||0|Bussen borde gå på kvällen`},
		"forms-fi.csv": {1, `2|Mikä kylässä on parasta? Voit kertoa myö||0|Talkoohenki
2|Kommentit||0|Hyvä kysely
3|Mikä kylässä on parasta? Voit kertoa myö||0|Kylätalo; sauna
4|Kommentit||0|Kiitos kyselystä`},
	} {
		table := readFile(t, name)
		read := intake.ReadNotes(table, intake.Guess(table))
		if got := told(read); got != want.notes || read.Repeated != want.repeated || read.Refused != nil {
			t.Errorf("%s: %d repeated, refused %v:\n%s", name, read.Repeated, read.Refused, got)
		}
	}
}

// The same answers are the same notes, however they were saved.
func TestNotesAreTheSameInEveryFormat(t *testing.T) {
	table := readFile(t, "forms-fi.csv")
	want := told(intake.ReadNotes(table, intake.Guess(table)))
	content, err := os.ReadFile("testdata/forms-fi.csv")
	if err != nil {
		t.Fatal(err)
	}
	latin, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(string(content), "\n", "\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range slices.Insert(slices.Clone(table.Rows), 0, table.Columns) {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	workbook, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]io.Reader{"Windows-1252": strings.NewReader(latin), "workbook": workbook} {
		table, err := intake.ReadTable("vastaukset.xlsx", r)
		if err != nil {
			t.Fatal(err)
		}
		if got := told(intake.ReadNotes(table, intake.Guess(table))); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

func TestGuess(t *testing.T) {
	for content, want := range map[string]string{
		"Talkoohenki\nKylätalo\n":                                                                  "text 1",
		"Kommentti\nTalkoohenki\n":                                                                 "text 1",
		"Mikä toimii?\nTalkoohenki\n":                                                              "text 1",
		"Ruutu;Teksti\nvahvuudet;a\n":                                                              "text 2, lane 1",
		"Kirjaus;Teema;Ääniä\na;b;3\n":                                                             "text 1, theme 2, votes 3",
		"Förslag;Ruta;Tema;Röster\na;b;c;3\n":                                                      "text 1, lane 2, theme 3, votes 4",
		"Comment,Category,Moderated\na,b,1\n":                                                      "text 1, lane 2, moderation 3",
		"Title,Text,Duration\nWelcome,Mr. Miller,10\n":                                             "text 2",
		"text;comment;lane\na;b;c\n":                                                               "text 1, lane 3",
		"vahvuudet\tTalkoohenki\nvahvuudet\tKylätalo iso\n":                                        "text 2, lane 1",
		"Talkoohenki on vahva;vahvuudet\nKylätalo on iso;vahvuudet\n":                              "text 1, lane 2",
		"Talkoohenki on vahva;3\nKylätalo on iso;2\n":                                              "text 1",
		"Pöytä;Mitä puuttuu?\nKoivu;Penkki puistosta\nKoivu;Valo\nLeppä;Bussi\nLeppä;Aika\n":       "text 2, lane 1",
		"Mikä toimii?;Mikä ei?\nTalkoot;Tiedotus\nSauna;Bussi\n":                                   "questions 1 2",
		"Mikä toimii?;Mikä ei?;Arvosana\nTalkoot;Tiedotus;5\nSauna;Bussi;4\n":                      "questions 1 2",
		"Luokka;Mitä puuttuu?\nkeittiö;veitsi\nsali;valo\n":                                        "text 2, lane 1",
		"Aikaleima;Mitä puuttuu?\n20.11.2026;veitsi\n":                                             "questions 2",
		"Aikaleima;Kommentti\n20.11.2026;veitsi\n":                                                 "text 2",
		"Timestamp,What works?,Comments\n2026-11-20,a,b\n":                                         "questions 2 3",
		"ID,Start time,Completion time,Email,Name,What works?\n1,2,3,anonymous,,a\n":               "questions 6",
		"Starttid;E-post;Namn;Vad fungerar?\n2026;a;b;c\n":                                         "questions 4",
		"Aikaleima;Nimesi;Mitä puuttuu?\n20.11.;Aino;veitsi\n":                                     "questions 3",
		"Aikaleima;Nimi (vapaaehtoinen);Mitä puuttuu?\n20.11.;Aino;veitsi\n":                       "questions 3",
		"Aikaleima;Mikä olisi hyvä nimi kylätalolle?\n20.11.;Talkoola\n":                           "questions 2",
		"Aikaleima;Yhteystietosi, jos osallistut arvontaan;Mitä puuttuu?\n1;Aino, Kylätie 1;a\n":   "questions 3",
		"Aikaleima;Jätä tähän osoite, johon voimme kirjoittaa;Mitä puuttuu?\n1;a@example.org;b\n":  "questions 3",
		"Aikaleima;Mihin numeroon voimme soittaa illalla?;Mitä puuttuu?\n1;Aino 050 123 4567;b\n":  "questions 3",
		"Timestamp,What is your name and where do you live?,What works?\n1,Aino of Liperi,a\n":     "questions 3",
		"First Name;Last Name;Comment\nAino;Karttunen;at the door\n":                               "nothing",
		"Start Date;First Name;Last Name;Comments\n2026;Aino;Karttunen;More light\n":               "text 4",
		"First Name;Last Name;Email\nAino;Karttunen;a@example.org\n":                               "nothing",
		"Nimi;Yhdistys\nAino Karttunen;Martat\n":                                                   "nothing",
		"Päivä;Summa\n20.11.2026;12\n":                                                             "nothing",
		"Aikaleima;Mitä puuttuu?\n":                                                                "nothing",
		"note_id,text,column,stack,voting_0,voting_1,voting_2\na,b,c,null,0,2,1\nd,e,f,null,0,0,3": "text 2, lane 3, votes 6, id 1, stack 4",
		"reflectionGroup,votes,prompt,content\na,2,b,c\n":                                          "text 4, lane 3, theme 1, votes 2 of the theme",
	} {
		table := readTable(t, content)
		c := intake.Guess(table)
		if got := guessed(c); got != want {
			t.Errorf("%q: %s; want %s", content, got, want)
		}
		if err := c.Check(table); (workshop.ErrorCode(err) == workshop.CodeNoTextColumn) != (want == "nothing") {
			t.Errorf("%q: %v", content, err)
		}
		checkNotes(t, table, c)
	}
}

// Columns are known for personal by what they are called.
func TestPersonal(t *testing.T) {
	for name, want := range map[string]bool{
		"Nimi": true, "Sähköposti": true, "First Name": true, "Osallistuja": true, "Puhelinnumerosi": true, "Nimi (vapaaehtoinen)": true,
		"author": true, "Kirjaaja": true, "Rooli": false, "Yhdistys": false, "Kommentti": false, "Mikä olisi hyvä nimi kylätalolle?": false, "Aikaleima": false, "author-id": false,
	} {
		table := intake.Table{Columns: []string{name}, Headed: true}
		if got := table.Personal(0); got != want {
			t.Errorf("%s: %v", name, got)
		}
		table.Headed = false
		if table.Personal(0) {
			t.Errorf("%s, which is not a header, is personal", name)
		}
	}
}

// guessed says which columns were chosen, the first being 1.
func guessed(c intake.NoteColumns) string {
	var out []string
	add := func(what string, column int) {
		if column >= 0 {
			out = append(out, fmt.Sprintf("%s %d", what, column+1))
		}
	}
	add("text", c.Text)
	add("lane", c.Lane)
	add("theme", c.Theme)
	add("votes", c.Votes)
	if c.VotesOfTheme {
		out[len(out)-1] += " of the theme"
	}
	add("id", c.ID)
	add("stack", c.Stack)
	add("moderation", c.Moderation)
	if c.ByColumn != nil {
		questions := "questions"
		for _, column := range c.ByColumn {
			questions += fmt.Sprintf(" %d", column+1)
		}
		out = append(out, questions)
	}
	if c.Check(intake.Table{Columns: make([]string, 100)}) != nil {
		return "nothing"
	}
	return strings.Join(out, ", ")
}

func TestReadNotes(t *testing.T) {
	long := strings.Repeat("ä", workshop.MaxText)
	title := strings.Repeat("o", workshop.MaxTitle+1)
	table := readTable(t, "teksti;ruutu;teema;ääniä;tila\n"+
		"\"Kylätalo,\nsauna\tja ranta\";"+title+";"+title+";2;\n"+
		long+";uhat;;1 000;-1\n"+long+"ä;uhat;;1;1\n;uhat;;1;1\n"+
		"Bussi;uhat;;-3;hylätty\nBUSSI;uhat;;1,5;Avvisad\nBussi;heikkoudet;;kolme; hidden \nBussi;uhat;;7;ok\n")
	c := intake.Guess(table)
	read := intake.ReadNotes(table, c)
	cut := title[:workshop.MaxTitle-1] + "…"
	want := []workshop.ImportedNote{
		{Text: "Kylätalo, sauna ja ranta", Lane: cut, Theme: cut, Votes: 2},
		{Text: long, Lane: "uhat"},
		{Text: "Bussi", Lane: "uhat", Votes: 7}, // of both rows
		{Text: "BUSSI", Lane: "uhat"},
		{Text: "Bussi", Lane: "heikkoudet"},
	}
	if !slices.Equal(read.Notes, want) || !slices.Equal(read.Rows, []int{2, 3, 6, 7, 8}) || read.Repeated != 1 || read.Skipped != 0 {
		t.Errorf("%v\n%.200v\n%d repeated, %d skipped", read.Rows, read.Notes, read.Repeated, read.Skipped)
	}
	if len(read.Refused) != 1 || read.Refused[0].Row != 4 || workshop.ErrorCode(read.Refused[0].Err) != workshop.CodeRowTooLong {
		t.Errorf("refused %v", read.Refused)
	}
	c.Moderation, c.SkipModerated = 4, true
	if read := intake.ReadNotes(table, c); read.Skipped != 4 || len(read.Notes) != 2 {
		t.Errorf("%d skipped, %d notes", read.Skipped, len(read.Notes))
	}
	none := intake.ReadNotes(table, intake.NoteColumns{Text: 9, ByColumn: []int{-1, 9}})
	if len(none.Notes) != 0 || none.Refused != nil {
		t.Errorf("notes of columns that are not there: %v", none.Notes)
	}
}

// Whatever columns somebody chooses, each text is a note, a repetition or a
// refusal, and reading is the same the second time.
func TestEveryTextIsAccountedFor(t *testing.T) {
	cells := rapid.SampledFrom([]string{"", "Talkoohenki", "talkoohenki", "a\nb", "-1", "3", "null", "x1", strings.Repeat("ä", workshop.MaxText+1)})
	rapid.Check(t, func(rt *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(rt, "width")
		table := intake.Table{Headed: true}
		for i := range width {
			table.Columns = append(table.Columns, fmt.Sprintf("Kysymys %d", i%3))
		}
		for i := range rapid.IntRange(0, 8).Draw(rt, "rows") {
			table.Rows = append(table.Rows, rapid.SliceOfN(cells, width, width).Draw(rt, "row"))
			table.Numbers = append(table.Numbers, i+2)
		}
		column := rapid.IntRange(-1, width-1)
		c := intake.NoteColumns{
			Text: column.Draw(rt, "text"), Lane: column.Draw(rt, "lane"), Theme: column.Draw(rt, "theme"),
			Votes: column.Draw(rt, "votes"), VotesOfTheme: rapid.Bool().Draw(rt, "of theme"),
			ID: column.Draw(rt, "id"), Stack: column.Draw(rt, "stack"), Moderation: column.Draw(rt, "moderation"),
			ByColumn: rapid.SliceOfN(rapid.IntRange(0, width-1), 0, 3).Draw(rt, "questions"),
		}
		checkNotes(t, table, c)
		if first, second := told(intake.ReadNotes(table, c)), told(intake.ReadNotes(table, c)); first != second {
			rt.Fatalf("read twice:\n%s\n%s", first, second)
		}
		c.SkipModerated = true
		all := intake.ReadNotes(table, c)
		if all.Skipped > 0 && c.Moderation < 0 {
			rt.Fatalf("%d skipped without a moderator", all.Skipped)
		}
	})
}

// Columns, guessed and chosen, of tables as they come.
func FuzzReadNotes(f *testing.F) {
	f.Add("note_id;text;column;stack;votes\na;Talkoot;b;null;3\nc;d;b;a;x", 0, 1, 2, 3, 4, true)
	f.Add("Aikaleima;Nimesi;Mikä toimii?;Kommentit\n1;a;b;c", -1, 3, 9, 0, 1, false)
	f.Add("vahvuudet\tTalkoot\nvahvuudet\tSauna", 1, 0, 0, 0, 0, true)
	f.Fuzz(func(t *testing.T, content string, text, lane, theme, stack, moderation int, skip bool) {
		table, err := intake.ReadTable("a", strings.NewReader(content))
		if err != nil {
			t.Skip()
		}
		checkNotes(t, table, intake.Guess(table))
		within := func(column int) int { return max(-1, min(column, len(table.Columns)-1)) }
		checkNotes(t, table, intake.NoteColumns{
			Text: within(text), Lane: lane, Theme: theme, Votes: moderation, VotesOfTheme: skip, ID: text, Stack: stack,
			Moderation: moderation, SkipModerated: skip, ByColumn: []int{within(lane), within(theme)},
		})
	})
}
