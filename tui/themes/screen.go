// Package themes is the board of a stage by themes: what belongs together stands
// together, and what has no theme yet stands below, under suggestions.
package themes

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// Screen is the themes of one board.
type Screen struct {
	host  kit.Host
	stage workshop.ID
	line  *kit.Line

	picked target
	list   kit.List // where picked stands among the rows, -1 for nowhere
	sheet  sheet
	layout layout

	// topics are the suggestions of the newest search.
	topics  []likeness.Topic
	seen    kit.Version     // the state of the meeting that it knows of
	texts   []likeness.Text // the notes that it looked through
	search  int             // how many searches have ended
	seeking bool
}

// New returns the themes of the board of a stage.
func New(host kit.Host, stage workshop.ID) *Screen {
	return &Screen{host: host, stage: stage, line: kit.NewLine("themes:" + string(stage)), list: kit.List{At: -1}}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// board is nil for the moment between an undo of the stage and leaving it.
func (s *Screen) board() *workshop.Board {
	if st := s.meeting().Stage(s.stage); st != nil {
		return &st.Board
	}
	return nil
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line {
	if s.board() == nil {
		return nil
	}
	return s.line
}

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen]. The sheet is made anew when it is next looked
// at: nobody need wait for it while writing on the board.
func (s *Screen) Refresh() {}

// Aim implements [kit.Aimed]: the note or theme for which a name is half typed. A
// suggestion is not kept, since it may not be found again.
func (s *Screen) Aim() string {
	if s.line.Empty() {
		return ""
	}
	return string(s.picked.id)
}

// AimAt implements [kit.Aimed].
func (s *Screen) AimAt(aim string) {
	s.picked = target{id: workshop.ID(aim)}
	s.follow()
}

// Seek implements [kit.Seeker]: it looks for themes to suggest.
func (s *Screen) Seek() tea.Cmd {
	now := kit.VersionOf(s.host.Session())
	if s.seeking || s.seen == now || s.board() == nil {
		return nil
	}
	var texts []likeness.Text
	for _, n := range s.board().InTheme(nil) {
		texts = append(texts, likeness.Text{ID: n.ID, Text: n.Text})
	}
	if slices.Equal(texts, s.texts) {
		s.seen = now
		return nil
	}
	s.seeking = true
	return func() tea.Msg {
		topics := likeness.Topics(texts)
		return kit.Found(func() {
			s.topics, s.seen, s.texts, s.seeking = topics, now, texts, false
			s.search++
		})
	}
}

// follow brings the sheet in step with the board and the suggestions. What was
// selected stays so; if it is gone, what stands in its place is.
func (s *Screen) follow() {
	b, now := s.board(), kit.VersionOf(s.host.Session())
	if b == nil || s.sheet.version == now && s.sheet.search == s.search {
		return
	}
	s.sheet = newSheet(b, s.topics)
	s.sheet.version, s.sheet.search = now, s.search
	s.layout = layout{}
	at := s.sheet.find(s.picked)
	switch {
	case at >= 0 || s.picked == (target{}):
		s.list.At = at
	default:
		s.list.Clamp(len(s.sheet.rows))
		s.pick(s.from(s.list.At, 1))
	}
}

// choose selects what may have only come about with the last change.
func (s *Screen) choose(t target) {
	s.picked = t
	s.follow()
	s.list.At = s.sheet.find(t)
}

// pick selects what stands at a row; -1 is nothing.
func (s *Screen) pick(row int) {
	s.list.At, s.picked = row, s.sheet.target(row)
}

// from returns the first row that can be selected, from one on and down (1) or
// up (-1); -1 if there is none.
func (s *Screen) from(row, by int) int {
	for ; row >= 0 && row < len(s.sheet.rows); row += by {
		if s.sheet.target(row) != (target{}) {
			return row
		}
	}
	return -1
}

// move goes from the line down to the first row or up to the last, from row to
// row, and from either end back to the line.
func (s *Screen) move(by int) tea.Cmd {
	at := s.list.At + by
	if s.list.At < 0 {
		if at = 0; by < 0 {
			at = len(s.sheet.rows) - 1
		}
	}
	s.pick(s.from(at, by))
	return nil
}

// jump goes to the next or previous cluster, and from the last to the first.
func (s *Screen) jump(by int) tea.Cmd {
	heads := s.sheet.heads
	if len(heads) == 0 {
		return nil
	}
	next, _ := slices.BinarySearch(heads, s.list.At+1) // the first below
	if by < 0 {
		next, _ = slices.BinarySearch(heads, s.list.At)
		next--
	}
	s.pick(heads[(next+len(heads))%len(heads)])
	return nil
}
