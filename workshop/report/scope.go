package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"talkoot/workshop"
)

// Scope is what a report is about. The zero value is all meetings; several
// limits hold together.
type Scope struct {
	// Series is the one whose meetings they are; the zero value stands for any.
	Series workshop.Series
	// Funder is who pays for the series that they are in, "" for anybody: see
	// [Scope.FundedBy].
	Funder string
	// From and To are the first and the last day, zero for no limit. A meeting
	// without a date is in no stretch of time.
	From, To workshop.Date
	// Place is where they were held, "" for anywhere: see [InPlace] and
	// [Scope.HeldIn].
	Place string

	funded []workshop.Series // those of the funder, by name
	local  []workshop.Series // those of the municipality that the place is
}

// FundedBy limits a scope to the meetings of all series of a funder, each once
// however many of them it is in. The funder is that of a series as a whole, or
// one of several between commas. It gives false if no series has it.
func (s Scope) FundedBy(funder string, all []workshop.Series) (Scope, bool) {
	s.Funder, s.funded = "", nil
	for _, x := range all {
		if name := written(x.Funder, funder); name != "" {
			s.Funder = cmp.Or(s.Funder, name)
			s.funded = append(s.funded, x)
		}
	}
	return s, s.Funder != ""
}

// HeldIn limits a scope to the meetings of a place: those whose place it is, and
// those of the series whose municipality it is, since "Kylätalo" alone does not
// tell where that is. It gives false if there is neither.
func (s Scope) HeldIn(place string, headers []workshop.Header, all []workshop.Series) (Scope, bool) {
	s.Place, s.local = Written(headers, place), nil
	for _, x := range all {
		if name := written(x.Municipality, place); name != "" {
			s.Place = cmp.Or(s.Place, name)
			s.local = append(s.local, x)
		}
	}
	return s, s.Place != ""
}

// Funded are the series of the funder of the scope, by name.
func (s Scope) Funded() []workshop.Series { return s.funded }

// Year returns the first and the last day of a year.
func Year(year int) (from, to workshop.Date) {
	return workshop.Date{Year: year, Month: time.January, Day: 1}, workshop.Date{Year: year, Month: time.December, Day: 31}
}

// WholeYear returns the year that the scope spans from the first to the last
// day, 0 if it is another stretch of time.
func (s Scope) WholeYear() int {
	if from, to := Year(s.From.Year); s.From.Year > 0 && s.From == from && s.To == to {
		return s.From.Year
	}
	return 0
}

// Has reports whether a meeting is in the scope.
func (s Scope) Has(h workshop.Header) bool {
	switch {
	case h.Deleted:
		return false
	case s.Series.ID != "" && !slices.Contains(h.Series, s.Series.ID):
		return false
	case s.Funder != "" && !inAny(h, s.funded):
		return false
	case !s.From.IsZero() && h.Date.Before(s.From):
		return false
	case !s.To.IsZero() && (h.Date.IsZero() || s.To.Before(h.Date)):
		return false
	}
	return s.Place == "" || InPlace(h.Place, s.Place) || inAny(h, s.local)
}

// inAny reports whether a meeting is in one of some series.
func inAny(h workshop.Header, series []workshop.Series) bool {
	return slices.ContainsFunc(series, func(x workshop.Series) bool { return slices.Contains(h.Series, x.ID) })
}

// Meetings returns those of some meetings that are in the scope, each once.
func (s Scope) Meetings(headers []workshop.Header) []workshop.Header {
	seen := make(map[workshop.ID]bool, len(headers))
	var out []workshop.Header
	for _, h := range headers {
		if s.Has(h) && !seen[h.ID] {
			seen[h.ID] = true
			out = append(out, h)
		}
	}
	return out
}

// InPlace reports whether a meeting's place is the one asked for, as a whole or
// as a part between commas: "Liperi" is where "Viinijärven kylätalo, Liperi" is.
// Small letters do for capital ones.
func InPlace(place, asked string) bool { return written(place, asked) != "" }

// Written returns the name of a place as the first meeting has it that is held
// there, "" if none is.
func Written(headers []workshop.Header, asked string) string {
	for _, h := range headers {
		if name := written(h.Place, asked); name != "" {
			return name
		}
	}
	return ""
}

// written returns the part of a meeting's place that was asked for, or all of
// it; "" if it was held elsewhere.
func written(place, asked string) string {
	asked = workshop.FoldName(asked)
	if asked == "" {
		return ""
	}
	if workshop.FoldName(place) == asked {
		return strings.TrimSpace(place)
	}
	for part := range strings.SplitSeq(place, ",") {
		if workshop.FoldName(part) == asked {
			return strings.TrimSpace(part)
		}
	}
	return ""
}
