package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"talkoot/workshop"
)

// NoteColumns says which columns of a table notes are read from, by index; none
// is -1. Use [NoColumns] as the start of one of your own.
type NoteColumns struct {
	// Text is the column of the notes themselves.
	Text int
	// Lane is the column with the title of a note's lane.
	Lane int
	// OneLane says that lanes are passed over, be they named in a column or the
	// questions of a form.
	OneLane bool
	// Theme is the column with the name of a note's theme.
	Theme int
	// Votes is the column with the votes that a note got. Where VotesOfTheme is
	// set, they are those of its theme, told again in each of its rows, and go
	// to the first of its notes alone.
	Votes        int
	VotesOfTheme bool
	// ID and Stack say which note was put under which other: the cell of Stack
	// is the ID of that one, whose text is then the theme of both.
	ID, Stack int
	// ByColumn are the questions of a form: each cell of such a column is a
	// note, and the column's name the title of its lane. Votes are not for them.
	ByColumn []int
	// Moderation is the column with what a moderator decided. It matters only
	// if SkipModerated is set: rows that were turned down are then left out.
	Moderation    int
	SkipModerated bool
}

// NoColumns returns columns that name none.
func NoColumns() NoteColumns {
	return NoteColumns{Text: -1, Lane: -1, Theme: -1, Votes: -1, ID: -1, Stack: -1, Moderation: -1}
}

// Check refuses columns from which no note can come ([workshop.CodeNoTextColumn],
// with the columns there are): the table is not one of notes, or somebody has to
// say which column they stand in. To leave out what a moderator turned down, there
// has to be a column that tells ([workshop.CodeNoModeration]).
func (c NoteColumns) Check(t Table) error {
	switch {
	case !t.has(c.Text) && !slices.ContainsFunc(c.ByColumn, t.has):
		return workshop.Err(workshop.CodeNoTextColumn, t.columnNames(nil))
	case c.SkipModerated && !t.has(c.Moderation):
		return workshop.Err(workshop.CodeNoModeration, t.columnNames(nil))
	}
	return nil
}

func (t Table) has(column int) bool { return column >= 0 && column < len(t.Columns) }

// TextIn returns the columns with the notes in the given ones: in one column of
// texts, or in the several questions of a form. What was taken from one of them
// otherwise is taken from none.
func (c NoteColumns) TextIn(columns ...int) NoteColumns {
	c.Text, c.ByColumn = -1, nil
	if len(columns) == 1 {
		c.Text = columns[0]
	} else {
		c.ByColumn = columns
	}
	for _, other := range []*int{&c.Lane, &c.Theme, &c.Votes} {
		if slices.Contains(columns, *other) {
			*other = -1
		}
	}
	return c
}

// ThemeIn returns the columns with themes from the given one, -1 for none, and
// no longer from stacks.
func (c NoteColumns) ThemeIn(column int) NoteColumns {
	if column != c.Theme {
		c.VotesOfTheme = false
	}
	c.Theme, c.ID, c.Stack = column, -1, -1
	return c
}

// VotesIn returns the columns with votes from the given one, -1 for none.
func (c NoteColumns) VotesIn(column int) NoteColumns {
	if column != c.Votes {
		c.VotesOfTheme = false
	}
	c.Votes = column
	return c
}

// Guess proposes which columns of a table are notes. It knows, by what the
// columns are called in any of the three languages, the exports of Polis,
// scrumlr and Parabol, forms with a column for each question, and simple tables;
// and, without a header, a list of texts, perhaps with a column of lanes.
//
// Columns that tell who somebody is or how to reach them are never proposed, nor
// are, as questions, columns of numbers and dates, and of a list of people
// nothing is. Moderation is found but not acted on. Where nothing looks like
// notes, Check of what is returned says so.
func Guess(t Table) NoteColumns {
	g := guess{t: t, c: NoColumns(), text: -1}
	for i, name := range t.Columns {
		g.take(i, name)
	}
	switch {
	case len(t.Columns) == 1 && !t.Personal(0):
		g.c.Text = 0
	case g.isPeople():
		g.c = NoColumns()
	case g.isForm():
		g.c = NoColumns()
		g.c.ByColumn = g.questions
	case g.text < 0 && len(g.questions) > 0:
		g.byContent()
	default:
		g.c.Text = g.text
	}
	return g.c
}

// guess gathers what the columns of a table seem to be.
type guess struct {
	t         Table
	c         NoteColumns
	text      int // what is called so; -1 for none
	answered  bool
	people    int   // columns for given and family names
	questions []int // what may be an answer or a note, in order
	unknown   int   // how many of the questions have a name of their own
}

func (g *guess) take(i int, name string) {
	role := unknownColumn
	if g.t.Headed {
		role = noteRoleOf(name)
		if of := headerWords[folded(name)]; of == givenColumn || of == familyColumn {
			g.people++
		}
	}
	switch role {
	case textColumn:
		setFirst(&g.text, i)
		g.questions = append(g.questions, i)
	case laneColumn:
		setFirst(&g.c.Lane, i)
	case themeColumn:
		setFirst(&g.c.Theme, i)
		g.c.VotesOfTheme = g.c.VotesOfTheme || folded(name) == "reflectiongroup"
	case votesColumn:
		if g.c.Votes < 0 || !g.anyVotes(g.c.Votes) {
			g.c.Votes = i
		}
	case moderationColumn:
		setFirst(&g.c.Moderation, i)
	case idColumn:
		setFirst(&g.c.ID, i)
	case stackColumn:
		setFirst(&g.c.Stack, i)
	case answeredColumn:
		g.answered = true
	case unknownColumn:
		if g.t.holdsTexts(i) {
			g.questions = append(g.questions, i)
			g.unknown++
		}
	}
}

func setFirst(column *int, i int) {
	if *column < 0 {
		*column = i
	}
}

// anyVotes reports whether a voting was held: boards keep a column for those
// that came to nothing.
func (g *guess) anyVotes(column int) bool {
	return slices.ContainsFunc(g.t.Rows, func(row []string) bool { return votesIn(row[column]) > 0 })
}

// isPeople reports whether the table is a list of people: what it says of each
// is no note, though a column may be called "comment".
func (g *guess) isPeople() bool { return g.people > 1 && !g.answered }

// isForm reports whether the table is one of answers: it says when or by whom it
// was filled in, and has questions of its own.
func (g *guess) isForm() bool {
	structured := g.c.Lane >= 0 || g.c.Theme >= 0 || g.c.Stack >= 0
	return g.answered && g.unknown > 0 && !(g.text >= 0 && structured)
}

// byContent finds the texts where no column is called so: the longest are the
// notes, and texts that come again and again are their lanes. With a header,
// three or more columns of texts are the questions of a form, and so are two
// where neither looks like lanes.
func (g *guess) byContent() {
	text, lane := g.questions[0], -1
	for _, i := range g.questions {
		if g.t.meanLength(i) > g.t.meanLength(text) {
			text = i
		}
	}
	for _, i := range g.questions {
		if i != text && lane < 0 && g.t.looksLikeLanes(i) {
			lane = i
		}
	}
	if n := len(g.questions); g.t.Headed && g.c.Lane < 0 && (n > 2 || n == 2 && lane < 0) {
		g.c.ByColumn = g.questions
		return
	}
	g.c.Text = text
	if g.c.Lane < 0 {
		g.c.Lane = lane
	}
}

// holdsTexts reports whether a column holds words: most of its cells have a
// letter, and most tell of no way to reach somebody.
func (t Table) holdsTexts(column int) bool {
	cells, texts := 0, 0
	for _, row := range t.Rows {
		if row[column] == "" {
			continue
		}
		cells++
		if hasLetter(row[column]) && !isReachable(row[column]) {
			texts++
		}
	}
	return 2*texts > cells
}

// isReachable tells a cell with an address of mail or of a page, or with a
// telephone number.
func isReachable(cell string) bool {
	const telephone = 7 // digits
	numbers := strings.Map(func(r rune) rune {
		if strings.ContainsRune(digits, r) {
			return r
		}
		return -1
	}, cell)
	_, after, mail := strings.Cut(cell, "@")
	return mail && strings.Contains(after, ".") || strings.Contains(cell, "://") || len(numbers) >= telephone
}

func (t Table) meanLength(column int) int {
	sum, cells := 0, 1
	for _, row := range t.Rows {
		if row[column] != "" {
			sum += utf8.RuneCountInString(row[column])
			cells++
		}
	}
	return 100 * sum / cells
}

// looksLikeLanes reports whether a column holds few short texts, each again and
// again.
func (t Table) looksLikeLanes(column int) bool {
	const most, longest = 30, 80
	cells, different := 0, map[string]bool{}
	for _, row := range t.Rows {
		cell := row[column]
		if cell == "" {
			continue
		}
		cells++
		different[cell] = true
		if len(different) > most || utf8.RuneCountInString(cell) > longest {
			return false
		}
	}
	return 2*len(different) <= cells
}
