package main

import (
	"github.com/spf13/cobra"

	"talkoot/store"
)

func (m *Main) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "restore",
		Args: m.arguments(0, "file"),
		RunE: func(_ *cobra.Command, args []string) error {
			// The language stands in the database that is about to go.
			w := m.words()
			m.close()
			kept, err := store.Restore(m.folder(), args[0])
			if err != nil {
				return err
			}
			m.say(w.T("cli.restored", printable(args[0])))
			if kept != "" {
				m.say(w.T("cli.kept", printable(kept)))
			}
			return nil
		},
	}
}
