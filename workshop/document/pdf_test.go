package document

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// pageful is a document with every block.
func pageful() Document {
	lane := func(title string, numbers ...int) Notes {
		n := Notes{Level: 3, Title: title, Empty: "Ei kirjauksia."}
		for _, number := range numbers {
			n.Items = append(n.Items, Note{Number: number, Text: fmt.Sprintf("Kirjaus %d ähkyää", number)})
		}
		return n
	}
	first := lane("Vahvuudet", 11, 12)
	first.Items[0].Mentions, first.Items[0].Source = 2, "pöytä 3"
	return Document{
		Language: lang.Finnish, Title: "Kyläilta", Subtitle: "Muistio", Subject: "21.1.2015, Liperi",
		Blocks: []Block{
			Facts{Rows: []Fact{{"Aika", []string{"keskiviikko"}}, {"Paikka", []string{"Liperi", "Kylätalo"}}}},
			Heading{2, "Alku"},
			Paragraph{Text: "Sanoja – niin; ”näin” … × ≈ ≥ €"},
			Paragraph{Text: "Hiljaista puhetta", Quiet: true},
			List{Items: []Item{{Text: "Verkkosivu", Aside: "kunnan oma", Link: "https://www.liperi.fi/"}, {Text: "Muu"}}},
			List{Ordered: true, Items: []Item{{Text: "Ensin"}, {Text: "Sitten"}}},
			Heading{2, "Taulu"},
			Grid{[]Notes{first, lane("Heikkoudet", 21), lane("Mahdollisuudet"), lane("Uhat", 41)}},
			Heading{2, "Luvut"},
			Table{Columns: []Column{{Title: "Vaihe"}, {Title: "Aika", Narrow: true}}, Rows: [][]string{{"Tervetuloa", "17.30"}, {"Kahvi", "18.00"}}},
			Bars{Rows: []Bar{
				{"Liperi", workshop.Count{Certainty: workshop.Exact, N: 20}, "20"},
				{"Kitee", workshop.Count{Certainty: workshop.Approximate, N: 15}, "noin 15"},
				{"Juuka", workshop.Count{Certainty: workshop.AtLeast, N: 30}, "vähintään 30"},
				{"Nurmes", workshop.Count{}, "ei laskettu"},
				{"Lieksa", workshop.Count{Certainty: workshop.Exact}, "0"},
			}},
			Heading{2, "Loppu"},
			lane("Muuta", 51),
			Heading{2, "Lista"},
			Paper{Table{Columns: []Column{{Title: "Nimi"}, {Title: "Allekirjoitus"}}, Rows: [][]string{{"Aino", ""}, {"", ""}}}},
		},
	}
}

// reading is what [pageful] says, in the order in which it is read.
var reading = []string{
	"Muistio", "Kyläilta", "Aika", "keskiviikko", "Paikka", "Liperi", "Kylätalo", "Sisällys", "Alku", "Taulu", "Luvut", "Loppu", "Lista",
	"Alku", "Sanoja – niin; ”näin” … × ≈ ≥ €", "Hiljaista puhetta", "•", "Verkkosivu", "– kunnan oma", "•", "Muu", "1.", "Ensin", "2.", "Sitten",
	"Taulu", "Vahvuudet", "11", "Kirjaus 11 ähkyää", "×3", "– pöytä 3", "12", "Kirjaus 12 ähkyää", "Heikkoudet", "21", "Kirjaus 21 ähkyää",
	"Mahdollisuudet", "Ei kirjauksia.", "Uhat", "41", "Kirjaus 41 ähkyää",
	"Luvut", "Vaihe", "Aika", "Tervetuloa", "17.30", "Kahvi", "18.00", "Liperi", "20", "Kitee", "noin 15", "Juuka", "vähintään 30", "Nurmes", "ei laskettu",
	"Loppu", "Muuta", "51", "Kirjaus 51 ähkyää", "Lista", "Nimi", "Allekirjoitus", "Aino",
}

func pdfOf(t testing.TB, doc Document) string {
	return documenttest.Written(t, func(w io.Writer) error { return PDF(w, doc) })
}

// inOrder fails unless the texts stand in the other one after each other, with
// whatever spaces.
func inOrder(t *testing.T, text string, want []string) {
	t.Helper()
	rest := strings.ReplaceAll(text, "\u00a0", " ")
	for _, s := range want {
		_, after, ok := strings.Cut(rest, s)
		if !ok {
			t.Fatalf("%q does not follow in\n%s", s, rest)
		}
		rest = after
	}
}

func TestPDFReadsInOrder(t *testing.T) {
	inOrder(t, documenttest.PDFText(t, pdfOf(t, pageful())), reading)
}

// What other programs read is the same.
func TestPDFToText(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("pdftotext (poppler-utils) is not here; the checks in Go are")
	}
	path := filepath.Join(t.TempDir(), "kyläilta.pdf")
	if err := os.WriteFile(path, []byte(pdfOf(t, pageful())), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-raw", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	inOrder(t, string(out), reading)
	if strings.Contains(string(out), "Error") {
		t.Errorf("it complains: %s", out)
	}
}

// The file says what it is, in which language, and no date; the fonts are in it.
func TestPDFSaysWhatItIs(t *testing.T) {
	out := pdfOf(t, pageful())
	for _, want := range []string{"/Lang (fi-FI)", "/Title (\xfe\xff", "/Subject (\xfe\xff", "/Outlines ", "/MediaBox [0 0 595.28 841.89]"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if n := strings.Count(out, "/FontFile2 "); n != len(pdfStyles) {
		t.Errorf("%d fonts are in it", n)
	}
	for _, date := range []string{"/CreationDate", "/ModDate", "D:"} {
		if strings.Contains(out, date) {
			t.Errorf("it tells a date: %s", date)
		}
	}
	if again := pdfOf(t, pageful()); again != out {
		t.Error("the same document gives other bytes")
	}
	if n := len(documenttest.PDFPages(t, out)); n != strings.Count(out, "<</Type /Page\n") || n != 2 {
		t.Errorf("%d pages", n)
	}
	for n, page := range documenttest.PDFPages(t, out) {
		number := fmt.Sprintf("Sivu %d/2", n+1)
		if !slices.ContainsFunc(page, func(p documenttest.PDFPiece) bool { return p.Text == number }) {
			t.Errorf("page %d is not told: %v", n+1, page)
		}
	}
}

// entry is a bookmark of a file.
var entry = regexp.MustCompile(`<</Title \(((?:[^()\\]|\\.)*)\)\n/Parent (\d+) 0 R`)

func TestPDFBookmarks(t *testing.T) {
	var got []string
	depth := map[string]int{}
	out := pdfOf(t, pageful())
	for _, at := range entry.FindAllStringSubmatchIndex(out, -1) {
		title, parent := documenttest.PDFString(out[at[2]:at[3]]), out[at[4]:at[5]]
		object := out[:at[0]]
		object = object[strings.LastIndex(object[:strings.LastIndex(object, " 0 obj")], "\n")+1:]
		number, _, _ := strings.Cut(object, " ")
		depth[number] = depth[parent] + 1
		got = append(got, fmt.Sprint(depth[number], " ", title))
	}
	want := []string{
		"1 Alku", "1 Taulu", "2 Vahvuudet", "2 Heikkoudet", "2 Mahdollisuudet", "2 Uhat", "1 Luvut", "1 Loppu", "2 Muuta", "1 Lista",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// Headings that skip levels or begin low make an outline nevertheless.
func TestPDFOutlineOfAnyLevels(t *testing.T) {
	for _, levels := range [][]int{{}, {4}, {-1, 9}, {3, 2, 4, 4, 3}, {2, 4, 2, 9}} {
		doc := Document{Title: "T"}
		for _, level := range levels {
			doc.Blocks = append(doc.Blocks, Heading{level, "H"}, Notes{Level: level, Title: "N"})
		}
		if n := len(entry.FindAllString(pdfOf(t, doc), -1)); n != 2*len(levels) {
			t.Errorf("%v: %d bookmarks", levels, n)
		}
	}
}

func TestPDFLinks(t *testing.T) {
	out := pdfOf(t, Document{Blocks: []Block{
		Notes{Level: 3, Items: []Note{{Number: 1, Text: "x", Link: "javascript:alert(1)"}, {Number: 2, Text: "y", Link: "https://y.fi/(a)"}}},
		List{Items: []Item{{Text: "x", Link: "file:///etc/passwd"}, {Text: "z", Link: "https://z.fi/"}}},
	}})
	addresses := regexp.MustCompile(`/URI \(((?:[^()\\]|\\.)*)\)`).FindAllStringSubmatch(out, -1)
	if len(addresses) != 2 || addresses[0][1] != `https://y.fi/\(a\)` || addresses[1][1] != "https://z.fi/" {
		t.Errorf("it leads to %q", addresses)
	}
}

// A bar tells by its shape how sure a count is.
func TestPDFBars(t *testing.T) {
	bar := func(c workshop.Count) string {
		return strings.Join(documenttest.PDFContents(t, pdfOf(t, Document{Blocks: []Block{Bars{Rows: []Bar{{"x", c, "y"}}}}})), "")
	}
	const hatched, dashed, side = " re W n", "[3.00 2.00] 0.00 d", " l "
	exact := bar(workshop.Count{Certainty: workshop.Exact, N: 7})
	about := bar(workshop.Count{Certainty: workshop.Approximate, N: 7})
	least := bar(workshop.Count{Certainty: workshop.AtLeast, N: 7})
	unknown := bar(workshop.Count{})
	for name, tt := range map[string]struct {
		out             string
		hatched, dashed bool
	}{"exact": {exact, false, false}, "about": {about, true, false}, "at least": {least, false, false}, "unknown": {unknown, false, true}} {
		if strings.Contains(tt.out, hatched) != tt.hatched || strings.Contains(tt.out, dashed) != tt.dashed {
			t.Errorf("%s: hatched %v, dashed %v", name, !tt.hatched, !tt.dashed)
		}
	}
	if strings.Count(least, side) < strings.Count(exact, side)+4 || !strings.Contains(exact, " re f") {
		t.Errorf("exact and at least look alike:\n%s\n%s", exact, least)
	}
}

// What is longer than a page goes on: tables under their titles, lanes under theirs,
// a row of a megabyte line by line.
func TestPDFGoesOn(t *testing.T) {
	table := Table{Columns: []Column{{Title: "Otsake"}, {Title: "Aika", Narrow: true}}}
	lane := Notes{Level: 3, Title: "Vahvuudet"}
	for i := range 100 {
		table.Rows = append(table.Rows, []string{fmt.Sprint("rivi ", i), "x"})
		lane.Items = append(lane.Items, Note{Number: i, Text: fmt.Sprint("kirjaus ", i)})
	}
	for name, block := range map[string]Block{"Otsake": table, "Vahvuudet (jatkuu)": Grid{[]Notes{lane, {Title: "Uhat"}}}} {
		pages := documenttest.PDFPages(t, pdfOf(t, Document{Language: lang.Finnish, Title: "T", Blocks: []Block{block}}))
		if len(pages) < 3 {
			t.Fatalf("%d pages", len(pages))
		}
		for n, page := range pages[1:] {
			if page[0].Text != name {
				t.Errorf("page %d begins with %q", n+2, page[0].Text)
			}
		}
	}
	long := strings.Repeat("sana ja ", 1<<17)
	short := long[:1<<15]
	for name, block := range map[string]Block{
		"a cell": Table{Columns: table.Columns, Rows: [][]string{{long, "x"}}}, "a note": Grid{[]Notes{{Title: "A", Items: []Note{{Text: long}}}}},
		"a title": Table{Columns: []Column{{Title: short}}, Rows: [][]string{{"a"}, {"b"}}}, "a lane": Grid{[]Notes{{Title: short, Items: []Note{{Text: "a"}}}}},
		"a word": Paragraph{Text: strings.ReplaceAll(short, " ", "")}, "a heading": Heading{2, long[:1<<12]},
		"a label": Bars{Rows: []Bar{{long[:1<<14], workshop.Count{}, long[:1<<14]}}},
	} {
		out := documenttest.PDFText(t, pdfOf(t, Document{Title: "T", Blocks: []Block{block}}))
		half, squeezed := strings.Count(out, "sana")/2, strings.ReplaceAll(out[strings.Index(out, "\n\n"):], " ", "")
		if got := strings.Count(squeezed, "sana"); got < 1<<9 || half == 0 {
			t.Errorf("%s: %d words came through", name, got)
		}
	}
}

// Nothing is drawn beside the page, whatever it is.
func TestPDFStaysOnThePage(t *testing.T) {
	all := Document{Letterhead: Letterhead{Name: strings.Join(documenttest.Hostile, " ")}}
	var badges Badges
	for _, s := range documenttest.Hostile {
		all.Title, all.Subtitle, all.Subject = all.Title+s, all.Subtitle+s, all.Subject+s
		all.Blocks = append(all.Blocks, Heading{2, s}, Paragraph{Text: s}, List{Items: []Item{{s, s, s}}}, Facts{[]Fact{{s, []string{s, s}}}},
			Table{s, []Column{{s, true}, {s, false}}, [][]string{{s, s, s}, {}}}, Notes{Level: 3, Title: s, Items: []Note{{Number: 1, Text: s, Remark: s}}},
			Grid{[]Notes{{Title: s, Empty: s}}}, Bars{s, []Bar{{s, workshop.Count{}, s}}}, Paper{Table{s, []Column{{s, false}}, [][]string{{s}}}})
		badges.Rows = append(badges.Rows, Badge{s, s}, Badge{strings.Repeat(s, 50), s})
	}
	for _, doc := range []Document{pageful(), all, {Blocks: []Block{badges}}, {}} {
		for n, page := range documenttest.PDFPages(t, pdfOf(t, doc)) {
			for _, piece := range page {
				documenttest.CheckHarmless(t, piece.Text, piece.Text)
				if piece.X < pdfSide-1 || piece.X > pdfWide-pdfSide || piece.Y < 29 || piece.Y > pdfHigh-pdfTop {
					t.Errorf("page %d has %q at %v, %v", n+1, piece.Text, piece.X, piece.Y)
				}
			}
		}
	}
}

// Lines hold all of a text, and none is wider than its column.
func TestPDFLines(t *testing.T) {
	p := newPDF(Document{})
	rapid.Check(t, func(r *rapid.T) {
		texts := rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zåäö –-]{0,200}`), rapid.SampledFrom(documenttest.Hostile)), 1, 3).Draw(r, "texts")
		width := rapid.Float64Range(15, pdfColumn).Draw(r, "width")
		var spans []pdfSpan
		want := ""
		for i, s := range texts {
			s = p.fitted(s)
			spans = append(spans, pdfSpan{s, []pdfFace{pdfBody, pdfStrong, pdfAside}[i], ""})
			want += s
		}
		got := ""
		for _, l := range p.flow(0, width, spans...) {
			last := l.pieces[len(l.pieces)-1]
			for _, piece := range l.pieces {
				got += piece.text
			}
			if last.x+last.width > width+1 {
				r.Errorf("a line of %v in a column of %v: %q", last.x+last.width, width, got)
			}
		}
		if bare := strings.NewReplacer(" ", ""); bare.Replace(got) != bare.Replace(want) {
			r.Errorf("%q became %q", want, got)
		}
	})
}

// Columns fill the page, and none is left without width.
func TestPDFColumns(t *testing.T) {
	p := newPDF(Document{})
	rapid.Check(t, func(r *rapid.T) {
		cell := rapid.OneOf(rapid.StringMatching(`[a-z ]{0,300}`), rapid.SampledFrom(documenttest.Hostile))
		var table Table
		for range rapid.IntRange(1, 8).Draw(r, "columns") {
			table.Columns = append(table.Columns, Column{cell.Draw(r, "title"), rapid.Bool().Draw(r, "narrow")})
		}
		table.Rows = rapid.SliceOfN(rapid.SliceOfN(cell, 0, 9), 0, 3).Draw(r, "rows")
		_, widths := p.columns(table, rapid.Bool().Draw(r, "by hand"))
		if all := widthOf(widths); all < pdfColumn-0.1 || all > pdfColumn+0.1 || slices.Min(widths) < 2*pdfInset {
			r.Errorf("%v make %v", widths, all)
		}
	})
}

// No character is lost without a word: it has a lookalike, plain letters or a box,
// and boxes are explained at the end.
func TestPDFMissingCharacters(t *testing.T) {
	for in, want := range map[string]string{
		"Tehty ✓ ☐ ★":     "Tehty √ □ *",
		"①②":              "12",
		"𝐀𝐛":              "Ab",
		"ok 👍🏽":           "ok □",
		"e\u0301":         "é",
		"👨\u200d👩\u200d👧": "□□□",
		"漢字":              "漢字",
		"\U000E01BD":      "□",
		"\uFFFD":          "\uFFFD",
		"äöåÄÖÅéšž – — ” … × ≈ ≥ • → ▲": "äöåÄÖÅéšž – — ” … × ≈ ≥ • → ▲",
	} {
		p := newPDF(Document{})
		if got := p.fitted(in); got != want {
			t.Errorf("%q is drawn as %q", in, got)
		}
	}
	const explained = "Neliö □ on merkin paikalla"
	for text, want := range map[string]bool{"漢": true, "👍": true, "✓ ä ①": false} {
		doc := Document{Language: lang.Finnish, Title: "T", Blocks: []Block{Paragraph{Text: text}}}
		if got := strings.Contains(documenttest.PDFText(t, pdfOf(t, doc)), explained); got != want {
			t.Errorf("%q: explained %v", text, got)
		}
	}
	p := newPDF(Document{})
	for r, s := range lookalikes {
		if _, has := p.measures[upright].advance(r); has {
			t.Errorf("%c needs no lookalike", r)
		}
		for _, r := range s {
			for _, style := range pdfStyles {
				if _, has := p.measures[style].advance(r); !has {
					t.Errorf("%c is not in the font %q", r, style)
				}
			}
		}
	}
}

// The logo stands beside the name of the organisation, above the title.
func TestPDFLetterhead(t *testing.T) {
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewNRGBA(image.Rect(0, 0, 300, 100))); err != nil {
		t.Fatal(err)
	}
	logo, err := ReadPicture(drawn.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	doc := pageful()
	doc.Letterhead = Letterhead{Name: "Liperin kunta", Logo: logo}
	out := pdfOf(t, doc)
	inOrder(t, documenttest.PDFText(t, out), slices.Concat([]string{"Liperin kunta"}, reading))
	if strings.Count(out, "/Subtype /Image") != 2 { // the picture and how transparent it is
		t.Error("no logo")
	}
	if pdfOf(t, doc) != out {
		t.Error("the same document gives other bytes")
	}
}

// Badges have no cover and no footer, and hold names of any length.
func TestPDFBadges(t *testing.T) {
	doc := Document{Title: "Nimilaput", Blocks: []Block{Badges{[]Badge{
		{"Aino Karttunen", "Martat"}, {"Maximilian-Konstantin Järvenpää-Hyttinen von Schönfeldt", "Kyläyhdistys"}, {strings.Repeat("pitkä nimi ", 27), ""},
	}}}}
	out := documenttest.PDFText(t, pdfOf(t, doc))
	if strings.Contains(out, "Nimilaput") || strings.Contains(out, "Page") {
		t.Errorf("it is more than names: %s", out)
	}
	inOrder(t, out, []string{"Aino Karttunen", "Martat", "Maximilian", "Schönfeldt", "Kyläyhdistys"})
	if n := strings.Count(out[strings.LastIndex(out, "\n"):], "pitkä"); n != 27 {
		t.Errorf("%d words of a long name", n)
	}
}

// The texts are dark enough on white, and on the ground of titles.
func TestPDFContrast(t *testing.T) {
	hex := func(ink pdfInk) string { return fmt.Sprintf("%02x%02x%02x", ink[0], ink[1], ink[2]) }
	for name, tt := range map[string]struct{ text, ground pdfInk }{
		"text": {pdfBlack, pdfInk{255, 255, 255}}, "headings": {pdfBlue, pdfInk{255, 255, 255}}, "links": {pdfAccent, pdfInk{255, 255, 255}},
		"quiet": {pdfPale, pdfInk{255, 255, 255}}, "titles": {pdfBlue, pdfTint},
	} {
		dark, light := luminance(t, hex(tt.text)), luminance(t, hex(tt.ground))
		if ratio := (light + 0.05) / (dark + 0.05); cmp.Compare(ratio, 4.5) < 0 {
			t.Errorf("%s: %.1f:1", name, ratio)
		}
	}
}
