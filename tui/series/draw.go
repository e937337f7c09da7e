package series

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/report"
)

// widest is how wide the list is drawn at most, and wide from which width on the
// days of the last and the next meeting have columns.
const (
	widest = 116
	wide   = 90
)

// Draw implements [kit.Overlay].
func (s *List) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	bw := min(w-2, widest)
	inner := bw - 2
	found := s.found()
	s.list.Clamp(len(found))
	row, x := s.line.Prompt(t, words.T("series.prompt"), "", inner)
	lines := []string{row}
	if len(s.overviews) > 0 {
		lines = append(lines, s.head(inner))
	}
	rows := max(1, min(max(3, len(found)), h-4-len(lines)-detailRows-2))
	from, to := s.list.Window(len(found), rows)
	for i := from; i < to; i++ {
		lines = append(lines, s.row(found[i], i == s.list.At, inner))
	}
	detail := s.none(inner)
	if s.list.At >= 0 && s.list.At < len(found) {
		detail = s.detail(found[s.list.At], inner)
	}
	lines = append(lines, "")
	lines = append(lines, t.Base.Fill(detail, inner, detailRows)...)
	lines = append(lines, t.Muted.S(" "+words.T("series.keys")))
	return kit.Frame{Lines: t.Box(words.T("cmd.series"), lines, bw, len(lines)+2, true), Cursor: &kit.Point{X: 1 + x, Y: 1}}
}

// columns are the widths of the columns: name, meetings that were held, total,
// last, next, sparkline.
func columns(w int) []int {
	c := []int{0, 9, 15, 0, 0, 10}
	if w >= wide {
		c[2], c[3], c[4], c[5] = 17, 13, 13, 18
	}
	c[0] = w - 3 - c[1] - c[2] - c[3] - c[4] - c[5]
	return c
}

func (s *List) head(w int) string {
	words := s.host.Words()
	return s.host.Theme().Muted.Cells("   ", []string{
		words.T("series.name"), words.T("series.col.meetings"), words.T("series.col.counts"),
		words.T("series.col.latest"), words.T("series.col.next"), "",
	}, columns(w), w)
}

func (s *List) row(o report.Overview, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	ink, mark := t.Base, "   "
	if on {
		ink, mark = t.Selected, " ► "
	}
	c := columns(w)
	total := ""
	if o.Meetings > 0 {
		total = words.Count(o.Participants.Count())
	}
	return ink.Cells(mark, []string{
		o.Series.Name, strconv.Itoa(o.Meetings), total, words.Date(o.Last.Date), words.Date(o.Next.Date), o.Spark(c[5] - 1),
	}, c, w)
}

// detailRows is how many rows there are for what else there is to tell of the
// selected series.
const detailRows = 5

// detail tells of a series what the columns have no room for.
func (s *List) detail(o report.Overview, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	texts := []string{o.Series.Name, s.days(o)}
	if o.Meetings > 0 {
		texts = []string{o.Series.Name + ": " + words.Participants(o.Participants), s.days(o)}
	}
	var about []string
	for _, x := range []struct{ key, value string }{
		{"series.target", o.Series.Target}, {"series.municipality", o.Series.Municipality}, {"series.funder", o.Series.Funder},
	} {
		if x.value != "" {
			about = append(about, words.T(x.key)+": "+x.value)
		}
	}
	texts = append(texts, strings.Join(about, " · "))
	var lines []string
	for _, text := range texts {
		for _, r := range kit.Wrap(text, w-2) {
			lines = append(lines, t.Muted.S(" "+r))
		}
	}
	return lines
}

// days tells when the last meeting was and when the next one is.
func (s *List) days(o report.Overview) string {
	words := s.host.Words()
	at := func(h workshop.Header) string { return strings.TrimSpace(words.Date(h.Date) + " " + h.Place) }
	last, next := words.T("series.last.none"), words.T("series.next.none")
	if o.Last.ID != "" {
		last = words.T("series.last", at(o.Last))
	}
	if o.Next.ID != "" {
		next = words.T("series.next", at(o.Next))
	}
	return last + " · " + next
}

// none tells why nothing is selected.
func (s *List) none(w int) []string {
	key := "series.found.none"
	if len(s.overviews) == 0 {
		key = "series.none"
	}
	var lines []string
	for _, r := range kit.Wrap(s.host.Words().T(key), w-2) {
		lines = append(lines, s.host.Theme().Base.S(" "+r))
	}
	return lines
}
