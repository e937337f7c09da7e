package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// factEvent tells of key figures, coming events, the yearly clock and materials.
func (t *teller) factEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.FigureAdded:
		return t.w.T("log.figure.added", t.fact(p.Figure))
	case workshop.FigureEdited:
		return t.w.T("log.figure.edited", t.fact(p.Figure))
	case workshop.OccasionAdded:
		return t.w.T("log.occasion.added", t.fact(p.Occasion))
	case workshop.OccasionEdited:
		return t.w.T("log.occasion.edited", t.fact(p.Occasion))
	case workshop.ActivityAdded:
		return t.w.T("log.activity.added", t.fact(p.Activity))
	case workshop.ActivityEdited:
		return t.w.T("log.activity.edited", t.fact(p.Activity))
	case workshop.MaterialAdded:
		return t.w.T("log.material.added", t.fact(p.Material))
	case workshop.MaterialEdited:
		return t.w.T("log.material.edited", t.fact(p.Material))
	case workshop.FactMoved:
		return t.w.T("log.fact.moved", t.fact(p.Fact))
	case workshop.FactRemoved:
		return t.w.T("log.fact.removed")
	}
	return ""
}

// fact returns what was told as it stands now, "…" if it was taken back. It names
// nobody: who sees to an activity or gave a material is left out.
func (t *teller) fact(id workshop.ID) string {
	if f := t.m.Figure(id); f != nil {
		return excerpt(document.Join(" ", f.Name, t.w.Figure(t.m, f.FigureTerms), t.w.Year(f.Year)))
	}
	if o := t.m.Occasion(id); o != nil {
		return excerpt(document.Join(" ", t.w.When(o.OccasionTerms), o.Title))
	}
	if a := t.m.Activity(id); a != nil {
		return excerpt(document.Join(" ", t.w.Months(a.Months), a.Name))
	}
	if x := t.m.Material(id); x != nil {
		name := x.Name()
		if x.Title == "" && x.Path() != "" {
			name = fileName(x.Address) // the folders are the facilitator's own
		}
		return excerpt(name)
	}
	return gone
}
