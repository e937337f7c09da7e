package store

import (
	"errors"
	"os"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"talkoot/workshop"
)

// verify opens a file to read and checks that it is a sound database of
// Talkoot's that this program can read. It returns
// [workshop.CodeNotADatabase], [workshop.CodeDamaged], [workshop.CodeNewer],
// [workshop.CodeLocked], [workshop.CodeNotFound] or [workshop.CodeNotAFile].
func verify(path string, c config) error {
	h, err := openBackup(path)
	if err != nil {
		return err
	}
	defer h.close()
	return h.inspect(c)
}

// openBackup opens a file to read. What is no database at all gives
// [workshop.CodeNotADatabase].
func openBackup(path string) (*handle, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, trouble(err, path)
	case info.Mode().IsRegular() && info.Size() == 0:
		return nil, workshop.Err(workshop.CodeNotADatabase, path)
	}
	h, err := openFile(path, toRead)
	if errors.Is(err, berrors.ErrInvalid) {
		return nil, workshop.Wrap(err, workshop.CodeNotADatabase, path)
	}
	return h, err
}

// inspect checks an open file from the schema down to each page.
func (h *handle) inspect(c config) error {
	return h.view(func(tx *bolt.Tx) error {
		if err := checkSchema(schemaOf(tx), c, h.path); err != nil {
			return err
		}
		if problems := h.structure(tx); len(problems) > 0 {
			return workshop.Wrap(errors.Join(problems...), workshop.CodeDamaged, h.path)
		}
		return nil
	})
}

// checkSchema refuses what this program cannot read.
func checkSchema(schema int, c config, path string) error {
	switch {
	case schema <= 0:
		return workshop.Err(workshop.CodeNotADatabase, path)
	case schema > c.schema():
		return workshop.Err(workshop.CodeNewer, path, schema, c.schema())
	}
	return nil
}

// structure checks that the pages of a file hold together: first in a way that
// no damage can crash, then with bbolt's own check, which knows more. No other
// transaction may write meanwhile.
func (h *handle) structure(tx *bolt.Tx) (problems []error) {
	if err := h.checkPages(); err != nil {
		return []error{err}
	}
	for err := range tx.Check() {
		problems = append(problems, err)
	}
	return problems
}
