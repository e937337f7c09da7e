//go:build unix && !darwin

package app

import "os"

// viewer shows a file on the desktops that follow freedesktop.org.
var viewer = []string{"xdg-open"}

// hasDisplay reports whether windows can be opened from here.
func hasDisplay() bool { return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "" }
