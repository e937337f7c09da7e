package store

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"talkoot/workshop"
)

// scanner reads one record from the front. The texts that it returns are parts
// of the record's own, which costs one allocation instead of ten. Once
// something is not as expected it stays failed.
type scanner struct {
	rest   string
	failed bool
}

func (s *scanner) atEnd() bool { return !s.failed && s.rest == "" }

// has passes over a literal, if it comes next.
func (s *scanner) has(literal string) (ok bool) {
	if !s.failed {
		s.rest, ok = strings.CutPrefix(s.rest, literal)
	}
	return ok
}

// lit passes over a literal that has to come next.
func (s *scanner) lit(literal string) {
	if !s.has(literal) {
		s.failed = true
	}
}

// text reads a string, with its quotes.
func (s *scanner) text() string {
	s.lit(`"`)
	plain := true
	for i := 0; i < len(s.rest) && !s.failed; i++ {
		switch c := s.rest[i]; {
		case c == '"':
			t := s.rest[:i]
			s.failed = !plain && !utf8.ValidString(t)
			s.rest = s.rest[i+1:]
			return t
		case c == '\\':
			return s.escaped()
		case c < ' ':
			s.failed = true
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	s.failed = true
	return ""
}

// escaped reads the string in which s stands, from after its first quote.
func (s *scanner) escaped() (t string) {
	for i := 0; i < len(s.rest); i++ {
		switch s.rest[i] {
		case '\\':
			i++
		case '"':
			if json.Unmarshal([]byte(`"`+s.rest[:i+1]), &t) != nil {
				s.failed = true
			}
			s.rest = s.rest[i+1:]
			return t
		}
	}
	s.failed = true
	return ""
}

func (s *scanner) id() workshop.ID { return workshop.ID(s.text()) }

// digits reads a whole number as it stands.
func (s *scanner) digits() string {
	i := 0
	if strings.HasPrefix(s.rest, "-") {
		i++
	}
	start := i
	for i < len(s.rest) && s.rest[i] >= '0' && s.rest[i] <= '9' {
		i++
	}
	d := s.rest[:i]
	s.failed = s.failed || i == start || s.rest[start] == '0' && i > start+1
	s.rest = s.rest[i:]
	return d
}

func (s *scanner) number() int {
	n, err := strconv.Atoi(s.digits())
	s.failed = s.failed || err != nil
	return n
}

// optional reads a number that follows a literal, if that comes next.
func (s *scanner) optional(literal string) int {
	if !s.has(literal) {
		return 0
	}
	return s.number()
}

// time reads a time.
func (s *scanner) time() (t time.Time) {
	if text := s.text(); !s.failed {
		s.failed = t.UnmarshalText([]byte(text)) != nil
	}
	return t
}

// parse reads a string with the UnmarshalText of what it becomes.
func (s *scanner) parse(unmarshal func([]byte) error) {
	if t := s.text(); !s.failed {
		s.failed = unmarshal([]byte(t)) != nil
	}
}

// object returns the JSON of an object without looking at what it says.
func (s *scanner) object() string {
	depth, inText := 0, false
	for i := 0; i < len(s.rest) && !s.failed; i++ {
		switch c := s.rest[i]; {
		case inText && c == '\\':
			i++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				o := s.rest[:i+1]
				s.rest = s.rest[i+1:]
				return o
			}
		}
	}
	s.failed = true
	return ""
}
