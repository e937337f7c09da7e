package intake_test

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func TestEuros(t *testing.T) {
	for text, want := range map[string]int64{
		"": 0, "0": 0, "12500": 12_500_00, "12 500": 12_500_00, "12 500 €": 12_500_00, "€12,500": 12_500_00,
		"12.500,50": 12_500_50, "12,500.5": 12_500_50, "99,50": 99_50, "99.5 euroa": 99_50, "1.000": 1_000_00,
		"12\u00a0500\u00a0€": 12_500_00, "EUR 7": 7_00,
	} {
		got, err := intake.Euros(text)
		if err != nil || got != want {
			t.Errorf("%q: got %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"paljon", "-5", "1,2,3", "12 50", "9999999999999999999", "100000000000001", "€"} {
		if got, err := intake.Euros(text); workshop.ErrorCode(err) != workshop.CodeBadSum {
			t.Errorf("%q: got %d, %v", text, got, err)
		}
	}
}

func FuzzEuros(f *testing.F) {
	for _, text := range []string{"", "12 500,50 €", "€1,000.05", "x", "1.2.3"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cents, err := intake.Euros(text)
		if err != nil && workshop.ErrorCode(err) != workshop.CodeBadSum || cents < 0 || cents > workshop.MaxCents+99 {
			t.Fatalf("%q: %d, %v", text, cents, err)
		}
	})
}
