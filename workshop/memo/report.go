package memo

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
	"talkoot/workshop/report"
)

// Limits of a report as a document; the tables for programs hold everything.
const (
	mostBars     = 120 // meetings in a chart: more would be no picture any more
	mostOutcomes = 3   // of a meeting in its row
)

// Report makes the document of a report: the totals with how sure they are, a
// bar and a row for each meeting that was held, and what is still to come. It
// names nobody; what was agreed stands as it was written.
func Report(r report.Report, w *lang.Words) document.Document {
	p := &reporter{builder: builder{w: w, recognised: map[workshop.Owner]workshop.Owner{}}, r: r}
	p.totals()
	if r.Meetings() == 0 {
		p.add(document.Paragraph{Text: w.T("report.none"), Quiet: true})
	}
	p.bars()
	p.meetings("report.rows", r.Rows)
	p.meetings("report.coming", r.Coming)
	return document.Document{
		Language: w.Language(), Title: w.Scope(r.Scope), Subtitle: w.T("doc.report"),
		Subject: w.T("report.meetings") + " " + p.whole(r.Meetings()), Blocks: p.blocks,
	}
}

// reporter builds the document of a report with the means of a memo.
type reporter struct {
	builder
	r report.Report
}

// seriesOf is what the organiser says of the series that a report is about, or
// which series a funder pays for.
func seriesOf(scope report.Scope, w *lang.Words) []document.Fact {
	s := scope.Series
	var funded []string
	for _, x := range scope.Funded() {
		funded = append(funded, x.Name)
	}
	s.Funder = cmp.Or(scope.Funder, s.Funder)
	facts := seriesFacts(s.SeriesDetails, w)
	return slices.Insert(facts, len(facts)-1, document.Fact{Label: w.T("report.funded"), Values: funded})
}

// funder is how many count for the funder, where there is one or it is another
// number than that of all.
func (p *reporter) funder() string {
	switch s := p.r.Scope; {
	case p.r.Funder != p.r.Participants:
		return p.w.Participants(p.r.Funder)
	case s.Funder == "" && s.Series.Funder == "":
		return ""
	}
	return p.w.T("report.funder.all")
}

// totals are what the organiser says of the series, and what the meetings come to. What is not known says so; what nothing
// was recorded of is left out.
func (p *reporter) totals() {
	r, w := p.r, p.w
	rows := seriesOf(r.Scope, w)
	if r.Meetings() > 0 {
		held := p.whole(r.Meetings())
		if !r.Participants.Complete() {
			held = w.T("report.counted", r.Meetings(), r.Participants.Counted)
		}
		rows = append(rows,
			p.fact("report.held", held),
			p.fact("doc.attendance", w.Participants(r.Participants)),
			p.fact("report.funder", p.funder()),
			p.fact("report.kinds", w.CountedKinds(r.Kinds, r.Meetings())),
			p.fact("report.remote", w.RemoteCounted(r.Remote)),
			p.fact("report.expected", w.Registered(r)),
			p.fact("report.byname", w.Visits(r)),
			p.fact("report.organisations", p.some(r.Organisations)),
			p.fact("report.localities", p.some(r.Localities)),
			p.fact("report.length", w.Hours(r)),
			p.fact("report.stages", w.StagesHeld(r.Stages)),
			p.fact("doc.decisions", p.some(r.Decisions)),
			p.fact("doc.actions", w.Actions(r.Actions)),
		)
	}
	p.facts(append(rows, p.fact("report.coming", p.some(len(r.Coming))))...)
}

// some returns a number, "" for none.
func (p *reporter) some(n int) string {
	if n == 0 {
		return ""
	}
	return p.whole(n)
}

// bars is a chart of the head counts, where there is one to show.
func (p *reporter) bars() {
	if n := p.r.Meetings(); n == 0 || n > mostBars || p.r.Participants.Counted == 0 {
		return
	}
	p.section("report.attendance")
	chart := document.Bars{Caption: p.w.T("report.attendance")}
	for _, row := range p.r.Rows {
		chart.Rows = append(chart.Rows, document.Bar{Label: p.label(row), Count: row.Count, Value: p.w.Count(row.Count)})
	}
	p.add(chart)
}

// label is what a meeting is called in a chart: its day, and its place or else
// its title.
func (p *reporter) label(row report.Row) string {
	name := row.Place
	if name == "" {
		name = row.Title
	}
	return document.Join(" ", p.w.Date(row.Date), name)
}

// meetings is a table with a row for each of some meetings.
func (p *reporter) meetings(key string, rows []report.Row) {
	if len(rows) == 0 {
		return
	}
	p.section(key)
	w := p.w
	t := document.Table{Caption: w.T(key), Columns: []document.Column{
		{Title: w.T("report.date"), Narrow: true},
		{Title: w.T("doc.where"), Narrow: !slices.ContainsFunc(rows, wordyPlace)},
		{Title: w.T("report.title")},
		{Title: w.T("doc.attendance"), Narrow: true},
		{Title: w.T("report.outcome")},
	}}
	coming := key == "report.coming"
	for _, row := range rows {
		count := p.count(row)
		if coming {
			count = ""
		}
		t.Rows = append(t.Rows, []string{w.Date(row.Date), row.Place, row.Title, count, p.outcomes(row)})
	}
	if sameTitle(rows) {
		t.Columns = slices.Delete(t.Columns, 2, 3)
		for i, cells := range t.Rows {
			t.Rows[i] = slices.Delete(cells, 2, 3)
		}
	}
	p.table(t)
}

// sameTitle reports whether the places alone tell meetings apart, as those of a
// tour, which all are called the same.
func sameTitle(rows []report.Row) bool {
	return len(rows) > 1 && !slices.ContainsFunc(rows, func(r report.Row) bool { return r.Title != rows[0].Title || r.Place == "" })
}

// count is the head count of a meeting, and how many of them count for the funder
// where those are fewer.
func (p *reporter) count(row report.Row) string {
	if row.Funder == row.Count {
		return p.w.Count(row.Count)
	}
	return p.w.Count(row.Count) + " " + p.w.T("report.row.funder", p.w.Count(row.Funder))
}

// wordyPlace reports whether a place may have to wrap.
func wordyPlace(row report.Row) bool { return utf8.RuneCountInString(row.Place) > 16 }

// outcomes are the first things that a meeting agreed, and how many more. They
// stand in one line, so that they do without the full stop of a sentence.
func (p *reporter) outcomes(row report.Row) string {
	n := min(len(row.Outcomes), mostOutcomes)
	var texts []string
	for _, s := range row.Outcomes[:n] {
		texts = append(texts, document.Cut(strings.TrimSuffix(s, "."), 160))
	}
	if more := len(row.Outcomes) - n; more > 0 {
		return p.w.T("report.more", document.Join("; ", texts...), more)
	}
	return document.Join("; ", texts...)
}

// total is one number of a report with its name, for tables: nil where it is not
// known.
type total struct {
	name  string
	value any
}

// totalsOf are the numbers of a report in the order of its tables.
func totalsOf(r report.Report, w *lang.Words) []total {
	p := r.Participants
	known := func(n int, is bool) any {
		if !is {
			return nil
		}
		return n
	}
	counted, named := p.Counted > 0, r.Named > 0
	out := []total{
		{w.T("report.meetings"), r.Meetings()},
		{w.T("report.number.counted"), p.Counted},
		{w.T("report.number.uncounted"), p.Uncounted},
		{w.T("doc.attendance"), known(p.Sum(), counted)},
		{w.T("report.number.exact"), known(p.Exact, counted)},
		{w.T("report.number.approximate"), known(p.Approximate, counted)},
		{w.T("report.number.at-least"), known(p.AtLeast, counted)},
	}
	out = append(out, certain(w, w.T("report.funder"), r.Funder)...)
	for _, k := range r.Kinds {
		out = append(out, certain(w, w.CountKind(workshop.Part{Kind: k.Kind}), k.Total)...)
	}
	out = append(out, certain(w, w.T("report.remote"), r.Remote)...)
	return append(out, []total{
		{w.T("report.number.registered"), known(r.Registered, r.RegisteredIn > 0)},
		{w.T("report.number.came"), known(r.Came, r.RegisteredIn > 0)},
		{w.T("report.number.visits"), known(r.Named, named)},
		{w.T("report.number.people"), known(r.Unique, r.Named > r.Erased)},
		{w.T("report.number.erased"), known(r.Erased, r.Erased > 0)},
		{w.T("report.organisations"), known(r.Organisations, named)},
		{w.T("report.localities"), r.Localities},
		{w.T("report.minutes"), known(r.Minutes, r.Timed > 0)},
		{w.T("report.number.decisions"), r.Decisions},
		{w.T("report.number.open"), r.Actions.Open},
		{w.T("report.number.done"), r.Actions.Done},
		{w.T("report.number.dropped"), r.Actions.Dropped},
		{w.T("report.coming"), len(r.Coming)},
	}...)
}

// certain are the numbers of a total, with a number of its own for each certainty
// that is in it.
func certain(w *lang.Words, name string, t report.Total) []total {
	if t.Counted == 0 {
		return []total{{name, nil}}
	}
	out := []total{{name, t.Sum()}}
	for _, x := range []struct {
		c workshop.Certainty
		n int
	}{{workshop.Exact, t.Exact}, {workshop.Approximate, t.Approximate}, {workshop.AtLeast, t.AtLeast}} {
		if x.n > 0 {
			out = append(out, total{w.T("report.certain", name, w.T("certainty."+string(x.c))), x.n})
		}
	}
	return out
}

// rowTitles are the keys of the columns of [rowCells].
var rowTitles = []string{
	"report.code", "report.date", "doc.where", "report.title", "doc.attendance", "doc.certainty", "doc.byname",
	"report.minutes", "report.number.decisions", "report.number.open", "report.number.done", "report.outcome",
	"report.funder", "report.funder.certainty", "report.kinds", "report.remote", "report.remote.certainty",
	"report.number.registered", "report.number.came",
}

// rowCells are the cells of a meeting in the tables of a report: nil for what is
// not known. What came to be asked later stands behind the rest, so that a column
// stays where somebody's own tables look for it.
func rowCells(row report.Row, w *lang.Words) []any {
	number := func(n int, known bool) any {
		if !known {
			return nil
		}
		return n
	}
	certainty := func(c workshop.Count) string { return w.T("certainty." + string(c.Certainty)) }
	remote := ""
	if row.Remote.Known() {
		remote = certainty(row.Remote)
	}
	return []any{
		row.Code, row.Date, row.Place, row.Title,
		number(row.Count.N, row.Count.Known()), certainty(row.Count),
		number(row.Named, row.Named > 0), number(row.Minutes, row.Minutes > 0),
		row.Decisions, row.Actions.Open, row.Actions.Done, document.Join(" | ", row.Outcomes...),
		number(row.Funder.N, row.Funder.Known()), certainty(row.Funder), w.Parts(row.Parts),
		number(row.Remote.N, row.Remote.Known()), remote,
		number(row.Registered, row.Registered > 0), number(row.Came, row.Registered > 0),
	}
}
