package memo

import (
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// mostNumbers is how many notes a line tells by their numbers; of more it tells
// how many they are.
const mostNumbers = 8

// notesList returns some notes as the beginning of a sentence: "Kirjaukset 14
// ja 22".
func (t *teller) notesList(ids []workshop.ID) string {
	switch {
	case len(ids) == 1:
		return t.w.T("log.the.note", t.note(ids[0]))
	case len(ids) > mostNumbers:
		return t.w.T("notes", len(ids))
	}
	var list []string
	for _, id := range ids {
		list = append(list, t.note(id))
	}
	return t.w.T("log.the.notes", t.w.And(list...))
}

// source returns where a note came from.
func (t *teller) source(group workshop.ID, s workshop.Source) string {
	if group != "" {
		return t.group(group)
	}
	if name := sourceName(t.w, s); name != "" {
		return name
	}
	return t.w.T("doc.source.floor")
}

func (t *teller) isStage(id workshop.ID) bool {
	_, ok := t.stages[id]
	return ok || t.m.Stage(id) != nil
}

func (t *teller) isTheme(id workshop.ID) bool { return t.themes[id] || t.m.Theme(id) != nil }

// theme returns what a theme is called, "…" if it is no longer there.
func (t *teller) theme(id workshop.ID) string {
	if theme := t.m.Theme(id); theme != nil {
		return excerpt(theme.Name)
	}
	return gone
}

// themeName returns a name that a theme was given, if it can still be read.
func (t *teller) themeName(id workshop.ID, name string) string {
	theme := t.m.Theme(id)
	if theme == nil || theme.Name != name && !slices.Contains(theme.Former, name) {
		return gone
	}
	return excerpt(name)
}

func (t *teller) voting(id workshop.ID) string {
	if v := t.m.Voting(id); v != nil {
		return excerpt(votingName(t.w, v.VotingTerms))
	}
	if name := t.votings[id]; name != "" {
		return name
	}
	return gone
}

// priority returns a priority, "…" if it no longer stands.
func (t *teller) priority(id workshop.ID) string {
	if p := t.m.Priority(id); p != nil {
		return excerpt(p.Text)
	}
	return gone
}

// priorityText returns a text that a priority was given, if it can still be
// read.
func (t *teller) priorityText(id workshop.ID, text string) string {
	p := t.m.Priority(id)
	if p == nil || p.Text != text && !slices.Contains(p.Former, text) {
		return gone
	}
	return excerpt(text)
}

// imported tells of notes that came from a file, "" if there are none. Whatever
// else the entry holds (lanes, themes, votes) came with them.
func (t *teller) imported(events []workshop.Event) string {
	n, where := 0, ""
	for _, ev := range events {
		p, ok := ev.Payload.(workshop.NoteAdded)
		if !ok || p.Source.Kind != workshop.FromSurvey {
			continue
		}
		n++
		if l := t.m.Lane(p.Lane); l != nil && where == "" {
			where = t.w.Stage(l.Stage())
		}
	}
	if n == 0 {
		return ""
	}
	return document.Join(": ", t.w.T("log.imported", n), where)
}
