package themes

import (
	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/likeness"
)

// cluster is notes of the board that belong together: those of a theme, those
// of a suggested one, or the rest.
type cluster struct {
	theme *workshop.Theme // nil for a suggestion and the rest
	topic string          // the name of a suggestion, "" for the rest
	notes []*workshop.Note
	said  int // how many times its notes were said, in all
}

// row is a line of the list: the name of a cluster, a note of it, or the title
// above all that has no theme.
type row struct {
	cluster int // noCluster for that title
	note    int // asName for the name
}

const (
	noCluster = -1
	asName    = -1
)

// target is what can be selected: a note, a theme or a suggestion; the zero
// value is nothing.
type target struct {
	id    workshop.ID
	topic string
}

// sheet is the board by clusters. It is made anew only when the board or the
// suggestions have changed: 5,000 notes are too many to sort at every key.
type sheet struct {
	version kit.Version
	search  int // the number of the search that the suggestions are from

	clusters []cluster
	rows     []row
	heads    []int // the first row of each cluster that can be selected
	loose    int   // how many notes have no theme
	voting   *workshop.Voting
	tallies  map[*workshop.Theme]workshop.Tally // of the themes that were drawn
}

// newSheet makes the sheet of a board. Topics are the suggestions as they were
// found, perhaps before the newest changes.
func newSheet(b *workshop.Board, topics []likeness.Topic) sheet {
	notes := b.Notes()
	s := sheet{
		rows:    make([]row, 0, len(notes)+len(b.Themes)+len(topics)+2),
		tallies: map[*workshop.Theme]workshop.Tally{}, voting: revealed(b),
	}
	in := map[*workshop.Theme][]*workshop.Note{}
	for _, n := range notes {
		in[n.Theme] = append(in[n.Theme], n)
	}
	for _, t := range b.Themes {
		s.add(cluster{theme: t, notes: in[t]})
	}
	if s.loose = len(in[nil]); s.loose > 0 {
		s.rows = append(s.rows, row{noCluster, asName})
	}
	rest := s.suggest(in[nil], topics)
	if len(rest) > 0 {
		s.add(cluster{notes: rest})
	}
	return s
}

// revealed is the newest voting whose result the room has seen, nil for none.
func revealed(b *workshop.Board) (last *workshop.Voting) {
	for _, v := range b.Votings {
		if v.Revealed {
			last = v
		}
	}
	return last
}

// suggest adds the suggestions that still stand, and returns the notes that are
// in none.
func (s *sheet) suggest(loose []*workshop.Note, topics []likeness.Topic) (rest []*workshop.Note) {
	free := make(map[workshop.ID]*workshop.Note, len(loose))
	for _, n := range loose {
		free[n.ID] = n
	}
	for _, t := range topics {
		c := cluster{topic: t.Name}
		for _, id := range t.Notes {
			if n := free[id]; n != nil {
				c.notes = append(c.notes, n)
			}
		}
		if len(c.notes) < 2 {
			continue
		}
		s.add(c)
		for _, n := range c.notes {
			delete(free, n.ID)
		}
	}
	for _, n := range loose {
		if free[n.ID] != nil {
			rest = append(rest, n)
		}
	}
	return rest
}

// add puts a cluster with its rows at the end. The rest has a name only where
// suggestions stand above it, and then it is a mere title.
func (s *sheet) add(c cluster) {
	at := len(s.clusters)
	head := len(s.rows)
	if c.theme != nil || c.topic != "" || at > 0 && s.clusters[at-1].topic != "" {
		s.rows = append(s.rows, row{at, asName})
	}
	for i, n := range c.notes {
		c.said += 1 + n.Repeats()
		s.rows = append(s.rows, row{at, i})
	}
	s.clusters = append(s.clusters, c)
	if s.target(head) == (target{}) {
		head++
	}
	s.heads = append(s.heads, head)
}

// target returns what a row lets select, nothing for mere titles.
func (s *sheet) target(i int) target {
	if i < 0 || i >= len(s.rows) || s.rows[i].cluster == noCluster {
		return target{}
	}
	c, r := s.clusters[s.rows[i].cluster], s.rows[i]
	switch {
	case r.note != asName:
		return target{id: c.notes[r.note].ID}
	case c.theme != nil:
		return target{id: c.theme.ID}
	}
	return target{topic: c.topic}
}

// find returns the row of a target, -1 if it is nowhere.
func (s *sheet) find(t target) int {
	if t != (target{}) {
		for i := range s.rows {
			if s.target(i) == t {
				return i
			}
		}
	}
	return -1
}

// tally returns what a theme got in the last voting that the room has seen.
func (s *sheet) tally(t *workshop.Theme) workshop.Tally {
	got, ok := s.tallies[t]
	if !ok {
		got = s.voting.OfTheme(t)
		s.tallies[t] = got
	}
	return got
}
