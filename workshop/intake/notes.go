package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
)

// NotesRead is what a table holds as notes.
type NotesRead struct {
	Notes []workshop.ImportedNote
	// Rows are where the notes stand in the file, as [Table.Numbers] counts.
	Rows []int
	// Refused are the rows with a text that cannot be a note.
	Refused []RefusedRow
	// Repeated is how many texts stood in the file before, to the letter and in
	// the same lane. Their votes are added to those of the first.
	Repeated int
	// Skipped is how many rows a moderator had turned down; 0 unless they were
	// to be left out.
	Skipped int
}

// RefusedRow is a row from which a note was not taken, and why:
// [workshop.CodeRowTooLong].
type RefusedRow struct {
	Row int
	Err error
}

// ReadNotes reads the notes of a table, row by row. Texts are put on one line,
// as notes are. Empty cells are none; of the others nothing is left out but what
// [NotesRead] tells.
//
// Titles of lanes and names of themes that are too long are cut to
// [workshop.MaxTitle] characters. Votes are a whole number; anything else is
// none.
func ReadNotes(t Table, c NoteColumns) NotesRead {
	return readNotes(t, c, "", func(title string) (string, string) { return title, "" })
}

// readNotes is [ReadNotes] for a board. Called tells how the board knows the lane
// of a title, and by which key; home is how it knows the lane of the notes that
// name none.
func readNotes(t Table, c NoteColumns, home string, called func(title string) (text, key string)) NotesRead {
	r := noteReader{
		t: t, c: c, home: home, called: called, lanes: map[string]laneName{},
		at: map[noteKey]int{}, counted: map[string]bool{}, titles: map[string]string{},
	}
	r.stacked = r.themesOfStacks()
	for i := range t.Rows {
		r.readRow(i)
	}
	return r.read
}

// noteReader gathers the notes of a table.
type noteReader struct {
	t       Table
	c       NoteColumns
	read    NotesRead
	at      map[noteKey]int   // in read.Notes
	counted map[string]bool   // themes whose votes were taken
	stacked map[string]string // the theme that a note's ID stands for
	titles  map[string]string // by cell

	home   string
	called func(title string) (text, key string)
	lanes  map[string]laneName // by cell
}

// laneName is how a board knows a lane: by its title, or by the key of the
// program's own word that it is.
type laneName struct{ text, key string }

func (l laneName) name() string { return cmp.Or(l.key, l.text) }

// noteKey is what makes two notes of a file the same.
type noteKey struct{ lane, text string }

func (r *noteReader) readRow(i int) {
	if r.c.SkipModerated && isTurnedDown(r.cell(i, r.c.Moderation)) {
		r.read.Skipped++
		return
	}
	if r.t.has(r.c.Text) {
		theme, lane := r.theme(i), r.lane(r.cell(i, r.c.Lane))
		r.add(i, r.c.Text, workshop.ImportedNote{
			Lane: lane.text, Key: lane.key, Theme: theme, Votes: r.votes(i, theme),
		})
	}
	for _, column := range r.c.ByColumn {
		if r.t.has(column) {
			lane := r.lane(r.t.Columns[column])
			r.add(i, column, workshop.ImportedNote{Lane: lane.text, Key: lane.key, Theme: r.theme(i)})
		}
	}
}

// add takes the text of a cell as a note.
func (r *noteReader) add(i, column int, n workshop.ImportedNote) {
	number := r.t.Numbers[i]
	if utf8.RuneCountInString(r.t.Rows[i][column]) > workshop.MaxText {
		err := workshop.Err(workshop.CodeRowTooLong, number, workshop.MaxText)
		r.read.Refused = append(r.read.Refused, RefusedRow{number, err})
		return
	}
	n.Text = lineOf(r.t.Rows[i][column])
	key := noteKey{cmp.Or(n.Key, n.Lane, r.home), n.Text}
	switch at, known := r.at[key]; {
	case n.Text == "":
	case known:
		r.read.Repeated++
		r.read.Notes[at].Votes += n.Votes
	default:
		r.at[key] = len(r.read.Notes)
		r.read.Notes, r.read.Rows = append(r.read.Notes, n), append(r.read.Rows, number)
	}
}

// cell returns a cell, "" where there is no such column.
func (r *noteReader) cell(i, column int) string {
	if !r.t.has(column) {
		return ""
	}
	return r.t.Rows[i][column]
}

func (r *noteReader) theme(i int) string {
	if theme := r.title(r.cell(i, r.c.Theme)); theme != "" {
		return theme
	}
	if theme, ok := r.stacked[r.cell(i, r.c.Stack)]; ok {
		return theme
	}
	return r.stacked[r.cell(i, r.c.ID)]
}

// themesOfStacks returns the texts of the notes that others were put under, by
// ID.
func (r *noteReader) themesOfStacks() map[string]string {
	if !r.t.has(r.c.ID) || !r.t.has(r.c.Stack) {
		return nil
	}
	under := map[string]bool{}
	for i := range r.t.Rows {
		under[r.cell(i, r.c.Stack)] = true
	}
	themes := map[string]string{}
	for i := range r.t.Rows {
		if id := r.cell(i, r.c.ID); id != "" && under[id] {
			themes[id] = r.title(r.cell(i, r.c.Text))
		}
	}
	return themes
}

func (r *noteReader) votes(i int, theme string) int {
	votes := votesIn(r.cell(i, r.c.Votes))
	if r.c.VotesOfTheme && theme != "" {
		if r.counted[theme] {
			return 0
		}
		r.counted[theme] = true
	}
	return votes
}

// votesIn reads a number of votes; 0 where there is none to believe.
func votesIn(cell string) int {
	n, err := strconv.Atoi(strings.TrimSpace(cell))
	if err != nil || n < 0 || n > workshop.MaxCount {
		return 0
	}
	return n
}

// isTurnedDown reads what a moderator decided. Polis writes -1; what was not yet
// looked at, 0, is not turned down.
func isTurnedDown(cell string) bool {
	turnedDown := []string{"-1", "rejected", "hidden", "hylätty", "piilotettu", "avvisad", "dold"}
	return slices.Contains(turnedDown, strings.ToLower(strings.TrimSpace(cell)))
}

// title returns what a lane or a theme is called, on one line and cut to what
// fits. The same few titles stand in all rows.
func (r *noteReader) title(cell string) string {
	s, ok := r.titles[cell]
	if ok {
		return s
	}
	s = oneLine(cell)
	if utf8.RuneCountInString(s) > workshop.MaxTitle {
		s = oneLine(string([]rune(s)[:workshop.MaxTitle-1])) + "…"
	}
	r.titles[cell] = s
	return s
}

// lane returns the lane that a cell names, if lanes matter.
func (r *noteReader) lane(cell string) laneName {
	if r.c.OneLane {
		return laneName{}
	}
	name, ok := r.lanes[cell]
	if !ok {
		name.text, name.key = r.called(r.title(cell))
		r.lanes[cell] = name
	}
	return name
}

// lineOf puts a cell, which is clean, on one line.
func lineOf(cell string) string {
	if strings.ContainsAny(cell, "\n\t") {
		return workshop.CleanLine(cell)
	}
	return cell
}
