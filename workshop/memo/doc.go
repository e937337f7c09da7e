// Package memo makes documents of meetings.
//
// Documents are of one model, [document.Document], whose encoders know nothing of
// meetings (package document). One function makes it of a meeting, [Build]. It is
// pure: the same meeting in the same language gives the same document; the preview
// on the screen draws the same blocks.
//
// Beside the memo there are sheets for the evening itself, [Routes], [Tables] and
// the [RunBook], which [Print] and [PrintTo] write. People stand on them by their
// initials or the number that they counted off, unless names are asked for.
//
// Data for other programs does not go through the model, since it must be
// complete rather than readable: [JSON] (its form is documented in json.go,
// jsonboard.go and jsonfacts.go), which ends with the journal, so that [ReadJSON]
// gives the same meeting back; and tables (datatable.go), each of which is made once and written
// twice: as a sheet of the workbook ([XLSX]), and as CSV ([NotesCSV], [VotesCSV],
// [AttendanceCSV], [AgreedCSV], [TimingsCSV], [FactsCSV], [PartnershipsCSV],
// [PrioritiesCSV]).
//
// [Export] writes chosen formats into a folder, each file whole or not at all.
//
// [News] makes a news item of a meeting for a web page, and [Archive] a page of all
// meetings of a series: drafts in whole sentences, to be edited, with nothing in
// them but what the meetings hold.
//
// [Report] makes a document of many meetings, with a chart ([document.Bars]): SVG on a
// page, signs in text. [ReportJSON] (its form stands in reportjson.go),
// [ReportCSV] and [ReportXLSX] hold its data, and [ExportReport] writes them.
//
// # Names, remarks and votes
//
// A person's name stands in a document only if [Options] ask for it; offices
// always do. The timeline ([Timeline]) never names anybody. The facilitator's
// own remarks stand in documents for internal use only ([Internal]), and those
// for the public do not tell that there are any. Of a voting that the room has
// not seen yet every document tells that it was held, and no figure; [JSON],
// which is for programs, holds its tallies.
package memo
