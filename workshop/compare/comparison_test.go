package compare

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"talkoot/workshop"
)

func TestOverTime(t *testing.T) {
	for _, c := range []struct {
		name  string
		sides []Side
		want  []string
	}{
		{
			"a SWOT two years later, in Finnish",
			[]Side{
				side(
					"21.1.2015",
					"Vahvuudet: Talkoohenki on vahva ×2",
					"Vahvuudet: Kunnan tilat maksutta",
					"Heikkoudet: Vähän nuoria mukana ×3",
					"Heikkoudet: Tieto ei kulje kylien välillä",
					"Mahdollisuudet: Etätyö ja uudet muuttajat",
					"Uhat: Kyläkoulu lakkautetaan",
				),
				side(
					"2.11.2016",
					"Vahvuudet: Vahva talkoohenki",
					"Vahvuudet: Uudet muuttajat ja etätyö",
					"Heikkoudet: Nuoria on mukana vähän",
					"Heikkoudet: Kokoukset menevät päällekkäin",
					"Uhat: Kyläkoulun lakkauttaminen",
					"Uhat: Avustukset pienenevät ×2",
				),
			},
			[]string{
				"stayed Vahvuudet: Vahva talkoohenki [1|1]",
				"moved Vahvuudet: Uudet muuttajat ja etätyö [5|2] Mahdollisuudet → Vahvuudet",
				"gone Vahvuudet: Kunnan tilat maksutta [2|]",
				"stayed Heikkoudet: Nuoria on mukana vähän [3|3]",
				"new Heikkoudet: Kokoukset menevät päällekkäin [|4]",
				"gone Heikkoudet: Tieto ei kulje kylien välillä [4|]",
				"stayed Uhat: Kyläkoulun lakkauttaminen [6|5]",
				"new Uhat: Avustukset pienenevät [|6]",
			},
		},
		{
			"Swedish, an empty first board",
			[]Side{side("2014"), side("2015", "Styrkor: Talkoandan är stark", "Hot: Byskolan läggs ned")},
			[]string{
				"new Styrkor: Talkoandan är stark [|1]",
				"new Hot: Byskolan läggs ned [|2]",
			},
		},
		{
			"Swedish, what was and is not any more is no idea that stayed",
			[]Side{
				side("2014", "Svagheter: Byskolan har få elever", "Svagheter: Föreningarna samarbetar inte"),
				side("2015", "Styrkor: Föreningarna samarbetar", "Svagheter: Byskolan har många elever"),
			},
			[]string{
				"new Styrkor: Föreningarna samarbetar [|1]",
				"new Svagheter: Byskolan har många elever [|2]",
				"gone Svagheter: Byskolan har få elever [1|]",
				"gone Svagheter: Föreningarna samarbetar inte [2|]",
			},
		},
		{
			"English, three times: what counts is where it was last before",
			[]Side{
				side("spring", "Weaknesses: Few young people", "Threats: The shop is closing down", "Ideas: A shared events calendar"),
				side("summer", "Threats: Few young people take part", "Ideas: A choir"),
				side("autumn", "Threats: Few young people", "Ideas: A shared calendar for events", "Ideas: A night market"),
			},
			[]string{
				"stayed Threats: Few young people [1|1|1]",
				"gone Threats: The shop is closing down [2||]",
				"stayed Ideas: A shared calendar for events [3||2]",
				"new Ideas: A night market [||3]",
				"gone Ideas: A choir [|2|]",
			},
		},
		{
			"an idea in two lanes moved only if it left all of them",
			[]Side{
				side("2014", "Vahvuudet: Kirjasto on auki iltaisin", "Mahdollisuudet: Kirjasto on auki iltaisin", "Uhat: Bussivuorot loppuvat"),
				side("2015", "Vahvuudet: Bussivuorojen loppuminen", "Mahdollisuudet: Kirjasto iltaisin auki", "Heikkoudet: Bussivuorojen loppuminen"),
			},
			[]string{
				"moved Vahvuudet: Bussivuorojen loppuminen [3|1,3] Uhat → Vahvuudet+Heikkoudet",
				"stayed Mahdollisuudet: Kirjasto iltaisin auki [1,2|2]",
			},
		},
		{
			"other words in which it was said count",
			[]Side{
				side("2014", "Ideat: Kimppakyydit / Yhteiskuljetukset kylältä keskustaan"),
				side("2015", "Ideat: Yhteiskuljetuksia kylältä keskustaan"),
			},
			[]string{"stayed Ideat: Yhteiskuljetuksia kylältä keskustaan [1|1]"},
		},
		{
			"lanes match without regard to capitals and signs",
			[]Side{
				side("2014", "Mitä kylä tarvitsee?: Uimaranta kuntoon"),
				side("2015", "MITÄ KYLÄ TARVITSEE: Uimaranta kuntoon"),
			},
			[]string{"stayed MITÄ KYLÄ TARVITSEE: Uimaranta kuntoon [1|1]"},
		},
		{
			"one board alone is all new",
			[]Side{side("2014", "Ideat: Kyläkahvila")},
			[]string{"new Ideat: Kyläkahvila [1]"},
		},
		{"no boards", nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(Compare(c.sides, OverTime)); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", lines(got), lines(c.want))
			}
		})
	}
}

func TestBetween(t *testing.T) {
	sides := []Side{
		side("1 Haapa", "Mitä tarvitaan?: Kokoontumistila talvellekin", "Mitä tarvitaan?: Kyytipalvelu", "Kuka tekee?: Kyläyhdistys"),
		side("2 Koivu", "Mitä tarvitaan?: Kokoontumistiloja talveksi", "Kuka tekee?: Kunta ja yhdistykset yhdessä"),
		side("3 Leppä", "Mitä tarvitaan?: Kyytipalvelua ×4", "Kuka tekee?: Kyläyhdistys", "Kuka tekee?: Kyläyhdistykset"),
		side("4 Mänty"),
		side("5 Pihlaja", "Mitä tarvitaan?: Talveksi kokoontumistila", "Kuka tekee?: Kyläyhdistys"),
	}
	c := Compare(sides, Between)
	want := []string{
		"shared Mitä tarvitaan?: Kokoontumistila talvellekin [1|1|||1]",
		"shared Mitä tarvitaan?: Kyytipalvelua [2||1||]",
		"shared Kuka tekee?: Kyläyhdistys [3||2,3||2]",
		"only Kuka tekee?: Kunta ja yhdistykset yhdessä [|2|||]",
	}
	if got := told(c); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", lines(got), lines(want))
	}
	if want := (Summary{Count: map[Status]int{Shared: 3, Only: 1}}); !reflect.DeepEqual(c.Summary, want) {
		t.Errorf("summary %v, want %v", c.Summary, want)
	}
	if r := c.Rows[1]; r.Places != 2 || r.Times != 5 {
		t.Errorf("%s: %d places, %d times", r.Text, r.Places, r.Times)
	}
	everywhere := Compare(slices.Delete(slices.Clone(sides), 3, 4), Between).Summary.Everywhere
	if everywhere != 0 {
		t.Errorf("%d ideas on every side", everywhere)
	}
	if n := Compare([]Side{sides[0], sides[4]}, Between).Summary.Everywhere; n != 2 {
		t.Errorf("%d ideas shared by two, want 2", n)
	}
}

// A text that was taken out for good is the same as no other.
func TestRedactedTextsAreNoIdea(t *testing.T) {
	gone := side("2014", "Ideat: "+workshop.RedactedText, "Ideat: "+workshop.RedactedText)
	c := Compare([]Side{gone, side("2015", "Ideat: "+workshop.RedactedText+" / "+workshop.RedactedText)}, OverTime)
	if len(c.Rows) != 3 {
		t.Errorf("rows %q", told(c))
	}
	if got := Compare([]Side{gone, gone}, OverTime).Summary.Count[Stayed]; got != 2 {
		t.Errorf("%d of the same two notes stayed", got)
	}
}

func TestThemes(t *testing.T) {
	c := Compare([]Side{
		side(
			"Liperi",
			"Ideat: Kylätalon tilat iltakäyttöön ×3 #Tilat", "Ideat: Koulun sali yhdistyksille #Tilat",
			"Ideat: Bussivuoro iltaan #Joukkoliikenne", "Ideat: Tie kuntoon #Liikenne",
		),
		side("Outokumpu", "Ideat: Nuorille oma tila #Tila", "Ideat: Pyörätie keskustaan #liikenne", "Ideat: Kyläkahvila"),
		side("Polvijärvi", "Ideat: Uimaranta kuntoon #Liikenne"),
	}, Between)
	var got []string
	for _, theme := range c.Themes {
		line := fmt.Sprintf("%s %d/%d", theme.Name, theme.Places, len(c.Sides))
		for i := range theme.On {
			line += fmt.Sprint(" ", theme.Tally(i))
		}
		got = append(got, line)
	}
	want := []string{"Liikenne 3/3 {1 1} {1 1} {1 1}", "Tilat 2/3 {2 4} {1 1} {0 0}", "Joukkoliikenne 1/3 {1 1} {0 0} {0 0}"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", lines(got), lines(want))
	}
	if c.Themes[1].Times != 5 {
		t.Errorf("%s: %d times, want 5", c.Themes[1].Name, c.Themes[1].Times)
	}
}

func lines(list []string) string {
	out := ""
	for _, s := range list {
		out += "\t" + s + "\n"
	}
	return out
}
