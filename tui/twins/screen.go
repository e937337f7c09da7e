// Package twins is what the notes of a board say twice: groups of notes that mean
// the same, to be merged or put aside, and those that are merged already.
package twins

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// Screen is the near-duplicates of one board.
type Screen struct {
	host  kit.Host
	stage workshop.ID

	picked workshop.ID // the selected note
	list   kit.List
	sheet  sheet
	// aside are the notes of each group of which was said that they do not mean
	// the same. It is not recorded: nothing of the meeting depends on it.
	aside []map[workshop.ID]bool

	found   [][]workshop.ID // the groups of the newest search
	seen    kit.Version     // the state of the meeting that it knows of
	texts   []likeness.Text // the notes that it looked through
	ended   int             // how many searches have ended
	seeking bool
	search  *search // while one is under way it belongs to that
}

// New returns the near-duplicates on the board of a stage.
func New(host kit.Host, stage workshop.ID) *Screen {
	return &Screen{host: host, stage: stage, search: &search{}}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// board is nil for the moment between an undo of the stage and leaving it.
func (s *Screen) board() *workshop.Board {
	if st := s.meeting().Stage(s.stage); st != nil {
		return &st.Board
	}
	return nil
}

// Line implements [kit.Screen]: nothing is written here.
func (s *Screen) Line() *kit.Line { return nil }

// Paste implements [kit.Screen].
func (s *Screen) Paste(string) tea.Cmd { return nil }

// Refresh implements [kit.Screen]. The sheet is made anew when it is next looked
// at: nobody need wait for it while writing on the board.
func (s *Screen) Refresh() {}

// Seek implements [kit.Seeker]: it looks for notes that say the same. On a large
// board that takes seconds.
func (s *Screen) Seek() tea.Cmd {
	now := kit.VersionOf(s.host.Session())
	if s.seeking || s.seen == now || s.board() == nil {
		return nil
	}
	var texts []likeness.Text
	for _, n := range s.board().Notes() {
		texts = append(texts, likeness.Text{ID: n.ID, Text: n.Text})
	}
	if s.ended > 0 && slices.Equal(texts, s.texts) {
		s.seen = now
		return nil
	}
	s.seeking = true
	under := s.search
	return func() tea.Msg {
		found := under.groups(texts)
		return kit.Found(func() {
			s.found, s.seen, s.texts, s.seeking = found, now, texts, false
			s.ended++
		})
	}
}

// follow brings the sheet in step with the board and what was found. What was
// selected stays so; if it is gone, what stands in its place is.
func (s *Screen) follow() {
	b, now := s.board(), kit.VersionOf(s.host.Session())
	if b == nil || s.sheet.version == now && s.sheet.search == s.ended {
		return
	}
	s.fill(b)
	s.sheet.version, s.sheet.search = now, s.ended
}

func (s *Screen) fill(b *workshop.Board) {
	s.sheet = newSheet(b, s.found, s.aside)
	for i := range s.sheet.rows {
		if s.sheet.note(i).ID == s.picked {
			s.list.At = i
			return
		}
	}
	s.list.Clamp(len(s.sheet.rows))
	s.pick(max(0, s.list.At))
}
