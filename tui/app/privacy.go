package app

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/tui/privacy"
	"talkoot/workshop"
)

// privacy shows what is held about people.
func (a *App) privacy() tea.Cmd { return privacy.Show(a) }

// Holdings implements [kit.Host].
func (a *App) Holdings(then func(workshop.Holdings, error)) tea.Cmd {
	store, meetings := a.cfg.Store, a.catalogue.Stored()
	return func() tea.Msg {
		records, err := workshop.FetchHoldings(store, meetings)
		return kit.Found(func() {
			if err != nil {
				then(workshop.Holdings{}, err)
				return
			}
			a.catalogue.AdoptRecords(records)
			then(a.catalogue.Holdings(), nil)
		})
	}
}

// Mentions implements [kit.Host].
func (a *App) Mentions(person workshop.ID, then func([]workshop.Mention, error)) tea.Cmd {
	store, meetings, p := a.cfg.Store, a.catalogue.Stored(), a.catalogue.Directory()[person]
	return func() tea.Msg {
		found, err := workshop.FindMentions(store, meetings, p)
		return kit.Found(func() { then(found, err) })
	}
}

// EraseNames implements [kit.Host]. The names are out of the meeting in memory at
// once: whatever is recorded before the store has done the same is made without
// them.
func (a *App) EraseNames() tea.Cmd {
	store, id := a.cfg.Store, a.session.Meeting().ID
	s, fresh, err := a.catalogue.Nameless(a.Moment(), id, a.session.Entries())
	if err != nil {
		a.Fail(err)
		return nil
	}
	a.reopened(s)
	var gone []workshop.ID
	return a.saver.run(
		func() (err error) { gone, err = store.EraseNames(id, fresh); return err },
		func(err error) tea.Cmd {
			a.catalogue.Forget(gone...)
			a.refresh()
			return a.takenOut("erased.names", err)
		})
}

// RedactIn implements [kit.Host]. What was carried over goes from all meetings
// that it stands in: at once from those in memory.
func (a *App) RedactIn(meeting, target workshop.ID) tea.Cmd {
	for id := range a.sessions {
		if err := a.redact(id, target); err != nil {
			a.Fail(err)
			return nil
		}
	}
	store := a.cfg.Store
	closed := slices.DeleteFunc(append(a.catalogue.Telling(target), meeting), func(id workshop.ID) bool { return a.sessions[id] != nil })
	var reread []workshop.Fetched
	return a.saver.run(
		func() error {
			err := store.Redact(meeting, target)
			for _, id := range closed {
				entries, readErr := store.Journal(id)
				if err == nil {
					err = readErr
				}
				reread = append(reread, workshop.Fetched{Meeting: id, Entries: entries})
			}
			return err
		},
		func(err error) tea.Cmd {
			// What lists and recaps know of these meetings may hold the text. That one
			// cannot be opened, being deleted, is of no matter here.
			for _, f := range reread {
				if len(f.Entries) > 0 {
					_, _ = a.catalogue.Reread(f.Meeting, f.Entries)
				}
			}
			a.refresh()
			return a.takenOut("redacted", err)
		})
}

// reopened puts a meeting whose entries were altered in the place of what it was.
func (a *App) reopened(s *workshop.Session) {
	id := s.Meeting().ID
	if a.session != nil && a.session.Meeting().ID == id {
		a.session = s
	}
	a.sessions[id] = s
	a.thawWall()
	a.refresh()
}
