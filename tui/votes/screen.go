// Package votes is the voting on the board of a stage. People vote on paper or
// by hand; what each note or theme got is typed here.
package votes

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Screen is the votings on one board, a round at a time.
type Screen struct {
	host  kit.Host
	stage workshop.ID
	line  *kit.Line

	round workshop.ID // the round that was chosen, "" for the newest
	sheet sheet
	// result says that Up and Down walk through the result, not through what
	// was entered.
	result  bool
	entries picks // among the rows of the board
	ranks   picks // among those of the result
}

// picks is the selected row of a list: that of a note or theme, so that it stays
// selected when the order changes.
type picks struct {
	kit.List
	target workshop.ID // "" for the first
}

// New returns the votings on the board of a stage.
func New(host kit.Host, stage workshop.ID) *Screen {
	return &Screen{host: host, stage: stage, line: kit.NewLine("votes:" + string(stage))}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// board is nil for the moment between an undo of the stage and leaving it.
func (s *Screen) board() *workshop.Board {
	if st := s.meeting().Stage(s.stage); st != nil {
		return &st.Board
	}
	return nil
}

// voting is the round that is looked at, nil while there is none.
func (s *Screen) voting() *workshop.Voting {
	b := s.board()
	if b == nil {
		return nil
	}
	for _, v := range b.Votings {
		if v.ID == s.round {
			return v
		}
	}
	return b.LastVoting()
}

// Line implements [kit.Screen]. Where nothing stands on the board there is
// nothing to vote on.
func (s *Screen) Line() *kit.Line {
	if b := s.board(); b == nil || len(b.Votings) == 0 && b.NoteCount() == 0 && len(b.Themes) == 0 {
		return nil
	}
	return s.line
}

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen]. It brings the sheet in step with the journal
// and keeps the selection inside what there is.
func (s *Screen) Refresh() {
	if s.sheet.follow(s.voting(), s.meeting(), len(s.host.Session().Entries())) {
		s.locate()
	}
}

// locate finds where the selected rows stand.
func (s *Screen) locate() {
	s.entries.At = find(s.sheet.board, s.entries.target)
	s.ranks.At = find(s.sheet.ranking, s.ranks.target)
}

// list is what Up and Down walk through. The ranking of a hidden result cannot
// be walked through: it would tell the order.
func (s *Screen) list() (*picks, []row) {
	switch {
	case !s.result:
		return &s.entries, s.sheet.board
	case s.sheet.voting != nil && s.sheet.voting.Revealed:
		return &s.ranks, s.sheet.ranking
	}
	return &picks{List: kit.List{At: -1}}, nil
}

// selected is what a number goes to, nil if nothing is selected.
func (s *Screen) selected() *option {
	if l, rows := s.list(); l.At >= 0 && l.At < len(rows) {
		return rows[l.At].option
	}
	return nil
}

// move selects another row, stepping over headings.
func (s *Screen) move(by int) tea.Cmd {
	l, rows := s.list()
	for i := l.At + by; i >= 0 && i < len(rows); i += by {
		if rows[i].option != nil {
			l.At, l.target = i, rows[i].target()
			return nil
		}
	}
	return nil
}

// turn goes from what was entered to the top of the result, and back.
func (s *Screen) turn() tea.Cmd {
	s.result = !s.result
	s.ranks = picks{}
	s.locate()
	return nil
}

// Aim implements [kit.Aimed]: the round and the row for which a number is half
// typed.
func (s *Screen) Aim() string {
	v := s.voting()
	if s.line.Empty() || v == nil {
		return ""
	}
	l, _ := s.list()
	return string(v.ID) + " " + string(l.target)
}

// AimAt implements [kit.Aimed]. What is gone is the newest round, or the first
// row.
func (s *Screen) AimAt(aim string) {
	round, target, _ := strings.Cut(aim, " ")
	s.round, s.entries.target = workshop.ID(round), workshop.ID(target)
}
