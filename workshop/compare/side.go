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
}

// Lane is where an item stands on its board.
type Lane struct {
	// Key is the same for lanes of different boards that are called the same.
	Key   string
	Label workshop.Label
	// At is its place on the board, from 0.
	At int
}

// OfBoard returns the board of a stage as a side.
func OfBoard(s *workshop.Stage, name string) Side {
	side := Side{Name: name}
	for at, l := range s.Board.Lanes {
		for _, n := range l.Notes {
			side.Notes = append(side.Notes, itemOf(n, laneOf(l, at)))
		}
	}
	return side
}

// ByGroup returns what each group of a meeting said on the board of a stage, a
// side a group, in the order of the groups. What no group said, or a group that
// is none any more since the groups were formed anew, is the last side, if there
// is any. Name tells what a group is called, and with nil what those without a
// group are.
func ByGroup(m *workshop.Meeting, s *workshop.Stage, name func(*workshop.Group) string) []Side {
	sides := make([]Side, len(m.Groups), len(m.Groups)+1)
	for i, g := range m.Groups {
		sides[i].Name = name(g)
	}
	rest := Side{Name: name(nil)}
	for at, l := range s.Board.Lanes {
		for _, n := range l.Notes {
			side := &rest
			if number := m.GroupNumber(n.Group); number > 0 {
				side = &sides[number-1]
			}
			side.Notes = append(side.Notes, itemOf(n, laneOf(l, at)))
		}
	}
	if len(rest.Notes) > 0 {
		sides = append(sides, rest)
	}
	return sides
}

func itemOf(n *workshop.Note, lanes ...Lane) Item {
	return Item{
		ID: n.ID, Number: n.Number, Text: n.Text, Also: slices.Clone(n.Said), Lanes: lanes,
		Times: n.Mentions + 1,
	}
}

func laneOf(l *workshop.Lane, at int) Lane { return Lane{laneKey(l.Label), l.Label, at} }

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
