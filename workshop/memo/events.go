package memo

import (
	"talkoot/workshop"
)

// event returns one event in words. It never tells who: see [Timeline].
func (t *teller) event(p workshop.Payload) string {
	for _, tell := range []func(workshop.Payload) string{
		t.meetingEvent,
		t.stageEvent,
		t.timerEvent,
		t.turnEvent,
		t.boardEvent,
		t.questionEvent,
		t.noteEvent,
		t.themeEvent,
		t.votingEvent,
		t.priorityEvent,
		t.peopleEvent,
		t.groupEvent,
		t.memoryEvent,
		t.agreementEvent,
		t.factEvent,
	} {
		if s := tell(p); s != "" {
			return s
		}
	}
	return t.w.T("log.unknown")
}

func (t *teller) meetingEvent(p workshop.Payload) string {
	switch p.(type) {
	case workshop.MeetingMade:
		return t.w.T("log.meeting.made")
	case workshop.MeetingDescribed:
		return t.w.T("log.meeting.described")
	case workshop.MeetingClosed:
		return t.w.T("log.meeting.closed")
	case workshop.MeetingReopened:
		return t.w.T("log.meeting.reopened")
	}
	return ""
}

func (t *teller) stageEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.StageAdded:
		return t.w.T("log.stage.added", t.stage(p.Stage))
	case workshop.StageEdited:
		return t.w.T("log.stage.edited", t.stage(p.Stage))
	case workshop.StageMoved:
		return t.w.T("log.stage.moved", t.stage(p.Stage))
	case workshop.StageRemoved:
		return t.w.T("log.stage.removed", t.stage(p.Stage))
	case workshop.StageEntered:
		return t.w.T("log.stage.entered", t.stage(p.Stage))
	case workshop.StageTimesSet:
		return t.w.T("log.stage.times", t.stage(p.Stage))
	case workshop.StageSupplied:
		return t.w.T("log.stage.supplied", t.stage(p.Stage))
	case workshop.MinutesShifted:
		return t.w.T("log.minutes.shifted", t.stage(p.Stage), p.Minutes)
	case workshop.StepsChosen:
		return t.steps(p)
	}
	return ""
}

func (t *teller) groupEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.GroupsFormed:
		formed := t.w.T("log.groups", len(p.Groups))
		if p.Rounds > 1 {
			return t.w.T("log.groups.rounds", formed, p.Rounds)
		}
		return formed
	case workshop.GroupsAnnounced:
		if !p.On {
			return t.w.T("log.groups.unannounced")
		}
		return t.w.T("log.groups.announced")
	case workshop.GroupsMerged:
		return t.w.T("log.groups.merged", t.group(p.From), t.group(p.Into))
	case workshop.SeatTaken:
		return t.w.T("log.seat.taken")
	case workshop.HostNamed:
		return t.w.T("log.host.named", t.group(p.Group))
	case workshop.ScribeNamed:
		return t.w.T("log.scribe.named", t.group(p.Group))
	case workshop.RoundEntered:
		return t.w.T("log.round.entered", p.Round+1)
	case workshop.GroupNamed:
		return t.w.T("log.group.named", t.groupName(p.Group, p.Label))
	case workshop.MemberPlaced:
		return t.w.T("log.member.placed", t.group(p.Group))
	case workshop.GroupGrew:
		return t.w.T("log.group.grew", t.group(p.Group), signed(p.By))
	}
	return ""
}

func (t *teller) agreementEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.AgreementMade:
		if p.Terms.Kind == workshop.Decision {
			return t.w.T("log.decision.made", t.agreement(p.Agreement))
		}
		return t.w.T("log.action.made", t.agreement(p.Agreement))
	case workshop.AgreementEdited:
		return t.w.T("log.agreement.edited", t.agreement(p.Agreement))
	case workshop.AgreementRemoved:
		return t.w.T("log.agreement.removed", t.agreement(p.Agreement))
	case workshop.AgreementFollowed:
		return t.w.T("log.agreement.followed", t.agreement(p.Agreement), t.w.T("state."+string(p.State)))
	}
	return ""
}
