package workshop

// The kinds of events of questions and of their harvest. What each does stands in
// question.go and harvest.go.

// TopicSet puts questions under a topic, "" for none.
type TopicSet struct {
	Questions []ID   `json:"questions"`
	Topic     string `json:"topic,omitempty"`
}

// OneEachSet says that each group has a question of its own, or that all have the
// same.
type OneEachSet struct {
	Stage ID   `json:"stage"`
	On    bool `json:"on"`
}

// AnswerHarvested says that an answer was told to the room.
type AnswerHarvested struct {
	Note  ID `json:"note"`
	Group ID `json:"group,omitempty"` // whose turn it was; "" for nobody's
}

// AnswerReturned takes an [AnswerHarvested] back.
type AnswerReturned struct {
	Note ID `json:"note"`
}

// TurnPassed says that a group has nothing more to tell the room.
type TurnPassed struct {
	Stage ID `json:"stage"`
	Group ID `json:"group"`
	// Question is that of which it has nothing more to tell, "" for all.
	Question ID `json:"question,omitempty"`
}

// AnswerTopped puts an answer among the top ones of a group, or takes it out.
type AnswerTopped struct {
	Note  ID   `json:"note"`
	Group ID   `json:"group"`
	On    bool `json:"on"`
}

func init() {
	register[TopicSet]()
	register[OneEachSet]()
	register[AnswerHarvested]()
	register[AnswerReturned]()
	register[TurnPassed]()
	register[AnswerTopped]()
}

// Kind implements [Payload].
func (TopicSet) Kind() string        { return "topic.set" }
func (OneEachSet) Kind() string      { return "one_each.set" }
func (AnswerHarvested) Kind() string { return "answer.harvested" }
func (AnswerReturned) Kind() string  { return "answer.returned" }
func (TurnPassed) Kind() string      { return "turn.passed" }
func (AnswerTopped) Kind() string    { return "answer.topped" }
