package audience

import (
	"unicode/utf8"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Kind is what a frame is about.
type Kind string

// The kinds of frames. As what is asked for, Follow stands for the one that goes
// with where the facilitator is.
const (
	Follow   Kind = ""
	Idle     Kind = "idle"     // no meeting is open
	Dark     Kind = "dark"     // nothing: the room looks at whoever speaks
	Welcome  Kind = "welcome"  // the meeting, before its first stage
	Talk     Kind = "talk"     // who speaks, and the newest points
	Board    Kind = "board"    // lanes with their newest notes
	Question Kind = "question" // one question of a round
	Recap    Kind = "recap"    // what was agreed before
	Break    Kind = "break"    // when it goes on
	Closing  Kind = "closing"  // what was agreed today
	Votes    Kind = "votes"    // the result of a voting, once it is revealed
	Clock    Kind = "clock"    // the timer alone
	Groups   Kind = "groups"   // who is in which group, and where
	Rotation Kind = "rotation" // who goes where for the next round
	Harvest  Kind = "harvest"  // what groups have told of their answers
	Notice   Kind = "notice"   // what people are told about their personal data
)

// Most that a frame holds of everything: more than any window shows, and little
// enough to be sent after each key.
const (
	mostLanes  = 24
	mostNotes  = 16 // of a lane
	mostRows   = 16
	mostGroups = 100
	mostNames  = 40 // of a group
	mostTimers = 16
	mostFloor  = 5   // who speaks and who waits
	mostText   = 400 // characters of one text
)

// Frame is what the room sees.
type Frame struct {
	Kind Kind `json:"kind"`
	// Language is that of its texts.
	Language lang.Language `json:"lang"`
	Meeting  string        `json:"meeting,omitempty"`
	// Lead stands above the title: "Question 2/3".
	Lead  string `json:"lead,omitempty"`
	Title string `json:"title,omitempty"`
	// Under stands below it: who speaks, where and when.
	Under string `json:"under,omitempty"`
	// Big is a number or a time of day, drawn large below its Caption.
	Caption string   `json:"caption,omitempty"`
	Big     string   `json:"big,omitempty"`
	Timers  []Timer  `json:"timers,omitempty"`
	Layout  Layout   `json:"layout,omitempty"` // of the lanes
	Lanes   []Lane   `json:"lanes,omitempty"`
	Groups  []Seated `json:"groups,omitempty"`
	// Moves are the groups that change tables as they are.
	Moves []Move `json:"moves,omitempty"`
	// Floor is who speaks, "" for nobody, and then who waits to.
	Floor []string `json:"floor,omitempty"`
	Rows  []Row    `json:"rows,omitempty"`
	// More is how many rows there are beside these.
	More int `json:"more,omitempty"`
}

// Layout is how lanes stand to each other.
type Layout string

// The layouts.
const (
	Beside Layout = "beside" // in columns, four of them two by two
	Below  Layout = "below"  // each under the one before
)

// Lane is a lane of a board with its newest notes, the newest first.
type Lane struct {
	Title string `json:"title"`
	Count int    `json:"count"`
	Notes []Note `json:"notes,omitempty"`
}

// Note is a note as the room sees it.
type Note struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
	Times  int    `json:"times,omitempty"` // how often it was said, if more than once
	Votes  string `json:"votes,omitempty"` // what it got, once that is revealed
	By     string `json:"by,omitempty"`    // the groups that told it
	Top    bool   `json:"top,omitempty"`   // one of the best of a group
}

// Seated is a group with the people in it.
type Seated struct {
	Name  string   `json:"name"`
	Table string   `json:"table,omitempty"` // where it sits, if that is not in its name
	Size  int      `json:"size,omitempty"`  // 0 where nobody counted
	Names []string `json:"names,omitempty"`
	// Answers is how many answers it gave to the question that is asked.
	Answers int `json:"answers,omitempty"`
}

// Move is a group that goes from one table to another.
type Move struct {
	Name string `json:"name"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

// Row is a line of a list.
type Row struct {
	Mark string `json:"mark,omitempty"` // a place in a ranking
	// State is what became of an agreement, "" for anything else.
	State workshop.AgreementState `json:"state,omitempty"`
	Text  string                  `json:"text"`
	Aside string                  `json:"aside,omitempty"`
}

// Bounded returns a frame that came from elsewhere, with no more in it than a
// frame may hold.
func (f Frame) Bounded() Frame {
	f.Meeting, f.Lead, f.Title, f.Under = short(f.Meeting), short(f.Lead), short(f.Title), short(f.Under)
	f.Caption, f.Big = short(f.Caption), short(f.Big)
	f.Timers, f.Lanes = bounded(f.Timers, mostTimers, Timer.bounded), bounded(f.Lanes, mostLanes, Lane.bounded)
	f.Groups, f.Rows = bounded(f.Groups, mostGroups, Seated.bounded), bounded(f.Rows, mostRows, Row.bounded)
	f.Moves, f.Floor = bounded(f.Moves, mostGroups, Move.bounded), bounded(f.Floor, mostFloor, short)
	return f
}

func (l Lane) bounded() Lane {
	l.Title, l.Notes = short(l.Title), bounded(l.Notes, mostNotes, Note.bounded)
	return l
}

func (n Note) bounded() Note {
	n.Text, n.Votes, n.By = short(n.Text), short(n.Votes), short(n.By)
	return n
}

func (s Seated) bounded() Seated {
	s.Name, s.Table, s.Names = short(s.Name), short(s.Table), bounded(s.Names, mostNames, short)
	return s
}

func (m Move) bounded() Move { m.Name = short(m.Name); return m }

func (r Row) bounded() Row {
	r.Mark, r.Text, r.Aside = short(r.Mark), short(r.Text), short(r.Aside)
	return r
}

// bounded returns the first of a list, each made shorter.
func bounded[T any](list []T, most int, one func(T) T) []T {
	if len(list) == 0 {
		return nil
	}
	out := make([]T, min(len(list), most))
	for i := range out {
		out[i] = one(list[i])
	}
	return out
}

// short cuts a text that no window could show.
func short(s string) string {
	if len(s) <= mostText || utf8.RuneCountInString(s) <= mostText {
		return s
	}
	return string([]rune(s)[:mostText-1]) + "…"
}
