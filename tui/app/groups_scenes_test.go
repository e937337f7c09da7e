package app

import (
	"fmt"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// roomy brings twenty people of four organisations and three roles.
func roomy(h *harness) {
	names := []string{
		"Aino", "Eero", "Sirkka", "Matti", "Maija", "Kalle", "Liisa", "Onni", "Helmi", "Toivo",
		"Anna", "Väinö", "Elsa", "Urho", "Ilona", "Tauno", "Aune", "Reino", "Saimi", "Lauri",
	}
	organisations := []string{"Liperin Martat", "Kylätoimikunta", "Metsästysseura", "Urheilijat"}
	roles := []string{"puheenjohtaja", "", "viranhaltija", "", ""}
	arrivals := make([]workshop.Arrival, len(names))
	for i, name := range names {
		arrivals[i] = workshop.Arrival{Name: name + " Mallinen", Organisation: organisations[i*i%4], Role: roles[i%5]}
	}
	h.do(h.meeting().Arrive(h.app.Moment(), h.app.session.People(), arrivals...))
}

// wished asks for five groups in a world cafe, with the usual wish and one more.
func wished(h *harness) {
	roomy(h)
	h.press("ctrl+r", "tab")
	h.enter("5")
	h.press("enter", "3")
	h.press("enter", "down")
	h.press("enter", "3") // a role over all
	h.press("enter")
}

// cafe makes the groups that are wished for.
func cafe(h *harness) {
	wished(h)
	h.press("tab", "enter")
}

// crowd is a room of 300 by name, in sixty groups that all mix.
func crowd(h *harness) {
	arrivals := make([]workshop.Arrival, 300)
	for i := range arrivals {
		arrivals[i] = workshop.Arrival{Name: fmt.Sprintf("Etunimi%d Sukunimi%d", i, i), Organisation: fmt.Sprintf("Yhdistys %d", i%40)}
	}
	h.do(h.meeting().Arrive(h.app.Moment(), h.app.session.People(), arrivals...))
	h.do(h.meeting().Divide(h.app.Moment(), mixed(h.meeting(), 60, 5)))
	h.press("ctrl+r")
}

// mixed seats everybody anew in each round, by steps of other lengths.
func mixed(m *workshop.Meeting, groups, rounds int) workshop.DivisionPlan {
	d := workshop.DivisionPlan{Kind: workshop.MixRotation, Count: rounds}
	for round := range rounds {
		seats := make([]workshop.Seats, groups)
		for i, person := range m.Here() {
			at := (i + round*(i/groups)) % groups
			seats[at].People = append(seats[at].People, person)
		}
		d.Rounds = append(d.Rounds, seats)
	}
	return d
}

func init() {
	evening := []option{withMeeting("five-groups")}
	scenes = append(scenes, []scene{
		{"groups-none", evening, func(h *harness) { roomy(h); h.press("ctrl+r"); h.typ("6") }},
		{"groups-wishes", evening, wished},
		{"groups-proposal", evening, func(h *harness) { wished(h); h.press("tab") }},
		{"groups-cafe", evening, cafe},
		{"groups-person", evening, func(h *harness) { cafe(h); h.press("tab", "down", "down", "enter") }},
		{"groups-group", evening, func(h *harness) { cafe(h); h.press("tab", "tab", "enter") }},
		{"groups-menu", evening, func(h *harness) { cafe(h); h.press("enter") }},
		{"groups-round", evening, func(h *harness) {
			cafe(h)
			h.command(kit.RoundNext)
			h.press("right")
		}},
		{"groups-routes", evening, func(h *harness) { cafe(h); h.command(kit.ShowRoutes); h.press("down", "down") }},
		{"groups-tables", evening, func(h *harness) { cafe(h); h.command(kit.ShowTables) }},
		{"groups-find", evening, func(h *harness) { cafe(h); h.typ("a") }},
		{"groups-again", evening, func(h *harness) {
			cafe(h)
			h.command(kit.GroupsAnnounce)
			h.command(kit.FormGroups)
		}},
		{"groups-counted", evening, func(h *harness) {
			h.press("f3")
			h.enter("23")
			h.press("ctrl+r")
			h.enter("5")
		}},
		{"groups-hall", evening, func(h *harness) { crowd(h); h.press("tab", "down") }},
	}...)
}
