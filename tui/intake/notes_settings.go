package intake

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
)

// settings are what can be chosen of a file, as it is taken now.
func (n *notes) settings() []setting {
	out := []setting{n.textSetting(), n.laneSetting()}
	if n.read.Nameless > 0 && !n.wanted.OneLane && n.lane != "" {
		out = append(out, n.namelessSetting())
	}
	out = append(out, n.themeSetting())
	if len(n.texts) == 1 {
		out = append(out, n.votesSetting())
	}
	if n.guess.Moderation >= 0 {
		out = append(out, n.moderationSetting())
	}
	return out
}

// textSetting is the column of the texts, or those of the questions: one after the
// other, or any of them in its list.
func (n *notes) textSetting() setting {
	w := n.host.Words()
	var options []option
	at := -1
	if len(n.guess.ByColumn) > 1 {
		if slices.Equal(n.texts, n.guess.ByColumn) {
			at = 0
		}
		options = append(options, option{w.T("import.questions", len(n.guess.ByColumn)), func() { n.take(n.guess.ByColumn) }})
	}
	for i, name := range n.file.table.Columns {
		if n.file.table.Personal(i) {
			continue
		}
		if slices.Equal(n.texts, []int{i}) {
			at = len(options)
		}
		options = append(options, option{name, func() { n.take([]int{i}) }})
	}
	x := n.chosen(n.file, "import.texts", at, options...)
	if at < 0 && len(n.texts) > 0 {
		x.value = w.T("import.questions", len(n.texts))
	}
	x.open = func() { n.host.Show(kit.NewTicker(n.host, x.label, func() []kit.Choice { return n.ticks() })) }
	return x
}

// take takes the texts from columns. Several are questions, each its own lane.
func (n *notes) take(texts []int) {
	if (len(texts) > 1) != (len(n.texts) > 1) {
		n.wanted.OneLane = len(texts) < 2 && n.wanted.Lane < 0
	}
	n.texts = texts
}

// ticks are all columns, each with a text of it, to be ticked as texts. What tells
// who somebody is cannot be.
func (n *notes) ticks() []kit.Choice {
	choices := make([]kit.Choice, len(n.file.table.Columns))
	for i := range n.file.table.Columns {
		on := slices.Contains(n.texts, i)
		choices[i].Name = kit.Tick(on, n.file.sample(i))
		if n.file.table.Personal(i) {
			choices[i].Off = n.host.Words().T("off.personal")
			continue
		}
		choices[i].Run = func() tea.Cmd {
			texts := slices.DeleteFunc(slices.Clone(n.texts), func(x int) bool { return x == i })
			if !on {
				texts = append(texts, i)
				slices.Sort(texts)
			}
			n.take(texts)
			n.replan()
			return nil
		}
	}
	return choices
}

// columnOptions are the columns beside those of the texts from which something
// else can be taken.
func (n *notes) columnOptions(take func(column int)) (columns []int, options []option) {
	for i := range n.file.table.Columns {
		if n.file.table.Personal(i) || slices.Contains(n.texts, i) {
			continue
		}
		columns = append(columns, i)
		options = append(options, option{n.host.Words().T("import.column", n.file.table.Columns[i]), func() { take(i) }})
	}
	return columns, options
}

// laneOptions are the lanes of the board; one that is to be made where it has
// none.
func (n *notes) laneOptions(take func()) (at int, options []option) {
	w, b := n.host.Words(), n.board()
	if len(b.Lanes) == 0 {
		return 0, []option{{w.T("import.new", n.title()), take}}
	}
	for i, l := range append(slices.Clone(b.Lanes), b.Parking) {
		if l.ID == n.lane {
			at = i
		}
		options = append(options, option{w.Lane(l), func() { n.lane = l.ID; take() }})
	}
	return at, options
}

// laneSetting is where the notes go: to one lane, or to the lanes that a column
// names, or those of their questions.
func (n *notes) laneSetting() setting {
	at, options := n.laneOptions(func() { n.wanted.OneLane = true })
	if !n.wanted.OneLane {
		at = -1
	}
	if len(n.texts) > 1 {
		if at < 0 {
			at = len(options)
		}
		own := option{n.host.Words().T("import.own"), func() { n.wanted.OneLane = false }}
		return n.chosen(n.file, "import.lane", at, append(options, own)...)
	}
	columns, named := n.columnOptions(func(i int) { n.wanted.Lane, n.wanted.OneLane = i, false })
	if i := slices.Index(columns, n.columns().Lane); at < 0 && i >= 0 {
		at = len(options) + i
	}
	return n.chosen(n.file, "import.lane", at, append(options, named...)...)
}

// namelessSetting is where the notes go whose row names no lane.
func (n *notes) namelessSetting() setting {
	at, options := n.laneOptions(func() {})
	x := n.chosen(n.file, "import.nameless", at, options...)
	x.label += " (" + strconv.Itoa(n.read.Nameless) + ")"
	return x
}

func (n *notes) themeSetting() setting {
	w, c := n.host.Words(), n.columns()
	options := []option{{w.T("import.without"), func() { n.wanted = n.wanted.ThemeIn(-1) }}}
	at := 0
	if n.guess.ID >= 0 && n.guess.Stack >= 0 {
		if c.Theme < 0 && c.Stack >= 0 {
			at = 1
		}
		options = append(options, option{w.T("import.stacks"), func() {
			n.wanted = n.wanted.ThemeIn(-1)
			n.wanted.ID, n.wanted.Stack = n.guess.ID, n.guess.Stack
		}})
	}
	columns, named := n.columnOptions(func(i int) { n.wanted = n.wanted.ThemeIn(i); n.votesAsGuessed() })
	if i := slices.Index(columns, c.Theme); i >= 0 {
		at = len(options) + i
	}
	return n.chosen(n.file, "import.theme", at, append(options, named...)...)
}

func (n *notes) votesSetting() setting {
	options := []option{{n.host.Words().T("import.without"), func() { n.wanted = n.wanted.VotesIn(-1) }}}
	columns, named := n.columnOptions(func(i int) { n.wanted = n.wanted.VotesIn(i); n.votesAsGuessed() })
	at := 1 + slices.Index(columns, n.columns().Votes)
	return n.chosen(n.file, "import.votes", at, append(options, named...)...)
}

// votesAsGuessed lets votes be those of themes where both columns are taken as
// they were understood at first.
func (n *notes) votesAsGuessed() {
	n.wanted.VotesOfTheme = n.guess.VotesOfTheme && n.wanted.Theme == n.guess.Theme && n.wanted.Votes == n.guess.Votes
}

func (n *notes) moderationSetting() setting {
	w := n.host.Words()
	at := 0
	if n.wanted.SkipModerated {
		at = 1
	}
	return n.chosen(n.file, "import.moderated", at,
		option{w.T("import.take"), func() { n.wanted.SkipModerated = false }},
		option{w.T("import.leave"), func() { n.wanted.SkipModerated = true }})
}
