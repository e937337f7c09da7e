package kit

import (
	tea "charm.land/bubbletea/v2"
)

// Help lists what the keys do here, made from the key map and the commands.
type Help struct {
	host  Host
	intro []string
	rows  [][2]string
	list  List
}

// NewHelp returns the help for commands. The intro says what the screen is for.
func NewHelp(host Host, intro string, commands []Command) *Help {
	h := &Help{host: host, intro: []string{intro}}
	w := host.Words()
	for _, c := range commands {
		if keys := KeysOf(w, c.ID); keys != "" {
			h.rows = append(h.rows, [2]string{keys, CommandName(host, c)})
		}
	}
	return h
}

// Draw implements [Overlay].
func (h *Help) Draw(w, height int) Frame {
	t, words := h.host.Theme(), h.host.Words()
	bw := min(w-2, 76)
	var all []string
	for _, s := range h.intro {
		for _, row := range Wrap(s, bw-4) {
			all = append(all, t.Base.S(" "+row))
		}
	}
	all = append(all, "")
	for _, r := range h.rows {
		all = append(all, t.Key.Pad(t.Key.S(" "+r[0]), 20)+t.Base.S(" "+r[1]))
	}
	visible := max(3, min(len(all), height-5))
	h.list.Move(0, max(1, len(all)-visible+1))
	from := min(max(0, h.list.At), max(0, len(all)-visible))
	lines := append([]string(nil), all[from:from+min(visible, len(all))]...)
	foot := words.T("help.keys")
	lines = append(lines, t.Muted.S(" "+foot))
	return Frame{Lines: t.Box(words.T("cmd.help"), lines, bw, len(lines)+2, true)}
}

// Key implements [Overlay].
func (h *Help) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "down":
		h.list.At++
	case "up":
		h.list.At = max(0, h.list.At-1)
	case "pgdown", "space":
		h.list.At += 10
	case "pgup":
		h.list.At = max(0, h.list.At-10)
	default:
		if k.Text == "" {
			return true, nil
		}
		// Whoever types on does not lose the first letter.
		return true, func() tea.Msg { return k }
	}
	return false, nil
}

// Paste implements [Overlay].
func (h *Help) Paste(string) tea.Cmd { return nil }
