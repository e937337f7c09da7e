package memo

import (
	"time"

	"talkoot/workshop"
)

// data puts the meeting into the form that [JSON] writes.
func (b *builder) data() meetingData {
	m := b.m
	d := meetingData{
		Format: JSONFormat, Version: JSONVersion, Language: string(b.w.Language()),
		ID: m.ID, Code: line(m.Code), Title: line(m.Title),
		Date: text(m.Date.String()), Time: text(m.Time.String()), Place: text(m.Place), Organiser: text(m.Organiser),
		Series: lines(b.in.Series), Status: m.Status(), Closed: moment(m.Closed),
		Attendance: b.attendanceData(),
		Groups:     []groupData{}, Stages: []stageData{}, Agreements: []agreementData{}, Recap: []recalledData{},
	}
	d.Groups = append(d.Groups, b.groupsData()...)
	starts := m.Schedule(time.Time{}).Starts
	for i, s := range m.Stages {
		d.Stages = append(d.Stages, b.stageData(s, starts[i]))
	}
	for _, a := range m.Agreements {
		d.Agreements = append(d.Agreements, agreementData{b.termsData(a.Terms, a.State), positive(m.StageNumber(a.Stage))})
	}
	for _, r := range b.in.Recap {
		x := recalledData{termsData: b.termsData(r.Terms, r.State)}
		x.Meeting.Code, x.Meeting.Title = line(r.Meeting.Code), line(r.Meeting.Title)
		x.Meeting.Date = text(r.Meeting.Date.String())
		d.Recap = append(d.Recap, x)
	}
	return d
}

func (b *builder) attendanceData() attendanceData {
	a := &b.m.Attendance
	d := attendanceData{Certainty: workshop.Uncounted, Named: len(a.Presences)}
	if a.Count.Known() {
		d.Certainty, d.Count = a.Count.Certainty, &a.Count.N
	}
	for _, p := range persons(b.in, b.opt) {
		x := personData{Name: line(p.name), Organisation: text(p.organisation), From: p.presence.From}
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
			Number: i + 1, Key: text(g.Label.Key), Name: line(b.w.Group(b.m, g)),
			Named: len(g.Members),
		}
		if n := g.Size(); n > 0 {
			x.Size = &n
		}
		for _, id := range g.Members {
			if names[id] != "" {
				x.People = append(x.People, line(names[id]))
			}
		}
		out = append(out, x)
	}
	return out
}

func (b *builder) stageData(s *workshop.Stage, start workshop.TimeOfDay) stageData {
	d := stageData{
		Number: b.m.StageNumber(s.ID), Kind: s.Kind, Key: text(s.Title.Key), Title: line(b.w.Stage(s)),
		Minutes: positive(s.Planned), Start: text(start.String()), Speaker: b.whoData(s.Speaker),
		Layout: s.Board.Layout, Actual: []spanData{}, Lanes: []laneData{},
	}
	for _, span := range s.Spans {
		d.Actual = append(d.Actual, spanData{span.From, moment(span.To)})
	}
	for _, l := range s.Board.Lanes {
		d.Lanes = append(d.Lanes, b.laneData(l))
	}
	return d
}

func (b *builder) laneData(l *workshop.Lane) laneData {
	d := laneData{
		Key: text(l.Label.Key), Name: line(b.w.Label(l.Label)),
		Former: []string{}, Notes: make([]noteData, 0, len(l.Notes)),
	}
	for _, former := range l.Wordings {
		d.Former = append(d.Former, line(b.w.Label(former)))
	}
	for _, n := range l.Notes {
		d.Notes = append(d.Notes, noteData{
			Number: n.Number, Text: line(n.Text), Mentions: n.Mentions, Wordings: lines(n.Wordings), Also: lines(n.Said),
			Group: positive(b.m.GroupNumber(n.Group)), At: n.At,
		})
	}
	return d
}

func (b *builder) termsData(t workshop.Terms, state workshop.AgreementState) termsData {
	return termsData{
		Kind: t.Kind, What: line(t.What), Who: b.whoData(t.Who), Due: text(t.Due.String()),
		Next: text(t.Next), State: state,
	}
}

func (b *builder) whoData(o workshop.Owner) *whoData {
	o = b.in.People.Recognise(o)
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
	if s = line(s); s == "" {
		return nil
	}
	return &s
}

func lines(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = line(s)
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
