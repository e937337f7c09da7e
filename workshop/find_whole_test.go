package workshop

import "testing"

// A word that is typed out is told apart from the start of a longer one.
func TestMatchesWhole(t *testing.T) {
	for _, c := range []struct {
		query, text string
		whole       bool
	}{
		{"arkisto", "Näytä arkisto", true},
		{"ARKISTO näytä", "Näytä arkisto", true},
		{"nayta", "Näytä arkisto", true},
		{"säätö", "saato", false}, // accents that are typed are meant
		{"arkisto", "Arkistosivu sarjasta", false},
		{"arkis", "Näytä arkisto", false},
		{"", "Näytä arkisto", true},
		{"sulje", "Päätä (sulje) tilaisuus", true},
	} {
		if got := MatchesWhole(c.query, c.text); got != c.whole {
			t.Errorf("%q in %q: %v", c.query, c.text, got)
		}
	}
}
