package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// askPrint lets it be chosen what to write for printing. It goes into the folder
// of the memo, as a PDF.
func (a *App) askPrint() {
	none := a.off(len(a.session.Meeting().Groups) == 0, "off.no_groups_yet")
	choice := func(key string, s memo.Sheet, names memo.Names, off string) kit.Choice {
		return kit.Choice{Name: a.words.T(key), Off: off, Run: func() tea.Cmd { return a.print(s, names) }}
	}
	nobody := a.off(len(a.session.Meeting().Attendance.Presences)+len(a.session.Meeting().Attendance.Registrations) == 0, "off.nobody_listed")
	menu := kit.NewMenu(a, a.words.T("cmd.print"), []string{a.words.T("print.what", a.cfg.ExportFolder)},
		choice("print.routes", memo.RoutesSheet, memo.Initials, none),
		choice("print.routes.names", memo.RoutesSheet, memo.FullNames, none),
		choice("print.tables", memo.TablesSheet, memo.Initials, none),
		choice("print.tables.names", memo.TablesSheet, memo.FullNames, none),
		choice("print.runbook", memo.RunBookSheet, memo.FullNames, ""),
		choice("print.signin.names", memo.SignInSheet, memo.FullNames, nobody),
		choice("print.signin", memo.SignInSheet, memo.NoNames, ""),
		choice("print.badges", memo.BadgesSheet, memo.FullNames, nobody),
	)
	if none != "" {
		menu.Select(4)
	}
	a.Show(menu)
}

// print writes a sheet of the open meeting beside the screen, as [App.Export]
// does the memo.
func (a *App) print(s memo.Sheet, names memo.Names) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	opt := memo.Options{Words: a.words, Names: names}
	return a.writeFiles(a.cfg.ExportFolder, func(folder string, in memo.Input, how memo.Writing) ([]string, error) {
		path, err := memo.PrintTo(folder, in, opt, s, "pdf", how)
		return []string{path}, err
	})
}
