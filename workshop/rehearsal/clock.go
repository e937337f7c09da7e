package rehearsal

import "time"

// Speeds are how many times as fast as the real one the clock of a rehearsal can
// go.
var Speeds = []int{1, 4, 10}

// Clock is the clock of a rehearsal: it shows a moment of the evening and goes
// on from there, as fast as the real one or faster.
type Clock struct {
	real, shown time.Time
	speed       int
}

// NewClock returns a clock that shows a moment at a real one and goes as fast.
func NewClock(real, shown time.Time) *Clock { return &Clock{real, shown, 1} }

// At returns what the clock shows at a real moment.
func (c *Clock) At(real time.Time) time.Time {
	return c.shown.Add(real.Sub(c.real) * time.Duration(c.speed))
}

// Speed returns how many times as fast as the real one the clock goes.
func (c *Clock) Speed() int { return c.speed }

// Go lets the clock go so many times as fast as the real one from a real moment
// on. What it shows at that moment stays.
func (c *Clock) Go(real time.Time, speed int) {
	c.real, c.shown, c.speed = real, c.At(real), max(1, speed)
}
