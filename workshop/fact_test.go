package workshop_test

import (
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
)

func TestDecimals(t *testing.T) {
	for text, want := range map[string]workshop.Decimal{
		"0": {}, "113000": {Digits: 113000}, "9.5": {Digits: 95, Places: 1}, "-0.25": {Digits: -25, Places: 2}, "1.500": {Digits: 15, Places: 1},
		"999999999999999": {Digits: workshop.MaxDigits}, "0.000001": {Digits: 1, Places: 6},
	} {
		d, err := workshop.ParseDecimal(text)
		if err != nil || d != want {
			t.Errorf("%s is read as %+v, %v", text, d, err)
		}
		if back, err := workshop.ParseDecimal(d.String()); err != nil || back != d {
			t.Errorf("%s is written as %s", text, d)
		}
	}
	for _, text := range []string{"", "-", "1.", ".5", "1,5", "1e9", "1000000000000000", "999999999999999.5", "1.0000001", "+1", " 1", "١"} {
		if d, err := workshop.ParseDecimal(text); workshop.ErrorCode(err) != workshop.CodeBadFigure {
			t.Errorf("%q is read as %+v, %v", text, d, err)
		}
	}
}

func decimal(t tester, s string) workshop.Decimal { return must(workshop.ParseDecimal(s))(t) }

// TestQuotients: what a derived figure is said to be.
func TestQuotients(t *testing.T) {
	for _, x := range []struct {
		of, by string
		rough  bool // the first is only about so much
		places int
		want   string
		exact  bool
	}{
		{"113000", "12300", false, 0, "9", false},
		{"113000", "12300", false, 2, "9.19", false},
		{"113000", "12300", true, 0, "9", false},
		{"113000", "12300", true, 1, "9.2", false},
		{"113000", "100", false, 0, "1130", true},
		{"113000", "100", true, 0, "1100", false},
		{"100", "8", false, 0, "13", false},
		{"100", "8", false, 1, "12.5", true},
		{"1", "3", false, 0, "0.33", false},
		{"7", "2", false, 0, "3.5", true},
		{"-113000", "12300", false, 0, "-9", false},
		{"-5", "2", false, 0, "-2.5", true},
		{"0", "7", false, 0, "0", true},
		{"0", "7", true, 0, "0", false},
		{"1", "1000000000", false, 0, "0", false},
		{"0.5", "0.25", false, 0, "2", true},
		{"999999999999999", "1", false, 0, "999999999999999", true},
	} {
		d := newDesk(t, "empty")
		certainty := workshop.Exact
		if x.rough {
			certainty = workshop.Approximate
		}
		d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "a", Value: decimal(t, x.of), Certainty: certainty}))
		q := workshop.Quotient{Of: d.m().Figures[0].ID, Divisor: decimal(t, x.by), Places: x.places}
		d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "b", Quotient: q}))
		got := d.m().Quantity(d.m().Figures[1].FigureTerms)
		if got.Number.String() != x.want || (got.Certainty == workshop.Exact) != x.exact {
			t.Errorf("%s / %s (rough %v, %d places) is %s, %s; want %s", x.of, x.by, x.rough, x.places, got.Number, got.Certainty, x.want)
		}
	}
}

// TestDerivedFigureStays: what a derived figure is made of is neither removed
// nor made zero under it, and where another laptop did so, it has no value.
func TestDerivedFigureStays(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "Avustukset", Value: workshop.Whole(113_000), Unit: "€", Year: 2014}))
	d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "Asukkaat", Value: workshop.Whole(12_300)}))
	of, by := d.m().Figures[0], d.m().Figures[1]
	d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "Asukasta kohti", Quotient: workshop.Quotient{Of: of.ID, By: by.ID}}))
	derived := d.m().Figures[2].ID
	refused := func(want workshop.Code, _ workshop.Change, err error) {
		t.Helper()
		if workshop.ErrorCode(err) != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	check := func(want workshop.Code) func(workshop.Change, error) {
		return func(c workshop.Change, err error) { t.Helper(); refused(want, c, err) }
	}
	check(workshop.CodeFigureInUse)(d.m().RemoveFact(by.ID))
	check(workshop.CodeDivisionByZero)(d.m().EditFigure(by.ID, workshop.FigureTerms{Name: "Asukkaat"}))
	check(workshop.CodeFigureInUse)(d.m().EditFigure(of.ID, workshop.FigureTerms{Name: "x", Quotient: workshop.Quotient{Of: by.ID, Divisor: workshop.Whole(2)}}))
	check(workshop.CodeDerivedTwice)(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "x", Quotient: workshop.Quotient{Of: derived, Divisor: workshop.Whole(2)}}))
	check(workshop.CodeDerivedTwice)(d.m().EditFigure(of.ID, workshop.FigureTerms{Name: "x", Quotient: workshop.Quotient{Of: of.ID, Divisor: workshop.Whole(2)}}))
	check(workshop.CodeDivisionByZero)(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "x", Quotient: workshop.Quotient{Of: of.ID}}))
	check(workshop.CodeUnknownFact)(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "x", Quotient: workshop.Quotient{Of: of.ID, By: "nothing"}}))
	check(workshop.CodeNoSuchYear)(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "x", Year: 20}))
	check(workshop.CodeEmptyText)(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: " \x1b[1m"}))
	quantity := func() string { return d.m().Quantity(d.m().Figure(derived).FigureTerms).Number.String() }
	equal(t, "per resident", quantity(), "9")
	d.do(d.m().EditFigure(of.ID, workshop.FigureTerms{Name: "Avustukset", Value: workshop.Whole(246_000), Unit: "€"}))
	equal(t, "corrected", quantity(), "20")
	m := workshop.Fold(workshop.NewMeeting(), append(d.s.Entries(), workshop.Entry{
		ID: "z", Seq: 99, Origin: "b", Events: []workshop.Event{{Payload: workshop.FactRemoved{Fact: by.ID}}},
	}))
	equal(t, "what it is divided by is gone", m.Quantity(m.Figure(derived).FigureTerms), workshop.Quantity{Certainty: workshop.Uncounted})
	d.do(d.m().RemoveFact(derived))
	d.do(d.m().RemoveFact(by.ID))
	equal(t, "figures left", len(d.m().Figures), 1)
}

func TestOccasionsByDay(t *testing.T) {
	d := newDesk(t, "empty")
	titles := func() string {
		var out []string
		for _, o := range d.m().Occasions {
			out = append(out, o.Title)
		}
		return strings.Join(out, " ")
	}
	april := workshop.Date{Year: 2015, Month: 4, Day: 7}
	for _, o := range []workshop.OccasionTerms{
		{Title: "joskus", Around: "kesä", Time: 17 * 60},
		{Title: "ilta", Date: april, Time: 18 * 60},
		{Title: "päivä", Date: april, Time: workshop.NoTime},
		{Title: "talvi", Date: workshop.Date{Year: 2015, Month: 2, Day: 1}, Time: workshop.NoTime, Around: "x"},
		{Title: "myös", Date: april, Time: 18 * 60},
	} {
		d.do(d.m().AddOccasion(d.mo(), "", o))
	}
	equal(t, "the order", titles(), "talvi päivä ilta myös joskus")
	last := d.m().Occasions[4]
	equal(t, "no time without a day, no words with one", []any{last.Time, d.m().Occasions[0].Around}, []any{workshop.NoTime, ""})
	d.do(d.m().MoveFact(d.m().Occasions[3].ID, -1))
	equal(t, "moved", titles(), "talvi päivä myös ilta joskus")
	if _, err := d.m().MoveFact(d.m().Occasions[2].ID, -1); workshop.ErrorCode(err) != workshop.CodeUnchanged {
		t.Errorf("moved before an earlier one: %v", err)
	}
	d.do(d.m().EditOccasion(last.ID, workshop.OccasionTerms{Title: "joskus", Date: workshop.Date{Year: 2014, Month: 1, Day: 1}, Time: workshop.NoTime}))
	equal(t, "dated", titles(), "joskus talvi päivä myös ilta")
}

func TestMonths(t *testing.T) {
	winter := workshop.MonthSpan(time.November, time.February)
	equal(t, "over the new year", winter.List(), []time.Month{1, 2, 11, 12})
	equal(t, "its stretch", winter.Spans(), [][2]time.Month{{11, 2}})
	equal(t, "all", workshop.AllMonths.Spans(), [][2]time.Month{{1, 12}})
	equal(t, "one after the other all", workshop.MonthSpan(time.March, time.February), workshop.AllMonths)
	equal(t, "apart", (workshop.MonthSpan(5, 5) | workshop.MonthSpan(8, 9)).Spans(), [][2]time.Month{{5, 5}, {8, 9}})
	for _, text := range []string{"0", "13", "x", "1,,2", "1 2"} {
		var m workshop.Months
		if err := m.UnmarshalText([]byte(text)); workshop.ErrorCode(err) != workshop.CodeNoMonths {
			t.Errorf("%q is read as %v, %v", text, m.List(), err)
		}
	}
}

func TestYearlyTakesTheLast(t *testing.T) {
	d := newDesk(t, "empty")
	add := func(name, who string, months workshop.Months) {
		d.do(d.m().AddActivity(d.mo(), "", workshop.ActivityTerms{Name: name, Months: months, Who: workshop.Owner{Office: who}}))
	}
	add("Talkoot", "kylä", workshop.MonthSpan(5, 5))
	add("Hiihto", "", workshop.MonthSpan(1, 3))
	first := workshop.Fold(workshop.NewMeeting(), d.s.Entries())
	d.do(d.m().EditActivity(d.m().Activities[0].ID, workshop.ActivityTerms{Name: "TALKOOT", Months: workshop.MonthSpan(9, 9), Who: workshop.Owner{Office: "Kylä"}}))
	all := workshop.Yearly(first, d.m())
	equal(t, "how many", len(all), 2)
	equal(t, "in September", []int{len(workshop.InMonth(all, 9)), len(workshop.InMonth(all, 5))}, []int{1, 0})
	if _, err := d.m().AddActivity(d.mo(), "", workshop.ActivityTerms{Name: "x"}); workshop.ErrorCode(err) != workshop.CodeNoMonths {
		t.Errorf("an activity without months: %v", err)
	}
}

func TestMaterials(t *testing.T) {
	for address, want := range map[string]workshop.MaterialTerms{
		"https://example.org/a": {Kind: workshop.Link, Address: "https://example.org/a"},
		"HTTP://example.org":    {Kind: workshop.Link, Address: "HTTP://example.org"},
		"www.example.org/b":     {Kind: workshop.Link, Address: "https://www.example.org/b"},
		"/home/a/esitys.pdf":    {Kind: workshop.File, Address: "/home/a/esitys.pdf"},
		`C:\a\esitys.pdf`:       {Kind: workshop.File, Address: `C:\a\esitys.pdf`},
		"":                      {Kind: workshop.File},
	} {
		d := newDesk(t, "empty")
		d.do(d.m().AddMaterial(d.mo(), "", workshop.MaterialTerms{Title: "Esitys", Address: address}))
		want.Title = "Esitys"
		equal(t, address, d.m().Materials[0].MaterialTerms, want)
		if path := d.m().Materials[0].Path(); (path != "") != (want.Kind == workshop.File && address != "") {
			t.Errorf("the path of %q is %q", address, path)
		}
	}
	d := newDesk(t, "empty")
	for _, address := range []string{
		"javascript:alert(1)", " JavaScript:alert(1)", "java\x00script:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
		"https:", "https://", "http://user:secret@example.org/", "ftp://example.org/a", "\u200ejavascript:x",
	} {
		if _, err := d.m().AddMaterial(d.mo(), "", workshop.MaterialTerms{Title: "x", Address: address}); workshop.ErrorCode(err) != workshop.CodeBadLink {
			t.Errorf("%q: %v", address, err)
		}
	}
	if _, err := d.m().AddMaterial(d.mo(), "", workshop.MaterialTerms{}); workshop.ErrorCode(err) != workshop.CodeEmptyText {
		t.Errorf("nothing at all: %v", err)
	}
}

// TestFactOfSomebodyRenamed: who is corrected is so in the facts too.
func TestFactOfSomebodyRenamed(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "Aino Karttunen"}))
	who := workshop.Owner{PersonRef: d.m().Attendance.Presences[0].PersonRef}
	d.do(d.m().AddActivity(d.mo(), "", workshop.ActivityTerms{Name: "Talkoot", Months: 1, Who: who}))
	d.do(d.m().AddMaterial(d.mo(), "", workshop.MaterialTerms{Title: "Kuvat", By: who}))
	m := workshop.Fold(workshop.NewMeeting(), append(d.s.Entries(), workshop.Entry{
		ID: "z", Seq: 99, Origin: "b", Events: []workshop.Event{{Payload: workshop.PersonRenamed{PersonRef: workshop.PersonRef{Person: who.Person, Rev: 5}}}},
	}))
	equal(t, "revisions", []int{m.Activities[0].Who.Rev, m.Materials[0].By.Rev}, []int{5, 5})
}

// TestRedactFacts: of what was told, no letter stays.
func TestRedactFacts(t *testing.T) {
	d := newDesk(t, "empty")
	const secret = "SALAINEN"
	d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: secret, Unit: secret, Source: secret, Value: workshop.Whole(7)}))
	d.do(d.m().EditFigure(d.m().Figures[0].ID, workshop.FigureTerms{Name: secret + " 2", Value: workshop.Whole(8)}))
	d.do(d.m().AddOccasion(d.mo(), "", workshop.OccasionTerms{Title: secret, Place: secret, Around: secret}))
	d.do(d.m().EditOccasion(d.m().Occasions[0].ID, workshop.OccasionTerms{Title: secret + " 2"}))
	d.do(d.m().AddActivity(d.mo(), "", workshop.ActivityTerms{Name: secret, Months: 1, Who: workshop.Owner{Office: secret}}))
	d.do(d.m().EditActivity(d.m().Activities[0].ID, workshop.ActivityTerms{Name: secret + " 2", Months: 1}))
	d.do(d.m().AddMaterial(d.mo(), "", workshop.MaterialTerms{Title: secret, Address: "/" + secret, By: workshop.Owner{Office: secret}}))
	d.do(d.m().EditMaterial(d.m().Materials[0].ID, workshop.MaterialTerms{Address: "/" + secret + "/2"}))
	for _, id := range factIDs(d.m()) {
		if err := d.store.Redact(d.m().ID, id); err != nil {
			t.Fatal(err)
		}
	}
	entries := must(d.store.Journal(d.m().ID))(t)
	for _, e := range entries {
		if text := asJSON(t, e); strings.Contains(text, secret) {
			t.Errorf("something stayed: %s", text)
		}
	}
	m := workshop.Fold(workshop.NewMeeting(), entries)
	checkSound(t, m)
	equal(t, "the number stays", m.Figures[0].Value, workshop.Whole(8))
	equal(t, "the address leads nowhere", m.Materials[0].Path(), "")
}
