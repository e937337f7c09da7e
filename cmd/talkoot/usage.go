package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"talkoot/workshop/lang"
)

// usage returns how a command is written, "talkoot undo MEETING", in each of
// its ways.
func (m *Main) usage(cmd *cobra.Command) []string {
	key := "cli.use." + named(cmd)
	if !lang.Has(key) {
		return []string{cmd.CommandPath()}
	}
	var ways []string
	for way := range strings.SplitSeq(m.words().T(key), "\n") {
		ways = append(ways, cmd.CommandPath()+" "+way)
	}
	return ways
}

// named returns what the words about a command stand under: its name, behind that
// of the command that it belongs to ("template.save").
func named(cmd *cobra.Command) string {
	if p := cmd.Parent(); p != nil && p.HasParent() {
		return named(p) + "." + cmd.Name()
	}
	return cmd.Name()
}

// help prints what there is to know about a command.
func (m *Main) help(cmd *cobra.Command) {
	w := m.words()
	fmt.Fprintf(m.out, "%s\n\n", w.T("cli.long."+named(cmd)))
	fmt.Fprintf(m.out, "%s\n  %s\n", w.T("cli.usage"), strings.Join(m.usage(cmd), "\n  "))
	if cmd.HasAvailableSubCommands() {
		rows := [][2]string{}
		for _, sub := range cmd.Commands() {
			rows = append(rows, [2]string{sub.Name(), w.T("cli.short." + named(sub))})
		}
		m.section("cli.commands", rows)
	}
	global := cmd.Root().PersistentFlags()
	m.section("cli.flags", m.flagRows(cmd.Flags(), func(f *pflag.Flag) bool { return global.Lookup(f.Name) == nil }))
	m.section("cli.flags.global", m.flagRows(global, func(*pflag.Flag) bool { return true }))
	if !cmd.HasParent() {
		fmt.Fprintf(m.out, "\n%s\n", w.T("cli.about.meeting"))
	}
}

// section prints rows of a name and a text under a title, if there are any.
func (m *Main) section(title string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	width := 0
	for _, r := range rows {
		width = max(width, lipgloss.Width(r[0]))
	}
	fmt.Fprintf(m.out, "\n%s\n", m.words().T(title))
	for _, r := range rows {
		fmt.Fprintf(m.out, "  %s  %s\n", pad(r[0], width), r[1])
	}
}

// flagRows returns some flags with their texts. The usage of a flag is the key of
// the text, which begins with what stands for the value, if it has one.
func (m *Main) flagRows(fs *pflag.FlagSet, wanted func(*pflag.Flag) bool) [][2]string {
	var rows [][2]string
	fs.VisitAll(func(f *pflag.Flag) {
		if !wanted(f) {
			return
		}
		value, text, ok := strings.Cut(m.words().T(f.Usage), ": ")
		if !ok {
			value, text = "", value
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		rows = append(rows, [2]string{strings.TrimSpace(name + " " + value), text})
	})
	return rows
}

// pad fills a text with spaces up to a width on the screen.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-lipgloss.Width(s)))
}
