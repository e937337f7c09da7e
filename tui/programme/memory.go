package programme

import (
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// recalled is one line of what earlier meetings left: an agreement or a parked
// note, and who, when and from which meeting.
type recalled struct{ text, aside string }

// memory is what earlier meetings of the series left, as long as this one has not
// begun; none afterwards, when its recap tells it.
func (s *Screen) memory() []recalled {
	m, w := s.meeting(), s.host.Words()
	if m.Status() != workshop.Planned {
		return nil
	}
	var out []recalled
	add := func(state workshop.AgreementState, here bool, text string, aside ...string) {
		if here {
			state = workshop.Carried
		}
		parts := aside[:0]
		for _, p := range aside {
			if p != "" {
				parts = append(parts, p)
			}
		}
		out = append(out, recalled{kit.StateMark(state) + " " + text, strings.Join(parts, " · ")})
	}
	people := s.host.Session().People()
	for _, r := range s.host.Catalogue().Recap(m.ID) {
		due := ""
		if !r.Due.IsZero() {
			due = w.T("due.by", w.Date(r.Due))
		}
		what := r.What
		if r.Kind == workshop.Decision {
			what = w.T("agreement.decision") + ": " + what
		}
		add(r.State, m.Agreement(r.ID) != nil, what, w.Owner(r.Who, people, workshop.Revision.Name), due, w.Date(r.Meeting.Date))
	}
	for _, t := range s.host.Catalogue().ParkedBefore(m.ID) {
		add(t.State, m.Note(t.Note) != nil, w.T("carry.topic", t.Text), w.Date(t.Meeting.Date))
	}
	return out
}

// memoryLines draws what earlier meetings left in at most h lines: a box where
// there is room for some of it, and otherwise one line that tells how much there
// is to carry over. It takes no key and can be passed by.
func (s *Screen) memoryLines(rows []recalled, w, h int) []string {
	t, words := s.host.Theme(), s.host.Words()
	if len(rows) == 0 || h < 1 {
		return nil
	}
	title := words.T("programme.memory")
	y := s.host.Catalogue().Memory(s.meeting())
	if y.Len() > 0 {
		title += " – " + words.T("programme.memory.key", kit.KeyOf(words, kit.NoteAction), kit.MemoryInWords(s.host, y))
	}
	if h < 4 {
		return []string{t.Base.Pad(t.Accent.S(" "+kit.Cut(title, w-2)), w)}
	}
	shown := min(len(rows), h-2)
	if shown < len(rows) {
		title += " " + words.T("stage.agreed.more", len(rows)-shown)
	}
	var lines []string
	for _, r := range rows[:shown] {
		lines = append(lines, t.Base.Spread(t.Base.S(" "+r.text), t.Muted.S(" "+kit.Cut(kit.Plain(r.aside), w/2)+" "), w-2))
	}
	return t.Box(title, lines, w, shown+2, false)
}
