package workshop

import "slices"

// Session is an open meeting: its journal, the state it folds into, and what
// was last derived from it. Each of its changes returns the [Batch] that has to
// be stored.
type Session struct {
	journal   *Journal[*Meeting]
	catalogue *Catalogue
	header    Header
	summary   Summary
}

func newSession(c *Catalogue, id ID, entries []Entry) *Session {
	s := &Session{catalogue: c, journal: NewJournal(id, writesAs(c.store.Origin(), entries), NewMeeting, entries)}
	s.journal.skip = s.touchesErased
	m := s.Meeting()
	clear(m.touched)
	s.header, s.summary = c.kept(m.Header()), m.Summary()
	return s
}

// writesAs returns in whose name a database writes in a meeting: in its own, but
// where it has written nothing yet and the meeting was brought from elsewhere, in
// that of whoever wrote last. So a meeting that moves to another machine goes on
// there as if nothing had happened, and what was done last can be taken back.
func writesAs(own Origin, entries []Entry) Origin {
	wrote := func(e Entry) bool { return e.Origin == own }
	if len(entries) == 0 || slices.ContainsFunc(entries, wrote) {
		return own
	}
	return slices.MaxFunc(entries, Compare).Origin
}

// Meeting returns the state of the meeting. An undo replaces it: ask again
// after each change.
func (s *Session) Meeting() *Meeting { return s.journal.State() }

// Entries returns the journal, for the timeline.
func (s *Session) Entries() []Entry { return s.journal.Entries() }

// People returns the directory in which the meeting's people stand.
func (s *Session) People() People { return s.catalogue.people }

// Do lets a change happen. It refuses ([CodeReadOnly]) where a newer program
// wrote in the meeting.
func (s *Session) Do(mo Moment, c Change, err error) (Batch, error) {
	if err != nil {
		return Batch{}, err
	}
	if s.Meeting().ReadOnly {
		return Batch{}, Err(CodeReadOnly)
	}
	for _, r := range c.People {
		s.catalogue.people.Add(r)
	}
	e := s.journal.Record(mo, c.Events...)
	return s.batch(e, c.People, s.Meeting().touchedTexts()), nil
}

// NextUndo returns the action that [Session.Undo] would take back, if any.
func (s *Session) NextUndo() (Entry, bool) {
	return nextUndo(s.journal.entries, s.journal.origin, s.journal.skip)
}

// NextRedo returns the action that [Session.Redo] would let happen again, if
// any, with the entry that took it back.
func (s *Session) NextRedo() (redone, undo Entry, ok bool) {
	undo, ok = nextRedo(s.journal.entries, s.journal.origin, s.journal.skip)
	if !ok {
		return Entry{}, Entry{}, false
	}
	target, _ := undoTarget(undo)
	redone, ok = find(s.journal.entries, target)
	return redone, undo, ok
}

// Follows reports whether an entry says, for another meeting, what became of
// an agreement or a parked note.
func (e Entry) Follows(in ID) bool {
	for _, ev := range e.Events {
		switch p := ev.Payload.(type) {
		case AgreementFollowed:
			if p.Meeting == in {
				return true
			}
		case NoteFollowed:
			if p.Meeting == in {
				return true
			}
		}
	}
	return false
}

// Undo takes back the newest action of this database, and returns it.
func (s *Session) Undo(mo Moment) (Batch, Entry, error) { return s.cancel(mo, s.journal.Undo) }

// Redo lets what was last undone happen again, and returns it.
func (s *Session) Redo(mo Moment) (Batch, Entry, error) { return s.cancel(mo, s.journal.Redo) }

func (s *Session) cancel(mo Moment, how func(Moment) (Entry, Entry, error)) (Batch, Entry, error) {
	if s.Meeting().ReadOnly {
		return Batch{}, Entry{}, Err(CodeReadOnly)
	}
	before := s.Meeting()
	e, target, err := how(mo)
	if err != nil {
		return Batch{}, Entry{}, err
	}
	m := s.Meeting()
	clear(m.touched)
	return s.batch(e, s.restoreNames(target), searchDifference(before, m)), target, nil
}

// restoreNames makes the name that a person has again, after a correction was
// undone or done again, the newest in the record: it is what other meetings go
// by.
func (s *Session) restoreNames(target Entry) []Revision {
	var out []Revision
	for _, ev := range target.Events {
		renamed, ok := ev.Payload.(PersonRenamed)
		if !ok {
			continue
		}
		people := s.catalogue.people
		latest := people[renamed.Person].Latest()
		now := s.Meeting().refOf(renamed.Person)
		r, known := people.Revision(now)
		if !known || now.Rev == latest.Rev {
			continue
		}
		r.Rev, r.Same = latest.Rev+1, "" // whose the record is does not change
		people.Add(r)
		out = append(out, r)
	}
	return out
}

// batch collects an entry with the derived records that it changed.
func (s *Session) batch(e Entry, people []Revision, search []SearchText) Batch {
	b := Batch{Entries: []Record{{s.journal.ID(), e}}, People: people, Search: search}
	m := s.Meeting()
	if h := s.catalogue.kept(m.Header()); !h.equal(s.header) {
		s.header = h
		b.Headers = []Header{h}
	}
	if sum := m.Summary(); !sum.equal(s.summary) {
		s.summary = sum
		b.Summaries = []Summary{sum}
	}
	s.catalogue.absorb(b)
	return b
}

// touchesErased reports whether an entry is about a person whose record is
// gone: undo steps over it.
func (s *Session) touchesErased(e Entry) bool {
	for _, ev := range e.Events {
		var ref ID
		switch p := ev.Payload.(type) {
		case PersonCame:
			ref = p.Person
		case PersonRenamed:
			ref = p.Person
		case PresenceRemoved:
			ref = p.Person
		case PersonRegistered:
			ref = p.Person
		case RegistrationRemoved:
			ref = p.Person
		case PresenceMarked:
			ref = p.Person
		case PresenceTimed:
			ref = p.Person
		case MemberPlaced:
			ref = p.Person
		case SeatTaken:
			ref = p.Person
		case PersonLeft:
			ref = p.Person
		case HostNamed:
			ref = p.Person
		case ScribeNamed:
			ref = p.Person
		case TurnAsked:
			ref = p.Who.Person
		}
		if _, known := s.catalogue.people[ref]; ref != "" && !known {
			return true
		}
	}
	return false
}
