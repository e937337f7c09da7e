package app

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/agreements"
	"talkoot/tui/attendance"
	"talkoot/tui/facts"
	"talkoot/tui/groups"
	"talkoot/tui/intake"
	"talkoot/tui/kit"
	"talkoot/tui/memo"
	"talkoot/tui/priorities"
	"talkoot/tui/programme"
	"talkoot/tui/stage"
	"talkoot/workshop"
)

// screenKey names a screen of the open meeting. Each stage has its own, and its
// own views of its board, so that a half-typed line waits there.
type screenKey struct {
	place kit.Place
	stage workshop.ID
}

// fetchedMsg brings what opening a meeting has read.
type fetchedMsg struct {
	meeting workshop.ID
	fetched workshop.Fetched
	drafts  map[string]string
	err     error
	then    func(*workshop.Session) tea.Cmd
}

// libraryMsg brings the library's journal.
type libraryMsg struct{ entries []workshop.Entry }

func (a *App) readLibrary() tea.Cmd {
	store := a.cfg.Store
	return func() tea.Msg {
		entries, err := store.Journal(workshop.LibraryID)
		if err != nil {
			return nil // the first change reads it again, and tells
		}
		return libraryMsg{entries}
	}
}

// fetch reads a meeting beside the screen; then is called with it open.
func (a *App) fetch(meeting workshop.ID, then func(*workshop.Session) tea.Cmd) tea.Cmd {
	store, earlier := a.cfg.Store, a.catalogue.EarlierInSeries(meeting)
	return func() tea.Msg {
		msg := fetchedMsg{meeting: meeting, then: then}
		if msg.fetched, msg.err = workshop.Fetch(store, meeting, earlier); msg.err == nil {
			msg.drafts, msg.err = store.Drafts(meeting)
		}
		return msg
	}
}

func (a *App) opened(msg fetchedMsg) tea.Cmd {
	if msg.err != nil {
		a.opening = ""
		a.Fail(msg.err)
		return nil
	}
	s, err := a.catalogue.Adopt(msg.fetched)
	if err != nil {
		a.opening = ""
		a.Fail(err)
		return nil
	}
	if known := a.sessions[msg.meeting]; known != nil {
		s = known // it may hold what is not on the disk yet
	}
	a.sessions[msg.meeting] = s
	if a.opening == msg.meeting {
		a.drafts.open(msg.meeting, msg.drafts)
	}
	return msg.then(s)
}

// Open implements [kit.Host].
func (a *App) Open(meeting workshop.ID) tea.Cmd { return a.openThen(meeting, a.enter) }

// openThen opens a meeting; then is called with it.
func (a *App) openThen(meeting workshop.ID, then func(*workshop.Session) tea.Cmd) tea.Cmd {
	cmd := a.flushDrafts()
	a.opening = meeting
	if s := a.sessions[meeting]; s != nil && a.drafts.known[meeting] != nil {
		// All of it is in memory, and perhaps not yet on the disk.
		a.drafts.open(meeting, nil)
		return tea.Batch(cmd, then(s))
	}
	return tea.Batch(cmd, a.fetch(meeting, then))
}

// Create implements [kit.Host].
func (a *App) Create(spec workshop.NewMeetingSpec) (tea.Cmd, error) {
	s, b, err := a.catalogue.Create(a.Moment(), spec)
	if err != nil {
		return nil, err
	}
	return a.settle(s, b), nil
}

// settle goes to a meeting that is new here, and has it saved.
func (a *App) settle(s *workshop.Session, b workshop.Batch) tea.Cmd {
	a.welcome = nil
	id := s.Meeting().ID
	a.sessions[id] = s
	cmd := tea.Batch(a.flushDrafts(), a.Save(b))
	a.opening = id
	a.drafts.open(id, nil)
	return tea.Batch(cmd, a.enter(s))
}

// enter shows an opened meeting: at the stage that was asked for, at the stage
// that it has come to, or at its programme.
func (a *App) enter(s *workshop.Session) tea.Cmd {
	m := s.Meeting()
	if a.opening != m.ID {
		return nil
	}
	a.opening = ""
	a.session, a.entered = s, a.Now().UTC().Truncate(time.Millisecond)
	a.drafts.of = m.ID
	a.screens, a.written = map[screenKey]kit.Screen{}, nil
	a.place, a.before, a.viewed = kit.Programme, kit.Programme, m.Current
	if len(m.Stages) > 0 && a.viewed == "" {
		a.viewed = m.Stages[0].ID
	}
	if a.cfg.Open == m.ID && a.cfg.Stage > 0 && a.cfg.Stage <= len(m.Stages) {
		a.cfg.Open = ""
		return tea.Batch(a.GoStage(m.Stages[a.cfg.Stage-1].ID), a.remember(m.ID), a.readFollowed(), a.readCompared(), a.readEarlier())
	}
	if m.Current != "" {
		a.place = kit.StagePlace
		a.Say(a.words.T("continuing", a.words.Clock(lastAt(s))))
	}
	if m.ReadOnly {
		a.Fail(workshop.Err(workshop.CodeReadOnly))
	}
	return tea.Batch(a.remember(m.ID), a.readFollowed(), a.readCompared(), a.readEarlier())
}

func lastAt(s *workshop.Session) (t time.Time) {
	if e := s.Entries(); len(e) > 0 {
		t = e[len(e)-1].Local()
	}
	return t
}

func (a *App) remember(id workshop.ID) tea.Cmd { return a.set(workshop.SettingLast, string(id)) }

// leaveMeeting goes back to the list of meetings.
func (a *App) leaveMeeting() tea.Cmd {
	if a.rehearses() { // which is of one meeting
		return a.leave()
	}
	cmd := a.flushDrafts()
	a.list.Reveal(a.session.Meeting().ID)
	a.session, a.viewed = nil, ""
	a.screens = map[screenKey]kit.Screen{} // those of an open meeting need one
	a.drafts.of = ""
	a.notice = notice{}
	a.refresh()
	return tea.Batch(cmd, a.list.Prepare())
}

// back goes up one level. Nothing typed is lost: the line waits where it was.
func (a *App) back() tea.Cmd {
	switch a.place {
	case kit.Programme:
		return a.leaveMeeting()
	case kit.StagePlace, kit.ProgrammeIntake:
		return a.Go(kit.Programme)
	case kit.PeopleIntake:
		return a.Go(kit.Attendance)
	}
	if viewOf(a.place) != nil {
		return a.Go(kit.StagePlace)
	}
	return a.Go(a.before)
}

// Go implements [kit.Host].
func (a *App) Go(p kit.Place) tea.Cmd {
	if a.place == kit.Programme || ofStage(a.place) {
		a.before = a.place
	}
	a.place = p
	a.notice = notice{}
	a.screen().Refresh()
	return nil
}

// Bring implements [kit.Host].
func (a *App) Bring(p kit.Place, text string) tea.Cmd {
	cmd := a.Go(p)
	return tea.Batch(cmd, a.screen().Paste(text))
}

// GoStage implements [kit.Host].
func (a *App) GoStage(stage workshop.ID) tea.Cmd {
	m := a.session.Meeting()
	a.viewed = stage
	cmd := a.Go(kit.StagePlace)
	if m.Live(a.Now()) && m.Current != stage && !m.ReadOnly {
		return tea.Batch(cmd, a.simple(m.EnterStage(stage)))
	}
	return cmd
}

// GoNote implements [kit.Host]. A merged note is shown by the one that stands for
// it. Looking a note up does not move the meeting on to its stage.
func (a *App) GoNote(note workshop.ID) tea.Cmd {
	n := a.session.Meeting().Note(note)
	if n == nil {
		return nil
	}
	a.viewed = n.Lane().Stage().ID
	cmd := a.Go(kit.StagePlace)
	if s, ok := a.screen().(kit.NoteHolder); ok {
		s.SelectNote(n.Standing().ID)
	}
	return cmd
}

// step looks at the next stage of the programme, or the one before.
func (a *App) step(by int) tea.Cmd {
	m := a.session.Meeting()
	i := m.StageNumber(a.viewed) - 1 + by
	from := a.place
	if from != kit.Programme && from != kit.StagePlace {
		from = a.before
	}
	if from == kit.Programme && m.Stage(a.viewed) != nil && m.Current == "" {
		i -= by // nobody looked at a stage yet: the first step leads to the first
	}
	if i < 0 {
		return nil
	}
	if i >= len(m.Stages) {
		a.Say(a.words.T("stage.last"))
		return nil
	}
	return a.GoStage(m.Stages[i].ID)
}

// followView keeps looking at a stage that exists, after an undo.
func (a *App) followView() {
	if a.session == nil {
		return
	}
	m := a.session.Meeting()
	if m.Stage(a.viewed) != nil {
		return
	}
	a.viewed = ""
	if len(m.Stages) > 0 {
		a.viewed = m.Stages[0].ID
	}
	if ofStage(a.place) {
		a.place = kit.Programme
	}
	if ofStage(a.before) {
		a.before = kit.Programme
	}
	a.refresh()
}

// screen returns the screen of the open meeting that is shown, made when it is
// first needed.
func (a *App) screen() kit.Screen {
	key := screenKey{place: a.place}
	if ofStage(a.place) {
		key.stage = a.viewed
	}
	if s, ok := a.screens[key]; ok {
		return s
	}
	s := a.makeScreen(key)
	if l := s.Line(); l != nil && l.Field != "" {
		if aimed, ok := s.(kit.Aimed); ok {
			aimed.AimAt(a.drafts.text(aimField(l)))
		}
		l.Set(a.drafts.text(l.Field))
	}
	s.Refresh()
	a.screens[key] = s
	return s
}

func (a *App) makeScreen(key screenKey) kit.Screen {
	if v := viewOf(key.place); v != nil {
		return v.open(a, key.stage)
	}
	switch key.place {
	case kit.StagePlace:
		return stage.New(a, key.stage)
	case kit.Attendance:
		return attendance.New(a)
	case kit.Agreements:
		return agreements.New(a)
	case kit.Memo:
		return memo.New(a)
	case kit.News:
		return memo.NewNews(a)
	case kit.Facts:
		return facts.New(a)
	case kit.Priorities:
		return priorities.New(a)
	case kit.Groups:
		return groups.New(a)
	case kit.PeopleIntake:
		return intake.NewPeople(a)
	case kit.ProgrammeIntake:
		return intake.NewStages(a)
	}
	return programme.New(a)
}
