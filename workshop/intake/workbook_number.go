package intake

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// numberFormat is how a cell shows its number, as far as a note needs it. Dates
// are written as 2026-11-22 and times as 17:30 whatever the format, since
// spreadsheets show them in the way of the country that they are opened in.
type numberFormat struct {
	date, clock bool
	elapsed     bool   // hours go on above 24
	percent     string // the sign, perhaps with a space before it
	least, most int    // decimals; most is -1 for as many as there are
}

var general = numberFormat{most: -1}

// readStyles reads the formats of numbers that the styles of cells name.
func (w *workbook) readStyles(part string) error {
	codes := map[string]string{}
	inCells := false
	return w.walk(part, maxSmallPart, xmlHandler{
		start: func(e xmlTag) error {
			switch e.name {
			case "numFmt":
				codes[e.attr("numFmtId")] = e.attr("formatCode")
			case "cellXfs":
				inCells = true
			case "xf":
				if inCells {
					w.formats = append(w.formats, formatOf(e.attr("numFmtId"), codes))
				}
			}
			return nil
		},
		end: func(name string) error {
			if name == "cellXfs" {
				inCells = false
			}
			return nil
		},
	})
}

// readyFormats are those that workbooks name by number alone (ECMA-376, part 1,
// 18.8.30), with a code that shows the same here.
var readyFormats = map[string]string{
	"1": "0", "2": "0.00", "3": "0", "4": "0.00", "9": "0%", "10": "0.00%",
	"14": "d", "15": "d", "16": "d", "17": "d", "18": "h", "19": "h", "20": "h", "21": "h", "22": "d h",
	"27": "d", "28": "d", "29": "d", "30": "d", "31": "d", "32": "h", "33": "h", "34": "h", "35": "h", "36": "d",
	"37": "0", "38": "0", "39": "0.00", "40": "0.00", "45": "h", "46": "[h]", "47": "h",
	"50": "d", "51": "d", "52": "d", "53": "d", "54": "d", "55": "d", "56": "d", "57": "d", "58": "d",
}

func formatOf(id string, codes map[string]string) numberFormat {
	code, ok := codes[id]
	if !ok {
		code, ok = readyFormats[id]
	}
	if !ok {
		return general
	}
	return parseFormat(code)
}

// parseFormat reads a format such as "d.m.yyyy h:mm", "0.0 %" or
// "#,##0.00 [$€-40B]". Fractions and powers of ten are shown as they are kept.
func parseFormat(code string) numberFormat {
	code = bareFormat(code)
	has := func(letters string) bool { return strings.ContainsAny(code, letters) }
	if strings.HasPrefix(code, "general") || has("@") {
		return general
	}
	whole, decimals, _ := strings.Cut(code, ".")
	if has("dmyhs") && !strings.ContainsAny(whole, "#0?") {
		f := numberFormat{date: has("yd"), clock: has("hs"), elapsed: has("[")}
		f.date = f.date || !f.clock
		return f
	}
	if has("e/") || !has("0#?") {
		return general
	}
	f := numberFormat{
		least: len(decimals) - len(strings.TrimLeft(decimals, "0")),
		most:  len(decimals) - len(strings.TrimLeft(decimals, "0#?")),
	}
	switch {
	case strings.Contains(code, " %"):
		f.percent = " %"
	case has("%"):
		f.percent = "%"
	}
	return f
}

// bareFormat takes off a format what is shown as it stands, colours, and all but
// its first part, which is for numbers above zero. Of hours that go on above 24
// a bracket stays.
func bareFormat(code string) string {
	code = strings.ToLower(code)
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return b.String()
		case '"':
			quoted, _, _ := strings.Cut(code[i+1:], `"`)
			i += len(quoted) + 1
		case '[':
			inner, _, _ := strings.Cut(code[i+1:], "]")
			if inner != "" && strings.Trim(inner, "hms") == "" {
				b.WriteString("[" + inner)
			}
			i += len(inner) + 1
		case '\\', '_', '*': // the next is itself, a space as wide as it, or a filler
			i++
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// number returns a number as a cell of a style shows it.
func (w *workbook) number(value, style string) string {
	v, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return value
	}
	f := general
	if i, err := strconv.Atoi(style); err == nil && i >= 0 && i < len(w.formats) {
		f = w.formats[i]
	}
	switch {
	case f.date || f.clock:
		return f.time(v, w.since1904)
	case f.percent != "":
		return f.plain(100*v) + f.percent
	}
	return f.plain(v)
}

// significant is how many digits of a number count in a spreadsheet.
const significant = 15

// plain returns a number with a point for its decimals.
func (f numberFormat) plain(v float64) string {
	s := strconv.FormatFloat(v, 'g', significant, 64)
	if math.Abs(v) >= 1e15 {
		return s
	}
	if rounded, err := strconv.ParseFloat(s, 64); err == nil {
		v = rounded
	}
	s = strconv.FormatFloat(v, 'f', min(f.most, significant), 64)
	for optional := f.most - f.least; optional > 0 && strings.HasSuffix(s, "0"); optional-- {
		s = s[:len(s)-1]
	}
	return strings.TrimSuffix(s, ".")
}

// lastDay is the last of the year 9999, beyond which spreadsheets have no dates.
const lastDay = 2_958_465

// time returns a date or a time of day, which are kept as days and parts of a
// day. Spreadsheets have a 29th of February 1900, so that days before it are
// counted differently; some count from 1904 instead.
func (f numberFormat) time(v float64, since1904 bool) string {
	if v < 0 || v > lastDay {
		return general.plain(v)
	}
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case since1904:
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case v < 60:
		first = first.AddDate(0, 0, 1)
	}
	days, part := math.Modf(v)
	seconds := int(math.Round(part * 24 * 60 * 60))
	day := first.AddDate(0, 0, int(days))
	at := day.Add(time.Duration(seconds) * time.Second)
	switch {
	case f.elapsed:
		return strconv.Itoa(int(days)*24+seconds/3600) + minutes(at)
	case !f.date:
		return at.Format("15") + minutes(at)
	case !f.clock:
		return day.Format(time.DateOnly)
	}
	return at.Format(time.DateOnly+" 15") + minutes(at)
}

// minutes returns the minutes of a time, and its seconds if there are any.
func minutes(at time.Time) string {
	return strings.TrimSuffix(at.Format(":04:05"), ":00")
}
