package document

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// No encoder knows the domain: of it they use how text is cleaned, days, times,
// numbers, errors, and counts with how sure they are.
func TestEncodersKnowNoMeeting(t *testing.T) {
	known := []string{
		"CleanLine", "Count", "Certainty", "Exact", "Approximate", "AtLeast", "Uncounted",
		"Date", "DateOf", "TimeOfDay", "TimeOfDayOf", "Decimal",
		"Err", "Wrap", "CodeBadPicture",
	}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "workshop" && !slices.Contains(known, s.Sel.Name) {
					t.Errorf("%s knows workshop.%s", name, s.Sel.Name)
				}
			}
			return true
		})
	}
}
