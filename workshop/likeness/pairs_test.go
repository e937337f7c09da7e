package likeness_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strings"
	"testing"

	"talkoot/workshop/likeness"
)

// pair is a line of testdata/pairs.tsv.
type pair struct {
	lang string
	same bool
	a, b string
}

// heldOut is the rule by which the pairs are halved; see the file.
func (p pair) heldOut() bool { return sha256.Sum256([]byte(p.a))[0]%2 == 0 }

func readPairs(t testing.TB) []pair {
	t.Helper()
	data, err := os.ReadFile("testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var pairs []pair
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || f[1] != "same" && f[1] != "different" {
			t.Fatalf("bad line: %q", line)
		}
		pairs = append(pairs, pair{f[0], f[1] == "same", f[2], f[3]})
	}
	return pairs
}

// tally counts what was said of pairs and what is so.
type tally struct{ right, wrong, missed, kept int }

func (c *tally) count(same, said bool) {
	switch {
	case same && said:
		c.right++
	case said:
		c.wrong++
	case same:
		c.missed++
	default:
		c.kept++
	}
}

func (c tally) recall() float64 { return float64(c.right) / float64(c.right+c.missed) }

func (c tally) precision() float64 { return float64(c.right) / float64(c.right+c.wrong) }

func (c tally) String() string {
	return fmt.Sprintf("%3d pairs, recall %.3f, precision %.3f",
		c.right+c.wrong+c.missed+c.kept, c.recall(), c.precision())
}

// TestPairs measures recall and precision on the labelled pairs and holds the
// half that nothing was tuned on to what was promised. With -v it prints the
// figures, and the errors on the other half: those of the held-out half are not
// to be looked at.
func TestPairs(t *testing.T) {
	tallies := make(map[string]*tally)
	for _, p := range readPairs(t) {
		half := "tuning"
		if p.heldOut() {
			half = "held out"
		}
		s := likeness.Of(p.a, p.b)
		said := s >= likeness.Threshold
		for _, key := range []string{half + " all", half + " " + p.lang} {
			if tallies[key] == nil {
				tallies[key] = new(tally)
			}
			tallies[key].count(p.same, said)
		}
		if p.same != said && !p.heldOut() {
			t.Logf("%.2f same=%-5t %s | %s", s, p.same, p.a, p.b)
		}
	}
	for _, half := range []string{"tuning", "held out"} {
		for _, lang := range []string{"fi", "sv", "en", "all"} {
			t.Logf("%-8s %-3s %v", half, lang, tallies[half+" "+lang])
		}
	}
	if c := tallies["held out all"]; c.recall() < 0.8 || c.precision() < 0.9 {
		t.Errorf("held out: %v; wanted recall 0.8 at precision 0.9", c)
	}
}
