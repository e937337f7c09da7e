package groups

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// proposal is a division of the room before it is made.
type proposal struct {
	plan.Outcome
	change  workshop.Change // what making it would do
	version kit.Version     // the state of the meeting that it is for
	cards   [][]card        // by round
	round   int             // the one that is looked at, from 0
	list    kit.List        // the group that is in sight

	wanted  divider // what is to be searched for, nil for nothing
	waiting bool    // for a search that is under way
}

// divider divides a room: [plan.Divide], or [plan.Next] for another way.
type divider func(*workshop.Meeting, workshop.People, plan.Pairs, plan.Wish) (plan.Outcome, error)

// propose looks for a division that meets the wishes.
func (s *Screen) propose() tea.Cmd {
	if !s.number.Empty() {
		return s.enterWish()
	}
	s.host.Say("") // what was wrong with the wishes before
	s.wishes.Criteria = s.here(s.wishes.Criteria)
	s.mode = proposing
	s.proposal = proposal{version: kit.VersionOf(s.host.Session()), wanted: plan.Divide}
	return nil
}

// another looks for the next division that meets them.
func (s *Screen) another() tea.Cmd {
	if !s.proposal.waiting {
		s.proposal.wanted = plan.Next
	}
	return nil
}

// Seek implements [kit.Seeker]: it reads the earlier meetings of the series, and
// looks for a division of the room, which takes a second where there are hundreds
// of people.
func (s *Screen) Seek() tea.Cmd {
	if !s.asked {
		s.asked = true
		return s.host.Read(func() tea.Cmd { return nil }, kit.EarlierMeetings(s.host)...)
	}
	p := &s.proposal
	if p.wanted == nil || p.waiting {
		return nil
	}
	divide, wish := p.wanted, s.wishes.Wish
	p.wanted, p.waiting = nil, true
	version, history := p.version, kit.SatTogether(s.host)
	room, people := s.room()
	return func() tea.Msg {
		o, err := divide(room, people, history, wish)
		return kit.Found(func() { s.proposed(version, o, err) })
	}
}

// room returns what a division has to know of the meeting, which keys do not
// change.
func (s *Screen) room() (*workshop.Meeting, workshop.People) {
	m := s.meeting()
	room := &workshop.Meeting{ID: m.ID}
	room.Attendance.Count = m.Attendance.Room()
	people, all := workshop.People{}, s.host.Session().Circle()
	for _, p := range m.Attendance.Presences {
		here := *p
		room.Attendance.Presences = append(room.Attendance.Presences, &here)
		if known := all[p.Person]; len(known.Revisions) > 0 {
			people.Add(known.Latest())
		}
	}
	return room, people
}

// proposed takes what a search found, unless it is not wanted any more.
func (s *Screen) proposed(version kit.Version, o plan.Outcome, err error) {
	if s.mode != proposing || s.proposal.version != version {
		return
	}
	c := workshop.Change{}
	if err == nil {
		c, err = s.meeting().Divide(s.host.Moment(), o.Plan)
	}
	if err != nil {
		s.mode, s.proposal = wishing, proposal{}
		s.host.Fail(err)
		return
	}
	s.wishes.Wish = o.Wish
	s.proposal = proposal{Outcome: o, change: c, version: version}
	s.follow()
	for round := range o.Plan.Rounds {
		s.proposal.cards = append(s.proposal.cards, s.proposedCards(round))
	}
}

// proposedCards are the groups that would be made, in a round from 0.
func (s *Screen) proposedCards(round int) (out []card) {
	w, formed := s.host.Words(), s.proposal.change.Events[0].(workshop.GroupsFormed)
	for i, seats := range s.proposal.Plan.Rounds[round] {
		name := w.T("group.numbered", strconv.Itoa(i+1))
		if label := formed.Groups[i].Label; !label.IsZero() {
			name = strconv.Itoa(i+1) + " " + w.Label(label)
		}
		c := card{title: sized(name, !formed.Groups[i].Label.IsZero(), len(seats.People)+len(seats.Numbers))}
		for _, person := range seats.People {
			r := row{person: person, name: s.sheet.names[person], of: s.sheet.of[person]}
			if person == formed.Groups[i].Host && person != "" {
				r.office = "host"
			}
			c.rows = append(c.rows, r)
		}
		c.rows = append(c.rows, numbered(w, seats.Numbers)...)
		out = append(out, c)
	}
	return out
}

// proposalCommands are those while a proposal is looked at.
func (s *Screen) proposalCommands() []kit.Command {
	w := s.host.Words()
	leave := kit.Command{ID: kit.Back, Name: w.T("groups.leave"), Run: func() tea.Cmd {
		s.mode, s.proposal = wishing, proposal{}
		return nil
	}}
	scroll := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.proposal.list.Move(by, len(s.proposal.cards[s.proposal.round])); return nil }
	}
	if len(s.proposal.cards) == 0 { // still searching
		return []kit.Command{leave}
	}
	out := []kit.Command{
		{ID: kit.Record, Name: w.T("groups.make"), Hint: w.T("hint.make"), Run: s.accept},
		{ID: kit.Next, Name: w.T("groups.another"), Hint: w.T("hint.another"), Run: s.another},
		{ID: kit.Up, Quiet: true, Run: scroll(-1)},
		{ID: kit.Down, Hint: w.T("hint.scroll"), Run: scroll(1)},
		leave,
	}
	if unmet := s.proposal.Unmet; len(unmet) > 0 {
		out = append(out, kit.Command{ID: kit.GroupsUnmet, Quiet: true, Run: func() tea.Cmd { return s.tellUnmet(unmet) }})
	}
	return append(out, s.lookCommands()...)
}

// tellUnmet tells all that groups do not have of what was asked.
func (s *Screen) tellUnmet(unmet []plan.Unmet) tea.Cmd {
	w := s.host.Words()
	if len(unmet) == 0 {
		s.host.Say(w.T("groups.met"))
		return nil
	}
	var told []string
	for _, u := range unmet {
		told = append(told, "! "+w.Unmet(u))
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.groups.unmet"), told,
		kit.Choice{Name: w.T("close"), Run: func() tea.Cmd { return nil }}))
	return nil
}

// accept divides the room as it is proposed.
func (s *Screen) accept() tea.Cmd {
	change := s.proposal.change
	s.mode, s.proposal = looking, proposal{}
	cmd, ok := s.host.Do(change, nil)
	if ok {
		s.wishes, s.round = wishes{}, -1
		s.unselect()
		s.tellFormed()
	}
	return cmd
}
