package intake_test

import (
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
	"talkoot/workshop/workshoptest"
)

// checkRead tells what is true of whatever a reader of facts returns: a refusal
// has a code, and what was read is clean and taken by the meeting, unless it is
// too long, too large or an address that leads to something to be run.
func checkRead(t *testing.T, line string, err error, add func(*workshop.Meeting, workshop.Moment) error, texts ...string) {
	t.Helper()
	if err != nil {
		if workshop.ErrorCode(err) == "" {
			t.Fatalf("%q: an error without a code: %v", line, err)
		}
		return
	}
	for _, s := range texts {
		if workshop.CleanLine(s) != s {
			t.Fatalf("%q: %q is not clean", line, s)
		}
	}
	err = add(workshop.NewMeeting(), workshoptest.NewClock("a").Moment())
	switch workshop.ErrorCode(err) {
	case workshop.CodeTextTooLong, workshop.CodeBadLink, workshop.CodeUnknownFact, workshop.CodeDivisionByZero:
		return // UnknownFact: the figures to derive from are not of this meeting
	}
	if err != nil {
		t.Fatalf("%q was read and is refused: %v", line, err)
	}
}

func FuzzFigure(f *testing.F) {
	for _, s := range []string{"Avustukset 113 000 € 2014, talousarvio", "x = Avustukset / 12", "noin 1,2 M€"} {
		f.Add(s)
	}
	known := someFigures()
	f.Fuzz(func(t *testing.T, line string) {
		got, err := intake.Figure(line, known)
		checkRead(t, line, err, func(m *workshop.Meeting, mo workshop.Moment) error {
			_, err := m.AddFigure(mo, "", got)
			return err
		}, got.Name, got.Unit, got.Source)
	})
}

func FuzzOccasion(f *testing.F) {
	for _, s := range []string{"7.4.2015 klo 18 Kokous, talo", "kesä 2016 Kyläpäivät", "on 7 Apr 2015 at 6:30, x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, err := intake.Occasion(line, workshop.Date{Year: 2015, Month: 1, Day: 21})
		checkRead(t, line, err, func(m *workshop.Meeting, mo workshop.Moment) error {
			_, err := m.AddOccasion(mo, "", got)
			return err
		}, got.Title, got.Around, got.Place)
	})
}

func FuzzActivity(f *testing.F) {
	for _, s := range []string{"Talkoot touko, syys, kylä", "marras–helmi Hiihto", "all year: x (y)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, who, err := intake.Activity(line)
		checkRead(t, line, err, func(m *workshop.Meeting, mo workshop.Moment) error {
			got.Who.Office = who
			_, err := m.AddActivity(mo, "", got)
			return err
		}, got.Name, who)
	})
}

func FuzzMaterial(f *testing.F) {
	for _, s := range []string{"https://example.org/a Esitys, kunta", `"C:\a b\c.jpg" Kuva`, "Kuvat: ~/kuvat"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		got, by, err := intake.Material(line)
		checkRead(t, line, err, func(m *workshop.Meeting, mo workshop.Moment) error {
			got.By.Office = by
			_, err := m.AddMaterial(mo, "", got)
			return err
		}, got.Title, got.Address, by)
	})
}
