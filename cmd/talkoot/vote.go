package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"talkoot/workshop"
)

// voteFlags are the rules of a voting, and what is done with it.
type voteFlags struct {
	board                     string
	kind                      workshop.VotingKind
	voters, budget, cap, lane int
	open, reveal, hide        bool
}

func (m *Main) voteCommand() *cobra.Command {
	flags := voteFlags{kind: workshop.Dots}
	cmd := &cobra.Command{
		Use:  "vote",
		Args: m.arguments(-1, "meeting"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 2 {
				return refuse(cmd, codeMissingArgument, m.words().T("cli.arg.votes"))
			}
			return m.vote(args, flags)
		},
	}
	fs := cmd.Flags()
	fs.Var(text(&flags.board), "board", "cli.flag.board")
	fs.BoolVar(&flags.open, "open", false, "cli.flag.vote.open")
	fs.Var(choice(&flags.kind, parseVotingKind, workshop.VotingKinds), "kind", "cli.flag.vote.kind")
	fs.Var(number(&flags.voters), "voters", "cli.flag.vote.voters")
	fs.Var(number(&flags.budget), "budget", "cli.flag.vote.budget")
	fs.Var(number(&flags.cap), "cap", "cli.flag.vote.cap")
	fs.Var(number(&flags.lane), "per-lane", "cli.flag.vote.lane")
	fs.BoolVar(&flags.reveal, "reveal", false, "cli.flag.vote.reveal")
	fs.BoolVar(&flags.hide, "hide", false, "cli.flag.vote.hide")
	fs.SortFlags = false
	return cmd
}

func parseVotingKind(s string) (workshop.VotingKind, bool) {
	for _, k := range workshop.VotingKinds {
		if string(k) == s {
			return k, true
		}
	}
	return "", false
}

func (m *Main) vote(args []string, flags voteFlags) error {
	l, s, err := m.meeting(args[0])
	if err != nil {
		return err
	}
	st, note, err := m.votedOn(s.Meeting(), args, flags)
	if err != nil {
		return err
	}
	run := func(c workshop.Change, err error) error { return m.do(l, s, m.moment(), c, err) }
	if flags.open || st.Board.LastVoting() == nil && (note != nil || flags.stated()) {
		err = run(s.Meeting().OpenVoting(m.moment(), st.ID, flags.terms(s.Meeting())))
	} else if flags.stated() {
		v := st.Board.LastVoting()
		err = run(s.Meeting().EditVoting(v.ID, flags.over(v.VotingTerms)))
	}
	if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
		return err
	}
	v := s.Meeting().Stage(st.ID).Board.LastVoting()
	if v == nil {
		return workshop.Err(workshop.CodeUnknownVoting)
	}
	if note != nil {
		if err := m.enterVotes(run, s.Meeting(), v, note, args[2:]); err != nil {
			return err
		}
	}
	if flags.reveal || flags.hide {
		err := run(s.Meeting().RevealVoting(v.ID, flags.reveal))
		if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
			return err
		}
	}
	m.printVoting(s.Meeting().Voting(v.ID), note)
	return nil
}

// votedOn finds the board, and the note if one is named.
func (m *Main) votedOn(meeting *workshop.Meeting, args []string, flags voteFlags) (*workshop.Stage, *workshop.Note, error) {
	var st *workshop.Stage
	var err error
	if flags.board != "" || len(args) == 1 {
		if st, err = m.words().FindBoard(meeting, flags.board); err != nil {
			return nil, nil, err
		}
	}
	if len(args) == 1 {
		return st, nil, nil
	}
	n, err := noteNumber(meeting, args[1])
	if err != nil {
		return nil, nil, err
	}
	if here := n.Lane().Stage(); st == nil {
		st = here
	} else if st != here {
		return nil, nil, workshop.Err(workshop.CodeUnknownNote, args[1])
	}
	return st, n, nil
}

// stated reports whether any rule was given.
func (f voteFlags) stated() bool { return f.voters+f.budget+f.cap+f.lane > 0 }

// terms are those of a new voting: what was given, and where the room was
// counted, as many voters as there are people.
func (f voteFlags) terms(m *workshop.Meeting) workshop.VotingTerms {
	t := workshop.VotingTerms{Kind: f.kind}
	if count := m.Attendance.Best(); count.Certainty == workshop.Exact {
		t.Voters = count.N
	}
	return f.over(t)
}

// over sets the rules that were given over those of a voting.
func (f voteFlags) over(t workshop.VotingTerms) workshop.VotingTerms {
	for _, rule := range []struct {
		to    *int
		given int
	}{{&t.Voters, f.voters}, {&t.Budget, f.budget}, {&t.Cap, f.cap}, {&t.PerLane, f.lane}} {
		if rule.given > 0 {
			*rule.to = rule.given
		}
	}
	return t
}

func (m *Main) enterVotes(run func(workshop.Change, error) error, meeting *workshop.Meeting, v *workshop.Voting, n *workshop.Note, words []string) error {
	counts := make([]int, len(words))
	for i, word := range words {
		count, err := strconv.Atoi(word)
		if err != nil {
			return &refusal{cause: workshop.Err(workshop.CodeBadVotes, v.Kind.Numbers())}
		}
		counts[i] = count
	}
	target := n.ID
	if v.OnThemes {
		if n.Standing().Theme == nil {
			return workshop.Err(workshop.CodeUnknownTheme)
		}
		target = n.Standing().Theme.ID
	}
	err := run(meeting.EnterVotes(v.ID, target, counts...))
	if err != nil && workshop.ErrorCode(err) != workshop.CodeUnchanged {
		return err
	}
	return nil
}

// printVoting prints what was cast, and the ranking, or the one note.
func (m *Main) printVoting(v *workshop.Voting, only *workshop.Note) {
	w := m.words()
	cast := w.T("cli.vote.cast", v.Cast())
	if possible := v.Possible(); possible > 0 {
		cast = w.T("cli.vote.possible", v.Cast(), possible)
	}
	if only != nil && !v.OnThemes {
		n := only.Standing()
		m.say(w.T("cli.voted", strconv.Itoa(n.Number), w.Score(v, v.OfNote(n)), n.Text))
		m.say(cast)
		return
	}
	m.say(cast)
	for _, r := range v.Ranking() {
		name := ""
		if r.Theme != nil {
			name = r.Theme.Name
		} else {
			name = fmt.Sprintf("%d %s", r.Note.Number, r.Note.Text)
		}
		place := "–"
		if r.First > 0 {
			place = strconv.Itoa(r.First) + "."
		}
		if r.Tied() {
			place += "–" + strconv.Itoa(r.Last) + "."
		}
		fmt.Fprintln(m.out, workshop.CleanLine(fmt.Sprintf("%-6s %6s  %s", place, w.Score(v, r.Tally), name)))
	}
}
