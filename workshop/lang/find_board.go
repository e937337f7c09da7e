package lang

import (
	"strings"

	"talkoot/workshop"
)

// FindBoard returns the stage whose board words mean: its number, its title, or
// the name of its board or kind, in any language. For "" it is the stage that
// the meeting has come to if that is a board, or else the first board with
// notes, the first board, the first stage with notes. It gives
// [workshop.CodeUnknownBoard] with what there is to choose from, or
// [workshop.CodeNoBoards] where there are none.
func (w *Words) FindBoard(m *workshop.Meeting, words string) (*workshop.Stage, error) {
	words = clean(words)
	if words != "" {
		for _, s := range stagesCalled(m, words) {
			if s.TakesNotes() {
				return s, nil
			}
		}
		return nil, workshop.Err(workshop.CodeUnknownBoard, words, w.boards(m))
	}
	isBoard := func(s *workshop.Stage) bool {
		return s.Kind == workshop.BoardStage || s.Kind == workshop.Rounds
	}
	for _, fits := range []func(*workshop.Stage) bool{
		func(s *workshop.Stage) bool { return s.ID == m.Current && isBoard(s) },
		func(s *workshop.Stage) bool { return isBoard(s) && s.Board.NoteCount() > 0 },
		isBoard,
		func(s *workshop.Stage) bool { return s.Board.NoteCount() > 0 },
		func(s *workshop.Stage) bool { return len(s.Board.Lanes) > 0 },
	} {
		for _, s := range m.Stages {
			if fits(s) {
				return s, nil
			}
		}
	}
	return nil, workshop.Err(workshop.CodeNoBoards)
}

// FindTemplate returns a template by its name: one of one's own, or a ready one
// by its key or its name in any language. It gives
// [workshop.CodeUnknownTemplate].
func (w *Words) FindTemplate(c *workshop.Catalogue, words string) (workshop.Template, error) {
	words = clean(words)
	t, err := c.FindTemplate(words)
	if err == nil || workshop.ErrorCode(err) != workshop.CodeUnknownTemplate {
		return t, err
	}
	for _, key := range workshop.BoardTemplates {
		if isCalled(InAll("board."+key), strings.TrimSpace(words)) {
			return workshop.Templates[key], nil
		}
	}
	return t, err
}
