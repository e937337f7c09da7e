package store

import (
	"errors"
	"io/fs"
	"strings"

	berrors "go.etcd.io/bbolt/errors"

	"talkoot/workshop"
)

// errClosed is the cause of an error from a database that was closed.
var errClosed = errors.New("the database is closed")

// trouble gives an error from bbolt or the operating system its code. path is
// the file that was worked on.
func trouble(err error, path string) error {
	if err == nil {
		return nil
	}
	if known := (*workshop.Error)(nil); errors.As(err, &known) {
		return err
	}
	return workshop.Wrap(err, codeOf(err), codeArgs(codeOf(err), path)...)
}

func codeOf(err error) workshop.Code {
	switch {
	case errors.Is(err, berrors.ErrTimeout), isShared(err):
		return workshop.CodeLocked
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum),
		errors.Is(err, berrors.ErrVersionMismatch), errors.Is(err, berrors.ErrInvalidMapping),
		strings.HasPrefix(err.Error(), "file size too small"):
		return workshop.CodeDamaged
	case isDiskFull(err):
		return workshop.CodeDiskFull
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return workshop.CodeNotWritable
	case errors.Is(err, fs.ErrNotExist):
		return workshop.CodeNotFound
	}
	return workshop.CodeStorage
}

func codeArgs(code workshop.Code, path string) []any {
	if code == workshop.CodeDiskFull || code == workshop.CodeStorage {
		return nil
	}
	return []any{path}
}

// isAny reports whether err is one of the given ones. bbolt puts the words of
// some errors of the system into errors of its own and drops the rest, so the
// words are looked at too.
func isAny(err error, candidates ...error) bool {
	for _, c := range candidates {
		if errors.Is(err, c) || strings.HasSuffix(err.Error(), c.Error()) {
			return true
		}
	}
	return false
}
