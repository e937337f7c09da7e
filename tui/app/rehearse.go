package app

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/rehearsal"
)

// A rehearsal is a program of its own inside the program: with a store in memory,
// a clock of its own and people who are made up. What it does comes back to it
// alone, so that nothing of it can reach the database, and what was open stays
// as it was until the rehearsal is over.

// Rehearsal makes a program a rehearsal of the meeting that it opens.
type Rehearsal struct {
	seed  uint64
	real  func() time.Time
	clock *rehearsal.Clock
}

// now is what the clock of the rehearsal shows.
func (r *Rehearsal) now() time.Time { return r.clock.At(r.real()) }

// pace lets the clock go so many times as fast as the real one.
func (r *Rehearsal) pace(speed int) { r.clock.Go(r.real(), speed) }

// Rehearse returns what a rehearsal of a meeting starts with, in place of what
// the program itself does. The store is only read. The errors are those of
// [rehearsal.Copy].
func Rehearse(cfg Config, s *workshop.Session, seed uint64) (Config, error) {
	return cfg.rehearse(cfg.original(s), seed)
}

// original is what a rehearsal is copied from, as it stands at this moment.
type original struct {
	meeting workshop.ID
	entries []workshop.Entry
	people  workshop.People
	others  []workshop.ID
}

func (cfg Config) original(s *workshop.Session) original {
	m := s.Meeting()
	from := original{meeting: m.ID, entries: slices.Clone(s.Entries()), people: maps.Clone(s.People())}
	for _, h := range cfg.Catalogue.EarlierInSeries(m.ID) {
		from.others = append(from.others, h.ID)
	}
	for _, st := range m.Stages {
		for _, r := range st.Board.Compared {
			if !slices.Contains(from.others, r.Meeting) {
				from.others = append(from.others, r.Meeting)
			}
		}
	}
	return from
}

// rehearse touches nothing but the store, so that it can run beside the screen.
func (cfg Config) rehearse(from original, seed uint64) (Config, error) {
	now, m := cfg.Now(), workshop.Fold(workshop.NewMeeting(), from.entries)
	opening := rehearsal.Opening(m, now)
	mo := workshop.Moment{Now: opening, NewID: cfg.NewID}
	copied, err := rehearsal.Copy(mo, cfg.Store, from.meeting, from.entries, from.people, from.others)
	if err != nil {
		return Config{}, err
	}
	cfg.Store, cfg.Catalogue = copied, workshop.NewCatalogue(copied)
	cfg.Rehearsal = &Rehearsal{seed, cfg.Now, rehearsal.NewClock(now, opening)}
	cfg.Now = cfg.Rehearsal.now
	cfg.Open, cfg.Stage = from.meeting, 0
	cfg.Wall = nil // the room sees nothing of what is only practised
	return cfg, nil
}

// rehearsalMsg brings a message of a rehearsal back to it.
type rehearsalMsg struct {
	of  *App
	msg tea.Msg
}

// rehearsalReadyMsg says how copying a meeting for a rehearsal ended.
type rehearsalReadyMsg struct {
	cfg Config
	err error
}

// rehearse copies the open meeting and begins its rehearsal.
func (a *App) rehearse() tea.Cmd {
	from, cfg := a.cfg.original(a.session), a.cfg
	cfg.Language, cfg.Theme, cfg.Mouse = a.words.Language(), a.theme.Name, a.mouse
	cfg.Mute = a.bell.mute
	return func() tea.Msg {
		cfg, err := cfg.rehearse(from, uint64(cfg.Now().UnixNano()))
		return rehearsalReadyMsg{cfg, err}
	}
}

func (a *App) rehearsalReady(msg rehearsalReadyMsg) tea.Cmd {
	if msg.err != nil {
		a.Fail(msg.err)
		return nil
	}
	r := New(msg.cfg)
	r.w, r.h = a.w, a.h
	a.rehearsed, a.overlays = r, nil
	return a.carry(r, r.Init())
}

// inRehearsal hands a message to the rehearsal, if one goes on and the message is
// its own: what it brought about itself, and keys.
func (a *App) inRehearsal(msg tea.Msg) (cmd tea.Cmd, taken bool) {
	r := a.rehearsed
	switch m := msg.(type) {
	case rehearsalMsg:
		if m.of != r || r == nil { // it was left meanwhile
			return nil, true
		}
		if _, over := m.msg.(tea.QuitMsg); over {
			a.endRehearsal()
			return nil, true
		}
		msg = m.msg
	case tea.WindowSizeMsg:
		if r != nil {
			r.take(m) // and on to the program, for when it is over
		}
		return nil, false
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseWheelMsg:
	default:
		return nil, false
	}
	if r == nil {
		return nil, false
	}
	_, cmd = r.Update(msg)
	return a.carry(r, cmd), true
}

// carried lets what a command of a rehearsal brings come back to the rehearsal.
// What is meant for the runtime passes.
func (a *App) carried(r *App, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch msg := cmd().(type) {
		case nil:
			return nil
		case tea.BatchMsg:
			for i, c := range msg {
				msg[i] = a.carry(r, c)
			}
			return msg
		case tea.QuitMsg:
			return rehearsalMsg{r, msg}
		default:
			if strings.HasPrefix(reflect.TypeOf(msg).PkgPath(), "charm.land/bubbletea/") {
				return msg
			}
			return rehearsalMsg{r, msg}
		}
	}
}

// endRehearsal throws a rehearsal away and shows again what was open before it.
func (a *App) endRehearsal() {
	fault := a.rehearsed.broken
	a.rehearsed = nil
	a.refresh()
	if fault != nil {
		a.Fail(fault)
		return
	}
	a.Say(a.words.T("rehearsal.over"))
}
