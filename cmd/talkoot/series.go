package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"talkoot/workshop"
	"talkoot/workshop/report"
)

// mostSparks is how many meetings the sparkline of a series shows: the latest.
const mostSparks = 16

// seriesAsked is what is to be said of a series.
type seriesAsked struct {
	name   string
	d      workshop.SeriesDetails
	asJSON bool
}

func (m *Main) seriesCommand() *cobra.Command {
	var a seriesAsked
	cmd := &cobra.Command{
		Use:  "series",
		Args: m.arguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			said := func(f string) bool { return cmd.Flags().Changed(f) }
			changes := false
			cmd.Flags().Visit(func(f *pflag.Flag) { changes = changes || cmd.LocalFlags().Lookup(f.Name) != nil && f.Name != "json" })
			switch {
			case len(args) == 0 && changes:
				return refuse(cmd, codeMissingArgument, m.words().T("cli.arg.series"))
			case len(args) == 0:
				return m.listSeries(a.asJSON)
			}
			l, err := m.existing()
			if err != nil {
				return err
			}
			s, err := l.FindSeries(args[0])
			if err != nil {
				return err
			}
			if changes {
				return m.describeSeries(l, s, a, said)
			}
			return m.showSeries(l, s, a.asJSON)
		},
	}
	fs := cmd.Flags()
	fs.BoolVar(&a.asJSON, "json", false, "cli.flag.json")
	fs.Var(text(&a.name), "rename", "cli.flag.series.rename")
	fs.Var(anyText(&a.d.Target), "target", "cli.flag.series.target")
	fs.Var(anyText(&a.d.Municipality), "municipality", "cli.flag.series.municipality")
	fs.Var(anyText(&a.d.Funder), "funder", "cli.flag.series.funder")
	fs.Var(anyText(&a.d.Aims), "aims", "cli.flag.series.aims")
	fs.Var(anyText(&a.d.Notice), "notice", "cli.flag.series.notice")
	fs.Var(anyText(&a.d.Basis), "basis", "cli.flag.series.basis")
	fs.Var(wholeNumber(&a.d.KeepMonths), "keep-months", "cli.flag.series.months")
	fs.SortFlags = false
	return cmd
}

// wholeNumber is a flag with a whole number, whose bounds whoever takes it knows.
func wholeNumber(to *int) *value {
	return &value{set: func(s string) error {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil {
			return workshop.Err(workshop.CodeBadNumber, s)
		}
		*to = n
		return nil
	}}
}

// describeSeries states what was said of a series; the rest stays.
func (m *Main) describeSeries(l *library, s workshop.Series, a seriesAsked, said func(string) bool) error {
	name, d := s.Name, s.SeriesDetails
	for _, x := range []struct {
		flag     string
		to, from *string
	}{
		{"rename", &name, &a.name},
		{"target", &d.Target, &a.d.Target},
		{"municipality", &d.Municipality, &a.d.Municipality},
		{"funder", &d.Funder, &a.d.Funder},
		{"aims", &d.Aims, &a.d.Aims},
		{"notice", &d.Notice, &a.d.Notice},
		{"basis", &d.Basis, &a.d.Basis},
	} {
		if said(x.flag) {
			*x.to = *x.from
		}
	}
	if said("keep-months") {
		d.KeepMonths = a.d.KeepMonths
	}
	batch, err := l.DescribeSeries(m.moment(), s.ID, name, d)
	if err == nil {
		err = l.db.Append(batch)
	}
	if err != nil {
		return err
	}
	if s, err = l.FindSeries(string(s.ID)); err != nil {
		return err
	}
	return m.showSeries(l, s, a.asJSON)
}

// listSeries prints all series.
func (m *Main) listSeries(asJSON bool) error {
	l, err := m.atHand()
	if err != nil {
		return err
	}
	all := report.Overviews(l.AllSeries(), l.Headers(), m.Now())
	if asJSON {
		out := make([]seriesData, len(all))
		for i, o := range all {
			out[i] = m.seriesData(o)
		}
		return m.json(out)
	}
	if len(all) == 0 {
		m.say(m.words().T("series.none"))
		return nil
	}
	w := m.words()
	rows := [][]string{{
		w.T("series.name"), w.T("series.col.meetings"), w.T("series.col.counts"), w.T("series.col.latest"), w.T("series.col.next"),
		w.T("series.funder"), "",
	}}
	for _, o := range all {
		total := ""
		if o.Meetings > 0 {
			total = w.Count(o.Participants.Count())
		}
		rows = append(rows, []string{
			o.Series.Name, strconv.Itoa(o.Meetings), total, w.Date(o.Last.Date), w.Date(o.Next.Date), o.Series.Funder, o.Spark(mostSparks),
		})
	}
	m.columns(rows)
	return nil
}

// showSeries prints what is said of a series, and what it comes to.
func (m *Main) showSeries(l *library, s workshop.Series, asJSON bool) error {
	o := report.Overviews([]workshop.Series{s}, l.Headers(), m.Now())[0]
	if asJSON {
		return m.json(m.seriesData(o))
	}
	w := m.words()
	notice, text := "series.notice", s.Notice
	if text == "" {
		notice, text = "series.notice.draft", w.NoticeDraft(s)
	}
	rows := [][2]string{
		{"series.name", s.Name},
		{"series.target", s.Target},
		{"series.municipality", s.Municipality},
		{"series.funder", s.Funder},
		{"series.aims", s.Aims},
		{"series.col.meetings", strconv.Itoa(o.Meetings)},
		{"series.col.latest", w.Date(o.Last.Date)},
		{"series.col.next", w.Date(o.Next.Date)},
		{"series.basis", s.Basis},
	}
	if o.Meetings > 0 {
		rows = append(rows, [2]string{"series.col.counts", w.Participants(o.Participants)})
	}
	if s.KeepMonths > 0 {
		rows = append(rows, [2]string{"series.months", strconv.Itoa(s.KeepMonths)})
	}
	for _, r := range append(rows, [2]string{notice, text}) {
		if r[1] != "" {
			m.say(w.T(r[0]) + ": " + strings.ReplaceAll(r[1], "\n", " "))
		}
	}
	return nil
}

// seriesData is a series as programs read it: null for what is not known.
type seriesData struct {
	Name         string             `json:"name"`
	ID           workshop.ID        `json:"id"`
	Target       *string            `json:"target"`
	Municipality *string            `json:"municipality"`
	Funder       *string            `json:"funder"`
	Aims         *string            `json:"aims"`
	Notice       *string            `json:"notice"`
	NoticeDraft  *string            `json:"notice_draft"` // where there is no notice
	Basis        *string            `json:"basis"`
	KeepMonths   *int               `json:"keep_months"`
	Meetings     int                `json:"meetings"` // that were held
	Counted      int                `json:"counted"`
	Uncounted    int                `json:"uncounted"`
	Participants *int               `json:"participants"` // null if nobody counted
	Certainty    workshop.Certainty `json:"certainty"`
	Last         *string            `json:"last"`
	Next         *string            `json:"next"`
}

func (m *Main) seriesData(o report.Overview) seriesData {
	s, p, total := o.Series, o.Participants, o.Participants.Count()
	d := seriesData{
		Name: s.Name, ID: s.ID, Target: known(s.Target), Municipality: known(s.Municipality), Funder: known(s.Funder),
		Aims: known(s.Aims), Notice: known(s.Notice), Basis: known(s.Basis), Meetings: o.Meetings, Counted: p.Counted, Uncounted: p.Uncounted,
		Certainty: total.Certainty, Last: known(o.Last.Date.String()), Next: known(o.Next.Date.String()),
	}
	if s.Notice == "" {
		d.NoticeDraft = known(m.words().NoticeDraft(s))
	}
	if s.KeepMonths > 0 {
		d.KeepMonths = &s.KeepMonths
	}
	if total.Known() {
		d.Participants = &total.N
	}
	return d
}
