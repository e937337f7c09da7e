package store

import (
	"os"
	"path/filepath"
	"runtime"

	bolt "go.etcd.io/bbolt"
)

// compactStep is how much is copied in one transaction while compacting, so
// that a large database does not have to fit into memory.
const compactStep = 4 << 20

// compact copies what lives in a database into a new file in a folder, and
// with it none of the bytes that linger in free pages. finish has the last
// word in the new file. The caller puts it in its place with [replaceFile].
//
// The old bytes are gone from the file system; whether a disk still holds them
// in blocks that it does not show is beyond what a program can see to.
func (h *handle) compact(folder string, finish func(*bolt.Tx) error) (*handle, error) {
	path, err := createTemporary(folder)
	if err != nil {
		return nil, err
	}
	fresh, err := openFile(path, toWrite)
	if err != nil {
		_ = os.Remove(path)
		return nil, err
	}
	fresh.bolt.NoSync = true // nobody relies on it before it is whole
	err = guarded(h.path, func() error { return bolt.Compact(fresh.bolt, h.bolt, compactStep) })
	if err == nil {
		err = fresh.update(finish)
	}
	if err == nil {
		fresh.bolt.NoSync = false
		err = trouble(fresh.bolt.Sync(), path)
	}
	if err != nil {
		fresh.discard()
		return nil, err
	}
	return fresh, nil
}

// discard closes a file that was not to be and removes it.
func (h *handle) discard() {
	_ = h.close()
	_ = os.Remove(h.path)
}

// replaceFile puts a complete file in the place of another, which may not
// exist (old is nil), and returns the handle to use from now on. If it fails,
// that is the old one, and the fresh one is gone.
//
// The old file stays locked until the fresh one, locked too, stands in its
// place. Whoever waits for the old one's lock finds out in [openFile].
func replaceFile(old, fresh *handle, path string) (*handle, error) {
	if runtime.GOOS == "windows" {
		return replaceClosed(old, fresh, path)
	}
	if err := os.Rename(fresh.path, path); err != nil {
		fresh.discard()
		return old, trouble(err, path)
	}
	fresh.path = path
	if old != nil {
		_ = old.close()
	}
	return fresh, syncFolder(filepath.Dir(path))
}

// replaceClosed is [replaceFile] where a file that is open cannot be renamed.
// In the gap another process may open the old file: then the renaming fails.
func replaceClosed(old, fresh *handle, path string) (*handle, error) {
	_ = fresh.close()
	if old != nil {
		_ = old.close()
	}
	renameErr := os.Rename(fresh.path, path)
	if renameErr != nil {
		_ = os.Remove(fresh.path)
	}
	h, err := openFile(path, toWrite)
	if renameErr != nil {
		return h, trouble(renameErr, path)
	}
	return h, err
}

// createTemporary makes an empty file, for its owner's eyes only, that is to be
// renamed within its folder.
func createTemporary(folder string) (string, error) {
	f, err := os.CreateTemp(folder, temporaryPattern)
	if err != nil {
		return "", trouble(err, folder)
	}
	return f.Name(), trouble(f.Close(), f.Name())
}

// syncFolder makes the names of files in a folder durable. Windows has no such
// thing.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(folder)
	if err != nil {
		return trouble(err, folder)
	}
	defer f.Close()
	return trouble(f.Sync(), folder)
}
