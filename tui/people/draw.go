package people

import (
	"slices"
	"strconv"
	"strings"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/directory"
)

// Draw implements [kit.Overlay].
func (b *Book) Draw(w, h int) kit.Frame {
	t, words := b.host.Theme(), b.host.Words()
	bw, bh := w-2, h-4 // what is told stands below
	inner := bw - 2
	row, x := b.line.Prompt(t, b.prompt(), t.Muted.S(b.status()+" "), inner)
	lines := []string{row, t.Muted.Cells("   ", b.head(), b.columns(inner), inner)}
	detail := b.detail(inner)
	keys := kit.Wrap(words.T(b.keys()), inner-2)
	room := bh - 2 - len(lines) - len(detail) - len(keys)
	if b.read && len(b.rows) == 0 {
		for _, r := range kit.Wrap(words.T(b.nothing()), inner-6) {
			lines = append(lines, t.Base.S("   "+r))
		}
	}
	from, to := b.list.Window(len(b.rows), room)
	for i := from; i < to; i++ {
		lines = append(lines, b.draw(b.rows[i], i == b.list.At, inner))
	}
	lines = append(t.Base.Fill(lines, inner, room+2), detail...)
	for _, k := range keys {
		lines = append(lines, t.Muted.S(" "+k))
	}
	return kit.Frame{Lines: t.Box(b.title(), lines, bw, bh, true), Cursor: &kit.Point{X: 1 + x, Y: 1}}
}

func (b *Book) title() string {
	w := b.host.Words()
	if b.page == Organisations {
		return w.T("cmd.organisations")
	}
	return w.T("cmd.people")
}

func (b *Book) prompt() string {
	w := b.host.Words()
	switch {
	case b.joining < 0:
		return w.T("search.prompt")
	case b.page == Organisations:
		return w.T("people.as", kit.Cut(kit.Plain(b.directory.Organisations[b.joining].Name), 24))
	}
	return w.T("people.as", kit.Cut(kit.Plain(b.directory.People[b.joining].Name()), 24))
}

func (b *Book) keys() string {
	switch {
	case b.joining >= 0:
		return "people.keys.join"
	case b.page == Organisations:
		return "people.keys.organisations"
	}
	return "people.keys"
}

// status tells how many there are.
func (b *Book) status() string {
	w := b.host.Words()
	switch {
	case !b.read:
		return w.T("opening")
	case b.page == Organisations:
		return w.T("people.organisations.number", len(b.directory.Organisations))
	}
	return w.T("people.number", len(b.directory.People))
}

// nothing says why nothing is listed.
func (b *Book) nothing() string {
	switch {
	case !b.line.Empty():
		return "people.none"
	case b.page == Organisations:
		return "people.organisations.empty"
	}
	return "people.empty"
}

// columns are the widths of the columns: of people the name, organisation, role,
// place, meetings, the last of them, and until when the name is kept; of
// organisations the name, other names, people and meetings.
func (b *Book) columns(w int) []int {
	if b.page == Organisations {
		c := []int{0, w * 3 / 10, 11, 12}
		c[0] = w - 3 - c[1] - c[2] - c[3]
		return c
	}
	c := []int{0, w * 3 / 10, 0, 0, 7, 11, 0}
	if w >= 75 {
		c[2] = w * 15 / 100
	}
	if w >= 100 {
		c[3], c[6] = w/10, 13
	}
	c[0] = w - 3
	for _, cw := range c[1:] {
		c[0] -= cw
	}
	return c
}

func (b *Book) head() []string {
	w := b.host.Words()
	if b.page == Organisations {
		return []string{w.T("field.organisation"), w.T("people.aliases"), w.T("people.people"), w.T("header.meetings")}
	}
	return []string{
		w.T("field.name"), w.T("field.organisation"), w.T("field.role"), w.T("field.home"),
		w.T("people.times"), w.T("people.last"), w.T("field.keep"),
	}
}

func (b *Book) draw(r row, on bool, w int) string {
	t, words := b.host.Theme(), b.host.Words()
	ink, mark := t.Base, "   "
	switch {
	case on:
		ink, mark = t.Selected, " ► "
	case r.kind != rowEntry:
		ink = t.Accent
	}
	switch {
	case r.kind == rowMore:
		return ink.Pad(ink.S(mark+words.T("people.more", r.at)), w)
	case r.kind == rowLike:
		return ink.Pad(ink.S(kit.Cut(mark+"≈ "+b.likeText(b.like[b.page][r.at]), w)), w)
	case b.page == Organisations:
		o := b.directory.Organisations[r.at]
		return ink.Cells(mark, []string{
			o.Name, strings.Join(o.Aliases, ", "), strconv.Itoa(o.People), strconv.Itoa(o.Meetings),
		}, b.columns(w), w)
	}
	p := b.directory.People[r.at]
	return ink.Cells(mark, []string{
		p.Name(), p.Organisation, p.Role, p.Place, strconv.Itoa(p.Meetings), b.day(p.Last), b.day(p.Until),
	}, b.columns(w), w)
}

func (b *Book) day(d workshop.Date) string {
	if d.IsZero() {
		return "–"
	}
	return b.host.Words().Date(d)
}

// likeText names some that could be the same, those of one name by their
// organisations.
func (b *Book) likeText(group []int) string {
	var names []string
	for _, at := range group {
		if b.page == Organisations {
			names = append(names, kit.Plain(b.directory.Organisations[at].Name))
			continue
		}
		p := b.directory.People[at]
		name := kit.Plain(p.Name())
		if p.Organisation != "" {
			name += " (" + kit.Plain(p.Organisation) + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, " = ")
}

// detail is what the columns have no room for, of what is selected: at most two
// lines below the list.
func (b *Book) detail(w int) []string {
	r, ok := b.selected()
	if !ok {
		return nil
	}
	t := b.host.Theme()
	var text []string
	switch {
	case r.kind == rowLike:
		text = []string{b.likeText(b.like[b.page][r.at])}
	case r.kind == rowMore:
		return nil
	case b.page == Organisations:
		text = b.organisationText(b.directory.Organisations[r.at])
	default:
		text = b.personText(b.directory.People[r.at])
	}
	var lines []string
	for _, s := range kit.Wrap(strings.Join(text, " · "), w-2) {
		lines = append(lines, t.Base.Pad(t.Muted.S(" "+s), w))
	}
	return slices.Clip(lines[:min(2, len(lines))])
}

// personText tells what is kept of somebody.
func (b *Book) personText(p directory.Person) []string {
	w := b.host.Words()
	out := []string{told(p.Revision)}
	for _, o := range p.Others {
		out = append(out, w.T("people.also", told(o)))
	}
	if p.Meetings > 0 {
		out = append(out, w.T("people.seen", p.Meetings, w.Date(p.Last)))
	}
	if !p.Until.IsZero() {
		out = append(out, w.T("field.keep")+" "+w.Date(p.Until))
	}
	if warning := w.Sensitive(p.Organisation, p.Role); warning != "" {
		out = append(out, warning)
	}
	return out
}

// organisationText tells what is known of an organisation.
func (b *Book) organisationText(o directory.Organisation) []string {
	w := b.host.Words()
	out := []string{w.T("people.members", o.People)}
	for _, alias := range o.Aliases {
		out = append(out, w.T("people.also", alias))
	}
	if warning := w.Sensitive(o.Name); warning != "" {
		out = append(out, warning)
	}
	return out
}
