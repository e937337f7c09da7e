package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/actions"
	"talkoot/tui/kit"
	"talkoot/tui/people"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// commands are everything that can be done here: by the screen, with the open
// meeting, with the program. The first of an id wins.
func (a *App) commands() []kit.Command {
	out := a.current().Commands()
	if a.welcome != nil {
		return append(out, a.helpCommand(), a.leaveCommand())
	}
	if a.session != nil {
		out = append(append(out, a.meetingCommands()...), a.timeCommands()...)
	}
	return append(append(out, a.programCommands()...), a.wallCommands()...)
}

func do(f func()) func() tea.Cmd { return func() tea.Cmd { f(); return nil } }

func (a *App) meetingCommands() []kit.Command {
	m := a.session.Meeting()
	noStages := a.off(len(m.Stages) == 0, "off.no_stages")
	out := append(a.viewCommands(), []kit.Command{
		a.timerCommand(),
		{ID: kit.StageNext, Off: noStages, Run: func() tea.Cmd { return a.step(1) }},
		{ID: kit.StagePrev, Off: noStages, Quiet: true, Run: func() tea.Cmd { return a.step(-1) }},
		{ID: kit.GoAttendance, Quiet: a.place == kit.Attendance, Run: func() tea.Cmd { return a.Go(kit.Attendance) }},
		{ID: kit.GoAgreements, Quiet: a.place == kit.Agreements, Run: func() tea.Cmd { return a.Go(kit.Agreements) }},
		{ID: kit.GoMemo, Quiet: a.place == kit.Memo, Run: func() tea.Cmd { return a.Go(kit.Memo) }},
		{ID: kit.GoNews, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.News) }},
		{ID: kit.GoGroups, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.Groups) }},
		{ID: kit.GoFacts, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.Facts) }},
		{ID: kit.GoPriorities, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.Priorities) }},
		{ID: kit.GoProgramme, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.Programme) }},
		{ID: kit.PeopleImport, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.PeopleIntake) }},
		{ID: kit.ProgrammeImport, Quiet: true, Run: func() tea.Cmd { return a.Go(kit.ProgrammeIntake) }},
		{ID: kit.MeetingEdit, Quiet: true, Run: do(a.editMeeting)},
		{ID: kit.MeetingClose, Quiet: true, Off: a.off(!m.Closed.IsZero(), "off.closed"), Run: func() tea.Cmd {
			return a.told(a.words.T("meeting.closed"))(m.Close())
		}},
		{ID: kit.MeetingReopen, Quiet: true, Off: a.off(m.Closed.IsZero(), "off.not_closed"), Run: func() tea.Cmd {
			return a.told(a.words.T("meeting.reopened"))(m.Reopen())
		}},
		{ID: kit.Back, Quiet: true, Run: a.back},
		{ID: kit.GoMeetings, Quiet: true, Run: a.leaveMeeting, Name: a.leaveName("cmd.go.meetings")},
	}...)
	out = append(out, kit.Command{ID: kit.CarryOver, Quiet: true, Off: kit.CarryOff(a), Run: func() tea.Cmd { return kit.AskCarry(a) }})
	out = append(out, kit.Command{ID: kit.Print, Quiet: true, Run: do(a.askPrint)}, a.filesCommand())
	return append(out, a.rehearsalCommands()...)
}

// told makes a change and says what happened.
func (a *App) told(text string) func(workshop.Change, error) tea.Cmd {
	return func(c workshop.Change, err error) tea.Cmd {
		cmd, ok := a.Do(c, err)
		if ok {
			a.Say(text)
		}
		return cmd
	}
}

func (a *App) simple(c workshop.Change, err error) tea.Cmd {
	cmd, _ := a.Do(c, err)
	return cmd
}

// off returns the reason why a command cannot run now, if it cannot.
func (a *App) off(cannot bool, reason string) string {
	if !cannot {
		return ""
	}
	return a.words.T(reason)
}

func (a *App) programCommands() []kit.Command {
	out := []kit.Command{
		{ID: kit.Undo, Run: a.undo},
		{ID: kit.Redo, Quiet: true, Run: a.redo},
		{ID: kit.SearchAll, Quiet: true, Run: a.search},
		{ID: kit.SeriesAll, Quiet: true, Run: a.series}, // before the report, whose name says series too
		{ID: kit.ReportAll, Quiet: true, Run: a.report},
		{ID: kit.SeriesPage, Quiet: true, Off: a.off(len(a.catalogue.AllSeries()) == 0, "off.no_series"), Run: do(a.archivePage)},
		{ID: kit.Privacy, Quiet: true, Run: a.privacy},
		{ID: kit.PeopleAll, Quiet: true, Run: func() tea.Cmd { return a.openBook(people.People) }},
		{ID: kit.Bodies, Quiet: true, Run: func() tea.Cmd { return a.openBook(people.Organisations) }},
		{ID: kit.ActionsAll, Quiet: true, Run: func() tea.Cmd { return actions.Ask(a) }},
		{ID: kit.ShowAll, Run: do(func() { a.showOpenly(kit.NewPalette(a, a.offered())) })},
		{ID: kit.SetLanguage, Quiet: true, Run: do(a.askLanguage)},
		{ID: kit.SetTheme, Quiet: true, Run: do(a.askTheme)},
		{ID: kit.SetMouse, Quiet: true, Name: a.words.T(onOff("cmd.mouse", a.mouse)), Run: a.toggleMouse},
		a.bellCommand(),
		{ID: kit.Letterhead, Quiet: true, Run: do(a.AskLetterhead)},
		a.onCloseCommand(),
		a.helpCommand(),
		a.leaveCommand(),
	}
	if a.session == nil { // in the list of meetings Tab leads to their series
		out = append(out, kit.Command{ID: kit.MeetingImport, Quiet: true, Run: do(func() { a.askBring("") })})
		out = append(out, kit.Command{ID: kit.Next, Name: a.words.T("cmd.series"), Hint: a.words.T("series.hint"), Run: a.series})
	}
	if !a.cfg.Demo && !a.rehearses() {
		out = append(out, kit.Command{ID: kit.TryExample, Quiet: true, Run: a.tryExample})
	}
	return out
}

func (a *App) helpCommand() kit.Command { return kit.Command{ID: kit.ShowHelp, Run: do(a.help)} }

func (a *App) leaveCommand() kit.Command {
	return kit.Command{ID: kit.Quit, Quiet: true, Run: a.leave, Name: a.leaveName("cmd.quit")}
}

// leaveName is what leaving is called: in a rehearsal it ends that.
func (a *App) leaveName(key string) string {
	if a.rehearses() {
		key = "cmd.rehearsal.end"
	}
	return a.words.T(key)
}

// offered are the commands that the palette shows: not the movements, which
// are only keys.
func (a *App) offered() []kit.Command {
	seen := map[kit.CommandID]bool{kit.ShowAll: true, kit.Up: true, kit.Down: true, kit.Record: true}
	named := map[string]bool{} // some commands have a key of their own besides their name
	var out []kit.Command
	for _, c := range a.commands() {
		if name := kit.CommandName(a, c); !seen[c.ID] && !named[name] {
			seen[c.ID], named[name] = true, true
			out = append(out, c)
		}
	}
	return out
}

func (a *App) help() {
	seen := map[kit.CommandID]bool{}
	var out []kit.Command
	for _, b := range kit.Keymap {
		for _, c := range a.commands() {
			if c.ID == b.Command && !seen[c.ID] {
				seen[c.ID] = true
				out = append(out, c)
			}
		}
	}
	a.showOpenly(kit.NewHelp(a, a.words.T("about."+string(a.where())), out))
}

// where names the screen that is shown.
func (a *App) where() kit.Place {
	switch {
	case a.welcome != nil:
		return "welcome"
	case a.session == nil:
		return "meetings"
	}
	return a.place
}

func onOff(key string, on bool) string {
	if on {
		return key + ".off"
	}
	return key + ".on"
}

// askLanguage lets the language of the screens be chosen.
func (a *App) askLanguage() {
	var choices []kit.Choice
	at := 0
	for i, l := range lang.Languages {
		if l == a.words.Language() {
			at = i
		}
		choices = append(choices, kit.Choice{
			Name: a.words.T("language." + string(l)),
			Run:  func() tea.Cmd { return a.chooseLanguage(l) },
		})
	}
	a.Show(kit.NewMenu(a, a.words.T("cmd.set.language"), nil, choices...).Select(at))
}

func (a *App) chooseLanguage(l lang.Language) tea.Cmd {
	a.words = lang.New(l)
	a.refresh()
	return a.set(workshop.SettingLanguage, string(l))
}

func (a *App) set(key, value string) tea.Cmd {
	return a.saver.add(workshop.Batch{Settings: []workshop.Setting{{Key: key, Value: value}}})
}

func (a *App) askTheme() {
	var choices []kit.Choice
	at := 0
	for i, name := range kit.Themes {
		if name == a.theme.Name {
			at = i
		}
		choices = append(choices, kit.Choice{Name: a.words.T("theme." + name), Run: func() tea.Cmd {
			a.theme = kit.NewTheme(name)
			a.refresh()
			return a.set(workshop.SettingTheme, name)
		}})
	}
	a.Show(kit.NewMenu(a, a.words.T("cmd.set.theme"), nil, choices...).Select(at))
}

func (a *App) toggleMouse() tea.Cmd {
	a.mouse = !a.mouse
	a.Say(a.words.T(onOff("mouse", !a.mouse)))
	value := "off"
	if a.mouse {
		value = "on"
	}
	return a.set(workshop.SettingMouse, value)
}

func (a *App) tryExample() tea.Cmd {
	a.outcome.Demo = true
	return a.leave()
}

// leave saves what is left and goes. While saving fails it says so and stays;
// asking again leaves all the same.
func (a *App) leave() tea.Cmd {
	cmd := a.flushDrafts()
	if a.leaving && (a.saver.trouble != nil || a.outbox.waiting > 0) {
		return tea.Quit
	}
	a.leaving = true
	cmd = tea.Batch(cmd, a.memoOnLeaving())
	if a.saver.trouble != nil {
		a.Say(a.words.T("leave.unsaved"))
		return tea.Batch(cmd, a.saver.retry())
	}
	return tea.Batch(cmd, a.leaveWhenSaved())
}

func (a *App) leaveWhenSaved() tea.Cmd {
	if a.leaving && a.saver.trouble != nil {
		a.Say(a.words.T("leave.unsaved"))
		return nil
	}
	if a.leaving && a.outbox.waiting > 0 {
		a.Say(a.words.T("leave.writing"))
		return nil
	}
	if a.leaving && a.saver.idle() {
		return tea.Quit
	}
	return nil
}
