package intake

import (
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestQuestions(t *testing.T) {
	q := func(topic, text string) workshop.Question { return workshop.Question{Topic: topic, Text: text} }
	for text, want := range map[string][]workshop.Question{
		"":                                nil,
		"Mitä puuttuu?\nMitä on?":         {q("Alku", "Mitä puuttuu?"), q("Alku", "Mitä on?")},
		"# Palvelut\n1. Mitä?\n2. Miten?": {q("Palvelut", "Mitä?"), q("Palvelut", "Miten?")},
		"Mitä?\n## Nuoret \nMiten?\n#\nMilloin?":  {q("Alku", "Mitä?"), q("Nuoret", "Miten?"), q("", "Milloin?")},
		"#1 kysymys\n#nuoret":                     {q("Alku", "#1 kysymys"), q("Alku", "#nuoret")},
		"# Palvelut\n# Nuoret\n- Mitä?\n- Miten?": {q("Nuoret", "Mitä?"), q("Nuoret", "Miten?")},
	} {
		got, _ := Questions(Lines(text), "Alku")
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if _, last := Questions([]string{"Mitä?", "# Nuoret"}, ""); last != "Nuoret" {
		t.Errorf("the last topic is %q", last)
	}
}

// FuzzQuestions: no line is lost but the headings, and what comes out is clean.
func FuzzQuestions(f *testing.F) {
	for _, text := range []string{"Mitä?\n# Nuoret\nMiten?", "#", "##\n# \n#x", "# \x1b[1mNuoret\nMitä?", "1. # Nuoret\n2. Mitä?"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := Lines(text)
		questions, last := Questions(lines, "")
		at := 0
		for _, line := range lines {
			if at < len(questions) && questions[at].Text == line {
				at++
			} else if !strings.HasPrefix(line, "#") {
				t.Fatalf("%q is lost", line)
			}
		}
		if at != len(questions) {
			t.Fatalf("%d questions out of %d lines", len(questions), len(lines))
		}
		for _, q := range append(questions, workshop.Question{Topic: last}) {
			if q.Topic != workshop.CleanLine(q.Topic) {
				t.Fatalf("the topic %q is not clean", q.Topic)
			}
		}
	})
}
