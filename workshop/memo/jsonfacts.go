package memo

import (
	"encoding/json"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// FactsData is what a meeting was told besides notes, as [JSON] writes it.
type FactsData struct {
	Figures    []figureData   `json:"figures"`
	Events     []occasionData `json:"coming_events"`
	Activities []activityData `json:"yearly_clock"`
	Materials  []materialData `json:"materials"`
}

// figureData is a key figure. The value is exact to the last digit, and null
// where a derived figure cannot be computed.
type figureData struct {
	Name      string             `json:"name"`
	Value     *json.Number       `json:"value"`
	Certainty workshop.Certainty `json:"certainty"` // exact, approximate, at-least, unknown
	Unit      *string            `json:"unit"`
	Year      *int               `json:"year"`
	Source    *string            `json:"source"`
	Derived   *quotientData      `json:"derived"` // null for what was stated
	Stage     *int               `json:"stage"`   // the number of the stage where it was told
}

// quotientData is one figure divided by another, by their places in the list from
// 1 (null for one that is gone), or by a number.
type quotientData struct {
	Of      *int         `json:"of"`
	By      *int         `json:"by"`
	Divisor *json.Number `json:"divisor"`
	Formula string       `json:"formula"` // in words
}

type occasionData struct {
	Title  string  `json:"title"`
	Date   *string `json:"date"`
	Time   *string `json:"time"`
	Around *string `json:"around"` // when it is, in words, while no day is fixed
	Place  *string `json:"place"`
	Stage  *int    `json:"stage"`
}

type activityData struct {
	Name   string       `json:"name"`
	Months []time.Month `json:"months"`
	Who    *whoData     `json:"who"`
	Stage  *int         `json:"stage"`
}

// materialData is where something is. Of a path there is the name of the file only,
// unless the file is for internal use.
type materialData struct {
	Kind    workshop.MaterialKind `json:"kind"` // link, file, photo
	Title   *string               `json:"title"`
	Address *string               `json:"address"`
	By      *whoData              `json:"by"`
	Stage   *int                  `json:"stage"`
}

// FactsOf returns what a meeting was told besides notes, for programs.
func FactsOf(in Input, opt Options) FactsData { return newBuilder(in, opt).factsData() }

func (b *builder) factsData() FactsData {
	d := FactsData{[]figureData{}, []occasionData{}, []activityData{}, []materialData{}}
	stage := func(id workshop.ID) *int { return positive(b.m.StageNumber(id)) }
	for _, f := range b.m.Figures {
		d.Figures = append(d.Figures, b.figureData(f))
	}
	for _, o := range b.m.Occasions {
		d.Events = append(d.Events, occasionData{
			document.Clean(o.Title), text(o.Date.String()), text(o.Time.String()), text(o.Around), text(o.Place), stage(o.Stage),
		})
	}
	for _, a := range b.m.Activities {
		d.Activities = append(d.Activities, activityData{document.Clean(a.Name), a.Months.List(), b.whoData(a.Who), stage(a.Stage)})
	}
	for _, x := range b.m.Materials {
		d.Materials = append(d.Materials, materialData{x.Kind.Understood(), text(x.Title), text(b.address(x.MaterialTerms)), b.whoData(x.By), stage(x.Stage)})
	}
	return d
}

func (b *builder) figureData(f *workshop.Figure) figureData {
	q := b.m.Quantity(f.FigureTerms)
	d := figureData{
		Name: document.Clean(f.Name), Certainty: q.Certainty, Unit: text(f.Unit), Year: positive(f.Year), Source: text(f.Source),
		Stage: positive(b.m.StageNumber(f.Stage)),
	}
	if q.Known() {
		d.Value = exactNumber(q.Number)
	}
	if f.Derived() {
		d.Derived = &quotientData{Of: b.figureNumber(f.Quotient.Of), By: b.figureNumber(f.Quotient.By), Formula: document.Clean(b.w.Formula(b.m, f.FigureTerms))}
		if f.Quotient.By == "" {
			d.Derived.Divisor = exactNumber(f.Quotient.Divisor)
		}
	}
	return d
}

func exactNumber(d workshop.Decimal) *json.Number {
	n := json.Number(d.String())
	return &n
}

// figureNumber returns the place of a figure in the list, from 1, or null.
func (b *builder) figureNumber(id workshop.ID) *int {
	for i, f := range b.m.Figures {
		if f.ID == id {
			return positive(i + 1)
		}
	}
	return nil
}
