package main

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/store"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// hidden is what no export may hold unless names were asked for: a part of the
// name, and of the organisation.
var hidden = []string{"Zyxwv", "Qwertz"}

// everywhere puts a name wherever a meeting can name somebody, in two meetings of
// one series.
func everywhere(t *testing.T, m *Main) {
	t.Helper()
	for _, date := range []string{"2015-01-14", "2015-01-21"} {
		if code := m.Run([]string{"new", "--title", "Evening " + date, "--date", date, "--place", "Liperi", "--series", "Evenings", "--data", m.global.data}); code != 0 {
			t.Fatal("no meeting")
		}
	}
	for _, date := range []string{"2015-01-14", "2015-01-21"} {
		l, s, err := m.meeting(date)
		if err != nil {
			t.Fatal(err)
		}
		do := func(c workshop.Change, err error) {
			t.Helper()
			if err := m.do(l, s, m.moment(), c, err); err != nil {
				t.Fatal(err)
			}
		}
		mo := m.moment()
		do(s.Meeting().Register(mo, s.People(), workshop.Registered, workshop.Arrival{Name: "Outi Zyxwvinen", Organisation: "Qwertz ry", Place: "Zyxwvälä"}))
		do(s.Meeting().Register(mo, s.People(), workshop.Excused, workshop.Arrival{Name: "Olli Zyxwvala"}))
		do(s.Meeting().Arrive(mo, s.People(),
			workshop.Arrival{Name: "Åke Zyxwvnen", Organisation: "Qwertz ry", Role: "Qwertz chair", Place: "Zyxwvälä"},
			workshop.Arrival{Name: "Eino Zyxwvlä", Staff: true}, workshop.Arrival{Name: "Aino Zyxwvnen", Remote: true}))
		who := workshop.Owner{PersonRef: s.Meeting().Attendance.Presences[0].PersonRef}
		typed := workshop.Owner{Office: "Åke Zyxwvnen"} // recognised, being on record
		stage := s.Meeting().Stages[0]
		do(s.Meeting().EditStage(stage.ID, stage.Title, 10, who))
		do(s.Meeting().FormGroups(mo, 2))
		group := s.Meeting().Groups[0]
		do(s.Meeting().NameHost(group.ID, group.Members[0]))
		do(s.Meeting().NameScribe(group.ID, group.Members[0]))
		due := workshop.Date{Year: 2015, Month: 2, Day: 1}
		do(s.Meeting().Agree(mo, stage.ID, workshop.Terms{What: "Ask", Who: who, Due: due}))
		do(s.Meeting().Agree(mo, stage.ID, workshop.Terms{What: "Ask again", Who: typed, Due: due}))
		do(s.Meeting().AskToSpeak(mo, who))
		do(s.Meeting().AskToSpeak(mo, typed))
	}
	m.close()
}

// TestNoExportHoldsANameUnasked runs whatever writes something out, and looks for
// names in what it wrote.
func TestNoExportHoldsANameUnasked(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	t.Chdir(out) // a workbook without a folder is written into the present one
	newMain := func() (*Main, *bytes.Buffer) {
		var said bytes.Buffer
		m := NewMain()
		m.global.data, m.Stdout, m.Stderr = dir, &said, &said
		return m, &said
	}
	m, _ := newMain()
	everywhere(t, m)
	if found := holding(t, store.PathsOf(dir).Database); len(found) != len(hidden) {
		t.Fatal("the test shows nothing")
	}
	commands := [][]string{
		{"list"},
		{"list", "--json"},
		{"show", "2015-01-21"},
		{"show", "2015-01-21", "--json"},
		{"show", "2015-01-21", "--for", "internal"},
		{"show", "2015-01-21", "--json", "--for", "internal"},
		{"log", "2015-01-21"},
		{"groups", "2015-01-21"},
		{"groups", "2015-01-21", "--json"},
		{"search", "ask"},
		{"search", "ask", "--json"},
		{"privacy"},
		{"privacy", "--json"},
		{"actions", "--all"},
		{"actions", "--all", "--json"},
		{"actions", "--ics", "actions.ics"},
		{"series"},
		{"series", "Evenings", "--json"},
		{"export", "2015-01-21", "--format", strings.Join(memo.Formats, ","), "--out", out},
		{"export", "2015-01-21", "--format", strings.Join(memo.Formats, ","), "--variant", "full", "--for", "internal", "--out", out},
	}
	for _, format := range memo.ReportFormats {
		commands = append(commands, []string{"report", "--series", "Evenings", "--format", format}, []string{"report", "--year", "2015", "--format", format, "--out", out})
	}
	for _, sheet := range []memo.Sheet{memo.RoutesSheet, memo.TablesSheet, memo.RunBookSheet, memo.SignInSheet} {
		for _, format := range memo.PrintFormats {
			commands = append(commands, []string{"print", "2015-01-21", "--what", string(sheet), "--format", format, "--out", out})
		}
	}
	for _, args := range commands {
		m, said := newMain()
		if code := m.Run(append(args, "--data", dir, "--lang", "en")); code != exitDone && !strings.Contains(said.String(), "names") {
			t.Errorf("%v ended with %d: %s", args, code, said)
		}
		for _, name := range hidden {
			if strings.Contains(said.String(), name) {
				t.Errorf("%v says %s:\n%s", args, name, said)
			}
		}
	}
	files := 0
	err := filepath.WalkDir(out, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		if found := holding(t, path); len(found) > 0 {
			t.Errorf("%s holds %v", e.Name(), found)
		}
		return nil
	})
	if err != nil || files < 20 {
		t.Errorf("%d files, %v", files, err)
	}
	// Asked for, they are there: the search would find them.
	asked := t.TempDir()
	m, _ = newMain()
	m.Run([]string{"export", "2015-01-21", "--format", "docx,md,html,csv,json,ics", "--names", "full", "--data", dir, "--out", asked})
	written, _ := filepath.Glob(filepath.Join(asked, "*"))
	with := 0
	for _, path := range written {
		if len(holding(t, path)) > 0 {
			with++
		}
	}
	if with < 5 {
		t.Errorf("names are in %d of %d files that were asked to hold them", with, len(written))
	}
}

// holding returns which of [hidden] a file holds, unpacked if it is packed.
func holding(t *testing.T, path string) (found []string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if z, err := zip.NewReader(bytes.NewReader(content), int64(len(content))); err == nil {
		for _, f := range z.File {
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			part, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			content = append(content, part...)
		}
	}
	for _, name := range hidden {
		if bytes.Contains(content, []byte(name)) {
			found = append(found, name)
		}
	}
	return found
}
