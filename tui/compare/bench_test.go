package compare

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
)

// BenchmarkKey is one key of a search, with the frame, in a comparison of two
// boards of 200 notes at 200x60.
func BenchmarkKey(b *testing.B) {
	sides := make([]compare.Side, 2)
	for i := range sides {
		var notes []string
		for j := range 200 {
			notes = append(notes, fmt.Sprintf("threats: Kirjaus %d: kylätalo on yhdistysten käytössä maksutta", j*(i+1)))
		}
		sides[i] = side(fmt.Sprint(2015+i), notes...)
	}
	s := screen(newHost(lang.Finnish), compare.Compare(sides, compare.OverTime))
	word := []rune("kylätaloa")
	for i := 0; b.Loop(); i++ {
		if i %= len(word); i == 0 {
			s.Line().Clear()
		}
		s.Line().Key(tea.KeyPressMsg{Code: word[i], Text: string(word[i])})
		s.Refresh()
		s.Draw(200, 57)
	}
}
