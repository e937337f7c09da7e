package document

import (
	"fmt"
	"html/template"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/report"
)

// Measures of a chart, in the units of its own co-ordinates. A row has its label
// and its value above its bar, so that a phone shows both whole.
const (
	chartWidth  = 480
	chartRow    = 44
	chartBar    = 12
	chartLine   = 16 // from the top of a row to the line on which its text stands
	chartBelow  = 22 // from the top of a row to its bar
	chartLabel  = 34 // characters of a label that fit beside a value
	unknownTail = 28 // how long the empty frame is where nobody counted
)

// htmlChart is a chart as the templates read it.
type htmlChart struct {
	Caption       string
	Width, Height int
	// Hatch is the name of the pattern of what is about so many: each chart of a
	// page has its own.
	Hatch string
	Rows  template.HTML
	// Values are the same in words, for those who cannot see it.
	Values []string
}

// chart draws a chart as SVG, without anything from outside; colours come from
// the style of the page, light or dark. What is exact is full, what is about
// hatched, what is at least ends in an arrow, and what nobody counted is an empty
// dashed frame: no difference is one of colour alone.
func (h *htmlPage) chart(b Bars) htmlChart {
	h.charts++
	c := htmlChart{b.Caption, chartWidth, chartRow * len(b.Rows), fmt.Sprintf("hatch%d", h.charts), "", nil}
	var out strings.Builder
	for i, row := range b.Rows {
		c.Values = append(c.Values, Join(": ", Clean(row.Label), Clean(row.Value)))
		y := i * chartRow
		fmt.Fprintf(&out, `<g><text x="0" y="%d">%s</text><text x="%d" y="%d" text-anchor="end" class="value">%s</text>`,
			y+chartLine, escapeHTML(Cut(row.Label, chartLabel)), chartWidth, y+chartLine, escapeHTML(row.Value))
		out.WriteString(c.bar(row.Count, b.most(), y+chartBelow))
		out.WriteString("</g>\n")
	}
	c.Rows = template.HTML(out.String())
	return c
}

// bar draws a count.
func (c htmlChart) bar(count workshop.Count, most, y int) string {
	if !count.Known() {
		return fmt.Sprintf(`<rect x="0.5" y="%d.5" width="%d" height="%d" class="unknown"/>`, y, unknownTail, chartBar-1)
	}
	const arrow = chartBar
	n := report.Length(count, most, chartWidth-arrow)
	switch count.Certainty {
	case workshop.Approximate:
		return fmt.Sprintf(`<rect x="0.5" y="%d.5" width="%d" height="%d" class="about" fill="url(#%s)"/>`, y, n, chartBar-1, c.Hatch)
	case workshop.AtLeast:
		return fmt.Sprintf(`<path d="M0 %dh%dl%d %dl-%d %dh-%dz" class="sure"/>`, y, n, arrow, chartBar/2, arrow, chartBar/2, n)
	}
	return fmt.Sprintf(`<rect x="0" y="%d" width="%d" height="%d" class="sure"/>`, y, n, chartBar)
}
