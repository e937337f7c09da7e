package audience

import (
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// mostRows is how many rows of text a frame has at most, its head included: more
// could not be read from the back.
const mostRows = 16

// page is a frame that is being drawn.
type page struct {
	t             *kit.Theme
	w             *lang.Words
	f             audience.Frame
	now           time.Time
	width, height int
}

// Draw draws what the room sees at a moment, exactly h lines of w cells each.
func Draw(t *kit.Theme, words *lang.Words, f audience.Frame, now time.Time, w, h int) []string {
	if f.Kind == audience.Dark {
		return dark(t, w, h)
	}
	p := &page{t, words, f, now, w, h}
	lines := append(p.head(), p.body()...)
	return t.Base.Fill(lines, w, h)
}

// black is the ground of a black-out, whatever the theme.
var black = lipgloss.NewStyle().Background(lipgloss.Color("#000000"))

func dark(t *kit.Theme, w, h int) []string {
	row := strings.Repeat(" ", max(0, w))
	if t.Name != "mono" {
		row = black.Render(row)
	}
	out := make([]string, max(0, h))
	for i := range out {
		out[i] = row
	}
	return out
}

// head names the meeting, and tells the time.
func (p *page) head() []string {
	right := p.t.Base.S(p.w.Clock(p.now) + "  ")
	if timer, ok := p.urgent(); ok && !p.timerIsLarge() {
		told := p.tell(timer)
		right = told.ink.S(kit.Cut(kit.Plain(timer.Name), p.width/4)+" "+told.text()+"   ") + right
	}
	left := p.f.Meeting
	if text := p.floor(); text != "" {
		left = text
	}
	return []string{p.t.Base.Spread(p.t.Base.S("  "+left), p.t.Base.Raw("  ")+right, p.width)}
}

// timerIsLarge reports whether the body shows the timer.
func (p *page) timerIsLarge() bool {
	switch p.f.Kind {
	case audience.Clock:
		return true
	case audience.Question:
		return len(p.f.Rows) == 0
	case audience.Talk:
		return p.height >= 30
	case audience.Board:
		return len(p.f.Lanes) == 0 || len(p.bandDigits()) > 0
	}
	return false
}

// body draws what the frame is about, below the head.
func (p *page) body() []string {
	h := p.height - 1
	switch {
	case p.f.Kind == audience.Idle:
		return p.spaced(h, p.centred(p.t.Strong, p.w.T("room.idle"), 1))
	case p.f.Kind == audience.Groups, p.f.Kind == audience.Rotation:
		return p.groups(h)
	case p.f.Kind == audience.Harvest:
		return p.harvest(h)
	case p.f.Kind == audience.Notice:
		return p.notice(h)
	case len(p.f.Rows) > 0:
		return p.list(h)
	case p.f.Kind == audience.Board:
		return p.board(h)
	}
	return p.statement(h)
}

// centre puts a styled text into the middle of a row.
func (p *page) centre(s string) string {
	left := max(0, (p.width-kit.Width(s))/2)
	return p.t.Base.Pad(p.t.Base.Raw(strings.Repeat(" ", left))+s, p.width)
}

// measure is how wide a text may be that is read as a whole.
func (p *page) measure() int { return max(1, min(p.width-8, 100)) }

// centred breaks a text into at most so many rows in the middle; no rows for no
// text.
func (p *page) centred(ink kit.Ink, s string, most int) []string {
	var out []string
	for _, row := range p.wrap(s, p.measure(), most) {
		out = append(out, p.centre(ink.S(row)))
	}
	return out
}

// wrap breaks a text into at most so many rows.
func (p *page) wrap(s string, w, most int) []string {
	if kit.Plain(s) == "" || most <= 0 {
		return nil
	}
	rows := kit.Wrap(s, w)
	if len(rows) > most {
		rows = rows[:most]
		rows[most-1] = kit.Cut(strings.TrimRight(rows[most-1], " ")+" …", w)
		if !strings.HasSuffix(rows[most-1], "…") {
			rows[most-1] = kit.Cut(rows[most-1], max(1, w-1)) + "…"
		}
	}
	return rows
}

// spaced puts blocks below each other in h rows, with room around and between
// them where there is any.
func (p *page) spaced(h int, blocks ...[]string) []string {
	var held [][]string
	rows := 0
	for _, b := range blocks {
		if len(b) > 0 {
			held = append(held, b)
			rows += len(b)
		}
	}
	if len(held) == 0 {
		return nil
	}
	free := max(0, h-rows)
	gap := min(3, free/(len(held)+1))
	before := max(0, (free-gap*(len(held)-1))/2)
	out := make([]string, before, h)
	for i, b := range held {
		if i > 0 {
			out = append(out, make([]string, gap)...)
		}
		out = append(out, b...)
	}
	return p.t.Base.Fill(out, p.width, h)
}

// statement draws what is told in a few words: a question, who speaks, when it
// goes on after a break.
func (p *page) statement(h int) []string {
	f, t := p.f, p.t
	lead, title, under := p.centred(t.Accent, f.Lead, 2), p.centred(t.Strong, f.Title, 5), p.centred(t.Base, f.Under, 3)
	foot := p.answered()
	rest := h - len(lead) - len(title) - len(under) - len(foot) - 2
	figure := p.statementFigure(rest)
	rest -= len(figure)
	if figure == nil {
		rest += 2
	}
	if len(f.Lanes) == 1 && len(f.Lanes[0].Notes) > 0 {
		text := mostRows - 2 - len(lead) - len(title) - len(under)
		foot = p.lane(f.Lanes[0], p.width, min(rest+2, 2*text+2, h*3/5), text)
	}
	return p.spaced(h, append(append(lead, title...), under...), figure, foot)
}

// statementFigure is what a statement has in large digits.
func (p *page) statementFigure(h int) []string {
	switch {
	case p.f.Big != "":
		digits := large(p.f.Big, p.width-4, h-2)
		if digits == nil {
			return p.centred(p.t.Strong, p.f.Caption+" "+p.f.Big, 1)
		}
		out := append(p.centred(p.t.Base, p.f.Caption, 1), p.t.Base.Fill(nil, p.width, 1)...)
		for _, row := range digits {
			out = append(out, p.centre(p.t.Strong.Raw(row)))
		}
		return out
	case p.timerIsLarge():
		return p.timer(h)
	}
	return nil
}

// answered tells which groups have answered a question.
func (p *page) answered() []string {
	if p.f.Kind != audience.Question || len(p.f.Groups) == 0 {
		return nil
	}
	n := 0
	var texts []string
	for _, g := range p.f.Groups {
		mark := "–"
		if g.Answers > 0 {
			mark = "✓"
			n++
		}
		texts = append(texts, mark+" "+g.Name)
	}
	out := p.centred(p.t.Base, p.w.T("room.answered", n, len(p.f.Groups)), 1)
	if len(texts) > 12 {
		return out
	}
	row := ""
	for _, s := range texts {
		s = kit.Cut(kit.Plain(s), p.measure())
		if row != "" && kit.Width(row)+3+kit.Width(s) > p.measure() {
			out, row = append(out, p.centre(p.t.Base.S(row))), ""
		}
		if row != "" {
			row += "   "
		}
		row += s
	}
	out = append(out, p.centre(p.t.Base.S(row)))
	return out[:min(len(out), 4)]
}

// title is the heading above a list or a board.
func (p *page) title() string {
	text := p.f.Title
	if p.f.Lead != "" {
		text = p.f.Lead + " · " + text
	}
	return p.t.Base.Pad(p.t.Accent.S("  "+text), p.width)
}

// floor tells who speaks and who waits to.
func (p *page) floor() string {
	if len(p.f.Floor) == 0 {
		return ""
	}
	var parts []string
	if now := p.f.Floor[0]; now != "" {
		parts = append(parts, p.w.T("room.speaks", now))
	}
	if waiting := p.f.Floor[1:]; len(waiting) > 0 {
		parts = append(parts, p.w.T("room.waits", strings.Join(waiting, ", ")))
	}
	return strings.Join(parts, " · ")
}

// harvest draws the question, whose turn it is, and what was told.
func (p *page) harvest(h int) []string {
	lead, title := p.centred(p.t.Accent, p.f.Lead, 1), p.centred(p.t.Strong, p.f.Title, 3)
	top := append(append(lead, title...), p.centred(p.t.Warn, p.f.Under, 1)...)
	out := p.t.Base.Fill(top, p.width, len(top)+1)
	rest, text := h-len(out), mostRows-1-len(top)
	for _, l := range p.f.Lanes {
		out = append(out, p.lane(l, p.width, rest, text)...)
		break
	}
	return out
}

// notice draws a text that is to be read as a whole, as much of it as can be read
// from the back.
func (p *page) notice(h int) []string {
	title := p.centred(p.t.Strong, p.f.Title, 2)
	left := min(mostRows-1, h-1) - len(title)
	indent := strings.Repeat(" ", max(0, (p.width-p.measure())/2))
	var text []string
	for _, r := range p.f.Rows {
		for _, row := range p.wrap(r.Text, p.measure(), left-len(text)) {
			text = append(text, p.t.Base.Pad(p.t.Base.S(indent+row), p.width))
		}
	}
	return p.spaced(h, title, text)
}
