package workshop

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// Decimal is a number as it was said, kept exactly: Digits with so many of them
// behind the point. 9.5 is {95, 1}. No zeros stand at the end of the decimals, so
// that equal numbers are equal values.
type Decimal struct {
	Digits int64
	Places int // 0..[MaxPlaces]
}

// Limits of a [Decimal]: how large its digits are at most, and how many stand
// behind the point.
const (
	MaxDigits = 999_999_999_999_999
	MaxPlaces = 6
)

// decimalForm is how a decimal stands in a journal.
var decimalForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(-?)(\d{1,15})(?:\.(\d{1,6}))?$`) })

// ParseDecimal reads "113000", "9.5" or "-12", as [Decimal.String] writes them.
// Anything else, and what is too large, gives an error with [CodeBadFigure].
func ParseDecimal(s string) (Decimal, error) {
	m := decimalForm().FindStringSubmatch(s)
	if m == nil {
		return Decimal{}, Err(CodeBadFigure, s)
	}
	digits, err := strconv.ParseInt(m[1]+m[2]+m[3], 10, 64)
	d := Decimal{digits, len(m[3])}.trimmed()
	if err != nil || !d.valid() {
		return Decimal{}, Err(CodeBadFigure, s)
	}
	return d, nil
}

// Whole is the decimal of a whole number.
func Whole(n int64) Decimal { return Decimal{Digits: n} }

// trimmed is the number without zeros at the end of its decimals.
func (d Decimal) trimmed() Decimal {
	for d.Places > 0 && d.Digits%10 == 0 {
		d.Digits /= 10
		d.Places--
	}
	return d
}

func (d Decimal) valid() bool {
	return d.Places >= 0 && d.Places <= MaxPlaces && d.Digits >= -MaxDigits && d.Digits <= MaxDigits
}

// IsZero reports whether the number is 0.
func (d Decimal) IsZero() bool { return d.Digits == 0 }

// String returns the digits with a point: "113000", "9.5", "-0.25".
func (d Decimal) String() string {
	digits, sign := strconv.FormatInt(d.Digits, 10), ""
	if d.Digits < 0 {
		sign, digits = "-", digits[1:]
	}
	if d.Places <= 0 {
		return sign + digits
	}
	digits = strings.Repeat("0", max(0, d.Places+1-len(digits))) + digits
	point := len(digits) - d.Places
	return sign + digits[:point] + "." + digits[point:]
}

// MarshalText implements encoding.TextMarshaler.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Decimal) UnmarshalText(b []byte) (err error) {
	*d, err = ParseDecimal(string(b))
	return err
}

func (d Decimal) rat() *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Digits), power(d.Places))
}

func power(exponent int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(exponent)), nil)
}

// over divides two numbers and rounds as is sensible to say aloud: to whole ones
// from 5 on, to one decimal from 0.5 on, and so forth, but never to fewer than
// least decimals. Where a number was only about, no more than two digits are
// said, unless more decimals were asked for. Exact tells that nothing was lost.
// It is not ok where the divisor is 0 or the outcome too large.
func (d Decimal) over(by Decimal, least int, rough bool) (q Decimal, exact, ok bool) {
	if by.IsZero() {
		return Decimal{}, false, false
	}
	full := new(big.Rat).Quo(d.rat(), by.rat())
	places := max(sensiblePlaces(full), min(least, MaxPlaces))
	if rough && least == 0 {
		places = min(places, 1-magnitude(full))
	}
	scaled := new(big.Rat).Mul(full, new(big.Rat).SetInt(power(max(places, 0))))
	scaled.Quo(scaled, new(big.Rat).SetInt(power(max(-places, 0))))
	rounded := halfAway(scaled)
	rounded.Mul(rounded, power(max(-places, 0)))
	if !rounded.IsInt64() {
		return Decimal{}, false, false
	}
	q = Decimal{rounded.Int64(), max(places, 0)}.trimmed()
	return q, q.rat().Cmp(full) == 0, q.valid()
}

// sensiblePlaces is how many decimals of a number are worth saying.
func sensiblePlaces(r *big.Rat) int {
	size := new(big.Rat).Abs(r)
	half := big.NewRat(5, 1)
	places := 0
	for size.Sign() > 0 && size.Cmp(half) < 0 && places < MaxPlaces {
		places++
		half.Quo(half, big.NewRat(10, 1))
	}
	return places
}

// magnitude is the exponent of the first digit of a number: 3 for 1130, 0 for 9
// and for 0, -1 for 0.3.
func magnitude(r *big.Rat) int {
	size, ten := new(big.Rat).Abs(r), big.NewRat(10, 1)
	exponent := 0
	for ; size.Cmp(ten) >= 0; exponent++ {
		size.Quo(size, ten)
	}
	for one := big.NewRat(1, 1); size.Sign() > 0 && size.Cmp(one) < 0 && exponent > -MaxPlaces; exponent-- {
		size.Mul(size, ten)
	}
	return exponent
}

// halfAway rounds to a whole number, halves away from 0, as people do.
func halfAway(r *big.Rat) *big.Int {
	num, den := new(big.Int).Abs(r.Num()), r.Denom()
	num.Mul(num, big.NewInt(2)).Add(num, den)
	out := num.Quo(num, new(big.Int).Mul(den, big.NewInt(2)))
	if r.Sign() < 0 {
		out.Neg(out)
	}
	return out
}
