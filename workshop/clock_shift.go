package workshop

import "time"

// LeastMinutes is how short a stage can become at the least when minutes are
// taken from it for another one.
const LeastMinutes = 5

// ShiftMinutes gives a stage some minutes more and takes them from the stages
// still to come, so that the meeting ends when it should.
//
// Talks, boards, rounds and discussions give first, in proportion to their
// planned minutes, and only where they cannot, breaks and the closing. No stage
// gives more than half of its minutes, nor is left with less than
// [LeastMinutes]. If all that is not enough, nothing changes
// ([CodeNotEnoughLeft]). A stage without planned minutes stays open, and still
// takes from the others. A timer of the stage gets the same minutes.
func (m *Meeting) ShiftMinutes(stage ID, minutes int) (Change, error) {
	s := m.stages[stage]
	switch {
	case s == nil:
		return Change{}, Err(CodeUnknownStage, "")
	case minutes < 1 || s.Planned+minutes > MaxMinutes:
		return Change{}, Err(CodeBadMinutes, minutes, MaxMinutes)
	}
	taken := map[ID]int{}
	left := minutes
	for _, last := range []bool{false, true} {
		left = take(left, m.givers(s, last), taken)
	}
	if left > 0 {
		return Change{}, Err(CodeNotEnoughLeft, minutes, minutes-left)
	}
	p := MinutesShifted{Stage: stage, Minutes: minutes}
	for _, o := range m.Stages {
		if n := taken[o.ID]; n > 0 {
			p.From = append(p.From, StageMinutes{o.ID, n})
		}
	}
	return change(p)
}

// Spare returns how many minutes the stages after one could give at most.
func (m *Meeting) Spare(stage ID) int {
	s, sum := m.stages[stage], 0
	if s == nil {
		return 0
	}
	for _, last := range []bool{false, true} {
		for _, o := range m.givers(s, last) {
			sum += o.spare()
		}
	}
	return sum
}

// givers returns the stages after one that were not held yet: those that give
// minutes first or, of the kinds that people wait for, last.
func (m *Meeting) givers(s *Stage, last bool) []*Stage {
	var out []*Stage
	for _, o := range m.Stages[m.StageNumber(s.ID):] {
		if len(o.Spans) == 0 && last == (o.Kind == Break || o.Kind == Closing) {
			out = append(out, o)
		}
	}
	return out
}

// spare returns how many minutes a stage can give.
func (s *Stage) spare() int { return max(0, s.Planned-max(LeastMinutes, (s.Planned+1)/2)) }

// take takes minutes from stages, each from the one that then has lost the
// smallest share, and returns how many it could not take.
func take(minutes int, from []*Stage, taken map[ID]int) int {
	for ; minutes > 0; minutes-- {
		var best *Stage
		for _, s := range from {
			if taken[s.ID] < s.spare() && (best == nil || (taken[s.ID]+1)*best.Planned < (taken[best.ID]+1)*s.Planned) {
				best = s
			}
		}
		if best == nil {
			break
		}
		taken[best.ID]++
	}
	return minutes
}

func (p MinutesShifted) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	for _, f := range p.From {
		// Another laptop may have made the stage shorter meanwhile; 0 would mean
		// that its end is open.
		if o := m.stages[f.Stage]; o != nil && o.Planned > 0 {
			o.Planned = min(max(1, o.Planned-min(max(f.Minutes, 0), MaxMinutes)), MaxMinutes)
		}
	}
	minutes := min(max(p.Minutes, 0), MaxMinutes)
	if s.Planned > 0 {
		s.Planned = min(s.Planned+minutes, MaxMinutes)
	}
	s.Timer.adjust(time.Duration(minutes) * time.Minute)
}
