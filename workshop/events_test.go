package workshop_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"talkoot/workshop"
)

// samples holds one event of every kind, with every field set.
var samples = func() []workshop.Payload {
	ref := workshop.PersonRef{Person: "p1", Rev: 2}
	office := workshop.Owner{Office: "kunnanjohtaja"}
	terms := workshop.Terms{
		Kind: workshop.Action, What: "Kutsutaan koolle", Who: workshop.Owner{PersonRef: ref},
		Due: workshop.Date{Year: 2015, Month: 4, Day: 7}, Next: "hyvinvointiryhmä 7.4.",
	}
	span := workshop.Span{
		From: time.Date(2015, 1, 21, 17, 30, 0, 0, time.FixedZone("", 7200)),
		To:   time.Date(2015, 1, 21, 18, 0, 0, 0, time.FixedZone("", 7200)),
	}
	votingTerms := workshop.VotingTerms{Kind: workshop.Dots, Title: "Kierros", OnThemes: true, Voters: 20, Budget: 4, Cap: 2, PerLane: 1}
	part := workshop.TimerPart{Lane: "l1", Group: "g1", Round: 2}
	preset := workshop.Preset{ID: "ps1", Label: workshop.Text("Oma"), Steps: []workshop.Step{{Label: workshop.Word("alone"), Minutes: 1}}}
	return []workshop.Payload{
		workshop.MeetingMade{Meeting: "m1", Code: "2015-01-21-liperi"},
		workshop.MeetingDescribed{Details: workshop.Details{
			Title: "Ilta", Date: workshop.Date{Year: 2015, Month: 1, Day: 21}, Time: 17*60 + 30,
			Place: "Liperi", Organiser: "Kunta", Series: []workshop.ID{"s1", "s2"},
			Next: workshop.NextMeeting{Date: workshop.Date{Year: 2015, Month: 3, Day: 24}, Time: workshop.NoTime, Place: "Viinijärvi"},
		}},
		workshop.MeetingClosed{},
		workshop.MeetingReopened{},
		workshop.MeetingDeleted{Meeting: "m1"},
		workshop.MeetingBroughtBack{Meeting: "m1"},
		workshop.MeetingArchived{Meeting: "m1"},
		workshop.MeetingUnarchived{Meeting: "m1"},
		workshop.SeriesNamed{Series: "s1", Name: "Kehittämisillat"},
		workshop.SeriesDescribed{Series: workshop.Series{ID: "s1", Name: "Illat", SeriesDetails: workshop.SeriesDetails{
			Target: "Kylät", Municipality: "Liperi", Funder: "STEA", Aims: "Yhdessä", Notice: "Nimet poistetaan.", Basis: "suostumus", KeepMonths: 12,
		}}},
		workshop.OrganisationsMerged{Alias: workshop.Alias{Alias: "Martat", Name: "Liperin Martat"}},
		workshop.OrganisationSplit{Alias: "Martat"},
		workshop.OrganisationsApart{Names: []string{"Martat", "Marttaliitto"}},
		workshop.StageAdded{Stage: "st1", After: "st0", StagePlan: workshop.StagePlan{
			Kind: workshop.BoardStage, Title: workshop.Text("SWOT <2015>"), Minutes: 60, Speaker: office,
			Layout: workshop.Grid, Lanes: []workshop.LanePlan{{Lane: "l1", Label: workshop.Word("strengths")}},
			Material: "Fläppitaulu", Preset: workshop.Presets[0],
		}},
		workshop.StageEdited{Stage: "st1", Title: workshop.Word("welcome"), Minutes: 10, Speaker: workshop.Owner{PersonRef: ref}},
		workshop.StageMoved{Stage: "st1", After: "st2"},
		workshop.StageRemoved{Stage: "st1"},
		workshop.StageEntered{Stage: "st1"},
		workshop.StageTimesSet{Stage: "st1", Span: span},
		workshop.TimerStarted{Stage: "st1", Seconds: 300, TimerPart: part, Step: 2, Resumed: true},
		workshop.TimerPaused{Stage: "st1", TimerPart: part},
		workshop.TimerAdjusted{Stage: "st1", Seconds: -60, TimerPart: part},
		workshop.TimerEnded{Stage: "st1", TimerPart: part},
		workshop.StageSupplied{Stage: "st1", Material: "5 kynää"},
		workshop.StepsChosen{Stage: "st1", Preset: preset},
		workshop.MinutesShifted{Stage: "st1", Minutes: 5, From: []workshop.StageMinutes{{Stage: "st2", Minutes: 5}}},
		workshop.TurnAsked{Turn: "tu1", Who: office},
		workshop.TurnMoved{Turn: "tu1", After: "tu2"},
		workshop.TurnRemoved{Turn: "tu1"},
		workshop.TurnsLimited{Minutes: 3},
		workshop.TurnBegun{Turn: "tu1"},
		workshop.TurnEnded{Turn: "tu1"},
		workshop.PresetSaved{Preset: preset},
		workshop.PresetRemoved{Preset: "ps1"},
		workshop.LaneAdded{Stage: "st1", Lane: "l2", Label: workshop.Text("Mitä puuttuu?"), Topic: "Palvelut", After: "l1"},
		workshop.LaneRenamed{Lane: "l2", Label: workshop.Text("Mitä tarvitaan?")},
		workshop.LaneMoved{Lane: "l2", After: "l1"},
		workshop.LaneRemoved{Lane: "l2"},
		workshop.NoteAdded{Note: "n1", Lane: "l1", Number: 1, Text: "Vahva yhteisöllisyys & <b>👩‍👧</b>", Group: "g1"},
		workshop.NoteReworded{Note: "n1", Text: "Yhteisöllisyys"},
		workshop.NoteMoved{Note: "n1", Lane: "l2", After: "n0"},
		workshop.NoteRemoved{Note: "n1"},
		workshop.NoteMentioned{Note: "n1", By: 1, Group: "g1", Text: "in other words"},
		workshop.CountObserved{Count: workshop.Count{Certainty: workshop.Approximate, N: 20}},
		workshop.CountChanged{By: -3},
		workshop.PartCounted{Part: workshop.Part{Kind: workshop.OwnStaff, Remote: true, Count: workshop.Count{Certainty: workshop.AtLeast, N: 3}, Excluded: true}},
		workshop.PersonCame{PersonRef: ref, Remote: true, Excluded: true},
		workshop.PersonRegistered{PersonRef: ref, State: workshop.Excused},
		workshop.RegistrationRemoved{Person: "p1"},
		workshop.PresenceMarked{Person: "p1", Remote: true, Excluded: true},
		workshop.PresenceTimed{Person: "p1", Spans: []workshop.Span{span}},
		workshop.PersonRenamed{PersonRef: ref},
		workshop.PresenceRemoved{Person: "p1"},
		workshop.GroupNamed{Group: "g1", Label: workshop.Text("Haapa")},
		workshop.MemberPlaced{Group: "g1", Person: "p1"},
		workshop.GroupsFormed{
			Groups: []workshop.GroupPlan{{Group: "g1", Label: workshop.Word("tree1"), Members: []workshop.ID{"p1"}, Host: "p1"}, {Group: "g2", Unnamed: 1}},
			Division: workshop.Division{
				Seed: 7, Criteria: []workshop.Criterion{{Kind: workshop.Fixed, Fixed: map[workshop.ID]int{"p1": 2}}},
				Kind: workshop.CafeRotation, Rounds: 2, Seats: [][]workshop.Seats{
					{{Group: "g1", People: []workshop.ID{"p1"}}, {Group: "g2", Numbers: []int{1}}},
					{{Group: "g1"}, {Group: "g2", People: []workshop.ID{"p1"}, Numbers: []int{1}}},
				},
			},
		},
		workshop.GroupsAnnounced{Division: "g1", On: true},
		workshop.GroupsMerged{Into: "g1", From: "g2"},
		workshop.SeatTaken{Division: "g1", Person: "p1", From: 1, Groups: []workshop.ID{"g1"}},
		workshop.HostNamed{Group: "g1", Person: "p1"},
		workshop.ScribeNamed{Group: "g1", Person: "p1"},
		workshop.RoundEntered{Division: "g1", Round: 1},
		workshop.PersonLeft{Person: "p1"},
		workshop.GroupGrew{Group: "g1", By: 1},
		workshop.BoardChanged{Stage: "st1", Layout: workshop.Pyramid, Lanes: []workshop.LanePlan{{Lane: "l1", Label: workshop.Label{Text: "Lapset", Also: "Barnen"}}}},
		workshop.BoardSecondSet{Stage: "st1", Language: "sv"},
		workshop.BoardLocked{Stage: "st1", On: true},
		workshop.BoardCompared{Stage: "st1", With: []workshop.BoardRef{{Meeting: "m2", Stage: "st9"}}},
		workshop.SurveySet{Stage: "st1", Survey: workshop.Survey{Opens: terms.Due, Closes: terms.Due}},
		workshop.NoteListed{Note: "n1", Lane: "l2"},
		workshop.NoteUnlisted{Note: "n1", Lane: "l2"},
		workshop.NotesMerged{Into: "n1", Notes: []workshop.ID{"n2", "n3"}},
		workshop.NoteUnmerged{Note: "n2"},
		workshop.NoteStarred{Note: "n1", On: true},
		workshop.NoteSourced{Note: "n1", Group: "g1", Source: workshop.Source{Kind: workshop.FromTable, Table: 3}},
		workshop.NotePartnered{Note: "n1", Partnership: workshop.Partnership{Partner: "Martat", Department: "Sivistys", Cents: 150_050, Period: "2015–2016"}},
		workshop.NoteMatched{Note: "n1", Priority: "pr1", On: true},
		workshop.Remarked{Target: "n1", Text: "kysy lisää"},
		workshop.ThemeMade{Theme: "th1", Stage: "st1", Name: "Nuoret", Colour: 2},
		workshop.ThemeRenamed{Theme: "th1", Name: "Nuoriso"},
		workshop.ThemeDissolved{Theme: "th1"},
		workshop.NotesThemed{Notes: []workshop.ID{"n1"}, Theme: "th1"},
		workshop.VotingOpened{Voting: "v1", Stage: "st1", Terms: votingTerms, Notes: []workshop.ID{"n1"}},
		workshop.VotingEdited{Voting: "v1", Terms: votingTerms},
		workshop.VotingRevealed{Voting: "v1", On: true},
		workshop.VotingRemoved{Voting: "v1"},
		workshop.VotesEntered{Voting: "v1", Target: "n1", Counts: workshop.Tally{3}},
		workshop.FactorsChosen{Stage: "st1", Factors: []workshop.Factor{{Code: "S1", Note: "n1"}}},
		workshop.PriorityAdded{Priority: "pr1", Text: "Yksinäisyys"},
		workshop.PriorityReworded{Priority: "pr1", Text: "Yksinäisyyden torjunta"},
		workshop.PriorityConcluded{Priority: "pr1", Text: "Tähän tarvitaan lisää."},
		workshop.PriorityRemoved{Priority: "pr1"},
		workshop.TemplateSaved{Template: workshop.Template{ID: "t1", Name: "Kylät", Layout: workshop.Columns, Lanes: []workshop.Label{workshop.Text("Nyt")}}},
		workshop.TemplateRemoved{Template: "t1"},
		workshop.TopicSet{Questions: []workshop.ID{"l2"}, Topic: "Palvelut"},
		workshop.OneEachSet{Stage: "st1", On: true},
		workshop.AnswerHarvested{Note: "n1", Group: "g1"},
		workshop.AnswerReturned{Note: "n1"},
		workshop.TurnPassed{Stage: "st1", Group: "g1", Question: "l2"},
		workshop.AnswerTopped{Note: "n1", Group: "g1", On: true},
		workshop.FigureAdded{Figure: "f1", FigureTerms: workshop.FigureTerms{
			Name: "Avustukset", Value: workshop.Decimal{Digits: -1130005, Places: 1}, Certainty: workshop.Approximate, Unit: "€", Year: 2014, Source: "talousarvio",
		}, Stage: "st1"},
		workshop.FigureEdited{Figure: "f1", FigureTerms: workshop.FigureTerms{
			Name: "Asukasta kohti", Quotient: workshop.Quotient{Of: "f2", By: "f3", Divisor: workshop.Whole(2), Places: 1},
		}},
		workshop.OccasionAdded{Occasion: "o1", OccasionTerms: workshop.OccasionTerms{Title: "Kesäpäivä", Date: terms.Due, Time: 18 * 60, Place: "Koulu"}, Stage: "st1"},
		workshop.OccasionEdited{Occasion: "o1", OccasionTerms: workshop.OccasionTerms{Title: "Kesäpäivä", Time: workshop.NoTime, Around: "kesä 2016"}},
		workshop.ActivityAdded{Activity: "ac1", ActivityTerms: workshop.ActivityTerms{Name: "Talkoot", Months: workshop.MonthSpan(11, 2), Who: office}, Stage: "st1"},
		workshop.ActivityEdited{Activity: "ac1", ActivityTerms: workshop.ActivityTerms{Name: "Talkoot", Months: workshop.AllMonths, Who: workshop.Owner{PersonRef: ref}}},
		workshop.MaterialAdded{Material: "ma1", MaterialTerms: workshop.MaterialTerms{Kind: workshop.Link, Title: "Esitys", Address: "https://example.org/a?b=1&c", By: office}, Stage: "st1"},
		workshop.MaterialEdited{Material: "ma1", MaterialTerms: workshop.MaterialTerms{Kind: workshop.Photo, Address: `C:\kuvat\ilta.jpg`}},
		workshop.FactMoved{Fact: "f1", After: "f2"},
		workshop.FactRemoved{Fact: "f1"},
		workshop.AgreementMade{Agreement: "ag1", Terms: terms, Stage: "st1", From: []workshop.ID{"n1"}, CarriedFrom: "m0"},
		workshop.NoteFollowed{Note: "n1", State: workshop.Carried, Meeting: "m2"},
		workshop.AgreementEdited{Agreement: "ag1", Terms: terms},
		workshop.AgreementRemoved{Agreement: "ag1"},
		workshop.AgreementFollowed{Agreement: "ag1", State: workshop.Done, Meeting: "m2"},
		workshop.Undone{Entry: "e1"},
	}
}()

func TestEveryKindSurvivesJSON(t *testing.T) {
	var seen []string
	for _, p := range samples {
		seen = append(seen, p.Kind())
		b := asJSON(t, workshop.Event{Payload: p})
		var back workshop.Event
		if err := json.Unmarshal([]byte(b), &back); err != nil {
			t.Errorf("%s: %v", p.Kind(), err)
			continue
		}
		if !reflect.DeepEqual(back.Payload, p) {
			t.Errorf("%s: got %#v, want %#v", p.Kind(), back.Payload, p)
		}
		if again := asJSON(t, back); again != b {
			t.Errorf("%s: written again as %s, first as %s", p.Kind(), again, b)
		}
	}
	slices.Sort(seen)
	equal(t, "the kinds with a sample", seen, workshop.Kinds())
}

// TestSamplesAreFull keeps the samples honest: a field that is left out of one
// would not be tested.
func TestSamplesAreFull(t *testing.T) {
	for _, p := range samples {
		if v := reflect.ValueOf(p); v.NumField() > 0 && v.IsZero() {
			t.Errorf("%s: the sample is empty", p.Kind())
		}
	}
}

func TestUnknownEventsStay(t *testing.T) {
	for _, text := range []string{
		`{"kind":"note.sung","v":1,"data":{"note":"n1","key":1.0e5,"a":1,"a":2}}`,
		`{"kind":"note.added","v":2,"data":{"b":12345678901234567890,"a":null}}`,
		`{"kind":"undone","v":7,"data":["e1","e2"]}`,
		`{"kind":"","v":0,"data":null}`,
		`{"kind":"note.added","v":1,"data":"not what it should be"}`,
	} {
		var e workshop.Event
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if _, ok := e.Payload.(workshop.Unknown); !ok {
			t.Errorf("%s was read as %T", text, e.Payload)
		}
		if got := asJSON(t, e); got != text {
			t.Errorf("kept %s, want %s", got, text)
		}
		m := workshop.Fold(workshop.NewMeeting(), []workshop.Entry{{ID: "e", Seq: 1, Events: []workshop.Event{e}}})
		if !m.ReadOnly {
			t.Errorf("%s left the meeting writable", text)
		}
		l := workshop.Fold(workshop.NewLibrary(), []workshop.Entry{{ID: "e", Seq: 1, Events: []workshop.Event{e}}})
		if !l.ReadOnly {
			t.Errorf("%s left the library writable", text)
		}
	}
}

// TestUndoneUnknownIsReadOnly: what a newer program did may mean something even
// where it is undone, as the number of a note does.
func TestUndoneUnknownIsReadOnly(t *testing.T) {
	entries := []workshop.Entry{
		{ID: "e1", Seq: 1, Origin: "a", Events: []workshop.Event{{Payload: workshop.Unknown{Name: "note.sung", Version: 1}}}},
		{ID: "e2", Seq: 2, Origin: "a", Events: []workshop.Event{{Payload: workshop.Undone{Entry: "e1"}}}},
	}
	if !workshop.Fold(workshop.NewMeeting(), entries).ReadOnly {
		t.Error("the meeting is writable")
	}
	if !workshop.Fold(workshop.NewLibrary(), entries).ReadOnly {
		t.Error("the library is writable")
	}
}

func TestReadOnlyMeetingRefusesChanges(t *testing.T) {
	d := newDesk(t, "swot-evening")
	lane := d.lane(workshop.BoardStage, 0).ID
	d.note(lane, "Ensin")
	d.keep(workshop.Batch{Entries: []workshop.Record{{Journal: d.m().ID, Entry: workshop.Entry{
		ID: "later", Seq: 99, Origin: "b", Events: []workshop.Event{{Payload: workshop.Unknown{Name: "new", Version: 1, Data: []byte("{}")}}},
	}}}})
	d.s = must(d.cat.Open(d.m().ID))(t)
	c, err := d.m().AddNotes(d.mo(), lane, "", "Sitten")
	if _, err := d.s.Do(d.mo(), c, err); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("do: %v", err)
	}
	if _, _, err := d.s.Undo(d.mo()); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("undo: %v", err)
	}
	if _, _, err := d.s.Redo(d.mo()); workshop.ErrorCode(err) != workshop.CodeReadOnly {
		t.Errorf("redo: %v", err)
	}
	equal(t, "notes that can still be read", words(d.m().Lane(lane)), []string{"Ensin"})
}

func TestEntryForm(t *testing.T) {
	e := workshop.Entry{
		ID: "e1", Seq: 7, Origin: "a", At: time.Date(2015, 1, 21, 15, 30, 0, 123e6, time.UTC), Offset: 7200,
		Events: []workshop.Event{{Payload: workshop.NoteRemoved{Note: "n1"}}},
	}
	equal(t, "the stored form", asJSON(t, e),
		`{"id":"e1","seq":7,"origin":"a","at":"2015-01-21T15:30:00.123Z","offset":7200,"events":[{"kind":"note.removed","v":1,"data":{"note":"n1"}}]}`)
	equal(t, "local time", e.Local().Format("15.04 -07:00"), "17.30 +02:00")
}

func TestClockEntries(t *testing.T) {
	clock := []string{
		"meeting.closed", "meeting.reopened", "round.entered", "stage.entered", "stage.times_set",
		"timer.adjusted", "timer.ended", "timer.paused", "timer.started", "turn.begun", "turn.ended",
	}
	var got []string
	for _, p := range samples {
		if (workshop.Entry{Events: []workshop.Event{{Payload: p}}}).IsClock() {
			got = append(got, p.Kind())
		}
	}
	slices.Sort(got)
	equal(t, "clock kinds", got, clock)
	mixed := workshop.Entry{Events: []workshop.Event{{Payload: workshop.MeetingClosed{}}, {Payload: workshop.NoteRemoved{}}}}
	if mixed.IsClock() || (workshop.Entry{}).IsClock() {
		t.Error("an entry with content, or with nothing, counts as a clock entry")
	}
}

func TestSortEntries(t *testing.T) {
	a1 := workshop.Entry{ID: "a1", Seq: 1, Origin: "a"}
	b1 := workshop.Entry{ID: "b1", Seq: 1, Origin: "b"}
	a2 := workshop.Entry{ID: "a2", Seq: 2, Origin: "a"}
	given := []workshop.Entry{a2, b1, a1, b1, a2}
	equal(t, "sorted", workshop.SortEntries(slices.Clone(given)), []workshop.Entry{a1, b1, a2})
	kept := slices.Clone(given)
	workshop.Fold(workshop.NewMeeting(), given)
	equal(t, "what a fold leaves of the entries it was given", given, kept)
}

func FuzzEventJSON(f *testing.F) {
	for _, p := range samples {
		b, _ := json.Marshal(workshop.Event{Payload: p})
		f.Add(string(b))
	}
	f.Add(`null`)
	f.Add(`{"kind":"note.sung","v":3,"data":{"x":[1,2]}}`)
	f.Add(`{"kind":"note.added","v":1}`)
	f.Fuzz(func(t *testing.T, text string) {
		var e workshop.Event
		if err := json.Unmarshal([]byte(text), &e); err != nil {
			return
		}
		first := asJSON(t, e)
		var back workshop.Event
		if err := json.Unmarshal([]byte(first), &back); err != nil {
			t.Fatalf("%s cannot be read back: %v", first, err)
		}
		if second := asJSON(t, back); second != first {
			t.Fatalf("%s became %s", first, second)
		}
		// Whatever it is, a fold takes it.
		entries := []workshop.Entry{{ID: "e", Seq: 1, Events: []workshop.Event{e, e}}}
		m := workshop.Fold(workshop.NewMeeting(), entries)
		m.Derive()
		workshop.Fold(workshop.NewLibrary(), entries)
		if strings.HasPrefix(text, `{"kind":"undone","v":1,`) && m.ReadOnly {
			if _, ok := e.Payload.(workshop.Unknown); !ok {
				t.Fatal("an undo made the meeting read-only")
			}
		}
	})
}
