package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop/memo"
)

// newsCommand prints the news item of a meeting, or writes it into a folder.
func (m *Main) newsCommand() *cobra.Command {
	var out string
	format, opt := memo.NewsFormats[0], memo.Options{Names: memo.NoNames}
	cmd := &cobra.Command{
		Use:  "news",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			opt.Words = m.words()
			if opt.Letterhead, err = memo.Letterhead(l.db.Setting); err != nil {
				return err
			}
			in := l.memoInput(s, m.Now())
			if out == "" && format != "docx" {
				return memo.WriteNews(m.out, in, opt, format)
			}
			if out == "" { // a package of parts is nothing to look at
				if out, err = l.exportFolder(); err != nil {
					return err
				}
			}
			return l.writing(func(how memo.Writing) error {
				path, err := memo.ExportNews(out, in, opt, format, how)
				if err == nil {
					m.sayPath(path)
				}
				return err
			})
		},
	}
	fs := cmd.Flags()
	fs.Var(oneOf(&format, memo.NewsFormats), "format", "cli.flag.news.format")
	fs.Var(choice(&opt.Names, memo.ParseNames, memo.NameChoices), "names", "cli.flag.news.names")
	fs.Var(text(&out), "out", "cli.flag.print.out")
	fs.SortFlags = false
	return cmd
}
