package memo

import (
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/lang"
)

func (t *teller) boardEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.LaneAdded:
		return t.w.T("log.lane.added", t.stage(p.Stage), t.laneTitle(p.Lane, p.Label))
	case workshop.LaneRenamed:
		return t.w.T("log.lane.renamed", t.laneTitle(p.Lane, p.Label))
	case workshop.LaneMoved:
		return t.w.T("log.lane.moved", t.lane(p.Lane))
	case workshop.LaneRemoved:
		return t.w.T("log.lane.removed", t.lane(p.Lane))
	case workshop.BoardChanged:
		return t.w.T("log.board.changed", t.stage(p.Stage))
	case workshop.BoardSecondSet:
		if second, ok := lang.Parse(p.Language); ok {
			return t.w.T("log.second.set", t.stage(p.Stage), t.w.T("language."+string(second)))
		}
		return t.w.T("log.second.none", t.stage(p.Stage))
	case workshop.BoardLocked:
		if p.On {
			return t.w.T("log.board.locked", t.stage(p.Stage))
		}
		return t.w.T("log.board.unlocked", t.stage(p.Stage))
	case workshop.BoardCompared:
		if len(p.With) > 0 {
			return t.w.T("log.board.compared", t.stage(p.Stage))
		}
		return t.w.T("log.board.uncompared", t.stage(p.Stage))
	case workshop.SurveySet:
		return document.Join(", ", t.w.T("log.survey", t.stage(p.Stage)), surveyDays(t.w, p.Survey))
	case workshop.FactorsChosen:
		if len(p.Factors) == 1 {
			return t.w.T("log.factor", p.Factors[0].Code, t.note(p.Factors[0].Note))
		}
		return t.w.T("log.factors", len(p.Factors), t.stage(p.Stage))
	}
	return ""
}

func (t *teller) noteEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.NoteReworded:
		return t.w.T("log.note.reworded", t.note(p.Note), t.wording(p.Note, p.Text))
	case workshop.NoteMoved:
		return t.w.T("log.note.moved", t.note(p.Note), t.lane(p.Lane))
	case workshop.NoteRemoved:
		return t.w.T("log.note.removed", t.note(p.Note))
	case workshop.NoteMentioned:
		if p.By < 0 {
			return t.w.T("log.note.unmentioned", t.note(p.Note))
		}
		return t.w.T("log.note.mentioned", t.note(p.Note))
	case workshop.NoteListed:
		return t.w.T("log.note.listed", t.note(p.Note), t.lane(p.Lane))
	case workshop.NoteUnlisted:
		return t.w.T("log.note.unlisted", t.note(p.Note), t.lane(p.Lane))
	case workshop.NotesMerged:
		return t.w.T("log.notes.merged", t.notesList(p.Notes), t.note(p.Into))
	case workshop.NoteUnmerged:
		return t.w.T("log.note.unmerged", t.note(p.Note))
	case workshop.NoteStarred:
		if p.On {
			return t.w.T("log.note.starred", t.note(p.Note))
		}
		return t.w.T("log.note.unstarred", t.note(p.Note))
	case workshop.NoteSourced:
		return t.w.T("log.note.sourced", t.note(p.Note), t.source(p.Group, p.Source))
	case workshop.NotePartnered:
		return t.w.T("log.note.partnered", t.note(p.Note))
	case workshop.Remarked:
		if t.isStage(p.Target) {
			return t.w.T("log.remark.stage", t.stage(p.Target))
		}
		return t.w.T("log.remark.note", t.note(p.Target))
	}
	return ""
}

func (t *teller) themeEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.ThemeMade:
		return t.w.T("log.theme.made", t.themeName(p.Theme, p.Name))
	case workshop.ThemeRenamed:
		return t.w.T("log.theme.renamed", t.themeName(p.Theme, p.Name))
	case workshop.ThemeDissolved:
		return t.w.T("log.theme.dissolved", t.theme(p.Theme))
	case workshop.NotesThemed:
		if p.Theme == "" {
			return t.w.T("log.notes.unthemed", t.notesList(p.Notes))
		}
		return t.w.T("log.notes.themed", t.notesList(p.Notes), t.theme(p.Theme))
	}
	return ""
}

// votingEvent tells of votings without any figure: the room may not have seen
// the result.
func (t *teller) votingEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.VotingOpened:
		return t.w.T("log.voting.opened", t.voting(p.Voting))
	case workshop.VotingEdited:
		return t.w.T("log.voting.edited", t.voting(p.Voting))
	case workshop.VotingRevealed:
		if p.On {
			return t.w.T("log.voting.revealed", t.voting(p.Voting))
		}
		return t.w.T("log.voting.hidden", t.voting(p.Voting))
	case workshop.VotingRemoved:
		return t.w.T("log.voting.removed", t.voting(p.Voting))
	case workshop.VotesEntered:
		if t.isTheme(p.Target) {
			return t.w.T("log.votes.theme", t.theme(p.Target))
		}
		return t.w.T("log.votes.note", t.note(p.Target))
	}
	return ""
}

func (t *teller) priorityEvent(p workshop.Payload) string {
	switch p := p.(type) {
	case workshop.PriorityAdded:
		return t.w.T("log.priority.added", t.priorityText(p.Priority, p.Text))
	case workshop.PriorityReworded:
		return t.w.T("log.priority.reworded", t.priorityText(p.Priority, p.Text))
	case workshop.PriorityConcluded:
		return t.w.T("log.priority.concluded", t.priority(p.Priority))
	case workshop.PriorityRemoved:
		return t.w.T("log.priority.removed", t.priority(p.Priority))
	case workshop.NoteMatched:
		if p.On {
			return t.w.T("log.note.matched", t.note(p.Note), t.priority(p.Priority))
		}
		return t.w.T("log.note.unmatched", t.note(p.Note), t.priority(p.Priority))
	}
	return ""
}
