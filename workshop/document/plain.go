package document

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"talkoot/workshop/lang"
)

// The width of plain text, in cells: what a terminal and a printer take. No
// column that is filled in by hand becomes narrower than columnWidth, and words
// of longWord cells and more may be broken in a column.
const (
	textWidth   = 78
	columnWidth = 6
	longWord    = 24
)

// rules stand below headings, by their level.
var rules = []string{1: "=", 2: "=", 3: "-", 4: "~"}

// Text writes a document as plain text, for a terminal or a printer: UTF-8 with
// lines of 78 cells at most that end in LF. A new page begins with a form feed.
func Text(w io.Writer, doc Document) error {
	t := &plainText{Writer: bufio.NewWriter(w), words: lang.New(doc.Language)}
	if name := Clean(doc.Letterhead.Name); name != "" {
		t.open()
		t.wrapped("", "", name)
	}
	t.title(Join(" – ", Clean(doc.Title), Clean(doc.Subtitle)))
	for _, block := range doc.Blocks {
		t.block(block)
	}
	return t.Flush()
}

// TextFile writes a document as a file of plain text: that of [Text] behind a
// byte-order mark, without which Word asks for the encoding, and old editors of
// Windows take it for Windows-1252. Lines end in LF, which all of them take now.
func TextFile(w io.Writer, doc Document) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	return Text(w, doc)
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
		t.heading(b.Level, b.Text)
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
		t.paper(b)
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

// title writes the title between two rules.
func (t *plainText) title(text string) {
	t.open()
	rows := wrapped(text, textWidth)
	rule := strings.Repeat("=", widest(rows))
	for _, r := range slices.Concat([]string{rule}, rows, []string{rule}) {
		t.row(r)
	}
}

// heading writes a heading with a rule below it.
func (t *plainText) heading(level int, text string) {
	t.open()
	rows := wrapped(text, textWidth)
	for _, r := range rows {
		t.row(r)
	}
	t.row(strings.Repeat(rules[min(max(level, 1), len(rules)-1)], widest(rows)))
}

// widest is the width of the widest of some rows.
func widest(rows []string) int {
	most := 0
	for _, r := range rows {
		most = max(most, ansi.StringWidth(r))
	}
	return most
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
	if text = Clean(text); len(text) <= width { // no sign is wider than its bytes
		return []string{text}
	}
	return strings.Split(ansi.Hardwrap(ansi.Wrap(text, width, " -"), width, true), "\n")
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

// notes writes a lane. What stands in it follows its heading at once, so that
// lanes below each other keep together; the numbers stand below each other too.
func (t *plainText) notes(n Notes) {
	if n.Title != "" {
		t.heading(n.Level, n.Title)
		t.begun = false
	}
	if former := n.Aside(t.words); former != "" {
		t.open()
		t.wrapped("", "", former)
	}
	if len(n.Items) == 0 {
		if n.Empty != "" {
			t.open()
			t.wrapped("", "", n.Empty)
		}
		t.begun = true
		return
	}
	t.open()
	digits := 0
	for _, note := range n.Items {
		digits = max(digits, len(strconv.Itoa(note.Number)))
	}
	for _, note := range n.Items {
		mark := fmt.Sprintf("%*d ", digits, note.Number)
		t.wrapped(mark, strings.Repeat(" ", len(mark)), Join(" ", note.Text, Parenthesised(note.Aside(t.words))))
	}
}

// table writes cells below each other in columns, as far as their words fit, and
// otherwise each row as a list of what it says.
func (t *plainText) table(table Table) {
	t.open()
	head, body, ok := DrawTable(table, textWidth)
	if !ok {
		t.records(titlesOf(table), table.Rows)
		return
	}
	for _, r := range slices.Concat(head, body) {
		t.row(r)
	}
}

// DrawTable draws the cells of a table below each other in columns that take width
// cells together at most: the titles above a rule, and the rows. It is false if
// their words do not fit.
func DrawTable(table Table, width int) (head, body []string, ok bool) {
	titles := titlesOf(table)
	least := make([]int, len(titles))
	for i, c := range table.Columns {
		least[i] = longestWord(titles[i])
		for _, row := range table.Rows {
			if c.Narrow {
				least[i] = max(least[i], min(ansi.StringWidth(Clean(row[i])), longWord))
				continue
			}
			least[i] = max(least[i], longestWord(row[i]))
		}
	}
	widths := columnWidths(titles, table.Rows, least, width)
	if taken(widths) > width {
		return nil, nil, false
	}
	for _, row := range table.Rows {
		body = append(body, drawCells(widths, row)...)
	}
	return drawTitles(widths, titles), body, true
}

// paper writes a table that is filled in by hand, which needs its columns.
func (t *plainText) paper(p Paper) {
	t.open()
	titles, rows := titlesOf(p.Table), ruled(p.Rows)
	widths := columnWidths(titles, rows, slices.Repeat([]int{columnWidth}, len(titles)), textWidth)
	for _, r := range drawTitles(widths, titles) {
		t.row(r)
	}
	for _, row := range rows {
		for _, r := range drawCells(widths, row) {
			t.row(r)
		}
	}
}

func titlesOf(table Table) []string {
	titles := make([]string, len(table.Columns))
	for i, c := range table.Columns {
		titles[i] = Clean(c.Title)
	}
	return titles
}

// longestWord is the width of the longest word of a text, as far as it matters.
func longestWord(text string) int {
	most := 0
	for word := range strings.FieldsSeq(Clean(text)) {
		for part := range strings.SplitAfterSeq(word, "-") {
			most = max(most, ansi.StringWidth(part))
		}
	}
	return min(most, longWord)
}

// drawTitles are the titles of columns, above a rule.
func drawTitles(widths []int, titles []string) []string {
	rule := make([]string, len(widths))
	for i, w := range widths {
		rule[i] = strings.Repeat("-", w)
	}
	return append(drawCells(widths, titles), strings.Join(rule, gap))
}

// records writes rows as lists of what they say, each by its title.
func (t *plainText) records(titles []string, rows [][]string) {
	for i, row := range rows {
		if i > 0 {
			t.row("")
		}
		mark := "- "
		for j, cell := range row {
			if Clean(cell) != "" {
				t.wrapped(mark, "    ", titles[j]+": "+Clean(cell))
				mark = "  "
			}
		}
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

// columnWidths returns how wide the columns are that take most cells together: the
// widest gives way first, as long as it is wider than the least.
func columnWidths(titles []string, rows [][]string, least []int, most int) []int {
	widths := make([]int, len(titles))
	for _, row := range append([][]string{titles}, rows...) {
		for i, cell := range row[:min(len(row), len(widths))] {
			widths[i] = max(widths[i], ansi.StringWidth(Clean(cell)))
		}
	}
	for sum := taken(widths); sum > most; sum-- {
		at := -1
		for i, w := range widths {
			if w > least[i] && (at < 0 || w > widths[at]) {
				at = i
			}
		}
		if at < 0 {
			break
		}
		widths[at]--
	}
	return widths
}

// taken is how wide columns are together.
func taken(widths []int) int {
	sum := len(gap) * (len(widths) - 1)
	for _, w := range widths {
		sum += w
	}
	return sum
}

// drawCells draws the cells of a row, each wrapped in its column.
func drawCells(widths []int, row []string) []string {
	columns, high := make([][]string, len(widths)), 1
	for i := range columns {
		if i < len(row) {
			columns[i] = wrapped(row[i], max(1, widths[i]))
			high = max(high, len(columns[i]))
		}
	}
	out := make([]string, high)
	for n := range out {
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
		out[n] = strings.TrimRight(b.String(), " ")
	}
	return out
}
