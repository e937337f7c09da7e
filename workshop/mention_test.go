package workshop_test

import (
	"fmt"
	"slices"
	"testing"

	"talkoot/workshop"
)

func person(revisions ...string) workshop.Person {
	p := workshop.Person{ID: "p"}
	for i, name := range revisions {
		r, err := workshop.NewRevision(workshop.PersonRef{Person: "p", Rev: i + 1}, name, "")
		if err != nil {
			panic(err)
		}
		p.Revisions = append(p.Revisions, r)
	}
	return p
}

func TestNamesInTexts(t *testing.T) {
	for _, c := range []struct {
		name, text  string
		found, sure bool
	}{
		{"Aino Karttunen", "Aino Karttunen kysyy", true, true},
		{"Aino Karttunen", "kysytään Aino Karttuselta", true, true},
		{"Aino Karttunen", "karttunen, aino", true, true},
		{"Aino Karttunen", "Karttusen tontti", true, false},
		{"Aino Karttunen", "Aino lähtee", false, false},
		{"Aino Karttunen", "karttusen maat", false, false}, // perhaps a word
		{"Aino Karttunen", "Karttuminen jatkuu", false, false},
		{"Aino Karttunen", "Vain aino oikea", false, false},
		{"Pekka Leppä", "Pekan Leppä", true, true},
		{"Pekka Leppä", "Pekka Lepän puheenvuoro", true, true},
		{"Åke Öhman", "ake ohmans förslag", true, true},
		{"Outi", "Outi hoitaa", true, false},
		{"Outi", "outi hoitaa", false, false},
		{"Kaisa-Liisa Pöntinen", "Kaisa-Liisa Pöntinen", true, true},
		{"Ebba von Essen", "Ebba von Essen", true, true},
		{"Ebba von Essen", "Tie von Essenin luona", true, false},
		{"Aino Karttunen", "", false, false},
	} {
		got := person(c.name).DraftMentions("m", map[string]string{"capture": c.text})
		if found := len(got) == 1; found != c.found || found && got[0].Sure != c.sure {
			t.Errorf("%s in %q: %+v", c.name, c.text, got)
		}
	}
}

// TestMentions: a name is found wherever it was ever written, and redacting what
// is told takes it out.
func TestMentions(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("levels")
	const name = "Aino Zyxwvunen"
	n := d.note(lanes[0], "Kysytään Aino Zyxwvuselta")
	d.do(d.m().RewordNote(n.ID, "Kysytään häneltä"))
	said := d.note(lanes[0], "Tie")
	d.do(d.m().MentionNote(said.ID, "", "Zyxwvusen tie"))
	gone := d.note(lanes[0], name)
	d.do(d.m().RemoveNote(gone.ID))
	d.note(lanes[0], "Muuta")
	d.do(d.m().Agree(d.mo(), stage, workshop.Terms{What: "Kysyä", Who: workshop.Owner{Office: name}}))
	d.do(d.m().AskToSpeak(d.mo(), workshop.Owner{Office: name}))
	d.undo()
	d.do(d.m().RenameLane(lanes[1], "Mitä "+name+" sanoi"))
	d.do(d.m().MakeTheme(d.mo(), stage, name, said.ID))
	d.do(d.m().Remark(stage, name))
	details := d.m().Details
	details.Title = name + " kertoo"
	d.do(d.m().Describe(details))
	who := person("Aino Zyxwvunen")
	found := func() (out []string) {
		for _, m := range who.Mentions(d.m().ID, must(d.store.Journal(d.m().ID))(t)) {
			out = append(out, fmt.Sprint(m.Kind, " ", m.Sure, " ", m.Target != ""))
		}
		slices.Sort(out)
		return out
	}
	equal(t, "found", found(), []string{
		"agreement true true", "lane true true", "meeting true false", "note false true", "note true true", "note true true",
		"remarked true true", "theme true true", "turn true true",
	})
	for _, m := range who.Mentions(d.m().ID, d.s.Entries()) {
		if m.Target != "" {
			if err := d.store.Redact(m.Meeting, m.Target); err != nil {
				t.Errorf("%s: %v", m.Kind, err)
			}
		}
	}
	equal(t, "left", found(), []string{"meeting true false"})
	if got := person("Eino Leskinen").Mentions("m", d.s.Entries()); len(got) != 0 {
		t.Errorf("somebody else: %+v", got)
	}
}
