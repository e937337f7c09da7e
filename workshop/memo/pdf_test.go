package memo

import (
	"io"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// Every note and agreement of a meeting appears in the PDF, each note once for the
// lane in which it stands. Their letters and digits are compared: how lines are
// parted and what a font has not is not the matter here.
func TestEverythingAppearsOnPages(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		in := anyMeeting(r, t)
		opt := Options{Words: lang.New(rapid.SampledFrom(lang.Languages).Draw(r, "language"))}
		out := documenttest.Unpacked(t, documenttest.Written(t, func(w io.Writer) error { return document.PDF(w, Build(in, opt)) }))
		lines, parted, _ := strings.Cut(out, "\n\n")
		read := documenttest.Letters(parted)
		for _, s := range in.Meeting.Stages {
			for _, l := range s.Board.All() {
				for _, n := range l.Notes {
					number := strconv.Itoa(n.Number)
					if c := strings.Count(lines, "\n"+number+"\t"); c < len(n.Lanes()) {
						r.Errorf("note %s stands %d times in the PDF", number, c)
					}
					if !strings.Contains(read, number+documenttest.Letters(n.Text)) {
						r.Errorf("note %s, %q, is not in the PDF", number, n.Text)
					}
				}
			}
		}
		for _, a := range in.Meeting.Agreements {
			if !strings.Contains(read, documenttest.Letters(a.What)) {
				r.Errorf("%q was agreed and is not in the PDF", a.What)
			}
		}
	})
}

// Reports stand on pages too, with their charts and tables, in every language.
func TestReportPages(t *testing.T) {
	for _, l := range lang.Languages {
		w := lang.New(l)
		out := documenttest.Unpacked(t, documenttest.Written(t, func(out io.Writer) error { return WriteReport(out, tour(), Options{Words: w}, "pdf") }))
		read := documenttest.Letters(out)
		for _, b := range Report(tour(), w).Blocks {
			switch b := b.(type) {
			case document.Bars:
				for _, row := range b.Rows {
					if !strings.Contains(read, documenttest.Letters(row.Label+row.Value)) {
						t.Errorf("%s: %v is missing", l, row)
					}
				}
			case document.Table:
				for _, row := range b.Rows {
					if !strings.Contains(read, documenttest.Letters(strings.Join(row, ""))) {
						t.Errorf("%s: %q is missing", l, row)
					}
				}
			}
		}
	}
}

// Each table gets its page, and badges and sign-in sheets hold everybody.
func TestSheetsOnPages(t *testing.T) {
	e := seatedEvening(t, 4, 3, workshop.CafeRotation, nineNames, 7)
	for _, s := range Sheets {
		opt := Options{Words: lang.New(lang.Finnish), Names: FullNames}
		out := documenttest.Written(t, func(w io.Writer) error { return Print(w, e.input(), opt, s, "pdf") })
		text := documenttest.Unpacked(t, out)
		for _, name := range nineNames {
			if s != RunBookSheet && !strings.Contains(text, name) {
				t.Errorf("%s is not on the %s", name, s)
			}
		}
		if pages := len(documenttest.PDFPages(t, out)); s == TablesSheet && pages != 4 {
			t.Errorf("%d pages for 4 tables", pages)
		}
	}
}
