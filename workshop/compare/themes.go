package compare

import (
	"cmp"
	"slices"
)

// Theme is a theme that one side or more has notes of.
type Theme struct {
	Name string
	// On holds for each side the notes of the theme, by their numbers.
	On     [][]Item
	Places int // on how many sides it comes up
	Times  int // how often its notes were said in all
}

// Tally counts the notes of a theme on a side.
type Tally struct {
	Notes int
	Times int // how often they were said in all
}

// Tally returns how much a side said of the theme.
func (t Theme) Tally(side int) Tally {
	tally := Tally{Notes: len(t.On[side])}
	for _, item := range t.On[side] {
		tally.Times += item.Times
	}
	return tally
}

// sameName is how like the names of themes must be for one theme. It lets
// through what differs by inflection and keeps apart what a word more makes
// another theme: a board may well have both "Liikenne" and "Joukkoliikenne".
const sameName = 0.9

// themesOf returns the themes of all sides, those on the most sides first, and
// of those the ones of which most was said. A theme goes by the name that most
// of its notes have.
func themesOf(sides []Side) []Theme {
	sayings := make(map[string][]string)
	have := make(map[string]int)
	for _, side := range sides {
		for _, item := range side.Notes {
			if item.Theme != "" {
				sayings[item.Theme] = []string{item.Theme}
				have[item.Theme]++
			}
		}
	}
	number, count := ideas(sayings, sameName)
	themes := make([]Theme, count)
	for i, side := range sides {
		for _, item := range side.Notes {
			if item.Theme != "" {
				themes[number[item.Theme]].add(item, i, len(sides), have)
			}
		}
	}
	for _, t := range themes {
		for _, items := range t.On {
			slices.SortFunc(items, compareItems)
		}
	}
	slices.SortFunc(themes, func(a, b Theme) int {
		return cmp.Or(b.Places-a.Places, b.Times-a.Times, cmp.Compare(a.Name, b.Name))
	})
	return themes
}

func (t *Theme) add(item Item, side, sides int, have map[string]int) {
	if t.On == nil {
		t.On = make([][]Item, sides)
		t.Name = item.Theme
	}
	if cmp.Or(have[t.Name]-have[item.Theme], cmp.Compare(item.Theme, t.Name)) < 0 {
		t.Name = item.Theme
	}
	if len(t.On[side]) == 0 {
		t.Places++
	}
	t.On[side] = append(t.On[side], item)
	t.Times += item.Times
}
