package app

import (
	"testing"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// timer is that of the stage that is looked at.
func (h *harness) timer() workshop.Timer { return h.meeting().Stage(h.app.viewed).Timer }

// rang counts how often the bell rang while time went by, second by second.
func (h *harness) rang(seconds int) (rings int) {
	h.t.Helper()
	for range seconds {
		h.clock.Now = h.clock.Now.Add(time.Second)
		if h.app.ring() != nil {
			rings++
		}
	}
	return rings
}

// Entering a stage offers its timer without a question, and typing goes on; the
// words of the phases stand in the header.
func TestTheTimerIsOffered(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.shows("Ohjelma")
	h.hides("käynnistää ajastimen")
	h.stage(workshop.BoardStage)
	h.shows("Ctrl+T käynnistää ajastimen, 60 min")
	h.enter("Vahva yhteisöllisyys")
	if h.timer().Set || h.meeting().NoteCount() != 1 {
		t.Errorf("timer %+v, %d notes", h.timer(), h.meeting().NoteCount())
	}
	h.press("ctrl+t")
	h.hides("käynnistää ajastimen")
	for _, c := range []struct {
		left time.Duration
		text string
	}{
		{13 * minute, "► 13:00 jäljellä"},
		{12 * minute, "► 12:00 vähissä"},
		{3 * minute, "! 03:00 loppuu nyt"},
		{0, "! +00:00 yliaikaa"},
		{-80 * time.Second, "! +01:20 yliaikaa"},
	} {
		h.wait(h.timer().Remaining(h.clock.Now) - c.left)
		h.shows(c.text)
	}
	h.press("ctrl+t")
	h.shows("! +01:20 tauolla")
	h.command(kit.TimerEnd)
	h.hides("tauolla", "käynnistää ajastimen")
}

// The bell rings once when little is left and once at the end, and can be
// muted; the choice is kept.
func TestTheBell(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.Break)
	h.press("ctrl+t")
	of := workshop.OfStage(h.app.viewed)
	for _, want := range []int{0, 2, 0} {
		if got := h.rang(8 * 60); got != want {
			t.Errorf("rang %d times, want %d; %v left", got, want, h.meeting().Timer(of).Remaining(h.clock.Now))
		}
	}
	h.restart()
	if got := h.rang(60); got != 0 {
		t.Errorf("rang %d times for a timer that was over before", got)
	}
	h.do(h.meeting().StartTimer(of, 1))
	h.command(kit.SetBell)
	h.shows("Ajastin ei anna äänimerkkiä.")
	if got := h.rang(70); got != 0 {
		t.Errorf("rang %d times, muted", got)
	}
	if got := must(h.disk.Setting(workshop.SettingBell))(t); got != "off" {
		t.Errorf("the setting is %q", got)
	}
	h.command(kit.SetBell)
	h.do(h.meeting().StartTimer(of, 1))
	h.do(h.meeting().AskToSpeak(h.app.Moment(), workshop.Owner{Office: "sininen pusero"}))
	h.do(h.meeting().LimitTurns(2))
	h.do(h.meeting().NextSpeaker())
	if got := h.rang(130); got != 4 {
		t.Errorf("rang %d times for a timer and a speaker", got)
	}
}

// Steps: chosen from the palette, begun with Ctrl+T, the next one when one is
// over.
func TestStepsByKeys(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.typ("puolikas")
	h.command(kit.TimerSteps)
	h.shows("1-2-4-kaikki: 1 + 2 + 4 + 5 = 12 min", "OPERA")
	h.press("1")
	h.shows("Ctrl+T aloittaa askeleen: yksin, 1 min")
	h.press("ctrl+t")
	h.shows("► 01:00 jäljellä")
	h.wait(61 * time.Second)
	h.shows("Askel on ohi. Ctrl+T aloittaa: pareittain, 2 min", "! +00:01 yliaikaa")
	h.press("ctrl+t")
	h.resize(120, 40)
	h.shows("pareittain ► 02:00 jäljellä")
	h.command(kit.TimerNext)
	h.shows("neljän ryhmissä ► 04:00 jäljellä")
	if h.line() != "puolikas" {
		t.Errorf("the line holds %q", h.line())
	}

	// One of one's own, which an undo takes back.
	h.command(kit.TimerSteps)
	h.choose("preset.new")
	h.typ("Kylät")
	h.press("tab")
	h.typ("yksin")
	h.press("enter")
	h.shows("”yksin” ei ole askel")
	h.typ(" 3, ryhmissä 2x10")
	h.press("enter")
	if p := h.meeting().Stage(h.app.viewed).Preset; p.Minutes() != 23 || len(p.Steps) != 3 {
		t.Errorf("the steps are %+v", p)
	}
	h.press("ctrl+z")
	h.press("ctrl+z")
	h.shows("Kumottu: oma ajan jako")
	if own := must(h.app.catalogue.OwnPresets())(t); len(own) != 0 {
		t.Errorf("own presets: %v", own)
	}
	h.press("ctrl+y", "ctrl+y")
	h.shows("Tehty uudelleen: oma ajan jako")
	h.command(kit.TimerSteps)
	h.choose("preset.remove", "Kylät")
	h.shows("Poistettu: Kylät")
}

// Several timers at once: the header shows the most urgent and how many others
// there are, and the list has them all.
func TestSeveralTimers(t *testing.T) {
	h := newHarness(t, withMeeting("five-groups"))
	thirteen(h)
	h.stage(workshop.Rounds)
	h.enter("Mitä puuttuu?")
	h.do(h.meeting().FormGroups(h.app.Moment(), 3))
	h.command(kit.TimerEach)
	h.typ("-5")
	h.press("enter")
	h.shows("”-5” ei käy minuuteiksi")
	h.press("backspace", "backspace")
	h.typ("72 h")
	h.press("enter")
	h.shows("”72 h” ei käy minuuteiksi")
	h.press("ctrl+u")
	h.typ("4")
	h.press("enter")
	h.shows("► 04:00 jäljellä (+2)")
	h.wait(10 * time.Second)
	h.press("f8") // which one? The list tells, and the key works there
	h.shows("►Ensimmäinen aihe · 1 Haapa", "Esc sulkee")
	h.press("f8", "f8", "ctrl+t")
	h.shows("►Ensimmäinen aihe · 1 Haapa", "05:50 tauolla")
	h.press("up", "enter", "3") // five minutes more
	if got := h.meeting().Timers(h.clock.Now); len(got) != 3 || got[1].Remaining(h.clock.Now) != 8*minute+50*time.Second {
		t.Errorf("%+v", got)
	}
	h.press("delete")
	if n := len(h.meeting().Timers(h.clock.Now)); n != 2 {
		t.Errorf("%d timers", n)
	}
	h.wait(5 * minute)
	h.press("enter")
	h.choose("timers.end.over")
	h.press("esc")
	h.shows("05:50 tauolla")
	h.press("ctrl+t") // there is only one now
	h.shows("► 05:50 jäljellä")
	h.command(kit.TimerSet)
	h.press("ctrl+u")
	h.typ("7")
	h.press("tab", "right", "enter")
	question := workshop.TimerPart{Lane: h.meeting().Stage(h.app.viewed).Board.Lanes[0].ID}
	if got := h.meeting().Timer(workshop.TimerOwner{Stage: h.app.viewed, TimerPart: question}); got.Total != 7*minute {
		t.Errorf("%+v", got)
	}
	// Beside that of a part, the timer of the stage is not changed unseen: the
	// header shows another one.
	h.do(h.meeting().StartTimer(workshop.OfStage(h.app.viewed), 30))
	h.press("f8")
	h.shows("►Ensimmäinen aihe", "Esc sulkee")
	if got := h.timer().Total; got != 30*minute {
		t.Errorf("the stage has %v", got)
	}
}

// A break ends at a time of day, and tells the room when, whatever is done to its
// timer.
func TestBackAtATime(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.Break)
	h.shows("Jatketaan 17.45.")
	h.command(kit.TimerUntil)
	h.typ("17.10")
	h.press("enter")
	h.shows("Kello 17.10 on jo ohi")
	h.press("ctrl+u")
	h.typ("kohta")
	h.press("enter")
	h.shows("ei ole kellonaika")
	h.press("ctrl+u")
	h.typ("18.15")
	h.press("enter")
	h.shows("Jatketaan 18.15.")
	h.press("f8")
	h.shows("Jatketaan 18.16.")
	h.resize(60, 18) // nothing of the hint is cut, and the stage goes before the title
	h.shows("ja ”takaisin” paluuaika, PgDn", "jatkaa ohjelmaa.", "Vaihe 4/")
	h.resize(80, 24)
	h.press("ctrl+t")
	h.wait(3 * minute)
	h.shows("Jatketaan 18.19.", "tauolla")
}

// Five minutes more here are one command and one undo step.
func TestMinutesFromTheRest(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.press("ctrl+t")
	h.command(kit.MoreHere)
	h.shows("Tähän 5 min lisää: 5 Johtopäätökset −5. Ctrl+Z kumoaa.", "► 1:05:00 jäljellä")
	h.press("f9")
	h.shows("60 → 65 min", "30 → 25 min")
	h.command(kit.MoreAsk)
	h.typ("99")
	h.press("enter")
	h.shows("Jäljellä olevista vaiheista ei voi ottaa 99")
	h.press("esc", "ctrl+z")
	h.hides("→")
	if left := h.timer().Remaining(h.clock.Now); left != 60*minute {
		t.Errorf("%v left", left)
	}
}

// The speakers' list lies over a half-typed note, takes names by the starts of
// their words and any other words, and shows who speaks below.
func TestSpeakersByKeys(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	thirteen(h)
	h.stage(workshop.BoardStage)
	h.typ("Puolikas kirj")
	h.press("ctrl+s")
	h.shows("Jono on tyhjä")
	h.typ("aino kart")
	h.shows("jonoon: Aino Karttunen")
	h.press("enter")
	h.enter("sininen pusero")
	h.enter("sininen pusero")
	h.shows("On jo jonossa, paikalla 2")
	h.press("ctrl+u", "down", "shift+up")
	h.shows("►1 sininen pusero", "2 Aino Karttunen")
	h.press("enter") // the first speaks
	h.wait(75 * time.Second)
	h.shows("● sininen pusero", "01:15")
	h.press("esc")
	h.shows("Puhuu sininen pusero 01:15 · jonossa 1")
	if h.line() != "Puolikas kirj" {
		t.Errorf("the line holds %q", h.line())
	}
	h.command(kit.TurnsLimit)
	h.typ("1")
	h.press("enter")
	h.shows("yli 1 min")
	h.press("ctrl+s", "enter")
	h.wait(10 * time.Second)
	h.press("enter")
	h.shows("Aino Karttunen", "1 × · 00:10", "1 × · 01:15")
	h.press("enter")
	h.shows("Kukaan ei odota")
	h.typ("matti")
	h.press("enter", "delete")
	h.shows("Jono on tyhjä")
	h.press("ctrl+z") // in the list itself
	h.shows("►1 Matti", "Kumottu: Puheenvuoropyyntö poistettu")
	if n := len(h.meeting().Waiting()); n != 1 {
		t.Errorf("%d wait", n)
	}
	h.press("ctrl+y")
	h.shows("Jono on tyhjä")
	h.press("ctrl+s", "ctrl+z")
	if n := len(h.meeting().Waiting()); n != 1 {
		t.Errorf("%d wait", n)
	}
}

// What has to be at hand is asked with the stage.
func TestMaterial(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.command(kit.StageEdit)
	h.press("up")
	h.typ("fläppitaulu, 5 kynää")
	h.press("enter")
	s := h.meeting().Stages[0]
	if s.Material != "fläppitaulu, 5 kynää" || s.Planned != 10 {
		t.Errorf("%+v", s)
	}
	h.command(kit.StageEdit)
	h.press("tab")
	h.press("ctrl+u")
	h.typ("15")
	h.press("enter")
	if s := h.meeting().Stages[0]; s.Planned != 15 || s.First != 15 || s.Material == "" {
		t.Errorf("%+v", s)
	}
}

// A clock that is set back gives the timers no more time.
func TestTheClockIsSetBack(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.stage(workshop.BoardStage)
	h.run(h.app.keep(minute))
	h.hides("kelloa siirrettiin")
	h.press("ctrl+t")
	h.clock.Now = h.clock.Now.Add(-10 * minute)
	h.run(h.app.keep(10 * minute))
	h.shows("kelloa siirrettiin", "► 1:00:00 jäljellä")

	now := time.Now()
	if got := setBack(now, now.Add(time.Hour)); got != 0 {
		t.Errorf("an hour later the clock was set back by %v", got)
	}
	if got := setBack(time.Time{}, now); got != 0 {
		t.Errorf("at first the clock was set back by %v", got)
	}
	// The wall clock alone goes back where there is no other reading.
	if got := setBack(now.Round(0), now.Round(0).Add(-time.Hour)); got != 0 {
		t.Errorf("without a monotonic reading: %v", got)
	}
}
