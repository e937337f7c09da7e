package main

import (
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/memo"
)

func (m *Main) undoCommand() *cobra.Command {
	return m.stepCommand("undo", "cli.undone", (*workshop.Session).Undo, (*workshop.Session).TakeBack)
}

func (m *Main) redoCommand() *cobra.Command {
	return m.stepCommand("redo", "cli.redone", (*workshop.Session).Redo, (*workshop.Session).HandOn)
}

type step func(*workshop.Session, workshop.Moment) (workshop.Batch, workshop.Entry, error)

// answer lets an earlier meeting, from which something was carried over, say the
// same as a step does.
type answer func(*workshop.Session, workshop.Moment, workshop.ID, []workshop.ID) workshop.Batch

// stepCommand makes a command that takes a step through the journal and says
// what that was.
func (m *Main) stepCommand(name, sentence string, take step, say answer) *cobra.Command {
	return &cobra.Command{
		Use:  name,
		Args: m.arguments(0, "meeting"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			before := s.Meeting()
			batch, entry, err := take(s, m.moment())
			if err != nil {
				return err
			}
			for from, ids := range entry.Carries() {
				earlier, err := l.Open(from)
				if workshop.ErrorCode(err) == workshop.CodeUnknownMeeting || workshop.ErrorCode(err) == workshop.CodeMeetingDeleted {
					continue
				}
				if err != nil {
					return err
				}
				batch.Add(say(earlier, m.moment(), s.Meeting().ID, ids))
			}
			if err := l.db.Append(batch); err != nil {
				return err
			}
			m.say(m.words().T(sentence, memo.Told(s.Entries(), entry, m.words(), before, s.Meeting())))
			return nil
		},
	}
}
