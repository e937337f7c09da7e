package memo

import (
	"time"

	"talkoot/workshop"
)

// boardData is the board of a stage. Lanes, themes and votings go by their
// numbers in it, from 1; notes go by their own, which are unique in the meeting.
type boardData struct {
	Layout   workshop.Layout `json:"layout"`
	Template *string         `json:"template"`        // the key of the ready board that it is: "swot"
	Second   *string         `json:"second_language"` // of the titles of lanes
	Locked   bool            `json:"locked"`          // it takes no more notes
	OneEach  bool            `json:"one_each"`        // each group has a question of its own
	Survey   *surveyData     `json:"survey"`          // null if it is of none
	// Lanes end with those of the keys "unsorted" and "parking" if they hold
	// any notes.
	Lanes   []laneData   `json:"lanes"`
	Themes  []themeData  `json:"themes"`
	Votings []votingData `json:"votings"` // oldest first
	Factors []factorData `json:"factors"` // of a TOWS
	Harvest []toldData   `json:"harvest"` // what was told to the room, in that order
	// Compared are the boards with which it is compared; itself stands for its
	// groups with each other.
	Compared []comparedData `json:"compared_with"`
}

// toldData is an answer that was told to the room, in the turn of a group.
type toldData struct {
	Note  int  `json:"note"`
	Group *int `json:"group"` // null if it was nobody's turn
}

// comparedData is a board, perhaps of another meeting.
type comparedData struct {
	Meeting string  `json:"meeting"` // its id
	Code    *string `json:"code"`    // null if the meeting cannot be had
	Stage   *int    `json:"stage"`   // the number of the stage
}

type surveyData struct {
	Opens  *string `json:"opens"`
	Closes *string `json:"closes"`
}

type laneData struct {
	Number int      `json:"number"`
	Key    *string  `json:"key"` // of a lane that is the program's own: "strengths"
	Name   string   `json:"name"`
	Second *string  `json:"second_name"` // in the second language
	Former []string `json:"former_names"`
	Topic  *string  `json:"topic"` // the heading under which a question comes
	// Notes are in order. One that stands in several lanes comes in each.
	Notes []noteData `json:"notes"`
}

type noteData struct {
	Number   int      `json:"number"`
	Text     string   `json:"text"`
	Mentions int      `json:"mentions"` // how often it was said again
	Wordings []string `json:"wordings"` // earlier ones, oldest first
	Also     []string `json:"also"`     // other words in which it was said again
	Group    *int     `json:"group"`
	// Source is group, table, survey, meeting (an earlier one) or floor. The group is null where the
	// groups were formed anew since.
	Source string    `json:"source"`
	Table  *int      `json:"table"`
	At     time.Time `json:"at"`
	Lanes  []int     `json:"lanes"` // those in which it stands, its own first; [] if it is merged
	// Merged are the notes for which it stands. They have no lane; their
	// mentions and words are in those of this note.
	Merged      []noteData       `json:"merged"`
	Theme       *int             `json:"theme"`
	Star        bool             `json:"star"`
	TopOf       []int            `json:"top_of"` // the groups among whose top answers it is
	Partnership *partnershipData `json:"partnership"`
	Priorities  []int            `json:"priorities"` // by their numbers, from 1
	Cites       []string         `json:"cites"`      // codes of factors, on a TOWS
	// Remark is the facilitator's own, only in a file for internal use.
	Remark *string `json:"remark,omitempty"`
}

type partnershipData struct {
	Partner    *string `json:"partner"`
	Department *string `json:"department"`
	Cents      *int64  `json:"cents"` // of euros
	Period     *string `json:"period"`
}

type themeData struct {
	Number int      `json:"number"`
	Name   string   `json:"name"`
	Former []string `json:"former_names"`
	Colour int      `json:"colour"`     // 1 to 8
	Notes  []int    `json:"notes"`      // the numbers of its notes
	Said   int      `json:"times_said"` // by all its notes together
}

// votingData is a round of voting. Its result is there whether or not the room
// has seen it.
type votingData struct {
	Number   int                 `json:"number"`
	Kind     workshop.VotingKind `json:"kind"` // dots, rating, money, hands
	Title    *string             `json:"title"`
	On       string              `json:"on"`    // notes, themes
	Among    []int               `json:"among"` // the numbers of the chosen notes; [] for all
	Voters   *int                `json:"voters"`
	Budget   *int                `json:"budget"`   // dots or euros of each voter
	Cap      *int                `json:"cap"`      // dots of one voter for one note
	PerLane  *int                `json:"per_lane"` // dots of one voter for one lane
	Revealed bool                `json:"revealed"` // the room has seen the result
	At       time.Time           `json:"at"`
	Cast     int                 `json:"cast"`
	Possible *int                `json:"possible"`
	Ranking  []rankedData        `json:"ranking"` // by place, those that got nothing last
}

type rankedData struct {
	Place *int `json:"place"` // shared by those with the same score; null for those that got nothing
	Note  *int `json:"note"`  // its number, in a voting on notes
	Theme *int `json:"theme"` // its number, in a voting on themes
	// Tally is one number, but for a rating how many gave 1, 2, … 5, and for
	// hands how many were for, against and abstaining.
	Tally []int   `json:"tally"`
	Score float64 `json:"score"` // the sum, the mean grade, or those for less those against
}

type factorData struct {
	Code       string  `json:"code"` // "S1"
	Note       *int    `json:"note"` // null if it was removed
	Text       *string `json:"text"`
	Strategies []int   `json:"strategies"` // the numbers of the notes that cite it
}

type priorityData struct {
	Number     int            `json:"number"`
	Text       string         `json:"text"`
	Former     []string       `json:"former_texts"`
	Conclusion *string        `json:"conclusion"`
	Cover      workshop.Cover `json:"cover"` // gap, covered, heap
	Notes      []int          `json:"notes"` // the numbers of those that serve it
}
