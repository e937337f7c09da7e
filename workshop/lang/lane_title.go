package lang

import (
	"slices"
	"strings"
	"sync"

	"talkoot/workshop"
)

// LaneTitle returns how a board calls the lane that a title means: the title
// itself, or that of a lane which differs from it in small and capital letters
// alone, and the key of the program's own word that it is in some language, ""
// for none. Starts of words mean nothing here: a file tells the whole title.
//
// Titles in two languages are known as the program writes them.
func LaneTitle(b *workshop.Board, title string) (text, key string) {
	title = clean(title)
	key = laneKey(title)
	var known []workshop.Label
	for _, l := range b.Lanes {
		known = append(known, l.Label)
	}
	for _, l := range b.Lanes {
		known = append(known, l.Wordings...)
	}
	for _, same := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		for _, l := range known {
			if l.Key == "" && slices.ContainsFunc([]string{l.Text, l.Also, l.Text + twoLanguages + l.Also}, func(name string) bool {
				return name != "" && same(name, title)
			}) {
				return l.Text, key
			}
		}
	}
	return title, key
}

// laneKey returns the key of the program's own word for a lane that a title is,
// in one language or two; "" for none.
func laneKey(title string) string {
	key := laneWords()[strings.ToLower(title)]
	first, second, two := strings.Cut(title, twoLanguages)
	if key == "" && two {
		if key = laneWords()[strings.ToLower(first)]; laneWords()[strings.ToLower(second)] != key {
			return ""
		}
	}
	return key
}

// laneWords are the keys of the lanes of the ready templates, and of the parking
// lane, by what they are called, in small letters.
var laneWords = sync.OnceValue(func() map[string]string {
	keys := map[string]string{}
	labels := []workshop.Label{workshop.Word("parking")}
	for _, t := range workshop.Templates {
		labels = append(labels, t.Lanes...)
	}
	for _, l := range labels {
		for _, name := range names(l) {
			keys[strings.ToLower(name)] = l.Key
		}
	}
	return keys
})
