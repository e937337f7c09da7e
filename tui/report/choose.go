// Package report lets somebody choose what to give account of, a series, a year
// or a place, and shows what it comes to. It lies over whatever screen it was
// asked for on.
package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/report"
)

// mostSparks is how many meetings a sparkline shows: the latest.
const mostSparks = 16

// Choose returns a list of what there can be a report about: everything, each
// series, year and place, with a line that draws how many came.
func Choose(host kit.Host) *kit.Picker {
	words, g := host.Words(), gather(host)
	choices := []kit.Choice{choice(host, words.T("report.all"), report.Scope{}, g.all)}
	for _, s := range host.Catalogue().AllSeries() {
		choices = append(choices, choice(host, words.T("report.choose.series", s.Name), report.Scope{Series: s}, g.series[s.ID]))
	}
	for _, y := range slices.Backward(slices.Sorted(maps.Keys(g.years))) {
		var s report.Scope
		s.From, s.To = report.Year(y)
		choices = append(choices, choice(host, words.T("report.choose.year", fmt.Sprint(y)), s, g.years[y]))
	}
	for _, p := range slices.Sorted(maps.Keys(g.places)) {
		name := g.names[p]
		choices = append(choices, choice(host, words.T("report.choose.place", name), report.Scope{Place: name}, g.places[p]))
	}
	return kit.NewPicker(host, words.T("cmd.report"), choices...)
}

// gathered are the latest counts of what there can be a report about, the newest
// first.
type gathered struct {
	all    []workshop.Count
	series map[workshop.ID][]workshop.Count
	years  map[int][]workshop.Count
	places map[string][]workshop.Count // by name in small letters
	names  map[string]string           // of the places, as each was written last
}

// gather goes through the meetings once, however much there is to choose from.
func gather(host kit.Host) gathered {
	g := gathered{
		series: map[workshop.ID][]workshop.Count{}, years: map[int][]workshop.Count{},
		places: map[string][]workshop.Count{}, names: map[string]string{},
	}
	add := func(counts []workshop.Count, h workshop.Header) []workshop.Count {
		if len(counts) < mostSparks && !report.IsComing(h, host.Now()) {
			return append(counts, h.Count)
		}
		return counts
	}
	for _, h := range host.Catalogue().Headers() {
		g.all = add(g.all, h)
		for _, id := range h.Series {
			g.series[id] = add(g.series[id], h)
		}
		if y := h.Date.Year; y > 0 {
			g.years[y] = add(g.years[y], h)
		}
		if name := strings.TrimSpace(h.Place); name != "" {
			key := strings.ToLower(name)
			g.places[key] = add(g.places[key], h)
			g.names[key] = cmp.Or(g.names[key], name)
		}
	}
	return g
}

// choice is one thing to give account of; counts are its latest, the newest
// first.
func choice(host kit.Host, name string, scope report.Scope, counts []workshop.Count) kit.Choice {
	slices.Reverse(counts)
	return kit.Choice{Name: name, Key: report.Spark(counts), Run: func() tea.Cmd {
		return host.Count(scope, func(r report.Report, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			host.Show(&Report{host: host, report: r, words: host.Words()})
		})
	}}
}
