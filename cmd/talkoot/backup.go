package main

import (
	"github.com/spf13/cobra"
)

func (m *Main) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "backup",
		Args: m.arguments(1),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			to := ""
			if len(args) > 0 {
				to = args[0]
			}
			path, err := l.db.Backup(to)
			if err != nil {
				return err
			}
			m.sayPath(path)
			return nil
		},
	}
}
