package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"talkoot/workshop"
	"talkoot/workshop/plan"
)

// planFlags are what a plan is made of.
type planFlags struct {
	people, tables, rounds int
	kind                   plan.Kind
	seed                   uint64
	asJSON                 bool
}

func (m *Main) planCommand() *cobra.Command {
	flags := planFlags{rounds: 1, kind: plan.Mix, seed: 1}
	cmd := &cobra.Command{
		Use:  "plan",
		Args: m.arguments(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := needed(cmd, "people", "tables"); err != nil {
				return err
			}
			p, err := plan.Rotate(flags.people, flags.tables, flags.rounds, flags.kind, flags.seed)
			if err != nil {
				return &refusal{cause: err}
			}
			if flags.asJSON {
				return m.planJSON(p)
			}
			m.printPlan(p)
			return nil
		},
	}
	fs := cmd.Flags()
	fs.Var(number(&flags.people), "people", "cli.flag.plan.people")
	fs.Var(number(&flags.tables), "tables", "cli.flag.plan.tables")
	fs.Var(number(&flags.rounds), "rounds", "cli.flag.plan.rounds")
	fs.Var(choice(&flags.kind, parseRotation, workshop.RotationKinds), "rotation", "cli.flag.plan.rotation")
	fs.Var(seed(&flags.seed), "seed", "cli.flag.plan.seed")
	fs.BoolVar(&flags.asJSON, "json", false, "cli.flag.json")
	fs.SortFlags = false
	return cmd
}

func parseRotation(s string) (plan.Kind, bool) {
	for _, k := range workshop.RotationKinds {
		if string(k) == s {
			return k, true
		}
	}
	return "", false
}

// seed is a flag with a whole number from 0.
func seed(to *uint64) *value {
	return &value{set: func(s string) error {
		n, err := strconv.ParseUint(strings.TrimSpace(s), 10, 64)
		if err != nil {
			return workshop.Err(workshop.CodeBadNumber, s)
		}
		*to = n
		return nil
	}}
}

// planned is a plan in JSON. People and tables have numbers from 1.
type planned struct {
	Rounds        []plannedRound `json:"rounds"`
	RepeatedPairs int            `json:"repeated_pairs"`
	LowerBound    int            `json:"lower_bound"`
	Unmet         []plannedUnmet `json:"unmet"`
}

type plannedRound struct {
	Tables [][]int `json:"tables"`
}

// plannedUnmet is what the numbers do not allow, for programs and as it is said.
type plannedUnmet struct {
	Kind plan.CriterionKind `json:"kind"`
	Text string             `json:"text"`
}

// planJSON prints a plan for programs, on one line: a line for each number would
// be thousands.
func (m *Main) planJSON(p plan.Plan) error {
	out := planned{
		Rounds: []plannedRound{}, RepeatedPairs: p.RepeatedPairs, LowerBound: p.LowerBound, Unmet: m.unmetData(p.Unmet),
	}
	for _, tables := range p.Rounds {
		out.Rounds = append(out.Rounds, plannedRound{tables})
	}
	return json.NewEncoder(m.out).Encode(out)
}

func (m *Main) unmetData(unmet []plan.Unmet) []plannedUnmet {
	out := []plannedUnmet{}
	for _, u := range unmet {
		out = append(out, plannedUnmet{u.Kind, m.words().Unmet(u)})
	}
	return out
}

// printPlan prints who sits where, round by round, and how good that is.
func (m *Main) printPlan(p plan.Plan) {
	w := m.words()
	if len(p.Hosts) > 0 {
		m.say(w.T("cli.plan.hosts", len(p.Hosts)))
	}
	for r, tables := range p.Rounds {
		m.say(w.T("cli.plan.round", r+1))
		for t, here := range tables {
			fmt.Fprintf(m.out, "  %s %s\n", w.T("cli.plan.table", t+1), strings.Trim(fmt.Sprint(here), "[]"))
		}
	}
	m.say(m.planQuality(p.Kind, p.RepeatedPairs, p.LowerBound))
	for _, u := range p.Unmet {
		m.say(m.words().Unmet(u))
	}
}

// planQuality says how often people sit with the same ones again.
func (m *Main) planQuality(kind plan.Kind, repeated, bound int) string {
	w := m.words()
	switch {
	case repeated == 0:
		return w.T("cli.plan.fresh")
	case kind == plan.None || kind == plan.Questions:
		return w.T("cli.plan.staying", repeated)
	case repeated == bound:
		return w.T("cli.plan.least", repeated)
	}
	return w.T("cli.plan.repeated", repeated, bound)
}
