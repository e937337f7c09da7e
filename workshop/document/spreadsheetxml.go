package document

import (
	"strconv"
	"strings"
)

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// workbookXML names the sheets, and for each the cells that its filter is of,
// as spreadsheets keep them.
func workbookXML(sheets []Sheet) string {
	var b strings.Builder
	b.WriteString(`<workbook xmlns="` + mainNamespace + `" xmlns:r="` + relNamespace + `"><sheets>`)
	for i, s := range sheets {
		b.WriteString(`<sheet name="` + escapeXML(s.Name) + `" sheetId="` + strconv.Itoa(i+1) + `" r:id="rId` + strconv.Itoa(i+2) + `"/>`)
	}
	b.WriteString(`</sheets><definedNames>`)
	for i, s := range sheets {
		b.WriteString(`<definedName name="_xlnm._FilterDatabase" localSheetId="` + strconv.Itoa(i) + `" hidden="1">'` +
			escapeXML(strings.ReplaceAll(s.Name, "'", "''")) + `'!` + s.area("$") + `</definedName>`)
	}
	b.WriteString(`</definedNames></workbook>`)
	return b.String()
}

// stylesXML is the styles in the order of their constants. Number format 14 is
// the short date of whoever reads it.
const stylesXML = `<styleSheet xmlns="` + mainNamespace + `">` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF2"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="4">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
