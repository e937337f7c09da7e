package main

import (
	"github.com/spf13/cobra"

	"talkoot/store"
	"talkoot/workshop"
)

func (m *Main) checkCommand() *cobra.Command {
	var rebuild bool
	cmd := &cobra.Command{
		Use:  "check",
		Args: m.arguments(0),
		RunE: func(*cobra.Command, []string) error {
			l, err := m.existing()
			if err != nil {
				return err
			}
			if rebuild {
				if err := l.db.Rebuild(); err != nil {
					return err
				}
			}
			report, err := l.db.Check()
			if err != nil {
				return err
			}
			return m.tell(l, report)
		},
	}
	cmd.Flags().BoolVar(&rebuild, "rebuild", false, "cli.flag.rebuild")
	return cmd
}

// tell prints what a check found.
func (m *Main) tell(l *library, r store.Report) error {
	w := m.words()
	for _, u := range r.Unknown {
		m.say(w.T("cli.check.unknown", u.Count, u.Kind, m.meetingName(l, u.Journal)))
	}
	if r.Clean() {
		m.say(w.T("cli.check.good", r.Meetings, r.Entries, r.People))
		return nil
	}
	for _, p := range r.Problems {
		line := w.T("cli.problem."+string(p.Kind), p.Detail)
		if p.Meeting != "" {
			line += " (" + m.meetingName(l, p.Meeting) + ")"
		}
		m.say(line)
	}
	if r.Rebuildable() {
		return workshop.Err(codeRebuildable, len(r.Problems))
	}
	return workshop.Err(codeProblems, len(r.Problems))
}

// meetingName returns the code of a meeting, or its id where that is all there
// is.
func (m *Main) meetingName(l *library, id workshop.ID) string {
	if h, ok := l.Header(id); ok && h.Code != "" {
		return h.Code
	}
	return string(id)
}
