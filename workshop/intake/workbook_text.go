package intake

import (
	"strconv"
	"strings"
)

// richText gathers a text that may be made of several runs: what stands in the
// "t" elements, but not how it is read aloud ("rPh").
type richText struct {
	text  []byte
	inT   bool
	aloud bool
}

func (r *richText) start(name string) {
	switch name {
	case "t":
		r.inT = true
	case "rPh":
		r.aloud = true
	}
}

func (r *richText) add(text string) {
	if r.inT && !r.aloud {
		r.text = append(r.text, text...)
	}
}

func (r *richText) end(name string) {
	switch name {
	case "t":
		r.inT = false
	case "rPh":
		r.aloud = false
	}
}

// take returns the text, clean, and begins the next.
func (r *richText) take() string {
	s := cleanCell(unescaped(string(r.text)))
	r.text = r.text[:0]
	return s
}

// readStrings reads the texts that cells share.
func (w *workbook) readStrings(part string) error {
	var text richText
	return w.walk(part, maxUnpacked, xmlHandler{
		start: func(e xmlTag) error { text.start(e.name); return nil },
		text:  text.add,
		end: func(name string) error {
			text.end(name)
			if name == "si" {
				w.strings = append(w.strings, text.take())
			}
			return nil
		},
	})
}

// unescaped puts characters in place that workbooks write as _x000D_, since XML
// cannot hold them.
func unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "_x")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		if len(after) >= 5 && after[4] == '_' {
			if r, err := strconv.ParseUint(after[:4], 16, 16); err == nil {
				b.WriteRune(rune(r))
				s = after[5:]
				continue
			}
		}
		b.WriteString("_x")
		s = after
	}
}
