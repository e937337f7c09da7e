package votes

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

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

// enter records what stands on the line.
func (s *Screen) enter() tea.Cmd {
	v := s.voting()
	if v == nil {
		return s.open()
	}
	number, counts, err := read(v.Kind, s.line.Value())
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	to, ok := s.selected()
	if number > 0 {
		to, ok = s.numbered(number)
	}
	if !ok {
		s.host.Fail(workshop.Err(workshop.CodeUnknownNote, strconv.Itoa(number)))
		return nil
	}
	cmd, ok := s.record(to, counts)
	if ok && number == 0 {
		s.move(1)
	}
	return cmd
}

// numbered is the row of the note, or theme, with a number; that of a note which
// was merged is the row of the one that stands for it.
func (s *Screen) numbered(number int) (row, bool) {
	var id workshop.ID
	if n := s.meeting().NoteByNumber(number); n != nil {
		id = n.Standing().ID
	}
	for _, r := range s.sheet.board {
		switch {
		case r.lane != nil:
		case r.Note != nil && r.Note.ID == id, r.Theme != nil && r.number == number:
			return r, true
		}
	}
	return row{}, false
}

// record enters what a row got, and reports whether that stands now. The same
// again is no mistake: who goes through a list types every number.
func (s *Screen) record(to row, counts []int) (tea.Cmd, bool) {
	c, err := s.meeting().EnterVotes(s.voting().ID, to.target(), counts...)
	if workshop.ErrorCode(err) == workshop.CodeUnchanged {
		s.line.Clear()
		return nil, true
	}
	return s.host.Do(c, err, s.line)
}
