package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) newCommand() *cobra.Command {
	spec := workshop.NewMeetingSpec{Details: workshop.Details{Time: workshop.NoTime}}
	cmd := &cobra.Command{
		Use:  "new",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := needed(cmd, "title", "date"); err != nil {
				return err
			}
			l, err := m.library()
			if err != nil {
				return err
			}
			s, batch, err := l.Create(m.moment(), spec)
			if err != nil {
				return err
			}
			if err := l.db.Append(batch); err != nil {
				return err
			}
			// Alone on the last line, so that a script can take it from there.
			m.say(s.Meeting().Code)
			return nil
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&spec.Title), "title", "cli.flag.title")
	fs.Var(date(&spec.Date), "date", "cli.flag.date")
	fs.Var(timeOfDay(&spec.Time), "time", "cli.flag.time")
	fs.Var(anyText(&spec.Place), "place", "cli.flag.place")
	fs.Var(texts(&spec.SeriesNames), "series", "cli.flag.series")
	fs.Var(programme(&spec.Programme), "programme", "cli.flag.programme")
	fs.SortFlags = false
	return cmd
}

// needed refuses a command line without one of some flags.
func needed(cmd *cobra.Command, flags ...string) error {
	for _, name := range flags {
		if !cmd.Flags().Changed(name) {
			return refuse(cmd, codeMissingFlag, "--"+name)
		}
	}
	return nil
}
