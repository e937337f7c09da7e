package workshop_test

import (
	"fmt"
	"testing"
)

// BenchmarkHarvest is one look at a harvest of 1,000 answers of ten groups, half
// of which were told: it is taken at every key.
func BenchmarkHarvest(b *testing.B) {
	d, stage := roundsDesk(b, 10, "q")
	lane := d.m().Stage(stage).Board.Lanes[0].ID
	for i := range 10 {
		var texts []string
		for j := range 100 {
			texts = append(texts, fmt.Sprint("vastaus ", i, j))
		}
		for _, id := range d.answer(lane, i, texts...)[:50] {
			d.do(d.m().HarvestAnswer(id, d.m().Groups[i].ID))
		}
	}
	for b.Loop() {
		if h := d.m().Harvest(stage, ""); len(h.Said) != 500 {
			b.Fatal("not all was told")
		}
	}
}
