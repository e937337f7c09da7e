package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

func (m *Main) mergeCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "merge",
		Args: m.arguments(-1, "meeting", "note", "note"),
		RunE: func(_ *cobra.Command, args []string) error {
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			into, err := noteNumber(s.Meeting(), args[1])
			if err != nil {
				return err
			}
			var ids []workshop.ID
			for _, arg := range args[2:] {
				n, err := noteNumber(s.Meeting(), arg)
				if err != nil {
					return err
				}
				ids = append(ids, n.ID)
			}
			change, err := s.Meeting().MergeNotes(into.ID, ids...)
			if err := m.do(l, s, m.moment(), change, err); err != nil {
				return err
			}
			n := s.Meeting().Note(into.ID).Standing()
			m.say(m.words().T("cli.merged", strconv.Itoa(n.Number), strconv.Itoa(n.Repeats()+1), n.Text))
			return nil
		},
	}
}
