package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop"
)

var (
	long      = strings.Repeat("ä", workshop.MaxText+1)
	longTitle = strings.Repeat("ä", workshop.MaxTitle+1)
)

func TestDescribe(t *testing.T) {
	d := newDesk(t, "empty")
	details := d.m().Details
	details.Title, details.Place = "  Uusi\tnimi ", "Viinijärvi"
	d.do(d.m().Describe(details))
	equal(t, "title", d.m().Title, "Uusi nimi")
	equal(t, "place", d.m().Place, "Viinijärvi")
	equal(t, "code", d.m().Code, "2015-01-21-liperi")
	for _, c := range []struct {
		code workshop.Code
		edit func(*workshop.Details)
	}{
		{workshop.CodeUnchanged, func(d *workshop.Details) { d.Title += " " }},
		{workshop.CodeEmptyText, func(d *workshop.Details) { d.Title = "\x1b[0m" }},
		{workshop.CodeTextTooLong, func(d *workshop.Details) { d.Title = longTitle }},
		{workshop.CodeTextTooLong, func(d *workshop.Details) { d.Place = longTitle }},
		{workshop.CodeTextTooLong, func(d *workshop.Details) { d.Organiser = longTitle }},
		{workshop.CodeBadDate, func(d *workshop.Details) { d.Date.Day = 32 }},
		{workshop.CodeBadDate, func(d *workshop.Details) { d.Date.Year = 12015 }},
		{workshop.CodeBadTime, func(d *workshop.Details) { d.Time = 24 * 60 }},
	} {
		details := d.m().Details
		c.edit(&details)
		ch, err := d.m().Describe(details)
		d.refused(c.code, ch, err)
	}
	d.checkFold()
}

func titles(m *workshop.Meeting) string {
	var out []string
	for _, s := range m.Stages {
		out = append(out, s.Title.Key+s.Title.Text)
	}
	return strings.Join(out, " ")
}

func TestStages(t *testing.T) {
	d := newDesk(t, "empty")
	add := func(title string, after workshop.ID) workshop.ID {
		before := map[workshop.ID]bool{}
		for _, s := range d.m().Stages {
			before[s.ID] = true
		}
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text(title)}, after))
		for _, s := range d.m().Stages {
			if !before[s.ID] {
				return s.ID
			}
		}
		return ""
	}
	b := add("b", "")
	a := add("a", "")
	c := add("c", b)
	dd := add("d", "gone")
	equal(t, "added", titles(d.m()), "a b c d")
	for _, s := range []struct {
		id   workshop.ID
		by   int
		want string
	}{
		{a, 1, "b a c d"}, {a, 2, "b c d a"}, {a, -1, "b c a d"}, {a, -99, "a b c d"}, {dd, -2, "a d b c"}, {dd, 99, "a b c d"}, {b, 1, "a c b d"}, {c, 1, "a b c d"},
	} {
		d.do(d.m().MoveStage(s.id, s.by))
		equal(t, fmt.Sprint("moved ", s.id, s.by), titles(d.m()), s.want)
	}
	for _, s := range []struct {
		id   workshop.ID
		by   int
		code workshop.Code
	}{{a, -1, workshop.CodeUnchanged}, {dd, 1, workshop.CodeUnchanged}, {a, 0, workshop.CodeUnchanged}, {"x", 1, workshop.CodeUnknownStage}} {
		ch, err := d.m().MoveStage(s.id, s.by)
		d.refused(s.code, ch, err)
	}
	equal(t, "number", d.m().StageNumber(c), 3)
	equal(t, "number of none", d.m().StageNumber("x"), 0)

	speaker := workshop.Owner{Office: " kunnanjohtaja "}
	d.do(d.m().EditStage(a, workshop.Text("Avaus"), 15, speaker))
	s := d.m().Stage(a)
	equal(t, "edited", []any{s.Title, s.Planned, s.Speaker.Office}, []any{workshop.Text("Avaus"), 15, "kunnanjohtaja"})
	for _, x := range []struct {
		id      workshop.ID
		title   string
		minutes int
		speaker workshop.Owner
		code    workshop.Code
	}{
		{a, "Avaus", 15, speaker, workshop.CodeUnchanged},
		{"x", "Avaus", 15, speaker, workshop.CodeUnknownStage},
		{a, longTitle, 15, speaker, workshop.CodeTextTooLong},
		{a, "Avaus", -1, speaker, workshop.CodeBadMinutes},
		{a, "Avaus", workshop.MaxMinutes + 1, speaker, workshop.CodeBadMinutes},
		{a, "Avaus", 15, workshop.Owner{Office: longTitle}, workshop.CodeTextTooLong},
	} {
		ch, err := d.m().EditStage(x.id, workshop.Text(x.title), x.minutes, x.speaker)
		d.refused(x.code, ch, err)
	}
	for _, x := range []struct {
		draft workshop.StageDraft
		code  workshop.Code
	}{
		{workshop.StageDraft{Kind: "dance"}, workshop.CodeUnknownBoard},
		{workshop.StageDraft{Kind: workshop.BoardStage, Board: "chess"}, workshop.CodeUnknownBoard},
		{workshop.StageDraft{Kind: workshop.Talk, Minutes: -1}, workshop.CodeBadMinutes},
		{workshop.StageDraft{Kind: workshop.Talk, Title: workshop.Text(longTitle)}, workshop.CodeTextTooLong},
		{workshop.StageDraft{Kind: workshop.Talk, Speaker: workshop.Owner{Office: longTitle}}, workshop.CodeTextTooLong},
		{workshop.StageDraft{Kind: workshop.Rounds, Lanes: []string{"Mitä?", " "}}, workshop.CodeEmptyText},
	} {
		ch, err := d.m().AddStage(d.mo(), x.draft, "")
		d.refused(x.code, ch, err)
	}

	n := d.note(d.m().Stage(a).Board.Lanes[0].ID, "Pois")
	d.do(d.m().EnterStage(a))
	d.do(d.m().RemoveStage(a))
	if d.m().Note(n.ID) != nil || d.m().NoteByNumber(n.Number) != nil || d.m().Lane(n.Lane().ID) != nil || d.m().Current != "" {
		t.Error("a stage left something behind")
	}
	ch, err := d.m().RemoveStage(a)
	d.refused(workshop.CodeUnknownStage, ch, err)
	d.undo()
	if d.m().Current != a || d.m().Note(n.ID) == nil {
		t.Error("undo did not bring the stage back with its notes")
	}
	d.checkFold()
}

func TestEveryKindOfStageCanBeAdded(t *testing.T) {
	d := newDesk(t, "empty")
	for _, k := range workshop.StageKinds {
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: k, Lanes: []string{"Lisäksi"}}, ""))
		lanes := d.m().Stages[0].Board.Lanes
		equal(t, string(k), lanes[len(lanes)-1].Label, workshop.Text("Lisäksi"))
	}
	for _, b := range workshop.BoardTemplates {
		d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.BoardStage, Board: b}, ""))
		equal(t, b, d.m().Stages[0].Board.TemplateKey(), map[bool]string{true: b}[b != "survey"])
	}
	for _, p := range workshop.Programmes {
		d := newDesk(t, p.Key)
		d.checkFold()
		for i, s := range d.m().Stages {
			equal(t, p.Key+": steps", s.Preset, p.Stages[i].Preset)
			if sum := s.Preset.Minutes(); sum > 0 && sum != s.Planned {
				t.Errorf("%s: stage %d takes %d minutes, its steps %d", p.Key, i+1, s.Planned, sum)
			}
		}
	}
	if _, err := workshop.FindProgramme("ball"); workshop.ErrorCode(err) != workshop.CodeUnknownProgramme {
		t.Errorf("unknown programme: %v", err)
	}
	if p, err := workshop.FindProgramme(""); err != nil || p.Key != "swot-evening" {
		t.Errorf("the usual programme: %v, %v", p.Key, err)
	}
}

func TestNotes(t *testing.T) {
	d := newDesk(t, "swot-evening")
	strengths, threats := d.lane(workshop.BoardStage, 0).ID, d.lane(workshop.BoardStage, 3).ID
	d.do(d.m().AddNotes(d.mo(), strengths, "", "yksi", " kaksi\n", "kolme"))
	equal(t, "added", words(d.m().Lane(strengths)), []string{"yksi", "kaksi", "kolme"})
	equal(t, "count", d.m().NoteCount(), 3)
	two := d.m().NoteByNumber(2)
	d.do(d.m().RewordNote(two.ID, "kaksi!"))
	d.do(d.m().RewordNote(two.ID, "kaksi?"))
	equal(t, "reworded", d.m().Note(two.ID).Text, "kaksi?")
	equal(t, "wordings", d.m().Note(two.ID).Wordings, []string{"kaksi", "kaksi!"})
	d.do(d.m().MentionNote(two.ID, "", ""))
	d.do(d.m().MentionNote(two.ID, "g", "in other words"))
	equal(t, "said again", d.m().NoteByNumber(two.Number).Said, []string{"in other words"})
	equal(t, "mentions", d.m().Note(two.ID).Mentions, 2)
	d.note(threats, "uhka")
	d.do(d.m().MoveNote(two.ID, threats))
	equal(t, "left", words(d.m().Lane(strengths)), []string{"yksi", "kolme"})
	equal(t, "moved", words(d.m().Lane(threats)), []string{"uhka", "kaksi?"})
	equal(t, "its lane", d.m().Note(two.ID).Lane().ID, threats)
	if at := d.m().Note(two.ID).At; at.Format("15.04") != "17.30" {
		t.Errorf("written at %s", at)
	}
	many := make([]string, workshop.MaxLines+1)
	for _, c := range []struct {
		code workshop.Code
		ch   func() (workshop.Change, error)
	}{
		{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), "x", "", "a") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), strengths, "") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), strengths, "", "a", " ") }},
		{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), strengths, "", "a", long) }},
		{workshop.CodeTooManyLines, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), strengths, "", many...) }},
		{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().RewordNote("x", "a") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().RewordNote(two.ID, "\u202e") }},
		{workshop.CodeTextTooLong, func() (workshop.Change, error) { return d.m().RewordNote(two.ID, long) }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().RewordNote(two.ID, "kaksi? ") }},
		{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MoveNote("x", threats) }},
		{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().MoveNote(two.ID, "x") }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MoveNote(two.ID, threats) }},
		{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().RemoveNote("x") }},
		{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MentionNote("x", "", "") }},
	} {
		ch, err := c.ch()
		d.refused(c.code, ch, err)
	}
	d.do(d.m().RemoveNote(two.ID))
	equal(t, "removed", words(d.m().Lane(threats)), []string{"uhka"})
	equal(t, "the number after a removal", d.note(threats, "x").Number, 5)
	d.undo()
	equal(t, "the number after an undo", d.note(threats, "y").Number, 6)
	d.checkFold()
}

func TestAttendance(t *testing.T) {
	d := newDesk(t, "empty")
	count := func() workshop.Count { return d.m().Attendance.Best() }
	equal(t, "at first", count(), workshop.Count{Certainty: workshop.Uncounted})
	d.do(d.m().ChangeCount(3))
	equal(t, "+3", count(), workshop.Count{Certainty: workshop.Exact, N: 3})
	d.do(d.m().ChangeCount(-1))
	equal(t, "-1", count(), workshop.Count{Certainty: workshop.Exact, N: 2})
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Approximate, N: 20}))
	d.do(d.m().ChangeCount(2))
	equal(t, "about 20 and 2 more", count(), workshop.Count{Certainty: workshop.Approximate, N: 22})
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.AtLeast, N: 450}))
	d.do(d.m().ChangeCount(-50))
	equal(t, "at least 450 less 50", count(), workshop.Count{Certainty: workshop.AtLeast, N: 400})
	d.do(d.m().SetCount(workshop.Count{N: 7}))
	equal(t, "not counted after all", count(), workshop.Count{Certainty: workshop.Uncounted})
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 0}))
	equal(t, "nobody came", count(), workshop.Count{Certainty: workshop.Exact})
	for _, c := range []workshop.Count{{Certainty: workshop.Exact, N: -1}, {Certainty: workshop.Exact, N: workshop.MaxCount + 1}} {
		ch, err := d.m().SetCount(c)
		d.refused(workshop.CodeBadCount, ch, err)
	}
	ch, err := d.m().SetCount(workshop.Count{Certainty: workshop.Exact})
	d.refused(workshop.CodeUnchanged, ch, err)
	for _, by := range []int{0, -1, workshop.MaxCount + 1, 1 << 62, -1 << 62} {
		ch, err := d.m().ChangeCount(by)
		d.refused(workshop.CodeBadCount, ch, err)
	}
	d.do(d.m().SetCount(workshop.Count{}))
	ch, err = d.m().SetCount(workshop.Count{})
	d.refused(workshop.CodeUnchanged, ch, err)
	ch, err = d.m().ChangeCount(-1)
	d.refused(workshop.CodeBadCount, ch, err)

	ids := d.arrive("Aino Karttunen", "Matti Virtanen")
	equal(t, "two by name", count(), workshop.Count{Certainty: workshop.AtLeast, N: 2})
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 1}))
	if !d.m().Attendance.Disagrees() {
		t.Error("more names than heads, and they agree")
	}
	for _, c := range []struct {
		code workshop.Code
		ch   func() (workshop.Change, error)
	}{
		{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: workshop.PersonRef{Person: ids[0], Rev: 1}})
		}},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().Arrive(d.mo(), d.s.People()) }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) {
			return d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "Aino"}, workshop.Arrival{Name: " "})
		}},
		{workshop.CodeTextTooLong, func() (workshop.Change, error) {
			return d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: longTitle})
		}},
		{workshop.CodeTooManyLines, func() (workshop.Change, error) {
			return d.m().Arrive(d.mo(), d.s.People(), make([]workshop.Arrival, workshop.MaxLines+1)...)
		}},
		{workshop.CodeUnknownPerson, func() (workshop.Change, error) { return d.m().RemovePresence("x") }},
		{workshop.CodeUnknownPerson, func() (workshop.Change, error) {
			return d.m().CorrectPerson(d.s.People(), "x", workshop.PersonDetails{Name: "Aino"})
		}},
		{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().CorrectPerson(d.s.People(), ids[0], workshop.PersonDetails{Name: "Karttunen, Aino"})
		}},
		{workshop.CodeEmptyText, func() (workshop.Change, error) {
			return d.m().CorrectPerson(d.s.People(), ids[0], workshop.PersonDetails{})
		}},
	} {
		ch, err := c.ch()
		d.refused(c.code, ch, err)
	}

	name := func() string {
		r, _ := d.s.People().Revision(d.m().Attendance.Presence(ids[0]).PersonRef)
		return r.Name() + "/" + r.Organisation
	}
	d.do(d.m().Agree(d.mo(), "", workshop.Terms{What: "Soittaa", Who: workshop.Owner{PersonRef: workshop.PersonRef{Person: ids[0], Rev: 1}}}))
	d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.Talk, Speaker: workshop.Owner{PersonRef: workshop.PersonRef{Person: ids[0], Rev: 1}}}, ""))
	d.do(d.m().CorrectPerson(d.s.People(), ids[0], workshop.PersonDetails{Name: "Aino Karttunen-Aho", Organisation: "Kunta"}))
	equal(t, "corrected", name(), "Aino Karttunen-Aho/Kunta")
	equal(t, "the owner", d.m().Agreements[0].Who.Rev, 2)
	equal(t, "the speaker", d.m().Stages[0].Speaker.Rev, 2)
	d.undo()
	equal(t, "the correction undone", name(), "Aino Karttunen/")
	equal(t, "the owner of before", d.m().Agreements[0].Who.Rev, 1)
	d.do(d.m().RemovePresence(ids[0]))
	equal(t, "present", len(d.m().Attendance.Presences), 1)
	d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Person: workshop.PersonRef{Person: ids[0], Rev: 2}}, workshop.Arrival{Person: workshop.PersonRef{Person: ids[0], Rev: 2}}))
	equal(t, "present again, once", len(d.m().Attendance.Presences), 2)
	d.checkFold()
}

// TestLeavingAnUncountedRoom: one laptop counts, another says that somebody
// left, the first undoes its count: then nobody knows how many there are.
func TestLeavingAnUncountedRoom(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.CountObserved{Count: workshop.Count{Certainty: workshop.Exact, N: 20}})
	j.add("b", "e2", workshop.CountChanged{By: -3})
	equal(t, "counted", j.fold().Attendance.Best(), workshop.Count{Certainty: workshop.Exact, N: 17})
	j.add("a", "e3", workshop.Undone{Entry: "e1"})
	equal(t, "the count undone", j.fold().Attendance.Best(), workshop.Count{Certainty: workshop.Uncounted})
	j.add("b", "e4", workshop.CountChanged{By: 2})
	equal(t, "two came", j.fold().Attendance.Best(), workshop.Count{Certainty: workshop.Exact, N: 2})
	j.add("b", "e5", workshop.CountChanged{By: -5})
	equal(t, "five left", j.fold().Attendance.Best(), workshop.Count{Certainty: workshop.Exact})
	j.add("b", "e6", workshop.CountObserved{Count: workshop.Count{Certainty: workshop.Exact, N: -5}})
	equal(t, "nonsense from elsewhere", j.fold().Attendance.Best(), workshop.Count{Certainty: workshop.Exact})
}

func sizes(m *workshop.Meeting) []int {
	var out []int
	for _, g := range m.Groups {
		out = append(out, g.Size())
	}
	return out
}

func TestGroups(t *testing.T) {
	d := newDesk(t, "five-groups")
	d.do(d.m().FormGroups(d.mo(), 3))
	equal(t, "nobody counted: sizes unknown", sizes(d.m()), []int{0, 0, 0})
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact}))
	ch, err := d.m().FormGroups(d.mo(), 5)
	d.refused(workshop.CodeNobodyToSplit, ch, err)
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 22}))
	d.do(d.m().FormGroups(d.mo(), 5))
	equal(t, "by head count", sizes(d.m()), []int{5, 5, 4, 4, 4})
	equal(t, "name", d.m().Groups[4].Label, workshop.Word("tree5"))
	d.do(d.m().ChangeCount(1))
	equal(t, "one more", sizes(d.m()), []int{5, 5, 5, 4, 4})
	d.do(d.m().ChangeCount(7))
	equal(t, "seven more", sizes(d.m()), []int{6, 6, 6, 6, 6})
	d.do(d.m().ChangeCount(-2))
	equal(t, "two less", sizes(d.m()), []int{6, 6, 6, 5, 5})
	d.do(d.m().ChangeCount(-28))
	equal(t, "nobody left", sizes(d.m()), []int{0, 0, 0, 0, 0})
	d.undo()
	equal(t, "undone", sizes(d.m()), []int{6, 6, 6, 5, 5})
	d.do(d.m().FormGroups(d.mo(), 13))
	equal(t, "the thirteenth has no tree", d.m().Groups[12].Label, workshop.Label{})

	d = newDesk(t, "five-groups")
	ids := d.arrive("A", "B", "C", "D", "E", "F", "G")
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Approximate, N: 9}))
	d.do(d.m().FormGroups(d.mo(), 4))
	equal(t, "names first", sizes(d.m()), []int{3, 2, 2, 2})
	equal(t, "counted off", d.m().Groups[0].Members, []workshop.ID{ids[0], ids[4]})
	equal(t, "then who has no name", d.m().Groups[3].Unnamed, 1)
	late := d.arrive("H", "I")
	equal(t, "late arrivals", sizes(d.m()), []int{3, 3, 3, 2})
	equal(t, "group of the first", d.m().GroupOf(late[0]).ID, d.m().Groups[1].ID)
	d.do(d.m().ChangeCount(1))
	equal(t, "those two are counted", sizes(d.m()), []int{3, 3, 3, 2})
	d.do(d.m().ChangeCount(2))
	equal(t, "somebody without a name", sizes(d.m()), []int{3, 3, 3, 3})
	d.do(d.m().ChangeCount(-1))
	equal(t, "who leaves", sizes(d.m()), []int{3, 3, 3, 2})
	d.undo()
	d.undo()
	d.undo()
	g := d.m().Groups[3].ID
	d.do(d.m().PlaceMember(g, ids[0]))
	equal(t, "placed", sizes(d.m()), []int{2, 3, 3, 3})
	d.do(d.m().NameGroup(g, "Pihlaja"))
	equal(t, "named", d.m().Group(g).Label, workshop.Text("Pihlaja"))
	equal(t, "number", d.m().GroupNumber(g), 4)
	d.do(d.m().RemovePresence(ids[0]))
	if d.m().GroupOf(ids[0]) != nil {
		t.Error("who was not there is in a group")
	}
	for _, c := range []struct {
		code workshop.Code
		ch   func() (workshop.Change, error)
	}{
		{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().FormGroups(d.mo(), 0) }},
		{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().FormGroups(d.mo(), -3) }},
		{workshop.CodeTooManyGroups, func() (workshop.Change, error) { return d.m().FormGroups(d.mo(), 10) }},
		{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().NameGroup("x", "a") }},
		{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().NameGroup(g, "") }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().NameGroup(g, "Pihlaja") }},
		{workshop.CodeUnknownGroup, func() (workshop.Change, error) { return d.m().PlaceMember("x", ids[1]) }},
		{workshop.CodeUnknownPerson, func() (workshop.Change, error) { return d.m().PlaceMember(g, "x") }},
		{workshop.CodeUnknownPerson, func() (workshop.Change, error) { return d.m().PlaceMember(g, ids[0]) }},
		{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().PlaceMember(d.m().GroupOf(ids[1]).ID, ids[1])
		}},
	} {
		ch, err := c.ch()
		d.refused(c.code, ch, err)
	}
	d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: 500}))
	ch, err = d.m().FormGroups(d.mo(), 101)
	d.refused(workshop.CodeTooManyGroups, ch, err)
	d.checkFold()
}

// TestGroupsOfTwoOrigins: a plan of one laptop does not put into a group who,
// another laptop says, was not there, nor anybody into two.
func TestGroupsOfTwoOrigins(t *testing.T) {
	var j journal
	came := func(p workshop.ID) workshop.PersonCame {
		return workshop.PersonCame{PersonRef: workshop.PersonRef{Person: p, Rev: 1}}
	}
	j.add("a", "e1", came("p"), came("q"))
	j.add("b", "e2", workshop.PresenceRemoved{Person: "p"})
	j.add("a", "e3", workshop.GroupsFormed{Groups: []workshop.GroupPlan{
		{Group: "g", Members: []workshop.ID{"p", "q", "q"}}, {Group: "h", Members: []workshop.ID{"q"}}, {Group: "g", Unnamed: 9},
	}})
	equal(t, "sizes", sizes(j.fold()), []int{1, 0})
}

func TestAgreements(t *testing.T) {
	d := newDesk(t, "swot-evening")
	stage := d.m().Stages[0].ID
	terms := workshop.Terms{
		What: " Kutsutaan ryhmä koolle\n", Who: workshop.Owner{Office: "kunnanjohtaja "},
		Due: workshop.Date{Year: 2015, Month: 4, Day: 7}, Next: " hyvinvointiryhmä ",
	}
	d.do(d.m().Agree(d.mo(), stage, terms))
	a := d.m().Agreements[0]
	equal(t, "terms", a.Terms, workshop.Terms{
		Kind: workshop.Action, What: "Kutsutaan ryhmä koolle", Who: workshop.Owner{Office: "kunnanjohtaja"},
		Due: terms.Due, Next: "hyvinvointiryhmä",
	})
	equal(t, "state", a.State, workshop.Open)
	equal(t, "stage", a.Stage, stage)
	edited := a.Terms
	edited.Kind = workshop.Decision
	d.do(d.m().EditAgreement(a.ID, edited))
	equal(t, "kind", d.m().Agreement(a.ID).Kind, workshop.Decision)
	d.do(d.m().FollowAgreement(a.ID, workshop.Done, "later"))
	equal(t, "followed", d.m().Agreement(a.ID).State, workshop.Done)
	if d.m().Agreement(a.ID).Followed.IsZero() {
		t.Error("followed at no time")
	}
	bad := func(edit func(*workshop.Terms)) workshop.Terms {
		t := terms
		edit(&t)
		return t
	}
	for _, c := range []struct {
		code workshop.Code
		t    workshop.Terms
	}{
		{workshop.CodeEmptyText, bad(func(t *workshop.Terms) { t.What = "" })},
		{workshop.CodeTextTooLong, bad(func(t *workshop.Terms) { t.What = long })},
		{workshop.CodeTextTooLong, bad(func(t *workshop.Terms) { t.Next = long })},
		{workshop.CodeTextTooLong, bad(func(t *workshop.Terms) { t.Who.Office = longTitle })},
		{workshop.CodeBadDate, bad(func(t *workshop.Terms) { t.Due.Day = 31 })},
	} {
		ch, err := d.m().Agree(d.mo(), stage, c.t)
		d.refused(c.code, ch, err)
		ch, err = d.m().EditAgreement(a.ID, c.t)
		d.refused(c.code, ch, err)
	}
	ch, err := d.m().EditAgreement(a.ID, edited)
	d.refused(workshop.CodeUnchanged, ch, err)
	ch, err = d.m().EditAgreement("x", edited)
	d.refused(workshop.CodeUnknownAgreement, ch, err)
	ch, err = d.m().FollowAgreement(a.ID, workshop.Done, "")
	d.refused(workshop.CodeUnchanged, ch, err)
	ch, err = d.m().FollowAgreement("x", workshop.Done, "")
	d.refused(workshop.CodeUnknownAgreement, ch, err)
	ch, err = d.m().RemoveAgreement("x")
	d.refused(workshop.CodeUnknownAgreement, ch, err)
	d.do(d.m().RemoveAgreement(a.ID))
	equal(t, "agreements", len(d.m().Agreements), 0)
	d.checkFold()
}

func TestRedact(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().AddStage(d.mo(), workshop.StageDraft{
		Kind: workshop.BoardStage, Title: workshop.Text("SALAINEN otsikko"), Speaker: workshop.Owner{Office: "SALAINEN virka"}, Lanes: []string{"SALAINEN kysymys"},
	}, ""))
	stage := d.m().Stages[0]
	d.do(d.m().EditStage(stage.ID, workshop.Text("SALAINEN nimi"), 5, workshop.Owner{}))
	lane := stage.Board.Lanes[4].ID
	d.do(d.m().RenameLane(lane, "SALAINEN muotoilu"))
	added := d.clock.NewID()
	d.do(workshop.Change{Events: []workshop.Payload{workshop.LaneAdded{Stage: stage.ID, Lane: added, Label: workshop.Text("SALAINEN lisä"), After: lane}}}, nil)
	n := d.note(lane, "SALAINEN teksti")
	d.do(d.m().RewordNote(n.ID, "SALAINEN sana"))
	d.do(d.m().Agree(d.mo(), "", workshop.Terms{What: "SALAINEN sopimus", Next: "SALAINEN paikka", Who: workshop.Owner{Office: "SALAINEN"}}))
	a := d.m().Agreements[0].ID
	d.do(d.m().EditAgreement(a, workshop.Terms{What: "SALAINEN tehtävä"}))

	before := len(d.s.Entries())
	for _, id := range []workshop.ID{stage.ID, lane, added, n.ID, a} {
		if err := d.store.Redact(d.m().ID, id); err != nil {
			t.Fatal(err)
		}
	}
	entries := must(d.store.Journal(d.m().ID))(t)
	if text := asJSON(t, entries); strings.Contains(text, "SALAINEN") {
		t.Errorf("something stayed: %s", text)
	}
	if !strings.Contains(asJSON(t, d.s.Entries()), "SALAINEN") {
		t.Error("the entries in memory were altered")
	}
	equal(t, "entries", len(entries), before)
	m := workshop.Fold(workshop.NewMeeting(), entries)
	equal(t, "the program's own words", m.Stages[0].Board.Lanes[0].Label, workshop.Word("strengths"))
	equal(t, "the lane", m.Lane(lane).Label, workshop.Text(workshop.RedactedText))
	equal(t, "the note", m.Note(n.ID).Text, workshop.RedactedText)
	equal(t, "derived", d.store.Derived(m.ID), m.Derive())
	if _, found := entries[0].Redact("nothing"); found {
		t.Error("found what is not there")
	}
}
