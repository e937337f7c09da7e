package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
)

// archiveMeetingCommand puts a meeting out of the list, or back into it.
func (m *Main) archiveMeetingCommand() *cobra.Command {
	var back bool
	cmd := &cobra.Command{
		Use:  "archive-meeting",
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			h, err := l.Find(args[0])
			if err != nil {
				return err
			}
			change, said := l.Archive, "meeting.archived.short"
			if back {
				change, said = l.Unarchive, "meeting.unarchived"
			}
			b, err := change(m.moment(), h.ID)
			if err == nil {
				err = l.db.Append(b)
			}
			if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				return err
			}
			m.say(m.words().T(said, h.Title))
			return nil
		},
	}
	cmd.Flags().BoolVar(&back, "back", false, "cli.flag.archive.back")
	return cmd
}
