package memo

import (
	"io"
	"strconv"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// NotesCSV writes the notes of a meeting as a table, a row a note: one that
// stands in several lanes has one row, which tells the others.
func NotesCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	s := document.NewCSV(w, b.w)
	titles := b.titles("doc.number", "doc.stage", "doc.lane", "doc.text", "doc.said", "doc.group",
		"doc.written", "doc.earlier", "doc.otherwise",
		"doc.theme", "doc.votes", "doc.star", "doc.source", "doc.merged.notes", "doc.other.lanes",
		"doc.topic", "doc.told", "doc.top.of")
	if b.opt.For == Internal {
		titles = append(titles, b.w.T("doc.remark"))
	}
	s.Row(titles...)
	for _, st := range b.m.Stages {
		v, told := lastRevealed(&st.Board, onNotes), b.toldOrder(st)
		for _, n := range st.Board.Notes() {
			s.Row(b.noteRow(st, v, n, told[n])[:len(titles)]...)
		}
	}
	return s.End()
}

// toldOrder returns as which answer, from 1, each note of a stage was told to the
// room.
func (b *builder) toldOrder(s *workshop.Stage) map[*workshop.Note]string {
	order := map[*workshop.Note]string{}
	for i, x := range b.m.Told(s.ID) {
		order[x.Note] = strconv.Itoa(i + 1)
	}
	return order
}

// noteRow is the cells of a note, its remark last; v is the voting whose result
// they tell, or nil, and told as which answer it was told to the room, or "".
func (b *builder) noteRow(s *workshop.Stage, v *workshop.Voting, n *workshop.Note, told string) []string {
	note, lane := b.note(n), n.Lane()
	group, votes, star := "", "", ""
	var top []workshop.ID
	for _, g := range b.m.TopOf(n) {
		top = append(top, g.ID)
	}
	if g := b.m.Giver(n.Group); g != nil {
		group = b.w.Group(b.m, g)
	}
	if v != nil && v.IsOn(n) {
		votes = b.votesCell(v, v.OfNote(n))
	}
	if n.Star {
		star = "★"
	}
	return []string{
		strconv.Itoa(n.Number), b.stageTitle(s), b.w.Lane(lane), n.Text,
		strconv.Itoa(note.Mentions), group, n.At.Format("2006-01-02 15:04"),
		document.Join(" | ", n.Wordings...), document.Join(" | ", note.Also...),
		note.Theme, votes, star, sourceName(b.w, n.Source), document.Numbers(note.Merged),
		document.Join(" | ", b.laneTitles(n, lane)...), lane.Topic, told, b.groupNames(top), note.Remark,
	}
}

// votesCell returns what a note got as a number that a spreadsheet can count
// with. A show of hands has three, and stays in words.
func (b *builder) votesCell(v *workshop.Voting, t workshop.Tally) string {
	switch votingKind(v.VotingTerms) {
	case workshop.Hands:
		return b.result(v, t)
	case workshop.Rating:
		if t.Sum() == 0 {
			return ""
		}
		return b.w.Decimal(v.Score(t))
	}
	return strconv.Itoa(t.Sum())
}

func (b *builder) titles(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = b.w.T(k)
	}
	return out
}

func (b *builder) certainty(c workshop.Count) string {
	if !c.Known() {
		c.Certainty = workshop.Uncounted
	}
	return b.w.T("certainty." + string(c.Certainty))
}
