package workshop

import "encoding/json"

// The kinds of events. What each does to a meeting stands with the part of the
// meeting that it concerns (stage.go, note.go, …), in its apply method.

// MeetingMade founds a meeting. It stands first in the meeting's own journal
// and in the library's.
type MeetingMade struct {
	Meeting ID     `json:"meeting"`
	Code    string `json:"code"` // unique in the library, such as "2015-01-21-liperi"
}

// MeetingDescribed states the details of a meeting, all of them.
type MeetingDescribed struct{ Details }

// MeetingClosed says that the meeting is over.
type MeetingClosed struct{}

// MeetingReopened takes back a [MeetingClosed].
type MeetingReopened struct{}

// StageAdded puts a stage into the programme.
type StageAdded struct {
	Stage ID `json:"stage"`
	StagePlan
	After ID `json:"after,omitempty"` // the stage it follows; "" puts it first
}

// StageEdited states what a stage is called, how long it should take and who
// speaks.
type StageEdited struct {
	Stage   ID    `json:"stage"`
	Title   Label `json:"title"`
	Minutes int   `json:"minutes"`
	Speaker Owner `json:"speaker,omitzero"`
}

// StageMoved gives a stage another place in the programme.
type StageMoved struct {
	Stage ID `json:"stage"`
	After ID `json:"after,omitempty"`
}

// StageRemoved takes a stage, with its notes, out of the programme.
type StageRemoved struct {
	Stage ID `json:"stage"`
}

// StageEntered says that the meeting has come to a stage.
type StageEntered struct {
	Stage ID `json:"stage"`
}

// StageTimesSet corrects the actual times of a stage; a zero end leaves it
// running, a zero start says that it was not held.
type StageTimesSet struct {
	Stage ID   `json:"stage"`
	Span  Span `json:"span"`
}

// TimerStarted starts a timer, or starts it again after a pause.
type TimerStarted struct {
	Stage   ID  `json:"stage"`
	Seconds int `json:"seconds"` // left on the timer at the moment of the entry
	TimerPart
	// Step is which step of the stage begins, from 1; 0 for none.
	Step int `json:"step,omitempty"`
	// Resumed says that a paused timer goes on with what it has left, even where
	// an undo has made that another time than Seconds.
	Resumed bool `json:"resumed,omitempty"`
}

// TimerPaused stops a timer, keeping what is left.
type TimerPaused struct {
	Stage ID `json:"stage"`
	TimerPart
}

// TimerAdjusted gives a timer more time, or less.
type TimerAdjusted struct {
	Stage   ID  `json:"stage"`
	Seconds int `json:"seconds"`
	TimerPart
}

// TimerEnded puts a timer away.
type TimerEnded struct {
	Stage ID `json:"stage"`
	TimerPart
}

// LaneAdded puts a lane on the board of a stage.
type LaneAdded struct {
	Stage ID    `json:"stage"`
	Lane  ID    `json:"lane"`
	Label Label `json:"label"`
	// Topic is the heading under which a question comes.
	Topic string `json:"topic,omitempty"`
	After ID     `json:"after,omitempty"`
}

// LaneRenamed gives a lane another title, or a question another wording.
type LaneRenamed struct {
	Lane  ID    `json:"lane"`
	Label Label `json:"label"`
}

// LaneMoved gives a lane another place on its board.
type LaneMoved struct {
	Lane  ID `json:"lane"`
	After ID `json:"after,omitempty"`
}

// LaneRemoved takes an empty lane off its board.
type LaneRemoved struct {
	Lane ID `json:"lane"`
}

// NoteAdded writes a note.
type NoteAdded struct {
	Note   ID     `json:"note"`
	Lane   ID     `json:"lane"`
	Number int    `json:"number"` // unique in the meeting, never used again
	Text   string `json:"text"`
	Group  ID     `json:"group,omitempty"` // the group that gave it
	Source Source `json:"source,omitzero"` // how it came, if no group gave it
}

// NoteReworded gives a note another wording; the old ones are kept.
type NoteReworded struct {
	Note ID     `json:"note"`
	Text string `json:"text"`
}

// NoteMoved puts a note into a lane (perhaps the one it stands in) after
// another note.
type NoteMoved struct {
	Note  ID `json:"note"`
	Lane  ID `json:"lane"`
	After ID `json:"after,omitempty"` // "" puts it first
}

// NoteRemoved takes a note off its board.
type NoteRemoved struct {
	Note ID `json:"note"`
}

// NoteMentioned says that a note was said again.
type NoteMentioned struct {
	Note  ID     `json:"note"`
	By    int    `json:"by"` // how many times more; less than 0 takes back
	Group ID     `json:"group,omitempty"`
	Text  string `json:"text,omitempty"` // the words, if they were others
}

// AgreementMade records a decision or an action.
type AgreementMade struct {
	Agreement ID `json:"agreement"`
	Terms
	Stage ID   `json:"stage,omitempty"` // where it was agreed
	From  []ID `json:"from,omitempty"`  // the notes that it was made of
	// CarriedFrom is the earlier meeting from which it was carried over; it has
	// the same id there.
	CarriedFrom ID `json:"carried_from,omitempty"`
}

// AgreementEdited states the terms of an agreement, all of them.
type AgreementEdited struct {
	Agreement ID `json:"agreement"`
	Terms
}

// AgreementRemoved takes an agreement back.
type AgreementRemoved struct {
	Agreement ID `json:"agreement"`
}

// AgreementFollowed says what became of an agreement, perhaps long afterwards
// and in another meeting.
type AgreementFollowed struct {
	Agreement ID             `json:"agreement"`
	State     AgreementState `json:"state"`
	Meeting   ID             `json:"meeting,omitempty"` // where it was said, if elsewhere
}

// Undone cancels an entry of the same origin. Redo is an Undone that names the
// entry of an undo.
type Undone struct {
	Entry ID `json:"entry"`
}

// kinds reads the data of each kind of event.
var kinds = map[string]func(json.RawMessage) (Payload, error){}

func register[P Payload]() {
	var zero P
	kinds[zero.Kind()] = func(data json.RawMessage) (Payload, error) {
		var p P
		err := json.Unmarshal(data, &p)
		return p, err
	}
}

func init() {
	register[MeetingMade]()
	register[MeetingDescribed]()
	register[MeetingClosed]()
	register[MeetingReopened]()
	register[StageAdded]()
	register[StageEdited]()
	register[StageMoved]()
	register[StageRemoved]()
	register[StageEntered]()
	register[StageTimesSet]()
	register[TimerStarted]()
	register[TimerPaused]()
	register[TimerAdjusted]()
	register[TimerEnded]()
	register[LaneAdded]()
	register[LaneRenamed]()
	register[LaneMoved]()
	register[LaneRemoved]()
	register[NoteAdded]()
	register[NoteReworded]()
	register[NoteMoved]()
	register[NoteRemoved]()
	register[NoteMentioned]()
	register[AgreementMade]()
	register[AgreementEdited]()
	register[AgreementRemoved]()
	register[AgreementFollowed]()
	register[Undone]()
}

// Kind implements [Payload].
func (MeetingMade) Kind() string       { return "meeting.made" }
func (MeetingDescribed) Kind() string  { return "meeting.described" }
func (MeetingClosed) Kind() string     { return "meeting.closed" }
func (MeetingReopened) Kind() string   { return "meeting.reopened" }
func (StageAdded) Kind() string        { return "stage.added" }
func (StageEdited) Kind() string       { return "stage.edited" }
func (StageMoved) Kind() string        { return "stage.moved" }
func (StageRemoved) Kind() string      { return "stage.removed" }
func (StageEntered) Kind() string      { return "stage.entered" }
func (StageTimesSet) Kind() string     { return "stage.times_set" }
func (TimerStarted) Kind() string      { return "timer.started" }
func (TimerPaused) Kind() string       { return "timer.paused" }
func (TimerAdjusted) Kind() string     { return "timer.adjusted" }
func (TimerEnded) Kind() string        { return "timer.ended" }
func (LaneAdded) Kind() string         { return "lane.added" }
func (LaneRenamed) Kind() string       { return "lane.renamed" }
func (LaneMoved) Kind() string         { return "lane.moved" }
func (LaneRemoved) Kind() string       { return "lane.removed" }
func (NoteAdded) Kind() string         { return "note.added" }
func (NoteReworded) Kind() string      { return "note.reworded" }
func (NoteMoved) Kind() string         { return "note.moved" }
func (NoteRemoved) Kind() string       { return "note.removed" }
func (NoteMentioned) Kind() string     { return "note.mentioned" }
func (AgreementMade) Kind() string     { return "agreement.made" }
func (AgreementEdited) Kind() string   { return "agreement.edited" }
func (AgreementRemoved) Kind() string  { return "agreement.removed" }
func (AgreementFollowed) Kind() string { return "agreement.followed" }
func (Undone) Kind() string            { return "undone" }

// The clock entries, which are never on the undo stack.
func (MeetingClosed) clock()   {}
func (MeetingReopened) clock() {}
func (StageEntered) clock()    {}
func (StageTimesSet) clock()   {}
func (TimerStarted) clock()    {}
func (TimerPaused) clock()     {}
func (TimerAdjusted) clock()   {}
func (TimerEnded) clock()      {}
