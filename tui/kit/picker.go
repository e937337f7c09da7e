package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// Picker is a long list to choose from, narrowed down by typing starts of words:
// notes, meetings, commands.
type Picker struct {
	host  Host
	title string
	// kind begins the keys of its own words: "palette", "picker", "ticker".
	kind    string
	width   int // at most
	choices func() []Choice
	// stays keeps the list open after a choice, for choosing several, and asks
	// for the choices at every frame.
	stays bool
	all   []Choice
	line  *Line
	list  List
}

// NewPicker returns a list that closes at a choice.
func NewPicker(host Host, title string, choices ...Choice) *Picker {
	return newPicker(host, title, "picker", func() []Choice { return choices })
}

// NewTicker returns a list that stays open, in which each choice is ticked or
// not. Choices tells what there is to tick at the moment.
func NewTicker(host Host, title string, choices func() []Choice) *Picker {
	p := newPicker(host, title, "ticker", choices)
	p.stays = true
	return p
}

func newPicker(host Host, title, kind string, choices func() []Choice) *Picker {
	return &Picker{host: host, title: title, kind: kind, width: 100, choices: choices, all: choices(), line: NewLine("")}
}

// Tick marks a choice that is made, or not.
func Tick(on bool, name string) string {
	if on {
		return "[x] " + name
	}
	return "[ ] " + name
}

func (p *Picker) matching() []Choice {
	if p.line.Empty() {
		return p.all
	}
	var whole, starts []Choice // who typed a word out means that word
	for _, c := range p.all {
		switch {
		case p.kind == "palette" && c.Off == "" && workshop.MatchesWhole(p.line.Value(), c.Name):
			whole = append(whole, c)
		case workshop.Matches(p.line.Value(), c.Name):
			starts = append(starts, c)
		}
	}
	return append(whole, starts...)
}

// Draw implements [Overlay].
func (p *Picker) Draw(w, h int) Frame {
	t, words := p.host.Theme(), p.host.Words()
	if p.stays { // what was chosen may have happened since
		p.all = p.choices()
	}
	bw := min(w-2, p.width)
	found := p.matching()
	rows := max(3, min(len(p.all), h-7))
	row, x := p.line.Prompt(t, words.T(p.kind+".prompt"), "", bw-2)
	lines := []string{row}
	from, to := p.list.Window(len(found), rows)
	for i := from; i < to; i++ {
		lines = append(lines, p.drawRow(found[i], i == p.list.At, bw-2))
	}
	if len(found) == 0 {
		lines = append(lines, t.Muted.S(" "+words.T(p.kind+".none")))
	}
	for len(lines) < rows+1 {
		lines = append(lines, "")
	}
	lines = append(lines, t.Muted.S(" "+words.T(p.kind+".keys")))
	return Frame{Lines: t.Box(p.title, lines, bw, len(lines)+2, true), Cursor: &Point{1 + x, 1}}
}

func (p *Picker) drawRow(c Choice, on bool, w int) string {
	t, name := p.host.Theme(), " "+c.Name
	if c.Off != "" {
		name += " – " + c.Off
	}
	right := ""
	if c.Key != "" {
		right = c.Key + " "
	}
	switch {
	case on:
		return t.Selected.Spread(t.Selected.S(Marked(name)), t.Selected.S(right), w)
	case c.Off != "":
		return t.Muted.Spread(t.Muted.S(name), t.Muted.S(right), w)
	}
	return t.Base.Spread(t.Base.S(name), t.Key.S(right), w)
}

// Key implements [Overlay].
func (p *Picker) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	found := p.matching()
	switch k.String() {
	case "esc", "ctrl+k", "f2":
		return true, nil
	case "up", "shift+tab":
		p.list.Move(-1, len(found))
	case "down", "tab":
		p.list.Move(1, len(found))
	case "pgup":
		p.list.Move(-10, len(found))
	case "pgdown":
		p.list.Move(10, len(found))
	case "enter":
		if p.list.At < 0 || p.list.At >= len(found) || found[p.list.At].Off != "" {
			return false, nil
		}
		return !p.stays, found[p.list.At].Run()
	default:
		if p.stays && k.String() == "space" && p.line.Empty() { // no word begins with it
			return p.Key(tea.KeyPressMsg{Code: tea.KeyEnter})
		}
		cmd := p.line.Key(k)
		p.list = List{}
		return false, cmd
	}
	return false, nil
}

// Paste implements [Overlay].
func (p *Picker) Paste(text string) tea.Cmd {
	p.line.Insert(text)
	return nil
}
