package memo

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// hostile are texts that try to be more than text.
var hostile = []string{
	"\x1b[31mpunainen\x1b[0m \x1b]0;otsikko\x07 \u009b31m",
	"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", `"><svg/onload=alert(1)>`, "</li></main></style>",
	"]]>", "<![CDATA[", "--></style>", "{{.Title}}", "${x}", "`code`", "```", "~~~", "$x$",
	"[x](javascript:alert(1))", "![x](http://x.fi/y.png)", "[a]: http://x.fi", "<http://x.fi>", "[^1]", "[ ] teht",
	"javascript:alert(1)", "https://x.fi/?a=1&b=2", "www.x.fi", "a@b.fi", "HTTP://X.FI",
	"# otsikko", "## otsikko ##", "- kohta", "1. kohta", "> lainaus", "===", "---", "| a | b |", `\| \\`, "a\nb\n\n# c",
	"\u202egnp.exe\u202c \u2066x\u2069 \u200f", "\u2028\u2029", "\x00\x01\x7f\u0085", "\xff\xfe rikki \xc3(",
	"👨\u200d👩\u200d👧 🇫🇮 e\u0301", "&lt; &#60; &amp", "'", `"`, `";"`, "a;b,c", "%s %d %!v(MISSING)", "|%s|",
	"\ufeffalku", "  reunat  ", "",
}

// everywhere returns a document with every text of doc replaced.
func everywhere(doc Document, f func(string) string) Document {
	out := doc
	out.Title, out.Subtitle, out.Subject = f(doc.Title), f(doc.Subtitle), f(doc.Subject)
	out.Blocks = nil
	all := func(texts []string) []string {
		var o []string
		for _, s := range texts {
			o = append(o, f(s))
		}
		return o
	}
	lane := func(n Notes) Notes {
		n.Title, n.Former = f(n.Title), all(n.Former)
		items := n.Items
		n.Items = nil
		for _, x := range items {
			x.Text, x.Earlier, x.Also, x.Listed = f(x.Text), all(x.Earlier), all(x.Also), all(x.Listed)
			for _, s := range []*string{&x.Lane, &x.Source, &x.Theme, &x.Remark} {
				if *s != "" {
					*s = f(*s)
				}
			}
			n.Items = append(n.Items, x)
		}
		return n
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case Heading:
			out.Blocks = append(out.Blocks, Heading{b.Level, f(b.Text)})
		case Paragraph:
			out.Blocks = append(out.Blocks, Paragraph{f(b.Text), b.Quiet})
		case List:
			l := List{Ordered: b.Ordered}
			for _, x := range b.Items {
				l.Items = append(l.Items, Item{f(x.Text), f(x.Aside), x.Link})
			}
			out.Blocks = append(out.Blocks, l)
		case Facts:
			var x Facts
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, Fact{f(r.Label), all(r.Values)})
			}
			out.Blocks = append(out.Blocks, x)
		case Table:
			x := Table{Caption: f(b.Caption)}
			for _, c := range b.Columns {
				x.Columns = append(x.Columns, Column{f(c.Title), c.Narrow})
			}
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, all(r))
			}
			out.Blocks = append(out.Blocks, x)
		case Notes:
			out.Blocks = append(out.Blocks, lane(b))
		case Grid:
			var g Grid
			for _, l := range b.Lanes {
				g.Lanes = append(g.Lanes, lane(l))
			}
			out.Blocks = append(out.Blocks, g)
		case Bars:
			x := Bars{Caption: f(b.Caption)}
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, Bar{f(r.Label), r.Count, f(r.Value)})
			}
			out.Blocks = append(out.Blocks, x)
		}
	}
	return out
}

func written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func markdownOf(t testing.TB, d Document) string {
	return written(t, func(w io.Writer) error { return Markdown(w, d) })
}

func htmlOf(t testing.TB, d Document) string {
	return written(t, func(w io.Writer) error { return HTML(w, d) })
}

var (
	tags       = regexp.MustCompile(`<[^>]*>`)
	attributes = regexp.MustCompile(`(data-label|href|aria-label)="[^"]*"`)
	fronts     = regexp.MustCompile(`(?m)^(#+ |- \*\*\d+\*\* |- |\d+\. |\| |\*|)`)
)

// skeleton returns what is markup and not text.
func htmlSkeleton(s string) string {
	_, body, _ := strings.Cut(s, "<body>")
	return attributes.ReplaceAllString(strings.Join(tags.FindAllString(body, -1), "\n"), "")
}

func markdownSkeleton(s string) string { return strings.Join(fronts.FindAllString(s, -1), "\n") }

// Whatever the texts are, the document has the same parts.
func TestHostileTextsChangeNoStructure(t *testing.T) {
	doc := Build(liperi(t).input(), Options{Words: lang.New(lang.Finnish), Names: FullNames})
	doc.Blocks = append(doc.Blocks, Build(rich(t).input(), Options{Words: lang.New(lang.Finnish), For: Internal}).Blocks...)
	doc = everywhere(doc, func(s string) string { return "teksti" })
	wantHTML, wantMarkdown := htmlSkeleton(htmlOf(t, doc)), markdownSkeleton(markdownOf(t, doc))
	wantDOCX := docxSkeleton(t, doc)
	for _, s := range hostile {
		if line(s) == "" {
			continue // a paragraph without text is left out
		}
		bad := everywhere(doc, func(string) string { return s })
		page, md := htmlOf(t, bad), markdownOf(t, bad)
		if got := htmlSkeleton(page); got != wantHTML {
			t.Errorf("%q changes the HTML:\n%s", s, got)
		}
		if got := markdownSkeleton(md); got != wantMarkdown {
			t.Errorf("%q changes the Markdown:\n%s", s, md)
		}
		if got := docxSkeleton(t, bad); got != wantDOCX {
			t.Errorf("%q changes the DOCX:\n%s", s, got)
		}
		for _, out := range []string{page, md, docxOf(t, bad)["word/document.xml"]} {
			checkHarmless(t, s, out)
		}
		if strings.Contains(bare(md), "](") {
			t.Errorf("%q makes a link:\n%s", s, md)
		}
	}
}

func checkHarmless(t testing.TB, s, out string) {
	t.Helper()
	for _, r := range out {
		if dangerous(r) || unicode.IsControl(r) && r != '\n' && r != '\r' {
			t.Errorf("%q lets %U out", s, r)
			return
		}
	}
}

// hostileMeeting is a meeting whose journal was written by somebody else: the
// texts never went through the rules of the domain.
func hostileMeeting(t testing.TB, texts []string) Input {
	e := liperi(t)
	swot := e.m().Stages[2].Board.Lanes
	links := e.m().Stages[0].Board.Lanes[1]
	for i, s := range texts {
		id := func(kind string) workshop.ID { return workshop.ID(fmt.Sprint(kind, i)) }
		e.journal.Record(e.moment(),
			workshop.NoteAdded{Note: id("n"), Lane: swot[i%4].ID, Number: 1000 + i, Text: s},
			workshop.NoteAdded{Note: id("l"), Lane: links.ID, Number: 5000 + i, Text: s},
			workshop.NoteReworded{Note: id("n"), Text: s + "."},
			workshop.AgreementMade{Agreement: id("a"), Terms: workshop.Terms{Kind: workshop.Action, What: s, Next: s, Who: workshop.Owner{Office: s}}},
			workshop.AgreementMade{Agreement: id("d"), Terms: workshop.Terms{Kind: workshop.Decision, What: s, Next: s}},
			workshop.LaneAdded{Stage: e.m().Stages[4].ID, Lane: id("q"), Label: workshop.Text(s)},
			workshop.StageAdded{Stage: id("s"), StagePlan: workshop.StagePlan{Kind: workshop.Talk, Title: workshop.Text(s), Speaker: workshop.Owner{Office: s}}},
		)
		e.journal.Record(e.moment(), hostileBoard(e.m().Stages[2].ID, id, s)...)
		r := workshop.Revision{PersonRef: workshop.PersonRef{Person: id("p"), Rev: 1}, Given: s, Organisation: s}
		e.people.Add(r)
		e.journal.Record(e.moment(), workshop.PersonCame{PersonRef: r.PersonRef})
	}
	in := e.input()
	in.Series = texts
	return in
}

// hostileBoard is everything with a text that can happen to a board.
func hostileBoard(stage workshop.ID, id func(string) workshop.ID, s string) []workshop.Payload {
	return []workshop.Payload{
		workshop.LaneAdded{Stage: stage, Lane: id("b"), Label: workshop.Label{Text: s, Also: s}},
		workshop.NoteListed{Note: id("n"), Lane: id("b")},
		workshop.NoteMentioned{Note: id("n"), By: 1, Text: s + "!"},
		workshop.NoteAdded{Note: id("m"), Lane: id("b"), Number: 9000, Text: s + "?", Source: workshop.Source{Kind: workshop.SourceKind(s), Table: -1}},
		workshop.NotesMerged{Into: id("n"), Notes: []workshop.ID{id("m")}},
		workshop.Remarked{Target: id("n"), Text: s},
		workshop.Remarked{Target: stage, Text: s},
		workshop.NotePartnered{Note: id("n"), Partnership: workshop.Partnership{Partner: s, Department: s, Period: s, Cents: -5}},
		workshop.ThemeMade{Theme: id("t"), Stage: stage, Name: s, Colour: 99},
		workshop.ThemeRenamed{Theme: id("t"), Name: s + "."},
		workshop.NotesThemed{Theme: id("t"), Notes: []workshop.ID{id("n")}},
		workshop.VotingOpened{Voting: id("v"), Stage: stage, Terms: workshop.VotingTerms{Kind: workshop.VotingKind(s), Title: s, Voters: -1, Budget: 3}},
		workshop.VotesEntered{Voting: id("v"), Target: id("n"), Counts: workshop.Tally{-7}},
		workshop.VotingRevealed{Voting: id("v"), On: true},
		workshop.PriorityAdded{Priority: id("p"), Text: s},
		workshop.PriorityReworded{Priority: id("p"), Text: s + "."},
		workshop.PriorityConcluded{Priority: id("p"), Text: s},
		workshop.NoteMatched{Note: id("n"), Priority: id("p"), On: true},
		workshop.FactorsChosen{Stage: stage, Factors: []workshop.Factor{{Code: s, Note: id("n")}}},
		workshop.AgreementMade{Agreement: id("f"), Terms: workshop.Terms{What: s}, From: []workshop.ID{id("m"), id("n"), "gone"}},
		workshop.FigureAdded{Figure: id("f"), FigureTerms: workshop.FigureTerms{Name: s, Unit: s, Source: s, Year: -1, Certainty: workshop.Certainty(s)}},
		workshop.FigureAdded{Figure: id("g"), FigureTerms: workshop.FigureTerms{Name: s, Unit: s, Quotient: workshop.Quotient{Of: id("f"), By: id("f")}}},
		workshop.OccasionAdded{Occasion: id("o"), OccasionTerms: workshop.OccasionTerms{Title: s, Around: s, Place: s, Time: workshop.NoTime}},
		workshop.ActivityAdded{Activity: id("y"), ActivityTerms: workshop.ActivityTerms{Name: s, Months: 3, Who: workshop.Owner{Office: s}}},
		workshop.MaterialAdded{Material: id("x"), MaterialTerms: workshop.MaterialTerms{Kind: workshop.MaterialKind(s), Title: s, Address: s, By: workshop.Owner{Office: s}}},
		workshop.MaterialAdded{Material: id("z"), MaterialTerms: workshop.MaterialTerms{Kind: workshop.Link, Address: s}},
		workshop.BoardSecondSet{Stage: stage, Language: s},
		workshop.BoardCompared{Stage: stage, With: []workshop.BoardRef{{Meeting: workshop.ID(s), Stage: workshop.ID(s)}}},
	}
}

func TestHostileMeeting(t *testing.T) {
	in := hostileMeeting(t, hostile)
	opt := Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}
	doc := Build(in, opt)
	page := htmlOf(t, doc)
	checkHarmless(t, "the meeting", page)
	checkHarmless(t, "the meeting", markdownOf(t, doc))
	for _, bad := range []string{"<script", "<img", "<svg", `href="javascript`, "onerror=alert(1)>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for _, write := range []func(io.Writer, Input, Options) error{NotesCSV, AttendanceCSV, FactsCSV} {
		out := written(t, func(w io.Writer) error { return write(w, in, opt) })
		checkHarmless(t, "the meeting", strings.TrimPrefix(out, "\uFEFF"))
		checkCells(t, out, ';')
	}
	out := written(t, func(w io.Writer) error { return JSON(w, in, opt) })
	checkHarmless(t, "the meeting", out)
	if !json.Valid([]byte(out)) {
		t.Error("the JSON is broken")
	}
	for _, l := range Timeline(in.Entries, in.Meeting, opt.Words) {
		checkHarmless(t, "the timeline", l.Text)
		if strings.Contains(l.Text, "\n") {
			t.Errorf("a line of the timeline has two: %q", l.Text)
		}
	}
}

func checkCells(t *testing.T, out string, comma rune) {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\uFEFF")))
	r.Comma = comma
	rows, err := r.ReadAll() // every row has the same number of cells
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") {
				t.Errorf("the cell %q is a formula", c)
			}
		}
	}
	if strings.Count(out, "\n") != strings.Count(out, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
}

// A text of a megabyte, which only a foreign journal can hold, goes through.
func TestMegabyte(t *testing.T) {
	e := liperi(t)
	big := strings.Repeat("a<|*é👍\u202e", 1<<20/16)
	e.journal.Record(e.moment(), workshop.NoteAdded{Note: "big", Lane: e.m().Stages[2].Board.Lanes[0].ID, Number: 1000, Text: big})
	paths, err := Export(t.TempDir(), e.input(), Options{Names: FullNames}, Formats)
	if err != nil || len(paths) != 8 {
		t.Errorf("got %v, %v", paths, err)
	}
}

// An encoder follows no address that the model gives it either.
func TestEncodersCheckAddresses(t *testing.T) {
	doc := Document{Blocks: []Block{
		Notes{Level: 3, Items: []Note{{Number: 1, Text: "x", Link: "javascript:alert(1)"}}},
		List{Items: []Item{{Text: "x", Link: "javascript:alert(1)"}}},
	}}
	if out := htmlOf(t, doc) + markdownOf(t, doc); strings.Contains(out, "javascript") {
		t.Errorf("got %s", out)
	}
}

func TestOnlySafeAddressesAreLinks(t *testing.T) {
	for in, want := range map[string]string{
		"https://www.liperi.fi/a?b=c": "https://www.liperi.fi/a?b=c",
		"javascript:alert(1)":         "",
		"data:text/html,x":            "",
		"//x.fi":                      "",
		"https://a:b@x.fi":            "",
		"katso https://x.fi":          "",
		"https://x.fi ja muuta":       "",
		"https://x.fi/\u202egnp":      "https://x.fi/gnp",
		"https://":                    "",
		"https://x.fi/ää>(":           "https://x.fi/%C3%A4%C3%A4%3E%28",
	} {
		if got := safeLink(in); got != want {
			t.Errorf("%q leads to %q, want %q", in, got, want)
		}
	}
}
