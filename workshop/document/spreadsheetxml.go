package document

import (
	"strconv"
	"strings"

	"talkoot/workshop/lang"
)

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// workbookXML names the sheets, and for each the cells that its filter is of,
// as spreadsheets keep them, and the row that every page begins with.
func workbookXML(sheets []Sheet) string {
	var b strings.Builder
	b.WriteString(`<workbook xmlns="` + mainNamespace + `" xmlns:r="` + relNamespace + `"><sheets>`)
	for i, s := range sheets {
		b.WriteString(`<sheet name="` + escapeXML(s.Name) + `" sheetId="` + strconv.Itoa(i+1) + `" r:id="rId` + strconv.Itoa(i+2) + `"/>`)
	}
	b.WriteString(`</sheets><definedNames>`)
	for i, s := range sheets {
		define := func(name, attributes, area string) {
			b.WriteString(`<definedName name="_xlnm.` + name + `" localSheetId="` + strconv.Itoa(i) + `"` + attributes + `>'` +
				escapeXML(strings.ReplaceAll(s.Name, "'", "''")) + `'!` + area + `</definedName>`)
		}
		define("_FilterDatabase", ` hidden="1"`, s.area("$"))
		define("Print_Titles", "", "$1:$1")
	}
	b.WriteString(`</definedNames></workbook>`)
	return b.String()
}

// pageXML is how a sheet is printed: across A4, as many columns as there are on
// one page, and below it what it is and the number of the page.
func (b Book) pageXML() string {
	title := strings.ReplaceAll(Cut(Join(" – ", Clean(b.Title), Clean(b.Subtitle)), 100), "&", "&&")
	return `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
		`<headerFooter><oddFooter>` + escapeXML("&L"+title+"&C&A&R&P / &N") + `</oddFooter></headerFooter>`
}

// The styles of cells, by their place in the list of [stylesXML].
const (
	styleNone = iota
	styleTitle
	styleText
	styleNumber
	styleWhole
	styleMean
	styleEuros
	styleDate
	styleTime
	styleMoment
)

// The first numbers of formats that a workbook may give are its own.
const (
	formatMean = iota + 164
	formatEuros
	formatDate
	formatTime
	formatMoment
)

// formatWhole is the number of the format of whole numbers with their thousands
// apart, which every spreadsheet has.
const formatWhole = 3

// formats are how a language writes means, euros, days, times of day and moments.
func formats(l lang.Language) []string {
	if l == lang.English {
		return []string{`0.0#`, `[$€-809]#,##0.00`, `[$-809]d\ mmm\ yyyy`, `hh:mm`, `[$-809]d\ mmm\ yyyy\ hh:mm`}
	}
	return []string{`0.0#`, `#,##0.00\ [$€-40B]`, `d\.m\.yyyy`, `hh\.mm`, `d\.m\.yyyy\ hh\.mm`}
}

// stylesXML is the styles in the order of their constants.
func stylesXML(l lang.Language) string {
	var b strings.Builder
	b.WriteString(`<styleSheet xmlns="` + mainNamespace + `"><numFmts count="` + strconv.Itoa(len(formats(l))) + `">`)
	for i, f := range formats(l) {
		b.WriteString(`<numFmt numFmtId="` + strconv.Itoa(formatMean+i) + `" formatCode="` + escapeXML(f) + `"/>`)
	}
	b.WriteString(`</numFmts>` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF2"/><bgColor indexed="64"/></patternFill></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="` + strconv.Itoa(styleMoment+1) + `"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
	const wrapped, left, right = `vertical="top" wrapText="1"`, `horizontal="left" vertical="top"`, `horizontal="right" vertical="top" indent="1"`
	for _, x := range []struct {
		format, font, fill int
		alignment          string
	}{
		{0, 1, 2, wrapped},
		{0, 0, 0, wrapped},
		{0, 0, 0, right},
		{formatWhole, 0, 0, right},
		{formatMean, 0, 0, right},
		{formatEuros, 0, 0, right},
		{formatDate, 0, 0, left},
		{formatTime, 0, 0, left},
		{formatMoment, 0, 0, left},
	} {
		b.WriteString(`<xf numFmtId="` + strconv.Itoa(x.format) + `" fontId="` + strconv.Itoa(x.font) + `" fillId="` + strconv.Itoa(x.fill) +
			`" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ` + x.alignment + `/></xf>`)
	}
	b.WriteString(`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`)
	return b.String()
}
