package workshop

// The kinds of events about facts: figures, coming events, activities of the
// year and materials.

// FigureAdded tells a key figure.
type FigureAdded struct {
	Figure ID `json:"figure"`
	FigureTerms
	Stage ID `json:"stage,omitempty"`
}

// FigureEdited states a key figure anew.
type FigureEdited struct {
	Figure ID `json:"figure"`
	FigureTerms
}

// OccasionAdded tells of a coming event.
type OccasionAdded struct {
	Occasion ID `json:"occasion"`
	OccasionTerms
	Stage ID `json:"stage,omitempty"`
}

// OccasionEdited states a coming event anew.
type OccasionEdited struct {
	Occasion ID `json:"occasion"`
	OccasionTerms
}

// ActivityAdded puts an activity into the yearly clock.
type ActivityAdded struct {
	Activity ID `json:"activity"`
	ActivityTerms
	Stage ID `json:"stage,omitempty"`
}

// ActivityEdited states an activity anew.
type ActivityEdited struct {
	Activity ID `json:"activity"`
	ActivityTerms
}

// MaterialAdded tells where a material is.
type MaterialAdded struct {
	Material ID `json:"material"`
	MaterialTerms
	Stage ID `json:"stage,omitempty"`
}

// MaterialEdited states a material anew.
type MaterialEdited struct {
	Material ID `json:"material"`
	MaterialTerms
}

// FactMoved gives a fact another place in its list.
type FactMoved struct {
	Fact  ID `json:"fact"`
	After ID `json:"after,omitempty"`
}

// FactRemoved takes a fact away.
type FactRemoved struct {
	Fact ID `json:"fact"`
}

func init() {
	register[FigureAdded]()
	register[FigureEdited]()
	register[OccasionAdded]()
	register[OccasionEdited]()
	register[ActivityAdded]()
	register[ActivityEdited]()
	register[MaterialAdded]()
	register[MaterialEdited]()
	register[FactMoved]()
	register[FactRemoved]()
}

// Kind implements [Payload].
func (FigureAdded) Kind() string    { return "figure.added" }
func (FigureEdited) Kind() string   { return "figure.edited" }
func (OccasionAdded) Kind() string  { return "occasion.added" }
func (OccasionEdited) Kind() string { return "occasion.edited" }
func (ActivityAdded) Kind() string  { return "activity.added" }
func (ActivityEdited) Kind() string { return "activity.edited" }
func (MaterialAdded) Kind() string  { return "material.added" }
func (MaterialEdited) Kind() string { return "material.edited" }
func (FactMoved) Kind() string      { return "fact.moved" }
func (FactRemoved) Kind() string    { return "fact.removed" }
