// Package stage is a stage of the programme and its board. Whatever the kind of
// stage, the capture line is always ready and writes notes into the lane that
// is marked; the layouts (layout_*.go) only draw differently.
package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen is one stage.
type Screen struct {
	host kit.Host
	id   workshop.ID
	line *kit.Line

	lane int // where notes go; on a board of questions, which question is asked
	// marked is that lane's id, by which it is found again when lanes come and go.
	marked workshop.ID
	group  int // on a board of questions: which group answers
	// given is the question that the group was last found to have of its own.
	given workshop.ID
	// asking says that on a board of questions the line writes questions, under
	// the topic if one was typed and has no question yet.
	asking bool
	topic  *string

	twins  twins
	picked picked
	// notes is the selected note while picked is pickedNote, recalled the
	// selected agreement while it is pickedAgreement.
	notes    kit.List
	recalled kit.List

	// letter is the lane letter that was typed last, to be given back by
	// Backspace, and before the lane that it was typed in.
	letter string
	before int
	// asIs says that the line keeps what looks like a lane letter.
	asIs  bool
	signs signs // of the board as it is drawn
	// parking says that the parking lane is there though it holds nothing yet.
	parking bool
}

// picked is what Up and Down have selected.
type picked int

const (
	pickedNothing picked = iota
	pickedNote
	pickedAgreement
	pickedTwin
	pickedQuestion // the marked lane, while questions or lanes are written
)

// New returns the screen of a stage.
func New(host kit.Host, id workshop.ID) *Screen {
	s := &Screen{host: host, id: id, line: kit.NewLine("stage:" + string(id))}
	s.asking = s.beganAsking()
	return s
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// stage is nil for the moment between an undo of the stage and leaving it.
func (s *Screen) stage() *workshop.Stage { return s.meeting().Stage(s.id) }

// lanes are those that can be marked: the board's own, then those for unsorted
// and parked notes where they hold any or are written into.
func (s *Screen) lanes() []*workshop.Lane {
	st := s.stage()
	switch {
	case st == nil:
		return nil
	case s.parking && len(st.Board.Parking.Notes) == 0:
		lanes := st.Board.All()
		return append(lanes[:len(lanes):len(lanes)], st.Board.Parking)
	}
	return st.Board.All()
}

// ownLanes are those that the board was made with.
func (s *Screen) ownLanes() []*workshop.Lane {
	if st := s.stage(); st != nil {
		return st.Board.Lanes
	}
	return nil
}

// target is the lane that notes go to, nil if there is none.
func (s *Screen) target() *workshop.Lane {
	if lanes := s.lanes(); s.lane < len(lanes) {
		return lanes[s.lane]
	}
	return nil
}

// questions reports whether questions are asked here, and none of the lanes
// beside them is marked.
func (s *Screen) questions() bool {
	st := s.stage()
	return st != nil && st.Board.Layout == workshop.Questions && s.lane < max(1, len(st.Board.Lanes))
}

// answering is the group that answers, nil for the whole room.
func (s *Screen) answering() *workshop.Group {
	if groups := s.meeting().Groups; s.questions() && s.group < len(groups) {
		return groups[s.group]
	}
	return nil
}

// Line implements [kit.Screen]. A stage that takes no notes, such as a break,
// has none: what cannot be seen must not be typed.
func (s *Screen) Line() *kit.Line {
	if len(s.ownLanes()) == 0 && !s.questions() && !s.asking {
		return nil
	}
	return s.line
}

// Refresh implements [kit.Screen]. It keeps the selection inside what there is
// and picks a lane by its letter.
func (s *Screen) Refresh() {
	if s.stage() == nil {
		return
	}
	s.keepAim()
	s.group = min(s.group, max(0, len(s.meeting().Groups)-1))
	s.followQuestion()
	if s.picked == pickedNote {
		s.notes.Clamp(len(s.visibleNotes()))
		if s.notes.At < 0 {
			s.picked = pickedNothing
		}
	}
	if s.picked == pickedAgreement {
		s.recalled.Clamp(len(s.agreements()))
		if s.recalled.At < 0 {
			s.picked = pickedNothing
		}
	}
	s.pickByLetter()
	if s.picked == pickedTwin && s.twin() == nil {
		s.picked = pickedNothing
	}
}

// keepAim keeps the mark on the lane that it was on, wherever that stands now.
func (s *Screen) keepAim() {
	if i := slices.IndexFunc(s.lanes(), func(l *workshop.Lane) bool { return l.ID == s.marked }); i >= 0 {
		s.lane = i
	}
	s.lane = min(s.lane, max(0, len(s.lanes())-1))
	s.marked = ""
	if l := s.target(); l != nil {
		s.marked = l.ID
	}
}

// visibleNotes are the notes that can be selected: those of the marked lane.
func (s *Screen) visibleNotes() []*workshop.Note {
	if l := s.target(); l != nil {
		return l.Notes
	}
	return nil
}

func (s *Screen) selectedNote() *workshop.Note {
	if notes := s.visibleNotes(); s.picked == pickedNote && s.notes.At < len(notes) {
		return notes[s.notes.At]
	}
	return nil
}

// SelectNote implements [kit.NoteHolder].
func (s *Screen) SelectNote(note workshop.ID) {
	n := s.meeting().Note(note)
	if n == nil {
		return
	}
	s.asking = false
	s.setLane(max(0, slices.Index(s.lanes(), n.Lane())))
	s.picked, s.notes.At = pickedNote, max(0, slices.Index(s.visibleNotes(), n))
}

// pickByLetter takes a lane letter and a space at the start of the line as the
// choice of a lane.
func (s *Screen) pickByLetter() {
	v := s.line.Value()
	if v == "" {
		s.asIs = false
	}
	typed, isLetter := strings.CutSuffix(v, " ")
	if s.asIs || !isLetter || typed == "" {
		return
	}
	for i, l := range s.lanes() {
		if s.isLetter(typed, l) {
			s.letter, s.before = typed, s.lane
			s.setLane(i)
			s.line.Clear()
			return
		}
	}
	if len(s.ownLanes()) > 0 && s.isLetter(typed, s.stage().Board.Parking) {
		before := s.lane
		s.park()
		s.letter, s.before = typed, before
		s.line.Clear()
	}
}

func (s *Screen) isLetter(typed string, l *workshop.Lane) bool {
	return strings.EqualFold(typed, s.host.Words().LaneLetter(l.Label))
}

// park aims the line at the parking lane.
func (s *Screen) park() {
	s.parking = true
	s.setLane(slices.Index(s.lanes(), s.stage().Board.Parking))
}

func (s *Screen) setLane(i int) {
	s.lane, s.marked = i, ""
	s.picked = pickedNothing
	if l := s.target(); l != nil {
		s.marked = l.ID
		s.parking = s.parking && !l.Own()
	}
}

// TakeKey implements [kit.KeyTaker]: Backspace on the empty line gives a lane
// letter back, and text ends a selection.
func (s *Screen) TakeKey(k tea.KeyPressMsg) bool {
	if k.String() == "backspace" && s.line.Empty() && s.letter != "" {
		s.line.Set(s.letter)
		s.setLane(s.before)
		s.letter, s.asIs = "", true
		return true
	}
	if k.Text != "" {
		s.picked = pickedNothing
		if !s.line.Empty() {
			s.letter = ""
		}
	}
	return false
}

// Paste implements [kit.Screen]: one line is text, several are notes once that
// is confirmed.
func (s *Screen) Paste(text string) tea.Cmd {
	lines := intake.Lines(text)
	if len(lines) < 2 {
		s.line.Insert(text)
		return nil
	}
	w := s.host.Words()
	ask, where := "paste.notes", ""
	n := len(lines)
	if s.asking {
		ask = "paste.questions"
		questions, _ := intake.Questions(lines, "")
		n = len(questions)
	} else if l := s.target(); l != nil {
		where = w.Label(l.Label)
	} else {
		s.host.Fail(workshop.Err(workshop.CodeNoLanes))
		return nil
	}
	shown := lines
	if len(shown) > 5 {
		shown = append(append([]string(nil), lines[:4]...), "…")
	}
	s.host.Show(kit.NewMenu(s.host, w.T(ask, n), shown,
		kit.Choice{Name: w.T("paste.add", where), Run: func() tea.Cmd { return s.add(lines) }},
		kit.Choice{Name: w.T("paste.one"), Run: func() tea.Cmd { s.line.Insert(text); return nil }},
		kit.Choice{Name: w.T("cancel"), Run: func() tea.Cmd { return nil }},
	))
	return nil
}

// add records texts as notes of the marked lane, or as questions.
func (s *Screen) add(texts []string, clear ...*kit.Line) tea.Cmd {
	m := s.meeting()
	if s.asking {
		return s.addQuestions(texts, clear...)
	}
	l := s.target()
	if l == nil {
		s.host.Fail(workshop.Err(workshop.CodeNoLanes))
		return nil
	}
	var group workshop.ID
	if g := s.answering(); g != nil {
		group = g.ID
	}
	c, err := m.AddNotes(s.host.Moment(), l.ID, group, texts...)
	cmd, ok := s.host.Do(c, err, clear...)
	if ok {
		s.picked, s.letter = pickedNothing, ""
	}
	return cmd
}
