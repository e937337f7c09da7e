package store

import (
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"talkoot/workshop"
)

// lockTimeout is how long to wait for another process to let go of a database:
// long enough for one that is about to end, short enough not to look stuck.
const lockTimeout = time.Second

// handle is an open and locked database file.
type handle struct {
	bolt *bolt.DB
	file *os.File
	path string
	// writing lets one transaction write at a time. bbolt does so too, but
	// after a fault in the middle of one it never lets go, and then broken has
	// to be looked at by whoever waits.
	writing sync.Mutex
	// broken is set by a fault that left locks of bbolt held.
	broken atomic.Bool
	// suspect is set by anything that looked damaged.
	suspect atomic.Bool
}

type openMode int

const (
	toWrite openMode = iota
	toRead
)

// openFile opens and locks a database file; one that does not exist is made
// when it is to be written.
func openFile(path string, mode openMode) (*handle, error) {
	for {
		h, err := tryOpen(path, mode)
		if err != nil {
			return nil, err
		}
		if h.inPlace() {
			return h, nil
		}
		// While we waited for the lock, its holder put another file in the
		// place of this one (see replace.go).
		h.close()
	}
}

func tryOpen(path string, mode openMode) (*handle, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, workshop.Err(workshop.CodeNotAFile, path)
	}
	trusted := err == nil && isTrusted(path, info)
	h := &handle{path: path}
	err = guarded(path, func() (err error) {
		h.bolt, err = bolt.Open(path, 0o600, &bolt.Options{
			Timeout:         lockTimeout,
			ReadOnly:        mode == toRead,
			PreLoadFreelist: true, // here, under guard, not later in a goroutine of bbolt's
			NoStatistics:    true,
			OpenFile: func(name string, flag int, perm os.FileMode) (f *os.File, err error) {
				h.file, err = os.OpenFile(name, flag, perm)
				return h.file, err
			},
		})
		return err
	})
	if err != nil {
		if h.file != nil {
			_ = h.abandon()
		}
		return nil, err
	}
	if !trusted {
		err = h.checkPages()
	}
	if err != nil {
		_ = h.close()
		return nil, err
	}
	return h, nil
}

// inPlace reports whether the file that is open is the one that stands at its
// path.
func (h *handle) inPlace() bool {
	mine, err := h.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(h.path)
	return err == nil && os.SameFile(mine, there)
}

// view runs a guarded reading transaction.
func (h *handle) view(fn func(*bolt.Tx) error) error {
	if h.broken.Load() {
		return workshop.Err(workshop.CodeDamaged, h.path)
	}
	begun, ended := false, false
	err := guarded(h.path, func() error {
		err := h.bolt.View(func(tx *bolt.Tx) error {
			begun = true
			return fn(tx)
		})
		ended = true
		return err
	})
	if !begun && !ended {
		// The fault came while bbolt held the lock that all transactions need.
		// One that comes later is rolled back, and other pages may be sound.
		h.broken.Store(true)
	}
	return h.noting(err)
}

// update runs a guarded writing transaction. When it returns nil, everything is
// on the disk.
func (h *handle) update(fn func(*bolt.Tx) error) error {
	h.writing.Lock()
	defer h.writing.Unlock()
	if h.broken.Load() {
		return workshop.Err(workshop.CodeDamaged, h.path)
	}
	ended := false
	err := guarded(h.path, func() error {
		err := h.bolt.Update(fn)
		ended = true
		return err
	})
	if !ended {
		h.broken.Store(true)
	}
	return h.noting(err)
}

// noting remembers damage.
func (h *handle) noting(err error) error {
	if workshop.ErrorCode(err) == workshop.CodeDamaged {
		h.suspect.Store(true)
	}
	return err
}

// close lets go of the file and its lock.
func (h *handle) close() error {
	if h.broken.Load() {
		// bbolt would wait for ever for a lock that the fault left held.
		return trouble(h.abandon(), h.path)
	}
	return guarded(h.path, h.bolt.Close)
}

// abandon gives up the file behind the back of bbolt, after a panic. If bbolt
// closed it already, nothing happens.
func (h *handle) abandon() error {
	if _, err := h.file.Stat(); err != nil {
		return nil
	}
	unlock(h.file)
	return h.file.Close()
}
