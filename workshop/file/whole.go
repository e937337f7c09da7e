package file

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
)

// Whole returns a path that somebody typed as one from the root; "~" at its start
// is the user's own folder, as a shell has it.
func Whole(path string) (string, error) {
	if path == "" {
		return "", workshop.Err(workshop.CodeEmptyText)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", workshop.Wrap(err, workshop.CodeNotFound, "~")
		}
		path = filepath.Join(home, rest)
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", workshop.Wrap(err, workshop.CodeNotFound, path)
	}
	return whole, nil
}

// Exists reports whether something lies at a path, a file or a folder; it opens
// nothing. The name on the disk may be in the other normal form, NFD, if it comes
// from a Mac.
func Exists(path string) bool {
	for _, p := range []string{path, norm.NFD.String(path)} {
		if _, err := os.Stat(p); err == nil {
			return true
		}
	}
	return false
}
