package file

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"talkoot/workshop"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// onlyFile fails if a folder holds anything beside the named files.
func onlyFiles(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(names) {
		t.Errorf("the folder holds %v, want %v", entries, names)
	}
}

func TestWriteMakesAndReplaces(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "muistio.md")
	for _, s := range []string{"ensin", "sitten jotain pidempää", ""} {
		if err := Write(path, text(s)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, path); got != s {
			t.Errorf("got %q, want %q", got, s)
		}
	}
	onlyFiles(t, dir, "muistio.md")
}

func TestFailureLeavesTheOldFileWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "muistio.md")
	if err := Write(path, text("vanha")); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := Write(path, func(w io.Writer) error {
		_, _ = w.Write(make([]byte, 1<<20))
		return broken
	})
	if workshop.ErrorCode(err) != workshop.CodeStorage || !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if got := read(t, path); got != "vanha" {
		t.Errorf("the old file now holds %d bytes", len(got))
	}
	onlyFiles(t, dir, "muistio.md")
}

func TestErrorsOfTheWriterKeepTheirCode(t *testing.T) {
	err := Write(filepath.Join(t.TempDir(), "x"), func(io.Writer) error {
		return workshop.Err(workshop.CodeReadOnly)
	})
	if workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("got %v", err)
	}
}

func TestCodes(t *testing.T) {
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	locked := filepath.Join(dir, "locked")
	for path, mode := range map[string]os.FileMode{plain: 0o600, locked: 0o400} {
		if err := os.WriteFile(path, nil, mode); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]workshop.Code{
		dir:                                 workshop.CodeNotAFile,
		filepath.Join(dir, "missing", "x"):  workshop.CodeNotFound,
		filepath.Join(plain, "x"):           workshop.CodeNotAFile,
		filepath.Join(dir, longName(), "x"): workshop.CodeNotWritable,
		locked:                              workshop.CodeNotWritable,
	} {
		if runtime.GOOS == "windows" && want != workshop.CodeNotFound && path != dir {
			continue
		}
		if got := workshop.ErrorCode(Write(path, text("x"))); got != want {
			t.Errorf("%s gives %q, want %q", path, got, want)
		}
	}
	if got := workshop.ErrorCode(MakeFolder(plain)); got != workshop.CodeNotAFolder {
		t.Errorf("a folder in place of a file gives %q", got)
	}
	if err := MakeFolder(filepath.Join(dir, "a", "b")); err != nil {
		t.Error(err)
	}
}

func longName() string {
	b := make([]byte, 300)
	for i := range b {
		b[i] = 'x'
	}
	return string(b)
}

func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("root writes everywhere")
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if got := workshop.ErrorCode(Write(filepath.Join(dir, "x"), text("x"))); got != workshop.CodeNotWritable {
		t.Errorf("got %q", got)
	}
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions")
	}
	path := filepath.Join(t.TempDir(), "x")
	mode := func() os.FileMode {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Mode().Perm()
	}
	if err := WriteMode(path, Private, text("x")); err != nil || mode() != 0o600 {
		t.Errorf("got %v, %v", mode(), err)
	}
	if err := Write(path, text("y")); err != nil || mode() != 0o600 {
		t.Errorf("what was private became %v, %v", mode(), err)
	}
}

func TestWriteFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, text("new")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, target); got != "new" {
		t.Errorf("got %q", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
}

// A full disk is a full disk: Linux has a device for it.
func TestDiskFull(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	err = Write(filepath.Join(t.TempDir(), "x"), func(io.Writer) error {
		_, err := full.WriteString("x")
		return err
	})
	if got := workshop.ErrorCode(err); got != workshop.CodeDiskFull {
		t.Errorf("got %q: %v", got, err)
	}
}
