package main

import (
	"slices"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/memo"
)

func (m *Main) undoCommand() *cobra.Command {
	return m.stepCommand("undo", "cli.undone", (*workshop.Session).Undo)
}

func (m *Main) redoCommand() *cobra.Command {
	return m.stepCommand("redo", "cli.redone", (*workshop.Session).Redo)
}

type step func(*workshop.Session, workshop.Moment) (workshop.Batch, workshop.Entry, error)

// stepCommand makes a command that takes a step through the journal and says
// what that was.
func (m *Main) stepCommand(name, sentence string, take step) *cobra.Command {
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
			if err := l.db.Append(batch); err != nil {
				return err
			}
			m.say(m.words().T(sentence, m.told(s, entry, before)))
			return nil
		},
	}
}

// told puts an entry into words. What was undone can only be read in the
// meeting as it was before, and what was done again only in the present one.
func (m *Main) told(s *workshop.Session, entry workshop.Entry, before *workshop.Meeting) string {
	longest := ""
	for _, meeting := range []*workshop.Meeting{before, s.Meeting()} {
		// Up to the entry: a later one does not change how it is told.
		until := 1 + slices.IndexFunc(s.Entries(), func(e workshop.Entry) bool { return e.ID == entry.ID })
		lines := memo.Timeline(s.Entries()[:until], meeting, m.words())
		if last := lines[len(lines)-1].Text; len(last) > len(longest) {
			longest = last
		}
	}
	return longest
}
