package memo

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// everywhere returns a document with every text of doc replaced.
func everywhere(doc document.Document, f func(string) string) document.Document {
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
	lane := func(n document.Notes) document.Notes {
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
		case document.Heading:
			out.Blocks = append(out.Blocks, document.Heading{Level: b.Level, Text: f(b.Text)})
		case document.Paragraph:
			out.Blocks = append(out.Blocks, document.Paragraph{Text: f(b.Text), Quiet: b.Quiet})
		case document.List:
			l := document.List{Ordered: b.Ordered}
			for _, x := range b.Items {
				l.Items = append(l.Items, document.Item{Text: f(x.Text), Aside: f(x.Aside), Link: x.Link})
			}
			out.Blocks = append(out.Blocks, l)
		case document.Facts:
			var x document.Facts
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, document.Fact{Label: f(r.Label), Values: all(r.Values)})
			}
			out.Blocks = append(out.Blocks, x)
		case document.Table:
			x := document.Table{Caption: f(b.Caption)}
			for _, c := range b.Columns {
				x.Columns = append(x.Columns, document.Column{Title: f(c.Title), Narrow: c.Narrow})
			}
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, all(r))
			}
			out.Blocks = append(out.Blocks, x)
		case document.Notes:
			out.Blocks = append(out.Blocks, lane(b))
		case document.Grid:
			var g document.Grid
			for _, l := range b.Lanes {
				g.Lanes = append(g.Lanes, lane(l))
			}
			out.Blocks = append(out.Blocks, g)
		case document.Bars:
			x := document.Bars{Caption: f(b.Caption)}
			for _, r := range b.Rows {
				x.Rows = append(x.Rows, document.Bar{Label: f(r.Label), Count: r.Count, Value: f(r.Value)})
			}
			out.Blocks = append(out.Blocks, x)
		}
	}
	return out
}

func markdownOf(t testing.TB, d document.Document) string {
	return documenttest.Written(t, func(w io.Writer) error { return document.Markdown(w, d) })
}

func htmlOf(t testing.TB, d document.Document) string {
	return documenttest.Written(t, func(w io.Writer) error { return document.HTML(w, d) })
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
	for _, s := range documenttest.Hostile {
		if document.Clean(s) == "" {
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
			documenttest.CheckHarmless(t, s, out)
		}
		if strings.Contains(documenttest.Bare(md), "](") {
			t.Errorf("%q makes a link:\n%s", s, md)
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
	for _, s := range texts {
		in.Series = append(in.Series, workshop.Series{Name: s, SeriesDetails: workshop.SeriesDetails{Target: s, Municipality: s, Funder: s, Aims: s}})
	}
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
	in := hostileMeeting(t, documenttest.Hostile)
	opt := Options{Words: lang.New(lang.Finnish), Names: FullNames, For: Internal}
	doc := Build(in, opt)
	page := htmlOf(t, doc)
	documenttest.CheckHarmless(t, "the meeting", page)
	documenttest.CheckHarmless(t, "the meeting", markdownOf(t, doc))
	for _, bad := range []string{"<script", "<img", "<svg", `href="javascript`, "onerror=alert(1)>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for _, write := range []func(io.Writer, Input, Options) error{NotesCSV, VotesCSV, AttendanceCSV, AgreedCSV, TimingsCSV, FactsCSV, PartnershipsCSV, PrioritiesCSV} {
		out := documenttest.Written(t, func(w io.Writer) error { return write(w, in, opt) })
		documenttest.CheckHarmless(t, "the meeting", strings.TrimPrefix(out, "\uFEFF"))
		documenttest.CheckCells(t, out, ';')
	}
	for name, part := range documenttest.Parts(t, documenttest.Written(t, func(w io.Writer) error { return XLSX(w, in, opt) })) {
		documenttest.CheckHarmless(t, "the meeting in "+name, part)
		if strings.Contains(part, "<f>") {
			t.Errorf("%s holds a formula", name)
		}
	}
	out := documenttest.Written(t, func(w io.Writer) error { return document.TextFile(w, doc) })
	documenttest.CheckHarmless(t, "the meeting", strings.TrimPrefix(out, "\uFEFF"))
	out = documenttest.Written(t, func(w io.Writer) error { return JSON(w, in, opt) })
	documenttest.CheckHarmless(t, "the meeting", out)
	if !json.Valid([]byte(out)) {
		t.Error("the JSON is broken")
	}
	for _, l := range Timeline(in.Entries, in.Meeting, opt.Words) {
		documenttest.CheckHarmless(t, "the timeline", l.Text)
		if strings.Contains(l.Text, "\n") {
			t.Errorf("a line of the timeline has two: %q", l.Text)
		}
	}
}

// A text of a megabyte, which only a foreign journal can hold, goes through.
func TestMegabyte(t *testing.T) {
	e := liperi(t)
	big := strings.Repeat("a<|*é👍\u202e", 1<<20/16)
	e.journal.Record(e.moment(), workshop.NoteAdded{Note: "big", Lane: e.m().Stages[2].Board.Lanes[0].ID, Number: 1000, Text: big})
	paths, err := Export(t.TempDir(), e.input(), Options{Names: FullNames}, Formats, Writing{})
	if err != nil || len(paths) != 12 {
		t.Errorf("got %v, %v", paths, err)
	}
}
