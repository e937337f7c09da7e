package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

// TestNewMeetingLikeAnother: programme, boards, questions, steps, material and
// priorities go along, notes, people and times do not.
func TestNewMeetingLikeAnother(t *testing.T) {
	d := newDesk(t, "five-groups")
	aino := d.arrive("Aino Karttunen")[0]
	rounds := d.stage(workshop.Rounds)
	d.do(d.m().AskQuestions(d.mo(), rounds.ID, workshop.Question{Topic: "Palvelut", Text: "Mitä puuttuu?"}, workshop.Question{Text: "Kuka auttaa?"}))
	d.do(d.m().SetOneEach(rounds.ID, true))
	d.do(d.m().SetMaterial(rounds.ID, "5 kynää"))
	d.do(d.m().ChooseSteps(rounds.ID, workshop.Presets[0]))
	d.do(d.m().AddPriorities(d.mo(), "Yksinäisyys"))
	d.do(d.m().LimitTurns(3))
	talk := d.stage(workshop.Talk)
	d.do(d.m().EditStage(talk.ID, workshop.Text("Avaus"), 12, workshop.Owner{Office: "kunnanjohtaja"}))
	d.do(d.m().EditStage(d.m().Stages[2].ID, workshop.Label{}, 20, workshop.Owner{PersonRef: workshop.PersonRef{Person: aino, Rev: 1}}))
	d.do(d.m().EditStage(d.m().Stages[4].ID, workshop.Label{}, 15, workshop.Owner{Office: "Aino Karttunen"}))
	d.do(d.m().AddNotes(d.mo(), d.m().Stages[0].Board.Lanes[0].ID, "", "Ei mukaan"))
	d.do(d.m().EnterStage(talk.ID))
	d.do(d.m().Agree(d.mo(), "", workshop.Terms{What: "Ei mukaan"}))
	old := d.m()

	details := old.DetailsLike()
	if !details.Date.IsZero() || details.Place != "Liperi" || details.Time != old.Time {
		t.Errorf("details: %+v", details)
	}
	s, b, err := d.cat.Create(d.mo(), workshop.NewMeetingSpec{Details: details, SeriesNames: d.cat.SeriesNames(old.Series), Like: old})
	d.keep(must(b, err)(t))
	m := s.Meeting()
	if h := m.Header(); h.Notes+h.Agreed+h.Named != 0 || h.Status != workshop.Planned || len(m.Attendance.Presences) != 0 {
		t.Errorf("what should stay behind: %+v", h)
	}
	equal(t, "stages", len(m.Stages), len(old.Stages))
	for i, st := range m.Stages {
		was := old.Stages[i]
		if st.ID == was.ID {
			t.Errorf("stage %d has the id of the old one", i)
		}
		equal(t, "plan", []any{st.Kind, st.Title, st.Planned, st.Material, st.Preset, st.Board.Layout, st.Board.OneEach},
			[]any{was.Kind, was.Title, was.First, was.Material, was.Preset, was.Board.Layout, was.Board.OneEach})
		for j, l := range st.Board.Lanes {
			equal(t, "lane", []any{l.Label, l.Topic, l.ID == was.Board.Lanes[j].ID}, []any{was.Board.Lanes[j].Label, was.Board.Lanes[j].Topic, false})
		}
	}
	equal(t, "an office speaks again", m.Stages[0].Speaker.Office, "kunnanjohtaja")
	equal(t, "people do not", []bool{m.Stages[2].Speaker.IsZero(), m.Stages[4].Speaker.IsZero()}, []bool{true, true})
	equal(t, "priorities", m.Priorities[0].Text, "Yksinäisyys")
	equal(t, "turns", m.TurnLimit, 3)
}
