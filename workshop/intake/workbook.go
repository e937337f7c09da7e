package intake

import (
	"archive/zip"
	"bytes"
	"path"
	"strings"

	"talkoot/workshop"
)

// maxUnpacked is how many bytes of a workbook are unpacked at most. Text in XML
// packs to a tenth or less; a file made to fill the memory, to a thousandth.
const maxUnpacked = 64 << 20

// maxSmallPart is the same for what is neither a sheet nor its texts.
const maxSmallPart = 8 << 20

// maxElements is how many elements the parts of a workbook may have: a cell has up to three.
const maxElements = 3 * maxTableCells

// maxParts is how many files a workbook may hold; one of a few sheets has some
// twenty.
const maxParts = 10_000

func isZip(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// isCompound tells the files of older office programs, in which workbooks with
// a password are wrapped too.
func isCompound(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

func refuseCompound(name string, data []byte) error {
	if bytes.Contains(data, []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")) {
		return workshop.Err(workshop.CodeEncryptedWorkbook, name)
	}
	return workshop.Err(workshop.CodeNotATable, name)
}

// workbook reads an XLSX file (ECMA-376, part 1, chapter 18): XML in a ZIP. It
// is read in memory alone and no further than the limits: what the file says of
// its own sizes is not believed.
type workbook struct {
	name  string
	parts map[string]*zip.File // by path in small letters

	left     int64 // bytes that may still be unpacked
	elements int   // that may still be read

	sheets    []sheet
	strings   []string       // the texts that cells share
	formats   []numberFormat // by the style of a cell
	since1904 bool           // days are counted from 1904
}

// sheet is a sheet as the workbook names it.
type sheet struct{ name, part string }

// readWorkbook reads the first sheet of a workbook that has any rows.
func readWorkbook(name string, data []byte) (Table, tableRows, error) {
	w := &workbook{name: name, parts: map[string]*zip.File{}, left: maxUnpacked, elements: maxElements}
	if err := w.open(data); err != nil {
		return Table{}, tableRows{}, err
	}
	for _, s := range w.sheets {
		rows, err := w.rowsOf(s)
		if err != nil || len(rows.rows) > 0 {
			return Table{Sheet: oneLine(s.name)}, rows, err
		}
	}
	return Table{}, tableRows{}, nil
}

// open reads all but the sheets.
func (w *workbook) open(data []byte) error {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return w.damaged(nil)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return w.damaged(err)
	}
	for _, f := range z.File {
		w.parts[partName(f.Name)] = f
	}
	book, err := w.mainPart()
	if err != nil {
		return err
	}
	related, err := w.relations(book)
	if err != nil {
		return err
	}
	if err := w.readBook(book, related); err != nil {
		return err
	}
	for _, r := range related {
		switch r.kind {
		case "sharedStrings":
			err = w.readStrings(r.part)
		case "styles":
			err = w.readStyles(r.part)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// mainPart returns the part that lists the sheets. A ZIP without one is
// something else, such as a text document.
func (w *workbook) mainPart() (string, error) {
	if w.parts["_rels/.rels"] == nil {
		return "", workshop.Err(workshop.CodeNotATable, w.name)
	}
	related, err := w.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range related {
		if r.kind == "officeDocument" && strings.HasPrefix(path.Base(r.part), "workbook") && path.Ext(r.part) == ".xml" {
			return r.part, nil
		}
	}
	return "", workshop.Err(workshop.CodeNotATable, w.name)
}

// relation says that a part needs another, which has an id and a kind.
type relation struct{ id, kind, part string }

// relations returns the parts that a part names; "" is the whole file.
func (w *workbook) relations(part string) ([]relation, error) {
	var all []relation
	dir, base := path.Split(part)
	err := w.walk(dir+"_rels/"+base+".rels", maxSmallPart, xmlHandler{
		start: func(e xmlTag) error {
			if e.name == "Relationship" && e.attr("TargetMode") != "External" {
				target := strings.ReplaceAll(e.attr("Target"), `\`, "/")
				if !strings.HasPrefix(target, "/") {
					target = path.Join(dir, target)
				}
				all = append(all, relation{e.attr("Id"), path.Base(e.attr("Type")), partName(target)})
			}
			return nil
		},
	})
	return all, err
}

// readBook reads which sheets there are, leaving out hidden ones, and from when
// dates are counted.
func (w *workbook) readBook(book string, related []relation) error {
	parts := map[string]string{}
	for _, r := range related {
		if r.kind == "worksheet" {
			parts[r.id] = r.part
		}
	}
	return w.walk(book, maxSmallPart, xmlHandler{
		start: func(e xmlTag) error {
			switch e.name {
			case "workbookPr":
				date := e.attr("date1904")
				w.since1904 = date == "1" || date == "true"
			case "sheet":
				part, ok := parts[e.attr("id")]
				if state := e.attr("state"); ok && (state == "" || state == "visible") {
					w.sheets = append(w.sheets, sheet{e.attr("name"), part})
				}
			}
			return nil
		},
	})
}

func (w *workbook) damaged(cause error) error {
	return workshop.Wrap(cause, workshop.CodeDamagedWorkbook, w.name)
}

// partName returns the path of a part as it is looked up. Programs differ in
// capitals and in the slash.
func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}
