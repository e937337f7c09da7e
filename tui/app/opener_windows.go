package app

import "os/exec"

// viewer shows a file as the Explorer does; no shell reads its path.
var viewer = []string{"rundll32.exe", "url.dll,FileProtocolHandler"}

func hasDisplay() bool { return true }

// detach has nothing to do: no window takes the programs along that it started.
func detach(*exec.Cmd) {}
