package store

import (
	"encoding/json"
	"reflect"
	"testing"

	"talkoot/workshop"
)

// alike compares a reader of ours with package json.
func alike[T any](t *testing.T, v []byte, read func([]byte) (T, error)) {
	t.Helper()
	got, err := read(v)
	want, wantErr := decode[T](v)
	if (err == nil) != (wantErr == nil) {
		t.Fatalf("%v, package json %v", err, wantErr)
	}
	if err == nil && !reflect.DeepEqual(got, want) {
		t.Fatalf("%+v\npackage json\n%+v", got, want)
	}
}

// seed adds a record that our reader has to read without package json.
func seed[T any](f *testing.F, record T, read func(*scanner) T) {
	f.Helper()
	v, err := json.Marshal(record)
	if err != nil {
		f.Fatal(err)
	}
	s := scanner{rest: string(v)}
	if got := read(&s); !s.atEnd() || !reflect.DeepEqual(got, record) {
		f.Errorf("%s is left to package json, or read as %+v", v, got)
	}
	f.Add(v)
}

func FuzzSummary(f *testing.F) {
	for _, s := range []workshop.Summary{
		{},
		{Meeting: "m", Count: workshop.Count{Certainty: workshop.Uncounted}, Stages: []workshop.StageKind{workshop.Talk}},
		{
			Meeting: "m", Count: workshop.Count{Certainty: workshop.AtLeast, N: 450},
			Present: []workshop.PersonRef{{Person: "a", Rev: 1}, {Person: "b"}},
			Agreements: []workshop.AgreementSummary{
				{ID: "x", Terms: workshop.Terms{Kind: workshop.Decision, What: "}{\\\" ä"}, State: workshop.Open},
				{ID: "y", Terms: workshop.Terms{
					Kind: workshop.Action, What: "Ask", Who: workshop.Owner{Office: "The manager"},
					Due: workshop.Date{Year: 2015, Month: 4, Day: 7}, Next: "the group",
				}, State: workshop.Carried, In: "n", CarriedFrom: "o"},
				{ID: "z", Terms: workshop.Terms{
					Kind: workshop.Action, Who: workshop.Owner{PersonRef: workshop.PersonRef{Person: "a", Rev: 2}, Office: "chair"},
				}},
			},
			Stages:  []workshop.StageKind{workshop.Talk, workshop.BoardStage},
			Held:    []workshop.StageKind{workshop.Talk},
			Minutes: 95,
			Parked: []workshop.ParkedNote{
				{Note: "p", Number: 7, Text: "}{\\\" ä", State: workshop.Open},
				{Note: "q", Number: 12, Text: "Roads", State: workshop.Carried, In: "n"},
			},
		},
	} {
		seed(f, s, (*scanner).summary)
	}
	f.Add([]byte(`{"meeting":"m","count":{"certainty":"exact"},"present":[{"person":"a"},{}]}`))
	f.Add([]byte(`{"meeting":"m","count":{"certainty":"exact","n":1},"present":[],"agreements":[1],"stages":null}`))
	f.Fuzz(func(t *testing.T, v []byte) { alike(t, v, readSummary) })
}

func FuzzPerson(f *testing.F) {
	for _, p := range []workshop.Person{
		{Revisions: []workshop.Revision{}},
		{ID: "p", Revisions: []workshop.Revision{{PersonRef: workshop.PersonRef{Person: "p", Rev: 1}, Given: "Aino"}}},
		{ID: "p", Revisions: []workshop.Revision{
			{PersonRef: workshop.PersonRef{Person: "p", Rev: 1}, Given: "Åke \"A\"", Family: "Öhman"},
			{PersonRef: workshop.PersonRef{Person: "p", Rev: 2}, Given: "Åke", Family: "Öhman", Organisation: "Liperin Martat", Role: "chair", Same: "q"},
		}},
	} {
		seed(f, p, (*scanner).person)
	}
	f.Add([]byte(`{"id":"p","revisions":null}`))
	f.Add([]byte(`{"id":"p","revisions":[{"rev":1}]}`))
	f.Fuzz(func(t *testing.T, v []byte) { alike(t, v, decodePerson) })
}
