package memo

import (
	"slices"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

func TestSumsOfPartnerships(t *testing.T) {
	b := newBuilder(Input{}, Options{Words: lang.New(lang.English)})
	for want, s := range map[string]workshop.Sum{
		"€12,500":                  {Partners: 2, Cents: 12_500_00},
		"€12,500; 1 without a sum": {Partners: 2, Cents: 12_500_00, Unknown: 1},
		"2 without a sum":          {Partners: 2, Unknown: 2},
	} {
		if got := b.sum(s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Where no department is known there is no table of departments.
func TestPartnershipsWithoutDepartments(t *testing.T) {
	e := newEvening(t, workshop.Details{Title: "Ilta", Time: workshop.NoTime})
	s := e.stage(workshop.StageDraft{Kind: workshop.BoardStage, Board: "levels"})
	e.notes(s.Board.Lanes[0], "", "Ystävätoiminta")
	e.do(e.m().SetPartnership(e.numbered(1)[0], workshop.Partnership{Partner: "Martat"}))
	var captions []string
	for _, block := range Build(e.input(), Options{Words: lang.New(lang.English)}).Blocks {
		if table, ok := block.(document.Table); ok {
			captions = append(captions, table.Caption)
		}
	}
	if want := []string{"Programme", "Partnerships", "Sums", "Timeline"}; !slices.Equal(captions, want) {
		t.Errorf("got %q, want %q", captions, want)
	}
}

func TestDaysOfSurveys(t *testing.T) {
	first, last := workshop.Date{Year: 2015, Month: 1, Day: 2}, workshop.Date{Year: 2015, Month: 1, Day: 16}
	for want, s := range map[string]workshop.Survey{
		"2.1.2015–16.1.2015": {Opens: first, Closes: last},
		"2.1.2015 alkaen":    {Opens: first},
		"16.1.2015 saakka":   {Closes: last},
		"":                   {},
	} {
		if got := surveyDays(lang.New(lang.Finnish), s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
