package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// CommandName returns what a command is called.
func CommandName(h Host, c Command) string {
	if c.Name != "" {
		return c.Name
	}
	return h.Words().T("cmd." + string(c.ID))
}

// Palette is every command that there is here, found by typing; one that
// cannot run now stands there with the reason.
type Palette struct {
	host     Host
	commands []Command
	line     *Line
	list     List
}

// NewPalette returns a palette of commands.
func NewPalette(host Host, commands []Command) *Palette {
	return &Palette{host: host, commands: commands, line: NewLine("")}
}

func (p *Palette) matching() []Command {
	var out []Command
	for _, c := range p.commands {
		if workshop.Matches(p.line.Value(), CommandName(p.host, c)) {
			out = append(out, c)
		}
	}
	return out
}

// Draw implements [Overlay].
func (p *Palette) Draw(w, h int) Frame {
	t, words := p.host.Theme(), p.host.Words()
	bw := min(w-2, 72)
	found := p.matching()
	rows := max(3, min(len(p.commands), h-7))
	row, x := p.line.Prompt(t, words.T("palette.prompt"), "", bw-2)
	lines := []string{row}
	from, to := p.list.Window(len(found), rows)
	for i := from; i < to; i++ {
		lines = append(lines, p.drawRow(found[i], i == p.list.At, bw-2))
	}
	if len(found) == 0 {
		lines = append(lines, t.Muted.S(" "+words.T("palette.none")))
	}
	for len(lines) < rows+1 {
		lines = append(lines, "")
	}
	lines = append(lines, t.Muted.S(" "+words.T("palette.keys")))
	return Frame{Lines: t.Box(words.T("cmd.palette"), lines, bw, len(lines)+2, true), Cursor: &Point{1 + x, 1}}
}

func (p *Palette) drawRow(c Command, on bool, w int) string {
	t := p.host.Theme()
	name, key := CommandName(p.host, c), KeyOf(p.host.Words(), c.ID)
	if c.Off != "" {
		name += " – " + c.Off
	}
	switch {
	case on:
		return t.Selected.Spread(t.Selected.S("►"+name), t.Selected.S(key+" "), w)
	case c.Off != "":
		return t.Muted.Spread(t.Muted.S(" "+name), t.Muted.S(key+" "), w)
	}
	return t.Base.Spread(t.Base.S(" "+name), t.Key.S(key+" "), w)
}

// Key implements [Overlay].
func (p *Palette) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	found := p.matching()
	switch k.String() {
	case "esc", "ctrl+k", "f2":
		return true, nil
	case "up":
		p.list.Move(-1, len(found))
	case "down":
		p.list.Move(1, len(found))
	case "pgup":
		p.list.Move(-10, len(found))
	case "pgdown":
		p.list.Move(10, len(found))
	case "enter":
		if p.list.At < 0 || p.list.At >= len(found) || found[p.list.At].Off != "" {
			return false, nil
		}
		return true, found[p.list.At].Run()
	default:
		cmd := p.line.Key(k)
		p.list = List{}
		return false, cmd
	}
	return false, nil
}

// Paste implements [Overlay].
func (p *Palette) Paste(text string) tea.Cmd {
	p.line.Insert(text)
	return nil
}
