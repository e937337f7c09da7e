//go:build unix

package main

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// progress is how far a screen is in the script of the forty notes: how many
// are recorded, and how many signs of the next stand on the line.
type progress struct{ notes, signs int }

func (p progress) isBehind(q progress) bool {
	return p.notes < q.notes || p.notes == q.notes && p.signs < q.signs
}

var laneCount = regexp.MustCompile(`(VAHVUUDET|HEIKKOUDET|MAHDOLLISUUDET|UHAT) (\d+)`)

// readProgress reads how far a screen is. It is not where a screen was read while
// it was being drawn.
func readProgress(now screen, script []pair) (progress, bool) {
	p := progress{}
	lanes := laneCount.FindAllStringSubmatch(now.String(), -1)
	for _, l := range lanes {
		n, _ := strconv.Atoi(l[2])
		p.notes += n
	}
	if len(lanes) != 4 || len(now) < 3 || p.notes > len(script) {
		return p, false
	}
	_, typed, ok := strings.Cut(now[len(now)-3], " ›")
	// What the screen says beside the line stands apart from it.
	typed, _, _ = strings.Cut(strings.TrimPrefix(typed, " "), "  ")
	typed = strings.TrimSpace(typed)
	p.signs = length(typed)
	if p.notes == len(script) {
		return p, ok && typed == ""
	}
	return p, ok && strings.HasPrefix(script[p.notes].second, typed)
}

// sight is what a screen showed at a moment.
type sight struct {
	at    time.Time
	shown progress
	whole bool // not in the middle of being drawn
	saved bool // it said that everything is
}

type sights []sight

// watches looks at the screen until a moment.
func (s *terminal) watches(script []pair, until time.Time) sights {
	s.t.Helper()
	var out sights
	for time.Now().Before(until) {
		now, at := s.look(), time.Now()
		x := sight{at: at, saved: s.saved(now)}
		x.shown, x.whole = readProgress(now, script)
		out = append(out, x)
		time.Sleep(between)
	}
	return out
}

// drawn is longer than it takes to draw a frame.
const drawn = 30 * time.Millisecond

// saved returns how many notes were surely said to be saved. A frame shows one
// state, and says "saved" only when everything in it is on the disk; but one
// may look at the screen while it is being drawn from the top. So a note counts
// when a screen showed it, and one that was read after that frame was complete
// said that all is saved.
func (seen sights) saved() int {
	most := 0
	for i, later := range seen {
		if !later.saved {
			continue
		}
		for _, x := range seen[:i] {
			if later.at.Sub(x.at) > drawn {
				most = max(most, x.shown.notes)
			}
		}
	}
	return most
}

// before returns how far the screen was at a moment. While it said that saving
// goes on, the disk was slow, not the program, so that time does not count.
func (seen sights) before(moment time.Time) progress {
	for i := len(seen) - 1; i > 0; i-- {
		if !seen[i].saved && seen[i].whole && seen[i].shown != (progress{}) {
			moment = moment.Add(seen[i-1].at.Sub(seen[i].at))
		}
	}
	var p progress
	for _, x := range seen {
		if x.whole && x.at.Before(moment) {
			p = x.shown
		}
	}
	return p
}
