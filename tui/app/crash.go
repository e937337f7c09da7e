package app

import (
	"fmt"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// crash is a fault of the program itself: where it happened. What was on the
// screen at that moment is left out, since it may hold names.
type crash struct{ where string }

// Error implements error.
func (c crash) Error() string { return c.where }

// caught turns a panic into the end of the program: the terminal is put back,
// what is pending is saved, and a sentence says so instead of a stack trace.
func (a *App) caught(cmd *tea.Cmd) {
	r := recover()
	if r == nil {
		return
	}
	if a.broken == nil {
		a.broken = workshop.Wrap(crash{fault()}, workshop.CodeCrashed, fault())
	}
	if cmd != nil {
		*cmd = tea.Quit
	}
}

// fault returns the place in the program's own code where it panicked.
func fault() string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(1, pc)])
	panicked := false
	for {
		f, more := frames.Next()
		switch {
		case strings.HasPrefix(f.Function, "runtime."):
			panicked = panicked || strings.Contains(f.Function, "panic")
		case panicked && strings.HasPrefix(f.Function, "talkoot/"):
			return fmt.Sprintf("%s:%d", strings.TrimPrefix(f.Function, "talkoot/"), f.Line)
		}
		if !more {
			return "?"
		}
	}
}
