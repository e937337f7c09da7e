package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/memo"
)

// archiveCommand prints the archive page of a series, or writes it into a folder.
func (m *Main) archiveCommand() *cobra.Command {
	var series, out string
	format := memo.ArchiveFormats[0]
	cmd := &cobra.Command{
		Use:  "archive",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := needed(cmd, "series"); err != nil {
				return err
			}
			l, err := m.existing()
			if err != nil {
				return err
			}
			page, err := m.archivePage(l, series)
			if err != nil {
				return err
			}
			if out == "" {
				return memo.WriteArchive(m.out, page, format)
			}
			return l.writing(func(how memo.Writing) error {
				path, err := memo.ExportArchive(out, page, format, how)
				if err == nil {
					m.sayPath(path)
				}
				return err
			})
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&series), "series", "cli.flag.archive.series")
	fs.Var(oneOf(&format, memo.ArchiveFormats), "format", "cli.flag.archive.format")
	fs.Var(text(&out), "out", "cli.flag.print.out")
	fs.SortFlags = false
	return cmd
}

// archivePage makes the archive page of a series. Of its meetings one is in memory
// at a time.
func (m *Main) archivePage(l *library, series string) (document.Document, error) {
	s, err := l.FindSeries(series)
	if err != nil {
		return document.Document{}, err
	}
	people, err := l.db.People()
	if err != nil {
		return document.Document{}, err
	}
	page, err := memo.Archive(memo.ArchiveInput{
		Series: s, Headers: l.Headers(), People: people, Now: m.Now(),
		Read: func(meeting workshop.ID) (*workshop.Meeting, error) {
			entries, err := l.db.Journal(meeting)
			if err != nil {
				return nil, err
			}
			return workshop.Fold(workshop.NewMeeting(), entries), nil
		},
	}, m.words())
	if err != nil {
		return document.Document{}, err
	}
	page.Letterhead, err = memo.Letterhead(l.db.Setting)
	return page, err
}
