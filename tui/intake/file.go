package intake

import (
	"path/filepath"
	"slices"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
)

// file is a file that was read, with what is chosen of it and what that comes
// to.
type file struct {
	path  string // as it stood on the line
	name  string
	table intake.Table
	// guess is how the columns were understood at first, and wanted how they are
	// taken now, but for those of the texts.
	guess, wanted intake.NoteColumns
	texts         []int
	lane          workshop.ID // of the notes that name none

	settings []setting
	list     kit.List // of the settings, and below them what adds the notes

	plan  intake.NotesPlan
	err   error // why nothing can be added
	first []intake.PlannedNote
	of    state
}

// state is what a plan was made for: it is made anew for another one.
type state struct {
	kit.Version
	words *lang.Words
}

func (s *Screen) now() state { return state{kit.VersionOf(s.host.Session()), s.host.Words()} }

// newFile is a file as it is understood.
func newFile(typed, path string, t intake.Table) *file {
	f := &file{path: typed, name: filepath.Base(path), table: t, guess: intake.Guess(t)}
	f.wanted = f.guess
	f.texts = slices.Clone(f.guess.ByColumn)
	if f.guess.Text >= 0 {
		f.texts = []int{f.guess.Text}
	}
	f.wanted.OneLane = len(f.texts) < 2 && f.guess.Lane < 0
	return f
}

// columns are how the columns are taken.
func (f *file) columns() intake.NoteColumns { return f.wanted.TextIn(f.texts...) }

// setting is the one that is selected, nil if what adds the notes is.
func (f *file) setting() *setting {
	if f.list.At < len(f.settings) {
		return &f.settings[f.list.At]
	}
	return nil
}

// most is how many notes are shown before they are added.
const most = 100

// plan finds out what a file comes to, as it is taken now. At first what adds the
// notes is selected: as a rule a file is understood.
func (s *Screen) plan(f *file) {
	f.of = s.now()
	adding := f.setting() == nil
	if l := s.meeting().Lane(f.lane); l == nil || l.Stage().ID != s.stage {
		f.lane = ""
		if lanes := s.board().Lanes; len(lanes) > 0 {
			f.lane = lanes[0].ID
		}
	}
	to := intake.NotesTarget{Stage: s.stage, Lane: f.lane, Title: f.title()}
	f.plan, f.err = intake.PlanNotes(s.meeting(), s.host.Moment(), to, f.table, f.columns())
	f.first = f.plan.First(s.meeting(), most)
	f.settings = s.settings(f)
	if f.list.Clamp(len(f.settings) + 1); adding {
		f.list.At = len(f.settings)
	}
}

// title is that of the lane for notes which name none, where the board has no
// lanes: a table of one question tells it above the answers.
func (f *file) title() string {
	if f.table.Headed && len(f.texts) == 1 {
		return f.table.Columns[f.texts[0]]
	}
	return strings.TrimSuffix(f.name, filepath.Ext(f.name))
}
