package memo

import (
	"fmt"
	"io"
	"strconv"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// big is a meeting of 1,000 notes, the tenth of them said again or reworded.
func big(tb testing.TB) Input {
	e := liperi(tb)
	lanes := e.m().Stages[2].Board.Lanes
	for i := e.m().NoteCount(); i < 1000; i++ {
		e.notes(lanes[i%4], "", fmt.Sprintf("Kylän yhteinen tila on maksutta käytössä iltaisin (%d)", i))
		if n := lanes[i%4].Notes; i%10 == 0 {
			e.do(e.m().MentionNote(n[len(n)-1].ID, "", ""))
			e.do(e.m().RewordNote(n[len(n)-1].ID, fmt.Sprintf("Yhteinen tila & avain, %d", i)))
		}
	}
	return e.input()
}

func benchmark(b *testing.B, write func(io.Writer, Input, Options) error) {
	in, opt := big(b), Options{Words: lang.New(lang.Finnish)}
	for b.Loop() {
		if err := write(io.Discard, in, opt); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	benchmark(b, func(_ io.Writer, in Input, opt Options) error {
		Build(in, opt)
		return nil
	})
}
func BenchmarkMarkdown(b *testing.B) { benchmark(b, built(document.Markdown)) }
func BenchmarkDOCX(b *testing.B)     { benchmark(b, built(document.DOCX)) }
func BenchmarkPDF(b *testing.B)      { benchmark(b, built(document.PDF)) }
func BenchmarkHTML(b *testing.B)     { benchmark(b, built(document.HTML)) }
func BenchmarkNotesCSV(b *testing.B) { benchmark(b, NotesCSV) }
func BenchmarkXLSX(b *testing.B)     { benchmark(b, XLSX) }
func BenchmarkText(b *testing.B)     { benchmark(b, built(document.TextFile)) }
func BenchmarkJSON(b *testing.B)     { benchmark(b, JSON) }

// BenchmarkArchive is the archive page of a series of 100 meetings, each read from
// its journal.
func BenchmarkArchive(b *testing.B) {
	e := liperi(b)
	entries := e.journal.Entries()
	in := ArchiveInput{
		Series: workshop.Series{ID: "s", Name: "Hytinät"}, People: e.people, Now: dayAfter(e.m().Date),
		Read: func(workshop.ID) (*workshop.Meeting, error) {
			return workshop.Fold(workshop.NewMeeting(), entries), nil
		},
	}
	for i := range 100 {
		h := e.m().Header()
		h.ID, h.Series = workshop.ID(strconv.Itoa(i)), []workshop.ID{"s"}
		in.Headers = append(in.Headers, h)
	}
	for b.Loop() {
		page, err := Archive(in, lang.New(lang.Finnish))
		if err == nil {
			err = WriteArchive(io.Discard, page, "html")
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
