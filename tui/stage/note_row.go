package stage

import (
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// signs are what the rows of notes show beside the texts: only what some note
// of the board has.
type signs struct {
	themes, stars bool
	votes         *workshop.Voting // the last one that the room has seen
}

func signsOf(b *workshop.Board) signs {
	var s signs
	s.themes = len(b.Themes) > 0
	for _, l := range b.All() {
		for _, n := range l.Notes {
			s.stars = s.stars || n.Star
		}
	}
	for _, v := range b.Votings {
		if v.Revealed && !v.OnThemes {
			s.votes = v
		}
	}
	return s
}

// noteRows draws a note in at most so many rows; what does not fit is cut.
func (s *Screen) noteRows(n *workshop.Note, on bool, w, most int) []string {
	head, tail := s.noteHead(n), s.noteTail(n)
	hw := kit.Width(head)
	room := max(8, w-hw-kit.Width(tail))
	if most <= 1 || kit.Width(n.Text) <= room {
		return []string{s.noteRow(n, head, kit.Cut(kit.Plain(n.Text), room), tail, on, w)}
	}
	var out []string
	// A long note is not broken further than it can be shown.
	rows := kit.Wrap(kit.Cut(n.Text, (most+1)*room), room)
	for i, r := range rows[:min(len(rows), most)] {
		if i == most-1 && len(rows) > most {
			r = kit.Cut(r+"…", room)
		}
		if i == 0 {
			out = append(out, s.noteRow(n, head, r, tail, on, w))
			continue
		}
		out = append(out, s.furtherRow(strings.Repeat(" ", hw)+r, on, w))
	}
	return out
}

// noteRow draws the first row of a note.
func (s *Screen) noteRow(n *workshop.Note, head, text, tail string, on bool, w int) string {
	t := s.host.Theme()
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(head)+text), t.Selected.S(tail), w)
	}
	return t.Base.Spread(s.inked(n, head)+t.Base.S(text), t.Accent.S(tail), w)
}

func (s *Screen) furtherRow(text string, on bool, w int) string {
	t := s.host.Theme()
	if on {
		return t.Selected.Pad(t.Selected.S(text), w)
	}
	return t.Base.Pad(t.Base.S(text), w)
}

// inked draws the head of a row with its theme's glyph in the theme's colour.
func (s *Screen) inked(n *workshop.Note, head string) string {
	t := s.host.Theme()
	if n.Theme == nil || !s.signs.themes {
		return t.Muted.S(head)
	}
	before, after, _ := strings.Cut(head, kit.ThemeGlyph(n.Theme.Colour))
	return t.Muted.S(before) + t.ThemeInk(n.Theme.Colour).S(kit.ThemeGlyph(n.Theme.Colour)) + t.Muted.S(after)
}

// noteHead is the number of a note, right-aligned, and its signs on a board that
// has any: its theme's, and the star.
func (s *Screen) noteHead(n *workshop.Note) string {
	number := strconv.Itoa(n.Number)
	head := strings.Repeat(" ", max(0, 3-len(number))) + number + " "
	if s.signs.themes {
		sign := " "
		if n.Theme != nil {
			sign = kit.ThemeGlyph(n.Theme.Colour)
		}
		head += sign
	}
	if s.signs.stars {
		sign := " "
		if n.Star {
			sign = kit.StarGlyph
		}
		head += sign
	}
	if s.signs.themes || s.signs.stars {
		head += " "
	}
	return head
}

// noteTail is what a note got in the vote, and how often it was said, if more
// than once; of a partnership, the sum.
func (s *Screen) noteTail(n *workshop.Note) string {
	tail := ""
	if n.Partnership.Cents > 0 {
		tail += " " + s.host.Words().Euros(n.Partnership.Cents)
	}
	if v := s.signs.votes; v != nil {
		if sum := v.OfNote(n).Sum(); sum > 0 {
			tail += " ✓" + s.host.Words().Score(v, v.OfNote(n))
		}
	}
	if again := n.Repeats(); again > 0 {
		tail += " ×" + strconv.Itoa(again+1)
	}
	if tail != "" {
		tail += " "
	}
	return tail
}
