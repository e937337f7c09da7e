package intake

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// xmlHandler is told what an XML part holds; what it does not ask for is nil.
type xmlHandler struct {
	start func(xmlTag) error
	text  func(string)
	end   func(name string) error
}

// xmlTag is a tag that begins an element.
type xmlTag struct {
	name  string // without its name space
	attrs string // as they stand
}

// walk reads a part of at most so many bytes to its end. A part that is missing,
// cut short, or differs from its checksum is [workshop.CodeDamagedWorkbook], so
// that a table is whole or refused.
func (w *workbook) walk(part string, most int64, h xmlHandler) error {
	text, err := w.unpack(part, most)
	if err != nil {
		return err
	}
	x := xmlScanner{rest: text, h: h, most: w.elements}
	for x.rest != "" && err == nil {
		err = x.next()
	}
	w.elements -= x.began
	switch {
	case errors.Is(err, errManyElements):
		return tooLarge(maxUnpacked)
	case isXMLError(err), err == nil && (x.began == 0 || len(x.open) > 0):
		return w.damaged(err)
	}
	return err
}

// unpack returns the text of a part.
func (w *workbook) unpack(part string, most int64) (string, error) {
	f := w.parts[part]
	if f == nil {
		return "", w.damaged(nil)
	}
	packed, err := f.Open()
	if err != nil {
		return "", w.damaged(err)
	}
	defer packed.Close()
	most = min(most, w.left)
	var b strings.Builder
	b.Grow(int(min(f.UncompressedSize64, uint64(most))))
	n, err := io.Copy(&b, io.LimitReader(packed, most+1))
	w.left -= n
	switch {
	case n > most:
		return "", tooLarge(maxUnpacked)
	case err != nil:
		return "", w.damaged(err)
	}
	return b.String(), nil
}

// xmlError is what is wrong with an XML part.
type xmlError string

func (e xmlError) Error() string { return string(e) }

const (
	errOpenMark     xmlError = "a tag or a mark is not closed"
	errUnbalanced   xmlError = "an element ends that did not begin"
	errTooDeep      xmlError = "elements stand too deep in each other"
	errEntity       xmlError = "an unknown entity"
	errDoctype      xmlError = "a document type, which no workbook has"
	errEncoding     xmlError = "an encoding that is not UTF-8"
	errManyElements xmlError = "too many elements"
	errBadCell      xmlError = "a cell that cannot be"
	errBadString    xmlError = "a text that is not there"
)

func isXMLError(err error) bool {
	var e xmlError
	return errors.As(err, &e)
}

// maxDepth is how deep elements may stand in each other; in a sheet some ten do.
const maxDepth = 100

// xmlScanner goes through XML as programs write it into workbooks. It does what
// encoding/xml does with Token, but several times as fast and without memory of
// its own: a form of some thousand answers is some hundred thousand elements.
// Names are taken without their name spaces, which the two editions of the format and the
// programs that write it spell in several ways.
type xmlScanner struct {
	rest  string
	h     xmlHandler
	open  []string // the elements within which it is, by name
	began int      // elements
	most  int      // elements
}

// next goes on behind the next tag or mark.
func (x *xmlScanner) next() error {
	text, rest, tagged := strings.Cut(x.rest, "<")
	x.rest = rest
	if err := x.text(text); err != nil || !tagged {
		return err
	}
	switch {
	case strings.HasPrefix(rest, "/"):
		return x.end()
	case strings.HasPrefix(rest, "?"):
		return x.instruction()
	case strings.HasPrefix(rest, "!--"):
		_, err := x.upTo("!--", "-->")
		return err
	case strings.HasPrefix(rest, "![CDATA["):
		text, err := x.upTo("![CDATA[", "]]>")
		if x.h.text != nil {
			x.h.text(text)
		}
		return err
	case strings.HasPrefix(rest, "!"):
		return errDoctype
	}
	return x.start()
}

// upTo takes what stands between two marks.
func (x *xmlScanner) upTo(begin, end string) (string, error) {
	inside, rest, ok := strings.Cut(x.rest[len(begin):], end)
	if !ok {
		return "", errOpenMark
	}
	x.rest = rest
	return inside, nil
}

// instruction passes a line such as <?xml version="1.0" encoding="UTF-8"?>.
func (x *xmlScanner) instruction() error {
	inside, err := x.upTo("?", "?>")
	if encoding := (xmlTag{attrs: inside}).attr("encoding"); encoding != "" && !strings.EqualFold(encoding, "UTF-8") {
		return errEncoding
	}
	return err
}

func (x *xmlScanner) text(text string) error {
	if x.h.text == nil || text == "" {
		return nil
	}
	text, err := unentitied(text)
	x.h.text(text)
	return err
}

func (x *xmlScanner) start() error {
	inside, rest, ok := cutTag(x.rest)
	if !ok {
		return errOpenMark
	}
	x.rest = rest
	if x.began++; x.began > x.most {
		return errManyElements
	}
	inside, empty := strings.CutSuffix(inside, "/")
	name := inside
	if i := strings.IndexAny(inside, " \t\r\n"); i >= 0 {
		name = inside[:i]
	}
	if x.open = append(x.open, name); len(x.open) > maxDepth {
		return errTooDeep
	}
	if x.h.start != nil {
		if err := x.h.start(xmlTag{localName(name), inside[len(name):]}); err != nil {
			return err
		}
	}
	if empty {
		return x.close(name)
	}
	return nil
}

func (x *xmlScanner) end() error {
	name, err := x.upTo("/", ">")
	if err != nil {
		return err
	}
	return x.close(strings.TrimSpace(name))
}

func (x *xmlScanner) close(name string) error {
	last := len(x.open) - 1
	if last < 0 || x.open[last] != name {
		return errUnbalanced
	}
	x.open = x.open[:last]
	if x.h.end == nil {
		return nil
	}
	return x.h.end(localName(name))
}

// cutTag divides a text at the ">" that ends a tag; one in quotation marks does
// not.
func cutTag(s string) (inside, rest string, ok bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '>':
			return s[:i], s[i+1:], true
		case '"', '\'':
			n := strings.IndexByte(s[i+1:], c)
			if n < 0 {
				return "", "", false
			}
			i += n + 1
		}
	}
	return "", "", false
}

func localName(name string) string {
	return name[strings.IndexByte(name, ':')+1:]
}

// attr returns an attribute by its name without a name space, or "".
func (t xmlTag) attr(name string) string {
	for rest := t.attrs; ; {
		key, after, ok := strings.Cut(rest, "=")
		after = strings.TrimLeft(after, " \t\r\n")
		if !ok || after == "" {
			return ""
		}
		value, behind, _ := strings.Cut(after[1:], after[:1])
		if fields := strings.Fields(key); len(fields) > 0 && localName(fields[len(fields)-1]) == name {
			value, _ = unentitied(value)
			return value
		}
		rest = behind
	}
}

var entities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// unentitied puts characters in place of what stands for them, such as "&amp;"
// and "&#228;".
func unentitied(s string) (string, error) {
	if !strings.Contains(s, "&") {
		return s, nil
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&")
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		entity, rest, ok := strings.Cut(after, ";")
		character, known := entities[entity]
		if !known {
			character, known = numbered(entity)
		}
		if !ok || !known {
			return "", errEntity
		}
		b.WriteString(character)
		s = rest
	}
}

// numbered reads a character given by its number: "#228" or "#xE4".
func numbered(entity string) (string, bool) {
	number, ok := strings.CutPrefix(entity, "#")
	base := 10
	if hex, isHex := strings.CutPrefix(number, "x"); isHex {
		number, base = hex, 16
	}
	n, err := strconv.ParseUint(number, base, 32)
	return string(rune(min(n, utf8.MaxRune))), ok && err == nil
}
