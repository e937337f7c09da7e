package app

import (
	"testing"

	"talkoot/tui/kit"
	"talkoot/workshop"
)

// TestFactsByHand: figures are typed, divided, corrected and undone, and what is
// derived follows; what cannot be read stays on the line.
func TestFactsByHand(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	told(h)
	m := h.meeting()
	alike(t, "what was told", []int{len(m.Figures), len(m.Occasions), len(m.Activities), len(m.Materials)}, []int{3, 2, 3, 2})
	h.enter("Asukasta kohti = Avustukset / Asukkaat")
	value := func() string { return h.meeting().Quantity(h.meeting().Figures[3].FigureTerms).Number.String() }
	alike(t, "per resident", value(), "9")

	// The divisor is corrected in its form: its value is the second field.
	h.press("up", "up", "up", "enter", "enter", "tab")
	h.typ("24 600")
	h.press("enter")
	alike(t, "after the correction", value(), "4.6")
	h.press("ctrl+z")
	alike(t, "undone", value(), "9")

	// What another is derived from stays.
	h.press("delete")
	alike(t, "figures", len(h.meeting().Figures), 4)

	// Shift and an arrow move what is selected.
	h.press("esc", "up", "shift+up")
	alike(t, "the third is the derived one", h.meeting().Figures[2].Derived(), true)

	// A line without a number stays where it is.
	h.press("esc")
	h.typ("Avustukset paljon")
	h.press("enter")
	alike(t, "figures", len(h.meeting().Figures), 4)
	alike(t, "the line", h.app.current().Line().Value(), "Avustukset paljon")

	// Tab takes it along, and there it is an event without a day.
	h.press("tab", "enter")
	alike(t, "events", len(h.meeting().Occasions), 3)
	alike(t, "the line", h.app.current().Line().Value(), "")
}

// TestDivideByMenu: a figure is divided by one that is picked.
func TestDivideByMenu(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	told(h)
	h.press("up", "up", "up", "enter")
	h.choose("figure.divide")
	h.typ("asuk")
	h.press("enter")
	h.typ("Asukasta kohti")
	h.press("enter")
	f := h.meeting().Figures[3]
	alike(t, "its name", f.Name, "Asukasta kohti")
	alike(t, "its value", h.meeting().Quantity(f.FigureTerms), workshop.Quantity{Number: workshop.Whole(9), Certainty: workshop.Approximate})
}

// TestFactsComeBack: a half-typed line comes back to its own section.
func TestFactsComeBack(t *testing.T) {
	h := newHarness(t, withMeeting("swot-evening"))
	h.command(kit.GoFacts)
	h.press("tab", "tab")
	h.typ("Talkoot to")
	h.command(kit.GoProgramme)
	h.command(kit.GoFacts)
	alike(t, "the line", h.app.current().Line().Value(), "Talkoot to")
	h.typ("uko")
	h.press("enter")
	alike(t, "the yearly clock", len(h.meeting().Activities), 1)
}
