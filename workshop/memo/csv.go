package memo

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// sheet writes a table for a spreadsheet: UTF-8 with a byte-order mark (Excel
// takes it for Windows-1252 otherwise), lines ending in CRLF as RFC 4180 says.
type sheet struct {
	*csv.Writer
	err error
}

// newSheet starts a table in a language. Where a comma stands in numbers, as in
// Finnish and Swedish, spreadsheets expect semicolons between cells.
func newSheet(w io.Writer, words *lang.Words) *sheet {
	_, err := io.WriteString(w, "\uFEFF")
	s := &sheet{csv.NewWriter(w), err}
	s.UseCRLF = true
	if words.Language() != lang.English {
		s.Comma = ';'
	}
	return s
}

func (s *sheet) row(cells ...string) {
	for i, c := range cells {
		cells[i] = cell(c)
	}
	if s.err == nil {
		s.err = s.Write(cells)
	}
}

func (s *sheet) end() error {
	s.Flush()
	if s.err != nil {
		return s.err
	}
	return s.Error()
}

// cell keeps a text from being a formula: spreadsheets run what starts with
// one of these signs (the wide ones too, in some languages), and the apostrophe
// tells them that it is text.
func cell(s string) string {
	s = line(s)
	if s != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(s[:min(len(s), 4)])[0]) {
		return "'" + s
	}
	return s
}

// NotesCSV writes the notes of a meeting as a table, a row a note: one that
// stands in several lanes has one row, which tells the others.
func NotesCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	s := newSheet(w, b.w)
	titles := b.titles("doc.number", "doc.stage", "doc.lane", "doc.text", "doc.said", "doc.group",
		"doc.written", "doc.earlier", "doc.otherwise",
		"doc.theme", "doc.votes", "doc.star", "doc.source", "doc.merged.notes", "doc.other.lanes",
		"doc.topic", "doc.told", "doc.top.of")
	if b.opt.For == Internal {
		titles = append(titles, b.w.T("doc.remark"))
	}
	s.row(titles...)
	for _, st := range b.m.Stages {
		v, told := lastRevealed(&st.Board, onNotes), b.toldOrder(st)
		for _, n := range st.Board.Notes() {
			s.row(b.noteRow(st, v, n, told[n])[:len(titles)]...)
		}
	}
	return s.end()
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
		joined(" | ", n.Wordings...), joined(" | ", note.Also...),
		note.Theme, votes, star, sourceName(b.w, n.Source), joinedNumbers(note.Merged),
		joined(" | ", b.laneTitles(n, lane)...), lane.Topic, told, b.groupNames(top), note.Remark,
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
