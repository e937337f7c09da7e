package report

import (
	"slices"
	"time"

	"talkoot/workshop"
)

// Report is what some meetings come to.
type Report struct {
	Scope Scope
	// Rows are the meetings that were held, the oldest first, and Coming those
	// that are still to come, the next one first.
	Rows, Coming []Row
	// Participants are the head counts; a meeting where there are only names was
	// visited by at least as many ([workshop.Attendance.Best]).
	Participants Total
	// Funder is how many of them count for whoever funds the meetings, Remote how
	// many took part from elsewhere, and Kinds how many there were of each kind.
	Funder, Remote Total
	Kinds          []Kind
	// Registered are how many were expected by name, Came how many of those came,
	// and RegisteredIn of how many meetings that is known.
	Registered, Came, RegisteredIn int
	// Named are visits of people by name, Unique how many people those were, and
	// NamedIn in how many meetings anybody was named. Erased are the visits among
	// them of people whose names were erased since: nobody can tell any more how
	// many those were, so that Unique leaves them out.
	Named, Unique, NamedIn, Erased int
	// Organisations are how many were present: those of the people who were
	// named, each once.
	Organisations int
	// Localities are the places where meetings were held, each once.
	Localities int
	// Minutes is how long meetings took, and Timed of how many that is known.
	Minutes, Timed int
	// Stages are the stages that were held, by kind.
	Stages []Stages
	// Decisions, and what became of the actions.
	Decisions int
	Actions   Actions
}

// Meetings is how many meetings were held.
func (r Report) Meetings() int { return len(r.Rows) }

// Row is one meeting of a report.
type Row struct {
	Meeting workshop.ID
	Code    string
	Title   string
	Place   string
	Date    workshop.Date
	Count   workshop.Count
	// Funder is how many of Count count for the funder, Remote how many of them
	// took part from elsewhere, and Parts the counts by kind.
	Funder, Remote workshop.Count
	Parts          []workshop.Part
	// Registered were expected by name; Came of them came.
	Registered, Came int
	Named            int // present by name
	Minutes          int // 0 where that is not known
	// Outcomes are what was agreed, decisions first, without what was dropped.
	Outcomes  []string
	Decisions int
	Actions   Actions
}

// Actions are how many there are in each state.
type Actions struct{ Open, Done, Dropped int }

// Sum is how many there are in all.
func (a Actions) Sum() int { return a.Open + a.Done + a.Dropped }

// Stages are how many stages of a kind there were.
type Stages struct {
	Kind workshop.StageKind
	N    int
}

// Input is what a report is made of.
type Input struct {
	Headers []workshop.Header
	// Summary returns the summary of a meeting, false if there is none.
	Summary func(workshop.ID) (workshop.Summary, bool)
	// People is the directory: whoever was named and is not in it was erased.
	People workshop.People
	// Organisation returns the one name of an organisation, of those that mean the
	// same; nil where each name is one.
	Organisation func(name string) string
	Scope        Scope
	// Now tells meetings that were held from those to come.
	Now time.Time
}

// IsComing reports whether a meeting is still to come: its programme was not
// begun, and its day, or on that day its hour, is not there yet. On its day a head
// count says that people are there already; one of an earlier day can only be how
// many are expected, and names that were written down beforehand are no count. A
// day that has passed without a word is taken for that of a meeting that was held
// and that nobody wrote up; a meeting without a date and without a count is to
// come.
func IsComing(h workshop.Header, now time.Time) bool {
	if h.Status != workshop.Planned {
		return false
	}
	counted := h.Count.Known() && h.Count != workshop.Count{Certainty: workshop.AtLeast, N: h.Named}
	today := workshop.DateOf(now)
	switch {
	case h.Date.IsZero():
		return !counted
	case today.Before(h.Date):
		return true
	case h.Date.Before(today) || !h.Time.Known() || counted:
		return false
	}
	return workshop.TimeOfDayOf(now) < h.Time
}

// Build makes a report.
func Build(in Input) Report {
	headers := in.Scope.Meetings(in.Headers)
	slices.SortFunc(headers, func(a, b workshop.Header) int { return workshop.NewestFirst(b, a) })
	b := builder{
		Report: Report{Scope: in.Scope}, people: in.People,
		places: newNames(nil), stages: map[workshop.StageKind]int{},
		visitors: make(map[workshop.ID]bool, len(in.People)), organisations: newNames(in.Organisation),
	}
	for _, h := range headers {
		s, _ := in.Summary(h.ID)
		if IsComing(h, in.Now) {
			b.Coming = append(b.Coming, row(h, s))
			continue
		}
		b.held(h, s)
	}
	return b.done()
}

// builder adds meetings up.
type builder struct {
	Report
	people        workshop.People
	places        names
	stages        map[workshop.StageKind]int
	visitors      map[workshop.ID]bool
	organisations names
	kinds         kinds
}

// held adds a meeting that was held.
func (b *builder) held(h workshop.Header, s workshop.Summary) {
	r := row(h, s)
	b.Rows = append(b.Rows, r)
	b.Participants.add(r.Count)
	b.Funder.add(r.Funder)
	b.Remote.add(r.Remote)
	b.kinds.add(r.Parts)
	if r.Registered > 0 {
		b.Registered += r.Registered
		b.Came += r.Came
		b.RegisteredIn++
	}
	if h.Place != "" {
		b.places.add(h.Place)
	}
	if r.Named > 0 {
		b.Named += r.Named
		b.NamedIn++
	}
	for _, ref := range s.Present {
		b.visit(ref)
	}
	if s.Minutes > 0 {
		b.Minutes += s.Minutes
		b.Timed++
	}
	for _, kind := range stagesHeld(h, s) {
		b.stages[kind]++
	}
	b.Decisions += r.Decisions
	b.Actions.Open += r.Actions.Open
	b.Actions.Done += r.Actions.Done
	b.Actions.Dropped += r.Actions.Dropped
}

// visit notes who came, and for which organisation: the one that the record
// says now, so that a correction holds for what was before it.
func (b *builder) visit(ref workshop.PersonRef) {
	if b.visitors[ref.Person] {
		return
	}
	p, known := b.people[ref.Person]
	if !known {
		b.Erased++
		return
	}
	if p.IsMerged() {
		if p = b.people[b.people.Standing(p.ID)]; b.visitors[p.ID] {
			return
		}
	}
	b.visitors[p.ID] = true
	b.organisations.add(p.Latest().Organisation)
}

func (b *builder) done() Report {
	r := b.Report
	r.Unique, r.Organisations, r.Localities = len(b.visitors), b.organisations.count(), b.places.count()
	r.Kinds = b.kinds.sorted()
	for _, kind := range workshop.StageKinds {
		if n := b.stages[kind]; n > 0 {
			r.Stages = append(r.Stages, Stages{kind, n})
		}
	}
	return r
}

// stagesHeld returns the kinds of the stages that were held: all of the
// programme where no times were recorded and the meeting was closed, as one is
// that was written up later.
func stagesHeld(h workshop.Header, s workshop.Summary) []workshop.StageKind {
	if s.Held == nil && h.Status == workshop.Held {
		return s.Stages
	}
	return s.Held
}

// known returns a count that says so where nobody counted.
func known(c workshop.Count) workshop.Count {
	if !c.Known() {
		return workshop.Count{Certainty: workshop.Uncounted}
	}
	return c
}

func row(h workshop.Header, s workshop.Summary) Row {
	r := Row{
		Meeting: h.ID, Code: h.Code, Title: h.Title, Place: h.Place, Date: h.Date,
		Count: known(h.Count), Remote: known(s.Remote), Parts: s.Parts,
		Registered: s.Registered, Came: s.Came, Named: h.Named, Minutes: s.Minutes,
	}
	if r.Funder = r.Count; s.Funder.Known() {
		r.Funder = s.Funder
	}
	var actions []string
	for _, a := range s.Agreements {
		switch {
		case a.Kind == workshop.Decision:
			r.Decisions++
			if a.State != workshop.Dropped {
				r.Outcomes = append(r.Outcomes, a.What)
			}
			continue
		case a.State == workshop.Done:
			r.Actions.Done++
		case a.State == workshop.Dropped:
			r.Actions.Dropped++
			continue
		case a.State == workshop.Carried: // it counts where it went on
		default:
			r.Actions.Open++
		}
		if a.CarriedFrom == "" { // what came from an earlier meeting was its outcome
			actions = append(actions, a.What)
		}
	}
	r.Outcomes = append(r.Outcomes, actions...)
	return r
}
