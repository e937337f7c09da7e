package facts

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/lang"
)

// edit asks for what is told of a fact, as it stands.
func (s *Screen) edit(id workshop.ID) {
	m := s.meeting()
	if f := m.Figure(id); f != nil {
		s.editFigure(f)
	}
	if o := m.Occasion(id); o != nil {
		s.editOccasion(o)
	}
	if a := m.Activity(id); a != nil {
		s.editActivity(a)
	}
	if x := m.Material(id); x != nil {
		s.editMaterial(x)
	}
}

// form shows a form whose fields make a change.
func (s *Screen) form(how func() (workshop.Change, error), fields ...*kit.Field) {
	s.host.Show(kit.NewForm(s.host, s.host.Words().T("fact.edit"), func() (tea.Cmd, error) {
		c, err := how()
		cmd, err := kit.Accepted(s.host, c, err)
		return tea.Batch(cmd, s.look()), err
	}, fields...))
}

// certainties are how sure a figure can be, in the order of the form.
var certainties = []workshop.Certainty{workshop.Exact, workshop.Approximate, workshop.AtLeast}

func (s *Screen) editFigure(f *workshop.Figure) {
	w := s.host.Words()
	name := kit.NewField(w.T("doc.figure"), f.Name, "")
	value := kit.NewField(w.T("doc.value"), digits(w, f.Value), w.T("figure.value.hint"))
	sure := kit.NewChoice(w.T("doc.certainty"), []string{w.T("certainty.exact"), w.T("certainty.approximate"), w.T("certainty.at-least")}, max(0, slices.Index(certainties, f.Certainty)))
	sure.Hint = w.T("field.choice.hint")
	unit := kit.NewField(w.T("doc.unit"), f.Unit, w.T("figure.unit.hint"))
	year := kit.NewField(w.T("doc.year"), w.Year(f.Year), "")
	source := kit.NewField(w.T("doc.source"), f.Source, "")
	places := kit.NewField(w.T("figure.places"), strconv.Itoa(f.Quotient.Places), w.T("figure.places.hint"))
	fields := []*kit.Field{name, value, sure, unit, year, source}
	if f.Derived() {
		fields = []*kit.Field{name, unit, places, year, source}
	}
	s.form(func() (workshop.Change, error) {
		t := f.FigureTerms
		t.Name, t.Unit, t.Source = name.Value(), unit.Value(), source.Value()
		var err error
		if t.Year, err = yearIn(year.Value()); err != nil {
			return workshop.Change{}, err
		}
		if f.Derived() {
			n, err := strconv.Atoi(strings.TrimSpace(places.Value()))
			if err != nil || n < 0 || n > workshop.MaxPlaces {
				return workshop.Change{}, workshop.Err(workshop.CodeBadFigure, places.Value())
			}
			t.Quotient.Places = n
		} else {
			t.Certainty = certainties[sure.At()]
			if t.Value, err = intake.Exactly(value.Value()); err != nil {
				return workshop.Change{}, err
			}
		}
		return s.meeting().EditFigure(f.ID, t)
	}, fields...)
}

// digits writes a number to be typed over: without what keeps thousands apart.
func digits(w *lang.Words, d workshop.Decimal) string {
	if w.Language() == lang.English {
		return d.String()
	}
	return strings.Replace(d.String(), ".", ",", 1)
}

// yearIn reads a year, or nothing.
func yearIn(text string) (int, error) {
	if text = strings.TrimSpace(text); text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n == 0 {
		return 0, workshop.Err(workshop.CodeNoSuchYear, text)
	}
	return n, nil
}

// divide lets somebody choose by which figure another one is divided, and name
// what comes out.
func (s *Screen) divide(of *workshop.Figure) {
	w, m := s.host.Words(), s.meeting()
	var choices []kit.Choice
	for _, by := range m.Figures {
		if by.ID == of.ID || by.Derived() {
			continue
		}
		choices = append(choices, kit.Choice{Name: by.Name + " " + w.Figure(m, by.FigureTerms) + " " + w.Year(by.Year), Run: func() tea.Cmd {
			s.nameQuotient(of, by)
			return nil
		}})
	}
	s.host.Show(kit.NewPicker(s.host, w.T("figure.divide"), choices...))
}

func (s *Screen) nameQuotient(of, by *workshop.Figure) {
	w := s.host.Words()
	unit := of.Unit
	if by.Unit != "" && by.Unit != of.Unit {
		unit += "/" + by.Unit
	}
	t := workshop.FigureTerms{Year: of.Year, Unit: unit, Quotient: workshop.Quotient{Of: of.ID, By: by.ID}}
	name := kit.NewField(w.T("doc.figure"), "", w.Formula(s.meeting(), t)+": "+w.Figure(s.meeting(), t))
	units := kit.NewField(w.T("doc.unit"), unit, w.T("figure.unit.hint"))
	s.form(func() (workshop.Change, error) {
		t.Name, t.Unit = name.Value(), units.Value()
		return s.meeting().AddFigure(s.host.Moment(), s.stage(), t)
	}, name, units)
}

func (s *Screen) editOccasion(o *workshop.Occasion) {
	w := s.host.Words()
	title := kit.NewField(w.T("doc.occasion"), o.Title, "")
	day := kit.NewField(w.T("field.date"), w.Date(o.Date), w.T("field.date.hint"))
	clock := kit.NewField(w.T("field.time"), w.TimeOfDay(o.Time), w.T("field.time.hint"))
	around := kit.NewField(w.T("occasion.around"), o.Around, w.T("occasion.around.hint"))
	place := kit.NewField(w.T("field.place"), o.Place, "")
	s.form(func() (workshop.Change, error) {
		t := workshop.OccasionTerms{Title: title.Value(), Around: around.Value(), Place: place.Value()}
		var err error
		if t.Date, err = workshop.ParseDateNear(day.Value(), workshop.DateOf(s.host.Now())); err != nil {
			return workshop.Change{}, err
		}
		if t.Time, err = workshop.ParseTimeOfDay(clock.Value()); err != nil {
			return workshop.Change{}, err
		}
		return s.meeting().EditOccasion(o.ID, t)
	}, title, day, clock, around, place)
}

// owner is a field for who sees to something; a name that stays as it was stays
// that of the same person.
func (s *Screen) owner(label string, o workshop.Owner) (*kit.Field, func() workshop.Owner) {
	people := s.host.Session().People()
	f := kit.NewField(label, s.host.Words().Owner(o, people, workshop.Revision.Name), s.host.Words().T("field.who.hint"))
	was := f.Value()
	return f, func() workshop.Owner {
		if strings.TrimSpace(f.Value()) == was {
			return o
		}
		return people.OwnerNamed(f.Value())
	}
}

func (s *Screen) editActivity(a *workshop.Activity) {
	w := s.host.Words()
	name := kit.NewField(w.T("doc.activity"), a.Name, "")
	months := kit.NewField(w.T("doc.months"), w.Months(a.Months), w.T("activity.months.hint"))
	who, owner := s.owner(w.T("doc.who"), a.Who)
	s.form(func() (workshop.Change, error) {
		t := workshop.ActivityTerms{Name: name.Value(), Who: owner()}
		var err error
		if t.Months, err = intake.Months(months.Value()); err != nil {
			return workshop.Change{}, err
		}
		return s.meeting().EditActivity(a.ID, t)
	}, name, months, who)
}

func (s *Screen) editMaterial(x *workshop.Material) {
	w := s.host.Words()
	kinds := []workshop.MaterialKind{workshop.Link, workshop.File, workshop.Photo}
	title := kit.NewField(w.T("doc.name"), x.Title, "")
	address := kit.NewField(w.T("doc.address"), x.Address, w.T("material.address.hint"))
	kind := kit.NewChoice(w.T("doc.kind"), []string{w.MaterialKind(workshop.Link), w.MaterialKind(workshop.File), w.MaterialKind(workshop.Photo)}, slices.Index(kinds, x.Kind.Understood()))
	kind.Hint = w.T("field.choice.hint")
	by, owner := s.owner(w.T("material.by"), x.By)
	s.form(func() (workshop.Change, error) {
		t := workshop.MaterialTerms{Kind: kinds[kind.At()], Title: title.Value(), Address: strings.TrimSpace(address.Value()), By: owner()}
		return withPath(t, func(t workshop.MaterialTerms) (workshop.Change, error) { return s.meeting().EditMaterial(x.ID, t) })
	}, title, address, kind, by)
}
