package workshop

// Figure is a key figure that was told in a meeting: "grants, 113 000 € in
// 2014".
type Figure struct {
	ID ID
	FigureTerms
	Stage ID // where it was told, "" if that is not known
}

// FigureTerms are what was told: of what, how much, of which year, by whom.
type FigureTerms struct {
	Name      string    `json:"name"`
	Value     Decimal   `json:"value,omitzero"`
	Certainty Certainty `json:"certainty,omitempty"` // [Exact], [Approximate] or [AtLeast]
	Unit      string    `json:"unit,omitempty"`      // "€", "associations"
	Year      int       `json:"year,omitempty"`      // 0 if that was not said
	Source    string    `json:"source,omitempty"`    // "the budget"
	// Quotient says that the value is one figure divided by another. Such a figure
	// states none of its own, and follows when they are corrected.
	Quotient Quotient `json:"quotient,omitzero"`
}

// Quotient is one figure divided by another, or by a number.
type Quotient struct {
	Of      ID      `json:"of,omitempty"`
	By      ID      `json:"by,omitempty"`     // "" for the number
	Divisor Decimal `json:"divisor,omitzero"` // if By is ""
	Places  int     `json:"places,omitempty"` // at least so many decimals; 0 for what is sensible
}

// Limits of facts.
const (
	MaxFacts = 1_000 // figures, coming events, activities or materials of one meeting
	MinYear  = 1000
	MaxYear  = 2999
)

// IsZero reports whether nothing is divided.
func (q Quotient) IsZero() bool { return q == Quotient{} }

// Derived reports whether the value comes from other figures.
func (t FigureTerms) Derived() bool { return !t.Quotient.IsZero() }

// Quantity is a number with how sure it is. The certainty is [Uncounted] where
// there is no number.
type Quantity struct {
	Number    Decimal
	Certainty Certainty
}

// Known reports whether there is a number.
func (q Quantity) Known() bool { return q.Certainty != Uncounted }

// Figure returns a key figure of the meeting, or nil.
func (m *Meeting) Figure(id ID) *Figure { return factIn(m.Figures, id, figureID) }

// Quantity returns the value that a figure has in this meeting. That of a derived
// one is not known while what it is derived from is gone or the divisor is 0; it
// is about unless nothing was rounded and both numbers are exact.
func (m *Meeting) Quantity(t FigureTerms) Quantity {
	if !t.Derived() {
		return Quantity{t.Value, t.sureness()}
	}
	of, by, ok := m.operands(t.Quotient)
	if !ok {
		return Quantity{Certainty: Uncounted}
	}
	rough := of.Certainty != Exact || by.Certainty != Exact
	q, exact, ok := of.Number.over(by.Number, t.Quotient.Places, rough)
	switch {
	case !ok:
		return Quantity{Certainty: Uncounted}
	case exact && !rough:
		return Quantity{q, Exact}
	}
	return Quantity{q, Approximate}
}

func (t FigureTerms) sureness() Certainty {
	if t.Certainty == Approximate || t.Certainty == AtLeast {
		return t.Certainty
	}
	return Exact
}

// operands returns the two numbers of a quotient. Only stated figures can be
// divided, so that no figure is derived from itself.
func (m *Meeting) operands(q Quotient) (of, by Quantity, ok bool) {
	a := m.Figure(q.Of)
	if a == nil || a.Derived() {
		return of, by, false
	}
	of = m.Quantity(a.FigureTerms)
	if q.By == "" {
		return of, Quantity{q.Divisor, Exact}, true
	}
	b := m.Figure(q.By)
	if b == nil || b.Derived() {
		return of, by, false
	}
	return of, m.Quantity(b.FigureTerms), true
}

// DerivedFrom returns the figures that are derived from one.
func (m *Meeting) DerivedFrom(id ID) []*Figure {
	var out []*Figure
	for _, f := range m.Figures {
		if f.Derived() && (f.Quotient.Of == id || f.Quotient.By == id) {
			out = append(out, f)
		}
	}
	return out
}

// AddFigure records a key figure that was told in a stage ("" if not known).
func (m *Meeting) AddFigure(mo Moment, stage ID, t FigureTerms) (Change, error) {
	t, err := m.cleanFigure("", t)
	if err != nil {
		return Change{}, err
	}
	if err := roomForFact(len(m.Figures)); err != nil {
		return Change{}, err
	}
	return change(FigureAdded{mo.NewID(), t, stage})
}

// EditFigure states a key figure anew; those derived from it follow. It refuses
// ([CodeDivisionByZero], [CodeFigureInUse]) what would leave one of them without
// a value.
func (m *Meeting) EditFigure(id ID, t FigureTerms) (Change, error) {
	f := m.Figure(id)
	if f == nil {
		return Change{}, Err(CodeUnknownFact)
	}
	t, err := m.cleanFigure(id, t)
	if err != nil {
		return Change{}, err
	}
	if t == f.FigureTerms {
		return Change{}, Err(CodeUnchanged)
	}
	for _, d := range m.DerivedFrom(id) {
		switch {
		case t.Derived():
			return Change{}, Err(CodeFigureInUse, d.Name)
		case d.Quotient.By == id && t.Value.IsZero():
			return Change{}, Err(CodeDivisionByZero)
		}
	}
	return change(FigureEdited{id, t})
}

// cleanFigure checks what is told of the figure with an id, "" for a new one.
func (m *Meeting) cleanFigure(id ID, t FigureTerms) (FigureTerms, error) {
	var err error
	if t.Name, err = checkText(t.Name, MaxTitle); err != nil {
		return t, err
	}
	t.Unit, t.Source = CleanLine(t.Unit), CleanLine(t.Source)
	if err := checkLength(t.Unit, MaxTitle); err != nil {
		return t, err
	}
	if err := checkLength(t.Source, MaxText); err != nil {
		return t, err
	}
	if t.Year != 0 && (t.Year < MinYear || t.Year > MaxYear) {
		return t, Err(CodeNoSuchYear, t.Year)
	}
	if t.Derived() {
		t.Value, t.Certainty = Decimal{}, ""
		t.Quotient.Places = min(max(t.Quotient.Places, 0), MaxPlaces)
		return t, m.checkQuotient(id, &t.Quotient)
	}
	t.Value, t.Certainty = t.Value.trimmed(), t.sureness()
	if !t.Value.valid() {
		return t, Err(CodeBadFigure, t.Value.String())
	}
	return t, nil
}

func (m *Meeting) checkQuotient(id ID, q *Quotient) error {
	operands := []ID{q.Of}
	if q.By != "" {
		operands, q.Divisor = append(operands, q.By), Decimal{}
	}
	for _, x := range operands {
		switch f := m.Figure(x); {
		case f == nil:
			return Err(CodeUnknownFact)
		case f.Derived() || x == id:
			return Err(CodeDerivedTwice, f.Name)
		}
	}
	q.Divisor = q.Divisor.trimmed()
	of, by, _ := m.operands(*q)
	if by.Number.IsZero() {
		return Err(CodeDivisionByZero)
	}
	if _, _, ok := of.Number.over(by.Number, q.Places, false); !ok || !q.Divisor.valid() {
		return Err(CodeBadFigure, of.Number.String()+" / "+by.Number.String())
	}
	return nil
}

func figureID(f *Figure) ID { return f.ID }

func (p FigureAdded) onMeeting(m *Meeting, _ Entry) {
	if m.hasFact(p.Figure) {
		return
	}
	m.Figures = append(m.Figures, &Figure{p.Figure, p.FigureTerms, p.Stage})
}

func (p FigureEdited) onMeeting(m *Meeting, _ Entry) {
	if f := m.Figure(p.Figure); f != nil {
		f.FigureTerms = p.FigureTerms
	}
}
