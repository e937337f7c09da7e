package kit

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// Field is a field of a form.
type Field struct {
	Label string
	Hint  string
	// Warn, if set, tells of what stands in the field, in place of the hint; ""
	// for nothing.
	Warn func(value string) string
	// Options, if any, are what the field can hold; Tab leaves it, Right and
	// Left change it.
	Options []string
	Line    *Line
	// Long says that the text may be long: it is shown in several rows while the
	// field is in focus.
	Long    bool
	opening *opening // nil in a field without an overlay of its own
	at      int
	was     string // what it began with
}

// NewField returns a field that holds a text.
func NewField(label, value, hint string) *Field {
	f := &Field{Label: label, Hint: hint, Line: NewLine(""), was: value}
	f.Line.Set(value)
	return f
}

// NewChoice returns a field that holds one of some options.
func NewChoice(label string, options []string, at int) *Field {
	return &Field{Label: label, Options: options, Line: NewLine(""), at: at}
}

// Value returns the text of the field.
func (f *Field) Value() string { return f.Line.Value() }

// At returns which option the field holds.
func (f *Field) At() int { return f.at }

// Form asks for some fields at once. Enter accepts it from any field; if what
// was typed is refused, the form stays as it is and says why.
type Form struct {
	host   Host
	title  string
	fields []*Field
	began  string // what the fields held at first
	focus  int
	wrong  string
	accept func() (tea.Cmd, error)
}

// NewForm returns a form. Accept is called at Enter; an error keeps the form
// open.
func NewForm(host Host, title string, accept func() (tea.Cmd, error), fields ...*Field) *Form {
	f := &Form{host: host, title: title, fields: fields, accept: accept}
	f.began = f.values()
	for _, x := range fields {
		if x.Hint == "" && x.opening != nil {
			x.Hint = host.Words().T("field.opening.hint")
		}
		if x.Long { // it is read before it is changed
			x.Line.input.CursorStart()
		}
	}
	f.takeUp()
	return f
}

// Accepted ends a form with the change that its fields make: a rule that they
// break keeps the form open, and otherwise the change happens.
func Accepted(h Host, c workshop.Change, err error) (tea.Cmd, error) {
	if err != nil {
		return nil, err
	}
	cmd, _ := h.Do(c, nil)
	return cmd, nil
}

// longest is how many rows a long text takes at most.
const longest = 8

// separator stands between the values of fields; no clean text holds it.
const separator = "\x1f"

func (f *Form) values() string {
	var out []string
	for _, x := range f.fields {
		switch {
		case x.Options != nil:
			out = append(out, strconv.Itoa(x.at))
		case x.opening != nil:
			out = append(out, x.opening.value())
		default:
			out = append(out, x.Value())
		}
	}
	return strings.Join(out, separator)
}

// shelfKey tells forms apart: by title and by what they began with, so that
// words left in the form of one note never turn up in that of another.
func (f *Form) shelfKey() string { return f.title + separator + f.began }

// takeUp puts back what was typed when the same form was closed with Esc.
func (f *Form) takeUp() {
	left, ok := f.host.Shelf()[f.shelfKey()]
	if !ok {
		return
	}
	for i, v := range strings.Split(left, separator) {
		switch x := f.fields[i]; {
		case x.Options != nil:
			x.at, _ = strconv.Atoi(v)
		case x.opening != nil:
			x.opening.take(v)
		default:
			x.Line.Set(v)
		}
	}
}

// putDown keeps what was typed for when the form is opened again: Esc never
// loses text.
func (f *Form) putDown() {
	if v := f.values(); v != f.began {
		f.host.Shelf()[f.shelfKey()] = v
		f.host.Say(f.host.Words().T("form.kept"))
	}
}

// Draw implements [Overlay].
func (f *Form) Draw(w, h int) Frame {
	t, words := f.host.Theme(), f.host.Words()
	bw := min(w-2, 76)
	label := 0
	for _, x := range f.fields {
		label = max(label, Width(x.Label))
	}
	label = min(label, bw/3)
	var lines []string
	cursor := &Point{}
	for i, x := range f.fields {
		mark, ink := "  ", t.Base
		if i == f.focus {
			mark, ink = "► ", t.Accent
		}
		head := ink.S(mark) + ink.Pad(ink.S(Cut(x.Label, label)), label) + t.Muted.Raw(" › ")
		body, at := f.drawField(x, i == f.focus, bw-2-Width(head))
		if i == f.focus {
			cursor = &Point{1 + Width(head) + at, 1 + len(lines)}
		}
		if i == f.focus && x.Long {
			rows, in := x.Line.drawLong(t, bw-2-Width(head), max(1, min(longest, h-len(f.fields)-6)))
			cursor = &Point{1 + Width(head) + in.X, 1 + len(lines) + in.Y}
			lines = append(lines, head+rows[0])
			for _, row := range rows[1:] {
				lines = append(lines, t.Base.Raw(strings.Repeat(" ", Width(head)))+row)
			}
			continue
		}
		lines = append(lines, head+body)
	}
	lines = append(lines, "")
	note := t.Muted.S(" " + f.fields[f.focus].Hint)
	if warn := f.fields[f.focus].Warn; warn != nil && warn(f.fields[f.focus].Value()) != "" {
		note = ""
		for _, row := range Wrap(warn(f.fields[f.focus].Value()), bw-4) {
			lines = append(lines, t.Warn.S(" "+row))
		}
	}
	if f.wrong != "" {
		note = ""
		for _, row := range Wrap(f.wrong, bw-4) {
			lines = append(lines, t.Danger.S(" "+row))
		}
	}
	if note != "" {
		lines = append(lines, note)
	}
	lines = append(lines, t.Muted.S(" "+words.T("form.keys")))
	return Frame{Lines: t.Box(f.title, lines, bw, len(lines)+2, true), Cursor: cursor}
}

func (f *Form) drawField(x *Field, on bool, w int) (string, int) {
	t := f.host.Theme()
	ink := t.Base
	if on {
		ink = t.Selected
	}
	switch {
	case x.opening != nil:
		return t.Base.Pad(t.Muted.Raw("+ ")+ink.S(Cut(x.opening.text(), w-2)), w), 2
	case x.Options == nil:
		return x.Line.Draw(t, w)
	}
	return t.Base.Pad(t.Muted.Raw("◄ ")+ink.S(x.Options[x.at])+t.Muted.Raw(" ►"), w), 2
}

// Takes reports whether a key means something in a form. The keys of commands
// wait until it is closed.
func (f *Form) Takes(k tea.KeyPressMsg) bool {
	for _, id := range CommandsOf(k.String()) {
		switch id {
		case Record, Back, Up, Down, Next, Previous, Delete, RoundLeft, RoundRight:
		default:
			return false
		}
	}
	return true
}

// Key implements [Overlay].
func (f *Form) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	x := f.fields[f.focus]
	switch k.String() {
	case "esc":
		f.putDown()
		return true, nil
	case "tab", "down":
		f.focus = (f.focus + 1) % len(f.fields)
	case "shift+tab", "up":
		f.focus = (f.focus + len(f.fields) - 1) % len(f.fields)
	case "enter":
		cmd, err := f.accept()
		if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
			f.wrong = f.host.Words().Error(err)
			return false, nil
		}
		delete(f.host.Shelf(), f.shelfKey())
		return true, cmd
	case "left", "right":
		if x.opening != nil {
			return false, nil
		}
		if x.Options != nil {
			step := 1
			if k.String() == "left" {
				step = len(x.Options) - 1
			}
			x.at = (x.at + step) % len(x.Options)
			return false, nil
		}
		return false, x.Line.Key(k)
	default:
		f.wrong = ""
		if x.opening != nil {
			if k.String() == "space" {
				x.opening.open(f.host)
			}
			return false, nil
		}
		if x.Options != nil {
			if k.String() == "space" {
				x.at = (x.at + 1) % len(x.Options)
			}
			return false, nil
		}
		x.typeOver(k.Text)
		return false, x.Line.Key(k)
	}
	return false, nil
}

// typeOver empties a field that holds a suggested number when another number is
// typed: whoever sees 60 and types 5 wants 5 and not 605.
func (x *Field) typeOver(typed string) {
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	if x.was != "" && digits(typed) && digits(x.was) && x.Value() == x.was {
		x.Line.Clear()
	}
	x.was = ""
}

// Paste implements [Overlay].
func (f *Form) Paste(text string) tea.Cmd {
	if x := f.fields[f.focus]; x.Options == nil && x.opening == nil {
		x.Line.Insert(text)
	}
	return nil
}
