package intake

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// notes are the rows of a file as notes of the board of a stage.
type notes struct {
	*Screen
	file *file
	// guess is how the columns were understood at first, and wanted how they are
	// taken now, but for those of the texts.
	guess, wanted intake.NoteColumns
	texts         []int
	lane          workshop.ID // of the notes that name none

	read  intake.NotesPlan
	first []intake.PlannedNote
}

// newNotes takes a file for notes.
func newNotes(s *Screen, f *file) matter {
	n := &notes{Screen: s, file: f, guess: intake.Guess(f.table)}
	n.wanted = n.guess
	n.texts = slices.Clone(n.guess.ByColumn)
	if n.guess.Text >= 0 {
		n.texts = []int{n.guess.Text}
	}
	n.wanted.OneLane = len(n.texts) < 2 && n.guess.Lane < 0
	return n
}

func (n *notes) board() *workshop.Board { return &n.meeting().Stage(n.stage).Board }

// columns are how the columns are taken.
func (n *notes) columns() intake.NoteColumns { return n.wanted.TextIn(n.texts...) }

func (n *notes) replan() { n.Screen.plan(n.file) }

func (n *notes) plan() (workshop.Change, error) {
	if l := n.meeting().Lane(n.lane); l == nil || l.Stage().ID != n.stage {
		n.lane = ""
		if lanes := n.board().Lanes; len(lanes) > 0 {
			n.lane = lanes[0].ID
		}
	}
	to := intake.NotesTarget{Stage: n.stage, Lane: n.lane, Title: n.title()}
	var err error
	n.read, err = intake.PlanNotes(n.meeting(), n.host.Moment(), to, n.file.table, n.columns())
	n.first = n.read.First(n.meeting(), most)
	return n.read.Change, err
}

// title is that of the lane for notes which name none, where the board has no
// lanes: a table of one question tells it above the answers.
func (n *notes) title() string {
	if n.file.table.Headed && len(n.texts) == 1 {
		return n.file.table.Columns[n.texts[0]]
	}
	return strings.TrimSuffix(n.file.name, filepath.Ext(n.file.name))
}

func (n *notes) adds() string { return n.host.Words().T("import.add", n.read.Done.Added) }

func (n *notes) told() []string { return n.read.Told(n.host.Words()) }

func (n *notes) more() []remark {
	var out []remark
	if len(n.read.Lanes) > 0 {
		out = append(out, remark{n.host.Theme().Muted, n.lanes()})
	}
	return append(out, n.refusedRows(n.read.Read.Refused)...)
}

// added goes back to the board, to the first of the notes.
func (n *notes) added() tea.Cmd {
	w := n.host.Words()
	back := n.host.GoNote(n.first[0].ID)
	n.host.Say(joined(w.T("import.done", n.read.Done.Added), n.told()...))
	return back
}

// lanes tells how many notes each lane would get.
func (n *notes) lanes() string {
	words := n.host.Words()
	var parts []string
	for _, l := range n.read.Lanes {
		name := words.Label(l.Label)
		if l.New {
			name = words.T("import.fresh", name)
		}
		parts = append(parts, name+" "+strconv.Itoa(l.Notes))
	}
	return strings.Join(parts, ", ")
}

// mostLines is how many lines the text of one note takes at most.
const mostLines = 3

// draw draws the first notes as they would be added: the lane, the text, and at
// the right the theme and votes. Where not all lines are needed, longer texts take
// more than one.
func (n *notes) draw(w, h int) []string {
	t, words := n.host.Theme(), n.host.Words()
	shown := n.first[:min(len(n.first), max(0, h))]
	lane := 0
	for _, x := range shown {
		lane = max(lane, kit.Width(words.Label(x.Lane.Label)))
	}
	lane = min(lane, w/4, 28)
	spare := h - len(shown)
	var lines []string
	for _, x := range shown {
		right := n.gained(x, w/4)
		room := max(1, w-lane-kit.Width(right)-4)
		more := min(spare, mostLines-1)
		rows := kit.Wrap(kit.Cut(kit.Plain(x.Text), room*(1+more)), room)
		if len(rows) > 1+more {
			rows[more] = kit.Cut(strings.Join(rows[more:], " "), room)
			rows = rows[:1+more]
		}
		spare -= len(rows) - 1
		for i, row := range rows {
			name := ""
			if i == 0 {
				name = kit.Cut(kit.Plain(words.Label(x.Lane.Label)), lane)
			} else {
				right = ""
			}
			left := t.Muted.Pad(t.Muted.S(" "+name), lane+2) + t.Base.S(row)
			lines = append(lines, t.Base.Spread(left, t.Accent.S(" "+right+" "), w))
		}
	}
	return lines
}

// gained is the theme of a note, at most so wide, and the votes that it brings.
func (n *notes) gained(x intake.PlannedNote, width int) string {
	var parts []string
	if x.Theme != "" {
		parts = append(parts, "["+kit.Cut(kit.Plain(x.Theme), width)+"]")
	}
	if x.Votes > 0 {
		parts = append(parts, "+"+n.host.Words().Number(int64(x.Votes)))
	}
	return strings.Join(parts, " ")
}
