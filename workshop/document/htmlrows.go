package document

import (
	"html/template"
	"strconv"
	"strings"
)

// The rows of long lists are put together here rather than by the template
// engine, which would take five times as long for a thousand notes. Every text
// goes through escapeHTML, which is html/template's own escaping for running
// text and quoted attributes; nothing but tags of this file stands around it.

func escapeHTML(s string) string { return template.HTMLEscapeString(Clean(s)) }

// htmlNotes is a lane as the templates read it.
type htmlNotes struct {
	Notes
	Aside string
	Rows  template.HTML
}

func (h *htmlPage) lane(n Notes) htmlNotes {
	var b strings.Builder
	for _, note := range n.Items {
		text, times := escapeHTML(note.Text), note.Times(h.words)
		if link := SafeLink(note.Link); link != "" {
			text = `<a href="` + escapeHTML(link) + `" rel="noopener noreferrer nofollow">` + text + `</a>`
		}
		b.WriteString(`<li value="` + strconv.Itoa(note.Number) + `">` + text)
		if times != "" {
			b.WriteString(` <b class="times">` + escapeHTML(times) + `</b>`)
			note.Mentions = 0 // not told twice
		}
		if aside := note.Aside(h.words); aside != "" {
			b.WriteString(` <span class="aside">` + escapeHTML(aside) + `</span>`)
		}
		b.WriteString("</li>\n")
	}
	return htmlNotes{n, n.Aside(h.words), template.HTML(b.String())}
}

// htmlTable is a table as the templates read it.
type htmlTable struct {
	Table
	Body template.HTML
}

// tableOf makes the rows of a table. On a narrow screen each cell becomes a
// line of its own behind its label; the roles keep it a table for those who
// listen to it.
func tableOf(t Table) htmlTable {
	opens := make([]string, len(t.Columns))
	names := "" // opens a cell that names its row
	for i, c := range t.Columns {
		class := ""
		if c.Narrow {
			class = ` class="narrow"`
		}
		opens[i] = `<td role="cell" data-label="` + escapeHTML(c.Title) + `"` + class + `>`
		if i == 0 {
			names = `<th scope="row" role="rowheader"` + class + `>`
		}
	}
	var b strings.Builder
	for _, row := range t.Rows {
		b.WriteString(`<tr role="row">`)
		for i, cell := range row[:min(len(row), len(opens))] {
			text := escapeHTML(cell)
			if i == 0 && text != "" {
				b.WriteString(names + text + "</th>")
			} else {
				b.WriteString(opens[i] + text + "</td>")
			}
		}
		b.WriteString("</tr>\n")
	}
	return htmlTable{t, template.HTML(b.String())}
}
