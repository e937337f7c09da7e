package document

import (
	"fmt"
)

// emu is how many English metric units, in which drawings are measured, a
// centimetre has.
const emu = 360_000

// The room for a logo, in centimetres.
const (
	logoWidth  = 6.0
	logoHeight = 1.6
)

// docxLogoID names the logo among the relations of the body.
const docxLogoID = "rIdLogo"

// logoPath is where the logo stands in the package.
func logoPath(p Picture) string { return "media/logo." + p.Format }

// letterhead writes the logo and the name of the organisation above the title.
func (d *docx) letterhead(l Letterhead) {
	name := Clean(l.Name)
	if l.Logo.Known() {
		d.paragraph("Letterhead", drawing(l.Logo, name))
	}
	if name != "" {
		d.paragraph("Letterhead", run(name, ""))
	}
}

// drawing is a run with a picture that stands in the line (ECMA-376, part 1,
// chapter 20.4).
func drawing(p Picture, about string) string {
	w, h := p.fit(logoWidth*emu, logoHeight*emu)
	size := fmt.Sprintf(`cx="%d" cy="%d"`, int(w), int(h))
	const space = "http://schemas.openxmlformats.org/drawingml/2006/"
	return `<w:r><w:drawing><wp:inline xmlns:wp="` + space + `wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
		`<wp:extent ` + size + `/><wp:docPr id="1" name="Logo" descr="` + escapeXML(about) + `"/>` +
		`<a:graphic xmlns:a="` + space + `main"><a:graphicData uri="` + space + `picture">` +
		`<pic:pic xmlns:pic="` + space + `picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="` + docxLogoID + `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ` + size + `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		`</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
