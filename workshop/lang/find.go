package lang

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"talkoot/workshop"
)

// FindLane returns the lane that words mean. They are its key ("strengths"),
// its title, or starts of the words of its title, in any language; the language
// of w goes before the others, so that "v" is Vahvuudet in Finnish.
//
// board says which stage it is on: the stage's number, its title, or the name
// of its board or kind. If that is "" or fits several, the stage that the
// meeting has come to goes first, and then the earliest that has the lane.
//
// It gives [workshop.CodeUnknownBoard], [workshop.CodeNoLanes],
// [workshop.CodeUnknownLane] or [workshop.CodeAmbiguousLane], with what there
// is to choose from.
func (w *Words) FindLane(m *workshop.Meeting, board, lane string) (*workshop.Lane, error) {
	stages := m.Stages
	if board = clean(board); board != "" {
		if stages = stagesCalled(m, board); len(stages) == 0 {
			return nil, workshop.Err(workshop.CodeUnknownBoard, board, w.boards(m))
		}
	}
	lane = clean(lane)
	all := lanesOf(stages, m.Current)
	for _, fits := range w.fitting(lane) {
		found := filter(all, fits)
		if len(found) == 0 {
			continue
		}
		// Where the meeting is now, nobody means another stage.
		if here := lanesOfStage(found, m.Current); len(here) > 0 {
			found = here
		}
		if !sameLabel(found) || len(lanesOfStage(found, found[0].Stage().ID)) > 1 {
			return nil, workshop.Err(workshop.CodeAmbiguousLane, lane, w.laneNames(found))
		}
		return found[0], nil
	}
	if len(all) == 0 {
		return nil, workshop.Err(workshop.CodeNoLanes)
	}
	return nil, workshop.Err(workshop.CodeUnknownLane, lane, w.laneNames(all))
}

// fitting returns the ways in which words can mean a lane, the surest first.
func (w *Words) fitting(words string) []func(*workshop.Lane) bool {
	return []func(*workshop.Lane) bool{
		func(l *workshop.Lane) bool { return isCalled(names(l.Label), words) },
		func(l *workshop.Lane) bool { return startsLike([]string{w.Label(l.Label)}, words) },
		func(l *workshop.Lane) bool { return startsLike(names(l.Label), words) },
	}
}

// lanesOf returns the lanes of stages, those of the current one first.
func lanesOf(stages []*workshop.Stage, current workshop.ID) []*workshop.Lane {
	var first, others []*workshop.Lane
	for _, s := range stages {
		if s.ID == current {
			first = lanesToNote(s)
		} else {
			others = append(others, lanesToNote(s)...)
		}
	}
	return append(slices.Clone(first), others...)
}

// lanesToNote returns the lanes of a stage that notes can be written into.
func lanesToNote(s *workshop.Stage) []*workshop.Lane {
	if len(s.Board.Lanes) == 0 {
		return nil
	}
	return append(slices.Clone(s.Board.Lanes), s.Board.Parking)
}

func lanesOfStage(lanes []*workshop.Lane, stage workshop.ID) []*workshop.Lane {
	return filter(lanes, func(l *workshop.Lane) bool { return l.Stage().ID == stage })
}

func sameLabel(lanes []*workshop.Lane) bool {
	return !slices.ContainsFunc(lanes, func(l *workshop.Lane) bool { return l.Label != lanes[0].Label })
}

func filter(lanes []*workshop.Lane, wanted func(*workshop.Lane) bool) []*workshop.Lane {
	var out []*workshop.Lane
	for _, l := range lanes {
		if wanted(l) {
			out = append(out, l)
		}
	}
	return out
}

// names returns what a label can be called: its key and its words in every
// language, or what was typed.
func names(l workshop.Label) []string {
	if l.Key == "" {
		if l.Also != "" {
			return []string{l.Text, l.Also}
		}
		return []string{l.Text}
	}
	return append([]string{l.Key}, InAll("label."+l.Key)...)
}

func isCalled(names []string, words string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(clean(n), words) })
}

// startsLike reports whether words are starts of the words of one of the names.
// Signs alone are not: no title starts with any.
func startsLike(names []string, words string) bool {
	hasWord := strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	return hasWord && slices.ContainsFunc(names, func(n string) bool { return workshop.Matches(words, n) })
}

// stagesCalled returns the stages that words mean: by number, by a whole name,
// or else by starts of words.
func stagesCalled(m *workshop.Meeting, words string) []*workshop.Stage {
	if n, err := strconv.Atoi(words); err == nil && n >= 1 && n <= len(m.Stages) {
		return m.Stages[n-1 : n]
	}
	var exact, starts []*workshop.Stage
	for _, s := range m.Stages {
		called := stageNames(s)
		switch {
		case isCalled(called, words):
			exact = append(exact, s)
		case startsLike(called, words):
			starts = append(starts, s)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return starts
}

// stageNames returns what a stage can be called: its title, its board, its kind.
func stageNames(s *workshop.Stage) []string {
	out := append([]string{string(s.Kind)}, InAll("kind."+string(s.Kind))...)
	if !s.Title.IsZero() {
		out = append(out, names(s.Title)...)
	}
	for key, t := range workshop.Templates {
		if Has("board."+key) && s.Board.BeginsWith(t.Lanes) {
			out = append(append(out, key), InAll("board."+key)...)
		}
	}
	return out
}

// boards lists the stages with boards that take notes: "1 Tervetuloa, 3 SWOT".
func (w *Words) boards(m *workshop.Meeting) string {
	var out []string
	for i, s := range m.Stages {
		if s.TakesNotes() {
			out = append(out, strconv.Itoa(i+1)+" "+w.Stage(s))
		}
	}
	return strings.Join(out, ", ")
}

// laneNames lists lanes, each name once.
func (w *Words) laneNames(lanes []*workshop.Lane) string {
	labels := make([]workshop.Label, len(lanes))
	for i, l := range lanes {
		labels[i] = l.Label
	}
	return w.labels(labels)
}
