package intake

import (
	"regexp"
	"strconv"
	"strings"

	"talkoot/workshop"
)

// euroForm is a sum: digits, in groups of three or not, and perhaps cents.
var euroForm = regexp.MustCompile(`^(\d{1,3}(?:[ .,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$`)

// euroWords may stand on either side of a sum.
var euroWords = []string{"€", "euroa", "euros", "euro", "eur"}

// Euros reads a sum of euros and returns cents: "12 500", "12.500,50", "€99.5".
// An empty text is 0, which says that the sum is not known. What is no sum, or
// more than [workshop.MaxCents], is refused with [workshop.CodeBadSum].
func Euros(text string) (int64, error) {
	clean := strings.ToLower(workshop.CleanLine(text))
	if clean == "" {
		return 0, nil
	}
	clean = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(clean)
	for _, word := range euroWords {
		clean = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(strings.TrimPrefix(clean, word)), word))
	}
	m := euroForm.FindStringSubmatch(clean)
	if m == nil {
		return 0, workshop.Err(workshop.CodeBadSum, text)
	}
	whole, err := strconv.ParseInt(strings.NewReplacer(" ", "", ".", "", ",", "").Replace(m[1]), 10, 64)
	if err != nil || whole > workshop.MaxCents/100 {
		return 0, workshop.Err(workshop.CodeBadSum, text)
	}
	cents, _ := strconv.ParseInt((m[2] + "00")[:2], 10, 64)
	return whole*100 + cents, nil
}
