package facts

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/intake"
)

// stage is where a fact is told: the stage that the meeting has come to, or else
// the one that is looked at.
func (s *Screen) stage() workshop.ID {
	if m := s.meeting(); m.Current != "" {
		return m.Current
	}
	return s.host.Viewed()
}

// read makes a fact of the section of what is typed.
func (s *Screen) read(line string) (workshop.Change, error) {
	m, mo := s.meeting(), s.host.Moment()
	switch s.at {
	case occasions:
		t, err := intake.Occasion(line, workshop.DateOf(s.host.Now()))
		if err != nil {
			return workshop.Change{}, err
		}
		return m.AddOccasion(mo, s.stage(), t)
	case yearly:
		t, who, err := intake.Activity(line)
		if err != nil {
			return workshop.Change{}, err
		}
		t.Who = s.host.Session().People().OwnerNamed(who)
		return m.AddActivity(mo, s.stage(), t)
	case materials:
		t, by, err := intake.Material(line)
		if err != nil {
			return workshop.Change{}, err
		}
		t.By = s.host.Session().People().OwnerNamed(by)
		return withPath(t, func(t workshop.MaterialTerms) (workshop.Change, error) { return m.AddMaterial(mo, s.stage(), t) })
	}
	t, err := intake.Figure(line, m.Figures)
	if err != nil {
		return workshop.Change{}, err
	}
	return m.AddFigure(mo, s.stage(), t)
}

// withPath makes a path whole, so that it leads there from any folder.
func withPath(t workshop.MaterialTerms, then func(workshop.MaterialTerms) (workshop.Change, error)) (workshop.Change, error) {
	if t.Path() != "" && !strings.HasPrefix(strings.ToLower(t.Address), "www.") {
		whole, err := file.Whole(t.Address)
		if err != nil {
			return workshop.Change{}, err
		}
		t.Address = whole
	}
	return then(t)
}

// understood tells how the line is read, or why it cannot be read yet.
func (s *Screen) understood() string {
	w, line := s.host.Words(), s.line.Value()
	var parts []string
	var err error
	switch s.at {
	case occasions:
		var t workshop.OccasionTerms
		if t, err = intake.Occasion(line, workshop.DateOf(s.host.Now())); err == nil {
			parts = []string{w.When(t), t.Title, t.Place}
		}
	case yearly:
		var t workshop.ActivityTerms
		var who string
		if t, who, err = intake.Activity(line); err == nil {
			parts = []string{w.Months(t.Months), t.Name, who}
		}
	case materials:
		var t workshop.MaterialTerms
		var by string
		if t, by, err = intake.Material(line); err == nil {
			parts = []string{w.MaterialKind(t.Kind), t.Title, t.Address, by}
		}
	default:
		var t workshop.FigureTerms
		if t, err = intake.Figure(line, s.meeting().Figures); err == nil {
			parts = []string{t.Name, w.Figure(s.meeting(), t), w.Year(t.Year), t.Source, w.Formula(s.meeting(), t)}
		}
	}
	if err != nil {
		return s.host.Words().T("facts.example." + string(s.at))
	}
	return "= " + strings.Join(filled(parts), " · ")
}

func filled(parts []string) []string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, kit.Plain(p))
		}
	}
	return out
}
