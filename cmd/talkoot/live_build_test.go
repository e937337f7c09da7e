//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// The live tests drive the program as people do: the binary itself, in a
// terminal of its own, by keys, reading the screen. live_tmux_test.go is the
// terminal, live_world_test.go what stands around the program; each of the
// other files is something that people do, or that happens to them.

// live begins a live test: it runs beside the others, unless tests are to be
// short, and needs tmux.
func live(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("drives the real program, which takes its time")
	}
	needTmux(t)
	// Before the test waits for its turn, so that one build serves all.
	binary(t)
	t.Parallel()
}

func needTmux(t testing.TB) {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("tmux is missing, and here it has to be there")
		}
		t.Skip("tmux is missing")
	}
}

// built are the binaries under test, by whether they look for races; users are
// the tests that have not ended.
var built struct {
	sync.Mutex
	dirs  map[bool]string
	users map[bool]int
}

// binary builds the program, unless another test did, and returns its path.
func binary(t testing.TB) string { return build(t, false) }

// watched is [binary] with a program that looks for races, where the tests do,
// too. It is ten times as slow.
func watched(t testing.TB) string { return build(t, raceDetector) }

func build(t testing.TB, races bool) string {
	t.Helper()
	built.Lock()
	defer built.Unlock()
	if built.users == nil {
		built.dirs, built.users = map[bool]string{}, map[bool]int{}
	}
	if built.users[races] == 0 {
		dir, err := os.MkdirTemp("", "talkoot-live-")
		if err != nil {
			t.Fatal(err)
		}
		args := []string{"build", "-o", filepath.Join(dir, "talkoot")}
		if races {
			args = append(args, "-race")
		}
		if out, err := exec.Command("go", append(args, ".")...).CombinedOutput(); err != nil {
			_ = os.RemoveAll(dir)
			t.Fatalf("go build: %v\n%s", err, out)
		}
		built.dirs[races] = dir
	}
	built.users[races]++
	t.Cleanup(func() {
		built.Lock()
		defer built.Unlock()
		if built.users[races]--; built.users[races] == 0 {
			_ = os.RemoveAll(built.dirs[races])
		}
	})
	return filepath.Join(built.dirs[races], "talkoot")
}
