package store

import (
	"fmt"
	"runtime/debug"

	"talkoot/workshop"
)

// guarded runs what touches the memory map of a database. Where the file is
// shorter than its pages say, or cannot be read, the processor faults (SIGBUS,
// SIGSEGV) and Go would end the program; and bbolt panics when a page makes no
// sense. Both become [workshop.CodeDamaged] here. The setting belongs to one
// goroutine: each that reads from the map needs its own guard.
func guarded(path string, fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = workshop.Wrap(fmt.Errorf("panic: %v", r), workshop.CodeDamaged, path)
		}
	}()
	return trouble(fn(), path)
}
