package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

// Words that are somebody's name are that person, also when they were typed
// before the record was made, or name an earlier revision.
func TestRecognise(t *testing.T) {
	ref := workshop.PersonRef{Person: "p1", Rev: 1}
	people := workshop.People{}
	people.Add(workshop.Revision{PersonRef: ref, Given: "Aino", Family: "Kartunen"})
	people.Add(workshop.Revision{PersonRef: workshop.PersonRef{Person: "p1", Rev: 2}, Given: "Aino", Family: "Karttunen"})
	for words, want := range map[string]workshop.ID{
		"aino karttunen": "p1", "Aino Kartunen": "p1", "Aino": "", "the municipal manager": "", "": "",
	} {
		if got := people.Recognise(workshop.Owner{Office: words}); got.Person != want {
			t.Errorf("%q is %+v, want the person %q", words, got, want)
		}
	}
	named := workshop.Owner{PersonRef: ref, Office: "chair"}
	if got := people.Recognise(named); got != named {
		t.Errorf("a named owner became %+v", got)
	}
}
