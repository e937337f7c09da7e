package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// What the screens start with comes from the settings of the data folder, but
// NO_COLOR (no-color.org) goes before the theme.
func TestConfigOfTheScreens(t *testing.T) {
	t.Setenv("NO_COLOR", "")
	data := t.TempDir()
	l, err := openLibrary(data)
	if err != nil {
		t.Fatal(err)
	}
	defer l.db.Close()
	m := NewMain()
	m.global.data = data
	config := func() (theme, folder string, mouse bool) {
		cfg, err := m.config(l, lang.Finnish, place{"m", 2}, false)
		if err != nil {
			t.Fatal(err)
		}
		if cfg.Open != "m" || cfg.Stage != 2 || cfg.Language != lang.Finnish || cfg.Demo {
			t.Errorf("the screens start with %+v", cfg)
		}
		return cfg.Theme, cfg.ExportFolder, cfg.Mouse
	}
	if theme, folder, mouse := config(); theme != "dark" || folder != m.exportFolder() || mouse {
		t.Errorf("without settings: %s, %s, %v", theme, folder, mouse)
	}
	chosen := filepath.Join(data, "chosen")
	err = l.db.Append(workshop.Batch{Settings: []workshop.Setting{
		{Key: workshop.SettingTheme, Value: "light"},
		{Key: workshop.SettingExport, Value: chosen},
		{Key: workshop.SettingMouse, Value: "on"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if theme, folder, mouse := config(); theme != "light" || folder != chosen || !mouse {
		t.Errorf("with settings: %s, %s, %v", theme, folder, mouse)
	}
	t.Setenv("NO_COLOR", "1")
	if theme, _, _ := config(); theme != "mono" {
		t.Errorf("with NO_COLOR the theme is %s", theme)
	}
}

// A fault of the program is told in a sentence, without a trace and without what
// was being written, which may hold a name.
func TestFaultIsToldInASentence(t *testing.T) {
	var out, errs bytes.Buffer
	m := NewMain()
	m.Stdout, m.Stderr = &out, &errs
	m.NewID = func() workshop.ID { panic("no \x1b[31mids") }
	args := []string{"new", "--title", "Ilta", "--date", "2015-01-21", "--lang", "fi", "--data", t.TempDir()}
	if code := m.Run(args); code != exitFailed {
		t.Errorf("the exit code is %d", code)
	}
	if got := errs.String(); !strings.HasPrefix(got, "talkoot: Talkootissa on vika") || strings.Contains(got, "ids") || strings.Count(got, "\n") != 1 {
		t.Errorf("it says %q", got)
	}
}
