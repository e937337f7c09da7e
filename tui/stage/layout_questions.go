package stage

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// drawQuestions draws the question that is asked, the groups, and the answers.
func (s *Screen) drawQuestions(st *workshop.Stage, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	l := s.target()
	if l != nil && !l.Own() { // something is parked meanwhile
		l = nil
		if len(st.Board.Lanes) > 0 {
			l = st.Board.Lanes[0]
		}
	}
	if l == nil {
		lines := []string{""}
		for _, r := range kit.Wrap(words.T("questions.empty"), w-4) {
			lines = append(lines, t.Base.S("  "+r))
		}
		return lines
	}
	if s.asking {
		return s.drawPrepared(st, w, h)
	}
	head := words.T("question.number", 1+slices.Index(st.Board.Lanes, l), len(st.Board.Lanes)) + "  "
	lines := s.drawTopic(st, l, w)
	for i, r := range kit.Wrap(words.Lane(l), w-2-kit.Width(head)) {
		if i > 2 {
			break
		}
		if i == 0 {
			lines = append(lines, t.Muted.S(" "+head)+t.Strong.S(r))
			continue
		}
		lines = append(lines, t.Strong.S(strings.Repeat(" ", kit.Width(head)+1)+r))
	}
	lines = append(lines, s.drawGroups(l, w, h/2)...)
	return append(lines, s.drawAnswers(l, w, h-len(lines))...)
}

// drawTopic draws what stands above a question: its topic, and where each group
// has a question of its own, how that comes out.
func (s *Screen) drawTopic(st *workshop.Stage, l *workshop.Lane, w int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var lines []string
	if l.Topic != "" {
		lines = append(lines, t.Accent.S(" "+kit.Cut(kit.Plain(l.Topic), w-2)))
	}
	if st.Board.OneEach {
		dealt := words.Dealt(s.meeting(), st)
		if r := s.meeting().Rotation; r != nil && r.Rounds > 1 {
			dealt = words.T("round.number", r.At+1, r.Rounds) + " · " + dealt
		}
		lines = append(lines, t.Muted.S(" "+kit.Cut(dealt, w-2)))
	}
	return lines
}

// drawPrepared lists all questions, under their topics, while more are written.
func (s *Screen) drawPrepared(st *workshop.Stage, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	var rows []string
	topic, selected := "", -1
	under := func(now string) {
		if now != topic {
			rows = append(rows, t.Accent.S(" "+kit.Cut(kit.Plain(cmp.Or(now, "–")), w-4)))
		}
		topic = now
	}
	for i, l := range st.Board.Lanes {
		under(l.Topic)
		for j, r := range kit.Wrap(words.Lane(l), w-8) {
			lead := fmt.Sprintf(" %2d  ", i+1)
			if j > 0 {
				lead = "     "
			} else if s.picked == pickedQuestion && i == s.lane {
				lead, selected = fmt.Sprintf("►%2d  ", i+1), len(rows)
			}
			rows = append(rows, t.Muted.S(lead)+t.Base.S(r))
		}
	}
	under(s.lastTopic())
	first := max(0, len(rows)-(h-3))
	if selected >= 0 {
		first = min(first, max(0, selected-1)) // with its topic
	}
	rows = rows[first:min(len(rows), first+max(0, h-3))]
	title, text := words.T("label.questions"), words.T("questions.hint")
	if st.Board.Layout != workshop.Questions && !s.survey() {
		title, text = words.T("lanes.title"), words.T("lanes.hint")
	}
	hint := t.Muted.S(" " + kit.Cut(text, w-4))
	return t.Box(title+" "+fmt.Sprint(len(st.Board.Lanes)), append(rows, hint), w, min(h, len(rows)+3), true)
}

// drawGroups draws a card for each group: its name, size, and what it has
// answered to this question. Where there is no room for cards it is a line each.
func (s *Screen) drawGroups(l *workshop.Lane, w, most int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	if len(m.Groups) == 0 {
		var lines []string
		for _, r := range kit.Wrap(words.T("groups.none"), w-2) {
			lines = append(lines, t.Muted.S(" "+r))
		}
		return lines
	}
	answers := s.answersTo(l)
	cols := min(len(m.Groups), max(1, w/16))
	rows := (len(m.Groups) + cols - 1) / cols
	height := min(7, most/rows)
	if height < 3 {
		return s.groupLines(answers, w, most)
	}
	height = min(height, 3+s.mostMembers())
	var out []string
	for r := range rows {
		var cards [][]string
		for c := range cols {
			cw := w*(c+1)/cols - w*c/cols
			if i := r*cols + c; i < len(m.Groups) {
				cards = append(cards, s.card(i, answers[m.Groups[i].ID], cw, height))
				continue
			}
			cards = append(cards, t.Base.Fill(nil, cw, height))
		}
		out = append(out, kit.Beside(cards...)...)
	}
	return out
}

// answersTo counts the answers of each group to a question, or to its own where
// each has one.
func (s *Screen) answersTo(l *workshop.Lane) map[workshop.ID]int {
	answers := map[workshop.ID]int{}
	for _, g := range s.meeting().Groups {
		asked := l
		if own := s.meeting().QuestionFor(s.id, g.ID); own != nil {
			asked = own
		}
		for _, n := range asked.Notes {
			if slices.Contains(s.meeting().Givers(n), g) {
				answers[g.ID]++
			}
		}
	}
	return answers
}

func (s *Screen) mostMembers() int {
	most := 0
	for _, g := range s.meeting().Groups {
		most = max(most, len(g.Members))
	}
	return most
}

func (s *Screen) card(i, answers, w, h int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	g := m.Groups[i]
	marked := i == s.group && !s.asking
	title := words.GroupSize(m, g)
	if marked {
		title = "► " + title
	}
	state := t.Muted.S(" " + words.T("group.waits"))
	if answers > 0 {
		state = t.Base.S(" " + words.T("answers", answers))
	}
	if l := m.QuestionFor(s.id, g.ID); l != nil {
		number := t.Accent.S(" " + words.T("question.short", 1+slices.Index(s.ownLanes(), l)))
		if kit.Width(number+state) > w-2 {
			state = t.Base.S(" ✓" + strconv.Itoa(answers))
		}
		state = number + state
	}
	lines := []string{state}
	for _, id := range g.Members {
		if p := m.Attendance.Presence(id); p != nil {
			lines = append(lines, t.Muted.S(" "+s.name(p.PersonRef)))
		}
	}
	return t.Box(title, lines, w, h, marked)
}

func (s *Screen) groupLines(answers map[workshop.ID]int, w, most int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	line, width := "", 0
	var out []string
	for i, g := range m.Groups {
		text := fmt.Sprintf(" %s: %d ", words.Group(m, g), answers[g.ID])
		ink := t.Base
		if i == s.group && !s.asking {
			ink, text = t.Selected, kit.Marked(text)
		}
		if width+kit.Width(text) > w {
			out, line, width = append(out, line), "", 0
		}
		line += ink.S(text)
		width += kit.Width(text)
	}
	out = append(out, line)
	return out[:min(len(out), max(1, most))]
}

// drawAnswers lists the answers to the question with the groups that gave them.
func (s *Screen) drawAnswers(l *workshop.Lane, w, h int) []string {
	t, words, m := s.host.Theme(), s.host.Words(), s.meeting()
	selecting := s.picked == pickedNote
	n := len(l.Notes)
	from, to := max(0, n-max(0, h-2)), n
	if selecting {
		from, to = s.notes.Window(n, h-2)
	}
	var lines []string
	for i := from; i < to; i++ {
		note := l.Notes[i]
		who := ""
		if g := m.Giver(note.Group); g != nil {
			who = words.Group(m, g) + "  "
		}
		head, tail := s.noteHead(note), s.noteTail(note)
		text := kit.Cut(kit.Plain(note.Text), w-3-kit.Width(head)-kit.Width(tail)-kit.Width(who))
		row := t.Base.Spread(s.inked(note, head)+t.Base.S(text), t.Accent.S(tail)+t.Muted.S(who), w-2)
		if selecting && i == s.notes.At {
			row = t.Selected.Spread(t.Selected.S(kit.Marked(head)+text), t.Selected.S(tail+who), w-2)
		}
		lines = append(lines, row)
	}
	if n == 0 {
		lines = append(lines, t.Muted.S(" "+words.T("answers.none")))
	}
	title := words.T("label.answers") + " " + fmt.Sprint(n)
	if from > 0 {
		title += " " + words.T("lane.hidden", from)
	}
	return t.Box(title, lines, w, h, false)
}
