package workshop_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

var (
	someDecimal = rapid.Map(rapid.SampledFrom([]string{"0", "1", "-12", "9.5", "0.000001", "113000", "999999999999999"}), func(s string) workshop.Decimal {
		d, err := workshop.ParseDecimal(s)
		if err != nil {
			panic(err)
		}
		return d
	})
	someMonths = rapid.Map(rapid.IntRange(0, int(workshop.AllMonths)), func(n int) workshop.Months { return workshop.Months(n) })
)

func factIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, f := range m.Figures {
		ids = append(ids, f.ID)
	}
	for _, o := range m.Occasions {
		ids = append(ids, o.ID)
	}
	for _, a := range m.Activities {
		ids = append(ids, a.ID)
	}
	for _, x := range m.Materials {
		ids = append(ids, x.ID)
	}
	return ids
}

// someFigure draws what is told of a figure, often one derived from others.
func someFigure(t *rapid.T, m *workshop.Meeting) workshop.FigureTerms {
	f := workshop.FigureTerms{Name: someText.Draw(t, "name"), Value: someDecimal.Draw(t, "value"), Year: rapid.SampledFrom([]int{0, 2014, 7}).Draw(t, "year")}
	f.Certainty = rapid.SampledFrom([]workshop.Certainty{"", workshop.Exact, workshop.Approximate, workshop.Uncounted}).Draw(t, "certainty")
	if rapid.Bool().Draw(t, "derived") {
		f.Quotient = workshop.Quotient{Of: pick(t, "of", factIDs(m)), Divisor: someDecimal.Draw(t, "divisor"), Places: someBy.Draw(t, "places")}
		if rapid.Bool().Draw(t, "by a figure") {
			f.Quotient.By = pick(t, "by", factIDs(m))
		}
	}
	return f
}

// factChange draws one of the changes of facts.
func factChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	text := func() string { return someText.Draw(t, "text") }
	fact := func() workshop.ID { return pick(t, "fact", factIDs(m)) }
	stage := pick(t, "stage", stageIDs(m))
	occasion := func() workshop.OccasionTerms {
		return workshop.OccasionTerms{
			Title: text(), Place: text(), Around: text(), Time: workshop.TimeOfDay(rapid.SampledFrom([]int{-1, 0, 18 * 60, 24 * 60}).Draw(t, "time")),
			Date: rapid.SampledFrom([]workshop.Date{{}, {Year: 2015, Month: 4, Day: 7}, {Year: 2015, Month: 2, Day: 31}, {Year: 2016, Month: 1, Day: 1}}).Draw(t, "date"),
		}
	}
	activity := func() workshop.ActivityTerms {
		return workshop.ActivityTerms{Name: text(), Months: someMonths.Draw(t, "months"), Who: someOwner.Draw(t, "who")}
	}
	material := func() workshop.MaterialTerms {
		return workshop.MaterialTerms{
			Title: text(), By: someOwner.Draw(t, "by"), Kind: rapid.SampledFrom([]workshop.MaterialKind{"", workshop.Link, workshop.Photo}).Draw(t, "kind"),
			Address: rapid.SampledFrom([]string{"", "https://example.org/", "javascript:alert(1)", "/kuvat/1.jpg"}).Draw(t, "address"),
		}
	}
	return rapid.SampledFrom([]func() (workshop.Change, error){
		func() (workshop.Change, error) { return m.AddFigure(mo, stage, someFigure(t, m)) },
		func() (workshop.Change, error) { return m.AddFigure(mo, stage, someFigure(t, m)) },
		func() (workshop.Change, error) { return m.EditFigure(fact(), someFigure(t, m)) },
		func() (workshop.Change, error) { return m.AddOccasion(mo, stage, occasion()) },
		func() (workshop.Change, error) { return m.EditOccasion(fact(), occasion()) },
		func() (workshop.Change, error) { return m.AddActivity(mo, stage, activity()) },
		func() (workshop.Change, error) { return m.EditActivity(fact(), activity()) },
		func() (workshop.Change, error) { return m.AddMaterial(mo, stage, material()) },
		func() (workshop.Change, error) { return m.EditMaterial(fact(), material()) },
		func() (workshop.Change, error) { return m.MoveFact(fact(), someBy.Draw(t, "by")) },
		func() (workshop.Change, error) { return m.RemoveFact(fact()) },
	}).Draw(t, "change")()
}

// checkFacts tells what is true of the facts of every meeting.
func checkFacts(t tester, m *workshop.Meeting) {
	t.Helper()
	ids := factIDs(m)
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			t.Fatalf("two facts have the id %s", id)
		}
	}
	for _, f := range m.Figures {
		q := m.Quantity(f.FigureTerms)
		if !q.Known() && (!f.Derived() || !q.Number.IsZero()) {
			t.Fatalf("the figure %+v has the value %+v", f, q)
		}
		if back, err := workshop.ParseDecimal(q.Number.String()); err != nil || back != q.Number {
			t.Fatalf("the value %+v of %+v is read back as %v, %v", q, f, back, err)
		}
	}
	undated := false
	for i, o := range m.Occasions {
		if i > 0 && !undated && !o.Date.IsZero() && o.Date.Before(m.Occasions[i-1].Date) || undated && !o.Date.IsZero() {
			t.Fatalf("coming events out of order: %v behind %v", o.Date, m.Occasions[i-1].Date)
		}
		undated = undated || o.Date.IsZero()
	}
}

// TestDerivedFollows: a derived figure is the quotient of what is stated now, to
// within half of its last digit that is said, through corrections, undo and redo.
func TestDerivedFollows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "empty")
		stated := func() workshop.FigureTerms {
			n := rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "value")
			if n == 0 {
				n = 1
			}
			return workshop.FigureTerms{Name: "luku", Value: workshop.Whole(n), Certainty: workshop.Exact}
		}
		d.do(d.m().AddFigure(d.mo(), "", stated()))
		d.do(d.m().AddFigure(d.mo(), "", stated()))
		of, by := d.m().Figures[0].ID, d.m().Figures[1].ID
		places := rapid.IntRange(0, 3).Draw(t, "places")
		d.do(d.m().AddFigure(d.mo(), "", workshop.FigureTerms{Name: "osamäärä", Quotient: workshop.Quotient{Of: of, By: by, Places: places}}))
		check := func() {
			a, b := d.m().Figure(of).Value, d.m().Figure(by).Value
			full := big.NewRat(a.Digits, b.Digits)
			q := d.m().Quantity(d.m().Figures[2].FigureTerms)
			step := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(q.Number.Places)), nil)
			off := new(big.Rat).Sub(full, new(big.Rat).SetFrac(big.NewInt(q.Number.Digits), step))
			// Trailing zeros are not written, so the last digit said may be finer.
			most := new(big.Rat).Abs(full)
			most.Quo(most, big.NewRat(10, 1))
			if off.Abs(off).Cmp(most) > 0 && off.Cmp(big.NewRat(1, 2_000_000)) > 0 {
				t.Fatalf("%s / %s is said to be %s", a, b, q.Number)
			}
			if (q.Certainty == workshop.Exact) != (off.Sign() == 0) {
				t.Fatalf("%s / %s = %s is %s", a, b, q.Number, q.Certainty)
			}
		}
		check()
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				if _, _, err := d.s.Undo(d.mo()); err == nil && len(d.m().Figures) < 3 {
					d.redo()
				}
			default:
				c, err := d.m().EditFigure(pick(t, "figure", []workshop.ID{of, by}), stated())
				if err == nil {
					d.do(c, nil)
				}
			}
			check()
		}
	})
}
