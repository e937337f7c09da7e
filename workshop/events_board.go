package workshop

// The kinds of events that make a board more than a list of what was said. What
// each does stands beside the part of the board that it concerns.

// BoardChanged makes the board of a stage anew: its layout and its lanes, some
// of which it may have had before.
type BoardChanged struct {
	Stage  ID         `json:"stage"`
	Layout Layout     `json:"layout"`
	Lanes  []LanePlan `json:"lanes,omitempty"`
}

// BoardSecondSet says in which second language the titles of lanes stand; "" for
// none.
type BoardSecondSet struct {
	Stage    ID     `json:"stage"`
	Language string `json:"language,omitempty"`
}

// BoardLocked says that a board takes no more notes, or takes them again.
type BoardLocked struct {
	Stage ID   `json:"stage"`
	On    bool `json:"on"`
}

// BoardCompared says with which boards a board is compared; none ends that.
type BoardCompared struct {
	Stage ID         `json:"stage"`
	With  []BoardRef `json:"with,omitempty"`
}

// SurveySet says that a board holds the answers of a survey.
type SurveySet struct {
	Stage ID `json:"stage"`
	Survey
}

// NoteListed lets a note stand in one more lane of its board.
type NoteListed struct {
	Note ID `json:"note"`
	Lane ID `json:"lane"`
}

// NoteUnlisted takes a note out of one of its lanes.
type NoteUnlisted struct {
	Note ID `json:"note"`
	Lane ID `json:"lane"`
}

// NotesMerged lets one note stand for others that say the same.
type NotesMerged struct {
	Into  ID   `json:"into"`
	Notes []ID `json:"notes"`
}

// NoteUnmerged lets a merged note stand for itself again.
type NoteUnmerged struct {
	Note ID `json:"note"`
}

// NoteStarred marks a note, or takes the mark off.
type NoteStarred struct {
	Note ID   `json:"note"`
	On   bool `json:"on"`
}

// NoteSourced says where a note came from.
type NoteSourced struct {
	Note   ID     `json:"note"`
	Group  ID     `json:"group,omitempty"`
	Source Source `json:"source,omitzero"`
}

// NotePartnered states what is known of a note as a partnership.
type NotePartnered struct {
	Note ID `json:"note"`
	Partnership
}

// NoteMatched says whether a note serves a priority.
type NoteMatched struct {
	Note     ID   `json:"note"`
	Priority ID   `json:"priority"`
	On       bool `json:"on"`
}

// Remarked writes the facilitator's own remark about a note or stage.
type Remarked struct {
	Target ID     `json:"target"`
	Text   string `json:"text,omitempty"`
}

// ThemeMade gives a board a theme.
type ThemeMade struct {
	Theme  ID     `json:"theme"`
	Stage  ID     `json:"stage"`
	Name   string `json:"name"`
	Colour int    `json:"colour"` // 1..[ThemeColours]
}

// ThemeRenamed gives a theme another name.
type ThemeRenamed struct {
	Theme ID     `json:"theme"`
	Name  string `json:"name"`
}

// ThemeDissolved takes a theme away; its notes stay.
type ThemeDissolved struct {
	Theme ID `json:"theme"`
}

// NotesThemed puts notes into a theme, or out of any.
type NotesThemed struct {
	Notes []ID `json:"notes"`
	Theme ID   `json:"theme,omitempty"`
}

// VotingOpened begins a round of voting on a board.
type VotingOpened struct {
	Voting ID          `json:"voting"`
	Stage  ID          `json:"stage"`
	Terms  VotingTerms `json:"terms"`
	// Notes are those that are voted on, none for all of the board.
	Notes []ID `json:"notes,omitempty"`
}

// VotingEdited states the rules of a voting anew.
type VotingEdited struct {
	Voting ID          `json:"voting"`
	Terms  VotingTerms `json:"terms"`
}

// VotingRevealed shows the result of a voting to the room, or hides it again.
type VotingRevealed struct {
	Voting ID   `json:"voting"`
	On     bool `json:"on"`
}

// VotingRemoved takes a round of voting away.
type VotingRemoved struct {
	Voting ID `json:"voting"`
}

// VotesEntered says what a note or theme got, in place of what was entered
// before; no counts take it back.
type VotesEntered struct {
	Voting ID    `json:"voting"`
	Target ID    `json:"target"`
	Counts Tally `json:"counts,omitempty"`
}

// FactorsChosen gives the TOWS of a stage factors under their codes.
type FactorsChosen struct {
	Stage   ID       `json:"stage"`
	Factors []Factor `json:"factors"`
}

// PriorityAdded puts a priority at the end of the list.
type PriorityAdded struct {
	Priority ID     `json:"priority"`
	Text     string `json:"text"`
}

// PriorityReworded gives a priority another text.
type PriorityReworded struct {
	Priority ID     `json:"priority"`
	Text     string `json:"text"`
}

// PriorityConcluded writes what was concluded about a priority.
type PriorityConcluded struct {
	Priority ID     `json:"priority"`
	Text     string `json:"text,omitempty"`
}

// PriorityRemoved takes a priority off the list.
type PriorityRemoved struct {
	Priority ID `json:"priority"`
}

// TemplateSaved keeps a template of one's own in the library.
type TemplateSaved struct{ Template }

// TemplateRemoved takes a template of one's own out of the library.
type TemplateRemoved struct {
	Template ID `json:"template"`
}

func init() {
	register[BoardChanged]()
	register[BoardSecondSet]()
	register[BoardLocked]()
	register[BoardCompared]()
	register[SurveySet]()
	register[NoteListed]()
	register[NoteUnlisted]()
	register[NotesMerged]()
	register[NoteUnmerged]()
	register[NoteStarred]()
	register[NoteSourced]()
	register[NotePartnered]()
	register[NoteMatched]()
	register[Remarked]()
	register[ThemeMade]()
	register[ThemeRenamed]()
	register[ThemeDissolved]()
	register[NotesThemed]()
	register[VotingOpened]()
	register[VotingEdited]()
	register[VotingRevealed]()
	register[VotingRemoved]()
	register[VotesEntered]()
	register[FactorsChosen]()
	register[PriorityAdded]()
	register[PriorityReworded]()
	register[PriorityConcluded]()
	register[PriorityRemoved]()
	register[TemplateSaved]()
	register[TemplateRemoved]()
}

// Kind implements [Payload].
func (BoardChanged) Kind() string      { return "board.changed" }
func (BoardSecondSet) Kind() string    { return "board.second_set" }
func (BoardLocked) Kind() string       { return "board.locked" }
func (BoardCompared) Kind() string     { return "board.compared" }
func (SurveySet) Kind() string         { return "survey.set" }
func (NoteListed) Kind() string        { return "note.listed" }
func (NoteUnlisted) Kind() string      { return "note.unlisted" }
func (NotesMerged) Kind() string       { return "notes.merged" }
func (NoteUnmerged) Kind() string      { return "note.unmerged" }
func (NoteStarred) Kind() string       { return "note.starred" }
func (NoteSourced) Kind() string       { return "note.sourced" }
func (NotePartnered) Kind() string     { return "note.partnered" }
func (NoteMatched) Kind() string       { return "note.matched" }
func (Remarked) Kind() string          { return "remarked" }
func (ThemeMade) Kind() string         { return "theme.made" }
func (ThemeRenamed) Kind() string      { return "theme.renamed" }
func (ThemeDissolved) Kind() string    { return "theme.dissolved" }
func (NotesThemed) Kind() string       { return "notes.themed" }
func (VotingOpened) Kind() string      { return "voting.opened" }
func (VotingEdited) Kind() string      { return "voting.edited" }
func (VotingRevealed) Kind() string    { return "voting.revealed" }
func (VotingRemoved) Kind() string     { return "voting.removed" }
func (VotesEntered) Kind() string      { return "votes.entered" }
func (FactorsChosen) Kind() string     { return "factors.chosen" }
func (PriorityAdded) Kind() string     { return "priority.added" }
func (PriorityReworded) Kind() string  { return "priority.reworded" }
func (PriorityConcluded) Kind() string { return "priority.concluded" }
func (PriorityRemoved) Kind() string   { return "priority.removed" }
func (TemplateSaved) Kind() string     { return "template.saved" }
func (TemplateRemoved) Kind() string   { return "template.removed" }
