package app

import (
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/rehearsal"
)

// room is the simulated people of a rehearsal, and what they say.
type room struct {
	*rehearsal.Room
	// itself says that what people do is recorded without the facilitator.
	itself bool
	// voice is what somebody just said and waits to be written down, nil for
	// nothing, and since when; trace is what tells that it was.
	voice *rehearsal.Deed
	since time.Time
	trace int
}

// patience is how long a voice waits to be written down before somebody else
// speaks.
const patience = 30 * time.Second

// acceptKey writes down what was said. On an empty line it has nothing else to
// do.
const acceptKey = "right"

// rehearses reports whether this is a rehearsal.
func (a *App) rehearses() bool { return a.cfg.Rehearsal != nil }

// listen lets the people of a rehearsal go on, once a second. While a menu or a
// form is open they wait.
func (a *App) listen() tea.Cmd {
	if !a.rehearses() || a.session == nil || len(a.overlays) > 0 {
		return nil
	}
	m, now := a.session.Meeting(), a.Now()
	if a.room.Room == nil {
		a.room.Room = rehearsal.NewRoom(a.cfg.Rehearsal.seed, a.words.Language(), m, now)
	}
	if a.room.speaks(m, now) {
		return nil
	}
	a.room.voice = nil
	d, ok := a.room.Next(m, a.aimed(), now)
	switch {
	case !ok:
		return nil
	case a.room.itself, m.Current != "" && d.Arrives() && !d.Late:
		// Once the meeting is under way, somebody else looks after those at the
		// door: only who is late is told.
		return a.writeDown(d)
	}
	a.room.voice, a.room.since, a.room.trace = &d, now, d.Trace(m)
	return nil
}

// speaks reports whether a voice waits to be written down: nobody has done so, it
// is not forgotten, and the meeting has not gone on.
func (r *room) speaks(m *workshop.Meeting, now time.Time) bool {
	v := r.voice
	if v == nil || v.Trace(m) != r.trace || now.Sub(r.since) >= patience {
		return false
	}
	l := m.Lane(v.Lane)
	return v.Kind != rehearsal.Says || l != nil && l.Stage().ID == m.Current
}

// aimed is the lane that the facilitator writes into, "" if none is known.
func (a *App) aimed() workshop.ID {
	if s, ok := a.current().(kit.Asker); ok {
		return s.Asked()
	}
	return ""
}

// writeDown records what somebody did. What cannot be (its lane is gone
// meanwhile) is passed over: nobody typed it.
func (a *App) writeDown(d rehearsal.Deed) tea.Cmd {
	c, err := d.Change(a.session.Meeting(), a.session.People(), a.Moment())
	b, err := a.session.Do(a.Moment(), c, err)
	if err != nil {
		return nil
	}
	return a.Save(b)
}

// accept writes down what was said, if the key says so and nothing else.
func (a *App) accept(key string, line *kit.Line) (tea.Cmd, bool) {
	if key != acceptKey || a.room.voice == nil || a.wall.here || line != nil && !line.Empty() {
		return nil, false
	}
	d := *a.room.voice
	a.room.voice = nil
	return a.writeDown(d), true
}

// voiceText is what somebody just said, as the message line shows it; "" for
// silence.
func (a *App) voiceText() string {
	d := a.room.voice
	if d == nil {
		return ""
	}
	m, w := a.session.Meeting(), a.words
	key := w.T("rehearsal.accept", kit.KeyName(w, acceptKey))
	switch d.Kind {
	case rehearsal.Comes:
		who := d.Name
		if d.Organisation != "" {
			who += ", " + d.Organisation
		}
		return w.T("rehearsal.door", who) + key
	case rehearsal.Adds:
		return w.T("rehearsal.more") + key
	case rehearsal.Asks:
		return w.T("rehearsal.floor", w.Owner(d.Who, a.session.People(), workshop.Revision.Name)) + key
	case rehearsal.Votes:
		return w.T("rehearsal.votes", a.votedOn(d.Target), a.tally(d.Counts)) + key
	}
	if g := m.Group(d.Group); g != nil {
		return w.T("rehearsal.group", w.Group(m, g), d.Text) + key
	}
	return w.T("rehearsal.voice", d.Text) + key
}

// votedOn names a note or a theme as the facilitator types it.
func (a *App) votedOn(target workshop.ID) string {
	m := a.session.Meeting()
	if n := m.Note(target); n != nil {
		return strconv.Itoa(n.Number)
	}
	if t := m.Theme(target); t != nil {
		return t.Name
	}
	return "?"
}

func (a *App) tally(t workshop.Tally) string {
	text := ""
	for i, n := range t {
		if i > 0 {
			text += " "
		}
		text += strconv.Itoa(n)
	}
	return text
}

// rehearsalCommands are those of a rehearsal, or the one that begins it.
func (a *App) rehearsalCommands() []kit.Command {
	if !a.rehearses() {
		return []kit.Command{{ID: kit.Rehearse, Quiet: true, Off: a.off(a.session.Meeting().ReadOnly, "off.read_only"), Run: a.rehearse}}
	}
	return []kit.Command{
		{ID: kit.RehearsalMode, Quiet: true, Run: do(a.askMode)},
		{ID: kit.RehearsalSpeed, Quiet: true, Run: do(a.askSpeed)},
	}
}

// askMode lets it be chosen whether the room answers by itself. Esc leaves that
// as it is: at first, the facilitator writes.
func (a *App) askMode() {
	at := 0
	if a.room.itself {
		at = 1
	}
	w := a.words
	a.Show(kit.NewMenu(a, w.T("cmd.rehearsal.mode"), []string{w.T("rehearsal.what")},
		kit.Choice{Name: w.T("rehearsal.write"), Run: func() tea.Cmd { a.room.itself = false; return nil }},
		kit.Choice{Name: w.T("rehearsal.itself"), Run: func() tea.Cmd { a.room.itself, a.room.voice = true, nil; return nil }},
	).Select(at))
}

// askSpeed lets the pace of the evening be chosen.
func (a *App) askSpeed() {
	r, at := a.cfg.Rehearsal, 0
	var choices []kit.Choice
	for i, speed := range rehearsal.Speeds {
		if speed == r.clock.Speed() {
			at = i
		}
		choices = append(choices, kit.Choice{
			Name: a.words.T("rehearsal.speed", speed),
			Run:  func() tea.Cmd { r.pace(speed); return nil },
		})
	}
	a.Show(kit.NewMenu(a, a.words.T("cmd.rehearsal.speed"), nil, choices...).Select(at))
}

// rehearsalMark stands first in the header of a rehearsal, in a colour and in
// words, with the pace if it is not that of the real clock.
func (a *App) rehearsalMark() string {
	if !a.rehearses() {
		return ""
	}
	text := a.words.T("rehearsal.mark")
	if n := a.cfg.Rehearsal.clock.Speed(); n > 1 {
		text += " " + strconv.Itoa(n) + "×"
	}
	return a.theme.Selected.S(" " + text + " ")
}
