package intake

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// setting is something that can be chosen of a file.
type setting struct {
	label   string
	value   string
	options []option
	at      int // which option is chosen, -1 for another one
	open    func()
}

// option is one of the choices of a setting.
type option struct {
	name string
	take func()
}

// turn goes to the option some places on, going round.
func (x *setting) turn(by int) {
	n := len(x.options)
	switch {
	case n == 0:
	case x.at < 0 && by > 0:
		x.options[0].take()
	case x.at < 0:
		x.options[n-1].take()
	default:
		x.options[(x.at+by+n)%n].take()
	}
}

// chosen makes a setting of options, the one at a place being chosen.
func (s *Screen) chosen(f *file, label string, at int, options ...option) setting {
	w := s.host.Words()
	x := setting{label: w.T(label), value: w.T("import.choose"), options: options, at: at}
	if at >= 0 {
		x.value = options[at].name
	}
	x.open = func() {
		choices := make([]kit.Choice, len(options))
		for i, o := range options {
			choices[i] = kit.Choice{Name: o.name, Run: func() tea.Cmd { o.take(); s.plan(f); return nil }}
		}
		if len(choices) > short {
			s.host.Show(kit.NewPicker(s.host, x.label, choices...))
			return
		}
		s.host.Show(kit.NewMenu(s.host, x.label, nil, choices...).Select(at))
	}
	return x
}

// short is how long a list may be to be a menu: a longer one is searched.
const short = 9

// sample is the name of a column with its first text; of a column that tells who
// somebody is it is the name alone.
func (f *file) sample(column int) string {
	const width = 40
	name := f.table.Columns[column]
	if f.table.Personal(column) {
		return name
	}
	for _, row := range f.table.Rows {
		if text := workshop.CleanLine(row[column]); text != "" {
			return name + " · " + kit.Cut(kit.Plain(text), width)
		}
	}
	return name
}

// joined puts some words behind a text, with dots between them.
func joined(text string, more ...string) string {
	return strings.Join(append([]string{text}, more...), " · ")
}
