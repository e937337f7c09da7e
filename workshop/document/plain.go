package document

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"talkoot/workshop/lang"
)

// The width of plain text, in cells: what a terminal and a printer take. No
// column of a table becomes narrower than columnWidth.
const (
	textWidth   = 78
	columnWidth = 6
)

// Text writes a document as plain text, for a terminal or a printer. A new page
// begins with a form feed.
func Text(w io.Writer, doc Document) error {
	t := &plainText{Writer: bufio.NewWriter(w), words: lang.New(doc.Language)}
	t.underlined(Join(" – ", Clean(doc.Title), Clean(doc.Subtitle)), "=")
	for _, block := range doc.Blocks {
		t.block(block)
	}
	return t.Flush()
}

// plainText writes blocks. Errors stay in the bufio.Writer until it is flushed.
type plainText struct {
	*bufio.Writer
	words *lang.Words
	begun bool
}

// row writes a line without spaces at its end.
func (t *plainText) row(s string) {
	_, _ = t.WriteString(strings.TrimRight(s, " ") + "\n")
}

// open starts a block, with an empty line between it and the one before.
func (t *plainText) open() {
	if t.begun {
		t.row("")
	}
	t.begun = true
}

func (t *plainText) block(block Block) {
	switch b := block.(type) {
	case Heading:
		t.underlined(Clean(b.Text), "-")
	case Paragraph:
		t.open()
		t.wrapped("", "", b.Text)
	case List:
		t.list(b)
	case Table:
		t.table(b)
	case Facts:
		t.facts(b)
	case Notes:
		t.notes(b)
	case Grid:
		for _, lane := range b.Lanes {
			t.notes(lane)
		}
	case Paper:
		b.Rows = ruled(b.Rows)
		t.table(b.Table)
	case Badges:
		t.badges(b)
	case Bars:
		t.open()
		for _, row := range DrawBars(b, textWidth) {
			t.row(row)
		}
	case PageBreak:
		_, _ = t.WriteString("\f")
		t.begun = false
	}
}

func (t *plainText) underlined(text, with string) {
	t.open()
	rows := wrapped(text, textWidth)
	widest := 0
	for _, r := range rows {
		t.row(r)
		widest = max(widest, ansi.StringWidth(r))
	}
	t.row(strings.Repeat(with, widest))
}

// wrapped writes a text behind a mark, its further lines under its first.
func (t *plainText) wrapped(mark, indent, text string) {
	for i, r := range wrapped(text, textWidth-ansi.StringWidth(indent)) {
		if i == 0 {
			t.row(mark + r)
			continue
		}
		t.row(indent + r)
	}
}

// wrapped breaks a text into rows. A hyphen that Wrap lets stand one cell beyond
// the edge goes to the next row.
func wrapped(text string, width int) []string {
	return strings.Split(ansi.Hardwrap(ansi.Wrap(Clean(text), width, " -"), width, true), "\n")
}

func (t *plainText) list(l List) {
	t.open()
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = strconv.Itoa(i+1) + ". "
		}
		t.wrapped(mark, strings.Repeat(" ", len(mark)), Join(" ", item.Text, addressOf(item), Parenthesised(item.Aside)))
	}
}

// addressOf returns where an item leads, unless its text says it.
func addressOf(item Item) string {
	if link := SafeLink(item.Link); link != "" && Clean(item.Text) != Clean(item.Link) {
		return "<" + link + ">"
	}
	return ""
}

func (t *plainText) facts(f Facts) {
	t.open()
	for _, row := range f.Rows {
		t.wrapped("", "    ", Clean(row.Label)+": "+Join("; ", row.Values...))
	}
}

func (t *plainText) notes(n Notes) {
	if n.Title != "" {
		t.underlined(Clean(n.Title), "-")
	}
	if former := n.Aside(t.words); former != "" {
		t.open()
		t.wrapped("", "", former)
	}
	t.open()
	if len(n.Items) == 0 {
		t.wrapped("", "", n.Empty)
		return
	}
	for _, note := range n.Items {
		mark := strconv.Itoa(note.Number) + " "
		t.wrapped(mark, strings.Repeat(" ", len(mark)), Join(" ", note.Text, Parenthesised(note.Aside(t.words))))
	}
}

// table writes cells under each other in columns as wide as they need, as far as
// they fit.
func (t *plainText) table(table Table) {
	t.open()
	titles := make([]string, len(table.Columns))
	for i, c := range table.Columns {
		titles[i] = Clean(c.Title)
	}
	widths := columnWidths(titles, table.Rows)
	t.cells(widths, titles)
	rule := make([]string, len(widths))
	for i, w := range widths {
		rule[i] = strings.Repeat("-", w)
	}
	t.cells(widths, rule)
	for _, row := range table.Rows {
		t.cells(widths, row)
	}
}

// ruled returns rows with a line to write on in every empty cell.
func ruled(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i, row := range rows {
		out[i] = slices.Clone(row)
		for j, cell := range row {
			if cell == "" {
				out[i][j] = strings.Repeat("_", 20)
			}
		}
	}
	return out
}

// badges writes each name between two lines to cut along.
func (t *plainText) badges(b Badges) {
	t.open()
	cut := strings.Repeat("-", 40)
	t.row(cut)
	for _, x := range b.Rows {
		t.row("")
		t.wrapped("", "", strings.ToUpper(Clean(x.Name)))
		if x.Organisation != "" {
			t.wrapped("", "", x.Organisation)
		}
		t.row("")
		t.row(cut)
	}
}

// gap stands between two columns.
const gap = "  "

// columnWidths returns how wide the columns are: the widest gives way first.
func columnWidths(titles []string, rows [][]string) []int {
	widths, sum := make([]int, len(titles)), len(gap)*(len(titles)-1)
	for _, row := range append([][]string{titles}, rows...) {
		for i, cell := range row[:min(len(row), len(widths))] {
			widths[i] = max(widths[i], ansi.StringWidth(Clean(cell)))
		}
	}
	for _, w := range widths {
		sum += w
	}
	for ; sum > textWidth; sum-- {
		widest := slices.Index(widths, slices.Max(widths))
		if widths[widest] <= columnWidth {
			break
		}
		widths[widest]--
	}
	return widths
}

// cells writes the cells of a row, each wrapped in its column.
func (t *plainText) cells(widths []int, row []string) {
	columns, high := make([][]string, len(widths)), 1
	for i := range columns {
		if i < len(row) {
			columns[i] = wrapped(row[i], max(1, widths[i]))
			high = max(high, len(columns[i]))
		}
	}
	for n := range high {
		var b strings.Builder
		for i, w := range widths {
			cell := ""
			if n < len(columns[i]) {
				cell = columns[i][n]
			}
			if i > 0 {
				b.WriteString(gap)
			}
			b.WriteString(cell + strings.Repeat(" ", max(0, w-ansi.StringWidth(cell))))
		}
		t.row(b.String())
	}
}
