package lang

import (
	"os"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// Language is a language of the program, by its ISO 639-1 code.
type Language string

// The languages.
const (
	Finnish Language = "fi"
	Swedish Language = "sv"
	English Language = "en"
)

// Languages are all languages, in the order in which they are offered.
var Languages = []Language{Finnish, Swedish, English}

// Parse returns the language with a code, and whether there is one.
func Parse(code string) (Language, bool) {
	l := Language(strings.ToLower(strings.TrimSpace(code)))
	return l, slices.Contains(Languages, l)
}

// OfLocale returns the language of the environment (LC_ALL, LC_MESSAGES,
// LANG), English where it says nothing that the program speaks.
func OfLocale() Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			if l, ok := Parse(v[:min(2, len(v))]); ok {
				return l
			}
			return English
		}
	}
	return English
}

// text is one row of the tables: a key and its translations.
type text struct{ key, fi, sv, en string }

func (t text) in(l Language) string {
	switch l {
	case Finnish:
		return t.fi
	case Swedish:
		return t.sv
	}
	return t.en
}

// Words speaks one language. It is safe for use by several goroutines.
type Words struct {
	lang    Language
	tag     language.Tag
	plain   map[string]string       // texts without arguments, which most are
	printer func() *message.Printer // the others, made when first needed
}

// New returns the words of a language. It is made once a language.
func New(l Language) *Words {
	once, ok := made[l]
	if !ok {
		return New(English)
	}
	return once()
}

var made = map[Language]func() *Words{
	Finnish: sync.OnceValue(func() *Words { return build(Finnish) }),
	Swedish: sync.OnceValue(func() *Words { return build(Swedish) }),
	English: sync.OnceValue(func() *Words { return build(English) }),
}

func build(l Language) *Words {
	w := &Words{lang: l, tag: language.Make(string(l)), plain: map[string]string{}}
	for _, table := range tables {
		for _, t := range table {
			if s := t.in(l); !strings.ContainsAny(s, "|%") {
				w.plain[t.key] = s
			}
		}
	}
	w.printer = sync.OnceValue(w.buildPrinter)
	return w
}

func (w *Words) buildPrinter() *message.Printer {
	b := catalog.NewBuilder(catalog.Fallback(w.tag))
	for _, table := range tables {
		for _, t := range table {
			s := t.in(w.lang)
			one, other, isPlural := strings.Cut(s, "|")
			switch {
			case isPlural:
				// The tables are program text; a test formats every row, so
				// that an error here cannot reach anybody.
				_ = b.Set(w.tag, t.key, plural.Selectf(1, "", plural.One, one, plural.Other, other))
			case strings.Contains(s, "%"):
				_ = b.SetString(w.tag, t.key, s)
			}
		}
	}
	return message.NewPrinter(w.tag, message.Catalog(b))
}

// Language returns the language that is spoken.
func (w *Words) Language() Language { return w.lang }

// T returns the text with a key, with its arguments set in. A key that does
// not exist comes back as it is.
func (w *Words) T(key string, args ...any) string {
	if s, ok := w.plain[key]; ok {
		return s
	}
	return w.printer().Sprintf(key, args...)
}

// Has reports whether there is a text with a key.
func Has(key string) bool {
	_, ok := New(English).plain[key]
	return ok
}

// InAll returns a text without arguments in every language, for finding what
// somebody named in any of them.
func InAll(key string) []string {
	var out []string
	for _, l := range Languages {
		if s, ok := New(l).plain[key]; ok {
			out = append(out, s)
		}
	}
	return out
}
