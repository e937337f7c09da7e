package workshop_test

import (
	"fmt"
	"testing"
	"time"

	"talkoot/workshop"
)

func date(y, m, d int) workshop.Date { return workshop.Date{Year: y, Month: time.Month(m), Day: d} }

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   workshop.Date
		months int
		want   workshop.Date
	}{
		{date(2015, 1, 21), 0, date(2015, 1, 21)},
		{date(2015, 1, 21), 12, date(2016, 1, 21)},
		{date(2015, 1, 31), 1, date(2015, 2, 28)},
		{date(2015, 12, 31), 2, date(2016, 2, 29)},
		{date(2015, 10, 5), 25, date(2017, 11, 5)},
	} {
		if got := c.from.AddMonths(c.months); got != c.want {
			t.Errorf("%d months from %s: %s, want %s", c.months, c.from, got, c.want)
		}
	}
}

// holdings reads what is held, as the program does.
func (d *desk) holdings() workshop.Holdings {
	d.t.Helper()
	d.cat.AdoptRecords(must(workshop.FetchHoldings(d.store, d.cat.Stored()))(d.t))
	return d.cat.Holdings()
}

// TestKeepUntil: the day that was stated, else the latest of the meetings, and
// none where one of them has no rule.
func TestKeepUntil(t *testing.T) {
	d := newDesk(t, "empty") // 21.1.2015 in Kehittämisillat
	kept := func(name string, months int) {
		s := must(d.cat.FindSeries(name))(t)
		details := s.SeriesDetails
		details.KeepMonths = months
		d.keep(must(d.cat.DescribeSeries(d.mo(), s.ID, s.Name, details))(t))
	}
	come := func(s *workshop.Session, name string) {
		p, ok := must(d.cat.People())(t).Find(name, "")
		a := workshop.Arrival{Name: name}
		if ok {
			a = workshop.Arrival{Person: p.PersonRef}
		}
		c, err := s.Meeting().Arrive(d.mo(), s.People(), a)
		b, err := s.Do(d.mo(), c, err)
		d.keep(must(b, err)(t))
	}
	later := d.create("Kevät", 31, "Kehittämisillat", "Kylät")
	bare := d.create("Ilman sarjaa", 5)
	come(d.s, "Aino Karttunen")
	come(d.s, "Eino Leskinen")
	come(later, "Aino Karttunen")
	come(bare, "Olli Uusi")
	come(d.s, "Olli Uusi")
	until := func(name string) string {
		t.Helper()
		found := d.holdings().Find(name)
		if len(found) != 1 {
			t.Fatalf("%s: %d found", name, len(found))
		}
		return found[0].Until.String()
	}
	equal(t, "no rule", until("Aino Karttunen"), "")
	kept("Kehittämisillat", 1)
	kept("Kylät", 24)
	equal(t, "the longest rule of the last meeting", until("Aino Karttunen"), "2017-01-31")
	equal(t, "the one rule", until("Eino Leskinen"), "2015-02-21")
	equal(t, "a meeting without a rule", until("Olli Uusi"), "")
	// Who was only registered or owes something is named too.
	c, err := bare.Meeting().Register(d.mo(), bare.People(), workshop.Registered, workshop.Arrival{Name: "Outi Eilen"})
	d.keep(must(bare.Do(d.mo(), c, err))(t))
	outi, _ := bare.People().Find("Outi Eilen", "")
	d.do(d.m().Agree(d.mo(), "", workshop.Terms{What: "Kysy", Who: workshop.Owner{PersonRef: outi.PersonRef}}))
	equal(t, "one of two without a rule", until("Outi Eilen"), "")
	d.keep(must(d.cat.Delete(d.mo(), bare.Meeting().ID))(t))
	equal(t, "that of a deleted meeting counts", until("Outi Eilen"), "")
	// What was stated stands before any rule.
	aino, _ := d.s.People().Find("Aino Karttunen", "")
	details := aino.Details()
	details.KeepUntil = date(2015, 3, 1)
	d.do(d.m().CorrectPerson(d.s.People(), aino.Person, details))
	d.reopen()
	equal(t, "stated", until("Aino Karttunen"), "2015-03-01")
	past := func(day workshop.Date) (out []string) {
		for _, p := range d.holdings().Past(day) {
			out = append(out, p.Name())
		}
		return out
	}
	equal(t, "the last day", past(date(2015, 2, 21)), nil)
	equal(t, "the day after", past(date(2015, 2, 22)), []string{"Eino Leskinen"})
	equal(t, "after both", past(date(2015, 3, 2)), []string{"Aino Karttunen", "Eino Leskinen"})
}

func TestHoldings(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().Arrive(d.mo(), d.s.People(),
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Liperin seurakunta"},
		workshop.Arrival{Name: "Eino Karttunen", Role: "potilas"},
		workshop.Arrival{Name: "Olli Uusi", Organisation: "Liperin Martat"}))
	olli, _ := d.s.People().Find("Olli Uusi", "")
	if err := d.store.Erase(olli.Person); err != nil {
		t.Fatal(err)
	}
	d.reopen()
	h := d.holdings()
	var held []string
	for _, p := range h.People {
		held = append(held, fmt.Sprint(p.Name(), " ", p.Meetings, " ", p.Sensitive))
	}
	equal(t, "held", held, []string{"Aino Karttunen 1 faith", "Eino Karttunen 1 health"})
	if len(h.Meetings) != 1 || h.Meetings[0].People != 2 || h.Meetings[0].Erased != 1 || len(h.Series) != 1 {
		t.Errorf("%+v", h)
	}
	for words, want := range map[string]int{
		"Aino Karttunen": 1, "aino  karttunen": 1, "karttunen": 2, "kart sirpa": 0, "ai ka": 1, "seura": 1, "": 0, " ": 0, "olli": 0,
		string(h.People[0].Person): 1,
	} {
		if got := len(h.Find(words)); got != want {
			t.Errorf("%q means %d, want %d", words, got, want)
		}
	}
}

func TestNotice(t *testing.T) {
	d := newDesk(t, "empty")
	later := d.create("Kevät", 31, "Kylät", "Kehittämisillat", "Muu")
	equal(t, "none", d.cat.Notice(d.m().ID), "")
	for name, notice := range map[string]string{"Kylät": "Rekisteri A", "Kehittämisillat": "Rekisteri B", "Muu": "Rekisteri A"} {
		s := must(d.cat.FindSeries(name))(t)
		d.keep(must(d.cat.DescribeSeries(d.mo(), s.ID, s.Name, workshop.SeriesDetails{Notice: notice}))(t))
	}
	equal(t, "one", d.cat.Notice(d.m().ID), "Rekisteri B")
	equal(t, "each once", d.cat.Notice(later.Meeting().ID), "Rekisteri A\nRekisteri B")
	equal(t, "no meeting", d.cat.Notice("x"), "")
}
