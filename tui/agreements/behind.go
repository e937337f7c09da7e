package agreements

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// behind walks back from an agreement to the notes that it was made of, and from
// a strategy on to the factors that it cites: with each, what it got in the
// vote, how often it was said and who gave it. A choice goes to the note.
func (s *Screen) behind(a *workshop.Agreement) {
	w, m := s.host.Words(), s.meeting()
	var choices []kit.Choice
	for _, n := range notesBehind(m, a) {
		choices = append(choices, kit.Choice{Name: s.traced(n), Run: func() tea.Cmd { return s.host.GoNote(n.ID) }})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("agreement.behind", len(choices)), []string{a.What}, choices...))
}

// notesBehind returns the notes that an agreement was made of, those merged with
// them, and the factors that they cite; each once.
func notesBehind(m *workshop.Meeting, a *workshop.Agreement) []*workshop.Note {
	var out []*workshop.Note
	seen := map[*workshop.Note]bool{}
	var take func(n *workshop.Note)
	take = func(n *workshop.Note) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		out = append(out, n)
		for _, x := range n.Merged {
			take(x)
		}
		for _, f := range n.Lane().Stage().Board.Cites(n.Text) {
			take(m.Note(f.Note))
		}
	}
	for _, id := range a.From {
		take(m.Note(id))
	}
	return out
}

// traced writes a note in one line.
func (s *Screen) traced(n *workshop.Note) string {
	w, m := s.host.Words(), s.meeting()
	parts := []string{strconv.Itoa(n.Number) + " " + kit.Cut(kit.Plain(n.Text), 40), w.Lane(n.Lane())}
	if g := m.Group(n.Group); g != nil {
		parts = append(parts, w.Group(m, g))
	} else if from := w.Source(n.Source); from != "" {
		parts = append(parts, from)
	}
	if again := n.Repeats(); again > 0 {
		parts = append(parts, "×"+strconv.Itoa(again+1))
	}
	for _, v := range n.Lane().Stage().Board.Votings {
		if v.Revealed && !v.OnThemes && n.Standing() == n && v.OfNote(n).Sum() > 0 {
			parts = append(parts, "✓"+w.Score(v, v.OfNote(n)))
		}
	}
	return strings.Join(parts, " · ")
}
