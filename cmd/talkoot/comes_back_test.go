package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"talkoot/workshop/lang"
)

// TestExampleComesBack brings the meetings of the example from their JSON into
// another data folder, and writes the same JSON there.
func TestExampleComesBack(t *testing.T) {
	data, other := t.TempDir(), t.TempDir()
	written, again := t.TempDir(), t.TempDir()
	complete := []string{"--lang", "fi", "--format", "json", "--for", "internal", "--names", "full", "--out"}
	for id := range exampleModels(t, data, lang.Finnish) {
		runs(t, slices.Concat([]string{"--data", data, "export", string(id)}, complete, []string{written})...)
	}
	paths, err := filepath.Glob(filepath.Join(written, "*.json"))
	if err != nil || len(paths) != 6 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		runs(t, "--data", other, "import", path, "--as", "meeting")
	}
	lib, err := openLibrary(other)
	if err != nil {
		t.Fatal(err)
	}
	if err := lib.Read(); err != nil {
		t.Fatal(err)
	}
	headers := lib.Headers()
	if err := lib.db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, h := range headers {
		runs(t, slices.Concat([]string{"--data", other, "export", string(h.ID)}, complete, []string{again})...)
	}
	for _, path := range paths {
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(again, filepath.Base(path)))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s came back otherwise: %v", filepath.Base(path), err)
		}
	}
}

// runs runs the command line, which has to succeed.
func runs(t *testing.T, args ...string) {
	t.Helper()
	m := NewMain()
	var said bytes.Buffer
	m.Stdout, m.Stderr = &said, &said
	if code := m.Run(args); code != exitDone {
		t.Fatalf("%q ends with %d: %s", args, code, said.String())
	}
}
