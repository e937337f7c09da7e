// Package workshoptest helps tests of whatever stands on package workshop: a
// [Store] in memory that can be made to fail, and a [Clock] that gives the same moments and ids in every
// run.
package workshoptest

import (
	"fmt"
	"time"

	"talkoot/workshop"
)

// Clock gives moments that a test can foresee: the time goes on by Step with
// each, and ids are counted.
type Clock struct {
	Now  time.Time
	Step time.Duration
	// Prefix tells the ids of one clock from those of another.
	Prefix string
	ids    int
}

// NewClock returns a clock that starts at 17:30 in Liperi on 21.1.2015.
func NewClock(prefix string) *Clock {
	zone := time.FixedZone("", 2*60*60)
	return &Clock{Now: time.Date(2015, 1, 21, 17, 30, 0, 0, zone), Step: time.Second, Prefix: prefix}
}

// Moment returns the next moment.
func (c *Clock) Moment() workshop.Moment {
	c.Now = c.Now.Add(c.Step)
	return workshop.Moment{Now: c.Now, NewID: c.NewID}
}

// NewID returns the next id.
func (c *Clock) NewID() workshop.ID {
	c.ids++
	return workshop.ID(fmt.Sprintf("%s%06d", c.Prefix, c.ids))
}
