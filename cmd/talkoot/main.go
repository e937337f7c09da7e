package main

import (
	"cmp"
	"io"
	"os"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

func main() { os.Exit(NewMain().Run(os.Args[1:])) }

// Main is the program with everything that it takes from outside, so that tests
// run it with a clock and ids of their own. The environment is the process's:
// the libraries that read it (folders, colours) do so as well.
type Main struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Now    func() time.Time
	NewID  func() workshop.ID

	out     *output // standard output
	global  globalFlags
	running bool // a command has begun: cobra has nothing more to say
	opened  *library
	openErr error
	spoken  *lang.Words // nil until something is said
}

// NewMain returns the program as it runs outside tests.
func NewMain() *Main {
	return &Main{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Now: time.Now,
		NewID: func() workshop.ID { return workshop.ID(uuid.Must(uuid.NewV7()).String()) },
	}
}

// The exit codes.
const (
	exitDone    = 0
	exitFailed  = 1
	exitRefused = 2 // the command line itself is not right
)

// Run runs the program with the arguments behind its name and returns its exit
// code.
func (m *Main) Run(args []string) (code int) {
	defer m.close()
	defer func() {
		// Whoever runs a workshop gets a sentence, whatever happens.
		if p := recover(); p != nil {
			if m.spoken == nil {
				m.spoken = lang.New(cmp.Or(m.global.language, lang.OfLocale()))
			}
			code = m.report(workshop.Err(workshop.CodeCrashed, "talkoot"))
		}
	}()
	// On Windows cobra would send whoever starts the program with the mouse
	// back to a command line.
	cobra.MousetrapHelpText = ""

	m.out = &output{w: m.Stdout}
	root := m.rootCommand()
	root.InitDefaultHelpCmd()
	// Never nil, which would make cobra read the arguments of the process.
	root.SetArgs(append([]string{}, args...))
	rest := m.global.glance(args)
	if _, _, err := root.Find(args); err != nil {
		return m.report(unknownCommand(root, rest))
	}
	err := root.Execute()
	if m.out.err != nil {
		err = m.out.err
	}
	return m.report(err)
}

// moment is what a change may know of the world.
func (m *Main) moment() workshop.Moment { return workshop.Moment{Now: m.Now(), NewID: m.NewID} }
