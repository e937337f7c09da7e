package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// Sheets of the small groups, to be handed out or put on the wall: where each
// person goes, and who comes to each table. People stand there by their initials
// unless names are asked for, and by the number that they counted off where they
// have no name.

// Routes makes the sheet of who is where in each round. It gives
// [workshop.CodeNoSheets] where there are no groups, and [workshop.CodeNoRoutes]
// where nobody in them is known by name or number.
func Routes(in Input, opt Options) (document.Document, error) {
	b, err := newSheets(in, opt)
	if err != nil {
		return document.Document{}, err
	}
	b.facts(b.fact("doc.when", b.when()), b.fact("doc.where", b.m.Place))
	before := len(b.blocks)
	who := b.w.T("doc.name")
	if b.opt.Names == Initials {
		who = b.w.T("doc.initials")
	}
	b.routeTable(who, b.peopleRoutes())
	b.routeTable(b.w.T("doc.countedoff"), b.numberRoutes())
	if len(b.blocks) == before {
		return document.Document{}, workshop.Err(workshop.CodeNoRoutes)
	}
	return b.sheet("doc.routes"), nil
}

// Tables makes a sheet for each table, on a page of its own: who comes to it in
// each round, who is the host and who writes, and its questions. The error is
// [workshop.CodeNoSheets] where there are no groups.
func Tables(in Input, opt Options) (document.Document, error) {
	b, err := newSheets(in, opt)
	if err != nil {
		return document.Document{}, err
	}
	names := b.namesByID()
	for i, g := range b.m.Groups {
		if i > 0 {
			b.add(document.PageBreak{})
		}
		b.tableSheet(i+1, g, names)
	}
	return b.sheet("doc.tables"), nil
}

// newSheets begins a sheet. Initials are the least that people find themselves
// by.
func newSheets(in Input, opt Options) (*builder, error) {
	if opt.Names == "" || opt.Names == NoNames {
		opt.Names = Initials
	}
	b := newBuilder(in, opt)
	if len(b.m.Groups) == 0 {
		return nil, workshop.Err(workshop.CodeNoSheets)
	}
	return b, nil
}

func (b *builder) sheet(key string) document.Document {
	return document.Document{
		Language: b.w.Language(),
		Title:    b.m.Title,
		Subtitle: b.w.T(key),
		Subject:  document.Join(", ", b.w.Date(b.m.Date), b.m.Place),
		Blocks:   b.blocks,
	}
}

// rounds returns how often people sit down: once where nobody said more.
func (b *builder) rounds() int {
	if r := b.m.Rotation; r != nil {
		return max(1, r.Rounds)
	}
	return 1
}

// route is where somebody is in each round.
type route struct {
	who   string
	stops []workshop.Stop
}

// peopleRoutes returns the routes of those by name. Of several of the same
// initials each is told by where they begin.
func (b *builder) peopleRoutes() []route {
	var out []route
	times := map[string]int{}
	for _, p := range persons(b.in, b.opt) {
		stops := b.m.Route(p.id)
		if !seated(stops) {
			continue
		}
		times[p.name]++
		out = append(out, route{p.name, stops})
	}
	for i, r := range out {
		if times[r.who] > 1 {
			out[i].who += " " + document.Parenthesised(b.stop(r.stops[0]))
		}
	}
	return out
}

func (b *builder) numberRoutes() []route {
	var out []route
	for n := range b.m.Numbers() {
		if stops := b.m.NumberRoute(n + 1); seated(stops) {
			out = append(out, route{strconv.Itoa(n + 1), stops})
		}
	}
	return out
}

// seated reports whether somebody has a place in any round.
func seated(stops []workshop.Stop) bool {
	for _, s := range stops {
		if s.Table > 0 {
			return true
		}
	}
	return false
}

func (b *builder) routeTable(who string, routes []route) {
	if len(routes) == 0 {
		return
	}
	t := document.Table{Caption: b.w.T("doc.routes"), Columns: []document.Column{{Title: who}}}
	for i := range b.rounds() {
		t.Columns = append(t.Columns, document.Column{Title: b.roundTitle(i), Narrow: true})
	}
	for _, r := range routes {
		row := []string{r.who}
		for _, s := range r.stops {
			row = append(row, b.stop(s))
		}
		t.Rows = append(t.Rows, row)
	}
	b.add(t)
}

// roundTitle names a round, from 0; where there is only one it is the group.
func (b *builder) roundTitle(round int) string {
	if b.rounds() == 1 {
		return b.w.T("doc.group")
	}
	return b.w.T("doc.round", round+1)
}

// stop names where somebody is: the table, by its name where it has one. Groups
// that go from table to table keep their own name, so that the table is its
// number.
func (b *builder) stop(s workshop.Stop) string {
	switch g := b.m.Giver(s.Group); {
	case s.Table == 0:
		return "–"
	case b.travels() || g == nil:
		return b.w.T("doc.table", s.Table)
	default:
		return b.w.Group(b.m, g)
	}
}

// travels reports whether groups go from table to table.
func (b *builder) travels() bool {
	return b.m.Rotation != nil && b.m.Rotation.Kind == workshop.QuestionRotation && b.rounds() > 1
}

// tableSheet is the sheet of a table; home is the group of its number.
func (b *builder) tableSheet(number int, home *workshop.Group, names map[workshop.ID]string) {
	title := b.w.Group(b.m, home)
	if b.travels() {
		title = b.w.T("doc.table", number)
	}
	b.add(document.Heading{Level: 2, Text: title})
	b.facts(b.fact("doc.host", names[home.Host]), b.fact("doc.scribe", names[home.Scribe]))
	t := document.Table{Caption: title, Columns: []document.Column{
		{Title: b.w.T("doc.round.column"), Narrow: true},
		{Title: b.w.T("doc.group")},
		{Title: b.w.T("doc.who.comes")},
	}}
	for round := range b.rounds() {
		group, who := b.sitting(number, home, round, names)
		t.Rows = append(t.Rows, []string{strconv.Itoa(round + 1), group, document.Join(", ", who...)})
	}
	b.table(t)
	for _, s := range b.m.Stages {
		if s.Kind == workshop.Rounds && len(s.Board.Lanes) > 0 {
			b.tableQuestions(s, number)
		}
	}
}

// sitting returns who sits at a table in a round, and which group they are where
// groups travel.
func (b *builder) sitting(number int, home *workshop.Group, round int, names map[workshop.ID]string) (group string, who []string) {
	at := b.groupAt(number, home, round)
	if at == nil {
		return "", nil
	}
	if b.travels() {
		group = b.w.Group(b.m, at)
	}
	for _, s := range b.m.SeatsIn(round) {
		if s.Group != at.ID {
			continue
		}
		for _, id := range s.People {
			who = append(who, names[id])
		}
		if len(s.Numbers) > 0 {
			who = append(who, b.w.T("doc.numbers", document.Numbers(s.Numbers)))
		}
	}
	return group, who
}

// groupAt returns the group that sits at a table in a round, nil for none.
func (b *builder) groupAt(number int, home *workshop.Group, round int) *workshop.Group {
	if !b.travels() {
		return home
	}
	for _, g := range b.m.Groups {
		if b.m.TableOf(g.ID, round) == number {
			return g
		}
	}
	return nil
}

// tableQuestions are the questions that are answered at a table in a stage: all
// of them, or those that its groups have, each once.
func (b *builder) tableQuestions(s *workshop.Stage, number int) {
	lanes := s.Board.Lanes
	if s.Board.OneEach {
		lanes = nil
		seen := map[workshop.ID]bool{}
		for round := range b.rounds() {
			g := b.groupAt(number, b.m.Groups[number-1], round)
			if g == nil {
				continue
			}
			moved := 0 // as far as the group has gone from its first question
			if b.travels() {
				moved = round
			}
			if l := b.m.QuestionIn(s.ID, g.ID, moved); l != nil && !seen[l.ID] {
				seen[l.ID] = true
				lanes = append(lanes, l)
			}
		}
	}
	list := document.List{Ordered: len(lanes) > 1}
	for _, l := range lanes {
		list.Items = append(list.Items, document.Item{Text: b.w.Lane(l), Aside: l.Topic})
	}
	b.add(document.Heading{Level: 3, Text: b.w.Stage(s)}, list)
}
