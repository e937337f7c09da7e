package memo

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/example"
	"talkoot/workshop/lang"
	"talkoot/workshop/workshoptest"
)

// exampleSeries is the example in a language.
func exampleSeries(t *testing.T, l lang.Language) *workshop.Catalogue {
	t.Helper()
	store := workshoptest.NewStore("a")
	c, err := workshop.OpenCatalogue(store)
	if err != nil {
		t.Fatal(err)
	}
	batches, err := example.Build(c, workshoptest.NewClock("x").Moment(), l)
	if err == nil {
		err = store.Append(batches...)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// dayAfter is when the news of a meeting are written.
func dayAfter(d workshop.Date) time.Time { return d.Time().AddDate(0, 0, 1).Add(12 * time.Hour) }

// inputOf is what documents of a meeting of a catalogue are made of, the day after it.
func inputOf(t *testing.T, c *workshop.Catalogue, h workshop.Header) Input {
	t.Helper()
	s, err := c.Open(h.ID)
	if err != nil {
		t.Fatal(err)
	}
	return Gather(c, s, func(workshop.ID) *workshop.Meeting { return nil }, dayAfter(s.Meeting().Date))
}

func TestGoldenNews(t *testing.T) {
	for _, l := range lang.Languages {
		c := exampleSeries(t, l)
		for _, h := range slices.Backward(c.Headers()) {
			doc := News(inputOf(t, c, h), Options{Words: lang.New(l)})
			golden(t, "news-"+h.Date.String()+"-"+string(l)+".md", func(w io.Writer) error { return document.Markdown(w, doc) })
			if h.Date.Month == time.November && h.Date.Year == 2016 { // as a page, one will do
				golden(t, "news-"+h.Date.String()+"-"+string(l)+".html", func(w io.Writer) error { return bodyOf(w, htmlOf(t, doc)) })
			}
		}
	}
}

// bodyOf writes a page from its body on: its style is not what these tests are about.
func bodyOf(w io.Writer, page string) error {
	_, err := io.WriteString(w, page[strings.Index(page, "<body>"):])
	return err
}

func archiveOf(t *testing.T, c *workshop.Catalogue, l lang.Language) document.Document {
	t.Helper()
	series, err := c.FindSeries("hyvinvointihytinät")
	if err != nil {
		t.Fatal(err)
	}
	page, err := Archive(ArchiveInput{
		Series: series, Headers: c.Headers(), Now: reportDay,
		Read: func(id workshop.ID) (*workshop.Meeting, error) {
			s, err := c.Open(id)
			if err != nil {
				return nil, err
			}
			return s.Meeting(), nil
		},
	}, lang.New(l))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestGoldenArchive(t *testing.T) {
	for _, l := range lang.Languages {
		page := archiveOf(t, exampleSeries(t, l), l)
		golden(t, "archive-"+string(l)+".md", func(w io.Writer) error { return WriteArchive(w, page, "md") })
		golden(t, "archive-"+string(l)+".html", func(w io.Writer) error {
			return bodyOf(w, documenttest.Written(t, func(w io.Writer) error { return WriteArchive(w, page, "html") }))
		})
	}
}
