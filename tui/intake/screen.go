// Package intake brings what stands in a file into the open meeting: notes onto the
// board of a stage, people, or stages of the programme. It shows what of the file is
// taken for what, and what that comes to, before anything is added; all of it is
// added at once. People and stages may be pasted as well.
package intake

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Screen asks for a file and shows what is in it.
type Screen struct {
	host  kit.Host
	kind  kind
	stage workshop.ID // to whose board notes go
	line  *kit.Line

	// What a file came to belongs to the path that stood on the line: while
	// another one is typed it is not shown.
	reading string // the path whose file is being read, "" for none
	refused refusal
	file    *file // nil for none
}

// kind is what a screen brings, with the keys of its words.
type kind struct {
	matter   func(*Screen, *file) matter
	kinds    string // which files are read
	allThere string // that nothing of a file is new
	confirm  string // the name of what adds the rows
	// pastes says that several lines that are pasted are such a list.
	pastes bool
}

// refusal is why a file could not be read.
type refusal struct {
	path string
	err  error
}

// NewNotes returns the screen on which notes are brought onto the board of a
// stage.
func NewNotes(host kit.Host, stage workshop.ID) *Screen {
	k := kind{newNotes, "import.kinds", "import.all_there", "import.confirm", false}
	return &Screen{host: host, kind: k, stage: stage, line: kit.NewLine("intake:" + string(stage))}
}

// NewPeople returns the screen on which a list of people is brought in.
func NewPeople(host kit.Host) *Screen {
	k := kind{newPeople, "people.import.kinds", "people.import.all_there", "people.import.confirm", true}
	return &Screen{host: host, kind: k, line: kit.NewLine("intake:people")}
}

// NewStages returns the screen on which stages are brought into the programme.
func NewStages(host kit.Host) *Screen {
	k := kind{newStages, "programme.import.kinds", "programme.import.all_there", "programme.import.confirm", true}
	return &Screen{host: host, kind: k, line: kit.NewLine("intake:programme")}
}

func (s *Screen) meeting() *workshop.Meeting { return s.host.Session().Meeting() }

// gone reports whether there is no board any more, for the moment between an undo
// of its stage and leaving it.
func (s *Screen) gone() bool { return s.stage != "" && s.meeting().Stage(s.stage) == nil }

// shown is the file whose path stands on the line, nil if it was not read.
func (s *Screen) shown() *file {
	if s.file != nil && s.file.path == s.line.Value() && !s.gone() {
		return s.file
	}
	return nil
}

// Line implements [kit.Screen].
func (s *Screen) Line() *kit.Line { return s.line }

// Paste implements [kit.Screen]: a file that is dragged into the terminal comes
// as its path, which is read at once where lists are pasted; several lines are the
// list itself.
func (s *Screen) Paste(text string) tea.Cmd {
	if !s.kind.pastes {
		s.line.Insert(text)
		return nil
	}
	s.line.Clear()
	if !strings.ContainsAny(strings.TrimSpace(text), "\r\n") {
		s.line.Insert(text)
		return s.read()
	}
	t, err := intake.ReadTable(s.host.Words().T("import.pasted"), strings.NewReader(text))
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	s.take("", "", t, nil)
	return nil
}

// Refresh implements [kit.Screen]. What the file comes to depends on what stands
// in the meeting.
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
		record.Name, record.Hint = w.T(s.kind.confirm), w.T("hint.add")
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
// what is selected, or adds the rows.
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
	path := Path(typed)
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
	s.file = s.newFile(typed, path, t)
	if !s.gone() {
		s.plan(s.file)
	}
}

// add adds what the file comes to, and goes to it.
func (s *Screen) add(f *file) tea.Cmd {
	if workshop.ErrorCode(f.err) == workshop.CodeUnchanged {
		s.host.Say(s.host.Words().T("import.none"))
		return nil
	}
	s.file = nil // it would be planned anew for the meeting as it is then
	cmd, ok := s.host.Do(f.change, f.err, s.line)
	if !ok {
		s.file = f
		return cmd
	}
	return tea.Batch(cmd, f.matter.added())
}
