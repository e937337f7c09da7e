package intake_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// Whatever a list holds and whichever columns are taken, people have names that a
// meeting takes, nobody stands there twice, and each row becomes somebody, or a
// repetition, or is refused, or holds no letter.
func FuzzReadPeople(f *testing.F) {
	f.Add("Sukunimi, Etunimi;Yhdistys;Läsnä\nKarttunen, Aino;Martat;x\nAino Karttunen;;", 0, 1, 2, true)
	f.Add("title,first_name,last_name,is_present\nDr.,Aino,Karttunen,1", 1, 2, 3, false)
	f.Add("Aino Karttunen, Martat\n- Eero (Seura)", 0, -1, 0, false)
	f.Fuzz(func(t *testing.T, content string, a, b, c int, familyFirst bool) {
		table, err := intake.ReadTable("a", strings.NewReader(content))
		if err != nil {
			t.Skip()
		}
		listed := intake.AsPeople(table)
		checkPeople(t, listed, intake.GuessPeople(listed))
		checkPeople(t, listed.Unheaded(), intake.PeopleColumns{Name: a, FamilyFirst: familyFirst, Organisation: b, Role: c, Place: a, Presence: b})
		checkPeople(t, table, intake.NoPeople().NamesIn(a, b))
	})
}

func checkPeople(t *testing.T, table intake.Table, c intake.PeopleColumns) {
	t.Helper()
	read := intake.ReadPeople(table, c)
	if all := len(read.People) + read.Repeated + len(read.Refused); all > len(table.Rows) {
		t.Fatalf("%d people of %d rows", all, len(table.Rows))
	}
	met := map[[2]string]bool{}
	for _, p := range read.People {
		if _, err := workshop.NewRevision(workshop.PersonRef{}, p.Name, p.Organisation); err != nil {
			t.Fatalf("%+v: %v", p, err)
		}
		for _, s := range []string{p.Name, p.Organisation, p.Role, p.Place} {
			if s != workshop.CleanLine(s) || utf8.RuneCountInString(s) > workshop.MaxTitle {
				t.Fatalf("%q is not clean", s)
			}
		}
		key := [2]string{strings.ToLower(p.Name), strings.ToLower(p.Organisation)}
		if met[key] {
			t.Fatalf("%+v stands there twice", p)
		}
		met[key] = true
	}
}

// Whatever a programme holds, its stages are such as a meeting takes.
func FuzzReadStages(f *testing.F) {
	f.Add("Title,Text,Duration\nWelcome,Mr. Miller,10", 0, 1, 2)
	f.Add("18.00–18.10 Tervetuloa 10 min\n- 18.30 Tauko", 0, 0, -1)
	f.Add("klo;mitä\n24.59;x\n0.00;y", 1, 0, 0)
	f.Fuzz(func(t *testing.T, content string, title, text, minutes int) {
		table, err := intake.ReadTable("a", strings.NewReader(content))
		if err != nil {
			t.Skip()
		}
		table = intake.AsProgramme(table)
		checkStages(t, table, intake.GuessStages(table))
		checkStages(t, table, intake.StageColumns{Title: title, Text: text, Minutes: minutes, Time: minutes, TextAs: intake.TextSpeaker})
	})
}

func checkStages(t *testing.T, table intake.Table, c intake.StageColumns) {
	t.Helper()
	read := intake.ReadStages(table, c)
	if len(read.Stages) != len(read.Rows) || len(read.Stages)+len(read.Refused) > len(table.Rows) {
		t.Fatalf("%d stages of %d rows", len(read.Stages), len(table.Rows))
	}
	for _, s := range read.Stages {
		if s.Title == "" || s.Minutes < 0 || s.Minutes > workshop.MaxMinutes || utf8.RuneCountInString(s.Title) > workshop.MaxTitle {
			t.Fatalf("%+v", s)
		}
		for _, text := range []string{s.Title, s.Speaker, s.Remark} {
			if text != workshop.CleanLine(text) {
				t.Fatalf("%q is not clean", text)
			}
		}
	}
}
