package memo

import (
	"slices"

	"talkoot/workshop"
)

func (t *teller) peopleEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.CountObserved:
		return t.w.T("log.count", t.w.Count(p.Count))
	case workshop.CountChanged:
		return t.w.T("log.count.changed", signed(p.By))
	case workshop.PartCounted:
		return t.w.T("log.part", t.w.CountKind(p.Part), t.w.Count(p.Count))
	case workshop.PersonRegistered:
		return t.w.T("log.person." + string(registration(p)))
	case workshop.RegistrationRemoved:
		return t.w.T("log.registration.removed")
	case workshop.PresenceMarked:
		if p.Remote {
			return t.w.T("log.presence.remote")
		}
		return t.w.T("log.presence.marked")
	case workshop.PresenceTimed:
		return t.w.T("log.presence.timed")
	case workshop.PersonRenamed:
		return t.w.T("log.person.renamed")
	case workshop.PresenceRemoved:
		return t.w.T("log.presence.removed")
	case workshop.PersonLeft:
		return t.w.T("log.person.left")
	}
	return ""
}

// registration is the state of a registration, which a journal from elsewhere may
// leave out.
func registration(p workshop.PersonRegistered) workshop.PresenceState {
	if p.State == workshop.Excused || p.State == workshop.Absent {
		return p.State
	}
	return workshop.Registered
}

// corrected is of how many people the details were corrected: who is corrected
// twice is one.
func corrected(corrections []workshop.Payload) int {
	who := map[workshop.ID]bool{}
	for _, p := range corrections {
		if p, ok := p.(workshop.PersonRenamed); ok {
			who[p.Person] = true
		}
	}
	return len(who)
}

// sortOf returns the kind of all events of an entry but those that follow from
// them, if they are of one kind that is told together with its neighbours; "" of
// any other entry.
func sortOf(e workshop.Entry) string {
	kind := ""
	for _, p := range mainEvents(e.Events) {
		switch p.(type) {
		case workshop.PersonRenamed, workshop.PersonCame, workshop.PersonRegistered:
		default:
			return ""
		}
		if kind != "" && p.Kind() != kind {
			return ""
		}
		kind = p.Kind()
	}
	return kind
}

// together returns the first of some entries, with all of its sort in it that were
// made after it on the same day with nothing between them, and how many entries
// those are.
func together(entries []workshop.Entry) (workshop.Entry, int) {
	first, n := entries[0], 1
	kind := sortOf(first)
	if kind == "" {
		return first, n
	}
	day := workshop.DateOf(first.Local())
	first.Events = slices.Clone(first.Events)
	for n < len(entries) && sortOf(entries[n]) == kind && workshop.DateOf(entries[n].Local()) == day {
		first.Events = append(first.Events, entries[n].Events...)
		n++
	}
	return first, n
}
