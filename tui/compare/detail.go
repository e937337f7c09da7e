package compare

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop/compare"
)

// below is what stands under the list: the whole text of what is selected, for
// which its row may have no room, and which sides have it.
func (s *Screen) below(w int) []string {
	i, on := s.selected()
	if !on {
		return nil
	}
	text, places := s.where(i)
	t := s.host.Theme()
	var lines []string
	for _, r := range kit.Wrap(text+" – "+strings.Join(places, " · "), w-2) {
		lines = append(lines, t.Base.Pad(t.Muted.S(" "+r), w))
	}
	return lines[:min(2, len(lines))]
}

// where returns the text of a row or theme, and the sides that have it.
func (s *Screen) where(i int) (text string, places []string) {
	if s.view == viewThemes {
		theme := s.c.Themes[i]
		for n := range theme.On {
			if said := s.host.Words().Said(theme.Tally(n)); said != "" {
				places = append(places, s.c.Sides[n].Name+": "+said)
			}
		}
		return theme.Name, places
	}
	r := s.c.Rows[i]
	for n, items := range r.On {
		if len(items) == 0 {
			continue
		}
		place := s.c.Sides[n].Name
		if lanes := s.laneNames(s.c.Elsewhere(r, items[0])); lanes != "" {
			place += " (" + lanes + ")"
		}
		places = append(places, place)
	}
	return r.Text, places
}

// detail is a row, or a theme, with what each side says.
type detail struct {
	host  kit.Host
	title string
	sides []saying
	at    int // the first line that is shown
	last  int // the last such line there can be
}

// saying is what one side says.
type saying struct {
	side  string
	texts []string
}

func (s *Screen) detailOf(i int) *detail {
	d := &detail{host: s.host}
	var on [][]compare.Item
	if s.view == viewThemes {
		d.title, on = s.c.Themes[i].Name, s.c.Themes[i].On
	} else {
		r := s.c.Rows[i]
		d.title, on = s.host.Words().RowStatus(r)+": "+r.Text, r.On
	}
	for n, items := range on {
		var texts []string
		for _, item := range items {
			texts = append(texts, s.whole(item)...)
		}
		if len(texts) == 0 {
			texts = []string{s.host.Words().T("compare.nowhere")}
		}
		d.sides = append(d.sides, saying{s.c.Sides[n].Name, texts})
	}
	return d
}

// detailOfQuestion is a question with what each group answers.
func (s *Screen) detailOfQuestion(i int) *detail {
	x := s.c.Matrix
	d := &detail{host: s.host, title: s.host.Words().Lane(x.Questions[i])}
	for n, cell := range x.Cells[i] {
		var texts []string
		for _, a := range cell {
			texts = append(texts, s.answer(a))
			for _, also := range a.Also {
				texts = append(texts, "  "+s.host.Words().T("note.also", also))
			}
		}
		if len(texts) == 0 {
			texts = []string{s.host.Words().T("compare.nowhere")}
		}
		d.sides = append(d.sides, saying{x.Groups[n], texts})
	}
	return d
}

// whole is a note with where it stands and all its words, each on a line.
func (s *Screen) whole(item compare.Item) []string {
	stands := s.laneNames(item.Lanes)
	if votes := s.host.Words().Votes(item); votes != "" {
		stands += "; " + votes
	}
	texts := []string{s.note(item) + " (" + stands + ")"}
	for _, also := range item.Also {
		texts = append(texts, "  "+s.host.Words().T("note.also", also))
	}
	return texts
}

// Draw implements [kit.Overlay].
func (d *detail) Draw(w, h int) kit.Frame {
	t := d.host.Theme()
	bw := min(w-2, 100)
	var all []string
	for _, side := range d.sides {
		all = append(all, t.Strong.S(" "+kit.Cut(kit.Plain(side.side), bw-4)))
		for _, text := range side.texts {
			for _, row := range kit.Wrap(text, bw-7) {
				all = append(all, t.Base.S("   "+row))
			}
		}
	}
	visible := min(len(all), max(1, h-5))
	d.last = len(all) - visible
	d.at = min(d.at, d.last)
	lines := slices.Clone(all[d.at : d.at+visible])
	lines = append(lines, t.Muted.S(" "+d.host.Words().T("help.keys")))
	return kit.Frame{Lines: t.Box(d.title, lines, bw, len(lines)+2, true)}
}

// Key implements [kit.Overlay].
func (d *detail) Key(k tea.KeyPressMsg) (bool, tea.Cmd) {
	switch k.String() {
	case "up":
		d.at = max(0, d.at-1)
	case "down":
		d.at = min(d.last, d.at+1)
	default:
		if k.Text == "" {
			return true, nil
		}
		// Whoever types on does not lose the first letter.
		return true, func() tea.Msg { return k }
	}
	return false, nil
}

// Paste implements [kit.Overlay]: there is nothing to write here.
func (d *detail) Paste(string) tea.Cmd { return nil }
