package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/intake"
	"talkoot/workshop/memo"
)

// factFlags say what is done with the facts of a meeting.
type factFlags struct {
	edit, remove int
	asJSON       bool
	series       string
}

// factSort is one of the sorts of facts: how one is read of a line, and how all
// are listed.
type factSort struct {
	name string
	ids  func(*workshop.Meeting) []workshop.ID
	// add records what a line says, and edit states a fact anew by it.
	add  func(*Main, *workshop.Session, workshop.Moment, string) (workshop.Change, error)
	edit func(*Main, *workshop.Session, workshop.ID, string) (workshop.Change, error)
	// row is how a fact of the list is told, by its place from 0.
	row  func(*Main, *workshop.Session, int) []string
	data func(memo.FactsData) any
}

func (m *Main) factCommand(sort factSort) *cobra.Command {
	var flags factFlags
	cmd := &cobra.Command{
		Use:  sort.name,
		Args: m.arguments(-1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.series != "" && len(args) == 0 {
				return m.yearly(flags)
			}
			if len(args) == 0 {
				return refuse(cmd, codeMissingArgument, m.words().T("cli.arg.meeting"))
			}
			if flags.remove > 0 && (flags.edit > 0 || len(args) > 1) || flags.edit > 0 && len(args) == 1 || flags.series != "" {
				return refuse(cmd, codeFactHow)
			}
			return m.facts(sort, args, flags)
		},
	}
	fs := cmd.Flags()
	fs.Var(number(&flags.edit), "edit", "cli.flag.fact.edit")
	fs.Var(number(&flags.remove), "remove", "cli.flag.fact.remove")
	if sort.name == "activity" {
		fs.Var(text(&flags.series), "series", "cli.flag.activity.series")
	}
	fs.BoolVar(&flags.asJSON, "json", false, "cli.flag.json")
	fs.SortFlags = false
	return cmd
}

// facts records, corrects or removes a fact, and prints them all.
func (m *Main) facts(sort factSort, args []string, flags factFlags) error {
	l, s, err := m.meeting(args[0])
	if err != nil {
		return err
	}
	var c workshop.Change
	mo := m.moment()
	switch n := max(flags.edit, flags.remove); {
	case n > len(sort.ids(s.Meeting())):
		return workshop.Err(codeNoFactNumber, n, len(sort.ids(s.Meeting())))
	case flags.remove > 0:
		c, err = s.Meeting().RemoveFact(sort.ids(s.Meeting())[n-1])
		err = m.do(l, s, mo, c, err)
	case flags.edit > 0:
		c, err = sort.edit(m, s, sort.ids(s.Meeting())[n-1], strings.Join(args[1:], " "))
		err = m.do(l, s, mo, c, err)
	case len(args) > 1:
		err = m.addFacts(sort, l, s, args[1:])
	}
	if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
		return err
	}
	if flags.asJSON {
		in := l.memoInput(s, m.Now())
		return m.json(sort.data(memo.FactsOf(in, memo.Options{Words: m.words(), For: memo.Internal})))
	}
	return m.printFacts(sort, s)
}

// addFacts records what some lines say: the words of the command as one, or, for
// "-", each line of the standard input.
func (m *Main) addFacts(sort factSort, l *library, s *workshop.Session, words []string) error {
	lines, err := m.noteTexts(words)
	if err != nil {
		return err
	}
	if len(lines) == 0 {
		return workshop.Err(workshop.CodeEmptyText)
	}
	for _, line := range lines {
		mo := m.moment()
		c, err := sort.add(m, s, mo, line)
		if err := m.do(l, s, mo, c, err); err != nil {
			return err
		}
	}
	return nil
}

func (m *Main) printFacts(sort factSort, s *workshop.Session) error {
	all := sort.ids(s.Meeting())
	if len(all) == 0 {
		m.say(m.words().T("cli.fact.none." + sort.name))
	}
	for i := range all {
		var cells []string
		for _, c := range sort.row(m, s, i) {
			if c = workshop.CleanLine(c); c != "" {
				cells = append(cells, c)
			}
		}
		fmt.Fprintln(m.out, strconv.Itoa(i+1)+" "+strings.Join(cells, "  "))
	}
	return nil
}

// yearly prints the yearly clock of all meetings of a series.
func (m *Main) yearly(flags factFlags) error {
	l, err := m.existing()
	if err != nil {
		return err
	}
	series, err := l.FindSeries(flags.series)
	if err != nil {
		return err
	}
	var meetings []*workshop.Meeting
	for _, h := range slices.Backward(l.Headers()) { // the oldest first
		if !slices.Contains(h.Series, series.ID) {
			continue
		}
		s, err := l.Open(h.ID)
		if err != nil {
			return err
		}
		meetings = append(meetings, s.Meeting())
	}
	all := workshop.Yearly(meetings...)
	if flags.asJSON {
		in := memo.Input{Meeting: &workshop.Meeting{Activities: all}, People: l.Directory()}
		return m.json(memo.FactsOf(in, memo.Options{Words: m.words()}).Activities)
	}
	if len(all) == 0 {
		m.say(m.words().T("cli.fact.none.activity"))
	}
	for month := time.January; month <= time.December; month++ {
		var names []string
		for _, a := range workshop.InMonth(all, month) {
			names = append(names, a.Name)
		}
		if len(names) > 0 {
			m.say(m.words().Month(month) + ": " + strings.Join(names, "; "))
		}
	}
	return nil
}

var figureSort = factSort{
	name: "figure",
	ids: func(m *workshop.Meeting) []workshop.ID {
		return idsOf(m.Figures, func(f *workshop.Figure) workshop.ID { return f.ID })
	},
	add: func(_ *Main, s *workshop.Session, mo workshop.Moment, line string) (workshop.Change, error) {
		t, err := intake.Figure(line, s.Meeting().Figures)
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().AddFigure(mo, s.Meeting().Current, t)
	},
	edit: func(_ *Main, s *workshop.Session, id workshop.ID, line string) (workshop.Change, error) {
		t, err := intake.Figure(line, s.Meeting().Figures)
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().EditFigure(id, t)
	},
	row: func(m *Main, s *workshop.Session, i int) []string {
		f, w := s.Meeting().Figures[i], m.words()
		return []string{f.Name, w.Figure(s.Meeting(), f.FigureTerms), w.Year(f.Year), f.Source, w.Formula(s.Meeting(), f.FigureTerms)}
	},
	data: func(d memo.FactsData) any { return d.Figures },
}

var eventSort = factSort{
	name: "event",
	ids: func(m *workshop.Meeting) []workshop.ID {
		return idsOf(m.Occasions, func(o *workshop.Occasion) workshop.ID { return o.ID })
	},
	add: func(m *Main, s *workshop.Session, mo workshop.Moment, line string) (workshop.Change, error) {
		t, err := intake.Occasion(line, workshop.DateOf(m.Now()))
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().AddOccasion(mo, s.Meeting().Current, t)
	},
	edit: func(m *Main, s *workshop.Session, id workshop.ID, line string) (workshop.Change, error) {
		t, err := intake.Occasion(line, workshop.DateOf(m.Now()))
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().EditOccasion(id, t)
	},
	row: func(m *Main, s *workshop.Session, i int) []string {
		o := s.Meeting().Occasions[i]
		return []string{m.words().When(o.OccasionTerms), o.Title, o.Place}
	},
	data: func(d memo.FactsData) any { return d.Events },
}

var activitySort = factSort{
	name: "activity",
	ids: func(m *workshop.Meeting) []workshop.ID {
		return idsOf(m.Activities, func(a *workshop.Activity) workshop.ID { return a.ID })
	},
	add: func(_ *Main, s *workshop.Session, mo workshop.Moment, line string) (workshop.Change, error) {
		t, who, err := intake.Activity(line)
		if err != nil {
			return workshop.Change{}, err
		}
		t.Who = s.People().OwnerNamed(who)
		return s.Meeting().AddActivity(mo, s.Meeting().Current, t)
	},
	edit: func(_ *Main, s *workshop.Session, id workshop.ID, line string) (workshop.Change, error) {
		t, who, err := intake.Activity(line)
		if err != nil {
			return workshop.Change{}, err
		}
		t.Who = s.People().OwnerNamed(who)
		return s.Meeting().EditActivity(id, t)
	},
	row: func(m *Main, s *workshop.Session, i int) []string {
		a := s.Meeting().Activities[i]
		return []string{m.words().Months(a.Months), a.Name, m.words().Owner(a.Who, s.People(), workshop.Revision.Name)}
	},
	data: func(d memo.FactsData) any { return d.Activities },
}

var materialSort = factSort{
	name: "material",
	ids: func(m *workshop.Meeting) []workshop.ID {
		return idsOf(m.Materials, func(x *workshop.Material) workshop.ID { return x.ID })
	},
	add: func(_ *Main, s *workshop.Session, mo workshop.Moment, line string) (workshop.Change, error) {
		t, err := readMaterial(s, line)
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().AddMaterial(mo, s.Meeting().Current, t)
	},
	edit: func(_ *Main, s *workshop.Session, id workshop.ID, line string) (workshop.Change, error) {
		t, err := readMaterial(s, line)
		if err != nil {
			return workshop.Change{}, err
		}
		return s.Meeting().EditMaterial(id, t)
	},
	row: func(m *Main, s *workshop.Session, i int) []string {
		x, w := s.Meeting().Materials[i], m.words()
		missing := ""
		if p := x.Path(); p != "" && !file.Exists(p) {
			missing = w.T("material.missing")
		}
		return []string{w.MaterialKind(x.Kind), x.Title, x.Address, w.Owner(x.By, s.People(), workshop.Revision.Name), missing}
	},
	data: func(d memo.FactsData) any { return d.Materials },
}

// readMaterial reads where a material is. A path is kept whole, so that it still
// leads there from another folder.
func readMaterial(s *workshop.Session, line string) (workshop.MaterialTerms, error) {
	t, by, err := intake.Material(line)
	if err != nil {
		return t, err
	}
	t.By = s.People().OwnerNamed(by)
	if t.Path() != "" && !strings.HasPrefix(strings.ToLower(t.Address), "www.") {
		if t.Address, err = file.Whole(t.Address); err != nil {
			return t, err
		}
	}
	return t, nil
}

func idsOf[T any](list []*T, id func(*T) workshop.ID) []workshop.ID {
	var out []workshop.ID
	for _, x := range list {
		out = append(out, id(x))
	}
	return out
}
