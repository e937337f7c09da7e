package workshop_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"talkoot/workshop"
	"talkoot/workshop/workshoptest"
)

// pick draws one of the ids, or sometimes one that nothing has.
func pick(t *rapid.T, what string, ids []workshop.ID) workshop.ID {
	return rapid.SampledFrom(append(slices.Clone(ids), "nothing")).Draw(t, what)
}

func stageIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, s := range m.Stages {
		ids = append(ids, s.ID)
	}
	return ids
}

func laneIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, s := range m.Stages {
		for _, l := range everyLane(s) {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// everyLane returns all lanes of a stage, those that are hidden while they are
// empty too.
func everyLane(s *workshop.Stage) []*workshop.Lane {
	return append(slices.Clone(s.Board.Lanes), s.Board.Unsorted, s.Board.Parking)
}

// everyNote returns all notes of the meeting, those that were merged too.
func everyNote(m *workshop.Meeting) (notes []*workshop.Note) {
	for _, s := range m.Stages {
		for _, n := range s.Board.Notes() {
			notes = append(notes, whole(n)...)
		}
	}
	return notes
}

// whole returns a note and those merged with it.
func whole(n *workshop.Note) []*workshop.Note {
	notes := []*workshop.Note{n}
	for _, x := range n.Merged {
		notes = append(notes, whole(x)...)
	}
	return notes
}

func noteIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, n := range everyNote(m) {
		ids = append(ids, n.ID)
	}
	return ids
}

func themeIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, s := range m.Stages {
		for _, t := range s.Board.Themes {
			ids = append(ids, t.ID)
		}
	}
	return ids
}

func votingIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, s := range m.Stages {
		for _, v := range s.Board.Votings {
			ids = append(ids, v.ID)
		}
	}
	return ids
}

func priorityIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, p := range m.Priorities {
		ids = append(ids, p.ID)
	}
	return ids
}

func groupIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, g := range m.Groups {
		ids = append(ids, g.ID)
	}
	return ids
}

func personIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, p := range m.Attendance.Presences {
		ids = append(ids, p.Person)
	}
	return ids
}

func agreementIDs(m *workshop.Meeting) (ids []workshop.ID) {
	for _, a := range m.Agreements {
		ids = append(ids, a.ID)
	}
	return ids
}

var (
	someText    = rapid.SampledFrom([]string{"Yhteisöllisyys", "Tieto ei kulje", " a\tb ", "👩‍👧", "=1+2", "\x1b[1m", ""})
	someState   = rapid.SampledFrom([]workshop.AgreementState{workshop.Open, workshop.Done, workshop.Dropped, workshop.Carried})
	someMinutes = rapid.IntRange(-1, 90)
	someBy      = rapid.IntRange(-3, 3)
	someOwner   = rapid.SampledFrom([]workshop.Owner{{}, {Office: "kunnanjohtaja"}})
	someTitle   = rapid.SampledFrom([]workshop.Label{workshop.Word("strengths"), workshop.Text("Muuta"), {Text: "Nuoret", Also: "Unga"}})
)

// someTemplate draws a ready template or one of one's own, in which two lanes
// can have the same title.
func someTemplate(t *rapid.T) workshop.Template {
	if rapid.Bool().Draw(t, "ready") {
		return workshop.Templates[rapid.SampledFrom(workshop.BoardTemplates).Draw(t, "template")]
	}
	return workshop.Template{
		Name: "Oma", Layout: rapid.SampledFrom(workshop.Layouts).Draw(t, "layout"),
		Lanes: rapid.SliceOfN(someTitle, 0, 4).Draw(t, "lanes"),
	}
}

// someTerms draws the rules of a voting, often narrow ones.
func someTerms(t *rapid.T) workshop.VotingTerms {
	return workshop.VotingTerms{
		Kind: rapid.SampledFrom(workshop.VotingKinds).Draw(t, "kind"), Title: someText.Draw(t, "title"),
		OnThemes: rapid.Bool().Draw(t, "on themes"), Voters: rapid.IntRange(-1, 3).Draw(t, "voters"),
		Budget: rapid.IntRange(0, 4).Draw(t, "budget"), Cap: rapid.IntRange(0, 2).Draw(t, "cap"),
		PerLane: rapid.IntRange(0, 2).Draw(t, "per lane"),
	}
}

// someImport draws the notes of a file for the board of a stage; the same ones
// come again and again.
func someImport(t *rapid.T, s *workshop.Stage) []workshop.ImportedNote {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workshop.ImportedNote {
		n := workshop.ImportedNote{
			Text:  rapid.SampledFrom([]string{"Nuorten illat", "Valot polulle", "Tieto ei kulje", "yksi"}).Draw(t, "text"),
			Theme: rapid.SampledFrom([]string{"", "Nuoret", "Tiet"}).Draw(t, "theme"),
			Votes: rapid.IntRange(0, 2).Draw(t, "votes"),
		}
		switch rapid.IntRange(0, 2).Draw(t, "by") {
		case 0:
			n.Lane = rapid.SampledFrom([]string{"", "Muuta", "Mitä puuttuu?"}).Draw(t, "lane")
		case 1:
			if s != nil && len(s.Board.Lanes) > 0 {
				n.Into = rapid.SampledFrom(s.Board.Lanes).Draw(t, "into").ID
			}
		}
		return n
	}), 0, 4).Draw(t, "file")
}

// boardChange draws one of the changes of boards: first of which sort, so that
// things happen to the same notes, themes and votings.
func boardChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	stage := func() workshop.ID { return pick(t, "stage", stageIDs(m)) }
	lane := func() workshop.ID { return pick(t, "lane", laneIDs(m)) }
	note := func() workshop.ID { return pick(t, "note", noteIDs(m)) }
	notes := func() []workshop.ID {
		return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) workshop.ID { return pick(t, "note", noteIDs(m)) }), 0, 3).Draw(t, "notes")
	}
	theme := func() workshop.ID { return pick(t, "theme", append(themeIDs(m), "")) }
	voting := func() workshop.ID { return pick(t, "voting", votingIDs(m)) }
	priority := func() workshop.ID { return pick(t, "priority", priorityIDs(m)) }
	group := func() workshop.ID {
		return rapid.SampledFrom(append(groupIDs(m), "", "nothing")).Draw(t, "group")
	}
	text := func() string { return someText.Draw(t, "text") }
	on := func() bool { return rapid.Bool().Draw(t, "on") }
	by := func() int { return someBy.Draw(t, "by") }
	type change = func() (workshop.Change, error)
	sort := rapid.SampledFrom([][]change{
		{
			func() (workshop.Change, error) { return m.AddNotes(mo, lane(), "", "yksi", "kaksi", "kolme") },
			func() (workshop.Change, error) { return m.RewordNote(note(), text()) },
			func() (workshop.Change, error) { return m.MentionNote(note(), "", text()) },
			func() (workshop.Change, error) { return m.MoveNote(note(), lane()) },
			func() (workshop.Change, error) { return m.ShiftNote(note(), lane(), by()) },
			func() (workshop.Change, error) { return m.ListNote(note(), lane()) },
			func() (workshop.Change, error) { return m.UnlistNote(note(), lane()) },
			func() (workshop.Change, error) { return m.MergeNotes(note(), notes()...) },
			func() (workshop.Change, error) { return m.UnmergeNote(note()) },
			func() (workshop.Change, error) { return m.RemoveNote(note()) },
		},
		{
			func() (workshop.Change, error) { return m.ChangeTemplate(mo, stage(), someTemplate(t)) },
			func() (workshop.Change, error) { return m.AddLanes(mo, stage(), "Muuta") },
			func() (workshop.Change, error) { return m.RetitleLane(lane(), someTitle.Draw(t, "title")) },
			func() (workshop.Change, error) { return m.MoveLane(lane(), by()) },
			func() (workshop.Change, error) { return m.RemoveLane(lane()) },
			func() (workshop.Change, error) {
				return m.AddStage(mo, workshop.StageDraft{Kind: workshop.BoardStage, Own: someTemplate(t)}, stage())
			},
			func() (workshop.Change, error) { return m.RemoveStage(stage()) },
			func() (workshop.Change, error) { return m.LockBoard(stage(), on()) },
			func() (workshop.Change, error) {
				return m.SetSecond(stage(), rapid.SampledFrom([]string{"", "sv"}).Draw(t, "second"))
			},
			func() (workshop.Change, error) {
				return m.CompareBoards(stage(), rapid.SliceOfN(rapid.Just(workshop.BoardRef{Meeting: "m", Stage: "s"}), 0, 2).Draw(t, "with")...)
			},
			func() (workshop.Change, error) {
				return m.SetSurvey(stage(), workshop.Survey{Closes: workshop.Date{Year: 2015, Month: 1, Day: rapid.IntRange(0, 3).Draw(t, "day")}})
			},
		},
		{
			func() (workshop.Change, error) { return m.MakeTheme(mo, stage(), text(), notes()...) },
			func() (workshop.Change, error) { return m.ThemeNotes(theme(), notes()...) },
			func() (workshop.Change, error) { return m.RenameTheme(theme(), text()) },
			func() (workshop.Change, error) { return m.DissolveTheme(theme()) },
			func() (workshop.Change, error) {
				id := stage()
				c, _, err := m.ImportNotes(mo, id, lane(), someImport(t, m.Stage(id))...)
				return c, err
			},
		},
		{
			func() (workshop.Change, error) { return randomVotes(t, m, voting()) },
			func() (workshop.Change, error) { return m.OpenVoting(mo, stage(), someTerms(t)) },
			func() (workshop.Change, error) { return m.EditVoting(voting(), someTerms(t)) },
			func() (workshop.Change, error) { return m.RevealVoting(voting(), on()) },
			func() (workshop.Change, error) { return m.RemoveVoting(voting()) },
			func() (workshop.Change, error) {
				return m.OpenTOWS(mo, stage(), rapid.IntRange(0, 3).Draw(t, "factors"))
			},
			func() (workshop.Change, error) { return m.AddFactor(stage(), note()) },
		},
		{
			func() (workshop.Change, error) { return m.StarNote(note(), on()) },
			func() (workshop.Change, error) {
				return m.SourceNote(note(), rapid.SampledFrom(append(groupIDs(m), "", "")).Draw(t, "group"), workshop.Source{
					Kind:  rapid.SampledFrom([]workshop.SourceKind{workshop.FromFloor, workshop.FromTable, workshop.FromSurvey}).Draw(t, "source"),
					Table: rapid.IntRange(-1, 2).Draw(t, "table"),
				})
			},
			func() (workshop.Change, error) {
				return m.SetPartnership(note(), workshop.Partnership{Partner: text(), Department: text(), Cents: int64(rapid.IntRange(-1, 9).Draw(t, "cents"))})
			},
			func() (workshop.Change, error) { return m.MatchNote(note(), priority(), on()) },
			func() (workshop.Change, error) { return m.AddPriorities(mo, text(), text()) },
			func() (workshop.Change, error) { return m.RewordPriority(priority(), text()) },
			func() (workshop.Change, error) { return m.Conclude(priority(), text()) },
			func() (workshop.Change, error) { return m.RemovePriority(priority()) },
			func() (workshop.Change, error) {
				return m.Remark(pick(t, "target", append(noteIDs(m), stageIDs(m)...)), text())
			},
			func() (workshop.Change, error) { return m.AgreeOn(mo, workshop.Terms{What: text()}, notes()...) },
		},
		{
			func() (workshop.Change, error) {
				return m.AskQuestions(mo, stage(), workshop.Question{Topic: text(), Text: "Mitä puuttuu?"}, workshop.Question{Text: text()})
			},
			func() (workshop.Change, error) { return m.SetTopic(text(), lane(), lane()) },
			func() (workshop.Change, error) { return m.RenameTopic(stage(), text(), text()) },
			func() (workshop.Change, error) { return m.SetOneEach(stage(), on()) },
			func() (workshop.Change, error) { return m.AddNotes(mo, lane(), group(), "yksi", "kaksi") },
			func() (workshop.Change, error) { return m.HarvestAnswer(note(), group()) },
			func() (workshop.Change, error) { return m.HarvestNew(mo, lane(), group(), text()) },
			func() (workshop.Change, error) { return m.ReturnAnswer(note()) },
			func() (workshop.Change, error) { return m.PassTurn(stage(), lane(), group()) },
			func() (workshop.Change, error) { return m.TopAnswer(note(), group(), on()) },
			func() (workshop.Change, error) {
				return m.OpenVoting(mo, stage(), workshop.VotingTerms{Kind: workshop.Dots}, notes()...)
			},
		},
	}).Draw(t, "sort")
	return rapid.SampledFrom(sort).Draw(t, "change")()
}

// randomVotes enters votes for something, most often as many numbers as it
// takes.
func randomVotes(t *rapid.T, m *workshop.Meeting, voting workshop.ID) (workshop.Change, error) {
	n := 1
	if v := m.Voting(voting); v != nil {
		n = v.Kind.Numbers()
	}
	n += rapid.SampledFrom([]int{0, 0, 0, 0, 1}).Draw(t, "too many")
	counts := rapid.SliceOfN(rapid.IntRange(-1, 4), n, n).Draw(t, "votes")
	return m.EnterVotes(voting, pick(t, "target", append(noteIDs(m), themeIDs(m)...)), counts...)
}

// randomChange draws one of all the changes that can happen to a meeting.
func randomChange(t *rapid.T, d *desk) (workshop.Change, error) {
	m, mo := d.m(), d.mo()
	stage := func() workshop.ID { return pick(t, "stage", stageIDs(m)) }
	lane := func() workshop.ID { return pick(t, "lane", laneIDs(m)) }
	note := func() workshop.ID { return pick(t, "note", noteIDs(m)) }
	group := func() workshop.ID { return pick(t, "group", groupIDs(m)) }
	person := func() workshop.ID { return pick(t, "person", personIDs(m)) }
	agreement := func() workshop.ID { return pick(t, "agreement", agreementIDs(m)) }
	owner := func() workshop.TimerOwner { return someOwnerOfTimer(t, m) }
	text := func() string { return someText.Draw(t, "text") }
	terms := func() workshop.Terms {
		return workshop.Terms{What: text(), Who: someOwner.Draw(t, "who"), Next: text(), Due: workshop.Date{Year: 2015, Month: 4, Day: someBy.Draw(t, "day")}}
	}
	changes := []func() (workshop.Change, error){
		func() (workshop.Change, error) {
			d := m.Details
			d.Title, d.Place = text(), text()
			return m.Describe(d)
		},
		func() (workshop.Change, error) {
			return m.AddStage(mo, workshop.StageDraft{
				Kind: rapid.SampledFrom(workshop.StageKinds).Draw(t, "kind"), Title: workshop.Text(text()),
				Minutes: someMinutes.Draw(t, "minutes"), Speaker: someOwner.Draw(t, "speaker"),
			}, stage())
		},
		func() (workshop.Change, error) {
			return m.EditStage(stage(), workshop.Text(text()), someMinutes.Draw(t, "minutes"), someOwner.Draw(t, "speaker"))
		},
		func() (workshop.Change, error) { return m.MoveStage(stage(), someBy.Draw(t, "by")) },
		func() (workshop.Change, error) { return m.RemoveStage(stage()) },
		func() (workshop.Change, error) { return m.EnterStage(stage()) },
		func() (workshop.Change, error) {
			from := mo.Now.Add(time.Duration(someBy.Draw(t, "from")) * time.Minute)
			to := rapid.SampledFrom([]time.Time{{}, mo.Now}).Draw(t, "to")
			return m.SetStageTimes(stage(), workshop.Span{From: from, To: to})
		},
		func() (workshop.Change, error) { return m.ToggleTimer(owner(), mo.Now) },
		func() (workshop.Change, error) { return m.AdjustTimer(owner(), someBy.Draw(t, "minutes")) },
		func() (workshop.Change, error) { return m.EndTimer(owner()) },
		m.Close,
		m.Reopen,
		func() (workshop.Change, error) {
			return workshop.Change{Events: []workshop.Payload{workshop.LaneAdded{Stage: stage(), Lane: mo.NewID(), Label: workshop.Text("lisä"), After: lane()}}}, nil
		},
		func() (workshop.Change, error) { return m.RenameLane(lane(), text()) },
		func() (workshop.Change, error) { return m.MoveLane(lane(), someBy.Draw(t, "by")) },
		func() (workshop.Change, error) { return m.RemoveLane(lane()) },
		func() (workshop.Change, error) { return m.AddNotes(mo, lane(), group(), text()) },
		func() (workshop.Change, error) { return m.AddNotes(mo, lane(), "", "yksi", "kaksi", "kolme") },
		func() (workshop.Change, error) { return m.RewordNote(note(), text()) },
		func() (workshop.Change, error) { return m.MoveNote(note(), lane()) },
		func() (workshop.Change, error) { return m.RemoveNote(note()) },
		func() (workshop.Change, error) { return m.MentionNote(note(), group(), text()) },
		func() (workshop.Change, error) {
			return m.SetCount(workshop.Count{
				Certainty: rapid.SampledFrom([]workshop.Certainty{workshop.Uncounted, workshop.Exact, workshop.Approximate, workshop.AtLeast}).Draw(t, "certainty"),
				N:         rapid.IntRange(-1, 30).Draw(t, "count"),
			})
		},
		func() (workshop.Change, error) { return m.ChangeCount(rapid.IntRange(-12, 12).Draw(t, "by")) },
		func() (workshop.Change, error) {
			arrivals := []workshop.Arrival{{Name: text(), Organisation: text()}}
			if p := person(); m.Attendance.Presence(p) != nil {
				arrivals = append(arrivals, workshop.Arrival{Person: workshop.PersonRef{Person: p, Rev: 1}})
			}
			return m.Arrive(mo, d.s.People(), arrivals...)
		},
		func() (workshop.Change, error) {
			return m.Arrive(mo, d.s.People(), workshop.Arrival{Name: "Aino Karttunen"}, workshop.Arrival{Name: "Matti Virtanen"})
		},
		func() (workshop.Change, error) { return m.RemovePresence(person()) },
		func() (workshop.Change, error) {
			return m.CorrectPerson(d.s.People(), person(), workshop.PersonDetails{Name: text(), Organisation: text(), Role: text()})
		},
		func() (workshop.Change, error) { return m.FormGroups(mo, rapid.IntRange(0, 6).Draw(t, "groups")) },
		func() (workshop.Change, error) { return m.NameGroup(group(), text()) },
		func() (workshop.Change, error) { return m.PlaceMember(group(), person()) },
		func() (workshop.Change, error) { return m.Agree(mo, stage(), terms()) },
		func() (workshop.Change, error) { return m.EditAgreement(agreement(), terms()) },
		func() (workshop.Change, error) { return m.RemoveAgreement(agreement()) },
		func() (workshop.Change, error) {
			return m.FollowAgreement(agreement(), someState.Draw(t, "state"), "other")
		},
		func() (workshop.Change, error) { return m.FollowNote(note(), someState.Draw(t, "state"), "other") },
		func() (workshop.Change, error) {
			d := m.Details
			d.Next = workshop.NextMeeting{Date: workshop.Date{Year: 2015, Month: 4, Day: someBy.Draw(t, "day")}, Place: text()}
			return m.Describe(d)
		},
		func() (workshop.Change, error) {
			return workshop.Change{Events: []workshop.Payload{
				workshop.AgreementMade{Agreement: agreement(), Terms: workshop.Terms{What: "kannettu"}, CarriedFrom: "other"},
				workshop.NoteAdded{
					Note: note(), Lane: lane(), Number: someBy.Draw(t, "number"), Text: "pysäköity",
					Source: workshop.Source{Kind: workshop.FromMeeting, Meeting: "other"},
				},
			}}, nil
		},
	}
	switch rapid.SampledFrom([]string{"any", "of groups", "of a board", "of a board", "of the clock", "of facts", "of people"}).Draw(t, "about") {
	case "of facts":
		return factChange(t, d)
	case "of people":
		return peopleChange(t, d)
	case "of groups":
		return groupChange(t, d)
	case "of a board":
		return boardChange(t, d)
	case "of the clock":
		return clockChange(t, d)
	}
	return rapid.SampledFrom(changes).Draw(t, "change")()
}

// boardDesk makes a meeting of two boards with something on them: notes, some of
// them merged, a theme, votings of all kinds and a priority.
func boardDesk(t tester) *desk {
	t.Helper()
	d := newDesk(t, "empty")
	d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.BoardStage, Board: "swot"}, ""))
	swot := d.m().Stages[0].ID
	d.do(d.m().AddStage(d.mo(), workshop.StageDraft{Kind: workshop.BoardStage, Board: "levels"}, swot))
	lanes := d.m().Stages[0].Board.Lanes
	d.do(d.m().AddNotes(d.mo(), lanes[0].ID, "", "Yhteisöllisyys", "Talkoohenki", "Tyhjät tilat"))
	d.do(d.m().AddNotes(d.mo(), lanes[2].ID, "", "Nuorten illat", "Matkailijat"))
	d.do(d.m().AddNotes(d.mo(), d.m().Stages[1].Board.Lanes[0].ID, "", "Kyläyhdistys"))
	id := func(number int) workshop.ID { return d.m().NoteByNumber(number).ID }
	d.do(d.m().ListNote(id(1), lanes[3].ID))
	d.do(d.m().ListNote(id(2), lanes[2].ID))
	d.do(d.m().MergeNotes(id(1), id(2)))
	d.do(d.m().MakeTheme(d.mo(), swot, "Nuoret", id(1), id(4)))
	for i, terms := range []workshop.VotingTerms{
		{Kind: workshop.Dots, Voters: 3, Budget: 4, Cap: 2, PerLane: 2},
		{Kind: workshop.Rating, Voters: 3},
		{Kind: workshop.Money, Voters: 2, Budget: 4},
		{Kind: workshop.Hands, Voters: 3},
		{Kind: workshop.Dots, OnThemes: true, Voters: 3, Budget: 2},
	} {
		d.do(d.m().OpenVoting(d.mo(), swot, terms))
		target := id(1)
		if terms.OnThemes {
			target = d.m().Stages[0].Board.Themes[0].ID
		}
		counts := make([]int, terms.Kind.Numbers())
		counts[0] = 2
		d.do(d.m().EnterVotes(d.m().Stages[0].Board.Votings[i].ID, target, counts...))
	}
	d.do(d.m().AddPriorities(d.mo(), "Yksinäisyys"))
	return d
}

// someDesk opens a meeting with a ready programme or the one of [boardDesk].
func someDesk(t *rapid.T) *desk {
	programme := rapid.SampledFrom([]string{"swot-evening", "five-groups", "empty", "boards", "boards", "boards"}).Draw(t, "programme")
	if programme == "boards" {
		return boardDesk(t)
	}
	return newDesk(t, programme)
}

// step does something random at the desk: a change, perhaps a refused one, an
// undo or a redo.
func step(t *rapid.T, d *desk) {
	d.wait(time.Duration(rapid.SampledFrom([]int{0, 1, 30, 600}).Draw(t, "seconds")) * time.Second)
	entries := len(d.s.Entries())
	var b workshop.Batch
	var err error
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0:
		b, _, err = d.s.Undo(d.mo())
	case 1:
		b, _, err = d.s.Redo(d.mo())
	default:
		var c workshop.Change
		c, err = randomChange(t, d)
		if err == nil && len(c.Events) == 0 {
			t.Fatalf("a change of nothing")
		}
		b, err = d.s.Do(d.mo(), c, err)
	}
	if err != nil {
		if workshop.ErrorCode(err) == "" {
			t.Fatalf("an error without a code: %v", err)
		}
		if len(d.s.Entries()) != entries || !reflect.DeepEqual(b, workshop.Batch{}) {
			t.Fatalf("%v, and yet something happened", err)
		}
		return
	}
	d.keep(b)
}

// checkSound tells what is true of every meeting, however it came to be.
func checkSound(t tester, m *workshop.Meeting) {
	t.Helper()
	checkSeats(t, m)
	m.Schedule(at(18, 0, 0))
	m.Live(at(18, 0, 0))
	if c := m.Attendance.Best(); c.N < 0 || c.N > workshop.MaxCount || !c.Known() && c.N != 0 {
		t.Fatalf("count %+v", c)
	}
	placed := map[workshop.ID]int{}
	for _, g := range m.Groups {
		if g.Unnamed < 0 {
			t.Fatalf("group %s has %d without a name", g.ID, g.Unnamed)
		}
		for _, p := range g.Members {
			placed[p]++
			if placed[p] > 1 || m.Attendance.Presence(p) == nil {
				t.Fatalf("%s is in %d groups, present: %v", p, placed[p], m.Attendance.Presence(p) != nil)
			}
		}
	}
	seen := map[int]workshop.ID{}
	notes := 0
	for _, s := range m.Stages {
		if m.Stage(s.ID) != s {
			t.Fatalf("stage %s is not found", s.ID)
		}
		for i, span := range s.Spans {
			if open := span.To.IsZero(); open && (i < len(s.Spans)-1 || m.Current != s.ID) {
				t.Fatalf("stage %s was left and goes on: %v", s.ID, s.Spans)
			}
		}
		notes += s.Board.NoteCount()
		checkBoard(t, m, s)
	}
	if notes != m.NoteCount() {
		t.Fatalf("%d notes on the boards, %d in the meeting", notes, m.NoteCount())
	}
	for _, n := range everyNote(m) {
		if seen[n.Number] != "" || n.Number < 1 || m.Note(n.ID) != n || m.NoteByNumber(n.Number) != n || n.Mentions < 0 {
			t.Fatalf("note %+v: %q has its number", n, seen[n.Number])
		}
		seen[n.Number] = n.ID
	}
	if all := workshop.AllNotes(m); len(seen) != all {
		t.Fatalf("%d notes stand on a board or under another one, of %d", len(seen), all)
	}
	checkPriorities(t, m)
	checkFacts(t, m)
	checkAttendance(t, m)
	checkTimers(t, m)
	checkTurns(t, m)
	if m.Current != "" && m.Stage(m.Current) == nil {
		t.Fatalf("the current stage %s is not there", m.Current)
	}
}

func TestLiveStateIsTheFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDesk(t)
		given := map[int]workshop.ID{}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			step(t, d)
			d.checkFold()
			checkSound(t, d.m())
			for _, id := range noteIDs(d.m()) {
				n := d.m().Note(id)
				if before, ok := given[n.Number]; ok && before != id {
					t.Fatalf("number %d of %s was that of %s", n.Number, id, before)
				}
				given[n.Number] = id
			}
		}
		entries := d.s.Entries()
		for n := range entries {
			checkSound(t, workshop.Fold(workshop.NewMeeting(), entries[:n]))
		}
	})
}

func TestUndoThenRedoIsIdentity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDesk(t)
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			step(t, d)
		}
		undone := 0
		before := d.m()
		for range rapid.IntRange(1, 5).Draw(t, "undos") {
			if _, _, err := d.s.Undo(d.mo()); err != nil {
				break
			}
			undone++
		}
		for range undone {
			d.redo()
		}
		if !workshop.SameState(d.m(), before) {
			t.Fatalf("after %d undos and redos\n%s\nbefore\n%s", undone, asJSON(t, d.m().Derive()), asJSON(t, before.Derive()))
		}
	})
}

// TestUndoOfEverything: what is left is the founding entry and the clock's.
func TestUndoOfEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDesk(t)
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			step(t, d)
		}
		left := slices.Clone(d.s.Entries()[:1])
		for _, e := range d.s.Entries() {
			if e.IsClock() {
				left = append(left, e)
			}
		}
		for {
			b, _, err := d.s.Undo(d.mo())
			if workshop.ErrorCode(err) == workshop.CodeNothingToUndo {
				break
			}
			if err != nil {
				t.Fatalf("undo: %v", err)
			}
			d.keep(b)
		}
		if want := workshop.Fold(workshop.NewMeeting(), left); !workshop.SameContent(d.m(), want) {
			t.Fatalf("left\n%s\nwant\n%s", asJSON(t, d.m().Derive()), asJSON(t, want.Derive()))
		}
		d.checkFold()
	})
}

// TestTwoOrigins: two laptops take the same meeting with them, work apart, and
// merge: both come to the same state, and may go on from there.
func TestTwoOrigins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := someDesk(t)
		for range rapid.IntRange(0, 10).Draw(t, "steps together") {
			step(t, a)
		}
		b := &desk{t: t, store: workshoptest.NewStore("b"), clock: workshoptest.NewClock("b")}
		b.adopt(a.s.Entries(), a.s.People())
		for _, d := range []*desk{a, b} {
			for range rapid.IntRange(0, 12).Draw(t, "steps apart") {
				step(t, d)
			}
		}
		all := append(slices.Clone(a.s.Entries()), b.s.Entries()...)
		merged := workshop.Fold(workshop.NewMeeting(), all)
		checkSound(t, merged)
		shuffled := rapid.Permutation(all).Draw(t, "order")
		if again := workshop.Fold(workshop.NewMeeting(), shuffled); !workshop.SameState(again, merged) {
			t.Fatalf("in another order\n%s\nand first\n%s", asJSON(t, again.Derive()), asJSON(t, merged.Derive()))
		}
		checkSound(t, workshop.Fold(workshop.NewMeeting(), shuffled[:rapid.IntRange(0, len(all)).Draw(t, "part")]))

		b.adopt(workshop.SortEntries(all), a.s.People())
		for range rapid.IntRange(0, 8).Draw(t, "steps after") {
			step(t, b)
			checkSound(t, b.m())
			b.checkFold()
		}
	})
}

// adopt makes a store hold a journal, and opens its meeting.
func (d *desk) adopt(entries []workshop.Entry, people workshop.People) {
	d.t.Helper()
	m := workshop.Fold(workshop.NewMeeting(), entries)
	derived := m.Derive()
	store := workshoptest.NewStore(d.store.Origin())
	batch := workshop.Batch{Headers: []workshop.Header{derived.Header}, Summaries: []workshop.Summary{derived.Summary}, Search: derived.Search}
	for _, e := range entries {
		batch.Entries = append(batch.Entries, workshop.Record{Journal: m.ID, Entry: e})
	}
	for _, directory := range []workshop.People{people, must(d.store.People())(d.t)} {
		for _, p := range directory {
			batch.People = append(batch.People, p.Revisions...)
		}
	}
	d.store = store
	d.keep(batch)
	d.cat = must(workshop.OpenCatalogue(store))(d.t)
	d.s = must(d.cat.Open(m.ID))(d.t)
}

// TestAnyEventsFold: a fold takes events of all kinds in any order, about
// things that may not be there, of three origins, with undos of anything.
func TestAnyEventsFold(t *testing.T) { rapid.Check(t, anyEventsFold) }

// FuzzFold is [TestAnyEventsFold] with events that the fuzzer looks for.
func FuzzFold(f *testing.F) { f.Fuzz(rapid.MakeFuzz(anyEventsFold)) }

func anyEventsFold(t *rapid.T) {
	id := func(what string) workshop.ID {
		return rapid.SampledFrom([]workshop.ID{"", "a", "b", "c", "d"}).Draw(t, what)
	}
	var entries []workshop.Entry
	if rapid.Bool().Draw(t, "furnished") {
		entries = append(entries, furnished())
	}
	for i := range rapid.IntRange(0, 40).Draw(t, "entries") {
		e := workshop.Entry{
			ID:     workshop.ID(rune('A' + i)),
			Seq:    rapid.Uint64Range(0, 30).Draw(t, "seq"),
			Origin: rapid.SampledFrom([]workshop.Origin{"x", "y", "z"}).Draw(t, "origin"),
			At:     at(17, 0, 0).Add(time.Duration(rapid.IntRange(-99, 99).Draw(t, "minute")) * time.Minute),
		}
		for range rapid.IntRange(0, 3).Draw(t, "events") {
			p := reflect.New(reflect.TypeOf(rapid.SampledFrom(samples).Draw(t, "kind"))).Elem()
			fill(t, p, id)
			if p.Type() == reflect.TypeFor[workshop.Undone]() {
				p.Set(reflect.ValueOf(workshop.Undone{Entry: workshop.ID(rune('A' + rapid.IntRange(0, 40).Draw(t, "undone")))}))
			}
			e.Events = append(e.Events, workshop.Event{Payload: p.Interface().(workshop.Payload)})
		}
		entries = append(entries, e)
	}
	m := workshop.Fold(workshop.NewMeeting(), entries)
	workshop.Fold(workshop.NewLibrary(), entries)
	m.Derive()
	checkSound(t, m)
	m.Schedule(at(17, 0, 0))
	if c := m.Attendance.Best(); c.N < 0 || !c.Known() && c.N != 0 {
		t.Fatalf("count %+v", c)
	}
	shuffled := rapid.Permutation(entries).Draw(t, "order")
	if again := workshop.Fold(workshop.NewMeeting(), shuffled); !workshop.SameState(again, m) {
		t.Fatalf("the order in which entries are given counts")
	}
	text := asJSON(t, entries)
	var back []workshop.Entry
	if err := json.Unmarshal([]byte(text), &back); err != nil {
		t.Fatalf("%v", err)
	}
	if len(entries) > 0 && !workshop.SameState(workshop.Fold(workshop.NewMeeting(), back), m) {
		t.Fatalf("read back, the journal folds into something else: %s", text)
	}
}

// furnished is an entry that makes things of all kinds with the ids a to d, for
// later ones to meet.
func furnished() workshop.Entry {
	e := workshop.Entry{ID: "first", Origin: "x", At: at(17, 0, 0)}
	for _, p := range []workshop.Payload{
		boardStage("a", "a", "b"), boardStage("b", "c", "d"),
		workshop.NoteAdded{Note: "a", Lane: "a", Number: 1, Text: "a"},
		workshop.NoteAdded{Note: "b", Lane: "a", Number: 2, Text: "b"},
		workshop.NoteAdded{Note: "c", Lane: "b", Number: 3, Text: "c"},
		workshop.NoteAdded{Note: "d", Lane: "c", Number: 4, Text: "d"},
		workshop.NoteListed{Note: "a", Lane: "b"},
		workshop.NotesMerged{Into: "b", Notes: []workshop.ID{"c"}},
		workshop.ThemeMade{Theme: "a", Stage: "a", Name: "a", Colour: 1},
		workshop.NotesThemed{Notes: []workshop.ID{"a", "c"}, Theme: "a"},
		workshop.VotingOpened{Voting: "a", Stage: "a", Terms: workshop.VotingTerms{Kind: workshop.Hands}},
		workshop.PriorityAdded{Priority: "a", Text: "a"},
		workshop.FigureAdded{Figure: "a", FigureTerms: workshop.FigureTerms{Name: "a", Value: workshop.Whole(9)}},
		workshop.FigureAdded{Figure: "b", FigureTerms: workshop.FigureTerms{Name: "b", Quotient: workshop.Quotient{Of: "a", Divisor: workshop.Whole(3)}}},
		workshop.OccasionAdded{Occasion: "c", OccasionTerms: workshop.OccasionTerms{Title: "c", Time: workshop.NoTime}},
		workshop.MaterialAdded{Material: "d", MaterialTerms: workshop.MaterialTerms{Kind: workshop.Link, Title: "d"}},
		workshop.GroupsFormed{Groups: []workshop.GroupPlan{{Group: "a"}, {Group: "b"}}},
		workshop.StepsChosen{Stage: "a", Preset: workshop.Preset{Steps: []workshop.Step{{Label: workshop.Word("alone"), Minutes: 1}, {Label: workshop.Word("pairs"), Minutes: 2}}}},
		workshop.TurnAsked{Turn: "a", Who: workshop.Owner{Office: "a"}},
		workshop.TurnAsked{Turn: "b", Who: workshop.Owner{Office: "b"}},
	} {
		e.Events = append(e.Events, workshop.Event{Payload: p})
	}
	return e
}

// fill puts random values into a payload.
func fill(t *rapid.T, v reflect.Value, id func(string) workshop.ID) {
	switch v.Type() {
	case reflect.TypeFor[workshop.ID]():
		v.SetString(string(id("id")))
		return
	case reflect.TypeFor[workshop.Date]():
		v.Set(reflect.ValueOf(rapid.SampledFrom([]workshop.Date{{}, {Year: 2015, Month: 1, Day: 21}}).Draw(t, "date")))
		return
	case reflect.TypeFor[workshop.Decimal]():
		v.Set(reflect.ValueOf(someDecimal.Draw(t, "decimal")))
		return
	case reflect.TypeFor[workshop.Months]():
		v.SetUint(uint64(someMonths.Draw(t, "months")))
		return
	case reflect.TypeFor[workshop.TimeOfDay]():
		v.SetInt(int64(rapid.IntRange(-1, 24*60-1).Draw(t, "time")))
		return
	case reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(rapid.SampledFrom([]time.Time{{}, at(17, 30, 0).UTC(), at(18, 0, 0).UTC()}).Draw(t, "when")))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.SampledFrom([]string{"", "x", "exact", "unknown", "board"}).Draw(t, "word"))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(rapid.SampledFrom([]int{-1 << 40, -1, 0, 1, 2, 1 << 40}).Draw(t, "number")))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Slice:
		n := rapid.IntRange(0, 3).Draw(t, "length")
		if n == 0 {
			return // as a slice is left out of JSON when it is empty
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, v.Index(i), id)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), id)
		}
	}
}

func TestGroupsAreEven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "five-groups")
		people := rapid.IntRange(0, 40).Draw(t, "people")
		if people > 0 {
			arrivals := make([]workshop.Arrival, people)
			for i := range arrivals {
				arrivals[i].Name = "Aino Karttunen"
			}
			d.do(d.m().Arrive(d.mo(), d.s.People(), arrivals...))
		}
		counted := rapid.IntRange(0, 40).Draw(t, "counted")
		if counted > 0 {
			d.do(d.m().SetCount(workshop.Count{Certainty: workshop.Exact, N: counted}))
		}
		total := max(people, counted)
		if total == 0 {
			return
		}
		n := rapid.IntRange(1, total).Draw(t, "groups")
		d.do(d.m().FormGroups(d.mo(), n))
		checkEven(t, d.m(), n, total)
		for range rapid.IntRange(1, 12).Draw(t, "late") {
			total++
			if people == 0 && rapid.Bool().Draw(t, "by head count") {
				d.do(d.m().ChangeCount(1))
			} else {
				d.do(d.m().Arrive(d.mo(), d.s.People(), workshop.Arrival{Name: "Matti Virtanen"}))
				people++
			}
			checkEven(t, d.m(), n, total)
		}
	})
}

// checkEven tells that the groups are even to within one, that they hold so
// many, and everybody who is present by name.
func checkEven(t *rapid.T, m *workshop.Meeting, groups, total int) {
	t.Helper()
	s := sizes(m)
	sum := 0
	for _, n := range s {
		sum += n
	}
	if len(s) != groups || slices.Max(s)-slices.Min(s) > 1 || sum != total {
		t.Fatalf("groups of %v, want %d of %d in all", s, groups, total)
	}
	for _, p := range m.Attendance.Presences {
		if m.GroupOf(p.Person) == nil {
			t.Fatalf("%s is in no group", p.Person)
		}
	}
	checkSound(t, m)
}
