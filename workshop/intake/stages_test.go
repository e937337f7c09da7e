package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// stagesIn reads a programme as it is understood by itself.
func stagesIn(t *testing.T, table intake.Table) intake.StagesRead {
	t.Helper()
	table = intake.AsProgramme(table)
	return intake.ReadStages(table, intake.GuessStages(table))
}

// stageLines are stages on one line each.
func stageLines(stages []workshop.ImportedStage) []string {
	out := make([]string, len(stages))
	for i, s := range stages {
		out[i] = strings.TrimRight(fmt.Sprintf("%s %d %s/%s/%s", s.Kind, s.Minutes, s.Title, s.Speaker, s.Remark), "/")
	}
	return out
}

func TestReadStagesOfOpenSlides(t *testing.T) {
	read := stagesIn(t, tableFile(t, "openslides-agenda-demo_en.csv"))
	want := []string{
		"talk 10 Welcome/Mr. Miller",
		"talk 20 Presentation of employee of the year award/Ms. Schmidt",
		"talk 10 Exchange of small gifts",
		"break 120 Dinner and dancing",
	}
	if got := stageLines(read.Stages); !slices.Equal(got, want) || len(read.Refused)+len(read.Open) > 0 {
		t.Errorf("%s\n%v", strings.Join(got, "\n"), read)
	}
}

func TestReadStagesOfLines(t *testing.T) {
	text := strings.Join([]string{
		"Ohjelma", "18.00 Tervetuloa 10 min", "klo 18.10 – 18.30 Alustus: kylän talous", "18:30 Ryhmätyö 2", "- 19.15 Kahvitauko (15 min)",
		"Keskustelu, 1 h 30 min", "5. Yhteenveto 1,5 h", "Dinner 120", "Vuosi 2030", "20.30 Päätös",
	}, "\n")
	want := []string{
		"talk 10 Tervetuloa", "talk 20 Alustus: kylän talous", "rounds 45 Ryhmätyö 2", "break 15 Kahvitauko",
		"discussion 90 Keskustelu", "talk 90 Yhteenveto", "break 120 Dinner", "talk 0 Vuosi 2030", "closing 0 Päätös",
	}
	if got := stageLines(stagesIn(t, tableText(t, text)).Stages); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

func TestReadStagesOfColumns(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Klo;Aihe;Puhuja;Kesto\n18.00;Tervetuloa;Aino Karttunen;10\n18.10;Tauko;;15", "talk 10 Tervetuloa/Aino Karttunen"},
		{"Tid;Punkt\n18.00;Välkommen\n18.20;Paus", "talk 20 Välkommen"},
		{"Titel;Text;Dauer\nBegrüßung;Kurz und freundlich halten;0:10\nPause;;15", "talk 10 Begrüßung//Kurz und freundlich halten"},
		{"Aika;Aihe\n10 min;Tervetuloa\n15 min;Tauko", "talk 10 Tervetuloa"},
		{"18.00;Tervetuloa;Aino Karttunen\n18.10;Tauko;", "talk 10 Tervetuloa/Aino Karttunen"},
		{"Tervetuloa;10\nTauko;15", "talk 10 Tervetuloa"},
		{"Otsikko;Kesto\nTervetuloa;kymmenen", "talk 0 Tervetuloa"},
	} {
		if got := stageLines(stagesIn(t, tableText(t, c.text)).Stages); len(got) == 0 || got[0] != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	read := stagesIn(t, tableText(t, "Otsikko;Kesto\nTervetuloa;kymmenen\n;5\nTauko;15\n"+strings.Repeat("x", workshop.MaxTitle+1)+";1"))
	if !slices.Equal(read.Open, []int{2}) || len(read.Refused) != 2 || workshop.ErrorCode(read.Refused[0].Err) != workshop.CodeRowWithoutTitle ||
		workshop.ErrorCode(read.Refused[1].Err) != workshop.CodeRowTooLong {
		t.Errorf("%+v", read)
	}
	table := intake.AsProgramme(tableText(t, "Kesto;Klo\n10;18.00"))
	if err := intake.GuessStages(table).Check(table); workshop.ErrorCode(err) != workshop.CodeNoTitleColumn {
		t.Errorf("%v", err)
	}
}

// What only sounds like a break or a discussion is a talk.
func TestKindsOfStages(t *testing.T) {
	for title, want := range map[string]workshop.StageKind{
		"Kahvi": workshop.Break, "Lounastauko": workshop.Break, "Coffee break": workshop.Break, "Kaffepaus": workshop.Break,
		"Dinner and dancing": workshop.Break, "Iltapala ja sauna": workshop.Break, "Mittagspause": workshop.Break,
		"Kahvin viljely Liperissä": workshop.Talk, "Break even of the village shop": workshop.Talk, "Breakout": workshop.Talk,
		"Break-even": workshop.Talk, "Päätökset": workshop.Talk, "Päätös": workshop.Closing, "Avslutning": workshop.Closing,
		"Keskustelu ja kysymykset": workshop.Discussion, "Keskustelupalstan esittely": workshop.Talk,
		"Ryhmätyöt": workshop.Rounds, "SWOT": workshop.Talk,
	} {
		table := tableText(t, "Title;Duration\n"+title+" ;10\nx;1")
		if got := stagesIn(t, table).Stages[0].Kind; got != want {
			t.Errorf("%q is %s, want %s", title, got, want)
		}
	}
}
