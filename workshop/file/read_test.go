package file

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "vastaukset.csv")
	if err := os.WriteFile(path, []byte("a;b"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if b, err := io.ReadAll(f); err != nil || string(b) != "a;b" {
		t.Errorf("read %q, %v", b, err)
	}
	refused := map[string]workshop.Code{
		filepath.Join(dir, "puuttuu.csv"): workshop.CodeNotFound,
		dir:                               workshop.CodeNotAFile,
	}
	if runtime.GOOS != "windows" {
		refused["/dev/null"] = workshop.CodeNotAFile
		refused[filepath.Join(path, "sisällä.csv")] = workshop.CodeNotAFile
		refused[filepath.Join(dir, strings.Repeat("x", 5000))] = workshop.CodeNotReadable
		if os.Getuid() != 0 {
			closed := filepath.Join(dir, "suljettu.csv")
			if err := os.WriteFile(closed, nil, 0); err != nil {
				t.Fatal(err)
			}
			refused[closed] = workshop.CodeNotReadable
		}
	}
	for path, want := range refused {
		f, err := Open(path)
		if got := workshop.ErrorCode(err); got != want || f != nil {
			t.Errorf("%.80s: %v, want %s", path, err, want)
		}
	}
}
