package workshop

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
	case NoteReworded:
		p.Text = RedactedText
		return p, p.Note == target
	case LaneAdded:
		p.Label = Text(RedactedText)
		return p, p.Lane == target
	case LaneRenamed:
		p.Label = Text(RedactedText)
		return p, p.Lane == target
	case StageAdded:
		p.Title, p.Speaker = Text(RedactedText), Owner{}
		return p, p.Stage == target
	case StageEdited:
		p.Title, p.Speaker = Text(RedactedText), Owner{}
		return p, p.Stage == target
	case AgreementMade:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	case AgreementEdited:
		p.Terms = p.Terms.redacted()
		return p, p.Agreement == target
	}
	return p, false
}

func (t Terms) redacted() Terms {
	t.What, t.Who, t.Next = RedactedText, Owner{}, ""
	return t
}
