package workshop

import "strings"

// Series is meetings that belong together: an evening every month, or a tour
// with the same programme in many places.
type Series struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	SeriesDetails
}

// SeriesDetails are what organisers and funders ask of a series, and how it
// treats personal data. All of it is optional.
type SeriesDetails struct {
	Target       string `json:"target,omitempty"` // for whom it is
	Municipality string `json:"municipality,omitempty"`
	Funder       string `json:"funder,omitempty"`
	Aims         string `json:"aims,omitempty"`
	// Notice is what people are told about their personal data, and Basis the
	// legal basis on which it is kept.
	Notice string `json:"notice,omitempty"`
	Basis  string `json:"basis,omitempty"`
	// KeepMonths is for how many months after a meeting names may be kept, 0 where
	// no rule says so.
	KeepMonths int `json:"keep_months,omitempty"`
}

// MaxKeepMonths is the longest time for which a rule can let names be kept.
const MaxKeepMonths = 1200

func (d SeriesDetails) clean() (SeriesDetails, error) {
	for _, s := range []*string{&d.Target, &d.Municipality, &d.Funder, &d.Basis} {
		*s = CleanLine(*s)
		if err := checkLength(*s, MaxTitle); err != nil {
			return d, err
		}
	}
	for _, s := range []*string{&d.Aims, &d.Notice} {
		*s = CleanText(*s)
		if err := checkLength(*s, MaxText); err != nil {
			return d, err
		}
	}
	if d.KeepMonths < 0 || d.KeepMonths > MaxKeepMonths {
		return d, Err(CodeBadMonths, d.KeepMonths, MaxKeepMonths)
	}
	return d, nil
}

// DescribeSeries gives a series another name and states its details. It gives
// [CodeUnknownSeries], [CodeEmptyText] without a name, [CodeSeriesTaken] where
// another series has that name, [CodeBadMonths], and [CodeUnchanged].
func (c *Catalogue) DescribeSeries(mo Moment, id ID, name string, d SeriesDetails) (Batch, error) {
	if err := c.readLibrary(); err != nil {
		return Batch{}, err
	}
	old, ok := c.series[id]
	if !ok {
		return Batch{}, Err(CodeUnknownSeries, string(id))
	}
	name, err := checkText(CleanLine(name), MaxTitle)
	if err != nil {
		return Batch{}, err
	}
	if d, err = d.clean(); err != nil {
		return Batch{}, err
	}
	for _, s := range c.series {
		if s.ID != id && strings.EqualFold(s.Name, name) {
			return Batch{}, Err(CodeSeriesTaken, s.Name)
		}
	}
	described := Series{id, name, d}
	if described == old {
		return Batch{}, Err(CodeUnchanged)
	}
	return c.record(mo, SeriesDescribed{described}), nil
}

func (p SeriesNamed) onLibrary(l *Library) {
	if s := l.Series[p.Series]; s != nil {
		named := *s
		named.Name = p.Name
		l.Series[p.Series] = &named
		return
	}
	l.Series[p.Series] = &Series{ID: p.Series, Name: p.Name}
}

func (p SeriesDescribed) onLibrary(l *Library) {
	if l.Series[p.ID] != nil {
		l.Series[p.ID] = &p.Series
	}
}
