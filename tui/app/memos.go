package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// memos is what is remembered about memos.
type memos struct {
	choices memo.Choices
	folder  bool // somebody chose where they go, by writing some
	asked   bool // they are only written when somebody asks for them
}

// memos reads what is remembered about memos when it is first needed.
func (a *App) memos() *memos {
	if a.known == nil {
		setting := func(key string) string {
			v, err := a.cfg.Store.Setting(key)
			if err != nil {
				a.Fail(err)
			}
			return v
		}
		a.known = &memos{
			choices: memo.ParseChoices(setting(workshop.SettingMemo)),
			folder:  setting(workshop.SettingExport) != "",
			asked:   setting(workshop.SettingMemoOnClose) == "off",
		}
	}
	return a.known
}

// Choices implements [kit.Host].
func (a *App) Choices() memo.Choices { return a.memos().choices }

// Choose implements [kit.Host].
func (a *App) Choose(c memo.Choices) tea.Cmd {
	kept := c.String()
	was := a.memos().choices.String()
	a.memos().choices = memo.ParseChoices(kept)
	a.refresh()
	if kept == was {
		return nil
	}
	return a.set(workshop.SettingMemo, kept)
}

// onCloseCommand switches the writing of memos at the end of meetings off and on.
func (a *App) onCloseCommand() kit.Command {
	return kit.Command{ID: kit.MemoOnClose, Quiet: true, Name: a.words.T(onOff("cmd.memo.close", !a.memos().asked)), Run: func() tea.Cmd {
		kept := a.memos()
		kept.asked = !kept.asked
		a.Say(a.words.T(onOff("memo.close", kept.asked)))
		value := "on"
		if kept.asked {
			value = "off"
		}
		return a.set(workshop.SettingMemoOnClose, value)
	}}
}

// followed is the open meeting as its memo was last current: when it was opened, or
// when the memo was written because the meeting was closed.
type followed struct {
	session *workshop.Session
	closed  bool
	entries int // in its journal; -1 if the memo was never current
}

// failed takes note that the memo of a meeting could not be written.
func (f *followed) failed(meeting workshop.ID) {
	if f.session != nil && f.session.Meeting().ID == meeting {
		f.entries = -1
	}
}

// followMemo keeps the memo of a closed meeting current: it is written when the
// meeting is closed, and when a closed meeting that was changed is left.
func (a *App) followMemo() tea.Cmd {
	f := &a.follow
	switch {
	case a.session == f.session:
	case a.session != nil && f.session != nil && a.session.Meeting().ID == f.session.Meeting().ID:
		f.session, f.entries = a.session, -1 // a text was taken out of it
	default:
		cmd := a.memoOnLeaving()
		*f = followed{session: a.session}
		if f.session != nil {
			f.closed, f.entries = !a.session.Meeting().Closed.IsZero(), len(a.session.Entries())
		}
		return cmd
	}
	if f.session == nil {
		return nil
	}
	was := f.closed
	if f.closed = !a.session.Meeting().Closed.IsZero(); f.closed && !was {
		return a.memoUnasked()
	}
	return nil
}

// memoOnLeaving writes the memo of a closed meeting anew if it was changed.
func (a *App) memoOnLeaving() tea.Cmd {
	f := &a.follow
	if f.session == nil || !f.closed || len(f.session.Entries()) == f.entries {
		return nil
	}
	return a.memoUnasked()
}

// memoUnasked writes the memo of the meeting that is followed as memos were chosen
// last, once somebody has chosen where they go.
func (a *App) memoUnasked() tea.Cmd {
	f, kept := &a.follow, a.memos()
	f.entries = len(f.session.Entries())
	if a.rehearses() || a.cfg.Demo || kept.asked || !kept.folder {
		return nil
	}
	opt := kept.choices.Options(a.words)
	opt.Letterhead = a.letterhead()
	write := func(where string, in memo.Input, how memo.Writing) ([]string, error) {
		return memo.Export(where, in, opt, kept.choices.Formats, how)
	}
	msg := exportedMsg{meeting: f.session.Meeting().ID, unasked: true}
	return a.writing(a.cfg.ExportFolder, msg, a.copied(f.session, write))
}
