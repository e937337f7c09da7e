package memo

import "talkoot/workshop"

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
