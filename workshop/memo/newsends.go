package memo

import (
	"cmp"
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// figuresOf lists the key figures that were told in a stage, "" for those of no
// stage, below what heads them.
func (n *newsItem) figuresOf(stage workshop.ID, head ...document.Block) {
	var list document.List
	for _, f := range n.m.Figures {
		of := f.Stage
		if s := n.m.Stage(of); s == nil || !n.happened(s) {
			of = ""
		}
		if of == stage && n.m.Quantity(f.FigureTerms).Known() {
			text := n.w.T("news.titled", document.Clean(f.Name), n.w.Figure(n.m, f.FigureTerms))
			list.Items = append(list.Items, document.Item{Text: sentence(document.Join(" ", text, document.Parenthesised(n.w.Year(f.Year))))})
		}
	}
	if len(list.Items) > 0 {
		n.add(append(head, list)...)
	}
}

// conclusions tells what was concluded about the priorities.
func (n *newsItem) conclusions() {
	var list document.List
	for _, p := range n.m.Priorities {
		if p.Conclusion != "" {
			list.Items = append(list.Items, document.Item{Text: sentence(n.w.T("news.titled", phrase(p.Text), p.Conclusion))})
		}
	}
	if len(list.Items) > 0 {
		n.add(document.Heading{Level: 2, Text: n.w.T("doc.priorities")}, list)
	}
}

// agreed lists decisions and actions, each in sentences.
func (n *newsItem) agreed() {
	if list := n.agreements(); len(list.Items) > 0 {
		n.add(document.Heading{Level: 2, Text: n.w.T("news.agreed")}, list)
	}
}

// agreements are what was agreed and not dropped since, decisions first: what,
// who, by when, and where it goes next.
func (b *builder) agreements() (list document.List) {
	for _, decisions := range []bool{true, false} {
		for _, a := range b.m.Agreements {
			if a.State != workshop.Dropped && decisions == (a.Kind == workshop.Decision) {
				list.Items = append(list.Items, document.Item{Text: b.agreement(a)})
			}
		}
	}
	return list
}

func (b *builder) agreement(a *workshop.Agreement) string {
	told := func(key, text string) string {
		if text == "" {
			return ""
		}
		return b.w.T(key, text)
	}
	before := ""
	if a.CarriedFrom != "" {
		before = b.w.T("news.carried")
		if h, ok := b.earlier(a.CarriedFrom); ok && !h.Date.IsZero() {
			before = b.w.T("news.carried.on", b.w.LongDate(h.Date))
		}
	}
	return document.Join(" ", sentence(a.What), told("news.who", phrase(b.named(a.Who))), told("news.due", b.w.LongDate(a.Due)),
		sentence(b.labelled("doc.next", phrase(a.Next))), before)
}

// ahead tells of the next meeting and of coming events, as long as they are
// still to come.
func (n *newsItem) ahead() {
	before := len(n.blocks)
	n.add(document.Heading{Level: 2, Text: n.w.T("news.ahead")})
	n.next()
	today := workshop.DateOf(n.in.Now)
	var list document.List
	for _, o := range n.m.Occasions {
		if o.Date.IsZero() || !o.Date.Before(today) {
			list.Items = append(list.Items, document.Item{Text: sentence(document.Join(", ", phrase(o.Title), n.when(o), document.Clean(o.Place)))})
		}
	}
	if len(list.Items) > 0 {
		n.add(list)
	}
	if len(n.blocks) == before+1 {
		n.blocks = n.blocks[:before]
	}
}

// when says when a coming event is, as running text does.
func (n *newsItem) when(o *workshop.Occasion) string {
	if o.Date.IsZero() || !o.Time.Known() {
		return cmp.Or(n.w.LongDate(o.Date), document.Clean(o.Around))
	}
	return n.w.T("occasion.at", n.w.LongDate(o.Date), n.w.TimeOfDay(o.Time))
}

func (n *newsItem) next() {
	next := n.in.Next
	if next.Date.IsZero() || next.Date.Before(workshop.DateOf(n.in.Now)) {
		return
	}
	when := n.moment(next.Date, func(day string) string {
		if !next.Time.Known() {
			return day
		}
		return n.w.T("doc.day.from", day, n.w.TimeOfDay(next.Time))
	})
	place, title := document.Clean(next.Place), document.Clean(next.Title)
	if place != "" {
		place = n.w.T("news.place.coming", place)
	}
	if title != "" {
		title = sentence(n.w.T("news.next.title", n.w.T("doc.quoted", title)))
	}
	n.say(n.w.T("news.next", when), place, title)
}

// thanks thanks those who came, unless somebody counted that nobody did.
func (n *newsItem) thanks() {
	if best := n.m.Attendance.Best(); !best.Known() || best.N > 0 {
		n.say(n.w.T("news.thanks"))
	}
}

// links lists the materials below what heads them, with the addresses that are
// safe to follow.
func (b *builder) links(head ...document.Block) {
	var list document.List
	for _, x := range b.m.Materials {
		item := document.Item{Text: document.Clean(x.Title), Link: document.SafeLink(x.Address)}
		if item.Text == "" {
			item.Text = document.Clean(b.address(x.MaterialTerms))
		}
		if item.Text != "" {
			list.Items = append(list.Items, item)
		}
	}
	for _, address := range b.linked() {
		if !slices.ContainsFunc(list.Items, func(x document.Item) bool { return x.Link == document.SafeLink(address) }) {
			list.Items = append(list.Items, document.Item{Text: address, Link: document.SafeLink(address)})
		}
	}
	if len(list.Items) > 0 {
		b.add(append(head, list)...)
	}
}

// linked are the safe addresses in the lanes for links.
func (b *builder) linked() (out []string) {
	for _, s := range b.m.Stages {
		for _, l := range s.Board.Lanes {
			for _, x := range l.Notes {
				if l.Label.Key == "links" && document.SafeLink(x.Text) != "" {
					out = append(out, document.Clean(x.Text))
				}
			}
		}
	}
	return out
}
