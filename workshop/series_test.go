package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

// A series with an overlong name is refused, and none is made.
func TestSeriesNameIsBounded(t *testing.T) {
	d := newDesk(t, "empty")
	long := strings.Repeat("x", workshop.MaxTitle+1)
	before := len(d.cat.AllSeries())
	_, b, err := d.cat.SeriesFor(d.mo(), []string{"Hytinät", long})
	if workshop.ErrorCode(err) != workshop.CodeTextTooLong {
		t.Errorf("got %v, want the code %q", err, workshop.CodeTextTooLong)
	}
	if len(b.Entries) != 0 || len(d.cat.AllSeries()) != before {
		t.Errorf("made %v", d.cat.AllSeries())
	}
}
