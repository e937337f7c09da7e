package stage

import (
	tea "charm.land/bubbletea/v2"

	"talkoot/tui/kit"
	"talkoot/workshop"
	"talkoot/workshop/lang"
)

// boardCommands are what can be done with the board as a whole.
func (s *Screen) boardCommands() []kit.Command {
	w, st := s.host.Words(), s.stage()
	noLanes, notSWOT, noOwn := "", "", ""
	if len(st.Board.Lanes) == 0 {
		noLanes = w.T("off.no_lanes")
	}
	if !st.Board.IsSWOT() {
		notSWOT = w.T("off.not_swot")
	}
	if l := s.target(); l == nil || !l.Own() {
		noOwn = w.T("off.no_lanes")
	}
	lock := kit.BoardLock
	if st.Board.Locked {
		lock = kit.BoardUnlock
	}
	out := []kit.Command{
		{ID: kit.TOWSOpen, Off: notSWOT, Quiet: true, Run: s.askTOWS},
		{ID: kit.Park, Off: noLanes, Quiet: true, Run: func() tea.Cmd { s.park(); return nil }},
		{ID: lock, Off: noLanes, Quiet: true, Run: func() tea.Cmd { return s.do(s.meeting().LockBoard(s.id, !st.Board.Locked)) }},
		{ID: kit.BoardSecond, Off: noLanes, Quiet: true, Run: s.secondMenu},
		{ID: kit.BoardCompare, Off: noLanes, Quiet: true, Run: s.askCompare},
		{ID: kit.StageRemark, Quiet: true, Run: func() tea.Cmd { return s.askRemark(s.id, st.Remark) }},
	}
	if st.Board.Layout == workshop.Questions {
		return out
	}
	return append(out,
		kit.Command{ID: kit.BoardTemplate, Quiet: true, Run: s.templateMenu},
		kit.Command{ID: kit.BoardKeep, Off: noLanes, Quiet: true, Run: s.askKeep},
		kit.Command{ID: kit.BoardSurvey, Quiet: true, Run: s.askSurvey},
		kit.Command{ID: kit.LaneAdd, Quiet: true, Run: s.prepare},
		kit.Command{ID: kit.LaneRename, Off: noOwn, Quiet: true, Run: s.askTitle},
		kit.Command{ID: kit.LaneEarlier, Off: noOwn, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(-1) }},
		kit.Command{ID: kit.LaneLater, Off: noOwn, Quiet: true, Run: func() tea.Cmd { return s.shiftLane(1) }},
		kit.Command{ID: kit.LaneRemove, Off: noOwn, Quiet: true, Run: s.removeLane})
}

// templateMenu asks for another template for the board. No note is lost.
func (s *Screen) templateMenu() tea.Cmd {
	w := s.host.Words()
	own, err := s.host.Catalogue().OwnTemplates()
	if err != nil {
		s.host.Fail(err)
		return nil
	}
	change := func(t workshop.Template) func() tea.Cmd {
		return func() tea.Cmd {
			c, err := s.meeting().ChangeTemplate(s.host.Moment(), s.id, t)
			cmd, ok := s.host.Do(c, err)
			if ok {
				s.asking = s.beganAsking()
				s.setLane(0)
			}
			return cmd
		}
	}
	var choices []kit.Choice
	for _, key := range workshop.BoardTemplates {
		t := workshop.Templates[key]
		choices = append(choices, kit.Choice{Name: w.Template(key, t), Run: change(t)})
	}
	for _, t := range own {
		choices = append(choices, kit.Choice{Name: w.Template("", t), Run: change(t)})
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.board.template"), []string{w.T("template.hint")}, choices...))
	return nil
}

// askKeep asks for a name under which the board is kept as a template.
func (s *Screen) askKeep() tea.Cmd {
	w, t := s.host.Words(), s.stage().Board.Template()
	var layouts []string
	at := 0
	for i, l := range workshop.Layouts {
		layouts = append(layouts, w.T("layout."+string(l)))
		if l == t.Layout {
			at = i
		}
	}
	name := kit.NewField(w.T("field.name"), "", w.T("template.name.hint"))
	layout := kit.NewChoice(w.T("field.layout"), layouts, at)
	layout.Hint = w.T("field.choice.hint")
	s.host.Show(kit.NewForm(s.host, w.T("cmd.board.keep"), func() (tea.Cmd, error) {
		t.Name, t.Layout = name.Value(), workshop.Layouts[layout.At()]
		b, err := s.host.Catalogue().SaveTemplate(s.host.Moment(), t)
		if err != nil {
			return nil, err
		}
		cmd := s.host.Save(b)
		s.host.Say(w.T("template.kept", workshop.CleanLine(name.Value())))
		return cmd, nil
	}, name, layout))
	return nil
}

// secondMenu asks for a second language for the titles of lanes.
func (s *Screen) secondMenu() tea.Cmd {
	w := s.host.Words()
	choices := []kit.Choice{{Name: w.T("second.none"), Run: func() tea.Cmd { return s.do(s.meeting().SetSecond(s.id, "")) }}}
	for _, l := range lang.Languages {
		if l != w.Language() {
			choices = append(choices, kit.Choice{Name: w.T("language." + string(l)), Run: func() tea.Cmd {
				return s.do(s.meeting().SetSecond(s.id, string(l)))
			}})
		}
	}
	s.host.Show(kit.NewMenu(s.host, w.T("cmd.board.second"), nil, choices...))
	return nil
}

// askTitle asks for the title of the marked lane, in one language or two.
func (s *Screen) askTitle() tea.Cmd {
	w, l := s.host.Words(), s.target()
	was := l.Label
	if was.Key != "" {
		was.Text = w.Label(was)
	}
	name, how := w.T("field.title"), w.T("cmd.lane.rename")
	if s.questions() || s.survey() {
		name, how = w.T("field.question"), w.T("cmd."+string(kit.QuestionSet))
	}
	title := kit.NewField(name, was.Text, w.T("question.hint"))
	also := kit.NewField(w.T("field.title.also"), was.Also, w.T("lane.also.hint"))
	s.host.Show(kit.NewForm(s.host, how, func() (tea.Cmd, error) {
		if title.Value() == was.Text && also.Value() == was.Also {
			return nil, workshop.Err(workshop.CodeUnchanged)
		}
		c, err := s.meeting().RetitleLane(l.ID, workshop.Label{Text: title.Value(), Also: also.Value()})
		return kit.Accepted(s.host, c, err)
	}, title, also))
	return nil
}

func (s *Screen) shiftLane(by int) tea.Cmd { return s.do(s.meeting().MoveLane(s.target().ID, by)) }

func (s *Screen) removeLane() tea.Cmd { return s.do(s.meeting().RemoveLane(s.target().ID)) }
