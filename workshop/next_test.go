package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestParseNextMeeting(t *testing.T) {
	today := workshop.Date{Year: 2015, Month: 1, Day: 21}
	day := workshop.Date{Year: 2015, Month: 4, Day: 7}
	for text, want := range map[string]workshop.NextMeeting{
		"":                           {},
		" 7.4. ":                     {Date: day, Time: workshop.NoTime},
		"7.4.2015 17.30":             {Date: day, Time: 17*60 + 30},
		"2015-04-07, 18, Viinijärvi": {Date: day, Time: 18 * 60, Place: "Viinijärvi"},
		"7 Apr 2015 17:30 Wine Lake": {Date: day, Time: 17*60 + 30, Place: "Wine Lake"},
		"7.4. Viinijärven kylätalo":  {Date: day, Time: workshop.NoTime, Place: "Viinijärven kylätalo"},
		"7.4. Viinijärvi klo 17":     {Date: day, Time: workshop.NoTime, Place: "Viinijärvi klo 17"},
	} {
		if got, err := workshop.ParseNextMeeting(text, today); err != nil || got != want {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
	for text, code := range map[string]workshop.Code{
		"Viinijärvi": workshop.CodeBadDate, "31.2. 17": workshop.CodeBadDate, "7 Apr": workshop.CodeBadDate,
		"7.4. " + strings.Repeat("x", workshop.MaxTitle+1): workshop.CodeTextTooLong,
	} {
		if _, err := workshop.ParseNextMeeting(text, today); workshop.ErrorCode(err) != code {
			t.Errorf("%q: %v, want %q", text, err, code)
		}
	}
}

func FuzzNextMeeting(f *testing.F) {
	for _, s := range []string{"", "7.4. 17.30 Viinijärvi", "7 Apr 2015", "2015-04-07,,18", "31.2.", "\x1b[1m 7.4."} {
		f.Add(s)
	}
	today := workshop.Date{Year: 2015, Month: 1, Day: 21}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := workshop.ParseNextMeeting(s, today)
		if err != nil {
			if workshop.ErrorCode(err) == "" {
				t.Fatalf("an error without a code: %v", err)
			}
			return
		}
		if !n.Known() {
			return
		}
		again, err := workshop.ParseNextMeeting(n.Date.String()+" "+n.Time.String()+" "+n.Place, today)
		if n.Time.Known() && (err != nil || again != n) {
			t.Fatalf("%q: %+v, and again %+v, %v", s, n, again, err)
		}
	})
}

func TestNextMeeting(t *testing.T) {
	d := newDesk(t, "empty")
	details := d.m().Details
	said := workshop.NextMeeting{Date: workshop.Date{Year: 2015, Month: 3, Day: 1}, Time: workshop.NoTime, Place: "Liperi"}
	details.Next = said
	d.do(d.m().Describe(details))
	told := func(h workshop.Header) workshop.NextMeeting {
		return workshop.NextMeeting{Date: h.Date, Time: h.Time, Place: h.Place}
	}
	equal(t, "as said", told(d.cat.Next(d.m())), said)
	d.create("Toisesta sarjasta", 22, "Muut")
	d.create("Sitä seuraava", 30, "Kehittämisillat")
	next := d.create("Seuraava", 25, "Kehittämisillat")
	equal(t, "as planned", d.cat.Next(d.m()).Date.Day, 25)
	d.keep(must(d.cat.Delete(d.mo(), next.Meeting().ID))(t))
	equal(t, "deleted", d.cat.Next(d.m()).Date.Day, 30)
	undated := must(d.cat.Open(d.m().ID))(t)
	details.Date = workshop.Date{}
	c, err := undated.Meeting().Describe(details)
	d.keep(must(undated.Do(d.mo(), c, err))(t))
	equal(t, "without a day", told(d.cat.Next(undated.Meeting())), said)
}
