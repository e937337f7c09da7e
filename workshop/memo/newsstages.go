package memo

import (
	"cmp"
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// Limits of what a news item quotes: it tells what weighed most, and the memo
// everything.
const (
	mostPoints   = 8   // of a talk or a discussion
	mostIdeas    = 5   // of a board with one lane
	mostQuotes   = 3   // of a lane beside others, or of the answers to a question
	mostVoted    = 3   // places of a voting
	mostRunning  = 3   // notes that stand in one paragraph; more make a list
	quotedLength = 240 // characters
)

// plan lists what is on the programme of a meeting that is still to come.
func (n *newsItem) plan() {
	var list document.List
	for _, s := range n.m.Stages {
		if s.Kind != workshop.Break && s.Kind != workshop.Closing {
			list.Items = append(list.Items, document.Item{Text: n.w.Stage(s), Aside: n.named(s.Speaker)})
		}
	}
	if len(list.Items) > 0 {
		n.add(document.Heading{Level: 2, Text: n.w.T("doc.programme")}, list)
	}
}

// stages tells what was done, stage by stage; those of which there is nothing to
// tell are left out.
func (n *newsItem) stages() {
	for _, s := range n.m.Stages {
		before := len(n.blocks)
		if n.add(document.Heading{Level: 2, Text: n.w.Stage(s)}); n.happened(s) {
			n.stage(s)
		}
		if len(n.blocks) == before+1 {
			n.blocks = n.blocks[:before]
		}
	}
}

// happened reports whether a stage was held: one that has times or notes, and any
// of a meeting that is over and of which no times were recorded.
func (b *builder) happened(s *workshop.Stage) bool {
	timed := slices.ContainsFunc(b.m.Stages, func(s *workshop.Stage) bool { return len(s.Spans) > 0 })
	return len(s.Spans) > 0 || s.Board.NoteCount() > 0 || !timed && b.m.Status() == workshop.Held
}

func (n *newsItem) stage(s *workshop.Stage) {
	speaker := ""
	if who := n.named(s.Speaker); who != "" {
		speaker = capital(n.w.T("news.speaker", who))
	}
	n.say(speaker, n.surveyed(s))
	switch lanes := telling(s); {
	case s.Kind == workshop.Rounds:
		n.questions(s)
	case s.Kind != workshop.BoardStage:
		n.spoken(s, lanes)
	case len(lanes) == 1 && !s.Board.Survey.IsZero():
		n.points(s, lanes[0].Notes, mostIdeas)
	default:
		n.lanes(s, lanes)
	}
	n.voted(s)
	n.figuresOf(s.ID)
}

// named is who speaks or sees to something as far as that may be seen, "" where
// it may not.
func (b *builder) named(o workshop.Owner) string {
	o = b.recognise(o)
	r, known := b.in.People.Revision(o.PersonRef)
	if o.Person != "" && o.Office == "" && (!known || shown(r, b.opt.Names) == "") {
		return ""
	}
	return document.Clean(b.owner(o))
}

// telling are the lanes with notes that a news item tells of: none for links, nor
// for what belongs elsewhere.
func telling(s *workshop.Stage) (out []*workshop.Lane) {
	for _, l := range s.Board.Lanes {
		if len(l.Notes) > 0 && l.Label.Key != "links" {
			out = append(out, l)
		}
	}
	return out
}

// surveyed says when a survey was open and how many answers came in.
func (n *newsItem) surveyed(s *workshop.Stage) string {
	if s.Board.Survey.IsZero() {
		return ""
	}
	open, answers := surveyDays(n.w, s.Board.Survey), ""
	if open != "" {
		open = n.w.T("news.survey", open)
	}
	if count := surveyAnswers(s); count > 0 {
		answers = n.w.T("news.survey.answers", count)
	}
	return document.Join(" ", open, answers)
}

// spoken tells what was said in a talk or a discussion: its points as they stand
// there, with the title of the lane where there are several.
func (n *newsItem) spoken(s *workshop.Stage, lanes []*workshop.Lane) {
	if len(lanes) == 1 {
		n.points(s, lanes[0].Notes, mostPoints)
		return
	}
	for _, l := range lanes {
		chosen, some := n.weightiest(s, l.Notes, mostPoints)
		key := "news.titled"
		if some {
			key = "news.titled.some"
		}
		if texts := sentences(chosen); len(texts) > 0 {
			n.say(n.w.T(key, n.w.Lane(l), document.Join(" ", texts...)))
		}
	}
}

// points are notes in a paragraph, or, where there are more, below each other.
func (n *newsItem) points(s *workshop.Stage, notes []*workshop.Note, most int) {
	chosen, some := n.weightiest(s, notes, most)
	texts := sentences(chosen)
	if len(texts) <= mostRunning {
		n.say(texts...)
		return
	}
	if some {
		n.say(n.w.T("news.some.below"))
	}
	var list document.List
	for _, text := range texts {
		list.Items = append(list.Items, document.Item{Text: text})
	}
	n.add(list)
}

// sentences are notes as sentences.
func sentences(notes []*workshop.Note) (out []string) {
	for _, x := range notes {
		if text := sentence(document.Cut(document.Clean(x.Text), quotedLength)); text != "" {
			out = append(out, text)
		}
	}
	return out
}

// lanes tells how much was noted on a board, and lane by lane what weighed most.
func (n *newsItem) lanes(s *workshop.Stage, lanes []*workshop.Lane) {
	var list document.List
	noted := map[*workshop.Note]bool{} // one may stand in several lanes
	for _, l := range lanes {
		for _, x := range l.Notes {
			noted[x] = true
		}
		chosen, some := n.weightiest(s, l.Notes, mostQuotes)
		key := "news.titled"
		if some {
			key = "news.titled.some"
		}
		if quotes := n.quotes(chosen); quotes != "" {
			list.Items = append(list.Items, document.Item{Text: sentence(n.w.T(key, n.w.Lane(l), quotes))})
		}
	}
	if len(list.Items) > 0 {
		n.say(n.w.T("news.noted", len(noted)))
		n.add(list)
	}
}

// questions tells how many groups there were, what they were asked and what of
// their answers weighed most.
func (n *newsItem) questions(s *workshop.Stage) {
	groups := ""
	if len(n.m.Groups) > 0 && !n.grouped {
		n.grouped = true
		groups = n.w.T("news.groups", len(n.m.Groups))
	}
	var list document.List
	for _, l := range s.Board.Lanes {
		list.Items = append(list.Items, document.Item{Text: document.Join(" ", sentence(document.Join(": ", l.Topic, n.w.Lane(l))), n.answers(s, l))})
	}
	switch len(list.Items) {
	case 0:
		n.say(groups)
	case 1:
		n.say(groups, n.w.T("news.question", list.Items[0].Text))
	default:
		n.say(groups, n.w.T("news.questions", len(list.Items)))
		n.add(list)
	}
}

// answers tells what was answered to a question.
func (n *newsItem) answers(s *workshop.Stage, l *workshop.Lane) string {
	chosen, some := n.weightiest(s, l.Notes, mostQuotes)
	quotes := n.quotes(chosen)
	switch {
	case quotes == "":
		return ""
	case some:
		return n.w.T("news.some", quotes)
	}
	return n.w.T("news.answers", quotes)
}

// quotes lists notes in a sentence, in quotation marks.
func (b *builder) quotes(notes []*workshop.Note) string {
	var texts []string
	for _, x := range notes {
		if text := phrase(document.Cut(document.Clean(x.Text), quotedLength)); text != "" {
			texts = append(texts, b.w.T("doc.quoted", text))
		}
	}
	return b.w.And(texts...)
}

// weightiest returns so many notes of a stage at most, and whether it left some
// out: those with most votes as far as the room has seen them, then those that
// were said most often, starred, or top answers of a group.
func (b *builder) weightiest(s *workshop.Stage, notes []*workshop.Note, most int) (chosen []*workshop.Note, some bool) {
	if len(notes) <= most {
		return notes, false
	}
	chosen = slices.Clone(notes)
	b.byWeight(chosen, b.places(s))
	return chosen[:most], true
}

// byWeight sorts notes by their places in a voting, then by how often they were
// said and how they were marked.
func (b *builder) byWeight(notes []*workshop.Note, places map[*workshop.Note]int) {
	place := func(x *workshop.Note) int { return cmp.Or(places[x], workshop.MaxCount) } // the last, if none
	slices.SortStableFunc(notes, func(x, y *workshop.Note) int {
		return cmp.Or(place(x)-place(y), y.Repeats()-x.Repeats(), b.marks(y)-b.marks(x))
	})
}

// places are the places of the notes in the last voting that the room has seen.
func (b *builder) places(s *workshop.Stage) map[*workshop.Note]int {
	places := map[*workshop.Note]int{}
	if v := lastRevealed(&s.Board, onNotes); v != nil {
		for _, r := range v.Ranking() {
			places[r.Note] = r.First
		}
	}
	return places
}

// marks is how many marks a note bears: a star, and those of the groups.
func (b *builder) marks(x *workshop.Note) int {
	marks := len(b.m.TopOf(x))
	if x.Star {
		marks++
	}
	return marks
}

// voted tells what came first in the last voting that the room has seen.
func (n *newsItem) voted(s *workshop.Stage) {
	v := lastRevealed(&s.Board, func(*workshop.Voting) bool { return true })
	if v == nil {
		return
	}
	var texts []string
	for _, r := range v.Ranking() {
		if r.First == 0 || r.First > mostVoted || r.Score <= 0 || len(texts) == 2*mostVoted {
			break
		}
		text := ""
		if r.Theme != nil {
			text = r.Theme.Name
		} else {
			text = r.Note.Text
		}
		texts = append(texts, n.w.T("doc.quoted", phrase(document.Cut(document.Clean(text), quotedLength)))+" ("+n.w.Score(v, r.Tally)+")")
	}
	if len(texts) > 0 {
		n.say(sentence(votingName(n.w, v.VotingTerms)), n.w.T("news.voted", n.w.And(texts...)))
	}
}
