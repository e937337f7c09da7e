package intake_test

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func readTable(t testing.TB, content string) intake.Table {
	t.Helper()
	table, err := intake.ReadTable("answers.csv", strings.NewReader(content))
	if err != nil {
		t.Fatalf("%.80q: %v", content, err)
	}
	return table
}

// shown writes a table so that it can be compared: the header, a line, the rows.
func shown(t intake.Table) string {
	lines := []string{strings.Join(t.Columns, "|"), "-"}
	if !t.Headed {
		lines = lines[:0]
	}
	for _, row := range t.Rows {
		lines = append(lines, strings.ReplaceAll(strings.Join(row, "|"), "\n", "/"))
	}
	return strings.Join(lines, "\n")
}

func TestReadTableReadsText(t *testing.T) {
	for content, want := range map[string]struct {
		sep  rune
		rows string
	}{
		"Teksti;Ruutu\nTalkoohenki;Vahvuudet\n":                     {';', "Teksti|Ruutu\n-\nTalkoohenki|Vahvuudet"},
		"Teksti,Ruutu\r\nTalkoohenki,Vahvuudet\r\n":                 {',', "Teksti|Ruutu\n-\nTalkoohenki|Vahvuudet"},
		"Teksti\tRuutu\rTalkoohenki\tVahvuudet":                     {'\t', "Teksti|Ruutu\n-\nTalkoohenki|Vahvuudet"},
		"Teksti|Ruutu\nTalkoohenki|Vahvuudet":                       {'|', "Teksti|Ruutu\n-\nTalkoohenki|Vahvuudet"},
		"sep=;\r\nTeksti;Ruutu\r\na, b;c, d":                        {';', "Teksti|Ruutu\n-\na, b|c, d"},
		"\"SEP=|\"\nTeksti|Ruutu\na|b":                              {'|', "Teksti|Ruutu\n-\na|b"},
		"sep=:\nTeksti:Ruutu\na:b":                                  {':', "Teksti|Ruutu\n-\na|b"},
		"teksti;summa\npenkit;3,5\npöydät;2,7\n":                    {';', "teksti|summa\n-\npenkit|3,5\npöydät|2,7"},
		"teksti;ruutu\n\"rivi 1\r\nrivi 2; \"\"näin\"\"\";uhat\n":   {';', "teksti|ruutu\n-\nrivi 1/rivi 2; \"näin\"|uhat"},
		"teksti;ruutu;teema\na\nb;uhat\n;;\n\n;;c;;;\n":             {';', "teksti|ruutu|teema\n-\na||\nb|uhat|\n||c"},
		"teksti, ruutu\ntalkoohenki, vahvuudet\n":                   {',', "teksti|ruutu\n-\ntalkoohenki|vahvuudet"},
		"teksti,ruutu\n\"a, b\" ,vahvuudet\n":                       {',', "teksti|ruutu\n-\na, b|vahvuudet"},
		"vahvuudet\tTalkoohenki\nvahvuudet\tKylätalo\n":             {'\t', "vahvuudet|Talkoohenki\nvahvuudet|Kylätalo"},
		"Talkoohenki;3\nKylätalo;2\n":                               {';', "Talkoohenki|3\nKylätalo|2"},
		"Mikä toimii?;Mikä ei?\nTalkoot;Tiedotus\nKylätalo;Bussi\n": {';', "Mikä toimii?|Mikä ei?\n-\nTalkoot|Tiedotus\nKylätalo|Bussi"},
		"Talkoohenki\nKylätalo, keittiö ja sauna\nHyvä, halpa\n":    {0, "Talkoohenki\nKylätalo, keittiö ja sauna\nHyvä, halpa"},
		"Kommentti\nTalkoohenki\n":                                  {0, "Kommentti\n-\nTalkoohenki"},
		"Kommentti\n\"Hyvä,\nhalpa\"\nNopea\n":                      {0, "Kommentti\n-\nHyvä,/halpa\nNopea"},
		"Kahvia, pullaa":                                            {0, "Kahvia, pullaa"},
		"\"Talkoohenki\" on vahva\nKylätalo\n":                      {0, "\"Talkoohenki\" on vahva\nKylätalo"},
		"\"Talkoohenki on vahva\nKylätalo\n":                        {0, "\"Talkoohenki on vahva\nKylätalo"},
		"teksti;ruutu\n\"auki;a\nb;c\n":                             {';', "teksti|ruutu\n-\n\"auki|a\nb|c"},
		"teksti;ruutu\n5\" putki;a\n":                               {';', "teksti|ruutu\n-\n5\" putki|a"},
		"teksti;ruutu\nta\x00l\x1b[31mkoo\x07henki;\u202ea\n":       {';', "teksti|ruutu\n-\ntalkoohenki|a"},
		"teksti;;\na;b;c\n":                                         {';', "teksti|B|C\n-\na|b|c"},
		"teksti;" + strings.Repeat(";", 1000) + "\na;b\n":           {';', "teksti|B\n-\na|b"},
		"Aikaleima;Mikä toimii?\n":                                  {';', "Aikaleima|Mikä toimii?\n-"},
	} {
		table := readTable(t, content)
		if got := shown(table); got != want.rows || table.Separator != want.sep {
			t.Errorf("%q by %q:\n%s\nwant %q:\n%s", content, table.Separator, got, want.sep, want.rows)
		}
	}
}

func TestReadTableCountsRowsAsASpreadsheetDoes(t *testing.T) {
	table := readTable(t, "sep=;\nteksti;ruutu\n\n\"a\nb\";c\n;\nd;e\n")
	if want := []int{4, 6}; !slices.Equal(table.Numbers, want) {
		t.Errorf("rows %v, want %v", table.Numbers, want)
	}
}

func TestReadTableFindsTheEncoding(t *testing.T) {
	const text = "teksti;ruutu\nÄänekäs yö – 5 € Åbossa;heikkoudet\nsää ja ”tuuli”;uhat\n"
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	var little, big []byte
	for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	for _, c := range []struct {
		content string
		want    intake.Encoding
	}{
		{text, intake.UTF8},
		{"\ufeff" + text, intake.UTF8},
		{latin, intake.Windows1252},
		{string(little), intake.UTF16LE},
		{string(big), intake.UTF16BE},
	} {
		table := readTable(t, c.content)
		want := "teksti|ruutu\n-\nÄänekäs yö – 5 € Åbossa|heikkoudet\nsää ja ”tuuli”|uhat"
		if got := shown(table); got != want || table.Encoding != c.want {
			t.Errorf("%s: read as %s:\n%s", c.want, table.Encoding, got)
		}
	}
}

func TestReadTableReadsLinesInTwoEncodings(t *testing.T) {
	for content, want := range map[string]struct {
		encoding intake.Encoding
		rows     string
	}{
		// Two exports, one below the other.
		"Yhteistyö\nHyv\xe4 s\xe4\xe4\nÄänet\n": {intake.MixedEncodings, "Yhteistyö\nHyvä sää\nÄänet"},
		// One beside the other: most of the line is right in UTF-8.
		"Hyvää työtä;H\xe4tätyö\n": {intake.MixedEncodings, "Hyvää työtä|Hätätyö"},
		// Letters and marks of Windows-1252 that by chance make one of UTF-8.
		"V\xe4h\xe4n: \x94EI \xc4\x94 ja \xe4\x85\x94\n": {intake.Windows1252, "Vähän: ”EI Ä” ja ä…”"},
		// Cut in the middle of a character.
		"Hyvää yötä ja pitkää ikää \xc3": {intake.MixedEncodings, "Hyvää yötä ja pitkää ikää Ã"},
	} {
		table := readTable(t, content)
		if got := shown(table); got != want.rows || table.Encoding != want.encoding {
			t.Errorf("%q as %s: %s; want %s: %s", content, table.Encoding, got, want.encoding, want.rows)
		}
	}
}

func TestReadTableRefusesWhatIsNone(t *testing.T) {
	jpeg := "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb\x00C\x00\x08\x06\x06\x07\x06\x05"
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 512)
	for content, want := range map[string]workshop.Code{
		"":                                workshop.CodeEmptyTable,
		" \n;;;\n\n":                      workshop.CodeEmptyTable,
		"\ufeff":                          workshop.CodeEmptyTable,
		jpeg:                              workshop.CodeNotATable,
		"%PDF-1.7\n1 0 obj\n":             workshop.CodeNotATable,
		"<html><table><tr><td>a":          workshop.CodeNotATable,
		"<?xml version=\"1.0\"?><a/>":     workshop.CodeNotATable,
		old:                               workshop.CodeNotATable,
		old + utf16le("EncryptedPackage"): workshop.CodeEncryptedWorkbook,
		"a;" + strings.Repeat("b;", intake.MaxTableColumns):        workshop.CodeTooManyColumns,
		strings.Repeat("a\n", intake.MaxTableRows+1):               workshop.CodeTooManyRows,
		strings.Repeat("a\n", 200_000):                             workshop.CodeTooManyRows,
		strings.Repeat("a"+strings.Repeat(";", 199)+"b\n", 10_002): workshop.CodeTooManyRows,
		strings.Repeat("a", intake.MaxTableBytes+1):                workshop.CodeFileTooLarge,
	} {
		table, err := intake.ReadTable("answers.xlsx", strings.NewReader(content))
		if workshop.ErrorCode(err) != want || table.Rows != nil || table.Columns != nil {
			t.Errorf("%.40q: %d rows, %v; want %s", content, len(table.Rows), err, want)
		}
	}
}

func TestReadTableTakesAsManyRowsAsItSays(t *testing.T) {
	rows := strings.Repeat("a;b\n", intake.MaxTableRows)
	for _, content := range []string{rows, "teksti;ruutu\n" + rows} {
		if table := readTable(t, content); len(table.Rows) != intake.MaxTableRows {
			t.Errorf("%d rows", len(table.Rows))
		}
	}
}

func TestReadTablePassesOnWhatReadingGives(t *testing.T) {
	broken := errors.New("the stick was pulled out")
	_, err := intake.ReadTable("answers.csv", iotest.ErrReader(broken))
	if !errors.Is(err, broken) || workshop.ErrorCode(err) != workshop.CodeNotReadable {
		t.Errorf("got %v", err)
	}
}

// A cell of 10 MB is cut when it is read, and the row that has it is refused;
// the others are read.
func TestHugeCellRefusesItsRowAlone(t *testing.T) {
	const huge = 10 << 20
	for name, cell := range map[string]string{
		"letters": strings.Repeat("ä", huge/2),
		"lines":   `"` + strings.Repeat("a\n", huge/20) + `"`,
		"marks":   strings.Repeat(`"`, huge/10),
		"escapes": "\x1b]" + strings.Repeat("a\x1b]", huge/30),
	} {
		table := readTable(t, "teksti;ruutu\n"+cell+";uhat\nTalkoohenki;vahvuudet\n")
		read := intake.ReadNotes(table, intake.Guess(table))
		last := len(read.Notes) - 1
		if last < 0 || read.Notes[last].Text != "Talkoohenki" {
			t.Errorf("%s: %d notes, without the last row", name, len(read.Notes))
		}
		if name == "escapes" { // they are no text, and the rest is short
			continue
		}
		if len(read.Refused) != 1 || read.Refused[0].Row != 2 || workshop.ErrorCode(read.Refused[0].Err) != workshop.CodeRowTooLong {
			t.Errorf("%s: refused %v", name, read.Refused)
		}
		if n := len(table.Rows[0][0]); n > 4*(workshop.MaxText+1) {
			t.Errorf("%s: %d bytes of the cell are kept", name, n)
		}
	}
}

func TestFindColumn(t *testing.T) {
	table := readTable(t, "Mikä toimii?;Teksti;B;teksti 2;Kommentti;kommentti;7\na;b;c;d;e;f;g\nh;i;j;k;l;m;n\n")
	for words, want := range map[string]int{
		"mikä toimii?": 0, "mikä toimii": 0, " TEKSTI ": 1, "b": 2, "teksti-2": 3, "1": 0, "A": 0, "c": 2, "7": 6, "G": 6,
	} {
		if got, err := intake.FindColumn(table, words); got != want || err != nil {
			t.Errorf("%q is column %d, %v; want %d", words, got, err, want)
		}
	}
	for words, want := range map[string]workshop.Code{
		"": workshop.CodeUnknownColumn, "?": workshop.CodeUnknownColumn, "8": workshop.CodeUnknownColumn,
		"0": workshop.CodeUnknownColumn, "H": workshop.CodeUnknownColumn, "teks": workshop.CodeUnknownColumn,
		"ZZZZZZZZZZZZZZZZ": workshop.CodeUnknownColumn, "KOMMENTTI": workshop.CodeAmbiguousColumn,
	} {
		if got, err := intake.FindColumn(table, words); got != -1 || workshop.ErrorCode(err) != want {
			t.Errorf("%q is column %d, %v; want %s", words, got, err, want)
		}
	}
	_, err := intake.FindColumn(table, "kommentti")
	var e *workshop.Error
	if !errors.As(err, &e) || e.Args[1] != "5 Kommentti, 6 kommentti" {
		t.Errorf("the candidates are not told: %v", err)
	}
}

func utf16le(s string) string {
	var b bytes.Buffer
	for _, r := range s {
		b.Write([]byte{byte(r), 0})
	}
	return b.String()
}

// testdata/polis-affordable-housing-comments.csv: see testdata/README.md.
func TestReadTableReadsPolis(t *testing.T) {
	f, err := os.Open("testdata/polis-affordable-housing-comments.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := intake.ReadTable(f.Name(), f)
	if err != nil || len(table.Rows) != 165 || table.Separator != ',' || !table.Headed {
		t.Fatalf("%d rows by %q, %v", len(table.Rows), table.Separator, err)
	}
}

func FuzzReadText(f *testing.F) {
	for _, content := range []string{
		"Teksti;Ruutu\r\n\"a\r\nb\";c\r\n", "sep=|\na|\"b\"\"c\"\n", "\xff\xfea\x00;\x00b\x00", "H\xe4t\xe4;\"auki\nÄä,5\t", "a,b\n\"c,d\n,\"\"e",
	} {
		f.Add([]byte(content))
	}
	f.Fuzz(func(t *testing.T, content []byte) { checkTable(t, content) })
}

// checkTable reads what may be a table: it is refused with a code and nothing
// is returned, or it is what the type promises, and its notes can be added.
func checkTable(t *testing.T, content []byte) {
	table, err := intake.ReadTable("a", bytes.NewReader(content))
	if err != nil {
		if workshop.ErrorCode(err) == "" || table.Rows != nil || table.Columns != nil {
			t.Fatalf("refused with %v and %d rows", err, len(table.Rows))
		}
		return
	}
	if len(table.Columns) == 0 || len(table.Columns) > intake.MaxTableColumns || len(table.Numbers) != len(table.Rows) ||
		len(table.Rows) > intake.MaxTableRows || len(table.Rows) == 0 && !table.Headed {
		t.Fatalf("%d columns, %d rows, %d numbers", len(table.Columns), len(table.Rows), len(table.Numbers))
	}
	for i, row := range table.Rows {
		if len(row) != len(table.Columns) || i > 0 && table.Numbers[i] <= table.Numbers[i-1] {
			t.Fatalf("row %d has %d cells of %d and number %d", i, len(row), len(table.Columns), table.Numbers[i])
		}
		for _, cell := range row {
			if cell != workshop.CleanText(cell) {
				t.Fatalf("cell %q is not clean", cell)
			}
		}
	}
	for i, name := range table.Columns {
		if name == "" || name != workshop.CleanLine(name) {
			t.Fatalf("column %d is called %q", i, name)
		}
	}
	checkNotes(t, table, intake.Guess(table))
}

// checkNotes reads the notes of a table: each text is taken, repeated, refused
// or skipped, and what is taken can be a note.
func checkNotes(t *testing.T, table intake.Table, c intake.NoteColumns) {
	read := intake.ReadNotes(table, c)
	if workshop.ErrorCode(c.Check(table)) == workshop.CodeNoTextColumn && (len(read.Notes) > 0 || len(read.Refused) > 0) {
		t.Fatalf("%d notes from no column", len(read.Notes))
	}
	columns, texts := append(slices.Clone(c.ByColumn), c.Text), 0
	for _, row := range table.Rows {
		for _, column := range columns {
			if column >= 0 && workshop.CleanLine(row[column]) != "" {
				texts++
			}
		}
	}
	if !c.SkipModerated && texts != len(read.Notes)+read.Repeated+len(read.Refused) {
		t.Fatalf("%d texts, but %d notes, %d repeated, %d refused", texts, len(read.Notes), read.Repeated, len(read.Refused))
	}
	if len(read.Rows) != len(read.Notes) {
		t.Fatalf("%d rows of %d notes", len(read.Rows), len(read.Notes))
	}
	for _, n := range read.Notes {
		for _, s := range []string{n.Text, n.Lane, n.Theme} {
			if s != workshop.CleanLine(s) {
				t.Fatalf("%q is not clean", s)
			}
		}
		if n.Text == "" || len([]rune(n.Text)) > workshop.MaxText || n.Votes < 0 ||
			len([]rune(n.Lane)) > workshop.MaxTitle || len([]rune(n.Theme)) > workshop.MaxTitle {
			t.Fatalf("%+v cannot be a note", n)
		}
	}
}
