package intake

import (
	"slices"
	"strconv"
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

// settings are what can be chosen of a file, as it is taken now.
func (s *Screen) settings(f *file) []setting {
	out := []setting{s.textSetting(f), s.laneSetting(f)}
	if f.plan.Nameless > 0 && !f.wanted.OneLane && f.lane != "" {
		out = append(out, s.namelessSetting(f))
	}
	out = append(out, s.themeSetting(f))
	if len(f.texts) == 1 {
		out = append(out, s.votesSetting(f))
	}
	if f.guess.Moderation >= 0 {
		out = append(out, s.moderationSetting(f))
	}
	return out
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

// textSetting is the column of the texts, or those of the questions: one after the
// other, or any of them in its list.
func (s *Screen) textSetting(f *file) setting {
	w := s.host.Words()
	var options []option
	at := -1
	if len(f.guess.ByColumn) > 1 {
		if slices.Equal(f.texts, f.guess.ByColumn) {
			at = 0
		}
		options = append(options, option{w.T("import.questions", len(f.guess.ByColumn)), func() { f.take(f.guess.ByColumn) }})
	}
	for i, name := range f.table.Columns {
		if f.table.Personal(i) {
			continue
		}
		if slices.Equal(f.texts, []int{i}) {
			at = len(options)
		}
		options = append(options, option{name, func() { f.take([]int{i}) }})
	}
	x := s.chosen(f, "import.texts", at, options...)
	if at < 0 && len(f.texts) > 0 {
		x.value = w.T("import.questions", len(f.texts))
	}
	x.open = func() { s.host.Show(kit.NewTicker(s.host, x.label, func() []kit.Choice { return s.ticks(f) })) }
	return x
}

// take takes the texts from columns. Several are questions, each its own lane.
func (f *file) take(texts []int) {
	if (len(texts) > 1) != (len(f.texts) > 1) {
		f.wanted.OneLane = len(texts) < 2 && f.wanted.Lane < 0
	}
	f.texts = texts
}

// ticks are all columns, each with a text of it, to be ticked as texts. What tells
// who somebody is cannot be.
func (s *Screen) ticks(f *file) []kit.Choice {
	choices := make([]kit.Choice, len(f.table.Columns))
	for i := range f.table.Columns {
		on := slices.Contains(f.texts, i)
		choices[i].Name = kit.Tick(on, f.sample(i))
		if f.table.Personal(i) {
			choices[i].Off = s.host.Words().T("off.personal")
			continue
		}
		choices[i].Run = func() tea.Cmd {
			texts := slices.DeleteFunc(slices.Clone(f.texts), func(x int) bool { return x == i })
			if !on {
				texts = append(texts, i)
				slices.Sort(texts)
			}
			f.take(texts)
			s.plan(f)
			return nil
		}
	}
	return choices
}

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

// columnOptions are the columns beside those of the texts from which something
// else can be taken.
func (s *Screen) columnOptions(f *file, take func(column int)) (columns []int, options []option) {
	for i := range f.table.Columns {
		if f.table.Personal(i) || slices.Contains(f.texts, i) {
			continue
		}
		columns = append(columns, i)
		options = append(options, option{s.host.Words().T("import.column", f.table.Columns[i]), func() { take(i) }})
	}
	return columns, options
}

// laneOptions are the lanes of the board; one that is to be made where it has
// none.
func (s *Screen) laneOptions(f *file, take func()) (at int, options []option) {
	w, b := s.host.Words(), s.board()
	if len(b.Lanes) == 0 {
		return 0, []option{{w.T("import.new", f.title()), take}}
	}
	for i, l := range append(slices.Clone(b.Lanes), b.Parking) {
		if l.ID == f.lane {
			at = i
		}
		options = append(options, option{w.Lane(l), func() { f.lane = l.ID; take() }})
	}
	return at, options
}

// laneSetting is where the notes go: to one lane, or to the lanes that a column
// names, or those of their questions.
func (s *Screen) laneSetting(f *file) setting {
	at, options := s.laneOptions(f, func() { f.wanted.OneLane = true })
	if !f.wanted.OneLane {
		at = -1
	}
	if len(f.texts) > 1 {
		if at < 0 {
			at = len(options)
		}
		own := option{s.host.Words().T("import.own"), func() { f.wanted.OneLane = false }}
		return s.chosen(f, "import.lane", at, append(options, own)...)
	}
	columns, named := s.columnOptions(f, func(i int) { f.wanted.Lane, f.wanted.OneLane = i, false })
	if i := slices.Index(columns, f.columns().Lane); at < 0 && i >= 0 {
		at = len(options) + i
	}
	return s.chosen(f, "import.lane", at, append(options, named...)...)
}

// namelessSetting is where the notes go whose row names no lane.
func (s *Screen) namelessSetting(f *file) setting {
	at, options := s.laneOptions(f, func() {})
	x := s.chosen(f, "import.nameless", at, options...)
	x.label += " (" + strconv.Itoa(f.plan.Nameless) + ")"
	return x
}

func (s *Screen) themeSetting(f *file) setting {
	w, c := s.host.Words(), f.columns()
	options := []option{{w.T("import.without"), func() { f.wanted = f.wanted.ThemeIn(-1) }}}
	at := 0
	if f.guess.ID >= 0 && f.guess.Stack >= 0 {
		if c.Theme < 0 && c.Stack >= 0 {
			at = 1
		}
		options = append(options, option{w.T("import.stacks"), func() {
			f.wanted = f.wanted.ThemeIn(-1)
			f.wanted.ID, f.wanted.Stack = f.guess.ID, f.guess.Stack
		}})
	}
	columns, named := s.columnOptions(f, func(i int) { f.wanted = f.wanted.ThemeIn(i); f.votesAsGuessed() })
	if i := slices.Index(columns, c.Theme); i >= 0 {
		at = len(options) + i
	}
	return s.chosen(f, "import.theme", at, append(options, named...)...)
}

func (s *Screen) votesSetting(f *file) setting {
	options := []option{{s.host.Words().T("import.without"), func() { f.wanted = f.wanted.VotesIn(-1) }}}
	columns, named := s.columnOptions(f, func(i int) { f.wanted = f.wanted.VotesIn(i); f.votesAsGuessed() })
	at := 1 + slices.Index(columns, f.columns().Votes)
	return s.chosen(f, "import.votes", at, append(options, named...)...)
}

// votesAsGuessed lets votes be those of themes where both columns are taken as
// they were understood at first.
func (f *file) votesAsGuessed() {
	f.wanted.VotesOfTheme = f.guess.VotesOfTheme && f.wanted.Theme == f.guess.Theme && f.wanted.Votes == f.guess.Votes
}

func (s *Screen) moderationSetting(f *file) setting {
	w := s.host.Words()
	at := 0
	if f.wanted.SkipModerated {
		at = 1
	}
	return s.chosen(f, "import.moderated", at,
		option{w.T("import.take"), func() { f.wanted.SkipModerated = false }},
		option{w.T("import.leave"), func() { f.wanted.SkipModerated = true }})
}

// joined puts some words behind a text, with dots between them.
func joined(text string, more ...string) string {
	return strings.Join(append([]string{text}, more...), " · ")
}
