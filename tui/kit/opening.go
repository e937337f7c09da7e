package kit

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// opening is what a field is that leads to an overlay of its own.
type opening struct {
	text func() string // what the field shows
	open func(Host)
	on   []bool // what is ticked, nil in a field without a list
}

// NewOpening returns a field that shows a text and at Space opens something of its
// own: what is changed there stays though the form is closed.
func NewOpening(label string, text func() string, open func(Host)) *Field {
	return &Field{Label: label, Line: NewLine(""), opening: &opening{text: text, open: open}}
}

// NewChecks returns a field that holds any of some options. At Space it opens the
// list in which they are ticked: in the order that among gives, which may lack those
// that there are none of at the moment.
func NewChecks(host Host, label string, options []string, on []bool, among func() []int) *Field {
	f := &Field{Label: label, Line: NewLine(""), opening: &opening{on: on}}
	f.opening.text = func() string { return f.ticked(host, options, among()) }
	f.opening.open = func(h Host) {
		h.Show(NewTicker(h, label, func() []Choice { return f.ticks(h, options, among()) }))
	}
	return f
}

// Checked reports whether an option is ticked.
func (f *Field) Checked(i int) bool { return f.opening.on[i] }

// ticked names what is ticked, after how many of how many that are.
func (f *Field) ticked(h Host, options []string, among []int) string {
	var names []string
	for _, i := range among {
		if f.opening.on[i] {
			names = append(names, options[i])
		}
	}
	switch w := h.Words(); len(names) {
	case 0:
		return w.T("checks.none")
	case len(among):
		return w.T("checks.all", len(among))
	default:
		return w.T("checks.some", len(names), len(among), strings.Join(names, ", "))
	}
}

// ticks are the rows of the list: all at once, and each.
func (f *Field) ticks(h Host, options []string, among []int) []Choice {
	on := f.opening.on
	every := func() bool { return !slices.ContainsFunc(among, func(i int) bool { return !on[i] }) }
	choices := []Choice{{Name: Tick(every(), h.Words().T("checks.every")), Run: func() tea.Cmd {
		all := !every()
		for _, i := range among {
			on[i] = all
		}
		return nil
	}}}
	for _, i := range among {
		choices = append(choices, Choice{Name: Tick(on[i], options[i]), Run: func() tea.Cmd {
			on[i] = !on[i]
			return nil
		}})
	}
	return choices
}

// value writes down what is ticked, for the shelf of forms.
func (o *opening) value() string {
	var b strings.Builder
	for _, on := range o.on {
		if on {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	}
	return b.String()
}

// take takes up what value wrote.
func (o *opening) take(v string) {
	for i := range min(len(o.on), len(v)) {
		o.on[i] = v[i] == '1'
	}
}
