package intake_test

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func TestMinutes(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, " ": 0, "0": 0, "45": 45, " 45 ": 45, "45 min": 45, "45min.": 45, "45'": 45, "45 m": 45,
		"45 minuuttia": 45, "45 minuter": 45, "45 minutes": 45, "1 minuutti": 1, "90": 90,
		"1h": 60, "1 h": 60, "1 h 30": 90, "1 h 30 min": 90, "1h30": 90, "1H30": 90, "1 t 15 min": 75,
		"1 tunti": 60, "2 tuntia": 120, "1 timme 10 minuter": 70, "2 tim.": 120, "2 hours": 120,
		"1,5 h": 90, "1.5 h": 90, "1:30": 90, "1.30": 90, "0:45": 45, "1:30 h": 90,
		"24 h": 1440, "1440": workshop.MaxMinutes,
	} {
		if got, err := intake.Minutes(text); got != want || err != nil {
			t.Errorf("Minutes(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{
		"-5", "+5", "viisi", "45,5", "1:60", "1:5", "1:2:3", "24 h 1", "1441", "25:00", "99999999999999999999",
		"min", "h", "30 min 1 h", "45 s", "1,55 h", "45 min!",
	} {
		if got, err := intake.Minutes(text); got != 0 || workshop.ErrorCode(err) != workshop.CodeBadMinutes {
			t.Errorf("Minutes(%q) = %d, %v; want a refusal", text, got, err)
		}
	}
}

func FuzzMinutes(f *testing.F) {
	for _, text := range []string{"45", "1 h 30", "1:30", "1,5 h", "0:00", "9999", "\u0661:30", "1\u00a0h"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := intake.Minutes(text)
		if n < 0 || n > workshop.MaxMinutes || err != nil && (n != 0 || workshop.ErrorCode(err) != workshop.CodeBadMinutes) {
			t.Fatalf("Minutes(%q) = %d, %v", text, n, err)
		}
	})
}
