package app

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	draw "talkoot/tui/audience"
	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/audience"
	"talkoot/workshop/lang"
)

// hall is a window of the room that keeps what it was shown.
type hall struct {
	shown   []audience.Frame
	viewers int
}

// Show implements [Wall].
func (w *hall) Show(f audience.Frame) { w.shown = append(w.shown, f) }

// Viewers implements [Wall].
func (w *hall) Viewers() int { return w.viewers }

func (w *hall) last() audience.Frame { return w.shown[len(w.shown)-1] }

// withHall lets the room have a window.
func withHall(w *hall) option { return func(h *harness) { h.cfg.Wall = w } }

// F5 shows what the room sees, with the capture line below it: typing goes on,
// Enter records, Tab goes to the next lane, and F5 or Esc leads back.
func TestRoomInThisWindow(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("f5")
	h.typ("Talkoohenki")
	h.shows("VAHVUUDET 0", "Vahvuudet › Talkoohenki")
	h.hides("F1", "Paikalla", "Vaihe")
	h.fits()
	v := h.app.View()
	if v.Cursor == nil || v.Cursor.Y != 23 {
		t.Errorf("the cursor is not on the strip: %+v", v.Cursor)
	}
	h.press("enter")
	h.shows("VAHVUUDET 1", "1 Talkoohenki", "Vahvuudet › ")
	h.press("tab")
	h.enter("Tieto ei kulje")
	h.shows("HEIKKOUDET 1", "2 Tieto ei kulje", "Heikkoudet › ")
	h.press("f5")
	h.shows("F1 ohje", "Yleisö: näkyy")
	h.press("f5", "esc")
	h.shows("F1 ohje", "Vaihe 3/6 SWOT")
	if h.app.place != kit.StagePlace {
		t.Errorf("Esc led to %s", h.app.place)
	}
}

// What there is to tell stays with the facilitator: the room sees neither a
// refusal nor why something is not saved.
func TestRoomSeesNoTrouble(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("f5", "enter")
	h.hides("tyhjä", "Kirjoita")
	h.shows(" ! ")
	h.disk.fail(workshop.Err(workshop.CodeDiskFull))
	h.enter("Talkoohenki")
	h.shows("! tallentamatta", "1 Talkoohenki")
	h.hides("levy", "Levy", "turvassa")
	h.fits()
}

// A clicker goes on with its paging keys and blacks out with a full stop; within
// a text that is a full stop.
func TestClicker(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("f5", "pgdown")
	h.shows("Tauko")
	h.typ(".")
	if got := strings.TrimSpace(h.frame()); got != "" {
		t.Errorf("the black-out shows %q", got)
	}
	h.typ(".")
	h.shows("Tauko")
	h.press("pgup")
	h.typ("Koulu yms.")
	h.shows("VAHVUUDET", "› Koulu yms.")
	h.press("f5")
	if got := h.line(); got != "Koulu yms." {
		t.Errorf("the line holds %q", got)
	}
	h.press("ctrl+u", ".")
	if got := h.line(); got != "." {
		t.Errorf("outside the frame a full stop is %q", got)
	}
}

// Black-out, freeze and a chosen picture reach the other windows, and the header
// says which it is.
func TestWhatTheRoomSees(t *testing.T) {
	w := &hall{}
	h := newHarness(t, withMeeting("five-groups"), withHall(w))
	h.resize(120, 40)
	h.hides("Yleisö")
	w.viewers = 1
	h.shows("Yleisö: näkyy")
	if got := w.last(); got.Kind != audience.Welcome || got.Title != "Kyläilta" {
		t.Errorf("before the meeting begins the room sees %+v", got)
	}
	answered(h)
	if got := w.last(); got.Kind != audience.Question || got.Lead == "" {
		t.Errorf("while groups answer the room sees %+v", got)
	}

	h.tells(kit.RoomFreeze)
	seen := len(w.shown)
	h.press("pgdown", "pgdown")
	h.shows("Yleisö: jäädytetty")
	if len(w.shown) != seen {
		t.Errorf("frozen, the room sees %+v", w.last())
	}
	h.tells(kit.RoomDark)
	h.shows("Yleisö: pimeä")
	if got := w.last(); got.Kind != audience.Dark || got.Title != "" {
		t.Errorf("the black-out is %+v", got)
	}
	h.tells(kit.RoomLight)
	if got := w.last(); got.Kind != audience.Question {
		t.Errorf("after the black-out the room sees %+v", got)
	}
	h.tells("room.groups")
	h.shows("Yleisö: valittu kuva")
	if got := w.last(); got.Kind != audience.Groups || len(got.Groups) != 5 {
		t.Errorf("the groups are %+v", got)
	}
	h.press("pgdown")
	if got := w.last(); got.Kind != audience.Groups {
		t.Errorf("the chosen picture gave way to %+v", got)
	}
	h.tells(kit.RoomFollow)
	h.shows("Yleisö: näkyy")
	if got := w.last(); got.Kind == audience.Groups || got.Title != h.app.words.Stage(h.meeting().Stage(h.app.viewed)) {
		t.Errorf("following, the room sees %+v", got)
	}
	h.tells(kit.GoMeetings)
	if got := w.last(); got.Kind != audience.Idle || got.Meeting != "" {
		t.Errorf("without a meeting the room sees %+v", got)
	}
}

// While the facilitator divides the room it sees nothing of the groups, until they
// are announced; showing them announces them.
func TestRoomSeesGroupsOnceAnnounced(t *testing.T) {
	w := &hall{}
	h := newHarness(t, withMeeting("swot-evening"), withHall(w))
	thirteen(h)
	h.stage(workshop.BoardStage)
	h.do(h.meeting().FormGroups(h.app.Moment(), 4))
	h.run(h.app.Go(kit.Groups))
	h.send(tickMsg{})
	if got := w.last(); got.Kind != audience.Board {
		t.Errorf("before they are announced the room sees %+v", got)
	}
	h.tells("room.groups")
	h.tells(kit.RoomFollow)
	if got := w.last(); got.Kind != audience.Groups || !h.meeting().Rotation.Announced {
		t.Errorf("after that it sees %+v", got)
	}
	h.stage(workshop.Break)
	if got := w.last(); got.Kind != audience.Break {
		t.Errorf("on the next stage the room sees %+v", got)
	}
}

// In a narrow window the header always says that the room does not see what the
// facilitator does.
func TestNarrowHeaderTellsOfTheRoom(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	h.stage(workshop.Rounds)
	h.press("ctrl+t")
	h.resize(60, 18)
	for id, want := range map[kit.CommandID]string{kit.RoomDark: "pimeä", kit.RoomFreeze: "jäädytetty"} {
		h.tells(id)
		h.shows(want, "jäljellä")
		h.fits()
		h.tells(kit.RoomFollow)
	}
	h.resize(200, 60)
	h.shows("Yleisö: näkyy")
}

// The windows are told only what is new.
func TestRoomIsToldOfChanges(t *testing.T) {
	w := &hall{}
	h := newHarness(t, withMeeting("swot-evening"), withHall(w))
	h.stage(workshop.BoardStage)
	seen := len(w.shown)
	h.typ("Talkoohenki on vahva")
	h.press("up", "down", "f1", "esc")
	h.wait(10 * second)
	if len(w.shown) != seen {
		t.Errorf("it was told %d times of nothing", len(w.shown)-seen)
	}
	h.press("enter")
	if len(w.shown) != seen+1 {
		t.Errorf("it was told %d times of a note", len(w.shown)-seen)
	}
}

// What opens while the room looks on stays hidden, but for the commands.
func TestRoomSeesNoMenus(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	thirteen(h)
	h.stage(workshop.BoardStage)
	h.enter("Talkoohenki")
	h.press("f5", "up", "enter")
	h.shows("Jotain on auki")
	h.hides("Kirjaus 1", "Oma huomautus")
	h.fits()
	h.press("f5")
	h.shows("Oma huomautus")
	h.press("esc", "f5", "ctrl+k")
	h.shows("Komennot")
	h.press("esc")
	h.run(h.app.Go(kit.Attendance))
	h.typ("Virtanen")
	h.hides("Virtanen", "Karttunen")
	h.shows("••••••••")
	h.press("f5")
	h.shows("› Virtanen")
}

// An erased name goes from a frozen picture, too.
func TestErasedNameThaws(t *testing.T) {
	w := &hall{}
	h := newHarness(t, withMeeting("swot-evening"), withHall(w))
	h.press("f3")
	h.enter("Aino Karttunen")
	h.do(h.meeting().FormGroups(h.app.Moment(), 1))
	h.tells("room.groups")
	h.tells(kit.RoomFreeze)
	if got := w.last().Groups[0].Names; len(got) != 1 || got[0] != "Aino" {
		t.Fatalf("the group is %v", got)
	}
	h.run(h.app.Erase(h.meeting().Attendance.Presences[0].Person))
	h.press("f4")
	if got := w.last(); strings.Contains(whole(t, got), "Aino") {
		t.Errorf("the erased name is still seen: %+v", got)
	}
}

// tells runs a command as the palette does, and lets the program look round.
func (h *harness) tells(id kit.CommandID) {
	h.t.Helper()
	h.command(id)
	h.send(tickMsg{})
}

// whole is a frame as it is sent, and as it is drawn at each size.
func whole(t tester, f audience.Frame) string {
	t.Helper()
	var b strings.Builder
	b.Write(must(json.Marshal(f))(t))
	for _, size := range sizes {
		for _, line := range draw.Draw(kit.NewTheme("mono"), lang.New(f.Language), f, lateNow, size[0], size[1]) {
			b.WriteString("\n" + ansi.Strip(line))
		}
	}
	return b.String()
}

// lateNow is long after every deadline of a test.
var lateNow = time.Date(2015, 1, 22, 0, 0, 0, 0, time.UTC)

// secrets are what the room must never see. Each is one word, which no line end
// can break, and none is part of a text of the program.
var secrets = []string{"Luonnossana", "Sukunimonen", "Salahuomaus", "Vaihehuomaus", "Salaseurala", "Vastuusukunen", "Sanasukunen", "Vastaussala"}

// Whatever is done, nothing that the room must not see comes into a frame: drafts,
// surnames, private remarks, organisations, votes that are not revealed, answers
// before the harvest.
func TestNothingLeaks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &hall{viewers: 1}
		programme := rapid.SampledFrom([]string{"swot-evening", "five-groups", "talk"}).Draw(t, "programme")
		h := newHarness(t, speaking(rapid.SampledFrom(lang.Languages).Draw(t, "language")), withMeeting(programme), withHall(w))
		keepSecrets(h)
		told := 0
		for range rapid.IntRange(10, 40).Draw(t, "steps") {
			leakStep(t, h)
			if h.app.wall.here {
				h.hides(secrets[1:]...) // the draft stands on the strip
			}
			if len(w.shown) == told {
				continue
			}
			told = len(w.shown)
			text := whole(t, w.last())
			for _, s := range secrets {
				if strings.Contains(text, s) {
					t.Fatalf("the room sees %s:\n%s", s, text)
				}
			}
		}
		if len(w.shown) == 0 {
			t.Fatalf("the room was shown nothing")
		}
	})
}

// keepSecrets puts what the room must not see wherever a meeting can hold it.
func keepSecrets(h *harness) {
	h.press("f3")
	h.enter("Aino Sukunimonen, Salaseurala", "Aino Sukunimonenkin, Salaseurala", "Eero Sukunimonen, Salaseurala")
	h.do(h.meeting().FormGroups(h.app.Moment(), 2))
	people := h.app.session.People()
	for i, s := range h.meeting().Stages {
		h.do(h.meeting().Remark(s.ID, "Vaihehuomaus"))
		speaker, revisions, err := people.Named(h.app.Moment(), "Matti Vastuusukunen")
		if err != nil {
			h.t.Fatalf("%v", err)
		}
		c, err := h.meeting().EditStage(s.ID, s.Title, 10, workshop.Owner{PersonRef: speaker, Office: "Maija Sanasukunen"})
		c.People = revisions
		if i > 0 {
			h.do(c, err)
		}
		if s.Board.Layout == workshop.Questions {
			h.do(h.meeting().AddLanes(h.app.Moment(), s.ID, "Mitä kylä tarvitsee?"))
			lane := h.meeting().Stage(s.ID).Board.Lanes[0]
			for _, g := range h.meeting().Groups {
				h.do(h.meeting().AddNotes(h.app.Moment(), lane.ID, g.ID, "Vastaussala"))
			}
			continue
		}
		if len(s.Board.Lanes) == 0 {
			continue
		}
		h.do(h.meeting().AddNotes(h.app.Moment(), s.Board.Lanes[0].ID, "", "Talkoohenki", "Kylätalo"))
		n := h.meeting().Stage(s.ID).Board.Lanes[0].Notes[0]
		h.do(h.meeting().Remark(n.ID, "Salahuomaus"))
	}
	h.do(h.meeting().Agree(h.app.Moment(), "", workshop.Terms{
		Kind: workshop.Action, What: "Kutsua koolle", Who: people.OwnerNamed("Matti Vastuusukunen"),
	}))
	h.do(h.meeting().Agree(h.app.Moment(), "", workshop.Terms{
		Kind: workshop.Decision, What: "Kokoontua", Who: workshop.Owner{Office: "Maija Sanasukunen, sihteeri"},
	}))
}

// leakStep goes somewhere and types something that is not recorded.
func leakStep(t *rapid.T, h *harness) {
	if len(h.app.overlays) > 0 {
		h.press("esc")
	}
	if h.app.session == nil {
		h.press("enter")
		return
	}
	stages := h.meeting().Stages
	switch rapid.IntRange(0, 7).Draw(t, "step") {
	case 0, 1:
		h.run(h.app.GoStage(rapid.SampledFrom(stages).Draw(t, "stage").ID))
	case 2:
		h.run(h.app.Go(rapid.SampledFrom([]kit.Place{kit.Attendance, kit.Agreements, kit.Memo, kit.Votes, kit.Programme}).Draw(t, "place")))
	case 3:
		if l := h.app.current().Line(); l != nil {
			l.Clear()
			h.typ("Luonnossana ")
		}
	case 4:
		h.press("f5")
	case 5:
		kind := rapid.SampledFrom(append(audience.Fixed, audience.Follow)).Draw(t, "kind")
		h.run(h.app.showKind(kind))
		h.send(tickMsg{})
	case 6:
		h.press(rapid.SampledFrom([]string{"up", "down", "tab", "ctrl+k", "pgdown", "pgup", "ctrl+t", "esc"}).Draw(t, "key"))
	case 7:
		if l := h.app.current().Line(); l != nil && l.Empty() {
			h.press("up", "enter")
		}
	}
}

// A hidden voting tells nothing, not even in which order the notes stand; once it
// is revealed the room sees what they got.
func TestHiddenVotesAreHidden(t *testing.T) {
	w := &hall{}
	h := newHarness(t, withMeeting("swot-evening"), withHall(w))
	s := h.stage(workshop.BoardStage)
	h.enter("Talkoohenki", "Kylätalo")
	h.do(h.meeting().OpenVoting(h.app.Moment(), s.ID, workshop.VotingTerms{Kind: workshop.Dots}))
	h.run(h.app.Go(kit.Votes))
	h.send(tickMsg{})
	before := whole(t, w.last())
	v := h.meeting().Stage(s.ID).Board.LastVoting().ID
	h.do(h.meeting().EnterVotes(v, h.meeting().NoteByNumber(2).ID, 777))
	if got := whole(t, w.last()); got != before {
		t.Errorf("votes that are not revealed are seen:\n%s", got)
	}
	h.press("esc")
	if got := whole(t, w.last()); strings.Contains(got, "777") {
		t.Errorf("the board tells of votes that are not revealed:\n%s", got)
	}
	h.do(h.meeting().RevealVoting(v, true))
	if got := whole(t, w.last()); !strings.Contains(got, "✓777") {
		t.Errorf("the board does not tell of revealed votes:\n%s", got)
	}
	h.run(h.app.Go(kit.Votes))
	if h.send(tickMsg{}); len(w.last().Rows) != 1 || w.last().Rows[0].Aside != "777" {
		t.Errorf("the result is %+v", w.last())
	}
}
