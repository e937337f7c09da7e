package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
)

// AskCarry offers to carry over what is open from earlier meetings of the series:
// everything at once, one by one, or the parked notes to a board of one's choice.
func AskCarry(h Host) tea.Cmd {
	w, m := h.Words(), h.Session().Meeting()
	all := h.Catalogue().Memory(m)
	choices := []Choice{
		{Name: w.T("carry.all", all.Len()), Run: func() tea.Cmd { return carry(h, all, m.TopicLane()) }},
		{Name: w.T("carry.some"), Run: func() tea.Cmd { h.Show(carryTicker(h, all)); return nil }},
	}
	if len(all.Topics) > 0 {
		choices = append(choices, Choice{Name: w.T("carry.topics", len(all.Topics)), Run: func() tea.Cmd {
			askTopicBoard(h, workshop.Memory{Topics: all.Topics})
			return nil
		}})
	}
	h.Show(NewMenu(h, w.T("cmd.carry"), []string{MemoryInWords(h, all)}, choices...))
	return nil
}

// CarryOff is why nothing can be carried over now, "" if something can.
func CarryOff(h Host) string {
	m := h.Session().Meeting()
	switch {
	case !m.Closed.IsZero():
		return h.Words().T("off.closed")
	case h.Catalogue().Memory(m).Len() == 0:
		return h.Words().T("off.nothing_to_carry")
	}
	return ""
}

// MemoryInWords tells how much there is to carry over.
func MemoryInWords(h Host, y workshop.Memory) string {
	var parts []string
	if n := len(y.Actions); n > 0 {
		parts = append(parts, h.Words().T("carry.actions.number", n))
	}
	if n := len(y.Topics); n > 0 {
		parts = append(parts, h.Words().T("carry.topics.number", n))
	}
	return strings.Join(parts, ", ")
}

// CarryOne carries over one of what there is: that with an id.
func CarryOne(h Host, id workshop.ID) tea.Cmd {
	m := h.Session().Meeting()
	return carry(h, only(h.Catalogue().Memory(m), id), m.TopicLane())
}

func only(all workshop.Memory, id workshop.ID) (y workshop.Memory) {
	for _, r := range all.Actions {
		if r.ID == id {
			y.Actions = append(y.Actions, r)
		}
	}
	for _, t := range all.Topics {
		if t.Note == id {
			y.Topics = append(y.Topics, t)
		}
	}
	return y
}

func carry(h Host, y workshop.Memory, to *workshop.Lane) tea.Cmd {
	var lane workshop.ID
	if to != nil {
		lane = to.ID
	}
	return h.CarryOver(lane, y)
}

// carryTicker lists what there is, ticked as soon as it was carried over.
func carryTicker(h Host, all workshop.Memory) *Picker {
	w := h.Words()
	return NewTicker(h, w.T("cmd.carry"), func() []Choice {
		var out []Choice
		m := h.Session().Meeting()
		add := func(id workshop.ID, here bool, name string, from workshop.Header) {
			c := Choice{Name: Tick(here, name), Key: w.Date(from.Date), Run: func() tea.Cmd { return CarryOne(h, id) }}
			if here {
				c.Off = w.T("off.carried")
			}
			out = append(out, c)
		}
		for _, r := range all.Actions {
			add(r.ID, m.Agreement(r.ID) != nil, r.What, r.Meeting)
		}
		for _, t := range all.Topics {
			add(t.Note, m.Note(t.Note) != nil, w.T("carry.topic", t.Text), t.Meeting)
		}
		return out
	})
}

// askTopicBoard asks on which board parked notes go on.
func askTopicBoard(h Host, y workshop.Memory) {
	var choices []Choice
	w := h.Words()
	for _, s := range h.Session().Meeting().Stages {
		if !s.TakesNotes() {
			continue
		}
		off := ""
		if s.Board.Locked {
			off = w.T("off.locked")
		}
		choices = append(choices, Choice{Name: w.Stage(s), Off: off, Run: func() tea.Cmd { return carry(h, y, s.Board.Parking) }})
	}
	h.Show(NewPicker(h, w.T("carry.board"), choices...))
}
