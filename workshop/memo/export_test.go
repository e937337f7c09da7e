package memo

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/file"
	"talkoot/workshop/lang"
)

func names(paths []string) []string {
	var out []string
	for _, p := range paths {
		out = append(out, filepath.Base(p))
	}
	return out
}

func TestExport(t *testing.T) {
	in := liperi(t).input()
	dir := filepath.Join(t.TempDir(), "viedyt", "muistiot")
	for _, tt := range []struct {
		language lang.Language
		variant  Variant
		want     []string
	}{
		{lang.Finnish, Full, []string{
			"2015-01-21 Liperi SWOT-muistio.docx", "2015-01-21 Liperi SWOT-muistio.pdf", "2015-01-21 Liperi SWOT-muistio.md", "2015-01-21 Liperi SWOT-muistio.html",
			"2015-01-21 Liperi SWOT-kirjaukset.csv", "2015-01-21 Liperi SWOT-osallistujat.csv",
			"2015-01-21 Liperi SWOT-päätökset ja tehtävät.csv", "2015-01-21 Liperi SWOT-ajat.csv", "2015-01-21 Liperi SWOT-muistio.xlsx",
			"2015-01-21 Liperi SWOT-muistio.json", "2015-01-21 Liperi SWOT-kalenteri.ics", "2015-01-21 Liperi SWOT-muistio.txt",
		}},
		{lang.English, Short, []string{
			"2015-01-21 Liperi SWOT memo (short).docx", "2015-01-21 Liperi SWOT memo (short).pdf", "2015-01-21 Liperi SWOT memo (short).md", "2015-01-21 Liperi SWOT memo (short).html",
			"2015-01-21 Liperi SWOT notes.csv", "2015-01-21 Liperi SWOT attendance.csv",
			"2015-01-21 Liperi SWOT decisions and actions.csv", "2015-01-21 Liperi SWOT timings.csv", "2015-01-21 Liperi SWOT memo.xlsx",
			"2015-01-21 Liperi SWOT memo.json", "2015-01-21 Liperi SWOT calendar.ics", "2015-01-21 Liperi SWOT memo (short).txt",
		}},
	} {
		opt := Options{Words: lang.New(tt.language), Variant: tt.variant}
		for range 2 { // the second time replaces the files of the first
			paths, err := Export(dir, in, opt, append(slices.Clone(Formats), "md"), Writing{})
			if err != nil || !slices.Equal(names(paths), tt.want) {
				t.Fatalf("got %q, %v", names(paths), err)
			}
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 24 {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

func TestFileNames(t *testing.T) {
	for _, tt := range []struct{ title, place, want string }{
		{"Järjestöjen ilta", "Liperi", "2015-01-21 Liperi Järjestöjen ilta -muistio"},
		{"Liperin ilta", "Liperi", "2015-01-21 Liperin ilta -muistio"},
		{"SWOT", "", "2015-01-21 SWOT-muistio"},
		{"Mitä/miten?", "A:B", "2015-01-21 A-B Mitä-miten-muistio"},
		{"", "", "2015-01-21 -muistio"},
	} {
		m := workshop.NewMeeting()
		m.Title, m.Place, m.Date = tt.title, tt.place, workshop.Date{Year: 2015, Month: 1, Day: 21}
		o := outputs["md"][0]
		if got := o.fileName(Input{Meeting: m}, Options{Words: lang.New(lang.Finnish)}); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// However long title and place are, the two files of a format have two names.
func TestLongNamesStayApart(t *testing.T) {
	m := workshop.NewMeeting()
	m.Title, m.Place = strings.Repeat("ä", workshop.MaxTitle), strings.Repeat("ö", workshop.MaxTitle)
	opt := Options{Words: lang.New(lang.Finnish)}
	a, b := outputs["csv"][0].fileName(Input{Meeting: m}, opt), outputs["csv"][1].fileName(Input{Meeting: m}, opt)
	if a == b || len(a) > file.MaxName || !strings.HasSuffix(a, "-kirjaukset") {
		t.Errorf("%q and %q", a, b)
	}
}

func TestExportRefusals(t *testing.T) {
	in := liperi(t).input()
	dir := t.TempDir()
	paths, err := Export(dir, in, Options{}, []string{"md", "doc"}, Writing{})
	if workshop.ErrorCode(err) != workshop.CodeUnknownFormat || len(paths) != 0 {
		t.Errorf("got %v, %v", paths, err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("something was written: %v", entries)
	}
	plain := filepath.Join(dir, "tiedosto")
	if err := os.WriteFile(plain, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Export(plain, in, Options{}, Formats, Writing{}); workshop.ErrorCode(err) != workshop.CodeNotAFolder {
		t.Errorf("got %v", err)
	}
}
