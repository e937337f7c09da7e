package app

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/file"
	"talkoot/workshop/memo"
)

// exportedMsg says how writing a memo ended.
type exportedMsg struct {
	folder string
	paths  []string
	err    error
}

func (a *App) memoInput() memo.Input {
	m := a.session.Meeting()
	return memo.Input{
		Meeting: m, People: a.session.People(), Organisation: a.catalogue.OrganisationNames(), Series: a.catalogue.SeriesNames(m.Series),
		Recap: a.catalogue.Recap(m.ID), Parked: a.catalogue.ParkedBefore(m.ID), Next: a.catalogue.Next(m), Now: a.Now(), Entries: a.session.Entries(), Others: memo.Others(m, a.Other),
	}
}

// Document implements [kit.Host].
func (a *App) Document(opt memo.Options) document.Document { return memo.Build(a.memoInput(), opt) }

// Export implements [kit.Host].
func (a *App) Export(formats []string, folder string, opt memo.Options) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	return a.writeFiles(folder, func(where string, in memo.Input) ([]string, error) {
		return memo.Export(where, in, opt, formats)
	})
}

// writeFiles lets files about the open meeting be written into a folder, beside
// the screen and from a copy of what is known at this moment.
func (a *App) writeFiles(folder string, write func(where string, in memo.Input) ([]string, error)) tea.Cmd {
	in := a.memoInput()
	in.People, in.Entries = maps.Clone(in.People), slices.Clone(in.Entries)
	others := map[workshop.ID][]workshop.Entry{}
	for id := range in.Others {
		others[id] = slices.Clone(a.sessions[id].Entries())
	}
	a.written = nil
	a.refresh()
	return func() tea.Msg {
		in.Meeting = workshop.Fold(workshop.NewMeeting(), in.Entries)
		for id, entries := range others {
			in.Others[id] = workshop.Fold(workshop.NewMeeting(), entries)
		}
		where, err := file.Whole(folder)
		if err != nil {
			return exportedMsg{err: err}
		}
		paths, err := write(where, in)
		return exportedMsg{where, paths, err}
	}
}

// exported tells where the memo is. A folder that could be written to is the
// one that is offered the next time.
func (a *App) exported(msg exportedMsg) tea.Cmd {
	if msg.err != nil {
		a.Fail(msg.err)
		return nil
	}
	a.written = msg.paths
	a.refresh()
	a.Say(a.words.T("exported", len(msg.paths), msg.folder))
	if msg.folder == a.cfg.ExportFolder {
		return nil
	}
	a.cfg.ExportFolder = msg.folder
	return a.set(workshop.SettingExport, msg.folder)
}

// Exported implements [kit.Host].
func (a *App) Exported() []string { return a.written }
