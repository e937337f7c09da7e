package relay

import (
	"context"
	"errors"
	"net"
	"time"

	"talkoot/workshop/audience"
)

// State is how a window stands to the program.
type State int

// The states of a window.
const (
	Waiting State = iota // no program is running
	Shown                // a frame came
	Foreign              // the program is of another version
)

// News is what a window is told: the state, and, if one came, a frame.
type News struct {
	State State
	Frame audience.Frame
}

// again is how long a window waits until it looks for the program again.
const again = 200 * time.Millisecond

// Follow tells what the programs of some data folders show, that of the first
// folder in which one runs, until ctx ends. When a program goes away it waits for
// another one.
func Follow(ctx context.Context, tell func(News), folders ...string) {
	state := Shown // so that what is first is told
	for {
		now := Waiting
		for _, folder := range folders {
			conn, err := dial(folder)
			if err != nil {
				continue
			}
			err = follow(ctx, conn, func(f audience.Frame) {
				state = Shown
				tell(News{Shown, f})
			})
			if errors.Is(err, errVersion) {
				now = Foreign
			}
			break
		}
		if ctx.Err() != nil {
			return
		}
		if now != state {
			state = now
			tell(News{State: now})
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(again):
		}
	}
}

// follow reads from a connection until it ends.
func follow(ctx context.Context, conn net.Conn, show func(audience.Frame)) error {
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })()
	return read(conn, show)
}
