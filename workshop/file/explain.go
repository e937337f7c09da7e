package file

import (
	"errors"
	"io/fs"

	"talkoot/workshop"
)

// Explain puts an error of the operating system about a path into a
// [workshop.Error]. An error that already has a code comes back as it is, and
// nil as nil.
func Explain(err error, path string) error {
	switch {
	case err == nil:
		return nil
	case workshop.ErrorCode(err) != "":
		return err
	case isDiskFull(err):
		return workshop.Wrap(err, workshop.CodeDiskFull)
	case isNotAFile(err):
		return workshop.Wrap(err, workshop.CodeNotAFile, path)
	case errors.Is(err, fs.ErrNotExist):
		return workshop.Wrap(err, workshop.CodeNotFound, path)
	case errors.Is(err, fs.ErrPermission), isNotWritable(err):
		return workshop.Wrap(err, workshop.CodeNotWritable, path)
	}
	return workshop.Wrap(err, workshop.CodeStorage)
}
