package main

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/directory"
)

// sameAsked is what is said to be the same, or to be something of its own.
type sameAsked struct{ merge, into, split string }

// register adds the flags, with the texts that they have in a command.
func (a *sameAsked) register(cmd *cobra.Command, name string) {
	fs := cmd.Flags()
	fs.Var(text(&a.merge), "merge", "cli.flag."+name+".merge")
	fs.Var(text(&a.into), "into", "cli.flag."+name+".into")
	fs.Var(text(&a.split), "split", "cli.flag."+name+".split")
}

// check refuses one of two flags that go together.
func (a *sameAsked) check(cmd *cobra.Command) error {
	switch {
	case a.merge != "" && a.into == "":
		return refuse(cmd, codeMissingFlag, "--into")
	case a.into != "" && a.merge == "":
		return refuse(cmd, codeMissingFlag, "--merge")
	}
	return nil
}

func (m *Main) peopleCommand() *cobra.Command {
	var asJSON bool
	var same sameAsked
	cmd := &cobra.Command{
		Use:  "people",
		Args: m.arguments(-1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := same.check(cmd); err != nil {
				return err
			}
			l, err := m.existing()
			if err != nil {
				return err
			}
			d, err := l.directory()
			if err != nil {
				return err
			}
			switch {
			case same.merge != "":
				return m.mergePeople(l, d, same)
			case same.split != "":
				return m.splitPerson(l, d, same.split)
			}
			found := matchingPeople(d.People, strings.Join(args, " "))
			if asJSON {
				return m.peopleJSON(found)
			}
			if len(d.People) == 0 {
				m.say(m.words().T("people.empty"))
				return nil
			}
			m.printPeople(found)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	same.register(cmd, "people")
	cmd.Flags().SortFlags = false
	return cmd
}

// directory reads everybody on record.
func (l *library) directory() (directory.Directory, error) {
	records, err := workshop.FetchHoldings(l.db, l.Stored())
	if err != nil {
		return directory.Directory{}, err
	}
	l.AdoptRecords(records)
	return directory.New(l.Catalogue), nil
}

// matchingPeople returns the people whom words mean: the one with this id, or else
// those with words of which they are starts.
func matchingPeople(people []directory.Person, words string) (out []directory.Person) {
	for _, p := range people {
		if string(p.Person) == words {
			return []directory.Person{p}
		}
		text := strings.Join([]string{p.Name(), p.Organisation, p.Role, p.Place}, " ")
		if workshop.Matches(words, text) {
			out = append(out, p)
		}
	}
	return out
}

// oneRecord returns the one record that words mean: by its id, by the name in full,
// or by starts of words.
func oneRecord(records []workshop.Revision, words string) (workshop.Revision, error) {
	for _, means := range []func(workshop.Revision) bool{
		func(r workshop.Revision) bool { return string(r.Person) == words },
		func(r workshop.Revision) bool { return workshop.FoldName(r.Name()) == workshop.FoldName(words) },
		func(r workshop.Revision) bool { return workshop.Matches(words, r.Name()+" "+r.Organisation) },
	} {
		var found []workshop.Revision
		for _, r := range records {
			if means(r) {
				found = append(found, r)
			}
		}
		if len(found) == 1 {
			return found[0], nil
		}
		if len(found) > 1 {
			return workshop.Revision{}, workshop.Err(codeSeveralRecords, workshop.CleanLine(words), len(found))
		}
	}
	return workshop.Revision{}, workshop.Err(codeNoRecord, workshop.CleanLine(words))
}

// mergePeople says that two records are of one person.
func (m *Main) mergePeople(l *library, d directory.Directory, a sameAsked) error {
	var all []workshop.Revision
	for _, p := range d.People {
		all = append(all, p.Revision)
	}
	person, err := oneRecord(all, a.merge)
	if err != nil {
		return err
	}
	into, err := oneRecord(all, a.into)
	if err != nil {
		return err
	}
	return m.recorded(l, "cli.people.merged", into.Name())(l.MergePeople(person.Person, into.Person))
}

// splitPerson says that a record is of a person of its own after all.
func (m *Main) splitPerson(l *library, d directory.Directory, words string) error {
	var merged []workshop.Revision
	for _, p := range d.People {
		merged = append(merged, p.Others...)
	}
	person, err := oneRecord(merged, words)
	if err != nil {
		return err
	}
	return m.recorded(l, "cli.people.split", person.Name())(l.SplitPerson(person.Person))
}

// recorded stores what was said of people or organisations, and tells it.
func (m *Main) recorded(l *library, key string, args ...any) func(workshop.Batch, error) error {
	return func(b workshop.Batch, err error) error {
		if err == nil {
			err = l.db.Append(b)
		}
		if err == nil {
			m.say(m.words().T(key, args...))
		}
		return err
	}
}

func (m *Main) printPeople(people []directory.Person) {
	w := m.words()
	if len(people) == 0 {
		m.say(w.T("people.none"))
		return
	}
	var rows [][]string
	for _, p := range people {
		last := ""
		if !p.Last.IsZero() {
			last = w.Date(p.Last)
		}
		rows = append(rows, []string{p.Name(), p.Organisation, p.Role, p.Place, strconv.Itoa(p.Meetings), last})
	}
	m.columns(rows)
}

// columns prints rows in columns as wide as they have to be.
func (m *Main) columns(rows [][]string) {
	var widths []int
	for _, row := range rows {
		for j, cell := range row {
			row[j] = workshop.CleanLine(cell)
			if j == len(widths) {
				widths = append(widths, 0)
			}
			widths[j] = max(widths[j], lipgloss.Width(row[j]))
		}
	}
	for _, row := range rows {
		for j, cell := range row {
			row[j] = pad(cell, widths[j])
		}
		fmt.Fprintln(m.out, strings.TrimRight(strings.Join(row, "  "), " "))
	}
}

// personData is somebody on record, as programs read it. What is not known is null.
type personData struct {
	ID           workshop.ID   `json:"id"`
	Name         string        `json:"name"`
	Organisation *string       `json:"organisation"`
	Role         *string       `json:"role"`
	Place        *string       `json:"place"`
	Staff        bool          `json:"staff"`
	Meetings     int           `json:"meetings"`
	Last         *string       `json:"last"`
	KeepUntil    *string       `json:"keep_until"`
	Records      []workshop.ID `json:"records"` // others of the same person
}

func (m *Main) peopleJSON(people []directory.Person) error {
	out := []personData{}
	for _, p := range people {
		x := personData{
			ID: p.Person, Name: p.Name(), Organisation: known(p.Organisation), Role: known(p.Role), Place: known(p.Place),
			Staff: p.Staff, Meetings: p.Meetings, Last: known(p.Last.String()), KeepUntil: known(p.Until.String()), Records: []workshop.ID{},
		}
		for _, o := range p.Others {
			x.Records = append(x.Records, o.Person)
		}
		out = append(out, x)
	}
	return m.json(out)
}
