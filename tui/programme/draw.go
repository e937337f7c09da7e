package programme

import (
	"strconv"
	"strings"
	"time"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Draw implements [kit.Screen].
func (s *Screen) Draw(w, h int) kit.Frame {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	now := s.host.Now()
	sc := m.Schedule(now)
	lines := s.cover(m, w)
	lines = append(lines, t.Muted.Cells("   ", []string{
		words.T("programme.start"), words.T("header.stage"), words.T("programme.notes"),
		words.T("programme.planned"), words.T("programme.actual"),
	}, columns(w), w))
	if len(m.Stages) == 0 {
		for _, r := range kit.Wrap(words.T("programme.none"), w-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	foot := s.foot(sc)
	room := h - len(lines) - 3
	earlier := s.memory()
	memory := s.memoryLines(earlier, w, max(min(1, len(earlier)), room-max(1, len(m.Stages))))
	from, to := s.list.Window(len(m.Stages), room-len(memory))
	for i := from; i < to; i++ {
		lines = append(lines, s.row(m, i, sc, now, w))
	}
	lines = append(t.Base.Fill(lines, w, h-2-len(memory)), memory...)
	row, x := s.line.Prompt(t, words.T("programme.prompt"), "", w)
	lines = append(lines, t.Base.Pad(t.Muted.S(" "+foot), w), row)
	return kit.Frame{Lines: lines, Cursor: &kit.Point{X: x, Y: h - 1}}
}

// cover is what the meeting is, in two lines.
func (s *Screen) cover(m *workshop.Meeting, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var parts []string
	for _, p := range []string{
		words.Date(m.Date), words.TimeOfDay(m.Time), m.Place, m.Organiser,
		strings.Join(s.host.Catalogue().SeriesNames(m.Series), ", "), words.T("status." + string(m.Status())),
	} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return []string{
		t.Base.Pad(t.Strong.S(" "+m.Title), w),
		t.Base.Pad(t.Muted.S(" "+strings.Join(parts, " · ")), w),
		t.Edge.Raw(strings.Repeat("─", w)),
	}
}

func columns(w int) []int {
	c := []int{8, 0, 9, 12, 19}
	if w < 80 {
		c[4] = 12
	}
	c[1] = w - 3 - c[0] - c[2] - c[3] - c[4]
	return c
}

func (s *Screen) row(m *workshop.Meeting, i int, sc workshop.Schedule, now time.Time, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	st := m.Stages[i]
	ink, mark := t.Base, "   "
	if st.ID == m.Current {
		ink, mark = t.Accent, " ● "
	}
	if i == s.list.At {
		ink = t.Selected
		if st.ID != m.Current {
			mark = " ► "
		} else {
			mark = "►● "
		}
	}
	notes := ""
	if n := st.Board.NoteCount(); n > 0 {
		notes = strconv.Itoa(n)
	}
	title := strconv.Itoa(i+1) + " " + words.Stage(st)
	if k := words.T("kind." + string(st.Kind)); !strings.EqualFold(k, words.Stage(st)) {
		title += " · " + k
	}
	if who := s.speaker(st); who != "" {
		title += " · " + who
	}
	if len(st.Preset.Steps) > 0 {
		title += " · " + words.Label(st.Preset.Label)
	}
	planned := ""
	switch {
	case st.Planned > 0 && st.First != st.Planned && st.First > 0:
		planned = words.T("doc.minutes.changed", st.First, st.Planned)
	case st.Planned > 0:
		planned = words.T("minutes", st.Planned)
	}
	return ink.Cells(mark, []string{words.TimeOfDay(sc.Starts[i]), title, notes, planned, s.actual(st, now, w >= 80)}, columns(w), w)
}

// actual is when a stage was held and, where there is room, for how long.
func (s *Screen) actual(st *workshop.Stage, now time.Time, minutes bool) string {
	if len(st.Spans) == 0 {
		return ""
	}
	words := s.host.Words()
	first, last := st.Spans[0], st.Spans[len(st.Spans)-1]
	text := words.Clock(first.From) + "–" + words.Clock(last.To)
	if minutes {
		text += " " + words.T("minutes", int(st.Actual(now).Round(time.Minute)/time.Minute))
	}
	return text
}

// foot says when the programme ends, as planned and as it looks now.
func (s *Screen) foot(sc workshop.Schedule) string {
	words := s.host.Words()
	var parts []string
	if sc.End.Known() && len(s.meeting().Stages) > 0 {
		parts = append(parts, words.T("programme.ends", words.TimeOfDay(sc.End)))
	}
	if sc.Known {
		parts = append(parts, words.T("programme.finish", words.Clock(sc.Finish.Round(time.Minute))))
		switch minutes := int(sc.Behind.Round(time.Minute) / time.Minute); {
		case minutes > 0:
			parts = append(parts, words.T("clock.behind", minutes))
		case minutes < 0:
			parts = append(parts, words.T("clock.ahead", -minutes))
		default:
			parts = append(parts, words.T("clock.ontime"))
		}
	}
	return strings.Join(parts, " · ")
}
