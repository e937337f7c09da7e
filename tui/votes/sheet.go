package votes

import "talkoot/workshop"

// option is a note or theme that can be voted on, with what it got.
type option struct {
	workshop.Ranked
	number int // of the note, or of the theme among those of the board
}

// target is the note or theme itself.
func (o *option) target() workshop.ID {
	if o.Theme != nil {
		return o.Theme.ID
	}
	return o.Note.ID
}

func (o *option) text() string {
	if o.Theme != nil {
		return o.Theme.Name
	}
	return o.Note.Text
}

// row is a line of a list: an option, or, where that is nil, the heading of a
// lane or (lane is nil too) of those that got nothing.
type row struct {
	*option
	lane *workshop.Lane
}

// find returns where a note or theme stands among rows: the first that can be
// voted on if it is not among them, -1 if there is none.
func find(rows []row, target workshop.ID) int {
	first := -1
	for i, r := range rows {
		switch {
		case r.option == nil:
		case r.target() == target:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// total is what a lane or theme got in all.
type total struct {
	lane  *workshop.Lane
	theme *workshop.Theme
	workshop.Tally
}

// sheet is a voting as it stands. It is made anew only when the journal has
// grown: 5,000 tallies are too many to sum up at every key.
type sheet struct {
	meeting *workshop.Meeting
	entries int
	voting  *workshop.Voting

	board          []row // in the order of the board, below headings of its lanes
	ranking        []row // by what they got, those without votes last
	top            float64
	cast, possible int
	options, voted int // how many can be voted on, and how many got something
	lanes, themes  []total
}

// follow brings the sheet in step with a voting, which may be nil, and reports
// whether it had to be made anew.
func (s *sheet) follow(v *workshop.Voting, m *workshop.Meeting, entries int) bool {
	if s.meeting == m && s.entries == entries && s.voting == v {
		return false
	}
	*s = sheet{meeting: m, entries: entries, voting: v}
	if v == nil {
		return true
	}
	ranking := v.Ranking()
	all := make([]option, len(ranking))
	of := make(map[workshop.ID]*option, len(ranking))
	for i, r := range ranking {
		all[i].Ranked = r
		if r.Note != nil {
			all[i].number = r.Note.Number
		}
		of[all[i].target()] = &all[i]
		s.cast += r.Tally.Sum()
	}
	s.options, s.possible = len(all), v.Possible()
	s.fill(v, of)
	s.rank(all)
	s.sum(v)
	return true
}

// fill lists the options in the order of the board.
func (s *sheet) fill(v *workshop.Voting, of map[workshop.ID]*option) {
	b := &v.Stage().Board
	if v.OnThemes {
		for i, t := range b.Themes {
			of[t.ID].number = i + 1
			s.board = append(s.board, row{option: of[t.ID]})
		}
		return
	}
	s.board = make([]row, 0, len(of)+len(b.Lanes)+2)
	for _, l := range b.All() {
		heading := len(s.board)
		s.board = append(s.board, row{lane: l})
		for _, n := range l.Notes {
			if n.Lane() == l && of[n.ID] != nil { // one that stands in several lanes is voted on once
				s.board = append(s.board, row{option: of[n.ID]})
			}
		}
		if len(v.Chosen) > 0 && len(s.board) == heading+1 { // nothing of this lane was chosen
			s.board = s.board[:heading]
		}
	}
}

// rank lists those who got something, with their places, and then the others.
func (s *sheet) rank(all []option) {
	s.ranking = make([]row, 0, len(all)+1)
	var rest []row
	for i := range all {
		o := &all[i]
		if o.Tally.Sum() == 0 {
			rest = append(rest, row{option: o})
			continue
		}
		s.ranking = append(s.ranking, row{option: o})
		s.top = max(s.top, o.Score)
	}
	s.voted = len(s.ranking)
	if len(rest) > 0 {
		s.ranking = append(append(s.ranking, row{}), rest...)
	}
}

// sum adds up what the lanes got, and the themes where notes are voted on.
func (s *sheet) sum(v *workshop.Voting) {
	if v.OnThemes {
		return
	}
	none := func() workshop.Tally { return make(workshop.Tally, v.Kind.Numbers()) }
	themes := map[*workshop.Theme]workshop.Tally{}
	for _, t := range v.Stage().Board.Themes {
		s.themes = append(s.themes, total{theme: t, Tally: none()})
		themes[t] = s.themes[len(s.themes)-1].Tally
	}
	for _, r := range s.board {
		if r.option == nil {
			s.lanes = append(s.lanes, total{lane: r.lane, Tally: none()})
			continue
		}
		lane, theme := s.lanes[len(s.lanes)-1].Tally, themes[r.Note.Theme]
		for i, n := range r.Tally {
			lane[i] += n
			if theme != nil {
				theme[i] += n
			}
		}
	}
}
