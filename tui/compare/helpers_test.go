package compare

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/compare"
	"talkoot/workshop/lang"
)

// host is as much of the program as the screen needs. Whatever else the screen
// asks for ends the test.
type host struct {
	kit.Host
	words   *lang.Words
	theme   *kit.Theme
	session *workshop.Session
	shown   kit.Overlay
}

func newHost(l lang.Language) *host { return &host{words: lang.New(l), theme: kit.NewTheme("dark")} }

func (h *host) Words() *lang.Words         { return h.words }
func (h *host) Theme() *kit.Theme          { return h.theme }
func (h *host) Session() *workshop.Session { return h.session }
func (h *host) Show(o kit.Overlay)         { h.shown = o }

// side makes a side of lines such as "strengths: Vahva talkoohenki ×3 #Henki".
func side(name string, notes ...string) compare.Side {
	out := compare.Side{Name: name}
	for i, note := range notes {
		lane, text, _ := strings.Cut(note, ": ")
		text, theme, _ := strings.Cut(text, " #")
		text, again := strings.CutSuffix(text, " ×3")
		item := compare.Item{
			ID: workshop.ID(name + note), Number: i + 1, Text: text, Theme: theme, Times: 1,
			Lanes: []compare.Lane{{Key: lane, Label: workshop.Word(lane), At: strings.Index("swot", lane[:1])}},
		}
		if again {
			item.Times, item.Votes, item.Also = 3, 7, []string{text + ", sanottiin"}
		}
		out.Notes = append(out.Notes, item)
	}
	return out
}

// evenings is one board at two times.
func evenings() compare.Comparison {
	return compare.Compare([]compare.Side{
		side(
			"21.1.2015",
			"strengths: Talkoohenki on vahva #Henki",
			"strengths: Kunnan tilat ovat maksutta yhdistysten käytössä #Tilat",
			"weaknesses: Vähän nuoria mukana ×3 #Nuoret",
			"weaknesses: Tieto ei kulje kylien välillä",
			"opportunities: Etätyö ja uudet muuttajat",
			"threats: Kyläkoulu lakkautetaan",
		),
		side(
			"2.11.2016",
			"strengths: Vahva talkoohenki #Henki",
			"strengths: Uudet muuttajat ja etätyö",
			"weaknesses: Nuoria on mukana vähän #Nuoret",
			"weaknesses: Kokoukset menevät päällekkäin, ja samat ihmiset istuvat niissä kaikissa viikosta toiseen",
			"threats: Kyläkoulun lakkauttaminen",
			"threats: Avustukset pienenevät ×3 #Talous",
		),
	}, compare.OverTime)
}

// groups is what five groups answered.
func groups() compare.Comparison {
	return compare.Compare([]compare.Side{
		side("1 Haapa", "opportunities: Kokoontumistila talvellekin #Tilat", "opportunities: Kyytipalvelu niille, joilla ei ole autoa"),
		side("2 Koivu", "opportunities: Kokoontumistiloja talveksi #Tilat", "weaknesses: Kahvila puuttuu"),
		side("3 Leppä", "opportunities: Kyytipalvelua niille, joilla ei ole autoa ×3"),
		side("4 Mänty"),
		side("5 Pihlaja", "threats: Talveksi kokoontumistila #Tilat", "opportunities: Nuorten oma tila #Tilat"),
	}, compare.Between)
}

func screen(h *host, c compare.Comparison) *Screen {
	return New(h, func() (compare.Comparison, string) { return c, "SWOT" })
}

// read returns what can be read of lines, without spaces at their ends.
func read(lines []string) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(strings.TrimRight(ansi.Strip(l), " ") + "\n")
	}
	return b.String()
}

// tester is what *testing.T and *rapid.T have in common.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// press lets the command of a key run.
func press(t tester, s *Screen, ids ...kit.CommandID) {
	t.Helper()
	for _, id := range ids {
		found := false
		for _, c := range s.Commands() {
			if c.ID == id && c.Off == "" {
				c.Run()
				found = true
			}
		}
		if !found {
			t.Fatalf("%s cannot be done", id)
		}
	}
}

// typ types into the line.
func typ(s *Screen, text string) {
	for _, r := range text {
		s.Line().Key(tea.KeyPressMsg{Code: r, Text: string(r)})
		s.Refresh()
	}
}
