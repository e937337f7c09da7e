package intake

import (
	"reflect"
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestSteps(t *testing.T) {
	step := func(name string, minutes int) workshop.Step {
		if name == "" {
			return workshop.Step{Minutes: minutes}
		}
		return workshop.Step{Label: workshop.Text(name), Minutes: minutes}
	}
	for text, want := range map[string][]workshop.Step{
		"yksin 1, pareittain 2":            {step("yksin", 1), step("pareittain", 2)},
		"1/2/4/5":                          {step("", 1), step("", 2), step("", 4), step("", 5)},
		"1 / 2":                            {step("", 1), step("", 2)},
		"3x20":                             {step("", 20), step("", 20), step("", 20)},
		"kahvila 2 x 20 min.":              {step("kahvila", 20), step("kahvila", 20)},
		"yksin: 5 min; purku 10 minuuttia": {step("yksin", 5), step("purku", 10)},
		"vaihe 2: 5":                       {step("vaihe 2", 5)},
		"a 1\n\n, b 2 ;":                   {step("a", 1), step("b", 2)},
		"1-2-4-kaikki 12; tauko – 5":       {step("1-2-4-kaikki", 12), step("tauko –", 5)},
		"a 0":                              {step("a", 0)}, // the preset refuses it
	} {
		if got, err := Steps(text); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
	for text, want := range map[string]workshop.Code{
		"": workshop.CodeNoSteps, " ,; ": workshop.CodeNoSteps, "yksin": workshop.CodeBadStep,
		"1, kaksi": workshop.CodeBadStep, "yksin 1, pareittain -2": workshop.CodeBadStep, "−5 min": workshop.CodeBadStep,
		"3x-20": workshop.CodeBadStep, "99x1": workshop.CodeTooManyLines, strings.Repeat("1,", 31): workshop.CodeTooManyLines,
	} {
		if got, err := Steps(text); workshop.ErrorCode(err) != want || got != nil {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
}

func FuzzSteps(f *testing.F) {
	for _, text := range []string{"yksin 1, pareittain 2", "1/2/4/5", "3x20", "kahvila 2 x 20 min.", "", "a\x00 99999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		steps, err := Steps(text)
		if err != nil {
			if workshop.ErrorCode(err) == "" || steps != nil {
				t.Fatalf("%v, %v", steps, err)
			}
			return
		}
		if len(steps) == 0 || len(steps) > workshop.MaxSteps {
			t.Fatalf("%d steps", len(steps))
		}
		for _, s := range steps {
			if s.Minutes < 0 || s.Label.Text != workshop.CleanLine(s.Label.Text) {
				t.Fatalf("%+v", s)
			}
		}
	})
}
