package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
)

// decisions are a numbered list: mostly there is nothing to tell of them but
// what was decided.
func (b *builder) decisions() {
	list := document.List{Ordered: true}
	for _, a := range b.m.Agreements {
		if a.Kind == workshop.Decision {
			list.Items = append(list.Items, document.Item{Text: a.What, Aside: b.decisionAside(a)})
		}
	}
	if len(list.Items) > 0 {
		b.section("doc.decisions")
		b.add(list)
	}
}

func (b *builder) decisionAside(a *workshop.Agreement) string {
	state := ""
	if a.State != workshop.Open { // a decision that stands needs no state
		state = b.w.T("state." + string(a.State))
	}
	return document.Join("; ",
		b.labelled("doc.who", b.owner(a.Who)),
		b.labelled("doc.due", b.w.Date(a.Due)),
		b.labelled("doc.next", a.Next),
		state,
		b.labelled("doc.behind", b.behind(a)))
}

func (b *builder) labelled(key, value string) string {
	if value == "" {
		return ""
	}
	return b.w.T(key) + ": " + value
}

// actions are a table, so that everybody finds their own.
func (b *builder) actions() {
	t := b.agreed("doc.actions", "doc.what")
	for _, a := range b.m.Agreements {
		if a.Kind != workshop.Decision {
			from := ""
			if a.CarriedFrom != "" {
				from = b.former(a.CarriedFrom)
			}
			t.Rows = append(t.Rows, b.terms(a.Terms, a.State, from, b.behind(a)))
		}
	}
	if len(t.Rows) > 0 {
		b.section("doc.actions")
		b.table(t)
	}
}

// recap is what earlier meetings agreed and where it stands.
func (b *builder) recap() {
	b.recalled = true
	t := b.agreed("doc.recap", "doc.agreed")
	for _, r := range b.in.Recap {
		where := document.Join(" ", b.w.Date(r.Meeting.Date), r.Meeting.Title)
		t.Rows = append(t.Rows, b.terms(r.Terms, r.State, where, ""))
	}
	if len(t.Rows) > 0 {
		b.add(document.Heading{Level: 3, Text: b.w.T("doc.recap")})
		b.table(t)
	}
	b.parkedBefore()
}

// agreed is an empty table of agreements; what is the title of its first
// column.
func (b *builder) agreed(caption, what string) document.Table {
	return document.Table{
		Caption: b.w.T(caption),
		Columns: []document.Column{
			{Title: b.w.T(what)},
			{Title: b.w.T("doc.who")},
			{Title: b.w.T("doc.due"), Narrow: true},
			{Title: b.w.T("doc.next")},
			{Title: b.w.T("doc.state"), Narrow: true},
			{Title: b.w.T("doc.from")},
			{Title: b.w.T("doc.behind")},
		},
	}
}

func (b *builder) terms(t workshop.Terms, state workshop.AgreementState, where, behind string) []string {
	return []string{t.What, b.owner(t.Who), b.w.Date(t.Due), t.Next, b.stands(t, state), where, behind}
}

// stands is where an agreement stands, in a word.
func (b *builder) stands(t workshop.Terms, state workshop.AgreementState) string {
	if t.Kind == workshop.Decision && state == workshop.Open {
		return b.w.T("doc.decided")
	}
	return b.w.T("state." + string(state))
}
