package memo

import (
	"slices"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

func (b *builder) boardData(s *workshop.Stage) boardData {
	board := &s.Board
	d := boardData{
		Layout: board.Layout, Template: text(board.TemplateKey()), Second: text(board.Second), Locked: board.Locked, OneEach: board.OneEach,
		Lanes: []laneData{}, Themes: []themeData{}, Votings: []votingData{}, Factors: []factorData{}, Harvest: []toldData{},
		Compared: []comparedData{},
	}
	if !board.Survey.IsZero() {
		d.Survey = &surveyData{text(board.Survey.Opens.String()), text(board.Survey.Closes.String())}
	}
	for i, l := range board.All() {
		d.Lanes = append(d.Lanes, b.laneData(l, i+1))
	}
	for i, t := range board.Themes {
		notes := board.InTheme(t)
		d.Themes = append(d.Themes, themeData{
			Number: i + 1, Name: document.Clean(t.Name), Former: lines(t.Former), Colour: t.Colour,
			Notes: noteNumbers(notes), Said: timesSaid(notes),
		})
	}
	for i, v := range board.Votings {
		d.Votings = append(d.Votings, b.votingData(v, i+1))
	}
	for _, x := range b.m.Told(s.ID) {
		told := toldData{Note: x.Note.Number}
		if x.Group != nil {
			told.Group = positive(b.m.GiverNumber(x.Group.ID))
		}
		d.Harvest = append(d.Harvest, told)
	}
	cited := citations(board)
	for _, f := range board.Factors {
		x := factorData{Code: document.Clean(f.Code), Strategies: noteNumbers(cited[f.Code])}
		if n := b.m.Note(f.Note); n != nil {
			x.Note, x.Text = &n.Number, text(n.Text)
		}
		d.Factors = append(d.Factors, x)
	}
	for _, ref := range board.Compared {
		x := comparedData{Meeting: document.Clean(string(ref.Meeting))}
		m := b.in.Others[ref.Meeting]
		if ref.Meeting == b.m.ID {
			m = b.m
		}
		if m != nil {
			x.Code, x.Stage = text(m.Code), positive(m.StageNumber(ref.Stage))
		}
		d.Compared = append(d.Compared, x)
	}
	return d
}

func (b *builder) laneData(l *workshop.Lane, number int) laneData {
	d := laneData{
		Number: number, Key: text(l.Label.Key), Name: document.Clean(b.w.Label(workshop.Label{Key: l.Label.Key, Text: l.Label.Text})),
		Second: text(l.Label.Also), Former: []string{}, Topic: text(l.Topic), Notes: make([]noteData, 0, len(l.Notes)),
	}
	if second, ok := lang.Parse(l.Stage().Board.Second); ok && l.Label.Key != "" {
		d.Second = text(lang.New(second).Label(l.Label))
	}
	for _, former := range l.Wordings {
		d.Former = append(d.Former, document.Clean(b.w.Label(former)))
	}
	for _, n := range l.Notes {
		d.Notes = append(d.Notes, b.noteData(n))
	}
	return d
}

func (b *builder) noteData(n *workshop.Note) noteData {
	board := &n.Lane().Stage().Board
	d := noteData{
		Number: n.Number, Text: document.Clean(n.Text), Mentions: n.Repeats(), Wordings: lines(n.Wordings), Also: lines(n.Sayings()),
		Group: positive(b.m.GiverNumber(n.Group)), Source: sourceKind(n), Table: positive(n.Source.Table), At: n.At,
		Lanes: []int{}, Merged: []noteData{}, Star: n.Star, TopOf: []int{}, Priorities: []int{}, Cites: []string{},
		Remark: text(b.remark(n.Remark)),
	}
	if n.Standing() == n {
		for _, l := range n.Lanes() {
			d.Lanes = append(d.Lanes, 1+slices.Index(board.All(), l))
		}
	}
	for _, x := range n.Merged {
		d.Merged = append(d.Merged, b.noteData(x))
	}
	for _, g := range b.m.TopOf(n) {
		if n.Standing() == n {
			d.TopOf = append(d.TopOf, b.m.GiverNumber(g.ID))
		}
	}
	if n.Theme != nil {
		d.Theme = positive(1 + slices.Index(board.Themes, n.Theme))
	}
	if p := n.Partnership; !p.IsZero() {
		d.Partnership = &partnershipData{Partner: text(p.Partner), Department: text(p.Department), Period: text(p.Period)}
		if p.Cents != 0 {
			d.Partnership.Cents = &p.Cents
		}
	}
	for i, p := range b.m.Priorities {
		if slices.Contains(n.Priorities, p.ID) {
			d.Priorities = append(d.Priorities, i+1)
		}
	}
	if len(board.Factors) > 0 {
		for _, f := range board.Cites(n.Text) {
			d.Cites = append(d.Cites, document.Clean(f.Code))
		}
	}
	return d
}

func sourceKind(n *workshop.Note) string {
	switch {
	case n.Group != "":
		return "group"
	case n.Source.Kind == workshop.FromTable || n.Source.Kind == workshop.FromSurvey || n.Source.Kind == workshop.FromMeeting:
		return string(n.Source.Kind)
	}
	return "floor"
}

func (b *builder) votingData(v *workshop.Voting, number int) votingData {
	board := &v.Stage().Board
	d := votingData{
		Number: number, Kind: votingKind(v.VotingTerms), Title: text(v.Title), On: "notes",
		Voters: positive(v.Voters), Budget: positive(v.Budget), Cap: positive(v.Cap), PerLane: positive(v.PerLane),
		Revealed: v.Revealed, At: v.At, Cast: v.Cast(), Possible: positive(v.Possible()), Among: []int{}, Ranking: []rankedData{},
	}
	for _, id := range v.Chosen {
		if n := b.m.Note(id); n != nil {
			d.Among = append(d.Among, n.Number)
		}
	}
	if v.OnThemes {
		d.On = "themes"
	}
	for _, p := range v.Ranking() {
		x := rankedData{Place: positive(p.First), Tally: p.Tally, Score: p.Score}
		if p.Note != nil {
			x.Note = &p.Note.Number
		} else {
			x.Theme = positive(1 + slices.Index(board.Themes, p.Theme))
		}
		d.Ranking = append(d.Ranking, x)
	}
	return d
}

func (b *builder) prioritiesData() []priorityData {
	out := []priorityData{}
	for i, c := range b.m.Coverage() {
		out = append(out, priorityData{
			Number: i + 1, Text: document.Clean(c.Text), Former: lines(c.Former), Conclusion: text(c.Conclusion),
			Cover: c.Cover, Notes: noteNumbers(c.Notes),
		})
	}
	return out
}

// fromNumbers returns the numbers of the notes that an agreement was made of,
// those left out that were removed since.
func (b *builder) fromNumbers(a *workshop.Agreement) []int {
	out := []int{}
	for _, id := range a.From {
		if n := b.m.Note(id); n != nil {
			out = append(out, n.Number)
		}
	}
	return out
}
