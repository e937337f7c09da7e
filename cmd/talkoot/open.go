package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) openCommand() *cobra.Command {
	var stage int
	cmd := &cobra.Command{
		Use:  "open",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			_, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			if stage > len(s.Meeting().Stages) {
				return workshop.Err(workshop.CodeUnknownStage, strconv.Itoa(stage))
			}
			return m.screens(place{s.Meeting().ID, stage})
		},
	}
	cmd.Flags().Var(number(&stage), "stage", "cli.flag.stage")
	return cmd
}
