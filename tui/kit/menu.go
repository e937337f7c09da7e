package kit

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
)

// Choice is a row of a menu.
type Choice struct {
	Name string
	Key  string // that of the command behind it, "" for none
	Off  string // why it cannot be chosen, "" if it can
	Run  func() tea.Cmd
}

// Menu is a small list to choose from. Digits choose as well: letters are
// commands nowhere.
type Menu struct {
	host    Host
	title   string
	text    []string
	choices []Choice
	list    List
}

// NewMenu returns a menu with its first choice selected. Text, if any, stands
// above the choices.
func NewMenu(host Host, title string, text []string, choices ...Choice) *Menu {
	return &Menu{host: host, title: title, text: text, choices: choices}
}

// Select puts the selection on a choice.
func (m *Menu) Select(i int) *Menu {
	m.list.At = min(max(0, i), len(m.choices)-1)
	return m
}

// Draw implements [Overlay].
func (m *Menu) Draw(w, h int) Frame {
	t := m.host.Theme()
	bw := min(w-4, max(36, m.width()+4))
	var lines []string
	for _, s := range m.text {
		for _, row := range Wrap(s, bw-4) {
			lines = append(lines, t.Base.S(" "+row))
		}
	}
	if len(m.text) > 0 {
		lines = append(lines, "")
	}
	foot := t.Muted.S(" " + m.host.Words().T("menu.keys"))
	from, to := m.list.Window(len(m.choices), max(1, h-5-len(lines)))
	for i := from; i < to; i++ {
		c := m.choices[i]
		row := " " + number(i) + c.Name
		switch {
		case i == m.list.At:
			if c.Off != "" {
				row += " – " + c.Off
			}
			lines = append(lines, t.Selected.Pad(t.Selected.S(Cut(Marked(row), bw-2)), bw-2))
		case c.Off != "":
			lines = append(lines, t.Muted.S(row+" – "+c.Off))
		default:
			lines = append(lines, t.Base.S(row))
		}
	}
	lines = append(lines, foot)
	return Frame{Lines: t.Box(m.title, lines, bw, len(lines)+2, true)}
}

func number(i int) string {
	if i < 9 {
		return strconv.Itoa(i+1) + " "
	}
	return "  "
}

func (m *Menu) width() int {
	w := max(Width(m.title), Width(m.host.Words().T("menu.keys")))
	for _, c := range m.choices {
		w = max(w, Width(c.Name)+4)
	}
	for _, s := range m.text {
		w = max(w, min(60, Width(s)+2))
	}
	return w
}

// Key implements [Overlay].
func (m *Menu) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch key := k.String(); {
	case key == "esc":
		return true, nil
	case key == "up", key == "shift+tab":
		m.list.Move(-1, len(m.choices))
	case key == "down", key == "tab":
		m.list.Move(1, len(m.choices))
	case key == "enter":
		return m.choose(m.list.At)
	case len(key) == 1 && key[0] >= '1' && key[0] <= '9':
		return m.choose(int(key[0] - '1'))
	}
	return false, nil
}

func (m *Menu) choose(i int) (bool, tea.Cmd) {
	if i < 0 || i >= len(m.choices) {
		return false, nil
	}
	m.list.At = i
	if c := m.choices[i]; c.Off == "" {
		return true, c.Run()
	}
	return false, nil
}

// Paste implements [Overlay]: a menu takes no text.
func (m *Menu) Paste(string) tea.Cmd { return nil }

// Choices are what there is to choose from.
func (m *Menu) Choices() []Choice { return m.choices }
