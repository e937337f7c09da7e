package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/tui/people"
	"talkoot/tui/speakers"
)

// key takes a key down the ladder: the topmost overlay, the command it stands
// for, the capture line.
func (a *App) key(k tea.KeyPressMsg) tea.Cmd {
	if a.leaving && a.saver.trouble != nil && k.String() != "ctrl+q" {
		// Who goes on instead of leaving must not be thrown out by the save
		// that works at last.
		a.leaving, a.outcome.Demo = false, false
	}
	if a.wallKey(k.String()) {
		return nil
	}
	if n := len(a.overlays); n > 0 {
		top := a.overlays[n-1]
		if f, ok := top.(*kit.Form); ok && !f.Takes(k) {
			a.Say(a.words.T("form.first"))
			return nil
		}
		if _, isForm := top.(*kit.Form); !isForm && k.String() == "ctrl+q" {
			c, _ := a.command("ctrl+q") // leaving is never out of reach
			return c.Run()
		}
		if _, ok := top.(*speakers.List); ok && (k.String() == "ctrl+z" || k.String() == "ctrl+y") {
			// It stays open for a whole discussion, so that a slip is mended in it.
			c, _ := a.command(k.String())
			return c.Run()
		}
		if b, ok := top.(*people.Book); ok && (k.String() == "ctrl+z" || k.String() == "ctrl+y") {
			c, _ := a.command(k.String())
			return b.Step(k.String() == "ctrl+z", c.Run)
		}
		done, cmd := top.Key(k)
		if done {
			a.closeOverlay(top)
		}
		return cmd
	}
	key := k.String()
	line := a.current().Line()
	if key == "?" && (line == nil || line.Empty()) {
		key = "f1"
	}
	if key == "ctrl+c" {
		a.Say(a.words.T("leave.how"))
		return nil
	}
	if cmd, ok := a.accept(key, line); ok {
		return cmd
	}
	if c, ok := a.command(key); ok {
		if c.Off != "" {
			a.Say(kit.CommandName(a, c) + ": " + c.Off)
			return nil
		}
		return tea.Batch(c.Run(), a.drafts.note(a.current(), a.Now()))
	}
	if line == nil {
		if k.Text != "" {
			a.Say(a.words.T("no.line"))
		}
		return nil
	}
	if t, ok := a.current().(kit.KeyTaker); ok && t.TakeKey(k) {
		return a.drafts.note(a.current(), a.Now())
	}
	cmd := line.Key(k)
	a.current().Refresh()
	return tea.Batch(cmd, a.drafts.note(a.current(), a.Now()))
}

// wheel lets the wheel of the mouse do what the arrows do.
func (a *App) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	switch msg.Mouse().Button {
	case tea.MouseWheelUp:
		return a.key(tea.KeyPressMsg{Code: tea.KeyUp})
	case tea.MouseWheelDown:
		return a.key(tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return nil
}

// closeOverlay takes an overlay away, wherever it lies: its command may have
// shown another one on top.
func (a *App) closeOverlay(o kit.Overlay) {
	for i, x := range a.overlays {
		if x == o {
			a.overlays = append(a.overlays[:i:i], a.overlays[i+1:]...)
			return
		}
	}
}

// paste puts one line where the cursor is, and hands several to the screen.
func (a *App) paste(text string) tea.Cmd {
	if n := len(a.overlays); n > 0 {
		return a.overlays[n-1].Paste(text)
	}
	screen := a.current()
	line := screen.Line()
	if line == nil {
		return nil
	}
	cmd := screen.Paste(text)
	screen.Refresh()
	return tea.Batch(cmd, a.drafts.note(screen, a.Now()))
}
