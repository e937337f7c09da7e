package workshop

import "slices"

// RedactedText stands where free text was taken out for good. It is of no
// language and holds no letter of what was there.
const RedactedText = "[…]"

// Redact returns an entry without the free text that it holds about a note,
// agreement, fact, lane or stage, and whether there was any. The id and the order of
// the entry stay.
func (e Entry) Redact(target ID) (Entry, bool) {
	found := false
	events := make([]Event, len(e.Events))
	for i, ev := range e.Events {
		events[i] = ev
		if p, ok := redacted(ev.Payload, target); ok {
			events[i], found = Event{p}, true
		}
	}
	e.Events = events
	return e, found
}

func redacted(p Payload, target ID) (Payload, bool) {
	switch p := p.(type) {
	case NoteAdded:
		p.Text = RedactedText
		return p, p.Note == target
	case NoteMentioned:
		before := p
		p.Text = blot(p.Text)
		return p, p.Note == target && p != before
	case NoteReworded:
		p.Text = RedactedText
		return p, p.Note == target
	case LaneAdded:
		p.Label, p.Topic = p.Label.redacted(), blot(p.Topic)
		return p, p.Lane == target
	case TopicSet:
		before := p.Topic
		p.Topic = blot(p.Topic)
		return p, slices.Contains(p.Questions, target) && p.Topic != before
	case LaneRenamed:
		p.Label = p.Label.redacted()
		return p, p.Lane == target
	case StageAdded:
		if p.Stage == target {
			p.Title, p.Speaker, p.Material = p.Title.redacted(), Owner{}, blot(p.Material)
			p.StagePlan.Preset = p.StagePlan.Preset.redacted()
			return p, true
		}
		// Lanes can come with their stage.
		i := slices.IndexFunc(p.Lanes, func(l LanePlan) bool { return l.Lane == target })
		if i >= 0 {
			p.Lanes = slices.Clone(p.Lanes)
			p.Lanes[i].Label = p.Lanes[i].Label.redacted()
		}
		return p, i >= 0
	case StageEdited:
		p.Title, p.Speaker = p.Title.redacted(), Owner{}
		return p, p.Stage == target
	case StageSupplied:
		before := p
		p.Material = blot(p.Material)
		return p, p.Stage == target && p != before
	case StepsChosen:
		own := p.Preset.redacted()
		found := p.Stage == target && !own.Same(p.Preset)
		p.Preset = own
		return p, found
	case TurnAsked:
		p.Who = Owner{Office: RedactedText}
		return p, p.Turn == target
	case BoardChanged:
		i := slices.IndexFunc(p.Lanes, func(l LanePlan) bool { return l.Lane == target })
		if i >= 0 {
			p.Lanes = slices.Clone(p.Lanes)
			p.Lanes[i].Label = p.Lanes[i].Label.redacted()
		}
		return p, i >= 0
	case Remarked:
		before := p
		p.Text = blot(p.Text)
		return p, p.Target == target && p != before
	case NotePartnered:
		before := p
		p.Partner, p.Department, p.Period = blot(p.Partner), blot(p.Department), blot(p.Period)
		return p, p.Note == target && p != before
	case ThemeMade:
		p.Name = RedactedText
		return p, p.Theme == target
	case ThemeRenamed:
		p.Name = RedactedText
		return p, p.Theme == target
	case VotingOpened:
		before := p.Terms.Title
		p.Terms.Title = blot(p.Terms.Title)
		return p, p.Voting == target && p.Terms.Title != before
	case VotingEdited:
		before := p
		p.Terms.Title = blot(p.Terms.Title)
		return p, p.Voting == target && p != before
	case PriorityAdded:
		p.Text = RedactedText
		return p, p.Priority == target
	case PriorityReworded:
		p.Text = RedactedText
		return p, p.Priority == target
	case PriorityConcluded:
		before := p
		p.Text = blot(p.Text)
		return p, p.Priority == target && p != before
	case FigureAdded:
		p.FigureTerms = p.FigureTerms.redacted()
		return p, p.Figure == target
	case FigureEdited:
		p.FigureTerms = p.FigureTerms.redacted()
		return p, p.Figure == target
	case OccasionAdded:
		p.OccasionTerms = p.OccasionTerms.redacted()
		return p, p.Occasion == target
	case OccasionEdited:
		p.OccasionTerms = p.OccasionTerms.redacted()
		return p, p.Occasion == target
	case ActivityAdded:
		p.Name, p.Who = RedactedText, Owner{}
		return p, p.Activity == target
	case ActivityEdited:
		p.Name, p.Who = RedactedText, Owner{}
		return p, p.Activity == target
	case MaterialAdded:
		p.MaterialTerms = p.MaterialTerms.redacted()
		return p, p.Material == target
	case MaterialEdited:
		p.MaterialTerms = p.MaterialTerms.redacted()
		return p, p.Material == target
	case AgreementMade:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	case AgreementEdited:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	}
	return p, false
}

// blot returns what stands in place of a text. Where there was none there is
// none: an event that takes a text back goes on doing so.
func blot(text string) string {
	if text == "" {
		return ""
	}
	return RedactedText
}

// redacted returns the label without what somebody typed; the program's own
// words stay.
func (l Label) redacted() Label {
	if l.Text == "" {
		return l
	}
	return Text(RedactedText)
}

func (t Terms) redacted() Terms {
	t.What, t.Who, t.Next = RedactedText, Owner{}, ""
	return t
}

// redacted keeps the numbers, which say nothing without the words.
func (t FigureTerms) redacted() FigureTerms {
	t.Name, t.Unit, t.Source = RedactedText, blot(t.Unit), blot(t.Source)
	return t
}

func (t OccasionTerms) redacted() OccasionTerms {
	t.Title, t.Around, t.Place = RedactedText, blot(t.Around), blot(t.Place)
	return t
}

func (t MaterialTerms) redacted() MaterialTerms {
	t.Title, t.Address, t.By = RedactedText, blot(t.Address), Owner{}
	return t
}
