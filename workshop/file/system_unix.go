//go:build !windows

package file

import (
	"errors"
	"os"
	"syscall"
)

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isNotAFile(err error) bool {
	return errors.Is(err, syscall.EISDIR) || errors.Is(err, syscall.ENOTDIR)
}

func isNotWritable(err error) bool {
	return errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENAMETOOLONG)
}

// syncFolder puts the new name of a file on the disk. Some file systems cannot
// do that for a folder; there is nothing more to be done about it then.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return nil // a folder can be writable without being readable
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
