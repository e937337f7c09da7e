package document

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// numberCell returns a cell that is no text as a spreadsheet keeps it: a number,
// with the style that says of what. It is not ok for what is empty, and for days
// that spreadsheets cannot count.
func numberCell(cell any) (number string, style int, ok bool) {
	switch v := cell.(type) {
	case int:
		return strconv.Itoa(v), styleNumber, true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), styleMean, true
	case workshop.Decimal:
		if v.Places > 0 {
			return v.String(), styleNumber, true
		}
		return v.String(), styleWhole, true
	case Euros:
		return v.decimal().String(), styleEuros, true
	case workshop.Date:
		day, ok := dayNumber(v)
		return strconv.Itoa(day), styleDate, ok
	case workshop.TimeOfDay:
		return fraction(0, int(v)), styleTime, v.Known()
	case time.Time:
		day, ok := dayNumber(workshop.DateOf(v))
		return fraction(day, int(workshop.TimeOfDayOf(v))), styleMoment, ok
	}
	return "", 0, false
}

func (e Euros) decimal() workshop.Decimal { return workshop.Decimal{Digits: int64(e), Places: 2} }

// dayNumber returns a date as spreadsheets count days; false for one before
// March 1900, which they count wrong.
func dayNumber(d workshop.Date) (int, bool) {
	if d.Before(workshop.Date{Year: 1900, Month: time.March, Day: 1}) {
		return 0, false
	}
	zero := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	return int(d.Time().Sub(zero).Hours() / 24), true
}

// fraction is a minute of a day as spreadsheets count: a day is 1.
func fraction(day, minutes int) string {
	return strconv.FormatFloat(float64(day)+float64(minutes)/(24*60), 'f', -1, 64)
}

// cutCell cuts a text to what a cell holds, and says so at its end.
func cutCell(s string, w *lang.Words) string {
	if len(s) <= mostCell {
		return s
	}
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > mostCell {
			return w.T("doc.cell.cut", strings.TrimSpace(s[:i]))
		}
	}
	return s
}

// escapeCell makes a text mean itself in a cell, where "_x000D_" stands for the
// character of that code.
func escapeCell(s string) string {
	var b strings.Builder
	done := 0
	for i := range len(s) {
		if isCode(s[i:]) {
			b.WriteString(s[done:i] + "_x005F")
			done = i
		}
	}
	b.WriteString(s[done:])
	return escapeXML(b.String())
}

// isCode reports whether a text begins with what stands for a character.
func isCode(s string) bool {
	if len(s) < len("_x000D_") || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(s[2:6], 16, 16)
	return err == nil
}
