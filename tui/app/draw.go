package app

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// The smallest window in which the program can be used.
const (
	minWidth  = 60
	minHeight = 18
)

// View implements tea.Model: a header, the screen, a line for what there is to
// tell, and the keys that work here.
func (a *App) View() (v tea.View) {
	if a.rehearsed != nil {
		return a.rehearsed.View()
	}
	defer a.caught(nil)
	f := a.frame()
	v = tea.NewView(strings.Join(f.Lines, "\n"))
	v.AltScreen = true
	if a.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = "Talkoot"
	if f.Cursor != nil {
		v.Cursor = tea.NewCursor(f.Cursor.X, f.Cursor.Y)
	}
	return v
}

func (a *App) frame() kit.Frame {
	if a.w == 0 || a.h == 0 {
		return kit.Frame{}
	}
	if a.w < minWidth || a.h < minHeight {
		return kit.Frame{Lines: a.theme.Base.Fill(a.tooSmall(), a.w, a.h)}
	}
	if a.wall.here {
		return a.wallFrame()
	}
	body := a.current().Draw(a.w, a.h-3)
	lines := make([]string, 0, a.h)
	lines = append(lines, a.header(a.w))
	lines = append(lines, a.theme.Base.Fill(body.Lines, a.w, a.h-3)...)
	lines = append(lines, a.below(a.w)...)
	f := kit.Frame{Lines: lines, Cursor: body.Cursor}
	if f.Cursor != nil {
		f.Cursor = &kit.Point{X: f.Cursor.X, Y: f.Cursor.Y + 1}
	}
	for _, o := range a.overlays {
		f = a.lay(f, o)
	}
	return f
}

// lay puts an overlay into the middle of a frame.
func (a *App) lay(f kit.Frame, o kit.Overlay) kit.Frame {
	box := o.Draw(a.w, a.h)
	if len(box.Lines) == 0 {
		return f
	}
	x, y := (a.w-kit.Width(box.Lines[0]))/2, max(0, (a.h-len(box.Lines))/2)
	f.Lines = kit.Over(f.Lines, box.Lines, x, y)
	f.Cursor = nil
	if box.Cursor != nil {
		f.Cursor = &kit.Point{X: x + box.Cursor.X, Y: y + box.Cursor.Y}
	}
	return f
}

func (a *App) tooSmall() []string {
	var lines []string
	for _, s := range kit.Wrap(a.words.T("window.small", minWidth, minHeight), a.w) {
		lines = append(lines, a.theme.Base.S(s))
	}
	if a.session != nil {
		if text := a.clockText(false); text.text != "" {
			lines = append(lines, a.theme.Strong.S(text.text))
		}
	}
	return lines
}

// header tells where one is, how the time stands and how many there are.
func (a *App) header(w int) string {
	t := a.theme
	clock := t.BarDim.S(" " + a.words.Clock(a.Now()) + " ")
	if a.session == nil {
		title := a.words.T("header.meetings")
		if a.cfg.Demo {
			title += " · " + a.words.T("header.demo")
		}
		return t.Bar.Spread(a.rehearsalMark()+t.Bar.S(" Talkoot · "+title), clock, w)
	}
	m := a.session.Meeting()
	right := t.BarDim.S("  " + a.countText(m) + "  ")
	if text := a.clockText(w >= 100); text.text != "" {
		right = t.Bar.S("  ") + text.ink(t).S(text.text) + right
	}
	right += clock
	where := t.Bar.S("  " + a.placeText(m))
	if text, must := a.wallText(w - kit.Width(right) - kit.Width(where) - 14); text != "" {
		right = t.Bar.S("  "+text) + right
		if must { // what is kept from the room matters more than the end of a title
			where = kit.Cut(where, max(10, w-kit.Width(right)-14))
		}
	}
	date := t.BarDim.S(a.headDate(m, w))
	// Where one is matters more than what the meeting is called.
	mark := a.rehearsalMark()
	room := w - kit.Width(mark) - kit.Width(right) - kit.Width(where) - kit.Width(date) - 1
	if room < 10 {
		room += kit.Width(date)
		date = ""
	}
	title := t.Bar.S(" " + kit.Cut(kit.Plain(m.Title), min(max(10, room), w/3)))
	if left := w - kit.Width(mark) - kit.Width(right) - kit.Width(title); left < min(leastWhere, kit.Width(where)) {
		title = ""
	}
	return t.Bar.Spread(mark+title+date+where, right, w)
}

// leastWhere is how much of where one is the title leaves: "  Stage 12/12 Q…".
const leastWhere = 15

func (a *App) headDate(m *workshop.Meeting, w int) string {
	if m.Date.IsZero() || w < 80 {
		return ""
	}
	return " " + a.words.Date(m.Date)
}

func (a *App) placeText(m *workshop.Meeting) string {
	s := m.Stage(a.viewed)
	switch {
	case !ofStage(a.place) || s == nil:
		return a.words.T("place." + string(a.place))
	case a.place != kit.StagePlace:
		return a.words.T("place."+string(a.place)) + " · " + a.words.Stage(s)
	}
	return fmt.Sprintf("%s %d/%d %s", a.words.T("header.stage"), m.StageNumber(s.ID), len(m.Stages), a.words.Stage(s))
}

// countText is the attendance as every screen shows it: the head count, of how many
// who were registered, and the names beside it where they are another number.
func (a *App) countText(m *workshop.Meeting) string {
	at := &m.Attendance
	room, of := at.Room(), ""
	if n := len(at.Registrations); n > 0 {
		of = " / " + strconv.Itoa(n)
	}
	text := a.words.T("header.present", a.words.Count(room)+of)
	if n := len(m.Here()); n > 0 && (room.Certainty != workshop.Exact || room.N != n) {
		if !room.Known() {
			return a.words.T("header.named", a.words.T("named", n)+of)
		}
		text += " (" + a.words.T("named", n) + ")"
	}
	return text
}

// below is what stands under the screen: what there is to tell, and the keys.
// While saving fails, what is to be done about that takes the place of both.
func (a *App) below(w int) []string {
	if a.saver.trouble == nil {
		if a.notice.bad && kit.Width(kit.Plain(a.notice.text)) > w-4 { // cut short it would not help
			return a.trouble(a.notice.text, w)
		}
		return []string{a.message(w), a.footer(w)}
	}
	text := a.words.Error(a.saver.trouble) + " " + a.words.T("save.retry", int(retryAfter.Seconds()))
	if a.leaving {
		text = a.words.T("leave.unsaved")
	}
	return a.trouble(text, w)
}

// trouble is a sentence about what went wrong. One that is too long for a line
// takes that of the keys as well.
func (a *App) trouble(text string, w int) []string {
	rows := kit.Wrap(text, w-4)
	if len(rows) > 2 {
		rows[1] += "…"
	}
	t := a.theme
	first := t.Base.Pad(t.Danger.S(" ! "+rows[0]), w)
	if len(rows) == 1 {
		return []string{first, a.footer(w)}
	}
	return []string{first, t.Base.Pad(t.Danger.S("   "+rows[1]), w)}
}

// message is what there is to tell, and whether everything is saved.
func (a *App) message(w int) string {
	t := a.theme
	right := ""
	switch {
	case a.rehearses():
		right = t.Muted.S("  " + a.words.T("rehearsal.unsaved") + " ")
	case !a.saver.idle():
		right = t.Muted.S("  " + a.words.T("saving") + " ")
	case !a.saver.saved.IsZero():
		right = t.Muted.S("  " + a.words.T("saved", a.words.Clock(a.saver.saved)) + " ")
	}
	left := ""
	switch {
	case a.opening != "":
		left = t.Muted.S(" " + a.words.T("opening"))
	case a.notice.bad:
		left = t.Danger.S(" ! " + a.notice.text)
	case !a.leaving && a.writingText() != "":
		left = t.Accent.S(" " + kit.Cut(a.writingText(), w-2))
	case a.notice.text != "":
		left = t.Good.S(" " + a.notice.text)
	case a.voiceText() != "":
		left = t.Accent.S(" " + a.voiceText())
	case a.session != nil:
		left = a.standing()
	}
	if kit.Width(left)+kit.Width(right) > w {
		return t.Base.Pad(left, w)
	}
	return t.Base.Spread(left, right, w)
}

// footerOrder is the order in which the footer names keys. The screen's own
// come first, and undo is never far.
var footerOrder = []kit.CommandID{
	kit.Record, kit.Next, kit.Up, kit.Down, kit.RoundRight, kit.Delete, kit.Undo, kit.MergeOne, kit.ThemeNeighbour, kit.NoteAction,
	kit.StageNext, kit.TimerKey, kit.ShowAll, kit.ViewNext, kit.GoAttendance, kit.GoMemo, kit.GoAgreements,
}

// footer names the keys that work here and now, as many as fit. Help stands
// at the end whatever happens.
//
// While something lies over the screen its keys do not work, and what lies
// there names its own.
func (a *App) footer(w int) string {
	t := a.theme
	if len(a.overlays) > 0 {
		return t.Base.Pad("", w)
	}
	offered := map[kit.CommandID]kit.Command{}
	for _, c := range a.commands() {
		if _, seen := offered[c.ID]; !seen {
			offered[c.ID] = c
		}
	}
	help := a.hint(kit.Command{ID: kit.ShowHelp})
	room := w - kit.Width(help)
	line := ""
	for _, id := range footerOrder {
		c, ok := offered[id]
		if !ok || c.Quiet || c.Off != "" {
			continue
		}
		if h := a.hint(c); kit.Width(line)+kit.Width(h) <= room {
			line += h
		}
	}
	return t.Base.Pad(line+help, w)
}

func (a *App) hint(c kit.Command) string {
	key := kit.KeyOf(a.words, c.ID)
	if key == "" || c.Hint == "" && !lang.Has("hint."+string(c.ID)) {
		return ""
	}
	text := c.Hint
	if text == "" {
		text = a.words.T("hint." + string(c.ID))
	}
	return a.theme.Key.S(" "+key) + a.theme.Muted.S(" "+text+" ")
}
