package memo

import (
	"io"
	"slices"
	"strings"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// mostRaised is how many notes of a meeting its part of an archive page quotes.
const mostRaised = 3

// ArchiveInput is what the archive page of a series is made of.
type ArchiveInput struct {
	Series  workshop.Series
	Headers []workshop.Header // of all meetings
	// Read returns a meeting in full. It is asked for one after the other, and
	// none is kept.
	Read func(meeting workshop.ID) (*workshop.Meeting, error)
	// People is the directory, so that no name stands there as an office.
	People workshop.People
	// Now tells meetings that were held from those to come.
	Now time.Time
}

// Archive makes the archive page of a series for a web site: what the organiser
// says of the series, what its meetings come to, which are to come, and of each
// that was held, the newest first, who came, what was done, raised and agreed, and
// its materials. It is for the public and names nobody. The errors are those of
// Read.
func Archive(in ArchiveInput, w *lang.Words) (document.Document, error) {
	a := &archivist{builder: newBuilder(Input{People: in.People}, Options{Words: w}), in: in}
	r := report.Build(report.Input{
		Headers: in.Headers, Scope: report.Scope{Series: in.Series}, Now: in.Now,
		Summary: func(workshop.ID) (s workshop.Summary, known bool) { return s, known },
	})
	a.series(r)
	a.toCome(r.Coming)
	for _, row := range slices.Backward(r.Rows) {
		m, err := in.Read(row.Meeting)
		if err != nil {
			return document.Document{}, err
		}
		a.chapter(m)
	}
	if r.Meetings() > 0 {
		a.add(document.Paragraph{Text: w.T("news.thanks")})
	} else {
		a.add(document.Paragraph{Text: w.T("report.none"), Quiet: true})
	}
	return document.Document{
		Language: w.Language(), Title: in.Series.Name, Subject: in.Series.Municipality, Blocks: a.blocks,
	}, nil
}

// archivist builds an archive page with the means of a memo.
type archivist struct {
	*builder
	in ArchiveInput
}

// series is what the organiser says of the series, and what its meetings come to.
func (a *archivist) series(r report.Report) {
	for text := range strings.SplitSeq(a.in.Series.Aims, "\n") {
		if text = document.Clean(text); text != "" {
			a.add(document.Paragraph{Text: text})
		}
	}
	held, came := "", ""
	if r.Meetings() > 0 {
		held = a.whole(r.Meetings())
	}
	if r.Participants.Counted > 0 {
		came = a.w.Participants(r.Participants)
	}
	a.facts(
		a.fact("series.target", document.Clean(a.in.Series.Target)), a.fact("series.municipality", document.Clean(a.in.Series.Municipality)),
		a.fact("report.meetings", held), a.fact("doc.attendance", came),
	)
}

// toCome lists the meetings that are still to come.
func (a *archivist) toCome(rows []report.Row) {
	var list document.List
	for _, row := range rows {
		list.Items = append(list.Items, document.Item{Text: a.heading(row.Date, row.Place, row.Title)})
	}
	if len(list.Items) > 0 {
		a.add(document.Heading{Level: 2, Text: a.w.T("archive.coming")}, list)
	}
}

// heading is the day, the place and the title of a meeting, without the name of
// the series before it, and without a place that the title tells.
func (a *archivist) heading(d workshop.Date, place, title string) string {
	title = document.Clean(title)
	if rest, ok := strings.CutPrefix(title, a.in.Series.Name); ok && strings.HasPrefix(rest, ": ") {
		title = capital(strings.TrimPrefix(rest, ": "))
	}
	place = document.Clean(place)
	if strings.Contains(strings.ToLower(title), strings.ToLower(place)) {
		place = ""
	}
	return document.Join(": ", document.Join(", ", a.w.LongDate(d), place), title)
}

// chapter tells of one meeting.
func (a *archivist) chapter(m *workshop.Meeting) {
	in := a.builder.in
	in.Meeting = m
	n := &newsItem{builder: &builder{in: in, opt: a.opt, m: m, w: a.w, recognised: a.recognised}}
	n.say(n.came(), n.organiser(), n.programmeLine())
	if raised := n.quotes(n.raised()); raised != "" {
		n.say(n.w.T("archive.raised", raised))
	}
	if list := n.agreements(); len(list.Items) > 0 {
		n.add(document.Paragraph{Text: n.w.T("archive.agreed")}, list)
	}
	n.links(document.Paragraph{Text: n.w.T("archive.materials")})
	a.add(document.Heading{Level: 2, Text: a.heading(m.Date, m.Place, m.Title)})
	a.add(n.blocks...)
}

// programmeLine tells in one sentence what was done: the stages that were held,
// with those who spoke in them.
func (n *newsItem) programmeLine() string {
	var titles []string
	for _, s := range n.m.Stages {
		if s.Kind == workshop.Break || s.Kind == workshop.Closing || !n.happened(s) {
			continue
		}
		titles = append(titles, document.Join(" – ", phrase(n.w.Stage(s)), n.named(s.Speaker)))
	}
	if len(titles) == 0 {
		return ""
	}
	return n.w.T("archive.programme", document.Join("; ", titles...))
}

// raised are the notes of a meeting that weighed most, and where too few stand out
// the first of each lane of other stages, and then the first of each talk.
func (n *newsItem) raised() []*workshop.Note {
	var weighty, first, talks []*workshop.Note
	for _, s := range n.m.Stages {
		var notes []*workshop.Note
		for _, l := range telling(s) {
			notes = append(notes, l.Notes...)
		}
		if len(notes) == 0 {
			continue
		}
		places := n.places(s)
		n.byWeight(notes, places)
		standOut := func(x *workshop.Note) bool { return places[x] > 0 || x.Repeats() > 0 || n.marks(x) > 0 }
		switch {
		case standOut(notes[0]):
			weighty = append(weighty, slices.DeleteFunc(notes, func(x *workshop.Note) bool { return !standOut(x) })...)
		case s.Kind == workshop.Talk || s.Kind == workshop.Recap:
			talks = append(talks, notes[0])
		default:
			for _, l := range telling(s) {
				first = append(first, l.Notes[0])
			}
		}
	}
	var out []*workshop.Note
	for _, x := range slices.Concat(weighty, first, talks) { // one that stands in several lanes is told once
		if len(out) < mostRaised && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// WriteArchive writes an archive page in one of the [ArchiveFormats]. It gives
// [workshop.CodeUnknownFormat] for another, and what the writer gives.
func WriteArchive(w io.Writer, page document.Document, format string) error {
	if err := checkFormat(format, ArchiveFormats); err != nil {
		return err
	}
	return encoders[format](w, page)
}

// ExportArchive writes an archive page in one of the [ArchiveFormats] into a
// folder, named by its series, as [ExportNews] does.
func ExportArchive(dir string, page document.Document, format string, how Writing) (string, error) {
	if err := checkFormat(format, ArchiveFormats); err != nil {
		return "", err
	}
	words := lang.New(page.Language)
	name := file.SafeName(words.T("doc.file.archive", strings.TrimSpace(file.Cut(document.Clean(page.Title), mostTitle))))
	return exportDraft(dir, name, format, page, how)
}
