package audience

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// told is a timer as it is told at the moment: the time, a word that goes with
// the colour, and the colour.
type told struct {
	time, word string
	ink        kit.Ink
}

// tell reads a timer.
func (p *page) tell(timer audience.Timer) told {
	left := timer.Remaining(p.now)
	out := told{lang.Duration(left), "room.left", p.t.Strong}
	switch phase := timer.Phase(p.now); {
	case phase == workshop.PhaseOver && left < 0:
		out = told{"+" + lang.Duration(-left), "room.over", p.t.Danger}
	case phase == workshop.PhaseOver:
		out.word, out.ink = "room.over", p.t.Danger
	case phase == workshop.PhaseLast:
		out.word, out.ink = "room.ending", p.t.Danger
	case phase == workshop.PhaseShort:
		out.word, out.ink = "room.soon", p.t.Warn
	}
	if !timer.Running && left > 0 {
		out.word = "room.paused"
	}
	out.word = p.w.T(out.word)
	return out
}

// urgent is the timer that matters most: of those that run, the one with the
// least time left.
func (p *page) urgent() (audience.Timer, bool) {
	best, found := audience.Timer{}, false
	for _, t := range p.f.Timers {
		if !found || t.Running && (!best.Running || t.Remaining(p.now) < best.Remaining(p.now)) {
			best, found = t, true
		}
	}
	return best, found
}

// text is a timer on one row: "08:41 jäljellä".
func (t told) text() string { return t.time + " " + t.word }

// timer draws the timers large, in at most h rows; nil where there is none.
func (p *page) timer(h int) []string {
	switch len(p.f.Timers) {
	case 0:
		return nil
	case 1:
		t := p.tell(p.f.Timers[0])
		return p.figure(t.ink, t.time, t.word, h)
	}
	return p.timers(h)
}

// figure draws a time or a number large, centred, with a word below it; in plain
// text where there is no room.
func (p *page) figure(ink kit.Ink, text, word string, h int) []string {
	digits := large(text, p.width-4, h-2)
	if digits == nil {
		return p.centred(ink, strings.TrimSpace(text+" "+word), 1)
	}
	var out []string
	for _, row := range digits {
		out = append(out, p.centre(ink.Raw(row)))
	}
	if word != "" {
		out = append(out, p.t.Base.Fill(nil, p.width, 1)[0], p.centre(ink.S(word)))
	}
	return out
}

// timers draws several timers, such as those of tables, side by side.
func (p *page) timers(h int) []string {
	const cell = 44 // of an hour in blocks
	columns, rows := p.grid(cell)
	each := glyphHeight + 2
	if rows*each > h {
		columns, rows = p.grid(p.widestTimer() + 4)
	}
	if rows*each > h || rows > 4 {
		each = 1
		columns, rows = p.grid(36)
	}
	var out []string
	for r := range min(rows, h/each) {
		var cells [][]string
		for c := range columns {
			w := p.width*(c+1)/columns - p.width*c/columns
			i := r*columns + c
			if i >= len(p.f.Timers) {
				cells = append(cells, p.t.Base.Fill(nil, w, each))
				continue
			}
			cells = append(cells, p.timerCell(p.f.Timers[i], w, each))
		}
		out = append(out, kit.Beside(cells...)...)
	}
	return out
}

// grid is in how many columns and rows the timers stand, each as wide as cell.
func (p *page) grid(cell int) (columns, rows int) {
	columns = min(len(p.f.Timers), max(1, p.width/cell))
	return columns, (len(p.f.Timers) + columns - 1) / columns
}

// widestTimer is how wide the times are in the smallest blocks.
func (p *page) widestTimer() (widest int) {
	for _, t := range p.f.Timers {
		if digits := large(p.tell(t).time, p.width, glyphHeight); digits != nil {
			widest = max(widest, kit.Width(digits[0]))
		}
	}
	return widest
}

func (p *page) timerCell(timer audience.Timer, w, h int) []string {
	t := p.tell(timer)
	digits := large(t.time, w-4, h-2)
	if digits == nil {
		room := w - 4 - kit.Width(t.text())
		return p.t.Base.Fill([]string{p.t.Base.S("  "+before(kit.Cut(kit.Plain(timer.Name), room))) + t.ink.S(t.text())}, w, h)
	}
	lines := []string{p.t.Base.S("  "+before(timer.Name)) + t.ink.S(t.word)}
	for _, row := range digits {
		lines = append(lines, p.t.Base.Raw("  ")+t.ink.Raw(row))
	}
	return p.t.Base.Fill(lines, w, h)
}

// before is a name with room behind it, "" for none.
func before(name string) string {
	if name == "" {
		return ""
	}
	return name + "  "
}
