package app

import (
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/document"
	"talkoot/workshop/memo"
	"talkoot/workshop/report"
)

// News implements [kit.Host].
func (a *App) News(opt memo.Options) document.Document {
	opt.Letterhead = a.letterhead()
	return memo.News(a.memoInput(), opt)
}

// ExportNews implements [kit.Host].
func (a *App) ExportNews(format, folder string, opt memo.Options) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	opt.Letterhead = a.letterhead()
	return a.writeFiles(folder, func(where string, in memo.Input, how memo.Writing) ([]string, error) {
		path, err := memo.ExportNews(where, in, opt, format, how)
		return pathOf(path, err)
	})
}

// pathOf is the one path that was written, if it was.
func pathOf(path string, err error) ([]string, error) {
	if err != nil {
		return nil, err
	}
	return []string{path}, nil
}

// archivePage lets somebody choose of which series to write an archive page.
func (a *App) archivePage() {
	var choices []kit.Choice
	for _, s := range a.catalogue.AllSeries() {
		choices = append(choices, kit.Choice{Name: s.Name, Run: func() tea.Cmd { kit.AskArchive(a, s); return nil }})
	}
	a.Show(kit.NewPicker(a, a.words.T("cmd.series.page"), choices...))
}

// ExportArchive implements [kit.Host]. The meetings are read beside the keys, one
// after the other; those that were opened are taken as they are in memory, since
// that may not be on the disk yet.
func (a *App) ExportArchive(s workshop.Series, format string) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	store, words, folder := a.cfg.Store, a.words, a.cfg.ExportFolder
	in := memo.ArchiveInput{
		Series: s, Headers: report.Scope{Series: s}.Meetings(a.catalogue.Headers()), People: maps.Clone(a.catalogue.Directory()), Now: a.Now(),
	}
	opened := map[workshop.ID][]workshop.Entry{}
	for _, h := range in.Headers {
		if known := a.sessions[h.ID]; known != nil {
			opened[h.ID] = slices.Clone(known.Entries())
		}
	}
	in.Read = func(meeting workshop.ID) (*workshop.Meeting, error) {
		entries, known := opened[meeting]
		if !known {
			var err error
			if entries, err = store.Journal(meeting); err != nil {
				return nil, err
			}
		}
		return workshop.Fold(workshop.NewMeeting(), entries), nil
	}
	head := a.letterhead()
	return a.writing(folder, exportedMsg{}, func(where string, how memo.Writing) ([]string, error) {
		people, err := store.People()
		if err != nil {
			return nil, err
		}
		known := in.People // it may not be on the disk
		in.People = workshop.People{}
		maps.Copy(in.People, people)
		maps.Copy(in.People, known)
		page, err := memo.Archive(in, words)
		if err != nil {
			return nil, err
		}
		page.Letterhead = head
		return pathOf(memo.ExportArchive(where, page, format, how))
	})
}
