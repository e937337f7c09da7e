package stage

import (
	"talkoot/tui/kit"
)

// drawGrid draws four lanes two by two, and further ones side by side below.
func (s *Screen) drawGrid(w, h int) []string {
	more := len(s.ownLanes()) - 4
	var below []string
	if more > 0 {
		below = s.drawColumns(4, more, w, h/3)
		h -= len(below)
	}
	left, top := w/2, (h+1)/2
	upper := kit.Beside(s.drawLane(0, left, top), s.drawLane(1, w-left, top))
	lower := kit.Beside(s.drawLane(2, left, h-top), s.drawLane(3, w-left, h-top))
	return append(append(upper, lower...), below...)
}

// drawColumns draws n lanes side by side, from the i-th.
func (s *Screen) drawColumns(i, n, w, h int) []string {
	var blocks [][]string
	for c := range n {
		blocks = append(blocks, s.drawLane(i+c, w*(c+1)/n-w*c/n, h))
	}
	return kit.Beside(blocks...)
}

// drawList draws the lanes below each other, the marked one the tallest where
// there is not room for all.
func (s *Screen) drawList(w, h int) []string {
	heights := s.heights(h)
	var out []string
	for i := range s.ownLanes() {
		if heights[i] > 0 {
			out = append(out, s.drawLane(i, w, heights[i])...)
		}
	}
	return out
}

// drawPyramid draws levels as steps, the first lane at the broad bottom.
func (s *Screen) drawPyramid(w, h int) []string {
	t := s.host.Theme()
	heights := s.heights(h)
	n := len(heights)
	var out []string
	for i := n - 1; i >= 0; i-- {
		// The top has half the width, so that a text can still be read there.
		level := w - (w/2)*i/max(1, n-1)/2*2
		side := (w - level) / 2
		margin := t.Base.Fill(nil, side, heights[i])
		out = append(out, kit.Beside(margin, s.drawLane(i, level, heights[i]), t.Base.Fill(nil, w-level-side, heights[i]))...)
	}
	return out
}

// heights divides h lines among the lanes: each gets three for a start, and the
// marked lane what is over once the others show all they hold.
func (s *Screen) heights(h int) []int {
	lanes := s.ownLanes()
	marked := min(s.lane, len(lanes)-1)
	out := make([]int, len(lanes))
	const least = 3
	rest := h
	for i := range lanes {
		if i == marked || rest-least >= least {
			out[i] = least
			rest -= least
		}
	}
	for i, l := range lanes {
		if i == marked || out[i] == 0 {
			continue
		}
		more := min(max(0, len(l.Notes)-1), rest/2)
		out[i] += more
		rest -= more
	}
	out[marked] += max(0, rest)
	return out
}
