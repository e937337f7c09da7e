package document

import (
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Document is what is read: a title and blocks below each other. All texts
// stand in its language and are plain: an encoder escapes them.
type Document struct {
	Language lang.Language
	Title    string // "SWOT-ilta"
	Subtitle string // what it is: "Muistio"
	// Subject is one line about the whole, for the properties of a file:
	// "21.1.2015, Liperi".
	Subject string
	// Letterhead is whose document it is, above the title.
	Letterhead Letterhead
	// Brief says that it is read in one go, so that no contents lead to its sections.
	Brief  bool
	Blocks []Block
}

// Block is a part of a document: [Heading], [Paragraph], [List], [Table],
// [Facts], [Notes], [Grid], [Bars], [Paper], [Badges] or [PageBreak].
type Block interface{ block() }

// Heading opens a section. The title of the document is level 1; headings in
// it are of level 2 to 4 and skip none.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text.
type Paragraph struct {
	Text string
	// Quiet says that the text is about the document, not of it ("no notes"),
	// and may be drawn paler.
	Quiet bool
}

// List is items below each other, numbered from 1 if Ordered.
type List struct {
	Ordered bool
	Items   []Item
}

// Item is one line of a [List].
type Item struct {
	Text string
	// Aside says more about it, in small print; "" for nothing.
	Aside string
	// Link is the address where the item leads, if that is safe to open (http or
	// https); "" for none.
	Link string
}

// Table is rows under named columns. Each row has as many cells as there are
// columns; the first cell of a row names the row.
type Table struct {
	Caption string // what the table holds, for those who cannot see it
	Columns []Column
	Rows    [][]string
}

// Paper is a table whose empty cells are filled in by hand.
type Paper struct{ Table }

// Column is a column of a [Table].
type Column struct {
	Title string
	// Narrow says that the cells are short (times, numbers) and should not
	// wrap.
	Narrow bool
}

// Facts are labels with their values, as on a cover.
type Facts struct{ Rows []Fact }

// Fact is one row of [Facts]. It has one value or more.
type Fact struct {
	Label  string
	Values []string
}

// Notes is a lane: a title and what stands under it.
type Notes struct {
	// Level is that of the title's heading; Title may be "", for none.
	Level int
	Title string
	// Former are the titles that it had before, oldest first; Asked says that
	// they are wordings of a question.
	Former []string
	Asked  bool
	Items  []Note
	// Empty is what to say where there are no items, "" for nothing.
	Empty string
}

// Note is a numbered text of [Notes].
type Note struct {
	Number int
	Text   string
	// Link is the address where the text leads, if the text is one that is
	// safe to open (http or https).
	Link string
	// Mentions is how often it was said again; 0 if it was said once.
	Mentions int
	Lane     string   // where it stands, if the block does not say
	Source   string   // who gave it, "" if that is not known
	Star     bool     // it was marked as one to come back to
	Theme    string   // what it is about, "" if that was not said
	Merged   []int    // the numbers of those for which it stands
	Listed   []string // the other lanes in which it stands
	Earlier  []string // the wordings that it had before, oldest first
	Also     []string // other words in which it was said again
	Remark   string   // the facilitator's own
}

// Grid is lanes drawn two by two, as a SWOT is.
type Grid struct{ Lanes []Notes }

// Badges are names to be cut out and worn.
type Badges struct{ Rows []Badge }

// Badge is one of [Badges].
type Badge struct{ Name, Organisation string }

// list returns the names one a line.
func (b Badges) list() List {
	l := List{Items: make([]Item, len(b.Rows))}
	for i, x := range b.Rows {
		l.Items[i] = Item{Text: x.Name, Aside: x.Organisation}
	}
	return l
}

// PageBreak says that what follows begins a new page where there are pages.
type PageBreak struct{}

// Bars is a chart of head counts below each other. How sure each is shows in
// its bar, and its value says it in words.
type Bars struct {
	Caption string // what the chart shows, for those who cannot see it
	Rows    []Bar
}

// Bar is one row of [Bars].
type Bar struct {
	Label string
	Count workshop.Count
	Value string // the count in words: "noin 20", "ei laskettu"
}

// most is the greatest count of the chart.
func (b Bars) most() int {
	most := 0
	for _, r := range b.Rows {
		if r.Count.Known() {
			most = max(most, r.Count.N)
		}
	}
	return most
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}
func (Facts) block()     {}
func (Notes) block()     {}
func (Grid) block()      {}
func (PageBreak) block() {}
func (Bars) block()      {}
func (Badges) block()    {}
func (Paper) block()     {}

// Times returns how often a note was said in all ("×3"), or "" if once.
func (n Note) Times(w *lang.Words) string {
	if n.Mentions <= 0 {
		return ""
	}
	return w.T("doc.times", n.Mentions+1)
}

// Aside returns what else there is to say about a note, in one line: where it
// stands, how often it was said, who gave it, what it is about, what it was
// before. It is "" if there is nothing.
func (n Note) Aside(w *lang.Words) string {
	star := ""
	if n.Star {
		star = w.T("doc.starred")
	}
	return Join("; ", n.Lane, n.Times(w), n.Source, star,
		told(w, "doc.in.theme", n.Theme),
		told(w, "doc.listed", Join(", ", n.Listed...)),
		told(w, "doc.merged", Numbers(n.Merged)),
		Wordings(w, "doc.also", n.Also),
		Wordings(w, "doc.formerly", n.Earlier),
		told(w, "doc.remarked", n.Remark))
}

// told returns the sentence with a key about a text, "" if there is none.
func told(w *lang.Words, key, text string) string {
	if text == "" {
		return ""
	}
	return w.T(key, text)
}

// Aside returns what the title of a lane was before, "" if it always was what
// it is.
func (n Notes) Aside(w *lang.Words) string {
	if n.Asked {
		return Wordings(w, "doc.asked", n.Former)
	}
	return Wordings(w, "doc.formerly", n.Former)
}

// Wordings is the sentence with a key about texts in quotation marks, "" where there
// are none.
func Wordings(w *lang.Words, key string, texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	quoted := make([]string, len(texts))
	for i, s := range texts {
		quoted[i] = w.T("doc.quoted", s)
	}
	return w.T(key, Join(", ", quoted...))
}
