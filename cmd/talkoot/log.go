package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop/memo"
)

func (m *Main) logCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "log",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			_, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			for _, line := range memo.Timeline(s.Entries(), s.Meeting(), m.words()) {
				m.say(line.When + "  " + line.Text)
			}
			return nil
		},
	}
}
