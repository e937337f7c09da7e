package intake_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// testdata/thirteen-names.txt holds invented people; it is this project's own
// and stands under its licence.
func TestThirteenNames(t *testing.T) {
	text, err := os.ReadFile("testdata/thirteen-names.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []intake.NamedPerson{
		{"Aino Karttunen", "Liperin Martat", ""},
		{"Eero Hyvärinen", "Ylämyllyn Urheilijat", ""},
		{"Maija Virta", "Viinijärven kyläyhdistys", ""},
		{"Matti Virtanen", "Liperin Sotaveteraanit", ""},
		{"Kaisa-Leena Pöntinen", "Käsämän nuorisoseura", ""},
		{"Åke Söderström", "Svenska klubben", ""},
		{"Päivi Nuutinen", "Liperin Martat", ""},
		{"Väinö Öhman", "Salokylän metsästysseura", ""},
		{"Sirkka Turunen", "", ""},
		{"Juha-Pekka Timonen", "Viinijärven kyläyhdistys", ""},
		{"Helmi Ryhänen", "Eläkkeensaajat", ""},
		{"Toivo Mustonen", "Ylämyllyn Urheilijat", ""},
		{"Ritva Hyvärinen", "Eläkkeensaajat", ""},
	}
	for _, end := range []string{"\n", "\r", "\r\n"} {
		got, errs := intake.Names(strings.ReplaceAll(string(text), "\n", end))
		if !slices.Equal(got, want) || len(errs) > 0 {
			t.Errorf("with line ends %q: %v, %v", end, got, errs)
		}
	}
}

func TestNamesReadsOneLine(t *testing.T) {
	for line, want := range map[string]intake.NamedPerson{
		"Aino Karttunen":                        {"Aino Karttunen", "", ""},
		"Aino":                                  {"Aino", "", ""},
		"Aino Karttunen\tLiperin Martat":        {"Aino Karttunen", "Liperin Martat", ""},
		"Aino Karttunen;Liperin Martat":         {"Aino Karttunen", "Liperin Martat", ""},
		"Aino Karttunen ; Liperin Martat;050":   {"Aino Karttunen", "Liperin Martat", ""},
		`"Aino Karttunen";"Martat ""Liperi"""`:  {"Aino Karttunen", `Martat "Liperi"`, ""},
		"Aino Karttunen (Liperin Martat)":       {"Aino Karttunen", "Liperin Martat", ""},
		"Aino (Anu) Karttunen":                  {"Aino (Anu) Karttunen", "", ""},
		"Aino Karttunen - Liperin Martat":       {"Aino Karttunen", "Liperin Martat", ""},
		"Kaisa-Leena Pöntinen – Liperin Martat": {"Kaisa-Leena Pöntinen", "Liperin Martat", ""},
		"Aino Karttunen, Liperin Martat":        {"Aino Karttunen", "Liperin Martat", ""},
		"Aino Karttunen, Martat":                {"Aino Karttunen", "Martat", ""},
		"Karttunen, Aino":                       {"Aino Karttunen", "", ""},
		"Karttunen, Aino Maria":                 {"Aino Maria Karttunen", "", ""},
		"Öhman, Väinö":                          {"Väinö Öhman", "", ""},
		"Karttunen, Aino, Liperin Martat":       {"Aino Karttunen", "Liperin Martat", ""},
		"Karttunen, Aino; Liperin Martat":       {"Aino Karttunen", "Liperin Martat", ""},
		"Karttunen, Aino (Liperin Martat)":      {"Aino Karttunen", "Liperin Martat", ""},
		"Aino, Martat ry":                       {"Aino", "Martat ry", ""},
		"Aino, liperiläinen":                    {"Aino", "liperiläinen", ""},
		"Aino Karttunen, puheenjohtaja; Martat": {"Aino Karttunen", "puheenjohtaja, Martat", ""},
		"1. Aino Karttunen":                     {"Aino Karttunen", "", ""},
		"12) Aino Karttunen, Martat":            {"Aino Karttunen", "Martat", ""},
		"Aino Karttunen, Martat, sihteeri":      {"Aino Karttunen", "Martat", "sihteeri"},
		"Karttunen, Aino, Martat, sihteeri":     {"Aino Karttunen", "Martat", "sihteeri"},
		"Aino Karttunen – Martat, sihteeri":     {"Aino Karttunen", "Martat", "sihteeri"},
		"Aino Karttunen, Martat,":               {"Aino Karttunen", "Martat", ""},
		"- Aino Karttunen":                      {"Aino Karttunen", "", ""},
		"• Aino Karttunen - Martat":             {"Aino Karttunen", "Martat", ""},
		"•\tAino Karttunen":                     {"Aino Karttunen", "", ""},
		"3\tAino Karttunen\tMartat":             {"Aino Karttunen", "Martat", ""},
		"  Aino   Karttunen\u00a0 ":             {"Aino Karttunen", "", ""},
		"Aino \x1b[31mKarttunen\x1b[0m":         {"Aino Karttunen", "", ""},
		"A\u0308ke So\u0308derstro\u0308m":      {"Äke Söderström", "", ""},
		"4H-kerho":                              {"4H-kerho", "", ""},
		"Nimi Niminen;Yhdistys":                 {"Nimi Niminen", "Yhdistys", ""},
		"Aino Karttunen (Martat) (kutsuttu)":    {"Aino Karttunen (Martat)", "kutsuttu", ""},
		"O’Brien, Siân":                         {"Siân O’Brien", "", ""},
		"Karttunen,":                            {"Karttunen", "", ""},
	} {
		got, errs := intake.Names(line)
		if len(got) != 1 || got[0] != want || len(errs) > 0 {
			t.Errorf("Names(%q) = %q, %v; want %q", line, got, errs, want)
		}
	}
}

func TestNamesReadsLists(t *testing.T) {
	aino := intake.NamedPerson{Name: "Aino Karttunen", Organisation: "Martat"}
	eero := intake.NamedPerson{Name: "Eero Hyvärinen", Organisation: "Urheilijat"}
	for text, want := range map[string][]intake.NamedPerson{
		"":                                     nil,
		"\n \n--\n13\n1.\n•\n":                 nil,
		"Nimi;Yhdistys\nAino Karttunen;Martat": {aino},
		"\nNAMN\tFÖRENING\nAino Karttunen\tMartat":                                    {aino},
		"Name;E-mail;Organisation\nAino Karttunen;a@example.org;Martat":               {aino},
		"Sukunimi;Etunimi;Yhdistys\nKarttunen;Aino;Martat\nHyvärinen;Eero;Urheilijat": {aino, eero},
		"Nimi, Yhteisö\nAino Karttunen, Martat\nEero Hyvärinen, Urheilijat":           {aino, eero},
		"Rooli,Nimi,Yhteisö,Puhelin\nsihteeri,Aino Karttunen,Martat,050":              {{Name: "Aino Karttunen", Organisation: "Martat", Role: "sihteeri"}},
		"Osallistujat:\nAino Karttunen, Martat\n\nEero Hyvärinen (Urheilijat)":        {aino, eero},
		"Aino Karttunen;Martat\r\nEero Hyvärinen;Urheilijat\r\nAINO KARTTUNEN;martat": {aino, eero},
		"Aino Karttunen\nKarttunen, Aino;Martat\nAino Karttunen":                      {aino},
		"Aino Karttunen;Martat\nAino Karttunen;Urheilijat":                            {aino, {Name: "Aino Karttunen", Organisation: "Urheilijat"}},
		"Nimi;Rooli;Yhdistys\nAino Karttunen;rahastonhoitaja;Martat":                  {{"Aino Karttunen", "Martat", "rahastonhoitaja"}},
		"\ufeffAino Karttunen;Martat":                                                 {aino},
	} {
		if got, errs := intake.Names(text); !slices.Equal(got, want) || len(errs) > 0 {
			t.Errorf("Names(%q) = %q, %v; want %q", text, got, errs, want)
		}
	}
}

func TestNamesSaysWhatItCannotTake(t *testing.T) {
	long := strings.Repeat("a", workshop.MaxTitle+1)
	got, errs := intake.Names("Aino Karttunen\n;Martat\n" + long + "\nEero;" + long)
	if len(got) != 1 || len(errs) != 3 ||
		workshop.ErrorCode(errs[0]) != workshop.CodeEmptyText ||
		workshop.ErrorCode(errs[1]) != workshop.CodeTextTooLong ||
		workshop.ErrorCode(errs[2]) != workshop.CodeTextTooLong {
		t.Errorf("got %v, %v", got, errs)
	}
	var many strings.Builder
	for i := range workshop.MaxLines + 1 {
		many.WriteString("Aino" + strings.Repeat("x", i%200) + strings.Repeat("y", i/200) + "\n")
	}
	got, errs = intake.Names(many.String())
	if got != nil || len(errs) != 1 || workshop.ErrorCode(errs[0]) != workshop.CodeTooManyLines {
		t.Errorf("%d people and %v of too many", len(got), errs)
	}
}

// On a line that was typed, the role stands behind the organisation.
func TestTyped(t *testing.T) {
	for line, want := range map[string]intake.NamedPerson{
		"Aino Karttunen":                                  {Name: "Aino Karttunen"},
		"Aino Karttunen, Martat":                          {Name: "Aino Karttunen", Organisation: "Martat"},
		"Aino Karttunen, Martat, puheenjohtaja":           {"Aino Karttunen", "Martat", "puheenjohtaja"},
		"Karttunen, Aino, Martat":                         {Name: "Aino Karttunen", Organisation: "Martat"},
		"Karttunen, Aino, Martat, puheenjohtaja":          {"Aino Karttunen", "Martat", "puheenjohtaja"},
		"Aino Karttunen, Liperin kunta, hyvinvointi, emo": {"Aino Karttunen", "Liperin kunta, hyvinvointi", "emo"},
		"Aino Karttunen, Martat,":                         {Name: "Aino Karttunen", Organisation: "Martat"},
		"Aino Karttunen (kunta, hyvinvointi)":             {Name: "Aino Karttunen", Organisation: "kunta, hyvinvointi"},
		"Aino Karttunen; kunta, hyvinvointi":              {Name: "Aino Karttunen", Organisation: "kunta, hyvinvointi"},
	} {
		if got, ok := intake.Typed(line); !ok || got != want {
			t.Errorf("Typed(%q) = %q, %v; want %q", line, got, ok, want)
		}
	}
	for _, line := range []string{"", "13", "Aino\nEero"} {
		if got, ok := intake.Typed(line); ok {
			t.Errorf("Typed(%q) = %q", line, got)
		}
	}
}

// Whoever was read can be marked present as they are.
func FuzzNames(f *testing.F) {
	for _, text := range []string{
		"Aino Karttunen\tLiperin Martat\r\nEero Hyvärinen\t", "Karttunen, Aino; Martat\n1. Eero (Urheilijat)",
		"Sukunimi;Etunimi\nKarttunen;Aino", "\x1b]0;x\x07•\tAino\n- , ;\n\"\";\"", "Nimi\n\u202eoniA",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		people, errs := intake.Names(text)
		for _, p := range people {
			for _, s := range []string{p.Name, p.Organisation, p.Role} {
				if s != workshop.CleanLine(s) {
					t.Fatalf("Names(%q) gives %q, which is not clean", text, s)
				}
			}
			if _, err := workshop.NewRevision(workshop.PersonRef{}, p.Name, p.Organisation); err != nil {
				t.Fatalf("Names(%q) gives %q: %v", text, p, err)
			}
		}
		for _, err := range errs {
			if workshop.ErrorCode(err) == "" {
				t.Fatalf("Names(%q): %v has no code", text, err)
			}
		}
	})
}
