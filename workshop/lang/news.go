package lang

import "talkoot/workshop"

// LongDate returns a civil date as it stands in running text: "22.11.2026",
// "22 November 2026". The zero date is "".
func (w *Words) LongDate(d workshop.Date) string {
	if w.lang != English || d.IsZero() {
		return w.Date(d)
	}
	return d.Time().Format("2 January 2006")
}
