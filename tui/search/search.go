// Package search finds notes in all meetings while words are typed, in any
// inflection, and goes to the one that is chosen. It lies over whatever screen it
// was asked for on.
package search

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/search"
)

// most is how many hits are listed; more words find fewer.
const most = 500

// Search is a search of all meetings.
type Search struct {
	host  kit.Host
	line  *kit.Line
	index *search.Index // nil until it is read
	asked string
	found search.Result
	list  kit.List
	// lines are what is listed: the heading of a meeting, or a hit.
	lines []entry
	at    []int // the line of each hit
}

// entry is a line of the list: hit is -1 for the heading of a meeting.
type entry struct {
	meeting search.Meeting
	hit     int
}

// New returns a search, and what reads the notes for it beside the keys.
func New(host kit.Host) (*Search, tea.Cmd) {
	s := &Search{host: host, line: kit.NewLine("")}
	return s, host.ReadNotes(func(x *search.Index, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		s.index = x
		s.find()
	})
}

// find searches for the words on the line.
func (s *Search) find() {
	s.asked = s.line.Value()
	s.found, s.lines, s.at, s.list = search.Result{}, nil, nil, kit.List{}
	if s.index == nil {
		return
	}
	s.found = s.index.Find(s.asked, most)
	last := workshop.ID("")
	for i, h := range s.found.Hits {
		if h.Meeting.ID != last {
			last = h.Meeting.ID
			s.lines = append(s.lines, entry{h.Meeting, -1})
		}
		s.at = append(s.at, len(s.lines))
		s.lines = append(s.lines, entry{h.Meeting, i})
	}
}

// Draw implements [kit.Overlay].
func (s *Search) Draw(w, h int) kit.Frame {
	t, words := s.host.Theme(), s.host.Words()
	bw, bh := w-2, h-2
	row, x := s.line.Prompt(t, words.T("search.prompt"), t.Muted.S(s.status()+" "), bw-2)
	lines := []string{row}
	room := bh - 4
	from, to := 0, min(len(s.lines), room)
	if len(s.at) > 0 {
		window := kit.List{At: s.at[max(0, s.list.At)]}
		from, to = window.Window(len(s.lines), room)
	}
	for i := from; i < to; i++ {
		lines = append(lines, s.drawEntry(s.lines[i], bw-2))
	}
	lines = t.Base.Fill(lines, bw-2, bh-3)
	lines = append(lines, t.Muted.S(" "+words.T("search.keys")))
	return kit.Frame{Lines: t.Box(words.T("cmd.search"), lines, bw, bh, true), Cursor: &kit.Point{X: 1 + x, Y: 1}}
}

// status tells how much was found.
func (s *Search) status() string {
	words := s.host.Words()
	switch {
	case s.index == nil:
		return words.T("opening")
	case s.line.Empty():
		return ""
	case s.found.Total == 0:
		return words.T("search.none")
	}
	return words.T("search.found", s.found.Total, s.found.Meetings)
}

func (s *Search) drawEntry(e entry, w int) string {
	t, words := s.host.Theme(), s.host.Words()
	if e.hit < 0 {
		return t.Base.Pad(t.Strong.S(" "+kit.Cut(heading(words.Date(e.meeting.Date), e.meeting), w-2)), w)
	}
	n := s.found.Hits[e.hit].Note
	label, theme := n.Where.Unpack()
	lane := words.Label(label)
	if theme != "" {
		lane += " · " + theme
	}
	lane = kit.Cut(kit.Plain(lane), w/3)
	left := kit.Numbered(n.Number) + kit.Plain(n.Text())
	if e.hit == s.list.At {
		return t.Selected.Spread(t.Selected.S(kit.Marked(left)), t.Selected.S(" "+lane+" "), w)
	}
	return t.Base.Spread(t.Base.S(left), t.Muted.S(" "+lane+" "), w)
}

func heading(date string, m search.Meeting) string {
	text := date + "  " + m.Title
	if m.Place != "" {
		text += ", " + m.Place
	}
	return text
}

// Key implements [kit.Overlay].
func (s *Search) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "esc", "ctrl+f":
		return true, nil
	case "up":
		s.list.Move(-1, len(s.at))
	case "down":
		s.list.Move(1, len(s.at))
	case "pgup":
		s.list.Move(-10, len(s.at))
	case "pgdown":
		s.list.Move(10, len(s.at))
	case "enter":
		if s.list.At < 0 || s.list.At >= len(s.found.Hits) {
			return false, nil
		}
		h := s.found.Hits[s.list.At]
		return true, s.host.OpenNote(h.Meeting.ID, h.Note.Number)
	default:
		cmd := s.line.Key(k)
		if s.line.Value() != s.asked {
			s.find()
		}
		return false, cmd
	}
	return false, nil
}

// Paste implements [kit.Overlay].
func (s *Search) Paste(text string) tea.Cmd {
	s.line.Insert(text)
	s.find()
	return nil
}
