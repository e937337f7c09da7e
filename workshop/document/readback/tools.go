package readback

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Variable names the folder with axe-core; where it is set, all the other
// programs are installed.
const Variable = "TALKOOT_DOCUMENTS"

// Wanted skips a test where the programs that open documents are not promised.
func Wanted(t testing.TB) {
	t.Helper()
	if os.Getenv(Variable) == "" {
		t.Skipf("%s is not set: .ci/documents installs what opens documents, and sets it", Variable)
	}
}

// run runs a program to its end and returns what it printed.
func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said(err))
	}
	return string(out)
}

// said is what a program wrote of its failure.
func said(err error) []byte {
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.Stderr
	}
	return nil
}

// Convert has LibreOffice open files and write each anew in a format, as its
// --convert-to names it. All are opened by one process, since its start takes
// longest. What comes of the n-th begins with the path that [converted] gives.
func Convert(t testing.TB, format string, paths ...string) (folder string) {
	t.Helper()
	profile, in, out := t.TempDir(), t.TempDir(), t.TempDir()
	args := []string{
		"-env:UserInstallation=file://" + filepath.ToSlash(profile),
		"--headless", "--norestore", "--convert-to", format, "--outdir", out,
	}
	for i, path := range paths { // under names of their own: some have the same
		link := converted(in, i) + filepath.Ext(path)
		if err := os.Symlink(path, link); err != nil {
			t.Fatal(err)
		}
		args = append(args, link)
	}
	run(t, "soffice", args...)
	return out
}

// converted is the path of the n-th file of [Convert], without its extension.
func converted(folder string, n int) string { return filepath.Join(folder, strconv.Itoa(n)) }
