package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is the version of the program.
const version = "0.1.0"

func (m *Main) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "version",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			line := "talkoot " + version
			if r := revision(); r != "" {
				line += " (" + r + ")"
			}
			m.say(line)
			return nil
		},
	}
}

// revision returns the start of the commit that the program was built from, ""
// if that is not known.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value[:min(12, len(s.Value))]
		}
	}
	return ""
}
