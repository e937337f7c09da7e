package main

import (
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

	"talkoot/tui/app"
	"talkoot/tui/relay"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// place is where the screens begin: in a meeting, at a stage of it by number.
// The zero value is the list of meetings.
type place struct {
	meeting workshop.ID
	stage   int
}

// screens opens the screens on the data folder.
func (m *Main) screens(at place) error {
	if err := m.needTerminal(); err != nil {
		return err
	}
	startQuickly()
	l, err := m.unread()
	if err != nil {
		return err
	}
	if _, err := l.db.AutoBackup(m.Now()); err != nil {
		// The meeting goes on; the sentence is there when the screens are left.
		fmt.Fprintln(m.Stderr, "talkoot: "+m.words().Error(err))
	}
	return m.run(l, m.screenLanguage(l), at, false)
}

// screenLanguage returns the language of the screens, "" if it has to be asked
// for: on the first start, when nobody has chosen one yet.
func (m *Main) screenLanguage(l *library) lang.Language {
	if m.global.language != "" {
		return m.global.language
	}
	if chosen, ok := m.chosenLanguage(); ok {
		return chosen
	}
	// If the meetings cannot be read, the screens tell.
	if err := l.Read(); err != nil || len(l.Headers())+len(l.Deleted()) > 0 {
		return lang.OfLocale()
	}
	return ""
}

// run shows the screens until they are left, and the example after that if
// somebody asked for it.
func (m *Main) run(l *library, language lang.Language, at place, demo bool) error {
	if language != "" {
		m.spoken = lang.New(language)
	}
	cfg, err := m.config(l, language, at, demo)
	if err != nil {
		return err
	}
	outcome, err := m.runBefore(l.db.Paths().Folder, cfg)
	switch {
	case outcome.Unsaved != nil: // which matters more than how it ended
		return outcome.Unsaved
	case err != nil:
		return err
	case outcome.Unwritten != nil:
		return outcome.Unwritten
	}
	if demo {
		return nil
	}
	// Asked also where nothing follows: it is remembered beside the database.
	if chosen, ok := m.chosenLanguage(); ok && m.global.language == "" {
		language = chosen
	}
	if outcome.Demo {
		return m.demo(language)
	}
	return nil
}

// runBefore runs the screens before the room, whose windows are served from a
// data folder meanwhile.
func (m *Main) runBefore(folder string, cfg app.Config) (app.Outcome, error) {
	wall, err := relay.Listen(folder)
	if err != nil {
		// The meeting goes on, and F5 shows the same in its own window.
		fmt.Fprintln(m.Stderr, "talkoot: "+m.words().Error(err))
		return app.Run(cfg)
	}
	defer wall.Close()
	cfg.Wall = wall
	return app.Run(cfg)
}

func (m *Main) config(l *library, language lang.Language, at place, demo bool) (app.Config, error) {
	theme, err := l.db.Setting(workshop.SettingTheme)
	if err != nil {
		return app.Config{}, err
	}
	switch {
	case os.Getenv("NO_COLOR") != "":
		theme = "mono"
	case theme == "":
		theme = "dark"
	}
	mouse, err := l.db.Setting(workshop.SettingMouse)
	if err != nil {
		return app.Config{}, err
	}
	bell, err := l.db.Setting(workshop.SettingBell)
	if err != nil {
		return app.Config{}, err
	}
	folder, err := l.db.Setting(workshop.SettingExport)
	if err != nil {
		return app.Config{}, err
	}
	if folder == "" {
		folder = m.exportFolder()
	}
	return app.Config{
		Store: l.db, Catalogue: l.Catalogue, NewID: m.NewID, Now: m.Now,
		Language: language, Suggested: lang.OfLocale(), Theme: theme, Mouse: mouse == "on", Mute: bell == "off",
		ExportFolder: folder, Open: at.meeting, Stage: at.stage, Demo: demo,
	}, nil
}

// needTerminal refuses to draw screens where nobody sees them.
func (m *Main) needTerminal() error {
	in, isFile := m.Stdin.(*os.File)
	out, alsoFile := m.Stdout.(*os.File)
	if !isFile || !alsoFile || !term.IsTerminal(in.Fd()) || !term.IsTerminal(out.Fd()) {
		return workshop.Err(codeNotATerminal)
	}
	return nil
}
