package memo

import (
	"io"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// ReportCSV writes a report as a table: a row for each meeting that was held,
// then, below an empty row, a row for each total, and what the organiser says of
// the series. Cells of what is not known are empty, never 0. Comma is as in
// [Options].
func ReportCSV(w io.Writer, r report.Report, words *lang.Words, comma rune) error {
	s := document.NewCSV(w, words, comma)
	width := len(rowTitles)
	titles := make([]any, width)
	for i, key := range rowTitles {
		titles[i] = words.T(key)
	}
	s.Row(titles...)
	for _, row := range r.Rows {
		s.Row(rowCells(row, words)...)
	}
	short := func(cells ...any) { s.Row(append(cells, make([]any, width-len(cells))...)...) }
	short()
	short(words.T("report.summary"), words.Scope(r.Scope))
	for _, t := range totalsOf(r, words) {
		short(t.name, t.value)
	}
	for _, f := range seriesOf(r.Scope, words) {
		if text := document.Join("; ", f.Values...); text != "" {
			short(f.Label, text)
		}
	}
	return s.End()
}
