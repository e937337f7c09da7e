package app

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// fits tells that the frame is as large as the window: each line exactly as
// wide, as many lines as it is high, and the cursor inside.
func (h *harness) fits() {
	h.t.Helper()
	w, hh := h.app.w, h.app.h
	v := h.app.View()
	if h.app.broken != nil {
		h.t.Fatalf("a fault: %v", h.app.broken)
	}
	lines := strings.Split(v.Content, "\n")
	if len(lines) != hh {
		h.t.Fatalf("%d lines in a window of %dx%d:\n%s", len(lines), w, hh, h.frame())
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != w {
			h.t.Fatalf("line %d is %d wide in a window of %dx%d: %q\n%s", i+1, got, w, hh, ansi.Strip(l), h.frame())
		}
		if control := strings.IndexFunc(ansi.Strip(l), isControl); control >= 0 {
			h.t.Fatalf("line %d holds a control character: %q", i+1, ansi.Strip(l))
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= w || c.Y < 0 || c.Y >= hh) {
		h.t.Fatalf("the cursor stands at %d,%d in a window of %dx%d", c.X, c.Y, w, hh)
	}
}

// isControl finds what would move the cursor or turn the text round.
func isControl(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func TestFramesFitTheWindow(t *testing.T) {
	for _, s := range scenes {
		for _, l := range lang.Languages {
			t.Run(s.name+"."+string(l), func(t *testing.T) {
				h := newHarness(t, append([]option{speaking(l)}, s.options...)...)
				s.play(h)
				for _, size := range append(sizes, [2]int{61, 19}, [2]int{99, 18}, [2]int{60, 100}, [2]int{300, 20}, [2]int{59, 17}, [2]int{1, 1}) {
					h.resize(size[0], size[1])
					h.fits()
				}
			})
		}
	}
}

// hostile are texts that break columns where widths are guessed.
var hostile = map[string]string{
	"wide":       "日本語のテキストは幅が二倍になります" + strings.Repeat("漢字", 30),
	"odd wide":   "a" + strings.Repeat("漢", 77),
	"combining":  strings.Repeat("e\u0301\u0308\u0323", 50) + " a\u030a o\u0308",
	"zalgo":      "z" + strings.Repeat("\u0301\u0302\u0303", 100) + "algo",
	"joiners":    strings.Repeat("👩‍👩‍👧‍👦🧑🏽‍🚒🏴‍☠️", 12),
	"flags":      strings.Repeat("🇫🇮🇸🇪", 20),
	"presence":   "☎️ ✈️ ❤️ ▶️ #️⃣ 1️⃣ ©️",
	"rtl":        "שלום עולם مرحبا بالعالم " + strings.Repeat("אב", 40),
	"overrides":  "ab\u202ecd\u2066ef\u2069",
	"long word":  strings.Repeat("hyvinvointikoordinaattori", 40),
	"long":       strings.Repeat("Kylätalo on yhdistysten käytössä maksutta. ", 230),
	"spaces":     "a" + strings.Repeat(" ", 300) + "b",
	"nbsp":       strings.Repeat("a\u00a0", 100),
	"escapes":    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m \x00\x08\r",
	"indic":      strings.Repeat("क्षत्रिय ", 30) + "ஸ்ரீ",
	"hangul":     strings.Repeat("\u1112\u1161\u11ab", 60),
	"tabs":       "a\tb\tc",
	"halfwidth":  strings.Repeat("ｶﾞ", 60),
	"variation":  strings.Repeat("⌚︎⌚️", 40),
	"zero width": strings.Repeat("\u200b\u2060\ufeff", 60) + "x",
	"invalid":    "\xff\xfe abc \xc3\x28",
}

// Texts from all over the world, wherever a text can stand, break no column.
func TestHostileTextsFit(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			h := newHarness(t, withMeeting("five-groups"))
			scar(h, text)
			for _, show := range []func(){
				func() { h.press("f9") },
				func() { h.press("enter") },
				func() { h.press("esc"); h.stage(workshop.Talk) },
				func() { h.press("up") },
				func() { h.press("enter") },
				func() { h.press("2") },
				func() { h.press("esc"); h.command(kit.GoVotes) },
				func() { h.press("enter") },
				func() { h.press("esc"); h.enter("0=1"); h.paste(text) },
				func() { h.press("ctrl+u"); h.enter("1=1"); h.command(kit.VoteReveal) },
				func() { h.command(kit.VoteRounds) },
				func() { h.press("1") },
				func() { h.command(kit.VoteEdit) },
				func() { h.press("esc"); h.stage(workshop.Discussion) },
				func() { h.typ("x"); h.paste(text) },
				func() { h.press("home") },
				func() { h.stage(workshop.Talk); h.command(kit.GoTwins) },
				func() { h.press("down", "enter") },
				func() { h.command(kit.GoThemes) },
				func() { h.press("down", "down") },
				func() { h.press("enter") },
				func() { h.press("esc", "up", "up"); h.paste(text) },
				func() { h.stage(workshop.Rounds) },
				func() { h.press("up", "enter") },
				func() { h.press("esc"); h.stage(workshop.Closing) },
				func() { h.press("ctrl+r") },
				func() { h.press("tab", "down") },
				func() { h.press("enter") },
				func() { h.press("esc"); h.command(kit.ShowTables) },
				func() { h.command(kit.ShowRoutes) },
				func() { h.paste(text) },
				func() { h.press("ctrl+u"); h.command(kit.FormGroups); h.paste(text) },
				func() { h.press("ctrl+u", "up", "enter", "1", "enter", "5", "enter", "esc") },
				func() { h.press("tab") },
				func() { h.press("f3") },
				func() { h.paste(text) },
				func() { h.press("f4") },
				func() { h.press("up") },
				func() { h.press("enter") },
				func() { h.press("enter") },
				func() { h.press("esc", "f6") },
				func() { h.press("ctrl+k"); h.paste(text) },
				func() { h.press("esc"); h.app.Say(text) },
				func() { h.app.Fail(workshop.Err(workshop.CodeUnknownMeeting, text)) },
				func() { h.command(kit.GoMeetings) },
				func() { h.paste(text) },
				func() { h.press("enter") },
			} {
				show()
				for _, size := range sizes {
					h.resize(size[0], size[1])
					h.fits()
				}
			}
		})
	}
}

// scar puts a text wherever a meeting can hold one, as a database from
// elsewhere may: past the cleaning of what is typed.
func scar(h *harness, text string) {
	h.t.Helper()
	m := h.meeting()
	person := workshop.PersonRef{Person: h.clock.NewID(), Rev: 1}
	d := m.Details
	d.Title, d.Place, d.Organiser = text, text, text
	events := []workshop.Payload{
		workshop.MeetingDescribed{Details: d},
		workshop.PersonCame{PersonRef: person},
		workshop.AgreementMade{
			Agreement: h.clock.NewID(),
			Terms: workshop.Terms{
				Kind: workshop.Action, What: text, Who: workshop.Owner{Office: text}, Next: text,
			},
		},
	}
	for i, s := range m.Stages {
		terms := workshop.VotingTerms{Kind: workshop.Dots, Title: text}
		onThemes := terms
		onThemes.OnThemes = true
		theme := h.clock.NewID()
		events = append(events, workshop.StageEdited{
			Stage: s.ID, Title: workshop.Text(text), Minutes: s.Planned, Speaker: workshop.Owner{Office: text},
		},
			workshop.ThemeMade{Theme: theme, Stage: s.ID, Name: text, Colour: i + 1},
			workshop.VotingOpened{Voting: h.clock.NewID(), Stage: s.ID, Terms: onThemes},
			workshop.VotingOpened{Voting: h.clock.NewID(), Stage: s.ID, Terms: terms})
		lanes := s.Board.Lanes
		if s.Kind == workshop.Rounds {
			id := h.clock.NewID()
			events = append(events, workshop.LaneAdded{Stage: s.ID, Lane: id, Label: workshop.Text(text)})
			lanes = []*workshop.Lane{{ID: id}}
		}
		for j, l := range lanes {
			for k := range 3 {
				note := h.clock.NewID()
				events = append(events, workshop.NoteAdded{Note: note, Lane: l.ID, Number: i*30 + j*3 + k + 1, Text: text})
				if k == 0 {
					events = append(events, workshop.NotesThemed{Notes: []workshop.ID{note}, Theme: theme})
				}
			}
		}
	}
	plan := workshop.GroupPlan{Group: h.clock.NewID(), Label: workshop.Text(text), Members: []workshop.ID{person.Person}}
	events = append(events, workshop.GroupsFormed{Groups: []workshop.GroupPlan{plan}})
	c := workshop.Change{
		Events: events,
		People: []workshop.Revision{{PersonRef: person, Given: text, Family: text, Organisation: text}},
	}
	if _, ok := h.app.Do(c, nil); !ok {
		h.t.Fatalf("refused:\n%s", h.frame())
	}
	h.send(tea.WindowSizeMsg{Width: 80, Height: 24})
}
