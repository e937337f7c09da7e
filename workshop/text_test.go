package workshop_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"talkoot/workshop"
)

func TestCleanText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"as typed", "Yhteisöllisyys on vahvaa!", "Yhteisöllisyys on vahvaa!"},
		{"space at the ends", " \t a b\n ", "a b"},
		{"tabs and lines stay", "a\tb\nc", "a\tb\nc"},
		{"line ends", "a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"},
		{"decomposed letters", "A\u030akerlund, a\u0308iti", "Åkerlund, äiti"},
		{"invalid UTF-8", "a\xff\xfeb", "a\uFFFDb"},
		{"joined emoji", "👩‍👧 perhe", "👩‍👧 perhe"},
		{"word joiners", "می\u200cخواهم", "می\u200cخواهم"},
		{"colours", "\x1b[1;31mpunainen\x1b[0m", "punainen"},
		{"one-character CSI", "\u009b31mpunainen", "punainen"},
		{"window title", "\x1b]0;otsikko\x07teksti", "teksti"},
		{"string with its own end", "\x1b]8;;http://a\x1b\\linkki\x1b]8;;\x1b\\", "linkki"},
		{"one-character string", "\u009d0;otsikko\u009cteksti", "teksti"},
		{"string without end", "\x1b]0;otsikko\nteksti", "teksti"},
		{"charset", "\x1b(Bteksti", "teksti"},
		{"two characters", "\x1bMteksti", "teksti"},
		{"escape alone", "a\x1b", "a"},
		{"broken escape before a letter", "\x1b ääni", "ääni"},
		{"broken escape before a line", "a\x1b(\nb", "a\nb"},
		{"broken CSI", "\x1b[31ääni", "ääni"},
		{"bells and nulls", "a\x00\x07\x08b\x7f", "ab"},
		{"overrides", "a\u202Eb\u202C\u2066c\u2069\u200F\u061C", "abc"},
		{"byte-order mark", "\uFEFFNimi", "Nimi"},
		{"nothing left", "\x1b[0m \u202E ", ""},
	} {
		if got := workshop.CleanText(c.in); got != c.want {
			t.Errorf("%s: CleanText(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestCleanLine(t *testing.T) {
	for in, want := range map[string]string{
		"a\nb":        "a b",
		"a\r\n\tb":    "a b",
		"\ta\t\tb\n":  "a b",
		"a  b":        "a  b", // as typed
		"\n\t ":       "",
		"a \u2028 b":  "a   b",
		"=1+2":        "=1+2",
		"\x1b[2Ja\rb": "a b",
	} {
		if got := workshop.CleanLine(in); got != want {
			t.Errorf("CleanLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCleanLines(t *testing.T) {
	equal(t, "lines", workshop.CleanLines("\r\nyksi\r\n\r\n  kaksi\tja\nkolme \x1b[0m\n\n"), []string{"yksi", "kaksi ja", "kolme"})
	equal(t, "no lines", workshop.CleanLines(" \n\t\n"), nil)
}

// checkClean tells that a text is what CleanText promises.
func checkClean(t *testing.T, clean string) {
	t.Helper()
	if !utf8.ValidString(clean) {
		t.Errorf("%q is not valid UTF-8", clean)
	}
	if !norm.NFC.IsNormalString(clean) {
		t.Errorf("%q is not in the form NFC", clean)
	}
	if clean != strings.TrimSpace(clean) {
		t.Errorf("%q has space at its ends", clean)
	}
	for _, r := range clean {
		if r != '\n' && r != '\t' && unicode.IsControl(r) {
			t.Errorf("%q holds the control character %U", clean, r)
		}
		if unicode.Is(unicode.Bidi_Control, r) {
			t.Errorf("%q holds the bidirectional control %U", clean, r)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, s := range []string{
		"", "Vahva yhteisöllisyys", "\x1b[31mp\x1b[0m", "\u009b1m\u009dx\u009c", "\x1b ä", "\x1b(\n", "a\xffb\xc3",
		"\r\n\u2028\u0085\v", "\u202Ea\u2066", " \u0301a", strings.Repeat("\u0301", 40), "A\u030a", "\u1100\x00\u1161", "\u2000\u0344\u2126",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := workshop.CleanText(s)
		checkClean(t, text)
		if again := workshop.CleanText(text); again != text {
			t.Errorf("CleanText(%q) is %q, and of that %q", s, text, again)
		}
		line := workshop.CleanLine(s)
		checkClean(t, line)
		if strings.ContainsAny(line, "\n\t") {
			t.Errorf("CleanLine(%q) = %q is more than a line", s, line)
		}
		if again := workshop.CleanLine(line); again != line {
			t.Errorf("CleanLine(%q) is %q, and of that %q", s, line, again)
		}
		for _, l := range workshop.CleanLines(s) {
			checkClean(t, l)
			if l == "" || l != workshop.CleanLine(l) {
				t.Errorf("CleanLines(%q) holds %q", s, l)
			}
		}
	})
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2015-01-21": "2015-01-21", "21.1.2015": "2015-01-21", "21.01.2015": "2015-01-21", " 2015-1-5 ": "2015-01-05",
		"29.2.2016": "2016-02-29", "21 Jan 2015": "2015-01-21", "": "", "  ": "",
	} {
		d, err := workshop.ParseDate(in)
		if err != nil || d.String() != want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", in, d, err, want)
		}
	}
	for _, in := range []string{"29.2.2015", "2015-13-01", "0.1.2015", "21.1.", "21.1.15", "huomenna", "2015-01-21T17:30", "999-01-01", "0999-01-01", "12015-01-21", "-2015-01-21"} {
		if _, err := workshop.ParseDate(in); workshop.ErrorCode(err) != workshop.CodeBadDate {
			t.Errorf("ParseDate(%q): %v", in, err)
		}
	}
}

func TestParseTimeOfDay(t *testing.T) {
	for in, want := range map[string]workshop.TimeOfDay{
		"17:30": 17*60 + 30, "17.30": 17*60 + 30, "17": 17 * 60, "7.05": 7*60 + 5, "00:00": 0, "23.59": 23*60 + 59, "": workshop.NoTime, " ": workshop.NoTime,
		"klo 17.30": 17*60 + 30, "Kl. 9:05": 9*60 + 5,
	} {
		if got, err := workshop.ParseTimeOfDay(in); err != nil || got != want {
			t.Errorf("ParseTimeOfDay(%q) = %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"24:00", "17:60", "1730", "-1", "17.5", "17:30:00", "viideltä", "17,30"} {
		if _, err := workshop.ParseTimeOfDay(in); workshop.ErrorCode(err) != workshop.CodeBadTime {
			t.Errorf("ParseTimeOfDay(%q): %v", in, err)
		}
	}
}

func TestTimeOfDayGoesRoundAtMidnight(t *testing.T) {
	for _, c := range []struct {
		t    workshop.TimeOfDay
		add  int
		want workshop.TimeOfDay
	}{
		{23*60 + 50, 20, 10}, {10, -20, 23*60 + 50}, {60, -3 * 24 * 60, 60}, {workshop.NoTime, 30, workshop.NoTime}, {0, 0, 0},
	} {
		equal(t, "Add", c.t.Add(c.add), c.want)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2015-01-21", "21.1.2015", "29.2.2015", "", "31.12.9999", "17.30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := workshop.ParseDate(s); err == nil {
			if back, err := workshop.ParseDate(d.String()); err != nil || back != d {
				t.Errorf("%q is %v, written %q, read back %v, %v", s, d, d.String(), back, err)
			}
			if !d.IsZero() && workshop.DateOf(d.Time()) != d {
				t.Errorf("%q is no day of the calendar: %v", s, d)
			}
		} else if workshop.ErrorCode(err) != workshop.CodeBadDate {
			t.Errorf("%q: %v", s, err)
		}
	})
}

func FuzzParseTimeOfDay(f *testing.F) {
	for _, s := range []string{"17:30", "17.30", "17", "", "24:00", "1:2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := workshop.ParseTimeOfDay(s); err == nil {
			if d != workshop.NoTime && (d < 0 || d >= 24*60) {
				t.Errorf("%q is %d", s, d)
			}
			if back, err := workshop.ParseTimeOfDay(d.String()); err != nil || back != d {
				t.Errorf("%q is %v, read back %v, %v", s, d, back, err)
			}
		} else if workshop.ErrorCode(err) != workshop.CodeBadTime {
			t.Errorf("%q: %v", s, err)
		}
	})
}

func TestMatches(t *testing.T) {
	const text = "Åke Öhman-Virtanen, Liperin kunta"
	for query, want := range map[string]bool{
		"": true, "ake": true, "Åke": true, "åk vir": true, "vir ak": true, "ohman": true, "öhm": true,
		"õhm": false, "man": false, "kunta liperi": true, "liperi x": false, "-": true,
	} {
		if got := workshop.Matches(query, text); got != want {
			t.Errorf("Matches(%q) = %v", query, got)
		}
	}
	if workshop.Matches("åke", "Ake") {
		t.Error("an accent of the query does not count")
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Liperi": "liperi", "Ylä-Karjalan Åsa!": "yla-karjalan-asa", " -- ": "", "Пермь": "", "Käsämä 2": "kasama-2",
		strings.Repeat("pitkä ", 20):                "pitka-pitka-pitka-pitka-pitka-pitka-pitk",
		strings.Repeat("neljä", 8):                  "neljaneljaneljaneljaneljaneljaneljanelja",
		"1234567 " + strings.Repeat("x", 31) + " y": "1234567-" + strings.Repeat("x", 31),
	} {
		if got := workshop.Slug(in); got != want {
			t.Errorf("slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNewCode(t *testing.T) {
	l := workshop.NewLibrary()
	day := workshop.Date{Year: 2015, Month: 1, Day: 21}
	var got []string
	for i, d := range []workshop.Details{
		{Title: "Ilta", Date: day, Place: "Liperi"},
		{Title: "Toinen ilta", Date: day, Place: "Liperi"},
		{Title: "Kolmas ilta", Date: day, Place: "LIPERI"},
		{Title: "Ilta", Date: day},
		{Title: "Вечер", Date: day, Place: "!"},
		{Title: "Ilta"},
		{Title: "?"},
	} {
		code := l.NewCode(d)
		got = append(got, code)
		id := workshop.ID(rune('a' + i))
		l.Meetings[id] = &workshop.Ref{ID: id, Code: code}
	}
	equal(t, "codes", got, []string{
		"2015-01-21-liperi", "2015-01-21-liperi-2", "2015-01-21-liperi-3", "2015-01-21-ilta", "2015-01-21-meeting", "ilta", "meeting",
	})
}

func TestNewRevision(t *testing.T) {
	for in, want := range map[string][2]string{
		"Aino Karttunen":            {"Aino", "Karttunen"},
		"Karttunen, Aino":           {"Aino", "Karttunen"},
		"Karttunen , Aino Maria":    {"Aino Maria", "Karttunen"},
		"Aino Maria Karttunen":      {"Aino Maria", "Karttunen"},
		"  Aino \t Karttunen ":      {"Aino", "Karttunen"},
		"Aino\u00a0Karttunen":       {"Aino", "Karttunen"},
		"Aino  Maria   Karttunen":   {"Aino Maria", "Karttunen"},
		"Aino":                      {"Aino", ""},
		"Karttunen,":                {"Karttunen", ""},
		", Aino":                    {"Aino", ""},
		"Kaisa-Leena Pulkkinen-Aho": {"Kaisa-Leena", "Pulkkinen-Aho"},
	} {
		r, err := workshop.NewRevision(workshop.PersonRef{Person: "p", Rev: 1}, in, " Kunta ")
		if err != nil || [2]string{r.Given, r.Family} != want || r.Organisation != "Kunta" {
			t.Errorf("%q: %+v, %v", in, r, err)
		}
	}
	for in, want := range map[string]workshop.Code{"": workshop.CodeEmptyText, " \x00": workshop.CodeEmptyText, ",": workshop.CodeEmptyText, strings.Repeat("a", 301): workshop.CodeTextTooLong} {
		if _, err := workshop.NewRevision(workshop.PersonRef{}, in, ""); workshop.ErrorCode(err) != want {
			t.Errorf("%.10q: %v", in, err)
		}
	}
	if _, err := workshop.NewRevision(workshop.PersonRef{}, "Aino", strings.Repeat("a", 301)); workshop.ErrorCode(err) != workshop.CodeTextTooLong {
		t.Errorf("organisation: %v", err)
	}
	for name, want := range map[string]string{"Kaisa-Leena Pulkkinen": "K.-L. P.", "Åke": "Å.", "-a": "a."} {
		r, _ := workshop.NewRevision(workshop.PersonRef{}, name, "")
		equal(t, name, r.Initials(), want)
	}
}

func TestPeopleFind(t *testing.T) {
	pp := workshop.People{}
	add := func(id workshop.ID, rev int, name, organisation string) {
		r, err := workshop.NewRevision(workshop.PersonRef{Person: id, Rev: rev}, name, organisation)
		if err != nil {
			t.Fatal(err)
		}
		pp.Add(r)
	}
	add("aino", 1, "Aino Karttunen", "Kunta")
	add("matti1", 1, "Matti Virtanen", "Kunta")
	add("matti2", 1, "Matti Virtanen", "Kyläyhdistys")
	add("was", 1, "Maija Virta", "")
	add("was", 2, "Maija Koski", "")
	for _, c := range []struct {
		name, organisation string
		want               workshop.PersonRef
	}{
		{"aino karttunen", "", workshop.PersonRef{Person: "aino", Rev: 1}},
		{"Karttunen, Aino", "kunta", workshop.PersonRef{Person: "aino", Rev: 1}},
		{"Aino Karttunen", "Seura", workshop.PersonRef{}},
		{"Matti Virtanen", "", workshop.PersonRef{}},
		{"Matti Virtanen", "Kyläyhdistys", workshop.PersonRef{Person: "matti2", Rev: 1}},
		{"Maija Virta", "", workshop.PersonRef{}},
		{"Maija Koski", "", workshop.PersonRef{Person: "was", Rev: 2}},
		{"Aino", "", workshop.PersonRef{}},
		{"", "", workshop.PersonRef{}},
	} {
		r, ok := pp.Find(c.name, c.organisation)
		if r.PersonRef != c.want || ok != (c.want.Person != "") {
			t.Errorf("Find(%q, %q) = %v, %v", c.name, c.organisation, r, ok)
		}
	}
	if r, ok := pp.Revision(workshop.PersonRef{Person: "was", Rev: 1}); !ok || r.Name() != "Maija Virta" {
		t.Errorf("an earlier revision: %v, %v", r, ok)
	}
	if _, ok := pp.Revision(workshop.PersonRef{Person: "gone", Rev: 1}); ok {
		t.Error("a person who was erased is found")
	}
	equal(t, "a person as owner", pp.OwnerNamed(" aino  karttunen"), workshop.Owner{PersonRef: workshop.PersonRef{Person: "aino", Rev: 1}})
	equal(t, "an office as owner", pp.OwnerNamed("kunnanjohtaja"), workshop.Owner{Office: "kunnanjohtaja"})
	if !pp.OwnerNamed(" ").IsZero() {
		t.Error("nobody named is somebody")
	}
	add("was", 2, "Maija Kosken", "")
	equal(t, "a revision said again", len(pp["was"].Revisions), 2)
	if !slices.Equal([]string{pp["was"].Latest().Name()}, []string{"Maija Kosken"}) {
		t.Error("the revision said again is not the latest")
	}
}
