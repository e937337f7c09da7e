package document

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// No row is wider than it may be, wherever a hyphen falls.
func TestWrappedFits(t *testing.T) {
	for _, s := range []string{"=1; --></style>; AAAA-", "aaaaaaaaa-", "aa aaaaaaa- b", "kylä- ja kouluilta-"} {
		for width := 5; width < 24; width++ {
			for _, row := range wrapped(s, width) {
				if got := ansi.StringWidth(row); got > width {
					t.Errorf("%q in %d cells has a row of %d: %q", s, width, got, row)
				}
			}
		}
	}
}
