package app

import (
	"os"
	"syscall"
)

// leaving are the signals on which the program saves and leaves; Go turns a
// closed console window into SIGTERM.
var leaving = []os.Signal{os.Interrupt, syscall.SIGTERM}
