package workshop

import "slices"

// MostTop is how many answers can be the top ones of a group.
const MostTop = 3

// harvest is what was told to the room of the answers of a board.
type harvest struct {
	said   []saidBy
	passed []passedTurn
	top    []topAnswer
	last   ID // the question of which something was told last
}

// saidBy is an answer that was told, and whose turn it was.
type saidBy struct{ note, group ID }

// passedTurn is a group that has nothing more to tell of a question ("" for all)
// than what waited then.
type passedTurn struct {
	group, question ID
	waiting         []ID
}

type topAnswer struct{ note, group ID }

// Harvest is how far the answers of a stage were told to the room, one answer a
// group in turn.
type Harvest struct {
	// Question is the one whose answers are harvested, nil for all.
	Question *Lane
	// Round is which answer each group is asked for, from 1.
	Round int
	// Turn is whose turn it is among Groups, -1 if nobody has anything to tell.
	Turn int
	// Groups are all groups in their order, and then what no group gave, if
	// there is any, or if there are no groups.
	Groups []GroupHarvest
	// Said are the answers that were told, in that order, each once.
	Said []SaidAnswer
}

// GroupHarvest is how far a group has come.
type GroupHarvest struct {
	Group *Group // nil for what no group gave
	// Waiting are its answers that were not told yet, question by question. One
	// that several groups gave waits with each of them.
	Waiting []*Note
	// Turns is how many answers it has told.
	Turns int
	// Passed says that it has nothing more to tell, until it has a new answer.
	Passed bool
	// Top are its top answers in the stage, [MostTop] at most, told or not.
	Top []*Note
}

// ID returns the id of the group, "" for none.
func (g *GroupHarvest) ID() ID {
	if g.Group == nil {
		return ""
	}
	return g.Group.ID
}

// SaidAnswer is an answer that was told to the room.
type SaidAnswer struct {
	Note  *Note  // as it stands now
	Group *Group // whose turn it was, perhaps one of before; nil for nobody's
}

// Next returns whose turn it is, nil if nobody has anything to tell.
func (h *Harvest) Next() *GroupHarvest {
	if h.Turn < 0 {
		return nil
	}
	return &h.Groups[h.Turn]
}

// Top returns the top answers of all groups, each once.
func (h *Harvest) Top() []*Note {
	var out []*Note
	for _, g := range h.Groups {
		for _, n := range g.Top {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// Harvest returns how far the answers of a stage were harvested. Where all groups
// answer the same questions that is done one question at a time; question "" is
// the one of which something was told last, and before that the first one with
// answers. Where each group has its own it is done for all questions together.
func (m *Meeting) Harvest(stage, question ID) Harvest {
	h := Harvest{Round: 1, Turn: -1}
	s := m.stages[stage]
	if s == nil {
		return h
	}
	h.Question = s.Board.harvested(question)
	for _, g := range m.Groups {
		h.Groups = append(h.Groups, GroupHarvest{Group: g})
	}
	said := m.saidOf(s, h.Question)
	h.Said = m.eachOnce(said)
	m.wait(&h, s)
	turns := map[*Group]int{}
	for _, x := range said {
		turns[m.standing(x.group)]++
	}
	for i := range h.Groups {
		g := &h.Groups[i]
		g.Turns = turns[g.Group]
		g.Passed = s.Board.hasPassed(g, h.Question)
		g.Top = m.topOf(s, g.Group)
	}
	h.turn()
	return h
}

// wait gives each group what it has not told yet.
func (m *Meeting) wait(h *Harvest, s *Stage) {
	told := make(map[*Note]bool, len(h.Said))
	for _, x := range h.Said {
		told[x.Note] = true
	}
	at := make(map[*Group]int, len(h.Groups))
	for i, g := range h.Groups {
		at[g.Group] = i
	}
	rest := GroupHarvest{}
	for _, n := range s.Board.answers(h.Question) {
		if told[n] {
			continue
		}
		givers := m.Givers(n)
		for _, g := range givers {
			i := at[g]
			h.Groups[i].Waiting = append(h.Groups[i].Waiting, n)
		}
		if len(givers) == 0 {
			rest.Waiting = append(rest.Waiting, n)
		}
	}
	if len(rest.Waiting) > 0 || len(h.Groups) == 0 {
		h.Groups = append(h.Groups, rest)
	}
}

// Told returns what was told to the room of all answers of a stage, in that order,
// each once.
func (m *Meeting) Told(stage ID) []SaidAnswer {
	s := m.stages[stage]
	if s == nil {
		return nil
	}
	return m.eachOnce(m.saidOf(s, nil))
}

// TopOf returns the groups among whose top answers a note is, those of before
// too.
func (m *Meeting) TopOf(n *Note) (groups []*Group) {
	n = n.Standing()
	for _, x := range n.lane.stage.Board.harvest.top {
		g := m.Giver(x.group)
		if marked := m.notes[x.note]; marked != nil && marked.Standing() == n && g != nil && !slices.Contains(groups, g) {
			groups = append(groups, g)
		}
	}
	return groups
}

// harvested returns the question whose answers are harvested when one is asked
// for, nil for all of the board.
func (b *Board) harvested(question ID) *Lane {
	if b.OneEach || len(b.Lanes) == 0 {
		return nil
	}
	find := func(is func(*Lane) bool) int { return slices.IndexFunc(b.Lanes, is) }
	for _, id := range []ID{question, b.harvest.last} {
		if i := find(func(l *Lane) bool { return l.ID == id }); i >= 0 {
			return b.Lanes[i]
		}
	}
	return b.Lanes[max(0, find(func(l *Lane) bool { return len(l.Notes) > 0 }))]
}

// answers returns the notes of a question, or of all (nil), each once.
func (b *Board) answers(question *Lane) []*Note {
	if question != nil {
		return question.Notes
	}
	return slices.DeleteFunc(b.Notes(), func(n *Note) bool { return n.lane == b.Parking })
}

// wasSaid reports whether a note, or one of those merged with it, was told.
func (b *Board) wasSaid(n *Note) bool {
	return slices.ContainsFunc(b.harvest.said, func(x saidBy) bool { return x.note == n.ID }) ||
		slices.ContainsFunc(n.Merged, b.wasSaid)
}

// saidOf returns what was told of a question, or of all (nil), and still stands.
func (m *Meeting) saidOf(s *Stage, question *Lane) (out []saidBy) {
	for _, x := range s.Board.harvest.said {
		n := m.notes[x.note]
		if n != nil && n.Lane().stage == s && (question == nil || n.Standing().StandsIn(question)) {
			out = append(out, x)
		}
	}
	return out
}

// eachOnce returns what was told as it stands now, each note once.
func (m *Meeting) eachOnce(said []saidBy) (out []SaidAnswer) {
	told := map[*Note]bool{}
	for _, x := range said {
		if n := m.notes[x.note].Standing(); !told[n] {
			told[n] = true
			out = append(out, SaidAnswer{n, m.Giver(x.group)})
		}
	}
	return out
}

// hasPassed reports whether a group passed, and has nothing new since.
func (b *Board) hasPassed(g *GroupHarvest, question *Lane) bool {
	i := b.harvest.pass(g.ID(), question)
	return i >= 0 && !slices.ContainsFunc(g.Waiting, func(n *Note) bool {
		return !slices.Contains(b.harvest.passed[i].waiting, n.ID)
	})
}

// pass returns where it is known that a group passed, -1 if it did not.
func (h *harvest) pass(group ID, question *Lane) int {
	about := ID("")
	if question != nil {
		about = question.ID
	}
	return slices.IndexFunc(h.passed, func(p passedTurn) bool { return p.group == group && p.question == about })
}

// topOf returns the top answers of a group in a stage.
func (m *Meeting) topOf(s *Stage, group *Group) []*Note {
	var out []*Note
	for _, x := range s.Board.harvest.top {
		n := m.notes[x.note]
		if n == nil || group == nil || m.standing(x.group) != group || n.Lane().stage != s {
			continue
		}
		if n = n.Standing(); !slices.Contains(out, n) && len(out) < MostTop {
			out = append(out, n)
		}
	}
	return out
}

// turn finds whose turn it is: among those who have something to tell, or were
// not asked yet whether they have, the one with the fewest turns. What no group
// gave comes last.
func (h *Harvest) turn() {
	for i := range h.Groups {
		g := &h.Groups[i]
		switch {
		case g.Passed, g.Group == nil && (h.Turn >= 0 || len(g.Waiting) == 0):
		case h.Turn < 0 || g.Turns < h.Groups[h.Turn].Turns:
			h.Turn = i
		}
	}
	if h.Turn >= 0 {
		h.Round = h.Groups[h.Turn].Turns + 1
	}
}

// HarvestAnswer says that an answer was told to the room in the turn of a group,
// which must be one of those that gave it ([CodeNotTheirs]); "" for an answer of
// no group's. Each is told once: again it is refused with [CodeUnchanged].
func (m *Meeting) HarvestAnswer(note, group ID) (Change, error) {
	n := m.notes[note]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case group != "" && m.Group(group) == nil:
		return Change{}, Err(CodeUnknownGroup)
	}
	n = n.Standing()
	switch {
	case group != "" && !slices.Contains(m.Givers(n), m.Group(group)):
		return Change{}, Err(CodeNotTheirs, n.Number)
	case n.lane.stage.Board.wasSaid(n):
		return Change{}, Err(CodeUnchanged)
	}
	return change(AnswerHarvested{n.ID, group})
}

// HarvestNew writes an answer of a group to a question and says that it was told
// to the room, as one action. It refuses what [Meeting.AddNotes] refuses.
func (m *Meeting) HarvestNew(mo Moment, question, group ID, text string) (Change, error) {
	if group != "" && m.Group(group) == nil {
		return Change{}, Err(CodeUnknownGroup)
	}
	c, err := m.AddNotes(mo, question, group, text)
	if err != nil {
		return Change{}, err
	}
	c.Events = append(c.Events, AnswerHarvested{c.Events[0].(NoteAdded).Note, group})
	return c, nil
}

// ReturnAnswer says that an answer was not told to the room after all.
func (m *Meeting) ReturnAnswer(note ID) (Change, error) {
	n := m.notes[note]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case !n.Lane().stage.Board.wasSaid(n.Standing()):
		return Change{}, Err(CodeUnchanged)
	}
	return change(AnswerReturned{n.Standing().ID})
}

// PassTurn says that a group has nothing more to tell of what is harvested; see
// [Meeting.Harvest] for the question. It is asked again when it has a new answer.
func (m *Meeting) PassTurn(stage, question, group ID) (Change, error) {
	s := m.stages[stage]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	h := m.Harvest(stage, question)
	i := slices.IndexFunc(h.Groups, func(g GroupHarvest) bool { return g.ID() == group })
	switch {
	case i < 0:
		return Change{}, Err(CodeUnknownGroup)
	case h.Groups[i].Passed:
		return Change{}, Err(CodeUnchanged)
	}
	p := TurnPassed{Stage: stage, Group: group}
	if h.Question != nil {
		p.Question = h.Question.ID
	}
	return change(p)
}

// TopAnswer puts an answer among the top ones of a group that gave it, or takes
// it out. More than [MostTop] of one stage are refused with [CodeTooManyTop].
func (m *Meeting) TopAnswer(note, group ID, on bool) (Change, error) {
	n := m.notes[note]
	switch {
	case n == nil:
		return Change{}, Err(CodeUnknownNote, "")
	case m.Group(group) == nil:
		return Change{}, Err(CodeUnknownGroup)
	}
	n = n.Standing()
	top := m.topOf(n.lane.stage, m.Group(group))
	switch {
	case !slices.Contains(m.Givers(n), m.Group(group)):
		return Change{}, Err(CodeNotTheirs, n.Number)
	case slices.Contains(top, n) == on:
		return Change{}, Err(CodeUnchanged)
	case on && len(top) >= MostTop:
		return Change{}, Err(CodeTooManyTop, MostTop)
	}
	return change(AnswerTopped{n.ID, group, on})
}

func (p AnswerHarvested) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	if n == nil {
		return
	}
	n = n.Standing()
	h := &n.lane.stage.Board.harvest
	if n.lane.stage.Board.wasSaid(n) { // on another laptop
		return
	}
	h.said = append(h.said, saidBy{n.ID, p.Group})
	h.passed = slices.DeleteFunc(h.passed, func(x passedTurn) bool {
		return x.group == p.Group && (x.question == "" || x.question == n.lane.ID)
	})
	h.last = n.lane.ID
}

func (p AnswerReturned) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	if n == nil {
		return
	}
	parts := append(n.Standing().mergedIDs(), n.Standing().ID)
	h := &n.Lane().stage.Board.harvest
	h.said = slices.DeleteFunc(h.said, func(x saidBy) bool { return slices.Contains(parts, x.note) })
}

func (p TurnPassed) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	b := &s.Board
	h := m.Harvest(p.Stage, p.Question)
	pass := passedTurn{group: p.Group, question: p.Question}
	for _, g := range h.Groups {
		if g.ID() == p.Group {
			for _, n := range g.Waiting {
				pass.waiting = append(pass.waiting, n.ID)
			}
		}
	}
	b.harvest.passed = slices.DeleteFunc(b.harvest.passed, func(x passedTurn) bool {
		return x.group == p.Group && x.question == p.Question
	})
	b.harvest.passed = append(b.harvest.passed, pass)
	b.harvest.last = p.Question
}

func (p AnswerTopped) onMeeting(m *Meeting, _ Entry) {
	n := m.notes[p.Note]
	if n == nil {
		return
	}
	n = n.Standing()
	h := &n.lane.stage.Board.harvest
	parts := append(n.mergedIDs(), n.ID)
	h.top = slices.DeleteFunc(h.top, func(x topAnswer) bool {
		return m.standing(x.group) == m.standing(p.Group) && slices.Contains(parts, x.note)
	})
	if p.On {
		h.top = append(h.top, topAnswer{n.ID, p.Group})
	}
}
