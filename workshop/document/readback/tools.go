package readback

import (
	"os"
	"os/exec"
	"path/filepath"
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
// --convert-to names it, and returns the folder with what came of them. All are
// opened by one process, since its start takes longest.
func Convert(t testing.TB, format string, paths ...string) string {
	t.Helper()
	profile, out := t.TempDir(), t.TempDir()
	args := []string{
		"-env:UserInstallation=file://" + filepath.ToSlash(profile),
		"--headless", "--norestore", "--convert-to", format, "--outdir", out,
	}
	run(t, "soffice", append(args, paths...)...)
	return out
}

// Converted is the path of a file in the folder that [Convert] returned.
func Converted(dir, path, extension string) string {
	name := filepath.Base(path)
	return filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+extension)
}
