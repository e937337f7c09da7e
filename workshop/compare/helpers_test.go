package compare

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"talkoot/workshop"
)

// readPairs returns the texts of the labelled pairs of package likeness.
func readPairs(tb testing.TB) [][2]string {
	tb.Helper()
	data, err := os.ReadFile("../likeness/testdata/pairs.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	var pairs [][2]string
	for line := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if !strings.HasPrefix(line, "#") && len(f) == 4 {
			pairs = append(pairs, [2]string{f[2], f[3]})
		}
	}
	if len(pairs) == 0 {
		tb.Fatal("no pairs")
	}
	return pairs
}

// side makes a side of lines such as "strengths: Vahva talkoohenki ×3 #Henki":
// a lane, a text, how often it was said, a theme. Lanes stand in the order in
// which they first come up.
func side(name string, lines ...string) Side {
	out := Side{Name: name}
	var lanes []string
	for i, line := range lines {
		lane, text, _ := strings.Cut(line, ": ")
		text, theme, _ := strings.Cut(text, " #")
		text, times, _ := strings.Cut(text, " ×")
		text, also, _ := strings.Cut(text, " / ")
		if !slices.Contains(lanes, lane) {
			lanes = append(lanes, lane)
		}
		item := Item{
			ID: workshop.ID(fmt.Sprint(name, i)), Number: i + 1, Text: text, Theme: theme, Times: 1,
			Lanes: []Lane{{laneKey(workshop.Text(lane)), workshop.Text(lane), slices.Index(lanes, lane)}},
		}
		if also != "" {
			item.Also = []string{also}
		}
		if times != "" {
			item.Times, _ = strconv.Atoi(times)
		}
		out.Notes = append(out.Notes, item)
	}
	return out
}

// told writes the rows of a comparison, a line each: status, lane, text, and
// the numbers of the notes of each side.
func told(c Comparison) []string {
	var lines []string
	for _, r := range c.Rows {
		var on []string
		for _, items := range r.On {
			var numbers []string
			for _, i := range items {
				numbers = append(numbers, strconv.Itoa(i.Number))
			}
			on = append(on, strings.Join(numbers, ","))
		}
		line := fmt.Sprintf("%s %s: %s [%s]", r.Status, c.Lanes[r.Lane].Label.Text, r.Text, strings.Join(on, "|"))
		if len(r.From)+len(r.To) > 0 {
			line += fmt.Sprintf(" %s → %s", labels(r.From), labels(r.To))
		}
		lines = append(lines, line)
	}
	return lines
}

func labels(lanes []Lane) string {
	var texts []string
	for _, l := range lanes {
		texts = append(texts, l.Label.Text)
	}
	return strings.Join(texts, "+")
}
