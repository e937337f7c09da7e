package intake

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
)

// file is a file that was read, or a list that was pasted, with what it comes to.
type file struct {
	path   string // as it stood on the line
	name   string // "" for what was pasted
	table  intake.Table
	matter matter

	settings []setting
	list     kit.List // of the settings, and below them what adds the rows
	change   workshop.Change
	err      error // why nothing can be added
	of       state
}

// matter is what the rows of a file are taken for, with what is chosen of them.
type matter interface {
	// plan finds out what the rows come to, as they are taken now. The error says
	// why nothing can be added.
	plan() (workshop.Change, error)
	// settings are what can be chosen, after a plan.
	settings() []setting
	// adds says what would be added, for the row on which Enter adds it.
	adds() string
	// told is what becomes of the rows, in a few words each.
	told() []string
	// more is what else there is to say, in its inks.
	more() []remark
	// draw draws the first rows as they would be added.
	draw(w, h int) []string
	// added goes to what was added, and tells of it.
	added() tea.Cmd
}

// remark is something to say of a file.
type remark struct {
	ink  kit.Ink
	text string
}

// state is what a plan was made for: it is made anew for another one.
type state struct {
	kit.Version
	words *lang.Words
}

func (s *Screen) now() state { return state{kit.VersionOf(s.host.Session()), s.host.Words()} }

// newFile is a file as it is understood.
func (s *Screen) newFile(typed, path string, t intake.Table) *file {
	f := &file{path: typed, table: t}
	if path != "" {
		f.name = filepath.Base(path)
	}
	f.matter = s.kind.matter(s, f)
	return f
}

// setting is the one that is selected, nil if what adds the rows is.
func (f *file) setting() *setting {
	if f.list.At < len(f.settings) {
		return &f.settings[f.list.At]
	}
	return nil
}

// most is how many rows are shown before they are added.
const most = 100

// plan finds out what a file comes to, as it is taken now. At first what adds the
// rows is selected: as a rule a file is understood.
func (s *Screen) plan(f *file) {
	f.of = s.now()
	adding := f.setting() == nil
	f.change, f.err = f.matter.plan()
	f.settings = f.matter.settings()
	if f.list.Clamp(len(f.settings) + 1); adding {
		f.list.At = len(f.settings)
	}
}
