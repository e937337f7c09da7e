package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// Build makes the memo of a meeting. It is pure and reads no clock.
//
// What a full and a short one hold, and in which order, stands in sections.go. One
// for a funder tells on its cover what the organiser says of the series, and how many
// count for the funder.
func Build(in Input, opt Options) document.Document {
	b := newBuilder(in, opt)
	b.cover()
	for _, p := range variantParts[b.opt.Variant] {
		if b.holds(p.Section) {
			p.write(b)
		}
	}
	return b.document()
}

// document is the blocks under the title of the memo.
func (b *builder) document() document.Document {
	return document.Document{
		Language:   b.w.Language(),
		Title:      b.m.Title,
		Subtitle:   b.w.T("doc.title." + string(b.opt.For)),
		Subject:    document.Join(", ", b.w.Date(b.m.Date), b.m.Place),
		Letterhead: b.opt.Letterhead,
		Blocks:     b.blocks,
	}
}

// builder collects the blocks of one document.
type builder struct {
	in     Input
	opt    Options
	m      *workshop.Meeting
	w      *lang.Words
	blocks []document.Block
	// recalled says that the agreements of earlier meetings stand there
	// already: a programme may hold two recaps.
	recalled bool
	// ahead says that the planned hours count, whenever it was held.
	ahead bool
	// recognised are owners that were looked up in the directory.
	recognised map[workshop.Owner]workshop.Owner
}

func newBuilder(in Input, opt Options) *builder {
	opt = opt.filled()
	if in.Meeting == nil {
		in.Meeting = workshop.NewMeeting()
	}
	return &builder{in: in, opt: opt, m: in.Meeting, w: opt.Words, recognised: map[workshop.Owner]workshop.Owner{}}
}

// recognise is [workshop.People.Recognise], once for each owner.
func (b *builder) recognise(o workshop.Owner) workshop.Owner {
	found, known := b.recognised[o]
	if !known {
		found = b.in.People.Recognise(o)
		b.recognised[o] = found
	}
	return found
}

func (b *builder) add(blocks ...document.Block) { b.blocks = append(b.blocks, blocks...) }

func (b *builder) section(key string) { b.add(document.Heading{Level: 2, Text: b.w.T(key)}) }

// table adds a table without the columns that are empty in every row. The
// first column always stays.
func (b *builder) table(t document.Table) {
	kept := document.Table{Caption: t.Caption, Rows: make([][]string, len(t.Rows))}
	for i, c := range t.Columns {
		if i > 0 && emptyColumn(t.Rows, i) {
			continue
		}
		kept.Columns = append(kept.Columns, c)
		for r, row := range t.Rows {
			kept.Rows[r] = append(kept.Rows[r], row[i])
		}
	}
	b.add(kept)
}

func emptyColumn(rows [][]string, i int) bool {
	for _, row := range rows {
		if row[i] != "" {
			return false
		}
	}
	return true
}

// facts adds the facts that have a value.
func (b *builder) facts(rows ...document.Fact) {
	var f document.Facts
	for _, row := range rows {
		var values []string
		for _, v := range row.Values {
			if v != "" {
				values = append(values, v)
			}
		}
		if len(values) > 0 {
			f.Rows = append(f.Rows, document.Fact{Label: row.Label, Values: values})
		}
	}
	if len(f.Rows) > 0 {
		b.add(f)
	}
}

func (b *builder) fact(key string, values ...string) document.Fact {
	return document.Fact{Label: b.w.T(key), Values: values}
}

// whole returns a whole number as the language writes it.
func (b *builder) whole(n int) string { return b.w.Number(int64(n)) }
