package document

import (
	"math"
	"regexp"
	"strconv"
	"testing"
)

var colour = regexp.MustCompile(`--(\w+): #([0-9a-f]{3,6});`)

// Every ink of the page is readable on every paper of the same theme: WCAG 2.2
// asks for 4.5:1.
func TestContrast(t *testing.T) {
	var themes []map[string]float64
	for _, rule := range regexp.MustCompile(`:root \{[^}]*--paper[^}]*\}`).FindAllString(style, -1) {
		colours := map[string]float64{}
		for _, m := range colour.FindAllStringSubmatch(rule, -1) {
			colours[m[1]] = luminance(t, m[2])
		}
		themes = append(themes, colours)
	}
	if len(themes) != 3 {
		t.Fatalf("%d themes", len(themes))
	}
	for i, c := range themes {
		for _, ink := range []string{"ink", "pale", "accent"} {
			for _, paper := range []string{"paper", "tint"} {
				hi, lo := max(c[ink], c[paper]), min(c[ink], c[paper])
				if ratio := (hi + 0.05) / (lo + 0.05); ratio < 4.5 {
					t.Errorf("theme %d: %s on %s is %.1f:1", i, ink, paper, ratio)
				}
			}
		}
	}
}

func luminance(t *testing.T, hex string) float64 {
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(v) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
