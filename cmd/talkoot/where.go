package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"talkoot/store"
	"talkoot/workshop"
)

func (m *Main) whereCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "where",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			w := m.words()
			paths := store.PathsOf(m.folder())
			backups, err := store.Backups(paths.Folder)
			if err != nil {
				return err
			}
			m.place("cli.where.folder", paths.Folder)
			m.place("cli.where.database", paths.Database)
			switch export, err := m.setting(workshop.SettingExport); {
			case err != nil:
				// What cannot be read now does not keep the rest back.
				m.say(w.T("cli.where.export", w.Error(err)))
			case export != "":
				m.place("cli.where.export", export)
			default:
				m.place("cli.where.export", m.exportFolder())
			}
			m.place("cli.where.backups", paths.Backups)
			for _, b := range backups {
				fmt.Fprintln(m.out, "  "+printable(b.Path))
			}
			return nil
		},
	}
}

// place prints where something is, and whether it is there yet.
func (m *Main) place(key, path string) {
	w := m.words()
	line := w.T(key, printable(path))
	if _, err := os.Stat(path); os.IsNotExist(err) {
		line += " " + w.T("cli.where.missing")
	}
	m.say(line)
}
