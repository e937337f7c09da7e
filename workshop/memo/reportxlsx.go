package memo

import (
	"io"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// rowWidths are the widths of the columns of [rowCells] in a workbook, in
// characters.
var rowWidths = []int{24, 12, 22, 34, 13, 14, 10, 10, 10, 10, 10, 70, 13, 14, 40, 10, 14, 13, 10}

// ReportXLSX writes a report as a workbook: a sheet of the totals, one with a row
// for each meeting, and one of what the organiser says of the series, if anything.
// Numbers and dates are numbers and dates; cells of what is not known are empty,
// never 0.
func ReportXLSX(w io.Writer, r report.Report, words *lang.Words) error {
	totals := document.Sheet{
		Name: words.T("report.summary"), Titles: []string{words.Scope(r.Scope), words.T("report.amount")}, Widths: []int{40, 12},
	}
	for _, t := range totalsOf(r, words) {
		totals.Rows = append(totals.Rows, []any{t.name, t.value})
	}
	rows := document.Sheet{Name: words.T("report.rows"), Widths: rowWidths}
	for _, key := range rowTitles {
		rows.Titles = append(rows.Titles, words.T(key))
	}
	for _, row := range r.Rows {
		rows.Rows = append(rows.Rows, rowCells(row, words))
	}
	sheets := []document.Sheet{totals, rows}
	about := document.Sheet{Name: words.T("report.about"), Titles: []string{words.Scope(r.Scope), ""}, Widths: []int{24, 80}}
	for _, f := range seriesOf(r.Scope, words) {
		if text := document.Join("; ", f.Values...); text != "" {
			about.Rows = append(about.Rows, []any{f.Label, text})
		}
	}
	if len(about.Rows) > 0 {
		sheets = append(sheets, about)
	}
	return document.Workbook(w, document.Book{Language: words.Language(), Title: words.Scope(r.Scope), Subtitle: words.T("doc.report"), Sheets: sheets})
}
