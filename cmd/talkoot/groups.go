package main

import (
	"slices"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// groupsFlags are what the room is divided by, and how the groups are shown.
type groupsFlags struct {
	wish     plan.Wish
	asked    []asked
	announce bool
	names    bool
	asJSON   bool
}

func (m *Main) groupsCommand() *cobra.Command {
	flags := groupsFlags{wish: plan.Wish{Seed: 1}}
	cmd := &cobra.Command{
		Use:  "groups",
		Args: m.arguments(0, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if divides(cmd) {
				if err := needed(cmd, "groups"); err != nil {
					return err
				}
			}
			return m.groups(args[0], flags)
		},
	}
	fs := cmd.Flags()
	fs.Var(number(&flags.wish.Groups), "groups", "cli.flag.groups.groups")
	fs.Var(number(&flags.wish.Rounds), "rounds", "cli.flag.groups.rounds")
	fs.Var(choice(&flags.wish.Kind, parseRotation, workshop.RotationKinds), "rotation", "cli.flag.groups.rotation")
	fs.Var(seed(&flags.wish.Seed), "seed", "cli.flag.groups.seed")
	fs.Var(askedFor(&flags.asked, plan.Apart), "apart", "cli.flag.groups.apart")
	fs.Var(askedFor(&flags.asked, plan.Spread), "spread", "cli.flag.groups.spread")
	fs.Var(askedFor(&flags.asked, plan.Together), "together", "cli.flag.groups.together")
	fs.Var(askedFor(&flags.asked, plan.NotAlone), "notalone", "cli.flag.groups.notalone")
	fs.Var(askedFor(&flags.asked, plan.Fixed), "fixed", "cli.flag.groups.fixed")
	fs.BoolVar(&flags.wish.Again, "again", false, "cli.flag.groups.again")
	fs.BoolVar(&flags.announce, "announce", false, "cli.flag.groups.announce")
	fs.BoolVar(&flags.names, "names", false, "cli.flag.groups.names")
	fs.BoolVar(&flags.asJSON, "json", false, "cli.flag.json")
	fs.SortFlags = false
	return cmd
}

// divides reports whether a flag was given that makes sense only where the room is
// divided.
func divides(cmd *cobra.Command) bool {
	return slices.ContainsFunc([]string{
		"groups", "rounds", "rotation", "seed", "apart", "spread", "together", "notalone", "fixed", "again",
	}, cmd.Flags().Changed)
}

func (m *Main) groups(meeting string, flags groupsFlags) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	switch {
	case flags.wish.Groups > 0:
		err = m.divide(l, s, flags)
	case flags.announce:
		c, refused := s.Meeting().AnnounceGroups(true)
		err = m.do(l, s, m.moment(), c, refused)
	}
	// Groups that were announced already are announced now, as was asked.
	if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
		return err
	}
	r := newGroupsReport(m.words(), s, flags.names)
	if flags.asJSON {
		return m.groupsJSON(r)
	}
	m.printGroups(r)
	return nil
}

// divide puts the people of a meeting into groups, as one action.
func (m *Main) divide(l *library, s *workshop.Session, flags groupsFlags) error {
	w := flags.wish
	if w.Kind == "" && w.Rounds > 1 {
		w.Kind = plan.Mix
	}
	var err error
	if w.Criteria, err = criteria(flags.asked, s, w.Groups); err != nil {
		return &refusal{cause: err}
	}
	o, err := plan.Divide(s.Meeting(), s.Circle(), l.history(s.Meeting()), w)
	if err != nil {
		return err
	}
	o.Plan.Announce = flags.announce
	mo := m.moment()
	c, err := s.Meeting().Divide(mo, o.Plan)
	if workshop.ErrorCode(err) == workshop.CodeAnnounced {
		return workshop.Err(codeAnnounced)
	}
	return m.do(l, s, mo, c, err)
}

// mostRemembered is how many earlier meetings of a series are read for who has
// sat together: the older ones weigh next to nothing.
const mostRemembered = 8

// history is who has sat together in a meeting and in those before it in its
// series. One that cannot be read is left out.
func (l *library) history(m *workshop.Meeting) plan.Pairs {
	var earlier []*workshop.Meeting
	for _, h := range l.EarlierInSeries(m.ID) {
		if len(earlier) == mostRemembered {
			break
		}
		if s, err := l.Open(h.ID); err == nil {
			earlier = append(earlier, s.Meeting())
		}
	}
	return plan.History(m, earlier...)
}
