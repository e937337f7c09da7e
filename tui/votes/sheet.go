package votes

import "talkoot/workshop"

// row is a line of the list: the title of a lane, or what can be voted on.
type row struct {
	lane *workshop.Lane // of a title, nil for what can be voted on
	workshop.Ranked
	number int // of the note, or of the theme among those of the board
}

// target is the note or theme of a row.
func (r row) target() workshop.ID {
	if r.Theme != nil {
		return r.Theme.ID
	}
	return r.Note.ID
}

func (r row) text() string {
	if r.Theme != nil {
		return r.Theme.Name
	}
	return r.Note.Text
}

// sheet is a voting as it stands. It is made anew only when the journal has
// grown: 5,000 tallies are too many to sum up at every key.
type sheet struct {
	meeting *workshop.Meeting
	entries int
	voting  *workshop.Voting

	board          []row // in the order of the board, below the titles of its lanes
	cast, possible int
	entered        int // how many notes or themes got something
}

// follow brings the sheet in step with a voting, which may be nil.
func (s *sheet) follow(v *workshop.Voting, m *workshop.Meeting, entries int) {
	if s.meeting == m && s.entries == entries && s.voting == v {
		return
	}
	*s = sheet{meeting: m, entries: entries, voting: v}
	if v == nil {
		return
	}
	s.cast, s.possible = v.Cast(), v.Possible()
	found := map[workshop.ID]row{}
	for _, r := range v.Ranking() {
		x := row{Ranked: r}
		if r.Note != nil {
			x.number = r.Note.Number
		}
		found[x.target()] = x
		if r.Tally.Sum() > 0 {
			s.entered++
		}
	}
	s.fill(v, found)
}

// fill puts what was found into the order of the board.
func (s *sheet) fill(v *workshop.Voting, found map[workshop.ID]row) {
	b := &v.Stage().Board
	if v.OnThemes {
		for i, t := range b.Themes {
			r := found[t.ID]
			r.number = i + 1
			s.board = append(s.board, r)
		}
		return
	}
	for _, l := range b.All() {
		s.board = append(s.board, row{lane: l})
		for _, n := range l.Notes {
			if n.Lane() == l { // a note that stands in several lanes is voted on once
				s.board = append(s.board, found[n.ID])
			}
		}
	}
}
