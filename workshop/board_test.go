package workshop_test

import (
	"strings"
	"testing"

	"talkoot/workshop"
)

func TestEveryBoardParks(t *testing.T) {
	d := newDesk(t, "swot-evening")
	for _, s := range d.m().Stages {
		b := &s.Board
		if b.Parking == nil || b.Unsorted == nil || d.m().Lane(workshop.ParkingID(s.ID)) != b.Parking {
			t.Fatalf("%s cannot park", s.Kind)
		}
		equal(t, "what is hidden while it is empty", len(b.All()), len(b.Lanes))
	}
	swot := d.stage(workshop.BoardStage)
	n := d.note(swot.Board.Lanes[0].ID, "Kuuluu valtuustolle")
	d.do(d.m().MoveNote(n.ID, workshop.ParkingID(swot.ID)))
	equal(t, "parked", d.picture(swot.ID), "strengths: \nweaknesses: \nopportunities: \nthreats: \nparking: Kuuluu valtuustolle")
	parking := swot.Board.Parking.ID
	d.refuses(
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().RenameLane(parking, "Muuta") }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().MoveLane(parking, -1) }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().RemoveLane(parking) }},
	)
}

// TestChangeTemplate: an idea list becomes a SWOT and a list again, with lanes of
// one's own between.
func TestChangeTemplate(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("swot")
	change := func(tpl workshop.Template) {
		t.Helper()
		d.do(d.m().ChangeTemplate(d.mo(), stage, tpl))
		d.checkFold()
		checkSound(t, d.m())
	}
	d.notes(lanes[0], "Talkoohenki", "Järvi")
	d.notes(lanes[1], "Tyhjät tilat")
	d.notes(lanes[3], "Poismuutto")
	const swot = "strengths: Talkoohenki, Järvi\nweaknesses: Tyhjät tilat\nopportunities: \nthreats: Poismuutto"
	equal(t, "at first", d.picture(stage), swot)
	change(workshop.Templates["swot-plus"])
	equal(t, "what the Finnish SWOT adds", d.picture(stage), swot+"\nchanges: \ngoals: \nmeans: ")
	equal(t, "the same lane", d.m().Stage(stage).Board.Lanes[0].ID, lanes[0])
	equal(t, "its template", d.m().Stage(stage).Board.TemplateKey(), "swot-plus")

	change(workshop.Templates["ideas"])
	equal(t, "no lane of a SWOT", d.picture(stage), "ideas: \nunsorted: Talkoohenki, Järvi, Tyhjät tilat, Poismuutto")
	ideas := d.m().Stage(stage).Board.Lanes[0].ID
	unsorted := d.m().Stage(stage).Board.Unsorted
	d.do(d.m().MoveNote(d.m().NoteByNumber(3).ID, ideas))
	d.do(d.m().ShiftNote(d.m().NoteByNumber(2).ID, unsorted.ID, -1)) // order alone does not sort it

	own := workshop.Template{Layout: workshop.Columns, Lanes: []workshop.Label{workshop.Word("strengths"), {Text: "Nuoret", Also: "Unga"}}}
	change(own)
	equal(t, "one of one's own", d.picture(stage), "strengths: Järvi, Talkoohenki\nNuoret: \nunsorted: Poismuutto, Tyhjät tilat")
	equal(t, "it is no ready one", d.m().Stage(stage).Board.TemplateKey(), "")
	change(workshop.Templates["swot"])
	equal(t, "all but what was an idea", d.picture(stage), "strengths: Järvi, Talkoohenki\nweaknesses: \nopportunities: \nthreats: Poismuutto\nunsorted: Tyhjät tilat")
	d.do(d.m().AddLanes(d.mo(), stage, "Ideat"))
	d.do(d.m().RetitleLane(d.m().Stage(stage).Board.Lanes[4].ID, workshop.Word("ideas")))
	equal(t, "a lane of its title", words(d.m().Stage(stage).Board.Lanes[4]), []string{"Tyhjät tilat"})
	for range 8 {
		d.undo()
	}
	equal(t, "undone", d.picture(stage), swot)

	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().ChangeTemplate(d.mo(), "x", own) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["swot"])
		}},
	)
}

// TestTemplateOfTwinLanes: of lanes with the same title each keeps its notes.
func TestTemplateOfTwinLanes(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("ideas")
	twins := workshop.Template{Layout: workshop.List, Lanes: []workshop.Label{workshop.Text("Muuta"), workshop.Text("Muuta")}}
	d.do(d.m().ChangeTemplate(d.mo(), stage, twins))
	lanes := d.m().Stage(stage).Board.Lanes
	d.notes(lanes[0].ID, "yksi")
	d.notes(lanes[1].ID, "kaksi")
	twins.Lanes = append(twins.Lanes, workshop.Text("Lisäksi"))
	d.do(d.m().ChangeTemplate(d.mo(), stage, twins))
	equal(t, "the twins", d.picture(stage), "Muuta: yksi\nMuuta: kaksi\nLisäksi: ")
	d.checkFold()
}

// TestTemplateKeepsFurtherLanes: what stood in several lanes does so again.
func TestTemplateKeepsFurtherLanes(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[0], "Vahva perinne", "Järvi")[0]
	d.do(d.m().ListNote(id, lanes[3]))
	d.do(d.m().ListNote(id, d.m().Stage(stage).Board.Unsorted.ID))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
	equal(t, "without either", d.picture(stage), "ideas: \nunsorted: Vahva perinne, Järvi")
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["swot"]))
	equal(t, "with both again", d.picture(stage), "strengths: Järvi, Vahva perinne\nweaknesses: \nopportunities: \nthreats: Vahva perinne\nunsorted: Vahva perinne")
	checkSound(t, d.m())
	d.checkFold()
}

// TestTemplatesOfTwoLaptops: what one writes into a lane that the other takes
// away at the same time goes where the notes of that lane went.
func TestTemplatesOfTwoLaptops(t *testing.T) {
	var j journal
	swot := boardStage("s", "l1")
	swot.Layout = workshop.Grid
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, swot)
	j.add("a", "a1", workshop.BoardChanged{Stage: "s", Layout: workshop.List, Lanes: []workshop.LanePlan{{Lane: "i1", Label: workshop.Word("ideas")}}})
	j.add("b", "b1", workshop.NoteAdded{Note: "n1", Lane: "l1", Number: 1, Text: "myöhässä"})
	j.add("b", "b2", workshop.NoteMoved{Note: "n1", Lane: "l1"})
	j.add("b", "b3", workshop.BoardChanged{Stage: "s", Layout: workshop.List, Lanes: []workshop.LanePlan{{Lane: "i2", Label: workshop.Word("ideas")}}})
	j.add("a", "a2", workshop.NoteAdded{Note: "n2", Lane: "i1", Number: 1, Text: "idea"})
	m := j.fold()
	checkSound(t, m)
	equal(t, "unsorted", words(m.Stage("s").Board.Unsorted), []string{"myöhässä"})
	equal(t, "the other list of ideas", words(m.Lane("i2")), []string{"idea"})
	j.add("a", "a3", workshop.BoardChanged{Stage: "s", Layout: workshop.Grid, Lanes: []workshop.LanePlan{{Lane: "l2", Label: workshop.Word("strengths")}}})
	j.add("b", "b4", workshop.NoteAdded{Note: "n3", Lane: "l1", Number: 3, Text: "vahvuus"})
	m = j.fold()
	checkSound(t, m)
	equal(t, "sorted again", words(m.Lane("l2")), []string{"myöhässä", "vahvuus"})
	equal(t, "what was an idea", words(m.Stage("s").Board.Unsorted), []string{"idea"})
}

func TestSecondLanguage(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("levels")
	d.do(d.m().SetSecond(stage, "sv"))
	equal(t, "the second language", d.m().Stage(stage).Board.Second, "sv")
	d.do(d.m().RetitleLane(lanes[0], workshop.Label{Text: " Naapuriapu ", Also: "Grannhjälp\t"}))
	equal(t, "two titles", d.m().Lane(lanes[0]).Label, workshop.Label{Text: "Naapuriapu", Also: "Grannhjälp"})
	equal(t, "the title before", d.m().Lane(lanes[0]).Wordings, []workshop.Label{workshop.Word("help")})
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().SetSecond("x", "sv") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().SetSecond(stage, "sv") }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().RetitleLane("x", workshop.Text("a")) }},
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) {
			return d.m().RetitleLane(lanes[0], workshop.Label{Also: "Grannhjälp"})
		}},
		refusal{workshop.CodeTextTooLong, func() (workshop.Change, error) {
			return d.m().RetitleLane(lanes[0], workshop.Label{Text: "a", Also: longTitle})
		}},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().RetitleLane(lanes[0], workshop.Label{Text: "Naapuriapu", Also: "Grannhjälp"})
		}},
	)
	d.do(d.m().SetSecond(stage, ""))
	equal(t, "one language", d.m().Stage(stage).Board.Second, "")
}

func TestLockedBoard(t *testing.T) {
	d := newDesk(t, "empty")
	other, ideas := d.board("ideas")
	stage, lanes := d.board("swot")
	n := d.notes(lanes[0], "Talkoohenki", "Järvi")
	idea := d.notes(ideas[0], "Iltapäiväkerho")[0]
	d.do(d.m().LockBoard(stage, true))
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().LockBoard("x", true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().LockBoard(stage, true) }},
		refusal{workshop.CodeBoardLocked, func() (workshop.Change, error) { return d.m().AddNotes(d.mo(), lanes[1], "", "a") }},
		refusal{workshop.CodeBoardLocked, func() (workshop.Change, error) {
			return d.m().AddNotes(d.mo(), workshop.ParkingID(stage), "", "a")
		}},
		refusal{workshop.CodeBoardLocked, func() (workshop.Change, error) { return d.m().MoveNote(idea, lanes[0]) }},
		refusal{workshop.CodeBoardLocked, func() (workshop.Change, error) {
			c, _, err := d.m().ImportNotes(d.mo(), stage, lanes[0], workshop.ImportedNote{Text: "a"})
			return c, err
		}},
	)
	// What is there can be worked on.
	d.do(d.m().RewordNote(n[0], "Talkoohenki elää"))
	d.do(d.m().MoveNote(n[1], lanes[2]))
	d.do(d.m().MentionNote(n[1], "", ""))
	d.do(d.m().MergeNotes(n[0], n[1]))
	d.do(d.m().UnmergeNote(n[1]))
	d.do(d.m().MoveNote(n[1], ideas[0]))
	d.do(d.m().AddNotes(d.mo(), ideas[0], "", "Muualla voi kirjata"))
	equal(t, "the other board", d.m().Stage(other).Board.Locked, false)
	d.do(d.m().LockBoard(stage, false))
	d.do(d.m().AddNotes(d.mo(), lanes[1], "", "Taas auki"))
	d.checkFold()
}

func TestCompareBoards(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("swot")
	with := []workshop.BoardRef{{Meeting: "m2", Stage: "s2"}, {Meeting: "m3", Stage: "s3"}}
	d.do(d.m().CompareBoards(stage, with...))
	with[0].Stage = "altered by the caller"
	equal(t, "compared with", d.m().Stage(stage).Board.Compared, []workshop.BoardRef{{Meeting: "m2", Stage: "s2"}, {Meeting: "m3", Stage: "s3"}})
	d.checkFold()
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().CompareBoards("x") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) {
			return d.m().CompareBoards(stage, d.m().Stage(stage).Board.Compared...)
		}},
	)
	d.do(d.m().CompareBoards(stage, []workshop.BoardRef{}...))
	equal(t, "the comparison ended", len(d.m().Stage(stage).Board.Compared), 0)
	d.checkFold()
}

func TestSurvey(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("survey")
	if !d.m().Stage(stage).Board.Survey.IsZero() {
		t.Error("a survey before there is one")
	}
	day := func(day int) workshop.Date { return workshop.Date{Year: 2015, Month: 1, Day: day} }
	d.do(d.m().SetSurvey(stage, workshop.Survey{Opens: day(7), Closes: day(7)}))
	d.do(d.m().SetSurvey(stage, workshop.Survey{Closes: day(6)}))
	for _, c := range []struct {
		code   workshop.Code
		stage  workshop.ID
		survey workshop.Survey
	}{
		{workshop.CodeUnknownStage, "x", workshop.Survey{Opens: day(1)}},
		{workshop.CodeUnchanged, stage, workshop.Survey{Closes: day(6)}},
		{workshop.CodeClosesBefore, stage, workshop.Survey{Opens: day(7), Closes: day(6)}},
		{workshop.CodeBadDate, stage, workshop.Survey{Opens: day(32)}},
		{workshop.CodeBadDate, stage, workshop.Survey{Closes: day(32)}},
	} {
		d.refuses(refusal{c.code, func() (workshop.Change, error) { return d.m().SetSurvey(c.stage, c.survey) }})
	}
	equal(t, "the survey", d.m().Stage(stage).Board.Survey, workshop.Survey{Closes: day(6)})
}

func TestFurtherLanes(t *testing.T) {
	d := newDesk(t, "empty")
	_, ideas := d.board("ideas")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[3], "Poismuutto", "Koulun lakkautus")[0]
	d.do(d.m().ListNote(id, lanes[1]))
	d.do(d.m().ListNote(id, lanes[0]))
	n := d.m().Note(id)
	equal(t, "listed", d.picture(stage), "strengths: Poismuutto\nweaknesses: Poismuutto\nopportunities: \nthreats: Poismuutto, Koulun lakkautus")
	equal(t, "it counts once", d.m().Stage(stage).Board.NoteCount(), 2)
	equal(t, "it comes once, where it stands first", d.m().Stage(stage).Board.Notes()[0], n)
	equal(t, "all of them", len(d.m().Stage(stage).Board.Notes()), 2)
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().ListNote("x", lanes[0]) }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().ListNote(id, "x") }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().ListNote(id, ideas[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ListNote(id, lanes[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ListNote(id, lanes[3]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MoveNote(id, lanes[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().UnlistNote(id, lanes[2]) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().UnlistNote("x", lanes[0]) }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().UnlistNote(id, "x") }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().ShiftNote("x", lanes[0], 1) }},
		refusal{workshop.CodeUnknownLane, func() (workshop.Change, error) { return d.m().ShiftNote(id, lanes[2], 1) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ShiftNote(id, lanes[3], -1) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().ShiftNote(id, lanes[0], 1) }},
	)
	d.do(d.m().ShiftNote(id, lanes[3], 5))
	equal(t, "shifted in one lane", words(d.m().Lane(lanes[3])), []string{"Koulun lakkautus", "Poismuutto"})
	d.do(d.m().UnlistNote(id, lanes[3]))
	equal(t, "out of the lane it was written in", n.Lane().ID, lanes[1])
	d.do(d.m().UnlistNote(id, lanes[0]))
	d.refuses(refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().UnlistNote(id, lanes[1]) }})
	d.do(d.m().ListNote(id, lanes[0]))
	d.do(d.m().MakeTheme(d.mo(), stage, "Väki", id))
	d.do(d.m().MoveNote(id, ideas[0]))
	equal(t, "on another board it stands alone", d.picture(stage), "strengths: \nweaknesses: \nopportunities: \nthreats: Koulun lakkautus")
	if n.Theme != nil || len(n.Lanes()) != 1 {
		t.Errorf("it has the theme %v and stands in %d lanes", n.Theme, len(n.Lanes()))
	}
	d.checkFold()
}

// TestRemovedStageTakesItsThemesAndVotings: nothing of a board stays behind, not
// even where another board has a note that came from it.
func TestRemovedStageTakesItsThemesAndVotings(t *testing.T) {
	d := newDesk(t, "empty")
	_, ideas := d.board("ideas")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[0], "Talkoohenki", "Talkoot")
	d.do(d.m().ListNote(id[1], lanes[2]))
	d.do(d.m().MakeTheme(d.mo(), stage, "Yhdessä", id...))
	d.do(d.m().OpenVoting(d.mo(), stage, workshop.VotingTerms{Kind: workshop.Dots}))
	theme, voting := d.m().Stage(stage).Board.Themes[0].ID, d.m().Stage(stage).Board.Votings[0].ID
	d.do(d.m().MergeNotes(id[0], id[1]))
	d.do(d.m().MoveNote(id[0], ideas[0]))
	d.do(d.m().RemoveStage(stage))
	checkSound(t, d.m())
	d.refuses(
		refusal{workshop.CodeUnknownTheme, func() (workshop.Change, error) { return d.m().RenameTheme(theme, "a") }},
		refusal{workshop.CodeUnknownVoting, func() (workshop.Change, error) { return d.m().RevealVoting(voting, true) }},
	)
	d.do(d.m().UnmergeNote(id[1]))
	equal(t, "both", words(d.m().Lane(ideas[0])), []string{"Talkoohenki", "Talkoot"})
	checkSound(t, d.m())
	d.checkFold()
}

func TestTooManyLanes(t *testing.T) {
	d := newDesk(t, "empty")
	stage, _ := d.board("swot")
	titles := strings.Split(strings.Repeat("lisää ", workshop.MaxLanes), " ")[:workshop.MaxLanes]
	d.refuses(refusal{workshop.CodeTooManyLines, func() (workshop.Change, error) {
		return d.m().AddLanes(d.mo(), stage, titles[:workshop.MaxLanes-3]...)
	}})
	d.do(d.m().AddLanes(d.mo(), stage, titles[:workshop.MaxLanes-4]...))
	d.refuses(refusal{workshop.CodeTooManyLines, func() (workshop.Change, error) { return d.m().AddLanes(d.mo(), stage, "a") }})
}
