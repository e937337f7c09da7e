package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	room "talkoot/tui/audience"
	"talkoot/tui/kit"
	"talkoot/tui/relay"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// audienceCommand is the window of the room. It never opens the database, which
// the program has locked.
func (m *Main) audienceCommand() *cobra.Command {
	theme := "light"
	cmd := &cobra.Command{
		Use: "audience",
		Args: func(cmd *cobra.Command, args []string) error {
			m.spoken = lang.New(m.languageBeside())
			return m.arguments(0)(cmd, args)
		},
		RunE: func(*cobra.Command, []string) error {
			if err := m.needTerminal(); err != nil {
				return err
			}
			if os.Getenv("NO_COLOR") != "" {
				theme = "mono"
			}
			return room.Run(room.Config{Theme: theme, Words: m.words(), Now: m.Now, Follow: m.followProgram})
		},
	}
	cmd.Flags().Var(choice(&theme, kit.ParseTheme, kit.Themes), "theme", "cli.flag.audience.theme")
	return cmd
}

// followProgram tells what the program of the data folder shows, or that with the
// example.
func (m *Main) followProgram(ctx context.Context, show func(audience.Frame), lost func(room.Loss)) {
	losses := map[relay.State]room.Loss{relay.Waiting: room.NotRunning, relay.Foreign: room.Foreign}
	relay.Follow(ctx, func(n relay.News) {
		if n.State == relay.Shown {
			show(n.Frame)
			return
		}
		lost(losses[n.State])
	}, m.folder(), m.exampleFolder())
}

// exampleFolder is the data folder of the example.
func (m *Main) exampleFolder() string { return filepath.Join(m.folder(), "example") }
