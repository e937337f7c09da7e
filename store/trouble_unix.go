//go:build !windows

package store

import "syscall"

func isDiskFull(err error) bool { return isAny(err, syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG) }

// isReadOnly covers a read-only file system, and a file where a folder on the
// way should be.
func isReadOnly(err error) bool { return isAny(err, syscall.EROFS, syscall.ENOTDIR) }

// isShared is a matter of Windows, which refuses what others have open.
func isShared(error) bool { return false }
