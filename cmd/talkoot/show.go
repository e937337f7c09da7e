package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop/document"
	"talkoot/workshop/memo"
)

func (m *Main) showCommand() *cobra.Command {
	var asJSON bool
	opt := memo.Options{Variant: memo.Short, Names: memo.NoNames, For: memo.Public}
	cmd := &cobra.Command{
		Use:  "show",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			opt.Words = m.words()
			if asJSON {
				return memo.JSON(m.out, l.memoInput(s, m.Now()), opt)
			}
			return document.Markdown(m.out, memo.Build(l.memoInput(s, m.Now()), opt))
		},
	}
	fs := cmd.Flags()
	fs.BoolVar(&asJSON, "json", false, "cli.flag.json")
	fs.Var(choice(&opt.For, memo.ParseAudience, memo.Audiences), "for", "cli.flag.for")
	fs.SortFlags = false
	return cmd
}
