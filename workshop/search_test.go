package workshop_test

import (
	"testing"

	"pgregory.net/rapid"

	"talkoot/workshop"
)

// TestSearchTexts: search reads of a note all its wordings and where it stands.
func TestSearchTexts(t *testing.T) {
	d := newDesk(t, "swot-evening")
	strengths, threats := d.lane(workshop.BoardStage, 0), d.lane(workshop.BoardStage, 3)
	school := d.note(strengths.ID, "Kyläkoulu lopetetaan")
	lakes := d.note(strengths.ID, "Järvet ovat lähellä")
	d.do(d.m().RewordNote(school.ID, "Kyläkoulu lakkautetaan"))
	d.do(d.m().MentionNote(school.ID, "", "Koulu menee kiinni"))
	d.do(d.m().MoveNote(school.ID, threats.ID))
	d.do(d.m().RenameLane(threats.ID, "Huolet"))
	gone := d.note(threats.ID, "Pimeät tiet")
	d.do(d.m().RemoveNote(gone.ID))
	huolet := workshop.SearchPlaceOf(workshop.Text("Huolet"), "")
	want := []workshop.SearchText{
		{Meeting: d.m().ID, Number: school.Number, Where: huolet, Words: "Kyläkoulu lakkautetaan\nKyläkoulu lopetetaan\nKoulu menee kiinni"},
		{Meeting: d.m().ID, Number: lakes.Number, Where: "strengths", Words: "Järvet ovat lähellä"},
	}
	equal(t, "text", want[0].Text(), "Kyläkoulu lakkautetaan")
	equal(t, "derived", d.m().SearchTexts(), want)
	equal(t, "stored", must(d.store.SearchTexts("nobody", d.m().ID))(t), want)
	d.undo()
	want = append(want, workshop.SearchText{Meeting: d.m().ID, Number: gone.Number, Where: huolet, Words: "Pimeät tiet"})
	equal(t, "stored after an undo", must(d.store.SearchTexts(d.m().ID))(t), want)
}

// TestSearchTextsOfMergedNotes: what was merged is found by the note that stands
// for it, in the theme of that one.
func TestSearchTextsOfMergedNotes(t *testing.T) {
	d := newDesk(t, "swot-evening")
	stage, lane := d.stage(workshop.BoardStage), d.lane(workshop.BoardStage, 3)
	school, closed := d.note(lane.ID, "Kyläkoulu lakkautetaan"), d.note(lane.ID, "Koulu menee kiinni")
	d.do(d.m().MergeNotes(school.ID, closed.ID))
	d.do(d.m().MakeTheme(d.mo(), stage.ID, "Koulut", school.ID))
	d.do(d.m().RewordNote(closed.ID, "Koulu suljetaan"))
	themed := workshop.SearchPlaceOf(workshop.Word("threats"), "Koulut")
	want := []workshop.SearchText{
		{Meeting: d.m().ID, Number: school.Number, Where: themed, Words: "Kyläkoulu lakkautetaan\nKoulu suljetaan"},
	}
	equal(t, "merged", must(d.store.SearchTexts(d.m().ID))(t), want)
	d.do(d.m().UnmergeNote(closed.ID))
	want[0].Words = "Kyläkoulu lakkautetaan"
	want = append(want, workshop.SearchText{
		Meeting: d.m().ID, Number: closed.Number, Where: "threats", Words: "Koulu suljetaan\nKoulu menee kiinni",
	})
	equal(t, "apart", must(d.store.SearchTexts(d.m().ID))(t), want)
	d.do(d.m().RenameTheme(d.m().Note(school.ID).Theme.ID, "Kyläkoulut"))
	want[0].Where = workshop.SearchPlaceOf(workshop.Word("threats"), "Kyläkoulut")
	equal(t, "renamed", must(d.store.SearchTexts(d.m().ID))(t), want)
}

func TestSearchPlace(t *testing.T) {
	for _, c := range []struct {
		lane  workshop.Label
		theme string
		want  workshop.SearchPlace
	}{
		{workshop.Label{}, "", ""},
		{workshop.Word("threats"), "", "threats"},
		{workshop.Text("Huolet"), "", "\nHuolet"},
		{workshop.Label{Text: "Huolet", Also: "Oro"}, "Koulut", "\nHuolet\nOro\nKoulut"},
		{workshop.Word("threats"), "Koulut", "threats\n\n\nKoulut"},
	} {
		p := workshop.SearchPlaceOf(c.lane, c.theme)
		equal(t, "packed", p, c.want)
		lane, theme := p.Unpack()
		equal(t, "lane", lane, c.lane)
		equal(t, "theme", theme, c.theme)
	}
	lane, theme := workshop.SearchPlaceOf(workshop.Text("a\nb\x00c"), "d\ne").Unpack()
	equal(t, "lane from elsewhere", lane, workshop.Text("a b c"))
	equal(t, "theme from elsewhere", theme, "d e")
}

// TestSearchTextsAreWrittenForTouchedNotesAlone: what is stored with a change
// does not grow with the meeting.
func TestSearchTextsAreWrittenForTouchedNotesAlone(t *testing.T) {
	d := newDesk(t, "swot-evening")
	here, there := d.lane(workshop.BoardStage, 0), d.lane(workshop.BoardStage, 1)
	for range 3 {
		d.note(here.ID, "Järvet")
		d.note(there.ID, "Tiet")
	}
	written := func(c workshop.Change, err error) int {
		b, err := d.s.Do(d.mo(), c, err)
		if err != nil {
			t.Fatal(err)
		}
		return len(b.Search)
	}
	n := here.Notes[0].ID
	equal(t, "a mention in the same words", written(d.m().MentionNote(n, "", "")), 0)
	equal(t, "a mention in other words", written(d.m().MentionNote(n, "", "Vesistöt")), 1)
	equal(t, "a rewording", written(d.m().RewordNote(n, "Järvet ja rannat")), 1)
	equal(t, "a lane", written(d.m().RenameLane(here.ID, "Hyvää")), 3)
	equal(t, "another stage", written(d.m().EnterStage(d.m().Stages[0].ID)), 0)
	b, _, err := d.s.Undo(d.mo())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "the lane again", len(b.Search), 3)
}

// TestStoredSearchTextsAreTheDerivedOnes takes a board through whatever changes
// what search reads.
func TestStoredSearchTextsAreTheDerivedOnes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDesk(t, "swot-evening")
		words := rapid.SampledFrom([]string{"Järvet", "Rannat", "Tiet", "Koulu"})
		for range rapid.IntRange(5, 25).Draw(t, "steps") {
			m := d.m()
			lane := rapid.SampledFrom(d.stage(workshop.BoardStage).Board.Lanes).Draw(t, "lane")
			note, text := pick(t, "note", noteIDs(m)), words.Draw(t, "text")
			var b workshop.Batch
			var err error
			do := func(c workshop.Change, refused error) { b, err = d.s.Do(d.mo(), c, refused) }
			switch rapid.IntRange(0, 11).Draw(t, "step") {
			case 0:
				do(m.RewordNote(note, text))
			case 1:
				do(m.MentionNote(note, "", text))
			case 2:
				do(m.MoveNote(note, lane.ID))
			case 3:
				do(m.RemoveNote(note))
			case 4:
				do(m.RenameLane(lane.ID, text))
			case 5:
				b, _, err = d.s.Undo(d.mo())
			case 6:
				b, _, err = d.s.Redo(d.mo())
			case 7:
				do(m.MergeNotes(note, pick(t, "other note", noteIDs(m))))
			case 8:
				do(m.MakeTheme(d.mo(), d.stage(workshop.BoardStage).ID, text, note))
			default:
				do(m.AddNotes(d.mo(), lane.ID, "", text, text))
			}
			if err == nil {
				d.keep(b)
			}
			d.checkFold()
		}
	})
}
