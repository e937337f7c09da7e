package compare

import (
	"slices"
	"strings"
	"unicode"

	"talkoot/workshop"
)

// Side is one board of a comparison, or what one group said on it.
type Side struct {
	// Name tells it from the others: a date, a group, a municipality.
	Name  string
	Notes []Item
}

// Item is a note on a side.
type Item struct {
	ID     workshop.ID
	Number int
	Text   string
	// Also are other words in which it was said.
	Also []string
	// Lanes are those in which it stands, one or more, its own first.
	Lanes []Lane
	Theme string // "" for none
	// Times is how often it was said in all, 1 or more.
	Times int
	// Votes are the dots that it got when the board was last voted on, as far
	// as the room has seen them.
	Votes int

	same string // the key of the note with which it was merged, if it was
}

// key tells items that are the same at first sight. A text that was taken out
// for good is no other's.
func (i Item) key() string {
	switch {
	case i.same != "":
		return i.same
	case i.Text == workshop.RedactedText:
		return i.Text + string(i.ID)
	}
	return i.Text
}

// wordings returns all words in which an item was said.
func (i Item) wordings() []string {
	all := append([]string{i.Text}, i.Also...)
	return slices.DeleteFunc(all, func(s string) bool { return s == workshop.RedactedText })
}

// Lane is where an item stands on its board.
type Lane struct {
	// Key is the same for lanes of different boards that are called the same.
	Key   string
	Label workshop.Label
	// At is its place on the board, from 0.
	At int
}

// OfBoard returns the board of a stage as a side. Notes that were merged are
// one, with all that was said.
func OfBoard(s *workshop.Stage, name string) Side {
	b := newBoard(s)
	side := Side{Name: name}
	for _, n := range b.Notes() {
		item := b.item(n)
		item.Also, item.Times = n.Sayings(), n.Repeats()+1
		side.Notes = append(side.Notes, item)
	}
	return side
}

// ByGroup returns what each group of a meeting said on the board of a stage, a
// side a group, in the order of the groups. Notes of several groups that were
// merged, or that one gave and another said again, stand with each of these, and
// are one idea. What a group said that was merged into another stands with the
// other. What no group said, or a group that is none any more since the groups
// were formed anew, is the last side, if there is any. Name tells what a group is called, and with nil what
// those without a group are.
func ByGroup(m *workshop.Meeting, s *workshop.Stage, name func(*workshop.Group) string) []Side {
	b := newBoard(s)
	sides := make([]Side, len(m.Groups)+1)
	for i, g := range m.Groups {
		sides[i].Name = name(g)
	}
	rest := len(m.Groups)
	sides[rest].Name = name(nil)
	for _, n := range b.Notes() {
		for _, item := range b.parts(n) {
			at := rest
			if g := m.GroupNow(m.Note(item.ID).Group); g != nil {
				at = m.GroupNumber(g.ID) - 1
			}
			sides[at].Notes = append(sides[at].Notes, item)
			for _, id := range m.Note(item.ID).MentionedBy {
				g := m.GroupNow(id)
				if g == nil || m.GroupNumber(g.ID)-1 == at {
					continue
				}
				again := item
				again.same = item.key()
				there := &sides[m.GroupNumber(g.ID)-1]
				there.Notes = append(there.Notes, again)
			}
		}
	}
	if len(sides[rest].Notes) == 0 {
		sides = sides[:rest]
	}
	return sides
}

// board is a board with the places of its lanes and the votes to tell.
type board struct {
	*workshop.Board
	at     map[*workshop.Lane]int
	voting *workshop.Voting // nil for none
}

func newBoard(s *workshop.Stage) board {
	b := board{Board: &s.Board, at: make(map[*workshop.Lane]int)}
	for i, l := range s.Board.All() {
		b.at[l] = i
	}
	for _, v := range s.Board.Votings {
		if v.Kind == workshop.Dots && v.Revealed && !v.OnThemes {
			b.voting = v
		}
	}
	return b
}

// item returns a note by itself, without those merged with it.
func (b board) item(n *workshop.Note) Item {
	item := Item{ID: n.ID, Number: n.Number, Text: n.Text, Also: n.Said, Times: n.Mentions + 1}
	for _, l := range n.Lanes() {
		item.Lanes = append(item.Lanes, Lane{laneKey(l.Label), l.Label, b.at[l]})
	}
	if theme := n.Standing().Theme; theme != nil {
		item.Theme = theme.Name
	}
	if b.voting != nil && n.Standing() == n {
		item.Votes = b.voting.OfNote(n).Sum()
	}
	return item
}

// parts returns a note and those merged with it, each by itself.
func (b board) parts(n *workshop.Note) []Item {
	whole := b.item(n)
	items := []Item{whole}
	for _, x := range n.Merged {
		for _, part := range b.parts(x) {
			part.same = whole.key()
			items = append(items, part)
		}
	}
	return items
}

// laneKey returns the key by which lanes of different boards are the same: that
// of the program's word, or else the title without regard to capitals, spaces
// and signs.
func laneKey(l workshop.Label) string {
	if l.Key != "" {
		return l.Key
	}
	return folded(l.Text)
}

// folded returns the words of a text in small letters, or the text as it is if
// it has none.
func folded(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	})
	if len(words) == 0 {
		return s
	}
	return strings.Join(words, " ")
}
