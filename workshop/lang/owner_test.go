package lang

import (
	"testing"

	"talkoot/workshop"
)

// A person's name goes with the office; where the name may not be told, or is
// erased, the office stands for the person.
func TestOwner(t *testing.T) {
	w := New(English)
	ref := workshop.PersonRef{Person: "p1", Rev: 1}
	people := workshop.People{}
	people.Add(workshop.Revision{PersonRef: ref, Given: "Aino", Family: "Karttunen"})
	gone := workshop.PersonRef{Person: "p2", Rev: 1}
	hide := func(workshop.Revision) string { return "" }
	for _, c := range []struct {
		owner workshop.Owner
		show  func(workshop.Revision) string
		want  string
	}{
		{workshop.Owner{}, workshop.Revision.Name, ""},
		{workshop.Owner{Office: "chair"}, workshop.Revision.Name, "chair"},
		{workshop.Owner{PersonRef: ref}, workshop.Revision.Name, "Aino Karttunen"},
		{workshop.Owner{PersonRef: ref, Office: "chair"}, workshop.Revision.Name, "Aino Karttunen, chair"},
		{workshop.Owner{PersonRef: ref, Office: "chair"}, hide, "chair"},
		{workshop.Owner{PersonRef: ref}, hide, "(name not shown)"},
		{workshop.Owner{PersonRef: gone}, workshop.Revision.Name, "(name erased)"},
		{workshop.Owner{PersonRef: gone, Office: "chair"}, workshop.Revision.Name, "chair"},
	} {
		if got := w.Owner(c.owner, people, c.show); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.owner, got, c.want)
		}
	}
}
