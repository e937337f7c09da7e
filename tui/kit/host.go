package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
	"talkoot/workshop/report"
	"talkoot/workshop/search"
)

// Screen is one of the program's screens.
type Screen interface {
	// Draw draws the screen's part of the window.
	Draw(w, h int) Frame
	// Commands are what can be done here and now, those first that the footer
	// should show first.
	Commands() []Command
	// Line is where text goes, nil where the screen takes none.
	Line() *Line
	// Paste takes several lines at once.
	Paste(text string) tea.Cmd
	// Refresh is called after the state may have changed.
	Refresh()
}

// KeyTaker is a screen that wants to see a key of text before its line does.
type KeyTaker interface {
	// TakeKey reports whether the key is used up.
	TakeKey(k tea.KeyPressMsg) bool
}

// Aimed is a screen whose line can write to several places. Where it aims is
// kept as the half-typed text is, so that both come back together.
type Aimed interface {
	// Aim names the place, "" for the one it began with.
	Aim() string
	// AimAt goes back to a place, if it is still there.
	AimAt(aim string)
}

// NoteHolder is a screen on which a note can be selected from elsewhere.
type NoteHolder interface {
	SelectNote(note workshop.ID)
}

// Asker is a screen on which one of several questions is asked.
type Asker interface {
	// Asked is the lane of the question, "" for none.
	Asked() workshop.ID
}

// Prompter is a screen that can name where its line writes, for a strip without
// the screen.
type Prompter interface {
	Prompt() string
}

// Command is something that can be done.
type Command struct {
	ID CommandID
	// Name overrides the name of the command, where it says more.
	Name string
	// Hint overrides its short name in the footer.
	Hint string
	// Off is why it cannot be done now, "" if it can.
	Off string
	// Quiet keeps it out of the footer.
	Quiet bool
	Run   func() tea.Cmd
}

// Overlay is something that lies over the screen and takes the keys: a menu, a
// form, the palette, help.
type Overlay interface {
	// Draw draws the overlay for a window of this size; app centres it.
	Draw(w, h int) Frame
	// Key takes a key. done closes the overlay before cmd runs.
	Key(k tea.KeyPressMsg) (done bool, cmd tea.Cmd)
	// Paste takes pasted text.
	Paste(text string) tea.Cmd
}

// Place is a screen to go to.
type Place string

// The places of an open meeting.
const (
	Programme  Place = "programme"
	StagePlace Place = "stage"
	Attendance Place = "attendance"
	Agreements Place = "agreements"
	Memo       Place = "memo"
	News       Place = "news"
	Priorities Place = "priorities"
	Facts      Place = "facts"
	Groups     Place = "groups"

	PeopleIntake    Place = "people.import"
	ProgrammeIntake Place = "programme.import"
)

// The places that are views of a board: each stage has its own, and Esc leads
// from them back to the stage.
const (
	Harvest     Place = "harvest"
	TwinsPlace  Place = "twins"
	ThemesPlace Place = "themes"
	Votes       Place = "votes"
	Compare     Place = "compare"
	Intake      Place = "intake"
)

// Host is what the running program does for its screens.
type Host interface {
	Words() *lang.Words
	Theme() *Theme
	Now() time.Time
	Moment() workshop.Moment

	Catalogue() *workshop.Catalogue
	// Session is the open meeting, nil while none is.
	Session() *workshop.Session
	// Viewed is the stage that is looked at, "" for none.
	Viewed() workshop.ID

	// Do lets a change of the open meeting happen, has it saved, and clears
	// the drafts of some lines in the same transaction. A rule that was broken
	// is told to the person, and false comes back: nothing has changed.
	Do(c workshop.Change, err error, clear ...*Line) (tea.Cmd, bool)
	// Save has a batch saved that already happened in memory.
	Save(b workshop.Batch) tea.Cmd
	// Say tells something that passes.
	Say(text string)
	// Fail tells what went wrong.
	Fail(err error)

	// Open opens a meeting, at its programme.
	Open(meeting workshop.ID) tea.Cmd
	// Create makes a meeting and opens it.
	Create(spec workshop.NewMeetingSpec) (tea.Cmd, error)
	// DoIn lets a change happen in another meeting than the open one.
	DoIn(meeting workshop.ID, how func(*workshop.Meeting) (workshop.Change, error)) tea.Cmd
	// CarryOver takes up in the open meeting what earlier ones left, parked notes in
	// a lane, and says so in those.
	CarryOver(lane workshop.ID, y workshop.Memory) tea.Cmd
	// Read has other meetings read, unless that was done already; then is called
	// when [Host.Other] knows them.
	Read(then func() tea.Cmd, meetings ...workshop.ID) tea.Cmd
	// Other is another meeting that was read, nil if it was not.
	Other(meeting workshop.ID) *workshop.Meeting
	// Go goes to a place of the open meeting.
	Go(p Place) tea.Cmd
	// Bring goes to a place of the open meeting and pastes a text there.
	Bring(p Place, text string) tea.Cmd
	// GoStage looks at a stage, and enters it if the meeting is under way.
	GoStage(stage workshop.ID) tea.Cmd
	// GoNote goes to the board of a note of the open meeting and selects it.
	GoNote(note workshop.ID) tea.Cmd
	// OpenNote opens the meeting of a note, wherever it is, and selects the note by
	// its number.
	OpenNote(meeting workshop.ID, number int) tea.Cmd
	// ReadNotes reads the notes of all meetings for a search, beside the keys.
	ReadNotes(then func(*search.Index, error)) tea.Cmd
	// Count makes a report, from records that are read beside the keys. Then is
	// called with it, or with why they could not be read.
	Count(scope report.Scope, then func(report.Report, error)) tea.Cmd
	// ReadPeople reads everybody on record, and where they were, beside the keys.
	// Then is called when the catalogue knows it, or with why it could not be read.
	ReadPeople(then func(error) tea.Cmd) tea.Cmd
	// ExportReport writes a report beside the screen and tells where.
	ExportReport(r report.Report, formats []string, folder string, words *lang.Words) tea.Cmd
	// ReadActions reads the actions of all meetings beside the keys. Then is called
	// when the catalogue knows them, or with why they could not be read.
	ReadActions(then func(error)) tea.Cmd
	// UndoIn takes back what was last done in a meeting that was read.
	UndoIn(meeting workshop.ID) tea.Cmd
	// Shelf keeps what was typed into forms that were closed with Esc.
	Shelf() map[string]string
	// Show lays an overlay over the screen.
	Show(o Overlay)
	// Close takes an overlay away, wherever it lies.
	Close(o Overlay)
	// ReadTable reads the table of a file beside the screen; "~" at the start of
	// the path is the user's own folder. Then is called with it, or with why it
	// could not be read, unless the meeting was left meanwhile.
	ReadTable(path string, then func(intake.Table, error) tea.Cmd) tea.Cmd
	// Find looks beside the screen which of some paths lead nowhere; nothing is
	// opened. Then is called with them, unless the meeting was left meanwhile.
	Find(paths []string, then func(missing map[string]bool) tea.Cmd) tea.Cmd
	// Document builds the memo of the open meeting as it stands.
	Document(opt memo.Options) document.Document
	// Export writes the memo of the open meeting and tells where.
	Export(formats []string, folder string, opt memo.Options) tea.Cmd
	// News builds the news item of the open meeting, and ExportNews writes it to a
	// folder and tells where.
	News(opt memo.Options) document.Document
	ExportNews(format, folder string, opt memo.Options) tea.Cmd
	// ExportArchive writes the archive page of a series beside the screen and tells
	// where.
	ExportArchive(s workshop.Series, format string) tea.Cmd
	// Exported are the paths of what was last written.
	Exported() []string
	// ShowExported lets what was last written be opened, and its path be copied.
	ShowExported()
	// Choices are what was last chosen about memos, and Choose remembers others.
	Choices() memo.Choices
	Choose(c memo.Choices) tea.Cmd
	// LetterheadText says whose memos these are, and AskLetterhead asks for it.
	LetterheadText() string
	AskLetterhead()
	// ExportFolder is where memos go unless another folder is chosen.
	ExportFolder() string
	// Erase takes people's names out of the database for good.
	Erase(people ...workshop.ID) tea.Cmd
	// EraseNames takes all names out of the open meeting for good.
	EraseNames() tea.Cmd
	// Holdings tells what is held about people, from records that are read beside
	// the keys, and Mentions in which texts the name of one of them stands.
	Holdings(then func(workshop.Holdings, error)) tea.Cmd
	Mentions(person workshop.ID, then func([]workshop.Mention, error)) tea.Cmd
	// Redact takes the text of a note or agreement out for good, and RedactIn that
	// of any meeting.
	Redact(target workshop.ID) tea.Cmd
	RedactIn(meeting, target workshop.ID) tea.Cmd
}
