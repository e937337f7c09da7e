package workshop

import (
	"cmp"
	"slices"
)

// Partnership is what is known of a note that is a partnership: who with, which
// department answers for it, for how much and for how long.
type Partnership struct {
	Partner    string `json:"partner,omitempty"` // an association, not a person
	Department string `json:"department,omitempty"`
	Cents      int64  `json:"cents,omitempty"` // euro cents; 0 if not known
	Period     string `json:"period,omitempty"`
}

// IsZero reports whether nothing is known.
func (p Partnership) IsZero() bool { return p == Partnership{} }

// MaxCents is the largest sum of one partnership.
const MaxCents = 100_000_000_000_00

func (p Partnership) clean() (Partnership, error) {
	for _, s := range []*string{&p.Partner, &p.Department, &p.Period} {
		*s = CleanLine(*s)
		if err := checkLength(*s, MaxTitle); err != nil {
			return p, err
		}
	}
	if p.Cents < 0 || p.Cents > MaxCents {
		return p, Err(CodeBadSum, "")
	}
	return p, nil
}

// SetPartnership states what is known of a note as a partnership.
func (m *Meeting) SetPartnership(id ID, p Partnership) (Change, error) {
	n := m.notes[id]
	if n == nil {
		return Change{}, Err(CodeUnknownNote, "")
	}
	p, err := p.clean()
	if err != nil {
		return Change{}, err
	}
	if p == n.Partnership {
		return Change{}, Err(CodeUnchanged)
	}
	return change(NotePartnered{id, p})
}

// Sum is what partnerships under one heading come to.
type Sum struct {
	Lane       *Lane  // the level, nil in sums by department
	Department string // "" in sums by level, and for those without one
	Partners   int    // partnerships
	Cents      int64
	Unknown    int // of how many the sum is not known
}

// SumsByLane returns what the partnerships of each lane come to, for lanes that
// hold any.
func (b *Board) SumsByLane() []Sum {
	return b.sums(func(n *Note) Sum { return Sum{Lane: n.lane} })
}

// SumsByDepartment returns what the partnerships of each department come to, by
// name; those without a department come last.
func (b *Board) SumsByDepartment() []Sum {
	out := b.sums(func(n *Note) Sum { return Sum{Department: n.Partnership.Department} })
	slices.SortStableFunc(out, func(a, c Sum) int {
		return cmp.Or(compareBool(a.Department == "", c.Department == ""), cmp.Compare(a.Department, c.Department))
	})
	return out
}

func (b *Board) sums(of func(*Note) Sum) []Sum {
	var out []Sum
	for _, n := range b.Notes() {
		if n.Partnership.IsZero() {
			continue
		}
		key := of(n)
		i := slices.IndexFunc(out, func(s Sum) bool { return s.Lane == key.Lane && s.Department == key.Department })
		if i < 0 {
			i = len(out)
			out = append(out, key)
		}
		out[i].Partners++
		out[i].Cents += n.Partnership.Cents
		if n.Partnership.Cents == 0 {
			out[i].Unknown++
		}
	}
	return out
}

func (p NotePartnered) onMeeting(m *Meeting, _ Entry) {
	if n := m.notes[p.Note]; n != nil {
		n.Partnership = p.Partnership
	}
}
