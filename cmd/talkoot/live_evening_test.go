//go:build unix

package main

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// TestLiveSwotEvening leads a SWOT evening from beginning to end: an earlier
// meeting of the series agreed something, which is followed up; heads are
// counted, notes written, mended and moved, a decision made, the memo written.
func TestLiveSwotEvening(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		w.binary = watched(t)
		words := w.words
		month := time.Now().AddDate(0, -1, 0).Format(time.DateOnly)
		earlier := strings.TrimSpace(w.runs("new", "--title", "Syysilta", "--date", month, "--series", "Hytti", "--programme", "empty"))
		s := w.opens("open", earlier)
		w.agrees(s, "Kutsua yhdistykset koolle", "kunnanjohtaja")
		s.escapes(words.T("programme.prompt"))
		s.escapes(words.T("meetings.prompt"))

		// A new meeting of the same series: title, then place and series.
		s.types(eveningTitle)
		s.until(words.T("cmd.meeting.new") + ": " + eveningTitle)
		s.press("Enter")
		s.until(words.T("field.programme"), words.T("programme.swot-evening"))
		s.press("Tab", "Tab", "Tab")
		s.types("Liperi")
		s.press("Tab", "Tab")
		s.types("Hytti")
		s.press("Enter")
		s.until(eveningTitle, "Liperi · ", "Hytti")

		s.press("F3")
		s.enters(words.T("count.approximate", 20))
		s.until(words.T("header.present", words.T("count.approximate", 20)))
		s.enters("Aino Karttunen, Liperin Martat")
		s.until("Aino Karttunen", words.T("named", 1))

		// Recap: what was agreed is done.
		s.press("NPage")
		s.until(words.T("header.stage") + " 1/6")
		s.press("NPage")
		s.until("[ ] Kutsua yhdistykset koolle", "kunnanjohtaja")
		s.press("Up", "Enter")
		s.until(words.T("follow.done"))
		s.press("1")
		s.until("[x] Kutsua yhdistykset koolle")
		s.press("Down")

		// Notes: typed, said again, reworded, moved, removed and brought back.
		s.press("NPage")
		s.until(words.T("header.stage")+" 3/6 SWOT", words.T("lane.here"))
		s.enters("Talkoohenki on vahva")
		s.enters("Tieto ei kulje")
		s.until(w.lane("strengths") + " 2")
		s.press("Up", "Up", "Enter")
		s.until(words.T("note.title", "1"))
		s.press("Enter")
		s.until("×2")
		s.press("Down", "Enter")
		s.until(words.T("note.title", "2"))
		s.chooses(words.T("note.move"))
		s.chooses(words.T("label.weaknesses"))
		s.until(w.lane("weaknesses")+" 1", w.lane("strengths")+" 1")
		s.press("Tab", "Up", "Enter")
		s.until(words.T("note.title", "2"), words.T("note.reword"))
		s.chooses(words.T("note.reword"))
		s.types(" kylien välillä")
		s.press("Enter")
		s.until("Tieto ei kulje kylien")
		s.press("DC")
		s.until(words.T("note.removed", "2"), w.lane("weaknesses")+" 0")
		s.press("C-z")
		s.until(w.lane("weaknesses") + " 1")

		s.press("C-t")
		s.until("59:")
		s.press("NPage")
		s.until(words.T("kind.break"))
		s.press("NPage")
		s.until(words.T("label.conclusions"))
		s.enters("Miten jatketaan?")
		s.until("Miten jatketaan?")
		w.agrees(s, "Kokoontua keväällä", "Aino Karttunen")
		s.escapes(words.T("label.conclusions"))
		s.press("NPage")
		s.until("[ ] Kokoontua keväällä")

		s.press("F6")
		s.until(words.T("memo.variant.full"))
		w.writesAll(s)
		w.isWritten(s)
		s.untilSaved()
		s.leaves()

		w.memoHolds("Talkoohenki on vahva", "Tieto ei kulje kylien välillä", "Miten jatketaan?")
		for _, format := range []string{".md", ".html", ".json"} {
			w.memoIn(format, "Kutsua yhdistykset koolle", "Kokoontua keväällä", "kunnanjohtaja", "Liperi")
			w.memoLacks(format, "Karttunen")
		}
		m := w.shows(eveningTitle)
		want := []note{{"strengths", 1, "Talkoohenki on vahva"}, {"weaknesses", 2, "Tieto ei kulje kylien välillä"}}
		if got := m.notes(swotStage); !slices.Equal(got, want) {
			t.Errorf("notes: %v, want %v", got, want)
		}
		if len(m.Recap) != 0 && m.Recap[0].State != "done" {
			t.Errorf("recap: %+v", m.Recap)
		}
		if a := w.shows(earlier).Agreements; len(a) != 1 || a[0].State != "done" {
			t.Errorf("the earlier agreement: %+v", a)
		}
		// The others were seen too shortly to have been held.
		if last := m.Stages[len(m.Stages)-1]; len(last.Actual) != 1 {
			t.Errorf("the closing was held %v", last.Actual)
		}
		w.isWhole()
	})
}

// TestLiveFiveGroupEvening leads an evening of five groups and two rounds of
// questions, with somebody who comes late.
func TestLiveFiveGroupEvening(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		words := w.words
		s := w.opens()
		w.startsFresh(s)
		s.types(eveningTitle)
		s.press("Enter")
		s.until(words.T("field.programme"))
		s.press("BTab", "Right")
		s.until(words.T("programme.five-groups"))
		s.press("Enter")
		s.until(words.T("programme.prompt"), words.T("label.topic2"))

		s.press("F3")
		s.until(words.T("attendance.prompt"))
		s.pastes(strings.Join(twentyNames(t), "\n"))
		s.until(words.T("people.import.mark", 20))
		s.press("Enter")
		s.until(words.T("named", 20))

		// What the speaker says.
		s.press("NPage")
		s.until(words.T("header.stage") + " 1/8")
		s.press("NPage", "NPage")
		s.until(words.T("header.stage") + " 3/8")
		s.enters("Kunta tukee kylätaloja")
		s.until("Kunta tukee kylätaloja")

		// Questions, groups, answers.
		s.press("NPage")
		s.until(words.T("prompt.question"))
		for _, q := range threeQuestions {
			s.enters(q)
		}
		s.until(threeQuestions...)
		s.enters("5")
		s.until(words.T("groups.formed", 5)+": 4, 4, 4, 4, 4", words.T("question.number", 1, 3))
		for i := range 5 {
			if i > 0 {
				s.press("Tab")
			}
			s.enters("Vastaus " + string(rune('a'+i)))
		}
		s.until(words.T("label.answers")+" 5", "Vastaus e")

		// Somebody comes late, and joins a group.
		s.press("F3")
		s.until(words.T("attendance.prompt"))
		s.enters("Oili Myöhäinen, Salokylä")
		joined, _, _ := strings.Cut(words.T("attendance.joined", "\x00"), "\x00")
		s.until(joined, "Oili Myöhäinen", words.T("named", 21))
		s.escapes(words.T("question.number", 1, 3))

		s.press("NPage")
		s.until(words.T("question.number", 2, 3), threeQuestions[1])
		s.press("NPage")
		s.until(words.T("question.number", 3, 3), threeQuestions[2])
		s.press("NPage")
		s.until(words.T("kind.break"))
		s.press("NPage", "NPage")
		s.until(words.T("label.harvest"))
		w.agrees(s, "Valita yhteyshenkilö", "")
		s.escapes(words.T("label.harvest"))
		s.press("NPage")
		s.until("[ ] Valita yhteyshenkilö")
		s.press("NPage") // there is no further one
		s.until(words.T("stage.last"))

		s.press("F6")
		s.until(words.T("memo.variant.full"))
		w.writesAll(s)
		w.isWritten(s)
		s.untilSaved()
		s.leaves()

		w.memoHolds("Kunta tukee kylätaloja", "Vastaus a", "Vastaus e")
		w.memoIn(".md", append([]string{"Valita yhteyshenkilö"}, threeQuestions...)...)
		w.memoLacks(".md", "Myöhäinen")
		m := w.shows(eveningTitle)
		sizes := m.sizes()
		slices.Sort(sizes)
		if !slices.Equal(sizes, []int{4, 4, 4, 4, 5}) {
			t.Errorf("the groups have sizes %v", sizes)
		}
		groups := map[int]int{}
		for _, n := range m.Stages[roundsStage-1].Lanes[0].Notes {
			if n.Group != nil {
				groups[*n.Group]++
			}
		}
		if len(groups) != 5 {
			t.Errorf("the answers are of groups %v", groups)
		}
		w.isWhole()
	})
}

// agrees records an action, with who does it, from any screen of a meeting. It
// ends at the list of what was agreed.
func (w *world) agrees(s *terminal, what, who string) {
	w.t.Helper()
	s.press("F4")
	s.until(w.words.T("agreement.action") + " ›")
	s.enters(what)
	s.until(w.words.T("field.who"), what)
	s.press("Tab")
	s.types(who)
	s.press("Enter")
	s.until("[ ] ", what[:20])
}

// chooses goes down in a menu to a choice, and takes it.
func (s *terminal) chooses(name string) {
	s.t.Helper()
	for _, line := range s.until(name) {
		before, _, ok := strings.Cut(line, " "+name)
		if ok && before != "" && strings.Contains("123456789", before[len(before)-1:]) {
			s.press(before[len(before)-1:])
			return
		}
	}
	s.t.Fatalf("no choice %q with a digit\n%s", name, s.look())
}

// memoLacks checks that the memos of a format do not hold a text.
func (w *world) memoLacks(format, text string) {
	w.t.Helper()
	if strings.Contains(w.memo(format), text) {
		w.t.Errorf("a memo %s holds %q", format, text)
	}
}
