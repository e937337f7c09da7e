package app

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// The report of a series tells how sure its total is, is written where it was
// asked for, and Esc leads back to what else there is.
func TestReportOfASeries(t *testing.T) {
	h := newHarness(t, withExample)
	h.command(kit.ReportAll)
	h.shows("Sarja: Hyvinvointihytinät", "Vuosi: 2015", "Paikka: Liperi", "█▅▄▃··")
	h.typ("sarja hyvin")
	h.press("down", "enter")
	h.shows("Kohderyhmä", "75, joista noin 20 arvioitu; 2/6 tilaisuudesta laskematta", "järjestöjen väkeä 50, joista noin 20 arvioitu")
	h.press("pgdown")
	h.shows("21.1.2015 Liperi", "▒")
	dir := t.TempDir()
	h.press("enter", "tab", "right", "tab", "ctrl+u")
	h.typ(dir)
	h.press("enter")
	h.shows("Rapport Hyvinvointihytinät.xlsx", "Målgrupp")
	files, _ := os.ReadDir(dir)
	if len(files) != len(memo.ReportFormats) {
		t.Errorf("%v", files)
	}
	text := filepath.Join(dir, "Rapport Hyvinvointihytinät.txt")
	if err := os.WriteFile(text, []byte("muokattu"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.press("enter", "right", "enter")
	if again, _ := filepath.Glob(filepath.Join(dir, "*(2).txt")); len(again) != 1 {
		t.Errorf("the second report took the place of the first: %v", again)
	}
	h.press("pgdown", "down", "up", "pgup", "esc")
	h.shows("Kaikki tilaisuudet")
	h.press("esc")
	h.hides("Kaikki tilaisuudet")
}

// What was counted just now is in the report, though it may not be on the disk.
func TestReportKnowsTheNewest(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.press("f3")
	h.enter("vähintään 13")
	h.command(kit.ReportAll)
	h.press("down", "enter")
	h.shows("vähintään 13")
}

// A library without meetings has a report, which says so.
func TestReportOfNothing(t *testing.T) {
	h := newHarness(t)
	h.command(kit.ReportAll)
	h.press("down", "enter")
	h.shows("Rajaukseen ei osu yhtään pidettyä tilaisuutta.")
}

// manyMeetings are 10,000 headers and summaries in 300 places and 40 series.
func manyMeetings() workshop.Batch {
	var b workshop.Batch
	for i := range 40 {
		b.Series = append(b.Series, workshop.Series{ID: workshop.ID(fmt.Sprintf("s%d", i)), Name: fmt.Sprintf("Sarja %d", i)})
	}
	for i := range 10_000 {
		h := workshop.Header{
			ID: workshop.ID(fmt.Sprintf("m%d", i)), Code: fmt.Sprintf("code-%d", i), Title: fmt.Sprintf("Hyvinvointihytinät %d", i),
			Date: workshop.Date{Year: 2000 + i%25, Month: 5, Day: 1 + i%28}, Time: workshop.NoTime, Place: fmt.Sprintf("Kylä %d", i%300),
			Series: []workshop.ID{b.Series[i%40].ID}, Status: workshop.Held, Count: workshop.Count{Certainty: workshop.Exact, N: i % 90},
		}
		b.Headers = append(b.Headers, h)
		b.Summaries = append(b.Summaries, workshop.Summary{Meeting: h.ID, Count: h.Count})
	}
	return b
}

// BenchmarkManyMeetings is a key and its frame where there are 10,000 meetings:
// in their list, in the choice of what to report on, and in a report on all.
func BenchmarkManyMeetings(b *testing.B) {
	open := func(b *testing.B) *harness {
		h := newHarness(b, speaking(lang.Finnish), func(h *harness) { h.store(manyMeetings()) })
		h.resize(120, 40)
		return h
	}
	typing := func(b *testing.B, h *harness) {
		keys := []string{"k", "y", "l", "backspace", "backspace", "backspace"}
		for i := 0; b.Loop(); i++ {
			h.press(keys[i%len(keys)])
			_ = h.app.View()
		}
	}
	b.Run("list", func(b *testing.B) { typing(b, open(b)) })
	b.Run("choose", func(b *testing.B) {
		h := open(b)
		h.command(kit.ReportAll)
		typing(b, h)
	})
	b.Run("series", func(b *testing.B) {
		h := open(b)
		h.press("tab")
		typing(b, h)
	})
	b.Run("report", func(b *testing.B) {
		h := open(b)
		h.command(kit.ReportAll)
		h.press("down", "enter")
		for b.Loop() {
			h.press("pgdown")
			_ = h.app.View()
		}
	})
}
