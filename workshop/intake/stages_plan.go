package intake

import (
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// StagesPlan is what the stages of a table come to in a programme. Nothing has
// happened yet.
type StagesPlan struct {
	Read   StagesRead
	Change workshop.Change
	// There tells for each stage that was read which one of the meeting it is, ""
	// for one that would be added.
	There []workshop.ID
	Added int
}

// PlanStages reads the stages of a table for the programme of a meeting. It gives
// the codes of [StageColumns.Check] and [workshop.Meeting.ImportStages], among them
// [workshop.CodeUnchanged] where all is there already; besides,
// [workshop.CodeNoStages]. The plan then still tells what was read.
func PlanStages(m *workshop.Meeting, people workshop.People, mo workshop.Moment, t Table, c StageColumns) (StagesPlan, error) {
	if err := c.Check(t); err != nil {
		return StagesPlan{}, err
	}
	p := StagesPlan{Read: ReadStages(t, c)}
	if len(p.Read.Stages) == 0 {
		return p, workshop.Err(workshop.CodeNoStages)
	}
	var err error
	p.Change, p.There, err = m.ImportStages(mo, people, p.Read.Stages...)
	for _, id := range p.There {
		if id == "" {
			p.Added++
		}
	}
	return p, err
}

// Told says in a few words each what else becomes of the stages of a table beside
// those that are added. Nothing is said of what does not occur.
func (p StagesPlan) Told(w *lang.Words) []string {
	return told(w,
		count{"import.there", len(p.There) - p.Added},
		count{"import.refused", len(p.Read.Refused)},
		count{"programme.import.open", len(p.Read.Open)},
	)
}

// count is how often something occurs, with the key of the words for it.
type count struct {
	key string
	n   int
}

// told says what occurs.
func told(w *lang.Words, counts ...count) []string {
	var out []string
	for _, c := range counts {
		if c.n > 0 {
			out = append(out, w.T(c.key, c.n))
		}
	}
	return out
}
