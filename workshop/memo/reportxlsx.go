package memo

import (
	"io"

	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// rowWidths are the widths of the columns of [rowCells] in a workbook, in
// characters.
var rowWidths = []int{24, 12, 22, 34, 13, 14, 10, 10, 10, 10, 10, 70, 13, 14, 40, 10, 14, 13, 10}

// ReportXLSX writes a report as a workbook: a sheet of the totals, one with a row
// for each meeting, and one of what the organiser says of the series, if anything. Numbers and dates are numbers and dates; cells of what is
// not known are empty, never 0.
func ReportXLSX(w io.Writer, r report.Report, words *lang.Words) error {
	totals := spreadsheet{
		name: words.T("report.summary"), titles: []string{words.Scope(r.Scope), words.T("report.amount")}, widths: []int{40, 12},
	}
	for _, t := range totalsOf(r, words) {
		totals.rows = append(totals.rows, []any{t.name, t.value})
	}
	rows := spreadsheet{name: words.T("report.rows"), widths: rowWidths}
	for _, key := range rowTitles {
		rows.titles = append(rows.titles, words.T(key))
	}
	for _, row := range r.Rows {
		rows.rows = append(rows.rows, rowCells(row, words))
	}
	sheets := []spreadsheet{totals, rows}
	about := spreadsheet{name: words.T("report.about"), titles: []string{words.Scope(r.Scope), ""}, widths: []int{24, 80}}
	for _, f := range seriesOf(r.Scope, words) {
		if text := joined("; ", f.Values...); text != "" {
			about.rows = append(about.rows, []any{f.Label, text})
		}
	}
	if len(about.rows) > 0 {
		sheets = append(sheets, about)
	}
	return writeWorkbook(w, sheets)
}
