package lang_test

import (
	"testing"

	"talkoot/workshop/lang"
	"talkoot/workshop/plan"
)

func TestUnmet(t *testing.T) {
	shares := func(n ...int) (out []plan.Share) {
		for i := 0; i < len(n); i += 2 {
			out = append(out, plan.Share{Group: n[i], People: n[i+1]})
		}
		return out
	}
	many := make([]plan.Share, 14)
	for i := range many {
		many[i].Group = i + 1
	}
	for _, c := range []struct {
		l    lang.Language
		u    plan.Unmet
		want string
	}{
		{
			lang.English,
			plan.Unmet{Kind: plan.Apart, By: plan.Organisation, Value: "Liperin Martat", In: shares(3, 2), People: 6, Groups: 5, Reason: plan.Counting},
			"2 people of Liperin Martat share group 3: 6 people, 5 groups.",
		},
		{
			lang.Finnish,
			plan.Unmet{Kind: plan.Apart, By: plan.Organisation, Value: "Liperin Martat", In: shares(3, 2, 4, 2), People: 7, Groups: 5, Reason: plan.Counting},
			"2 henkilöä yhteisöstä Liperin Martat on samassa ryhmässä 3 ja 2 ryhmässä 4: 7 henkilöä, 5 ryhmää.",
		},
		{
			lang.Swedish,
			plan.Unmet{Kind: plan.Apart, By: plan.Role, Value: "ordförande", In: shares(1, 2), People: 2, Groups: 2, Reason: plan.ByHand},
			"2 personer med rollen ordförande delar grupp 1: på grund av dem som placerats för hand.",
		},
		{
			lang.Finnish,
			plan.Unmet{Kind: plan.Spread, By: plan.Role, Value: "nuori", In: shares(2, 0), People: 1, Groups: 2, Reason: plan.Counting},
			"Ei ketään roolissa nuori ryhmässä 2: 1 henkilö, 2 ryhmää.",
		},
		{
			lang.English,
			plan.Unmet{Kind: plan.Spread, By: plan.Role, Value: "youth", In: shares(1, 3, 2, 0), People: 3, Groups: 2, Reason: plan.Others},
			"People with the role youth are not evenly spread (3 in group 1 and 0 in group 2): because of other wishes.",
		},
		{
			lang.Finnish,
			plan.Unmet{Kind: plan.Together, Set: 1, In: shares(1, 2, 2, 1), People: 3, Groups: 5, Reason: plan.Counting},
			"Yhteen toivotut (nro 2) ovat eri ryhmissä (2 ryhmässä 1 ja 1 ryhmässä 2): heitä on 3, eikä mihinkään ryhmään mahdu niin montaa.",
		},
		{
			lang.English,
			plan.Unmet{Kind: plan.NotAlone, By: plan.Role, Value: "youth", In: shares(1, 1, 4, 1), People: 2, Groups: 5, Reason: plan.Others},
			"Somebody with the role youth is the only one in groups 1 and 4: because of other wishes.",
		},
		{
			lang.Finnish,
			plan.Unmet{Kind: plan.Even, In: shares(2, 6), People: 12, Groups: 3, Reason: plan.ByHand},
			"Ryhmät eivät ole samankokoisia (6 ryhmässä 2): syynä käsin sijoitetut.",
		},
		{
			lang.English,
			plan.Unmet{Kind: plan.Spread, By: plan.Role, Value: "x", In: many, People: 1, Groups: 15, Reason: plan.Counting},
			"Nobody with the role x is in groups 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more groups: 1 person, 15 groups.",
		},
		{lang.English, plan.Unmet{Kind: plan.Alone, People: 1, Groups: 3, Rounds: 1}, "1 person is alone in a group (groups: 3)."},
		{lang.English, plan.Unmet{Kind: plan.Alone, People: 2, Groups: 3, Rounds: 4}, "In each round 2 people sit alone (tables: 3)."},
		{
			lang.English,
			plan.Unmet{Kind: plan.Apart, By: plan.Organisation, Later: []int{2, 4}, Groups: 5, Reason: plan.Rotating},
			"Rounds 2 and 4 do not have: people of one organisation apart.",
		},
		{
			lang.Finnish,
			plan.Unmet{Kind: plan.NotAlone, By: plan.Role, Value: "nuori", Later: []int{3}, Groups: 5, Reason: plan.Rotating},
			"Kierroksella 3 ei toteudu: ei ketään roolissa nuori ryhmänsä ainoana.",
		},
		{
			lang.Swedish,
			plan.Unmet{Kind: plan.Together, Later: []int{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, Reason: plan.Rotating},
			"I omgångarna 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 och 2 till går inte: de som ska vara tillsammans (nr 1) i samma grupp.",
		},
		{lang.Finnish, plan.Unmet{Kind: plan.Again, People: 9, Groups: 3, Rounds: 4}, "Kierroksia on 4 mutta pöytiä 3: samaan pöytään tullaan uudelleen."},
	} {
		if got := lang.New(c.l).Unmet(c.u); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.l, got, c.want)
		}
	}
}
