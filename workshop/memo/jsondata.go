package memo

import (
	"time"

	"talkoot/workshop"
	"talkoot/workshop/document"
)

// data puts the meeting into the form that [JSON] writes.
func (b *builder) data() meetingData {
	m := b.m
	d := meetingData{
		Format: JSONFormat, Version: JSONVersion, Language: string(b.w.Language()),
		ID: m.ID, Code: document.Clean(m.Code), Title: document.Clean(m.Title),
		Date: text(m.Date.String()), Time: text(m.Time.String()), Place: text(m.Place), Organiser: text(m.Organiser),
		Series: lines(b.in.seriesNames()), Status: m.Status(), Closed: moment(m.Closed),
		Attendance: b.attendanceData(),
		Groups:     []groupData{}, Rotation: b.rotationData(), Stages: []stageData{}, Agreements: []agreementData{}, Recap: []recalledData{}, Parked: []parkedData{},
		Priorities: b.prioritiesData(), Speakers: b.spokenData(), FactsData: b.factsData(),
	}
	d.Groups = append(d.Groups, b.groupsData()...)
	starts := m.Schedule(time.Time{}).Starts
	for i, s := range m.Stages {
		d.Stages = append(d.Stages, b.stageData(s, starts[i]))
	}
	for _, a := range m.Agreements {
		d.Agreements = append(d.Agreements, agreementData{b.termsData(a.Terms, a.State), positive(m.StageNumber(a.Stage)), b.fromNumbers(a), b.formerData(a.CarriedFrom)})
	}
	for _, r := range b.in.Recap {
		x := recalledData{termsData: b.termsData(r.Terms, r.State)}
		x.Meeting.Code, x.Meeting.Title = document.Clean(r.Meeting.Code), document.Clean(r.Meeting.Title)
		x.Meeting.Date = text(r.Meeting.Date.String())
		d.Recap = append(d.Recap, x)
	}
	for _, p := range b.in.Parked {
		d.Parked = append(d.Parked, parkedData{document.Clean(p.Text), p.State, b.formerData(p.Meeting.ID)})
	}
	if n := b.in.Next; !n.Date.IsZero() {
		d.Next = &nextData{text(n.Code), n.Date.String(), text(n.Time.String()), text(n.Place)}
	}
	return d
}

func (b *builder) attendanceData() attendanceData {
	a := &b.m.Attendance
	turnout := a.Turnout()
	d := attendanceData{
		Named: turnout.Named(), Left: turnout.Left, Certainty: workshop.Uncounted, Parts: partsData(a.Parts),
		Remote: oneCount(a.Remote()), Funder: oneCount(a.ForFunder()),
		Registered: turnout.Registered, Came: turnout.Came, Excused: turnout.Excused, Absent: turnout.Absent,
		Organisations: len(b.m.Organisations(b.in.People, b.in.Organisation)),
	}
	if a.Count.Known() {
		d.Certainty, d.Count = a.Count.Certainty, &a.Count.N
	}
	for _, p := range persons(b.in, b.opt) {
		x := personData{
			Name: document.Clean(p.name), Organisation: text(p.organisation), Role: text(p.role),
			From: p.presence.From, To: moment(p.presence.To), Remote: p.presence.Remote, Excluded: p.presence.Excluded,
		}
		for _, span := range p.presence.Spans() {
			x.Spans = append(x.Spans, spanData{span.From, moment(span.To)})
		}
		if g := b.m.GroupOf(p.id); g != nil {
			x.Group = positive(b.m.GroupNumber(g.ID))
		}
		d.Persons = append(d.Persons, x)
	}
	return d
}

func (b *builder) groupsData() []groupData {
	var out []groupData
	names := b.namesByID()
	for i, g := range b.m.Groups {
		x := groupData{
			Number: i + 1, Key: text(g.Label.Key), Name: document.Clean(b.w.Group(b.m, g)),
			Named: len(g.Members), Host: text(names[g.Host]), Scribe: text(names[g.Scribe]),
		}
		if n := g.Size(); n > 0 {
			x.Size = &n
		}
		for _, id := range g.Members {
			if names[id] != "" {
				x.People = append(x.People, document.Clean(names[id]))
			}
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) stageData(s *workshop.Stage, start workshop.TimeOfDay) stageData {
	d := stageData{
		Number: b.m.StageNumber(s.ID), Kind: s.Kind, Key: text(s.Title.Key), Title: document.Clean(b.w.Stage(s)),
		Minutes: positive(s.Planned), Start: text(start.String()), Speaker: b.whoData(s.Speaker),
		boardData: b.boardData(s), Actual: []spanData{}, Remark: text(b.remark(s.Remark)),
		First: positive(s.First), Steps: []stepData{}, Begun: positive(s.StepAt), Material: text(b.remark(s.Material)),
	}
	for _, x := range s.Preset.Steps {
		d.Steps = append(d.Steps, stepData{document.Clean(b.w.Label(x.Label)), x.Minutes})
	}
	for _, span := range s.Spans {
		d.Actual = append(d.Actual, spanData{span.From, moment(span.To)})
	}
	return d
}

func (b *builder) spokenData() []spokenData {
	out := []spokenData{}
	for _, s := range b.m.Spoken(b.m.Closed) {
		x := spokenData{Turns: s.Turns, Seconds: int(s.Used / time.Second)}
		if b.opt.Names != NoNames {
			x.Who = b.whoData(s.Who)
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) termsData(t workshop.Terms, state workshop.AgreementState) termsData {
	return termsData{
		Kind: t.Kind, What: document.Clean(t.What), Who: b.whoData(t.Who), Due: text(t.Due.String()),
		Next: text(t.Next), State: state,
	}
}

func (b *builder) whoData(o workshop.Owner) *whoData {
	o = b.recognise(o)
	if o.Person == "" {
		if o.Office == "" {
			return nil
		}
		return &whoData{Kind: "office", Name: text(o.Office)}
	}
	d := &whoData{Kind: "person", Office: text(o.Office)}
	if r, ok := b.in.People.Revision(o.PersonRef); ok {
		d.Name = text(shown(r, b.opt.Names))
	}
	return d
}

// text returns a text, or null for the empty one.
func text(s string) *string {
	if s = document.Clean(s); s == "" {
		return nil
	}
	return &s
}

func lines(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = document.Clean(s)
	}
	return out
}

// positive returns a number, or null for 0.
func positive(n int) *int {
	if n <= 0 {
		return nil
	}
	return &n
}

func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
