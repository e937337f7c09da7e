package workshop

import (
	"slices"
	"strings"
)

// NewMeetingSpec is what somebody asks of a new meeting.
type NewMeetingSpec struct {
	Details              // Series is left empty
	SeriesNames []string // a series that does not exist yet is made
	Programme   string   // the key of a ready programme, "" for the usual one
	// Like is a meeting whose programme it takes instead, nil for none.
	Like *Meeting
}

// Create makes a meeting with a ready programme and opens it.
func (c *Catalogue) Create(mo Moment, spec NewMeetingSpec) (*Session, Batch, error) {
	details, err := spec.Details.clean()
	if err != nil {
		return nil, Batch{}, err
	}
	programme, err := FindProgramme(spec.Programme)
	if err != nil {
		return nil, Batch{}, err
	}
	if err := c.readLibrary(); err != nil {
		return nil, Batch{}, err
	}
	if err := c.readPeople(); err != nil {
		return nil, Batch{}, err
	}
	seriesIDs, events, err := c.seriesFor(mo, spec.SeriesNames)
	if err != nil {
		return nil, Batch{}, err
	}
	details.Series = seriesIDs
	made := MeetingMade{mo.NewID(), c.journal.State().newCode(details)}
	// Its recap wants the summaries of the meetings before it.
	earlier := c.earlier(Header{ID: made.Meeting, Code: made.Code, Date: details.Date, Time: details.Time, Series: seriesIDs})
	summaries, err := fetchSummaries(c.store, earlier)
	if err != nil {
		return nil, Batch{}, err
	}
	c.adoptSummaries(summaries)
	b := c.record(mo, append(events, made)...)

	s := newSession(c, made.Meeting, nil)
	opening := []Payload{made, MeetingDescribed{details}}
	if spec.Like != nil {
		opening = append(opening, spec.Like.programmeLike(mo, c.people)...)
		programme.Stages = nil
	}
	var after ID
	for _, draft := range programme.Stages {
		stage, err := draft.added(mo, after)
		if err != nil {
			return nil, Batch{}, err
		}
		after = stage.Stage
		opening = append(opening, stage)
	}
	e := s.journal.Record(mo, opening...)
	b.Add(s.batch(e, nil, nil))
	return s, b, nil
}

// SeriesFor returns the ids of series by name, and the batch that makes those
// which do not exist yet.
func (c *Catalogue) SeriesFor(mo Moment, names []string) ([]ID, Batch, error) {
	if err := c.readLibrary(); err != nil {
		return nil, Batch{}, err
	}
	ids, events, err := c.seriesFor(mo, names)
	if err != nil {
		return nil, Batch{}, err
	}
	if len(events) == 0 {
		return ids, Batch{}, nil
	}
	return ids, c.record(mo, events...), nil
}

func (c *Catalogue) seriesFor(mo Moment, names []string) (ids []ID, events []Payload, err error) {
	made := map[string]ID{}
	for _, name := range names {
		name = CleanLine(name)
		if name == "" {
			continue
		}
		if err := checkLength(name, MaxTitle); err != nil {
			return nil, nil, err
		}
		id, ok := made[strings.ToLower(name)]
		if s, err := c.FindSeries(name); err == nil {
			id, ok = s.ID, true
		}
		if !ok {
			id = mo.NewID()
			events = append(events, SeriesNamed{id, name})
			made[strings.ToLower(name)] = id
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, events, nil
}

// Undo takes back the newest action of the library, such as a deletion. Meetings
// stay made, and so do series.
func (c *Catalogue) Undo(mo Moment) (Batch, Entry, error) {
	return c.cancel(mo, (*Journal[*Library]).Undo)
}

// Redo lets what was last undone in the library happen again.
func (c *Catalogue) Redo(mo Moment) (Batch, Entry, error) {
	return c.cancel(mo, (*Journal[*Library]).Redo)
}

func (c *Catalogue) cancel(mo Moment, how func(*Journal[*Library], Moment) (Entry, Entry, error)) (Batch, Entry, error) {
	if err := c.readLibrary(); err != nil {
		return Batch{}, Entry{}, err
	}
	e, target, err := how(c.journal, mo)
	if err != nil {
		return Batch{}, Entry{}, err
	}
	return c.batch(e), target, nil
}

func (c *Catalogue) readLibrary() error {
	if c.journal != nil {
		return nil
	}
	entries, err := c.store.Journal(LibraryID)
	if err != nil {
		return err
	}
	return c.openLibrary(entries)
}

func (c *Catalogue) openLibrary(entries []Entry) error {
	j := NewJournal(LibraryID, c.store.Origin(), NewLibrary, entries)
	if j.State().ReadOnly {
		return Err(CodeReadOnly)
	}
	j.skip = makesSeries
	c.journal = j
	return nil
}

// makesSeries reports whether an entry does nothing but name series. That
// happens in passing, when a meeting is said to be in one: undo steps over it,
// since without it the meeting would be in a series that does not exist.
func makesSeries(e Entry) bool {
	for _, ev := range e.Events {
		if _, ok := ev.Payload.(SeriesNamed); !ok {
			return false
		}
	}
	return len(e.Events) > 0
}

func (c *Catalogue) record(mo Moment, events ...Payload) Batch {
	return c.batch(c.journal.Record(mo, events...))
}

// batch collects a library entry with the headers and series that it changed.
func (c *Catalogue) batch(e Entry) Batch {
	b := Batch{Entries: []Record{{LibraryID, e}}}
	lib := c.journal.State()
	for id, ref := range lib.Meetings {
		if h, ok := c.headers[id]; ok && (h.Deleted != ref.Deleted || h.Archived != ref.Archived) {
			h.Deleted, h.Archived = ref.Deleted, ref.Archived
			b.Headers = append(b.Headers, h)
		}
	}
	for _, s := range lib.SortedSeries() {
		if c.series[s.ID] != s {
			b.Series = append(b.Series, s)
		}
	}
	b.Aliases = changedAliases(c.aliases, lib.Aliases)
	c.absorb(b)
	return b
}

// AdoptLibrary takes the library's journal as it was read beside the rest of
// the program, unless it was already needed before. One that only a newer
// program can read is refused when it is needed.
func (c *Catalogue) AdoptLibrary(entries []Entry) {
	if c.journal == nil {
		_ = c.openLibrary(entries)
	}
}
