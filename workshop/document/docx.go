package document

import (
	"io"
	"strconv"
	"strings"

	"talkoot/workshop/lang"
)

// DOCX writes a document for word processors (ECMA-376, part 1, chapter 17), to
// be edited afterwards: headings, tables and page numbers are what they seem, a
// table of contents leads to the headings, and a SWOT stands two by two. The page
// is A4. The same document gives the same bytes.
//
// It is of our own making because the modules there are write another page size
// and language, or are not free to use.
func DOCX(w io.Writer, doc Document) error {
	d := &docx{words: lang.New(doc.Language)}
	body := d.body(doc)
	types := []overrideType{
		{"word/document.xml", "wordprocessingml.document.main"},
		{"word/styles.xml", "wordprocessingml.styles"},
		{"word/settings.xml", "wordprocessingml.settings"},
		{"word/numbering.xml", "wordprocessingml.numbering"},
		{"word/footer1.xml", "wordprocessingml.footer"},
		{"docProps/core.xml", coreType},
	}
	logo := doc.Letterhead.Logo
	if logo.Known() {
		types = append(types, overrideType{"word/" + logoPath(logo), "image/" + logo.Format})
		d.links = append(d.links, relationship{id: docxLogoID, kind: "image", target: logoPath(logo)})
	}
	p := newParts(w, types,
		relationship{id: "rId1", kind: "officeDocument", target: "word/document.xml"},
		coreRelationship,
	)
	p.add("docProps/core.xml", properties(doc))
	p.add("word/document.xml", body)
	p.add("word/_rels/document.xml.rels", relationships(append([]relationship{
		{id: "rIdStyles", kind: "styles", target: "styles.xml"},
		{id: "rIdSettings", kind: "settings", target: "settings.xml"},
		{id: "rIdNumbering", kind: "numbering", target: "numbering.xml"},
		{id: "rIdFooter", kind: "footer", target: "footer1.xml"},
	}, d.links...)))
	if logo.Known() {
		p.addRaw("word/"+logoPath(logo), string(logo.Data))
	}
	p.add("word/styles.xml", docxStyles(doc.Language))
	p.add("word/settings.xml", docxSettings)
	p.add("word/numbering.xml", docxNumbering(d.ordered))
	p.add("word/footer1.xml", d.footer(doc))
	return p.close()
}

// docx writes the body and gathers what the other parts have to know of it.
type docx struct {
	strings.Builder
	words    *lang.Words
	links    []relationship
	ordered  int // how many numbered lists there are so far
	headings int // how many headings have their place in the contents
}

func (d *docx) put(parts ...string) {
	for _, p := range parts {
		d.WriteString(p)
	}
}

func (d *docx) body(doc Document) string {
	d.put(`<w:document xmlns:w="` + wordNamespace + `" xmlns:r="` + relNamespace + `"><w:body>`)
	d.letterhead(doc.Letterhead)
	d.paragraph("Title", run(doc.Title, ""))
	if doc.Subtitle != "" {
		d.paragraph("Subtitle", run(doc.Subtitle, ""))
	}
	head, rest := coverBlocks(doc.Blocks)
	for _, b := range head {
		d.block(b)
	}
	if !doc.Brief {
		d.contents(rest)
	}
	for _, b := range rest {
		d.block(b)
	}
	d.put(`<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>` +
		`<w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>` +
		`</w:sectPr></w:body></w:document>`)
	return d.String()
}

// coverBlocks parts what stands before the first heading from the rest.
func coverBlocks(blocks []Block) (cover, rest []Block) {
	for i, b := range blocks {
		if _, ok := b.(Heading); ok {
			return blocks[:i], blocks[i:]
		}
	}
	return blocks, nil
}

func (d *docx) block(block Block) {
	switch b := block.(type) {
	case Heading:
		d.heading(b.Level, b.Text)
	case Paragraph:
		d.running(b)
	case List:
		d.list(b)
	case Table:
		d.table(b)
	case Facts:
		d.facts(b)
	case Notes:
		d.notes(b)
	case Grid:
		d.grid(b)
	case PageBreak:
		d.put(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
	case Paper:
		d.table(b.Table)
	case Badges:
		d.list(b.list())
	case Bars:
		d.bars(b)
	}
}

// paragraph writes a paragraph of runs in a style, "" for the usual one.
func (d *docx) paragraph(style string, runs ...string) {
	d.put(`<w:p>`)
	if style != "" {
		d.put(`<w:pPr><w:pStyle w:val="`, style, `"/></w:pPr>`)
	}
	d.put(runs...)
	d.put(`</w:p>`)
}

// run writes text in a style of characters, "" for the usual one.
func run(text, style string) string {
	return spaced(Clean(text), style)
}

// spaced writes clean text as it is, with the spaces at its ends.
func spaced(text, style string) string {
	if text == "" {
		return ""
	}
	properties := ""
	if style != "" {
		properties = `<w:rPr><w:rStyle w:val="` + style + `"/></w:rPr>`
	}
	return `<w:r>` + properties + `<w:t xml:space="preserve">` + escapeXML(text) + `</w:t></w:r>`
}

const (
	tab       = `<w:r><w:tab/></w:r>`
	lineBreak = `<w:r><w:br/></w:r>`
)

func (d *docx) running(p Paragraph) {
	style := ""
	if p.Quiet {
		style = "Quiet"
	}
	if text := run(p.Text, ""); text != "" {
		d.paragraph(style, text)
	}
}

// heading writes a heading that the table of contents leads to.
func (d *docx) heading(level int, text string) {
	d.headings++
	mark := strconv.Itoa(d.headings)
	d.paragraph("Heading"+strconv.Itoa(docxLevel(level)),
		`<w:bookmarkStart w:id="`+mark+`" w:name="`+bookmark(d.headings)+`"/>`, run(text, ""), `<w:bookmarkEnd w:id="`+mark+`"/>`)
}

// docxLevel is the level of a heading in the file, where the title of the
// document has a style of its own and the headings of a memo begin at 1.
func docxLevel(level int) int { return max(1, min(level-1, 4)) }

// bookmark is the name of the n-th heading.
func bookmark(n int) string { return "_Toc" + strconv.Itoa(10000000+n) }

// linked writes a text that leads to an address, if that is safe to open.
func (d *docx) linked(text, address string) string {
	if address = SafeLink(address); address == "" {
		return run(text, "")
	}
	id := "rIdLink" + strconv.Itoa(len(d.links)+1)
	d.links = append(d.links, relationship{id: id, kind: "hyperlink", target: address, outside: true})
	return `<w:hyperlink r:id="` + id + `">` + run(text, "Hyperlink") + `</w:hyperlink>`
}

func (d *docx) list(l List) {
	numbering := docxBullets
	if l.Ordered {
		d.ordered++
		numbering = docxBullets + d.ordered
	}
	for _, item := range l.Items {
		d.put(`<w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="`,
			strconv.Itoa(numbering), `"/></w:numPr></w:pPr>`, d.linked(item.Text, item.Link), asideRun(item.Aside), `</w:p>`)
	}
}

func asideRun(s string) string {
	if s = Clean(s); s == "" {
		return ""
	}
	return spaced(" ("+s+")", "Aside")
}

func (d *docx) notes(n Notes) {
	if n.Title != "" {
		d.heading(n.Level, n.Title)
	}
	if former := n.Aside(d.words); former != "" {
		d.running(Paragraph{former, true})
	}
	if len(n.Items) == 0 {
		d.running(Paragraph{n.Empty, true})
	}
	for _, note := range n.Items {
		d.paragraph("Note", run(strconv.Itoa(note.Number), "Strong"), tab, d.linked(note.Text, note.Link), asideRun(note.Aside(d.words)))
	}
}
