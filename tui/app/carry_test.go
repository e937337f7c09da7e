package app

import (
	"strings"
	"testing"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// withEarlier makes a meeting with a ready programme, and one a month before it in
// the same series, where two actions stayed open and a note was parked.
func withEarlier(programme string) option {
	return func(h *harness) {
		c := must(workshop.OpenCatalogue(h.disk))(h.t)
		mo := h.clock.Moment()
		s, b, err := c.Create(mo, workshop.NewMeetingSpec{
			Details: workshop.Details{
				Title: "Kyläilta Viinijärvellä", Date: workshop.DateOf(h.clock.Now.AddDate(0, -1, 0)), Time: workshop.NoTime, Place: "Viinijärvi",
			},
			SeriesNames: []string{"Kyläillat"}, Programme: "talk",
		})
		h.store(must(b, err)(h.t))
		do := func(change workshop.Change, err error) {
			h.t.Helper()
			h.store(must(s.Do(h.clock.Moment(), change, err))(h.t))
		}
		today := workshop.DateOf(h.clock.Now)
		do(s.Meeting().Agree(h.clock.Moment(), "", workshop.Terms{What: "Kysytään bussia", Who: workshop.Owner{Office: "kunnanjohtaja"}, Due: workshop.Date{Year: today.Year, Month: today.Month, Day: 1}}))
		do(s.Meeting().Agree(h.clock.Moment(), "", workshop.Terms{What: "Kootaan ryhmä"}))
		do(s.Meeting().Agree(h.clock.Moment(), "", workshop.Terms{Kind: workshop.Decision, What: "Tavataan kuukauden päästä"}))
		do(s.Meeting().AddNotes(h.clock.Moment(), s.Meeting().Stages[1].Board.Parking.ID, "", "Tievalot"))
		do(s.Meeting().Close())
		h.clock.Now = h.clock.Now.Add(time.Minute)
		withMeeting(programme)(h)
	}
}

func init() {
	scenes = append(scenes, []scene{
		{"programme-memory", []option{withEarlier("swot-evening")}, func(*harness) {}},
		{"carry-menu", []option{withEarlier("swot-evening")}, func(h *harness) { h.press("ctrl+o") }},
		{"carry-some", []option{withEarlier("swot-evening")}, func(h *harness) { h.press("ctrl+o", "2", "enter") }},
		{"carried", []option{withEarlier("swot-evening")}, func(h *harness) { h.press("ctrl+o", "enter") }},
		{"recap-carried", []option{withEarlier("swot-evening")}, func(h *harness) {
			h.press("ctrl+o", "enter")
			h.stage(workshop.Recap)
		}},
	}...)
}

// earlier is the meeting before the open one, as it is stored.
func (h *harness) earlier() *workshop.Meeting {
	h.t.Helper()
	c := must(workshop.OpenCatalogue(h.disk))(h.t)
	return must(c.Open(c.EarlierInSeries(h.meeting().ID)[0].ID))(h.t).Meeting()
}

// One key and Enter carry over what is left, and one Ctrl+Z takes it back in both
// meetings, also after a restart.
func TestCarryOver(t *testing.T) {
	for _, restarted := range []bool{false, true} {
		h := newHarness(t, withEarlier("swot-evening"))
		h.shows("VIIME KERRASTA", "Kysytään bussia", "Pysäköity: Tievalot")
		again := func() {
			if restarted {
				h.restart()
			}
			h.wait(time.Second)
		}
		states := func(want workshop.AgreementState, agreed, notes int) {
			t.Helper()
			was := h.earlier()
			for _, a := range was.Agreements {
				if a.Kind == workshop.Action && a.State != want {
					t.Errorf("%q is %s, want %s", a.What, a.State, want)
				}
			}
			if m := h.meeting(); len(m.Agreements) != agreed || m.NoteCount() != notes {
				t.Errorf("%d agreements and %d notes here, want %d and %d", len(m.Agreements), m.NoteCount(), agreed, notes)
			}
			h.checkStore()
		}
		for range 2 {
			h.press("ctrl+o", "enter")
			h.shows("3 asiaa siirrettiin", "[>] Kysytään bussia")
			states(workshop.Carried, 2, 1)
			again()
			h.press("ctrl+z")
			h.shows("Kumottu", "[ ] Kysytään bussia")
			states(workshop.Open, 0, 0)
			again()
			h.press("ctrl+y")
			h.shows("[>] Kysytään bussia")
			states(workshop.Carried, 2, 1)
			again()
			h.press("ctrl+z")
		}
		// Nothing of it can be seen once the meeting is under way.
		h.press("pgdown", "esc")
		h.hides("VIIME KERRASTA")
	}
}

// The room sees what was agreed and parked before, in its recap.
func TestTheRoomSeesWhatWasParked(t *testing.T) {
	h := newHarness(t, withEarlier("swot-evening"))
	h.press("ctrl+o", "enter")
	h.stage(workshop.Recap)
	h.press("f5")
	h.shows("Kysytään bussia", "Pysäköity: Tievalot", "kunnanjohtaja")
}

func TestCarryOneAndFollowIt(t *testing.T) {
	h := newHarness(t, withEarlier("swot-evening"))
	h.press("ctrl+o", "2", "down", "enter")
	h.shows("[x] Kootaan ryhmä", "[ ] Kysytään bussia")
	h.press("esc")
	h.stage(workshop.Recap)
	h.shows("Kootaan ryhmä", "siirretty")
	// What was carried over is followed where it is now.
	h.press("up", "up", "up", "enter", "1")
	h.shows("[x] Kootaan ryhmä")
	if a := h.meeting().Agreements[0]; a.State != workshop.Done {
		t.Errorf("here it is %s", a.State)
	}
	if a := h.earlier().Agreements[1]; a.State != workshop.Carried {
		t.Errorf("there it is %s", a.State)
	}
	// A parked topic is dealt with from the recap, and undone there.
	h.wait(time.Second)
	h.press("esc", "up", "enter", "1")
	if n := h.earlier().NoteByNumber(1); n.State != workshop.Done || n.FollowedIn != h.meeting().ID {
		t.Errorf("the topic is %s in %q", n.State, n.FollowedIn)
	}
	h.press("ctrl+z")
	if n := h.earlier().NoteByNumber(1); n.State != workshop.Open {
		t.Errorf("undone, the topic is %s", n.State)
	}
	// To a board of one's choice.
	h.command(kit.CarryOver)
	h.choose("carry.topics", 1)
	h.typ("swot")
	h.press("enter")
	if l := h.meeting().Note(h.earlier().NoteByNumber(1).ID).Lane(); l.Own() || l.Stage().Kind != workshop.BoardStage {
		t.Errorf("the topic stands on %v", l.Label)
	}
	h.checkStore()
}

// A text that was carried over is taken out of both meetings, of the one that is
// open and the one that is not, and out of what the recap shows.
func TestRedactionReachesWhatWasCarried(t *testing.T) {
	for _, restarted := range []bool{false, true} {
		h := newHarness(t, withEarlier("swot-evening"))
		h.press("ctrl+o", "enter")
		id, was := h.meeting().Agreements[0].ID, h.earlier().ID
		if restarted {
			h.restart()
		}
		h.run(h.app.Redact(id))
		h.stage(workshop.Recap)
		h.hides("Kysytään bussia")
		h.shows(workshop.RedactedText)
		for _, in := range []workshop.ID{was, h.meeting().ID} {
			if s := asJSON(t, must(h.disk.Journal(in))(t)); strings.Contains(s, "bussia") {
				t.Errorf("the text stands in the journal: %s", s)
			}
		}
		h.checkStore()
	}
}
