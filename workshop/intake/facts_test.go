package intake_test

import (
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

func decimal(t *testing.T, s string) workshop.Decimal {
	t.Helper()
	d, err := workshop.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFigure(t *testing.T) {
	for text, want := range map[string]struct {
		name, value string
		certainty   workshop.Certainty
		unit        string
		year        int
		source      string
	}{
		"Avustukset 113000 € 2014, talousarvio":             {"Avustukset", "113000", workshop.Exact, "€", 2014, "talousarvio"},
		"Avustukset: 113 000 eur vuonna 2014 (talousarvio)": {"Avustukset", "113000", workshop.Exact, "€", 2014, "talousarvio"},
		"Avustukset 113\u00a0000\u00a0€":                    {"Avustukset", "113000", workshop.Exact, "€", 0, ""},
		"Avustukset 2014: 113 000 €":                        {"Avustukset", "113000", workshop.Exact, "€", 2014, ""},
		"Avustukset 113 000 € (2014), budjetti 2014":        {"Avustukset", "113000", workshop.Exact, "€", 2014, "budjetti 2014"},
		"Grants €113,000 in 2014, source: the budget":       {"Grants", "113000", workshop.Exact, "€", 2014, "the budget"},
		"Bidrag 113.000 euro år 2014":                       {"Bidrag", "113000", workshop.Exact, "€", 2014, ""},
		"Rahoituspäätöksiä noin 100":                        {"Rahoituspäätöksiä", "100", workshop.Approximate, "", 0, ""},
		"noin 100 päätöstä":                                 {"päätöstä", "100", workshop.Approximate, "", 0, ""},
		"Asukasta kohti noin 9 € / asukas":                  {"Asukasta kohti", "9", workshop.Approximate, "€/asukas", 0, ""},
		"Työttömyys 9,5 % 2015":                             {"Työttömyys", "9.5", workshop.Exact, "%", 2015, ""},
		"Väestönkasvu −0,25 %":                              {"Väestönkasvu", "-0.25", workshop.Exact, "%", 0, ""},
		"Muutos -120 asukasta":                              {"Muutos", "-120", workshop.Exact, "asukasta", 0, ""},
		"Budjetti 1,2 M€":                                   {"Budjetti", "1200000", workshop.Exact, "€", 0, ""},
		"Budget €1.2 M":                                     {"Budget", "1200000", workshop.Exact, "€", 0, ""},
		"Budjetti 1,2 miljoonaa euroa 2016":                 {"Budjetti", "1200000", workshop.Exact, "€", 2016, ""},
		"Budjetti 113 k€":                                   {"Budjetti", "113000", workshop.Exact, "€", 0, ""},
		"Matka 5 m":                                         {"Matka", "5", workshop.Exact, "m", 0, ""},
		"Jäseniä yli 5 000":                                 {"Jäseniä", "5000", workshop.AtLeast, "", 0, ""},
		"Yhdistyksiä ~45 kpl":                               {"Yhdistyksiä", "45", workshop.Approximate, "kpl", 0, ""},
		"Yhdistyksiä 45kpl":                                 {"Yhdistyksiä", "45", workshop.Exact, "kpl", 0, ""},
		"Asukkaita 2014 12 300":                             {"Asukkaita", "12300", workshop.Exact, "", 2014, ""},
		"Osallistujia 2014":                                 {"Osallistujia", "2014", workshop.Exact, "", 0, ""},
		"Suomi100-tapahtumia 5":                             {"Suomi100-tapahtumia", "5", workshop.Exact, "", 0, ""},
		"Luokat 1-6 120 oppilasta":                          {"Luokat 1-6", "120", workshop.Exact, "oppilasta", 0, ""},
		"0,125 osuus":                                       {"osuus", "0.125", workshop.Exact, "", 0, ""},
		"113 000 € avustuksia":                              {"avustuksia", "113000", workshop.Exact, "€", 0, ""},
	} {
		got, err := intake.Figure(text, nil)
		if w := (workshop.FigureTerms{Name: want.name, Value: decimal(t, want.value), Certainty: want.certainty, Unit: want.unit, Year: want.year, Source: want.source}); err != nil || got != w {
			t.Errorf("%q:\n got %+v, %v\nwant %+v", text, got, err, w)
		}
	}
	for _, text := range []string{
		"", "Avustukset", "Avustukset paljon", "Kokous 7.4.2015", "Ikä 10–20", "Suhde 1/2", "3D-tulostin", "113 000 €", "1e9 x",
		"Luku 9999999999999999", "Luku 9 999 999 miljardia", "Luku 0,1234567", "\x1b[1m",
	} {
		if got, err := intake.Figure(text, nil); workshop.ErrorCode(err) != workshop.CodeBadFigure {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
	}
}

func TestExactly(t *testing.T) {
	for text, want := range map[string]string{"113 000": "113000", "−9,50": "-9.5", " 7 ": "7", "1.234,5": "1234.5", "2014": "2014"} {
		if got, err := intake.Exactly(text); err != nil || got.String() != want {
			t.Errorf("%q: got %s, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "x", "5 €", "1 2", "9999999999999999"} {
		if got, err := intake.Exactly(text); workshop.ErrorCode(err) != workshop.CodeBadFigure {
			t.Errorf("%q: got %s, %v", text, got, err)
		}
	}
}

// someFigures are figures from which others can be derived.
func someFigures() []*workshop.Figure {
	return []*workshop.Figure{
		{ID: "g13", FigureTerms: workshop.FigureTerms{Name: "Avustukset", Unit: "€", Year: 2013}},
		{ID: "r13", FigureTerms: workshop.FigureTerms{Name: "Asukkaat", Unit: "asukas", Year: 2013}},
		{ID: "g14", FigureTerms: workshop.FigureTerms{Name: "Avustukset", Unit: "€", Year: 2014}},
		{ID: "r14", FigureTerms: workshop.FigureTerms{Name: "Asukkaat", Unit: "asukas", Year: 2014}},
		{ID: "d", FigureTerms: workshop.FigureTerms{Name: "Avustus asukasta kohti", Quotient: workshop.Quotient{Of: "g14", By: "r14"}}},
	}
}

func TestDerivedFigure(t *testing.T) {
	for text, want := range map[string]workshop.FigureTerms{
		"Asukasta kohti = Avustukset / Asukkaat":             {Name: "Asukasta kohti", Year: 2014, Unit: "€/asukas", Quotient: workshop.Quotient{Of: "g14", By: "r14"}},
		"Asukasta kohti = avus 2013 / asuk":                  {Name: "Asukasta kohti", Year: 2013, Unit: "€/asukas", Quotient: workshop.Quotient{Of: "g13", By: "r13"}},
		"Asukasta kohti (eur/hlö) = Avustukset per Asukkaat": {Name: "Asukasta kohti", Year: 2014, Unit: "€/hlö", Quotient: workshop.Quotient{Of: "g14", By: "r14"}},
		"Kuukaudessa = Avustukset jaettuna 12, €/kk":         {Name: "Kuukaudessa", Year: 2014, Unit: "€/kk", Quotient: workshop.Quotient{Of: "g14", Divisor: workshop.Whole(12)}},
		"Per thousand = Asukkaat divided by 1 000":           {Name: "Per thousand", Year: 2014, Unit: "asukas", Quotient: workshop.Quotient{Of: "r14", Divisor: workshop.Whole(1000)}},
	} {
		got, err := intake.Figure(text, someFigures())
		if err != nil || got != want {
			t.Errorf("%q:\n got %+v, %v\nwant %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"x = Avustukset / Jäsenet", "x = Palkat / 12", "x = Avustus asukasta kohti / 2", "x = Avustukset /"} {
		if got, err := intake.Figure(text, someFigures()); workshop.ErrorCode(err) != workshop.CodeUnknownFigure {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
	}
	if got, err := intake.Figure("Avustukset = 12 € / asukas", someFigures()); err != nil || got.Value != workshop.Whole(12) || got.Unit != "€/asukas" {
		t.Errorf("a number behind the sign: %+v, %v", got, err)
	}
}

func TestOccasion(t *testing.T) {
	today := workshop.Date{Year: 2015, Month: time.January, Day: 21}
	april := workshop.Date{Year: 2015, Month: time.April, Day: 7}
	for text, want := range map[string]workshop.OccasionTerms{
		"7.4.2015 klo 18 Hyvinvointiryhmän kokous, kunnantalo": {Title: "Hyvinvointiryhmän kokous", Date: april, Time: 18 * 60, Place: "kunnantalo"},
		"Hyvinvointiryhmän kokous 7.4. klo 18.30":              {Title: "Hyvinvointiryhmän kokous", Date: april, Time: 18*60 + 30},
		"ti 7.4. 18:00 Kokous":                                 {Title: "Kokous", Date: april, Time: 18 * 60},
		"Kokous ti 7.4.2015, koulu":                            {Title: "Kokous", Date: april, Time: workshop.NoTime, Place: "koulu"},
		"7.4.2015, Kokous, koulu":                              {Title: "Kokous", Date: april, Time: workshop.NoTime, Place: "koulu"},
		"Kokous 7.4.2015 klo 18, koulu":                        {Title: "Kokous", Date: april, Time: 18 * 60, Place: "koulu"},
		"2015-04-07 Board meeting, town hall":                  {Title: "Board meeting", Date: april, Time: workshop.NoTime, Place: "town hall"},
		"Board meeting on 7 Apr 2015 at 6:30, town hall":       {Title: "Board meeting", Date: april, Time: 6*60 + 30, Place: "town hall"},
		"7.4. Styrelsen, möte kl. 18–20, kommunhuset":          {Title: "Styrelsen, möte (–20)", Date: april, Time: 18 * 60, Place: "kommunhuset"},
		"kesä 2016 Kyläpäivät":                                 {Title: "Kyläpäivät", Around: "kesä 2016", Time: workshop.NoTime},
		"8/2016 Kyläpäivät, koulu":                             {Title: "Kyläpäivät", Around: "8/2016", Time: workshop.NoTime, Place: "koulu"},
		"6.–8.6.2016 Kesäpäivät":                               {Title: "Kesäpäivät", Around: "6.–8.6.2016", Time: workshop.NoTime},
		"2017: Suomi100":                                       {Title: "Suomi100", Around: "2017", Time: workshop.NoTime},
		"keväällä Siivous":                                     {Title: "Siivous", Around: "keväällä", Time: workshop.NoTime},
		"Seuraava foorumi":                                     {Title: "Seuraava foorumi", Time: workshop.NoTime},
		"Maj-Lis föreläser":                                    {Title: "Maj-Lis föreläser", Time: workshop.NoTime},
	} {
		got, err := intake.Occasion(text, today)
		if err != nil || got != want {
			t.Errorf("%q:\n got %+v, %v\nwant %+v", text, got, err, want)
		}
	}
	for text, want := range map[string]workshop.Code{
		"31.2.2015 Kokous": workshop.CodeBadDate, "32.1. Kokous": workshop.CodeBadDate, "2015-13-01 x": workshop.CodeBadDate,
		"7.4. klo 25 Kokous": workshop.CodeBadTime, "7.4. 18.75 Kokous": workshop.CodeBadTime, "7.4.2015": workshop.CodeEmptyText, "": workshop.CodeEmptyText,
	} {
		if got, err := intake.Occasion(text, today); workshop.ErrorCode(err) != want {
			t.Errorf("%q: got %+v, %v", text, got, err)
		}
	}
}

func TestActivity(t *testing.T) {
	one := func(months ...time.Month) (out workshop.Months) {
		for _, m := range months {
			out |= workshop.MonthSpan(m, m)
		}
		return out
	}
	for text, want := range map[string]struct {
		name   string
		months workshop.Months
		who    string
	}{
		"Talkoot touko- ja syyskuu, kyläyhdistys":      {"Talkoot", one(5, 9), "kyläyhdistys"},
		"Talkoot touko, syys":                          {"Talkoot", one(5, 9), ""},
		"Talkoot touko, syys, kyläyhdistys":            {"Talkoot", one(5, 9), "kyläyhdistys"},
		"marras–helmi Hiihtokoulu, urheiluseura":       {"Hiihtokoulu", one(11, 12, 1, 2), "urheiluseura"},
		"Summer events 6-8 (the villages)":             {"Summer events", one(6, 7, 8), "the villages"},
		"6-8 kk Kesätapahtumat":                        {"Kesätapahtumat", one(6, 7, 8), ""},
		"heinä-elokuussa: Kesäteatteri":                {"Kesäteatteri", one(7, 8), ""},
		"Avustushaku tammikuussa":                      {"Avustushaku", one(1), ""},
		"Talko i byn maj och september, byaföreningen": {"Talko i byn", one(5, 9), "byaföreningen"},
		"12 kylän talkoot syyskuu":                     {"12 kylän talkoot", one(9), ""},
		"Kokous 3":                                     {"Kokous", one(3), ""},
		"Kahvila ympäri vuoden":                        {"Kahvila", workshop.AllMonths, ""},
		"all year: Café, the school":                   {"Café", workshop.AllMonths, "the school"},
		"kesäisin Tori":                                {"Tori", one(6, 7, 8), ""},
		"Mars-yhdistyksen ilta 10":                     {"Mars-yhdistyksen ilta", one(10), ""},
		"Ski school November to February":              {"Ski school", one(11, 12, 1, 2), ""},
		"Joulumyyjäiset joulu, Mars-yhdistys":          {"Joulumyyjäiset", one(12), "Mars-yhdistys"},
	} {
		got, who, err := intake.Activity(text)
		if err != nil || got.Name != want.name || got.Months != want.months || who != want.who {
			t.Errorf("%q:\n got %q %v %q, %v\nwant %q %v %q", text, got.Name, got.Months.List(), who, err, want.name, want.months.List(), want.who)
		}
	}
	for text, want := range map[string]workshop.Code{
		"": workshop.CodeNoMonths, "Talkoot": workshop.CodeNoMonths, "Talkoot 13": workshop.CodeNoMonths, "Talkoot, kylä": workshop.CodeNoMonths,
		"touko": workshop.CodeEmptyText, "touko–syys": workshop.CodeEmptyText,
	} {
		if got, who, err := intake.Activity(text); workshop.ErrorCode(err) != want {
			t.Errorf("%q: got %+v %q, %v", text, got, who, err)
		}
	}
	for text, want := range map[string]workshop.Months{"5": one(5), "touko, syys": one(5, 9), "11–2": one(11, 12, 1, 2), "hela året": workshop.AllMonths} {
		if got, err := intake.Months(text); err != nil || got != want {
			t.Errorf("%q: got %v, %v", text, got.List(), err)
		}
	}
	for _, text := range []string{"", "x", "touko x", "5-", ","} {
		if got, err := intake.Months(text); workshop.ErrorCode(err) != workshop.CodeNoMonths {
			t.Errorf("%q: got %v, %v", text, got.List(), err)
		}
	}
}

func TestMaterial(t *testing.T) {
	for text, want := range map[string]struct {
		workshop.MaterialTerms
		by string
	}{
		"https://example.org/esitys.pdf Kunnan esitys, vapaa-aikasihteeri": {workshop.MaterialTerms{Kind: workshop.Link, Title: "Kunnan esitys", Address: "https://example.org/esitys.pdf"}, "vapaa-aikasihteeri"},
		"Kunnan esitys: https://example.org/a,b?c=1, kunta":                {workshop.MaterialTerms{Kind: workshop.Link, Title: "Kunnan esitys", Address: "https://example.org/a,b?c=1"}, "kunta"},
		"https://example.org/a, kunta":                                     {workshop.MaterialTerms{Kind: workshop.Link, Address: "https://example.org/a"}, "kunta"},
		"www.example.org":                                                  {workshop.MaterialTerms{Kind: workshop.Link, Address: "www.example.org"}, ""},
		"Kuvat illasta: /home/anna/Kuvat/2.11. Liperi":                     {workshop.MaterialTerms{Kind: workshop.Photo, Title: "Kuvat illasta", Address: "/home/anna/Kuvat/2.11. Liperi"}, ""},
		`"C:\Esitykset\ilta 1.pptx" Esitys, kunta`:                         {workshop.MaterialTerms{Kind: workshop.File, Title: "Esitys", Address: `C:\Esitykset\ilta 1.pptx`}, "kunta"},
		"~/ilta.JPG":                 {workshop.MaterialTerms{Kind: workshop.Photo, Address: "~/ilta.JPG"}, ""},
		"Valokuvat (Anna)":           {workshop.MaterialTerms{Kind: workshop.Photo, Title: "Valokuvat"}, "Anna"},
		"Järjestöfoorumi":            {workshop.MaterialTerms{Kind: workshop.File, Title: "Järjestöfoorumi"}, ""},
		"javascript:alert(1) Esitys": {workshop.MaterialTerms{Kind: workshop.File, Title: "Esitys", Address: "javascript:alert(1)"}, ""},
		"kello 9/10 esitys":          {workshop.MaterialTerms{Kind: workshop.File, Title: "kello 9/10 esitys"}, ""},
	} {
		got, by, err := intake.Material(text)
		if err != nil || got != want.MaterialTerms || by != want.by {
			t.Errorf("%q:\n got %+v %q, %v\nwant %+v", text, got, by, err, want)
		}
	}
	if got, _, err := intake.Material(" , "); workshop.ErrorCode(err) != workshop.CodeEmptyText {
		t.Errorf("nothing: %+v, %v", got, err)
	}
}
