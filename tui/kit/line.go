package kit

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// Line is a line of text that has the cursor: the capture line of a screen, or
// a field of a form.
type Line struct {
	// Field names the line for its draft, "" for one that keeps none.
	Field string
	input textinput.Model
}

// NewLine returns an empty line. A line with a field name keeps its draft.
func NewLine(field string) *Line {
	in := textinput.New()
	in.Prompt = ""
	in.SetVirtualCursor(false)
	in.Focus()
	return &Line{Field: field, input: in}
}

// Value returns the text as it was typed.
func (l *Line) Value() string { return l.input.Value() }

// Empty reports whether nothing was typed.
func (l *Line) Empty() bool { return l.input.Value() == "" }

// Set replaces the text and puts the cursor behind it.
func (l *Line) Set(s string) {
	l.input.SetValue(visible(s))
	l.input.CursorEnd()
}

// Clear empties the line.
func (l *Line) Clear() { l.input.Reset() }

// Key takes a key that is text, or that edits text.
func (l *Line) Key(k tea.KeyPressMsg) tea.Cmd {
	var cmd tea.Cmd
	if k.Text != "" {
		if k.Text = visible(k.Text); k.Text == "" { // a mark that turns the text round
			return nil
		}
	}
	l.input, cmd = l.input.Update(k)
	return cmd
}

// Insert puts pasted text of one line where the cursor is.
func (l *Line) Insert(s string) {
	s = strings.ReplaceAll(workshop.CleanText(s), "\n", " ")
	l.input, _ = l.input.Update(tea.PasteMsg{Content: s})
}

// Draw draws the line, w cells wide, and tells where the cursor stands in it.
func (l *Line) Draw(t *Theme, w int) (string, int) {
	if l.input.Width() != max(1, w-1) {
		l.input.SetWidth(max(1, w-1))
		l.input.SetCursor(l.input.Position()) // scroll to where the cursor stands
	}
	styles := l.input.Styles()
	styles.Focused.Text, styles.Blurred.Text = t.text, t.text
	styles.Focused.Placeholder = t.hint
	l.input.SetStyles(styles)
	x := 0
	if c := l.input.Cursor(); c != nil {
		x = c.X
	}
	return t.Base.Pad(l.input.View(), w), min(x, max(0, w-1))
}

// Prompt draws a prompt with a line behind it and something at the right, in
// one row of w cells, and tells where the cursor stands.
func (l *Line) Prompt(t *Theme, prompt, right string, w int) (string, int) {
	head := t.Base.Raw(" ") + t.Accent.S(Cut(prompt, w/2)) + t.Muted.Raw(" › ")
	hw := Width(head)
	rw := min(Width(right), max(0, w-hw-16))
	body, x := l.Draw(t, w-hw-rw)
	row := head + body
	if rw > 0 {
		row += t.Base.Pad(right, rw)
	}
	return t.Base.Pad(row, w), min(hw+x, w-1)
}
