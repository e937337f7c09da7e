package rehearsal

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/memory"
)

// Copy puts a meeting into a store in memory, as its entries tell it, with the
// people on record, the series and templates, and some other meetings that it
// can look at (the earlier ones of its series, those with whose boards its own
// are compared). The database is only read. In the copy a meeting that is over
// goes on, and one without a day is held on that of the moment.
//
// It gives [workshop.CodeReadOnly] where a newer program wrote in the meeting,
// and the codes of trouble of the store.
func Copy(mo workshop.Moment, from workshop.Store, meeting workshop.ID, entries []workshop.Entry, people workshop.People, others []workshop.ID) (*memory.Store, error) {
	to := memory.NewStore(from.Origin())
	b := journal(meeting, entries)
	for _, p := range people {
		b.People = append(b.People, p.Revisions...)
	}
	for _, id := range others {
		earlier, err := from.Journal(id)
		if err != nil {
			return nil, err
		}
		if id != meeting && len(earlier) > 0 {
			b.Add(journal(id, earlier))
		}
	}
	library, err := from.Journal(workshop.LibraryID)
	if err != nil {
		return nil, err
	}
	for _, e := range library {
		b.Entries = append(b.Entries, workshop.Record{Journal: workshop.LibraryID, Entry: e})
	}
	if b.Series, err = from.Series(); err != nil {
		return nil, err
	}
	if err := to.Append(b); err != nil {
		return nil, err
	}
	return to, ready(mo, to, meeting)
}

// journal is a meeting with all that is derived from it.
func journal(id workshop.ID, entries []workshop.Entry) workshop.Batch {
	var b workshop.Batch
	for _, e := range entries {
		b.Entries = append(b.Entries, workshop.Record{Journal: id, Entry: e})
	}
	d := workshop.Fold(workshop.NewMeeting(), entries).Derive()
	b.Headers, b.Summaries, b.Search = []workshop.Header{d.Header}, []workshop.Summary{d.Summary}, d.Search
	return b
}

// ready makes a copied meeting one that can be held at a moment.
func ready(mo workshop.Moment, store *memory.Store, meeting workshop.ID) error {
	c, err := workshop.OpenCatalogue(store)
	if err != nil {
		return err
	}
	s, err := c.Open(meeting)
	if err != nil {
		return err
	}
	m := s.Meeting()
	if m.ReadOnly {
		return workshop.Err(workshop.CodeReadOnly)
	}
	var changes []func() (workshop.Change, error)
	if !m.Closed.IsZero() {
		changes = append(changes, m.Reopen)
	}
	if m.Date.IsZero() {
		d := m.Details
		d.Date = workshop.DateOf(mo.Now)
		changes = append(changes, func() (workshop.Change, error) { return m.Describe(d) })
	}
	for _, how := range changes {
		c, err := how()
		b, err := s.Do(mo, c, err)
		if err != nil {
			return err
		}
		if err := store.Append(b); err != nil {
			return err
		}
	}
	return nil
}

// doors is how long before its planned start the rehearsal of a meeting begins.
const doors = 10 * time.Minute

// Opening returns the moment of the evening at which a rehearsal begins: ten
// minutes before the planned start on the day of the meeting, so that the times
// on the screen are those of the programme. A meeting that is under way is
// rehearsed from now on, and one that was held from a minute after its last
// stage.
func Opening(m *workshop.Meeting, now time.Time) time.Time {
	if m.Live(now) {
		return now
	}
	if last := lastHeld(m); !last.IsZero() {
		return last.Add(time.Minute)
	}
	if m.Date.IsZero() {
		return now
	}
	hour, minute, early := now.Hour(), now.Minute(), time.Duration(0)
	if m.Time.Known() {
		hour, minute, early = int(m.Time)/60, int(m.Time)%60, doors
	}
	return time.Date(m.Date.Year, m.Date.Month, m.Date.Day, hour, minute, 0, 0, now.Location()).Add(-early)
}

// lastHeld returns when a stage was last entered or left; zero if none was.
func lastHeld(m *workshop.Meeting) (last time.Time) {
	for _, s := range m.Stages {
		for _, span := range s.Spans {
			for _, t := range []time.Time{span.From, span.To} {
				if t.After(last) {
					last = t
				}
			}
		}
	}
	return last
}
