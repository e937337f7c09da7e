package intake

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// stages are the rows of a file as stages of the programme.
type stages struct {
	*Screen
	file    *file
	brought intake.Table // as it was read
	guess   intake.StageColumns
	wanted  intake.StageColumns
	plans   intake.StagesPlan
}

// newStages takes a file for a programme.
func newStages(s *Screen, f *file) matter {
	x := &stages{Screen: s, file: f, brought: f.table}
	x.take(intake.AsProgramme(f.table))
	return x
}

// take takes the table with or without its header.
func (x *stages) take(t intake.Table) {
	x.file.table = t
	x.guess = intake.GuessStages(t)
	x.wanted = x.guess
}

func (x *stages) plan() (workshop.Change, error) {
	var err error
	x.plans, err = intake.PlanStages(x.meeting(), x.host.Session().People(), x.host.Moment(), x.file.table, x.wanted)
	return x.plans.Change, err
}

func (x *stages) adds() string { return x.host.Words().T("programme.import.add", x.plans.Added) }

func (x *stages) told() []string { return x.plans.Told(x.host.Words()) }

func (x *stages) more() []remark { return x.refusedRows(x.plans.Read.Refused) }

// added goes to the programme.
func (x *stages) added() tea.Cmd {
	w := x.host.Words()
	cmd := x.host.Go(kit.Programme)
	x.host.Say(joined(w.T("programme.import.done", x.plans.Added), x.told()...))
	return cmd
}

// draw draws the first stages as they would be added; those that are there already
// stand paler between them.
func (x *stages) draw(w, h int) []string {
	t, words := x.host.Theme(), x.host.Words()
	var lines []string
	for i, s := range x.plans.Read.Stages {
		if i >= min(h, most) {
			break
		}
		ink, right := t.Base, words.T("kind."+string(s.Kind))
		if i < len(x.plans.There) && x.plans.There[i] != "" {
			ink, right = t.Muted, words.T("programme.import.there")
		}
		minutes := ""
		if s.Minutes > 0 {
			minutes = words.T("minutes", s.Minutes)
		}
		room := w - kit.Width(right) - 12
		title := kit.Cut(kit.Plain(s.Title), room)
		about := ""
		if more := known(s.Speaker, s.Remark); len(more) > 0 && kit.Width(title) < room-4 {
			about = kit.Cut(" · "+kit.Plain(strings.Join(more, " · ")), room-kit.Width(title))
		}
		left := t.Muted.Pad(t.Muted.S(" "+minutes), 9) + ink.S(title) + t.Muted.S(about)
		lines = append(lines, t.Base.Spread(left, t.Muted.S(" "+right+" "), w))
	}
	return lines
}

func (x *stages) settings() []setting {
	var out []setting
	if len(x.file.table.Columns) > 1 {
		out = append(out, x.titleSetting(), x.minutesSetting(), x.textSetting())
	}
	out = append(out, x.kindSetting())
	if x.brought.Headed && !intake.AsProgramme(x.brought).Headed {
		out = append(out, x.headerSetting())
	}
	return out
}

func (x *stages) titleSetting() setting {
	var options []option
	at := -1
	for i, name := range x.file.table.Columns {
		if i == x.wanted.Title {
			at = len(options)
		}
		options = append(options, option{x.host.Words().T("import.column", name), func() { x.wanted = x.wanted.TitleIn(i) }})
	}
	return x.chosen(x.file, "programme.import.title", at, options...)
}

// minutesSetting is where it is told how long a stage takes.
func (x *stages) minutesSetting() setting {
	w := x.host.Words()
	options := []option{{w.T("import.without"), func() { x.wanted.Minutes, x.wanted.Time = -1, -1 }}}
	at := 0
	for i, name := range x.file.table.Columns {
		if i == x.wanted.Title || i == x.wanted.Text {
			continue
		}
		if i == x.wanted.Minutes {
			at = len(options)
		}
		options = append(options, option{w.T("import.column", name), func() { x.wanted.Minutes, x.wanted.Time = i, x.guess.Time }})
	}
	if at == 0 && x.wanted.Time >= 0 {
		at = len(options)
	}
	if x.guess.Time >= 0 {
		options = append(options, option{w.T("programme.import.times"), func() { x.wanted.Minutes, x.wanted.Time = -1, x.guess.Time }})
	}
	return x.chosen(x.file, "programme.import.minutes", at, options...)
}

// textSetting is what else is taken of a stage: who speaks, or a remark.
func (x *stages) textSetting() setting {
	w := x.host.Words()
	options := []option{{w.T("import.without"), func() { x.wanted.Text = -1 }}}
	at := 0
	for i, name := range x.file.table.Columns {
		if i == x.wanted.Title || i == x.wanted.Minutes || i == x.wanted.Time {
			continue
		}
		for _, as := range []struct {
			as  intake.TextAs
			key string
		}{{intake.TextAsItLooks, "programme.import.as_looks"}, {intake.TextSpeaker, "programme.import.speaker"}, {intake.TextRemark, "programme.import.remark"}} {
			if i == x.wanted.Text && as.as == x.wanted.TextAs {
				at = len(options)
			}
			options = append(options, option{w.T(as.key, name), func() { x.wanted.Text, x.wanted.TextAs = i, as.as }})
		}
	}
	return x.chosen(x.file, "programme.import.text", at, options...)
}

// kindSetting is whether breaks and discussions are known by their titles.
func (x *stages) kindSetting() setting {
	w := x.host.Words()
	at := 0
	if x.wanted.OnlyTalks {
		at = 1
	}
	return x.chosen(x.file, "programme.import.kinds_of", at,
		option{w.T("programme.import.by_title"), func() { x.wanted.OnlyTalks = false }},
		option{w.T("programme.import.only_talks"), func() { x.wanted.OnlyTalks = true }})
}

// headerSetting is whether the first row tells what the columns are.
func (x *stages) headerSetting() setting {
	w := x.host.Words()
	at := 0
	if x.file.table.Headed {
		at = 1
	}
	return x.chosen(x.file, "import.first_row", at,
		option{w.T("programme.import.row_stage"), func() { x.take(x.brought.Unheaded()) }},
		option{w.T("import.row_header"), func() { x.take(x.brought) }})
}
