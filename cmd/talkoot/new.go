package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) newCommand() *cobra.Command {
	spec := workshop.NewMeetingSpec{Details: workshop.Details{Time: workshop.NoTime}}
	var like string
	cmd := &cobra.Command{
		Use:  "new",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			required := []string{"title", "date"}
			if like != "" {
				required = required[1:]
			}
			if err := needed(cmd, required...); err != nil {
				return err
			}
			l, err := m.library()
			if err != nil {
				return err
			}
			if like != "" {
				if err := m.likeAnother(cmd, l, like, &spec); err != nil {
					return err
				}
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
	fs.Var(text(&like), "like", "cli.flag.like")
	fs.SortFlags = false
	return cmd
}

// likeAnother fills in from another meeting what was not said of the new one.
func (m *Main) likeAnother(cmd *cobra.Command, l *library, words string, spec *workshop.NewMeetingSpec) error {
	h, err := l.Find(words)
	if err != nil {
		return err
	}
	s, err := l.Open(h.ID)
	if err != nil {
		return err
	}
	old := s.Meeting().DetailsLike()
	said := cmd.Flags().Changed
	old.Date = spec.Date
	if said("title") {
		old.Title = spec.Title
	}
	if said("time") {
		old.Time = spec.Time
	}
	if said("place") {
		old.Place = spec.Place
	}
	if !said("series") {
		spec.SeriesNames = l.SeriesNames(old.Series)
	}
	spec.Details = old
	if !said("programme") {
		spec.Like = s.Meeting()
	}
	return nil
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
