package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/tui/report"
	"talkoot/tui/series"
	"talkoot/workshop"
	"talkoot/workshop/lang"
	"talkoot/workshop/memo"
	pure "talkoot/workshop/report"
)

// report lets somebody choose what a report is about.
func (a *App) report() tea.Cmd {
	a.Show(report.Choose(a))
	return nil
}

// series shows the series, of which each can be described and counted.
func (a *App) series() tea.Cmd {
	count := func(s pure.Scope) tea.Cmd { return report.Count(a, s) }
	a.Show(series.New(a, count, func(l *series.List) { a.closeOverlay(l) }))
	return nil
}

// Count implements [kit.Host]. Only the records of the meetings that it is about
// are read.
func (a *App) Count(scope pure.Scope, then func(pure.Report, error)) tea.Cmd {
	store, headers := a.cfg.Store, scope.Meetings(a.catalogue.Headers())
	return func() tea.Msg {
		records, err := workshop.FetchRecords(store, headers)
		return kit.Found(func() {
			if err != nil {
				then(pure.Report{}, err)
				return
			}
			a.catalogue.AdoptRecords(records)
			then(pure.Build(pure.Input{
				Headers: headers, Summary: a.catalogue.Summary, People: a.catalogue.Directory(), Organisation: a.catalogue.Organisation, Scope: scope, Now: a.Now(),
			}), nil)
		})
	}
}

// ExportReport implements [kit.Host].
func (a *App) ExportReport(r pure.Report, formats []string, folder string, words *lang.Words) tea.Cmd {
	if a.rehearses() {
		a.Fail(workshop.Err(workshop.CodeRehearsal))
		return nil
	}
	opt := memo.Options{Words: words, Letterhead: a.letterhead()}
	return a.writing(folder, exportedMsg{}, func(where string, how memo.Writing) ([]string, error) {
		return memo.ExportReport(where, r, opt, formats, how)
	})
}
