package app

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// rehearse begins a rehearsal of the open meeting, in one of its two ways. From
// then on the harness plays the rehearsal.
func (h *harness) rehearse(way string) {
	h.t.Helper()
	h.command(kit.Rehearse)
	if h.app.rehearsed == nil {
		h.t.Fatalf("no rehearsal began:\n%s", h.frame())
	}
	h.choose("rehearsal." + way)
}

// second lets a second of the rehearsal go by.
func (h *harness) second() {
	h.clock.Now = h.clock.Now.Add(time.Second)
	if h.app.rehearsed != nil {
		h.send(rehearsalMsg{h.app.rehearsed, tickMsg{}})
	}
}

func (h *harness) seconds(n int) {
	for range n {
		h.second()
	}
}

// practised is the meeting as the rehearsal has it.
func (h *harness) practised() *workshop.Meeting { return h.app.rehearsed.session.Meeting() }

// leavesNothing plays a rehearsal and tells that nothing of it is left: not in
// the store, not in what was open.
func (h *harness) leavesNothing(play func()) {
	h.t.Helper()
	h.pause()
	before, place, viewed, line, batches := h.kept(), h.app.place, h.app.viewed, h.line(), len(h.disk.appended)
	play()
	h.pause()
	if h.app.rehearsed != nil {
		h.t.Fatalf("the rehearsal goes on:\n%s", h.frame())
	}
	if got := h.kept(); !reflect.DeepEqual(got, before) || len(h.disk.appended) != batches {
		h.t.Fatalf("the store has changed by %d batches", len(h.disk.appended)-batches)
	}
	if h.app.place != place || h.app.viewed != viewed || h.line() != line || h.quit {
		h.t.Fatalf("back at %s %s with %q on the line", h.app.place, h.app.viewed, h.line())
	}
}

// kept is everything that the store holds.
func (h *harness) kept() string {
	var b strings.Builder
	put := func(v any, err error) {
		if err != nil {
			h.t.Fatalf("%v", err)
		}
		fmt.Fprintf(&b, "%+v\n", v)
	}
	headers, err := h.disk.Headers()
	slices.SortFunc(headers, workshop.NewestFirst)
	put(headers, err)
	for _, head := range headers {
		put(h.disk.Journal(head.ID))
		put(h.disk.Summaries(head.ID))
		put(h.disk.SearchTexts(head.ID))
		put(h.disk.Drafts(head.ID))
	}
	put(h.disk.Journal(workshop.LibraryID))
	put(h.disk.People())
	series, err := h.disk.Series()
	slices.SortFunc(series, func(a, b workshop.Series) int { return strings.Compare(a.Name, b.Name) })
	put(series, err)
	for _, key := range []string{
		workshop.SettingLanguage, workshop.SettingTheme, workshop.SettingExport, workshop.SettingMouse, workshop.SettingLast,
	} {
		put(h.disk.Setting(key))
	}
	return b.String()
}

func TestTheRoomAnswersByItself(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("itself")
		h.shows("HARJOITUS", "Ei tallenneta")
		h.seconds(240)
		if n := len(h.practised().Attendance.Presences); n != 18 {
			t.Fatalf("%d people came", n)
		}
		h.press("pgdown", "pgdown", "pgdown")
		h.shows("VAHVUUDET")
		h.seconds(120)
		s := h.practised().Stage(h.practised().Current)
		if n := s.Board.NoteCount(); s.Kind != workshop.BoardStage || n < 5 {
			t.Fatalf("%d notes in a stage of the kind %s", n, s.Kind)
		}
		h.enter("Oma kirjaus")
		if !slices.ContainsFunc(h.practised().Stage(s.ID).Board.Lanes[0].Notes, func(n *workshop.Note) bool { return n.Text == "Oma kirjaus" }) {
			t.Fatalf("what is typed is not recorded:\n%s", h.frame())
		}
		h.typ("puolik")
		h.press("ctrl+q")
	})
	h.shows("Harjoitus on ohi")
	h.hides("HARJOITUS")
}

func TestVoicesAreWrittenDown(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("write")
		h.seconds(10)
		h.shows("At the door: ", "(→ writes it down)")
		if n := len(h.practised().Attendance.Presences); n != 0 {
			t.Fatalf("%d people came by themselves", n)
		}
		h.press("right")
		if n := len(h.practised().Attendance.Presences); n != 1 {
			t.Fatalf("%d people are there", n)
		}
		h.hides("At the door")
		h.press("pgdown", "pgdown", "pgdown")
		h.until("A voice: “")
		s := h.practised().Stage(h.practised().Current)
		// In the midst of a text the key moves the cursor, and typing is the other way.
		h.typ("Strong volunteers")
		h.press("right")
		if n := s.Board.NoteCount(); n != 0 {
			t.Fatalf("%d notes while one types", n)
		}
		h.press("enter")
		h.second()
		h.hides("A voice: “")
		h.until("A voice: “")
		h.press("right")
		if n := h.practised().Stage(s.ID).Board.NoteCount(); n != 2 {
			t.Fatalf("%d notes", n)
		}
		// A voice about another stage is gone when the meeting goes on.
		h.until("A voice: “")
		h.press("pgdown")
		h.second()
		h.hides("A voice: “")
		h.press("esc", "esc")
	})
}

// until lets time go by until the screen shows a text.
func (h *harness) until(text string) {
	h.t.Helper()
	for range 300 {
		h.second()
		if strings.Contains(h.frame(), text) {
			return
		}
	}
	h.t.Fatalf("%q does not come:\n%s", text, h.frame())
}

// The clock of a rehearsal can go faster, and the timer goes with it.
func TestAFasterEvening(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("itself")
		h.press("pgdown", "ctrl+t")
		h.shows("10:00 left")
		h.seconds(60)
		h.shows("9:00 left")
		h.practise(kit.RehearsalSpeed)
		h.choose("rehearsal.speed", 4)
		h.shows("REHEARSAL 4×")
		h.seconds(60)
		h.shows("5:00 left")
		h.press("ctrl+q")
	})
	h.hides("left")
}

// practise runs a command of the rehearsal.
func (h *harness) practise(id kit.CommandID) {
	h.t.Helper()
	for _, c := range h.app.rehearsed.commands() {
		if c.ID == id {
			h.run(h.app.carry(h.app.rehearsed, c.Run()))
			return
		}
	}
	h.t.Fatalf("there is no command %s in the rehearsal", id)
}

// Nothing is written to a file, and what is chosen is forgotten.
func TestARehearsalWritesNoFiles(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("swot-evening"))
	h.cfg.ExportFolder = t.TempDir()
	h.start()
	h.leavesNothing(func() {
		h.rehearse("itself")
		h.seconds(30)
		h.press("f6", "enter", "enter")
		h.shows("A rehearsal writes no files.")
		h.press("esc")
		h.practise(kit.SetLanguage)
		h.press("2")
		h.shows("ÖVNING")
		h.practise(kit.Quit)
	})
	h.shows("The rehearsal is over.")
}

// What other meetings of the series agreed stands in the recap of a rehearsal
// too, and what is said of it there is gone afterwards.
func TestARehearsalKnowsTheSeries(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withExample)
	for h.app.session == nil {
		h.press("enter")
	}
	h.leavesNothing(func() {
		h.rehearse("itself")
		for h.app.rehearsed.place != kit.Programme {
			h.press("esc")
		}
		h.seconds(600)
		h.press("esc")
	})
}

// Whatever is done in a rehearsal, the store is the same afterwards, byte for
// byte.
func TestNothingOfARehearsalIsKept(t *testing.T) {
	keys := []string{
		"enter", "enter", "esc", "tab", "down", "up", "1", "2", "3", "space", "right", "ctrl+z", "ctrl+y", "pgdown", "pgdown",
		"pgup", "ctrl+t", "f3", "f4", "f6", "f7", "f8", "f9", "ctrl+k", "ctrl+l", "ctrl+o", "delete", "a", "ä", "5",
	}
	rapid.Check(t, func(rt *rapid.T) {
		h := newHarness(rt, withMeeting(rapid.SampledFrom([]string{"swot-evening", "five-groups"}).Draw(rt, "programme")))
		h.typ(rapid.SampledFrom([]string{"", "puolik"}).Draw(rt, "line"))
		h.leavesNothing(func() {
			h.rehearse(rapid.SampledFrom([]string{"write", "itself"}).Draw(rt, "way"))
			for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 60).Draw(rt, "keys") {
				if h.app.rehearsed == nil {
					break
				}
				h.seconds(rapid.IntRange(0, 20).Draw(rt, "seconds"))
				h.press(k)
			}
			for range 10 {
				if h.app.rehearsed != nil {
					h.press("esc")
				}
			}
			if h.app.rehearsed != nil {
				h.press("ctrl+q")
			}
		})
	})
}

// A fault in a rehearsal ends the rehearsal and nothing else.
func TestAFaultEndsTheRehearsalAlone(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("itself")
		h.app.rehearsed.list = nil
		h.app.rehearsed.screens = nil
		h.press("f3")
	})
	h.shows("!")
}

// While this window shows what the room sees, the mark stands below it, and the
// voice, which cannot be read there, is not written down unseen.
func TestTheRoomsFrameInARehearsal(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("write")
		h.until("At the door")
		h.press("f5")
		h.shows("REHEARSAL")
		h.press("right")
		if n := len(h.practised().Attendance.Presences); n != 0 {
			t.Errorf("%d people came unseen", n)
		}
		h.press("f5")
		h.shows("At the door")
		h.press("ctrl+q")
	})
}

// What a rehearsal has for the terminal, such as its bell, reaches the terminal;
// all else comes back to the rehearsal, and what comes when it is over is lost.
func TestWhatARehearsalBringsComesBackToIt(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.leavesNothing(func() {
		h.rehearse("itself")
		r := h.app.rehearsed
		if msg, ok := h.app.carried(r, tea.Raw("\a"))().(tea.RawMsg); !ok {
			t.Errorf("the bell became %T", msg)
		}
		late, ok := h.app.carried(r, func() tea.Msg { return savedMsg{} })().(rehearsalMsg)
		if !ok || late.of != r {
			t.Errorf("a message of the rehearsal became %T", late)
		}
		h.press("ctrl+q")
		h.send(late)
	})
}
