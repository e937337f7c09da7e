package intake

import (
	"slices"

	"talkoot/workshop"
)

// StageColumns says which columns of a table the stages of a programme are read
// from, by index; none is -1. Use [NoStages] as the start of one of your own.
type StageColumns struct {
	// Title is the column of the titles. In a table of one column it holds whole
	// lines: "18.00 Tervetuloa 10 min".
	Title int
	// Text is the column that tells who speaks, or what else there is to say, and
	// TextAs how it is taken.
	Text   int
	TextAs TextAs
	// Minutes is the column of how long a stage takes, and Time that of when it
	// begins, from which minutes follow where none are told.
	Minutes, Time int
	// OnlyTalks says that no stage is taken for a break or a discussion by its
	// title.
	OnlyTalks bool
}

// TextAs is what the text of a stage is taken for.
type TextAs string

// What a text can be taken for. As it looks, a few words that begin with capitals
// are whoever speaks ("Mr. Miller"), and everything else is a remark.
const (
	TextAsItLooks TextAs = ""
	TextSpeaker   TextAs = "speaker"
	TextRemark    TextAs = "remark"
)

// NoStages returns columns that name none.
func NoStages() StageColumns { return StageColumns{Title: -1, Text: -1, Minutes: -1, Time: -1} }

// Check refuses columns without titles ([workshop.CodeNoTitleColumn], with the
// columns there are).
func (c StageColumns) Check(t Table) error {
	if !t.has(c.Title) {
		return workshop.Err(workshop.CodeNoTitleColumn, t.columnNames(nil))
	}
	return nil
}

// TitleIn returns the columns with titles in the given one, from which nothing
// else is taken.
func (c StageColumns) TitleIn(column int) StageColumns {
	for _, other := range []*int{&c.Text, &c.Minutes, &c.Time} {
		if *other == column {
			*other = -1
		}
	}
	c.Title = column
	return c
}

// AsProgramme returns a table as a programme: a first row that was taken for a
// header without a word that programmes have in theirs is a stage again.
func AsProgramme(t Table) Table {
	return t.headedBy(isStageWord)
}

// leastPeopleWords is how many columns a list of people has at least before it is
// taken for one where a programme is asked for.
const leastPeopleWords = 2

// LooksLikePeople reports whether the header of a table is that of a list of people
// and not of a programme: their names would become stages that everybody sees.
func LooksLikePeople(t Table) bool {
	if !t.Headed || slices.ContainsFunc(t.Columns, isStageWord) {
		return false
	}
	n := 0
	for _, name := range t.Columns {
		if isPeopleWord(name) {
			n++
		}
	}
	return n >= leastPeopleWords
}

func isStageWord(name string) bool { return stageRoleOf(name) != otherStageColumn }

// GuessStages proposes which columns of a table are stages: by what they are
// called, and where that says nothing by what they hold.
func GuessStages(t Table) StageColumns {
	c := NoStages()
	if !t.headedBy(isStageWord).Headed {
		return t.stagesByContent()
	}
	at := map[stageRole]*int{stageTitleColumn: &c.Title, stageTextColumn: &c.Text, stageMinutesColumn: &c.Minutes, stageTimeColumn: &c.Time}
	for i, name := range t.Columns {
		if column := at[stageRoleOf(name)]; column != nil && *column < 0 {
			*column = i
		}
	}
	if c.Minutes < 0 && c.Time >= 0 && t.most(c.Time, func(row []string) bool { return isLength(row[c.Time]) }) {
		c.Minutes, c.Time = c.Time, -1 // "Aika" may be how long
	}
	return c
}

// stagesByContent proposes the columns of a programme whose header says nothing.
func (t Table) stagesByContent() StageColumns {
	c := NoStages()
	for i := range t.Columns {
		switch {
		case c.Time < 0 && t.most(i, func(row []string) bool { _, ok := clockIn(row[i]); return ok }):
			c.Time = i
		case c.Minutes < 0 && t.most(i, func(row []string) bool { return isLength(row[i]) }):
			c.Minutes = i
		case c.Title < 0 && t.holdsTexts(i):
			c.Title = i
		case c.Title >= 0 && c.Text < 0 && t.holdsTexts(i):
			c.Text = i
		}
	}
	return c
}

// isLength reports whether a cell is a length of time other than a time of day.
func isLength(cell string) bool {
	n, err := Minutes(cell)
	_, clock := clockIn(cell)
	return err == nil && n > 0 && !clock
}
