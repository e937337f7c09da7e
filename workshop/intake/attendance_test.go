package intake_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func count(c workshop.Certainty, n int) intake.Observation {
	return intake.Observation{Count: workshop.Count{Certainty: c, N: n}}
}

var observations = map[string]intake.Observation{
	"+5":           {By: 5},
	"+ 5":          {By: 5},
	"-2":           {By: -2},
	"\u22122":      {By: -2}, // the typographic minus
	"–2":           {By: -2},
	"13":           count(workshop.Exact, 13),
	" 13 ":         count(workshop.Exact, 13),
	"=13":          count(workshop.Exact, 13),
	"= 13":         count(workshop.Exact, 13),
	"=0":           count(workshop.Exact, 0),
	"0":            count(workshop.Exact, 0),
	"007":          count(workshop.Exact, 7),
	"1 200":        count(workshop.Exact, 1200),
	"1\u00a0200":   count(workshop.Exact, 1200), // as the screens write it
	"1 000 000":    count(workshop.Exact, 1_000_000),
	"+1 200":       {By: 1200},
	"yli 1 200":    count(workshop.AtLeast, 1200),
	"450+":         count(workshop.AtLeast, 450),
	"?":            count(workshop.Uncounted, 0),
	"ei laskettu":  count(workshop.Uncounted, 0),
	"Ei laskettu.": count(workshop.Uncounted, 0),
	"inte räknat":  count(workshop.Uncounted, 0),
	"not counted":  count(workshop.Uncounted, 0),
}

func TestAttendanceReadsCounts(t *testing.T) {
	for line, want := range observations {
		if got, ok, err := intake.Attendance(line); got != want || !ok || err != nil {
			t.Errorf("Attendance(%q) = %v, %v, %v; want %v", line, got, ok, err, want)
		}
	}
}

func TestAttendanceReadsHowSureItIs(t *testing.T) {
	for want, lines := range map[intake.Observation][]string{
		count(workshop.Approximate, 20): {
			"noin 20", "Noin 20", "n. 20", "n.20", "n 20", "suunnilleen 20",
			"cirka 20", "ca 20", "ca. 20", "c:a 20", "ungefär 20", "runt 20",
			"about 20", "around 20", "approx. 20", "~20", "~ 20", "≈20", "noin20",
		},
		count(workshop.AtLeast, 450): {
			"vähintään 450", "väh. 450", "väh 450", "ainakin 450", "yli 450",
			"minst 450", "över 450", "drygt 450",
			"at least 450", "over 450", "more than 450", ">=450", ">= 450", "≥450", ">450",
			"VÄHINTÄÄN 450", "va\u0308hinta\u0308a\u0308n 450", // decomposed, as macOS pastes it
		},
	} {
		for _, line := range lines {
			if got, ok, err := intake.Attendance(line); got != want || !ok || err != nil {
				t.Errorf("Attendance(%q) = %v, %v, %v; want %v", line, got, ok, err, want)
			}
		}
	}
}

func TestAttendanceLeavesNamesAlone(t *testing.T) {
	for _, line := range []string{
		"", "  ", "ma vi", "Matti Virtanen", "N. Virtanen", "Ca", "Noin", "Över Ström", "Runt Nils",
		"4H-kerho", "4H", "- Aino Karttunen", "-Aino", "+Aino", "Nina 2", "candy 5", "Yliharju 3", "About Time",
	} {
		if got, ok, err := intake.Attendance(line); ok || err != nil {
			t.Errorf("Attendance(%q) = %v, %v, %v; want a name", line, got, ok, err)
		}
	}
}

func TestAttendanceRefusesNonsense(t *testing.T) {
	for _, line := range []string{
		"13,5", "13.5", "+0", "-0", "+", "-", "=", "+13,5", "++5", "+-5", "12 people came", "12 13", "1 20", "1234 567",
		"1000001", "+1000001", "99999999999999999999999", "noin 13,5", "noin -20", "at least 10 or 12", "5-6", "~20?",
	} {
		got, ok, err := intake.Attendance(line)
		if ok || workshop.ErrorCode(err) != workshop.CodeBadCount {
			t.Errorf("Attendance(%q) = %v, %v, %v; want a refusal", line, got, ok, err)
		}
	}
}

func TestObservationChangesTheMeeting(t *testing.T) {
	m := workshop.NewMeeting()
	for line, want := range map[string]string{"+5": "count.changed", "=13": "count.observed", "noin 20": "count.observed"} {
		o, _, _ := intake.Attendance(line)
		c, err := o.Change(m)
		if err != nil || len(c.Events) != 1 || c.Events[0].Kind() != want {
			t.Errorf("%q changes %v, %v; want %s", line, c.Events, err, want)
		}
	}
	o, _, _ := intake.Attendance("?")
	if _, err := o.Change(m); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("nobody counted twice: %v", err)
	}
}

func TestHeadCount(t *testing.T) {
	for text, want := range map[string]int{"13": 13, "0": 0, " 1 200 ": 1200, "1000000": workshop.MaxCount} {
		if got, err := intake.HeadCount(text); got != want || err != nil {
			t.Errorf("HeadCount(%q) = %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "+5", "-5", "=5", "5,5", "1000001", "noin 20", "viisi", "0x10", "1e3"} {
		if got, err := intake.HeadCount(text); workshop.ErrorCode(err) != workshop.CodeBadCount {
			t.Errorf("HeadCount(%q) = %d, %v; want a refusal", text, got, err)
		}
	}
}

func FuzzAttendance(f *testing.F) {
	for line := range observations {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		o, ok, err := intake.Attendance(line)
		if ok && err != nil || !ok && o != (intake.Observation{}) {
			t.Fatalf("Attendance(%q) = %v, %v, %v", line, o, ok, err)
		}
		if o.By < -workshop.MaxCount || o.By > workshop.MaxCount || o.Count.N < 0 || o.Count.N > workshop.MaxCount {
			t.Fatalf("Attendance(%q) = %v, out of range", line, o)
		}
		if !ok && err == nil && strings.Trim(workshop.CleanLine(line), "0123456789") == "" && workshop.CleanLine(line) != "" {
			t.Fatalf("Attendance(%q): a number became a name", line)
		}
		if n, err := intake.HeadCount(line); err == nil && (!ok || o.Count.N != n) {
			t.Fatalf("HeadCount(%q) = %d, but Attendance says %v", line, n, o)
		}
	})
}
