package memo

import (
	"io"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// ReportCSV writes a report as a table: a row for each meeting that was held,
// then, below an empty row, a row for each total, and what the organiser says of
// the series. Cells of what is not known are empty, never 0.
func ReportCSV(w io.Writer, r report.Report, words *lang.Words) error {
	s := document.NewCSV(w, words)
	width := len(rowTitles)
	titles := make([]string, width)
	for i, key := range rowTitles {
		titles[i] = words.T(key)
	}
	s.Row(titles...)
	for _, row := range r.Rows {
		cells := make([]string, width)
		for i, v := range rowCells(row, words) {
			cells[i] = textCell(v)
		}
		s.Row(cells...)
	}
	s.Row(padded(nil, width)...)
	s.Row(padded([]string{words.T("report.summary"), words.Scope(r.Scope)}, width)...)
	for _, t := range totalsOf(r, words) {
		s.Row(padded([]string{t.name, textCell(t.value)}, width)...)
	}
	for _, f := range seriesOf(r.Scope, words) {
		if text := document.Join("; ", f.Values...); text != "" {
			s.Row(padded([]string{f.Label, text}, width)...)
		}
	}
	return s.End()
}
