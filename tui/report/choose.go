// Package report lets somebody choose what to give account of, a series, a funder,
// a year or a place, and shows what it comes to. It lies over whatever screen it was
// asked for on.
package report

import (
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
// series, funder, year and place, with a line that draws how many came.
func Choose(host kit.Host) *kit.Picker {
	words, all := host.Words(), host.Catalogue().AllSeries()
	g := gather(host, all)
	choices := []kit.Choice{choice(host, words.T("report.all"), report.Scope{}, g.all)}
	for _, s := range all {
		choices = append(choices, choice(host, words.T("report.choose.series", s.Name), report.Scope{Series: s}, g.series[s.ID]))
	}
	for _, f := range g.funders.sorted() {
		scope, _ := report.Scope{}.FundedBy(f, all)
		choices = append(choices, choice(host, words.T("report.choose.funder", f), scope, g.funders.of(f)))
	}
	for _, y := range slices.Backward(slices.Sorted(maps.Keys(g.years))) {
		var s report.Scope
		s.From, s.To = report.Year(y)
		choices = append(choices, choice(host, words.T("report.choose.year", fmt.Sprint(y)), s, g.years[y]))
	}
	for _, p := range g.places.sorted() {
		scope, _ := report.Scope{}.HeldIn(p, nil, all)
		scope.Place = p
		choices = append(choices, choice(host, words.T("report.choose.place", p), scope, g.places.of(p)))
	}
	return kit.NewPicker(host, words.T("cmd.report"), choices...)
}

// gathered are the latest counts of what there can be a report about, the newest
// first.
type gathered struct {
	all     []workshop.Count
	series  map[workshop.ID][]workshop.Count
	years   map[int][]workshop.Count
	funders byName
	places  byName
}

// byName are the latest counts of what has a name, by it in small letters.
type byName map[string]*counted

// counted is a name as it was written last, with its counts.
type counted struct {
	name   string
	counts []workshop.Count
}

// at returns what has a name, made when it is first met.
func (b byName) at(name string) *counted {
	key := strings.ToLower(name)
	if b[key] == nil {
		b[key] = &counted{name: name}
	}
	return b[key]
}

func (b byName) of(name string) []workshop.Count { return b.at(name).counts }

func (b byName) sorted() (names []string) {
	for _, key := range slices.Sorted(maps.Keys(b)) {
		names = append(names, b[key].name)
	}
	return names
}

// gather goes through the meetings once, however much there is to choose from.
func gather(host kit.Host, all []workshop.Series) gathered {
	g := gathered{
		series: map[workshop.ID][]workshop.Count{}, years: map[int][]workshop.Count{}, funders: byName{}, places: byName{},
	}
	of := make(map[workshop.ID]workshop.Series, len(all))
	for _, s := range all {
		of[s.ID] = s
	}
	for _, h := range host.Catalogue().Headers() {
		held := !report.IsComing(h, host.Now())
		add := func(counts []workshop.Count) []workshop.Count {
			if held && len(counts) < mostSparks {
				return append(counts, h.Count)
			}
			return counts
		}
		g.all = add(g.all)
		for _, id := range h.Series {
			g.series[id] = add(g.series[id])
		}
		if y := h.Date.Year; y > 0 {
			g.years[y] = add(g.years[y])
		}
		funders, places := namedIn(h, of)
		for _, f := range funders {
			c := g.funders.at(f)
			c.counts = add(c.counts)
		}
		for _, p := range places {
			c := g.places.at(p)
			c.counts = add(c.counts)
		}
	}
	return g
}

// namedIn returns who pays for a meeting, and where it is: its place, and the
// municipalities of its series. Each stands once.
func namedIn(h workshop.Header, of map[workshop.ID]workshop.Series) (funders, places []string) {
	add := func(names []string, name string) []string {
		if name = strings.TrimSpace(name); name == "" || slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
			return names
		}
		return append(names, name)
	}
	places = add(places, h.Place)
	for _, id := range h.Series {
		for name := range strings.SplitSeq(of[id].Funder, ",") {
			funders = add(funders, name)
		}
		places = add(places, of[id].Municipality)
	}
	return funders, places
}

// choice is one thing to give account of; counts are its latest, the newest
// first.
func choice(host kit.Host, name string, scope report.Scope, counts []workshop.Count) kit.Choice {
	slices.Reverse(counts)
	return kit.Choice{Name: name, Key: report.Spark(counts), Run: func() tea.Cmd { return Count(host, scope) }}
}

// Count makes a report and shows it.
func Count(host kit.Host, scope report.Scope) tea.Cmd {
	return host.Count(scope, func(r report.Report, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Show(&Report{host: host, report: r, words: host.Words()})
	})
}
