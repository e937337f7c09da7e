package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// memoryEvent tells what goes on from one meeting to the next.
func (t *teller) memoryEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.AgreementMade:
		if p.CarriedFrom != "" {
			return t.w.T("log.action.carried", t.agreement(p.Agreement))
		}
	case workshop.NoteFollowed:
		return t.w.T("log.note.followed", t.note(p.Note), t.w.T("state."+string(known(p.State))))
	}
	return ""
}

// known returns a state that has a name: one of a newer program is as open.
func known(s workshop.AgreementState) workshop.AgreementState {
	switch s {
	case workshop.Done, workshop.Dropped, workshop.Carried:
		return s
	}
	return workshop.Open
}

// former tells which earlier meeting something came from: by its day and title
// where that is known.
func (b *builder) former(meeting workshop.ID) string {
	if h, ok := b.earlier(meeting); ok {
		return document.Join(" ", b.w.Date(h.Date), h.Title)
	}
	return b.w.T("doc.source.meeting")
}

// earlier returns an earlier meeting of the series from which something is told.
func (b *builder) earlier(meeting workshop.ID) (workshop.Header, bool) {
	for _, r := range b.in.Recap {
		if r.Meeting.ID == meeting {
			return r.Meeting, true
		}
	}
	for _, p := range b.in.Parked {
		if p.Meeting.ID == meeting {
			return p.Meeting, true
		}
	}
	return workshop.Header{}, false
}

func (b *builder) formerData(meeting workshop.ID) *formerData {
	if meeting == "" {
		return nil
	}
	h, _ := b.earlier(meeting)
	return &formerData{document.Clean(string(meeting)), text(h.Code), text(h.Title), text(h.Date.String())}
}

// parkedBefore lists, in the recap, what earlier meetings parked.
func (b *builder) parkedBefore() {
	list := document.List{}
	for _, p := range b.in.Parked {
		state := ""
		if p.State != workshop.Open {
			state = b.w.T("state." + string(known(p.State)))
		}
		list.Items = append(list.Items, document.Item{Text: p.Text, Aside: document.Join("; ", b.w.Date(p.Meeting.Date), state)})
	}
	if len(list.Items) > 0 {
		b.add(document.Heading{Level: 3, Text: b.w.T("doc.parked.earlier")}, list)
	}
}

// nextMeeting ends the memo with when and where people meet next.
func (b *builder) nextMeeting() {
	n := b.in.Next
	if n.Date.IsZero() {
		return
	}
	when := b.w.Weekday(n.Date) + " " + b.w.Date(n.Date)
	if n.Time.Known() {
		when = b.w.T("doc.day.from", when, b.w.TimeOfDay(n.Time))
	}
	b.section("doc.next.meeting")
	b.add(document.Paragraph{Text: document.Join(", ", when, n.Place, n.Title)})
}
