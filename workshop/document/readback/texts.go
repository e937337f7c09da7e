package readback

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Passage is texts that are read one behind the other. Where there are several
// columns, they stand beside each other and may go on over some pages, and
// each is read downwards.
type Passage [][]string

// Texts returns what the blocks of a document say, in the order in which it is
// read.
func Texts(doc document.Document) []Passage {
	var out []Passage
	words := lang.New(doc.Language)
	for _, block := range doc.Blocks {
		if grid, ok := block.(document.Grid); ok {
			for pair := range slices.Chunk(grid.Lanes, 2) {
				var p Passage
				for _, lane := range pair {
					r := reader{words: words}
					r.notes(lane)
					p = append(p, r.texts)
				}
				out = append(out, p)
			}
			continue
		}
		r := reader{words: words}
		r.block(block)
		out = append(out, Passage{r.texts})
	}
	return out
}

type reader struct {
	words *lang.Words
	texts []string
}

func (r *reader) say(texts ...string) {
	for _, s := range texts {
		r.texts = append(r.texts, document.Clean(s))
	}
}

func (r *reader) block(block document.Block) {
	switch b := block.(type) {
	case document.Heading:
		r.say(b.Text)
	case document.Paragraph:
		r.say(b.Text)
	case document.List:
		for _, x := range b.Items {
			r.say(x.Text, x.Aside)
		}
	case document.Table:
		r.table(b)
	case document.Paper:
		r.table(b.Table)
	case document.Badges:
		for _, x := range b.Rows {
			r.say(x.Name, x.Organisation)
		}
	case document.Facts:
		for _, f := range b.Rows {
			r.say(f.Label)
			r.say(f.Values...)
		}
	case document.Notes:
		r.notes(b)
	case document.Bars:
		for _, x := range b.Rows {
			r.say(x.Label, x.Value)
		}
	}
}

func (r *reader) table(t document.Table) {
	for _, c := range t.Columns {
		r.say(c.Title)
	}
	for _, row := range t.Rows {
		r.say(row...)
	}
}

func (r *reader) notes(n document.Notes) {
	r.say(n.Title, n.Aside(r.words))
	if len(n.Items) == 0 {
		r.say(n.Empty)
	}
	for _, x := range n.Items {
		r.say(x.Text)
		if x.Lane != "" {
			x.Mentions = 0 // which of them stands first is up to the format
		}
		r.say(strings.Split(x.Aside(r.words), "; ")...)
	}
}

// squeezed is a text without what the making of pages may change: spaces, breaks
// of lines, joiners, signs of full width, and pictographs, which come from another
// font and so are read out of turn, or are boxes.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.White_Space, unicode.C, unicode.M, unicode.So), r >= 0x1F000:
			return -1
		case r >= 0xFF01 && r <= 0xFF5E:
			return r - 0xFF01 + '!'
		}
		return r
	}, norm.NFC.String(s))
}

// mostBetween is how much may stand between two texts: numbers, a footer, titles
// that are repeated on the next page.
const mostBetween = 600

// InOrder fails unless a text that was read holds passages one behind the other.
// Spaces do not count. Between two texts may stand little, and in one place the
// contents, which are as long as all that stands in them.
func InOrder(t testing.TB, name string, wanted []Passage, read string, contents ...string) {
	t.Helper()
	allowed := mostBetween + len(squeezed(strings.Join(contents, "")))
	rest := squeezed(read)
	for _, passage := range wanted {
		end := 0
		for _, column := range passage {
			at, last := 0, ""
			for _, s := range column {
				s = squeezed(s)
				skipped := strings.Index(rest[at:], s)
				if skipped < 0 || skipped > allowed && len(passage) == 1 {
					t.Errorf("%s: %q does not stand behind %q, but %q", name, start(s), start(last), start(rest[at:]))
					return
				}
				at, last = at+skipped+len(s), s
			}
			end = max(end, at)
		}
		rest = rest[end:]
	}
}

// Headings returns the headings of a document, as its contents tell them.
func Headings(doc document.Document) []string {
	var out []string
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case document.Heading:
			out = append(out, b.Text)
		case document.Notes:
			out = append(out, b.Title)
		case document.Grid:
			for _, n := range b.Lanes {
				out = append(out, n.Title)
			}
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return document.Clean(s) == "" })
}

// start is the beginning of a text, for telling it.
func start(s string) string { return document.Cut(s, 160) }
