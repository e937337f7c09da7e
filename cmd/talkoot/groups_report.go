package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/plan"
)

// groupsReport tells the groups of a meeting. Everybody has a number: those who
// are known by name in the order of their arrival, and behind them those who were
// only counted, as they counted off.
type groupsReport struct {
	w       *lang.Words
	m       *workshop.Meeting
	people  workshop.People
	outcome plan.Outcome
	names   bool
	numbers map[workshop.ID]int
}

func newGroupsReport(w *lang.Words, s *workshop.Session, names bool) *groupsReport {
	m := s.Meeting()
	r := &groupsReport{w: w, m: m, people: s.People(), outcome: plan.Present(m, s.Circle()), names: names, numbers: map[workshop.ID]int{}}
	for i, p := range m.Attendance.Presences {
		r.numbers[p.Person] = i + 1
	}
	return r
}

// occupants returns who sits somewhere by number, those with a name first.
func (r *groupsReport) occupants(s workshop.Seats) []int {
	out := []int{}
	for _, id := range s.People {
		out = append(out, r.numbers[id])
	}
	for _, n := range s.Numbers {
		out = append(out, len(r.m.Attendance.Presences)+n)
	}
	return out
}

// told returns who sits somewhere: by name where that was asked for and somebody
// has one, and otherwise by number.
func (r *groupsReport) told(s workshop.Seats) string {
	var out []string
	for i, n := range r.occupants(s) {
		if r.names && i < len(s.People) {
			out = append(out, r.name(s.People[i]))
			continue
		}
		out = append(out, strconv.Itoa(n))
	}
	if r.names {
		return strings.Join(out, ", ")
	}
	return strings.Join(out, " ")
}

func (r *groupsReport) name(person workshop.ID) string {
	return cmp.Or(r.people[person].Latest().Name(), r.w.T("person.erased"))
}

// tables returns the seats of a round by the number of the table.
func (r *groupsReport) tables(round int) []workshop.Seats {
	seats := slices.Clone(r.m.SeatsIn(round))
	if r.outcome.Wish.Kind == plan.Questions {
		for _, s := range r.m.SeatsIn(round) {
			seats[r.m.TableOf(s.Group, round)-1] = s
		}
	}
	return seats
}

// host returns the seat of the host of a group, if it has one: in a cafe somebody
// who was only counted can be, the one who never goes to another table.
func (r *groupsReport) host(g *workshop.Group, here workshop.Seats) (out workshop.Seats) {
	if g.Host != "" {
		out.People = []workshop.ID{g.Host}
		return out
	}
	if r.outcome.Wish.Kind != plan.Cafe || len(r.outcome.Plan.Rounds) < 2 {
		return out
	}
	for _, n := range here.Numbers {
		if len(slices.Compact(r.m.NumberRoute(n))) == 1 {
			out.Numbers = []int{n}
			break
		}
	}
	return out
}

// now returns who is in each group at present.
func (r *groupsReport) now() []workshop.Seats {
	if r.m.Rotation == nil {
		return nil
	}
	return r.m.SeatsIn(r.m.Rotation.At)
}

// groupsData are the groups of a meeting as programs read them. People have
// numbers from 1: those known by name in the order of their arrival, then those
// who were only counted.
type groupsData struct {
	Groups    []groupData `json:"groups"`
	Rotation  plan.Kind   `json:"rotation"`
	Seed      uint64      `json:"seed"`
	Round     int         `json:"round"` // the one that is on, 0 without groups
	Announced bool        `json:"announced"`
	planned
}

type groupData struct {
	Number int      `json:"number"`
	Name   string   `json:"name"`
	Size   int      `json:"size"`
	People []int    `json:"people"` // at present
	Host   *int     `json:"host"`
	Names  []string `json:"names,omitempty"` // of the first of them, where names were asked for
}

func (m *Main) groupsJSON(r *groupsReport) error {
	o := r.outcome
	d := groupsData{
		Groups: []groupData{}, Rotation: cmp.Or(o.Wish.Kind, plan.None), Seed: o.Wish.Seed,
		planned: planned{
			Rounds: []plannedRound{}, RepeatedPairs: o.RepeatedPairs, LowerBound: o.LowerBound, Unmet: m.unmetData(o.Unmet),
		},
	}
	if r.m.Rotation != nil {
		d.Round, d.Announced = r.m.Rotation.At+1, r.m.Rotation.Announced
	}
	for i, s := range r.now() {
		g := r.m.Groups[i]
		x := groupData{Number: i + 1, Name: r.w.Group(r.m, g), Size: g.Size(), People: r.occupants(s)}
		if host := r.occupants(r.host(g, s)); len(host) > 0 {
			x.Host = &host[0]
		}
		for _, id := range s.People {
			if r.names {
				x.Names = append(x.Names, r.name(id))
			}
		}
		d.Groups = append(d.Groups, x)
	}
	for round := range o.Plan.Rounds {
		tables := [][]int{}
		for _, s := range r.tables(round) {
			tables = append(tables, r.occupants(s))
		}
		d.Rounds = append(d.Rounds, plannedRound{tables})
	}
	return json.NewEncoder(m.out).Encode(d)
}

// printGroups prints the groups, their rounds, and how good that is.
func (m *Main) printGroups(r *groupsReport) {
	w, o := m.words(), r.outcome
	if r.m.Rotation == nil {
		m.say(w.T("cli.groups.none"))
		return
	}
	for i, s := range r.now() {
		g := r.m.Groups[i]
		row := w.GroupSize(r.m, g)
		if here := r.told(s); here != "" {
			row += ": " + here
		}
		if host := r.told(r.host(g, s)); host != "" {
			row += " " + w.T("cli.groups.host", host)
		}
		m.say(row)
	}
	if len(o.Plan.Rounds) > 1 {
		m.printRounds(r)
		m.say(m.planQuality(o.Wish.Kind, o.RepeatedPairs, o.LowerBound))
	}
	for _, u := range o.Unmet {
		m.say(w.Unmet(u))
	}
	if r.m.Rotation.Announced {
		m.say(w.T("cli.groups.announced"))
	}
}

func (m *Main) printRounds(r *groupsReport) {
	w := m.words()
	for round := range r.outcome.Plan.Rounds {
		row := w.T("cli.plan.round", round+1)
		if round == r.m.Rotation.At && round > 0 {
			row += " " + w.T("cli.groups.now")
		}
		m.say(row)
		for t, s := range r.tables(round) {
			here := r.told(s)
			if r.outcome.Wish.Kind == plan.Questions {
				here = w.Group(r.m, r.m.Group(s.Group))
			}
			fmt.Fprintln(m.out, "  "+workshop.CleanLine(w.T("cli.plan.table", t+1)+" "+here))
		}
	}
}
