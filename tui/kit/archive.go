package kit

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// AskArchive asks in which format the archive page of a series is to be written,
// and has that done.
func AskArchive(host Host, s workshop.Series) {
	w := host.Words()
	var choices []Choice
	for _, format := range memo.ArchiveFormats {
		choices = append(choices, Choice{Name: w.T("news.write", w.T("format."+format)), Run: func() tea.Cmd {
			return host.ExportArchive(s, format)
		}})
	}
	host.Show(NewMenu(host, Cut(Plain(s.Name), 40), []string{w.T("cmd.series.page"), w.T("news.folder", host.ExportFolder())}, choices...))
}
