package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// mostAcross is how many rounds a table shows side by side.
const mostAcross = 8

// rotation tells how people changed tables: who sat where in each round, or
// unless names were asked for how many.
func (b *builder) rotation() {
	if b.rounds() == 1 {
		return
	}
	r := b.m.Rotation
	b.add(document.Heading{Level: 3, Text: b.w.T("doc.rotation")})
	b.facts(b.fact("doc.rotation.kind", b.w.T("rotation."+string(r.Kind))), b.fact("doc.rounds", b.whole(r.Rounds)))
	if r.Rounds > mostAcross || b.opt.Names != NoNames && r.Mixes() {
		b.roundByRound()
		return
	}
	t := document.Table{Caption: b.w.T("doc.rotation"), Columns: []document.Column{{Title: b.w.T("doc.table.column")}}}
	for round := range r.Rounds {
		t.Columns = append(t.Columns, document.Column{Title: b.roundTitle(round), Narrow: true})
	}
	names := b.namesByID()
	for i, g := range b.tables() {
		row := []string{b.tableTitle(i+1, g)}
		for round := range r.Rounds {
			row = append(row, b.seating(i+1, g, round, names))
		}
		t.Rows = append(t.Rows, row)
	}
	b.add(t)
}

// roundByRound tells the same below each other, for what is too wide.
func (b *builder) roundByRound() {
	t := document.Table{Caption: b.w.T("doc.rotation"), Columns: []document.Column{
		{Title: b.w.T("doc.round.column"), Narrow: true},
		{Title: b.w.T("doc.table.column")},
		{Title: b.w.T("doc.who.comes")},
	}}
	names := b.namesByID()
	for round := range b.m.Rotation.Rounds {
		for i, g := range b.tables() {
			here := b.seating(i+1, g, round, names)
			if here == "" && i >= len(b.m.Groups) {
				continue // merged into another by then
			}
			t.Rows = append(t.Rows, []string{strconv.Itoa(round + 1), b.tableTitle(i+1, g), here})
		}
	}
	b.add(t)
}

// tables returns the groups that tables go by: those there are, and those merged
// into them since some round.
func (b *builder) tables() []*workshop.Group {
	out, seen := b.m.Groups, map[workshop.ID]bool{}
	for _, g := range out {
		seen[g.ID] = true
	}
	for round := range b.m.Rotation.Rounds {
		for _, s := range b.m.SeatsIn(round) {
			if g := b.m.Giver(s.Group); g != nil && !seen[g.ID] {
				seen[g.ID] = true
				out = append(out[:len(out):len(out)], g)
			}
		}
	}
	return out
}

// tableTitle names a table: by its number where groups go from one to another,
// and otherwise by the group.
func (b *builder) tableTitle(number int, g *workshop.Group) string {
	if b.travels() {
		return b.w.T("doc.table", number)
	}
	return b.w.Group(b.m, g)
}

// seating returns who sits at a table in a round: the group that has come there,
// or people, or how many they are.
func (b *builder) seating(number int, home *workshop.Group, round int, names map[workshop.ID]string) string {
	group, who := b.sitting(number, home, round, names)
	switch {
	case group != "":
		return group
	case b.opt.Names != NoNames:
		return document.Join(", ", who...)
	}
	for _, s := range b.m.SeatsIn(round) {
		if n := len(s.People) + len(s.Numbers); s.Group == home.ID && n > 0 {
			return strconv.Itoa(n)
		}
	}
	return ""
}

// rotationData is how people changed tables.
type rotationData struct {
	Kind      workshop.RotationKind `json:"kind"`
	Announced bool                  `json:"announced"`
	Round     int                   `json:"round"`  // the last that began
	Rounds    []roundData           `json:"rounds"` // one at least
}

type roundData struct {
	Tables []tableData `json:"tables"`
}

// tableData is who sat at a table in a round: a group, those who counted off by
// their numbers, and people only if names were asked for.
type tableData struct {
	Table   int      `json:"table"`
	Group   *int     `json:"group"`
	Size    *int     `json:"size"` // null where nobody counted the room
	Numbers []int    `json:"numbers"`
	People  []string `json:"persons,omitempty"`
}

func (b *builder) rotationData() *rotationData {
	r := b.m.Rotation
	if r == nil {
		return nil
	}
	d := &rotationData{Kind: r.Kind, Announced: r.Announced, Round: r.At + 1, Rounds: make([]roundData, r.Rounds)}
	names := b.namesByID()
	for round := range d.Rounds {
		tables := []tableData{}
		for i, s := range b.m.SeatsIn(round) {
			x := tableData{
				Table: i + 1, Group: positive(b.m.GiverNumber(s.Group)), Size: positive(len(s.People) + len(s.Numbers)),
				Numbers: append([]int{}, s.Numbers...),
			}
			if b.travels() {
				x.Table = b.m.TableOf(s.Group, round)
			}
			for _, id := range s.People {
				if names[id] != "" {
					x.People = append(x.People, document.Clean(names[id]))
				}
			}
			tables = append(tables, x)
		}
		d.Rounds[round].Tables = tables
	}
	return d
}
