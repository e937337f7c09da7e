package workshop

import (
	"slices"
	"time"
)

// StageKind is what a stage of a programme is.
type StageKind string

// The kinds of stages.
const (
	Talk       StageKind = "talk"
	Discussion StageKind = "discussion"
	Recap      StageKind = "recap" // what was agreed before, and where it stands
	BoardStage StageKind = "board"
	Rounds     StageKind = "rounds" // small groups on given questions
	Break      StageKind = "break"
	Closing    StageKind = "closing"
)

// StageKinds are all kinds, in the order in which menus show them.
var StageKinds = []StageKind{Talk, Discussion, Recap, BoardStage, Rounds, Break, Closing}

// MaxMinutes is the longest time that a stage can be planned to take.
const MaxMinutes = 24 * 60

// Stage is one part of a programme. Whatever people say in it stands as notes
// on its board; a break has a board without lanes.
type Stage struct {
	ID   ID
	Kind StageKind
	// Title is zero where the stage is called by its kind or its board.
	Title Label
	// firstTitle is the one with which the stage was added.
	firstTitle Label
	// Planned is how many minutes it should take, 0 if that is open, and First
	// how many that was when the meeting began, or when the stage was added.
	Planned, First int
	// Speaker gives a talk.
	Speaker Owner
	Board   Board
	// Remark is the facilitator's own, never shown to the room.
	Remark string
	// Material is what has to be at hand ("5 pens, slides https://…"), never
	// shown to the room.
	Material string
	// Spans are when the stage was actually held; only the last can be open.
	Spans []Span
	// Timer is that of the stage as a whole, and Timers those of parts of it, in
	// the order in which they were started.
	Timer  Timer
	Timers []*PartTimer
	// Timed says that a timer was started here, of whatever it was.
	Timed bool
	// Preset holds the steps into which the time of the stage is divided, and
	// StepAt is which of them was begun last, from 1; 0 before the first.
	Preset Preset
	StepAt int
}

// Span is a stretch of time; a zero To means that it goes on.
type Span struct {
	From time.Time `json:"from,omitzero"`
	To   time.Time `json:"to,omitzero"`
}

// stored returns a span as a journal keeps it: in UTC, to the millisecond.
func (s Span) stored() Span {
	s.From = s.From.UTC().Truncate(time.Millisecond)
	if !s.To.IsZero() {
		s.To = s.To.UTC().Truncate(time.Millisecond)
	}
	return s
}

// local returns a span in the local time of whoever wrote an entry.
func (s Span) local(e Entry) Span {
	zone := time.FixedZone("", e.Offset)
	s.From = s.From.In(zone)
	if !s.To.IsZero() {
		s.To = s.To.In(zone)
	}
	return s
}

func (s Span) equal(o Span) bool { return s.From.Equal(o.From) && s.To.Equal(o.To) }

// StagePlan is what a stage is planned to be.
type StagePlan struct {
	Kind    StageKind  `json:"kind"`
	Title   Label      `json:"title,omitzero"`
	Minutes int        `json:"minutes,omitempty"`
	Speaker Owner      `json:"speaker,omitzero"`
	Layout  Layout     `json:"layout,omitempty"`
	Lanes   []LanePlan `json:"lanes,omitempty"`
	// Material is what has to be at hand.
	Material string `json:"material,omitempty"`
	// Preset divides the time of the stage into steps.
	Preset Preset `json:"preset,omitzero"`
}

// LanePlan is a lane of a [StagePlan].
type LanePlan struct {
	Lane  ID    `json:"lane"`
	Label Label `json:"label"`
}

// StageNumber returns the place of a stage in the programme, from 1; 0 if it
// does not stand there.
func (m *Meeting) StageNumber(id ID) int {
	return 1 + slices.IndexFunc(m.Stages, func(s *Stage) bool { return s.ID == id })
}

// TakesNotes reports whether there is a board here for notes, though it may have
// no lanes yet: those of a survey and of small groups come with their questions.
func (s *Stage) TakesNotes() bool {
	return s.Kind == BoardStage || s.Kind == Rounds || len(s.Board.All()) > 0
}

// Stage returns a stage of the programme, or nil.
func (m *Meeting) Stage(id ID) *Stage { return m.stages[id] }

// AddStage puts a stage after another ("" for the first place).
func (m *Meeting) AddStage(mo Moment, draft StageDraft, after ID) (Change, error) {
	added, err := draft.added(mo, after)
	if err != nil {
		return Change{}, err
	}
	return change(added)
}

// StageDraft is what somebody asks of a new stage. An empty Board takes the
// template that goes with the kind; Own, if it has lanes, goes before Board.
type StageDraft struct {
	Kind    StageKind
	Title   Label
	Minutes int
	Speaker Owner
	Board   string   // the key of a ready template
	Own     Template // one of one's own
	Lanes   []string // further lanes, such as prepared questions
	// Material is what has to be at hand.
	Material string
	// Preset divides the time of the stage into steps; the zero one does not.
	Preset Preset
}

func (d StageDraft) added(mo Moment, after ID) (StageAdded, error) {
	if err := checkStage(&d.Title, d.Minutes, &d.Speaker); err != nil {
		return StageAdded{}, err
	}
	if d.Board == "" {
		d.Board = templateOf[d.Kind]
	}
	material := CleanLine(d.Material)
	if err := checkLength(material, MaxText); err != nil {
		return StageAdded{}, err
	}
	t := d.Own
	if len(t.Lanes) == 0 {
		var err error
		if t, err = FindTemplate(d.Board); err != nil {
			return StageAdded{}, err
		}
	}
	a := StageAdded{Stage: mo.NewID(), After: after, StagePlan: StagePlan{
		Kind: d.Kind, Title: d.Title, Minutes: d.Minutes, Speaker: d.Speaker, Layout: t.Layout,
		Material: material, Preset: d.Preset,
	}}
	for _, l := range t.Lanes {
		a.Lanes = append(a.Lanes, LanePlan{mo.NewID(), l})
	}
	for _, l := range d.Lanes {
		text, err := checkText(l, MaxTitle)
		if err != nil {
			return StageAdded{}, err
		}
		a.Lanes = append(a.Lanes, LanePlan{mo.NewID(), Text(text)})
	}
	return a, nil
}

// EditStage states the title, planned minutes and speaker of a stage.
func (m *Meeting) EditStage(id ID, title Label, minutes int, speaker Owner) (Change, error) {
	s := m.stages[id]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	if err := checkStage(&title, minutes, &speaker); err != nil {
		return Change{}, err
	}
	if title == s.Title && minutes == s.Planned && speaker == s.Speaker {
		return Change{}, Err(CodeUnchanged)
	}
	return change(StageEdited{id, title, minutes, speaker})
}

// checkStage cleans the title and the speaker of a stage.
func checkStage(title *Label, minutes int, speaker *Owner) error {
	title.Text = CleanLine(title.Text)
	if err := checkLength(title.Text, MaxTitle); err != nil {
		return err
	}
	if minutes < 0 || minutes > MaxMinutes {
		return Err(CodeBadMinutes, minutes, MaxMinutes)
	}
	*speaker = speaker.clean()
	return checkLength(speaker.Office, MaxTitle)
}

// SetMaterial states what has to be at hand for a stage; "" for nothing.
func (m *Meeting) SetMaterial(id ID, material string) (Change, error) {
	s := m.stages[id]
	if s == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	material = CleanLine(material)
	if err := checkLength(material, MaxText); err != nil {
		return Change{}, err
	}
	if material == s.Material {
		return Change{}, Err(CodeUnchanged)
	}
	return change(StageSupplied{id, material})
}

// MoveStage moves a stage by some places, down the programme or (below 0) up.
func (m *Meeting) MoveStage(id ID, by int) (Change, error) {
	i := m.StageNumber(id) - 1
	if i < 0 {
		return Change{}, Err(CodeUnknownStage, "")
	}
	to := min(max(i+by, 0), len(m.Stages)-1)
	if to == i {
		return Change{}, Err(CodeUnchanged)
	}
	return change(StageMoved{id, afterAt(m.Stages, i, to, func(s *Stage) ID { return s.ID })})
}

// afterAt returns the id of the thing after which the i-th one must stand in
// order to become the to-th.
func afterAt[T any](list []T, i, to int, id func(T) ID) ID {
	before := to - 1
	if to > i {
		before = to
	}
	if before < 0 {
		return ""
	}
	return id(list[before])
}

// RemoveStage takes a stage with its notes out of the programme.
func (m *Meeting) RemoveStage(id ID) (Change, error) {
	if m.stages[id] == nil {
		return Change{}, Err(CodeUnknownStage, "")
	}
	return change(StageRemoved{id})
}

// insertAfter puts x behind the element with the id after, at the front if
// that is "", and at the end if there is no such element (any more).
func insertAfter[T any](list []T, x T, after ID, id func(T) ID) []T {
	at := len(list)
	if after == "" {
		at = 0
	} else if at > 0 && id(list[at-1]) == after {
		return append(list, x)
	} else if i := slices.IndexFunc(list, func(y T) bool { return id(y) == after }); i >= 0 {
		at = i + 1
	}
	return slices.Insert(list, at, x)
}

func stageID(s *Stage) ID { return s.ID }

func (p StageAdded) onMeeting(m *Meeting, _ Entry) {
	if m.stages[p.Stage] != nil {
		return
	}
	s := &Stage{
		ID: p.Stage, Kind: p.StagePlan.Kind, Title: p.Title, firstTitle: p.Title, Planned: p.Minutes, First: p.Minutes,
		Speaker: p.Speaker, Material: p.Material, Preset: p.StagePlan.Preset,
	}
	s.Board.Layout = p.Layout
	m.stages[s.ID] = s
	m.Stages = insertAfter(m.Stages, s, p.After, stageID)
	for _, l := range p.Lanes {
		m.addLane(s, l.Lane, l.Label, s.Board.lastLane())
	}
	m.addSpareLanes(s)
	m.dealQuestions(s)
}

func (p StageEdited) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Title, s.Planned, s.Speaker = p.Title, p.Minutes, p.Speaker
		if m.Started().IsZero() {
			s.First = p.Minutes
		}
	}
}

func (p StageSupplied) onMeeting(m *Meeting, _ Entry) {
	if s := m.stages[p.Stage]; s != nil {
		s.Material = p.Material
	}
}

func (p StageMoved) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil || p.After == p.Stage {
		return
	}
	m.Stages = slices.DeleteFunc(m.Stages, func(t *Stage) bool { return t == s })
	m.Stages = insertAfter(m.Stages, s, p.After, stageID)
}

func (p StageRemoved) onMeeting(m *Meeting, _ Entry) {
	s := m.stages[p.Stage]
	if s == nil {
		return
	}
	for _, l := range append(slices.Clone(s.Board.Lanes), s.Board.Parking, s.Board.Unsorted) {
		notes := l.Notes
		l.Notes = nil // so that none has to be looked for
		for _, n := range notes {
			m.dropNote(n)
		}
		delete(m.lanes, l.ID)
	}
	for _, t := range slices.Clone(s.Board.Themes) {
		m.dissolve(t)
	}
	for _, v := range s.Board.Votings {
		delete(m.votings, v.ID)
	}
	delete(m.stages, s.ID)
	m.Stages = slices.DeleteFunc(m.Stages, func(t *Stage) bool { return t == s })
	if m.Current == s.ID {
		m.Current = ""
	}
}
