// Package documenttest serves the tests of documents: texts that try to be more
// than text ([Hostile]), and readers for what encoders wrote.
package documenttest

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"io"
	"path"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// Hostile are texts that try to be more than text.
var Hostile = []string{
	"\x1b[31mpunainen\x1b[0m \x1b]0;otsikko\x07 \u009b31m",
	"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1",
	"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", `"><svg/onload=alert(1)>`, "</li></main></style>",
	"]]>", "<![CDATA[", "--></style>", "{{.Title}}", "${x}", "`code`", "```", "~~~", "$x$",
	"[x](javascript:alert(1))", "![x](http://x.fi/y.png)", "[a]: http://x.fi", "<http://x.fi>", "[^1]", "[ ] teht",
	"javascript:alert(1)", "https://x.fi/?a=1&b=2", "www.x.fi", "a@b.fi", "HTTP://X.FI",
	"# otsikko", "## otsikko ##", "- kohta", "1. kohta", "> lainaus", "===", "---", "| a | b |", `\| \\`, "a\nb\n\n# c",
	"\u202egnp.exe\u202c \u2066x\u2069 \u200f", "\u2028\u2029", "\x00\x01\x7f\u0085", "\xff\xfe rikki \xc3(",
	"👨\u200d👩\u200d👧 🇫🇮 e\u0301", "&lt; &#60; &amp", "'", `"`, `";"`, "a;b,c", "%s %d %!v(MISSING)", "|%s|",
	"\ufeffalku", "  reunat  ", "",
}

// Written returns what a function writes.
func Written(t testing.TB, write func(io.Writer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// CheckHarmless fails if something is left in the output of a text that a terminal or
// a reader could obey.
func CheckHarmless(t testing.TB, s, out string) {
	t.Helper()
	for _, r := range out {
		if Dangerous(r) || unicode.IsControl(r) && r != '\n' && r != '\r' {
			t.Errorf("%q lets %U out", s, r)
			return
		}
	}
}

// belowZero are the numbers that begin as a formula could.
var belowZero = regexp.MustCompile(`^-\d+([.,]\d+)?$`)

// CheckCells fails if a table of cells between commas of some sort can run as
// formulas or is broken.
func CheckCells(t *testing.T, out string, comma rune) {
	t.Helper()
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\uFEFF")))
	r.Comma = comma
	rows, err := r.ReadAll() // every row has the same number of cells
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") && !belowZero.MatchString(c) {
				t.Errorf("the cell %q is a formula", c)
			}
		}
	}
	if strings.Count(out, "\n") != strings.Count(out, "\r\n") {
		t.Error("a line does not end in CRLF")
	}
}

// Unpacked returns a file as it can be searched: of a package of parts, all of
// them below each other; of a PDF its text, see [PDFText].
func Unpacked(t testing.TB, file string) string {
	t.Helper()
	if strings.HasPrefix(file, "%PDF") {
		return PDFText(t, file)
	}
	if !strings.HasPrefix(file, "PK") {
		return file
	}
	var b strings.Builder
	for _, part := range Parts(t, file) {
		b.WriteString(part)
	}
	return b.String()
}

// Parts returns the parts of a package. Those of XML can be read.
func Parts(t testing.TB, data string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		out[f.Name] = b.String()
		if ext := path.Ext(f.Name); ext == ".xml" || ext == ".rels" {
			EachToken(t, b.String(), func(xml.Token) {})
		}
	}
	return out
}

// EachToken calls a function with each token of XML, which has to be whole.
func EachToken(t testing.TB, part string, fn func(xml.Token)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%v in %s", err, part)
		}
		fn(token)
	}
}

// Unescape reads a text as Markdown does.
func Unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isASCIIPunctuation(s[i+1]) {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func isASCIIPunctuation(c byte) bool {
	return c > ' ' && c < utf8.RuneSelf && !(c|0x20 >= 'a' && c|0x20 <= 'z') && (c < '0' || c > '9') && c != 0x7f
}

// Bare returns the characters of a text that no backslash protects.
func Bare(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			b.WriteByte(' ')
			i++
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// Dangerous tells the characters that turn or hide text.
func Dangerous(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029 ||
		r == 0x200E || r == 0x200F || r == 0x061C || r == 0xFEFF || r >= 0x80 && r < 0xA0
}
