package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

// actionsAsked is which actions were asked for, and how.
type actionsAsked struct {
	filter workshop.ActionFilter
	series string
	asJSON bool
	named  bool
	ics    string
}

func (m *Main) actionsCommand() *cobra.Command {
	var a actionsAsked
	cmd := &cobra.Command{
		Use:  "actions",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			return m.printActions(l, a)
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&a.filter.Who), "who", "cli.flag.actions.who")
	fs.Var(text(&a.series), "series", "cli.flag.actions.series")
	fs.BoolVar(&a.filter.Overdue, "overdue", false, "cli.flag.actions.overdue")
	fs.Var(date(&a.filter.Before), "before", "cli.flag.actions.before")
	fs.BoolVar(&a.filter.Done, "all", false, "cli.flag.actions.all")
	fs.BoolVar(&a.named, "names", false, "cli.flag.actions.names")
	fs.BoolVar(&a.asJSON, "json", false, "cli.flag.json")
	fs.Var(text(&a.ics), "ics", "cli.flag.actions.ics")
	fs.SortFlags = false
	return cmd
}

func (m *Main) printActions(l *library, a actionsAsked) error {
	if a.series != "" {
		s, err := l.FindSeries(a.series)
		if err != nil {
			return err
		}
		a.filter.Series = s.ID
	}
	records, err := workshop.FetchActions(l.db, l.Headers())
	if err != nil {
		return err
	}
	l.AdoptRecords(records)
	// Whom one looks for by name one knows by name: that alone shows nobody's.
	today, people := workshop.DateOf(m.Now()), l.Directory()
	actions := l.Actions(a.filter, today, func(o workshop.Owner) string {
		return m.words().Owner(people.Recognise(o), people, workshop.Revision.Name)
	})
	opt := memo.Options{Words: m.words(), Names: memo.NoNames}
	if a.named {
		opt.Names = memo.FullNames
	}
	switch {
	case a.ics != "":
		c := memo.Calendar{Actions: actions, Now: m.Now()}
		if a.filter.Who == "" && !a.filter.Overdue && a.filter.Before.IsZero() {
			c.Meetings = toCome(l, a.filter.Series, today)
		}
		return m.writeCalendar(a.ics, c, people, opt)
	case a.asJSON:
		return memo.ActionsJSON(m.out, actions, people, today, opt)
	}
	m.actionsTable(actions, people, today, opt)
	return nil
}

// toCome are the planned meetings from a day on: of a series, or all.
func toCome(l *library, series workshop.ID, from workshop.Date) (out []memo.Appointment) {
	for _, h := range l.Current() {
		if h.Status == workshop.Planned && h.Date.Compare(from) >= 0 && (series == "" || slices.Contains(h.Series, series)) {
			out = append(out, memo.Appointment{ID: h.ID, Title: h.Title, Date: h.Date, Time: h.Time, Place: h.Place})
		}
	}
	return out
}

// writeCalendar writes a calendar to a file, which it replaces.
func (m *Main) writeCalendar(path string, c memo.Calendar, people workshop.People, opt memo.Options) error {
	if c.Empty() {
		return workshop.Err(workshop.CodeNothingDue)
	}
	if err := file.Write(path, func(w io.Writer) error { return memo.ICS(w, c, people, opt) }); err != nil {
		return err
	}
	m.sayPath(path)
	return nil
}

// actionsTable prints actions in columns as wide as they have to be.
func (m *Main) actionsTable(actions []workshop.Recalled, people workshop.People, today workshop.Date, opt memo.Options) {
	w := m.words()
	if len(actions) == 0 {
		m.say(w.T("actions.none"))
		return
	}
	rows := make([][]string, len(actions))
	widths := make([]int, 5)
	owner := memo.Owners(people, opt)
	for i, a := range actions {
		rows[i] = []string{owner(a.Who), w.Date(a.Due), w.ActionState(a, today), a.What, a.Meeting.Code}
		for j, cell := range rows[i] {
			rows[i][j] = workshop.CleanLine(cell)
			widths[j] = max(widths[j], lipgloss.Width(rows[i][j]))
		}
	}
	for _, row := range rows {
		for j, cell := range row {
			row[j] = pad(cell, widths[j])
		}
		fmt.Fprintln(m.out, strings.TrimRight(strings.Join(row, "  "), " "))
	}
}
