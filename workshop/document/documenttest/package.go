package documenttest

import (
	"encoding/xml"
	"path"
	"slices"
	"strings"
	"testing"
)

// orders are the children of elements in the order in which the schemas of ECMA-376
// want them, as far as documents and workbooks of ours can hold them: word processors
// call a file broken where one stands before another that belongs before it.
var orders = map[string][]string{}

func init() {
	for element, children := range map[string]string{
		"document":    "body",
		"tbl":         "tblPr tblGrid tr",
		"tr":          "trPr tc",
		"numPr":       "ilvl numId",
		"pPr":         "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr",
		"rPr":         "rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing kern position sz szCs highlight u shd vertAlign rtl cs lang",
		"tblPr":       "tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
		"tcPr":        "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
		"tblCellMar":  "top left bottom right",
		"tblBorders":  "top left bottom right insideH insideV",
		"sectPr":      "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
		"styles":      "docDefaults latentStyles style",
		"style":       "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
		"docDefaults": "rPrDefault pPrDefault",
		"numbering":   "abstractNum num",
		"abstractNum": "nsid multiLevelType tmpl name lvl",
		"lvl":         "start numFmt pStyle suff lvlText lvlJc pPr rPr",
		"num":         "abstractNumId lvlOverride",
		"settings":    "zoom defaultTabStop autoHyphenation characterSpacingControl updateFields compat themeFontLang decimalSymbol listSeparator",
		"workbook":    "workbookPr bookViews sheets definedNames calcPr",
		"worksheet":   "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing",
		"sheetPr":     "tabColor outlinePr pageSetUpPr",
		"styleSheet":  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
	} {
		orders[element] = strings.Fields(children)
	}
}

// CheckPackage fails where a file of parts is not as its readers want it: each part
// has a type, each relation leads to a part that is there and is told once, each part
// names only relations that it has, and elements stand in the order of their schema.
func CheckPackage(t testing.TB, data string) {
	t.Helper()
	parts := Parts(t, data)
	types := parts["[Content_Types].xml"]
	for name, part := range parts {
		extension := strings.TrimPrefix(path.Ext(name), ".")
		if name != "[Content_Types].xml" && !strings.Contains(types, `PartName="/`+name+`"`) && !strings.Contains(types, `Extension="`+extension+`"`) {
			t.Errorf("%s has no type", name)
		}
		if strings.HasSuffix(name, ".rels") {
			checkRelations(t, name, part, parts)
		} else if extension == "xml" {
			checkOrder(t, name, part)
		}
	}
}

// checkRelations checks the relations of a part with the parts to which they lead.
func checkRelations(t testing.TB, name, part string, parts map[string]string) {
	t.Helper()
	folder, file := path.Split(name)
	folder = path.Dir(path.Clean(folder)) // of the part whose relations they are
	known := map[string]bool{}
	EachToken(t, part, func(token xml.Token) {
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" {
			return
		}
		id, target := attribute(e, "Id"), attribute(e, "Target")
		if known[id] {
			t.Errorf("%s tells %s twice", name, id)
		}
		known[id] = true
		if attribute(e, "TargetMode") == "External" {
			return
		}
		if to := strings.TrimPrefix(path.Join("/", folder, target), "/"); parts[to] == "" {
			t.Errorf("%s leads to %s, which is not there", name, to)
		}
	})
	of := parts[path.Join(folder, strings.TrimSuffix(file, ".rels"))]
	if of == "" {
		return // those of the package itself
	}
	EachToken(t, of, func(token xml.Token) {
		e, ok := token.(xml.StartElement)
		if !ok {
			return
		}
		for _, a := range e.Attr {
			if strings.HasSuffix(a.Name.Space, "/relationships") && !known[a.Value] {
				t.Errorf("%s does not know %s", name, a.Value)
			}
		}
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// checkOrder checks the order of the children of each element.
func checkOrder(t testing.TB, name, part string) {
	t.Helper()
	type open struct {
		element string
		at      int // the place of its last child in the order
	}
	var stack []open
	EachToken(t, part, func(token xml.Token) {
		switch e := token.(type) {
		case xml.StartElement:
			if n := len(stack); n > 0 {
				if order := orders[stack[n-1].element]; order != nil {
					at := slices.Index(order, e.Name.Local)
					if at < stack[n-1].at {
						t.Errorf("%s: %s does not belong here in %s", name, e.Name.Local, stack[n-1].element)
					}
					stack[n-1].at = at
				}
			}
			stack = append(stack, open{element: e.Name.Local})
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		}
	})
}
