package intake

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// wide is the width from which on the notes stand beside the settings.
const wide = 120

// Draw implements [kit.Screen]: what there is to know of the file, and the line
// with its path at the bottom.
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	var lines []string
	f := s.shown()
	switch typed := s.line.Value(); {
	case f != nil:
		lines = s.drawFile(f, w, h-1)
	case typed != "" && typed == s.reading:
		lines = s.said(t.Base, words.T("import.reading"), w)
	case typed != "" && typed == s.refused.path:
		lines = s.said(t.Danger, "! "+words.Error(s.refused.err), w)
		lines = append(lines, s.said(t.Muted, words.T("import.other"), w)...)
	default:
		for _, key := range []string{"import.intro", "import.kinds", "import.safe"} {
			lines = append(lines, s.said(t.Base, words.T(key), w)...)
		}
	}
	row, x := s.line.Prompt(t, words.T("import.prompt"), "", w)
	return kit.Frame{Lines: append(t.Base.Fill(lines, w, h-1), row), Cursor: &kit.Point{X: x, Y: h - 1}}
}

// said is a paragraph below an empty line.
func (s *Screen) said(ink kit.Ink, text string, w int) []string {
	lines := []string{""}
	for _, r := range kit.Wrap(text, min(w-6, 100)) {
		lines = append(lines, ink.S("   "+r))
	}
	return lines
}

// drawFile draws what is taken of a file, and the first notes below that or beside
// it.
func (s *Screen) drawFile(f *file, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	title := words.T("import.first")
	if w >= wide {
		left := w * 2 / 5
		head := []string{t.Muted.S(" " + strings.Join(f.table.Told(words), " · ")), ""}
		return kit.Beside(
			t.Box(f.name, append(head, s.taken(f, left-2, h-4)...), left, h, true),
			t.Box(title, s.notes(f, w-left-2, h-2), w-left, h, false))
	}
	lines := []string{t.Base.Pad(t.Strong.S(" "+f.name)+t.Muted.S(" · "+strings.Join(f.table.Told(words), " · ")), w)}
	lines = append(lines, s.taken(f, w, h-3)...)
	if room := h - len(lines) - 1; room > 0 && len(f.first) > 0 {
		rule := t.Edge.Raw("─ ") + t.Strong.S(title) + t.Edge.Raw(" ")
		lines = append(lines, rule+t.Edge.Raw(strings.Repeat("─", max(0, w-kit.Width(rule)))))
		lines = append(lines, s.notes(f, w, room)...)
	}
	return lines
}

// taken draws the settings, what adds the notes, and what else becomes of them,
// in at most h lines.
func (s *Screen) taken(f *file, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	label := 0
	for _, x := range f.settings {
		label = max(label, kit.Width(x.label))
	}
	var lines []string
	for i, x := range f.settings {
		head := " " + x.label + strings.Repeat(" ", label-kit.Width(x.label)) + "  "
		room := w - kit.Width(head) - 5
		if i == f.list.At {
			lines = append(lines, t.Selected.Pad(t.Selected.S(kit.Marked(head)+"◄ "+kit.Cut(kit.Plain(x.value), room)+" ►"), w))
			continue
		}
		lines = append(lines, t.Muted.S(head)+t.Base.S("  "+kit.Cut(kit.Plain(x.value), room)))
	}
	lines = append(lines, s.button(f, w))
	var said []string
	if told := f.plan.Told(words); len(told) > 0 {
		said = append(said, paint(t.Base, strings.Join(told, " · "), w)...)
	}
	if f.err != nil && workshop.ErrorCode(f.err) != workshop.CodeUnchanged {
		said = append(said, paint(t.Danger, "! "+words.Error(f.err), w)...)
	}
	if workshop.ErrorCode(f.err) == workshop.CodeUnchanged {
		said = append(said, paint(t.Base, words.T("import.all_there"), w)...)
	}
	if len(f.plan.Lanes) > 0 {
		said = append(said, paint(t.Muted, s.lanes(f), w)...)
	}
	said = append(said, s.refusedRows(f, w)...)
	return append(lines, said[:min(len(said), max(0, h-len(lines)))]...)
}

// button is the row on which Enter adds the notes.
func (s *Screen) button(f *file, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	text := words.T("import.add", f.plan.Done.Added)
	if f.err != nil {
		text = words.T("import.none")
	}
	if f.setting() == nil {
		return t.Selected.Pad(t.Selected.S("► "+text), w)
	}
	return t.Accent.S("  " + text)
}

// lanes tells how many notes each lane would get.
func (s *Screen) lanes(f *file) string {
	words := s.host.Words()
	var parts []string
	for _, l := range f.plan.Lanes {
		name := words.Label(l.Label)
		if l.New {
			name = words.T("import.fresh", name)
		}
		parts = append(parts, name+" "+strconv.Itoa(l.Notes))
	}
	return strings.Join(parts, ", ")
}

// refusedRows tells why rows are refused: the first in full, and which others.
func (s *Screen) refusedRows(f *file, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	refused := f.plan.Read.Refused
	if len(refused) == 0 {
		return nil
	}
	lines := paint(t.Warn, words.Error(refused[0].Err), w)
	if len(refused) > 1 {
		var rows []string
		for _, r := range refused[1:] {
			rows = append(rows, strconv.Itoa(r.Row))
		}
		lines = append(lines, paint(t.Warn, words.T("import.refused.rows", strings.Join(rows, ", ")), w)...)
	}
	return lines
}

// paint wraps a text into lines of an ink.
func paint(ink kit.Ink, text string, w int) []string {
	var lines []string
	for _, r := range kit.Wrap(text, w-3) {
		lines = append(lines, ink.S("  "+r))
	}
	return lines
}

// mostLines is how many lines the text of one note takes at most.
const mostLines = 3

// notes draws the first notes as they would be added: the lane, the text, and at
// the right the theme and votes. Where not all lines are needed, longer texts take
// more than one.
func (s *Screen) notes(f *file, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	shown := f.first[:min(len(f.first), max(0, h))]
	lane := 0
	for _, n := range shown {
		lane = max(lane, kit.Width(words.Label(n.Lane.Label)))
	}
	lane = min(lane, w/4, 28)
	spare := h - len(shown)
	var lines []string
	for _, n := range shown {
		right := s.gained(n, w/4)
		room := max(1, w-lane-kit.Width(right)-4)
		more := min(spare, mostLines-1)
		rows := kit.Wrap(kit.Cut(kit.Plain(n.Text), room*(1+more)), room)
		if len(rows) > 1+more {
			rows[more] = kit.Cut(strings.Join(rows[more:], " "), room)
			rows = rows[:1+more]
		}
		spare -= len(rows) - 1
		for i, row := range rows {
			name := ""
			if i == 0 {
				name = kit.Cut(kit.Plain(words.Label(n.Lane.Label)), lane)
			} else {
				right = ""
			}
			left := t.Muted.Pad(t.Muted.S(" "+name), lane+2) + t.Base.S(row)
			lines = append(lines, t.Base.Spread(left, t.Accent.S(" "+right+" "), w))
		}
	}
	return lines
}

// gained is the theme of a note, at most so wide, and the votes that it brings.
func (s *Screen) gained(n intake.PlannedNote, width int) string {
	var parts []string
	if n.Theme != "" {
		parts = append(parts, "["+kit.Cut(kit.Plain(n.Theme), width)+"]")
	}
	if n.Votes > 0 {
		parts = append(parts, "+"+s.host.Words().Number(int64(n.Votes)))
	}
	return strings.Join(parts, " ")
}
