package intake

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// wide is the width from which on the rows stand beside the settings.
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
		for _, key := range []string{"import.intro", s.kind.kinds, "import.safe"} {
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

// drawFile draws what is taken of a file, and the first rows below that or beside
// it.
func (s *Screen) drawFile(f *file, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	title := words.T("import.first")
	name := f.name
	if name == "" {
		name = words.T("import.pasted")
	}
	if w >= wide {
		left := w * 2 / 5
		head := []string{t.Muted.S(" " + strings.Join(f.table.Told(words), " · ")), ""}
		return kit.Beside(
			t.Box(name, append(head, s.taken(f, left-2, h-4)...), left, h, true),
			t.Box(title, f.matter.draw(w-left-2, h-2), w-left, h, false))
	}
	lines := []string{t.Base.Pad(t.Strong.S(" "+name)+t.Muted.S(" · "+strings.Join(f.table.Told(words), " · ")), w)}
	lines = append(lines, s.taken(f, w, h-3)...)
	if room := h - len(lines) - 1; room > 0 {
		if rows := f.matter.draw(w, room); len(rows) > 0 {
			rule := t.Edge.Raw("─ ") + t.Strong.S(title) + t.Edge.Raw(" ")
			lines = append(lines, rule+t.Edge.Raw(strings.Repeat("─", max(0, w-kit.Width(rule)))))
			lines = append(lines, rows...)
		}
	}
	return lines
}

// taken draws the settings, what adds the rows, and what else becomes of them,
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
	if told := f.matter.told(); len(told) > 0 {
		said = append(said, paint(t.Base, strings.Join(told, " · "), w)...)
	}
	if f.err != nil && workshop.ErrorCode(f.err) != workshop.CodeUnchanged {
		said = append(said, paint(t.Danger, "! "+words.Error(f.err), w)...)
	}
	if workshop.ErrorCode(f.err) == workshop.CodeUnchanged {
		said = append(said, paint(t.Base, words.T(s.kind.allThere), w)...)
	}
	for _, r := range f.matter.more() {
		said = append(said, paint(r.ink, r.text, w)...)
	}
	return append(lines, said[:min(len(said), max(0, h-len(lines)))]...)
}

// button is the row on which Enter adds the rows.
func (s *Screen) button(f *file, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	text := words.T("import.none")
	if f.err == nil {
		text = f.matter.adds()
	}
	if f.setting() == nil {
		return t.Selected.Pad(t.Selected.S("► "+text), w)
	}
	return t.Accent.S("  " + text)
}

// refusedRows tells why rows are refused: the first in full, and which others.
func (s *Screen) refusedRows(refused []intake.RefusedRow) []remark {
	if len(refused) == 0 {
		return nil
	}
	t, words := s.host.Theme(), s.host.Words()
	out := []remark{{t.Warn, words.Error(refused[0].Err)}}
	if len(refused) > 1 {
		var rows []string
		for _, r := range refused[1:] {
			rows = append(rows, strconv.Itoa(r.Row))
		}
		out = append(out, remark{t.Warn, words.T("import.refused.rows", strings.Join(rows, ", "))})
	}
	return out
}

// paint wraps a text into lines of an ink.
func paint(ink kit.Ink, text string, w int) []string {
	var lines []string
	for _, r := range kit.Wrap(text, w-3) {
		lines = append(lines, ink.S("  "+r))
	}
	return lines
}
