package workshop

import (
	"cmp"
	"slices"
	"strings"
)

// Catalogue is the open library: the list of meetings, the series, the people,
// and the way to open, make and delete meetings. Like [Session], its changes
// happen in memory at once and return the [Batch] that has to be stored.
type Catalogue struct {
	store   Store
	read    bool
	journal *Journal[*Library] // read when it is first needed
	headers map[ID]Header
	series  map[ID]Series
	people  People // read when it is first needed
	// summaries are those that were fetched or have changed since: the store
	// may not have them yet.
	summaries map[ID]Summary
	sorted    []Header // the meetings that are not deleted; nil when stale
}

// OpenCatalogue returns a catalogue that has read its store.
func OpenCatalogue(store Store) (*Catalogue, error) {
	c := NewCatalogue(store)
	if err := c.Read(); err != nil {
		return nil, err
	}
	return c, nil
}

// NewCatalogue returns a catalogue that has not read its store yet, and knows of
// no meetings until it has.
func NewCatalogue(store Store) *Catalogue {
	return &Catalogue{
		store:     store,
		headers:   map[ID]Header{},
		series:    map[ID]Series{},
		summaries: map[ID]Summary{},
	}
}

// Read reads what the list of meetings needs, and no more, unless that was done
// already.
func (c *Catalogue) Read() error {
	if c.read {
		return nil
	}
	headers, err := c.store.Headers()
	if err != nil {
		return err
	}
	series, err := c.store.Series()
	if err != nil {
		return err
	}
	c.headers = make(map[ID]Header, len(headers))
	for _, h := range headers {
		c.headers[h.ID] = h
	}
	for _, s := range series {
		c.series[s.ID] = s
	}
	c.read, c.sorted = true, nil
	return nil
}

// Headers returns the meetings that are not deleted, newest first. The list
// belongs to the catalogue.
func (c *Catalogue) Headers() []Header {
	if c.sorted == nil {
		c.sorted = make([]Header, 0, len(c.headers))
		for _, h := range c.headers {
			if !h.Deleted {
				c.sorted = append(c.sorted, h)
			}
		}
		slices.SortFunc(c.sorted, NewestFirst)
	}
	return c.sorted
}

// Deleted returns the meetings that are deleted, newest first.
func (c *Catalogue) Deleted() []Header {
	var out []Header
	for _, h := range c.headers {
		if h.Deleted {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, NewestFirst)
	return out
}

// NewestFirst orders meetings by date and time, the latest first.
func NewestFirst(a, b Header) int {
	return cmp.Or(
		b.Date.Compare(a.Date),
		cmp.Compare(b.Time, a.Time),
		cmp.Compare(a.Code, b.Code),
	)
}

// Header returns the header of a meeting; false if there is none such.
func (c *Catalogue) Header(id ID) (Header, bool) {
	h, ok := c.headers[id]
	return h, ok
}

// SeriesName returns the name of a series, "" if there is none such.
func (c *Catalogue) SeriesName(id ID) string { return c.series[id].Name }

// SeriesNames returns the names of some series, in their order.
func (c *Catalogue) SeriesNames(ids []ID) []string {
	var out []string
	for _, id := range ids {
		if s, ok := c.series[id]; ok {
			out = append(out, s.Name)
		}
	}
	return out
}

// AllSeries returns all series by name.
func (c *Catalogue) AllSeries() []Series {
	out := make([]Series, 0, len(c.series))
	for _, s := range c.series {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b Series) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return out
}

// FindSeries returns the series with a name or id; [CodeUnknownSeries] if
// there is none.
func (c *Catalogue) FindSeries(name string) (Series, error) {
	if s, ok := c.series[ID(name)]; ok {
		return s, nil
	}
	for _, s := range c.AllSeries() {
		if strings.EqualFold(s.Name, CleanLine(name)) {
			return s, nil
		}
	}
	return Series{}, Err(CodeUnknownSeries, CleanLine(name))
}

// Find returns the meeting that words mean: its code, its id, or starts of
// words of its title, place or code. It gives [CodeUnknownMeeting] for none and
// [CodeAmbiguousMeeting], with the codes of the candidates, for several.
func (c *Catalogue) Find(words string) (Header, error) {
	words = CleanLine(words)
	for _, h := range c.headers {
		if h.Code == words || string(h.ID) == words {
			if h.Deleted {
				return Header{}, Err(CodeMeetingDeleted, h.Code)
			}
			return h, nil
		}
	}
	found := c.matching(words, func(h Header) string { return h.Title })
	if len(found) != 1 { // the title alone is what people mean by words
		found = c.matching(words, func(h Header) string { return h.Title + " " + h.Place + " " + h.Code })
	}
	switch len(found) {
	case 0:
		return Header{}, Err(CodeUnknownMeeting, words)
	case 1:
		return found[0], nil
	}
	var codes []string
	for _, h := range found {
		codes = append(codes, h.Code)
	}
	return Header{}, Err(CodeAmbiguousMeeting, words, strings.Join(codes, ", "))
}

func (c *Catalogue) matching(words string, text func(Header) string) []Header {
	var found []Header
	for _, h := range c.Headers() {
		if words != "" && Matches(words, text(h)) {
			found = append(found, h)
		}
	}
	return found
}

// Open opens a meeting: [Fetch] and [Catalogue.Adopt] in one.
func (c *Catalogue) Open(id ID) (*Session, error) {
	f, err := Fetch(c.store, id, c.EarlierInSeries(id))
	if err != nil {
		return nil, err
	}
	return c.Adopt(f)
}

// Fetched is what opening a meeting reads from the store.
type Fetched struct {
	Meeting   ID
	Entries   []Entry
	People    People
	Summaries []Summary // of the earlier meetings of its series
}

// Fetch reads what opening a meeting needs. It touches nothing but the store,
// so that it can run beside the rest of the program.
func Fetch(store Store, meeting ID, earlier []Header) (Fetched, error) {
	f := Fetched{Meeting: meeting}
	var err error
	if f.Entries, err = store.Journal(meeting); err != nil {
		return f, err
	}
	if f.People, err = store.People(); err != nil {
		return f, err
	}
	f.Summaries, err = fetchSummaries(store, earlier)
	return f, err
}

func fetchSummaries(store Store, of []Header) ([]Summary, error) {
	ids := make([]ID, len(of))
	for i, h := range of {
		ids[i] = h.ID
	}
	return store.Summaries(ids...)
}

// Adopt opens a meeting from what was fetched.
func (c *Catalogue) Adopt(f Fetched) (*Session, error) {
	h, ok := c.headers[f.Meeting]
	switch {
	case !ok:
		return nil, Err(CodeUnknownMeeting, string(f.Meeting))
	case h.Deleted:
		return nil, Err(CodeMeetingDeleted, h.Code)
	case len(f.Entries) == 0: // every meeting has at least the entry that made it
		return nil, Err(CodeDamaged, h.Code)
	}
	if c.people == nil {
		c.adoptPeople(f.People)
	}
	c.adoptSummaries(f.Summaries)
	return newSession(c, f.Meeting, f.Entries), nil
}

// Reread opens a meeting from entries out of which a text was taken for good,
// and takes it out of the lists in memory too. The errors are those of
// [Catalogue.Adopt].
func (c *Catalogue) Reread(id ID, entries []Entry) (*Session, error) {
	d := Fold(NewMeeting(), entries).Derive()
	d.Header.Deleted = c.headers[id].Deleted
	c.absorb(Batch{Headers: []Header{d.Header}, Summaries: []Summary{d.Summary}})
	return c.Adopt(Fetched{Meeting: id, Entries: entries})
}

// adoptPeople takes the directory as it was read; a store that keeps nobody may
// have given nil.
func (c *Catalogue) adoptPeople(people People) {
	if people == nil {
		people = People{}
	}
	c.people = people
}

func (c *Catalogue) adoptSummaries(summaries []Summary) {
	for _, s := range summaries {
		if _, newer := c.summaries[s.Meeting]; !newer {
			c.summaries[s.Meeting] = s
		}
	}
}

// People returns the directory of everybody whose record is kept.
func (c *Catalogue) People() (People, error) {
	err := c.readPeople()
	return c.people, err
}

func (c *Catalogue) readPeople() error {
	if c.people != nil {
		return nil
	}
	people, err := c.store.People()
	if err == nil {
		c.adoptPeople(people)
	}
	return err
}

// NewMeetingSpec is what somebody asks of a new meeting.
type NewMeetingSpec struct {
	Details              // Series is left empty
	SeriesNames []string // a series that does not exist yet is made
	Programme   string   // the key of a ready programme, "" for the usual one
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

// Delete puts a meeting out of sight. Nothing of it is lost: [Catalogue.BringBack]
// or an undo shows it again.
func (c *Catalogue) Delete(mo Moment, id ID) (Batch, error) {
	return c.setDeleted(mo, id, true, MeetingDeleted{id})
}

// BringBack shows a deleted meeting again.
func (c *Catalogue) BringBack(mo Moment, id ID) (Batch, error) {
	return c.setDeleted(mo, id, false, MeetingBroughtBack{id})
}

func (c *Catalogue) setDeleted(mo Moment, id ID, deleted bool, p Payload) (Batch, error) {
	h, ok := c.headers[id]
	if !ok {
		return Batch{}, Err(CodeUnknownMeeting, string(id))
	}
	if h.Deleted == deleted {
		return Batch{}, Err(CodeUnchanged)
	}
	if err := c.readLibrary(); err != nil {
		return Batch{}, err
	}
	return c.record(mo, p), nil
}

// Undo takes back the newest deletion or bringing back. Meetings stay made, and
// so do series.
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
		if h, ok := c.headers[id]; ok && h.Deleted != ref.Deleted {
			h.Deleted = ref.Deleted
			b.Headers = append(b.Headers, h)
		}
	}
	for _, s := range lib.SortedSeries() {
		if c.series[s.ID] != s {
			b.Series = append(b.Series, s)
		}
	}
	c.absorb(b)
	return b
}

// absorb keeps the lists in memory in step with what is being stored.
func (c *Catalogue) absorb(b Batch) {
	for _, h := range b.Headers {
		c.headers[h.ID] = h
		c.sorted = nil
	}
	for _, s := range b.Series {
		c.series[s.ID] = s
	}
	for _, s := range b.Summaries {
		c.summaries[s.Meeting] = s
	}
}

// Forget takes people out of the directory in memory, after the store erased
// them.
func (c *Catalogue) Forget(people ...ID) {
	for _, id := range people {
		delete(c.people, id)
	}
}

// Add appends the contents of another batch.
func (b *Batch) Add(o Batch) {
	b.Entries = append(b.Entries, o.Entries...)
	b.Headers = append(b.Headers, o.Headers...)
	b.Summaries = append(b.Summaries, o.Summaries...)
	b.Search = append(b.Search, o.Search...)
	b.Series = append(b.Series, o.Series...)
	b.People = append(b.People, o.People...)
	b.Drafts = append(b.Drafts, o.Drafts...)
	b.Settings = append(b.Settings, o.Settings...)
}

// AdoptLibrary takes the library's journal as it was read beside the rest of
// the program, unless it was already needed before. One that only a newer
// program can read is refused when it is needed.
func (c *Catalogue) AdoptLibrary(entries []Entry) {
	if c.journal == nil {
		_ = c.openLibrary(entries)
	}
}
