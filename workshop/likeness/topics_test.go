package likeness_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

func textsOf(notes ...string) []likeness.Text {
	var out []likeness.Text
	for i, n := range notes {
		out = append(out, likeness.Text{ID: id(i), Text: n})
	}
	return out
}

// told writes topics as "Name: 1 4 7", by the places of the notes from 1.
func told(topics []likeness.Topic) []string {
	var out []string
	for _, t := range topics {
		s := t.Name + ":"
		for _, n := range t.Notes {
			s += fmt.Sprint(" ", number(n)+1)
		}
		out = append(out, s)
	}
	return out
}

func TestTopics(t *testing.T) {
	for _, c := range []struct {
		name  string
		notes []string
		want  []string
	}{
		{"nothing", nil, nil},
		{"one note", []string{"Nuoret ja nuorten tilat"}, nil},
		{"Finnish inflection and compounds", []string{
			"Vähän nuoria mukana", "Nuoret muuttavat pois", "Nuorisotila on kiinni", "Hallitukseen ei saada nuoria",
			"Koulun tilat iltaisin käyttöön", "Kyläkoulu lakkautetaan", "Avustusten haku on työlästä", "Avustukset pienenevät",
			"Talkoohenki on vahva",
		}, []string{"Nuoret: 1 2 3 4", "Avustukset: 7 8", "Koulu: 5 6"}},
		{"Swedish", []string{
			"Få unga är med", "Byskolan läggs ned", "Skolans lokaler i bruk på kvällarna", "Lokalhyrorna stiger",
			"Skolan är gammal", "Nya lokaler behövs", "Bidragen minskar", "Det är jobbigt att söka bidrag",
		}, []string{"Skolan: 2 3 5", "Bidrag: 7 8", "Lokaler: 4 6"}},
		{"English", []string{
			"Grants shrink", "Grant applications are hard work", "The village school may close", "School rooms are empty in the evenings",
			"Few young people take part", "Young people move away", "The road is different", "The rent is too high",
		}, []string{"Grant: 1 2", "School: 3 4", "Young: 5 6"}},
		{"the basic form names a topic", []string{"Kirjastossa on tilaa", "Kirjaston ajat", "Kirjasto on lähellä"}, []string{"Kirjasto: 1 2 3"}},
		{"a word of two languages", []string{"Bussi ei kulje", "Bussin reitti", "Turismi", "Turism"}, []string{"Bussi: 1 2", "Turism: 3 4"}},
		{"what says nothing is no topic", []string{
			"Enemmän yhteistä", "Yhteisiä asioita enemmän", "Uusi asia", "Uudet tavat", "More of the same", "The same and more", "Mer av samma", "Samma och mer",
		}, nil},
		{"numbers are no topic", []string{"Suomi 100", "100 päivää"}, nil},
		{"a front of two letters is none", []string{"Reittien hoito", "Rahoitus loppuu"}, nil},
		{"capitals inside a word stay", []string{"sote-uudistus sotkee", "Sote-uudistus etenee", "EU:n rahat", "EU maksaa"}, []string{"Sote-uudistus: 1 2"}},
		{"signs and spaces", []string{"", "   ", "!!! ???", "—", "!!! ???"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(likeness.Topics(textsOf(c.notes...))); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// What a quarter of a large board has in common divides nothing.
func TestTopicsOfOneSubject(t *testing.T) {
	var notes []string
	for i := range 30 {
		notes = append(notes, "Asuminen x"+"bcdfgh"[i/5:i/5+1]+"jkmpq"[i%5:i%5+1]+"z")
	}
	notes[3], notes[4] = "Asuminen ja vuokrat", "Asuminen: vuokra nousee"
	if got := told(likeness.Topics(textsOf(notes...))); !slices.Equal(got, []string{"Vuokra: 4 5"}) {
		t.Errorf("got %q", got)
	}
}

// Where there are many notes, two of them are too few.
func TestTopicsOfManyNotes(t *testing.T) {
	notes := []string{"Avustukset pienenevät", "Avustusten haku", "Kyläkoulu", "Koulun tilat", "Koulut auki"}
	for i := range 60 {
		notes = append(notes, strings.Repeat(string(rune('a'+i%26)), 5+i/26))
	}
	if got := told(likeness.Topics(textsOf(notes...))); !slices.Equal(got, []string{"Koulu: 3 4 5"}) {
		t.Errorf("got %q", got)
	}
}

// The notes of the labelled pairs, as boards: most of the largest topics are
// what somebody would call a group of them.
func TestTopicsOfRealNotes(t *testing.T) {
	for language, want := range map[string][]string{
		"fi": {"Kunta", "Nuoret", "Yhdistys", "Koulu", "Tapahtumat", "Harrastukset", "Avustukset", "Kirjasto", "Uimarannan"},
		"sv": {"Kommunen", "Lokaler", "Bidrag", "Evenemang", "Skolan", "Talkoanda", "Finansiering", "Ungdomar"},
		"en": {"Council", "School", "Grant", "Event", "Young", "Bus", "Library", "Volunteers", "Funding"},
	} {
		var notes []string
		for _, p := range readPairs(t) {
			for _, text := range []string{p.a, p.b} {
				if p.lang == language && !slices.Contains(notes, text) {
					notes = append(notes, text)
				}
			}
		}
		var names []string
		for _, topic := range likeness.Topics(textsOf(notes...)) {
			names = append(names, topic.Name)
		}
		for _, w := range want {
			if i := slices.Index(names, w); i < 0 || i > 20 {
				t.Errorf("%s: %q is not among the largest of %q", language, w, names)
			}
		}
	}
}

// A board as it is typed at an evening.
func TestTopicsOfForty(t *testing.T) {
	data, err := os.ReadFile("../../tui/app/testdata/forty-notes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var notes []string
	for line := range strings.Lines(string(data)) {
		_, text, _ := strings.Cut(strings.TrimSpace(line), "\t")
		notes = append(notes, text)
	}
	want := []string{"Yhdistykset: 2 7 25", "Kunnan: 4 24 30", "Avustukset: 14 32", "Tapahtumat: 5 22", "Nuoria: 6 12", "Verkossa: 17 27", "Koulu: 23 31"}
	if got := told(likeness.Topics(textsOf(notes...))); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Whatever is written: no note is in two topics or twice in one, the order is
// that of the board, and the same notes give the same topics.
func TestTopicsHold(t *testing.T) {
	words := strings.Fields("nuoria Nuoret nuorisotila koulu kyläkoulun Koululle EU sote-uudistus skolan byskolan grants Grant the ja och x é 100 —")
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.OneOf(rapid.SampledFrom(words), rapid.String())
		var notes []string
		for range rapid.IntRange(0, 80).Draw(t, "notes") {
			notes = append(notes, strings.Join(rapid.SliceOfN(word, 0, 5).Draw(t, "note"), " "))
		}
		texts := textsOf(notes...)
		topics := likeness.Topics(texts)
		seen := map[workshop.ID]bool{}
		for i, topic := range topics {
			if topic.Name == "" || len(topic.Notes) < 2 {
				t.Fatalf("a topic %q of %d notes", topic.Name, len(topic.Notes))
			}
			if i > 0 && len(topic.Notes) > len(topics[i-1].Notes) {
				t.Fatalf("the larger topic comes later: %q", told(topics))
			}
			for j, n := range topic.Notes {
				if seen[n] || j > 0 && topic.Notes[j-1] >= n {
					t.Fatalf("note %s is not once in its order: %q", n, told(topics))
				}
				seen[n] = true
			}
		}
		for range 3 {
			if again := likeness.Topics(texts); !slices.Equal(told(again), told(topics)) {
				t.Fatalf("once %q, then %q", told(topics), told(again))
			}
		}
	})
}

// A text without spaces costs no more than others.
func TestTopicsOfLongWords(t *testing.T) {
	long := strings.Repeat("koulu", workshop.MaxText/5)
	if got := told(likeness.Topics(textsOf(long, long, "koulu", "koulun"))); len(got) == 0 {
		t.Errorf("no topic of the same word: %q", got)
	}
}

// BenchmarkTopics suggests topics for 1,000 notes: 50 ms are promised.
func BenchmarkTopics(b *testing.B) {
	for _, n := range []int{1000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			texts := textsOf(manyNotes(b, n)...)
			for b.Loop() {
				likeness.Topics(texts)
			}
		})
	}
}
