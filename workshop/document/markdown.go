package document

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"talkoot/workshop/lang"
)

// Markdown writes a document as Markdown (CommonMark with GitHub's tables).
func Markdown(w io.Writer, doc Document) error {
	m := &markdown{Writer: bufio.NewWriter(w), words: lang.New(doc.Language)}
	if name := Clean(doc.Letterhead.Name); name != "" {
		m.paragraph(name, false)
	}
	m.heading(1, Join(" – ", doc.Title, doc.Subtitle))
	for _, block := range doc.Blocks {
		m.block(block)
	}
	return m.Flush()
}

// markdown writes blocks. Errors stay in the bufio.Writer until it is flushed.
type markdown struct {
	*bufio.Writer
	words *lang.Words
	begun bool
}

// put writes texts as they are.
func (m *markdown) put(parts ...string) {
	for _, p := range parts {
		_, _ = m.WriteString(p)
	}
}

// open starts a block, with an empty line between it and the one before.
func (m *markdown) open() {
	if m.begun {
		m.put("\n")
	}
	m.begun = true
}

func (m *markdown) block(block Block) {
	switch b := block.(type) {
	case Heading:
		m.heading(b.Level, b.Text)
	case Paragraph:
		m.paragraph(b.Text, b.Quiet)
	case List:
		m.list(b)
	case Table:
		m.table(b)
	case Facts:
		m.facts(b)
	case Notes:
		m.notes(b)
	case Grid:
		for _, lane := range b.Lanes {
			m.notes(lane)
		}
	case PageBreak:
		m.open()
		m.put("---\n")
	case Paper:
		m.table(b.Table)
	case Badges:
		m.list(b.list())
	case Bars:
		m.bars(b)
	}
}

// bars writes a chart as indented code, which is drawn as it stands.
func (m *markdown) bars(b Bars) {
	m.open()
	for _, row := range DrawBars(b, textWidth) {
		m.put("    ", row, "\n")
	}
}

func (m *markdown) heading(level int, text string) {
	m.open()
	m.put(strings.Repeat("#", level), " ", closing(escapeMarkdown(text)), "\n")
}

// closing escapes the signs at the end of a heading that would be taken for
// its frame.
func closing(s string) string {
	bare := strings.TrimRight(s, "#")
	return bare + strings.Repeat(`\#`, len(s)-len(bare))
}

func (m *markdown) paragraph(text string, quiet bool) {
	if text = Clean(text); text == "" {
		return
	}
	m.open()
	if quiet {
		m.put("*", escapeMarkdown(text), "*\n")
		return
	}
	m.put(escapeLine(text), "\n")
}

func (m *markdown) list(l List) {
	m.open()
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = strconv.Itoa(i+1) + ". "
		}
		m.put(mark, followed(item), aside(item.Aside), "\n")
	}
}

// followed returns the text of an item with the address where it leads, if it does.
func followed(item Item) string {
	link := SafeLink(item.Link)
	switch {
	case link == "":
		return escapeLine(item.Text)
	case Clean(item.Text) == Clean(item.Link):
		return "<" + link + ">"
	}
	return escapeLine(item.Text) + " <" + link + ">"
}

func aside(s string) string {
	if s = escapeMarkdown(s); s == "" {
		return ""
	}
	return " (" + s + ")"
}

func (m *markdown) facts(f Facts) {
	m.open()
	for _, row := range f.Rows {
		var values []string
		for _, v := range row.Values {
			values = append(values, escapeMarkdown(v))
		}
		m.put("- **", escapeMarkdown(row.Label), ":** ", Join("; ", values...), "\n")
	}
}

func (m *markdown) table(t Table) {
	m.open()
	for _, c := range t.Columns {
		m.put("| ", escapeMarkdown(c.Title), " ")
	}
	m.put("|\n")
	for range t.Columns {
		m.put("| --- ")
	}
	m.put("|\n")
	for _, row := range t.Rows {
		for _, cell := range row {
			m.put("| ", escapeMarkdown(cell), " ")
		}
		m.put("|\n")
	}
}

func (m *markdown) notes(n Notes) {
	if n.Title != "" {
		m.heading(n.Level, n.Title)
	}
	if former := n.Aside(m.words); former != "" {
		m.paragraph(former, true)
	}
	if len(n.Items) == 0 {
		m.paragraph(n.Empty, true)
		return
	}
	m.open()
	for _, note := range n.Items {
		m.put("- **", strconv.Itoa(note.Number), "** ", linked(note), aside(note.Aside(m.words)), "\n")
	}
}

// linked returns the text of a note, as an address to follow where it is one.
func linked(n Note) string {
	if link := SafeLink(n.Link); link != "" {
		return "<" + link + ">"
	}
	return escapeMarkdown(n.Text)
}
