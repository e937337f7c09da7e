package memo

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

// carriedEvening is a meeting that took an action and a parked note up from an
// earlier one of its series.
func carriedEvening(t *testing.T) Input {
	t.Helper()
	e := newEvening(t, workshop.Details{
		Title: "Toinen ilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: workshop.NoTime,
	})
	s := e.stage(workshop.StageDraft{Kind: workshop.Recap})
	e.do(workshop.Change{Events: []workshop.Payload{
		workshop.AgreementMade{Agreement: "a", Terms: workshop.Terms{Kind: workshop.Action, What: "Kysytään bussia"}, CarriedFrom: "m0"},
		workshop.NoteAdded{Note: "n", Lane: s.Board.Parking.ID, Number: 1, Text: "Tiet", Source: workshop.Source{Kind: workshop.FromMeeting, Meeting: "m0"}},
	}}, nil)
	in := e.input()
	first := workshop.Header{ID: "m0", Code: "2014-10-01-liperi", Title: "Avausilta", Date: workshop.Date{Year: 2014, Month: 10, Day: 1}}
	in.Recap = []workshop.Recalled{{Meeting: first, AgreementSummary: workshop.AgreementSummary{
		ID: "a", Terms: workshop.Terms{What: "Kysytään bussia"}, State: workshop.Carried, In: e.m().ID,
	}}}
	in.Parked = []workshop.Topic{
		{Meeting: first, ParkedNote: workshop.ParkedNote{Note: "n", Text: "Tiet", State: workshop.Carried}},
		{Meeting: first, ParkedNote: workshop.ParkedNote{Note: "o", Text: "Valot", State: workshop.Open}},
	}
	in.Next = workshop.Header{Date: workshop.Date{Year: 2015, Month: 3, Day: 24}, Time: 17*60 + 30, Place: "Viinijärvi"}
	return in
}

func TestMemoTellsWhatWasCarriedOver(t *testing.T) {
	in := carriedEvening(t)
	for l, wanted := range map[lang.Language][]string{
		lang.Finnish: {"siirretty", "1.10.2014 Avausilta", "tilaisuus 1.10.2014", "## Seuraava tilaisuus", "tiistai 24.3.2015 klo 17.30, Viinijärvi", "### Aiemmin pysäköityä", "Valot", "Tehtävä siirrettiin aiemmasta tilaisuudesta: Kysytään bussia; 1 pysäköity aihe"},
		lang.Swedish: {"överförd", "1.10.2014 Avausilta", "mötet 1.10.2014", "## Nästa möte", "### Tidigare parkerat"},
		lang.English: {"carried over", "1 Oct 2014 Avausilta", "the meeting of 1 Oct 2014", "## Next meeting", "### Parked before"},
	} {
		var b bytes.Buffer
		if err := document.Markdown(&b, Build(in, Options{Words: lang.New(l)})); err != nil {
			t.Fatal(err)
		}
		for _, s := range wanted {
			if !strings.Contains(b.String(), s) {
				t.Errorf("%s lacks %q:\n%s", l, s, b.String())
			}
		}
	}
	// The earlier meeting cannot be had: it is told as one, without a day.
	in.Recap, in.Parked = nil, nil
	var b bytes.Buffer
	if err := document.Markdown(&b, Build(in, Options{Variant: Short})); err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"an earlier meeting", "## Next meeting"} {
		if !strings.Contains(b.String(), s) {
			t.Errorf("the short memo lacks %q:\n%s", s, b.String())
		}
	}
}

func TestJSONTellsWhatWasCarriedOver(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, carriedEvening(t), Options{}); err != nil {
		t.Fatal(err)
	}
	var got meetingData
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if from := got.Agreements[0].CarriedFrom; from == nil || from.ID != "m0" || *from.Code != "2014-10-01-liperi" {
		t.Errorf("carried from %+v", from)
	}
	if n := got.Stages[0].Lanes[len(got.Stages[0].Lanes)-1].Notes[0]; n.Source != "meeting" {
		t.Errorf("the source of the note is %q", n.Source)
	}
	if len(got.Parked) != 2 || got.Parked[0].State != workshop.Carried || got.Parked[1].Meeting.ID != "m0" {
		t.Errorf("parked %+v", got.Parked)
	}
	if got.Next == nil || got.Next.Date != "2015-03-24" || *got.Next.Time != "17:30" {
		t.Errorf("next %+v", got.Next)
	}
}
