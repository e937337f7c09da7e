package main

import (
	"io"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/pflag"

	"talkoot/workshop/lang"
)

// dataVariable is the environment variable that names the data folder.
const dataVariable = "TALKOOT_DATA"

// globalFlags are the flags of every command.
type globalFlags struct {
	data     string
	language lang.Language
	// wrong is set when --lang names a language that there is not.
	wrong bool
}

func (g *globalFlags) register(fs *pflag.FlagSet) {
	fs.VarP(text(&g.data), "data", "", "cli.flag.data")
	fs.VarP(choice(&g.language, lang.Parse, lang.Languages), "lang", "", "cli.flag.lang")
}

// glance reads the global flags ahead of everything else and returns the
// arguments that are no flags: what is wrong with the others has to be said in
// the right language.
func (g *globalFlags) glance(args []string) (rest []string) {
	fs := pflag.NewFlagSet("", pflag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	fs.ParseErrorsAllowlist.UnknownFlags = true
	language := fs.String("lang", "", "")
	data := fs.String("data", "", "")
	fs.BoolP("help", "h", false, "")
	_ = fs.Parse(args) // said by cobra, in our words
	g.data = *data
	if fs.Changed("lang") {
		l, ok := lang.Parse(*language)
		g.language, g.wrong = l, !ok
	}
	return fs.Args()
}

// folder returns the data folder.
func (m *Main) folder() string {
	dir := m.global.data
	if dir == "" {
		dir = os.Getenv(dataVariable)
	}
	if dir == "" {
		dir = filepath.Join(xdg.DataHome, "talkoot")
	}
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}
