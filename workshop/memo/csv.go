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

// NotesCSV writes the notes of a meeting as a table, a row a note.
func NotesCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	s := newSheet(w, b.w)
	s.row(b.titles("doc.number", "doc.stage", "doc.lane", "doc.text", "doc.said", "doc.group",
		"doc.written", "doc.earlier", "doc.otherwise")...)
	for _, st := range b.m.Stages {
		for _, l := range st.Board.Lanes {
			for _, n := range l.Notes {
				note := b.note(n)
				s.row(strconv.Itoa(n.Number), b.stageTitle(st), b.w.Label(l.Label), n.Text,
					strconv.Itoa(n.Mentions), note.Group, n.At.Format("2006-01-02 15:04"),
					joined(" | ", n.Wordings...), joined(" | ", n.Said...))
			}
		}
	}
	return s.end()
}

// AttendanceCSV writes who was there as a table: a row for each of the two
// observations of the room and, if names were asked for, one for each person.
func AttendanceCSV(w io.Writer, in Input, opt Options) error {
	b := newBuilder(in, opt)
	a := &b.m.Attendance
	s := newSheet(w, b.w)
	titles := []string{"doc.observation", "doc.amount", "doc.certainty"}
	if b.opt.Names != NoNames {
		titles = append(titles, "doc.name", "doc.organisation", "doc.group", "doc.arrived")
	}
	s.row(b.titles(titles...)...)
	blank := make([]string, len(titles)-3)
	s.row(append([]string{b.w.T("doc.counted"), number(a.Count), b.certainty(a.Count)}, blank...)...)
	if n := len(a.Presences); n > 0 {
		exact := workshop.Count{Certainty: workshop.Exact, N: n}
		s.row(append([]string{b.w.T("doc.byname"), number(exact), b.certainty(exact)}, blank...)...)
	}
	for _, p := range persons(b.in, b.opt) {
		group := ""
		if g := b.m.GroupOf(p.id); g != nil {
			group = b.w.Group(b.m, g)
		}
		s.row(b.w.T("doc.participant"), "", "", p.name, p.organisation, group,
			p.presence.From.Format("2006-01-02 15:04"))
	}
	return s.end()
}

func (b *builder) titles(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = b.w.T(k)
	}
	return out
}

// number returns a count without its certainty; "" where nobody counted, which
// is not 0.
func number(c workshop.Count) string {
	if !c.Known() {
		return ""
	}
	return strconv.Itoa(c.N)
}

func (b *builder) certainty(c workshop.Count) string {
	if !c.Known() {
		c.Certainty = workshop.Uncounted
	}
	return b.w.T("certainty." + string(c.Certainty))
}
