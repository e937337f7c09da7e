package workshop

import (
	"strconv"
	"strings"
	"time"
)

// Months are some of the twelve months.
type Months uint16

// AllMonths are all twelve.
const AllMonths Months = 1<<12 - 1

// MonthSpan returns the months from one to another, going round at the end of
// the year: from November to February are four.
func MonthSpan(from, to time.Month) Months {
	var out Months
	for m := from; ; m = m%12 + 1 {
		out |= monthBit(m)
		if m == to {
			return out
		}
	}
}

func monthBit(m time.Month) Months { return 1 << ((m + 11) % 12) }

// Has reports whether a month is among them.
func (s Months) Has(m time.Month) bool { return s&monthBit(m) != 0 }

// List returns the months in the order of the year.
func (s Months) List() []time.Month {
	var out []time.Month
	for m := time.January; m <= time.December; m++ {
		if s.Has(m) {
			out = append(out, m)
		}
	}
	return out
}

// Spans returns the months as stretches without gaps, each by its first and its
// last month. One can go over the turn of the year.
func (s Months) Spans() [][2]time.Month {
	if s&AllMonths == AllMonths {
		return [][2]time.Month{{time.January, time.December}}
	}
	var out [][2]time.Month
	for m := time.January; m <= time.December; m++ {
		if s.Has(m) && !s.Has((m+10)%12+1) {
			to := m
			for s.Has(to%12 + 1) {
				to = to%12 + 1
			}
			out = append(out, [2]time.Month{m, to})
		}
	}
	return out
}

// MarshalText implements encoding.TextMarshaler: "1,2,11,12".
func (s Months) MarshalText() ([]byte, error) {
	var parts []string
	for _, m := range s.List() {
		parts = append(parts, strconv.Itoa(int(m)))
	}
	return []byte(strings.Join(parts, ",")), nil
}

// UnmarshalText implements encoding.TextUnmarshaler. What is no month gives an
// error with [CodeNoMonths].
func (s *Months) UnmarshalText(b []byte) error {
	*s = 0
	for part := range strings.SplitSeq(string(b), ",") {
		n, err := strconv.Atoi(part)
		if len(b) > 0 && (err != nil || n < 1 || n > 12) {
			return Err(CodeNoMonths, string(b))
		}
		if len(b) > 0 {
			*s |= monthBit(time.Month(n))
		}
	}
	return nil
}
