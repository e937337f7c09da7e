package memo

import (
	"slices"
	"strings"
)

// Section is a part of a memo that can be left out. The cover always stands.
type Section string

// The sections, by the names that command lines use.
const (
	ProgrammeSection    Section = "programme"
	GroupsSection       Section = "groups"
	ResultsSection      Section = "results" // what was said, stage by stage; in a short memo how much
	PrioritiesSection   Section = "priorities"
	DecisionsSection    Section = "decisions"
	ActionsSection      Section = "actions"
	FactsSection        Section = "facts" // key figures, coming events, the yearly clock, materials
	ParticipantsSection Section = "participants"
	SpeakingSection     Section = "speaking"
	NextSection         Section = "next" // when people meet next
	TimelineSection     Section = "timeline"
	ChangesSection      Section = "changes" // what was changed after the meeting
)

// part is a section and who writes it.
type part struct {
	Section
	write func(*builder)
}

// The parts of a memo in their order, by its variant.
var variantParts = map[Variant][]part{
	Full: {
		{ProgrammeSection, (*builder).programme},
		{GroupsSection, (*builder).groups},
		{ResultsSection, (*builder).results},
		{PrioritiesSection, (*builder).priorities},
		{DecisionsSection, (*builder).decisions},
		{ActionsSection, (*builder).actions},
		{FactsSection, (*builder).factSections},
		{ParticipantsSection, (*builder).participants},
		{SpeakingSection, (*builder).speaking},
		{NextSection, (*builder).nextMeeting},
		{TimelineSection, (*builder).timeline},
		{ChangesSection, (*builder).changes},
	},
	Short: {
		{DecisionsSection, (*builder).decisions},
		{ActionsSection, (*builder).actions},
		{FactsSection, (*builder).factSections},
		{ResultsSection, (*builder).digest},
		{PrioritiesSection, (*builder).priorities},
		{ParticipantsSection, (*builder).briefParticipants},
		{NextSection, (*builder).nextMeeting},
	},
}

// Sections are the sections that a variant has, in their order.
func (v Variant) Sections() []Section {
	parts := variantParts[v]
	out := make([]Section, len(parts))
	for i, p := range parts {
		out[i] = p.Section
	}
	return out
}

// ParseSection returns the section with a name, and whether there is one.
func ParseSection(s string) (Section, bool) {
	x := Section(strings.ToLower(strings.TrimSpace(s)))
	return x, slices.Contains(Full.Sections(), x)
}
