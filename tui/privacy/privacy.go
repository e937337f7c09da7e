// Package privacy shows what is held about people, and lets it be erased. It lies
// over whatever screen it was asked for on.
package privacy

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// Show reads what is held and shows it.
func Show(host kit.Host) tea.Cmd {
	return host.Holdings(func(h workshop.Holdings, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		(&view{host, h}).show()
	})
}

// view is what is held at the moment of asking.
type view struct {
	host kit.Host
	held workshop.Holdings
}

func (v *view) today() workshop.Date { return workshop.DateOf(v.host.Now()) }

// show tells how much is held, and what can be done about it.
func (v *view) show() {
	w := v.host.Words()
	past, here := v.held.Past(v.today()), v.here()
	choices := []kit.Choice{
		{Name: w.T("privacy.who"), Off: v.off(len(v.held.People) == 0, "off.nobody"), Run: func() tea.Cmd { v.showPeople(); return nil }},
		{Name: w.T("privacy.expired", len(past)), Off: v.off(len(past) == 0, "off.nobody"), Run: func() tea.Cmd { v.askExpired(past); return nil }},
	}
	switch s := v.host.Session(); {
	case s == nil:
		choices = append(choices, kit.Choice{Name: w.T("privacy.names"), Off: w.T("off.no_open_meeting")})
	default:
		choices = append(choices, kit.Choice{Name: w.T("privacy.names"), Off: v.off(here == 0, "off.names_nobody"), Run: func() tea.Cmd { v.askNames(here); return nil }})
	}
	choices = append(choices, kit.Choice{Name: w.T("privacy.series"), Off: v.off(len(v.held.Series) == 0, "off.no_series"), Run: func() tea.Cmd { v.showSeries(); return nil }})
	v.host.Show(kit.NewMenu(v.host, w.T("cmd.privacy"), w.Holdings(v.held, v.today()), choices...))
}

func (v *view) off(cannot bool, reason string) string {
	if !cannot {
		return ""
	}
	return v.host.Words().T(reason)
}

// here is how many people on record the open meeting names.
func (v *view) here() int {
	s := v.host.Session()
	if s == nil {
		return 0
	}
	return len(s.People().PeopleIn(s.Entries()))
}

// showPeople lists everybody, those first who are past their day, then those whose
// organisation gives something away.
func (v *view) showPeople() {
	w, today := v.host.Words(), v.today()
	people := slices.Clone(v.held.People)
	rank := func(p workshop.Holding) int {
		switch {
		case p.Past(today):
			return 0
		case p.Sensitive != "":
			return 1
		}
		return 2
	}
	slices.SortStableFunc(people, func(a, b workshop.Holding) int { return cmp.Compare(rank(a), rank(b)) })
	choices := make([]kit.Choice, len(people))
	for i, p := range people {
		name := p.Name()
		if p.Organisation != "" {
			name += " · " + p.Organisation
		}
		key := w.Date(p.Until)
		if p.Past(today) {
			key = "! " + key
		}
		if p.Sensitive != "" {
			key = "* " + key
		}
		choices[i] = kit.Choice{Name: kit.Cut(name, 60), Key: key, Run: func() tea.Cmd { v.showPerson(p); return nil }}
	}
	v.host.Show(kit.NewPicker(v.host, w.T("privacy.people.title"), choices...))
}

// showPerson tells what is held of one person, and what can be done about it.
func (v *view) showPerson(p workshop.Holding) {
	w := v.host.Words()
	text := []string{w.Holding(p, v.today()), w.T("privacy.named_in", p.Meetings)}
	if warning := w.Sensitive(p.Organisation, p.Role); warning != "" {
		text = append(text, warning)
	}
	v.host.Show(kit.NewMenu(v.host, kit.Cut(p.Name(), 50), text,
		kit.Choice{Name: w.T("privacy.find"), Run: func() tea.Cmd { return v.find(p) }},
		kit.Choice{Name: w.T("person.erase"), Run: func() tea.Cmd { kit.AskErase(v.host, p.Revision); return nil }},
	))
}

// find lists the texts in which the name stands, to be taken out one by one.
func (v *view) find(p workshop.Holding) tea.Cmd {
	return v.host.Mentions(p.Person, func(mentions []workshop.Mention, err error) {
		w := v.host.Words()
		switch {
		case err != nil:
			v.host.Fail(err)
			return
		case len(mentions) == 0:
			v.host.Say(w.T("mention.none"))
			return
		}
		var choices []kit.Choice
		for _, m := range mentions {
			h, _ := v.host.Catalogue().Header(m.Meeting)
			c := kit.Choice{Name: w.Mention(m), Key: w.Date(h.Date), Run: func() tea.Cmd { v.askRedact(m); return nil }}
			if m.Target == "" {
				c.Off = w.T("off.no_redaction")
			}
			choices = append(choices, c)
		}
		v.host.Show(kit.NewPicker(v.host, w.T("privacy.find"), choices...))
	})
}

func (v *view) askRedact(m workshop.Mention) {
	w := v.host.Words()
	kit.Confirm(v.host, w.T("note.redact"), []string{w.Mention(m), w.T("redact.warning")},
		func() tea.Cmd { return v.host.RedactIn(m.Meeting, m.Target) })
}

func (v *view) askExpired(past []workshop.Holding) {
	w := v.host.Words()
	ids := make([]workshop.ID, len(past))
	for i, p := range past {
		ids[i] = p.Person
	}
	kit.Confirm(v.host, w.T("privacy.expired", len(past)), []string{w.T("privacy.erase.people", len(past))},
		func() tea.Cmd { return v.host.Erase(ids...) })
}

// askNames asks before the names of the open meeting are erased.
func (v *view) askNames(people int) {
	w := v.host.Words()
	kit.Confirm(v.host, w.T("privacy.names"), []string{w.T("privacy.erase.names", v.host.Session().Meeting().Code, people)},
		func() tea.Cmd { return v.host.EraseNames() })
}

// showSeries lists what each series says about personal data, or lacks.
func (v *view) showSeries() {
	w := v.host.Words()
	choices := make([]kit.Choice, len(v.held.Series))
	for i, s := range v.held.Series {
		text := []string{w.SeriesPrivacy(s)}
		if s.Notice != "" {
			text = append(text, s.Notice)
		}
		choices[i] = kit.Choice{Name: w.SeriesPrivacy(s), Run: func() tea.Cmd {
			v.host.Show(kit.NewMenu(v.host, kit.Cut(s.Name, 50), text, kit.Choice{Name: w.T("privacy.back"), Run: func() tea.Cmd { return nil }}))
			return nil
		}}
	}
	v.host.Show(kit.NewPicker(v.host, w.T("privacy.series"), choices...))
}
