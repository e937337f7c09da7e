package app

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// fps is how often frames are flushed: a key is on the screen in half the time
// that the usual 60 take.
const fps = 120

// Run shows the program until it is left. Whatever ends it (a key, a signal, a
// window that is closed), the last changes are saved first.
func Run(cfg Config) (Outcome, error) {
	a := New(cfg)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	input := &hangup{File: os.Stdin, gone: make(chan struct{}, 1)}
	p := tea.NewProgram(a, tea.WithFPS(fps), tea.WithoutSignalHandler(), tea.WithContext(ctx), tea.WithInput(input))
	stop := leaveWhenAsked(p, input.gone, cancel)
	defer stop()
	_, err := p.Run()
	if errors.Is(err, tea.ErrProgramKilled) || errors.Is(err, tea.ErrInterrupted) {
		err = nil // asked to go by the watchdog: what is pending is saved below
	}
	out := a.Outcome()
	// The model is this one even when the loop ended badly: a last try to
	// bring what it holds to the disk.
	out.Unsaved = a.SavePending()
	if a.broken != nil {
		err = a.broken
	}
	return out, err
}

// hangup is the terminal's input. When it can be read no more, the window is
// gone, and the program must not live on and keep the database locked.
type hangup struct {
	*os.File
	gone chan struct{}
}

// Read implements io.Reader.
func (h *hangup) Read(b []byte) (int, error) {
	n, err := h.File.Read(b)
	if err != nil && !errors.Is(err, os.ErrClosed) {
		select {
		case h.gone <- struct{}{}:
		default:
		}
	}
	return n, err
}

var _ term.File = (*hangup)(nil)

// grace is how long the program may take to save and leave when it is asked to
// from outside, before it is ended the hard way: a terminal that reads nothing
// any more holds the loop for ever.
const grace = 3 * time.Second

// leaveWhenAsked makes the program save and leave when a signal comes or the
// window is gone.
func leaveWhenAsked(p *tea.Program, gone <-chan struct{}, kill func()) (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, leaving...)
	done := make(chan struct{})
	go func() {
		select {
		case <-signals:
		case <-gone:
		case <-done:
			return
		}
		go p.Send(QuitMsg{})
		select {
		case <-done:
		case <-time.After(grace):
			kill()
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
