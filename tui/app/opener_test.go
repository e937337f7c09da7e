//go:build unix && !darwin

package app

import (
	"os"
	"path/filepath"
	"testing"

	"talkoot/workshop"
)

// The system's program gets the whole path as one word, whatever stands in it; that
// there is no such program, that it refuses, and that there is no display is told.
func TestOpenFile(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("PATH", dir+":"+os.Getenv("PATH"))
	t.Setenv("DISPLAY", ":0")
	told, path := filepath.Join(dir, "told"), `/muistiot/$(touch x) 'a' "b" & c;.docx`
	program := func(script string) {
		if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	program(`printf '%s|%s' $# "$1" > ` + told)
	if err := openFile(path); err != nil {
		t.Error(err)
	}
	if b, err := os.ReadFile(told); err != nil || string(b) != "1|"+path {
		t.Errorf("the program was told %q, %v", b, err)
	}
	program("exit 3")
	if got := workshop.ErrorCode(openFile(path)); got != workshop.CodeCannotShow {
		t.Errorf("a refusal gives %q", got)
	}
	t.Setenv("PATH", t.TempDir())
	if got := workshop.ErrorCode(openFile(path)); got != workshop.CodeCannotShow {
		t.Errorf("without a program: %q", got)
	}
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if got := workshop.ErrorCode(openFile(path)); got != workshop.CodeNoDisplay {
		t.Errorf("without a display: %q", got)
	}
}
