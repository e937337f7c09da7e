package speakers

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Draw implements [kit.Overlay].
func (l *List) Draw(w, h int) kit.Frame {
	t, words := l.host.Theme(), l.host.Words()
	bw := min(w-2, 76)
	prompt, x := l.line.Prompt(t, words.T("turns.prompt"), "", bw-2)
	lines := []string{l.speaks(bw - 2), prompt}
	cursor := &kit.Point{X: 1 + x, Y: 2}
	rows := max(1, h-11)
	if found := l.found(); len(found) > 0 {
		lines = append(lines, l.rows(found, bw-2, rows)...)
	} else {
		lines = append(lines, l.queue(bw-2, rows)...)
	}
	for _, row := range kit.Wrap(words.T("turns.keys"), bw-4) {
		lines = append(lines, t.Muted.S(" "+row))
	}
	return kit.Frame{Lines: t.Box(words.T("cmd.turns"), lines, bw, len(lines)+2, true), Cursor: cursor}
}

// speaks is who speaks, since when, and how long in all before.
func (l *List) speaks(w int) string {
	t, words, m, now := l.host.Theme(), l.host.Words(), l.meeting(), l.host.Now()
	s, ok := m.Speaking(now)
	if !ok {
		return t.Muted.S(" " + words.T("turns.nobody"))
	}
	right := lang.Duration(s.Used)
	if m.TurnLimit > 0 {
		right += " / " + words.T("minutes", m.TurnLimit)
	}
	ink := t.Strong
	switch s.Phase {
	case workshop.PhaseShort:
		ink, right = t.Warn, right+" "+words.T("phase.short")
	case workshop.PhaseLast, workshop.PhaseOver:
		ink, right = t.Danger, "! "+right+" "+words.T("phase."+string(s.Phase))
	}
	if before := m.SpokenBy(s.Who, now); before.Turns > 1 {
		right += " (" + words.T("turns.all", lang.Duration(before.Used)) + ")"
	}
	return ink.Spread(ink.S(" ● "+Name(l.host, s.Who)), ink.S(" "+right+" "), w)
}

// queue is who waits, each with what they have spoken before; below, while
// nobody waits, who spoke.
func (l *List) queue(w, most int) []string {
	t, words, m := l.host.Theme(), l.host.Words(), l.meeting()
	waiting := m.Waiting()
	var who []workshop.Owner
	for _, x := range waiting {
		who = append(who, x.Who)
	}
	if len(who) > 0 {
		l.list.Clamp(len(who))
		return l.rows(who, w, most)
	}
	var lines []string
	for _, row := range kit.Wrap(words.T("turns.empty"), w-2) {
		lines = append(lines, t.Muted.S(" "+row))
	}
	spoken := m.Spoken(l.host.Now())
	for i, s := range spoken {
		if len(lines) > most {
			lines = append(lines, t.Muted.S(" "+words.T("turns.more", len(spoken)-i)))
			break
		}
		lines = append(lines, t.Base.Spread(t.Base.S("   "+Name(l.host, s.Who)), t.Base.S(words.T("turns.used", s.Turns, lang.Duration(s.Used))+" "), w))
	}
	return lines
}

// rows are people with a number, the selected one marked.
func (l *List) rows(who []workshop.Owner, w, most int) []string {
	t, words, m, now := l.host.Theme(), l.host.Words(), l.meeting(), l.host.Now()
	typed, several := !l.line.Empty(), l.several()
	var lines []string
	if several > 0 {
		lines, most = append(lines, t.Warn.S(" "+words.T("attendance.several", several))), max(1, most-1)
	}
	from, to := l.list.Window(len(who), most)
	for i := from; i < to; i++ {
		name, right := " "+strconv.Itoa(i+1)+" "+Name(l.host, who[i]), ""
		if typed {
			r, _ := l.host.Session().People().Revision(who[i].PersonRef)
			name = " " + words.T("turns.add", strings.TrimSuffix(Name(l.host, who[i])+", "+kit.Plain(r.Organisation), ", "))
		}
		if s := m.SpokenBy(who[i], now); s.Turns > 0 {
			right = words.T("turns.used", s.Turns, lang.Duration(s.Used)) + " "
		}
		ink := t.Base
		if i == max(0, l.list.At) && several == 0 {
			ink, name = t.Selected, kit.Marked(name)
		}
		lines = append(lines, ink.Spread(ink.S(name), ink.S(right), w))
	}
	return lines
}
