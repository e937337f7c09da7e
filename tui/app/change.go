package app

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// Do implements [kit.Host].
func (a *App) Do(c workshop.Change, err error, clear ...*kit.Line) (tea.Cmd, bool) {
	b, err := a.session.Do(a.Moment(), c, err)
	if err != nil {
		if workshop.ErrorCode(err) == workshop.CodeUnchanged {
			a.Say(a.words.T("error.unchanged"))
			return nil, false
		}
		a.Fail(err)
		return nil, false
	}
	for _, l := range clear {
		l.Clear()
		b.Drafts = append(b.Drafts, a.drafts.clear(l.Field)...)
	}
	a.notice = notice{}
	return a.Save(b), true
}

// Save implements [kit.Host].
func (a *App) Save(b workshop.Batch) tea.Cmd {
	a.refresh()
	return a.saver.add(b)
}

// DoIn implements [kit.Host]. The other meeting is opened in memory beside the
// open one and stays there, since its newest entries may still be on their way
// to the disk.
func (a *App) DoIn(meeting workshop.ID, how func(*workshop.Meeting) (workshop.Change, error)) tea.Cmd {
	if s := a.sessions[meeting]; s != nil {
		return a.doIn(s, how)
	}
	return a.fetch(meeting, func(s *workshop.Session) tea.Cmd { return a.doIn(s, how) })
}

func (a *App) doIn(s *workshop.Session, how func(*workshop.Meeting) (workshop.Change, error)) tea.Cmd {
	c, err := how(s.Meeting())
	b, err := s.Do(a.Moment(), c, err)
	if err != nil {
		a.Fail(err)
		return nil
	}
	return a.Save(b)
}

// undo takes back the newest action where one is: in the open meeting, with
// what it said of earlier agreements, or in the list of meetings.
func (a *App) undo() tea.Cmd {
	if a.session == nil {
		b, _, err := a.catalogue.Undo(a.Moment())
		return a.cancelled("undone", b, "", err)
	}
	s := a.between((*workshop.Session).NextUndo, time.Time.After)
	if e, ok := a.catalogue.LastKept(); ok && !e.At.Before(a.entered) {
		if last, any := s.NextUndo(); !any || e.At.After(last.At) {
			b, _, err := a.catalogue.Undo(a.Moment())
			return a.cancelled("undone", b, ": "+a.kept(e), err)
		}
	}
	before := s.Meeting()
	b, e, err := s.Undo(a.Moment())
	return tea.Batch(a.cancelled("undone", b, a.described(s, e, before), err), a.alongside(e, (*workshop.Session).TakeBack))
}

// kept says in words what an entry of the library was about that stands among the
// actions of a meeting.
func (a *App) kept(e workshop.Entry) string {
	for _, ev := range e.Events {
		switch ev.Payload.(type) {
		case workshop.PresetSaved, workshop.PresetRemoved:
			return a.words.T("undo.preset")
		case workshop.SeriesDescribed:
			return a.words.T("undo.series")
		case workshop.OrganisationsMerged, workshop.OrganisationSplit, workshop.OrganisationsApart:
			return a.words.T("undo.organisation")
		}
	}
	return a.words.T("undo.template")
}

// redo lets what was undone last happen again.
func (a *App) redo() tea.Cmd {
	if a.session == nil {
		b, _, err := a.catalogue.Redo(a.Moment())
		return a.cancelled("redone", b, "", err)
	}
	// Something new in the open meeting ends what can be done again, here and
	// in the earlier meetings.
	newest, _ := a.session.NextUndo()
	s := a.between(func(s *workshop.Session) (workshop.Entry, bool) {
		redone, undo, ok := s.NextRedo()
		return redone, ok && !undo.At.Before(newest.At)
	}, time.Time.Before)
	if e, undo, ok := a.catalogue.UndoneKept(); ok && !undo.At.Before(newest.At) && !undo.At.Before(a.entered) {
		if next, _, any := s.NextRedo(); !any || e.At.Before(next.At) {
			b, _, err := a.catalogue.Redo(a.Moment())
			return a.cancelled("redone", b, ": "+a.kept(e), err)
		}
	}
	before := s.Meeting()
	b, e, err := s.Redo(a.Moment())
	return tea.Batch(a.cancelled("redone", b, a.described(s, e, before), err), a.alongside(e, (*workshop.Session).HandOn))
}

// between returns the session whose turn it is to undo or redo: the open
// meeting's, or that of an earlier meeting of which this one said what became
// of an agreement. First tells which of two times has the turn. That something
// was carried over is no turn of its own: see [App.alongside].
func (a *App) between(next func(*workshop.Session) (workshop.Entry, bool), first func(a, b time.Time) bool) *workshop.Session {
	turn := a.session
	best, known := next(turn)
	here := a.session.Meeting().ID
	for id, s := range a.sessions {
		if e, ok := next(s); ok && id != here && e.Follows(here) && !e.HandsOn(here) && (!known || first(e.At, best.At)) {
			turn, best, known = s, e, true
		}
	}
	return turn
}

func (a *App) cancelled(verb string, b workshop.Batch, what string, err error) tea.Cmd {
	if err != nil {
		a.Fail(err)
		return nil
	}
	cmd := a.Save(b)
	a.followView()
	a.Say(a.words.T(verb) + what)
	return cmd
}

// readFollowed reads the earlier meetings of whose agreements the open one
// said what became of them, so that undo reaches there after a restart too.
func (a *App) readFollowed() tea.Cmd {
	here := a.session.Meeting().ID
	var cmds []tea.Cmd
	asked := map[workshop.ID]bool{}
	read := func(id, in workshop.ID) {
		if in == here && a.sessions[id] == nil && !asked[id] {
			asked[id] = true
			cmds = append(cmds, a.fetch(id, func(*workshop.Session) tea.Cmd { return nil }))
		}
	}
	for _, r := range a.catalogue.Recap(here) {
		read(r.Meeting.ID, r.In)
	}
	for _, t := range a.catalogue.ParkedBefore(here) {
		read(t.Meeting.ID, t.In)
	}
	return tea.Batch(cmds...)
}

// described says in words what an entry of a meeting was, which another entry took
// back or let happen again.
func (a *App) described(s *workshop.Session, e workshop.Entry, before *workshop.Meeting) string {
	if e.ID == "" {
		return ""
	}
	return ": " + memo.Told(s.Entries(), e, a.words, before, s.Meeting())
}

// Erase implements [kit.Host].
func (a *App) Erase(people ...workshop.ID) tea.Cmd {
	store := a.cfg.Store
	// Out of memory at once, so that nothing recorded meanwhile brings it back.
	a.catalogue.Forget(people...)
	a.thawWall()
	a.refresh()
	return a.saver.run(
		func() error { return store.Erase(people...) },
		func(err error) tea.Cmd { return a.takenOut("erased", err) })
}

// Redact implements [kit.Host].
func (a *App) Redact(target workshop.ID) tea.Cmd {
	return a.RedactIn(a.session.Meeting().ID, target)
}

// takenOut tells how an erasure or a redaction ended.
func (a *App) takenOut(said string, err error) tea.Cmd {
	if err != nil {
		a.Fail(err)
		return nil
	}
	a.Say(a.words.T(said))
	return nil
}

// redact takes a text out of a meeting as it stands in memory, at once:
// whatever is recorded before the store has done the same is made without it.
func (a *App) redact(meeting, target workshop.ID) error {
	entries, found := slices.Clone(a.sessions[meeting].Entries()), false
	for i := range entries {
		var here bool
		entries[i], here = entries[i].Redact(target)
		found = found || here
	}
	if !found {
		return nil
	}
	s, err := a.catalogue.Reread(meeting, entries)
	if err != nil {
		return err
	}
	a.reopened(s)
	return nil
}

// refresh tells the screens that the state may have changed.
func (a *App) refresh() {
	a.version++
	a.list.Refresh()
	for _, s := range a.screens {
		s.Refresh()
	}
}

// notice is something told in passing.
type notice struct {
	text  string
	bad   bool
	until time.Time
}

// passing is how long a notice stays; the next key may take it away sooner.
const passing = 8 * time.Second

func (n *notice) age(now time.Time) {
	if !n.until.IsZero() && now.After(n.until) {
		*n = notice{}
	}
}

// Say implements [kit.Host].
func (a *App) Say(text string) { a.notice = notice{text: text, until: a.Now().Add(passing)} }

// Fail implements [kit.Host]. What went wrong stays until something else is
// done.
func (a *App) Fail(err error) { a.notice = notice{text: a.words.Error(err), bad: true} }

// current returns the screen that is shown.
func (a *App) current() kit.Screen {
	switch {
	case a.welcome != nil:
		return a.welcome
	case a.session == nil:
		return a.list
	}
	return a.screen()
}

// command returns the command of the screen, or else of the program, that a
// key stands for.
func (a *App) command(key string) (kit.Command, bool) {
	ids := kit.CommandsOf(key)
	if len(ids) == 0 {
		return kit.Command{}, false
	}
	for _, c := range a.commands() {
		if slices.Contains(ids, c.ID) {
			return c, true
		}
	}
	return kit.Command{}, false
}
