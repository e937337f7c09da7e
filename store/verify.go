package store

import (
	"errors"
	"hash/crc32"
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
		if problems := structure(tx); len(problems) > 0 {
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

// structure runs bbolt's check of the pages. That happens in a goroutine of
// bbolt's own, which has no guard; so everything is read here first, where a
// fault is caught. No other transaction may write meanwhile.
func structure(tx *bolt.Tx) (problems []error) {
	readAll(tx)
	for err := range tx.Check() {
		problems = append(problems, err)
	}
	return problems
}

// readAll reads every key and value, and returns a checksum lest that be
// optimised away.
func readAll(tx *bolt.Tx) uint32 {
	sum := crc32.NewIEEE()
	var read func(b *bolt.Bucket) error
	read = func(b *bolt.Bucket) error {
		return b.ForEach(func(k, v []byte) error {
			sum.Write(k)
			sum.Write(v)
			if v == nil {
				return read(b.Bucket(k))
			}
			return nil
		})
	}
	_ = tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		sum.Write(name)
		return read(b)
	})
	return sum.Sum32()
}
