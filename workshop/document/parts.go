package document

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"strings"
	"time"
)

// Workbooks and word-processing documents are packages of XML parts in a ZIP
// (ECMA-376, part 2), written here. The same parts give the same bytes.

const (
	xmlHead      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	relNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace = "http://schemas.openxmlformats.org/package/2006/"
	partType     = "application/vnd.openxmlformats-officedocument."
)

// What a file says of itself is of a type of its own, and how the file has it.
const coreType = "application/vnd.openxmlformats-package.core-properties+xml"

var coreRelationship = relationship{id: "rId2", kind: packageSpace + "relationships/metadata/core-properties", target: "docProps/core.xml"}

// parts writes the parts of a package and keeps the first error.
type parts struct {
	zip *zip.Writer
	err error
}

// newParts begins a package with the types of its parts and what it consists of.
func newParts(w io.Writer, types []overrideType, rels ...relationship) *parts {
	p := &parts{zip: zip.NewWriter(w)}
	p.add("[Content_Types].xml", contentTypes(types))
	p.add("_rels/.rels", relationships(rels))
	return p
}

// epoch is when all parts were changed, as the file says: the first moment that
// a ZIP can tell.
var epoch = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

// add writes a part of XML.
func (p *parts) add(name, content string) { p.addRaw(name, xmlHead+content) }

// addRaw writes a part as it is.
func (p *parts) addRaw(name, content string) {
	if p.err != nil {
		return
	}
	part, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
	if err == nil {
		_, err = io.WriteString(part, content)
	}
	p.err = err
}

func (p *parts) close() error {
	if p.err != nil {
		return p.err
	}
	return p.zip.Close()
}

// overrideType says of what type a part is: what follows [partType], or all of it
// where the type is of another family.
type overrideType struct{ part, kind string }

func contentTypes(types []overrideType) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packageSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, t := range types {
		kind := partType + t.kind + "+xml"
		if strings.Contains(t.kind, "/") {
			kind = t.kind
		}
		b.WriteString(`<Override PartName="/` + t.part + `" ContentType="` + kind + `"/>`)
	}
	b.WriteString(`</Types>`)
	return b.String()
}

// relationship says that a part needs another one, or, if outside, leads to an
// address.
type relationship struct {
	id, kind, target string
	outside          bool
}

func relationships(rels []relationship) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + packageSpace + `relationships">`)
	for _, r := range rels {
		kind := relNamespace + "/" + r.kind
		if strings.HasPrefix(r.kind, "http://") {
			kind = r.kind
		}
		b.WriteString(`<Relationship Id="` + r.id + `" Type="` + kind + `" Target="` + escapeXML(r.target) + `"`)
		if r.outside {
			b.WriteString(` TargetMode="External"`)
		}
		b.WriteString(`/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

func escapeXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}

// properties are what a file says of itself. There is no time in them, so that
// the same memo is the same file.
func properties(doc Document) string {
	return `<cp:coreProperties xmlns:cp="` + packageSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escapeXML(Join(" – ", Clean(doc.Title), Clean(doc.Subtitle))) + `</dc:title>` +
		`<dc:subject>` + escapeXML(Clean(doc.Subject)) + `</dc:subject>` +
		`<dc:language>` + docxLanguage(doc.Language) + `</dc:language></cp:coreProperties>`
}
