package app

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
)

// filesCommand offers what can be done with what was written last.
func (a *App) filesCommand() kit.Command {
	return kit.Command{ID: kit.MemoFiles, Quiet: true, Off: a.off(len(a.written) == 0, "off.nothing.written"), Run: do(a.ShowExported)}
}

// mostFileName is how much of a file's name fits into a menu of a small window.
const mostFileName = 50

// ShowExported implements [kit.Host].
func (a *App) ShowExported() {
	if len(a.written) == 1 {
		a.Show(a.fileMenu(a.written[0]))
		return
	}
	var choices []kit.Choice
	for _, path := range a.written {
		choices = append(choices, kit.Choice{Name: kit.CutMiddle(kit.Plain(filepath.Base(path)), mostFileName), Run: do(func() { a.Show(a.fileMenu(path)) })})
	}
	folder := filepath.Dir(a.written[0])
	choices = append(choices, a.openChoice("files.folder", folder), a.copyChoice(folder))
	a.Show(kit.NewMenu(a, a.words.T("cmd.memo.files"), []string{kit.Plain(folder)}, choices...))
}

// fileMenu is what can be done with a file.
func (a *App) fileMenu(path string) *kit.Menu {
	folder := filepath.Dir(path)
	return kit.NewMenu(a, kit.Plain(filepath.Base(path)), []string{kit.Plain(folder)},
		a.openChoice("files.open", path), a.openChoice("files.folder", folder), a.copyChoice(path))
}

// copyChoice gives a path to the clipboard of the terminal.
func (a *App) copyChoice(path string) kit.Choice {
	return kit.Choice{Name: a.words.T("files.copy"), Run: func() tea.Cmd {
		a.Say(a.words.T("files.copied", kit.Plain(path)))
		return tea.SetClipboard(path)
	}}
}

// openChoice shows a file or folder with the program that the system has for it.
func (a *App) openChoice(key, path string) kit.Choice {
	return kit.Choice{Name: a.words.T(key), Run: func() tea.Cmd {
		a.Say(a.words.T("files.opened", kit.Plain(path)))
		opened := a.cfg.Opener
		return func() tea.Msg {
			err := opened(path)
			return kit.Found(func() {
				if err != nil {
					a.Fail(err)
				}
			})
		}
	}}
}

// nameEnd is how much of a file's name tells it from others in one line: what it is,
// its number, its ending.
const nameEnd = 46

// ends are the ends of names.
func ends(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = kit.CutStart(name, nameEnd)
	}
	return out
}
