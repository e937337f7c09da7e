package app

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/harvest"
	"talkoot/tui/intake"
	"talkoot/tui/kit"
	"talkoot/tui/themes"
	"talkoot/tui/twins"
	"talkoot/tui/votes"
	"talkoot/workshop"
)

// boardView is a screen that shows the board of the viewed stage in another way
// than the stage itself does.
type boardView struct {
	ID    kit.CommandID // what leads there
	place kit.Place
	open  func(host kit.Host, stage workshop.ID) kit.Screen
	// when tells whether the one key stops here; nil for always.
	when func(*workshop.Board) bool
	// brings says that the view brings notes: it needs no lanes, but a board that
	// takes them.
	brings bool
}

// boardViews are the views of a board, in the order in which one key leads
// through them, from the stage and back to it.
var boardViews = []boardView{
	{
		ID: kit.GoHarvest, place: kit.Harvest, open: func(h kit.Host, id workshop.ID) kit.Screen { return harvest.New(h, id) },
		when: func(b *workshop.Board) bool { return b.Layout == workshop.Questions },
	},
	{ID: kit.GoTwins, place: kit.TwinsPlace, open: func(h kit.Host, id workshop.ID) kit.Screen { return twins.New(h, id) }},
	{ID: kit.GoThemes, place: kit.ThemesPlace, open: func(h kit.Host, id workshop.ID) kit.Screen { return themes.New(h, id) }},
	{ID: kit.GoVotes, place: kit.Votes, open: func(h kit.Host, id workshop.ID) kit.Screen { return votes.New(h, id) }},
	{ID: kit.GoCompare, place: kit.Compare, open: openCompare, when: func(b *workshop.Board) bool { return len(b.Compared) > 0 || b.Layout == workshop.Questions }},
	{
		ID: kit.BoardImport, place: kit.Intake, open: func(h kit.Host, id workshop.ID) kit.Screen { return intake.NewNotes(h, id) },
		when: func(*workshop.Board) bool { return false }, brings: true,
	},
}

// viewOf returns the view that is a place, nil if the place is none.
func viewOf(p kit.Place) *boardView {
	i := slices.IndexFunc(boardViews, func(v boardView) bool { return v.place == p })
	if i < 0 {
		return nil
	}
	return &boardViews[i]
}

// ofStage reports whether a place belongs to the viewed stage: the stage
// itself, or a view of its board.
func ofStage(p kit.Place) bool { return p == kit.StagePlace || viewOf(p) != nil }

// viewCommands lead from the viewed stage to the views of its board.
func (a *App) viewCommands() []kit.Command {
	off := a.noBoard()
	out := []kit.Command{{ID: kit.ViewNext, Off: off, Run: a.nextView}}
	for _, v := range boardViews {
		off := off
		if v.brings {
			off = a.noIntake()
		}
		out = append(out, kit.Command{ID: v.ID, Off: off, Quiet: true, Run: func() tea.Cmd { return a.Go(v.place) }})
	}
	return out
}

// noBoard is why there is no board to view here, "" if there is one.
func (a *App) noBoard() string {
	if !ofStage(a.place) {
		return a.words.T("off.no_stage")
	}
	s := a.session.Meeting().Stage(a.viewed)
	return a.off(s == nil || len(s.Board.All()) == 0, "off.no_board")
}

// noIntake is why no notes can be brought onto the board that is viewed, "" if
// they can. It may have no lanes yet.
func (a *App) noIntake() string {
	if !ofStage(a.place) {
		return a.words.T("off.no_stage")
	}
	s := a.session.Meeting().Stage(a.viewed)
	if s == nil || !s.TakesNotes() {
		return a.words.T("off.no_board")
	}
	return a.off(s.Board.Locked, "off.locked")
}

// nextView goes to the view after this one: from the stage to the first, and
// from the last back to the stage.
func (a *App) nextView() tea.Cmd {
	b := &a.session.Meeting().Stage(a.viewed).Board
	at := slices.IndexFunc(boardViews, func(v boardView) bool { return v.place == a.place })
	for _, v := range boardViews[at+1:] {
		if v.when == nil || v.when(b) {
			return a.Go(v.place)
		}
	}
	return a.Go(kit.StagePlace)
}
