package intake

import (
	"strconv"
	"strings"

	"talkoot/workshop"
)

// dividers are what stands between a figure and what it is divided by.
var dividers = []string{"/", "÷", " jaettuna ", " delat med ", " divided by ", " per "}

// derivedFigure reads "name = figure / figure" or "name = figure / number", and a
// unit behind a comma. It is false for what is meant otherwise.
func derivedFigure(s string, known []*workshop.Figure) (t workshop.FigureTerms, derived bool, err error) {
	name, formula, ok := strings.Cut(s, "=")
	if !ok || startsNumber(strings.TrimSpace(formula), 0) {
		return t, false, nil
	}
	name, formula = trimName(name), strings.TrimSpace(formula)
	of, by, ok := cutDivider(formula)
	if !ok || name == "" {
		return t, false, nil
	}
	by, t.Unit, _ = strings.Cut(by, ", ")
	by, t.Unit = strings.TrimSpace(by), strings.TrimSpace(t.Unit)
	if head, in, ok := strings.Cut(name, "("); ok && strings.HasSuffix(in, ")") && t.Unit == "" {
		name, t.Unit = trimName(head), strings.TrimSuffix(in, ")")
	}
	a, err := figureCalled(of, 0, known)
	if err != nil {
		return t, true, err
	}
	t.Name, t.Year, t.Quotient.Of = name, a.Year, a.ID
	if numbers := exactNumbers(by); len(numbers) == 1 && numbers[0].from == 0 && numbers[0].to == len(by) && !numbers[0].tooLarge {
		t.Quotient.Divisor = numbers[0].value
		_, t.Unit = nameAndUnit(name, orUnit(t.Unit, a.Unit))
		return t, true, nil
	}
	b, err := figureCalled(by, a.Year, known)
	if err != nil {
		return t, true, err
	}
	t.Quotient.By = b.ID
	_, t.Unit = nameAndUnit(name, orUnit(t.Unit, unitOver(a.Unit, b.Unit)))
	return t, true, nil
}

// cutDivider cuts a formula at the first divider.
func cutDivider(formula string) (of, by string, ok bool) {
	small := strings.ToLower(formula)
	at, divider := -1, ""
	for _, d := range dividers {
		if i := strings.Index(small, d); i > 0 && (at < 0 || i < at) {
			at, divider = i, d
		}
	}
	if at < 0 || len(small) != len(formula) {
		return "", "", false
	}
	return strings.TrimSpace(formula[:at]), strings.TrimSpace(formula[at+len(divider):]), true
}

func orUnit(told, otherwise string) string {
	if told != "" {
		return told
	}
	return otherwise
}

// unitOver is the unit of a quotient: euros over residents is "€/residents".
func unitOver(of, by string) string {
	switch {
	case of == by:
		return ""
	case by == "":
		return of
	case of == "":
		return "1/" + by
	}
	return of + "/" + by
}

// figureCalled finds a stated figure by its name or the starts of its words,
// perhaps with the year. Of several it is the one of a year, or else the last.
func figureCalled(query string, year int, known []*workshop.Figure) (*workshop.Figure, error) {
	var found *workshop.Figure
	best := 0
	var names []string
	for _, f := range known {
		if f.Derived() {
			continue
		}
		name := f.Name
		if f.Year != 0 {
			name += " " + strconv.Itoa(f.Year)
		}
		names = append(names, name)
		if query == "" || !workshop.Matches(query, name) {
			continue
		}
		rank := 1
		if strings.EqualFold(query, f.Name) || strings.EqualFold(query, name) {
			rank += 2
		}
		if year != 0 && f.Year == year {
			rank++
		}
		if rank >= best {
			found, best = f, rank
		}
	}
	if found == nil {
		return nil, workshop.Err(workshop.CodeUnknownFigure, query, strings.Join(names, ", "))
	}
	return found, nil
}
