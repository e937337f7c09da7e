package intake

import (
	"path"
	"strings"

	"talkoot/workshop"
)

// listFiles are how the names of files end in which lists come.
var listFiles = []string{".csv", ".tsv", ".txt", ".xlsx"}

// IsList reports whether a text that was pasted is more than one person: several
// lines, or the path of a file that can hold a list, as a terminal writes it when
// the file is dragged into it.
func IsList(text string) bool {
	lines := workshop.CleanLines(text)
	if len(lines) != 1 {
		return len(lines) > 1
	}
	line := strings.ToLower(strings.Trim(lines[0], `'" `))
	for _, end := range listFiles {
		if path.Ext(line) == end {
			return strings.ContainsAny(line, `/\`) || !strings.Contains(line, " ")
		}
	}
	return false
}
