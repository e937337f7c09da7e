package lang

import (
	"testing"

	"talkoot/workshop"
)

func TestLaneTitle(t *testing.T) {
	b := &workshop.Board{Lanes: []*workshop.Lane{
		{Label: workshop.Word("strengths")},
		{Label: workshop.Text("Mikä toimii?"), Wordings: []workshop.Label{workshop.Text("Hyvää"), workshop.Word("points")}},
		{Label: workshop.Label{Text: "Mitä puuttuu?", Also: "Vad saknas?"}},
		{Label: workshop.Text("Threats")},
		{Label: workshop.Text("hyvää")},
	}}
	for _, c := range []struct{ title, text, key string }{
		{"Vahvuudet", "Vahvuudet", "strengths"},
		{"STYRKOR", "STYRKOR", "strengths"},
		{"strengths", "strengths", "strengths"},
		{"Vahvuudet / Styrkor", "Vahvuudet / Styrkor", "strengths"},
		{"Vahvuudet / Svagheter", "Vahvuudet / Svagheter", ""},
		{"Kylä / Talo", "Kylä / Talo", ""},
		{"Vahvuu", "Vahvuu", ""},
		{"mikä TOIMII?", "Mikä toimii?", ""},
		{"Vad saknas?", "Mitä puuttuu?", ""},
		{"vad saknas?", "Mitä puuttuu?", ""},
		{"Mitä puuttuu? / Vad saknas?", "Mitä puuttuu?", ""},
		{"hyvää", "hyvää", ""},
		{"Hyvää", "Hyvää", ""}, // what was once called so to the letter
		{"HYVÄÄ", "hyvää", ""},
		{"threats", "Threats", "threats"},
		{"Hot", "Hot", "threats"},
		{"Parkki", "Parkki", "parking"},
		{"Lajittelematta", "Lajittelematta", ""}, // nobody writes there
		{"Haapa", "Haapa", ""},
		{" uusi\tkysymys ", "uusi kysymys", ""},
		{"", "", ""},
	} {
		if text, key := LaneTitle(b, c.title); text != c.text || key != c.key {
			t.Errorf("%q is %q, %q; want %q, %q", c.title, text, key, c.text, c.key)
		}
	}
}

// No two lanes of the ready templates are called the same in any language:
// otherwise it would be left to chance which one a file means.
func TestLaneWordsAreOfOneLane(t *testing.T) {
	count := 0
	seen := map[string]bool{}
	for _, template := range workshop.Templates {
		for _, l := range template.Lanes {
			if seen[l.Key] {
				continue
			}
			seen[l.Key] = true
			for _, name := range names(l) {
				count++
				if _, key := LaneTitle(&workshop.Board{}, name); key != l.Key {
					t.Errorf("%q is %q and %q", name, l.Key, key)
				}
			}
		}
	}
	if count < 80 {
		t.Errorf("only %d names", count)
	}
}
