package lang

import (
	"strings"

	"talkoot/workshop"
)

// NoticeDraft returns what the people of a series can be told about their personal
// data where nobody wrote it yet: what is collected, why, how long it is kept and
// whom to ask, a line each. It is for somebody to read over and change.
func (w *Words) NoticeDraft(s workshop.Series) string {
	rows := []string{w.T("notice.what", s.Name), w.T("notice.why")}
	if s.Funder != "" {
		rows = append(rows, w.T("notice.funder", s.Funder))
	}
	if s.Basis != "" {
		rows = append(rows, w.T("notice.basis", s.Basis))
	}
	if s.KeepMonths > 0 {
		rows = append(rows, w.T("notice.long", s.KeepMonths))
	} else {
		rows = append(rows, w.T("notice.long.open"))
	}
	return strings.Join(append(rows, w.T("notice.ask")), "\n")
}
