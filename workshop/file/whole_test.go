package file

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
)

func TestExists(t *testing.T) {
	dir := t.TempDir()
	decomposed := filepath.Join(dir, norm.NFD.String("päivä.jpg"))
	if err := os.WriteFile(decomposed, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{dir: true, filepath.Join(dir, "päivä.jpg"): true, filepath.Join(dir, "yö.jpg"): false, "": false, "a\x00b": false} {
		if Exists(path) != want {
			t.Errorf("%q exists: %v", path, !want)
		}
	}
}

func TestWhole(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip("there is no home")
	}
	if got, err := Whole("~"); err != nil || got != home {
		t.Errorf("got %q, %v", got, err)
	}
	if got, err := Whole("a~b"); err != nil || !filepath.IsAbs(got) || filepath.Base(got) != "a~b" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := Whole(""); workshop.ErrorCode(err) != workshop.CodeEmptyText {
		t.Errorf("nothing: %v", err)
	}
}
