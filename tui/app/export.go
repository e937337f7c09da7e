package app

import (
	"maps"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// exportedMsg says how writing a memo ended.
type exportedMsg struct {
	paths []string
	err   error
}

func (a *App) memoInput() memo.Input {
	m := a.session.Meeting()
	return memo.Input{
		Meeting: m, People: a.session.People(), Series: a.catalogue.SeriesNames(m.Series),
		Recap: a.catalogue.Recap(m.ID), Entries: a.session.Entries(),
	}
}

// Document implements [kit.Host].
func (a *App) Document(opt memo.Options) memo.Document { return memo.Build(a.memoInput(), opt) }

// Export implements [kit.Host]. The memo is made and written beside the
// screen, from a copy of what is known at this moment.
func (a *App) Export(formats []string, folder string, opt memo.Options) tea.Cmd {
	in := a.memoInput()
	in.People, in.Entries = maps.Clone(in.People), slices.Clone(in.Entries)
	var remember tea.Cmd
	if folder != a.cfg.ExportFolder {
		a.cfg.ExportFolder = folder
		remember = a.set(workshop.SettingExport, folder)
	}
	return tea.Batch(remember, func() tea.Msg {
		in.Meeting = workshop.Fold(workshop.NewMeeting(), in.Entries)
		paths, err := memo.Export(folder, in, opt, formats)
		return exportedMsg{paths, err}
	})
}

func (a *App) exported(msg exportedMsg) {
	if msg.err != nil {
		a.Fail(msg.err)
		return
	}
	a.written = msg.paths
	a.refresh()
	a.Say(a.words.T("exported", len(msg.paths), filepath.Dir(msg.paths[0])))
}

// Exported implements [kit.Host].
func (a *App) Exported() []string { return a.written }
