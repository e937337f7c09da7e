package intake_test

import (
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func TestLines(t *testing.T) {
	for text, want := range map[string][]string{
		"":                            nil,
		"Talkoohenki":                 {"Talkoohenki"},
		"a\rb\r\nc\n\n  \nd":          {"a", "b", "c", "d"},
		"- a\n- b":                    {"a", "b"},
		"• a\n\uf0b7\tb\n*\tc\n– d":   {"a", "b", "c", "d"},
		"-\n•\n- a":                   {"a"},
		"1. a\n2. b":                  {"a", "b"},
		"1) a\n(2) b\n3)\tc":          {"a", "b", "c"},
		"1. a\n\nlisäksi b\n2. c":     {"a", "lisäksi b", "c"},
		"1. a\n2.\n3. b":              {"a", "b"},
		"1. a":                        {"1. a"},
		"3. luokan retki\nleirikoulu": {"3. luokan retki", "leirikoulu"},
		"3 uutta penkkiä\n2 pöytää":   {"3 uutta penkkiä", "2 pöytää"},
		"-5 astetta\n-7 astetta":      {"-5 astetta", "-7 astetta"},
		"- 5 astetta":                 {"- 5 astetta"},
		"- 5 astetta\n- a":            {"5 astetta", "a"},
		"1.10. kokous\n2.11. ralli":   {"1.10. kokous", "2.11. ralli"},
		"1.5 km\n2.5 km":              {"1.5 km", "2.5 km"},
		"2015. a\n2016. b":            {"a", "b"},
		"+ hyvä\n- huono":             {"+ hyvä", "- huono"},
		"---\nMarkkinat - ja mikä?":   {"---", "Markkinat - ja mikä?"},
		"-a\n*b*":                     {"-a", "*b*"},
		"- 1. a\n- 2. b":              {"a", "b"},
		"a\tb \x1b[1mc\x1b[0m":        {"a b c"},
	} {
		if got := intake.Lines(text); !slices.Equal(got, want) {
			t.Errorf("Lines(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzLines(f *testing.F) {
	for _, text := range []string{
		"1. a\r2) b", "- a\n• b", "-5\n- 5", "+ a\n- b", "\x1b[31m- a", "(1)\n(2)\n(", "\u2028- \u202e1. a", "1.\u00a0a\n2.\u00a0b",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := intake.Lines(text)
		if all := workshop.CleanLines(text); len(lines) > len(all) {
			t.Fatalf("Lines(%q) = %q makes lines of its own", text, lines)
		}
		for _, line := range lines {
			if line == "" || line != workshop.CleanLine(line) {
				t.Fatalf("Lines(%q) gives %q, which is not clean", text, line)
			}
		}
	})
}
