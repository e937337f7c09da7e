package app

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/intake"
	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/memo"
)

// broughtMsg says how reading the file of a meeting ended.
type broughtMsg struct {
	path    string
	meeting workshop.Brought
	err     error
}

// askBring asks for the file of a meeting that comes from another machine.
func (a *App) askBring(path string) {
	line := kit.NewField(a.words.T("brought.file"), path, a.words.T("brought.file.hint"))
	a.Show(kit.NewForm(a, a.words.T("cmd.meeting.import"), func() (tea.Cmd, error) {
		path := intake.Path(line.Value())
		if path == "" {
			return nil, workshop.Err(workshop.CodeEmptyText)
		}
		return func() tea.Msg {
			b, err := readNamed(path, memo.ReadJSONFile)
			return broughtMsg{path, b, err}
		}, nil
	}, line))
}

// brought shows what the meeting of a file comes to, before it is brought in. A
// path that leads to none can be mended.
func (a *App) brought(msg broughtMsg) tea.Cmd {
	if a.session != nil { // somebody went elsewhere meanwhile
		return nil
	}
	p, err := workshop.BroughtMeeting{}, msg.err
	if err == nil {
		p, err = a.catalogue.PlanMeeting(a.Moment(), msg.meeting, false)
	}
	switch {
	case workshop.ErrorCode(err) == workshop.CodeMeetingHere:
		a.Show(kit.NewMenu(a, a.words.T("cmd.meeting.import"), []string{a.words.Error(err)},
			kit.Choice{Name: a.words.T("brought.copy"), Run: func() tea.Cmd { return a.bring(msg.meeting, true) }}))
	case err != nil:
		a.askBring(msg.path)
		a.Fail(err)
	default:
		a.Show(kit.NewMenu(a, a.words.T("cmd.meeting.import"), a.words.Brought(p),
			kit.Choice{Name: a.words.T("brought.confirm"), Run: func() tea.Cmd { return a.bring(msg.meeting, false) }}))
	}
	return nil
}

// bring brings a meeting in and opens it.
func (a *App) bring(meeting workshop.Brought, asCopy bool) tea.Cmd {
	mo := a.Moment()
	p, err := a.catalogue.PlanMeeting(mo, meeting, asCopy)
	if err != nil {
		a.Fail(err)
		return nil
	}
	s, b, err := a.catalogue.Bring(mo, p)
	if err != nil {
		a.Fail(err)
		return nil
	}
	cmd := tea.Batch(a.settle(s, b), a.withoutErased(b.People))
	a.Say(a.words.T("brought.done", p.Meeting.Code))
	return cmd
}

// withoutErased takes those people out of memory again whose records the store did
// not take, since they were erased here.
func (a *App) withoutErased(came []workshop.Revision) tea.Cmd {
	if len(came) == 0 {
		return nil
	}
	store, kept := a.cfg.Store, workshop.People{}
	return a.saver.run(
		func() (err error) { kept, err = store.People(); return err },
		func(err error) tea.Cmd {
			if err != nil {
				a.Fail(err)
				return nil
			}
			for _, r := range came {
				if kept[r.Person].ID == "" {
					a.catalogue.Forget(r.Person)
				}
			}
			a.refresh()
			return nil
		})
}
