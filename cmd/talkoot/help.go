package main

import "github.com/spf13/cobra"

func (m *Main) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help",
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			about, rest, err := root.Find(args)
			if err != nil || len(args) > 0 && about == root {
				return unknownCommand(root, args)
			}
			if len(rest) > 0 {
				return refuse(cmd, codeExtraArgument, rest[0])
			}
			m.help(about)
			return nil
		},
	}
}
