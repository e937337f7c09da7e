// Package groups is the small groups of a meeting: dividing the room, with wishes
// in the order of their priority, who sits where in each round, and what changes
// while people talk.
//
//	screen.go    what is shown, and what is selected in it
//	sheet.go     who is where, as it is drawn
//	act.go       the commands, and what Enter does
//	menu.go      what can be done with a group or with somebody
//	rounds.go    going from round to round, and telling the room
//	wishes.go    saying how the room is to be divided
//	criteria.go  adding and changing criteria
//	proposal.go  looking at a division before it is made
//	draw*.go     the frames
package groups

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// mode is what the screen is being used for.
type mode int

const (
	looking   mode = iota // at the groups, or at none yet
	wishing               // saying how the room is to be divided
	proposing             // looking at a division before it is made
)

// view is how the groups are looked at.
type view int

const (
	asCards view = iota
	asTables
	asRoutes
	views // how many there are
)

// Screen is the groups of the open meeting.
type Screen struct {
	host kit.Host
	// line looks for somebody by the start of a name, or takes how many groups
	// there should be while there are none; number takes those of the wishes.
	line, number *kit.Line

	mode mode
	view view
	// round is the round that is looked at, from 0; -1 for the one that is on.
	round int
	// group and member are what is selected among the cards: -1 for no group, and
	// for the group itself.
	group, member int
	// list is the selected row of the routes, of what was found, or of the tables.
	list kit.List

	sheet sheet
	stale bool // the sheet is from before the last change

	wishes   wishes
	proposal proposal
	asked    bool // for the earlier meetings
}

// New returns the groups of the open meeting.
func New(host kit.Host) *Screen {
	return &Screen{
		host: host, line: kit.NewLine("groups"), number: kit.NewLine(""),
		round: -1, group: -1, member: -1, stale: true,
	}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// Line implements [kit.Screen]. A proposal takes no text.
func (s *Screen) Line() *kit.Line {
	switch s.mode {
	case proposing:
		return nil
	case wishing:
		return s.number
	}
	return s.line
}

// Paste implements [kit.Screen].
func (s *Screen) Paste(text string) tea.Cmd { s.Line().Insert(text); return nil }

// Refresh implements [kit.Screen]. The sheet is made anew when it is next looked
// at, and a proposal for a room that is not the same any more goes.
func (s *Screen) Refresh() {
	s.stale = true
	if s.mode == proposing && s.proposal.version != kit.VersionOf(s.host.Session()) {
		s.mode, s.proposal = wishing, proposal{}
	}
}

// follow brings the sheet in step with the meeting and with the round that is
// looked at, and keeps the selection inside what there is.
func (s *Screen) follow() {
	m := s.meeting()
	if s.stale {
		s.stale, s.sheet = false, newSheet(s.host)
		if m.Rotation == nil || s.round >= m.Rotation.Rounds || s.round == m.Rotation.At {
			s.round = -1
		}
		if s.searching() {
			s.sheet.found = s.sheet.find(s.line.Value())
		}
		s.list.Clamp(s.rows())
		if s.searching() && s.list.At < 0 && s.rows() > 0 {
			s.list.At = 0
		}
	}
	if round := s.shown(); s.sheet.shown != round {
		s.sheet.cards, s.sheet.shown = s.sheet.cardsOf(s.host, round), round
	}
	if s.group = min(s.group, len(s.sheet.cards)-1); s.group >= 0 {
		s.member = min(s.member, len(s.sheet.cards[s.group].rows)-1)
	}
}

// shown is the round that is looked at, from 0.
func (s *Screen) shown() int {
	switch r := s.meeting().Rotation; {
	case s.round >= 0:
		return s.round
	case r != nil:
		return r.At
	}
	return 0
}

// rounds is how many rounds there are to look at.
func (s *Screen) rounds() int {
	if s.mode == proposing {
		return len(s.proposal.cards)
	}
	if r := s.meeting().Rotation; r != nil {
		return r.Rounds
	}
	return 0
}

// look goes to an earlier or later round.
func (s *Screen) look(by int) tea.Cmd {
	last := s.rounds() - 1
	if s.mode == proposing {
		s.proposal.round = min(max(0, s.proposal.round+by), last)
		return nil
	}
	s.round, s.member = min(max(0, s.shown()+by), last), -1
	return nil
}

// searching reports whether somebody is looked for by name or number.
func (s *Screen) searching() bool {
	return s.mode == looking && len(s.meeting().Groups) > 0 && workshop.CleanLine(s.line.Value()) != ""
}

// rows is how many rows the list has that is shown in place of the cards.
func (s *Screen) rows() int {
	switch {
	case s.searching(), s.view == asRoutes:
		return len(s.listed())
	}
	return s.list.At + 1 // the tables, which only scroll
}

// move goes from row to row: through a group, or through a list.
func (s *Screen) move(by int) tea.Cmd {
	s.follow()
	switch {
	case s.mode == wishing:
		s.wishes.list.Move(by, s.wishRows())
	case s.searching() || s.view == asRoutes:
		if at := s.list.At + by; at < 0 {
			s.list.At = -1
		} else {
			s.list.Move(by, s.rows())
		}
	case s.view == asTables:
		s.list.At = max(0, s.list.At+by)
	default:
		s.step(by)
	}
	return nil
}

// step goes through a group, from its name to its people and on to the next
// group; from the line it goes to the first or the last group.
func (s *Screen) step(by int) {
	cards := s.sheet.cards
	switch {
	case len(cards) == 0:
	case s.group < 0 && by > 0:
		s.group, s.member = 0, -1
	case s.group < 0:
		s.group = len(cards) - 1
		s.member = len(cards[s.group].rows) - 1
	case s.member+by >= len(cards[s.group].rows):
		s.group, s.member = s.group+1, -1
		if s.group == len(cards) {
			s.group = -1
		}
	case s.member+by < -1:
		if s.group--; s.group >= 0 {
			s.member = len(cards[s.group].rows) - 1
		}
	default:
		s.member += by
	}
}

// jump goes to the next or previous group.
func (s *Screen) jump(by int) tea.Cmd {
	s.follow()
	n := len(s.sheet.cards)
	if n == 0 {
		return nil
	}
	if s.group < 0 && by < 0 {
		s.group = 0
	}
	s.group, s.member = (s.group+by+n)%n, -1
	return nil
}

// selected is the group that is selected, with the row in it; nil where none is.
// A group of a round that is over may be gone.
func (s *Screen) selected() (*workshop.Group, *row) {
	s.follow()
	if s.group < 0 || s.view != asCards {
		return nil, nil
	}
	c := &s.sheet.cards[s.group]
	if s.member < 0 {
		return s.meeting().Group(c.group), nil
	}
	return s.meeting().Group(c.group), &c.rows[s.member]
}

// unselect goes back to the line.
func (s *Screen) unselect() tea.Cmd {
	s.group, s.member, s.list = -1, -1, kit.List{At: -1}
	return nil
}
