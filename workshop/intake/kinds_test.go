package intake_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func ofKind(o intake.Observation, kind workshop.CountKind, remote bool) intake.Observation {
	o.Kind, o.Remote = kind, remote
	return o
}

var kindLines = map[string]intake.Observation{
	"48 järjestöjen väkeä":  ofKind(count(workshop.Exact, 48), workshop.AssociationPeople, false),
	"48 järj":               ofKind(count(workshop.Exact, 48), workshop.AssociationPeople, false),
	"48 jarj vakea":         ofKind(count(workshop.Exact, 48), workshop.AssociationPeople, false),
	"12 viranhaltijaa":      ofKind(count(workshop.Exact, 12), workshop.Officials, false),
	"6 opiskelijaa":         ofKind(count(workshop.Exact, 6), workshop.Students, false),
	"6 opisk. apuna":        ofKind(count(workshop.Exact, 6), workshop.Students, false),
	"noin 20 asukasta":      ofKind(count(workshop.Approximate, 20), workshop.Residents, false),
	"Noin 20 ASUKASTA":      ofKind(count(workshop.Approximate, 20), workshop.Residents, false),
	"vähintään 1 200 asuk":  ofKind(count(workshop.AtLeast, 1200), workshop.Residents, false),
	"3 omaa väkeä":          ofKind(count(workshop.Exact, 3), workshop.OwnStaff, false),
	"3 oma henkilökunta":    ofKind(count(workshop.Exact, 3), workshop.OwnStaff, false),
	"5 etänä":               ofKind(count(workshop.Exact, 5), "", true),
	"5 osallistujaa etänä":  ofKind(count(workshop.Exact, 5), "", true),
	"2 viranhaltijaa etänä": ofKind(count(workshop.Exact, 2), workshop.Officials, true),
	"+2 opiskelijaa":        ofKind(intake.Observation{By: 2}, workshop.Students, false),
	"-1 etänä":              ofKind(intake.Observation{By: -1}, "", true),
	"13 henkeä":             count(workshop.Exact, 13),
	"+5 ihmistä":            {By: 5},
	"48 föreningsfolk":      ofKind(count(workshop.Exact, 48), workshop.AssociationPeople, false),
	"cirka 20 invånare":     ofKind(count(workshop.Approximate, 20), workshop.Residents, false),
	"4 studerande som hjälper till": ofKind(
		count(workshop.Exact, 4), workshop.Students, false),
	"5 på distans":    ofKind(count(workshop.Exact, 5), "", true),
	"2 egen personal": ofKind(count(workshop.Exact, 2), workshop.OwnStaff, false),
	"3 tjänstemän":    ofKind(count(workshop.Exact, 3), workshop.Officials, false),
	"9 people from our own staff": ofKind(
		count(workshop.Exact, 9), workshop.OwnStaff, false),
	"48 association people": ofKind(count(workshop.Exact, 48), workshop.AssociationPeople, false),
	"about 20 residents":    ofKind(count(workshop.Approximate, 20), workshop.Residents, false),
	"6 students helping":    ofKind(count(workshop.Exact, 6), workshop.Students, false),
	"5 remotely":            ofKind(count(workshop.Exact, 5), "", true),
	"5 officials, remote":   ofKind(count(workshop.Exact, 5), workshop.Officials, true),
	"3 own staff":           ofKind(count(workshop.Exact, 3), workshop.OwnStaff, false),
	"0 opiskelijaa":         ofKind(count(workshop.Exact, 0), workshop.Students, false),
}

func TestAttendanceReadsKinds(t *testing.T) {
	for line, want := range kindLines {
		if got, ok, err := intake.Attendance(line); got != want || !ok || err != nil {
			t.Errorf("Attendance(%q) = %+v, %v, %v; want %+v", line, got, ok, err, want)
		}
	}
}

// What is typed as the screens show a kind is that kind again.
func TestAttendanceReadsKindsAsTheyAreShown(t *testing.T) {
	for words, want := range map[string]workshop.CountKind{
		"järjestöjen väkeä": workshop.AssociationPeople, "föreningsfolk": workshop.AssociationPeople, "association people": workshop.AssociationPeople,
		"viranhaltijoita": workshop.Officials, "tjänstemän": workshop.Officials, "officials": workshop.Officials,
		"asukkaita": workshop.Residents, "invånare": workshop.Residents, "residents": workshop.Residents,
		"opiskelijoita apuna": workshop.Students, "studerande som hjälper till": workshop.Students, "students helping": workshop.Students,
		"omaa henkilökuntaa": workshop.OwnStaff, "egen personal": workshop.OwnStaff, "own staff": workshop.OwnStaff, "STAFF": workshop.OwnStaff,
		"associations": workshop.AssociationPeople,
	} {
		if got, ok := intake.CountKind(words); got != want || !ok {
			t.Errorf("CountKind(%q) = %q, %v; want %q", words, got, ok, want)
		}
	}
	for _, words := range []string{"", "kokkeja", "etänä", "opiskelijoita ja virkamiehiä", "people"} {
		if got, ok := intake.CountKind(words); ok {
			t.Errorf("CountKind(%q) = %q; want words of one's own", words, got)
		}
	}
}

// A name is never taken for a count, and neither is a number with other words.
func TestAttendanceKeepsNamesFromKinds(t *testing.T) {
	for _, line := range []string{
		"Opiskelija", "Asukas Aino", "Virkamies, Liperi", "4H-kerho", "4H opiskelijat", "Oma Olli", "Etänä", "Staff", "Nina 2",
		"Residents", "Bybo Å", "Studerande Svensson", "Noin Asukasta", "6opiskelijaa",
	} {
		if got, ok, err := intake.Attendance(line); ok || err != nil {
			t.Errorf("Attendance(%q) = %+v, %v, %v; want a name", line, got, ok, err)
		}
	}
	for _, line := range []string{
		"12 people came", "6 opiskelijaa Liperistä", "6 opiskelijaa ja 3 virkamiestä", "3 op", "5 Aino Karttunen",
		"1000001 asukasta", "+0 opiskelijaa", "2,5 asukasta", "12 13 asukasta",
	} {
		if got, ok, err := intake.Attendance(line); ok || workshop.ErrorCode(err) != workshop.CodeBadCount {
			t.Errorf("Attendance(%q) = %+v, %v, %v; want a refusal", line, got, ok, err)
		}
	}
}

func TestKindsChangeTheMeeting(t *testing.T) {
	m := workshop.NewMeeting()
	m.Attendance.Parts = []workshop.Part{
		{Kind: workshop.Students, Count: workshop.Count{Certainty: workshop.Approximate, N: 4}, Excluded: true},
		{Remote: true, Count: workshop.Count{Certainty: workshop.Exact, N: 1}},
	}
	for line, want := range map[string]workshop.Part{
		"3 omaa väkeä":     {Kind: workshop.OwnStaff, Count: workshop.Count{Certainty: workshop.Exact, N: 3}, Excluded: true},
		"12 viranhaltijaa": {Kind: workshop.Officials, Count: workshop.Count{Certainty: workshop.Exact, N: 12}},
		"+2 opiskelijaa":   {Kind: workshop.Students, Count: workshop.Count{Certainty: workshop.Approximate, N: 6}, Excluded: true},
		"7 opiskelijaa":    {Kind: workshop.Students, Count: workshop.Count{Certainty: workshop.Exact, N: 7}, Excluded: true},
		"+2 asukasta":      {Kind: workshop.Residents, Count: workshop.Count{Certainty: workshop.Exact, N: 2}},
		"-1 etänä":         {Remote: true, Count: workshop.Count{Certainty: workshop.Exact, N: 0}},
	} {
		o, _, _ := intake.Attendance(line)
		c, err := o.Change(m)
		if err != nil || len(c.Events) != 1 || c.Events[0] != (workshop.PartCounted{Part: want}) {
			t.Errorf("%q changes %+v, %v; want %+v", line, c.Events, err, want)
		}
	}
	o, _, _ := intake.Attendance("-2 etänä")
	if _, err := o.Change(m); workshop.ErrorCode(err) != workshop.CodeBadCount {
		t.Errorf("fewer than nobody: %v", err)
	}
}

// FuzzKinds: a count has a number, and its words none that a name alone has.
func FuzzKinds(f *testing.F) {
	for line := range kindLines {
		f.Add(line)
	}
	for _, name := range []string{"Matti Virtanen, Martat", "4H-kerho", "N. Virtanen", "5 Aino", "20 noin asukasta"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, line string) {
		o, ok, err := intake.Attendance(line)
		if !ok {
			return
		}
		if err != nil || o.Count.N < 0 || o.Count.N > workshop.MaxCount {
			t.Fatalf("Attendance(%q) = %+v, %v", line, o, err)
		}
		if (o.Kind != "" || o.Remote) && !strings.ContainsAny(line, "0123456789") {
			t.Fatalf("Attendance(%q) = %+v: a name became a count", line, o)
		}
		if _, again, _ := intake.Attendance(strings.ToUpper(line)); o.Kind != "" && strings.EqualFold(strings.ToUpper(line), line) && !again {
			t.Fatalf("Attendance(%q) depends on capitals", line)
		}
	})
}
