package example

import (
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// Build makes the six meetings in a library, in a language, and returns what
// has to be stored, in order and best in one transaction. The meetings come to
// be in the catalogue at once, as with every other change.
//
// All entries bear the moment at which the example is made, not the evening of
// the meeting: a journal tells when something was written down, and a time of
// day that nobody knows would be a claim about that evening. So it is with
// every meeting that is typed in long afterwards.
func Build(c *workshop.Catalogue, mo workshop.Moment, l lang.Language) ([]workshop.Batch, error) {
	b := builder{c: c, mo: mo, lang: l, sessions: map[workshop.Date]*workshop.Session{}}
	for _, s := range allSeries {
		b.describe(s)
	}
	for _, m := range meetings {
		b.meeting(m)
	}
	b.followUp()
	if b.err != nil {
		return nil, b.err
	}
	return b.batches, nil
}

// builder makes meetings one after the other; after the first error it does
// nothing more.
type builder struct {
	c        *workshop.Catalogue
	mo       workshop.Moment
	lang     lang.Language
	sessions map[workshop.Date]*workshop.Session
	batches  []workshop.Batch
	err      error

	s *workshop.Session // the meeting that is being made
}

func (b *builder) t(t text) string { return t.in(b.lang) }

func (b *builder) m() *workshop.Meeting { return b.s.Meeting() }

func (b *builder) do(c workshop.Change, err error) {
	if b.err != nil {
		return
	}
	batch, err := b.s.Do(b.mo, c, err)
	b.keep(batch, err)
}

func (b *builder) keep(batch workshop.Batch, err error) {
	if err != nil {
		b.err = err
		return
	}
	b.batches = append(b.batches, batch)
}

// describe makes a series with its details, unless somebody described it already.
func (b *builder) describe(s series) {
	if b.err != nil {
		return
	}
	ids, made, err := b.c.SeriesFor(b.mo, []string{s.name})
	b.keep(made, err)
	if b.err != nil {
		return
	}
	if known, err := b.c.FindSeries(s.name); err != nil || known.SeriesDetails != (workshop.SeriesDetails{}) {
		b.err = err
		return
	}
	described, err := b.c.DescribeSeries(b.mo, ids[0], s.name, s.details(b.lang))
	b.keep(described, err)
}

func (b *builder) meeting(m meeting) {
	if b.err != nil {
		return
	}
	var batch workshop.Batch
	b.s, batch, b.err = b.c.Create(b.mo, workshop.NewMeetingSpec{
		Details: workshop.Details{
			Title: b.t(m.title), Date: m.date, Time: workshop.NoTime, Place: place, Organiser: b.t(m.organiser),
		},
		SeriesNames: m.series,
		Programme:   "empty",
	})
	b.keep(batch, b.err)
	if b.err != nil {
		return
	}
	b.sessions[m.date] = b.s
	if m.count.Known() { // a new meeting is not counted
		b.do(b.m().SetCount(m.count))
	}
	for _, p := range m.parts {
		b.do(b.m().CountPart(p))
	}
	if m.groups > 0 {
		b.do(b.m().FormGroups(b.mo, m.groups))
	}
	for _, st := range m.stages {
		b.stage(st)
	}
	for _, p := range m.priorities {
		b.prioritise(p)
	}
	for _, a := range m.agreements {
		b.agree(a)
	}
	if !m.carries.IsZero() {
		b.carryOver(b.sessions[m.carries])
	}
	b.do(b.m().Close())
}

// stage puts a stage at the end of the programme, with its notes.
func (b *builder) stage(st stage) {
	draft := workshop.StageDraft{
		Kind: st.kind, Title: workshop.Text(b.t(st.title)), Board: st.board,
		Speaker: workshop.Owner{Office: b.t(st.speaker)},
	}
	if st.called != "" {
		draft.Title = workshop.Word(st.called)
	}
	for _, q := range st.asks {
		draft.Lanes = append(draft.Lanes, b.t(q))
	}
	var after workshop.ID
	if len(b.m().Stages) > 0 {
		after = b.last().ID
	}
	b.do(b.m().AddStage(b.mo, draft, after))
	if b.err == nil && !st.survey.IsZero() {
		b.do(b.m().SetSurvey(b.last().ID, st.survey))
	}
	for _, s := range st.says {
		if st.survey.IsZero() {
			b.write(s)
		} else {
			b.bring(s)
		}
	}
	b.tell(st.told)
	b.work(st.work)
}

// last returns the last stage, to which the tables add.
func (b *builder) last() *workshop.Stage { return b.m().Stages[len(b.m().Stages)-1] }

// write puts notes into a lane of the last stage.
func (b *builder) write(s said) {
	if b.err != nil {
		return
	}
	var group workshop.ID
	if s.group > 0 {
		group = b.m().Groups[s.group-1].ID
	}
	texts := make([]string, len(s.notes))
	for i, n := range s.notes {
		texts[i] = b.t(n)
	}
	b.do(b.m().AddNotes(b.mo, b.lane(s), group, texts...))
}

// bring imports the answers of a survey into the last stage, as from its file.
func (b *builder) bring(s said) {
	if b.err != nil {
		return
	}
	notes := make([]workshop.ImportedNote, len(s.notes))
	for i, n := range s.notes {
		notes[i].Text = b.t(n)
	}
	c, _, err := b.m().ImportNotes(b.mo, b.last().ID, b.lane(s), notes...)
	b.do(c, err)
}

// carryOver takes up what is open from an earlier meeting; parked notes go on in
// the discussion.
func (b *builder) carryOver(from *workshop.Session) {
	if b.err != nil {
		return
	}
	var y workshop.Memory
	all, id := b.c.Memory(b.m()), from.Meeting().ID
	for _, r := range all.Actions {
		if r.Meeting.ID == id {
			y.Actions = append(y.Actions, r)
		}
	}
	for _, t := range all.Topics {
		if t.Meeting.ID == id {
			y.Topics = append(y.Topics, t)
		}
	}
	lane := b.m().TopicLane()
	for _, s := range b.m().Stages {
		if s.Kind == workshop.Discussion {
			lane = s.Board.Parking
		}
	}
	batch, err := b.s.CarryOver(b.mo, lane.ID, y, func(workshop.ID) *workshop.Session { return from })
	b.keep(batch, err)
}

// lane finds the lane that is meant, on the board of the last stage; "", which
// the meeting refuses, if it has none such.
func (b *builder) lane(s said) workshop.ID {
	if s.lane == "parking" {
		return b.last().Board.Parking.ID
	}
	for i, l := range b.last().Board.Lanes {
		if l.Label.Key == s.lane && s.lane != "" || i+1 == s.question {
			return l.ID
		}
	}
	return ""
}

func (b *builder) agree(a agreement) {
	terms := workshop.Terms{
		Kind: a.kind, What: b.t(a.what), Who: workshop.Owner{Office: b.t(a.who)}, Due: a.due, Next: b.t(a.next),
	}
	if len(a.from) > 0 {
		b.do(b.m().AgreeOn(b.mo, terms, b.noted(a.from...)...))
		return
	}
	var in workshop.ID
	if a.closing {
		in = b.last().ID
	}
	b.do(b.m().Agree(b.mo, in, terms))
}

// followUp says in the earlier meetings what came about by a later one.
func (b *builder) followUp() {
	for _, m := range meetings {
		for i, a := range m.agreements {
			if b.err != nil || a.done.IsZero() {
				continue
			}
			b.s = b.sessions[m.date]
			b.do(b.m().FollowAgreement(b.m().Agreements[i].ID, workshop.Done, b.sessions[a.done].Meeting().ID))
		}
	}
}
