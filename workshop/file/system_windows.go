package file

import (
	"errors"
	"syscall"
)

// System error codes that package syscall does not name.
const (
	errorWriteProtect   syscall.Errno = 19
	errorSharing        syscall.Errno = 32
	errorHandleDiskFull syscall.Errno = 39
	errorDiskFull       syscall.Errno = 112
	errorInvalidName    syscall.Errno = 123
	errorDirectory      syscall.Errno = 267
)

func isDiskFull(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

func isNotAFile(err error) bool { return errors.Is(err, errorDirectory) }

// isNotWritable also holds for a file that another program has open, such as a
// memo in a word processor.
func isNotWritable(err error) bool {
	return errors.Is(err, errorWriteProtect) || errors.Is(err, errorSharing) || errors.Is(err, errorInvalidName)
}

// syncFolder does nothing: Windows writes names through by itself.
func syncFolder(string) error { return nil }
