//go:build unix

package main

import (
	"slices"
	"strings"
	"testing"
)

// TestLivePeoplePasted makes a meeting and pastes a list of names into it.
func TestLivePeoplePasted(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		names := thirteenNames(t)
		s := w.opens()
		w.startsFresh(s)
		s.keys = 0
		s.types(eveningTitle)
		s.press("Enter", "Enter", "F3")
		s.until(w.words.T("attendance.prompt"))
		var list strings.Builder
		for _, n := range names {
			list.WriteString(n.first + "\t" + n.second + "\n")
		}
		s.pastes(list.String())
		s.until(w.words.T("people.import.mark", len(names)), names[0].first)
		s.press("Enter")
		s.until(w.words.T("header.named", w.words.T("named", len(names))))
		s.untilSaved()
		costs(t, "a meeting with 13 people pasted", s.keys, length(eveningTitle)+4+1+2)
		w.allAreThere(s, names)
	})
}

// TestLivePeopleTyped makes a meeting and types the names one by one.
func TestLivePeopleTyped(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		names := thirteenNames(t)
		s := w.opens()
		w.startsFresh(s)
		s.keys = 0
		s.types(eveningTitle)
		s.press("Enter", "Enter", "F3")
		s.until(w.words.T("attendance.prompt"))
		least := length(eveningTitle) + 4
		for _, n := range names {
			typed := strings.TrimSuffix(n.first+", "+n.second, ", ")
			s.enters(typed)
			least += length(typed) + 1
		}
		s.until(w.words.T("header.named", w.words.T("named", len(names))))
		s.untilSaved()
		costs(t, "a meeting with 13 people typed", s.keys, least)
		w.allAreThere(s, names)
	})
}

// TestLiveHeadCount counts heads, in each way that people do.
func TestLiveHeadCount(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *world) {
		code := w.plans(eveningTitle, "swot-evening")
		s := w.opens("open", code)
		s.press("F3")
		s.enters("13")
		s.until(w.words.T("header.present", "13"))
		costs(t, "a head count of 13", s.keys, 3+1)
		s.enters("+5")
		s.until(w.words.T("header.present", "18"))
		s.enters("-2")
		s.until(w.words.T("header.present", "16"))
		about := w.words.T("count.approximate", 20)
		s.enters(about)
		s.until(w.words.T("header.present", about))
		s.press("C-z")
		s.until(w.words.T("header.present", "16"))
		s.untilSaved()
		s.leaves()
		if c := w.lists()[0]; c.Count == nil || *c.Count != 16 || c.Certainty != "exact" {
			t.Errorf("the list tells of %+v, want 16 people", c)
		}
		w.isWhole()
	})
}

// eveningTitle is what the meetings of these tests are called.
const eveningTitle = "Talvi-ilta"

// startsFresh answers what the first start asks: nothing, since the language
// was given on the command line.
func (w *world) startsFresh(s *terminal) {
	w.t.Helper()
	s.until(w.words.T("meetings.empty")[:20])
}

// allAreThere leaves the program and checks that exactly these people are
// present, with their organisations.
func (w *world) allAreThere(s *terminal, names []pair) {
	w.t.Helper()
	s.leaves()
	code := w.lists()[0].Code
	var m held
	w.reads("export", code, "--format", "json", "--names", "full")(&m)
	var got []pair
	for _, p := range m.Attendance.Persons {
		organisation := ""
		if p.Organisation != nil {
			organisation = *p.Organisation
		}
		got = append(got, pair{p.Name, organisation})
	}
	if got, want := sorted(got), sorted(names); !slices.Equal(got, want) {
		w.t.Errorf("present: %v\nwant: %v", got, want)
	}
	w.isWhole()
}

func sorted(pairs []pair) []pair {
	return slices.SortedFunc(slices.Values(pairs), func(a, b pair) int { return strings.Compare(a.first, b.first) })
}
