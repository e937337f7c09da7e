package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"talkoot/workshop"
)

// factors returns the factors of a board as text: "S1 Järvi, T1 Poismuutto".
func factors(m *workshop.Meeting, fs []workshop.Factor) string {
	var out []string
	for _, f := range fs {
		text := "?"
		if n := m.Note(f.Note); n != nil {
			text = n.Text
		}
		out = append(out, f.Code+" "+text)
	}
	return strings.Join(out, ", ")
}

func texts(notes []*workshop.Note) string {
	var out []string
	for _, n := range notes {
		out = append(out, n.Text)
	}
	return strings.Join(out, ", ")
}

// TestTopFactors: the starred ones, or else those with most votes, then those
// said most often, then the first.
func TestTopFactors(t *testing.T) {
	d := newDesk(t, "empty")
	stage, lanes := d.board("swot")
	id := d.notes(lanes[0], "Talkoohenki", "Järvi", "Koulu", "Metsä")
	lane := d.m().Lane(lanes[0])
	equal(t, "by number", texts(lane.TopFactors(3)), "Talkoohenki, Järvi, Koulu")
	d.do(d.m().ShiftNote(id[3], lanes[0], -3))
	equal(t, "not by place", texts(lane.TopFactors(3)), "Talkoohenki, Järvi, Koulu")
	d.do(d.m().MentionNote(id[2], "", ""))
	equal(t, "by mentions", texts(lane.TopFactors(2)), "Koulu, Talkoohenki")
	v := d.vote(stage, workshop.VotingTerms{Kind: workshop.Hands})
	d.do(d.m().EnterVotes(v.ID, id[1], 4, 1, 0))
	d.do(d.m().EnterVotes(v.ID, id[2], 1, 6, 0))
	equal(t, "by the last voting", texts(lane.TopFactors(9)), "Järvi, Talkoohenki, Metsä, Koulu")
	d.do(d.m().MakeTheme(d.mo(), stage, "Luonto", id[1]))
	d.vote(stage, workshop.VotingTerms{Kind: workshop.Dots, OnThemes: true})
	equal(t, "a voting on themes tells nothing of notes", texts(lane.TopFactors(2)), "Koulu, Talkoohenki")
	d.do(d.m().StarNote(id[3], true))
	d.do(d.m().StarNote(id[0], true))
	equal(t, "the starred", texts(lane.TopFactors(1)), "Metsä, Talkoohenki")
	d.refuses(
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().StarNote("x", true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().StarNote(id[3], true) }},
		refusal{workshop.CodeUnchanged, func() (workshop.Change, error) { return d.m().StarNote(id[1], false) }},
	)
	equal(t, "none", texts(lane.TopFactors(-1))+texts(d.m().Lane(lanes[1]).TopFactors(3)), "Metsä, Talkoohenki")
	equal(t, "the order of the lane stays", texts(lane.Notes), "Metsä, Talkoohenki, Järvi, Koulu")
}

func TestTOWS(t *testing.T) {
	d := newDesk(t, "empty")
	_, ideas := d.board("ideas")
	swot, lanes := d.board("swot-plus")
	d.refuses(refusal{workshop.CodeNoFactors, func() (workshop.Change, error) { return d.m().OpenTOWS(d.mo(), swot, 3) }})
	s := d.notes(lanes[0], "Talkoohenki", "Järvi", "Koulu")
	o := d.notes(lanes[2], "Matkailijat")[0]
	threat := d.notes(lanes[3], "Poismuutto")[0]
	goal := d.notes(lanes[5], "Elävä kylä")[0]
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().OpenTOWS(d.mo(), "x", 3) }},
		refusal{workshop.CodeNotSWOT, func() (workshop.Change, error) { return d.m().OpenTOWS(d.mo(), d.m().Lane(ideas[0]).Stage().ID, 3) }},
		refusal{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().OpenTOWS(d.mo(), swot, 0) }},
		refusal{workshop.CodeBadNumber, func() (workshop.Change, error) { return d.m().OpenTOWS(d.mo(), swot, workshop.MaxFactors+1) }},
	)
	d.do(d.m().OpenTOWS(d.mo(), swot, 2))
	tows := d.m().Stages[d.m().StageNumber(swot)]
	b := &tows.Board
	if !b.IsTOWS() || b.IsSWOT() || !d.m().Stage(swot).Board.IsSWOT() || tows.Title != workshop.Word("tows") {
		t.Fatalf("behind the SWOT stands %v", tows.Title)
	}
	equal(t, "the codes", factors(d.m(), b.Factors), "S1 Talkoohenki, S2 Järvi, O1 Matkailijat, T1 Poismuutto")

	add := func(note workshop.ID) func() (workshop.Change, error) {
		return func() (workshop.Change, error) { return d.m().AddFactor(tows.ID, note) }
	}
	d.refuses(
		refusal{workshop.CodeUnknownStage, func() (workshop.Change, error) { return d.m().AddFactor("x", s[2]) }},
		refusal{workshop.CodeUnknownNote, add("x")},
		refusal{workshop.CodeNotSWOT, add(goal)},
		refusal{workshop.CodeUnchanged, add(s[0])},
	)
	// Codes stay whatever becomes of the notes.
	d.do(d.m().RewordNote(s[0], "Talkoohenki elää"))
	d.do(d.m().MoveNote(s[0], lanes[1]))
	d.do(d.m().MergeNotes(threat, o))
	d.do(d.m().RemoveNote(s[1]))
	d.do(d.m().AddFactor(tows.ID, s[2]))
	d.refuses(refusal{workshop.CodeUnchanged, add(o)}) // it has one, as has the note that stands for it
	wider := d.notes(lanes[3], "Väki vähenee")[0]
	d.do(d.m().MergeNotes(wider, threat))
	d.refuses(refusal{workshop.CodeUnchanged, add(wider)}) // it stands for two that have one
	equal(t, "the codes after all that", factors(d.m(), b.Factors), "S1 Talkoohenki elää, S2 ?, O1 Matkailijat, T1 Poismuutto, S3 Koulu")

	for text, want := range map[string]string{
		"nuorten illat (S2, o1)": "S2 O1", "T1:n takia": "T1", "S1-S3": "S1 S3", "S1, s1 ja S1": "S1", "S10, SS1, 1S": "", "": "",
	} {
		var got []string
		for _, f := range b.Cites(text) {
			got = append(got, f.Code)
		}
		equal(t, text, strings.Join(got, " "), want)
	}
	so := b.Lanes[0].ID
	d.notes(so, "Nuorten illat (S2, o1)", "Talkooleiri S2", "Ei viittaa mihinkään")
	equal(t, "uses", fmt.Sprint(b.Uses()), "map[O1:1 S2:2]")
	equal(t, "unused", factors(d.m(), b.Unused()), "S1 Talkoohenki elää, T1 Poismuutto, S3 Koulu")
	equal(t, "a board without factors", len(d.m().Stage(swot).Board.Uses())+len(d.m().Stage(swot).Board.Unused()), 0)

	d.do(d.m().AgreeOn(d.mo(), workshop.Terms{What: "Järjestetään illat"}, b.Lanes[0].Notes[0].ID))
	equal(t, "agreed in the stage", d.m().Agreements[0].Stage, tows.ID)
	d.checkFold()
}

// TestAgreeOn: an agreement keeps the way back to the notes, also when they are
// merged.
func TestAgreeOn(t *testing.T) {
	d, stage, id := voteDesk(t)
	from := []workshop.ID{id[1], id[0]}
	d.do(d.m().AgreeOn(d.mo(), workshop.Terms{Kind: workshop.Decision, What: "Uimaranta kuntoon"}, from...))
	from[0] = "altered by the caller"
	a := d.m().Agreements[0]
	equal(t, "from", a.From, []workshop.ID{id[1], id[0]})
	equal(t, "where", a.Stage, stage)
	d.do(d.m().AgreeOn(d.mo(), workshop.Terms{What: "Toinen"}, id[2]))
	d.do(d.m().Agree(d.mo(), stage, workshop.Terms{What: "Kolmas"}))
	made := func(note workshop.ID) (out []string) {
		for _, a := range d.m().MadeOf(d.m().Note(note)) {
			out = append(out, a.What)
		}
		return out
	}
	equal(t, "made of it", made(id[1]), []string{"Uimaranta kuntoon"})
	equal(t, "nothing", made(id[3]), nil)
	d.do(d.m().MergeNotes(id[1], id[2]))
	d.do(d.m().MergeNotes(id[3], id[1]))
	equal(t, "and of those merged with it", made(id[3]), []string{"Uimaranta kuntoon", "Toinen"})
	equal(t, "of a merged one and what was merged with it", made(id[1]), []string{"Uimaranta kuntoon", "Toinen"})
	equal(t, "of a merged one alone", made(id[2]), []string{"Toinen"})
	d.do(d.m().RemoveNote(id[3]))
	equal(t, "the other is left", made(id[0]), []string{"Uimaranta kuntoon"})
	d.do(d.m().EditAgreement(a.ID, workshop.Terms{What: "Ranta kuntoon"}))
	equal(t, "the way back stays", a.From, []workshop.ID{id[1], id[0]})
	d.refuses(
		refusal{workshop.CodeEmptyText, func() (workshop.Change, error) { return d.m().AgreeOn(d.mo(), workshop.Terms{}, id[0]) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) { return d.m().AgreeOn(d.mo(), workshop.Terms{What: "a"}) }},
		refusal{workshop.CodeUnknownNote, func() (workshop.Change, error) {
			return d.m().AgreeOn(d.mo(), workshop.Terms{What: "a"}, id[0], "x")
		}},
	)
}
