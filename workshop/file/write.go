package file

import (
	"bufio"
	"crypto/rand"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"talkoot/workshop"
)

// The permissions of new files, before the umask.
const (
	Shared  fs.FileMode = 0o644 // what is made to be handed on
	Private fs.FileMode = 0o600
)

// Write writes a file that others may read, whole or not at all: into a file
// beside it, which takes its place once everything is on the disk. When that
// fails, the old file stays as it was and nothing is left behind.
//
// It gives [workshop.CodeNotFound] where the folder is missing,
// [workshop.CodeNotAFile] where a folder or a device has the name,
// [workshop.CodeNotWritable], [workshop.CodeDiskFull], and otherwise
// [workshop.CodeStorage]. An error of write that has a code comes back as it is.
func Write(path string, write func(io.Writer) error) error {
	return WriteMode(path, Shared, write)
}

// WriteMode is [Write] with the permissions that a new file gets. A file that
// is replaced passes on its own.
func WriteMode(path string, mode fs.FileMode, write func(io.Writer) error) error {
	target, mode, err := replaceable(path, mode)
	if err != nil {
		return err
	}
	f, err := createBeside(target, mode)
	if err != nil {
		return Explain(err, filepath.Dir(path))
	}
	if err := fill(f, mode, write); err != nil {
		_ = os.Remove(f.Name())
		return Explain(err, path)
	}
	if err := os.Rename(f.Name(), target); err != nil {
		_ = os.Remove(f.Name())
		return Explain(err, path)
	}
	return Explain(syncFolder(filepath.Dir(target)), path)
}

// replaceable returns the file that path leads to and the mode for what comes
// in its place.
func replaceable(path string, mode fs.FileMode) (string, fs.FileMode, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // replace what a link leads to, not the link
	}
	old, err := os.Stat(path)
	switch {
	case err != nil: // nothing there, or creating will say what is wrong
		return path, mode, nil
	case !old.Mode().IsRegular():
		return "", 0, workshop.Err(workshop.CodeNotAFile, path)
	case old.Mode().Perm()&0o200 == 0: // a rename would pass over that
		return "", 0, workshop.Err(workshop.CodeNotWritable, path)
	}
	return path, old.Mode().Perm(), nil
}

// What a file is called until it is whole.
const (
	halfPrefix = ".talkoot-"
	halfSuffix = ".tmp"
)

// forgotten is how old a file that is not whole must be to be nobody's any more.
const forgotten = time.Hour

// sweep removes from a folder what programs that were killed left half written.
func sweep(dir string) {
	entries, _ := os.ReadDir(dir) // one that cannot be read is nobody's to sweep
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), halfPrefix) || !strings.HasSuffix(e.Name(), halfSuffix) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > forgotten {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// createBeside makes a new file in the folder of path, so that renaming it
// never crosses disks. Unlike [os.CreateTemp] it heeds the umask.
func createBeside(path string, mode fs.FileMode) (*os.File, error) {
	name := filepath.Join(filepath.Dir(path), halfPrefix+rand.Text()+halfSuffix)
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}

// fill writes a file and closes it with everything on the disk.
func fill(f *os.File, mode fs.FileMode, write func(io.Writer) error) (err error) {
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	if mode&0o077 == 0 { // a umask only takes away; what was private stays so
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	b := bufio.NewWriterSize(f, 1<<16)
	if err := write(b); err != nil {
		return err
	}
	if err := b.Flush(); err != nil {
		return err
	}
	return f.Sync()
}

// MakeFolder makes a folder and those above it, where they are missing. It
// gives [workshop.CodeNotAFolder] where a file has the name, and the codes of
// [Write].
func MakeFolder(path string) error {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return workshop.Err(workshop.CodeNotAFolder, path)
	}
	return Explain(os.MkdirAll(path, 0o755), path)
}
