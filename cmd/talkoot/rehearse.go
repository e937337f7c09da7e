package main

import (
	"github.com/spf13/cobra"

	"talkoot/tui/app"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

func (m *Main) rehearseCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "rehearse",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			return m.rehearse(l, s)
		},
	}
}

// rehearse shows the screens on a copy of a meeting. The database is let go of
// first: another window may have it, and nothing of the rehearsal is written.
func (m *Main) rehearse(l *library, s *workshop.Session) error {
	if err := m.needTerminal(); err != nil {
		return err
	}
	language := m.screenLanguage(l)
	if language == "" {
		language = m.language()
	}
	m.spoken = lang.New(language)
	cfg, err := m.config(l, language, place{}, false)
	if err != nil {
		return err
	}
	cfg, err = app.Rehearse(cfg, s, uint64(m.Now().UnixNano()))
	if err != nil {
		return err
	}
	m.close()
	_, err = app.Run(cfg)
	return err
}
