//go:build !windows

package app

import (
	"os"
	"syscall"
)

// leaving are the signals on which the program saves and leaves. The runtime
// of the screens would die of the first (a closed window) at once.
var leaving = []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM}
