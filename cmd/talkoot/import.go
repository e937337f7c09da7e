package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// importFlags say what is read from a file, and where it goes.
type importFlags struct {
	as                       importKind
	board, lane              string
	texts                    []string // columns
	laneIn, themeIn, votesIn string   // columns
	skipModerated            bool

	people peopleFlags
	copied bool // a meeting
	dry    bool

	changed func(flag string) bool
}

// importKind is what the rows of a file are.
type importKind string

const (
	importNotes     importKind = "notes"
	importPeople    importKind = "people"
	importProgramme importKind = "programme"
	importMeeting   importKind = "meeting"
)

var importKinds = []importKind{importNotes, importPeople, importProgramme, importMeeting}

func parseImportKind(s string) (importKind, bool) {
	return importKind(s), slices.Contains(importKinds, importKind(s))
}

// importFlagsOf are the flags that go with one kind alone.
var importFlagsOf = map[importKind][]string{
	importNotes:   {"board", "text", "lane", "lane-column", "theme-column", "votes-column", "skip-moderated"},
	importPeople:  {"name-column", "organisation-column", "role-column", "place-column", "present-column", "present", "registered", "same", "another"},
	importMeeting: {"copy"},
}

// check refuses flags that go with another kind.
func (f importFlags) check(cmd *cobra.Command) error {
	for kind, names := range importFlagsOf {
		for _, name := range names {
			if kind != f.as && f.changed(name) {
				return refuse(cmd, codeNotWithAs, "--"+name, string(f.as))
			}
		}
	}
	return nil
}

func (m *Main) importCommand() *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use: "import",
		Args: func(cmd *cobra.Command, args []string) error {
			if flags.as == importMeeting {
				return m.arguments(0, "file")(cmd, args)
			}
			return m.arguments(0, "meeting", "file")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needed(cmd, "as"); err != nil {
				return err
			}
			flags.changed = cmd.Flags().Changed
			if err := flags.check(cmd); err != nil {
				return err
			}
			switch flags.as {
			case importPeople:
				if flags.people.allPresent && flags.people.registered || flags.people.same && flags.people.another {
					return refuse(cmd, codeOneOfTwo)
				}
				return m.importPeople(args[0], args[1], flags)
			case importProgramme:
				return m.importProgramme(args[0], args[1], flags.dry)
			case importMeeting:
				return m.importMeeting(args[0], flags)
			}
			return m.importNotes(args[0], args[1], flags)
		},
	}
	fs := cmd.Flags()
	fs.Var(choice(&flags.as, parseImportKind, importKinds), "as", "cli.flag.import.as")
	fs.Var(text(&flags.board), "board", "cli.flag.board")
	fs.Var(texts(&flags.texts), "text", "cli.flag.import.text")
	fs.Var(text(&flags.lane), "lane", "cli.flag.import.lane")
	fs.Var(text(&flags.laneIn), "lane-column", "cli.flag.import.lane-column")
	fs.Var(anyText(&flags.themeIn), "theme-column", "cli.flag.import.theme-column")
	fs.Var(anyText(&flags.votesIn), "votes-column", "cli.flag.import.votes-column")
	fs.BoolVar(&flags.skipModerated, "skip-moderated", false, "cli.flag.import.skip-moderated")
	flags.people.register(fs)
	fs.BoolVar(&flags.copied, "copy", false, "cli.flag.import.copy")
	fs.BoolVar(&flags.dry, "dry-run", false, "cli.flag.import.dry-run")
	fs.SortFlags = false
	return cmd
}

// importNotes adds the notes of a file to a board, as one action.
func (m *Main) importNotes(meeting, path string, flags importFlags) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	st, err := m.words().FindBoard(s.Meeting(), flags.board)
	if err != nil {
		return err
	}
	to, err := m.noteTarget(s.Meeting(), st, flags.lane)
	if err != nil {
		return err
	}
	table, err := m.readTable(path)
	if err != nil {
		return err
	}
	columns, err := flags.columns(table)
	if err != nil {
		return err
	}
	mo := m.moment()
	plan, err := intake.PlanNotes(s.Meeting(), mo, to, table, columns)
	if workshop.ErrorCode(err) == workshop.CodeUnchanged {
		m.printRead(table, columns)
		m.say(m.words().T("cli.import.nothing"))
		m.printRest(plan)
		return nil
	}
	if flags.dry && err == nil {
		m.printRead(table, columns)
		m.say(m.words().T("cli.import.dry"))
		m.say(m.words().T("import.add", plan.Done.Added))
		m.printRest(plan)
		return nil
	}
	if err := m.do(l, s, mo, plan.Change, err); err != nil {
		m.printRefused(plan.Read.Refused)
		return err
	}
	m.printRead(table, columns)
	m.say(m.words().T("cli.import.added", plan.Done.Added, m.lanesAdded(plan)))
	m.printRest(plan)
	return nil
}

// readTable reads the table of a file, or for "-" of the standard input.
func (m *Main) readTable(path string) (intake.Table, error) {
	if path == "-" {
		return intake.ReadTable("stdin", m.Stdin)
	}
	return intake.ReadTableFile(path)
}

// noteTarget finds the lane that words mean on a board, if there are any. Where
// the board has no lanes yet, they are the title of its first.
func (m *Main) noteTarget(meeting *workshop.Meeting, st *workshop.Stage, lane string) (intake.NotesTarget, error) {
	to := intake.NotesTarget{Stage: st.ID}
	if lane == "" {
		return to, nil
	}
	if len(st.Board.Lanes) == 0 {
		to.Title = lane
		return to, nil
	}
	l, err := m.words().FindLane(meeting, strconv.Itoa(meeting.StageNumber(st.ID)), lane)
	if err != nil {
		return to, err
	}
	to.Lane = l.ID
	return to, nil
}

// columns are the columns as they are understood, but for what the flags say.
func (f importFlags) columns(t intake.Table) (intake.NoteColumns, error) {
	c := intake.Guess(t)
	if len(f.texts) > 0 {
		in := make([]int, len(f.texts))
		for i, words := range f.texts {
			var err error
			if in[i], err = intake.FindColumn(t, words); err != nil {
				return c, err
			}
		}
		c = c.TextIn(in...)
	}
	for _, column := range []struct {
		flag, words string
		take        func(int)
		oneText     bool // it says nothing of several questions
	}{
		{"lane-column", f.laneIn, func(i int) { c.Lane = i }, true},
		{"theme-column", f.themeIn, func(i int) { c = c.ThemeIn(i) }, false},
		{"votes-column", f.votesIn, func(i int) { c = c.VotesIn(i) }, true},
	} {
		if !f.changed(column.flag) {
			continue
		}
		i := -1
		if column.words != "" {
			var err error
			if i, err = intake.FindColumn(t, column.words); err != nil {
				return c, err
			}
			if column.oneText && c.ByColumn != nil {
				return c, workshop.Err(codeOneTextColumn, "--"+column.flag)
			}
		}
		column.take(i)
	}
	c.OneLane = f.lane != "" && f.laneIn == ""
	c.SkipModerated = f.skipModerated
	return c, nil
}

// printRead says how a file was read, and from which columns.
func (m *Main) printRead(t intake.Table, c intake.NoteColumns) {
	w := m.words()
	var parts []string
	named := func(key string, columns ...int) {
		var names []string
		for _, i := range columns {
			if i >= 0 {
				names = append(names, t.Columns[i])
			}
		}
		if len(names) > 0 {
			parts = append(parts, w.T(key, strings.Join(names, ", ")))
		}
	}
	named("cli.import.questions", c.ByColumn...)
	if c.ByColumn == nil {
		named("cli.import.texts", c.Text)
		if !c.OneLane {
			named("cli.import.lane", c.Lane)
		}
		named("cli.import.votes", c.Votes)
	}
	named("cli.import.theme", c.Theme)
	m.say(strings.Join(slices.Concat(t.Told(w), parts), " · "))
}

// lanesAdded lists the lanes that got notes, with how many: "Ideat 165".
func (m *Main) lanesAdded(p intake.NotesPlan) string {
	var out []string
	for _, l := range p.Lanes {
		out = append(out, m.words().Label(l.Label)+" "+strconv.Itoa(l.Notes))
	}
	return strings.Join(out, ", ")
}

// printRest says what else became of the notes of a file.
func (m *Main) printRest(p intake.NotesPlan) {
	if told := p.Told(m.words()); len(told) > 0 {
		m.say(strings.Join(told, " · "))
	}
	m.printRefused(p.Read.Refused)
}

func (m *Main) printRefused(refused []intake.RefusedRow) {
	for _, r := range refused {
		m.say("- " + m.words().Error(r.Err))
	}
}
