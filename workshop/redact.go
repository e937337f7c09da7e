package workshop

import "slices"

// RedactedText stands where free text was taken out for good. It is of no
// language and holds no letter of what was there.
const RedactedText = "[…]"

// Redact returns an entry without the free text that it holds about a note,
// agreement, lane or stage, and whether there was any. The id and the order of
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
		if p.Text == "" {
			return p, false
		}
		p.Text = RedactedText
		return p, p.Note == target
	case NoteReworded:
		p.Text = RedactedText
		return p, p.Note == target
	case LaneAdded:
		p.Label = p.Label.redacted()
		return p, p.Lane == target
	case LaneRenamed:
		p.Label = p.Label.redacted()
		return p, p.Lane == target
	case StageAdded:
		if p.Stage == target {
			p.Title, p.Speaker = p.Title.redacted(), Owner{}
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
	case BoardChanged:
		i := slices.IndexFunc(p.Lanes, func(l LanePlan) bool { return l.Lane == target })
		if i >= 0 {
			p.Lanes = slices.Clone(p.Lanes)
			p.Lanes[i].Label = p.Lanes[i].Label.redacted()
		}
		return p, i >= 0
	case Remarked:
		p.Text = RedactedText
		return p, p.Target == target
	case NotePartnered:
		p.Partnership = Partnership{Partner: RedactedText}
		return p, p.Note == target
	case ThemeMade:
		p.Name = RedactedText
		return p, p.Theme == target
	case ThemeRenamed:
		p.Name = RedactedText
		return p, p.Theme == target
	case VotingOpened:
		p.Terms.Title = RedactedText
		return p, p.Voting == target
	case VotingEdited:
		p.Terms.Title = RedactedText
		return p, p.Voting == target
	case PriorityAdded:
		p.Text = RedactedText
		return p, p.Priority == target
	case PriorityReworded:
		p.Text = RedactedText
		return p, p.Priority == target
	case PriorityConcluded:
		p.Text = RedactedText
		return p, p.Priority == target
	case AgreementMade:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	case AgreementEdited:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	}
	return p, false
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
