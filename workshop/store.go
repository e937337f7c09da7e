package workshop

// Store keeps the journals and records. The package store implements it with
// bbolt; tests may use others. Every method can fail with one of the codes of
// trouble in errors.go.
type Store interface {
	// Origin is the name of this database in the entries that it writes.
	Origin() Origin
	// Append stores batches, in order, in one transaction: after it returned
	// nil, all of them are on the disk, and otherwise none of them.
	Append(batches ...Batch) error
	// Journal returns the entries of a journal in order; none if there is no
	// such journal.
	Journal(id ID) ([]Entry, error)
	// Headers returns the headers of all meetings, the deleted ones too.
	Headers() ([]Header, error)
	// Summaries returns the summaries of the given meetings that exist.
	Summaries(ids ...ID) ([]Summary, error)
	// SearchTexts returns what search reads of the notes of the given
	// meetings: meeting by meeting in the order given, and in each in the order
	// of the numbers.
	SearchTexts(meetings ...ID) ([]SearchText, error)
	// Series returns all series.
	Series() ([]Series, error)
	// Aliases returns the other names of organisations.
	Aliases() ([]Alias, error)
	// People returns everybody whose record is kept.
	People() (People, error)
	// Drafts returns the half-typed lines of a meeting (or [LibraryID]), by
	// field.
	Drafts(of ID) (map[string]string, error)
	// Setting returns a setting, "" if it was never set.
	Setting(key string) (string, error)
	// Erase removes the records of people for good, from the database and
	// its backups, and remembers the ids so that no old backup brings them
	// back. All records that are of the same people go with them.
	Erase(people ...ID) error
	// Redact takes the free text of a note, agreement, lane or stage out of
	// the journal of a meeting for good, from the database and its backups, and
	// out of the meetings that it was carried over to or from.
	Redact(meeting, target ID) error
	// EraseNames replaces the people on record whom the journal of a meeting
	// names by ids that no record has: by those given for them, and where none
	// is given, as in a backup or in what another laptop adds later, by any.
	// Whoever no other journal names is erased like with Erase; they come
	// back. Nothing is done for a meeting that names nobody, which gives
	// [CodeUnchanged]. All three give [CodeStillInBackup] where only a backup
	// could not be changed.
	EraseNames(meeting ID, fresh map[ID]ID) (erased []ID, err error)
}

// Batch is what must be stored together. The zero value stores nothing.
type Batch struct {
	Entries   []Record
	Headers   []Header
	Summaries []Summary
	Search    []SearchText
	Series    []Series
	Aliases   []Alias // one without a name is taken away
	People    []Revision
	Drafts    []Draft
	Settings  []Setting
}

// Add appends the contents of another batch.
func (b *Batch) Add(o Batch) {
	b.Entries = append(b.Entries, o.Entries...)
	b.Headers = append(b.Headers, o.Headers...)
	b.Summaries = append(b.Summaries, o.Summaries...)
	b.Search = append(b.Search, o.Search...)
	b.Series = append(b.Series, o.Series...)
	b.Aliases = append(b.Aliases, o.Aliases...)
	b.People = append(b.People, o.People...)
	b.Drafts = append(b.Drafts, o.Drafts...)
	b.Settings = append(b.Settings, o.Settings...)
}

// Record is an entry and the journal to which it belongs.
type Record struct {
	Journal ID
	Entry   Entry
}

// Draft is the half-typed line of a field; an empty text clears it.
type Draft struct {
	Of    ID // a meeting, or [LibraryID]
	Field string
	Text  string
}

// Setting is a choice that somebody made for this data folder.
type Setting struct{ Key, Value string }

// The settings.
const (
	SettingLanguage = "language" // fi, sv or en
	SettingTheme    = "theme"    // dark, light or mono
	SettingExport   = "export"   // the folder that memos are written to
	SettingMouse    = "mouse"    // on or off
	SettingBell     = "bell"     // on or off: ring when a timer is nearly up
	SettingLast     = "last"     // the meeting that was open last
	SettingWritten  = "written"  // what files were written, as a file.Ledger
	SettingName     = "name"     // of the organisation, on its documents
	SettingLogo     = "logo"     // of the organisation: a PNG or JPEG in base64
	SettingMemo     = "memo"     // what was chosen about memos, as memo.Choices

	SettingMemoOnClose = "memo.close" // on or off: write the memo when a meeting is closed
)
