// Package intake brings the notes of a file onto the board of a stage. It shows
// what of the file is taken for what, and what that comes to, before anything is
// added; all of it is added at once.
package intake

import (
	"runtime"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen asks for a file and shows what is in it.
type Screen struct {
	host  kit.Host
	stage workshop.ID
	line  *kit.Line

	// What a file came to belongs to the path that stood on the line: while
	// another one is typed it is not shown.
	reading string // the path whose file is being read, "" for none
	refused refusal
	file    *file // nil for none
}

// refusal is why a file could not be read.
type refusal struct {
	path string
	err  error
}

// New returns the screen on which notes are brought onto the board of a stage.
func New(host kit.Host, stage workshop.ID) *Screen {
	return &Screen{host: host, stage: stage, line: kit.NewLine("intake:" + string(stage))}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// board is nil for the moment between an undo of the stage and leaving it.
func (s *Screen) board() *workshop.Board {
	if st := s.meeting().Stage(s.stage); st != nil {
		return &st.Board
	}
	return nil
}

// shown is the file whose path stands on the line, nil if it was not read.
func (s *Screen) shown() *file {
	if s.file != nil && s.file.path == s.line.Value() && s.board() != nil {
		return s.file
	}
	return nil
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen]: a file that is dragged into the terminal comes
// as its path.
func (s *Screen) Paste(text string) tea.Cmd { s.line.Insert(text); return nil }

// Refresh implements [kit.Screen]. What the file comes to depends on what stands
// on the board.
func (s *Screen) Refresh() {
	if f := s.shown(); f != nil && f.of != s.now() {
		s.plan(f)
	}
}

// Commands implements [kit.Screen].
func (s *Screen) Commands() []kit.Command {
	w := s.host.Words()
	record := kit.Command{ID: kit.Record, Name: w.T("import.read"), Hint: w.T("hint.read"), Run: s.enter}
	f := s.shown()
	if f == nil {
		return []kit.Command{record}
	}
	record.Name, record.Hint = w.T("import.turn"), w.T("hint.menu")
	if f.setting() == nil {
		record.Name, record.Hint = w.T("import.confirm"), w.T("hint.add")
	}
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { f.list.Move(by, len(f.settings)+1); return nil }
	}
	return []kit.Command{record, {ID: kit.Up, Run: move(-1)}, {ID: kit.Down, Quiet: true, Run: move(1)}}
}

// TakeKey implements [kit.KeyTaker]: Left and Right change what is selected.
func (s *Screen) TakeKey(k tea.KeyPressMsg) bool {
	f := s.shown()
	if f == nil || f.setting() == nil {
		return false
	}
	switch k.String() {
	case "left":
		f.setting().turn(-1)
	case "right":
		f.setting().turn(1)
	default:
		return false
	}
	s.plan(f)
	return true
}

// enter reads the file of the line; when that is done, it opens the choices of
// what is selected, or adds the notes.
func (s *Screen) enter() tea.Cmd {
	f := s.shown()
	switch {
	case f == nil:
		return s.read()
	case f.setting() != nil:
		f.setting().open()
		return nil
	}
	return s.add(f)
}

// read has the file of the line read.
func (s *Screen) read() tea.Cmd {
	typed := s.line.Value()
	path := cleanPath(typed, runtime.GOOS == "windows")
	switch {
	case path == "":
		s.host.Fail(workshop.Err(workshop.CodeEmptyText))
		return nil
	case typed == s.reading:
		return nil
	}
	s.host.Say("") // what was wrong with another line is so no more
	s.reading, s.refused = typed, refusal{}
	return s.host.ReadTable(path, func(t intake.Table, err error) tea.Cmd {
		if s.reading == typed { // or another one was asked for since
			s.take(typed, path, t, err)
		}
		return nil
	})
}

// take takes what reading a file came to.
func (s *Screen) take(typed, path string, t intake.Table, err error) {
	s.reading = ""
	if err != nil {
		s.refused = refusal{typed, err}
		return
	}
	s.file = newFile(typed, path, t)
	if s.board() == nil {
		return
	}
	s.plan(s.file)
}

// add puts the notes on the board and goes back to it, to the first of them.
func (s *Screen) add(f *file) tea.Cmd {
	w := s.host.Words()
	if workshop.ErrorCode(f.err) == workshop.CodeUnchanged {
		s.host.Say(w.T("import.none"))
		return nil
	}
	cmd, ok := s.host.Do(f.plan.Change, f.err, s.line)
	if !ok {
		return cmd
	}
	s.file = nil
	back := s.host.GoNote(f.first[0].ID)
	s.host.Say(joined(w.T("import.done", f.plan.Done.Added), f.plan.Told(w)...))
	return tea.Batch(cmd, back)
}
