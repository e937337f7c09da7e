package file

import (
	"errors"
	"io/fs"
	"os"

	"talkoot/workshop"
)

// Open opens a file, or a pipe, for reading. It gives [workshop.CodeNotFound],
// [workshop.CodeNotAFile] for a folder or a device (the terminal's own would take
// the keys away), and otherwise [workshop.CodeNotReadable].
func Open(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && info.Mode()&(fs.ModeDir|fs.ModeDevice|fs.ModeSocket) != 0 {
		return nil, workshop.Err(workshop.CodeNotAFile, path)
	}
	f, err := os.Open(path)
	return f, ExplainReading(err, path)
}

// ExplainReading is [Explain] for an error about a path that was to be read.
func ExplainReading(err error, path string) error {
	switch {
	case err == nil:
		return nil
	case workshop.ErrorCode(err) != "":
		return err
	case isNotAFile(err):
		return workshop.Wrap(err, workshop.CodeNotAFile, path)
	case errors.Is(err, fs.ErrNotExist):
		return workshop.Wrap(err, workshop.CodeNotFound, path)
	}
	return workshop.Wrap(err, workshop.CodeNotReadable, path)
}
