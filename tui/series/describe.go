package series

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/report"
)

// open shows what can be done with a series.
func (s *List) open(o report.Overview) {
	w := s.host.Words()
	none := ""
	if o.Meetings == 0 && o.Next.ID == "" {
		none = w.T("series.off.meetings")
	}
	do := func(f func(workshop.Series)) func() tea.Cmd { return func() tea.Cmd { f(o.Series); return nil } }
	s.host.Show(kit.NewMenu(s.host, kit.Cut(kit.Plain(o.Series.Name), 40), nil,
		kit.Choice{Name: w.T("series.menu.details"), Run: do(s.describe)},
		kit.Choice{Name: w.T("series.menu.privacy"), Run: do(s.privacy)},
		kit.Choice{Name: w.T("series.menu.report"), Run: func() tea.Cmd {
			s.leave()
			return s.count(report.Scope{Series: o.Series})
		}},
		kit.Choice{Name: w.T("series.menu.meetings"), Off: none, Run: do(s.meetings)},
		kit.Choice{Name: w.T("series.menu.new"), Run: do(s.create)},
		kit.Choice{Name: w.T("cmd.series.page"), Run: do(func(x workshop.Series) { kit.AskArchive(s.host, x) })},
	))
}

// describe asks what a series is about.
func (s *List) describe(x workshop.Series) {
	w := s.host.Words()
	field := func(key, value string) *kit.Field {
		return kit.NewField(w.T("series."+key), oneLine(value), w.T("series."+key+".hint"))
	}
	name, target, municipality := field("name", x.Name), field("target", x.Target), field("municipality", x.Municipality)
	funder, aims := field("funder", x.Funder), field("aims", x.Aims)
	aims.Long = true
	s.host.Show(kit.NewForm(s.host, w.T("series.menu.details"), func() (tea.Cmd, error) {
		d := x.SeriesDetails
		d.Target, d.Municipality, d.Funder = target.Value(), municipality.Value(), funder.Value()
		d.Aims = changed(x.Aims, aims)
		return s.save(x.ID, name.Value(), d)
	}, name, target, municipality, funder, aims))
}

// privacy asks how a series treats personal data. Where no notice was written a
// draft stands there; if nobody changes it, what is saved tells what else was
// stated in the form.
func (s *List) privacy(x workshop.Series) {
	w := s.host.Words()
	text, hint := x.Notice, "series.notice.hint"
	if text == "" {
		text, hint = w.NoticeDraft(x), "series.draft.hint"
	}
	notice := kit.NewField(w.T("series.notice"), oneLine(text), w.T(hint))
	notice.Long = true
	basis := kit.NewField(w.T("series.basis"), x.Basis, w.T("series.basis.hint"))
	months := kit.NewField(w.T("series.months"), "", w.T("series.months.hint"))
	if x.KeepMonths > 0 {
		months = kit.NewField(w.T("series.months"), strconv.Itoa(x.KeepMonths), w.T("series.months.hint"))
	}
	s.host.Show(kit.NewForm(s.host, w.T("series.menu.privacy"), func() (tea.Cmd, error) {
		d := x.SeriesDetails
		d.Basis = basis.Value()
		var err error
		if d.KeepMonths, err = number(months.Value()); err != nil {
			return nil, err
		}
		d.Notice = changed(text, notice)
		if x.Notice == "" && d.Notice == text {
			d.Notice = w.NoticeDraft(workshop.Series{Name: x.Name, SeriesDetails: d})
		}
		return s.save(x.ID, x.Name, d)
	}, notice, basis, months))
}

// oneLine is a text as a field shows it.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// changed returns what a field holds now, and the text as it was, with its line
// breaks, if nobody changed it.
func changed(was string, f *kit.Field) string {
	if f.Value() == oneLine(was) {
		return was
	}
	return f.Value()
}

// number reads a number of months; none for an empty field.
func number(typed string) (int, error) {
	if typed = strings.TrimSpace(typed); typed == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil {
		return 0, workshop.Err(workshop.CodeBadNumber, typed)
	}
	return n, nil
}

func (s *List) save(id workshop.ID, name string, d workshop.SeriesDetails) (tea.Cmd, error) {
	b, err := s.host.Catalogue().DescribeSeries(s.host.Moment(), id, name, d)
	if err != nil {
		return nil, err
	}
	cmd := s.host.Save(b)
	s.host.Say(s.host.Words().T("series.changed", kit.Cut(kit.Plain(s.host.Catalogue().SeriesName(id)), 28)))
	return cmd, nil
}

// meetings lists the meetings of a series, to open one.
func (s *List) meetings(x workshop.Series) {
	w := s.host.Words()
	var choices []kit.Choice
	for _, h := range (report.Scope{Series: x}).Meetings(s.host.Catalogue().Headers()) {
		choices = append(choices, kit.Choice{
			Name: strings.TrimSpace(w.Date(h.Date) + "  " + h.Title + "  " + h.Place), Key: w.Count(h.Count),
			Run: func() tea.Cmd {
				s.leave()
				return s.host.Open(h.ID)
			},
		})
	}
	s.host.Show(kit.NewPicker(s.host, kit.Cut(kit.Plain(x.Name), 40), choices...))
}

// create asks for the details of a new meeting of a series.
func (s *List) create(x workshop.Series) {
	d := workshop.Details{Date: workshop.DateOf(s.host.Now()), Time: workshop.NoTime}
	s.host.Show(kit.NewDetailsForm(s.host, s.host.Words().T("cmd.meeting.new"), d, []string{x.Name}, true,
		func(spec workshop.NewMeetingSpec) (tea.Cmd, error) {
			cmd, err := s.host.Create(spec)
			if err == nil {
				s.leave()
			}
			return cmd, err
		}))
}
