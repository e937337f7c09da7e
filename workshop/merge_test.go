package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

func TestMerge(t *testing.T) {
	d := newDesk(t, "empty")
	_, ideas := d.board("ideas")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[0], "Talkoohenki", "Järvi", "Talkoot")
	far := d.notes(lanes[3], "Yhteishenki")[0]
	elsewhere := d.notes(ideas[0], "Talkoopäivä")[0]
	d.do(d.m().MentionNote(id[0], "", ""))
	d.do(d.m().MentionNote(id[2], "", "talkoita tehdään"))
	d.do(d.m().ListNote(id[2], lanes[2]))
	d.do(d.m().RewordNote(id[2], "Talkoot yhä"))
	n, other := d.m().Note(id[0]), d.m().Note(id[2])

	d.do(d.m().MergeNotes(id[0], id[2], id[2], id[0], far))
	equal(t, "merged", d.picture(stage), "strengths: Talkoohenki, Järvi\nweaknesses: \nopportunities: \nthreats: ")
	equal(t, "said again", n.Repeats(), 1+(1+1)+1)
	equal(t, "in other words", n.Sayings(), []string{"Talkoot yhä", "talkoita tehdään", "Yhteishenki"})
	equal(t, "its wordings stay its own", other.Wordings, []string{"Talkoot"})
	equal(t, "it stands for both", []*workshop.Note{other.Standing(), d.m().Note(far).Standing()}, []*workshop.Note{n, n})
	equal(t, "where they stand", other.Lane().ID, lanes[0])
	equal(t, "notes that stand", d.m().NoteCount(), 3)
	equal(t, "their numbers stay", d.m().NoteByNumber(other.Number), other)
	if other.StandsIn(d.m().Lane(lanes[0])) || other.StandsIn(d.m().Lane(lanes[2])) {
		t.Error("a merged note stands in a lane")
	}
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MergeNotes("x", id[0]) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MergeNotes(id[0], id[1], "x") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MergeNotes(id[0]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MergeNotes(id[0], id[2]) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().MergeNotes(id[2], far, id[0]) }},
		refusal{workshop.CodeOtherBoard, func() (workshop.Change, error) { return d.m().MergeNotes(id[0], elsewhere) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().UnmergeNote("x") }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().UnmergeNote(id[0]) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().MoveNote(id[2], lanes[1]) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().ListNote(id[2], lanes[1]) }},
	)
	d.do(d.m().MergeNotes(id[1], far)) // the one that stands for it goes along
	equal(t, "merged again", d.picture(stage), "strengths: Järvi\nweaknesses: \nopportunities: \nthreats: ")
	equal(t, "all of them said", d.m().Note(id[1]).Repeats(), 5)
	d.do(d.m().UnmergeNote(id[0]))
	equal(t, "parted with its own", d.picture(stage), "strengths: Järvi, Talkoohenki\nweaknesses: \nopportunities: \nthreats: ")
	d.do(d.m().UnmergeNote(id[2]))
	equal(t, "back in both lanes", d.picture(stage), "strengths: Järvi, Talkoohenki, Talkoot yhä\nweaknesses: \nopportunities: Talkoot yhä\nthreats: ")
	d.do(d.m().RemoveNote(id[0]))
	if d.m().Note(far) != nil || d.m().NoteCount() != 3 {
		t.Error("what was merged with a note outlives it")
	}
	d.undo()
	d.do(d.m().RemoveNote(far))
	equal(t, "a merged one alone", d.m().Note(id[0]).Repeats(), 1)
	checkSound(t, d.m())
	d.checkFold()
}

// TestUnmergeAfterTheLaneWent: a note that was merged comes back to the lane
// that has the title of its own, or else stands unsorted.
func TestUnmergeAfterTheLaneWent(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("swot")
	id := append(d.notes(lanes[0], "yksi"), d.notes(lanes[3], "kaksi")...)
	d.do(d.m().ListNote(id[1], lanes[2]))
	d.do(d.m().MergeNotes(id[0], id[1]))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
	d.do(d.m().UnmergeNote(id[1]))
	equal(t, "without its lanes", d.picture(stage), "ideas: \nunsorted: yksi, kaksi")
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["swot"]))
	const both = "strengths: yksi\nweaknesses: \nopportunities: kaksi\nthreats: kaksi"
	equal(t, "with them", d.picture(stage), both)
	d.do(d.m().MergeNotes(id[0], id[1]))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["swot"]))
	d.do(d.m().UnmergeNote(id[1]))
	equal(t, "with others of their titles", d.picture(stage), both)
	// Merged while it stood unsorted, it finds the lanes that came back meanwhile.
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["ideas"]))
	d.do(d.m().MergeNotes(id[0], id[1]))
	d.do(d.m().ChangeTemplate(d.mo(), stage, workshop.Templates["swot"]))
	d.do(d.m().UnmergeNote(id[1]))
	equal(t, "with those that came back", d.picture(stage), both)
	checkSound(t, d.m())
	d.checkFold()
}

// TestMergesOfTwoLaptops: what one moves, another merges; what one merges with a
// note, another has merged with a third.
func TestMergesOfTwoLaptops(t *testing.T) {
	var j journal
	j.add("a", "e1", workshop.MeetingMade{Meeting: "m"}, boardStage("s", "l1", "l2"), boardStage("other", "x1"))
	for i, id := range []workshop.ID{"n1", "n2", "n3"} {
		j.add("a", "e"+id, workshop.NoteAdded{Note: id, Lane: "l1", Number: i + 1, Text: string(id)})
	}
	j.add("a", "e5", workshop.ThemeMade{Theme: "t", Stage: "s", Name: "Väki", Colour: 1}, workshop.NotesThemed{Theme: "t", Notes: []workshop.ID{"n2"}})
	j.add("a", "a1", workshop.NotesMerged{Into: "n1", Notes: []workshop.ID{"n2"}})
	j.add("b", "b1", workshop.NotesMerged{Into: "n2", Notes: []workshop.ID{"n1", "n3"}}) // the other way round
	j.add("b", "b2", workshop.NoteMoved{Note: "n3", Lane: "l2"})
	m := j.fold()
	checkSound(t, m)
	equal(t, "one stands for all", []*workshop.Note{m.Note("n2").Standing(), m.Note("n3").Standing()}, []*workshop.Note{m.Note("n1"), m.Note("n1")})
	apart := append(journal{}, j...)
	apart.add("a", "a2", workshop.NoteUnmerged{Note: "n3"})
	equal(t, "where the other laptop moved it", words(apart.fold().Lane("l2")), []string{"n3"})

	j.add("b", "b3", workshop.NoteMoved{Note: "n2", Lane: "x1"})
	j.add("a", "a2", workshop.NoteUnmerged{Note: "n2"})
	m = j.fold()
	checkSound(t, m)
	equal(t, "on the other board", words(m.Lane("x1")), []string{"n2"})
	if m.Note("n2").Theme != nil {
		t.Error("it has a theme of the board that it left")
	}
}

// A list counts a note with those merged with it as one, as the board does.
func TestHeaderCountsMergedNotesOnce(t *testing.T) {
	d := newDesk(t, "swot-evening")
	lane := d.lane(workshop.BoardStage, 0).ID
	a, b := d.note(lane, "Talkoohenki"), d.note(lane, "Talkoot")
	d.do(d.m().MergeNotes(a.ID, b.ID))
	equal(t, "notes in the list", d.m().Header().Notes, 1)
}
