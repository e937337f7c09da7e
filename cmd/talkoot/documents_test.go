package main

import (
	"testing"
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/document/readback"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
)

// TestDocumentsOfTheExample makes the memos of the example in every language, as
// the command line does, and opens them in the programs of others.
func TestDocumentsOfTheExample(t *testing.T) {
	readback.Wanted(t)
	browser := readback.OpenBrowser(t)
	for _, l := range lang.Languages {
		t.Run(string(l), func(t *testing.T) {
			folder := t.TempDir()
			models := exampleModels(t, folder, l)
			var made readback.Files
			for id, variants := range models {
				for v, doc := range variants {
					out := t.TempDir()
					exports(t, folder, out, id, l, v)
					made.Take(t, out, doc)
				}
			}
			readback.Check(t, browser, made)
		})
	}
}

// exampleModels makes the example in a folder and returns the model of every memo
// of its meetings.
func exampleModels(t *testing.T, folder string, l lang.Language) map[workshop.ID]map[memo.Variant]document.Document {
	t.Helper()
	m := NewMain()
	lib, err := openLibrary(folder)
	if err != nil {
		t.Fatal(err)
	}
	m.opened = lib
	defer m.close()
	if _, err := m.fillExample(lib, l, l); err != nil {
		t.Fatal(err)
	}
	if err := lib.Read(); err != nil {
		t.Fatal(err)
	}
	models := map[workshop.ID]map[memo.Variant]document.Document{}
	for _, h := range lib.Headers() {
		s, err := lib.Open(h.ID)
		if err != nil {
			t.Fatal(err)
		}
		models[h.ID] = map[memo.Variant]document.Document{}
		for _, v := range memo.Variants {
			models[h.ID][v] = memo.Build(lib.memoInput(s, time.Now()), memo.Options{Words: lang.New(l), Variant: v})
		}
	}
	if len(models) != 6 {
		t.Fatalf("the example has %d meetings", len(models))
	}
	return models
}

// exports writes a meeting into a folder by the command line.
func exports(t *testing.T, data, out string, id workshop.ID, l lang.Language, v memo.Variant) {
	t.Helper()
	runs(t, "--data", data, "--lang", string(l), "export", string(id), "--variant", string(v), "--format", "docx,pdf,html,xlsx", "--out", out)
}

// TestDocumentsOfTheWeb looks at news items and the archive page of the example. What
// they say is compared with the meetings where they are made.
func TestDocumentsOfTheWeb(t *testing.T) {
	readback.Wanted(t)
	data, out := t.TempDir(), t.TempDir()
	for id := range exampleModels(t, data, lang.Swedish) {
		runs(t, "--data", data, "news", string(id), "--format", "html", "--out", out)
	}
	runs(t, "--data", data, "archive", "--series", "Hyvinvointihytinät", "--format", "html", "--out", out)
	var made readback.Files
	made.Take(t, out, document.Document{Language: lang.Swedish})
	if len(made.Pages) != 7 {
		t.Errorf("%d pages", len(made.Pages))
	}
	readback.Check(t, readback.OpenBrowser(t), made)
}
