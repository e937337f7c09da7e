package groups

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// wishes are how the room is to be divided, while that is being said.
type wishes struct {
	plan.Wish
	begun bool
	list  kit.List
}

// The rows above the criteria, and how many stand below: one adds a criterion,
// and one shows what comes of it all.
const (
	rowGroups = iota
	rowKind
	rowRounds
	rowsAbove
	rowsBelow = 2
)

// perGroup is how many people a table is suggested to have.
const perGroup = 5

// cafeRounds is how many rounds are suggested where people change company.
const cafeRounds = 3

func (s *Screen) wishRows() int { return rowsAbove + len(s.wishes.Criteria) + rowsBelow }

// wish goes to the wishes: those of last time, or else those that the present
// groups were made from. A number on the line is how many groups there should be.
func (s *Screen) wish() tea.Cmd {
	if !s.wishes.begun {
		again := s.wishes.Again
		s.wishes = wishes{Wish: s.begin(), begun: true}
		s.wishes.Again = again
	}
	s.wishes.Criteria = s.here(s.wishes.Criteria)
	if n, ok := s.typed(); ok && n > 0 {
		s.wishes.Groups = n
		s.line.Clear()
		s.stale = true
	}
	s.number.Clear()
	s.mode = wishing
	return nil
}

// begin is what is asked for unless something else is said.
func (s *Screen) begin() plan.Wish {
	m := s.meeting()
	if r := m.Rotation; r != nil {
		return plan.Wish{
			Groups: len(m.Groups), Rounds: r.Rounds, Kind: r.Kind, Criteria: slices.Clone(r.Criteria), Seed: r.Seed + 1,
		}
	}
	n := s.people()
	return plan.Wish{Groups: max(1, (n+perGroup-1)/perGroup), Rounds: 1, Kind: plan.None, Criteria: plan.Usual(), Seed: 1}
}

// people is how many there are to be divided.
func (s *Screen) people() int {
	m := s.meeting()
	return max(len(m.Here()), m.Attendance.Room().N)
}

// again asks for other groups than those there are. Where the room was told
// about them, it says so first.
func (s *Screen) again() tea.Cmd {
	m, w := s.meeting(), s.host.Words()
	s.wishes.Again = false
	if !m.Rotation.Announced {
		return s.wish()
	}
	s.host.Show(kit.NewMenu(s.host, w.T("groups.again"), []string{w.Error(workshop.Err(workshop.CodeAnnounced))},
		kit.Choice{Name: w.T("groups.keep"), Run: func() tea.Cmd { return nil }},
		kit.Choice{Name: w.T("groups.shuffle"), Run: func() tea.Cmd {
			s.wishes.Again = true
			return s.wish()
		}}))
	return nil
}

// wishCommands are those while wishes are being said.
func (s *Screen) wishCommands() []kit.Command {
	w := s.host.Words()
	record := kit.Command{ID: kit.Record, Hint: w.T("hint.open"), Run: s.enterWish}
	out := []kit.Command{
		record,
		{ID: kit.Next, Name: w.T("groups.propose"), Hint: w.T("hint.proposal"), Run: s.propose},
		{ID: kit.Up, Run: func() tea.Cmd { return s.move(-1) }},
		{ID: kit.Down, Quiet: true, Run: func() tea.Cmd { return s.move(1) }},
		{ID: kit.Back, Run: func() tea.Cmd { s.mode, s.stale = looking, true; return nil }},
	}
	if i, ok := s.criterion(); ok {
		out = append(out,
			kit.Command{ID: kit.NoteUp, Name: w.T("criterion.up"), Quiet: true, Run: func() tea.Cmd { return s.shift(i, -1) }},
			kit.Command{ID: kit.NoteDown, Name: w.T("criterion.down"), Quiet: true, Run: func() tea.Cmd { return s.shift(i, 1) }},
			kit.Command{ID: kit.Delete, Name: w.T("criterion.remove"), Run: func() tea.Cmd { return s.drop(i) }})
	}
	return out
}

// criterion is which of the criteria is selected, and whether one is.
func (s *Screen) criterion() (int, bool) {
	i := s.wishes.list.At - rowsAbove
	return i, i >= 0 && i < len(s.wishes.Criteria)
}

// enterWish takes the number on the line, or opens the selected row.
func (s *Screen) enterWish() tea.Cmd {
	if !s.number.Empty() {
		return s.takeNumber()
	}
	i, isCriterion := s.criterion()
	switch at := s.wishes.list.At; {
	case isCriterion:
		s.criterionMenu(i)
	case at == rowKind:
		s.askKind()
	case at < rowsAbove:
		return s.move(1)
	case at == s.wishRows()-1:
		return s.propose()
	default:
		s.askCriterion()
	}
	return nil
}

// takeNumber takes how many rounds there should be, if they are selected, and
// otherwise how many groups.
func (s *Screen) takeNumber() tea.Cmd {
	n, ok := s.typed()
	if !ok || n < 1 {
		s.host.Fail(workshop.Err(workshop.CodeBadNumber, s.number.Value()))
		return nil
	}
	s.number.Clear()
	if s.wishes.list.At == rowRounds {
		s.wishes.Rounds = n
	} else {
		s.wishes.Groups = n
	}
	return s.move(1)
}

// askKind asks how people are to change tables.
func (s *Screen) askKind() {
	w := s.host.Words()
	var choices []kit.Choice
	for _, k := range workshop.RotationKinds {
		choices = append(choices, kit.Choice{Name: w.T("rotation." + string(k)), Run: func() tea.Cmd {
			s.takeKind(k)
			return s.move(1)
		}})
	}
	at := slices.Index(workshop.RotationKinds, s.wishes.Kind)
	s.host.Show(kit.NewMenu(s.host, w.T("wish.kind"), nil, choices...).Select(at))
}

// takeKind takes how people are to change tables, and suggests for how many
// rounds unless that was said.
func (s *Screen) takeKind(k workshop.RotationKind) {
	was := s.wishes.Kind
	s.wishes.Kind = k
	switch {
	case k == plan.None:
		s.wishes.Rounds = 1
	case k == plan.Questions && (s.wishes.Rounds == 1 || was != k):
		s.wishes.Rounds = s.wishes.Groups
		if n := s.questions(); n > 1 {
			s.wishes.Rounds = n
		}
	case s.wishes.Rounds == 1:
		s.wishes.Rounds = cafeRounds
	}
}

// questions is how many questions the viewed stage has.
func (s *Screen) questions() int {
	st := s.meeting().Stage(s.host.Viewed())
	if st == nil || st.Board.Layout != workshop.Questions {
		return 0
	}
	return len(st.Board.Lanes)
}
