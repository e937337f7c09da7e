package meetings

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	prompt := words.T("meetings.prompt")
	if s.deleted {
		prompt = words.T("meetings.deleted")
	}
	row, x := s.line.Prompt(t, prompt, t.Muted.S(words.T("meetings.number", len(s.rows))+" "), w)
	lines := []string{row, t.Edge.Raw(strings.Repeat("─", w))}
	lines = append(lines, s.head(w))
	if len(s.rows) == 0 && s.line.Empty() {
		for _, r := range kit.Wrap(words.T(s.empty()), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
		lines = append(lines, "")
	}
	from, to := s.list.Window(s.count(), h-len(lines))
	for i := from; i < to; i++ {
		if i < len(s.rows) {
			lines = append(lines, s.row(s.rows[i], i == s.list.At, w))
			continue
		}
		lines = append(lines, s.newRow(i == s.list.At, w))
	}
	return kit.Frame{Lines: t.Base.Fill(lines, w, h), Cursor: &kit.Point{X: x, Y: 0}}
}

func (s *Screen) empty() string {
	if s.deleted {
		return "meetings.none_deleted"
	}
	return "meetings.empty"
}

// columns are the widths of the columns: date, title, place, series,
// attendance, status. In a narrow window the series goes first.
func columns(w int) []int {
	c := []int{12, 0, 10, 0, 14, 12}
	if w >= 100 {
		c[2], c[3], c[4], c[5] = 18, w/4, 16, 14
	}
	c[1] = w - 3 - c[0] - c[2] - c[3] - c[4] - c[5]
	return c
}

func (s *Screen) head(w int) string {
	words := s.host.Words()
	return s.host.Theme().Muted.Cells("   ", []string{
		words.T("field.date"), words.T("field.title"), words.T("field.place"),
		words.T("field.series"), words.T("place.attendance"), words.T("meetings.status"),
	}, columns(w), w)
}

func (s *Screen) row(h workshop.Header, on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	ink, mark := t.Base, "   "
	if on {
		ink, mark = t.Selected, " ► "
	}
	return ink.Cells(mark, []string{
		words.Date(h.Date), h.Title, h.Place,
		strings.Join(s.host.Catalogue().SeriesNames(h.Series), ", "),
		words.Count(h.Count), words.T("status." + string(h.Status)),
	}, columns(w), w)
}

func (s *Screen) newRow(on bool, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	text := words.T("cmd.meeting.new")
	if v := strings.TrimSpace(s.line.Value()); v != "" {
		text += ": " + v
	}
	if on {
		return t.Selected.Pad(t.Selected.S(" ► + "+text), w)
	}
	return t.Accent.Pad(t.Accent.S("   + "+text), w)
}
