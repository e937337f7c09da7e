package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/memo"
)

func (m *Main) exportCommand() *cobra.Command {
	var wanted []string
	var out string
	var separator memo.Separator
	opt := memo.Options{Variant: memo.Full, Names: memo.NoNames, For: memo.Public}
	cmd := &cobra.Command{
		Use:  "export",
		Args: m.arguments(0, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needed(cmd, "format"); err != nil {
				return err
			}
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			if out == "" {
				if out, err = l.exportFolder(); err != nil {
					return err
				}
			}
			opt.Words, opt.Comma = m.words(), separator.Rune()
			if opt.Letterhead, err = memo.Letterhead(l.db.Setting); err != nil {
				return err
			}
			return l.writing(func(how memo.Writing) error {
				paths, err := memo.Export(out, l.memoInput(s, m.Now()), opt, wanted, how)
				for _, path := range paths {
					m.sayPath(path)
				}
				return err
			})
		},
	}
	fs := cmd.Flags()
	fs.Var(formats(&wanted), "format", "cli.flag.format")
	fs.Var(text(&out), "out", "cli.flag.out")
	fs.Var(choice(&opt.Variant, memo.ParseVariant, memo.Variants), "variant", "cli.flag.variant")
	fs.Var(choice(&opt.Names, memo.ParseNames, memo.NameChoices), "names", "cli.flag.names")
	fs.Var(sections(&opt.Without), "without", "cli.flag.without")
	fs.Var(choice(&opt.For, memo.ParseAudience, memo.Audiences), "for", "cli.flag.for")
	fs.Var(choice(&separator, memo.ParseSeparator, memo.Separators), "separator", "cli.flag.separator")
	fs.SortFlags = false
	return cmd
}

// exportFolder returns where files go if no folder is named: where the screens
// last wrote some, or else the present folder.
func (l *library) exportFolder() (string, error) {
	folder, err := l.db.Setting(workshop.SettingExport)
	if folder == "" {
		folder = "."
	}
	return folder, err
}
