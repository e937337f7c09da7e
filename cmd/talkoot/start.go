package main

import (
	"runtime/debug"
	"time"
)

// While the screens start, what is thrown away is left lying, up to so much
// memory: collecting it would take a tenth of the time to the first frame.
const (
	startTime   = 150 * time.Millisecond
	startMemory = 24 << 20
)

// startQuickly puts the collection of garbage off until the screens are there.
func startQuickly() {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(startMemory)
	time.AfterFunc(startTime, func() {
		debug.SetMemoryLimit(limit)
		debug.SetGCPercent(percent)
	})
}
