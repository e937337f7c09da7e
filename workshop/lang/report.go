package lang

import (
	"fmt"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/report"
)

// Scope returns what a report is about, in one line: "Hyvinvointihytinät, STEA,
// 2015, Liperi".
func (w *Words) Scope(s report.Scope) string {
	var parts []string
	for _, p := range []string{s.Series.Name, s.Funder, w.stretch(s), s.Place} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return w.T("report.all")
	}
	return strings.Join(parts, ", ")
}

// stretch returns the time that a report is about, "" for all time.
func (w *Words) stretch(s report.Scope) string {
	year := s.WholeYear()
	switch {
	case year > 0:
		return fmt.Sprint(year)
	case s.From.IsZero() && s.To.IsZero():
		return ""
	}
	return w.Date(s.From) + "–" + w.Date(s.To)
}

// Participants returns how many people were counted, how sure that is, and in
// how many meetings nobody counted: "75, joista noin 20 arvioitu; 2/6
// tilaisuudesta laskematta".
func (w *Words) Participants(t report.Total) string {
	all := t.Count()
	text := w.Count(all)
	var unsure []string
	if t.Approximate > 0 && t.Approximate < all.N {
		unsure = append(unsure, w.T("report.estimated", t.Approximate))
		if t.Bounded == 0 { // the part says it; the whole need not
			text = w.Count(workshop.Count{Certainty: workshop.Exact, N: all.N})
		}
	}
	if t.AtLeast > 0 && t.AtLeast < all.N {
		unsure = append(unsure, w.T("report.bounded", t.AtLeast))
	}
	if len(unsure) > 0 {
		text = w.T("report.of_which", text, w.And(unsure...))
	}
	if t.Counted > 0 && t.Uncounted > 0 {
		text += "; " + w.T("report.uncounted", t.Uncounted, t.Counted+t.Uncounted)
	}
	return text
}

// CountedKinds returns how many people there were of each kind, and at how many
// of so many meetings that kind was counted: "järjestöjen väkeä 50, joista noin 20
// arvioitu (2/6 tilaisuudessa)".
func (w *Words) CountedKinds(kinds []report.Kind, meetings int) string {
	texts := make([]string, len(kinds))
	for i, k := range kinds {
		texts[i] = w.CountKind(workshop.Part{Kind: k.Kind}) + " " + w.Participants(k.Total)
		if k.Counted < meetings {
			texts[i] += " " + w.T("report.kind.in", k.Counted, meetings)
		}
	}
	return strings.Join(texts, "; ")
}

// Parts returns the counts by kind of one meeting: "48 järjestöjen väkeä, noin 6
// opiskelijoita apuna".
func (w *Words) Parts(parts []workshop.Part) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = w.Count(p.Count) + " " + w.CountKind(p)
	}
	return strings.Join(texts, ", ")
}

// RemoteCounted returns how many took part from elsewhere, "" where nobody knows.
func (w *Words) RemoteCounted(t report.Total) string {
	if t.Counted == 0 {
		return ""
	}
	in := t.Counted + t.Uncounted
	t.Uncounted = 0 // of the others nothing was said, and mostly there was nobody
	text := w.Participants(t)
	if t.Counted < in {
		text += " " + w.T("report.kind.in", t.Counted, in)
	}
	return text
}

// Registered returns how many were expected by name and how many of them came, ""
// where nobody was.
func (w *Words) Registered(r report.Report) string {
	if r.Registered == 0 {
		return ""
	}
	text := w.T("report.registered", r.Registered) + ", " + w.T("report.came", r.Came)
	if r.RegisteredIn < r.Meetings() {
		text += " " + w.T("report.kind.in", r.RegisteredIn, r.Meetings())
	}
	return text
}

// Visits returns how often people came by name, how many they were as far as
// their names are still kept, and where that is known; where nobody was named,
// that people cannot be told from visits.
func (w *Words) Visits(r report.Report) string {
	if r.Named == 0 {
		return w.T("report.unnamed")
	}
	text := w.T("report.visits", r.Named)
	if r.Unique > 0 || r.Erased == 0 {
		text += ", " + w.T("report.people", r.Unique)
	}
	if r.Erased > 0 {
		text += "; " + w.T("report.erased", r.Erased)
	}
	if r.NamedIn < r.Meetings() {
		text += "; " + w.T("report.named_in", r.NamedIn, r.Meetings())
	}
	return text
}

// Hours returns how long meetings took, and of how many that is known.
func (w *Words) Hours(r report.Report) string {
	if r.Timed == 0 {
		return w.T("report.untimed")
	}
	text := w.T("report.hours", w.Decimal(float64(r.Minutes)/60))
	if r.Timed < r.Meetings() {
		text += "; " + w.T("report.timed", r.Timed, r.Meetings())
	}
	return text
}

// StagesHeld returns the kinds of stages that were held with their numbers.
func (w *Words) StagesHeld(stages []report.Stages) string {
	texts := make([]string, len(stages))
	for i, s := range stages {
		texts[i] = w.T("kind."+string(s.Kind)) + " " + w.Number(int64(s.N))
	}
	return strings.Join(texts, ", ")
}

// Actions returns what became of actions: "avoinna 2, tehty 1".
func (w *Words) Actions(a report.Actions) string {
	var texts []string
	for _, x := range []struct {
		key string
		n   int
	}{{"report.open", a.Open}, {"report.done", a.Done}, {"report.dropped", a.Dropped}} {
		if x.n > 0 {
			texts = append(texts, w.T(x.key, x.n))
		}
	}
	return strings.Join(texts, ", ")
}
