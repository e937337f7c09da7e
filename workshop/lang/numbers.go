package lang

import (
	"strconv"
	"strings"

	"talkoot/workshop"
)

// Number returns a whole number with its thousands apart: "12 500", "12,500".
func (w *Words) Number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	separator := "\u00a0"
	if w.lang == English {
		separator = ","
	}
	var parts []string
	for len(digits) > 3 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return sign + strings.Join(append([]string{digits}, parts...), separator)
}

// Decimal returns a number with one decimal, or with two where they are needed to
// tell close ones apart: "3,7", "3.65".
func (w *Words) Decimal(x float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(x, 'f', 2, 64), "0")
	if w.lang == English {
		return s
	}
	return strings.Replace(s, ".", ",", 1)
}

// Euros returns a sum of euro cents: "12 500 €", "99,50 €", "€12,500".
func (w *Words) Euros(cents int64) string {
	text := w.Number(cents / 100)
	if rest := cents % 100; rest != 0 {
		point := ","
		if w.lang == English {
			point = "."
		}
		text += point + strconv.FormatInt(100+rest, 10)[1:]
	}
	if w.lang == English {
		return "€" + text
	}
	return text + "\u00a0€"
}

// Score returns what a tally comes to in a voting: a sum, a mean grade, euros,
// or those for and against.
func (w *Words) Score(v *workshop.Voting, t workshop.Tally) string {
	switch v.Kind {
	case workshop.Rating:
		return w.Decimal(v.Score(t))
	case workshop.Money:
		return w.Euros(int64(t.Sum()) * 100)
	case workshop.Hands:
		return w.Number(int64(t[0])) + "–" + w.Number(int64(t[1]))
	}
	return w.Number(int64(t.Sum()))
}
