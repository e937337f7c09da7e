package intake

import (
	"strings"
	"unicode"

	"talkoot/workshop"
)

// readText reads a text file of cells between separators.
func readText(name string, data []byte) (Table, tableRows, error) {
	text, encoding := decode(data)
	if isForeign(text) {
		return Table{}, tableRows{}, workshop.Err(workshop.CodeNotATable, name)
	}
	sep, text, named := cutSeparatorLine(text)
	if !named {
		sep = separatorOf(text)
	}
	var rows tableRows
	number := 0
	if named {
		number++
	}
	for s := (separated{text: text, sep: sep}); !s.done(); {
		number++
		cells, err := s.row()
		if err == nil {
			err = rows.add(number, cells)
		}
		if err != nil {
			return Table{}, tableRows{}, err
		}
	}
	return Table{Encoding: encoding, Separator: rune(sep)}, rows, nil
}

// isForeign tells what is no text, or a text that is no table: more than one
// character of 16 at the start is a control, or it begins as other formats do.
func isForeign(text string) bool {
	head := text[:min(len(text), 64<<10)]
	all, controls := 0, 0
	for _, r := range head {
		all++
		if unicode.IsControl(r) && !strings.ContainsRune("\t\n\v\f\r\x1b\u0085", r) {
			controls++
		}
	}
	start := strings.ToLower(strings.TrimSpace(head[:min(len(head), 1<<10)]))
	for _, mark := range []string{"%pdf-", `{\rtf`, "<!doctype", "<html", "<?xml"} {
		if strings.HasPrefix(start, mark) {
			return true
		}
	}
	return controls*16 > all
}

// separated reads the rows of a text. A separator of 0 is none: each line is one
// cell.
//
// A cell in quotation marks may hold separators, line breaks and doubled
// quotation marks. A mark at the start of a cell that is not closed before a
// separator or the end of a line belongs to the text: people begin notes with a
// quotation, and one stray mark must not swallow the rows behind it.
type separated struct {
	text string
	sep  byte
	at   int
}

func (s *separated) done() bool { return s.at >= len(s.text) }

// row reads the next row, its cells clean. Empty cells beyond the last column
// that a table may have are passed over; any other there is refused.
func (s *separated) row() ([]string, error) {
	var cells []string
	for i := 0; ; i++ {
		raw, last := s.cell()
		cell := cleanCell(raw)
		if i < MaxTableColumns {
			cells = append(cells, cell)
		} else if cell != "" {
			return nil, checkColumn(i)
		}
		if last {
			return cells, nil
		}
	}
}

// cell reads the next cell as it stands, and whether it is the last of its row.
func (s *separated) cell() (cell string, last bool) {
	cell, end, ok := s.quoted()
	if !ok {
		for end = s.at; end < len(s.text) && !s.ends(s.text[end]); end++ {
		}
		cell = s.text[s.at:end]
	}
	return cell, s.pass(end)
}

func (s *separated) ends(b byte) bool {
	return b == '\n' || b == '\r' || s.sep != 0 && b == s.sep
}

// pass goes on behind what ends a cell, and reports whether that ended the row.
func (s *separated) pass(end int) bool {
	s.at = end
	if s.done() {
		return true
	}
	s.at++
	switch {
	case s.text[end] == '\r':
		if !s.done() && s.text[s.at] == '\n' {
			s.at++
		}
		return true
	case s.text[end] == '\n':
		return true
	}
	return false
}

// quoted reads a cell in quotation marks, perhaps with spaces around them, and
// returns where it ends.
func (s *separated) quoted() (cell string, end int, ok bool) {
	start := skipSpaces(s.text, s.at)
	if start >= len(s.text) || s.text[start] != '"' {
		return "", 0, false
	}
	start++
	for i := start; ; {
		n := strings.IndexByte(s.text[i:], '"')
		if n < 0 {
			return "", 0, false
		}
		i += n + 1
		if i < len(s.text) && s.text[i] == '"' {
			i++
			continue
		}
		end := skipSpaces(s.text, i)
		if end < len(s.text) && !s.ends(s.text[end]) {
			return "", 0, false
		}
		return strings.ReplaceAll(s.text[start:i-1], `""`, `"`), end, true
	}
}

func skipSpaces(text string, at int) int {
	for at < len(text) && text[at] == ' ' {
		at++
	}
	return at
}
