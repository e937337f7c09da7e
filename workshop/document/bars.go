package document

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"talkoot/workshop/report"
)

// Least cells of the parts of a chart of text.
const (
	leastBar  = 10
	mostLabel = 40
)

// DrawBars draws a chart in rows of text of some cells at most, wherever there is
// room for a bar at all: label, bar, value.
func DrawBars(b Bars, width int) []string {
	labels, values := 0, 0
	for _, r := range b.Rows {
		labels = max(labels, ansi.StringWidth(Clean(r.Label)))
		values = max(values, ansi.StringWidth(Clean(r.Value)))
	}
	labels = min(labels, mostLabel, max(leastBar, width-values-leastBar-2*len(gap)))
	cells := max(leastBar, width-labels-values-2*len(gap))
	rows := make([]string, len(b.Rows))
	for i, r := range b.Rows {
		bar := report.Bar(r.Count, b.most(), cells)
		rows[i] = fill(ansi.Truncate(Clean(r.Label), labels, "…"), labels) + gap + bar + gap + Clean(r.Value)
	}
	return rows
}

// fill fills a text with spaces up to a width on the screen.
func fill(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}
