package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/memo"
	"talkoot/workshop/report"
)

// reportAsked is what a report was asked for.
type reportAsked struct {
	scope     report.Scope
	series    string
	funder    string
	place     string
	year      int
	format    string
	separator memo.Separator
	out       string
}

func (m *Main) reportCommand() *cobra.Command {
	a := reportAsked{format: memo.ReportFormats[0]}
	cmd := &cobra.Command{
		Use:  "report",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.limits(cmd); err != nil {
				return err
			}
			l, err := m.existing()
			if err != nil {
				return err
			}
			r, err := m.build(l, a)
			if err != nil {
				return err
			}
			return m.printReport(l, r, a)
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&a.series), "series", "cli.flag.report.series")
	fs.Var(text(&a.funder), "funder", "cli.flag.report.funder")
	fs.Var(year(&a.year), "year", "cli.flag.report.year")
	fs.Var(date(&a.scope.From), "from", "cli.flag.report.from")
	fs.Var(date(&a.scope.To), "to", "cli.flag.report.to")
	fs.Var(text(&a.place), "place", "cli.flag.report.place")
	fs.Var(oneOf(&a.format, memo.ReportFormats), "format", "cli.flag.report.format")
	fs.Var(text(&a.out), "out", "cli.flag.report.out")
	fs.Var(choice(&a.separator, memo.ParseSeparator, memo.Separators), "separator", "cli.flag.separator")
	fs.SortFlags = false
	return cmd
}

// limits checks that something was asked for, and that the times go together.
func (a *reportAsked) limits(cmd *cobra.Command) error {
	changed := func(flags ...string) bool { return slices.ContainsFunc(flags, cmd.Flags().Changed) }
	switch s := &a.scope; {
	case !changed("series", "funder", "year", "from", "to", "place"):
		return refuse(cmd, codeNoScope)
	case changed("year") && changed("from", "to"):
		return refuse(cmd, codeOneStretch)
	case changed("year"):
		s.From, s.To = report.Year(a.year)
	case !s.From.IsZero() && !s.To.IsZero() && s.To.Before(s.From):
		return refuse(cmd, codeEndsEarly, s.To.String(), s.From.String())
	}
	return nil
}

// scope returns what a report is about. A series, a funder or a place that no
// meeting has is more likely mistyped than empty.
func (l *library) scope(a reportAsked) (report.Scope, error) {
	s, known := a.scope, false
	if a.series != "" {
		var err error
		if s.Series, err = l.FindSeries(a.series); err != nil {
			return s, err
		}
	}
	if a.funder != "" {
		if s, known = s.FundedBy(a.funder, l.AllSeries()); !known {
			return s, workshop.Err(codeUnknownFunder, workshop.CleanLine(a.funder))
		}
	}
	if a.place != "" {
		if s, known = s.HeldIn(a.place, l.Headers(), l.AllSeries()); !known {
			return s, workshop.Err(codeUnknownPlace, workshop.CleanLine(a.place))
		}
	}
	return s, nil
}

// build reads and counts the meetings that were asked for.
func (m *Main) build(l *library, a reportAsked) (report.Report, error) {
	s, err := l.scope(a)
	if err != nil {
		return report.Report{}, err
	}
	headers := s.Meetings(l.Headers())
	records, err := workshop.FetchRecords(l.db, headers)
	if err != nil {
		return report.Report{}, err
	}
	l.AdoptRecords(records)
	return report.Build(report.Input{
		Headers: headers, Summary: l.Summary, People: l.Directory(), Organisation: l.Organisation, Scope: s, Now: m.Now(),
	}), nil
}

// printReport writes a report to a folder, or to standard output what can be
// read there. What is not text goes, without a folder, where memos go.
func (m *Main) printReport(l *library, r report.Report, a reportAsked) error {
	head, err := memo.Letterhead(l.db.Setting)
	if err != nil {
		return err
	}
	opt := memo.Options{Words: m.words(), Letterhead: head, Comma: a.separator.Rune()}
	if a.out == "" && memo.Readable(a.format) {
		return memo.WriteReport(m.out, r, opt, a.format)
	}
	if a.out == "" {
		if a.out, err = l.exportFolder(); err != nil {
			return err
		}
	}
	paths, err := memo.ExportReport(a.out, r, opt, []string{a.format}, memo.Writing{})
	for _, path := range paths {
		m.sayPath(path)
	}
	return err
}

// year is a flag with a year of four digits.
func year(to *int) *value {
	return &value{set: func(s string) error {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1000 || n > 9999 {
			return workshop.Err(codeBadYear, s)
		}
		*to = n
		return nil
	}}
}

// oneOf is a flag with one of some words, in small letters or capitals.
func oneOf(to *string, all []string) *value {
	return choice(to, func(s string) (string, bool) {
		s = strings.ToLower(strings.TrimSpace(s))
		return s, slices.Contains(all, s)
	}, all)
}
