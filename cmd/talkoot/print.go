package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"talkoot/workshop/memo"
)

func (m *Main) printCommand() *cobra.Command {
	var sheet memo.Sheet
	var format, out string
	var names bool
	var blank int
	cmd := &cobra.Command{
		Use:  "print",
		Args: m.arguments(0, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needed(cmd, "what"); err != nil {
				return err
			}
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			opt := memo.Options{Words: m.words(), Names: memo.Initials, Blank: blank}
			if names {
				opt.Names = memo.FullNames
			}
			if out == "" && memo.Readable(format) {
				return memo.Print(m.out, l.memoInput(s, m.Now()), opt, sheet, cmp.Or(format, "txt"))
			}
			if out == "" {
				if out, err = l.exportFolder(); err != nil {
					return err
				}
			}
			return l.writing(func(how memo.Writing) error {
				path, err := memo.PrintTo(out, l.memoInput(s, m.Now()), opt, sheet, cmp.Or(format, "pdf"), how)
				if err == nil {
					m.sayPath(path)
				}
				return err
			})
		},
	}
	fs := cmd.Flags()
	fs.Var(choice(&sheet, memo.ParseSheet, memo.Sheets), "what", "cli.flag.what")
	fs.Var(choice(&format, memo.ParsePrintFormat, memo.PrintFormats), "format", "cli.flag.print.format")
	fs.Var(text(&out), "out", "cli.flag.print.out")
	fs.BoolVar(&names, "names", false, "cli.flag.print.names")
	fs.Var(number(&blank), "blank", "cli.flag.print.blank")
	fs.SortFlags = false
	return cmd
}
