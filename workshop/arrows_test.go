package workshop_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestImportArrows keeps who may know whom. The domain knows nobody, the store
// knows the domain alone, no screen knows the store or another screen, and only
// cmd knows all. Tests may know more. It reads the files themselves, so that
// those for other systems are held to it as well.
func TestImportArrows(t *testing.T) {
	root := filepath.FromSlash("..")
	files := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if name == "testdata" || strings.HasPrefix(name, ".") && name != ".." {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		files++
		dir, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		from := filepath.ToSlash(dir)
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			to, own := strings.CutPrefix(imported, "talkoot/")
			first, _, _ := strings.Cut(imported, "/")
			standard := !own && !strings.Contains(first, ".")
			if why := forbidden(from, to, own, standard); why != "" {
				t.Errorf("%s imports %s: %s", path, imported, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Fatal("no files of our own found")
	}
}

// forbidden says why one of our packages may not import another package, or ""
// if it may.
func forbidden(from, to string, own, standard bool) string {
	room := func(path string) string { return strings.Split(path, "/")[0] }
	switch {
	case from == "workshop":
		if own || !standard && to != "golang.org/x/text/unicode/norm" {
			return "the domain knows only the standard library and the normal form of text"
		}
	case !own:
	case room(from) == "workshop" && room(to) != "workshop":
		return "what stands on the domain knows nothing but the domain"
	case from == "workshop/document" && !slices.Contains([]string{"workshop", "workshop/lang", "workshop/report"}, to):
		return "encoders know documents and words, not how meetings become documents"
	case room(from) == "store" && to != "workshop" && room(to) != "store":
		return "the store knows the domain alone"
	case room(from) == "tui" && (room(to) == "store" || room(to) == "cmd"):
		return "the screens get what the domain declares, from whoever wires them"
	case isScreen(from) && isScreen(to) && screen(from) != screen(to):
		return "screens never know each other"
	case isScreen(from) && screen(to) == "app":
		return "a screen does not know who shows it"
	case room(to) == "cmd":
		return "nobody knows the commands"
	}
	return ""
}

// screen returns the folder of a package right under tui, "" if it is not there.
func screen(path string) string {
	parts := strings.Split(path, "/")
	if len(parts) < 2 || parts[0] != "tui" {
		return ""
	}
	return parts[1]
}

// isScreen reports whether a package belongs to a screen: all under tui do but
// the frame around them and what they share.
func isScreen(path string) bool {
	return !slices.Contains([]string{"", "app", "kit"}, screen(path))
}

func TestForbidden(t *testing.T) {
	for _, c := range []struct {
		from, to  string
		own, std  bool
		forbidden bool
	}{
		{"workshop", "strings", false, true, false},
		{"workshop", "golang.org/x/text/unicode/norm", false, false, false},
		{"workshop", "golang.org/x/text/collate", false, false, true},
		{"workshop", "workshop/lang", true, false, true},
		{"workshop/memo", "workshop/lang", true, false, false},
		{"workshop/memo", "workshop/document", true, false, false},
		{"workshop/document", "workshop/memo", true, false, true},
		{"workshop/memo", "github.com/yuin/goldmark", false, false, false},
		{"workshop/memo", "store", true, false, true},
		{"workshop/intake", "tui/kit", true, false, true},
		{"store", "workshop", true, false, false},
		{"store", "workshop/lang", true, false, true},
		{"store", "go.etcd.io/bbolt", false, false, false},
		{"tui/app", "tui/board", true, false, false},
		{"tui/board", "tui/kit", true, false, false},
		{"tui/board", "tui/board/grid", true, false, false},
		{"tui/board", "tui/memo", true, false, true},
		{"tui/board", "tui/app", true, false, true},
		{"tui/board", "store", true, false, true},
		{"tui/app", "store", true, false, true},
		{"cmd/talkoot", "store", true, false, false},
		{"cmd/talkoot", "tui/app", true, false, false},
	} {
		if why := forbidden(c.from, c.to, c.own, c.std); (why != "") != c.forbidden {
			t.Errorf("%s to %s: %q", c.from, c.to, why)
		}
	}
}
