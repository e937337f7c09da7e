package memo

import (
	"encoding/json"
	"io"

	"talkoot/workshop"
	"talkoot/workshop/document"
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
			Place: text(r.Scope.Place), Funder: text(r.Scope.Funder),
		},
		Series:   seriesData(r.Scope),
		Meetings: r.Meetings(), Counted: r.Participants.Counted, Uncounted: r.Participants.Uncounted,
		Complete:     r.Participants.Complete(),
		Participants: totalData(r.Participants), Funder: totalData(r.Funder), Remote: partialData(r.Remote),
		Kinds: kindsData(r.Kinds), Registered: r.Registered, Came: r.Came, RegisteredIn: r.RegisteredIn,
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
	Series       *aboutData       `json:"series"`   // that it is about, null if it is not about one
	Meetings     int              `json:"meetings"` // that were held
	Counted      int              `json:"counted"`
	Uncounted    int              `json:"uncounted"`
	Complete     bool             `json:"complete"` // whether every one was counted
	Participants participantsData `json:"participants"`
	// Funder are those of them who count for whoever funds the meetings, Remote
	// those who took part from elsewhere, Kinds how many there were of each kind.
	// Registered are visits that were expected by name, Came how many of them came,
	// and RegisteredIn of how many meetings that is known.
	Funder       participantsData `json:"funder"`
	Remote       partialTotalData `json:"remote"`
	Kinds        []kindData       `json:"kinds"`
	Registered   int              `json:"registered"`
	Came         int              `json:"came"`
	RegisteredIn int              `json:"registered_in"`
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
	Funder *string `json:"funder"`
}

// aboutData is what the organiser says of a series.
type aboutData struct {
	Name         string  `json:"name"`
	Target       *string `json:"target"`
	Municipality *string `json:"municipality"`
	Funder       *string `json:"funder"`
	Aims         *string `json:"aims"`
}

// participantsData is a total and its parts by certainty. Nothing of a meeting
// that was not counted is in it.
type participantsData struct {
	Total       *int               `json:"total"` // null if nobody counted
	Exact       int                `json:"exact"`
	Approximate int                `json:"approximate"`
	AtLeast     int                `json:"at_least"`
	Certainty   workshop.Certainty `json:"certainty"` // of the total, unknown if nobody counted
}

// partialTotalData is a total of the meetings at which something was counted: of
// the others nothing is known.
type partialTotalData struct {
	participantsData
	Counted int `json:"counted"` // meetings
}

// kindData is how many there were of one kind: "associations", "officials",
// "residents", "students", "staff", or somebody's own words.
type kindData struct {
	Kind string `json:"kind"`
	partialTotalData
}

// partData is a count by kind of one meeting; the kind is null where it is of any
// kind, as of those who took part from elsewhere.
type partData struct {
	Kind      *string            `json:"kind"`
	Remote    bool               `json:"remote"`
	Count     int                `json:"count"`
	Certainty workshop.Certainty `json:"certainty"`
	Excluded  bool               `json:"excluded"` // does not count for the funder
}

// countData is a count; null if the certainty is unknown.
type countData struct {
	Count     *int               `json:"count"`
	Certainty workshop.Certainty `json:"certainty"`
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
	Funder    countData          `json:"funder"`
	Remote    countData          `json:"remote"`
	Kinds     []partData         `json:"kinds"`
	// Registered were expected by name; Came of them came.
	Registered int `json:"registered"`
	Came       int `json:"came"`
}

func totalData(t report.Total) participantsData {
	c := t.Count()
	d := participantsData{Exact: t.Exact, Approximate: t.Approximate, AtLeast: t.AtLeast, Certainty: c.Certainty}
	if c.Known() {
		d.Total = &c.N
	}
	return d
}

func partialData(t report.Total) partialTotalData { return partialTotalData{totalData(t), t.Counted} }

func kindsData(kinds []report.Kind) []kindData {
	out := make([]kindData, len(kinds))
	for i, k := range kinds {
		out[i] = kindData{document.Clean(string(k.Kind)), partialData(k.Total)}
	}
	return out
}

func partsData(parts []workshop.Part) []partData {
	out := make([]partData, len(parts))
	for i, p := range parts {
		out[i] = partData{text(string(p.Kind)), p.Remote, p.N, p.Certainty, p.Excluded}
	}
	return out
}

func oneCount(c workshop.Count) countData {
	if !c.Known() {
		return countData{nil, c.Certainty}
	}
	return countData{&c.N, c.Certainty}
}

func seriesData(scope report.Scope) *aboutData {
	s := scope.Series
	if s.ID == "" {
		return nil
	}
	return &aboutData{document.Clean(s.Name), text(s.Target), text(s.Municipality), text(s.Funder), text(s.Aims)}
}

func rowsData(rows []report.Row) []rowData {
	out := make([]rowData, len(rows))
	for i, row := range rows {
		out[i] = rowData{
			Code: document.Clean(row.Code), Title: document.Clean(row.Title), Place: text(row.Place), Date: text(row.Date.String()),
			Certainty: row.Count.Certainty, Named: row.Named, Minutes: positive(row.Minutes),
			Decisions: row.Decisions, Actions: actionsData(row.Actions), Outcomes: lines(row.Outcomes),
			Funder: oneCount(row.Funder), Remote: oneCount(row.Remote), Kinds: partsData(row.Parts),
			Registered: row.Registered, Came: row.Came,
		}
		if row.Count.Known() {
			out[i].Count = &row.Count.N
		}
	}
	return out
}
