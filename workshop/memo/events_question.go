package memo

import "talkoot/workshop"

// questionEvent tells of questions and of their harvest.
func (t *teller) questionEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.TopicSet:
		if p.Topic == "" {
			return t.w.T("log.topic.none", len(p.Questions))
		}
		return t.w.T("log.topic.set", len(p.Questions), t.topic(p))
	case workshop.OneEachSet:
		if p.On {
			return t.w.T("log.one_each", t.stage(p.Stage))
		}
		return t.w.T("log.same_for_all", t.stage(p.Stage))
	case workshop.AnswerHarvested:
		return t.w.T("log.answer.told", t.note(p.Note))
	case workshop.AnswerReturned:
		return t.w.T("log.answer.returned", t.note(p.Note))
	case workshop.TurnPassed:
		return t.w.T("log.turn.passed", t.group(p.Group))
	case workshop.AnswerTopped:
		if p.On {
			return t.w.T("log.answer.topped", t.note(p.Note))
		}
		return t.w.T("log.answer.untopped", t.note(p.Note))
	}
	return ""
}

// topic returns the topic that questions were put under, "…" if none of them
// stands there any more.
func (t *teller) topic(p workshop.TopicSet) string {
	for _, id := range p.Questions {
		if l := t.m.Lane(id); l != nil && l.Topic == p.Topic {
			return excerpt(p.Topic)
		}
	}
	return gone
}
