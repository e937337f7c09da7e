package app

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// bigBoard is a SWOT of 1,000 notes in a room of 300 people, at 120x40.
func bigBoard(h *harness) {
	m := h.meeting()
	arrivals := make([]workshop.Arrival, 300)
	for i := range arrivals {
		arrivals[i] = workshop.Arrival{Name: fmt.Sprintf("Etunimi%d Sukunimi%d", i, i), Organisation: "Kyläyhdistys"}
	}
	h.run(h.app.simple(m.Arrive(h.app.Moment(), h.app.session.People(), arrivals...)))
	board := h.stage(workshop.BoardStage).Board
	for i, l := range board.Lanes {
		notes := make([]string, 250)
		for j := range notes {
			notes[j] = fmt.Sprintf("Kirjaus %d: kylätalo on yhdistysten käytössä maksutta ja lämpimänä", i*250+j)
		}
		h.run(h.app.simple(m.AddNotes(h.app.Moment(), l.ID, "", notes...)))
	}
	h.resize(120, 40)
}

// BenchmarkKey is one key through Update and View on a big board: a letter of a
// sentence on the capture line.
func BenchmarkKey(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	bigBoard(h)
	sentence := []rune("Metsästysseura hoitaa reitit ja ladut koko kylän iloksi. ")
	for i := 0; b.Loop(); i++ {
		if i %= len(sentence); i == 0 {
			h.app.current().Line().Clear()
		}
		h.typ(string(sentence[i]))
		h.app.View()
	}
	b.ReportMetric(resident(h), "MB-heap")
}

// BenchmarkKeyEnter is the recording of a note on a big board.
func BenchmarkKeyEnter(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	bigBoard(h)
	h.disk.forget = true
	enter := keyMsg(b, "enter")
	notes := h.meeting().NoteCount()
	for b.Loop() {
		h.app.current().Line().Set("Metsästysseura hoitaa reitit")
		h.send(enter)
		h.app.View()
	}
	if h.meeting().NoteCount() == notes {
		b.Fatal("nothing was recorded")
	}
}

// BenchmarkSelect is a step through the notes of a big board.
func BenchmarkSelect(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	bigBoard(h)
	up, esc := keyMsg(b, "up"), keyMsg(b, "esc")
	for i := 0; b.Loop(); i++ {
		if i%200 == 199 {
			h.send(esc)
		}
		h.send(up)
		h.app.View()
	}
}

// BenchmarkAttendance is a key on the attendance of 300 people.
func BenchmarkAttendance(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"))
	bigBoard(h)
	h.press("f3")
	k := keyMsg(b, "e")
	for i := 0; b.Loop(); i++ {
		if i%8 == 0 {
			h.app.current().Line().Clear()
		}
		h.send(k)
		h.app.View()
	}
}

// thousand is a library of 1,000 meetings, of which only headers are read.
func thousand(h *harness) {
	series := workshop.Series{ID: h.clock.NewID(), Name: "Kyläillat"}
	b := workshop.Batch{Series: []workshop.Series{series}}
	for i := range 1000 {
		b.Headers = append(b.Headers, workshop.Header{
			ID: h.clock.NewID(), Code: fmt.Sprintf("kylailta-%d", i), Status: workshop.Held,
			Title: fmt.Sprintf("Kyläilta %d", i), Place: "Viinijärvi", Series: []workshop.ID{series.ID},
			Date: workshop.Date{Year: 1990 + i/40, Month: 2, Day: 1 + i%28}, Time: 17 * 60,
			Count: workshop.Count{Certainty: workshop.Exact, N: i},
		})
	}
	h.store(b)
}

// BenchmarkListFirst is the first frame of the list of 1,000 meetings, from
// the reading of the headers on.
func BenchmarkListFirst(b *testing.B) {
	h := newHarness(b, thousand)
	h.resize(120, 40)
	for b.Loop() {
		h.start()
		h.app.View()
	}
	if n := len(h.app.catalogue.Headers()); n != 1000 {
		b.Fatalf("%d meetings", n)
	}
}

// BenchmarkList1000 is a key in the list of 1,000 meetings.
func BenchmarkList1000(b *testing.B) {
	for _, name := range []string{"down", "k"} {
		b.Run(name, func(b *testing.B) {
			h := newHarness(b, thousand)
			h.resize(120, 40)
			k := keyMsg(b, name)
			for i := 0; b.Loop(); i++ {
				if i%8 == 0 {
					h.app.current().Line().Clear()
				}
				h.send(k)
				h.app.View()
			}
		})
	}
}

// BenchmarkMemo is the preview of the memo of a big board.
func BenchmarkMemo(b *testing.B) {
	h := newHarness(b, withMeeting("swot-evening"), speaking(lang.Finnish))
	bigBoard(h)
	h.press("f6")
	for b.Loop() {
		h.app.current().Refresh()
		h.app.View()
	}
}

// resident is how much memory the program holds, in MB, beside what the test's
// store keeps of it.
func resident(h *harness) float64 {
	h.disk.Store, h.disk.appended = nil, nil
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(h)
	return float64(m.HeapAlloc) / (1 << 20)
}

// The board of the benchmarks is as big as they say, and all of it is drawn
// from.
func TestBigBoard(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	bigBoard(h)
	if m := h.meeting(); m.NoteCount() != 1000 || len(m.Attendance.Presences) != 300 {
		t.Fatalf("%d notes, %d people", m.NoteCount(), len(m.Attendance.Presences))
	}
	h.fits()
	if f := h.frame(); !strings.Contains(f, "1000 Kirjaus 999") || !strings.Contains(f, "300 nimeä") {
		t.Fatalf("the board is not drawn:\n%s", f)
	}
}
