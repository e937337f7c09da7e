// Package votes is the voting on the board of a stage. People vote on paper or
// by hand; what each note or theme got is typed here.
package votes

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Screen is the votings on one board, a round at a time.
type Screen struct {
	host  kit.Host
	stage workshop.ID
	line  *kit.Line

	target workshop.ID // the note or theme that a number goes to
	list   kit.List
	sheet  sheet
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
	if b := s.board(); b != nil {
		return b.LastVoting()
	}
	return nil
}

// Line implements [kit.Screen]. Where nothing stands on the board there is
// nothing to vote on.
func (s *Screen) Line() *kit.Line {
	if b := s.board(); b == nil || len(b.Votings) == 0 && b.NoteCount() == 0 {
		return nil
	}
	return s.line
}

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen].
func (s *Screen) Refresh() { s.follow() }

// follow brings the sheet in step with the journal.
func (s *Screen) follow() {
	s.sheet.follow(s.voting(), s.meeting(), len(s.host.Session().Entries()))
	s.list.At = s.at()
}

func (s *Screen) rows() []row { return s.sheet.board }

// at is where the selected row stands: the first that can be voted on, unless
// another was chosen. It is -1 where there is none.
func (s *Screen) at() int {
	first := -1
	for i, r := range s.rows() {
		switch {
		case r.lane != nil:
		case r.target() == s.target:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// selected is the row that a number goes to, and whether there is one.
func (s *Screen) selected() (row, bool) {
	if i := s.list.At; i >= 0 && i < len(s.rows()) {
		return s.rows()[i], true
	}
	return row{}, false
}

// move selects another row, over the titles of lanes.
func (s *Screen) move(by int) tea.Cmd {
	rows := s.rows()
	for i := s.list.At + by; i >= 0 && i < len(rows); i += by {
		if rows[i].lane == nil {
			s.list.At, s.target = i, rows[i].target()
			return nil
		}
	}
	return nil
}

// Aim implements [kit.Aimed]: the row for which a number is half typed.
func (s *Screen) Aim() string {
	if s.line.Empty() {
		return ""
	}
	return string(s.target)
}

// AimAt implements [kit.Aimed].
func (s *Screen) AimAt(aim string) { s.target = workshop.ID(aim) }

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	if s.Line() == nil {
		return nil
	}
	s.follow()
	out := []kit.Command{{ID: kit.Record, Hint: w.T("hint.note"), Run: s.enter}}
	if s.voting() == nil {
		out[0].Hint = w.T("hint.open")
		return out
	}
	v := s.voting()
	reveal := kit.Command{ID: kit.VoteReveal, Quiet: true, Run: s.reveal(v, true)}
	if v.Revealed {
		reveal = kit.Command{ID: kit.VoteHide, Quiet: true, Run: s.reveal(v, false)}
	}
	return append(out, reveal,
		kit.Command{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		kit.Command{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }})
}

// reveal shows the result of a round to the room, or hides it again.
func (s *Screen) reveal(v *workshop.Voting, on bool) func() tea.Cmd {
	return func() tea.Cmd {
		c, err := s.meeting().RevealVoting(v.ID, on)
		cmd, _ := s.host.Do(c, err)
		return cmd
	}
}
