package memo

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, write func(io.Writer) error) {
	t.Helper()
	var got bytes.Buffer
	if err := write(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s has changed (go test -update writes it anew):\n%s", path, got.Bytes())
	}
}

func TestGoldenDocuments(t *testing.T) {
	in := liperi(t).input()
	for _, l := range lang.Languages {
		for _, v := range Variants {
			doc := Build(in, Options{Words: lang.New(l), Variant: v})
			name := string(l) + "-" + string(v)
			golden(t, name+".md", func(w io.Writer) error { return document.Markdown(w, doc) })
			golden(t, name+".html", func(w io.Writer) error { return document.HTML(w, doc) })
			golden(t, name+".txt", func(w io.Writer) error { return document.TextFile(w, doc) })
		}
	}
}

// The memos of the six meetings of the example.
func TestGoldenMemosOfTheExample(t *testing.T) {
	for _, l := range lang.Languages {
		c := exampleSeries(t, l)
		for _, h := range c.Headers() {
			doc := Build(inputOf(t, c, h), Options{Words: lang.New(l)})
			golden(t, "liperi-"+h.Date.String()+"-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, doc) })
		}
	}
}

func TestGoldenNames(t *testing.T) {
	in := liperi(t).input()
	for _, n := range []Names{Initials, FullNames} {
		opt := Options{Words: lang.New(lang.Finnish), Names: n}
		golden(t, "fi-names-"+string(n)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
	}
}

func TestGoldenData(t *testing.T) {
	in := liperi(t).input()
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		golden(t, string(l)+"-notes.csv", func(w io.Writer) error { return NotesCSV(w, in, opt) })
		golden(t, string(l)+"-attendance.csv", func(w io.Writer) error { return AttendanceCSV(w, in, opt) })
		golden(t, string(l)+"-agreed.csv", func(w io.Writer) error { return AgreedCSV(w, in, opt) })
		golden(t, string(l)+"-timings.csv", func(w io.Writer) error { return TimingsCSV(w, in, opt) })
		opt.Names = FullNames
		golden(t, string(l)+"-attendance-names.csv", func(w io.Writer) error { return AttendanceCSV(w, in, opt) })
	}
	golden(t, "fi.json", func(w io.Writer) error { return JSON(w, in, Options{Words: lang.New(lang.Finnish)}) })
	golden(t, "en-names.json", func(w io.Writer) error {
		return JSON(w, in, Options{Words: lang.New(lang.English), Names: FullNames})
	})
}

func TestGoldenRichBoards(t *testing.T) {
	in := rich(t).input()
	for _, l := range lang.Languages {
		opt := Options{Words: lang.New(l)}
		golden(t, "rich-"+string(l)+"-facts.csv", func(w io.Writer) error { return FactsCSV(w, in, opt) })
		golden(t, "rich-"+string(l)+"-votes.csv", func(w io.Writer) error { return VotesCSV(w, in, opt) })
		golden(t, "rich-"+string(l)+"-partnerships.csv", func(w io.Writer) error { return PartnershipsCSV(w, in, opt) })
		golden(t, "rich-"+string(l)+"-priorities.csv", func(w io.Writer) error { return PrioritiesCSV(w, in, opt) })
		for _, v := range Variants {
			opt.Variant = v
			golden(t, "rich-"+string(l)+"-"+string(v)+".md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
		}
		golden(t, "rich-"+string(l)+"-notes.csv", func(w io.Writer) error { return NotesCSV(w, in, opt) })
	}
	opt := Options{Words: lang.New(lang.Finnish)}
	golden(t, "rich-fi-full.html", func(w io.Writer) error { return document.HTML(w, Build(in, opt)) })
	golden(t, "rich-fi.json", func(w io.Writer) error { return JSON(w, in, opt) })
	opt.For = Internal
	golden(t, "rich-fi-internal.md", func(w io.Writer) error { return document.Markdown(w, Build(in, opt)) })
	golden(t, "rich-fi-internal.json", func(w io.Writer) error { return JSON(w, in, opt) })
	golden(t, "rich-fi-internal.csv", func(w io.Writer) error { return NotesCSV(w, in, opt) })
}
