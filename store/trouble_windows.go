package store

import "syscall"

// Codes of winerror.h that package syscall does not name.
const (
	errorWriteProtect     = syscall.Errno(19)
	errorSharingViolation = syscall.Errno(32)
	errorHandleDiskFull   = syscall.Errno(39)
	errorDiskFull         = syscall.Errno(112)
	errorDirectory        = syscall.Errno(267)
)

func isDiskFull(err error) bool { return isAny(err, errorDiskFull, errorHandleDiskFull) }

func isReadOnly(err error) bool { return isAny(err, errorWriteProtect, errorDirectory) }

func isShared(err error) bool { return isAny(err, errorSharingViolation) }
