package memo

import (
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// lane is a lane with its notes; empty is what to say where there are none.
func (b *builder) lane(l *workshop.Lane, empty string) document.Notes {
	notes := document.Notes{Level: 3, Title: b.w.Lane(l), Empty: empty}
	for _, former := range l.Wordings {
		notes.Former = append(notes.Former, b.w.Label(former))
	}
	notes.Items = make([]document.Note, 0, len(l.Notes))
	for _, n := range l.Notes {
		note := b.note(n)
		note.Listed = b.laneTitles(n, l)
		if l.Label.Key == "links" {
			note.Link = document.SafeLink(n.Text)
		}
		notes.Items = append(notes.Items, note)
	}
	return notes
}

// laneTitles returns what the lanes are called in which a note stands besides
// one.
func (b *builder) laneTitles(n *workshop.Note, but *workshop.Lane) []string {
	var out []string
	for _, l := range n.Lanes() {
		if l != but {
			out = append(out, b.w.Lane(l))
		}
	}
	return out
}

// note is a note with everything that there is to say about it but where it
// stands.
func (b *builder) note(n *workshop.Note) document.Note {
	note := document.Note{
		Number: n.Number, Text: n.Text, Mentions: n.Repeats(), Source: b.source(n), Star: n.Star,
		Merged: mergedNumbers(n), Earlier: n.Wordings, Also: n.Sayings(), Remark: b.remark(n.Remark),
	}
	if n.Theme != nil {
		note.Theme = n.Theme.Name
	}
	return note
}

// source returns who gave a note, as far as that is worth telling: on the board
// of a survey its answers go without saying.
func (b *builder) source(n *workshop.Note) string {
	if g := b.m.Giver(n.Group); g != nil {
		return b.w.Group(b.m, g)
	}
	if n.Source.Kind == workshop.FromSurvey && !n.Lane().Stage().Board.Survey.IsZero() {
		return ""
	}
	if n.Source.Kind == workshop.FromMeeting {
		if h, ok := b.earlier(n.Source.Meeting); ok && !h.Date.IsZero() {
			return b.w.T("doc.source.meeting.on", b.w.Date(h.Date))
		}
	}
	return sourceName(b.w, n.Source)
}

// mergedNumbers returns the numbers of the notes for which one stands, those
// included for which they stood themselves.
func mergedNumbers(n *workshop.Note) []int {
	var out []int
	for _, x := range n.Merged {
		out = append(append(out, x.Number), mergedNumbers(x)...)
	}
	return out
}

// brief is a note in few words: "14 Kunnan tilat ovat maksutta…".
func (b *builder) brief(n *workshop.Note) string {
	return strconv.Itoa(n.Number) + " " + document.Cut(n.Text, 48)
}

// numbers lists notes by their numbers: "4, 14, 22".
func numbers(notes []*workshop.Note) string { return document.Numbers(noteNumbers(notes)) }

// noteNumbers returns the numbers of notes.
func noteNumbers(notes []*workshop.Note) []int {
	out := make([]int, len(notes))
	for i, n := range notes {
		out[i] = n.Number
	}
	return out
}
