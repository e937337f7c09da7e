package groups

import (
	"strconv"

	"talkoot/tui/kit"
)

// cardWidth is how wide a card is at least, and cardHeight how high one is that
// is cut short, borders included.
const (
	cardWidth  = 22
	cardHeight = 6
)

// unmarked stands for the selected row of a card that is only kept in sight.
const unmarked = -2

// number writes the place of a row in a list, from 0: "1 ".
func number(i int) string { return strconv.Itoa(i+1) + " " }

// drawCards draws cards in a grid. Of those that have no room it draws the rows
// of the grid around the selected one.
func (s *Screen) drawCards(cards []card, group, member, w, h int) []string {
	n := len(cards)
	if n == 0 || h < 3 {
		return nil
	}
	cols, heights := grid(cards, w)
	rows, sum := len(heights), 0
	for _, x := range heights {
		sum += x
	}
	from, to := 0, rows
	if sum > h {
		high := min(h, max(cardHeight, h/rows))
		list := kit.List{At: max(0, group) / cols}
		from, to = list.Window(rows, h/high)
		for i := range heights {
			heights[i] = min(heights[i], h/(to-from))
		}
	}
	var out []string
	for r := from; r < to; r++ {
		var beside [][]string
		for c := range cols {
			cw := w*(c+1)/cols - w*c/cols
			i := r*cols + c
			if i >= n {
				beside = append(beside, s.host.Theme().Base.Fill(nil, cw, heights[r]))
				continue
			}
			at := -1
			if i == group {
				at = member
			}
			beside = append(beside, s.drawCard(&cards[i], i == group, at, cw, heights[r]))
		}
		out = append(out, kit.Beside(beside...)...)
	}
	return out
}

// grid returns in how many columns cards stand, and how high each row of them is
// that shows everybody.
func grid(cards []card, w int) (cols int, heights []int) {
	cols = min(len(cards), max(1, w/cardWidth))
	rows := (len(cards) + cols - 1) / cols
	cols = (len(cards) + rows - 1) / rows
	heights = make([]int, rows)
	for i, c := range cards {
		heights[i/cols] = max(heights[i/cols], c.height())
	}
	return cols, heights
}

// height is how many lines a card takes that shows everybody.
func (c *card) height() int {
	h := len(c.rows) + 2
	if c.lead != "" {
		h++
	}
	return max(3, h)
}

// drawCard draws a card: those of its people who have room, around the selected
// one.
func (s *Screen) drawCard(c *card, on bool, member, w, h int) []string {
	t := s.host.Theme()
	title := c.title
	if on = on && member != unmarked; on && member < 0 {
		title = "► " + title
	}
	var lines []string
	room := h - 2
	if c.lead != "" {
		lines = append(lines, t.Muted.S(" "+c.lead))
		room--
	}
	n, hidden := len(c.rows), 0
	if n > room { // the last line says how many are out of sight
		room = max(1, room-1)
		hidden = n - room
	}
	list := kit.List{At: member}
	from, to := list.Window(n, room)
	for i := from; i < to; i++ {
		lines = append(lines, s.drawRow(c.rows[i], i == member, w-2))
	}
	if hidden > 0 {
		lines = append(lines, t.Muted.S(" "+s.host.Words().T("groups.hidden", hidden)))
	}
	return t.Box(title, lines, w, h, on)
}

// drawRow draws somebody, with what they do in the group.
func (s *Screen) drawRow(r row, on bool, w int) string {
	t, office := s.host.Theme(), ""
	if r.office != "" {
		office = " " + s.host.Words().T("office."+r.office)
	}
	name, of := kit.Cut(kit.Plain(r.name), w-1-kit.Width(office)), ""
	if room := w - 3 - kit.Width(name) - kit.Width(office); r.of != "" && room >= shortest {
		of = "  " + kit.Cut(kit.Plain(r.of), room)
	}
	if on {
		return t.Selected.Spread(t.Selected.S(kit.Marked(" "+name)+of), t.Selected.S(office), w)
	}
	return t.Base.Spread(t.Base.S(" "+name)+t.Muted.S(of), t.Accent.S(office), w)
}

// shortest is how many cells an organisation is shown in at least.
const shortest = 10

// drawLater draws later rounds below the one that is looked at, those that have
// room: people ask where they go next.
func (s *Screen) drawLater(lines []string, w, h int) []string {
	if !s.meeting().Rotation.Mixes() {
		return lines
	}
	for round := s.shown() + 1; round < s.rounds(); round++ {
		cards, known := s.sheet.later[round]
		if !known {
			cards = s.sheet.cardsOf(s.host, round)
			for i := range cards {
				cards[i].lead = "" // the title says it, and the room is scarce
			}
			s.sheet.later[round] = cards
		}
		_, heights := grid(cards, w)
		sum := 1
		for _, x := range heights {
			sum += x
		}
		if len(lines)+sum > h {
			return lines
		}
		title := s.host.Theme().Strong.S(" " + s.host.Words().T("groups.round", round+1))
		lines = append(append(lines, title), s.drawCards(cards, -1, unmarked, w, sum-1)...)
	}
	return lines
}
