package workshop

// The kinds of events about time: steps, minutes moved from one stage to
// another, the speakers' list. Those of timers stand in events.go.

// StageSupplied states what has to be at hand for a stage.
type StageSupplied struct {
	Stage    ID     `json:"stage"`
	Material string `json:"material,omitempty"`
}

// StepsChosen divides the time of a stage into steps; none takes that back.
type StepsChosen struct {
	Stage ID `json:"stage"`
	Preset
}

// MinutesShifted gives a stage minutes that are taken from others.
type MinutesShifted struct {
	Stage   ID             `json:"stage"`
	Minutes int            `json:"minutes"`
	From    []StageMinutes `json:"from,omitempty"`
}

// StageMinutes is a part of the planned minutes of a stage.
type StageMinutes struct {
	Stage   ID  `json:"stage"`
	Minutes int `json:"minutes"`
}

// TurnAsked puts somebody at the end of the speakers' list.
type TurnAsked struct {
	Turn ID    `json:"turn"`
	Who  Owner `json:"who"`
}

// TurnMoved gives somebody another place on the speakers' list.
type TurnMoved struct {
	Turn  ID `json:"turn"`
	After ID `json:"after,omitempty"` // "" puts it first
}

// TurnRemoved takes somebody off the speakers' list who has not spoken yet.
type TurnRemoved struct {
	Turn ID `json:"turn"`
}

// TurnsLimited says how many minutes each should speak at most; 0 for no limit.
type TurnsLimited struct {
	Minutes int `json:"minutes"`
}

// TurnBegun says that somebody begins to speak, and whoever spoke has ended.
type TurnBegun struct {
	Turn ID `json:"turn"`
}

// TurnEnded says that somebody has ended to speak.
type TurnEnded struct {
	Turn ID `json:"turn"`
}

// PresetSaved keeps a preset of one's own in the library.
type PresetSaved struct{ Preset }

// PresetRemoved takes a preset of one's own out of the library.
type PresetRemoved struct {
	Preset ID `json:"preset"`
}

func init() {
	register[StageSupplied]()
	register[StepsChosen]()
	register[MinutesShifted]()
	register[TurnAsked]()
	register[TurnMoved]()
	register[TurnRemoved]()
	register[TurnsLimited]()
	register[TurnBegun]()
	register[TurnEnded]()
	register[PresetSaved]()
	register[PresetRemoved]()
}

// Kind implements [Payload].
func (StageSupplied) Kind() string  { return "stage.supplied" }
func (StepsChosen) Kind() string    { return "steps.chosen" }
func (MinutesShifted) Kind() string { return "minutes.shifted" }
func (TurnAsked) Kind() string      { return "turn.asked" }
func (TurnMoved) Kind() string      { return "turn.moved" }
func (TurnRemoved) Kind() string    { return "turn.removed" }
func (TurnsLimited) Kind() string   { return "turns.limited" }
func (TurnBegun) Kind() string      { return "turn.begun" }
func (TurnEnded) Kind() string      { return "turn.ended" }
func (PresetSaved) Kind() string    { return "preset.saved" }
func (PresetRemoved) Kind() string  { return "preset.removed" }

// Who speaks is recorded as the clock's: it is never on the undo stack.
func (TurnBegun) clock() {}
func (TurnEnded) clock() {}
