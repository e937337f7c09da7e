package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/door"
	"talkoot/workshop/intake"
)

// attendFlags tell who somebody is, and what is known of their coming.
type attendFlags struct {
	organisation, role, place string
	staff, remote, leave      bool
	// states are what can be said instead of "present", each with its flag.
	registered, excused, absent bool
}

func (m *Main) attendCommand() *cobra.Command {
	var flags attendFlags
	cmd := &cobra.Command{
		Use:  "attend",
		Args: m.arguments(0, "meeting", "name"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := flags.check(cmd); err != nil {
				return err
			}
			return m.attend(args[0], args[1], flags)
		},
	}
	cmd.Flags().Var(text(&flags.organisation), "organisation", "cli.flag.organisation")
	cmd.Flags().Var(text(&flags.role), "role", "cli.flag.attend.role")
	cmd.Flags().Var(text(&flags.place), "home", "cli.flag.home")
	cmd.Flags().BoolVar(&flags.staff, "staff", false, "cli.flag.staff")
	cmd.Flags().BoolVar(&flags.remote, "remote", false, "cli.flag.remote")
	cmd.Flags().BoolVar(&flags.leave, "leave", false, "cli.flag.leave")
	cmd.Flags().BoolVar(&flags.registered, "registered", false, "cli.flag.registered")
	cmd.Flags().BoolVar(&flags.excused, "excused", false, "cli.flag.excused")
	cmd.Flags().BoolVar(&flags.absent, "absent", false, "cli.flag.absent")
	cmd.Flags().SortFlags = false
	return cmd
}

// check refuses flags of which only one can hold.
func (f attendFlags) check(cmd *cobra.Command) error {
	said := 0
	for _, on := range []bool{f.remote, f.leave, f.registered, f.excused, f.absent} {
		if on {
			said++
		}
	}
	if said > 1 {
		return refuse(cmd, codeOneState)
	}
	return nil
}

// state is what is said of somebody's coming; "" for one who is there, or leaves.
func (f attendFlags) state() workshop.PresenceState {
	switch {
	case f.registered:
		return workshop.Registered
	case f.excused:
		return workshop.Excused
	case f.absent:
		return workshop.Absent
	}
	return ""
}

func (m *Main) attend(meeting, name string, flags attendFlags) error {
	l, s, err := m.meeting(meeting)
	if err != nil {
		return err
	}
	name = flags.take(name)
	who, err := m.called(s, name, flags.organisation, flags.leave)
	if err != nil {
		return err
	}
	if state := flags.state(); who != nil && who.Presence != nil && (state == workshop.Excused || state == workshop.Absent) {
		return workshop.Err(codeIsPresent)
	}
	mo := m.moment()
	change, err := flags.change(mo, s, name, who)
	err = m.do(l, s, mo, change, err)
	// What was so already is so now, as was asked.
	if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
		return err
	}
	w := m.words()
	if name = workshop.CleanLine(name); who != nil {
		name = who.Name() // as it is on record
	}
	switch state := flags.state(); {
	case flags.leave:
		m.say(w.T("cli.left", s.Meeting().Code, name))
	case state != "":
		m.say(w.T("cli.attending", s.Meeting().Code, name, w.T("attendance."+string(state))))
	case flags.remote:
		m.say(w.T("cli.attending", s.Meeting().Code, name, w.T("where.remote")))
	default:
		m.say(w.T("cli.attended", s.Meeting().Code, name))
	}
	if warning := w.Sensitive(flags.organisation, flags.role); warning != "" {
		m.say(warning)
	}
	return nil
}

// take reads a name as the door does: "Aino Karttunen, Martat, chair" is also whom
// somebody stands for and as what, unless the flags say otherwise.
func (f *attendFlags) take(name string) string {
	p, ok := intake.Typed(name)
	if !ok {
		return name
	}
	f.organisation, f.role = cmp.Or(f.organisation, p.Organisation), cmp.Or(f.role, p.Role)
	return p.Name
}

// change is what the flags say of somebody: a person on record, or nil for one of
// whom there is no record yet.
func (f attendFlags) change(mo workshop.Moment, s *workshop.Session, name string, who *door.Person) (workshop.Change, error) {
	m, people := s.Meeting(), s.People()
	a := workshop.Arrival{
		Name: name, Organisation: f.organisation, Role: f.role, Place: f.place, Staff: f.staff, Remote: f.remote,
	}
	if who != nil {
		a.Person, a.Name = who.PersonRef, who.Name()
		if who.Organisation != "" { // found by it, however it was written
			a.Organisation = ""
		}
		if a.Organisation == "" && f.role == "" && f.place == "" && !f.staff {
			a.Name = "" // nothing corrects the record
		}
		if f.leave {
			return m.Leave(who.Person)
		}
		if f.remote && who.Here() && !who.Presence.Remote {
			return m.MarkPresence(people, who.Person, true, who.Presence.Excluded)
		}
	}
	if state := f.state(); state != "" {
		return m.Register(mo, people, state, a)
	}
	return m.Arrive(mo, people, a)
}

// called returns the person of a name and, if one is given, an organisation; nil if
// there is none. Only who is at the meeting can leave. It refuses where several are
// meant, and tells of which organisations they are.
func (m *Main) called(s *workshop.Session, name, organisation string, leaves bool) (*door.Person, error) {
	want, err := workshop.NewRevision(workshop.PersonRef{}, name, organisation)
	if err != nil {
		return nil, err
	}
	index := door.New()
	index.Update(s.Meeting(), s.People())
	var same, unknown []*door.Person // of the organisation, and of none that is known
	for _, p := range index.Named(want.Name()) {
		switch {
		case leaves && !p.Here(), !p.Is(want.Name(), want.Organisation):
		case want.Organisation != "" && p.Organisation == "":
			unknown = append(unknown, p)
		default:
			same = append(same, p)
		}
	}
	if len(same) == 0 {
		same = unknown
	}
	switch {
	case len(same) == 0 && leaves:
		return nil, workshop.Err(codeNobodyHere)
	case len(same) == 0:
		return nil, nil
	case len(same) == 1:
		return same[0], nil
	}
	var of []string
	for _, p := range same {
		if of = append(of, p.Organisation); p.Organisation == "" {
			of[len(of)-1] = m.words().T("organisation.none")
		}
	}
	return nil, workshop.Err(codeSeveralCalled, strings.Join(of, ", "))
}
