package audience

import (
	"time"

	"talkoot/workshop"
)

// Timer counts down. What is left while it runs is to be counted from the
// deadline.
type Timer struct {
	// Name is whose time it is, "" for that of the whole room where there is no
	// other.
	Name     string        `json:"name,omitempty"`
	Running  bool          `json:"running,omitempty"`
	Deadline time.Time     `json:"deadline,omitzero"`
	Left     time.Duration `json:"left,omitempty"`  // nanoseconds, while it is paused
	Total    time.Duration `json:"total,omitempty"` // nanoseconds that were given in all
}

func (t Timer) timer() workshop.Timer {
	return workshop.Timer{Set: true, Running: t.Running, Deadline: t.Deadline, Left: t.Left, Total: t.Total}
}

// Remaining returns what is left at a moment; below 0 it is overtime.
func (t Timer) Remaining(now time.Time) time.Duration { return t.timer().Remaining(now) }

// Phase returns how near its end the timer is at a moment.
func (t Timer) Phase(now time.Time) workshop.Phase { return t.timer().Phase(now) }

func (t Timer) bounded() Timer { t.Name = short(t.Name); return t }

// timers are those that count for what is seen: of the stage, or else of the one
// that the meeting has come to. Where the timer was asked for it is any other.
func (r *room) timers() []Timer {
	m := r.Input.Meeting
	all := m.Timers(r.Now)
	of := func(stage workshop.ID) (out []Timer) {
		for _, t := range all {
			if t.Stage == stage {
				out = append(out, r.timer(t))
			}
		}
		for i := range out { // beside others the whole stage needs a name too
			if len(out) > 1 && out[i].Name == "" {
				out[i].Name = r.Words.T("timer.whole")
			}
		}
		return out
	}
	for _, id := range []workshop.ID{r.at.Stage, m.Current} {
		if out := of(id); len(out) > 0 {
			return out
		}
	}
	if r.Kind == Clock && len(all) > 0 {
		return of(all[0].Stage)
	}
	return nil
}

func (r *room) timer(t workshop.OwnedTimer) Timer {
	out := Timer{Running: t.Running, Deadline: t.Deadline, Left: t.Left, Total: t.Total}
	m, w := r.Input.Meeting, r.Words
	switch {
	case t.Group != "":
		if g := m.Group(t.Group); g != nil {
			out.Name = w.Group(m, g)
		}
	case t.Lane != "":
		if l := m.Lane(t.Lane); l != nil {
			out.Name = w.Lane(l)
		}
	case t.Round > 0:
		out.Name = w.T("room.round", t.Round)
	}
	return out
}
