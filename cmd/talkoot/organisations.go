package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/directory"
)

func (m *Main) organisationsCommand() *cobra.Command {
	var asJSON bool
	var same sameAsked
	cmd := &cobra.Command{
		Use:  "organisations",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
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
				return m.mergeOrganisations(l, d, same)
			case same.split != "":
				alias := workshop.CleanLine(same.split)
				return m.recorded(l, "people.apart", alias)(l.SplitOrganisation(m.moment(), alias))
			}
			apart, err := l.Apart()
			if err != nil {
				return err
			}
			like := d.LikeOrganisations(apart)
			if asJSON {
				return m.organisationsJSON(d, like)
			}
			m.printOrganisations(d, like)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "cli.flag.json")
	same.register(cmd, "organisations")
	cmd.Flags().SortFlags = false
	return cmd
}

// mergeOrganisations says that a name means the organisation of another. A name
// that nobody has is more likely mistyped; what it is called from now on may be new.
func (m *Main) mergeOrganisations(l *library, d directory.Directory, a sameAsked) error {
	one := workshop.FoldName(l.Organisation(a.merge))
	if !slices.ContainsFunc(d.Organisations, func(o directory.Organisation) bool { return workshop.FoldName(o.Name) == one }) {
		return workshop.Err(codeNoOrganisation, workshop.CleanLine(a.merge))
	}
	b, err := l.MergeOrganisations(m.moment(), a.merge, a.into)
	return m.recorded(l, "cli.people.merged", l.Organisation(workshop.CleanLine(a.into)))(b, err)
}

func (m *Main) printOrganisations(d directory.Directory, like [][]int) {
	w := m.words()
	if len(d.Organisations) == 0 {
		m.say(w.T("people.organisations.empty"))
		return
	}
	var rows [][]string
	for _, o := range d.Organisations {
		aliases := ""
		if len(o.Aliases) > 0 {
			aliases = w.T("people.also", strings.Join(o.Aliases, ", "))
		}
		rows = append(rows, []string{o.Name, w.T("people.members", o.People), w.T("cli.people.meetings", strconv.Itoa(o.Meetings)), aliases})
	}
	m.columns(rows)
	for i, names := range likeNames(d, like) {
		if i == 0 {
			m.say(w.T("cli.organisations.like"))
		}
		m.say("≈ " + strings.Join(names, " = "))
	}
}

func likeNames(d directory.Directory, like [][]int) [][]string {
	out := [][]string{}
	for _, g := range like {
		var names []string
		for _, at := range g {
			names = append(names, d.Organisations[at].Name)
		}
		out = append(out, names)
	}
	return out
}

// organisationData is an organisation as programs read it.
type organisationData struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	People   int      `json:"people"`
	Meetings int      `json:"meetings"`
}

func (m *Main) organisationsJSON(d directory.Directory, like [][]int) error {
	out := struct {
		Organisations []organisationData `json:"organisations"`
		// Suggestions are names that could mean the same.
		Suggestions [][]string `json:"suggestions"`
	}{[]organisationData{}, likeNames(d, like)}
	for _, o := range d.Organisations {
		out.Organisations = append(out.Organisations, organisationData{o.Name, append([]string{}, o.Aliases...), o.People, o.Meetings})
	}
	return m.json(out)
}
