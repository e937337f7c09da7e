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
	if s.shelf != current {
		prompt = words.T("meetings." + string(s.shelf))
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
	detail := s.detail(w)
	if text := s.archiveRow(); text != "" {
		detail = append([]string{t.Base.Pad(t.Muted.S(" "+kit.Cut(text, w-2)), w)}, detail...)
	}
	from, to := s.list.Window(s.count(), h-len(lines)-len(detail))
	for i := from; i < to; i++ {
		if i < len(s.rows) {
			lines = append(lines, s.row(s.rows[i], i == s.list.At, w))
			continue
		}
		lines = append(lines, s.newRow(i == s.list.At, w))
	}
	lines = append(t.Base.Fill(lines, w, h-len(detail)), detail...)
	return kit.Frame{Lines: lines, Cursor: &kit.Point{X: x, Y: 0}}
}

// wide is how wide a window has to be for the series to have a column.
const wide = 100

// detail is a line below the list, in a narrow window, with what its columns
// have no room for: the whole title of the selected meeting, and its series.
func (s *Screen) detail(w int) []string {
	h, on := s.selected()
	if w >= wide || !on {
		return nil
	}
	t, words := s.host.Theme(), s.host.Words()
	text := h.Title
	if names := s.host.Catalogue().SeriesNames(h.Series); len(names) > 0 {
		text += " · " + words.T("field.series") + ": " + strings.Join(names, ", ")
	}
	var lines []string
	for _, r := range kit.Wrap(text, w-2) {
		lines = append(lines, t.Base.Pad(t.Muted.S(" "+r), w))
	}
	return lines[:min(2, len(lines))]
}

func (s *Screen) empty() string {
	switch s.shelf {
	case deleted:
		return "meetings.none_deleted"
	case archived:
		return "meetings.none_archived"
	}
	return "meetings.empty"
}

// columns are the widths of the columns: date, title, place, series,
// attendance, status. In a narrow window the series stands below the list.
func columns(w int) []int {
	c := []int{12, 0, 10, 0, 14, 12}
	if w >= wide {
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
