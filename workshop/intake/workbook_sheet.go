package intake

import (
	"strconv"
	"strings"
)

// rowsOf reads the rows of a sheet.
func (w *workbook) rowsOf(s sheet) (tableRows, error) {
	r := sheetReader{w: w}
	err := w.walk(s.part, maxUnpacked, xmlHandler{start: r.start, text: r.add, end: r.end})
	return r.rows, err
}

// sheetReader reads the rows of a sheet as a stream.
type sheetReader struct {
	w      *workbook
	rows   tableRows
	inData bool

	row    []string
	number int // of the row, the first being 1

	column int    // of the cell, the first being 0
	kind   string // of its value
	style  string
	value  []byte
	inV    bool
	inline richText
}

func (r *sheetReader) start(e xmlTag) error {
	name := e.name
	if name == "sheetData" {
		r.inData = true
	}
	if !r.inData {
		return nil
	}
	switch name {
	case "row":
		r.startRow(e.attr("r"))
	case "c":
		return r.startCell(e)
	case "v":
		r.inV = true
	}
	r.inline.start(name)
	return nil
}

// startRow begins a row. Its number may be left out; one that does not go on
// from the row before is not believed.
func (r *sheetReader) startRow(number string) {
	r.number++
	if n, err := strconv.Atoi(number); err == nil && n > r.number {
		r.number = n
	}
	r.row, r.column = nil, -1
}

func (r *sheetReader) startCell(e xmlTag) error {
	r.column++
	if place := e.attr("r"); place != "" {
		column, ok := columnOf(strings.TrimRight(place, digits))
		if !ok {
			return errBadCell
		}
		r.column = column
	}
	r.kind, r.style, r.value = e.attr("t"), e.attr("s"), r.value[:0]
	return nil
}

func (r *sheetReader) add(text string) {
	if r.inV {
		r.value = append(r.value, text...)
	}
	r.inline.add(text)
}

func (r *sheetReader) end(name string) error {
	if !r.inData {
		return nil
	}
	r.inline.end(name)
	switch name {
	case "v":
		r.inV = false
	case "c":
		return r.endCell()
	case "row":
		return r.rows.add(r.number, r.row)
	case "sheetData":
		r.inData = false
	}
	return nil
}

func (r *sheetReader) endCell() error {
	text, err := r.text()
	if err != nil || text == "" {
		return err
	}
	if r.column < 0 { // a row within a cell
		return errBadCell
	}
	if err := checkColumn(r.column); err != nil {
		return err
	}
	for len(r.row) <= r.column {
		r.row = append(r.row, "")
	}
	r.row[r.column] = text
	return nil
}

// text returns what a cell shows.
func (r *sheetReader) text() (string, error) {
	inline, value := r.inline.take(), strings.TrimSpace(string(r.value))
	switch r.kind {
	case "inlineStr":
		return inline, nil
	case "str":
		return cleanCell(unescaped(string(r.value))), nil
	case "s":
		if value == "" {
			return "", nil
		}
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(r.w.strings) {
			return "", errBadString
		}
		return r.w.strings[i], nil
	case "b":
		if value == "1" {
			return "TRUE", nil
		}
		return "FALSE", nil
	case "", "n":
		return cleanCell(r.w.number(value, r.style)), nil
	}
	return cleanCell(value), nil // an error such as #N/A, or a date in words
}
