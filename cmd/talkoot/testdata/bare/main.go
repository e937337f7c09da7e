// Command bare is the least that a program of Bubble Tea can be: what the start
// of Talkoot is measured against.
package main

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

type model struct{ w, h int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return m, tea.Quit
	}
	return m, nil
}

func (m model) View() tea.View {
	text := ""
	if m.h > 0 {
		text = strings.Repeat(strings.Repeat("x", m.w)+"\n", m.h-1) + "F1"
	}
	v := tea.NewView(text)
	v.AltScreen = true
	return v
}

func main() {
	if _, err := tea.NewProgram(model{}, tea.WithFPS(120)).Run(); err != nil {
		panic(err)
	}
}
