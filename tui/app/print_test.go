package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop/document/documenttest"
	"talkoot/workshop/lang"
)

// Sheets are written from the palette into the folder of the memo, which is told.
func TestPrint(t *testing.T) {
	h := newHarness(t, speaking(lang.English), withMeeting("five-groups"))
	h.cfg.ExportFolder = t.TempDir()
	h.start()
	h.command(kit.Print)
	h.shows("there are no groups", h.cfg.ExportFolder[:20])
	h.choose("print.runbook")
	h.shows("1 file written: ")
	thirteen(h)
	h.run(h.app.simple(h.meeting().FormGroups(h.app.Moment(), 5)))
	for _, choice := range []string{"print.routes", "print.tables.names"} {
		h.command(kit.Print)
		for range 5 { // from the first choice on
			h.press("up")
		}
		h.choose(choice)
		h.shows("1 file written: ")
	}
	pages := map[string]string{}
	files, err := os.ReadDir(h.cfg.ExportFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b := must(os.ReadFile(filepath.Join(h.cfg.ExportFolder, f.Name())))(t)
		pages[f.Name()] = documenttest.PDFText(t, string(b))
	}
	first, _, _ := strings.Cut(names(h), "\n")
	name, _, _ := strings.Cut(first, "\t")
	_, family, _ := strings.Cut(name, " ")
	for file, named := range map[string]bool{
		"2015-01-21 Liperi Kyläilta routes.pdf": false, "2015-01-21 Liperi Kyläilta tables (names).pdf": true,
		"2015-01-21 Liperi Kyläilta run-book (internal).pdf": false,
	} {
		if page := pages[file]; page == "" || strings.Contains(page, family) != named {
			t.Errorf("%s of %d files: %s is named: %v", file, len(pages), family, !named)
		}
	}
}
