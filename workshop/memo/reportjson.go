package memo

import (
	"encoding/json"
	"io"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// ReportFormat and ReportVersion open every file that [ReportJSON] writes, with
// the promise of [JSONVersion].
const (
	ReportFormat  = "talkoot-report"
	ReportVersion = 1
)

// ReportJSON writes a report for other programs. The form is the types of this
// file: every name is always there, null stands for what is not known and [] for
// none. Dates are "2015-01-21".
func ReportJSON(w io.Writer, r report.Report, words *lang.Words) error {
	d := reportData{
		Format: ReportFormat, Version: ReportVersion, Language: string(words.Language()),
		Scope: scopeData{
			Series: text(r.Scope.Series.Name), From: text(r.Scope.From.String()), To: text(r.Scope.To.String()),
			Place: text(r.Scope.Place),
		},
		Meetings: r.Meetings(), Counted: r.Participants.Counted, Uncounted: r.Participants.Uncounted,
		Complete: r.Participants.Complete(),
		Participants: participantsData{
			Total: r.Participants.Sum(), Exact: r.Participants.Exact,
			Approximate: r.Participants.Approximate, AtLeast: r.Participants.AtLeast,
			Certainty: r.Participants.Count().Certainty,
		},
		Named: r.Named, Unique: r.Unique, NamedIn: r.NamedIn, Erased: r.Erased,
		Organisations: r.Organisations, Localities: r.Localities,
		Minutes: positive(r.Minutes), Timed: r.Timed, Stages: map[workshop.StageKind]int{},
		Decisions: r.Decisions, Actions: actionsData(r.Actions),
		Rows: rowsData(r.Rows), Coming: rowsData(r.Coming),
	}
	for _, s := range r.Stages {
		d.Stages[s.Kind] = s.N
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

type reportData struct {
	Format       string           `json:"format"`
	Version      int              `json:"version"`
	Language     string           `json:"language"`
	Scope        scopeData        `json:"scope"`
	Meetings     int              `json:"meetings"` // that were held
	Counted      int              `json:"counted"`
	Uncounted    int              `json:"uncounted"`
	Complete     bool             `json:"complete"` // whether every one was counted
	Participants participantsData `json:"participants"`
	// Named are visits by name, Unique how many people those were, NamedIn in how
	// many meetings there are names: head counts tell nothing of either. Erased are
	// the visits whose names were erased: Unique leaves them out.
	Named         int                        `json:"named"`
	Unique        int                        `json:"unique_named"`
	NamedIn       int                        `json:"named_in"`
	Erased        int                        `json:"erased"`
	Organisations int                        `json:"organisations"`
	Localities    int                        `json:"localities"`
	Minutes       *int                       `json:"minutes"` // null if it is known of none
	Timed         int                        `json:"timed"`   // meetings of which it is known
	Stages        map[workshop.StageKind]int `json:"stages"`  // that were held, by kind
	Decisions     int                        `json:"decisions"`
	Actions       actionsData                `json:"actions"`
	Rows          []rowData                  `json:"rows"`   // the oldest first
	Coming        []rowData                  `json:"coming"` // not held yet, and in no number above
}

type scopeData struct {
	Series *string `json:"series"`
	From   *string `json:"from"`
	To     *string `json:"to"`
	Place  *string `json:"place"`
}

// participantsData is a total and its parts by certainty. Nothing of a meeting
// that was not counted is in it.
type participantsData struct {
	Total       int                `json:"total"`
	Exact       int                `json:"exact"`
	Approximate int                `json:"approximate"`
	AtLeast     int                `json:"at_least"`
	Certainty   workshop.Certainty `json:"certainty"` // of the total, unknown if nobody counted
}

type actionsData struct {
	Open    int `json:"open"`
	Done    int `json:"done"`
	Dropped int `json:"dropped"`
}

type rowData struct {
	Code      string             `json:"code"`
	Title     string             `json:"title"`
	Place     *string            `json:"place"`
	Date      *string            `json:"date"`
	Count     *int               `json:"count"` // null if the certainty is unknown
	Certainty workshop.Certainty `json:"certainty"`
	Named     int                `json:"named"`
	Minutes   *int               `json:"minutes"`
	Decisions int                `json:"decisions"`
	Actions   actionsData        `json:"actions"`
	Outcomes  []string           `json:"outcomes"`
}

func rowsData(rows []report.Row) []rowData {
	out := make([]rowData, len(rows))
	for i, row := range rows {
		out[i] = rowData{
			Code: line(row.Code), Title: line(row.Title), Place: text(row.Place), Date: text(row.Date.String()),
			Certainty: row.Count.Certainty, Named: row.Named, Minutes: positive(row.Minutes),
			Decisions: row.Decisions, Actions: actionsData(row.Actions), Outcomes: lines(row.Outcomes),
		}
		if row.Count.Known() {
			out[i].Count = &row.Count.N
		}
	}
	return out
}
