package app

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop/lang"
)

// source is what the program's source says about texts.
type source struct {
	literals map[string]bool        // every string that stands in it
	prefixes map[string]bool        // those that begin a key: "cmd." + …
	called   map[string]string      // those asked for by name, and where
	ids      map[kit.CommandID]bool // the commands that are offered
}

// read looks through the sources of some folders, tests left out.
func read(t *testing.T, folders ...string) source {
	t.Helper()
	src := source{map[string]bool{}, map[string]bool{}, map[string]string{}, map[kit.CommandID]bool{}}
	constants := map[string]string{}
	var files []*ast.File
	fset := token.NewFileSet()
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(root, "../..", folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
				strings.HasPrefix(d.Name(), "words_") {
				return err
			}
			f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
			files = append(files, f)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && len(v.Names) == 1 && len(v.Values) == 1 {
				if s, ok := text(v.Values[0]); ok {
					constants[v.Names[0].Name] = s
				}
			}
			return true
		})
	}
	for _, f := range files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if s, ok := text(n); ok {
					src.literals[s] = true
					if strings.HasSuffix(s, ".") {
						src.prefixes[s] = true
					}
				}
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "T" && len(n.Args) > 0 {
					if s, ok := text(n.Args[0]); ok {
						src.called[s] = fset.Position(n.Pos()).String()
					}
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "ID" {
					src.id(constants, n.Value)
				}
			}
			return true
		})
	}
	return src
}

// id notes the command of an "ID: kit.Undo" or "ID: \"question.up\"".
func (src source) id(constants map[string]string, value ast.Expr) {
	switch v := value.(type) {
	case *ast.SelectorExpr:
		if pkg, ok := v.X.(*ast.Ident); ok && pkg.Name == "kit" {
			src.ids[kit.CommandID(constants[v.Sel.Name])] = true
		}
	case *ast.BasicLit:
		if s, ok := text(v); ok {
			src.ids[kit.CommandID(s)] = true
		}
	}
}

func text(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// table are the keys of a file of texts.
func table(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, "../../workshop/lang", file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		if row, ok := n.(*ast.CompositeLit); ok && row.Type == nil && len(row.Elts) == 4 {
			if s, ok := text(row.Elts[0]); ok {
				out = append(out, s)
			}
		}
		return true
	})
	if len(out) == 0 {
		t.Fatalf("%s has no texts", file)
	}
	return out
}

func allTexts(t *testing.T) []string {
	t.Helper()
	var out []string
	files, err := filepath.Glob(filepath.Join(root, "../../workshop/lang/words_*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		out = append(out, table(t, filepath.Base(f))...)
	}
	return out
}

// Every command has a name, every one that the footer may show a short one too,
// and every place its name and what help says of it.
func TestCommandsAndPlacesHaveNames(t *testing.T) {
	all := allTexts(t)
	src := read(t, "tui")
	if len(src.ids) < 40 {
		t.Fatalf("only %d commands are found: %v", len(src.ids), src.ids)
	}
	var want []string
	for id := range src.ids {
		if id != kit.SetMouse && id != kit.SetBell && id != kit.MemoOnClose { // they are named by what they would do
			want = append(want, "cmd."+string(id))
		}
	}
	for _, b := range kit.Keymap {
		if src.ids[b.Command] {
			want = append(want, "cmd."+string(b.Command))
		}
	}
	for _, id := range append(footerOrder, kit.ShowHelp) {
		want = append(want, "hint."+string(id))
	}
	for _, p := range []kit.Place{kit.Programme, kit.StagePlace, kit.Attendance, kit.Agreements, kit.Memo, kit.Groups} {
		want = append(want, "place."+string(p), "about."+string(p))
	}
	for _, v := range boardViews {
		want = append(want, "place."+string(v.place), "about."+string(v.place))
	}
	for _, key := range append(want, "about.meetings", "about.welcome") {
		if !slices.Contains(all, key) {
			t.Errorf("there is no text %s", key)
		}
	}
}

// Every text that the screens ask for by name exists.
func TestTextsOfTheScreensExist(t *testing.T) {
	all := allTexts(t)
	src := read(t, "tui", "cmd")
	if len(src.called) < 100 {
		t.Fatalf("only %d texts are asked for", len(src.called))
	}
	for key, where := range src.called {
		if !slices.Contains(all, key) {
			t.Errorf("%s: there is no text %q", where, key)
		}
	}
}

// No text of the screens stands there for nothing: each is named somewhere, or
// made of a beginning that is and an end that exists.
func TestTextsOfTheScreensAreUsed(t *testing.T) {
	src := read(t, "tui", "cmd", "workshop")
	screens := read(t, "tui")
	for _, key := range slices.Concat(
		table(t, "words_screens.go"), table(t, "words_intake.go"), table(t, "words_audience.go"), table(t, "words_clock.go"),
		table(t, "words_seating.go"), table(t, "words_series.go"),
	) {
		if src.literals[key] {
			continue
		}
		var used bool
		prefix, end, _ := strings.Cut(key, ".")
		switch prefix {
		case "cmd", "hint":
			used = screens.ids[kit.CommandID(end)]
		case "key":
			used = slices.ContainsFunc(kit.Keymap, func(b kit.Binding) bool { return slices.Contains(b.Keys, end) })
		}
		for i := range key {
			if key[i] != '.' || prefix == "cmd" && i == len("cmd") {
				continue
			}
			used = used || src.prefixes[key[:i+1]] && src.literals[key[i+1:]] || src.literals[key[:i]] && src.literals[key[i:]]
		}
		if !used {
			t.Errorf("%s is used nowhere", key)
		}
	}
}

// No screen shows the key of a text instead of the text.
func TestNoScreenShowsAKey(t *testing.T) {
	all := allTexts(t)
	for _, s := range scenes {
		h := newHarness(t, append([]option{speaking(lang.English)}, s.options...)...)
		s.play(h)
		h.resize(200, 60)
		for word := range strings.FieldsSeq(h.frame()) {
			if strings.Contains(word, ".") && slices.Contains(all, word) {
				t.Errorf("%s shows %s", s.name, word)
			}
		}
		if strings.Contains(h.frame(), "%!") {
			t.Errorf("%s shows a broken text:\n%s", s.name, h.frame())
		}
	}
}
