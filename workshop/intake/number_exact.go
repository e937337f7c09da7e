package intake

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"talkoot/workshop"
)

// exactNumber is a number that stands in a text.
type exactNumber struct {
	from, to int // where, in bytes
	value    workshop.Decimal
	year     bool // it could be a year
	money    bool // a sign of a unit such as "€" stands with it
	tooLarge bool
}

// oneSpace makes the spaces that keep thousands together ordinary ones.
var oneSpace = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ")

// exactNumbers finds the numbers of a line: "113 000", "9,5", "−12", "€7". What
// only looks like one, as dates, ranges, fractions and "3D" do, is passed over.
func exactNumbers(s string) []exactNumber {
	var out []exactNumber
	for i := 0; i < len(s); {
		if !startsNumber(s, i) {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		n, ok := exactNumberAt(s, i)
		if ok {
			out = append(out, n)
		}
		i = n.to
	}
	return out
}

// Exactly reads a number alone: "113 000", "9,5", "-12". Anything else is refused
// with [workshop.CodeBadFigure].
func Exactly(text string) (workshop.Decimal, error) {
	s := oneSpace.Replace(workshop.CleanLine(text))
	numbers := exactNumbers(s)
	if len(numbers) != 1 || numbers[0].from != 0 || numbers[0].to != len(s) || numbers[0].tooLarge {
		return workshop.Decimal{}, workshop.Err(workshop.CodeBadFigure, s)
	}
	return numbers[0].value, nil
}

// startsNumber reports whether a number can begin at a place: a digit, or a sign
// before one, at the start of a word.
func startsNumber(s string, i int) bool {
	rest := trimSign(s[i:])
	if rest == "" || rest[0] < '0' || rest[0] > '9' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || before == ' ' || strings.ContainsRune("(:=~≈<>€£$", before)
}

func trimSign(s string) string {
	for _, sign := range []string{"-", "−", "–", "+"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return rest
		}
	}
	return s
}

// exactNumberAt reads the number that begins at a place. It is false for what
// only looks like one; n.to is then where that ends.
func exactNumberAt(s string, from int) (n exactNumber, ok bool) {
	rest := trimSign(s[from:])
	sign := s[from : len(s)-len(rest)]
	whole, rest := wholePart(rest)
	decimals := ""
	if len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && digitsOf(rest[1:]) > 0 {
		k := digitsOf(rest[1:])
		decimals, rest = rest[1:1+k], rest[1+k:]
	}
	n = exactNumber{from: from, to: len(s) - len(rest)}
	if goesOn(rest) {
		_, tail, _ := strings.Cut(rest, " ")
		n.to = len(s) - len(tail)
		return n, false
	}
	n.year = sign == "" && decimals == "" && len(whole) == 4 && s[from:n.to] == whole && whole >= "1900" && whole <= "2100"
	n.money = followsEuro(s[:from]) || hasUnitSign(strings.TrimSpace(rest))
	n.year = n.year && !n.money
	text := whole
	if decimals != "" {
		text += "." + decimals
	}
	if sign != "" && sign != "+" {
		text = "-" + text
	}
	value, err := workshop.ParseDecimal(text)
	n.value, n.tooLarge = value, err != nil
	return n, true
}

// followsEuro reports whether what stands before a number ends with the sign of
// euros, and that is not of a number before it.
func followsEuro(s string) bool {
	head, ok := strings.CutSuffix(strings.TrimSpace(s), "€")
	head = strings.TrimSpace(head)
	return ok && (head == "" || head[len(head)-1] < '0' || head[len(head)-1] > '9')
}

// wholePart cuts the digits before the decimals off, in groups of three or not.
func wholePart(s string) (digits, rest string) {
	k := digitsOf(s)
	digits, rest = s[:k], s[k:]
	if k > 3 || digits[0] == '0' {
		return digits, rest
	}
	for separator := ""; rest != ""; {
		sep := rest[:1]
		if !strings.Contains(" .,'", sep) || separator != "" && sep != separator || digitsOf(rest[1:]) != 3 {
			break
		}
		separator = sep
		digits, rest = digits+rest[1:4], rest[4:]
	}
	return digits, rest
}

func digitsOf(s string) int {
	k := 0
	for k < len(s) && s[k] >= '0' && s[k] <= '9' {
		k++
	}
	return k
}

// goesOn reports whether what stands behind digits makes them something else than
// a number: another part of a date, the other end of a range, a word.
func goesOn(rest string) bool {
	r, size := utf8.DecodeRuneInString(rest)
	switch {
	case rest == "":
		return false
	case strings.ContainsRune(".,-–−/'", r):
		next, _ := utf8.DecodeRuneInString(rest[size:])
		return unicode.IsDigit(next) || r != ',' && r != '.' && unicode.IsLetter(next)
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		word, _, _ := strings.Cut(rest, " ")
		return !attached[strings.ToLower(strings.TrimRight(word, ".,"))] && !strings.Contains(word, "€")
	}
	return false
}

// attached are the units that people write without a space.
var attached = map[string]bool{
	"e": true, "eur": true, "euroa": true, "euro": true, "euros": true, "kr": true, "kpl": true, "st": true, "pcs": true,
	"h": true, "min": true, "kg": true, "km": true, "m": true, "m2": true, "m²": true, "ha": true, "k": true, "mrd": true, "milj": true, "mn": true,
}

// hasUnitSign reports whether a text begins with what can only be a unit.
func hasUnitSign(s string) bool {
	for _, sign := range append([]string{"%", "k€", "t€", "m€"}, euroWords...) {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), sign); ok && !isLetter(rest) {
			return true
		}
	}
	return false
}

// multiples are the words that make a number larger, by how many zeros. Capitals
// count in "M", since "m" is a metre.
var multiples = []struct {
	word  string
	zeros int
	unit  string
}{
	{"miljoonaa", 6, ""},
	{"miljoona", 6, ""},
	{"miljoner", 6, ""},
	{"miljon", 6, ""},
	{"millions", 6, ""},
	{"million", 6, ""},
	{"milj.", 6, ""},
	{"milj", 6, ""},
	{"mn", 6, ""},
	{"MEUR", 6, "€"},
	{"M€", 6, "€"},
	{"m€", 6, "€"},
	{"M", 6, ""},
	{"miljardia", 9, ""},
	{"miljardi", 9, ""},
	{"miljarder", 9, ""},
	{"miljard", 9, ""},
	{"billion", 9, ""},
	{"mrd.", 9, ""},
	{"mrd", 9, ""},
	{"tuhatta", 3, ""},
	{"tuhat", 3, ""},
	{"tusen", 3, ""},
	{"thousand", 3, ""},
	{"k€", 3, "€"},
	{"t€", 3, "€"},
	{"kEUR", 3, "€"},
	{"k", 3, ""},
}

// multiply takes a word that makes a number larger off what stands behind it. It
// is not ok if the number gets too large.
func multiply(d workshop.Decimal, rest string) (workshop.Decimal, string, bool) {
	for _, x := range multiples {
		after, found := strings.CutPrefix(rest, x.word)
		if !found || isLetter(after) || strings.HasPrefix(after, "²") || after != "" && after[0] >= '0' && after[0] <= '9' {
			continue
		}
		digits, err := strconv.ParseInt(strconv.FormatInt(d.Digits, 10)+strings.Repeat("0", max(0, x.zeros-d.Places)), 10, 64)
		if err == nil {
			d, err = workshop.ParseDecimal(workshop.Decimal{Digits: digits, Places: max(0, d.Places-x.zeros)}.String())
		}
		return d, strings.TrimSpace(x.unit + after), err == nil
	}
	return d, rest, true
}
