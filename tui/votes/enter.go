package votes

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// read takes a line apart: "6" is what the selected row got, "14 6" or "14=6"
// what number 14 got (number is 0 for the selected row). Of a show of hands the
// last numbers may be missing. What is none of this is refused with
// [workshop.CodeBadVotes].
func read(kind workshop.VotingKind, line string) (number int, counts []int, err error) {
	need := kind.Numbers()
	bad := workshop.Err(workshop.CodeBadVotes, need)
	address, rest, addressed := strings.Cut(line, "=")
	if !addressed {
		address, rest = "", line
	}
	fields := strings.Fields(strings.ReplaceAll(rest, "€", " "))
	if !addressed && len(fields) > need {
		address, fields = fields[0], fields[1:]
	}
	if address = strings.TrimSpace(address); address != "" || addressed {
		if number, err = digits(address); err != nil || number == 0 {
			return 0, nil, bad
		}
	}
	for _, f := range fields {
		n, err := digits(f)
		if err != nil {
			return 0, nil, bad
		}
		counts = append(counts, n)
	}
	for kind == workshop.Hands && len(counts) > 0 && len(counts) < need {
		counts = append(counts, 0)
	}
	if len(counts) != need {
		return 0, nil, bad
	}
	return number, counts, nil
}

// digits reads a whole number without a sign.
func digits(s string) (int, error) {
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err
}

// enter records what stands on the line; on an empty line it opens what can be
// done with the selected row.
func (s *Screen) enter() tea.Cmd {
	v := s.voting()
	switch {
	case v == nil:
		return s.begin()
	case s.line.Empty():
		return s.menu()
	}
	number, counts, err := read(v.Kind, s.line.Value())
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	to := s.selected()
	if number > 0 {
		to = s.numbered(number)
	}
	switch {
	case to == nil && number > 0:
		s.host.Fail(s.unknown(v, number))
		return nil
	case to == nil:
		s.host.Say(s.host.Words().T("votes.which"))
		return nil
	}
	cmd, ok := s.record(to, counts, s.line)
	if !ok {
		return cmd
	}
	s.tell(to)
	switch {
	case number > 0:
	case s.result: // its place may be another now
		s.ranks.target = to.target()
		s.locate()
	default:
		s.move(1)
	}
	return cmd
}

// unknown is what is wrong with a number that nothing here has.
func (s *Screen) unknown(v *workshop.Voting, number int) error {
	if v.OnThemes {
		return workshop.Err(workshop.CodeUnknownTheme)
	}
	if n := s.meeting().NoteByNumber(number); n != nil && n.Lane().Stage() == v.Stage() {
		return workshop.Err(workshop.CodeNotVotedOn, number)
	}
	return workshop.Err(workshop.CodeUnknownNote, strconv.Itoa(number))
}

// numbered is the note, or theme, with a number, nil if there is none. The number
// of a note that was merged is that of the one which stands for it.
func (s *Screen) numbered(number int) *option {
	var id workshop.ID
	if n := s.meeting().NoteByNumber(number); n != nil {
		id = n.Standing().ID
	}
	for _, r := range s.sheet.board {
		switch {
		case r.option == nil:
		case r.Note != nil && r.Note.ID == id, r.Theme != nil && r.number == number:
			return r.option
		}
	}
	return nil
}

// record enters what a note or theme got, and reports whether that stands now.
// The same again is no mistake: who goes through a list types every number.
func (s *Screen) record(to *option, counts []int, clear ...*kit.Line) (tea.Cmd, bool) {
	c, err := s.meeting().EnterVotes(s.voting().ID, to.target(), counts...)
	if workshop.ErrorCode(err) == workshop.CodeUnchanged {
		for _, l := range clear {
			l.Clear()
		}
		return nil, true
	}
	return s.host.Do(c, err, clear...)
}

// tell repeats what a note or theme got: it may stand out of sight.
func (s *Screen) tell(to *option) {
	if i := find(s.sheet.board, to.target()); i >= 0 {
		now := s.sheet.board[i].option
		s.host.Say(s.label(now) + ": " + tally(s.host.Words(), s.voting(), now.Tally))
	}
}

// clear takes away what a note or theme got.
func (s *Screen) clear(o *option) tea.Cmd {
	cmd, _ := s.record(o, make([]int, s.voting().Kind.Numbers()))
	return cmd
}
