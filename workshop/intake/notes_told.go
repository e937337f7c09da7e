package intake

import "talkoot/workshop/lang"

// Told says in a few words each how a table was read: how many rows it has, how
// its characters are written and its cells divided, or which sheet of a workbook
// it is.
func (t Table) Told(w *lang.Words) []string {
	out := []string{w.T("import.rows", len(t.Rows))}
	if t.Sheet != "" {
		return append(out, w.T("import.sheet", t.Sheet))
	}
	out = append(out, string(t.Encoding))
	switch key, named := separatorWords[t.Separator]; {
	case named:
		out = append(out, w.T(key))
	case t.Separator != 0:
		out = append(out, string(t.Separator))
	}
	return out
}

// separatorWords are what the usual separators are called.
var separatorWords = map[rune]string{',': "import.commas", ';': "import.semicolons", '\t': "import.tabs", '|': "import.bars"}

// Told says in a few words each what else becomes of the notes of a table beside
// those that are added: what was there already, what is refused or left out, and
// what is added with them. Nothing is said of what does not occur.
func (p NotesPlan) Told(w *lang.Words) []string {
	return told(w,
		count{"import.there", p.Done.Repeated},
		count{"import.repeated", p.Read.Repeated},
		count{"import.refused", len(p.Read.Refused)},
		count{"import.skipped", p.Read.Skipped},
		count{"import.lanes", p.Done.Lanes},
		count{"import.themes", p.Done.Themes},
	)
}
