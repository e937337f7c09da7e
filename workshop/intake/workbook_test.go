package intake_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"talkoot/workshop"
	"talkoot/workshop/intake"
)

// parts are the files in a workbook, by name.
type parts map[string]string

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// plainParts are a workbook of one sheet, as small as it can be.
func plainParts(sheetData, strings string) parts {
	const rel = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	return parts{
		"_rels/.rels": xmlHead + `<Relationships><Relationship Id="rId1" Type="` + rel + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": xmlHead + `<workbook xmlns:r="` + rel + `"><sheets>` +
			`<sheet name="Vastaukset" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": xmlHead + `<Relationships>` +
			`<Relationship Id="rId1" Type="` + rel + `worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + rel + `sharedStrings" Target="/xl/sharedStrings.xml"/>` +
			`<Relationship Id="rId3" Type="` + rel + `styles" Target="styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": xmlHead + `<worksheet><sheetData>` + sheetData + `</sheetData></worksheet>`,
		"xl/sharedStrings.xml":     xmlHead + `<sst>` + strings + `</sst>`,
		"xl/styles.xml":            xmlHead + `<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
	}
}

// with returns the parts with another text in place of one.
func (p parts) with(name, text string) parts {
	p = maps.Clone(p)
	p[name] = text
	return p
}

// pack makes the file of a workbook.
func (p parts) pack(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	p.write(t, zip.NewWriter(&b))
	return b.Bytes()
}

func (p parts) write(t testing.TB, z *zip.Writer) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(p)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(w, p[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
}

func textCell(text string) string { return `<c t="inlineStr"><is><t>` + text + `</t></is></c>` }

// Workbooks are written in many ways.
func TestReadTableReadsWorkbooksAsProgramsWriteThem(t *testing.T) {
	plain := plainParts(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`+
		`<row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"/></row>`,
		`<si><t>Teksti</t></si><si><r><rPr><b/></rPr><t>Ruu</t></r><r><t>tu</t></r><rPh sb="0" eb="1"><t>luu</t></rPh></si>`+
			`<si><t xml:space="preserve"> a_x000D_
b &amp; c_x005F_d_x </t></si>`)
	const rows = "Teksti|Ruutu\n-\na/b & c_d_x|"
	for name, c := range map[string]struct {
		p    parts
		want string
	}{
		"shared texts": {plain, rows},
		"texts in place, without references": {plainParts(
			`<row>`+textCell("Teksti")+textCell("Ruutu")+`</row><row>`+textCell("a")+`</row>`, ""), "Teksti|Ruutu\n-\na|"},
		"prefixes": {
			plain.with("xl/worksheets/sheet1.xml", xmlHead+`<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str">`+
				`<x:f>A1</x:f><x:v>Teksti</x:v></x:c></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row><x:row><x:c t="e"><x:v>#N/A</x:v>`+
				`</x:c></x:row><x:row><x:c t="d"><x:v>2026-11-22</x:v></x:c></x:row></x:sheetData></x:worksheet>`),
			"Teksti\n-\nTRUE\n#N/A\n2026-11-22",
		},
		"marks of XML": {plainParts(`<row><!-- <row> --><?a b?>`+textCell("a&#228;&#xE4;&lt;<![CDATA[<b>&amp;]]>&gt;<!-- c -->&quot;&apos;")+
			`<c t='inlineStr' a=">" r = "C1"><is><t a="/"/><t>d</t ></is></c></row>`, ""), `aää<<b>&amp;>"'||d`},
		"cells not in order": {plainParts(
			`<row r="2"><c r="C2" t="s"><v>0</v></c><c r="A2" t="s"><v>1</v></c></row>`, `<si><t>c</t></si><si><t>a</t></si>`), "a||c"},
		"hidden sheets, charts and empty ones before": {plain.
			with("xl/workbook.xml", xmlHead+`<workbook><sheets><sheet name="Lista" state="hidden" r:id="rId4"/>`+
				`<sheet name="Kaavio" r:id="rId5"/><sheet name="Tyhjä" r:id="rId6"/><sheet name="Vastaukset" r:id="rId1"/></sheets></workbook>`).
			with("xl/_rels/workbook.xml.rels", strings.Replace(plain["xl/_rels/workbook.xml.rels"], "</Relationships>",
				`<Relationship Id="rId4" Type="x/worksheet" Target="worksheets/sheet2.xml"/>`+
					`<Relationship Id="rId5" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>`+
					`<Relationship Id="rId6" Type="x/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`, 1)).
			with("xl/worksheets/sheet2.xml", `<worksheet><sheetData><row>`+textCell("salaa")+`</row></sheetData></worksheet>`).
			with("xl/worksheets/sheet3.xml", `<worksheet><sheetData><row><c s="1"/></row></sheetData></worksheet>`), rows},
		"capitals and backslashes": {func() parts {
			p := maps.Clone(plain)
			delete(p, "xl/sharedStrings.xml")
			delete(p, "xl/worksheets/sheet1.xml")
			p[`xl\SharedStrings.xml`], p[`xl\worksheets\Sheet1.xml`] = plain["xl/sharedStrings.xml"], plain["xl/worksheets/sheet1.xml"]
			return p
		}(), rows},
	} {
		table, err := intake.ReadTable("a.xlsx", bytes.NewReader(c.p.pack(t)))
		if got := shown(table); err != nil || got != c.want || table.Sheet != "Vastaukset" || table.Separator != 0 || table.Encoding != "" {
			t.Errorf("%s: %v, sheet %q:\n%s\nwant:\n%s", name, err, table.Sheet, got, c.want)
		}
	}
	table, err := intake.ReadTable("a.xlsx", bytes.NewReader(plain.pack(t)))
	if err != nil || !slices.Equal(table.Numbers, []int{3}) {
		t.Errorf("row 3 is row %v, %v", table.Numbers, err)
	}
}

// What another program writes is read as it reads it itself, but for dates and
// the space before a percent sign.
func TestReadTableAgreesWithExcelize(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	format := func(code string) int {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			t.Fatal(err)
		}
		return style
	}
	ready := func(id int) int {
		style, err := f.NewStyle(&excelize.Style{NumFmt: id})
		if err != nil {
			t.Fatal(err)
		}
		return style
	}
	day := time.Date(2026, time.November, 22, 17, 30, 0, 0, time.UTC)
	for i, c := range []struct {
		value any
		style int
		want  string // "" for what excelize says itself
	}{
		{"=1+1 on kaksi", 0, ""},
		{" Ääkköset – ”näin” 😀\nkahdella rivillä ", 0, "Ääkköset – ”näin” 😀\nkahdella rivillä"},
		{strings.Repeat("ä", 9_999), 0, ""},
		{true, 0, ""},
		{42, 0, ""},
		{-3.25, 0, ""},
		{0.1 + 0.2, 0, ""},
		{1.0 / 3, 0, "0.333333333333333"},
		{1499326236943, 0, ""},
		{3.14159, ready(2), ""},
		{1234.5, ready(4), "1234.50"},
		{0.254, ready(9), ""},
		{0.254, format("0.0 %"), "25.4 %"},
		{12.5, format(`#,##0.00\ [$€-40B]`), "12.50"},
		{12.5, format(`0.##" kpl"`), "12.5"},
		{12, format(`0.## "kpl";[Red]-0`), "12"},
		{day, ready(14), "2026-11-22"},
		{day, ready(22), "2026-11-22 17:30"},
		{day, format("d.m.yyyy"), "2026-11-22"},
		{day, format("[$-40B]d. mmmm yyyy;@"), "2026-11-22"},
		{day, format(`dd/mm/yyyy hh:mm:ss\ AM/PM`), "2026-11-22 17:30"},
		{day.Add(5 * time.Second), format("hh:mm:ss"), "17:30:05"},
		{day, format("h.mm"), "17:30"},
		{1.5, format("[h]:mm"), "36:00"},
		{0.999999, format("h:mm"), "00:00"},
		{45992.99999999, format("d.m.yyyy"), "2025-12-01"},
		{1, ready(14), "1900-01-01"},
		{-1, ready(14), "-1"},
		{3e6, ready(14), "3000000"},
		{0.5, format("# ?/?"), "0.5"},
		{12345, format("0.00E+00"), "12345"},
		{7, format("@"), "7"},
		{7, format(`"[h`), "7"},
	} {
		cell := fmt.Sprintf("A%d", i+1)
		if err := f.SetCellValue("Sheet1", cell, c.value); err != nil {
			t.Fatal(err)
		}
		if c.style > 0 {
			if err := f.SetCellStyle("Sheet1", cell, cell, c.style); err != nil {
				t.Fatal(err)
			}
		}
		if c.want == "" {
			var err error
			if c.want, err = f.GetCellValue("Sheet1", cell); err != nil {
				t.Fatal(err)
			}
		}
		// A second column, so that no row is left out and none is a header.
		for column, text := range map[string]string{"B": "same", "C": c.want} {
			if err := f.SetCellStr("Sheet1", fmt.Sprintf("%s%d", column, i+1), text); err != nil {
				t.Fatal(err)
			}
		}
	}
	var file bytes.Buffer
	if err := f.Write(&file); err != nil {
		t.Fatal(err)
	}
	table, err := intake.ReadTable("a.xlsx", &file)
	if err != nil || table.Headed || len(table.Rows) < 30 {
		t.Fatal(err, table.Headed, len(table.Rows))
	}
	for i, row := range table.Rows {
		if row[0] != row[2] {
			t.Errorf("row %d shows %.100q, want %.100q", i+1, row[0], row[2])
		}
	}
}

func TestReadTableCountsDaysFrom1904(t *testing.T) {
	p := plainParts(`<row>`+textCell("päivä")+textCell("teksti")+`</row><row><c s="0"><v>1</v></c>`+textCell("a")+`</row>`, "")
	p = p.with("xl/styles.xml", `<styleSheet><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`)
	p = p.with("xl/workbook.xml", strings.Replace(p["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1))
	table, err := intake.ReadTable("a.xlsx", bytes.NewReader(p.pack(t)))
	if got := shown(table); err != nil || got != "päivä|teksti\n-\n1904-01-02|a" {
		t.Errorf("%v:\n%s", err, got)
	}
}

func TestReadTableRefusesWorkbooksThatAreNone(t *testing.T) {
	good := plainParts(`<row>`+textCell("a")+`</row>`, "")
	packed := good.pack(t)
	flipped := bytes.Clone(packed)
	at := bytes.Index(flipped, []byte("xl/worksheets/sheet1.xml")) + len("xl/worksheets/sheet1.xml") + 10
	flipped[at] ^= 0x55
	document := parts{"_rels/.rels": strings.Replace(good["_rels/.rels"], "xl/workbook.xml", "word/document.xml", 1), "word/document.xml": "<d/>"}
	many := parts{}
	for i := range 10_001 {
		many[fmt.Sprint(i)] = ""
	}
	for name, c := range map[string]struct {
		content []byte
		want    workshop.Code
	}{
		"cut short":          {packed[:len(packed)/2], workshop.CodeDamagedWorkbook},
		"only the beginning": {packed[:4], workshop.CodeDamagedWorkbook},
		"a flipped bit":      {flipped, workshop.CodeDamagedWorkbook},
		"a photo in a ZIP":   {parts{"photo.jpg": "\xff\xd8\xff"}.pack(t), workshop.CodeNotATable},
		"a letter":           {document.pack(t), workshop.CodeNotATable},
		"ten thousand parts": {many.pack(t), workshop.CodeDamagedWorkbook},
		"no sheet":           {good.with("xl/workbook.xml", "<workbook/>").pack(t), workshop.CodeEmptyTable},
		"no rows":            {plainParts("", "").pack(t), workshop.CodeEmptyTable},
		"a sheet that is cut": {
			good.with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"+textCell("a")+"</row>").pack(t),
			workshop.CodeDamagedWorkbook,
		},
		"a sheet that is no XML":   {good.with("xl/worksheets/sheet1.xml", "<worksheet><<<").pack(t), workshop.CodeDamagedWorkbook},
		"a sheet of nothing":       {good.with("xl/worksheets/sheet1.xml", "").pack(t), workshop.CodeDamagedWorkbook},
		"an end without a start":   {good.with("xl/worksheets/sheet1.xml", "</worksheet><worksheet>").pack(t), workshop.CodeDamagedWorkbook},
		"an entity of its own":     {good.with("xl/worksheets/sheet1.xml", `<!DOCTYPE a [<!ENTITY b "c">]><worksheet></worksheet>`).pack(t), workshop.CodeDamagedWorkbook},
		"an unknown entity":        {plainParts(`<row>`+textCell("&b;")+`</row>`, "").pack(t), workshop.CodeDamagedWorkbook},
		"another encoding":         {good.with("xl/sharedStrings.xml", `<?xml version="1.0" encoding="ISO-8859-1"?><sst/>`).pack(t), workshop.CodeDamagedWorkbook},
		"two bytes a character":    {good.with("xl/sharedStrings.xml", utf16le("<sst/>")).pack(t), workshop.CodeDamagedWorkbook},
		"ends in another order":    {plainParts(`<row><c></row></c>`, "").pack(t), workshop.CodeDamagedWorkbook},
		"a row within a cell":      {plainParts(`<row><c t="str"><v>a</v><row/></c></row>`, "").pack(t), workshop.CodeDamagedWorkbook},
		"a hundred within another": {plainParts(strings.Repeat(`<row>`, 100)+strings.Repeat(`</row>`, 100), "").pack(t), workshop.CodeDamagedWorkbook},
		"a comment that is open":   {good.with("xl/worksheets/sheet1.xml", `<worksheet><!-- </worksheet>`).pack(t), workshop.CodeDamagedWorkbook},
		"a mark that is open":      {good.with("xl/worksheets/sheet1.xml", `<worksheet a="></worksheet>`).pack(t), workshop.CodeDamagedWorkbook},
		"texts that are not there": {plainParts(`<row><c t="s"><v>1</v></c></row>`, `<si/>`).pack(t), workshop.CodeDamagedWorkbook},
		"a cell nowhere":           {plainParts(`<row><c r="7"><v>1</v></c></row>`, "").pack(t), workshop.CodeDamagedWorkbook},
		"200,000 rows":             {plainParts(strings.Repeat(`<row>`+textCell("a")+`</row>`, 200_000), "").pack(t), workshop.CodeTooManyRows},
		"201 columns":              {plainParts(`<row>`+strings.Repeat(textCell("a"), 201)+`</row>`, "").pack(t), workshop.CodeTooManyColumns},
		"a cell in column XFD":     {plainParts(`<row><c r="XFD1"><v>1</v></c></row>`, "").pack(t), workshop.CodeTooManyColumns},
		"endless attributes":       {plainParts(`<row `+strings.Repeat(`a="" `, 1<<20)+`/>`, "").pack(t), workshop.CodeEmptyTable},
	} {
		table, err := intake.ReadTable("a.xlsx", bytes.NewReader(c.content))
		if workshop.ErrorCode(err) != c.want || table.Rows != nil || table.Columns != nil {
			t.Errorf("%s: %d rows, %v; want %s", name, len(table.Rows), err, c.want)
		}
	}
}

// A workbook of a few hundred kilobytes that unpacks to 72 megabytes is refused
// before it fills the memory, in whichever part that stands and whatever the
// file says of its size.
func TestZipBombsAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ part, head, again string }{
		"space in a sheet":    {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>", " "},
		"elements in a sheet": {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>", "<row/>"},
		"one text":            {"xl/sharedStrings.xml", "<sst><si><t>", "a"},
		"styles":              {"xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>"},
		"relations":           {"_rels/.rels", "<Relationships>", `<Relationship Id="a"/>`},
	} {
		for _, honest := range []bool{true, false} {
			content := bomb(t, plainParts(`<row>`+textCell("a")+`</row>`, ""), c.part, c.head, c.again, 72, honest)
			if len(content) > 1<<20 {
				t.Fatalf("%s: %d bytes are no bomb", name, len(content))
			}
			before := allocated()
			table, err := intake.ReadTable("a.xlsx", bytes.NewReader(content))
			// How much is put aside in all, which is no less than what is held at once.
			if grown := allocated() - before; grown > 128<<20 {
				t.Errorf("%s: %d MB put aside", name, grown>>20)
			}
			want := workshop.CodeFileTooLarge
			if !honest {
				want = workshop.CodeDamagedWorkbook
			}
			if workshop.ErrorCode(err) != want || table.Rows != nil {
				t.Errorf("%s, honest %v: %d rows, %v", name, honest, len(table.Rows), err)
			}
		}
	}
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// bomb packs a workbook with a part that begins with a head and goes on with a
// text again and again, for so many megabytes. If it is not honest, the file
// says that the part is a small one.
func bomb(t *testing.T, p parts, part, head, again string, megabytes int, honest bool) []byte {
	t.Helper()
	block := strings.Repeat(again, 1<<20/len(again))
	// What one writer packs does not refer to what stands before it, so that
	// its bytes can be repeated.
	packed := deflated(t, head) + strings.Repeat(deflated(t, block), megabytes) + "\x01\x00\x00\xff\xff"
	sum := crc32.NewIEEE()
	io.WriteString(sum, head)
	for range megabytes {
		io.WriteString(sum, block)
	}
	size := len(head) + megabytes*len(block)
	if !honest {
		size = 1000
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: part, Method: zip.Deflate, CRC32: sum.Sum32(),
		CompressedSize64: uint64(len(packed)), UncompressedSize64: uint64(size),
	})
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(w, packed)
	delete(p, part)
	p.write(t, z)
	return b.Bytes()
}

// deflated packs a text, open for more.
func deflated(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		io.WriteString(w, text)
		err = w.Flush()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A text that cells share stands in memory once, however many cells show it.
func TestSharedHugeCellStandsInMemoryOnce(t *testing.T) {
	const cells = 10_000
	p := plainParts(`<row><c t="s"><v>1</v></c></row>`+strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, cells),
		`<si><t>`+strings.Repeat("a", 10<<20)+`</t></si><si><t>teksti</t></si>`)
	content := p.pack(t)
	before := allocated()
	table, err := intake.ReadTable("a.xlsx", bytes.NewReader(content))
	if err != nil || len(table.Rows) != cells {
		t.Fatalf("%d rows, %v", len(table.Rows), err)
	}
	if grown := allocated() - before; grown > 100<<20 {
		t.Errorf("%d MB put aside", grown>>20)
	}
	read := intake.ReadNotes(table, intake.Guess(table))
	if len(read.Notes) != 0 || len(read.Refused) != cells {
		t.Errorf("%d notes, %d refused", len(read.Notes), len(read.Refused))
	}
}

func FuzzReadWorkbook(f *testing.F) {
	plain := plainParts(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>45000.5</v></c></row>`, `<si><t>a</t></si>`)
	f.Add(plain.pack(f))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, content []byte) { checkTable(t, content) })
}

// The parts themselves, which a ZIP would hide from what a fuzzer tries.
func FuzzReadWorkbookParts(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>45000.5</v></c></row>`, `<si><t>a</t></si>`, "d.m.yyyy")
	f.Add(`<row><c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c></row>`, `<si/>`, `[h]:mm;"a`)
	f.Add(`<row><c t="str"><v>_x000D_</v></c><c><v>1e308</v></c></row>`, "", "0.0# %")
	f.Fuzz(func(t *testing.T, sheetData, strings, format string) {
		var code bytes.Buffer
		if err := xml.EscapeText(&code, []byte(format)); err != nil {
			t.Skip()
		}
		p := plainParts(sheetData, strings).with("xl/styles.xml",
			`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="`+code.String()+`"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`)
		checkTable(t, p.pack(t))
	})
}
