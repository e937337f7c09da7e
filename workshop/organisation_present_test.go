package workshop_test

import (
	"testing"

	"talkoot/workshop"
)

func TestOrganisationsPresent(t *testing.T) {
	d := newDesk(t, "empty")
	d.do(d.m().Arrive(
		d.mo(), d.s.People(),
		workshop.Arrival{Name: "Aino Karttunen", Organisation: "Liperin Martat"},
		workshop.Arrival{Name: "Eino Leskinen", Organisation: "Martat ry"},
		workshop.Arrival{Name: "Aino Kartunen", Organisation: "LIPERIN MARTAT"},
		workshop.Arrival{Name: "Maija Virta", Organisation: "Kunta"},
		workshop.Arrival{Name: "Matti"},
	))
	check := func(want ...workshop.OrganisationCount) {
		t.Helper()
		equal(t, "organisations", d.m().Organisations(d.s.People(), d.cat.OrganisationNames()), want)
	}
	check(workshop.OrganisationCount{Name: "Liperin Martat", People: 2}, workshop.OrganisationCount{Name: "Kunta", People: 1}, workshop.OrganisationCount{Name: "Martat ry", People: 1})
	equal(t, "in the circle", d.s.Circle(), d.s.People())

	before := d.cat.OrganisationNames()
	d.keep(must(d.cat.MergeOrganisations(d.mo(), "martat RY", "Liperin Martat"))(t))
	equal(t, "as it was", before("Martat ry"), "Martat ry")
	check(workshop.OrganisationCount{Name: "Liperin Martat", People: 3}, workshop.OrganisationCount{Name: "Kunta", People: 1})
	eino := d.m().Attendance.Presences[1].Person
	equal(t, "in the circle", d.s.Circle()[eino].Latest().Organisation, "Liperin Martat")
	equal(t, "on record", d.s.People()[eino].Latest().Organisation, "Martat ry")

	d.keep(must(d.cat.MergePeople(d.m().Attendance.Presences[2].Person, d.m().Attendance.Presences[0].Person))(t))
	check(workshop.OrganisationCount{Name: "Liperin Martat", People: 2}, workshop.OrganisationCount{Name: "Kunta", People: 1})
}
