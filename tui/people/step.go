package people

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// step is something done in the book that can be taken back there: records of
// people stand in no journal. One without functions is an action of the library or
// of the open meeting, which the program takes back.
type step struct {
	back, again func() (workshop.Batch, error)
}

// did notes what was done, and shows what came of it.
func (b *Book) did(s step) tea.Cmd {
	b.done, b.undone = append(b.done, s), nil
	return b.reload()
}

// Step takes back what was done last in the book or, with back false, lets it happen
// again. Program does so with what is an action of the program.
func (b *Book) Step(back bool, program func() tea.Cmd) tea.Cmd {
	from, to, nothing, said := &b.done, &b.undone, workshop.CodeNothingToUndo, "undone"
	if !back {
		from, to, nothing, said = to, from, workshop.CodeNothingToRedo, "redone"
	}
	if len(*from) == 0 {
		b.host.Fail(workshop.Err(nothing))
		return nil
	}
	s := (*from)[len(*from)-1]
	*from, *to = (*from)[:len(*from)-1], append(*to, s)
	how := s.back
	if !back {
		how = s.again
	}
	if how == nil {
		return tea.Batch(program(), b.reload())
	}
	batch, err := how()
	if err != nil {
		b.host.Fail(err)
		return b.reload()
	}
	b.host.Say(b.host.Words().T(said))
	return tea.Batch(b.host.Save(batch), b.reload())
}
