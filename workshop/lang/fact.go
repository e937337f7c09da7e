package lang

import (
	"fmt"
	"strings"
	"time"

	"talkoot/workshop"
)

// Exactly returns a number with all its decimals and its thousands apart:
// "113 000", "9,5", "−0.25".
func (w *Words) Exactly(d workshop.Decimal) string {
	whole, decimals, _ := strings.Cut(d.String(), ".")
	negative := strings.HasPrefix(whole, "-")
	var n int64
	for _, r := range strings.TrimPrefix(whole, "-") {
		n = n*10 + int64(r-'0')
	}
	text := w.Number(n)
	if decimals != "" {
		point := ","
		if w.lang == English {
			point = "."
		}
		text += point + decimals
	}
	if negative {
		return "−" + text
	}
	return text
}

// Quantity returns a number with its unit and how sure it is: "noin 9 €", "about
// €9", "12 300 asukasta".
func (w *Words) Quantity(q workshop.Quantity, unit string) string {
	text := w.Exactly(q.Number)
	switch {
	case unit == "":
	case w.lang == English && strings.HasPrefix(unit, "€"):
		text = strings.Replace("€"+text, "€−", "−€", 1) + strings.TrimPrefix(unit, "€")
	default:
		text += "\u00a0" + unit
	}
	switch q.Certainty {
	case workshop.Approximate:
		return w.T("quantity.approximate", text)
	case workshop.AtLeast:
		return w.T("quantity.atleast", text)
	case workshop.Uncounted:
		return w.T("quantity.unknown")
	}
	return text
}

// Figure returns the value of a figure in a meeting: "noin 9 €".
func (w *Words) Figure(m *workshop.Meeting, t workshop.FigureTerms) string {
	return w.Quantity(m.Quantity(t), t.Unit)
}

// Formula says how a derived figure comes about, with the numbers: "Avustukset
// (113 000 €) jaettuna: Asukkaat (12 300)". It is "" for a stated one.
func (w *Words) Formula(m *workshop.Meeting, t workshop.FigureTerms) string {
	if !t.Derived() {
		return ""
	}
	by := w.Exactly(t.Quotient.Divisor)
	if t.Quotient.By != "" {
		by = w.operand(m, t.Quotient.By)
	}
	return w.T("figure.formula", w.operand(m, t.Quotient.Of), by)
}

// operand returns a figure with its value, "…" if it is gone.
func (w *Words) operand(m *workshop.Meeting, id workshop.ID) string {
	f := m.Figure(id)
	if f == nil {
		return "…"
	}
	return f.Name + " (" + w.Figure(m, f.FigureTerms) + ")"
}

// Year returns a year, "" for none.
func (w *Words) Year(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprint(year)
}

// When says when a coming event is: "7.4.2015 klo 18.00", "summer 2016".
func (w *Words) When(t workshop.OccasionTerms) string {
	switch {
	case t.Date.IsZero():
		return t.Around
	case t.Time.Known():
		return w.T("occasion.at", w.Date(t.Date), w.TimeOfDay(t.Time))
	}
	return w.Date(t.Date)
}

// Month returns the name of a month: "tammikuu".
func (w *Words) Month(m time.Month) string { return w.T(fmt.Sprintf("month.%d", int(m))) }

// Months returns months with those that follow each other as a stretch:
// "marras–helmikuu", "maj, augusti–september", "all year".
func (w *Words) Months(s workshop.Months) string {
	if s == workshop.AllMonths {
		return w.T("months.all")
	}
	var parts []string
	for _, span := range s.Spans() {
		to := w.Month(span[1])
		if span[0] != span[1] {
			to = w.T(fmt.Sprintf("month.stem.%d", int(span[0]))) + "–" + to
		}
		parts = append(parts, to)
	}
	return strings.Join(parts, ", ")
}

// MaterialKind returns what sort of material something is: "valokuvia".
func (w *Words) MaterialKind(k workshop.MaterialKind) string {
	return w.T("material." + string(k.Understood()))
}
