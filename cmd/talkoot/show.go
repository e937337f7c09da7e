package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop/memo"
)

func (m *Main) showCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:  "show",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			opt := memo.Options{Words: m.words(), Variant: memo.Short, Names: memo.NoNames}
			if asJSON {
				return memo.JSON(m.out, l.memoInput(s), opt)
			}
			return memo.Markdown(m.out, memo.Build(l.memoInput(s), opt))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	return cmd
}
