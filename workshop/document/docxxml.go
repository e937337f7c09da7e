package document

import (
	"fmt"
	"strconv"
	"strings"

	"talkoot/workshop/lang"
)

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

// contentsFrom is how many headings are worth a table of contents.
const contentsFrom = 4

// contents writes the table of contents: a field that a word processor can make
// anew, with what it comes to already in it. It holds no page numbers, which only
// a word processor knows, and so it is right from the first moment.
func (d *docx) contents(blocks []Block) {
	var tops []Heading
	n := 0
	marks := map[int]int{} // by the place in tops, the number of the heading
	for _, b := range blocks {
		for _, h := range headingsOf(b) {
			n++
			if docxLevel(h.Level) == 1 {
				marks[len(tops)] = n
				tops = append(tops, h)
			}
		}
	}
	if len(tops) < contentsFrom {
		return
	}
	d.paragraph("ContentsTitle", run(d.words.T("doc.contents"), ""))
	for i, h := range tops {
		d.put(`<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>`)
		if i == 0 {
			d.put(fieldStart(`TOC \o "1-1" \n \h \z \u`))
		}
		d.put(`<w:hyperlink w:anchor="`, bookmark(marks[i]), `">`, run(h.Text, ""), `</w:hyperlink>`)
		if i == len(tops)-1 {
			d.put(fieldEnd)
		}
		d.put(`</w:p>`)
	}
}

// headingsOf returns the headings that a block writes, in their order.
func headingsOf(block Block) []Heading {
	lane := func(n Notes) []Heading {
		if n.Title == "" {
			return nil
		}
		return []Heading{{n.Level, n.Title}}
	}
	switch b := block.(type) {
	case Heading:
		return []Heading{b}
	case Notes:
		return lane(b)
	case Grid:
		var out []Heading
		for _, n := range b.Lanes {
			out = append(out, lane(n)...)
		}
		return out
	}
	return nil
}

func fieldStart(code string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + escapeXML(code) +
		` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

const fieldEnd = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`

// footer is the title and the number of the page, on every page.
func (d *docx) footer(doc Document) string {
	number := func(code string) string {
		return fieldStart(code) + `<w:r><w:t>1</w:t></w:r>` + fieldEnd
	}
	return `<w:ftr xmlns:w="` + wordNamespace + `" xmlns:r="` + relNamespace + `"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
		run(Join(", ", doc.Title, doc.Subject), "") + tab + number("PAGE") + spaced(" / ", "") + number("NUMPAGES") + `</w:p></w:ftr>`
}

// docxLanguage is the language and country by which a word processor chooses its
// spelling.
func docxLanguage(l lang.Language) string {
	switch l {
	case lang.Finnish:
		return "fi-FI"
	case lang.Swedish:
		return "sv-FI"
	}
	return "en-GB"
}

const docxSettings = `<w:settings xmlns:w="` + wordNamespace + `"><w:defaultTabStop w:val="567"/>` +
	`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

// docxBullets is the number of the list with bullets; the numbered lists follow it,
// each with numbers of its own.
const docxBullets = 1

func docxNumbering(ordered int) string {
	var b strings.Builder
	b.WriteString(`<w:numbering xmlns:w="` + wordNamespace + `">`)
	level := func(id int, format, text string) {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>`+
			`<w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>`,
			id, format, text)
	}
	level(0, "bullet", "•")
	level(1, "decimal", "%1.")
	fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, docxBullets)
	for i := range ordered {
		b.WriteString(`<w:num w:numId="` + strconv.Itoa(docxBullets+1+i) + `"><w:abstractNumId w:val="1"/>` +
			`<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return b.String()
}

// docxStyle is a style of the file: what it is called, on what it is based, and
// its properties of paragraphs and characters.
type docxStyle struct{ kind, id, name, based, paragraph, characters string }

// ink is the colour of headings, and pale that of what is beside the matter; both
// are dark enough on white (10:1 and 5.7:1).
const (
	ink  = `<w:color w:val="1F3A5F"/>`
	pale = `<w:color w:val="5F6670"/>`
)

var docxStyleList = []docxStyle{
	{"paragraph", "Letterhead", "Letterhead", "Normal", `<w:spacing w:after="120"/>`, `<w:b/>` + pale},
	{"paragraph", "Title", "Title", "Normal", `<w:spacing w:before="0" w:after="60"/>`, `<w:b/>` + ink + `<w:sz w:val="44"/>`},
	{"paragraph", "Subtitle", "Subtitle", "Normal", `<w:spacing w:after="200"/>`, pale + `<w:sz w:val="28"/>`},
	{"paragraph", "Heading1", "heading 1", "Normal", headingSpace(360, 0), `<w:b/>` + ink + `<w:sz w:val="30"/>`},
	{"paragraph", "Heading2", "heading 2", "Normal", headingSpace(240, 1), `<w:b/>` + ink + `<w:sz w:val="25"/>`},
	{"paragraph", "Heading3", "heading 3", "Normal", headingSpace(200, 2), `<w:b/>` + ink + `<w:sz w:val="22"/>`},
	{"paragraph", "Heading4", "heading 4", "Normal", headingSpace(160, 3), `<w:i/>` + ink + `<w:sz w:val="22"/>`},
	{"paragraph", "ContentsTitle", "TOC Heading", "Normal", `<w:keepNext/><w:spacing w:before="240" w:after="80"/>`, `<w:b/>` + ink + `<w:sz w:val="25"/>`},
	{"paragraph", "TOC1", "toc 1", "Normal", `<w:spacing w:after="40"/>`, ""},
	{"paragraph", "ListParagraph", "List Paragraph", "Normal", `<w:spacing w:after="60"/>`, ""},
	{"paragraph", "Note", "Note", "Normal", `<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="567" w:hanging="567"/>`, ""},
	{"paragraph", "Quiet", "Quiet", "Normal", "", `<w:i/>` + pale},
	{"paragraph", "Cell", "Cell", "Normal", `<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>`, ""},
	{"paragraph", "SmallCell", "Small cell", "Cell", "", `<w:sz w:val="18"/>`},
	{"paragraph", "Gap", "Gap", "Normal", `<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>`, `<w:sz w:val="8"/>`},
	{"paragraph", "Footer", "footer", "Normal", `<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>`, pale + `<w:sz w:val="18"/>`},
	{"character", "Strong", "Strong", "", "", `<w:b/>`},
	{"character", "Aside", "Aside", "", "", pale + `<w:sz w:val="19"/>`},
	{"character", "Bar", "Bar", "", "", `<w:rFonts w:ascii="DejaVu Sans Mono" w:hAnsi="DejaVu Sans Mono" w:cs="DejaVu Sans Mono"/>` + ink + `<w:sz w:val="16"/>`},
	{"character", "Hyperlink", "Hyperlink", "", "", `<w:color w:val="0B5394"/><w:u w:val="single"/>`},
}

func headingSpace(before, outline int) string {
	return fmt.Sprintf(`<w:keepNext/><w:keepLines/><w:spacing w:before="%d" w:after="80"/><w:outlineLvl w:val="%d"/>`, before, outline)
}

func docxStyles(l lang.Language) string {
	var b strings.Builder
	b.WriteString(`<w:styles xmlns:w="` + wordNamespace + `"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>` +
		`<w:lang w:val="` + docxLanguage(l) + `"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`)
	for _, s := range docxStyleList {
		b.WriteString(`<w:style w:type="` + s.kind + `" w:styleId="` + s.id + `"><w:name w:val="` + s.name + `"/>`)
		if s.based != "" {
			b.WriteString(`<w:basedOn w:val="` + s.based + `"/>`)
		}
		b.WriteString(`<w:qFormat/>`)
		if s.paragraph != "" {
			b.WriteString(`<w:pPr>` + s.paragraph + `</w:pPr>`)
		}
		if s.characters != "" {
			b.WriteString(`<w:rPr>` + s.characters + `</w:rPr>`)
		}
		b.WriteString(`</w:style>`)
	}
	b.WriteString(tableStyle("Bare", 0, "", "") + tableStyle("Ruled", 100, docxRules, docxTitles) + `</w:styles>`)
	return b.String()
}

// docxRules are the rules around the cells of a table, and docxTitles the look of
// its first row.
const (
	docxRules  = `<w:tblBorders>` + rule + `</w:tblBorders>`
	rule       = `<w:top w:val="single" w:sz="4" w:color="9AA5B1"/><w:left w:val="single" w:sz="4" w:color="9AA5B1"/><w:bottom w:val="single" w:sz="4" w:color="9AA5B1"/><w:right w:val="single" w:sz="4" w:color="9AA5B1"/><w:insideH w:val="single" w:sz="4" w:color="9AA5B1"/><w:insideV w:val="single" w:sz="4" w:color="9AA5B1"/>`
	docxTitles = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3EAF2"/></w:tcPr></w:tblStylePr>`
)

// tableStyle is a style of tables: the room left of the text of a cell, the rules
// around cells, and the look of the first row.
func tableStyle(id string, left int, borders, first string) string {
	return `<w:style w:type="table" w:styleId="` + id + `"><w:name w:val="` + id + `"/><w:tblPr>` + borders +
		`<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="` + strconv.Itoa(left) + `" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
		first + `</w:style>`
}
