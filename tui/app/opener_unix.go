//go:build unix

package app

import (
	"os/exec"
	"syscall"
)

// detach keeps a program alive when this one and its window are gone.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
