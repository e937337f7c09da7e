package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// countFlags are the ways to state a head count.
type countFlags struct {
	about, atLeast int
	unknown        bool
	// Of whom it is, if not of the whole room.
	kind              string
	remote, notFunded bool
}

func (m *Main) countCommand() *cobra.Command {
	var flags countFlags
	cmd := &cobra.Command{
		Use:  "count",
		Args: m.arguments(1, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			count, err := flags.read(cmd, args[1:])
			if err != nil {
				return err
			}
			l, s, err := m.meeting(args[0])
			if err != nil {
				return err
			}
			part := flags.part(cmd, s.Meeting(), count)
			change, err := s.Meeting().CountPart(part)
			err = m.do(l, s, m.moment(), change, err)
			// The count that was there already is there now, as was asked.
			if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
				return err
			}
			w := m.words()
			if part.Kind == "" && !part.Remote {
				m.say(w.T("cli.counted", s.Meeting().Code, w.Count(s.Meeting().Attendance.Count)))
				return nil
			}
			m.say(w.T("cli.counted.part", s.Meeting().Code, w.Counted(part)))
			return nil
		},
	}
	cmd.SetFlagErrorFunc(countFlagError)
	cmd.Flags().Var(headCount(&flags.about), "about", "cli.flag.about")
	cmd.Flags().Var(headCount(&flags.atLeast), "at-least", "cli.flag.at-least")
	cmd.Flags().BoolVar(&flags.unknown, "unknown", false, "cli.flag.unknown")
	cmd.Flags().Var(text(&flags.kind), "kind", "cli.flag.count.kind")
	cmd.Flags().BoolVar(&flags.remote, "remote", false, "cli.flag.count.remote")
	cmd.Flags().BoolVar(&flags.notFunded, "not-funded", false, "cli.flag.not-funded")
	cmd.Flags().SortFlags = false
	return cmd
}

// part is whom a count is about. Whether they count for the funder stays as it was,
// unless that is said; at first the organiser's own staff does not.
func (f countFlags) part(cmd *cobra.Command, m *workshop.Meeting, count workshop.Count) workshop.Part {
	kind := workshop.CountKind(workshop.CleanLine(f.kind))
	if known, ok := intake.CountKind(f.kind); ok {
		kind = known
	}
	p := intake.Observation{Count: count, Kind: kind, Remote: f.remote}.Part(m)
	if cmd.Flags().Changed("not-funded") {
		p.Excluded = f.notFunded
	}
	return p
}

// read returns the one count that was given.
func (f countFlags) read(cmd *cobra.Command, numbers []string) (workshop.Count, error) {
	var given []workshop.Count
	for _, text := range numbers {
		n, err := intake.HeadCount(text)
		if err != nil {
			return workshop.Count{}, &refusal{cause: err}
		}
		given = append(given, workshop.Count{Certainty: workshop.Exact, N: n})
	}
	if cmd.Flags().Changed("about") {
		given = append(given, workshop.Count{Certainty: workshop.Approximate, N: f.about})
	}
	if cmd.Flags().Changed("at-least") {
		given = append(given, workshop.Count{Certainty: workshop.AtLeast, N: f.atLeast})
	}
	if f.unknown {
		given = append(given, workshop.Count{Certainty: workshop.Uncounted})
	}
	if len(given) != 1 {
		return workshop.Count{}, refuse(cmd, codeOneCount)
	}
	return given[0], nil
}

// countFlagError refuses "-3" as the count that it is meant to be: here counts
// are stated, never added or taken off.
func countFlagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		if short := unknown.GetSpecifiedShortnames(); strings.ContainsAny(short, "0123456789") {
			return &refusal{cause: workshop.Err(workshop.CodeBadCount, "-"+short, workshop.MaxCount)}
		}
	}
	return flagError(cmd, err)
}
