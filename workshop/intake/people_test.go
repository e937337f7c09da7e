package intake_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// peopleIn reads a list as it is understood by itself.
func peopleIn(t *testing.T, table intake.Table) intake.PeopleRead {
	t.Helper()
	table = intake.AsPeople(table)
	return intake.ReadPeople(table, intake.GuessPeople(table))
}

// whole is a person on one line: what is known of them with strokes between.
func whole(p intake.ListedPerson) string {
	return strings.TrimRight(strings.Join([]string{p.Name, p.Organisation, p.Role, p.Place, string(p.Attending)}, "/"), "/")
}

func wholes(people []intake.ListedPerson) []string {
	out := make([]string, len(people))
	for i, p := range people {
		out[i] = whole(p)
	}
	return out
}

func tableFile(t *testing.T, name string) intake.Table {
	t.Helper()
	table, err := intake.ReadTableFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func tableText(t *testing.T, text string) intake.Table {
	t.Helper()
	table, err := intake.ReadTable("list.csv", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestReadPeopleOfOtherPrograms(t *testing.T) {
	for name, want := range map[string][]string{
		"openslides-participants-demo_en.csv": {
			"Angramain Aranea////registered",
			"Bastian Bux//2. Vorsitzender//registered",
			"Emma Dampf/Ortsverband Berlin-Mitte/AG Frauen//registered",
			"David Delegierter/Ortsverband Berlin-Mitte/Haushaltsausschuss//registered",
			"Marta Grankvist/Ortsverband Köln/1. Vorsitzende//registered",
			"Atréju Grün/Ortsverband Freiburg/Versammlungsleitung//registered",
			"Li Si Mandala////registered",
			"Malin Melchersson/Gastredner e.V.///registered",
			"Molly Tender/Ortsverband Berlin-Mitte///registered",
			"Karl Tur Tur////registered",
			"Volker Versammlungsleitung/Ortsverband Hamburg/Versammlungsleitung//registered",
		},
		"decidim-registrations.csv": {
			"Aino Karttunen/Liperin Martat///registered",
			"Åke Söderström////registered",
			"Väinö Öhman/Salokylän metsästysseura///registered",
		},
		"ilmoittautuneet-1252.csv": {
			"Kaisa-Leena Pöntinen/Käsämän nuorisoseura/puheenjohtaja/Liperi/present",
			"Väinö Öhman/Salokylän metsästysseura//Liperi/registered",
			"Åke Söderström/Svenska klubben/sihteeri/Joensuu/present",
			"Carl Gustaf Emil von Essen////registered",
			"Ritva Hyvärinen/Eläkkeensaajat//Ylämylly/excused",
		},
	} {
		read := peopleIn(t, tableFile(t, name))
		if got := wholes(read.People); !slices.Equal(got, want) || len(read.Refused) > 0 || read.Repeated > 0 {
			t.Errorf("%s:\n%s\n%v", name, strings.Join(got, "\n"), read)
		}
	}
	read := peopleIn(t, tableFile(t, "thirteen-names.txt"))
	if len(read.People) != 13 || whole(read.People[8]) != "Sirkka Turunen////registered" {
		t.Errorf("thirteen names: %s", wholes(read.People))
	}
}

// However a list is laid out, it tells the same person, and nothing else of them.
func TestReadPeopleOfAnyLayout(t *testing.T) {
	const aino = "Aino Karttunen/Liperin Martat"
	for _, c := range []struct{ text, want string }{
		{"Etunimi;Sukunimi;Yhdistys\nAino;Karttunen;Liperin Martat", aino},
		{"Förnamn;Efternamn;Förening\nAino;Karttunen;Liperin Martat", aino},
		{"First name,Last name,Organisation,E-mail\nAino,Karttunen,Liperin Martat,aino@example.org", aino},
		{"Nachname;Vorname;Verein\nKarttunen;Aino;Liperin Martat", aino},
		{"Name;Vorname;Verein\nKarttunen;Aino;Liperin Martat", aino},
		{"Nimi;Etunimi;Yhdistys\nAino Karttunen;Aino;Liperin Martat", aino},
		{`"Vorname";"Nachname";"Geschlecht";"Gliederungsebene";"Typ";"Amt";"Kommentar"` + "\nAino;Karttunen;weiblich;Liperin Martat;Gast;Kassenwartin;nett", aino + "/Kassenwartin"},
		{"title,first_name,last_name,email,structure_level,groups,is_present,comment\nDr.,Aino,Karttunen,a@b.fi,Liperin Martat,2,1,x", aino + "///present"},
		{"title,first_name,last_name,email,structure_level,groups,is_present,comment\nDr.,Aino,Karttunen,a@b.fi,Liperin Martat,2,0,x", aino},
		{"Sukunimi, Etunimi;Yhdistys\nKarttunen, Aino;Liperin Martat", aino},
		{"Sukunimi Etunimi;Yhdistys\nKarttunen Aino;Liperin Martat", aino},
		{"Sukunimi, Etunimi\nKarttunen, Aino", "Aino Karttunen"},
		{"Nimi;Yhdistyksen nimi;Kunta\nAino Karttunen;Liperin Martat;Liperi", aino + "//Liperi"},
		{"Nimi (pakollinen);Yhdistys / taho;Puhelinnumero;Sähköposti\nAino Karttunen;Liperin Martat;050;a@b.fi", aino},
		{"Nimi\tYhdistys\tRooli\nAino Karttunen\tLiperin Martat\tpuheenjohtaja", aino + "/puheenjohtaja"},
		{"Aino Karttunen\tLiperin Martat\tpuheenjohtaja\nEero Virta\tKyläseura\tsihteeri", aino + "/puheenjohtaja"},
		{"Aino Karttunen;Liperin Martat;Liperi\nEero Virta;Kyläseura;Kontiolahti", aino + "//Liperi"},
		{"Aino Karttunen;Liperin Martat;puheenjohtaja;Liperi\nEero Virta;Kyläseura;;Polvijärvi", aino + "/puheenjohtaja/Liperi"},
		{"Aino Karttunen;Liperin Martat;aino@example.org;050 123 4567;Chair\nEero Virta;Kyläseura;e@example.org;040 123 4567;Secretary", aino + "/Chair"},
		{"1;Aino Karttunen;Liperin Martat\n2;Eero Virta;Kyläseura", aino},
		{"Aino Karttunen;Liperin Martat;x\nEero Virta;Kyläseura;", aino + "///present"},
		{"Karttunen,Aino,Liperin Martat\nVirta,Eero,Kyläseura", aino},
		{"Aino Karttunen, Liperin Martat\nEero Virta, Kyläseura", aino},
		{"- Aino Karttunen (Liperin Martat)\n- Eero Virta (Kyläseura)", aino},
		{"Aino Karttunen, Liperin Martat, rahastonhoitaja\nEero Virta", aino + "/rahastonhoitaja"},
		{"Aino Karttunen;Martat;pj;aino@example.org;Liperi\nEero Virta;Seura\nÅke\nVäinö;Klubi", "Aino Karttunen/Martat/pj/Liperi"},
		{"Osallistujat\nKarttunen, Aino\nVirta, Eero", "Aino Karttunen"},
		{"Nimi;Läsnäolo\nAino Karttunen;Estynyt", "Aino Karttunen////excused"},
		{"Namn;Närvaro\nAino Karttunen;frånvarande", "Aino Karttunen////absent"},
		{"Namn;Ort;Närvarande\nAino Karttunen;Liperi;ja", "Aino Karttunen///Liperi/present"},
	} {
		read := peopleIn(t, tableText(t, c.text))
		if len(read.People) == 0 {
			t.Errorf("%q: nobody, %v", c.text, read.Refused)
			continue
		}
		got := strings.TrimRight(strings.TrimSuffix(whole(read.People[0]), string(intake.Registered)), "/")
		if got != c.want || len(read.Refused) > 0 {
			t.Errorf("%q: %s, %v; want %s", c.text, got, read.Refused, c.want)
		}
	}
}

func TestReadPeopleApart(t *testing.T) {
	for _, c := range []struct {
		name, text          string
		want                []string
		repeated, namesakes int
	}{
		{"the same row twice", "Nimi;Yhdistys\nAino Karttunen;Martat\naino  karttunen;MARTAT", []string{"Aino Karttunen/Martat///registered"}, 1, 0},
		{"one without an organisation", "Nimi;Yhdistys;Rooli\nAino Karttunen;;pj\nAino Karttunen;Martat;", []string{"Aino Karttunen/Martat/pj//registered"}, 1, 0},
		{
			"two of one name", "Nimi;Yhdistys\nAino Karttunen;Martat\nEero Virta;Seura\nAino Karttunen;Urheilijat",
			[]string{"Aino Karttunen/Martat///registered", "Eero Virta/Seura///registered", "Aino Karttunen/Urheilijat///registered"},
			0, 2,
		},
		{
			"and one that may be either", "Nimi;Yhdistys\nAino Karttunen;Martat\nAino Karttunen;Urheilijat\nAino Karttunen;",
			[]string{"Aino Karttunen/Martat///registered", "Aino Karttunen/Urheilijat///registered", "Aino Karttunen////registered"},
			0, 3,
		},
		{"who came in one row came", "Nimi;Läsnä\nAino Karttunen;\nAino Karttunen;x", []string{"Aino Karttunen////present"}, 1, 0},
	} {
		read := peopleIn(t, tableText(t, c.text))
		if got := wholes(read.People); !slices.Equal(got, c.want) || read.Repeated != c.repeated || read.Namesakes != c.namesakes {
			t.Errorf("%s: %q, %d repeated, %d namesakes", c.name, got, read.Repeated, read.Namesakes)
		}
	}
}

func TestReadPeopleRefuses(t *testing.T) {
	long := strings.Repeat("x", workshop.MaxTitle+1)
	read := peopleIn(t, tableText(t, "Nimi;Yhdistys\nAino;Martat\n;Seura\n"+long+";Seura\n---;\n7;\nEero;"+long+"\n"))
	if got := wholes(read.People); !slices.Equal(got, []string{"Aino/Martat///registered"}) {
		t.Errorf("%q", got)
	}
	var refused []string
	for _, r := range read.Refused {
		refused = append(refused, fmt.Sprint(r.Row, " ", workshop.ErrorCode(r.Err)))
	}
	if want := []string{"3 row_without_name", "4 row_too_long", "7 row_too_long"}; !slices.Equal(refused, want) {
		t.Errorf("%q", refused)
	}
	for _, text := range []string{"Yhdistys;Kunta\nMartat;Liperi", "Sähköposti;Puhelin\na@b.fi;050"} {
		table := intake.AsPeople(tableText(t, text))
		if err := intake.GuessPeople(table).Check(table); workshop.ErrorCode(err) != workshop.CodeNoNameColumn {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A first row that was taken for names of columns is a person, unless it holds a
// word for one.
func TestAsPeople(t *testing.T) {
	for text, people := range map[string]int{
		"Aino Karttunen;Martat\nEero Virta;Seura":    2,
		"Nimi;Martat\nEero Virta;Seura":              1,
		"Wer;Woher\nEero Virta;Seura":                2,
		"Matti Virtanen\tSotaveteraanit\nÅke\tKlubi": 2,
	} {
		got := intake.AsPeople(tableText(t, text))
		if len(got.Rows) != people || got.Headed != (people == 1) || got.Numbers[people-1] != 2 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
