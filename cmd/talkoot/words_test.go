package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"talkoot/workshop/lang"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every command, flag and error of the command line has its words in each
// language: a text that is missing comes back as its key.
func TestEverythingIsSaidInEveryLanguage(t *testing.T) {
	var keys []string
	for _, cmd := range commands(NewMain().rootCommand()) {
		keys = append(keys, "cli.long."+named(cmd))
		if cmd.HasParent() {
			keys = append(keys, "cli.short."+named(cmd))
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { keys = append(keys, f.Usage) })
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"(cli\.[a-z.-]+[a-z])"`).FindAllSubmatch(source, -1) {
			keys = append(keys, string(m[1]))
		}
		for _, m := range regexp.MustCompile(`workshop\.Code += "([a-z_]+)"`).FindAllSubmatch(source, -1) {
			keys = append(keys, "error."+string(m[1]))
		}
	}
	if len(keys) < 80 {
		t.Errorf("found %d keys only", len(keys))
	}
	for _, l := range lang.Languages {
		for _, key := range keys {
			if got := lang.New(l).T(key); got == key {
				t.Errorf("no %s in %s", key, l)
			}
		}
	}
}

func commands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		all = append(all, commands(sub)...)
	}
	return all
}

// The help of a command that takes words or options says so: its usage is more than
// its name, and an option that needs a value says which.
func TestHelpTellsWhatACommandTakes(t *testing.T) {
	for _, l := range lang.Languages {
		m := NewMain()
		m.spoken = lang.New(l)
		for _, cmd := range commands(m.rootCommand()) {
			valued := map[string]bool{}
			cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) { valued["--"+f.Name] = f.Value.Type() != "bool" })
			if ways := m.usage(cmd); len(valued) > 1 && ways[0] == cmd.CommandPath() {
				t.Errorf("%s: the usage of %s names no option", l, cmd.CommandPath())
			}
			rows := m.flagRows(cmd.Flags(), func(*pflag.Flag) bool { return true })
			for _, row := range rows {
				words := strings.Fields(row[0])
				if valued[words[0]] && len(words) != 2 || len(words) > 2 {
					t.Errorf("%s: %s shows the option %q", l, cmd.CommandPath(), row[0])
				}
			}
		}
	}
}

// The whole help, in each language.
func TestGoldenHelp(t *testing.T) {
	t.Setenv(dataVariable, t.TempDir())
	for _, l := range lang.Languages {
		var got bytes.Buffer
		for _, cmd := range commands(NewMain().rootCommand()) {
			m := NewMain()
			m.Stdout, m.Stderr = &got, &got
			args := []string{"--help", "--lang", string(l)}
			if cmd.HasParent() {
				args = append(strings.Fields(cmd.CommandPath())[1:], args...)
			}
			got.WriteString("$ talkoot")
			for _, a := range args {
				got.WriteString(" " + a)
			}
			got.WriteString("\n")
			if code := m.Run(args); code != exitDone {
				t.Errorf("talkoot %v ends with %d", args, code)
			}
			got.WriteString("\n")
		}
		golden(t, "help-"+string(l)+".txt", got.Bytes())
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s has changed (go test -update writes it anew):\n%s", path, got)
	}
}
