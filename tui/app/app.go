// Package app is the running program: the only tea.Model, the way of a key, the
// saver, and what the screens ask of their host.
package app

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"talkoot/tui/kit"
	"talkoot/tui/meetings"
	"talkoot/tui/welcome"
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Config is what the program starts with.
type Config struct {
	Store     workshop.Store
	Catalogue *workshop.Catalogue
	NewID     func() workshop.ID
	Now       func() time.Time
	// Language is the language of the screens, "" to ask for it.
	Language lang.Language
	// Suggested is the language that is preselected when it is asked for.
	Suggested lang.Language
	Theme     string // a name of kit.Themes
	Mouse     bool
	// Mute keeps the terminal's bell from ringing when a timer is nearly up.
	Mute bool
	// ExportFolder is where memos go unless another folder is chosen.
	ExportFolder string
	// Open is a meeting to start in, and Stage a stage of it by its number in
	// the programme, 0 for none.
	Open  workshop.ID
	Stage int
	// Demo says that this is the example, in a folder of its own.
	Demo bool
	// Rehearsal makes this a rehearsal; see [Rehearse]. It is nil otherwise.
	Rehearsal *Rehearsal
	// Wall is where the room sees its frame, nil for this window alone.
	Wall Wall
	// Opener shows a file or folder with the program that the system has for it, nil
	// for the system's own way.
	Opener func(path string) error
}

// Outcome is how the program was left.
type Outcome struct {
	// Demo says that somebody asked for the example.
	Demo bool
	// Unsaved is the trouble that kept the last changes from the disk, nil if
	// everything is saved.
	Unsaved error
	// Unwritten is the trouble that kept the memo of a closed meeting from being
	// current, nil if there is none.
	Unwritten error
}

// App is the model of the program.
type App struct {
	cfg       Config
	words     *lang.Words
	theme     *kit.Theme
	catalogue *workshop.Catalogue
	saver     *saver
	drafts    drafts

	w, h     int
	list     *meetings.Screen
	welcome  *welcome.Screen // at the first start only
	overlays []kit.Overlay
	shelf    map[string]string // what was typed into forms that were closed
	notice   notice
	mouse    bool
	bell     bell
	looked   time.Time // when the clock was looked at last
	leaving  bool
	broken   error // the fault that ends the program, nil in good health
	outcome  Outcome

	// The open meeting; session is nil while the list is shown.
	session  *workshop.Session
	sessions map[workshop.ID]*workshop.Session
	place    kit.Place
	before   kit.Place // where Esc leads from attendance, agreements and memo
	viewed   workshop.ID
	screens  map[screenKey]kit.Screen
	opening  workshop.ID
	// entered is when the open meeting was opened: what was done to templates
	// since stands among its actions for undo.
	entered time.Time
	written []string // the paths of the last export
	outbox  *outbox
	head    *document.Letterhead // nil until a memo is asked for
	known   *memos               // nil until it is needed
	follow  followed

	room      room // the simulated people, in a rehearsal
	rehearsed *App // the rehearsal that lies over this program, nil for none
	// carry is what lets commands of the rehearsal come back to it; tests, which
	// do not wait, leave out those that only wait.
	carry func(rehearsed *App, cmd tea.Cmd) tea.Cmd

	wall    wall
	version int // grows with every change of the state
}

// New returns the program, ready to run.
func New(cfg Config) *App {
	a := &App{
		cfg: cfg, catalogue: cfg.Catalogue, saver: &saver{store: cfg.Store}, outbox: &outbox{store: cfg.Store},
		theme: kit.NewTheme(cfg.Theme), mouse: cfg.Mouse, bell: bell{mute: cfg.Mute}, shelf: map[string]string{},
		sessions: map[workshop.ID]*workshop.Session{}, screens: map[screenKey]kit.Screen{},
	}
	a.carry = a.carried
	if a.cfg.Opener == nil {
		a.cfg.Opener = openFile
	}
	a.drafts.open("", nil)
	language := cfg.Language
	if language == "" {
		language = cfg.Suggested
	}
	a.words = lang.New(language)
	a.list = meetings.New(a)
	if a.rehearses() {
		a.askMode()
	}
	if cfg.Language == "" {
		a.welcome = welcome.New(a, a.chooseLanguage, a.tryExample)
	}
	return a
}

// Outcome tells how the program was left.
func (a *App) Outcome() Outcome {
	if !a.saver.idle() {
		a.outcome.Unsaved = a.saver.trouble
	}
	return a.outcome
}

// SavePending brings to the disk what has not reached it, in order: a last try
// after the screen is gone.
func (a *App) SavePending() error {
	jobs := append(a.saver.flying, a.saver.queue...)
	jobs = append(jobs, job{batch: workshop.Batch{Drafts: a.drafts.take()}})
	for _, j := range jobs {
		var err error
		if j.work != nil {
			err = j.work()
		} else {
			err = a.cfg.Store.Append(j.batch)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Init implements tea.Model. The meetings are read here, where the runtime
// waits to draw its first frame anyway; and the widths of signs, which take a
// third of the time of that frame.
func (a *App) Init() tea.Cmd {
	if a.broken = a.catalogue.Read(); a.broken != nil {
		return tea.Quit
	}
	a.list.Refresh()
	ansi.StringWidthWc("─")
	cmds := []tea.Cmd{tick(), started()}
	if a.cfg.Open != "" {
		cmds = append(cmds, a.Open(a.cfg.Open))
	}
	return tea.Batch(cmds...)
}

// tickMsg comes every second, for the clocks on the screen.
type tickMsg struct{}

func tick() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return tickMsg{} })
}

// startedMsg comes when the first frame is surely on the screen: time for what
// would have kept it waiting.
type startedMsg struct{}

func started() tea.Cmd {
	return tea.Tick(200*time.Millisecond, func(time.Time) tea.Msg { return startedMsg{} })
}

// QuitMsg asks the program to save and leave, as signals do.
type QuitMsg struct{}

// Update implements tea.Model.
func (a *App) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer a.caught(&cmd)
	if a.broken != nil {
		return a, tea.Quit
	}
	if cmd, taken := a.inRehearsal(msg); taken {
		return a, cmd
	}
	cmd = a.take(msg)
	a.showWall()
	return a, tea.Batch(cmd, a.followMemo(), a.seek())
}

// take only hands messages on; each concern has a file of its own.
func (a *App) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		if msg.Width > 0 && msg.Height > 0 {
			a.w, a.h = msg.Width, msg.Height
		}
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.PasteMsg:
		return a.paste(msg.Content)
	case tea.MouseWheelMsg:
		return a.wheel(msg)
	case tickMsg:
		a.notice.age(a.Now())
		return tea.Batch(tick(), a.listen(), a.keepTimers(), a.ring())
	case draftMsg:
		return a.draftDue(msg)
	case savedMsg:
		cmd := a.saver.landed(msg, a.Now())
		return tea.Batch(cmd, a.leaveWhenSaved())
	case retryMsg:
		return a.saver.retry()
	case fetchedMsg:
		return a.opened(msg)
	case startedMsg:
		return tea.Batch(a.readLibrary(), a.list.Prepare())
	case libraryMsg:
		a.catalogue.AdoptLibrary(msg.entries)
	case broughtMsg:
		return a.brought(msg)
	case tableMsg:
		return a.tableRead(msg)
	case peopleMsg:
		return a.peopleRead(msg)
	case foundMsg:
		return a.found(msg)
	case exportedMsg:
		return a.exported(msg)
	case lookedMsg:
		return a.outbox.looked()
	case rehearsalReadyMsg:
		return a.rehearsalReady(msg)
	case kit.Found:
		msg()
	case QuitMsg:
		return a.leave()
	}
	return nil
}

// seek starts what the screen that is shown has to find out.
func (a *App) seek() tea.Cmd {
	if a.session == nil {
		return nil
	}
	if s, ok := a.current().(kit.Seeker); ok {
		return s.Seek()
	}
	return nil
}

// Words implements [kit.Host].
func (a *App) Words() *lang.Words { return a.words }

// Theme implements [kit.Host].
func (a *App) Theme() *kit.Theme { return a.theme }

// Now implements [kit.Host].
func (a *App) Now() time.Time { return a.cfg.Now() }

// Moment implements [kit.Host].
func (a *App) Moment() workshop.Moment {
	return workshop.Moment{Now: a.cfg.Now(), NewID: a.cfg.NewID}
}

// Catalogue implements [kit.Host].
func (a *App) Catalogue() *workshop.Catalogue { return a.catalogue }

// Session implements [kit.Host].
func (a *App) Session() *workshop.Session { return a.session }

// Viewed implements [kit.Host].
func (a *App) Viewed() workshop.ID { return a.viewed }

// ExportFolder implements [kit.Host].
func (a *App) ExportFolder() string { return a.cfg.ExportFolder }

// Shelf implements [kit.Host].
func (a *App) Shelf() map[string]string { return a.shelf }

// Show implements [kit.Host].
func (a *App) Show(o kit.Overlay) { a.overlays = append(a.overlays, o) }
